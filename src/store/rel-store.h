/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The database as the main thread sees it: it asks, a worker answers, nothing waits. */
#pragma once

#include "rel-changes.h"

G_BEGIN_DECLS

#define REL_TYPE_STORE (rel_store_get_type ())
G_DECLARE_FINAL_TYPE (RelStore, rel_store, REL, STORE, GObject)

/**
 * RelStoreFunc:
 * @connection: a connection of the worker's own, inside no transaction
 * @data: the caller's
 * @cancellable: (nullable): set when the answer is no longer wanted
 * @error: return location
 *
 * Work done on a worker thread with a connection. Must touch no widget.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL with @error set on failure
 */
typedef gpointer (*RelStoreFunc) (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error);

RelStore    *rel_store_new           (RelDatabase *database);
RelDatabase *rel_store_get_database  (RelStore *self);

void         rel_store_read_async    (RelStore *self, RelStoreFunc func, gpointer data, GDestroyNotify data_destroy,
                                      GDestroyNotify result_destroy, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
gpointer     rel_store_read_finish   (RelStore *self, GAsyncResult *result, GError **error);

void         rel_store_apply_async   (RelStore *self, RelChanges *changes, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
gboolean     rel_store_apply_finish  (RelStore *self, GAsyncResult *result, GError **error);

/* Settings of the database; undone like records. rel_store_apply_finish() ends it. */
void         rel_store_set_setting_async (RelStore *self, const char *key, const char *json, const char *label, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);

/* For imports and other bulk work: @func runs on the writer thread; afterwards everything is announced as changed. */
void         rel_store_write_async   (RelStore *self, RelStoreFunc func, gpointer data, GDestroyNotify data_destroy,
                                      GDestroyNotify result_destroy, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
gpointer     rel_store_write_finish  (RelStore *self, GAsyncResult *result, GError **error);

/* The last hundred changes of this window. */
gboolean     rel_store_can_undo      (RelStore *self);
gboolean     rel_store_can_redo      (RelStore *self);
const char  *rel_store_get_undo_label (RelStore *self);
const char  *rel_store_get_redo_label (RelStore *self);
void         rel_store_undo_async    (RelStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void         rel_store_redo_async    (RelStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean     rel_store_undo_finish   (RelStore *self, GAsyncResult *result, char **label, guint *kept, GError **error);

/* Imports are written by rel_store_write_async(), and are a step of the history once that is told. */
void         rel_store_remember_import   (RelStore *self, gint64 batch, const char *label);
void         rel_store_undo_import_async (RelStore *self, gint64 batch, const char *label, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
void         rel_store_redo_import_async (RelStore *self, gint64 batch, const char *label, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
void         rel_store_forget_history    (RelStore *self);

void         rel_store_refresh       (RelStore *self);
void         rel_store_flush         (RelStore *self);
void         rel_store_close         (RelStore *self);

/* Signals:
 *  "changed" (RelChanges *changes): records were written. %NULL when it is not known which (an
 *    import, or another process). Emitted on the thread that made the store (the main thread).
 * Properties: "can-undo", "can-redo" (notify). */

G_END_DECLS
