/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indexes that a large batch does without, and makes anew at its end. */
#pragma once

#include "rel-connection.h"
#include "rel-shape.h"

G_BEGIN_DECLS

typedef struct _RelBulkIndexes RelBulkIndexes;

RelBulkIndexes *rel_bulk_indexes_new         (void);
void            rel_bulk_indexes_free        (RelBulkIndexes *self);
void            rel_bulk_indexes_set_known   (RelBulkIndexes *self);
gboolean        rel_bulk_indexes_get_known   (RelBulkIndexes *self);
gboolean        rel_bulk_indexes_note_insert (RelBulkIndexes *self, RelConnection *connection, RelNoun noun, GError **error);
gboolean        rel_bulk_indexes_restore     (RelBulkIndexes *self, RelConnection *connection, GError **error);

G_END_DECLS
