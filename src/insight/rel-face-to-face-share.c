/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Face-to-face share: how many conversations of each month took place in one room. */
#include "rel-face-to-face-share.h"

#include <string.h>

#include "rel-scan.h"
#include "rel-snapshot-private.h"

typedef struct
{
  GHashTable *archived; /* rows of people */
  GByteArray *meetings; /* one bit for the row of each that is counted */
  GArray *months;
  gint64 last_row;
  gboolean counts;
} Count;

static void
archived_cb (gint64 row, gpointer data)
{
  g_hash_table_add (((Count *) data)->archived, GSIZE_TO_POINTER (row));
}

/* Whether it was not counted yet. */
static gboolean
count_once (GByteArray *bits, gint64 meeting)
{
  guint byte = (guint) (meeting / 8), old = bits->len;
  guint8 bit = (guint8) (1 << (meeting & 7));
  gboolean is_new;

  if (byte >= old)
    {
      g_byte_array_set_size (bits, MAX (byte + 1, old * 2));
      memset (bits->data + old, 0, bits->len - old);
    }
  is_new = (bits->data[byte] & bit) == 0;
  bits->data[byte] |= bit;
  return is_new;
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
    count->counts = !g_hash_table_contains (count->archived, GSIZE_TO_POINTER (person));
  count->last_row = person;
  if (!count->counts || !count_once (count->meetings, touch->meeting))
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
  g_autoptr (GHashTable) archived = g_hash_table_new (NULL, NULL);
  g_autoptr (GByteArray) meetings = g_byte_array_new ();
  g_autoptr (GArray) months = g_array_new (FALSE, TRUE, sizeof (RelMonthShare));
  Count count = { archived, meetings, months, 0, FALSE };
  RelDay this_month = rel_day_month_start (on);

  g_return_val_if_fail (n_months > 0, NULL);
  if (snapshot == NULL)
    return NULL;
  for (guint i = 0; i < n_months; i++)
    {
      RelMonthShare month = { .month = rel_day_add_months (this_month, (int) i - (int) n_months + 1) };

      g_array_append_val (months, month);
    }
  if (!rel_scan_archived (connection, archived_cb, &count, error) ||
      !rel_scan_touches (connection, g_array_index (months, RelMonthShare, 0).month, on, touch_cb, &count, error))
    return NULL;
  return g_steal_pointer (&months);
}
