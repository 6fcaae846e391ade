/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deleted records, kept for thirty days. */
#include "rel-trash-private.h"

#include "rel-clock.h"
#include "rel-connection-private.h"
#include "rel-record-json.h"

#define DAYS_KEPT 30

/**
 * rel_trash_entry_free:
 * @entry: (transfer full): an entry of the trash
 *
 * Releases it and all that it owns.
 */
void
rel_trash_entry_free (RelTrashEntry *entry)
{
  g_free (entry->deleted_at);
  g_free (entry->label);
  g_clear_object (&entry->record);
  g_free (entry);
}

/**
 * rel_trash_begin:
 * @connection: a writable connection
 * @label: (nullable): what the person did
 * @now: the instant
 * @error: return location
 *
 * Returns: the number of a new deletion, -1 with @error set
 */
gint64
rel_trash_begin (RelConnection *connection, const char *label, const char *now, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "INSERT INTO deletions (deleted_at, label) VALUES (?1, ?2)", error);

  if (statement == NULL)
    return -1;
  rel_statement_bind_text (statement, 1, now);
  rel_statement_bind_text (statement, 2, label);
  return rel_connection_run (connection, statement, error) ? sqlite3_last_insert_rowid (rel_connection_get_db (connection)) : -1;
}

/**
 * rel_trash_put_in:
 * @connection: a writable connection
 * @deletion: a deletion
 * @position: the order in it
 * @before: the record as it was
 * @after: (nullable): as it is now; %NULL when it is gone
 * @error: return location
 *
 * Returns: whether it is done
 */
gboolean
rel_trash_put_in (RelConnection *connection, gint64 deletion, guint position, RelRecord *before, RelRecord *after, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "INSERT INTO trash (deletion, position, noun, id, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", error);
  g_autofree char *before_json = rel_record_dup_json (before);
  g_autofree char *after_json = after != NULL ? rel_record_dup_json (after) : NULL;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, deletion);
  rel_statement_bind_int (statement, 2, position);
  rel_statement_bind_text (statement, 3, rel_record_get_shape (before)->name);
  rel_statement_bind_text (statement, 4, rel_record_get_id (before));
  rel_statement_bind_text (statement, 5, before_json);
  rel_statement_bind_text (statement, 6, after_json);
  return rel_connection_run (connection, statement, error);
}

/**
 * rel_trash_take_out:
 * @connection: a writable connection
 * @id: the id of a record that exists again
 * @error: return location
 *
 * Returns: whether it is out of the trash, or was not in it
 */
gboolean
rel_trash_take_out (RelConnection *connection, const char *id, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "DELETE FROM trash WHERE id = ?1 AND after IS NULL", error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, id);
  return rel_connection_run (connection, statement, error);
}

/* What went last is what the person deleted: what depended on it went before. */
static gboolean
load_main_record (RelConnection *connection, RelTrashEntry *entry, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT noun, before FROM trash WHERE deletion = ?1 AND after IS NULL ORDER BY position DESC LIMIT 1", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, entry->deletion);
  step = rel_connection_step (connection, statement, error);
  if (step > 0)
    entry->record = rel_record_new_from_json_text (rel_noun_from_name (rel_statement_text (statement, 0)), rel_statement_text (statement, 1), error);
  return step >= 0 && entry->record != NULL;
}

/**
 * rel_trash_list:
 * @connection: a connection
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RelTrashEntry): what can be restored, newest
 *   first; an undone import is one
 */
GPtrArray *
rel_trash_list (RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT max (d.deletion), d.deleted_at, d.label, count (*), coalesce (d.batch, 0)"
                            " FROM deletions d JOIN trash t ON t.deletion = d.deletion"
                            " WHERE t.after IS NULL GROUP BY coalesce (-d.batch, d.deletion) ORDER BY 1 DESC",
                            error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_trash_entry_free);
  int step;

  if (statement == NULL)
    return NULL;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelTrashEntry *entry = g_new0 (RelTrashEntry, 1);

      g_ptr_array_add (entries, entry);
      entry->deletion = sqlite3_column_int64 (statement, 0);
      entry->deleted_at = g_strdup (rel_statement_text (statement, 1));
      entry->label = g_strdup (rel_statement_text (statement, 2));
      entry->n_records = (guint) sqlite3_column_int (statement, 3);
      entry->batch = sqlite3_column_int64 (statement, 4);
      if (entry->batch == 0 && !load_main_record (connection, entry, error))
        return NULL;
    }
  return step < 0 ? NULL : g_steal_pointer (&entries);
}

/**
 * rel_trash_dup_changes:
 * @connection: a connection
 * @deletion: a deletion
 * @label: (nullable): what the person does, for undo
 * @error: return location
 *
 * Makes the changes that bring a deletion back: the records that went, and the references that
 * others lost, where those others were not changed since.
 *
 * Returns: (transfer full) (nullable): changes to apply
 */
RelChanges *
rel_trash_dup_changes (RelConnection *connection, gint64 deletion, const char *label, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT noun, before, after FROM trash WHERE deletion = ?1 ORDER BY position DESC", error);
  g_autoptr (RelChanges) changes = rel_changes_new (label);
  int step;

  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, deletion);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelNoun noun = rel_noun_from_name (rel_statement_text (statement, 0));
      const char *after_json = rel_statement_text (statement, 2);
      g_autoptr (RelRecord) before = rel_record_new_from_json_text (noun, rel_statement_text (statement, 1), error);

      if (before == NULL)
        return NULL;
      if (after_json != NULL)
        {
          g_autoptr (RelRecord) after = rel_record_new_from_json_text (noun, after_json, error);
          g_autoptr (RelRecord) current = NULL;

          if (after == NULL)
            return NULL;
          current = rel_records_load (connection, noun, rel_record_get_id (after), NULL);
          if (current == NULL || !rel_record_equal (current, after))
            continue;
          rel_record_set_modified_at (before, rel_record_get_modified_at (current));
        }
      rel_changes_save (changes, before);
    }
  return step < 0 ? NULL : g_steal_pointer (&changes);
}

/**
 * rel_trash_expire:
 * @connection: a writable connection
 * @error: return location
 *
 * Forgets what was deleted more than thirty days ago.
 *
 * Returns: whether it is done
 */
gboolean
rel_trash_expire (RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "DELETE FROM deletions WHERE deleted_at < ?1", error);
  g_autofree char *day = rel_date_dup (rel_clock_today () - DAYS_KEPT);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, day);
  return rel_connection_run (connection, statement, error);
}

/**
 * rel_trash_empty:
 * @connection: a writable connection
 * @error: return location
 *
 * Forgets everything that was deleted, for good.
 *
 * Returns: whether it is done
 */
gboolean
rel_trash_empty (RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "DELETE FROM deletions", error);

  return statement != NULL && rel_connection_run (connection, statement, error);
}
