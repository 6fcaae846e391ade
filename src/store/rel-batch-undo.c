/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An import is undone whole: what it created goes to the trash, what it updated is as it was. */
#include <glib/gi18n-lib.h>

#include "rel-batches.h"
#include "rel-changes.h"
#include "rel-clock.h"
#include "rel-connection-private.h"
#include "rel-record-json.h"

/* What the batch set, unless it was set to something else since. */
static gboolean
unset_members (RelConnection *connection, gint64 batch, const char *table, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE (key, value) IN"
                                          " (SELECT id, after_modified_at FROM batch_updates WHERE batch = ?1 AND noun = '%s')",
                                          table, table);
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, batch);
  return rel_connection_run (connection, statement, error);
}

/* What the batch had made of a record, for when the undoing is undone. */
static gboolean
note_after (RelConnection *connection, gint64 batch, RelRecord *after, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "UPDATE batch_updates SET after = ?4 WHERE batch = ?1 AND noun = ?2 AND id = ?3", error);
  g_autofree char *json = rel_record_dup_json (after);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, batch);
  rel_statement_bind_text (statement, 2, rel_record_get_shape (after)->name);
  rel_statement_bind_text (statement, 3, rel_record_get_id (after));
  rel_statement_bind_text (statement, 4, json);
  return rel_connection_run (connection, statement, error);
}

static gboolean
restore_updates (RelConnection *connection, gint64 batch, guint *restored, guint *kept, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT noun, id, before, after_modified_at FROM batch_updates WHERE batch = ?1"
                                        " AND noun NOT IN ('settings', 'extra_members')", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, batch);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelNoun noun = rel_noun_from_name (rel_statement_text (statement, 0));
      g_autoptr (GError) local = NULL;
      g_autoptr (RelRecord) current = rel_records_load (connection, noun, rel_statement_text (statement, 1), &local);
      g_autoptr (RelRecord) before = NULL;

      if (current == NULL || g_strcmp0 (rel_record_get_modified_at (current), rel_statement_text (statement, 3)) != 0)
        {
          if (current == NULL && !g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND))
            {
              g_propagate_error (error, g_steal_pointer (&local));
              return FALSE;
            }
          ++*kept;
          continue;
        }
      before = rel_record_new_from_json_text (noun, rel_statement_text (statement, 2), error);
      if (before == NULL || !note_after (connection, batch, current, error) || !rel_records_save (connection, before, error))
        return FALSE;
      ++*restored;
    }
  return step == 0;
}

/* Records are taken back in portions, so that undoing a large import needs no large memory. */
#define UNDO_CHUNK 2000

static gboolean
remove_created (RelConnection *connection, gint64 batch, RelNoun noun, RelChanges *changes, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE batch = ?1 LIMIT " G_STRINGIFY (UNDO_CHUNK), rel_noun_get_info (noun)->section);
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, batch);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    rel_changes_remove (changes, noun, rel_statement_text (statement, 0));
  return step == 0;
}

/**
 * rel_batch_undo:
 * @connection: a writable connection in no transaction
 * @batch: a batch
 * @removed: (out): how many records it had created and are gone now
 * @restored: (out): how many records it had updated and are as before
 * @kept: (out): how many it had updated and were changed since, which stay as they are
 * @error: return location
 *
 * Undoes an import whole. Records it created go to the trash with what depends on them.
 *
 * Returns: whether it is done
 */
gboolean
rel_batch_undo (RelConnection *connection, gint64 batch, guint *removed, guint *restored, guint *kept, GError **error)
{
  g_autoptr (RelStatement) find = NULL;
  g_autoptr (RelStatement) mark = NULL;
  g_autofree char *now = rel_clock_now ();
  gint64 undone, last_deletion;

  *removed = *restored = *kept = 0;
  if (!rel_connection_begin (connection, error))
    return FALSE;
  find = rel_connection_prepare (connection, "SELECT undone_at IS NOT NULL FROM batches WHERE batch = ?1", error);
  if (find == NULL)
    goto failed;
  rel_statement_bind_int (find, 1, batch);
  if (!rel_connection_query_int (connection, find, -1, &undone, error))
    goto failed;
  if (undone != 0)
    {
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND,
                   undone < 0 ? _("There is no import %d") : _("Import %d was undone before"), (int) batch);
      goto failed;
    }
  g_clear_pointer (&find, rel_statement_release);
  find = rel_connection_prepare (connection, "SELECT max (deletion) FROM deletions", error);
  if (find == NULL || !rel_connection_query_int (connection, find, 0, &last_deletion, error))
    goto failed;
  g_clear_pointer (&find, rel_statement_release);
  if (!restore_updates (connection, batch, restored, kept, error) ||
      !unset_members (connection, batch, "settings", error) ||
      !unset_members (connection, batch, "extra_members", error))
    goto failed;
  /* Dependents first, so that each is removed once and by itself. */
  for (int noun = REL_N_NOUNS - 1; noun >= 0;)
    {
      g_autoptr (RelChanges) changes = rel_changes_new (_("Undo Import"));

      if (!remove_created (connection, batch, (RelNoun) noun, changes, error))
        goto failed;
      if (rel_changes_get_length (changes) == 0)
        {
          noun--;
          continue;
        }
      if (!rel_changes_apply (changes, connection, error))
        goto failed;
      for (guint i = 0; i < rel_changes_get_length (changes); i++)
        *removed += rel_changes_get_after (changes, i) == NULL;
    }
  /* What is put in the trash here can be brought in again whole */
  mark = rel_connection_prepare (connection, "UPDATE deletions SET batch = ?1 WHERE deletion > ?2", error);
  if (mark == NULL)
    goto failed;
  rel_statement_bind_int (mark, 1, batch);
  rel_statement_bind_int (mark, 2, last_deletion);
  if (!rel_connection_run (connection, mark, error))
    goto failed;
  g_clear_pointer (&mark, rel_statement_release);
  mark = rel_connection_prepare (connection, "UPDATE batches SET undone_at = ?2 WHERE batch = ?1", error);
  if (mark == NULL)
    goto failed;
  rel_statement_bind_int (mark, 1, batch);
  rel_statement_bind_text (mark, 2, now);
  if (!rel_connection_run (connection, mark, error))
    goto failed;
  g_clear_pointer (&mark, rel_statement_release);
  return rel_connection_commit (connection, error);

failed:
  g_clear_pointer (&find, rel_statement_release);
  g_clear_pointer (&mark, rel_statement_release);
  rel_connection_rollback (connection);
  return FALSE;
}
