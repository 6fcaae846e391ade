/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backup, restore and check of a database, each safe while it is in use. */
#include "rel-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "rel-connection-private.h"
#include "rel-migrations.h"

/* Pages copied between two looks at the cancellable: 4 MiB of the usual pages. */
#define PAGES_PER_STEP 1024

static gboolean
copy_pages (RelConnection *source, sqlite3 *target, GCancellable *cancellable, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", rel_connection_get_db (source), "main");
  int code = SQLITE_OK;

  if (backup == NULL)
    {
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, _("The database failed: %s"), sqlite3_errmsg (target));
      return FALSE;
    }
  while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          sqlite3_backup_finish (backup);
          return FALSE;
        }
      code = sqlite3_backup_step (backup, PAGES_PER_STEP);
      if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        sqlite3_sleep (20);
    }
  sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    return TRUE;
  if ((code & 0xff) == SQLITE_FULL || (code & 0xff) == SQLITE_IOERR)
    g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_FULL, _("There is no room left on the disk"));
  else
    g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, _("The database failed: %s"), sqlite3_errstr (code));
  return FALSE;
}

static gboolean
sync_file (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && g_fsync (fd) == 0;
  int saved = errno;

  if (fd >= 0)
    g_close (fd, NULL);
  if (!synced)
    g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, "%s: %s", path, g_strerror (saved));
  return synced;
}

/**
 * rel_backup_copy:
 * @source: a connection
 * @path: the file to make or replace
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Copies the database as one file. @path is either the whole copy or as it was before.
 *
 * Returns: whether the copy is complete and on disk
 */
gboolean
rel_backup_copy (RelConnection *source, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *partial = g_strdup_printf ("%s.part", path);
  sqlite3 *target = NULL;
  gboolean done;
  int fd;

  g_unlink (partial);
  fd = g_open (partial, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      int saved = errno;

      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, "%s: %s", path, g_strerror (saved));
      return FALSE;
    }
  g_close (fd, NULL);
  done = sqlite3_open_v2 (partial, &target, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK;
  if (!done)
    g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, "%s: %s", path, sqlite3_errmsg (target));
  /* Synced once at the end; a copy that does not get there is thrown away. */
  if (done)
    sqlite3_exec (target, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  done = done && copy_pages (source, target, cancellable, error);
  /* A backup is one file: it leaves the write-ahead log behind. */
  if (done)
    sqlite3_exec (target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  sqlite3_close (target);
  done = done && sync_file (partial, error);
  if (done && g_rename (partial, path) != 0)
    {
      int saved = errno;

      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, "%s: %s", path, g_strerror (saved));
      done = FALSE;
    }
  if (!done)
    g_unlink (partial);
  return done;
}

/**
 * rel_database_backup:
 * @self: a database
 * @path: the file to make or replace
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Copies the database while others may go on writing. Blocks: call it on a worker thread.
 *
 * Returns: whether the copy is complete
 */
gboolean
rel_database_backup (RelDatabase *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (RelConnection) connection = NULL;
  g_autoptr (GFile) from = g_file_new_for_path (rel_database_get_path (self));
  g_autoptr (GFile) to = g_file_new_for_path (path);

  if (g_file_equal (from, to))
    {
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, _("%s: is the database itself"), path);
      return FALSE;
    }
  connection = rel_database_connect (self, FALSE, error);
  return connection != NULL && rel_backup_copy (connection, path, cancellable, error);
}

static gboolean
collect_rows (RelConnection *connection, const char *sql, const char *prefix, GPtrArray *problems, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      const char *text = rel_statement_text (statement, 0);

      if (g_strcmp0 (text, "ok") != 0)
        g_ptr_array_add (problems, g_strdup_printf ("%s: %s", prefix, text));
    }
  return step == 0;
}

static GPtrArray *
check_connection (RelConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (!collect_rows (connection, "PRAGMA integrity_check", _("damaged"), problems, error) ||
      !collect_rows (connection, "SELECT \"table\" || ' ' || rowid || ' → ' || parent FROM pragma_foreign_key_check", _("refers to nothing"), problems, error) ||
      !collect_rows (connection,
                     "SELECT 'meeting ' || m.id FROM meetings m JOIN meeting_participants p ON p.owner = m.row"
                     " LEFT JOIN touches t ON t.person = p.value AND t.day = day_number (m.started_on) AND t.meeting = m.row"
                     " WHERE t.meeting IS NULL OR t.channel <> channel_number (m.channel)",
                     _("participant without a touch"), problems, error) ||
      !collect_rows (connection,
                     "SELECT 'person ' || p.id FROM people p LEFT JOIN (SELECT person, max (day) AS day, count (*) AS n FROM touches GROUP BY person) t"
                     " ON t.person = p.row WHERE p.last_touch IS NOT t.day OR p.touch_count <> coalesce (t.n, 0)",
                     _("last contact is wrong"), problems, error) ||
      !collect_rows (connection,
                     "SELECT 'day ' || k.day || ' ' || k.direction || ' ' || k.scope FROM"
                     " (SELECT day, direction, scope FROM touch_days WHERE n <> 0"
                     "  UNION SELECT t.day, p.direction, p.scope FROM touches t JOIN people p ON p.row = t.person WHERE p.archived_at IS NULL) k"
                     " LEFT JOIN touch_days d ON d.day = k.day AND d.direction = k.direction AND d.scope = k.scope"
                     " LEFT JOIN (SELECT t.day, p.direction, p.scope, count (*) AS n FROM touches t JOIN people p ON p.row = t.person"
                     "            WHERE p.archived_at IS NULL GROUP BY 1, 2, 3) c ON c.day = k.day AND c.direction = k.direction AND c.scope = k.scope"
                     " WHERE coalesce (d.n, 0) <> coalesce (c.n, 0)",
                     _("count of contacts is wrong"), problems, error))
    return NULL;
  return g_steal_pointer (&problems);
}

/**
 * rel_database_check:
 * @self: a database
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Looks at the whole file: pages, references, and what is kept twice for speed. Blocks for seconds
 * on a large database.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a sentence for each problem, empty when
 *   all is well; %NULL with @error set when it could not be checked
 */
GPtrArray *
rel_database_check (RelDatabase *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (RelConnection) connection = rel_database_connect (self, FALSE, error);

  if (connection == NULL)
    return NULL;
  rel_connection_set_cancellable (connection, cancellable);
  return check_connection (connection, error);
}

/* A backup is looked at before anything is replaced by it. */
static RelConnection *
open_backup (const char *backup, GError **error)
{
  g_autoptr (RelConnection) connection = NULL;
  g_autoptr (RelStatement) identity = NULL;
  g_autoptr (RelStatement) check = NULL;
  gint64 application;

  if (!g_file_test (backup, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, _("%s: there is no such file"), backup);
      return NULL;
    }
  connection = rel_connection_new (backup, SQLITE_OPEN_READONLY, error);
  if (connection == NULL)
    {
      g_prefix_error (error, "%s: ", backup);
      return NULL;
    }
  identity = rel_connection_prepare (connection, "PRAGMA application_id", error);
  if (identity == NULL || !rel_connection_query_int (connection, identity, 0, &application, error))
    {
      g_prefix_error (error, "%s: ", backup);
      return NULL;
    }
  if (application != REL_APPLICATION_ID)
    {
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FOREIGN, _("%s: is not a backup of Relations"), backup);
      return NULL;
    }
  check = rel_connection_prepare (connection, "PRAGMA quick_check (1)", error);
  if (check == NULL || rel_connection_step (connection, check, error) < 0)
    {
      g_prefix_error (error, "%s: ", backup);
      return NULL;
    }
  if (g_strcmp0 (rel_statement_text (check, 0), "ok") != 0)
    {
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_DAMAGED, _("%s: is damaged: %s"), backup, rel_statement_text (check, 0));
      return NULL;
    }
  g_clear_pointer (&identity, rel_statement_release);
  g_clear_pointer (&check, rel_statement_release);
  return g_steal_pointer (&connection);
}

/**
 * rel_database_restore:
 * @path: the database, which may be missing or damaged
 * @backup: a backup
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Replaces what @path holds by @backup, in one transaction: another process that has it open sees
 * either the old or the new. What was there is kept in `PATH.before-restore`.
 *
 * Returns: whether it is done; otherwise @path is as it was
 */
gboolean
rel_database_restore (const char *path, const char *backup, GCancellable *cancellable, GError **error)
{
  g_autoptr (RelConnection) source = open_backup (backup, error);
  g_autoptr (RelConnection) target = NULL;
  g_autoptr (RelDatabase) restored = NULL;
  g_autofree char *kept = g_strdup_printf ("%s.before-restore", path);

  if (source == NULL)
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (RelDatabase) old = rel_database_open (path, &local);

      if (old != NULL)
        {
          if (!rel_database_backup (old, kept, cancellable, error))
            return FALSE;
        }
      else if (g_error_matches (local, REL_STORE_ERROR, REL_STORE_ERROR_DAMAGED))
        {
          /* Nothing can be read from it: it is put aside as it is. */
          if (g_rename (path, kept) != 0)
            {
              int saved = errno;

              g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, "%s: %s", path, g_strerror (saved));
              return FALSE;
            }
        }
      else
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }
  restored = rel_database_open (path, error);
  if (restored == NULL)
    return FALSE;
  target = rel_connection_new (path, SQLITE_OPEN_READWRITE, error);
  if (target == NULL || !copy_pages (source, rel_connection_get_db (target), cancellable, error) ||
      !rel_connection_execute (target, "PRAGMA journal_mode = WAL", error))
    return FALSE;
  /* An older backup is brought up to date like any older database. */
  return rel_migrations_run (target, path, error);
}
