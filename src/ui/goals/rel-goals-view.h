/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals: the list, and the goal chosen from it. */
#pragma once

#include "rel-view.h"

G_BEGIN_DECLS

#define REL_TYPE_GOALS_VIEW (rel_goals_view_get_type ())
G_DECLARE_FINAL_TYPE (RelGoalsView, rel_goals_view, REL, GOALS_VIEW, RelView)

G_END_DECLS
