/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Face-to-face share: how many conversations of each month took place in one room. */
#include "rel-face-to-face-share.h"

#include "rel-scan.h"
#include "rel-snapshot-private.h"

typedef struct
{
  GHashTable *people;   /* rows of people not archived */
  GHashTable *meetings; /* rows of meetings counted */
  GArray *months;
  gint64 last_row;
  gboolean counts;
} Count;

static void
person_cb (const RelScanPerson *person, gpointer data)
{
  Count *count = data;

  g_hash_table_add (count->people, GSIZE_TO_POINTER (person->row));
}

static RelMonthShare *
find_month (GArray *months, RelDay day)
{
  for (guint i = months->len; i > 0; i--)
    if (g_array_index (months, RelMonthShare, i - 1).month <= day)
      return &g_array_index (months, RelMonthShare, i - 1);
  return NULL;
}

static void
touch_cb (gint64 person, const RelTouch *touch, gpointer data)
{
  Count *count = data;
  RelMonthShare *month;

  if (person != count->last_row)
    count->counts = g_hash_table_contains (count->people, GSIZE_TO_POINTER (person));
  count->last_row = person;
  if (!count->counts || !g_hash_table_add (count->meetings, GSIZE_TO_POINTER (touch->meeting)))
    return;
  month = find_month (count->months, touch->day);
  month->meetings++;
  month->face_to_face += touch->channel == REL_CHANNEL_IN_PERSON || touch->channel == REL_CHANNEL_EVENT;
}

/**
 * rel_face_to_face_share_load:
 * @connection: a connection
 * @on: the date
 * @n_months: how many months, 1 or more
 * @error: return location
 *
 * Meetings with somebody not archived, by calendar month, and how many of them were face to face (in
 * person or at an event); each counts once, however many took part. The last month goes up to @on. A
 * month without a meeting has no share. That requests made face to face are granted far more often is
 * Roghanizad and Bohns ("Ask in person", Journal of Experimental Social Psychology 69, 2017).
 *
 * Returns: (transfer full) (nullable) (element-type RelMonthShare): the months, oldest first
 */
GArray *
rel_face_to_face_share_load (RelConnection *connection, RelDay on, guint n_months, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (GHashTable) people = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) meetings = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) months = g_array_new (FALSE, TRUE, sizeof (RelMonthShare));
  Count count = { people, meetings, months, 0, FALSE };
  RelDay this_month = rel_day_month_start (on);

  g_return_val_if_fail (n_months > 0, NULL);
  if (snapshot == NULL)
    return NULL;
  for (guint i = 0; i < n_months; i++)
    {
      RelMonthShare month = { .month = rel_day_add_months (this_month, (int) i - (int) n_months + 1) };

      g_array_append_val (months, month);
    }
  if (!rel_scan_people (connection, person_cb, &count, error) ||
      !rel_scan_touches (connection, g_array_index (months, RelMonthShare, 0).month, on, touch_cb, &count, error))
    return NULL;
  return g_steal_pointer (&months);
}
