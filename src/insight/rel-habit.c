/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Habit: live conversations this month with the people that matter, against a target. */
#include "rel-habit.h"

#include "rel-snapshot-private.h"

/**
 * rel_habit_free:
 * @self: (transfer full): a habit
 *
 * Frees it.
 */
void
rel_habit_free (RelHabit *self)
{
  g_strfreev (self->meetings);
  g_free (self);
}

/**
 * rel_habit_compute:
 * @facts: facts of rel_facts_load_today()
 *
 * Meetings of the date's calendar month up to the date that are live and include a focus person or a
 * stakeholder of an active goal, each once however many of them it includes; against the setting
 * `monthly_target`, 3 where it is not set. A meeting whose only such people are archived does not
 * count. That small habits with a visible count hold is common ground (Lally and others, "How are
 * habits formed", European Journal of Social Psychology 40, 2010); the target is ours.
 *
 * Returns: (transfer full): the habit
 */
RelHabit *
rel_habit_compute (RelFacts *facts)
{
  RelHabit *self = g_new0 (RelHabit, 1);

  self->done = facts->habit->len;
  self->target = (guint) facts->monthly_target;
  self->meetings = g_new0 (char *, facts->habit->len + 1);
  for (guint i = 0; i < facts->habit->len; i++)
    self->meetings[i] = g_strdup (g_ptr_array_index (facts->habit, i));
  return self;
}

/**
 * rel_habit_load:
 * @connection: a connection
 * @on: the date
 * @error: return location
 *
 * Reads facts and works out the habit; see [func@habit_compute].
 *
 * Returns: (transfer full) (nullable): the habit
 */
RelHabit *
rel_habit_load (RelConnection *connection, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelFacts) facts = snapshot != NULL ? rel_facts_load_today (connection, on, error) : NULL;

  return facts != NULL ? rel_habit_compute (facts) : NULL;
}
