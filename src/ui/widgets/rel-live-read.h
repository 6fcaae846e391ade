/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question to the store whose answer is kept fresh. */
#pragma once

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_LIVE_READ (rel_live_read_get_type ())
G_DECLARE_FINAL_TYPE (RelLiveRead, rel_live_read, REL, LIVE_READ, GObject)

/**
 * RelLiveReadCallback:
 * @result: (nullable): the answer, borrowed for the duration of the call; %NULL on an error
 * @error: (nullable): why there is no answer
 * @user_data: the listener's
 */
typedef void (*RelLiveReadCallback) (gpointer result, const GError *error, gpointer user_data);

RelLiveRead *rel_live_read_new  (RelStore *store, RelStoreFunc func, GDestroyNotify result_destroy,
                                 RelLiveReadCallback callback, gpointer user_data);
void         rel_live_read_ask  (RelLiveRead *self, const char *input);
void         rel_live_read_refresh (RelLiveRead *self);
void         rel_live_read_stop (RelLiveRead *self);

G_END_DECLS
