/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One database file: opening, creating, migrating, and connections to it. */
#include "rel-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "rel-connection-private.h"
#include "rel-migrations.h"

struct _RelDatabase
{
  GObject parent_instance;

  char *path;
};

G_DEFINE_FINAL_TYPE (RelDatabase, rel_database, G_TYPE_OBJECT)
G_DEFINE_QUARK (rel-store-error-quark, rel_store_error)

static void
rel_database_finalize (GObject *object)
{
  RelDatabase *self = REL_DATABASE (object);

  g_free (self->path);
  G_OBJECT_CLASS (rel_database_parent_class)->finalize (object);
}

static void
rel_database_class_init (RelDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rel_database_finalize;
}

static void
rel_database_init (RelDatabase *self)
{
}

/**
 * rel_database_default_path:
 *
 * Returns: (transfer full): `$XDG_DATA_HOME/relations/relations.db`
 */
char *
rel_database_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "relations", "relations.db", NULL);
}

static gboolean
fail_with_errno (const char *path, int saved, GError **error)
{
  g_set_error (error, REL_STORE_ERROR, saved == ENOSPC || saved == EDQUOT ? REL_STORE_ERROR_FULL : REL_STORE_ERROR_FAILED,
               "%s: %s", path, g_strerror (saved));
  return FALSE;
}

/* The records of other people are nobody else's business: the file is 0600 before its first byte,
 * in a folder that, where it is ours to make, is 0700. */
static gboolean
prepare_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat info;
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_with_errno (folder, errno, error);
  fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail_with_errno (path, errno, error);
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && (info.st_mode & 0077) != 0)
    (void) !fchmod (fd, 0600);
  if (!S_ISREG (info.st_mode))
    {
      g_close (fd, NULL);
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, _("%s: is not a regular file"), path);
      return FALSE;
    }
  return g_close (fd, error);
}

/**
 * rel_database_open:
 * @path: a file, made when it does not exist
 * @error: return location
 *
 * Opens or makes a database and brings it to the schema of this version. Blocks: call it on a
 * worker thread.
 *
 * Returns: (transfer full) (nullable): the database, %NULL with @error, of %REL_STORE_ERROR
 */
RelDatabase *
rel_database_open (const char *path, GError **error)
{
  g_autoptr (RelDatabase) self = NULL;
  g_autoptr (RelConnection) connection = NULL;

  if (!prepare_file (path, error))
    return NULL;
  connection = rel_connection_new (path, SQLITE_OPEN_READWRITE, error);
  if (connection == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  if (!rel_migrations_run (connection, path, error))
    return NULL;
  self = g_object_new (REL_TYPE_DATABASE, NULL);
  self->path = g_strdup (path);
  return g_steal_pointer (&self);
}

/**
 * rel_database_get_path:
 * @self: a database
 *
 * Returns: (transfer none): its file
 */
const char *
rel_database_get_path (RelDatabase *self)
{
  return self->path;
}

/**
 * rel_database_get_schema:
 *
 * Returns: the version of the schema that an open database has
 */
int
rel_database_get_schema (void)
{
  return rel_migrations_get_latest ();
}

/**
 * rel_database_connect:
 * @self: a database
 * @writable: whether the connection will write
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a connection that belongs to the calling thread
 */
RelConnection *
rel_database_connect (RelDatabase *self, gboolean writable, GError **error)
{
  RelConnection *connection = rel_connection_new (self->path, SQLITE_OPEN_READWRITE, error);

  if (connection == NULL)
    {
      g_prefix_error (error, "%s: ", self->path);
      return NULL;
    }
  if (!writable)
    rel_connection_execute (connection, "PRAGMA query_only = ON", NULL);
  return connection;
}
