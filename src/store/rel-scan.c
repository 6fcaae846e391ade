/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads that go through a whole table, for statistics: each hands its rows to a function. */
#include "rel-scan.h"

#include "rel-facts-private.h"
#include "rel-record.h"

/* Those who are archived are few, and an index lists them: to look everybody else up would read the whole table. */
#define NOT_ARCHIVED(person) person " NOT IN (SELECT row FROM people WHERE archived_at IS NOT NULL)"

/**
 * rel_scan_people:
 * @connection: a connection
 * @func: (scope call): what to do with each
 * @data: for @func
 * @error: return location
 *
 * Goes through everybody not archived, in row order.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_people (RelConnection *connection, RelScanPersonFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT row, id, sort_key, direction, scope, cadence_days, knows_me FROM people "
                            "WHERE archived_at IS NULL ORDER BY row", error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      const RelScanPerson person = {
        .row = sqlite3_column_int64 (statement, 0),
        .id = rel_statement_text (statement, 1),
        .sort_key = rel_statement_text (statement, 2),
        .direction = rel_facts_read_word (statement, 3, REL_TYPE_DIRECTION),
        .scope = rel_facts_read_word (statement, 4, REL_TYPE_SCOPE),
        .cadence_days = MAX (sqlite3_column_int (statement, 5), 0),
        .knows_me = rel_facts_read_number (statement, 6),
      };

      func (&person, data);
    }
  return step == 0;
}

/**
 * rel_scan_places:
 * @connection: a connection
 * @func: (scope call): what to do with each
 * @data: for @func
 * @error: return location
 *
 * Goes through everybody who is not archived, in row order, and reads only an index.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_places (RelConnection *connection, RelScanPlaceFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT row, direction, scope, knows_me FROM people INDEXED BY people_placed WHERE archived_at IS NULL ORDER BY row",
                            error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      const RelScanPlace place = {
        .row = sqlite3_column_int64 (statement, 0),
        .direction = rel_facts_read_word (statement, 1, REL_TYPE_DIRECTION),
        .scope = rel_facts_read_word (statement, 2, REL_TYPE_SCOPE),
        .knows_me = rel_facts_read_number (statement, 3),
      };

      func (&place, data);
    }
  return step == 0;
}

/**
 * rel_scan_archived:
 * @connection: a connection
 * @func: (scope call): what to do with each
 * @data: for @func
 * @error: return location
 *
 * Goes through the rows of everybody who is archived.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_archived (RelConnection *connection, RelScanRowFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "SELECT row FROM people WHERE archived_at IS NOT NULL", error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    func (sqlite3_column_int64 (statement, 0), data);
  return step == 0;
}

/**
 * rel_scan_met:
 * @connection: a connection
 * @func: (scope call): what to do with each
 * @data: for @func
 * @error: return location
 *
 * Goes through everybody not archived with whom there was a meeting, in row order, by what is kept of their touches.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_met (RelConnection *connection, RelScanMetFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT row, last_touch, touch_count FROM people INDEXED BY people_by_touch "
                            "WHERE archived_at IS NULL AND last_touch IS NOT NULL AND touch_count > 0", error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    func (sqlite3_column_int64 (statement, 0), sqlite3_column_int (statement, 1), (guint) sqlite3_column_int (statement, 2), data);
  return step == 0;
}

/**
 * rel_scan_first_meeting:
 * @connection: a connection
 * @day: (out): the day of the first meeting of all, %REL_DAY_NONE when there is none
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
rel_scan_first_meeting (RelConnection *connection, RelDay *day, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "SELECT min (started_on) FROM meetings", error);
  int step;

  *day = REL_DAY_NONE;
  if (statement == NULL)
    return FALSE;
  step = rel_connection_step (connection, statement, error);
  if (step > 0)
    *day = rel_facts_read_date (statement, 0);
  return step >= 0;
}

/**
 * rel_scan_meeting_days:
 * @connection: a connection
 * @from: the first day
 * @to: the last day
 * @func: (scope call): what to do with each
 * @data: for @func
 * @error: return location
 *
 * Goes through the days with a meeting, whoever took part, in their order.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_meeting_days (RelConnection *connection, RelDay from, RelDay to, RelScanDayFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT started_on, count (*) FROM meetings WHERE started_on BETWEEN ?1 AND ?2 GROUP BY started_on ORDER BY started_on",
                            error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_facts_bind_date (statement, 1, from);
  rel_facts_bind_date (statement, 2, to);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    func (rel_facts_read_date (statement, 0), (guint) sqlite3_column_int (statement, 1), data);
  return step == 0;
}

/**
 * rel_scan_touches:
 * @connection: a connection
 * @from: the first day
 * @to: the last day
 * @func: (scope call): what to do with each
 * @data: for @func
 * @error: return location
 *
 * Goes through the whole log once, in the order it is stored in: by person, day, meeting.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_touches (RelConnection *connection, RelDay from, RelDay to, RelScanTouchFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT person, day, channel, meeting FROM touches WHERE day BETWEEN ?1 AND ?2 ORDER BY person, day, meeting", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, from);
  rel_statement_bind_int (statement, 2, to);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      const RelTouch touch = {
        .day = sqlite3_column_int (statement, 1),
        .channel = sqlite3_column_int (statement, 2),
        .meeting = sqlite3_column_int64 (statement, 3),
      };

      func (sqlite3_column_int64 (statement, 0), &touch, data);
    }
  return step == 0;
}

/**
 * rel_scan_touch_sums:
 * @connection: a connection
 * @from: the first day
 * @to: the last day
 * @func: (scope call): what to do with each sum
 * @data: for @func
 * @error: return location
 *
 * Reads the sums that are kept of each day, not the log.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_touch_sums (RelConnection *connection, RelDay from, RelDay to, RelScanTouchSumFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT direction, scope, sum (n) FROM touch_days WHERE day BETWEEN ?1 AND ?2 GROUP BY direction, scope",
                            error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, from);
  rel_statement_bind_int (statement, 2, to);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    func (rel_facts_read_word (statement, 0, REL_TYPE_DIRECTION), rel_facts_read_word (statement, 1, REL_TYPE_SCOPE),
          (guint) sqlite3_column_int (statement, 2), data);
  return step == 0;
}

/**
 * rel_scan_exchanges:
 * @connection: a connection
 * @person: a person's row, 0 for everybody
 * @to: the last day
 * @func: (scope call): what to do with each
 * @data: for @func
 * @error: return location
 *
 * Goes through the exchanges dated up to a day, and the undated ones. Those with archived people are
 * left out, unless it is an archived person who is asked for.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_exchanges (RelConnection *connection, gint64 person, RelDay to, RelScanExchangeFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            person != 0
                              ? "SELECT person, direction, kind, occurred_on FROM exchanges "
                                "WHERE person = ?2 AND (occurred_on IS NULL OR occurred_on <= ?1)"
                              : "SELECT person, direction, kind, occurred_on FROM exchanges WHERE " NOT_ARCHIVED ("person")
                                " AND (occurred_on IS NULL OR occurred_on <= ?1)", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_facts_bind_date (statement, 1, to);
  if (person != 0)
    rel_statement_bind_int (statement, 2, person);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      const RelScanExchange exchange = {
        .person = sqlite3_column_int64 (statement, 0),
        .direction = rel_facts_read_word (statement, 1, REL_TYPE_EXCHANGE_DIRECTION),
        .kind = rel_facts_read_word (statement, 2, REL_TYPE_EXCHANGE_KIND),
        .occurred_on = rel_facts_read_date (statement, 3),
      };

      func (&exchange, data);
    }
  return step == 0;
}

/**
 * rel_scan_positions:
 * @connection: a connection
 * @on: the date
 * @func: (scope call): what to do with each
 * @data: for @func
 * @error: return location
 *
 * Goes through the current positions of everybody not archived. A position is current when it has
 * begun (or has no beginning) and has not ended (or has no end); of several the first in the
 * person's own order counts.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_positions (RelConnection *connection, RelDay on, RelScanPositionFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT owner, organization, department FROM person_positions WHERE " NOT_ARCHIVED ("owner")
                            " AND (started_on IS NULL OR started_on <= ?1) AND (ended_on IS NULL OR ended_on >= ?1) ORDER BY owner, position",
                            error);
  gint64 last = 0;
  int step;

  if (statement == NULL)
    return FALSE;
  rel_facts_bind_date (statement, 1, on);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      gint64 person = sqlite3_column_int64 (statement, 0);

      if (person != last)
        func (person, rel_statement_text (statement, 1), rel_statement_text (statement, 2), data);
      last = person;
    }
  return step == 0;
}

/**
 * rel_scan_ties:
 * @connection: a connection
 * @func: (scope call): what to do with each
 * @data: for @func
 * @error: return location
 *
 * Goes through the ties between people of whom nobody is archived.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_ties (RelConnection *connection, RelScanTieFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT t.person, t.other FROM ties t JOIN people p ON p.row = t.person LEFT JOIN people o ON o.row = t.other "
                            "WHERE p.archived_at IS NULL AND o.archived_at IS NULL ORDER BY t.row", error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    func (sqlite3_column_int64 (statement, 0), sqlite3_column_int64 (statement, 1), data);
  return step == 0;
}

/**
 * rel_scan_opportunities:
 * @connection: a connection
 * @goal_id: (nullable): a goal's id, %NULL for the opportunities of all goals and of none
 * @func: (scope call): what to do with each
 * @data: for @func
 * @error: return location
 *
 * Goes through opportunities in id order.
 *
 * Returns: whether all could be read
 */
gboolean
rel_scan_opportunities (RelConnection *connection, const char *goal_id, RelScanOpportunityFunc func, gpointer data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            goal_id != NULL
                              ? "SELECT id, route, stage, reached_interview FROM opportunities "
                                "WHERE goal = (SELECT row FROM goals WHERE id = ?1) ORDER BY id"
                              : "SELECT id, route, stage, reached_interview FROM opportunities ORDER BY id", error);
  int step;

  if (statement == NULL)
    return FALSE;
  if (goal_id != NULL)
    rel_statement_bind_text (statement, 1, goal_id);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    func (rel_statement_text (statement, 0), rel_facts_read_word (statement, 1, REL_TYPE_ROUTE),
          rel_facts_read_word (statement, 2, REL_TYPE_STAGE), sqlite3_column_int (statement, 3) != 0, data);
  return step == 0;
}

/**
 * rel_glance_free:
 * @glance: (transfer full): a glance
 *
 * Frees it.
 */
void
rel_glance_free (RelGlance *glance)
{
  g_free (glance->id);
  g_free (glance->name);
  g_free (glance->sort_key);
  g_free (glance);
}

#define GLANCE_COLUMNS "p.row, p.id, p.name, p.sort_key, p.last_touch, p.direction"

static RelGlance *
read_glance (RelStatement *statement)
{
  RelGlance *glance = g_new0 (RelGlance, 1);

  glance->row = sqlite3_column_int64 (statement, 0);
  glance->id = g_strdup (rel_statement_text (statement, 1));
  glance->name = g_strdup (rel_statement_text (statement, 2));
  glance->sort_key = g_strdup (rel_statement_text (statement, 3));
  glance->last_touch = sqlite3_column_type (statement, 4) != SQLITE_NULL ? sqlite3_column_int (statement, 4) : REL_DAY_NONE;
  glance->direction = rel_facts_read_word (statement, 5, REL_TYPE_DIRECTION);
  return glance;
}

/**
 * rel_scan_glance:
 * @connection: a connection
 * @person_id: a person's id
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the person at a glance; %NULL without an error for nobody, and
 *   for somebody archived
 */
RelGlance *
rel_scan_glance (RelConnection *connection, const char *person_id, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT " GLANCE_COLUMNS " FROM people p WHERE p.id = ?1 AND p.archived_at IS NULL", error);

  if (statement == NULL)
    return NULL;
  rel_statement_bind_text (statement, 1, person_id);
  return rel_connection_step (connection, statement, error) > 0 ? read_glance (statement) : NULL;
}

/**
 * rel_scan_glance_row:
 * @connection: a connection
 * @row: a person's row
 * @error: return location
 *
 * Returns: (transfer full) (nullable): as [func@scan_glance] does
 */
RelGlance *
rel_scan_glance_row (RelConnection *connection, gint64 row, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT " GLANCE_COLUMNS " FROM people p WHERE p.row = ?1 AND p.archived_at IS NULL", error);

  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, row);
  return rel_connection_step (connection, statement, error) > 0 ? read_glance (statement) : NULL;
}

static GPtrArray *
read_glances (RelConnection *connection, RelStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_glance_free);
  int step;

  while ((step = rel_connection_step (connection, statement, error)) > 0)
    g_ptr_array_add (people, read_glance (statement));
  return step < 0 ? NULL : g_steal_pointer (&people);
}

/**
 * rel_scan_stakeholders:
 * @connection: a connection
 * @goal_id: a goal's id
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RelGlance): those with a part in the goal, by row, archived people left out
 */
GPtrArray *
rel_scan_stakeholders (RelConnection *connection, const char *goal_id, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT " GLANCE_COLUMNS " FROM people p WHERE p.archived_at IS NULL AND p.row IN "
                            "(SELECT person FROM stakeholders WHERE goal = (SELECT row FROM goals WHERE id = ?1)) ORDER BY p.row", error);

  if (statement == NULL)
    return NULL;
  rel_statement_bind_text (statement, 1, goal_id);
  return read_glances (connection, statement, error);
}

/**
 * rel_scan_neighbours:
 * @connection: a connection
 * @person: a person's row
 * @error: return location
 *
 * Whom a person knows, as far as the records say: by a tie of any kind in either direction, by having
 * been introduced by them, or having introduced them.
 *
 * Returns: (transfer full) (nullable) (element-type RelGlance): each once, by row, archived people
 *   and the person left out
 */
GPtrArray *
rel_scan_neighbours (RelConnection *connection, gint64 person, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT " GLANCE_COLUMNS " FROM people p WHERE p.archived_at IS NULL AND p.row <> ?1 AND p.row IN "
                            "(SELECT other FROM ties WHERE person = ?1 AND other IS NOT NULL "
                            "UNION SELECT person FROM ties WHERE other = ?1 "
                            "UNION SELECT introduced_by FROM people WHERE row = ?1 AND introduced_by IS NOT NULL "
                            "UNION SELECT row FROM people WHERE introduced_by = ?1) ORDER BY p.row", error);

  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, person);
  return read_glances (connection, statement, error);
}
