/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import batches: what came in together, field provenance, and undoing a batch whole. */
#pragma once

#include "rel-records.h"

G_BEGIN_DECLS

/* Begins a bulk write: a transaction, with search index, touches and last touches made once at its end. */
gint64   rel_batch_begin     (RelConnection *connection, const char *label, GError **error);
/* Saves a record as part of the batch; what it was before is kept for undo. */
gboolean rel_batch_save      (RelConnection *connection, RelRecord *record, GError **error);
gboolean rel_batch_insert    (RelConnection *connection, RelRecord *record, const RelRecordTexts *texts, GError **error);
/* Notes that a batch set what was not set: @table is `settings` or `extra_members`. Outside of a batch, does nothing. */
gboolean rel_batch_add_member (RelConnection *connection, const char *table, const char *key, const char *json, gboolean *added, GError **error);
/* Remembers the values a source gave, so that a later import updates only what nobody edited since. */
gboolean rel_batch_set_provenance (RelConnection *connection, RelRecord *record, GError **error);
RelRecord *rel_batch_get_provenance (RelConnection *connection, RelRecord *person, GError **error);
gboolean rel_batch_keep_provenance (RelConnection *connection, RelRecord *before, GError **error);
void     rel_batch_set_known (RelConnection *connection);
gboolean rel_batch_get_known (RelConnection *connection);
/* Ends it: commits, or (dry run) rolls everything back. */
gboolean rel_batch_finish    (RelConnection *connection, const char *report, gboolean dry_run, GError **error);
void     rel_batch_abandon   (RelConnection *connection);

/* The newest batch that was not undone, 0 for none. */
gint64   rel_batch_get_last  (RelConnection *connection, GError **error);
/* Removes what the batch created and restores what it updated; what was edited since stays, counted in @kept. */
gboolean rel_batch_undo      (RelConnection *connection, gint64 batch, guint *removed, guint *restored, guint *kept, GError **error);
/* Brings an undone batch in again, out of the trash. */
gboolean rel_batch_redo      (RelConnection *connection, gint64 batch, GError **error);

G_END_DECLS
