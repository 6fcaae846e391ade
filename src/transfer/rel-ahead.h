/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads ahead: what one thread makes, another takes, and only so much lies between them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RelAheadFill:
 * @item: (out): memory of zeros
 * @data: what was given to rel_ahead_new()
 *
 * Makes one item; on the thread that reads ahead.
 *
 * Returns: about how many bytes the item holds, at least 1; 0 where there are no more, in which case @item is not filled
 */
typedef gsize (*RelAheadFill)  (gpointer item,
                                gpointer data);

/**
 * RelAheadClear:
 * @item: an item that was taken, or never will be
 *
 * Releases what the item holds; on any thread.
 */
typedef void  (*RelAheadClear) (gpointer item);

typedef struct _RelAhead RelAhead;

RelAhead *rel_ahead_new  (const char    *name,
                          gsize          item_size,
                          RelAheadFill   fill,
                          RelAheadClear  clear,
                          gpointer       data);
gpointer  rel_ahead_next (RelAhead      *self);
void      rel_ahead_free (RelAhead      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelAhead, rel_ahead_free)

G_END_DECLS
