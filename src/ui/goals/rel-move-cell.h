/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next move with a stakeholder: text in as many lines as it takes, and an entry while it is changed. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_MOVE_CELL (rel_move_cell_get_type ())
G_DECLARE_FINAL_TYPE (RelMoveCell, rel_move_cell, REL, MOVE_CELL, AdwBin)

GtkWidget  *rel_move_cell_new       (RelStore *store, const char *stakeholder, const char *name);
void        rel_move_cell_set_move  (RelMoveCell *self, const char *move);
void        rel_move_cell_edit      (RelMoveCell *self);
GtkEntry   *rel_move_cell_get_entry (RelMoveCell *self);

G_END_DECLS
