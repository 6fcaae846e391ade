/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Influence by position: where everybody with a part in a goal stands, and how much they can move. */
#pragma once

#include "rel-picture.h"
#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_POSITION_MAP (rel_position_map_get_type ())
G_DECLARE_FINAL_TYPE (RelPositionMap, rel_position_map, REL, POSITION_MAP, RelPicture)

void rel_position_map_set (RelPositionMap *self, RelStore *store, GPtrArray *rows);

G_END_DECLS
