/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that chooses a requirement among those of the goal that the record is about. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_REQUIREMENT_ROW (rel_requirement_row_get_type ())
G_DECLARE_FINAL_TYPE (RelRequirementRow, rel_requirement_row, REL, REQUIREMENT_ROW, AdwComboRow)

GtkWidget *rel_requirement_row_new (RelStore *store, RelRecord *record, guint field, guint goal_field, const char *title);

G_END_DECLS
