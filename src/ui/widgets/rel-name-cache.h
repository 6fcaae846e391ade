/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names by id: read on a worker with other things, or remembered for lists. */
#pragma once

#include "rel-store.h"

G_BEGIN_DECLS

/* On a worker: a table of names that grows as records mention people and goals. */
GHashTable *rel_name_table_new   (void);
void        rel_name_table_add   (GHashTable *table, RelConnection *connection, RelNoun noun, const char *id);
void        rel_name_table_add_all (GHashTable *table, RelConnection *connection, RelNoun noun, const char * const *ids);
const char *rel_name_table_get   (GHashTable *table, const char *id);
char       *rel_name_table_join  (GHashTable *table, const char * const *ids);

#define REL_TYPE_NAME_CACHE (rel_name_cache_get_type ())
G_DECLARE_FINAL_TYPE (RelNameCache, rel_name_cache, REL, NAME_CACHE, GObject)

/* On the main thread: the names that rows show, read when they are first asked for. */
RelNameCache   *rel_name_cache_for_store (RelStore *store);
const char *rel_name_cache_get       (RelNameCache *self, RelNoun noun, const char *id);
char       *rel_name_cache_join      (RelNameCache *self, RelNoun noun, const char * const *ids);

/* Signal "loaded" (): names that were asked for are there now, or may have changed. */

G_END_DECLS
