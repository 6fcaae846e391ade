/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from an answer: "Plan", "Not now", closing a goal, and the next attempt at it. */
#pragma once

#include "rel-changes.h"
#include "rel-enums.h"
#include "rel-next-moves.h"

G_BEGIN_DECLS

RelChanges *rel_outcome_plan    (const char *person_id, const char *text, RelDay due_on);
RelChanges *rel_outcome_not_now (RelConnection *connection, const char *person_id, const RelMove *move, RelDay until, GError **error);
RelChanges *rel_outcome_groundwork (RelConnection *connection, const char *milestone_id, const char *person_id, RelGroundwork state,
                                    GError **error);

RelChanges *rel_outcome_close_goal (RelConnection *connection, const char *goal_id, RelGoalStatus status, RelDay closed_on,
                                    const char *outcome_note, const char * const *lessons, GError **error);
RelChanges *rel_outcome_next_attempt (RelConnection *connection, const char *goal_id, const char *title, RelDay review_on,
                                      char **new_goal_id, GError **error);

G_END_DECLS
