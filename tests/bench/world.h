/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up world of people and meetings, always the same for one seed. */
#pragma once

#include "rel-record.h"
#include "rel-date.h"

G_BEGIN_DECLS

/* The day on which the world is looked at: the last of its meetings lie just before it. */
#define WORLD_DAY (rel_day_from_ymd (2026, 3, 12))
#define WORLD_NOW "2026-03-12T09:00:00Z"

typedef struct
{
  guint n_people;
  guint n_meetings;
  guint32 seed;
  RelDay today; /* the last day of the world */
} WorldSize;

/* Called for every record, sections in the order of the native file, ids ascending. */
typedef void (*WorldFunc) (RelRecord *record, gpointer data);

void        world_make         (const WorldSize *size, RelNoun noun, WorldFunc func, gpointer data);
void        world_id           (RelNoun noun, guint index, char id[37]);
const char *world_rare_word    (void);
const char *world_common_word  (void);
gboolean    world_write_json   (const WorldSize *size, const char *path, GError **error);
gboolean    world_write_vcards (const WorldSize *size, const char *path, GError **error);
gboolean    world_write_csv    (const WorldSize *size, const char *path, GError **error);

G_END_DECLS
