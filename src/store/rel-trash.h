/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deleted records, kept for thirty days. */
#pragma once

#include "rel-changes.h"

G_BEGIN_DECLS

/**
 * RelTrashEntry:
 * @deletion: its number
 * @batch: the import whose undoing it was, 0 otherwise
 * @deleted_at: when
 * @label: (nullable): what the person did
 * @record: (nullable): what was deleted, of an import %NULL
 * @n_records: how many records went, @record among them
 *
 * One deletion: all records that went with it.
 */
typedef struct
{
  gint64 deletion;
  gint64 batch;
  char *deleted_at;
  char *label;
  RelRecord *record;
  guint n_records;
} RelTrashEntry;

void       rel_trash_entry_free (RelTrashEntry *entry);
GPtrArray *rel_trash_list       (RelConnection *connection, GError **error);
RelChanges *rel_trash_dup_changes (RelConnection *connection, gint64 deletion, const char *label, GError **error);
gboolean   rel_trash_expire     (RelConnection *connection, GError **error);
gboolean   rel_trash_empty      (RelConnection *connection, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelTrashEntry, rel_trash_entry_free)

G_END_DECLS
