/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A connection to the database, owned by one thread at a time. */
#include "rel-connection-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-sql-functions.h"

#define CLIENT_DATA "relations"

/* To what the log is cut, in bytes, once a large import that it held is in the file. */
#define LOG_SIZE "16777216"

/* Pages in the log that are worth writing to the file when there is time, and so many that it cannot wait. */
#define LONG_LOG 500
#define TOO_LONG_LOG 4096

/* How many statements are found by the place of their SQL text in memory: so many sets, which a place belongs to one of,
 * and so many statements in each. */
#define N_SETS 32
#define N_WAYS 4

/* A statement, and the very text it was last asked for by. */
typedef struct
{
  const char *asked;
  sqlite3_stmt *statement; /* NULL while in use */
} Recent;

struct _RelConnection
{
  sqlite3 *db;
  Recent recent[N_SETS][N_WAYS];
  GArray *in_use;         /* of Recent, the last one prepared at the end */
  GHashTable *statements; /* SQL text → statement that is not in use, nor recent */
  GThread *owner;
  GCancellable *cancellable;
  gint64 bulk_start[REL_CONNECTION_MAX_NOUNS];
  gint64 batch;
  RelIdCache *ids;
  RelSearchFeed *feed;
  RelBulkIndexes *indexes;
  gboolean has_removed;
  int log_length; /* in pages, as it was at the last commit; 0 once they are in the file */
};

static int
progress_cb (gpointer data)
{
  RelConnection *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

/* As far as nobody reads what the log alone has; the rest is left for another time. */
static void
write_log (RelConnection *self)
{
  self->log_length = 0;
  sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
}

static int
committed_cb (gpointer data, sqlite3 *db, const char *name, int log_length)
{
  RelConnection *self = data;

  self->log_length = log_length;
  if (log_length >= TOO_LONG_LOG)
    write_log (self);
  return SQLITE_OK;
}

/* Says in a sentence what went wrong, with SQLite's own words where they help. */
static void
rel_connection_set_error (RelConnection *self, int code, GError **error)
{
  const char *detail = self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (code);
  int extended = self->db != NULL ? sqlite3_extended_errcode (self->db) : code;

  switch (code & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_BUSY, _("Another program is writing to the database"));
      break;
    case SQLITE_FULL:
      g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_FULL, _("There is no room left on the disk"));
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_DAMAGED, _("The database is damaged: %s"), detail);
      break;
    case SQLITE_READONLY:
      g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, _("The database cannot be written to"));
      break;
    case SQLITE_CONSTRAINT:
      if (extended == SQLITE_CONSTRAINT_FOREIGNKEY)
        g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_REFERENCE, _("A record refers to one that does not exist"));
      else
        g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT, _("A rule between records is broken: %s"), detail);
      break;
    default:
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, _("The database failed: %s"), detail);
    }
}

/**
 * rel_connection_new:
 * @path: a database file
 * @flags: flags of sqlite3_open_v2()
 * @error: return location
 *
 * Opens a connection that belongs to the calling thread. Commits are durable; another writer is
 * waited for up to five seconds.
 *
 * Returns: (transfer full) (nullable): the connection, %NULL with @error set
 */
RelConnection *
rel_connection_new (const char *path, int flags, GError **error)
{
  g_autoptr (RelConnection) self = g_new0 (RelConnection, 1);
  int code;

  self->owner = g_thread_self ();
  for (int i = 0; i < REL_CONNECTION_MAX_NOUNS; i++)
    self->bulk_start[i] = G_MAXINT64;
  self->statements = g_hash_table_new (g_str_hash, g_str_equal);
  self->in_use = g_array_new (FALSE, FALSE, sizeof (Recent));
  code = sqlite3_open_v2 (path, &self->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (code != SQLITE_OK)
    {
      rel_connection_set_error (self, code, error);
      return NULL;
    }
  sqlite3_set_clientdata (self->db, CLIENT_DATA, self, NULL);
  sqlite3_busy_timeout (self->db, 5000);
  sqlite3_progress_handler (self->db, 2000, progress_cb, self);
  sqlite3_wal_hook (self->db, committed_cb, self);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  self->feed = rel_search_feed_new (self->db);
  if (!rel_sql_functions_register (self->db) ||
      !rel_connection_execute (self, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384;"
                                      "PRAGMA journal_size_limit = " LOG_SIZE, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rel_connection_close:
 * @self: (transfer full): a connection
 *
 * Finalises its statements and closes it. A transaction still open is rolled back.
 */
void
rel_connection_close (RelConnection *self)
{
  GHashTableIter iter;
  gpointer statement;

  g_hash_table_iter_init (&iter, self->statements);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    sqlite3_finalize (statement);
  g_hash_table_unref (self->statements);
  for (guint i = 0; i < N_SETS * N_WAYS; i++)
    sqlite3_finalize (self->recent[i / N_WAYS][i % N_WAYS].statement);
  g_array_unref (self->in_use);
  if (self->db != NULL)
    {
      int code = sqlite3_close (self->db);

      g_assert (code == SQLITE_OK);
    }
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->ids, rel_id_cache_free);
  g_clear_pointer (&self->feed, rel_search_feed_free);
  g_clear_pointer (&self->indexes, rel_bulk_indexes_free);
  g_free (self);
}

/**
 * rel_connection_rest:
 * @self: a connection nothing is asked of for a while
 *
 * Does what an edit would otherwise have to wait for now and then: a long log is written to the file. And gives back the
 * memory that holds pages of the file: the system keeps them too, and reading them from there again takes a microsecond
 * each.
 */
void
rel_connection_rest (RelConnection *self)
{
  g_assert (self->owner == g_thread_self ());
  if (self->log_length >= LONG_LOG)
    write_log (self);
  sqlite3_db_release_memory (self->db);
}

/**
 * rel_connection_get_db:
 * @self: a connection
 *
 * To be asked on the thread that owns the connection.
 *
 * Returns: (transfer none): the handle of SQLite
 */
sqlite3 *
rel_connection_get_db (RelConnection *self)
{
  g_assert (self->owner == g_thread_self ());
  return self->db;
}

static Recent *
find_set (RelConnection *self, const char *sql)
{
  /* Multiplied by the golden ratio, whose high bits are well mixed: texts on the heap lie at regular distances. */
  return self->recent[(guint64) (gsize) sql * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32 & (N_SETS - 1)];
}

/* Takes a statement that is not in use out of the cache. Texts that are constant are found by where they are; the text
 * itself still has to be the same, since memory may have been used again. */
static sqlite3_stmt *
take_cached (RelConnection *self, const char *sql)
{
  Recent *set = find_set (self, sql);
  sqlite3_stmt *statement;

  for (guint i = 0; i < N_WAYS; i++)
    if (set[i].asked == sql && set[i].statement != NULL && strcmp (sqlite3_sql (set[i].statement), sql) == 0)
      return g_steal_pointer (&set[i].statement);
  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      g_hash_table_remove (self->statements, sql);
      return statement;
    }
  for (guint i = 0; i < N_SETS * N_WAYS; i++)
    {
      Recent *recent = &self->recent[i / N_WAYS][i % N_WAYS];

      if (recent->statement != NULL && strcmp (sqlite3_sql (recent->statement), sql) == 0)
        return g_steal_pointer (&recent->statement);
    }
  return NULL;
}

/* Keeps a statement, unless there is another of the same text. */
static void
keep_statement (RelConnection *self, sqlite3_stmt *statement)
{
  if (statement == NULL)
    return;
  if (g_hash_table_contains (self->statements, sqlite3_sql (statement)))
    sqlite3_finalize (statement);
  else
    g_hash_table_insert (self->statements, (gpointer) sqlite3_sql (statement), statement);
}

/* The one used last stands first in its set; the one used longest ago has to make room. */
static void
put_recent (RelConnection *self, Recent recent)
{
  Recent *set = find_set (self, recent.asked);
  guint last = 0;

  while (last < N_WAYS - 1 && set[last].statement != NULL)
    last++;
  keep_statement (self, set[last].statement);
  memmove (set + 1, set, last * sizeof set[0]);
  set[0] = recent;
}

/**
 * rel_connection_prepare:
 * @self: a connection
 * @sql: one statement; the text is its key in the cache
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a statement ready to be bound, to be given back with
 *   rel_statement_release(); %NULL with @error set
 */
RelStatement *
rel_connection_prepare (RelConnection *self, const char *sql, GError **error)
{
  Recent use = { .asked = sql };

  g_assert (self->owner == g_thread_self ());

  /* A statement in use is taken out of the cache, so that the same SQL may run inside its own loop. */
  use.statement = take_cached (self, sql);
  if (use.statement == NULL)
    {
      int code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &use.statement, NULL);

      if (code != SQLITE_OK)
        {
          rel_connection_set_error (self, code, error);
          return NULL;
        }
    }
  g_array_append_val (self->in_use, use);
  return use.statement;
}

/**
 * rel_statement_release:
 * @statement: (transfer full) (nullable): a statement
 *
 * Gives a statement back to the cache of its connection.
 */
void
rel_statement_release (RelStatement *statement)
{
  RelConnection *self;
  guint i;

  if (statement == NULL)
    return;
  self = sqlite3_get_clientdata (sqlite3_db_handle (statement), CLIENT_DATA);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  for (i = self->in_use->len - 1; g_array_index (self->in_use, Recent, i).statement != statement; i--)
    g_assert (i > 0);
  put_recent (self, g_array_index (self->in_use, Recent, i));
  g_array_remove_index (self->in_use, i);
}

/**
 * rel_connection_execute:
 * @self: a connection
 * @sql: statements without parameters, run once
 * @error: return location
 *
 * Returns: whether all of them succeeded
 */
gboolean
rel_connection_execute (RelConnection *self, const char *sql, GError **error)
{
  int code;

  g_assert (self->owner == g_thread_self ());
  code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    rel_connection_set_error (self, code, error);
  return code == SQLITE_OK;
}

/**
 * rel_connection_step:
 * @self: a connection
 * @statement: a statement of it, bound
 * @error: return location
 *
 * Returns: 1 when there is a row, 0 when there is none any more, -1 with @error set
 */
int
rel_connection_step (RelConnection *self, RelStatement *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return 1;
  if (code == SQLITE_DONE)
    return 0;
  rel_connection_set_error (self, code, error);
  return -1;
}

/**
 * rel_connection_begin:
 * @self: a writable connection
 * @error: return location
 *
 * Begins a transaction that may write: the lock is taken at once, so that nothing is read that
 * could not be written back.
 *
 * Returns: whether it began
 */
gboolean
rel_connection_begin (RelConnection *self, GError **error)
{
  return rel_connection_execute (self, "BEGIN IMMEDIATE", error);
}

/**
 * rel_connection_begin_read:
 * @self: a connection
 * @error: return location
 *
 * Begins a transaction that only reads: everything read in it is of one moment.
 *
 * Returns: whether it began
 */
gboolean
rel_connection_begin_read (RelConnection *self, GError **error)
{
  return rel_connection_execute (self, "BEGIN", error);
}

/**
 * rel_connection_commit:
 * @self: a connection in a transaction
 * @error: return location
 *
 * Commits. What cannot be committed is rolled back.
 *
 * Returns: whether everything is stored
 */
gboolean
rel_connection_commit (RelConnection *self, GError **error)
{
  if (rel_connection_execute (self, "COMMIT", error))
    return TRUE;
  rel_connection_rollback (self);
  return FALSE;
}

/**
 * rel_connection_rollback:
 * @self: a connection
 *
 * Ends a transaction as if it had not begun. Without one, does nothing.
 */
void
rel_connection_rollback (RelConnection *self)
{
  if (rel_connection_in_transaction (self))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * rel_connection_in_transaction:
 * @self: a connection
 *
 * Returns: whether something was begun and is neither committed nor rolled back
 */
gboolean
rel_connection_in_transaction (RelConnection *self)
{
  return !sqlite3_get_autocommit (self->db);
}

/**
 * rel_connection_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): interrupts whatever runs when it is cancelled
 */
void
rel_connection_set_cancellable (RelConnection *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

/**
 * rel_connection_set_bulk_start:
 * @self: a connection
 * @noun: a noun
 * @row: the last row of the noun that was there before many are written
 *
 * Records beyond it get their search keys and touches all at once at the end.
 */
void
rel_connection_set_bulk_start (RelConnection *self, int noun, gint64 row)
{
  g_assert (noun >= 0 && noun < REL_CONNECTION_MAX_NOUNS);
  self->bulk_start[noun] = row;
}

/**
 * rel_connection_get_bulk_start:
 * @self: a connection
 * @noun: a noun
 *
 * Returns: what rel_connection_set_bulk_start() was told
 */
gint64
rel_connection_get_bulk_start (RelConnection *self, int noun)
{
  return self->bulk_start[noun];
}

/**
 * rel_connection_is_deferred:
 * @self: a connection
 * @noun: a noun
 * @row: a record
 *
 * Returns: whether its search keys and touches come at the end of the bulk
 */
gboolean
rel_connection_is_deferred (RelConnection *self, int noun, gint64 row)
{
  return row > self->bulk_start[noun];
}

/**
 * rel_connection_get_batch:
 * @self: a connection
 *
 * Returns: the number of the batch that is being written, 0 for none
 */
gint64
rel_connection_get_batch (RelConnection *self)
{
  return self->batch;
}

/**
 * rel_connection_set_batch:
 * @self: a connection
 * @batch: the number of the batch that is written from now on, 0 for none
 *
 * Forgets what was kept for the batch before.
 */
void
rel_connection_set_batch (RelConnection *self, gint64 batch)
{
  self->batch = batch;
  self->has_removed = FALSE;
  g_clear_pointer (&self->ids, rel_id_cache_free);
  g_clear_pointer (&self->indexes, rel_bulk_indexes_free);
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      rel_search_feed_clear (self->feed, noun);
      rel_search_feed_set_bulk (self->feed, noun, FALSE);
    }
  if (batch == 0)
    return;
  self->ids = rel_id_cache_new ();
  self->indexes = rel_bulk_indexes_new ();
}

/**
 * rel_connection_get_ids:
 * @self: a connection
 *
 * Returns: (transfer none) (nullable): the ids that the batch has come across, %NULL outside of one
 */
RelIdCache *
rel_connection_get_ids (RelConnection *self)
{
  return self->ids;
}

/**
 * rel_connection_forget_ids:
 * @self: a connection
 *
 * No more records will be written in this batch.
 */
void
rel_connection_forget_ids (RelConnection *self)
{
  g_clear_pointer (&self->ids, rel_id_cache_free);
}

/**
 * rel_connection_get_feed:
 * @self: a connection
 *
 * Returns: (transfer none) (nullable): where what is to be searched is collected, %NULL outside of a batch
 */
RelSearchFeed *
rel_connection_get_feed (RelConnection *self)
{
  return self->batch != 0 ? self->feed : NULL;
}

/**
 * rel_connection_get_bulk_indexes:
 * @self: a connection
 *
 * Returns: (transfer none) (nullable): the indexes that the batch has taken away, %NULL outside of one
 */
RelBulkIndexes *
rel_connection_get_bulk_indexes (RelConnection *self)
{
  return self->indexes;
}

/**
 * rel_connection_set_has_removed:
 * @self: a connection
 * @has_removed: whether a record was removed again in this batch
 *
 * Within a batch references are not guarded as each row is written, since the store looks every one up; but a record that is removed
 * again may be referred to.
 */
void
rel_connection_set_has_removed (RelConnection *self, gboolean has_removed)
{
  self->has_removed = has_removed;
}

/**
 * rel_connection_has_removed:
 * @self: a connection
 *
 * Returns: what rel_connection_set_has_removed() was told, %FALSE at the beginning of a batch
 */
gboolean
rel_connection_has_removed (RelConnection *self)
{
  return self->has_removed;
}
