/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The work towards a goal: what it asks for, what was achieved, which doors were tried, what comes next. */
#pragma once

#include "rel-goal-data.h"
#include "rel-section.h"
#include "rel-store.h"

G_BEGIN_DECLS

void rel_goal_show_requirements  (RelSection *section, RelStore *store, RelGoalData *data);
void rel_goal_show_feedback      (RelSection *section, RelGoalData *data, GHashTable *expanded);
void rel_goal_show_achievements  (RelSection *section, RelGoalData *data);
void rel_goal_show_opportunities (RelSection *section, RelStore *store, RelGoalData *data);
void rel_goal_show_focal_points  (RelSection *section, RelStore *store, RelGoalData *data);

G_END_DECLS
