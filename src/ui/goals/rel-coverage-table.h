/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coverage matrix: who has a part in a goal, and how well each of them is covered. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_COVERAGE_TABLE (rel_coverage_table_get_type ())
G_DECLARE_FINAL_TYPE (RelCoverageTable, rel_coverage_table, REL, COVERAGE_TABLE, AdwBin)

void rel_coverage_table_set_rows (RelCoverageTable *self, GPtrArray *rows);

G_END_DECLS
