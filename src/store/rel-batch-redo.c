/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An import that was undone comes in again: out of the trash, with the times it had. */
#include <glib/gi18n-lib.h>

#include "rel-batches.h"
#include "rel-clock.h"
#include "rel-connection-private.h"
#include "rel-record-json.h"

/* A record that only lost a reference gets it back, unless it was changed since. */
static gboolean
give_back_reference (RelConnection *connection, RelRecord *before, const char *after_json, GError **error)
{
  RelNoun noun = rel_record_get_noun (before);
  g_autoptr (RelRecord) after = rel_record_new_from_json_text (noun, after_json, error);
  g_autoptr (RelRecord) current = NULL;
  g_autofree char *now = rel_clock_now ();

  if (after == NULL)
    return FALSE;
  current = rel_records_load (connection, noun, rel_record_get_id (after), NULL);
  if (current == NULL || !rel_record_equal (current, after))
    return TRUE;
  rel_record_stamp (before, now);
  return rel_records_save (connection, before, error);
}

static gboolean
insert (RelConnection *connection, gint64 batch, RelRecord *record, GError **error)
{
  const RelNounInfo *info = rel_noun_get_info (rel_record_get_noun (record));
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET batch = ?1 WHERE id = ?2", info->section);
  g_autoptr (RelStatement) statement = NULL;

  if (!rel_records_insert (connection, record, NULL, error))
    return FALSE;
  statement = rel_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, batch);
  rel_statement_bind_text (statement, 2, rel_record_get_id (record));
  return rel_connection_run (connection, statement, error);
}

static gboolean
bring_back_created (RelConnection *connection, gint64 batch, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT t.noun, t.before, t.after FROM trash t JOIN deletions d ON d.deletion = t.deletion"
                            " WHERE d.batch = ?1 ORDER BY t.deletion DESC, t.position DESC",
                            error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, batch);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelNoun noun = rel_noun_from_name (rel_statement_text (statement, 0));
      const char *after_json = rel_statement_text (statement, 2);
      g_autoptr (RelRecord) before = rel_record_new_from_json_text (noun, rel_statement_text (statement, 1), error);
      gint64 row;

      if (before == NULL)
        return FALSE;
      if (after_json != NULL)
        {
          if (!give_back_reference (connection, before, after_json, error))
            return FALSE;
          continue;
        }
      row = rel_records_find_row (connection, noun, rel_record_get_id (before), error);
      if (row < 0 || (row == 0 && !insert (connection, batch, before, error)))
        return FALSE;
    }
  return step == 0;
}

/* What the import had updated is updated again, unless it was changed since. */
static gboolean
update_again (RelConnection *connection, gint64 batch, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT noun, id, before, after FROM batch_updates WHERE batch = ?1 AND after IS NOT NULL", error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, batch);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelNoun noun = rel_noun_from_name (rel_statement_text (statement, 0));
      g_autoptr (RelRecord) before = rel_record_new_from_json_text (noun, rel_statement_text (statement, 2), error);
      g_autoptr (RelRecord) after = before != NULL ? rel_record_new_from_json_text (noun, rel_statement_text (statement, 3), error) : NULL;
      g_autoptr (RelRecord) current = NULL;

      if (after == NULL)
        return FALSE;
      current = rel_records_load (connection, noun, rel_statement_text (statement, 1), NULL);
      if (current != NULL && g_strcmp0 (rel_record_get_modified_at (current), rel_record_get_modified_at (before)) == 0 &&
          !rel_records_save (connection, after, error))
        return FALSE;
    }
  return step == 0;
}

static gboolean
run (RelConnection *connection, const char *sql, gint64 batch, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, batch);
  return rel_connection_run (connection, statement, error);
}

static gboolean
is_undone (RelConnection *connection, gint64 batch, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "SELECT undone_at IS NOT NULL FROM batches WHERE batch = ?1", error);
  gint64 undone;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, batch);
  if (!rel_connection_query_int (connection, statement, 0, &undone, error))
    return FALSE;
  if (!undone)
    g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND, _("There is no undone import %d"), (int) batch);
  return undone != 0;
}

/**
 * rel_batch_redo:
 * @connection: a writable connection in no transaction
 * @batch: a batch that was undone
 * @error: return location
 *
 * Takes the undoing of an import back. What was removed comes out of the trash, what the import had updated is as
 * it was after it; records changed since stay as they are.
 *
 * Returns: whether it is done
 */
gboolean
rel_batch_redo (RelConnection *connection, gint64 batch, GError **error)
{
  gboolean done;

  if (!rel_connection_begin (connection, error))
    return FALSE;
  done = is_undone (connection, batch, error) && bring_back_created (connection, batch, error) && update_again (connection, batch, error) &&
         run (connection,
              "INSERT INTO settings (key, value) SELECT id, after_modified_at FROM batch_updates WHERE batch = ?1 AND noun = 'settings'"
              " ON CONFLICT DO NOTHING",
              batch, error) &&
         run (connection,
              "INSERT INTO extra_members (key, value) SELECT id, after_modified_at FROM batch_updates WHERE batch = ?1"
              " AND noun = 'extra_members' ON CONFLICT DO NOTHING",
              batch, error) &&
         run (connection, "DELETE FROM deletions WHERE batch = ?1", batch, error) &&
         run (connection, "UPDATE batches SET undone_at = NULL WHERE batch = ?1", batch, error);
  if (!done)
    {
      rel_connection_rollback (connection);
      return FALSE;
    }
  return rel_connection_commit (connection, error);
}
