/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness: each check with its reason, and a button that does something about it. */
#pragma once

#include "rel-goal-data.h"
#include "rel-section.h"

G_BEGIN_DECLS

void       rel_goal_checks_show    (RelSection *section, RelGoalData *data);
GtkWidget *rel_goal_checks_row_new (RelGoalData *data, const RelCheck *check);

G_END_DECLS
