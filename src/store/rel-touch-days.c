/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums of touches by day, direction and scope, kept with the touches. Archived people are left out.
 * Triggers on people see to those who are moved, archived or removed. */
#include "rel-touch-days-private.h"

#include "rel-date.h"
#include "rel-enums.h"
#include "rel-words.h"

#define ADD " ON CONFLICT (day, direction, scope) DO UPDATE SET n = n + excluded.n"

/**
 * rel_touch_days_count:
 * @connection: a writable connection
 * @meeting: the row of a meeting whose touches are there
 * @by: 1 after they were added, -1 before they are removed
 * @error: return location
 *
 * Returns: whether they are counted
 */
gboolean
rel_touch_days_count (RelConnection *connection, gint64 meeting, int by, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "INSERT INTO touch_days (day, direction, scope, n)"
                            " SELECT t.day, p.direction, p.scope, ?2"
                            " FROM meetings m JOIN (SELECT DISTINCT value FROM meeting_participants WHERE owner = ?1) a"
                            " JOIN touches t ON t.person = a.value AND t.day = day_number (m.started_on) AND t.meeting = m.row"
                            " JOIN people p ON p.row = t.person WHERE m.row = ?1 AND p.archived_at IS NULL" ADD, error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, meeting);
  rel_statement_bind_int (statement, 2, by);
  return rel_connection_run (connection, statement, error);
}

/* A day, a direction and a scope as one number. */
static gint64
make_key (RelDay day, int direction, int scope)
{
  return (gint64) day * 16 + direction * 4 + scope;
}

/* The part of the key that a person gives; FALSE with *found unset for one who is archived. */
static gboolean
read_person (RelConnection *connection, RelStatement *statement, gint64 person, gboolean *found, int *direction, int *scope, GError **error)
{
  int step;

  rel_statement_bind_int (statement, 1, person);
  step = rel_connection_step (connection, statement, error);
  *found = step > 0;
  if (step > 0)
    {
      rel_words_lookup (REL_TYPE_DIRECTION, rel_statement_text (statement, 0), direction);
      rel_words_lookup (REL_TYPE_SCOPE, rel_statement_text (statement, 1), scope);
    }
  sqlite3_reset (statement);
  return step >= 0;
}

static GHashTable *
sum_up (RelConnection *connection, gint64 after_meeting, GError **error)
{
  g_autoptr (RelStatement) touches =
    rel_connection_prepare (connection, "SELECT person, day FROM touches WHERE meeting > ?1 ORDER BY person, day, meeting", error);
  g_autoptr (RelStatement) people =
    rel_connection_prepare (connection, "SELECT direction, scope FROM people WHERE row = ?1 AND archived_at IS NULL", error);
  g_autoptr (GHashTable) sums = g_hash_table_new (NULL, NULL);
  gint64 last = 0;
  gboolean counts = FALSE;
  int direction = 0, scope = 0, step;

  if (touches == NULL || people == NULL)
    return NULL;
  rel_statement_bind_int (touches, 1, after_meeting);
  while ((step = rel_connection_step (connection, touches, error)) > 0)
    {
      gint64 person = sqlite3_column_int64 (touches, 0);
      gpointer key;

      if (person != last && !read_person (connection, people, person, &counts, &direction, &scope, error))
        return NULL;
      last = person;
      if (!counts)
        continue;
      key = GSIZE_TO_POINTER (make_key (sqlite3_column_int (touches, 1), direction, scope));
      g_hash_table_insert (sums, key, GSIZE_TO_POINTER (GPOINTER_TO_SIZE (g_hash_table_lookup (sums, key)) + 1));
    }
  return step < 0 ? NULL : g_steal_pointer (&sums);
}

/**
 * rel_touch_days_count_all:
 * @connection: a writable connection
 * @after_meeting: the greatest row of a meeting that is counted already
 * @error: return location
 *
 * Counts the touches of all later rows in one pass over the log.
 *
 * Returns: whether they are counted
 */
gboolean
rel_touch_days_count_all (RelConnection *connection, gint64 after_meeting, GError **error)
{
  g_autoptr (GHashTable) sums = sum_up (connection, after_meeting, error);
  g_autoptr (RelStatement) statement = NULL;
  GHashTableIter iter;
  gpointer key, n;

  if (sums == NULL)
    return FALSE;
  statement = rel_connection_prepare (connection, "INSERT INTO touch_days (day, direction, scope, n) VALUES (?1, ?2, ?3, ?4)" ADD, error);
  if (statement == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &key, &n))
    {
      gint64 packed = (gint64) GPOINTER_TO_SIZE (key);

      rel_statement_bind_int (statement, 1, packed >> 4);
      rel_statement_bind_text (statement, 2, rel_words_get (REL_TYPE_DIRECTION, (int) (packed >> 2 & 3)));
      rel_statement_bind_text (statement, 3, rel_words_get (REL_TYPE_SCOPE, (int) (packed & 3)));
      rel_statement_bind_int (statement, 4, (gint64) GPOINTER_TO_SIZE (n));
      if (!rel_connection_run (connection, statement, error))
        return FALSE;
      sqlite3_reset (statement);
    }
  return TRUE;
}
