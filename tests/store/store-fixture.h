/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store as the main thread sees it, waited for. */
#pragma once

#include "fixture.h"
#include "rel-record-list.h"
#include "rel-store.h"

void        store_done_cb    (GObject *source, GAsyncResult *result, gpointer data);
gboolean    store_apply      (RelStore *store, RelChanges *changes, GError **error);
gboolean    store_step       (RelStore *store, gboolean redo, GError **error);
void        store_save_named (RelStore *store, const char *id, const char *name);
void        list_wait_loaded (RelRecordList *list);
const char *list_wait_name   (RelListRow *row);
void        drop_and_wait    (gpointer object);
