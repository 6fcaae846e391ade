/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The backups that are made by themselves: one a day, the newest kept, in a folder beside the database. */
#include "rel-backups.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define PREFIX "relations-"
#define SUFFIX ".db"
#define MAGIC "SQLite format 3"

/**
 * rel_backup_free:
 * @self: (transfer full): a backup in a list; its file stays
 *
 * Releases it and all that it owns.
 */
void
rel_backup_free (RelBackup *self)
{
  g_free (self->path);
  g_free (self);
}

/**
 * rel_backups_dup_folder:
 * @database: the path of a database
 *
 * Returns: (transfer full): where its daily backups are
 */
char *
rel_backups_dup_folder (const char *database)
{
  g_autofree char *folder = g_path_get_dirname (database);

  return g_build_filename (folder, "backups", NULL);
}

/* The day in the name of a daily backup. */
static RelDay
day_of (const char *name)
{
  g_autofree char *day = NULL;
  gsize length = strlen (name);

  if (!g_str_has_prefix (name, PREFIX) || !g_str_has_suffix (name, SUFFIX))
    return REL_DAY_NONE;
  day = g_strndup (name + strlen (PREFIX), length - strlen (PREFIX) - strlen (SUFFIX));
  return rel_date_is_full (day) ? rel_day_from_text (day) : REL_DAY_NONE;
}

/* What a restore put aside may be damaged beyond being a database. */
static gboolean
is_database (const char *path)
{
  char start[sizeof MAGIC] = { 0 };
  FILE *file = g_fopen (path, "rbe");
  gboolean is;

  if (file == NULL)
    return FALSE;
  is = fread (start, 1, sizeof start, file) == sizeof start && memcmp (start, MAGIC, sizeof start) == 0;
  fclose (file);
  return is;
}

static void
add_backup (GPtrArray *backups, const char *path, RelDay made_on)
{
  struct stat info;
  RelBackup *backup;

  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode) || !is_database (path))
    return;
  backup = g_new0 (RelBackup, 1);
  backup->path = g_strdup (path);
  backup->made_on = made_on;
  backup->made_at = info.st_mtime;
  backup->size = (guint64) info.st_size;
  g_ptr_array_add (backups, backup);
}

static int
compare_backups (gconstpointer a, gconstpointer b)
{
  const RelBackup *first = *(RelBackup **) a;
  const RelBackup *second = *(RelBackup **) b;

  if (first->made_on != second->made_on)
    return first->made_on > second->made_on ? -1 : 1;
  return strcmp (first->path, second->path);
}

/**
 * rel_backups_list:
 * @database: the path of a database, which may be missing or damaged
 *
 * Returns: (transfer full) (element-type RelBackup): its daily backups, newest first, and last what the last restore
 *   replaced
 */
GPtrArray *
rel_backups_list (const char *database)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_backup_free);
  g_autofree char *folder = rel_backups_dup_folder (database);
  g_autofree char *replaced = g_strconcat (database, ".before-restore", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (day_of (name) != REL_DAY_NONE)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        add_backup (backups, path, day_of (name));
      }
  add_backup (backups, replaced, REL_DAY_NONE);
  g_ptr_array_sort (backups, compare_backups);
  return backups;
}

/**
 * rel_backups_make_daily:
 * @database: a database
 * @today: the day
 * @kept: how many of the daily backups to keep, at least 1
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Makes the backup of the day, unless it is there, and removes the oldest beyond @kept. Blocks: call it on a worker
 * thread.
 *
 * Returns: whether there is a backup of the day
 */
gboolean
rel_backups_make_daily (RelDatabase *database, RelDay today, guint kept, GCancellable *cancellable, GError **error)
{
  const char *path = rel_database_get_path (database);
  g_autofree char *folder = rel_backups_dup_folder (path);
  g_autofree char *day = rel_date_dup (today);
  g_autofree char *name = g_strconcat (PREFIX, day, SUFFIX, NULL);
  g_autofree char *target = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) backups = NULL;
  guint n_daily = 0;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;

      g_set_error (error, REL_STORE_ERROR, saved == ENOSPC ? REL_STORE_ERROR_FULL : REL_STORE_ERROR_FAILED, "%s: %s", folder,
                   g_strerror (saved));
      return FALSE;
    }
  if (!g_file_test (target, G_FILE_TEST_EXISTS) && !rel_database_backup (database, target, cancellable, error))
    return FALSE;
  backups = rel_backups_list (path);
  for (guint i = 0; i < backups->len; i++)
    {
      const RelBackup *backup = backups->pdata[i];

      if (backup->made_on != REL_DAY_NONE && ++n_daily > MAX (kept, 1))
        g_unlink (backup->path);
    }
  return TRUE;
}

/**
 * rel_backups_restore:
 * @database: the path of a database, which may be missing or damaged
 * @backup: a backup
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Like rel_database_restore(), but @backup may be what the last restore replaced: that takes the restore back.
 *
 * Returns: whether it is done
 */
gboolean
rel_backups_restore (const char *database, const char *backup, GCancellable *cancellable, GError **error)
{
  g_autofree char *replaced = g_strconcat (database, ".before-restore", NULL);
  g_autofree char *aside = NULL;
  gboolean done;

  if (!g_str_equal (backup, replaced))
    return rel_database_restore (database, backup, cancellable, error);
  /* What is replaced now is put in its place */
  aside = g_strconcat (replaced, ".source", NULL);
  if (g_rename (replaced, aside) != 0)
    {
      int saved = errno;

      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED, "%s: %s", replaced, g_strerror (saved));
      return FALSE;
    }
  done = rel_database_restore (database, aside, cancellable, error);
  if (done)
    g_unlink (aside);
  else
    g_rename (aside, replaced);
  return done;
}
