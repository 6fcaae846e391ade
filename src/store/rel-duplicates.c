/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People who may be one: the same e-mail address, or the same name. */
#include "rel-duplicates.h"

#include "rel-connection-private.h"
#include "rel-text.h"

/* Case and accents do not matter. */
#define SAME_NAME(person, key) person ".sort_key = " key

/* Pairs of rows that a sentence of SQL finds, whoever was told apart left out. */
#define TOLD_APART \
  " NOT EXISTS (SELECT 1 FROM not_duplicates n WHERE n.person = a.row AND n.other = b.row)" \
  " AND NOT EXISTS (SELECT 1 FROM not_duplicates n WHERE n.person = b.row AND n.other = a.row)"

static const char by_email[] =
  "SELECT a.id, b.id, a.name, b.name, min (x.value)"
  " FROM person_contact_points x JOIN person_contact_points y ON y.folded = x.folded AND y.owner > x.owner"
  " JOIN people a ON a.row = x.owner JOIN people b ON b.row = y.owner"
  " WHERE x.folded IS NOT NULL AND y.folded IS NOT NULL AND" TOLD_APART
  " GROUP BY x.owner, y.owner ORDER BY x.owner, y.owner LIMIT ?1";

static const char by_name[] =
  "SELECT a.id, b.id, a.name, b.name, NULL"
  " FROM people a JOIN people b ON " SAME_NAME ("b", "a.sort_key") " AND b.row > a.row"
  " WHERE" TOLD_APART
  " ORDER BY a.sort_key, a.row, b.row LIMIT ?1";

static const char by_email_of_person[] =
  "SELECT a.id, b.id, a.name, b.name, min (x.value)"
  " FROM people p JOIN person_contact_points x ON x.owner = p.row"
  " JOIN person_contact_points y ON y.folded = x.folded AND y.owner <> x.owner"
  " JOIN people a ON a.row = min (x.owner, y.owner) JOIN people b ON b.row = max (x.owner, y.owner)"
  " WHERE p.id = ?2 AND x.folded IS NOT NULL AND y.folded IS NOT NULL AND" TOLD_APART
  " GROUP BY a.row, b.row ORDER BY a.row, b.row LIMIT ?1";

static const char by_name_of_person[] =
  "SELECT a.id, b.id, a.name, b.name, NULL"
  " FROM people p JOIN people o ON " SAME_NAME ("o", "p.sort_key") " AND o.row <> p.row"
  " JOIN people a ON a.row = min (p.row, o.row) JOIN people b ON b.row = max (p.row, o.row)"
  " WHERE p.id = ?2 AND" TOLD_APART
  " ORDER BY a.row, b.row LIMIT ?1";

/**
 * rel_duplicate_pair_free:
 * @self: (transfer full): a pair
 *
 * Releases it and all that it owns.
 */
void
rel_duplicate_pair_free (RelDuplicatePair *self)
{
  g_free (self->first);
  g_free (self->second);
  g_free (self->first_name);
  g_free (self->second_name);
  g_free (self->email);
  g_free (self);
}

static gboolean
is_among (GPtrArray *pairs, const char *first, const char *second)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      RelDuplicatePair *pair = pairs->pdata[i];

      if (g_str_equal (pair->first, first) && g_str_equal (pair->second, second))
        return TRUE;
    }
  return FALSE;
}

static gboolean
append (RelConnection *connection, const char *sql, const char *id, guint limit, GPtrArray *pairs, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, limit);
  if (id != NULL)
    rel_statement_bind_text (statement, 2, id);
  while ((step = rel_connection_step (connection, statement, error)) > 0 && pairs->len < limit)
    {
      RelDuplicatePair *pair;

      if (is_among (pairs, rel_statement_text (statement, 0), rel_statement_text (statement, 1)))
        continue;
      pair = g_new0 (RelDuplicatePair, 1);
      pair->first = g_strdup (rel_statement_text (statement, 0));
      pair->second = g_strdup (rel_statement_text (statement, 1));
      pair->first_name = g_strdup (rel_statement_text (statement, 2));
      pair->second_name = g_strdup (rel_statement_text (statement, 3));
      pair->email = g_strdup (rel_statement_text (statement, 4));
      g_ptr_array_add (pairs, pair);
    }
  return step >= 0;
}

/**
 * rel_duplicates_find:
 * @connection: a connection
 * @limit: how many pairs to find at most
 * @error: return location
 *
 * Finds people who may be one, by e-mail address first, then by name: case and accents do not matter. Those
 * who are known to be different people are left out.
 *
 * Returns: (transfer full) (nullable) (element-type RelDuplicatePair): pairs
 */
GPtrArray *
rel_duplicates_find (RelConnection *connection, guint limit, GError **error)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_duplicate_pair_free);

  if (!append (connection, by_email, NULL, limit, pairs, error) || !append (connection, by_name, NULL, limit, pairs, error))
    return NULL;
  return g_steal_pointer (&pairs);
}

/**
 * rel_duplicates_of_person:
 * @connection: a connection
 * @id: a person
 * @limit: how many pairs to find at most
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RelDuplicatePair): as rel_duplicates_find(), those that
 *   @id is one of
 */
GPtrArray *
rel_duplicates_of_person (RelConnection *connection, const char *id, guint limit, GError **error)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_duplicate_pair_free);

  if (!append (connection, by_email_of_person, id, limit, pairs, error) || !append (connection, by_name_of_person, id, limit, pairs, error))
    return NULL;
  return g_steal_pointer (&pairs);
}

/**
 * rel_duplicates_find_named:
 * @connection: a connection
 * @name: the name of somebody who is not in the database
 * @likely: the row of the person it most likely is, 0 when that is not known: it may take as long as there are people then
 * @error: return location
 *
 * By this rule rel_duplicates_find() would find the two, were both there.
 *
 * Returns: the row of the first person who may be the same, by the name alone; 0 for none, -1 with @error set
 */
gint64
rel_duplicates_find_named (RelConnection *connection, const char *name, gint64 likely, GError **error)
{
  static const char * const sql[] = {
    "SELECT p.row FROM people p WHERE p.row = ?2 AND " SAME_NAME ("p", "?1"),
    "SELECT p.row FROM people p WHERE " SAME_NAME ("p", "?1") " ORDER BY p.row LIMIT 1",
  };
  g_autofree char *key = rel_text_sort_key (name);
  gint64 row = 0;

  for (guint i = likely == 0; row == 0 && i < G_N_ELEMENTS (sql); i++)
    {
      g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql[i], error);

      if (statement == NULL)
        return -1;
      rel_statement_bind_text (statement, 1, key);
      if (i == 0)
        rel_statement_bind_int (statement, 2, likely);
      if (!rel_connection_query_int (connection, statement, 0, &row, error))
        return -1;
    }
  return row;
}
