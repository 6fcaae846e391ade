/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody who may be the same as somebody else: to be merged, or told apart for good. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_DUPLICATES_PAGE (rel_duplicates_page_get_type ())
G_DECLARE_FINAL_TYPE (RelDuplicatesPage, rel_duplicates_page, REL, DUPLICATES_PAGE, AdwNavigationPage)

AdwNavigationPage *rel_duplicates_page_new   (RelStore *store);
void               rel_tell_apart            (GtkWidget *from, RelStore *store, const char *first, const char *second);

/* Signal "chosen" (const char *first, const char *second): the two are to be merged. */

G_END_DECLS
