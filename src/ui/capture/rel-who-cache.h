/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who somebody is in a few words, to tell people of one name apart. */
#pragma once

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_WHO_CACHE (rel_who_cache_get_type ())
G_DECLARE_FINAL_TYPE (RelWhoCache, rel_who_cache, REL, WHO_CACHE, GObject)

RelWhoCache *rel_who_cache_new   (RelStore *store);
const char  *rel_who_cache_get   (RelWhoCache *self, const char *person);
gboolean     rel_who_cache_knows (RelWhoCache *self, const char *person);

/* Signal "loaded" (): what was asked for is there now. */

G_END_DECLS
