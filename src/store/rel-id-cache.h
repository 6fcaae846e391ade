/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which row an id stands for, remembered while many records are written that refer to each other. */
#pragma once

#include "rel-shape.h"

G_BEGIN_DECLS

typedef struct _RelIdCache RelIdCache;

RelIdCache *rel_id_cache_new    (void);
void        rel_id_cache_free   (RelIdCache *self);
gint64      rel_id_cache_get    (RelIdCache *self, RelNoun noun, const char *id);
void        rel_id_cache_set    (RelIdCache *self, RelNoun noun, const char *id, gint64 row);

G_END_DECLS
