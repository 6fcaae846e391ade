/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts for the readiness of one goal, whatever its status. */
#include "rel-facts-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static RelGoalFacts *
read_goal (RelFacts *self, RelConnection *connection, const char *goal_id, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT " REL_GOAL_COLUMNS " FROM goals g WHERE g.id = ?1", error);
  int step;

  if (statement == NULL)
    return NULL;
  rel_statement_bind_text (statement, 1, goal_id);
  step = rel_connection_step (connection, statement, error);
  if (step == 0)
    g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND, _("There is no goal “%s”"), goal_id);
  return step > 0 ? rel_facts_read_goal (self, statement) : NULL;
}

static gboolean
read_ratings (RelFacts *self, RelConnection *connection, RelRequirementFacts *requirement, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT f.id, f.person, f.received_on, f.rating FROM feedback f JOIN people p ON p.row = f.person "
                            "WHERE f.requirement = ?1 AND f.rating IS NOT NULL AND f.received_on <= ?2 AND p.archived_at IS NULL "
                            "ORDER BY p.id, f.received_on, f.id", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, requirement->row);
  rel_facts_bind_date (statement, 2, self->on);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelRatingFacts rating = {
        .id = rel_facts_keep_column (self, statement, 0),
        .person = sqlite3_column_int64 (statement, 1),
        .received_on = rel_facts_read_date (statement, 2),
        .rating = sqlite3_column_int (statement, 3),
      };

      g_array_append_val (requirement->ratings, rating);
    }
  return step == 0;
}

static gboolean
read_requirements (RelFacts *self, RelConnection *connection, RelGoalFacts *goal, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT row, id, name, kind, practice, self_rating FROM requirements WHERE goal = ?1 ORDER BY id", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, goal->row);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelRequirementFacts requirement = {
        .row = sqlite3_column_int64 (statement, 0),
        .id = rel_facts_keep_column (self, statement, 1),
        .name = rel_facts_keep_column (self, statement, 2),
        .kind = rel_facts_read_word (statement, 3, REL_TYPE_REQUIREMENT_KIND),
        .practice = rel_facts_read_word (statement, 4, REL_TYPE_PRACTICE),
        .self_rating = rel_facts_read_number (statement, 5),
        .ratings = g_array_new (FALSE, TRUE, sizeof (RelRatingFacts)),
      };

      g_array_append_val (goal->requirements, requirement);
      if (!read_ratings (self, connection, &requirement, error))
        return FALSE;
    }
  return step == 0;
}

static gboolean
read_achievements (RelFacts *self, RelConnection *connection, RelGoalFacts *goal, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT row, id, level FROM achievements WHERE goal = ?1 AND occurred_on <= ?2 ORDER BY id", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, goal->row);
  rel_facts_bind_date (statement, 2, self->on);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelAchievementFacts achievement = {
        .id = rel_facts_keep_column (self, statement, 1),
        .level = rel_facts_read_word (statement, 2, REL_TYPE_LEVEL),
        .witnesses = g_array_new (FALSE, FALSE, sizeof (gint64)),
      };

      g_array_append_val (goal->achievements, achievement);
      if (!rel_connection_append_rows (connection, "SELECT value FROM achievement_witnesses WHERE owner = ?1",
                                       sqlite3_column_int64 (statement, 0), achievement.witnesses, error))
        return FALSE;
    }
  return step == 0;
}

static gboolean
read_lessons (RelFacts *self, RelConnection *connection, RelGoalFacts *goal, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT id, state FROM focal_points WHERE goal = ?1 ORDER BY id", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, goal->follows);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelFocalPointFacts lesson = {
        .id = rel_facts_keep_column (self, statement, 0),
        .state = rel_facts_read_word (statement, 1, REL_TYPE_FOCAL_STATE),
      };

      g_array_append_val (goal->lessons, lesson);
    }
  return step == 0;
}

static gboolean
read_feedback (RelFacts *self, RelConnection *connection, RelGoalFacts *goal, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT f.id FROM feedback f JOIN people p ON p.row = f.person "
                            "WHERE (f.goal = ?1 OR f.requirement IN (SELECT row FROM requirements WHERE goal = ?1)) "
                            "AND f.received_on BETWEEN ?2 AND ?3 AND p.archived_at IS NULL "
                            "ORDER BY f.received_on DESC, f.id", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, goal->row);
  rel_facts_bind_date (statement, 2, self->on - 90);
  rel_facts_bind_date (statement, 3, self->on);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      goal->n_feedback++;
      if (goal->feedback->len < REL_EVIDENCE_MAX)
        g_ptr_array_add (goal->feedback, (gpointer) rel_facts_keep_column (self, statement, 0));
    }
  return step == 0;
}

typedef struct
{
  RelDay day;
  gint64 meeting;
  const char *id;
} Pair;

/* Newest first, meetings of one day together. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Pair *x = a, *y = b;

  return x->day != y->day ? (x->day < y->day) - (x->day > y->day) : (x->meeting > y->meeting) - (x->meeting < y->meeting);
}

/* Newest first, of one day the least id first: rows tell in which order meetings were imported. */
static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const Pair *x = a, *y = b;

  return x->day != y->day ? (x->day < y->day) - (x->day > y->day) : strcmp (x->id, y->id);
}

/* Leaves each meeting once, and no more days than give the evidence wanted; then names and orders them. */
static gboolean
name_pairs (RelFacts *self, RelConnection *connection, GArray *pairs, GError **error)
{
  g_autoptr (RelStatement) names = rel_connection_prepare (connection, "SELECT id FROM meetings WHERE row = ?1", error);
  guint n = 0;

  if (names == NULL)
    return FALSE;
  g_array_sort (pairs, compare_rows);
  for (guint i = 0; i < pairs->len; i++)
    {
      Pair pair = g_array_index (pairs, Pair, i);

      if (n >= REL_EVIDENCE_MAX && g_array_index (pairs, Pair, n - 1).day != pair.day)
        break;
      if (n > 0 && compare_rows (&g_array_index (pairs, Pair, n - 1), &pair) == 0)
        continue;
      rel_statement_bind_int (names, 1, pair.meeting);
      if (rel_connection_step (connection, names, error) < 0)
        return FALSE;
      pair.id = rel_facts_keep_column (self, names, 0);
      sqlite3_reset (names);
      g_array_index (pairs, Pair, n++) = pair;
    }
  g_array_set_size (pairs, n);
  g_array_sort (pairs, compare_ids);
  return TRUE;
}

/* Meetings with stakeholders within 180 days, each as often as it has stakeholders in it. */
static gboolean
read_pairs (RelFacts *self, RelConnection *connection, RelGoalFacts *goal, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT day, meeting, channel IN " REL_SQL_FACE_TO_FACE " FROM touches WHERE person = ?1 AND day BETWEEN ?2 AND ?3", error);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 2, self->on - 180);
  rel_statement_bind_int (statement, 3, self->on);
  for (guint i = 0; i < goal->stakeholders->len; i++)
    {
      int step;

      rel_statement_bind_int (statement, 1, g_array_index (goal->stakeholders, RelStakeholderFacts, i).person->row);
      while ((step = rel_connection_step (connection, statement, error)) > 0)
        {
          Pair pair = { sqlite3_column_int (statement, 0), sqlite3_column_int64 (statement, 1), NULL };

          g_array_append_val (pairs, pair);
          goal->n_face_to_face += sqlite3_column_int (statement, 2) != 0;
        }
      if (step < 0)
        return FALSE;
      sqlite3_reset (statement);
    }
  goal->n_pairs = pairs->len;
  if (!name_pairs (self, connection, pairs, error))
    return FALSE;
  for (guint i = 0; i < MIN (pairs->len, REL_EVIDENCE_MAX); i++)
    g_ptr_array_add (goal->pair_meetings, (gpointer) g_array_index (pairs, Pair, i).id);
  return TRUE;
}

/* The newest meetings with somebody whose scope is known: by the days on which there were any. */
static gboolean
read_balance_meetings (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) days =
    rel_connection_prepare (connection,
                            "SELECT DISTINCT day FROM touch_days WHERE day BETWEEN ?1 AND ?2 AND scope <> 'unset' AND n > 0 "
                            "ORDER BY day DESC", error);
  g_autoptr (RelStatement) meetings =
    rel_connection_prepare (connection,
                            "WITH day AS MATERIALIZED (SELECT id, row FROM meetings WHERE started_on = ?1 ORDER BY id) "
                            "SELECT id FROM day WHERE EXISTS "
                            "(SELECT 1 FROM meeting_participants a JOIN people p ON p.row = a.value "
                            "WHERE a.owner = day.row AND p.scope <> 'unset' AND p.archived_at IS NULL) LIMIT ?2", error);
  int day_step = 0;

  if (days == NULL || meetings == NULL)
    return FALSE;
  rel_statement_bind_int (days, 1, self->on - 180);
  rel_statement_bind_int (days, 2, self->on);
  while (self->balance_meetings->len < REL_EVIDENCE_MAX && (day_step = rel_connection_step (connection, days, error)) > 0)
    {
      int step;

      rel_facts_bind_date (meetings, 1, sqlite3_column_int (days, 0));
      rel_statement_bind_int (meetings, 2, REL_EVIDENCE_MAX - self->balance_meetings->len);
      while ((step = rel_connection_step (connection, meetings, error)) > 0)
        g_ptr_array_add (self->balance_meetings, (gpointer) rel_facts_keep_column (self, meetings, 0));
      if (step < 0)
        return FALSE;
      sqlite3_reset (meetings);
    }
  return day_step >= 0;
}

static gboolean
read_last_meeting (RelFacts *self, RelConnection *connection, gint64 person, RelEvidence evidence, RelDay day,
                   const char **meeting, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (day == REL_DAY_NONE)
    return TRUE;
  if (!rel_facts_append_meetings (connection, person, evidence, day, day, 1, ids, error))
    return FALSE;
  *meeting = ids->len > 0 ? rel_facts_keep (self, g_ptr_array_index (ids, 0)) : NULL;
  return TRUE;
}

static gboolean
read_last_meetings (RelFacts *self, RelConnection *connection, RelGoalFacts *goal, GError **error)
{
  for (guint i = 0; i < goal->stakeholders->len; i++)
    {
      RelPersonFacts *person = g_array_index (goal->stakeholders, RelStakeholderFacts, i).person;

      if (!read_last_meeting (self, connection, person->row, REL_EVIDENCE_LIVE, person->last_live, &person->live_meeting, error) ||
          !read_last_meeting (self, connection, person->row, REL_EVIDENCE_FACE_TO_FACE, person->last_face_to_face,
                              &person->face_to_face_meeting, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rel_facts_load_goal:
 * @connection: a connection; in a transaction, when all is to be of one moment
 * @goal_id: a goal's id
 * @on: the date
 * @error: return location
 *
 * Reads what is needed to say how ready a goal is. Every query goes by an index; the cost grows with
 * the goal's own records and its stakeholders' meetings of 180 days.
 *
 * Returns: (transfer full) (nullable): the facts, whose only goal is the one asked for
 */
RelFacts *
rel_facts_load_goal (RelConnection *connection, const char *goal_id, RelDay on, GError **error)
{
  g_autoptr (RelFacts) self = rel_facts_new (on);
  RelGoalFacts *goal = read_goal (self, connection, goal_id, error);

  if (goal == NULL ||
      !rel_facts_read_stakeholders (self, connection, goal, error) ||
      !read_last_meetings (self, connection, goal, error) ||
      !rel_facts_read_milestones (self, connection, goal, REL_LAST_DAY, error) ||
      !read_requirements (self, connection, goal, error) ||
      !read_achievements (self, connection, goal, error) ||
      (goal->follows != 0 && !read_lessons (self, connection, goal, error)) ||
      !read_feedback (self, connection, goal, error) ||
      !read_pairs (self, connection, goal, error) ||
      !rel_facts_read_balance (self, connection, error) ||
      !read_balance_meetings (self, connection, error) ||
      !rel_facts_read_directions (self, connection, error))
    return NULL;
  return g_steal_pointer (&self);
}
