/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The query behind a list: which rows, in what order. Without a search it is answered from a
 * covering index alone. A search that few rows answer sorts those; of one that many answer, the index is walked in order, and who
 * does not answer is left out. Meetings are numbered in the search index as they are ordered here. */
#include "rel-list-query.h"

#include <string.h>

#include "rel-connection-private.h"
#include "rel-search-key.h"
#include "rel-search-match.h"
#include "rel-subset-private.h"
#include "rel-words.h"

#define QUIET_DAYS 90
/* So many are sorted sooner than the whole list is walked. */
#define FEW_HITS 4096

/**
 * rel_list_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): a copy that owns all it points to
 */
RelListQuery *
rel_list_query_copy (const RelListQuery *self)
{
  RelListQuery *copy = g_memdup2 (self, sizeof *self);

  copy->search = g_strdup (self->search);
  copy->tag = g_strdup (self->tag);
  copy->person = g_strdup (self->person);
  copy->goal = g_strdup (self->goal);
  copy->except = g_strdup (self->except);
  copy->meetings = g_memdup2 (self->meetings, sizeof *self->meetings);
  copy->subset = self->subset != NULL ? rel_subset_copy (self->subset) : NULL;
  return copy;
}

/**
 * rel_list_query_free:
 * @self: (transfer full): a query that owns all it points to
 *
 * Releases it and all that it owns.
 */
void
rel_list_query_free (RelListQuery *self)
{
  g_free (self->search);
  g_free (self->tag);
  g_free (self->person);
  g_free (self->goal);
  g_free (self->except);
  g_free (self->meetings);
  g_clear_pointer (&self->subset, rel_subset_free);
  g_free (self);
}

static void
append_subset (const RelListQuery *self, GString *sql)
{
  if (self->subset != NULL)
    g_string_append_printf (sql, " AND %s", rel_subset_get_sql (self->subset));
}

static void
append_people_filter (const RelListQuery *self, gboolean match, GString *sql)
{
  RelListFilter directions = self->filter & (REL_FILTER_ABOVE | REL_FILTER_PEERS | REL_FILTER_BELOW);
  RelListFilter scopes = self->filter & (REL_FILTER_INTERNAL | REL_FILTER_EXTERNAL);

  g_string_append (sql, " FROM people WHERE archived_at IS ");
  g_string_append (sql, self->filter & REL_FILTER_ARCHIVED ? "NOT NULL" : "NULL");
  if (self->filter & REL_FILTER_FOCUS)
    g_string_append (sql, " AND is_focus = 1");
  if (directions != 0)
    g_string_append_printf (sql, " AND direction IN ('' %s%s%s)", directions & REL_FILTER_ABOVE ? ", 'above'" : "",
                            directions & REL_FILTER_PEERS ? ", 'peer'" : "", directions & REL_FILTER_BELOW ? ", 'below'" : "");
  if (scopes != 0)
    g_string_append_printf (sql, " AND scope IN ('' %s%s)", scopes & REL_FILTER_INTERNAL ? ", 'internal'" : "",
                            scopes & REL_FILTER_EXTERNAL ? ", 'external'" : "");
  if (self->filter & REL_FILTER_QUIET)
    g_string_append (sql, " AND (last_touch IS NULL OR last_touch < ?2)");
  if (self->tag != NULL)
    g_string_append (sql, " AND row IN (SELECT owner FROM person_tags WHERE value = ?3)");
  if (match)
    g_string_append (sql, " AND row IN (SELECT rowid FROM search_people WHERE search_people MATCH ?1)");
  if (self->goal != NULL)
    g_string_append (sql, " AND row IN (SELECT person FROM stakeholders WHERE goal = (SELECT row FROM goals WHERE id = ?5))");
  if (self->except != NULL)
    g_string_append (sql, " AND row IS NOT (SELECT row FROM people WHERE id = ?10)");
  append_subset (self, sql);
}

/* Those who were never met, by name, then the others; each part has an index of its own. */
static void
append_people_by_touch (const RelListQuery *self, gboolean match, GString *sql)
{
  g_string_append (sql, "SELECT row FROM (");
  for (int met = 0; met < 2; met++)
    {
      g_string_append_printf (sql, "%sSELECT row, last_touch, sort_key", met > 0 ? " UNION ALL " : "");
      append_people_filter (self, match, sql);
      g_string_append_printf (sql, " AND last_touch IS %s", met > 0 ? "NOT NULL" : "NULL");
    }
  g_string_append (sql, " ORDER BY last_touch, sort_key, row)");
}

static void
append_people (const RelListQuery *self, gboolean match, GString *sql)
{
  if (self->order == REL_ORDER_LAST_TOUCH)
    {
      append_people_by_touch (self, match, sql);
      return;
    }
  g_string_append (sql, "SELECT row");
  append_people_filter (self, match, sql);
  switch (self->order)
    {
    case REL_ORDER_FAMILY_NAME:
      g_string_append (sql, " ORDER BY family_key, row");
      break;
    case REL_ORDER_NEWEST:
      g_string_append (sql, " ORDER BY row DESC");
      break;
    case REL_ORDER_NAME:
    default:
      g_string_append (sql, " ORDER BY sort_key, row");
    }
}

static void
bind_if (RelStatement *statement, const char *name, const char *text)
{
  int index = sqlite3_bind_parameter_index (statement, name);

  if (index > 0)
    rel_statement_bind_text (statement, index, text);
}

static void
append_meeting_filter (const RelMeetingFilter *filter, GString *sql)
{
  if (filter == NULL)
    return;
  if (filter->channel != REL_CHANNEL_UNSET)
    g_string_append (sql, " AND meetings.channel = ?6");
  if (filter->purpose != REL_PURPOSE_UNSET)
    g_string_append (sql, " AND purpose = ?7");
  if (filter->since != REL_DAY_NONE)
    g_string_append (sql, " AND started_on >= ?8");
  if (filter->until != REL_DAY_NONE)
    g_string_append (sql, " AND started_on <= ?9");
}

static void
bind_meeting_filter (const RelMeetingFilter *filter, RelStatement *statement)
{
  char since[REL_DATE_SIZE], until[REL_DATE_SIZE];

  if (filter == NULL)
    return;
  bind_if (statement, "?6", rel_words_get (REL_TYPE_CHANNEL, (int) filter->channel));
  bind_if (statement, "?7", rel_words_get (REL_TYPE_PURPOSE, (int) filter->purpose));
  if (filter->since != REL_DAY_NONE)
    bind_if (statement, "?8", rel_date_format (filter->since, since));
  if (filter->until != REL_DAY_NONE)
    bind_if (statement, "?9", rel_date_format (filter->until, until));
}

static void
append_meetings (const RelListQuery *self, gboolean match, GString *sql)
{
  if (self->person != NULL)
    g_string_append (sql, "SELECT meeting, started_on FROM touches JOIN meetings ON row = meeting WHERE person = (SELECT row FROM people WHERE id = ?4)");
  else
    g_string_append (sql, "SELECT row, started_on FROM meetings WHERE 1");
  if (match)
    g_string_append (sql, " AND row IN (SELECT rowid & 1073741823 FROM search_meetings WHERE search_meetings MATCH ?1)");
  if (self->goal != NULL)
    g_string_append (sql, " AND row IN (SELECT owner FROM meeting_goals WHERE value = (SELECT row FROM goals WHERE id = ?5))");
  append_meeting_filter (self->meetings, sql);
  append_subset (self, sql);
  g_string_append (sql, " ORDER BY started_on DESC, started_at DESC, row DESC");
}

static void
append_goals (const RelListQuery *self, gboolean match, GString *sql)
{
  g_string_append (sql, "SELECT row FROM goals WHERE 1");
  if (match)
    g_string_append (sql, " AND row IN (SELECT rowid FROM search_goals WHERE search_goals MATCH ?1)");
  g_string_append (sql, " ORDER BY status <> 'active', sort_key, row");
}

/**
 * rel_list_query_to_sql:
 * @self: a query
 * @match: whether to search
 *
 * Parameters: ?1 match expression, ?2 first day that is not quiet, ?3 tag, ?4 person, ?5 goal, ?6 channel,
 * ?7 purpose, ?8 first and ?9 last day, ?10 person left out; those of the subset have names.
 *
 * Returns: (transfer full): its SQL
 */
char *
rel_list_query_to_sql (const RelListQuery *self, gboolean match)
{
  GString *sql = g_string_new (NULL);

  switch (self->noun)
    {
    case REL_NOUN_PERSON:
      append_people (self, match, sql);
      break;
    case REL_NOUN_MEETING:
      append_meetings (self, match, sql);
      break;
    case REL_NOUN_GOAL:
      append_goals (self, match, sql);
      break;
    case REL_NOUN_EXCHANGE:
      g_string_append (sql, "SELECT row FROM exchanges WHERE 1");
      append_subset (self, sql);
      g_string_append (sql, " ORDER BY occurred_on DESC, row DESC");
      break;
    default:
      g_string_append_printf (sql, "SELECT row FROM %s WHERE 1", rel_noun_get_info (self->noun)->section);
      append_subset (self, sql);
      g_string_append (sql, " ORDER BY row");
    }
  return g_string_free (sql, FALSE);
}

/* The answer as it grows. */
typedef struct
{
  GArray *rows;   /* of gint64 */
  GArray *months; /* (nullable): of RelListMonth */
  RelDay month;   /* of the last row */
  guint limit;    /* 0: none */
} Answer;

static void
note_month (Answer *answer, RelDay day)
{
  RelListMonth month = { answer->rows->len, rel_day_month_start (day) };

  if (month.month == answer->month)
    return;
  answer->month = month.month;
  g_array_append_val (answer->months, month);
}

/* Whether there is room for more. */
static gboolean
take (Answer *answer, gint64 row)
{
  g_array_append_val (answer->rows, row);
  return answer->limit == 0 || answer->rows->len < answer->limit;
}

/* Meetings that are found are in the order of the list as the index gives them. */
static gboolean
walk_meetings_found (RelConnection *connection, const char *match, Answer *answer, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT rowid FROM search_meetings WHERE search_meetings MATCH ?1 ORDER BY rowid DESC", error);
  int step = 0;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, match);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      gint64 key = sqlite3_column_int64 (statement, 0);

      if (answer->months != NULL)
        note_month (answer, rel_search_key_to_day (key));
      if (!take (answer, rel_search_key_to_row (key)))
        break;
    }
  return step >= 0;
}

/* The rows that are found, one bit each; %NULL in @hits where they are few. */
static gboolean
collect_hits (const RelListQuery *self, RelConnection *connection, const char *match, GByteArray **hits, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rowid FROM search_%1$s WHERE search_%1$s MATCH ?1", rel_noun_get_info (self->noun)->section);
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);
  g_autoptr (GByteArray) bits = g_byte_array_new ();
  guint n = 0;
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, match);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      gint64 key = sqlite3_column_int64 (statement, 0);
      gint64 row = self->noun == REL_NOUN_MEETING ? rel_search_key_to_row (key) : key;
      guint byte = (guint) (row / 8);
      guint old = bits->len;

      if (byte >= old)
        {
          g_byte_array_set_size (bits, MAX (byte + 1, old * 2));
          memset (bits->data + old, 0, bits->len - old);
        }
      bits->data[byte] |= (guint8) (1 << (row & 7));
      n++;
    }
  *hits = n > FEW_HITS ? g_steal_pointer (&bits) : NULL;
  return step >= 0;
}

static gboolean
is_hit (GByteArray *hits, gint64 row)
{
  guint byte = (guint) (row / 8);

  return byte < hits->len && (hits->data[byte] & (1 << (row & 7))) != 0;
}

static gboolean
walk (const RelListQuery *self, RelConnection *connection, const char *match, Answer *answer, GError **error)
{
  g_autoptr (GByteArray) hits = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (RelStatement) statement = NULL;
  int step = 0;

  if (match != NULL && !collect_hits (self, connection, match, &hits, error))
    return FALSE;
  sql = rel_list_query_to_sql (self, match != NULL && hits == NULL);
  statement = rel_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  bind_if (statement, "?1", match);
  if (sqlite3_bind_parameter_index (statement, "?2") > 0)
    rel_statement_bind_int (statement, 2, self->today - QUIET_DAYS);
  bind_if (statement, "?3", self->tag);
  bind_if (statement, "?4", self->person);
  bind_if (statement, "?5", self->goal);
  bind_if (statement, "?10", self->except);
  bind_meeting_filter (self->meetings, statement);
  if (self->subset != NULL)
    rel_subset_bind (self->subset, statement);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      gint64 row = sqlite3_column_int64 (statement, 0);

      if (hits != NULL && !is_hit (hits, row))
        continue;
      if (answer->months != NULL)
        note_month (answer, rel_day_from_text (rel_statement_text (statement, 1)));
      if (!take (answer, row))
        break;
    }
  return step >= 0;
}

/**
 * rel_list_query_run:
 * @self: a query
 * @connection: a connection
 * @limit: how many rows at most, 0 for all
 * @months: (out) (optional) (transfer full) (element-type RelListMonth): where each month of a list of meetings
 *   begins; empty for other nouns
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the rows in order
 */
GArray *
rel_list_query_run (const RelListQuery *self, RelConnection *connection, guint limit, GArray **months, GError **error)
{
  g_autofree char *match = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (RelListMonth));
  Answer answer = { rows, self->noun == REL_NOUN_MEETING && months != NULL ? starts : NULL, REL_DAY_NONE, limit };
  gboolean done;

  if (self->search != NULL && !rel_search_match (connection, self->noun, self->search, &match, error))
    return NULL;
  if (match != NULL && self->noun == REL_NOUN_MEETING && self->person == NULL && self->goal == NULL && self->meetings == NULL &&
      self->subset == NULL)
    done = walk_meetings_found (connection, match, &answer, error);
  else
    done = walk (self, connection, match, &answer, error);
  if (!done)
    return NULL;
  if (months != NULL)
    *months = g_steal_pointer (&starts);
  return g_steal_pointer (&rows);
}
