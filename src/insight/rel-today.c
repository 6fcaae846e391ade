/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Today: all that is said on the first page, read in one go. */
#include "rel-today.h"

#include <string.h>

#include "rel-snapshot-private.h"

static void
groundwork_free (gpointer data)
{
  RelGroundworkDue *due = data;

  g_free (due->milestone);
  g_free (due->title);
  g_free (due->goal);
  g_free (due->person);
  g_free (due->name);
  g_free (due);
}

static void
countdown_free (gpointer data)
{
  RelGoalCountdown *countdown = data;

  g_free (countdown->goal);
  g_free (countdown->title);
  g_free (countdown);
}

/**
 * rel_today_free:
 * @self: (transfer full): today
 *
 * Frees it with everything in it.
 */
void
rel_today_free (RelToday *self)
{
  g_clear_pointer (&self->moves, g_ptr_array_unref);
  g_clear_pointer (&self->focus, rel_focus_free);
  g_clear_pointer (&self->habit, rel_habit_free);
  g_clear_pointer (&self->promises, g_ptr_array_unref);
  g_clear_pointer (&self->groundwork, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_free (self);
}

/* Whom to talk to before which milestone, before it is put in order. */
typedef struct
{
  const RelGoalFacts *goal;
  const RelMilestoneFacts *milestone;
  const RelPersonFacts *person;
  const RelGroundworkFacts *entry; /* NULL: a decider who is not listed */
} Due;

static int
compare_due (gconstpointer a, gconstpointer b)
{
  const Due *x = a, *y = b;
  int order;

  if (x->milestone->occurs_on != y->milestone->occurs_on)
    return x->milestone->occurs_on < y->milestone->occurs_on ? -1 : 1;
  order = strcmp (x->milestone->id, y->milestone->id);
  if (order == 0)
    order = strcmp (x->person->sort_key, y->person->sort_key);
  return order != 0 ? order : strcmp (x->person->id, y->person->id);
}

static gboolean
is_listed (const RelMilestoneFacts *milestone, const RelPersonFacts *person)
{
  for (guint i = 0; i < milestone->groundwork->len; i++)
    if (g_array_index (milestone->groundwork, RelGroundworkFacts, i).person == person)
      return TRUE;
  return FALSE;
}

static void
collect_due (const RelGoalFacts *goal, const RelMilestoneFacts *milestone, GArray *dues)
{
  for (guint i = 0; i < milestone->groundwork->len; i++)
    {
      const RelGroundworkFacts *entry = &g_array_index (milestone->groundwork, RelGroundworkFacts, i);
      Due due = { goal, milestone, entry->person, entry };

      if (entry->state == REL_GROUNDWORK_TO_DO || entry->state == REL_GROUNDWORK_PLANNED)
        g_array_append_val (dues, due);
    }
  for (guint i = 0; i < goal->stakeholders->len; i++)
    {
      const RelStakeholderFacts *stakeholder = &g_array_index (goal->stakeholders, RelStakeholderFacts, i);
      Due due = { goal, milestone, stakeholder->person, NULL };

      if (stakeholder->decision_role == REL_DECISION_ROLE_DECIDES && !is_listed (milestone, stakeholder->person))
        g_array_append_val (dues, due);
    }
}

/* What raises `groundwork_due`, by milestone: facts for today hold the milestones of the next 14 days. */
static GPtrArray *
list_groundwork (RelFacts *facts)
{
  g_autoptr (GArray) dues = g_array_new (FALSE, FALSE, sizeof (Due));
  GPtrArray *list = g_ptr_array_new_with_free_func (groundwork_free);

  for (guint i = 0; i < facts->goals->len; i++)
    {
      const RelGoalFacts *goal = g_ptr_array_index (facts->goals, i);

      for (guint j = 0; j < goal->milestones->len; j++)
        collect_due (goal, &g_array_index (goal->milestones, RelMilestoneFacts, j), dues);
    }
  g_array_sort (dues, compare_due);
  for (guint i = 0; i < dues->len; i++)
    {
      const Due *due = &g_array_index (dues, Due, i);
      RelGroundworkDue *row = g_new0 (RelGroundworkDue, 1);

      row->milestone = g_strdup (due->milestone->id);
      row->title = g_strdup (due->milestone->title);
      row->goal = g_strdup (due->goal->id);
      row->occurs_on = due->milestone->occurs_on;
      row->person = g_strdup (due->person->id);
      row->name = g_strdup (due->person->name);
      row->is_listed = due->entry != NULL;
      row->state = due->entry != NULL ? due->entry->state : REL_GROUNDWORK_TO_DO;
      g_ptr_array_add (list, row);
    }
  return list;
}

static int
compare_countdowns (gconstpointer a, gconstpointer b)
{
  const RelGoalCountdown *x = *(RelGoalCountdown * const *) a, *y = *(RelGoalCountdown * const *) b;
  gint64 first = x->review_on == REL_DAY_NONE ? G_MAXINT64 : x->review_on;
  gint64 second = y->review_on == REL_DAY_NONE ? G_MAXINT64 : y->review_on;

  return first != second ? (first > second) - (first < second) : strcmp (x->goal, y->goal);
}

static GPtrArray *
list_goals (RelFacts *facts)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (countdown_free);

  for (guint i = 0; i < facts->goals->len; i++)
    {
      const RelGoalFacts *goal = g_ptr_array_index (facts->goals, i);
      RelGoalCountdown *countdown = g_new0 (RelGoalCountdown, 1);

      countdown->goal = g_strdup (goal->id);
      countdown->title = g_strdup (goal->title);
      countdown->review_on = goal->review_on;
      g_ptr_array_add (list, countdown);
    }
  g_ptr_array_sort (list, compare_countdowns);
  return list;
}

/**
 * rel_today_load:
 * @connection: a connection
 * @on: the date
 * @error: return location
 *
 * Next moves, focus, habit, promises, groundwork and countdowns from one reading of the facts.
 *
 * Returns: (transfer full) (nullable): today
 */
RelToday *
rel_today_load (RelConnection *connection, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelFacts) facts = snapshot != NULL ? rel_facts_load_today (connection, on, error) : NULL;
  g_autoptr (RelToday) self = NULL;

  if (facts == NULL)
    return NULL;
  self = g_new0 (RelToday, 1);
  self->on = on;
  self->moves = rel_next_moves_compute (facts, connection, error);
  if (self->moves == NULL)
    return NULL;
  self->focus = rel_focus_compute (facts);
  self->habit = rel_habit_compute (facts);
  self->promises = rel_promises_compute (facts);
  self->groundwork = list_groundwork (facts);
  self->goals = list_goals (facts);
  return g_steal_pointer (&self);
}
