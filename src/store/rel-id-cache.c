/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which row an id stands for, remembered while many records are written that refer to each other. Of a fixed size: what
 * does not fit is forgotten, and looked up in the database again. Only ids that are UUIDs as programs write them are
 * remembered, since they take 16 bytes. */
#include "rel-id-cache.h"

#include <string.h>

/* Two entries a place; 8 MiB in all, enough for nearly all of 100,000 people. */
#define PLACES (1u << 17)

typedef struct
{
  guint64 high, low;
  gint64 row : 56; /* 0: none */
  gint64 noun : 8;
} Entry;

struct _RelIdCache
{
  Entry entries[PLACES][2];
};

RelIdCache *
rel_id_cache_new (void)
{
  return g_new0 (RelIdCache, 1);
}

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

static Entry *
find_place (RelIdCache *self, RelNoun noun, guint64 high, guint64 low)
{
  /* Multiplied by the golden ratio, whose high bits are well mixed. */
  guint64 mixed = (high ^ (low << 1) ^ noun) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return self->entries[mixed >> 47];
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
  for (int i = 0; i < 2; i++)
    if (place[i].high == high && place[i].low == low && place[i].noun == (gint64) noun)
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

  if (self == NULL || !parse (id, &high, &low))
    return;
  place = find_place (self, noun, high, low);
  if (place[1].high == high && place[1].low == low && place[1].noun == (gint64) noun)
    place[1].row = 0;
  if (place[0].row != 0 && !(place[0].high == high && place[0].low == low && place[0].noun == (gint64) noun))
    place[1] = place[0];
  place[0] = (Entry) { .high = high, .low = low, .row = row, .noun = noun };
}
