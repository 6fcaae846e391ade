/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two descriptions of one person side by side: what contradicts is chosen, and the result is shown. */
#pragma once

#include <adwaita.h>

#include "rel-person-unite.h"
#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_PERSON_COMPARE (rel_person_compare_get_type ())
G_DECLARE_FINAL_TYPE (RelPersonCompare, rel_person_compare, REL, PERSON_COMPARE, AdwBin)

GtkWidget       *rel_person_compare_new        (RelStore *store, RelRecord *first, RelRecord *second, RelRecord *united,
                                                const char *first_label, const char *second_label);
void             rel_person_compare_choose     (RelPersonCompare *self, RelPersonMembers taken, RelPersonMembers joined);
RelPersonMembers rel_person_compare_get_taken  (RelPersonCompare *self);
RelPersonMembers rel_person_compare_get_joined (RelPersonCompare *self);
RelRecord       *rel_person_compare_get_result (RelPersonCompare *self);
guint            rel_person_compare_count_differences (RelPersonCompare *self);

/* Signal "changed" (): something else was chosen. */

G_END_DECLS
