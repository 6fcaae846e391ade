/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the store know of a connection: its statements. */
#pragma once

#include <sqlite3.h>

#include "rel-bulk-indexes.h"
#include "rel-connection.h"
#include "rel-id-cache.h"
#include "rel-search-feed.h"

G_BEGIN_DECLS

/* A cached statement in use. Reset, and its bindings cleared, when it goes out of scope. */
typedef sqlite3_stmt RelStatement;

RelConnection *rel_connection_new       (const char *path, int flags, GError **error);
sqlite3       *rel_connection_get_db    (RelConnection *self);
RelStatement  *rel_connection_prepare   (RelConnection *self, const char *sql, GError **error);
gboolean       rel_connection_execute   (RelConnection *self, const char *sql, GError **error);
void           rel_statement_release    (RelStatement *statement);

/* Runs one step: 1 a row, 0 done, -1 an error. */
int            rel_connection_step      (RelConnection *self, RelStatement *statement, GError **error);
/* Steps a statement that gives no rows. */
gboolean       rel_connection_run       (RelConnection *self, RelStatement *statement, GError **error);
/* The first column of the first row as a number; @fallback when there is no row. */
gboolean       rel_connection_query_int (RelConnection *self, RelStatement *statement, gint64 fallback, gint64 *value, GError **error);
gboolean       rel_connection_run_for_row (RelConnection *self, const char *sql, gint64 row, GError **error);
gboolean       rel_connection_append_rows (RelConnection *self, const char *sql, gint64 row, GArray *rows, GError **error);

void           rel_statement_bind_text  (RelStatement *statement, int index, const char *text);
void           rel_statement_bind_int   (RelStatement *statement, int index, gint64 number);
const char    *rel_statement_text       (RelStatement *statement, int column);

/* Work put off while many records are written: records whose row is beyond where the bulk began get
 * their search keys and touches all at once at its end. */
#define REL_CONNECTION_MAX_NOUNS 32
void           rel_connection_set_bulk_start (RelConnection *self, int noun, gint64 row);
gint64         rel_connection_get_bulk_start (RelConnection *self, int noun);
gboolean       rel_connection_is_deferred (RelConnection *self, int noun, gint64 row);
gint64         rel_connection_get_batch (RelConnection *self);
void           rel_connection_set_batch (RelConnection *self, gint64 batch);
/* NULL outside of a batch. */
RelIdCache    *rel_connection_get_ids   (RelConnection *self);
void           rel_connection_forget_ids (RelConnection *self);
RelSearchFeed *rel_connection_get_feed  (RelConnection *self);
RelBulkIndexes *rel_connection_get_bulk_indexes (RelConnection *self);
/* Within a batch references are not guarded as each row is written, since the store looks every one up; but a
 * record that is removed again may be referred to. */
void           rel_connection_set_has_removed (RelConnection *self, gboolean has_removed);
gboolean       rel_connection_has_removed (RelConnection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelStatement, rel_statement_release)

G_END_DECLS
