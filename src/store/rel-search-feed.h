/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts on their way into the search index, kept back so that many go in by one statement. */
#pragma once

#include <sqlite3.h>

#include "rel-shape.h"

G_BEGIN_DECLS

typedef struct _RelSearchFeed RelSearchFeed;

/* The virtual table that gives what is kept back of one noun: rowid, name, body. */
#define REL_SEARCH_FEED_TABLE "search_feed"

RelSearchFeed *rel_search_feed_new      (sqlite3 *db);
void           rel_search_feed_free     (RelSearchFeed *self);
void           rel_search_feed_add      (RelSearchFeed *self, RelNoun noun, gint64 row, gint64 key, const char *name, const char *body);
gboolean       rel_search_feed_drop     (RelSearchFeed *self, RelNoun noun, gint64 row);
gboolean       rel_search_feed_is_full  (RelSearchFeed *self, RelNoun noun);
guint          rel_search_feed_show     (RelSearchFeed *self, RelNoun noun);
void           rel_search_feed_empty    (RelSearchFeed *self, RelNoun noun);
void           rel_search_feed_clear    (RelSearchFeed *self, RelNoun noun);

gboolean       rel_search_feed_is_bulk  (RelSearchFeed *self, RelNoun noun);
void           rel_search_feed_set_bulk (RelSearchFeed *self, RelNoun noun, gboolean is_bulk);

G_END_DECLS
