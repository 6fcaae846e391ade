/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts: the container, people and what is read for every question; see rel-facts-today.c and
 * rel-facts-goal.c for the questions themselves. */
#include "rel-facts-private.h"

#include "rel-record.h"
#include "rel-words.h"

static void
milestone_clear (gpointer data)
{
  g_clear_pointer (&((RelMilestoneFacts *) data)->groundwork, g_array_unref);
}

static void
requirement_clear (gpointer data)
{
  g_clear_pointer (&((RelRequirementFacts *) data)->ratings, g_array_unref);
}

static void
achievement_clear (gpointer data)
{
  g_clear_pointer (&((RelAchievementFacts *) data)->witnesses, g_array_unref);
}

static void
snooze_clear (gpointer data)
{
  g_clear_pointer (&((RelSnoozeFacts *) data)->codes, g_free);
}

static void
goal_free (gpointer data)
{
  RelGoalFacts *goal = data;

  g_array_unref (goal->stakeholders);
  g_array_unref (goal->milestones);
  g_array_unref (goal->requirements);
  g_array_unref (goal->achievements);
  g_array_unref (goal->lessons);
  g_ptr_array_unref (goal->feedback);
  g_ptr_array_unref (goal->pair_meetings);
  g_free (goal);
}

static GArray *
new_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

/**
 * rel_facts_new:
 * @on: the date of the facts
 *
 * Returns: (transfer full): facts without anybody
 */
RelFacts *
rel_facts_new (RelDay on)
{
  RelFacts *self = g_new0 (RelFacts, 1);

  self->on = on;
  self->people = g_ptr_array_new_with_free_func (g_free);
  self->goals = g_ptr_array_new_with_free_func (goal_free);
  self->follow_ups = g_array_new (FALSE, TRUE, sizeof (RelFollowUpFacts));
  self->snoozes = new_array (sizeof (RelSnoozeFacts), snooze_clear);
  self->habit = g_ptr_array_new ();
  self->balance_meetings = g_ptr_array_new ();
  self->by_row = g_hash_table_new (NULL, NULL);
  self->strings = g_string_chunk_new (4096);
  return self;
}

/**
 * rel_facts_free:
 * @self: (transfer full): facts
 *
 * Frees facts and everything in them.
 */
void
rel_facts_free (RelFacts *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->goals);
  g_array_unref (self->follow_ups);
  g_array_unref (self->snoozes);
  g_ptr_array_unref (self->habit);
  g_ptr_array_unref (self->balance_meetings);
  g_hash_table_unref (self->by_row);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * rel_facts_get_person:
 * @self: facts
 * @row: a person's row
 *
 * Returns: (transfer none) (nullable): the person, %NULL for one who was not read or is archived
 */
RelPersonFacts *
rel_facts_get_person (RelFacts *self, gint64 row)
{
  return g_hash_table_lookup (self->by_row, GSIZE_TO_POINTER (row));
}

/**
 * rel_facts_keep:
 * @self: facts
 * @text: (nullable): a text
 *
 * Returns: (transfer none) (nullable): a copy that lives as long as the facts
 */
const char *
rel_facts_keep (RelFacts *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->strings, text) : NULL;
}

/**
 * rel_facts_keep_column:
 * @self: facts
 * @statement: a query at a row
 * @column: a column of text, counted from 0
 *
 * Returns: (transfer none) (nullable): a copy that lives as long as the facts, %NULL for nothing
 */
const char *
rel_facts_keep_column (RelFacts *self, RelStatement *statement, int column)
{
  const char *text = rel_statement_text (statement, column);

  return text != NULL ? g_string_chunk_insert_len (self->strings, text, sqlite3_column_bytes (statement, column)) : NULL;
}

/**
 * rel_facts_read_word:
 * @statement: a query at a row
 * @column: a column with a word, counted from 0
 * @type: its enumeration
 *
 * Returns: the value, 0 for nothing or a word that is none
 */
int
rel_facts_read_word (RelStatement *statement, int column, GType type)
{
  int value = 0;

  rel_words_lookup (type, rel_statement_text (statement, column), &value);
  return value;
}

/**
 * rel_facts_read_date:
 * @statement: a query at a row
 * @column: a column with a date, counted from 0
 *
 * Returns: the day, %REL_DAY_NONE for nothing
 */
RelDay
rel_facts_read_date (RelStatement *statement, int column)
{
  return rel_day_from_text (rel_statement_text (statement, column));
}

/**
 * rel_facts_read_number:
 * @statement: a query at a row
 * @column: a column with a number, counted from 0
 *
 * Returns: the number, %REL_NUMBER_NONE for nothing
 */
int
rel_facts_read_number (RelStatement *statement, int column)
{
  return sqlite3_column_type (statement, column) != SQLITE_NULL ? sqlite3_column_int (statement, column) : REL_NUMBER_NONE;
}

/**
 * rel_facts_bind_date:
 * @statement: a statement
 * @index: a parameter, counted from 1
 * @day: a day; beyond what can be written as a date it is the first or the last that can
 */
void
rel_facts_bind_date (RelStatement *statement, int index, RelDay day)
{
  char text[REL_DATE_SIZE];

  rel_statement_bind_text (statement, index, rel_date_format (CLAMP (day, REL_FIRST_DAY, REL_LAST_DAY), text));
}

static RelDay
read_day (RelStatement *statement, int column)
{
  return sqlite3_column_type (statement, column) != SQLITE_NULL ? sqlite3_column_int (statement, column) : REL_DAY_NONE;
}

/* The last touch on or before the date, where the kept one lies after it. */
static gboolean
settle_day (RelConnection *connection, gint64 person, const char *sql, RelDay on, RelDay *day, GError **error)
{
  g_autoptr (RelStatement) statement = NULL;
  gint64 value;

  if (*day == REL_DAY_NONE || *day <= on)
    return TRUE;
  statement = rel_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, person);
  rel_statement_bind_int (statement, 2, on);
  if (!rel_connection_query_int (connection, statement, REL_DAY_NONE, &value, error))
    return FALSE;
  *day = (RelDay) value;
  return TRUE;
}

#define LAST_TOUCH(condition) \
  "SELECT day FROM touches WHERE person = ?1 AND day <= ?2" condition " ORDER BY day DESC, meeting DESC LIMIT 1"

/* Three or more touches within 180 days, none of them live; what is kept rules out nearly everybody. */
static gboolean
read_email_only (RelFacts *self, RelConnection *connection, RelPersonFacts *person, int touch_count, GError **error)
{
  g_autoptr (RelStatement) statement = NULL;
  int step;

  if (touch_count < 3 || person->last_touch == REL_DAY_NONE || person->last_touch < self->on - 180 ||
      (person->last_live != REL_DAY_NONE && person->last_live >= self->on - 180))
    return TRUE;
  statement = rel_connection_prepare (connection,
                                      "SELECT 1 FROM touches WHERE person = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day LIMIT 1 OFFSET 2", error);
  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, person->row);
  rel_statement_bind_int (statement, 2, self->on - 180);
  rel_statement_bind_int (statement, 3, self->on);
  step = rel_connection_step (connection, statement, error);
  person->is_email_only = step > 0;
  return step >= 0;
}

/**
 * rel_facts_read_person:
 * @self: facts
 * @connection: a connection
 * @statement: a query at a row whose columns begin with REL_PERSON_COLUMNS_TENDED
 * @error: return location
 *
 * A person is read once. The query sees to it that nobody is archived.
 *
 * Returns: (transfer none) (nullable): the person, %NULL with @error set
 */
RelPersonFacts *
rel_facts_read_person (RelFacts *self, RelConnection *connection, RelStatement *statement, GError **error)
{
  gint64 row = sqlite3_column_int64 (statement, 0);
  RelPersonFacts *person = rel_facts_get_person (self, row);

  if (person != NULL)
    return person;
  person = g_new0 (RelPersonFacts, 1);
  person->row = row;
  person->id = rel_facts_keep_column (self, statement, 1);
  person->name = rel_facts_keep_column (self, statement, 2);
  person->sort_key = rel_facts_keep_column (self, statement, 3);
  person->is_focus = sqlite3_column_int (statement, 4) != 0;
  person->cadence_days = MAX (sqlite3_column_int (statement, 5), 0);
  person->is_tended = person->is_focus || person->cadence_days > 0;
  person->last_touch = read_day (statement, 6);
  person->last_live = read_day (statement, 7);
  person->last_face_to_face = read_day (statement, 8);
  person->last_feedback = REL_DAY_NONE;
  person->last_given = REL_DAY_NONE;
  g_ptr_array_add (self->people, person);
  g_hash_table_insert (self->by_row, GSIZE_TO_POINTER (row), person);

  if (!settle_day (connection, row, LAST_TOUCH (""), self->on, &person->last_touch, error) ||
      !settle_day (connection, row, LAST_TOUCH (" AND channel IN " REL_SQL_LIVE), self->on, &person->last_live, error) ||
      !settle_day (connection, row, LAST_TOUCH (" AND channel IN " REL_SQL_FACE_TO_FACE), self->on, &person->last_face_to_face, error) ||
      !read_email_only (self, connection, person, sqlite3_column_int (statement, 9), error))
    return NULL;
  return person;
}

/* What only stakeholders need to be known of. */
static void
rel_facts_read_part (RelPersonFacts *person, RelStatement *statement, int column)
{
  person->direction = rel_facts_read_word (statement, column, REL_TYPE_DIRECTION);
  person->scope = rel_facts_read_word (statement, column + 1, REL_TYPE_SCOPE);
}

/**
 * rel_facts_read_goal:
 * @self: facts
 * @statement: a query at a row whose columns are REL_GOAL_COLUMNS
 *
 * Returns: (transfer none): the goal, of which nothing else is read yet
 */
RelGoalFacts *
rel_facts_read_goal (RelFacts *self, RelStatement *statement)
{
  RelGoalFacts *goal = g_new0 (RelGoalFacts, 1);

  goal->row = sqlite3_column_int64 (statement, 0);
  goal->id = rel_facts_keep_column (self, statement, 1);
  goal->title = rel_facts_keep_column (self, statement, 2);
  goal->kind = rel_facts_read_word (statement, 3, REL_TYPE_GOAL_KIND);
  goal->status = rel_facts_read_word (statement, 4, REL_TYPE_GOAL_STATUS);
  goal->review_on = rel_facts_read_date (statement, 5);
  goal->follows = sqlite3_column_int64 (statement, 6);
  goal->stakeholders = g_array_new (FALSE, TRUE, sizeof (RelStakeholderFacts));
  goal->milestones = new_array (sizeof (RelMilestoneFacts), milestone_clear);
  goal->requirements = new_array (sizeof (RelRequirementFacts), requirement_clear);
  goal->achievements = new_array (sizeof (RelAchievementFacts), achievement_clear);
  goal->lessons = g_array_new (FALSE, TRUE, sizeof (RelFocalPointFacts));
  goal->feedback = g_ptr_array_new ();
  goal->pair_meetings = g_ptr_array_new ();
  g_ptr_array_add (self->goals, goal);
  return goal;
}

/**
 * rel_facts_read_stakeholders:
 * @self: facts
 * @connection: a connection
 * @goal: a goal of the facts
 * @error: return location
 *
 * Reads who has a part in the goal.
 *
 * Returns: whether it could be read
 */
gboolean
rel_facts_read_stakeholders (RelFacts *self, RelConnection *connection, RelGoalFacts *goal, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT " REL_PERSON_COLUMNS_TENDED REL_PERSON_COLUMNS_PART ", s.id, s.decision_role, s.position, "
                            "s.desired_position, s.influence, s.interest, s.next_move "
                            "FROM stakeholders s JOIN people p ON p.row = s.person "
                            "WHERE s.goal = ?1 AND p.archived_at IS NULL ORDER BY s.id", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, goal->row);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      const int column = REL_PERSON_N_COLUMNS;
      RelStakeholderFacts stakeholder = { 0, };

      stakeholder.person = rel_facts_read_person (self, connection, statement, error);
      if (stakeholder.person == NULL)
        return FALSE;
      rel_facts_read_part (stakeholder.person, statement, column);
      stakeholder.id = rel_facts_keep_column (self, statement, column + 2);
      stakeholder.decision_role = rel_facts_read_word (statement, column + 3, REL_TYPE_DECISION_ROLE);
      stakeholder.position = rel_facts_read_word (statement, column + 4, REL_TYPE_POSITION);
      stakeholder.desired_position = rel_facts_read_word (statement, column + 5, REL_TYPE_POSITION);
      stakeholder.influence = rel_facts_read_number (statement, column + 6);
      stakeholder.interest = rel_facts_read_number (statement, column + 7);
      stakeholder.next_move = rel_facts_keep_column (self, statement, column + 8);
      if (goal->status == REL_GOAL_STATUS_ACTIVE)
        stakeholder.person->is_stakeholder = stakeholder.person->is_tended = TRUE;
      g_array_append_val (goal->stakeholders, stakeholder);
    }
  return step == 0;
}

static gboolean
read_groundwork (RelFacts *self, RelConnection *connection, RelMilestoneFacts *milestone, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT " REL_PERSON_COLUMNS_TENDED ", w.state, w.concern, m.id "
                            "FROM milestone_groundwork w JOIN people p ON p.row = w.person LEFT JOIN meetings m ON m.row = w.meeting "
                            "WHERE w.owner = ?1 AND p.archived_at IS NULL ORDER BY w.position", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, milestone->row);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelGroundworkFacts entry = { 0, };

      entry.person = rel_facts_read_person (self, connection, statement, error);
      if (entry.person == NULL)
        return FALSE;
      entry.state = rel_facts_read_word (statement, REL_PERSON_N_COLUMNS, REL_TYPE_GROUNDWORK);
      entry.concern = rel_facts_keep_column (self, statement, REL_PERSON_N_COLUMNS + 1);
      entry.meeting = rel_facts_keep_column (self, statement, REL_PERSON_N_COLUMNS + 2);
      g_array_append_val (milestone->groundwork, entry);
    }
  return step == 0;
}

/**
 * rel_facts_read_milestones:
 * @self: facts
 * @connection: a connection
 * @goal: a goal of the facts
 * @until: the last day
 * @error: return location
 *
 * Reads the milestones of a goal from the date of the facts to @until, and their groundwork.
 *
 * Returns: whether they could be read
 */
gboolean
rel_facts_read_milestones (RelFacts *self, RelConnection *connection, RelGoalFacts *goal, RelDay until, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT row, id, title, occurs_on FROM milestones WHERE goal = ?1 AND occurs_on BETWEEN ?2 AND ?3 "
                            "ORDER BY occurs_on, id", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, goal->row);
  rel_facts_bind_date (statement, 2, self->on);
  rel_facts_bind_date (statement, 3, until);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelMilestoneFacts milestone = {
        .row = sqlite3_column_int64 (statement, 0),
        .id = rel_facts_keep_column (self, statement, 1),
        .title = rel_facts_keep_column (self, statement, 2),
        .occurs_on = rel_facts_read_date (statement, 3),
        .groundwork = g_array_new (FALSE, TRUE, sizeof (RelGroundworkFacts)),
      };

      g_array_append_val (goal->milestones, milestone);
      if (!read_groundwork (self, connection, &milestone, error))
        return FALSE;
    }
  return step == 0;
}

/**
 * rel_facts_read_balance:
 * @self: facts
 * @connection: a connection
 * @error: return location
 *
 * Reads how many (meeting, participant) pairs lie within 180 days, by scope, from the kept sums of each day.
 *
 * Returns: whether they could be read
 */
gboolean
rel_facts_read_balance (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT scope, sum(n) FROM touch_days WHERE day BETWEEN ?1 AND ?2 AND scope <> 'unset' GROUP BY scope", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, self->on - 180);
  rel_statement_bind_int (statement, 2, self->on);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      guint n = (guint) sqlite3_column_int64 (statement, 1);

      self->n_scoped_pairs += n;
      if (rel_facts_read_word (statement, 0, REL_TYPE_SCOPE) == REL_SCOPE_INTERNAL)
        self->n_internal_pairs += n;
    }
  return step == 0;
}

/**
 * rel_facts_read_directions:
 * @self: facts
 * @connection: a connection
 * @error: return location
 *
 * Reads whether anybody at all, archived people aside, is a peer, and whether anybody is below.
 *
 * Returns: whether it could be read
 */
gboolean
rel_facts_read_directions (RelFacts *self, RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT EXISTS (SELECT 1 FROM people WHERE direction = ?1 AND direction <> 'unset' AND archived_at IS NULL)",
                            error);
  gint64 has_peer, has_below;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, "peer");
  if (!rel_connection_query_int (connection, statement, 0, &has_peer, error))
    return FALSE;
  sqlite3_reset (statement);
  rel_statement_bind_text (statement, 1, "below");
  if (!rel_connection_query_int (connection, statement, 0, &has_below, error))
    return FALSE;
  self->has_peer = has_peer != 0;
  self->has_below = has_below != 0;
  return TRUE;
}

static const char * const evidence_sql[] = {
#define MEETINGS(condition) \
  "SELECT m.id FROM touches t JOIN meetings m ON m.row = t.meeting " \
  "WHERE t.person = ?1 AND t.day BETWEEN ?2 AND ?3" condition " ORDER BY t.day DESC, m.id LIMIT ?4"
  [REL_EVIDENCE_TOUCH] = MEETINGS (""),
  [REL_EVIDENCE_LIVE] = MEETINGS (" AND t.channel IN " REL_SQL_LIVE),
  [REL_EVIDENCE_FACE_TO_FACE] = MEETINGS (" AND t.channel IN " REL_SQL_FACE_TO_FACE),
#undef MEETINGS
};

static gboolean
append_ids (RelConnection *connection, RelStatement *statement, GPtrArray *ids, GError **error)
{
  int step;

  while ((step = rel_connection_step (connection, statement, error)) > 0)
    g_ptr_array_add (ids, g_strdup (rel_statement_text (statement, 0)));
  return step == 0;
}

/**
 * rel_facts_append_meetings:
 * @connection: a connection
 * @person: a person's row
 * @evidence: which touches
 * @from: the first day
 * @to: the last day
 * @limit: the most to append
 * @ids: where to append; must free its elements
 * @error: return location
 *
 * Names the newest meetings that stand behind a statement about a person.
 *
 * Returns: whether they could be read
 */
gboolean
rel_facts_append_meetings (RelConnection *connection, gint64 person, RelEvidence evidence, RelDay from, RelDay to,
                           guint limit, GPtrArray *ids, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, evidence_sql[evidence], error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, person);
  rel_statement_bind_int (statement, 2, from);
  rel_statement_bind_int (statement, 3, to);
  rel_statement_bind_int (statement, 4, limit);
  return append_ids (connection, statement, ids, error);
}

/**
 * rel_facts_append_exchanges:
 * @connection: a connection
 * @person: a person's row
 * @direction: given or received
 * @to: the last day
 * @limit: the most to append
 * @ids: where to append; must free its elements
 * @error: return location
 *
 * Names the newest exchanges with a person, undated ones last.
 *
 * Returns: whether they could be read
 */
gboolean
rel_facts_append_exchanges (RelConnection *connection, gint64 person, RelExchangeDirection direction, RelDay to,
                            guint limit, GPtrArray *ids, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT id FROM exchanges WHERE person = ?1 AND direction = ?2 AND (occurred_on IS NULL OR occurred_on <= ?3) "
                            "ORDER BY occurred_on DESC, id LIMIT ?4", error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, person);
  rel_statement_bind_text (statement, 2, rel_words_get (REL_TYPE_EXCHANGE_DIRECTION, direction));
  rel_facts_bind_date (statement, 3, to);
  rel_statement_bind_int (statement, 4, limit);
  return append_ids (connection, statement, ids, error);
}
