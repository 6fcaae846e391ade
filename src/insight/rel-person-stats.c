/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of people: closeness, cadence, touches, given and received. */
#include "rel-person-stats.h"

#include <string.h>

#include "rel-closeness.h"
#include "rel-person.h"
#include "rel-records.h"
#include "rel-scan.h"
#include "rel-snapshot-private.h"

/* Figures on their way. */
typedef struct
{
  RelPersonStats *stats;
  int cadence_days;
  gint64 sum; /* of the shares of the touches */
} Figures;

typedef struct
{
  RelDay on;
  GHashTable *by_row; /* row → Figures */
  GPtrArray *list;
  gint64 last_row;
  Figures *last;
} Count;

/**
 * rel_person_stats_free:
 * @self: (transfer full): figures
 *
 * Frees them.
 */
void
rel_person_stats_free (RelPersonStats *self)
{
  g_free (self->person);
  g_free (self);
}

static RelPersonStats *
stats_new (const char *id)
{
  RelPersonStats *stats = g_new0 (RelPersonStats, 1);

  stats->person = g_strdup (id);
  stats->last_on = stats->last_live = stats->last_face_to_face = REL_DAY_NONE;
  return stats;
}

static void
add_touch (Figures *figures, const RelTouch *touch, RelDay on)
{
  RelPersonStats *stats = figures->stats;
  gboolean face_to_face = touch->channel == REL_CHANNEL_IN_PERSON || touch->channel == REL_CHANNEL_EVENT;
  gboolean live = face_to_face || touch->channel == REL_CHANNEL_VIDEO || touch->channel == REL_CHANNEL_PHONE;

  figures->sum = rel_closeness_add (figures->sum, touch->channel, on - touch->day);
  stats->touches++;
  stats->last_on = MAX (stats->last_on, touch->day);
  if (live)
    stats->last_live = MAX (stats->last_live, touch->day);
  if (face_to_face)
    stats->last_face_to_face = MAX (stats->last_face_to_face, touch->day);
}

static void
finish (Figures *figures, RelDay on)
{
  figures->stats->closeness = rel_closeness_from_sum (figures->sum);
  figures->stats->cadence = rel_cadence_compute (figures->stats->last_on, figures->cadence_days, on);
}

static void
person_cb (const RelScanPerson *person, gpointer data)
{
  Count *count = data;
  Figures *figures = g_new0 (Figures, 1);

  figures->stats = stats_new (person->id);
  figures->cadence_days = person->cadence_days;
  g_hash_table_insert (count->by_row, GSIZE_TO_POINTER (person->row), figures);
  g_ptr_array_add (count->list, figures->stats);
}

static void
touch_cb (gint64 person, const RelTouch *touch, gpointer data)
{
  Count *count = data;

  if (person != count->last_row)
    count->last = g_hash_table_lookup (count->by_row, GSIZE_TO_POINTER (person));
  count->last_row = person;
  if (count->last != NULL)
    add_touch (count->last, touch, count->on);
}

static void
add_exchange (RelPersonStats *stats, const RelScanExchange *exchange)
{
  stats->given += exchange->direction == REL_EXCHANGE_DIRECTION_GIVEN;
  stats->received += exchange->direction == REL_EXCHANGE_DIRECTION_RECEIVED;
}

static void
exchange_cb (const RelScanExchange *exchange, gpointer data)
{
  Count *count = data;
  Figures *figures = g_hash_table_lookup (count->by_row, GSIZE_TO_POINTER (exchange->person));

  if (figures != NULL)
    add_exchange (figures->stats, exchange);
}

static int
compare_stats (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(RelPersonStats * const *) a)->person, (*(RelPersonStats * const *) b)->person);
}

/**
 * rel_person_stats_load_all:
 * @connection: a connection
 * @on: the date
 * @error: return location
 *
 * Everybody not archived. Touches count up to the date, exchanges up to the date or undated. Goes
 * through people, log and exchanges once each.
 *
 * Returns: (transfer full) (nullable) (element-type RelPersonStats): the figures, in id order
 */
GPtrArray *
rel_person_stats_load_all (RelConnection *connection, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (GHashTable) by_row = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_person_stats_free);
  Count count = { on, by_row, list, 0, NULL };
  GHashTableIter iter;
  gpointer figures;

  if (snapshot == NULL ||
      !rel_scan_people (connection, person_cb, &count, error) ||
      !rel_scan_touches (connection, G_MININT32, on, touch_cb, &count, error) ||
      !rel_scan_exchanges (connection, 0, on, exchange_cb, &count, error))
    return NULL;
  g_hash_table_iter_init (&iter, by_row);
  while (g_hash_table_iter_next (&iter, NULL, &figures))
    finish (figures, on);
  g_ptr_array_sort (list, compare_stats);
  return g_steal_pointer (&list);
}

static void
own_exchange_cb (const RelScanExchange *exchange, gpointer data)
{
  add_exchange (data, exchange);
}

/**
 * rel_person_stats_load:
 * @connection: a connection
 * @person_id: a person's id
 * @on: the date
 * @error: return location
 *
 * One person, whose own page shows these figures also when they are archived.
 *
 * Returns: (transfer full) (nullable): the figures
 */
RelPersonStats *
rel_person_stats_load (RelConnection *connection, const char *person_id, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelRecord) person = snapshot != NULL ? rel_records_load (connection, REL_NOUN_PERSON, person_id, error) : NULL;
  g_autoptr (RelPersonStats) stats = NULL;
  g_autoptr (GArray) touches = NULL;
  Figures figures = { 0, };

  if (person == NULL)
    return NULL;
  touches = rel_touches_of_person (connection, rel_record_get_row (person), G_MININT32, on, error);
  if (touches == NULL)
    return NULL;
  stats = stats_new (person_id);
  figures.stats = stats;
  figures.cadence_days = rel_record_get_number (person, REL_PERSON_CADENCE_DAYS);
  for (guint i = 0; i < touches->len; i++)
    add_touch (&figures, &g_array_index (touches, RelTouch, i), on);
  if (!rel_scan_exchanges (connection, rel_record_get_row (person), on, own_exchange_cb, stats, error))
    return NULL;
  finish (&figures, on);
  return g_steal_pointer (&stats);
}
