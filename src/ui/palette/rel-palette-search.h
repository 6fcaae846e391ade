/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records that the command palette finds. */
#pragma once

#include "rel-palette-item.h"
#include "rel-store.h"

G_BEGIN_DECLS

typedef struct _RelPaletteQuery RelPaletteQuery;

RelPaletteQuery *rel_palette_query_new  (const char *typed, GStrv recent);
void             rel_palette_query_free (RelPaletteQuery *self);
gpointer         rel_palette_search     (RelConnection *connection, gpointer query, GCancellable *cancellable, GError **error);

G_END_DECLS
