/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which imports there are to take back. */
#pragma once

#include "rel-connection.h"

G_BEGIN_DECLS

/**
 * RelBatchEntry:
 * @batch: its number
 * @started_at: when it came in, UTC
 * @label: (nullable): what was imported
 * @n_created: how many of the records it created are still there
 * @n_updated: how many records it updated
 *
 * An import that was not undone.
 */
typedef struct
{
  gint64 batch;
  char *started_at;
  char *label;
  guint n_created;
  guint n_updated;
} RelBatchEntry;

GPtrArray *rel_batch_list       (RelConnection *connection, GError **error);
void       rel_batch_entry_free (RelBatchEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelBatchEntry, rel_batch_entry_free)

G_END_DECLS
