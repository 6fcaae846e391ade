/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts on their way into the search index. FTS5 writes out what it holds at the end of every statement, and
 * whenever a row comes that is not greater than the one before; so what a batch writes is kept back here, and goes in by one
 * statement for every few megabytes, sorted. The statement reads it as a virtual table. */
#include "rel-search-feed.h"

#include <string.h>

/* Bytes of text that go in together: about as much as FTS5 holds before it writes. */
#define FULL (3500u << 10)
/* Of the last text, beyond that. */
#define ROOM (64u << 10)

/* Where the texts of one record lie. */
typedef struct
{
  gint64 key;  /* the rowid in the index */
  gsize name;  /* offsets of texts that end with NUL */
  gsize body;
  gboolean dropped;
} Entry;

typedef struct
{
  GArray *entries;   /* of Entry */
  GHashTable *rows;  /* row of the record → index of its entry */
  GString *texts;
} Kept;

struct _RelSearchFeed
{
  Kept kept[REL_N_NOUNS];
  gboolean is_bulk[REL_N_NOUNS];
  RelNoun shown;
};

typedef struct
{
  sqlite3_vtab head;
  RelSearchFeed *feed;
} FeedTable;

typedef struct
{
  sqlite3_vtab_cursor head;
  guint position;
} FeedCursor;

static Kept *
get_shown (sqlite3_vtab *table)
{
  RelSearchFeed *self = ((FeedTable *) table)->feed;

  return &self->kept[self->shown];
}

static int
feed_connect (sqlite3 *db, void *data, int argc, const char * const *argv, sqlite3_vtab **table, char **message)
{
  FeedTable *self;
  int code = sqlite3_declare_vtab (db, "CREATE TABLE x (name, body)");

  if (code != SQLITE_OK)
    return code;
  self = g_new0 (FeedTable, 1);
  self->feed = data;
  *table = &self->head;
  return SQLITE_OK;
}

static int
feed_disconnect (sqlite3_vtab *table)
{
  g_free (table);
  return SQLITE_OK;
}

static int
feed_best_index (sqlite3_vtab *table, sqlite3_index_info *info)
{
  info->estimatedCost = 1;
  return SQLITE_OK;
}

static int
feed_open (sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
  FeedCursor *self = g_new0 (FeedCursor, 1);

  *cursor = &self->head;
  return SQLITE_OK;
}

static int
feed_close (sqlite3_vtab_cursor *cursor)
{
  g_free (cursor);
  return SQLITE_OK;
}

static void
skip_dropped (FeedCursor *self)
{
  GArray *entries = get_shown (self->head.pVtab)->entries;

  while (self->position < entries->len && g_array_index (entries, Entry, self->position).dropped)
    self->position++;
}

static int
feed_filter (sqlite3_vtab_cursor *cursor, int number, const char *text, int argc, sqlite3_value **argv)
{
  FeedCursor *self = (FeedCursor *) cursor;

  self->position = 0;
  skip_dropped (self);
  return SQLITE_OK;
}

static int
feed_next (sqlite3_vtab_cursor *cursor)
{
  FeedCursor *self = (FeedCursor *) cursor;

  self->position++;
  skip_dropped (self);
  return SQLITE_OK;
}

static int
feed_eof (sqlite3_vtab_cursor *cursor)
{
  return ((FeedCursor *) cursor)->position >= get_shown (cursor->pVtab)->entries->len;
}

static int
feed_column (sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
  Kept *kept = get_shown (cursor->pVtab);
  Entry *entry = &g_array_index (kept->entries, Entry, ((FeedCursor *) cursor)->position);

  sqlite3_result_text (context, kept->texts->str + (column == 0 ? entry->name : entry->body), -1, SQLITE_STATIC);
  return SQLITE_OK;
}

static int
feed_rowid (sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid)
{
  Kept *kept = get_shown (cursor->pVtab);

  *rowid = g_array_index (kept->entries, Entry, ((FeedCursor *) cursor)->position).key;
  return SQLITE_OK;
}

static const sqlite3_module feed_module = {
  .xConnect = feed_connect,
  .xBestIndex = feed_best_index,
  .xDisconnect = feed_disconnect,
  .xOpen = feed_open,
  .xClose = feed_close,
  .xFilter = feed_filter,
  .xNext = feed_next,
  .xEof = feed_eof,
  .xColumn = feed_column,
  .xRowid = feed_rowid,
};

/**
 * rel_search_feed_new:
 * @db: an open database, which gets the table %REL_SEARCH_FEED_TABLE
 *
 * Returns: (transfer full): an empty feed, which has to live as long as @db
 */
RelSearchFeed *
rel_search_feed_new (sqlite3 *db)
{
  RelSearchFeed *self = g_new0 (RelSearchFeed, 1);
  int code = sqlite3_create_module_v2 (db, REL_SEARCH_FEED_TABLE, &feed_module, self, NULL);

  g_assert (code == SQLITE_OK);
  return self;
}

/**
 * rel_search_feed_free:
 * @self: (transfer full): a feed; what it keeps is not written any more
 *
 * Releases it and all that it owns.
 */
void
rel_search_feed_free (RelSearchFeed *self)
{
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    rel_search_feed_clear (self, noun);
  g_free (self);
}

static gsize
keep_text (GString *texts, const char *text)
{
  gsize offset = texts->len;

  g_string_append_len (texts, text, (gssize) strlen (text) + 1);
  return offset;
}

/**
 * rel_search_feed_add:
 * @self: a feed
 * @noun: a noun
 * @row: a record that is not in the feed
 * @key: its rowid in the index, where it is not yet
 * @name: its name as the index keeps it, empty where there is none
 * @body: its other texts
 *
 * Keeps a record back.
 */
void
rel_search_feed_add (RelSearchFeed *self, RelNoun noun, gint64 row, gint64 key, const char *name, const char *body)
{
  Kept *kept = &self->kept[noun];
  Entry entry = { .key = key };

  if (kept->entries == NULL)
    {
      kept->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
      kept->rows = g_hash_table_new (NULL, NULL);
      kept->texts = g_string_new (NULL);
    }
  else if (kept->texts->len > FULL / 8 && kept->texts->allocated_len < FULL)
    {
      /* At once, and once for the whole batch: what grows bit by bit leaves as much behind. */
      gsize length = kept->texts->len;

      g_string_set_size (kept->texts, FULL + ROOM);
      g_string_truncate (kept->texts, length);
    }
  entry.name = keep_text (kept->texts, name);
  entry.body = keep_text (kept->texts, body);
  g_hash_table_insert (kept->rows, GSIZE_TO_POINTER (row), GUINT_TO_POINTER (kept->entries->len));
  g_array_append_val (kept->entries, entry);
}

/**
 * rel_search_feed_drop:
 * @self: a feed
 * @noun: a noun
 * @row: a record
 *
 * Returns: whether the record was kept back, in which case the index never knew of it
 */
gboolean
rel_search_feed_drop (RelSearchFeed *self, RelNoun noun, gint64 row)
{
  Kept *kept = &self->kept[noun];
  gpointer index;

  if (kept->entries == NULL || !g_hash_table_steal_extended (kept->rows, GSIZE_TO_POINTER (row), NULL, &index))
    return FALSE;
  g_array_index (kept->entries, Entry, GPOINTER_TO_UINT (index)).dropped = TRUE;
  return TRUE;
}

/**
 * rel_search_feed_is_full:
 * @self: a feed
 * @noun: a noun
 *
 * Returns: whether so much is kept of it that it is time to write it
 */
gboolean
rel_search_feed_is_full (RelSearchFeed *self, RelNoun noun)
{
  return self->kept[noun].entries != NULL && self->kept[noun].texts->len >= FULL;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const Entry *) a)->key, y = ((const Entry *) b)->key;

  return x < y ? -1 : x > y;
}

/**
 * rel_search_feed_show:
 * @self: a feed
 * @noun: a noun
 *
 * Makes the table %REL_SEARCH_FEED_TABLE give what is kept back of @noun, in the order of the index.
 *
 * Returns: how many records that are
 */
guint
rel_search_feed_show (RelSearchFeed *self, RelNoun noun)
{
  Kept *kept = &self->kept[noun];

  if (kept->entries == NULL)
    return 0;
  self->shown = noun;
  g_array_sort (kept->entries, compare_keys);
  return g_hash_table_size (kept->rows);
}

/**
 * rel_search_feed_empty:
 * @self: a feed
 * @noun: a noun
 *
 * Forgets what is kept back, because it is in the index now. More will come.
 */
void
rel_search_feed_empty (RelSearchFeed *self, RelNoun noun)
{
  Kept *kept = &self->kept[noun];

  g_array_set_size (kept->entries, 0);
  g_hash_table_remove_all (kept->rows);
  g_string_truncate (kept->texts, 0);
}

/**
 * rel_search_feed_clear:
 * @self: a feed
 * @noun: a noun
 *
 * Forgets what is kept back, if anything still is, because no more will come.
 */
void
rel_search_feed_clear (RelSearchFeed *self, RelNoun noun)
{
  Kept *kept = &self->kept[noun];

  g_clear_pointer (&kept->entries, g_array_unref);
  g_clear_pointer (&kept->rows, g_hash_table_unref);
  if (kept->texts != NULL)
    g_string_free (g_steal_pointer (&kept->texts), TRUE);
}

/**
 * rel_search_feed_is_bulk:
 * @self: a feed
 * @noun: a noun
 *
 * Returns: whether the batch is so large that the index is told of it
 */
gboolean
rel_search_feed_is_bulk (RelSearchFeed *self, RelNoun noun)
{
  return self->is_bulk[noun];
}

/**
 * rel_search_feed_set_bulk:
 * @self: a feed
 * @noun: a noun
 * @is_bulk: whether the index is told that many come
 */
void
rel_search_feed_set_bulk (RelSearchFeed *self, RelNoun noun, gboolean is_bulk)
{
  self->is_bulk[noun] = is_bulk;
}
