/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Full-text search over people, meetings and goals. */
#include "rel-search-private.h"

#include "rel-text.h"

#define SELECT_PEOPLE \
  "INSERT INTO search_people (rowid, name, body)" \
  " SELECT t.row, search_key (t.name, t.given_name, t.family_name, t.nickname)," \
  "  search_key (t.why, t.offer, t.priorities, t.met_where, t.notes," \
  "   (SELECT group_concat (coalesce (organization, '') || ' ' || coalesce (title, '') || ' ' || coalesce (department, ''), ' ') FROM person_positions WHERE owner = t.row)," \
  "   (SELECT group_concat (value, ' ') FROM person_contact_points WHERE owner = t.row)," \
  "   (SELECT group_concat (value, ' ') FROM person_roles WHERE owner = t.row)," \
  "   (SELECT group_concat (value, ' ') FROM person_tags WHERE owner = t.row)," \
  "   (SELECT group_concat (value, ' ') FROM person_custom_fields WHERE owner = t.row))" \
  " FROM people t WHERE t.row "

/* Day first, row below: descending row ids are newest first. */
#define MEETING_KEY "(day_number (t.started_on) << 32) | t.row"
#define SELECT_MEETINGS \
  "INSERT INTO search_meetings (rowid, body)" \
  " SELECT " MEETING_KEY ", search_key (t.title, t.location, t.summary, t.notes, t.reflection) FROM meetings t WHERE t.row "

#define SELECT_GOALS \
  "INSERT INTO search_goals (rowid, body)" \
  " SELECT t.row, search_key (t.title, t.target_role, t.organization, t.why, t.case_statement, t.outcome_note) FROM goals t WHERE t.row "

static gboolean
run_for (RelConnection *connection, const char *sql, gint64 row, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, row);
  return rel_connection_run (connection, statement, error);
}

/**
 * rel_search_forget:
 * @connection: a writable connection
 * @noun: a noun
 * @row: a record, still as it was indexed
 * @error: return location
 *
 * Takes a record out of the index, before it is changed or removed. Nouns that are not searched
 * are left alone.
 *
 * Returns: whether it is done
 */
gboolean
rel_search_forget (RelConnection *connection, RelNoun noun, gint64 row, GError **error)
{
  switch (noun)
    {
    case REL_NOUN_PERSON:
      return run_for (connection, "DELETE FROM search_people WHERE rowid = ?1", row, error);
    case REL_NOUN_MEETING:
      return run_for (connection, "DELETE FROM search_meetings WHERE rowid = (SELECT " MEETING_KEY " FROM meetings t WHERE t.row = ?1)", row, error);
    case REL_NOUN_GOAL:
      return run_for (connection, "DELETE FROM search_goals WHERE rowid = ?1", row, error);
    default:
      return TRUE;
    }
}

/**
 * rel_search_add:
 * @connection: a writable connection
 * @noun: a noun
 * @row: a record that is not in the index
 * @error: return location
 *
 * Returns: whether it is done
 */
gboolean
rel_search_add (RelConnection *connection, RelNoun noun, gint64 row, GError **error)
{
  switch (noun)
    {
    case REL_NOUN_PERSON:
      return run_for (connection, SELECT_PEOPLE "= ?1", row, error);
    case REL_NOUN_MEETING:
      return run_for (connection, SELECT_MEETINGS "= ?1", row, error);
    case REL_NOUN_GOAL:
      return run_for (connection, SELECT_GOALS "= ?1", row, error);
    default:
      return TRUE;
    }
}

/**
 * rel_search_add_all:
 * @connection: a writable connection
 * @noun: a noun
 * @after_row: the greatest row that is in the index
 * @error: return location
 *
 * Adds all later rows by one statement: FTS5 writes out what it holds at every statement's end.
 *
 * Returns: whether it is done
 */
gboolean
rel_search_add_all (RelConnection *connection, RelNoun noun, gint64 after_row, GError **error)
{
  switch (noun)
    {
    case REL_NOUN_PERSON:
      return run_for (connection, SELECT_PEOPLE "> ?1", after_row, error);
    case REL_NOUN_MEETING:
      return run_for (connection, SELECT_MEETINGS "> ?1 ORDER BY 1", after_row, error);
    case REL_NOUN_GOAL:
      return run_for (connection, SELECT_GOALS "> ?1", after_row, error);
    default:
      return TRUE;
    }
}

/**
 * rel_search_rows:
 * @connection: a connection
 * @noun: people, meetings or goals
 * @typed: what a person typed
 * @limit: how many at most
 * @error: return location
 *
 * Accents, case and word order do not matter; each typed word may be the beginning of one. People
 * whose name matches come first, archived people not at all; meetings come newest first.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): rows; empty when nothing can be sought
 */
GArray *
rel_search_rows (RelConnection *connection, RelNoun noun, const char *typed, guint limit, GError **error)
{
  static const char * const queries[REL_N_NOUNS] = {
    [REL_NOUN_PERSON] =
      "SELECT row FROM (SELECT rowid AS hit FROM search_people WHERE name MATCH ?1 LIMIT 1000)"
      " JOIN people ON row = hit WHERE archived_at IS NULL"
      " UNION ALL SELECT row FROM (SELECT rowid AS hit FROM search_people WHERE search_people MATCH ?1 LIMIT 1000)"
      " JOIN people ON row = hit WHERE archived_at IS NULL LIMIT ?2",
    [REL_NOUN_MEETING] = "SELECT rowid & 4294967295 FROM search_meetings WHERE search_meetings MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
    [REL_NOUN_GOAL] = "SELECT rowid FROM search_goals WHERE search_goals MATCH ?1 LIMIT ?2",
  };
  g_autofree char *match = rel_text_match_query (typed);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (RelStatement) statement = NULL;
  int step = 0;

  g_assert (queries[noun] != NULL);
  if (match == NULL)
    return g_steal_pointer (&rows);
  statement = rel_connection_prepare (connection, queries[noun], error);
  if (statement == NULL)
    return NULL;
  rel_statement_bind_text (statement, 1, match);
  rel_statement_bind_int (statement, 2, (gint64) limit * 2);
  while (rows->len < limit && (step = rel_connection_step (connection, statement, error)) > 0)
    {
      gint64 row = sqlite3_column_int64 (statement, 0);
      gboolean known = FALSE;

      for (guint i = 0; i < rows->len && !known; i++)
        known = g_array_index (rows, gint64, i) == row;
      if (!known)
        g_array_append_val (rows, row);
    }
  return step < 0 ? NULL : g_steal_pointer (&rows);
}
