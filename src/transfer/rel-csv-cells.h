/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a cell of a table of people: tidied, taken apart and put together. */
#pragma once

#include "rel-csv-dialect.h"
#include "rel-person-draft.h"

G_BEGIN_DECLS

char    *rel_csv_cell_tidy          (RelCsvCell *cell, RelCsvProgram program);
char    *rel_csv_cell_one_line      (char *text, RelCsvProgram program);
gboolean rel_csv_cell_is_yes        (const char *text);
gboolean rel_csv_cell_is_no         (const char *text);
char    *rel_csv_cell_bare_email    (char *text);
char    *rel_csv_cell_next_value    (char **rest, RelCsvKind kind, RelCsvProgram program);
char    *rel_csv_cells_join_address (char **parts, RelPersonDraft *draft);
void     rel_csv_cell_read_tags     (char *text, RelCsvProgram program, RelPersonDraft *draft);
void     rel_csv_cell_read_own_list (const char *text, RelPersonDraft *draft, GPtrArray *list);

G_END_DECLS
