/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which row an id stands for, remembered while many records are written that refer to each other. Of a fixed size: what
 * does not fit is forgotten, and looked up in the database again. Only ids that are UUIDs as programs write them are
 * remembered, since they take 16 bytes. */
#include "rel-id-cache.h"

#include <string.h>

/* 6 MiB in all. The more entries a place has, the fewer places are overfull: with four, nearly all of 100,000 people are
 * remembered beside what else is asked for. */
#define PLACES_LOG 16
#define WAYS 4

typedef struct
{
  guint64 high, low;
  gint64 row : 56; /* 0: none */
  gint64 noun : 8;
} Entry;

struct _RelIdCache
{
  Entry entries[1 << PLACES_LOG][WAYS]; /* of a place, those that were set last come first */
};

/**
 * rel_id_cache_new:
 *
 * Returns: (transfer full): a cache that knows no id
 */
RelIdCache *
rel_id_cache_new (void)
{
  return g_new0 (RelIdCache, 1);
}

/**
 * rel_id_cache_free:
 * @self: (transfer full): a cache
 *
 * Releases it and all that it owns.
 */
void
rel_id_cache_free (RelIdCache *self)
{
  g_free (self);
}

static int
hex_value (char c)
{
  if (c >= '0' && c <= '9')
    return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Only the one way to write a UUID: two ids that differ are never the same number. */
static gboolean
parse (const char *id, guint64 *high, guint64 *low)
{
  guint64 parts[2] = { 0, 0 };
  int n = 0;

  for (int i = 0; i < 36; i++)
    {
      if (i == 8 || i == 13 || i == 18 || i == 23)
        {
          if (id[i] != '-')
            return FALSE;
        }
      else
        {
          int value = hex_value (id[i]);

          if (value < 0)
            return FALSE;
          parts[n / 16] = parts[n / 16] << 4 | (guint64) value;
          n++;
        }
    }
  *high = parts[0];
  *low = parts[1];
  return id[36] == '\0';
}

static gboolean
is_of (const Entry *entry, RelNoun noun, guint64 high, guint64 low)
{
  return entry->high == high && entry->low == low && entry->noun == (gint64) noun;
}

static Entry *
find_place (RelIdCache *self, RelNoun noun, guint64 high, guint64 low)
{
  /* Multiplied by the golden ratio, whose high bits are well mixed. */
  guint64 mixed = (high ^ (low << 1) ^ noun) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return self->entries[mixed >> (64 - PLACES_LOG)];
}

/**
 * rel_id_cache_get:
 * @self: (nullable): a cache
 * @noun: a noun
 * @id: an id
 *
 * Returns: the row it stands for, 0 when that is not remembered
 */
gint64
rel_id_cache_get (RelIdCache *self, RelNoun noun, const char *id)
{
  guint64 high, low;
  Entry *place;

  if (self == NULL || !parse (id, &high, &low))
    return 0;
  place = find_place (self, noun, high, low);
  for (int i = 0; i < WAYS; i++)
    if (is_of (&place[i], noun, high, low))
      return place[i].row;
  return 0;
}

/**
 * rel_id_cache_set:
 * @self: (nullable): a cache
 * @noun: a noun
 * @id: an id
 * @row: the row it stands for; 0 to forget it
 */
void
rel_id_cache_set (RelIdCache *self, RelNoun noun, const char *id, gint64 row)
{
  guint64 high, low;
  Entry *place;
  gsize i = 0;

  if (self == NULL || !parse (id, &high, &low))
    return;
  place = find_place (self, noun, high, low);
  /* What it was before must not come to light again. */
  while (i < WAYS - 1 && !is_of (&place[i], noun, high, low))
    i++;
  memmove (place + 1, place, i * sizeof place[0]);
  place[0] = (Entry) { .high = high, .low = low, .row = row, .noun = noun };
}
