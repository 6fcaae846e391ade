/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records in and out of the database, every noun by its shape. */
#pragma once

#include "rel-connection.h"
#include "rel-record-texts.h"

G_BEGIN_DECLS

/* Which members to read: lists need a bare glance, editors and exports everything. */
typedef enum
{
  REL_READ_ALL,
  REL_READ_BRIEF, /* without photo, and without lists except participants, positions, tags */
} RelReadDepth;

RelRecord *rel_records_load        (RelConnection *connection, RelNoun noun, const char *id, GError **error);
RelRecord *rel_records_load_row    (RelConnection *connection, RelNoun noun, gint64 row, RelReadDepth depth, GError **error);
GPtrArray *rel_records_load_by_reference (RelConnection *connection, RelNoun noun, const char *member, const char *id, GError **error);
GPtrArray *rel_records_find_referring (RelConnection *connection, RelNoun noun, const char *member, RelNoun target, const char *id, GError **error);
gint64     rel_records_find_row    (RelConnection *connection, RelNoun noun, const char *id, GError **error);
GPtrArray *rel_records_find_by_name (RelConnection *connection, RelNoun noun, const char *name_or_id, GError **error);
char      *rel_records_dup_id      (RelConnection *connection, RelNoun noun, gint64 row, GError **error);
gboolean   rel_records_find_times  (RelConnection *connection, RelNoun noun, const char *id, gboolean *found, char **created_at, char **modified_at, GError **error);
char      *rel_records_dup_last_id (RelConnection *connection, RelNoun noun, GError **error);
gint64     rel_records_count       (RelConnection *connection, RelNoun noun, GError **error);
gboolean   rel_records_has_any     (RelConnection *connection, RelNoun noun, gboolean *any, GError **error);

gboolean   rel_records_save        (RelConnection *connection, RelRecord *record, GError **error);
gboolean   rel_records_insert      (RelConnection *connection, RelRecord *record, const RelRecordTexts *texts, GError **error);
gboolean   rel_records_remove      (RelConnection *connection, RelNoun noun, const char *id, GError **error);

/**
 * RelRecordCursor:
 *
 * All records of a noun in id order, read in step with their lists.
 */
typedef struct _RelRecordCursor RelRecordCursor;

RelRecordCursor *rel_record_cursor_new  (RelConnection *connection, RelNoun noun, GError **error);
gboolean         rel_record_cursor_next (RelRecordCursor *self, RelRecord **record, GError **error);
void             rel_record_cursor_free (RelRecordCursor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelRecordCursor, rel_record_cursor_free)

G_END_DECLS
