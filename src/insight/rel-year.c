/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A year of meetings, day by day. */
#include "rel-year.h"

#include "rel-scan.h"
#include "rel-snapshot-private.h"

static void
day_cb (RelDay day, guint n_meetings, gpointer data)
{
  RelYear *self = data;

  self->meetings[day - self->first] = n_meetings;
  self->n_meetings += n_meetings;
}

/**
 * rel_year_free:
 * @self: (transfer full): a year
 *
 * Frees it.
 */
void
rel_year_free (RelYear *self)
{
  g_free (self->meetings);
  g_free (self);
}

/**
 * rel_year_load:
 * @connection: a connection
 * @year: a year between 1 and 9998
 * @error: return location
 *
 * All meetings count, whoever took part: it is a picture of the log, not a figure about people.
 *
 * Returns: (transfer full) (nullable): the year
 */
RelYear *
rel_year_load (RelConnection *connection, int year, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (RelYear) self = g_new0 (RelYear, 1);
  RelDay earliest;

  if (snapshot == NULL || !rel_scan_first_meeting (connection, &earliest, error))
    return NULL;
  self->year = self->earliest = year;
  if (earliest != REL_DAY_NONE)
    {
      int month, day;

      rel_day_to_ymd (earliest, &self->earliest, &month, &day);
    }
  self->first = rel_day_from_ymd (year, 1, 1);
  self->n_days = (guint) (rel_day_from_ymd (year + 1, 1, 1) - self->first);
  self->meetings = g_new0 (guint, self->n_days);
  if (!rel_scan_meeting_days (connection, self->first, self->first + (RelDay) self->n_days - 1, day_cb, self, error))
    return NULL;
  return g_steal_pointer (&self);
}
