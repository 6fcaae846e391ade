/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The backups that are made by themselves: one a day, the newest kept, in a folder beside the database. */
#pragma once

#include "rel-database.h"
#include "rel-date.h"

G_BEGIN_DECLS

/**
 * RelBackup:
 * @path: the file
 * @made_on: the day it was made, %REL_DAY_NONE for what a restore replaced
 * @made_at: when it was written, in seconds since 1970
 * @size: in bytes
 *
 * A copy of the database that can be restored.
 */
typedef struct
{
  char *path;
  RelDay made_on;
  gint64 made_at;
  guint64 size;
} RelBackup;

void       rel_backup_free        (RelBackup *self);
char      *rel_backups_dup_folder (const char *database);
GPtrArray *rel_backups_list       (const char *database);
gboolean   rel_backups_make_daily (RelDatabase *database, RelDay today, guint kept, GCancellable *cancellable, GError **error);
gboolean   rel_backups_restore    (const char *database, const char *backup, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelBackup, rel_backup_free)

G_END_DECLS
