/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody to reach out to: the reasons, and what to do about them. */
#pragma once

#include <adwaita.h>

#include "rel-next-moves.h"
#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_MOVE_ROW (rel_move_row_get_type ())
G_DECLARE_FINAL_TYPE (RelMoveRow, rel_move_row, REL, MOVE_ROW, AdwPreferencesRow)

GtkWidget *rel_move_row_new (RelStore *store, const RelMove *move);

G_END_DECLS
