/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which imports there are to take back. */
#include "rel-batch-list.h"

#include "rel-connection-private.h"
#include "rel-shape.h"

/* How many records of each batch a query finds, in @counts by batch. */
static gboolean
count (RelConnection *connection, const char *sql, GHashTable *counts, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      gint64 batch = sqlite3_column_int64 (statement, 0);
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &batch));

      g_hash_table_insert (counts, g_memdup2 (&batch, sizeof batch), GUINT_TO_POINTER (before + (guint) sqlite3_column_int (statement, 1)));
    }
  return step == 0;
}

static GHashTable *
counts_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static GHashTable *
count_created (RelConnection *connection, GError **error)
{
  g_autoptr (GHashTable) counts = counts_new ();

  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT batch, count (*) FROM %s WHERE batch IS NOT NULL GROUP BY batch",
                                              rel_noun_get_info (noun)->section);

      if (!count (connection, sql, counts, error))
        return NULL;
    }
  return g_steal_pointer (&counts);
}

static GHashTable *
count_updated (RelConnection *connection, GError **error)
{
  g_autoptr (GHashTable) counts = counts_new ();

  if (!count (connection,
              "SELECT batch, count (*) FROM batch_updates WHERE noun NOT IN ('settings', 'extra_members') GROUP BY batch", counts,
              error))
    return NULL;
  return g_steal_pointer (&counts);
}

/**
 * rel_batch_list:
 * @connection: a connection
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RelBatchEntry): the imports that were not undone and of which
 *   something is left to take back, newest first
 */
GPtrArray *
rel_batch_list (RelConnection *connection, GError **error)
{
  g_autoptr (GHashTable) created = count_created (connection, error);
  g_autoptr (GHashTable) updated = created != NULL ? count_updated (connection, error) : NULL;
  g_autoptr (RelStatement) statement =
    updated != NULL ? rel_connection_prepare (connection, "SELECT batch, started_at, label FROM batches WHERE undone_at IS NULL ORDER BY batch DESC",
                                              error)
                    : NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_batch_entry_free);
  int step;

  if (statement == NULL)
    return NULL;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      g_autoptr (RelBatchEntry) entry = g_new0 (RelBatchEntry, 1);

      entry->batch = sqlite3_column_int64 (statement, 0);
      entry->started_at = g_strdup (rel_statement_text (statement, 1));
      entry->label = g_strdup (rel_statement_text (statement, 2));
      entry->n_created = GPOINTER_TO_UINT (g_hash_table_lookup (created, &entry->batch));
      entry->n_updated = GPOINTER_TO_UINT (g_hash_table_lookup (updated, &entry->batch));
      if (entry->n_created + entry->n_updated > 0)
        g_ptr_array_add (entries, g_steal_pointer (&entry));
    }
  return step < 0 ? NULL : g_steal_pointer (&entries);
}

/**
 * rel_batch_entry_free:
 * @entry: (transfer full): an import
 *
 * Releases it and all that it owns.
 */
void
rel_batch_entry_free (RelBatchEntry *entry)
{
  g_free (entry->started_at);
  g_free (entry->label);
  g_free (entry);
}
