/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the records say of one goal. */
#include "rel-goal-insight.h"

#include "rel-snapshot-private.h"

/**
 * rel_goal_insight_free:
 * @self: (transfer full): an insight
 *
 * Frees it with everything in it.
 */
void
rel_goal_insight_free (RelGoalInsight *self)
{
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->stakeholders, g_ptr_array_unref);
  g_clear_pointer (&self->blind_spots, g_ptr_array_unref);
  g_clear_pointer (&self->voices, g_ptr_array_unref);
  g_free (self->goal);
  g_free (self->title);
  g_free (self);
}

/**
 * rel_goal_insight_load:
 * @connection: a connection
 * @goal_id: a goal's id
 * @on: the date
 * @error: return location
 *
 * Readiness, coverage and blind spots from one reading of the facts.
 *
 * Returns: (transfer full) (nullable): the insight; %REL_STORE_ERROR_NOT_FOUND when there is no such goal
 */
RelGoalInsight *
rel_goal_insight_load (RelConnection *connection, const char *goal_id, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelFacts) facts = snapshot != NULL ? rel_facts_load_goal (connection, goal_id, on, error) : NULL;
  RelGoalInsight *self;
  RelGoalFacts *goal;

  if (facts == NULL)
    return NULL;
  goal = g_ptr_array_index (facts->goals, 0);
  self = g_new0 (RelGoalInsight, 1);
  self->on = on;
  self->goal = g_strdup (goal->id);
  self->title = g_strdup (goal->title);
  self->review_on = goal->review_on;
  self->days_to_review = goal->review_on != REL_DAY_NONE ? goal->review_on - on : 0;
  self->checks = rel_readiness_compute (facts, goal);
  self->stakeholders = rel_coverage_compute (facts, goal);
  self->blind_spots = rel_blind_spots_compute (facts, goal);
  self->voices = rel_voices_compute (facts, goal);
  return self;
}
