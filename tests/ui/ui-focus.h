/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keyboard focus is, and whether that is of use; and ways through the list of people with the keyboard. */
#pragma once

#include "ui-driving.h"

G_BEGIN_DECLS

GtkWidget *ui_get_focus (UiFixture *ui);
gboolean ui_is_usable (GtkWidget *widget);
gboolean ui_is_focus_in (UiFixture *ui, gpointer where);
void ui_check_focus_in (UiFixture *ui, GtkWidget *where, const char *after);
RelView *ui_get_view (UiFixture *ui);
AdwNavigationPage *ui_get_page (UiFixture *ui);
GtkWidget *ui_get_list (UiFixture *ui);
char *ui_dup_name_at (RelBrowser *browser, guint position);
guint ui_find_name (RelBrowser *browser, const char *name);
char *ui_dup_focused_name (UiFixture *ui);
RelBrowser *ui_go_down (UiFixture *ui);
void ui_check_on_row (UiFixture *ui, const char *name, const char *after);
void ui_wait_dialog_closed (UiFixture *ui);
void ui_press_escape (UiFixture *ui);

G_END_DECLS
