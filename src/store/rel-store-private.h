/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the store's main-thread side know of each other. */
#pragma once

#include "rel-history.h"
#include "rel-store.h"

RelHistory *rel_store_get_history (RelStore *self);
void        rel_store_push_write  (RelStore *self, GTask *task, RelStoreFunc func, gpointer data, GDestroyNotify data_destroy,
                                   GDestroyNotify result_destroy);
void        rel_store_announce    (RelStore *self, RelChanges *changes);
