/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of a noun beside the record that is chosen from it. */
#pragma once

#include <adwaita.h>

#include "rel-record-list.h"
#include "rel-record-page.h"
#include "rel-row-selection.h"

G_BEGIN_DECLS

#define REL_TYPE_BROWSER (rel_browser_get_type ())
G_DECLARE_FINAL_TYPE (RelBrowser, rel_browser, REL, BROWSER, AdwBin)

void               rel_browser_set_up        (RelBrowser *self, RelStore *store, GType page_type, RelListOrder order);
void               rel_browser_set_query     (RelBrowser *self, RelListFilter filter, const char *tag, RelListOrder order);
void               rel_browser_show          (RelBrowser *self, const char *id);
void               rel_browser_restore       (RelBrowser *self, const char *id);
void               rel_browser_start_search  (RelBrowser *self);
void               rel_browser_add_button    (RelBrowser *self, GtkWidget *button);
void               rel_browser_push          (RelBrowser *self, AdwNavigationPage *page);
AdwNavigationView *rel_browser_get_navigation (RelBrowser *self);
void               rel_browser_reveal        (RelBrowser *self);
gboolean           rel_browser_focus_list    (RelBrowser *self);
const char        *rel_browser_get_shown_id  (RelBrowser *self);
RelRecordList     *rel_browser_get_list      (RelBrowser *self);

/* Selecting several, where there is a bar of what can be done with them */
gboolean           rel_browser_can_select    (RelBrowser *self);
gboolean           rel_browser_get_selecting (RelBrowser *self);
void               rel_browser_set_selecting (RelBrowser *self, gboolean selecting);
void               rel_browser_select        (RelBrowser *self, guint position, gboolean extend);
void               rel_browser_select_all    (RelBrowser *self);
RelRowSelection   *rel_browser_get_selected  (RelBrowser *self);

G_END_DECLS
