/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Full-text search over people, meetings and goals. */
#include "rel-search-private.h"

#include <string.h>

#include "rel-contact-point.h"
#include "rel-custom-field.h"
#include "rel-date.h"
#include "rel-employment.h"
#include "rel-goal.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "rel-search-feed.h"
#include "rel-search-key.h"
#include "rel-search-match.h"
#include "rel-text.h"

/* What is sought of each noun, besides the name of a person. */
static const guint person_fields[] = {
  REL_PERSON_WHY, REL_PERSON_OFFER, REL_PERSON_PRIORITIES, REL_PERSON_MET_WHERE, REL_PERSON_NOTES, REL_PERSON_POSITIONS,
  REL_PERSON_CONTACT_POINTS, REL_PERSON_ROLES, REL_PERSON_TAGS, REL_PERSON_CUSTOM_FIELDS,
};
static const guint name_fields[] = { REL_PERSON_NAME, REL_PERSON_GIVEN_NAME, REL_PERSON_FAMILY_NAME, REL_PERSON_NICKNAME };
static const guint meeting_fields[] = { REL_MEETING_TITLE, REL_MEETING_LOCATION, REL_MEETING_SUMMARY, REL_MEETING_NOTES, REL_MEETING_REFLECTION };
static const guint goal_fields[] = {
  REL_GOAL_TITLE, REL_GOAL_TARGET_ROLE, REL_GOAL_ORGANIZATION, REL_GOAL_WHY, REL_GOAL_CASE_STATEMENT, REL_GOAL_OUTCOME_NOTE,
};

static void
append_items (GString *key, GPtrArray *items, const guint *fields, guint n_fields)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    for (guint j = 0; j < n_fields; j++)
      rel_text_append_search_key (key, rel_values_get_text (items->pdata[i], fields[j]));
}

static void
append_field (GString *key, RelRecord *record, guint field)
{
  static const guint employment[] = { REL_EMPLOYMENT_ORGANIZATION, REL_EMPLOYMENT_TITLE, REL_EMPLOYMENT_DEPARTMENT };
  static const guint point[] = { REL_CONTACT_POINT_VALUE };
  static const guint custom[] = { REL_CUSTOM_FIELD_VALUE };
  const RelField *what = &rel_record_get_shape (record)->fields[field];
  const char * const *texts;

  switch (what->kind)
    {
    case REL_FIELD_ITEMS:
      if (what->item == &rel_employment_shape)
        append_items (key, rel_record_get_items (record, field), employment, G_N_ELEMENTS (employment));
      else if (what->item == &rel_contact_point_shape)
        append_items (key, rel_record_get_items (record, field), point, G_N_ELEMENTS (point));
      else
        append_items (key, rel_record_get_items (record, field), custom, G_N_ELEMENTS (custom));
      break;
    case REL_FIELD_TEXTS:
      texts = rel_record_get_texts (record, field);
      for (; texts != NULL && *texts != NULL; texts++)
        rel_text_append_search_key (key, *texts);
      break;
    default:
      rel_text_append_search_key (key, rel_record_get_text (record, field));
    }
}

static void
append_fields (GString *key, RelRecord *record, const guint *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    append_field (key, record, fields[i]);
}

/* Whether the words from @start on stand in one piece before it already. */
static gboolean
is_repeated (const char *key, gsize start)
{
  const char *words = key + start;
  gsize length;

  while (*words == ' ')
    words++;
  length = strlen (words);
  for (const char *p = key; p + length <= key + start && (p = strstr (p, words)) != NULL && p + length <= key + start; p++)
    if ((p == key || p[-1] == ' ') && p[length] == ' ')
      return TRUE;
  return FALSE;
}

/* Given and family name mostly say again what the name says. */
static void
append_names (GString *key, RelRecord *person)
{
  for (guint i = 0; i < G_N_ELEMENTS (name_fields); i++)
    {
      gsize start = key->len;

      append_field (key, person, name_fields[i]);
      if (is_repeated (key->str, start))
        g_string_truncate (key, start);
    }
}

/* FALSE for a noun that is not sought. */
static gboolean
make_keys (RelRecord *record, GString *name, GString *body, gint64 *key)
{
  *key = rel_record_get_row (record);
  switch (rel_record_get_noun (record))
    {
    case REL_NOUN_PERSON:
      append_names (name, record);
      append_fields (body, record, person_fields, G_N_ELEMENTS (person_fields));
      return TRUE;
    case REL_NOUN_MEETING:
      append_fields (body, record, meeting_fields, G_N_ELEMENTS (meeting_fields));
      *key = rel_search_meeting_key (rel_record_get_text (record, REL_MEETING_STARTED_ON), rel_record_get_text (record, REL_MEETING_STARTED_AT), *key);
      return TRUE;
    case REL_NOUN_GOAL:
      append_fields (body, record, goal_fields, G_N_ELEMENTS (goal_fields));
      return TRUE;
    default:
      return FALSE;
    }
}

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
  RelSearchFeed *feed = rel_connection_get_feed (connection);

  if (feed != NULL && rel_search_feed_drop (feed, noun, row))
    return TRUE;
  switch (noun)
    {
    case REL_NOUN_PERSON:
      return run_for (connection, "DELETE FROM search_people WHERE rowid = ?1", row, error);
    case REL_NOUN_MEETING:
      return run_for (connection, "DELETE FROM search_meetings WHERE rowid = (SELECT meeting_key (started_on, started_at, row) FROM meetings WHERE row = ?1)", row, error);
    case REL_NOUN_GOAL:
      return run_for (connection, "DELETE FROM search_goals WHERE rowid = ?1", row, error);
    default:
      return TRUE;
    }
}

/**
 * rel_search_add:
 * @connection: a writable connection
 * @record: a whole record, with its row, that is not in the index
 * @error: return location
 *
 * Within a batch the record may be kept back until rel_search_flush().
 *
 * Returns: whether it is done
 */
gboolean
rel_search_add (RelConnection *connection, RelRecord *record, GError **error)
{
  static const char * const inserts[REL_N_NOUNS] = {
    [REL_NOUN_PERSON] = "INSERT INTO search_people (rowid, body, name) VALUES (?1, ?2, ?3)",
    [REL_NOUN_MEETING] = "INSERT INTO search_meetings (rowid, body) VALUES (?1, ?2)",
    [REL_NOUN_GOAL] = "INSERT INTO search_goals (rowid, body) VALUES (?1, ?2)",
  };
  RelNoun noun = rel_record_get_noun (record);
  RelSearchFeed *feed = rel_connection_get_feed (connection);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (RelStatement) statement = NULL;
  gint64 key;

  if (!make_keys (record, name, body, &key))
    return TRUE;
  if (feed != NULL)
    {
      rel_search_feed_add (feed, noun, rel_record_get_row (record), key, name->str, body->str);
      return !rel_search_feed_is_full (feed, noun) || rel_search_flush (connection, noun, error);
    }
  statement = rel_connection_prepare (connection, inserts[noun], error);
  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, key);
  rel_statement_bind_text (statement, 2, body->str);
  if (noun == REL_NOUN_PERSON)
    rel_statement_bind_text (statement, 3, name->str);
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
  rel_search_feed_clear (feed, noun);
  return TRUE;
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
