/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a summary of a goal reads: people, conversations and exchanges of a period, as plain rows. */
#include "rel-summary-rows.h"

#include <glib/gi18n-lib.h>

#include "rel-connection-private.h"
#include "rel-words.h"

static int
word (RelStatement *statement, int column, GType type)
{
  const char *text = rel_statement_text (statement, column);
  int value = 0;

  return text != NULL && rel_words_lookup (type, text, &value) ? value : 0;
}

/**
 * rel_summary_person_free:
 * @self: (transfer full): a person of a summary
 *
 * Releases it and all that it owns.
 */
void
rel_summary_person_free (RelSummaryPerson *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->given_name);
  g_free (self->family_name);
  g_free (self->nickname);
  g_free (self->sort_key);
  g_free (self->organization);
  g_free (self->title);
  g_free (self->department);
  g_free (self);
}

/**
 * rel_summary_exchange_free:
 * @self: (transfer full): an exchange of a summary
 *
 * Releases it and all that it owns.
 */
void
rel_summary_exchange_free (RelSummaryExchange *self)
{
  g_free (self->id);
  g_free (self);
}

/**
 * rel_summary_meeting_free:
 * @self: (transfer full): a meeting of a summary
 *
 * Releases it and all that it owns.
 */
void
rel_summary_meeting_free (RelSummaryMeeting *self)
{
  g_free (self->id);
  g_free (self->summary);
  g_array_unref (self->participants);
  g_free (self);
}

#define PERSON_COLUMNS "row, id, name, given_name, family_name, nickname, sort_key, direction, scope, sensitivity, archived_at IS NOT NULL"

/* The current position is the first listed that has begun and not ended. */
#define POSITION_IS_CURRENT "(started_on IS NULL OR started_on <= ?1) AND (ended_on IS NULL OR ended_on >= ?1)"

static RelSummaryPerson *
read_person (RelStatement *statement)
{
  RelSummaryPerson *person = g_new0 (RelSummaryPerson, 1);
  const char *sensitivity = rel_statement_text (statement, 9);
  int value;

  person->row = sqlite3_column_int64 (statement, 0);
  person->id = g_strdup (rel_statement_text (statement, 1));
  person->name = g_strdup (rel_statement_text (statement, 2));
  person->given_name = g_strdup (rel_statement_text (statement, 3));
  person->family_name = g_strdup (rel_statement_text (statement, 4));
  person->nickname = g_strdup (rel_statement_text (statement, 5));
  person->sort_key = g_strdup (rel_statement_text (statement, 6));
  person->direction = word (statement, 7, REL_TYPE_DIRECTION);
  person->scope = word (statement, 8, REL_TYPE_SCOPE);
  /* A word this version does not know is no leave to share. */
  person->sensitivity = sensitivity != NULL && rel_words_lookup (REL_TYPE_SENSITIVITY, sensitivity, &value) ? value : REL_SENSITIVITY_UNSET;
  person->is_archived = sqlite3_column_int (statement, 10) != 0;

  return person;
}

static void
read_position (RelStatement *statement, RelSummaryPerson *person)
{
  person->organization = g_strdup (rel_statement_text (statement, 1));
  person->title = g_strdup (rel_statement_text (statement, 2));
  person->department = g_strdup (rel_statement_text (statement, 3));
}

/**
 * rel_summary_person_load:
 * @connection: a connection
 * @row: a person's row
 * @on: the day whose position counts
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the person; %NULL with @error set, also when there is nobody of that row
 */
RelSummaryPerson *
rel_summary_person_load (RelConnection *connection, gint64 row, RelDay on, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT " PERSON_COLUMNS " FROM people WHERE row = ?1", error);
  g_autoptr (RelStatement) position =
    rel_connection_prepare (connection,
                            "SELECT owner, organization, title, department FROM person_positions WHERE owner = ?2 AND "
                            POSITION_IS_CURRENT " ORDER BY position LIMIT 1", error);
  g_autoptr (RelSummaryPerson) person = NULL;
  char date[REL_DATE_SIZE];
  int step;

  if (statement == NULL || position == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, row);
  step = rel_connection_step (connection, statement, error);
  if (step == 0)
    g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND, _("There is no such person"));
  if (step <= 0)
    return NULL;

  person = read_person (statement);
  rel_statement_bind_text (position, 1, rel_date_format (on, date));
  rel_statement_bind_int (position, 2, row);
  step = rel_connection_step (connection, position, error);
  if (step > 0)
    read_position (position, person);

  return step >= 0 ? g_steal_pointer (&person) : NULL;
}

/**
 * rel_summary_people_scan:
 * @connection: a connection
 * @rows: (element-type gint64): rows of people, ascending
 * @on: the day whose position counts
 * @func: (scope call): takes each person over
 * @data: for @func
 * @error: return location
 *
 * Reads many people in one pass over the table, which for more than a few of them is much quicker than one by one.
 *
 * Returns: whether all could be read
 */
gboolean
rel_summary_people_scan (RelConnection *connection, GArray *rows, RelDay on, RelSummaryPersonFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT " PERSON_COLUMNS " FROM people ORDER BY row", error);
  g_autoptr (RelStatement) position =
    rel_connection_prepare (connection,
                            "SELECT owner, organization, title, department FROM person_positions WHERE "
                            POSITION_IS_CURRENT " ORDER BY owner, position", error);
  char date[REL_DATE_SIZE];
  int step = 0, position_step;
  guint i = 0;

  if (statement == NULL || position == NULL)
    return FALSE;
  rel_statement_bind_text (position, 1, rel_date_format (on, date));
  position_step = rel_connection_step (connection, position, error);

  while (i < rows->len && position_step >= 0 && (step = rel_connection_step (connection, statement, error)) > 0)
    {
      gint64 row = sqlite3_column_int64 (statement, 0);
      RelSummaryPerson *person;

      while (i < rows->len && g_array_index (rows, gint64, i) < row)
        i++;
      if (i == rows->len || g_array_index (rows, gint64, i) != row)
        continue;

      person = read_person (statement);
      while (position_step > 0 && sqlite3_column_int64 (position, 0) < row)
        position_step = rel_connection_step (connection, position, error);
      if (position_step > 0 && sqlite3_column_int64 (position, 0) == row)
        read_position (position, person);
      func (person, data);
    }

  return step >= 0 && position_step >= 0;
}

/**
 * rel_summary_touches_load:
 * @connection: a connection
 * @from: the first day
 * @to: the last day
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RelSummaryTouch): who was met when, by person, day and meeting;
 *   archived people too
 */
GArray *
rel_summary_touches_load (RelConnection *connection, RelDay from, RelDay to, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT person, meeting, day, channel FROM touches WHERE day BETWEEN ?1 AND ?2 "
                            "ORDER BY person, day, meeting", error);
  g_autoptr (GArray) touches = g_array_new (FALSE, FALSE, sizeof (RelSummaryTouch));
  int step;

  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, from);
  rel_statement_bind_int (statement, 2, to);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      const RelSummaryTouch touch = {
        .person = sqlite3_column_int64 (statement, 0),
        .meeting = sqlite3_column_int64 (statement, 1),
        .day = sqlite3_column_int (statement, 2),
        .channel = sqlite3_column_int (statement, 3),
      };

      g_array_append_val (touches, touch);
    }

  return step < 0 ? NULL : g_steal_pointer (&touches);
}

/**
 * rel_summary_exchanges_load:
 * @connection: a connection
 * @from: the first day, or %REL_DAY_NONE to take the undated ones too
 * @to: the last day
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RelSummaryExchange): what was given and received, by id
 */
GPtrArray *
rel_summary_exchanges_load (RelConnection *connection, RelDay from, RelDay to, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT id, person, occurred_on, direction, kind FROM exchanges WHERE (occurred_on IS NULL AND ?1 IS NULL) "
                            "OR (occurred_on <= ?2 AND (?1 IS NULL OR occurred_on >= ?1)) ORDER BY id", error);
  g_autoptr (GPtrArray) exchanges = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_summary_exchange_free);
  char first[REL_DATE_SIZE], last[REL_DATE_SIZE];
  int step;

  if (statement == NULL)
    return NULL;
  rel_statement_bind_text (statement, 1, from != REL_DAY_NONE ? rel_date_format (from, first) : NULL);
  rel_statement_bind_text (statement, 2, rel_date_format (to, last));
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelSummaryExchange *exchange = g_new0 (RelSummaryExchange, 1);

      exchange->id = g_strdup (rel_statement_text (statement, 0));
      exchange->person = sqlite3_column_int64 (statement, 1);
      exchange->day = rel_day_from_text (rel_statement_text (statement, 2));
      exchange->direction = word (statement, 3, REL_TYPE_EXCHANGE_DIRECTION);
      exchange->kind = word (statement, 4, REL_TYPE_EXCHANGE_KIND);
      g_ptr_array_add (exchanges, exchange);
    }

  return step < 0 ? NULL : g_steal_pointer (&exchanges);
}

/**
 * rel_summary_meetings_load:
 * @connection: a connection
 * @goal_id: a goal
 * @from: the first day, or %REL_DAY_NONE for no limit
 * @to: the last day
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RelSummaryMeeting): the goal's meetings that have a summary, newest
 *   first, of one day the greater id first
 */
GPtrArray *
rel_summary_meetings_load (RelConnection *connection, const char *goal_id, RelDay from, RelDay to, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT m.row, m.id, m.started_on, m.channel, m.summary FROM goals g JOIN meeting_goals l ON l.value = g.row "
                            "JOIN meetings m ON m.row = l.owner WHERE g.id = ?1 AND m.summary <> '' AND m.started_on <= ?3 "
                            "AND (?2 IS NULL OR m.started_on >= ?2) GROUP BY m.row ORDER BY m.started_on DESC, m.id DESC", error);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_summary_meeting_free);
  char first[REL_DATE_SIZE], last[REL_DATE_SIZE];
  int step;

  if (statement == NULL)
    return NULL;
  rel_statement_bind_text (statement, 1, goal_id);
  rel_statement_bind_text (statement, 2, from != REL_DAY_NONE ? rel_date_format (from, first) : NULL);
  rel_statement_bind_text (statement, 3, rel_date_format (to, last));
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelSummaryMeeting *meeting = g_new0 (RelSummaryMeeting, 1);

      meeting->id = g_strdup (rel_statement_text (statement, 1));
      meeting->day = rel_day_from_text (rel_statement_text (statement, 2));
      meeting->channel = word (statement, 3, REL_TYPE_CHANNEL);
      meeting->summary = g_strdup (rel_statement_text (statement, 4));
      meeting->participants = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_ptr_array_add (meetings, meeting);
      if (!rel_connection_append_rows (connection, "SELECT value FROM meeting_participants WHERE owner = ?1 ORDER BY position",
                                       sqlite3_column_int64 (statement, 0), meeting->participants, error))
        return NULL;
    }

  return step < 0 ? NULL : g_steal_pointer (&meetings);
}

/**
 * rel_summary_names_scan:
 * @connection: a connection
 * @func: (scope call): what to do with each; %FALSE from it ends the scan
 * @data: for @func
 * @error: return location
 *
 * Goes through the sort keys of all people, archived ones too, in one covering index.
 *
 * Returns: whether all could be read
 */
gboolean
rel_summary_names_scan (RelConnection *connection, RelSummaryNameFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT row, sort_key FROM people ORDER BY sort_key, row", error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    if (!func (sqlite3_column_int64 (statement, 0), rel_statement_text (statement, 1), data))
      return TRUE;

  return step == 0;
}
