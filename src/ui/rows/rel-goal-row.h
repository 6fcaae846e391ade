/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A goal in the list of goals. */
#pragma once

#include "rel-item-row.h"

G_BEGIN_DECLS

#define REL_TYPE_GOAL_ROW (rel_goal_row_get_type ())
G_DECLARE_FINAL_TYPE (RelGoalRow, rel_goal_row, REL, GOAL_ROW, RelItemRow)

G_END_DECLS
