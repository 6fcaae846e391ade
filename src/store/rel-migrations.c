/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing a database to the schema of this version. Migrations are only ever appended. */
#include "rel-migrations.h"

#include <glib/gi18n-lib.h>

#include "rel-backup.h"
#include "rel-store-schema.h"

static const char * const migrations[] = {
  "/org/example/Relations/schema/001.sql",
};

/**
 * rel_migrations_get_latest:
 *
 * Returns: the schema version of this program, 1 or more
 */
int
rel_migrations_get_latest (void)
{
  return G_N_ELEMENTS (migrations);
}

static gboolean
read_pragma (RelConnection *connection, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);

  return statement != NULL && rel_connection_query_int (connection, statement, 0, value, error);
}

static gboolean
check_identity (RelConnection *connection, const char *path, gint64 *version, GError **error)
{
  gint64 application, n_tables;

  if (!read_pragma (connection, "PRAGMA application_id", &application, error) ||
      !read_pragma (connection, "PRAGMA user_version", version, error) ||
      !read_pragma (connection, "SELECT count(*) FROM sqlite_schema", &n_tables, error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  if (n_tables > 0 && application != REL_APPLICATION_ID)
    {
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FOREIGN, _("%s: is the database of another program"), path);
      return FALSE;
    }
  if (*version > rel_migrations_get_latest ())
    {
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NEWER,
                   _("%s: was written by a newer version of Relations (schema %d, this version knows %d); update Relations to open it"),
                   path, (int) *version, rel_migrations_get_latest ());
      return FALSE;
    }
  return TRUE;
}

static gboolean
run_one (RelConnection *connection, int index, GError **error)
{
  g_autoptr (GBytes) sql = g_resource_lookup_data (rel_store_schema_get_resource (), migrations[index], G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *text = NULL;

  if (sql == NULL)
    return FALSE;
  text = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
  return rel_connection_execute (connection, text, error);
}

/**
 * rel_migrations_run:
 * @connection: a writable connection
 * @path: its file, for messages and the backup beside it
 * @error: return location
 *
 * Refuses databases of other programs and of newer versions. An older one is first backed up to
 * `PATH.before-vN`, then brought up to date in one transaction.
 *
 * Returns: whether the database now has the schema of this version
 */
gboolean
rel_migrations_run (RelConnection *connection, const char *path, GError **error)
{
  g_autofree char *finish = NULL;
  gint64 version;

  if (!check_identity (connection, path, &version, error))
    return FALSE;
  if (version == rel_migrations_get_latest ())
    return TRUE;
  if (version > 0)
    {
      g_autofree char *backup = g_strdup_printf ("%s.before-v%d", path, rel_migrations_get_latest ());

      if (!rel_backup_copy (connection, backup, NULL, error))
        {
          g_prefix_error (error, _("No backup could be made before the update: "));
          return FALSE;
        }
    }
  else if (!rel_connection_execute (connection, "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL", error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  if (!rel_connection_begin (connection, error))
    return FALSE;
  /* Another process may have been quicker. */
  if (!check_identity (connection, path, &version, error))
    {
      rel_connection_rollback (connection);
      return FALSE;
    }
  for (int i = (int) version; i < rel_migrations_get_latest (); i++)
    if (!run_one (connection, i, error))
      {
        rel_connection_rollback (connection);
        g_prefix_error (error, "%s: ", path);
        return FALSE;
      }
  finish = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d", REL_APPLICATION_ID, rel_migrations_get_latest ());
  if (!rel_connection_execute (connection, finish, error))
    {
      rel_connection_rollback (connection);
      return FALSE;
    }
  return rel_connection_commit (connection, error);
}
