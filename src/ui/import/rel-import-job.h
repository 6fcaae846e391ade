/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs an import on the thread that writes: first to see what it would do, then as decided. */
#pragma once

#include <gio/gio.h>

#include "rel-import.h"
#include "rel-store.h"

G_BEGIN_DECLS

/* Told on the main thread. */
typedef void (*RelImportJobProgress) (double fraction, gpointer user_data);

void             rel_import_job_try_async  (RelStore *store, const char * const *paths, GCancellable *cancellable,
                                            RelImportJobProgress progress, GAsyncReadyCallback callback, gpointer user_data);
RelImportReport *rel_import_job_try_finish (RelStore *store, GAsyncResult *result, GListModel **choices, GError **error);
void             rel_import_job_run_async  (RelStore *store, const char * const *paths, GListModel *choices, const char *rejects,
                                            GCancellable *cancellable, RelImportJobProgress progress, GAsyncReadyCallback callback,
                                            gpointer user_data);
RelImportReport *rel_import_job_run_finish (RelStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
