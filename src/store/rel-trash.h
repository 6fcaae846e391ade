/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deleted records, kept for thirty days. */
#pragma once

#include "rel-changes.h"

G_BEGIN_DECLS

/* One deletion: all records that went with it. */
typedef struct
{
  gint64 deletion;
  char *deleted_at;
  char *label;
  guint n_records;
} RelTrashEntry;

void       rel_trash_entry_free (RelTrashEntry *entry);
GPtrArray *rel_trash_list       (RelConnection *connection, GError **error);
RelChanges *rel_trash_dup_changes (RelConnection *connection, gint64 deletion, GError **error);
gboolean   rel_trash_expire     (RelConnection *connection, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelTrashEntry, rel_trash_entry_free)

G_END_DECLS
