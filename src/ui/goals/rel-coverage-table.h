/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coverage matrix: who has a part in a goal, and how well each of them is covered. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_COVERAGE_TABLE (rel_coverage_table_get_type ())
G_DECLARE_FINAL_TYPE (RelCoverageTable, rel_coverage_table, REL, COVERAGE_TABLE, AdwBin)

void       rel_coverage_table_set_rows (RelCoverageTable *self, RelStore *store, GPtrArray *rows);
GtkWidget *rel_coverage_table_get_cell (RelCoverageTable *self, const char *person, const char *column);

/* Property "cards": whether each person is a card of their own, where there is no room for a table. */

G_END_DECLS
