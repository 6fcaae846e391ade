/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The query behind a list: which rows, in what order. Without a search it is answered from a
 * covering index alone. */
#include "rel-list-query.h"

#include <string.h>

#include "rel-connection-private.h"
#include "rel-text.h"

#define QUIET_DAYS 90

RelListQuery *
rel_list_query_copy (const RelListQuery *self)
{
  RelListQuery *copy = g_memdup2 (self, sizeof *self);

  copy->search = g_strdup (self->search);
  copy->tag = g_strdup (self->tag);
  copy->person = g_strdup (self->person);
  copy->goal = g_strdup (self->goal);
  return copy;
}

void
rel_list_query_free (RelListQuery *self)
{
  g_free (self->search);
  g_free (self->tag);
  g_free (self->person);
  g_free (self->goal);
  g_free (self);
}

static void
append_people (const RelListQuery *self, gboolean match, GString *sql)
{
  RelListFilter directions = self->filter & (REL_FILTER_ABOVE | REL_FILTER_PEERS | REL_FILTER_BELOW);
  RelListFilter scopes = self->filter & (REL_FILTER_INTERNAL | REL_FILTER_EXTERNAL);

  g_string_append (sql, "SELECT row FROM people WHERE archived_at IS ");
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
  switch (self->order)
    {
    case REL_ORDER_LAST_TOUCH:
      g_string_append (sql, " ORDER BY last_touch, sort_key, row");
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
append_meetings (const RelListQuery *self, gboolean match, GString *sql)
{
  if (self->person != NULL)
    g_string_append (sql, "SELECT meeting, started_on FROM touches JOIN meetings ON row = meeting WHERE person = (SELECT row FROM people WHERE id = ?4)");
  else
    g_string_append (sql, "SELECT row, started_on FROM meetings WHERE 1");
  if (match)
    g_string_append (sql, " AND row IN (SELECT rowid & 4294967295 FROM search_meetings WHERE search_meetings MATCH ?1)");
  if (self->goal != NULL)
    g_string_append (sql, " AND row IN (SELECT owner FROM meeting_goals WHERE value = (SELECT row FROM goals WHERE id = ?5))");
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
 *
 * Parameters: ?1 match expression, ?2 first day that is not quiet, ?3 tag, ?4 person, ?5 goal.
 *
 * Returns: (transfer full): its SQL
 */
char *
rel_list_query_to_sql (const RelListQuery *self)
{
  g_autofree char *match = rel_text_match_query (self->search);
  GString *sql = g_string_new (NULL);

  switch (self->noun)
    {
    case REL_NOUN_PERSON:
      append_people (self, match != NULL, sql);
      break;
    case REL_NOUN_MEETING:
      append_meetings (self, match != NULL, sql);
      break;
    case REL_NOUN_GOAL:
      append_goals (self, match != NULL, sql);
      break;
    default:
      g_string_append_printf (sql, "SELECT row FROM %s ORDER BY row", rel_noun_get_info (self->noun)->section);
    }
  return g_string_free (sql, FALSE);
}

static void
bind_if (RelStatement *statement, const char *name, const char *text)
{
  int index = sqlite3_bind_parameter_index (statement, name);

  if (index > 0)
    rel_statement_bind_text (statement, index, text);
}

/* Notes where a month begins. @previous is the one of the row before, as YYYY-MM. */
static void
note_month (GArray *months, guint position, const char *started_on, char previous[8])
{
  RelListMonth month = { position, REL_DAY_NONE };
  char first[REL_DATE_SIZE];

  if (started_on == NULL || strlen (started_on) < 7 || memcmp (started_on, previous, 7) == 0)
    return;
  memcpy (previous, started_on, 7);
  g_snprintf (first, sizeof first, "%.7s-01", started_on);
  rel_date_parse (first, &month.month);
  g_array_append_val (months, month);
}

/**
 * rel_list_query_run:
 * @self: a query
 * @connection: a connection
 * @months: (out) (optional) (transfer full) (element-type RelListMonth): where each month of a list of meetings
 *   begins; empty for other nouns
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the rows in order
 */
GArray *
rel_list_query_run (const RelListQuery *self, RelConnection *connection, GArray **months, GError **error)
{
  g_autofree char *sql = rel_list_query_to_sql (self);
  g_autofree char *match = rel_text_match_query (self->search);
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) starts = months != NULL ? g_array_new (FALSE, FALSE, sizeof (RelListMonth)) : NULL;
  char previous[8] = "";
  int step;

  if (statement == NULL)
    return NULL;
  bind_if (statement, "?1", match);
  if (sqlite3_bind_parameter_index (statement, "?2") > 0)
    rel_statement_bind_int (statement, 2, self->today - QUIET_DAYS);
  bind_if (statement, "?3", self->tag);
  bind_if (statement, "?4", self->person);
  bind_if (statement, "?5", self->goal);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      gint64 row = sqlite3_column_int64 (statement, 0);

      if (starts != NULL && self->noun == REL_NOUN_MEETING)
        note_month (starts, rows->len, rel_statement_text (statement, 1), previous);
      g_array_append_val (rows, row);
    }
  if (step < 0)
    return NULL;
  if (months != NULL)
    *months = g_steal_pointer (&starts);
  return g_steal_pointer (&rows);
}
