/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person of a file who is here already, in the list of them. */
#pragma once

#include <adwaita.h>

#include "rel-import-choice.h"

G_BEGIN_DECLS

#define REL_TYPE_IMPORT_CHOICE_ROW (rel_import_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (RelImportChoiceRow, rel_import_choice_row, REL, IMPORT_CHOICE_ROW, GtkBox)

/* Property "item": the RelImportChoice that is shown. */

G_END_DECLS
