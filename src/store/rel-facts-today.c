/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts for "today": tended people, active goals, promises, snoozes, the month. */
#include "rel-facts-private.h"

#include <string.h>

#include "rel-settings.h"

/* Focus people and those with a cadence: one index holds them with all that is asked of them. */
static gboolean
read_tended (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT " REL_PERSON_COLUMNS_TENDED " FROM people p INDEXED BY people_tended "
                            "WHERE p.archived_at IS NULL AND (p.is_focus = 1 OR p.cadence_days IS NOT NULL)", error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    if (rel_facts_read_person (self, connection, statement, error) == NULL)
      return FALSE;
  return step == 0;
}

static gboolean
read_goals (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT " REL_GOAL_COLUMNS " FROM goals g WHERE g.status = 'active' ORDER BY g.id", error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelGoalFacts *goal = rel_facts_read_goal (self, statement);

      if (!rel_facts_read_stakeholders (self, connection, goal, error) ||
          !rel_facts_read_milestones (self, connection, goal, self->on + 14, error))
        return FALSE;
    }
  return step == 0;
}

/* Those who opened a door of an active goal, or were leaned on. */
static gboolean
read_openers (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT " REL_PERSON_COLUMNS_TENDED " FROM goals g JOIN opportunities o ON o.goal = g.row "
                            "JOIN people p ON p.row = o.opened_by WHERE g.status = 'active' AND p.archived_at IS NULL "
                            "UNION ALL "
                            "SELECT " REL_PERSON_COLUMNS_TENDED " FROM goals g JOIN opportunities o ON o.goal = g.row "
                            "JOIN opportunity_leaned_on l ON l.owner = o.row "
                            "JOIN people p ON p.row = l.value WHERE g.status = 'active' AND p.archived_at IS NULL", error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelPersonFacts *person = rel_facts_read_person (self, connection, statement, error);

      if (person == NULL)
        return FALSE;
      person->is_tended = TRUE;
    }
  return step == 0;
}

static int
compare_follow_ups (gconstpointer a, gconstpointer b)
{
  const RelFollowUpFacts *x = a, *y = b;

  return x->due_on != y->due_on ? (x->due_on > y->due_on) - (x->due_on < y->due_on) : strcmp (x->id, y->id);
}

static gboolean
read_follow_ups (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT " REL_PERSON_COLUMNS_TENDED ", f.id, f.owner, f.text, f.due_on "
                            "FROM follow_ups f JOIN people p ON p.row = f.person "
                            "WHERE f.done_on IS NULL AND f.due_on <= ?1 AND (f.snoozed_until IS NULL OR f.snoozed_until <= ?1) "
                            "AND p.archived_at IS NULL", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_facts_bind_date (statement, 1, self->on);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelFollowUpFacts follow_up = { 0, };

      follow_up.person = rel_facts_read_person (self, connection, statement, error);
      if (follow_up.person == NULL)
        return FALSE;
      follow_up.id = rel_facts_keep_column (self, statement, REL_PERSON_N_COLUMNS);
      follow_up.owner = rel_facts_read_word (statement, REL_PERSON_N_COLUMNS + 1, REL_TYPE_OWNER);
      follow_up.text = rel_facts_keep_column (self, statement, REL_PERSON_N_COLUMNS + 2);
      follow_up.due_on = rel_facts_read_date (statement, REL_PERSON_N_COLUMNS + 3);
      g_array_append_val (self->follow_ups, follow_up);
    }
  g_array_sort (self->follow_ups, compare_follow_ups);
  return step == 0;
}

/* People for whom something of mine is planned: an open follow-up due after the date. */
static gboolean
read_plans (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT person FROM follow_ups WHERE done_on IS NULL AND due_on > ?1 AND owner = 'me'", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_facts_bind_date (statement, 1, self->on);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelPersonFacts *person = rel_facts_get_person (self, sqlite3_column_int64 (statement, 0));

      if (person != NULL)
        person->is_planned = TRUE;
    }
  return step == 0;
}

static const char **
read_codes (RelFacts *self, RelConnection *connection, gint64 snooze, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT value FROM snooze_codes WHERE owner = ?1 ORDER BY position", error);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  int step;

  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, snooze);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    g_ptr_array_add (codes, (gpointer) rel_facts_keep_column (self, statement, 0));
  if (step < 0)
    return NULL;
  g_ptr_array_add (codes, NULL);
  return (const char **) g_ptr_array_free (g_steal_pointer (&codes), FALSE);
}

static gboolean
read_snoozes (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT row, person FROM snoozes WHERE until > ?1", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_facts_bind_date (statement, 1, self->on);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelSnoozeFacts snooze = { .person = rel_facts_get_person (self, sqlite3_column_int64 (statement, 1)) };

      if (snooze.person == NULL)
        continue;
      snooze.codes = read_codes (self, connection, sqlite3_column_int64 (statement, 0), error);
      if (snooze.codes == NULL)
        return FALSE;
      g_array_append_val (self->snoozes, snooze);
    }
  return step == 0;
}

/* What was given to tended people and received from them. */
static gboolean
read_exchanges (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT count(*), max(occurred_on) FROM exchanges "
                            "WHERE person = ?1 AND direction = ?2 AND (occurred_on IS NULL OR occurred_on <= ?3)", error);

  if (statement == NULL)
    return FALSE;
  rel_facts_bind_date (statement, 3, self->on);
  for (guint i = 0; i < self->people->len; i++)
    {
      RelPersonFacts *person = g_ptr_array_index (self->people, i);

      if (!person->is_tended)
        continue;
      rel_statement_bind_int (statement, 1, person->row);
      rel_statement_bind_text (statement, 2, "received");
      if (rel_connection_step (connection, statement, error) < 0)
        return FALSE;
      person->received = (guint) sqlite3_column_int (statement, 0);
      sqlite3_reset (statement);
      if (person->received == 0)
        continue;
      rel_statement_bind_text (statement, 2, "given");
      if (rel_connection_step (connection, statement, error) < 0)
        return FALSE;
      person->given = (guint) sqlite3_column_int (statement, 0);
      person->last_given = rel_facts_read_date (statement, 1);
      sqlite3_reset (statement);
    }
  return TRUE;
}

static gboolean
read_feedback (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT max(received_on) FROM feedback WHERE person = ?1 AND received_on <= ?2", error);

  if (statement == NULL)
    return FALSE;
  rel_facts_bind_date (statement, 2, self->on);
  for (guint i = 0; i < self->people->len; i++)
    {
      RelPersonFacts *person = g_ptr_array_index (self->people, i);

      if (!person->is_stakeholder)
        continue;
      rel_statement_bind_int (statement, 1, person->row);
      if (rel_connection_step (connection, statement, error) < 0)
        return FALSE;
      person->last_feedback = rel_facts_read_date (statement, 0);
      sqlite3_reset (statement);
    }
  return TRUE;
}

typedef struct
{
  RelDay day;
  const char *id;
} MonthMeeting;

static int
compare_month_meetings (gconstpointer a, gconstpointer b)
{
  const MonthMeeting *x = a, *y = b;

  return x->day != y->day ? (x->day > y->day) - (x->day < y->day) : strcmp (x->id, y->id);
}

/* Adds a meeting once. */
static gboolean
add_month_meeting (RelFacts *self, RelConnection *connection, RelStatement *names, GHashTable *seen, GArray *meetings,
                   RelDay day, gint64 row, GError **error)
{
  MonthMeeting meeting = { day, NULL };
  int step;

  if (!g_hash_table_add (seen, GSIZE_TO_POINTER (row)))
    return TRUE;
  rel_statement_bind_int (names, 1, row);
  step = rel_connection_step (connection, names, error);
  meeting.id = rel_facts_keep_column (self, names, 0);
  sqlite3_reset (names);
  g_array_append_val (meetings, meeting);
  return step >= 0;
}

/* Live meetings of the calendar month up to the date with a focus person or a stakeholder, each once. */
static gboolean
read_habit (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (GArray) meetings = g_array_new (FALSE, FALSE, sizeof (MonthMeeting));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT day, meeting FROM touches WHERE person = ?1 AND day BETWEEN ?2 AND ?3 AND channel IN " REL_SQL_LIVE, error);
  g_autoptr (RelStatement) names = rel_connection_prepare (connection, "SELECT id FROM meetings WHERE row = ?1", error);
  RelDay from = rel_day_month_start (self->on);

  if (statement == NULL || names == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 2, from);
  rel_statement_bind_int (statement, 3, self->on);
  for (guint i = 0; i < self->people->len; i++)
    {
      RelPersonFacts *person = g_ptr_array_index (self->people, i);
      int step;

      if (!(person->is_focus || person->is_stakeholder) || person->last_live == REL_DAY_NONE || person->last_live < from)
        continue;
      rel_statement_bind_int (statement, 1, person->row);
      while ((step = rel_connection_step (connection, statement, error)) > 0)
        if (!add_month_meeting (self, connection, names, seen, meetings, sqlite3_column_int (statement, 0),
                                sqlite3_column_int64 (statement, 1), error))
          return FALSE;
      if (step < 0)
        return FALSE;
      sqlite3_reset (statement);
    }
  g_array_sort (meetings, compare_month_meetings);
  for (guint i = 0; i < meetings->len; i++)
    g_ptr_array_add (self->habit, (gpointer) g_array_index (meetings, MonthMeeting, i).id);
  return TRUE;
}

/**
 * rel_facts_load_today:
 * @connection: a connection; in a transaction, when all is to be of one moment
 * @on: the date
 * @error: return location
 *
 * Reads what is needed to say whom to talk to next: tended people (in focus, with a cadence, with a
 * part in an active goal, or who opened a door of one or were leaned on), those promised something
 * and those in the groundwork of a milestone in the next 14 days. Every query goes by an index; the
 * cost grows with the people tended, not with the people and meetings recorded.
 *
 * Returns: (transfer full) (nullable): the facts
 */
RelFacts *
rel_facts_load_today (RelConnection *connection, RelDay on, GError **error)
{
  g_autoptr (RelFacts) self = rel_facts_new (on);

  if (!read_tended (self, connection, error) ||
      !read_goals (self, connection, error) ||
      !read_openers (self, connection, error) ||
      !read_follow_ups (self, connection, error) ||
      !read_plans (self, connection, error) ||
      !read_snoozes (self, connection, error) ||
      !read_exchanges (self, connection, error) ||
      !read_feedback (self, connection, error) ||
      !read_habit (self, connection, error) ||
      !rel_facts_read_balance (self, connection, error) ||
      !rel_facts_read_directions (self, connection, error))
    return NULL;
  self->monthly_target = rel_settings_get_int (connection, REL_SETTING_MONTHLY_TARGET, REL_MONTHLY_TARGET_DEFAULT);
  return g_steal_pointer (&self);
}
