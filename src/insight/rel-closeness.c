/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closeness: how much contact there was with a person, recent contact counting more. */
#include "rel-closeness.h"

#include <math.h>

#include "rel-facts.h"
#include "rel-records.h"
#include "rel-snapshot-private.h"

/* Days after which a touch counts half. */
#define HALF_LIFE 90.0

#define SUM_BITS 48

/* Richer channels weigh more, in the order of media richness (Daft and Lengel, "Organizational
 * information requirements, media richness and structural design", Management Science 32, 1986). The
 * numbers are ours. */
static double
rel_closeness_weight (RelChannel channel)
{
  switch (channel)
    {
    case REL_CHANNEL_IN_PERSON: return 1.0;
    case REL_CHANNEL_VIDEO: return 0.7;
    case REL_CHANNEL_PHONE: return 0.6;
    case REL_CHANNEL_EVENT: return 0.6;
    case REL_CHANNEL_MESSAGE: return 0.2;
    case REL_CHANNEL_EMAIL: return 0.15;
    case REL_CHANNEL_UNSET:
    default: return 0.0;
    }
}

/**
 * rel_closeness_share:
 * @channel: the channel of a touch
 * @age_days: its age in days, 0 or more
 *
 * What one touch adds to the sum: its weight, halved every 90 days. That ties decay without contact,
 * fast at first, is Burt's finding ("Decay functions", Social Networks 22, 2000); the half-life is ours.
 *
 * Returns: the share, 0.0 to 1.0
 */
double
rel_closeness_share (RelChannel channel, int age_days)
{
  return rel_closeness_weight (channel) * exp2 (-age_days / HALF_LIFE);
}

/**
 * rel_closeness_add:
 * @sum: a sum so far, 0 to begin with
 * @channel: the channel of a touch
 * @age_days: its age in days, 0 or more
 *
 * Adds a share, in steps of 2⁻⁴⁸: whole numbers give the same sum in whatever order touches come, so that
 * the order in which records were imported shows nowhere.
 *
 * Returns: the sum
 */
gint64
rel_closeness_add (gint64 sum, RelChannel channel, int age_days)
{
  return sum + llround (ldexp (rel_closeness_share (channel, age_days), SUM_BITS));
}

/**
 * rel_closeness_from_sum:
 * @sum: what rel_closeness_add() added up
 *
 * 100·(1 − e^(−s)): every further touch adds less than the one before, and 100 is never passed.
 *
 * Returns: the closeness, 0.0 to 100.0
 */
double
rel_closeness_from_sum (gint64 sum)
{
  return 100.0 * -expm1 (-ldexp ((double) sum, -SUM_BITS));
}

/**
 * rel_closeness_compute:
 * @touches: (array length=n_touches): touches of one person, in any order
 * @n_touches: how many
 * @on: the date
 *
 * Touches after @on do not count.
 *
 * Returns: the closeness, 0.0 to 100.0; 0.0 without a touch
 */
double
rel_closeness_compute (const RelTouch *touches, guint n_touches, RelDay on)
{
  gint64 sum = 0;

  for (guint i = 0; i < n_touches; i++)
    if (touches[i].day <= on)
      sum = rel_closeness_add (sum, touches[i].channel, on - touches[i].day);
  return rel_closeness_from_sum (sum);
}

static void
row_free (gpointer data)
{
  RelClosenessRow *row = data;

  g_free (row->meeting);
  g_free (row);
}

/**
 * rel_closeness_free:
 * @self: (transfer full): a closeness
 *
 * Frees it with its rows.
 */
void
rel_closeness_free (RelCloseness *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

/**
 * rel_closeness_load:
 * @connection: a connection
 * @person_id: a person's id
 * @on: the date
 * @error: return location
 *
 * The closeness of one person with all its rows, also of one who is archived.
 *
 * Returns: (transfer full) (nullable): the closeness
 */
RelCloseness *
rel_closeness_load (RelConnection *connection, const char *person_id, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelCloseness) self = NULL;
  g_autoptr (GArray) touches = NULL;
  gint64 person;

  if (snapshot == NULL)
    return NULL;
  person = rel_snapshot_find_person (connection, person_id, error);
  if (person == 0)
    return NULL;
  touches = rel_touches_of_person (connection, person, G_MININT32, on, error);
  if (touches == NULL)
    return NULL;
  self = g_new0 (RelCloseness, 1);
  self->value = rel_closeness_compute ((const RelTouch *) touches->data, touches->len, on);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < touches->len; i++)
    {
      const RelTouch *touch = &g_array_index (touches, RelTouch, i);
      RelClosenessRow *row = g_new0 (RelClosenessRow, 1);

      g_ptr_array_add (self->rows, row);
      row->day = touch->day;
      row->channel = touch->channel;
      row->share = rel_closeness_share (touch->channel, on - touch->day);
      row->meeting = rel_records_dup_id (connection, REL_NOUN_MEETING, touch->meeting, error);
      if (row->meeting == NULL)
        return NULL;
    }
  return g_steal_pointer (&self);
}
