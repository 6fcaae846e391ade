/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging two people: what contradicts is chosen, what moves is counted, and the result is shown before. */
#pragma once

#include <adwaita.h>

#include "rel-person-compare.h"
#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_MERGE_PAGE (rel_merge_page_get_type ())
G_DECLARE_FINAL_TYPE (RelMergePage, rel_merge_page, REL, MERGE_PAGE, AdwNavigationPage)

AdwNavigationPage *rel_merge_page_new         (RelStore *store, const char *kept, const char *removed);
RelPersonCompare  *rel_merge_page_get_compare (RelMergePage *self);
void               rel_merge_page_merge       (RelMergePage *self);

/* Signal "merged" (const char *kept, const char *sentence): it is done, and the sentence says what. */

G_END_DECLS
