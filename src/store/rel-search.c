/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Full-text search over people, meetings and goals. */
#include "rel-search-private.h"

#include "rel-date.h"
#include "rel-meeting.h"
#include "rel-search-feed.h"
#include "rel-search-key.h"
#include "rel-search-match.h"
#include "rel-text.h"

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
  RelSearchFeed *feed = rel_connection_get_feed (connection);

  if (feed != NULL && rel_search_feed_drop (feed, noun, row))
    return TRUE;
  switch (noun)
    {
    case REL_NOUN_PERSON:
      return rel_connection_run_for_row (connection, "DELETE FROM search_people WHERE rowid = ?1", row, error);
    case REL_NOUN_MEETING:
      return rel_connection_run_for_row (connection, "DELETE FROM search_meetings WHERE rowid = (SELECT meeting_key (started_on, started_at, row) FROM meetings WHERE row = ?1)", row, error);
    case REL_NOUN_GOAL:
      return rel_connection_run_for_row (connection, "DELETE FROM search_goals WHERE rowid = ?1", row, error);
    default:
      return TRUE;
    }
}

/* How many pieces of an index there are on a level before FTS5 makes them one. Few are sought in quickly. But what a large
 * batch writes would be written three times over; the more that wait, the less often. */
#define PIECES "4"
#define PIECES_IN_BULK "16"

static gboolean
set_bulk (RelConnection *connection, RelNoun noun, gboolean is_bulk, GError **error)
{
  const char *name = rel_noun_get_info (noun)->section;
  g_autofree char *sql = g_strdup_printf ("INSERT INTO search_%1$s (search_%1$s, rank) VALUES ('automerge', %2$s)", name,
                                          is_bulk ? PIECES_IN_BULK : PIECES);

  rel_search_feed_set_bulk (rel_connection_get_feed (connection), noun, is_bulk);
  return rel_connection_execute (connection, sql, error);
}

static gint64
make_key (RelRecord *record)
{
  gint64 row = rel_record_get_row (record);

  if (rel_record_get_noun (record) != REL_NOUN_MEETING)
    return row;
  return rel_search_meeting_key (rel_record_get_text (record, REL_MEETING_STARTED_ON), rel_record_get_text (record, REL_MEETING_STARTED_AT), row);
}

/**
 * rel_search_add:
 * @connection: a writable connection
 * @record: a whole record, with its row, that is not in the index
 * @texts: (nullable): those of @record; %NULL for a noun that is not searched
 * @error: return location
 *
 * Within a batch the record may be kept back until rel_search_flush().
 *
 * Returns: whether it is done
 */
gboolean
rel_search_add (RelConnection *connection, RelRecord *record, const RelRecordTexts *texts, GError **error)
{
  static const char * const inserts[REL_N_NOUNS] = {
    [REL_NOUN_PERSON] = "INSERT INTO search_people (rowid, body, name) VALUES (?1, ?2, ?3)",
    [REL_NOUN_MEETING] = "INSERT INTO search_meetings (rowid, body) VALUES (?1, ?2)",
    [REL_NOUN_GOAL] = "INSERT INTO search_goals (rowid, body) VALUES (?1, ?2)",
  };
  RelNoun noun = rel_record_get_noun (record);
  RelSearchFeed *feed = rel_connection_get_feed (connection);
  g_autoptr (RelStatement) statement = NULL;
  gint64 key;

  if (texts == NULL)
    return TRUE;
  key = make_key (record);
  if (feed != NULL)
    {
      rel_search_feed_add (feed, noun, rel_record_get_row (record), key, rel_record_texts_get_name (texts), rel_record_texts_get_body (texts));
      if (!rel_search_feed_is_full (feed, noun))
        return TRUE;
      return (rel_search_feed_is_bulk (feed, noun) || set_bulk (connection, noun, TRUE, error)) && rel_search_flush (connection, noun, error);
    }
  statement = rel_connection_prepare (connection, inserts[noun], error);
  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, key);
  rel_statement_bind_text (statement, 2, rel_record_texts_get_body (texts));
  if (noun == REL_NOUN_PERSON)
    rel_statement_bind_text (statement, 3, rel_record_texts_get_name (texts));
  return rel_connection_run (connection, statement, error);
}

/**
 * rel_search_flush:
 * @connection: a connection within a batch
 * @noun: a noun
 * @error: return location
 *
 * Puts what is kept back into the index.
 *
 * Returns: whether it is done
 */
gboolean
rel_search_flush (RelConnection *connection, RelNoun noun, GError **error)
{
  static const char * const inserts[REL_N_NOUNS] = {
    [REL_NOUN_PERSON] = "INSERT INTO search_people (rowid, name, body) SELECT rowid, name, body FROM " REL_SEARCH_FEED_TABLE,
    [REL_NOUN_MEETING] = "INSERT INTO search_meetings (rowid, body) SELECT rowid, body FROM " REL_SEARCH_FEED_TABLE,
    [REL_NOUN_GOAL] = "INSERT INTO search_goals (rowid, body) SELECT rowid, body FROM " REL_SEARCH_FEED_TABLE,
  };
  RelSearchFeed *feed = rel_connection_get_feed (connection);
  g_autoptr (RelStatement) statement = NULL;

  if (rel_search_feed_show (feed, noun) == 0)
    return TRUE;
  statement = rel_connection_prepare (connection, inserts[noun], error);
  if (statement == NULL || !rel_connection_run (connection, statement, error))
    return FALSE;
  rel_search_feed_empty (feed, noun);
  return TRUE;
}

/**
 * rel_search_finish:
 * @connection: a connection within a batch
 * @noun: a noun
 * @error: return location
 *
 * Puts the rest of what is kept back into the index, and lets it merge again as edits need it.
 *
 * Returns: whether it is done
 */
gboolean
rel_search_finish (RelConnection *connection, RelNoun noun, GError **error)
{
  RelSearchFeed *feed = rel_connection_get_feed (connection);

  if (!rel_search_flush (connection, noun, error))
    return FALSE;
  rel_search_feed_clear (feed, noun);
  return !rel_search_feed_is_bulk (feed, noun) || set_bulk (connection, noun, FALSE, error);
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
    [REL_NOUN_MEETING] = "SELECT rowid FROM search_meetings WHERE search_meetings MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
    [REL_NOUN_GOAL] = "SELECT rowid FROM search_goals WHERE search_goals MATCH ?1 LIMIT ?2",
  };
  g_autofree char *match = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (RelStatement) statement = NULL;
  int step = 0;

  g_assert (queries[noun] != NULL);
  if (!rel_search_match (connection, noun, typed, &match, error))
    return NULL;
  if (match == NULL)
    return g_steal_pointer (&rows);
  statement = rel_connection_prepare (connection, queries[noun], error);
  if (statement == NULL)
    return NULL;
  rel_statement_bind_text (statement, 1, match);
  rel_statement_bind_int (statement, 2, (gint64) limit * 2);
  while (rows->len < limit && (step = rel_connection_step (connection, statement, error)) > 0)
    {
      gint64 key = sqlite3_column_int64 (statement, 0);
      gint64 row = noun == REL_NOUN_MEETING ? rel_search_key_to_row (key) : key;
      gboolean known = FALSE;

      for (guint i = 0; i < rows->len && !known; i++)
        known = g_array_index (rows, gint64, i) == row;
      if (!known)
        g_array_append_val (rows, row);
    }
  return step < 0 ? NULL : g_steal_pointer (&rows);
}
