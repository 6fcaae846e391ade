/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person of a file who is here already, in the list of them. */
#pragma once

#include "rel-import-choice.h"
#include "rel-item-row.h"

G_BEGIN_DECLS

#define REL_TYPE_IMPORT_CHOICE_ROW (rel_import_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (RelImportChoiceRow, rel_import_choice_row, REL, IMPORT_CHOICE_ROW, RelItemRow)

/* Its items are of RelImportChoice. */

G_END_DECLS
