/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import batches: what came in together, and field provenance. */
#include "rel-batches.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-connection-private.h"
#include "rel-memory.h"
#include "rel-person.h"
#include "rel-record-json.h"
#include "rel-search-private.h"
#include "rel-touches-private.h"

static gint64
last_row (RelConnection *connection, RelNoun noun, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (row) FROM %s", rel_noun_get_info (noun)->section);
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);
  gint64 row;

  return statement != NULL && rel_connection_query_int (connection, statement, 0, &row, error) ? row : -1;
}

/* Outside of the transaction, so that all of it is guarded or none. Unlike the pragma it cannot be interrupted. */
static void
guard_references (RelConnection *connection, gboolean guard)
{
  sqlite3_db_config (rel_connection_get_db (connection), SQLITE_DBCONFIG_ENABLE_FKEY, guard ? 1 : 0, NULL);
}

static void
end_bulk (RelConnection *connection)
{
  guard_references (connection, TRUE);
  rel_connection_set_batch (connection, 0);
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    rel_connection_set_bulk_start (connection, noun, G_MAXINT64);
}

/**
 * rel_batch_begin:
 * @connection: a writable connection in no transaction
 * @label: (nullable): what is imported
 * @error: return location
 *
 * Begins a transaction in which many records are written. To be ended by rel_batch_finish() or
 * rel_batch_abandon().
 *
 * Returns: the number of the batch, 0 with @error set
 */
gint64
rel_batch_begin (RelConnection *connection, const char *label, GError **error)
{
  g_autoptr (RelStatement) statement = NULL;
  g_autofree char *now = rel_clock_now ();
  gint64 batch;

  guard_references (connection, FALSE);
  if (!rel_connection_begin (connection, error))
    {
      guard_references (connection, TRUE);
      return 0;
    }
  statement = rel_connection_prepare (connection, "INSERT INTO batches (started_at, label) VALUES (?1, ?2)", error);
  if (statement == NULL)
    goto failed;
  rel_statement_bind_text (statement, 1, now);
  rel_statement_bind_text (statement, 2, label);
  if (!rel_connection_run (connection, statement, error))
    goto failed;
  batch = sqlite3_last_insert_rowid (rel_connection_get_db (connection));
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      gint64 row = last_row (connection, noun, error);

      if (row < 0)
        goto failed;
      rel_connection_set_bulk_start (connection, noun, row);
    }
  rel_connection_set_batch (connection, batch);
  return batch;

failed:
  rel_batch_abandon (connection);
  return 0;
}

static gboolean
note_update (RelConnection *connection, RelRecord *before, RelRecord *after, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "INSERT INTO batch_updates (batch, noun, id, before, after_modified_at) VALUES (?1, ?2, ?3, ?4, ?5)"
                            " ON CONFLICT DO UPDATE SET after_modified_at = excluded.after_modified_at",
                            error);
  g_autofree char *json = rel_record_dup_json (before);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, rel_connection_get_batch (connection));
  rel_statement_bind_text (statement, 2, rel_record_get_shape (before)->name);
  rel_statement_bind_text (statement, 3, rel_record_get_id (before));
  rel_statement_bind_text (statement, 4, json);
  rel_statement_bind_text (statement, 5, rel_record_get_modified_at (after));
  return rel_connection_run (connection, statement, error);
}

/* Remembers that a member is for the batch to take away again. */
static gboolean
note_member (RelConnection *connection, const char *table, const char *key, const char *json, GError **error)
{
  g_autoptr (RelStatement) statement = NULL;

  if (rel_connection_get_batch (connection) == 0)
    return TRUE;
  statement = rel_connection_prepare (connection, "INSERT INTO batch_updates (batch, noun, id, before, after_modified_at) VALUES (?1, ?2, ?3, '', ?4)", error);
  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, rel_connection_get_batch (connection));
  rel_statement_bind_text (statement, 2, table);
  rel_statement_bind_text (statement, 3, key);
  rel_statement_bind_text (statement, 4, json);
  return rel_connection_run (connection, statement, error);
}

/**
 * rel_batch_add_member:
 * @connection: a writable connection
 * @table: `settings` or `extra_members`
 * @key: the name of a member
 * @json: its value as JSON
 * @added: (out): whether there was none of that name; otherwise the older one stays
 * @error: return location
 *
 * Adds what the batch takes away again when it is undone.
 *
 * Returns: %FALSE with @error set
 */
gboolean
rel_batch_add_member (RelConnection *connection, const char *table, const char *key, const char *json, gboolean *added, GError **error)
{
  const char *sql = g_str_equal (table, "settings") ? "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT DO NOTHING"
                                                    : "INSERT INTO extra_members (key, value) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, key);
  rel_statement_bind_text (statement, 2, json);
  if (!rel_connection_run (connection, statement, error))
    return FALSE;
  *added = sqlite3_changes (rel_connection_get_db (connection)) > 0;
  return !*added || note_member (connection, table, key, json, error);
}

/* What was written of a record before it failed is put right by writing the older one again, or by taking it out. A savepoint
 * round every record would cost far more. */
static gboolean
take_back (RelConnection *connection, RelRecord *record, RelRecord *before, GError **error)
{
  RelNoun noun = rel_record_get_noun (record);
  gboolean had_removed = rel_connection_has_removed (connection);
  gint64 row = rel_records_find_row (connection, noun, rel_record_get_id (record), error);

  if (row < 0)
    return FALSE;
  if (before != NULL)
    return rel_records_save (connection, before, error);
  if (row > 0 && !rel_records_remove (connection, noun, rel_record_get_id (record), error))
    return FALSE;
  /* Nothing can refer yet to what never was whole. */
  rel_connection_set_has_removed (connection, had_removed);
  return TRUE;
}

static gboolean
save (RelConnection *connection, RelRecord *record, const RelRecordTexts *texts, RelRecord *before, GError **error)
{
  g_autoptr (GError) local = NULL;
  gboolean saved;

  g_assert (rel_connection_get_batch (connection) != 0);
  if (before != NULL)
    {
      if (!rel_batch_keep_provenance (connection, before, error))
        return FALSE;
      saved = rel_records_save (connection, record, &local) && note_update (connection, before, record, &local);
    }
  else
    {
      saved = rel_records_insert (connection, record, texts, &local);
    }
  if (saved)
    return before != NULL ||
           rel_bulk_indexes_note_insert (rel_connection_get_bulk_indexes (connection), connection, rel_record_get_noun (record), error);
  if ((g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_REFERENCE) ||
       g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT)) &&
      !take_back (connection, record, before, error))
    return FALSE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * rel_batch_save:
 * @connection: a connection within a batch
 * @record: a record with id and times
 * @error: return location
 *
 * Returns: whether it is written; %REL_STORE_ERROR_REFERENCE or %REL_STORE_ERROR_CONFLICT when the
 *   record breaks a rule, in which case nothing of it remains and the batch may go on
 */
gboolean
rel_batch_save (RelConnection *connection, RelRecord *record, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (RelRecord) before = rel_records_load (connection, rel_record_get_noun (record), rel_record_get_id (record), &local);

  if (before == NULL && !g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return save (connection, record, NULL, before, error);
}

/**
 * rel_batch_insert:
 * @connection: a connection within a batch
 * @record: a record with id and times, of whose id it is known that there is no record
 * @texts: (nullable): those of @record, where they were worked out before
 * @error: return location
 *
 * Returns: as rel_batch_save()
 */
gboolean
rel_batch_insert (RelConnection *connection, RelRecord *record, const RelRecordTexts *texts, GError **error)
{
  return save (connection, record, texts, NULL, error);
}

/**
 * rel_batch_set_provenance:
 * @connection: a connection within a batch
 * @record: a person as a source gave it, with the row it has in the database
 * @error: return location
 *
 * Remembers the values, so that a later import updates only what nobody edited since. A person the
 * import makes need not be remembered: see rel_batch_keep_provenance().
 *
 * Returns: whether it is written
 */
gboolean
rel_batch_set_provenance (RelConnection *connection, RelRecord *record, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "INSERT OR REPLACE INTO provenance (person, imported) VALUES (?1, ?2)", error);
  g_autofree char *json = rel_record_dup_json (record);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, rel_record_get_row (record));
  sqlite3_bind_text (statement, 2, json, -1, SQLITE_STATIC);
  return rel_connection_run (connection, statement, error);
}

/* Nobody edited a person since they were made. */
static gboolean
is_as_made (RelRecord *person)
{
  return rel_record_get_text (person, REL_PERSON_SOURCE_UID) != NULL &&
         g_strcmp0 (rel_record_get_created_at (person), rel_record_get_modified_at (person)) == 0;
}

/**
 * rel_batch_get_provenance:
 * @connection: a connection
 * @person: a person as they are in the database
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the person as the last import gave it, %NULL when none did
 */
RelRecord *
rel_batch_get_provenance (RelConnection *connection, RelRecord *person, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "SELECT imported FROM provenance WHERE person = ?1", error);
  int step;

  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, rel_record_get_row (person));
  step = rel_connection_step (connection, statement, error);
  if (step < 0)
    return NULL;
  if (step == 0)
    return is_as_made (person) ? rel_record_copy (person) : NULL;
  return rel_record_new_from_json_text (REL_NOUN_PERSON, rel_statement_text (statement, 0), error);
}

/**
 * rel_batch_keep_provenance:
 * @connection: a connection in a transaction
 * @before: a record that is about to be changed
 * @error: return location
 *
 * Until its first change a person says itself what its source gave; so an import of many writes
 * nothing twice.
 *
 * Returns: whether what has to be kept is kept
 */
gboolean
rel_batch_keep_provenance (RelConnection *connection, RelRecord *before, GError **error)
{
  g_autoptr (RelStatement) statement = NULL;
  g_autofree char *json = NULL;

  if (rel_record_get_noun (before) != REL_NOUN_PERSON || !is_as_made (before))
    return TRUE;
  statement = rel_connection_prepare (connection, "INSERT OR IGNORE INTO provenance (person, imported) VALUES (?1, ?2)", error);
  if (statement == NULL)
    return FALSE;
  json = rel_record_dup_json (before);
  rel_statement_bind_int (statement, 1, rel_record_get_row (before));
  rel_statement_bind_text (statement, 2, json);
  return rel_connection_run (connection, statement, error);
}

/**
 * rel_batch_abandon:
 * @connection: a connection within a batch
 *
 * Rolls everything back.
 */
void
rel_batch_abandon (RelConnection *connection)
{
  rel_connection_rollback (connection);
  end_bulk (connection);
}

static gboolean
index_all (RelConnection *connection, GError **error)
{
  rel_connection_forget_ids (connection);
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    if (!rel_search_finish (connection, noun, error))
      return FALSE;
  /* Small pieces by the million were taken and given back; their place is wanted for sorting. */
  rel_memory_trim ();
  return rel_touches_add_all (connection, rel_connection_get_bulk_start (connection, REL_NOUN_MEETING), error) &&
         rel_bulk_indexes_restore (rel_connection_get_bulk_indexes (connection), connection, error);
}

static gboolean
check_references (RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement = NULL;
  int step;

  if (!rel_connection_has_removed (connection))
    return TRUE;
  statement = rel_connection_prepare (connection, "PRAGMA foreign_key_check", error);
  if (statement == NULL)
    return FALSE;
  step = rel_connection_step (connection, statement, error);
  if (step > 0)
    g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_REFERENCE, _("A record refers to one that does not exist"));
  return step == 0;
}

static gboolean
write_report (RelConnection *connection, const char *report, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "UPDATE batches SET report = ?2 WHERE batch = ?1", error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, rel_connection_get_batch (connection));
  rel_statement_bind_text (statement, 2, report);
  return rel_connection_run (connection, statement, error);
}

/**
 * rel_batch_finish:
 * @connection: a connection within a batch
 * @report: (nullable): the report as JSON, kept with the batch
 * @dry_run: whether to roll everything back after all
 * @error: return location
 *
 * Makes search index and touches of what was written, and commits.
 *
 * Returns: whether it is committed (or, in a dry run, could have been)
 */
gboolean
rel_batch_finish (RelConnection *connection, const char *report, gboolean dry_run, GError **error)
{
  gboolean committed;

  if (dry_run)
    {
      rel_batch_abandon (connection);
      return TRUE;
    }
  committed = write_report (connection, report, error) && index_all (connection, error) && check_references (connection, error) &&
              rel_connection_commit (connection, error);
  if (committed)
    end_bulk (connection);
  else
    rel_batch_abandon (connection);
  return committed;
}

/**
 * rel_batch_set_known:
 * @connection: a connection within a batch
 *
 * Says that from now on whoever imports knows by name, address and source everybody who is there, so that the database
 * may do without the indexes it would find them by.
 */
void
rel_batch_set_known (RelConnection *connection)
{
  rel_bulk_indexes_set_known (rel_connection_get_bulk_indexes (connection));
}

/**
 * rel_batch_get_known:
 * @connection: a connection within a batch
 *
 * Returns: whether rel_batch_set_known() was called; nobody may be sought by name, address or source then but who is
 *   likely found
 */
gboolean
rel_batch_get_known (RelConnection *connection)
{
  return rel_bulk_indexes_get_known (rel_connection_get_bulk_indexes (connection));
}

/**
 * rel_batch_get_last:
 * @connection: a connection
 * @error: return location
 *
 * Returns: the newest batch that was not undone, 0 for none, -1 with @error set
 */
gint64
rel_batch_get_last (RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "SELECT max (batch) FROM batches WHERE undone_at IS NULL", error);
  gint64 batch;

  return statement != NULL && rel_connection_query_int (connection, statement, 0, &batch, error) ? batch : -1;
}
