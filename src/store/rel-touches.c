/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Touches: who was met when and by what channel, kept sorted by person so that nobody scans the log. */
#include "rel-touches-private.h"

#include "rel-touch-days-private.h"

/* Live is in person, event, video or phone; face to face is in person or event. The numbers are
 * those of RelChannel. */
G_STATIC_ASSERT (REL_CHANNEL_IN_PERSON == 1 && REL_CHANNEL_VIDEO == 2 && REL_CHANNEL_PHONE == 3 && REL_CHANNEL_EVENT == 6);
#define LIVE "channel IN (1, 2, 3, 6)"
#define FACE_TO_FACE "channel IN (1, 6)"

static GArray *
participants (RelConnection *connection, gint64 meeting, GError **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!rel_connection_append_rows (connection, "SELECT DISTINCT value FROM meeting_participants WHERE owner = ?1", meeting, people, error))
    return NULL;
  return g_steal_pointer (&people);
}

/**
 * rel_touches_forget:
 * @connection: a writable connection
 * @meeting: the row of a meeting, still as it was
 * @people: (out) (transfer full): rows of its participants
 * @error: return location
 *
 * Takes a meeting's touches out before it is changed or removed. The participants' last touches
 * are to be refreshed afterwards.
 *
 * Returns: whether it is done
 */
gboolean
rel_touches_forget (RelConnection *connection, gint64 meeting, GArray **people, GError **error)
{
  *people = participants (connection, meeting, error);
  return *people != NULL &&
         rel_touch_days_count (connection, meeting, -1, error) &&
         rel_connection_run_for_row (connection,
                                     "DELETE FROM touches WHERE (person, day, meeting) IN"
                                     " (SELECT p.value, day_number (m.started_on), m.row FROM meetings m JOIN meeting_participants p ON p.owner = m.row"
                                     "  WHERE m.row = ?1)",
                                     meeting, error);
}

/**
 * rel_touches_add:
 * @connection: a writable connection
 * @meeting: the row of a meeting, written
 * @people: (nullable): rows of people who also need their last touch refreshed
 * @error: return location
 *
 * Returns: whether it is done
 */
gboolean
rel_touches_add (RelConnection *connection, gint64 meeting, GArray *people, GError **error)
{
  g_autoptr (GArray) now = participants (connection, meeting, error);

  if (now == NULL ||
      !rel_connection_run_for_row (connection,
                                   "INSERT OR IGNORE INTO touches (person, day, meeting, channel)"
                                   " SELECT p.value, day_number (m.started_on), m.row, channel_number (m.channel)"
                                   " FROM meetings m JOIN meeting_participants p ON p.owner = m.row WHERE m.row = ?1",
                                   meeting, error) ||
      !rel_touch_days_count (connection, meeting, 1, error))
    return FALSE;
  return rel_touches_refresh (connection, now, error) &&
         (people == NULL || rel_touches_refresh (connection, people, error));
}

/**
 * rel_touches_refresh:
 * @connection: a writable connection
 * @people: rows of people
 * @error: return location
 *
 * Works out their last touches anew.
 *
 * Returns: whether it is done
 */
gboolean
rel_touches_refresh (RelConnection *connection, GArray *people, GError **error)
{
  for (guint i = 0; i < people->len; i++)
    if (!rel_connection_run_for_row (connection,
                                     "UPDATE people SET"
                                     " last_touch = (SELECT max (day) FROM touches WHERE person = ?1),"
                                     " last_live = (SELECT max (day) FROM touches WHERE person = ?1 AND " LIVE "),"
                                     " last_face_to_face = (SELECT max (day) FROM touches WHERE person = ?1 AND " FACE_TO_FACE "),"
                                     " touch_count = (SELECT count (*) FROM touches WHERE person = ?1)"
                                     " WHERE row = ?1",
                                     g_array_index (people, gint64, i), error))
      return FALSE;
  return TRUE;
}

/* Of so many new meetings, going through all touches once is quicker than making a set of their participants. */
#define MANY_MEETINGS 20000

#define REFRESH_WITH(where, having) \
  "UPDATE people SET last_touch = s.touch, last_live = s.live, last_face_to_face = s.face, touch_count = s.n" \
  " FROM (SELECT person, max (day) AS touch, max (CASE WHEN " LIVE " THEN day END) AS live," \
  "       max (CASE WHEN " FACE_TO_FACE " THEN day END) AS face, count (*) AS n FROM touches" \
  "       " where " GROUP BY person " having ") s" \
  " WHERE people.row = s.person"

/**
 * rel_touches_add_all:
 * @connection: a writable connection
 * @after_meeting: the greatest row of a meeting whose touches are already there
 * @error: return location
 *
 * Adds the touches of all later rows in one sorted pass, and refreshes everybody in them.
 *
 * Returns: whether it is done
 */
gboolean
rel_touches_add_all (RelConnection *connection, gint64 after_meeting, GError **error)
{
  g_autoptr (RelStatement) last = rel_connection_prepare (connection, "SELECT max (row) FROM meetings", error);
  gint64 last_meeting;

  if (last == NULL || !rel_connection_query_int (connection, last, 0, &last_meeting, error))
    return FALSE;
  /* Finding nobody to refresh would read everybody. */
  if (last_meeting <= after_meeting)
    return TRUE;
  return rel_connection_run_for_row (connection,
                                     "INSERT OR IGNORE INTO touches (person, day, meeting, channel)"
                                     " SELECT p.value, day_number (m.started_on), m.row, channel_number (m.channel)"
                                     " FROM meetings m JOIN meeting_participants p ON p.owner = m.row WHERE m.row > ?1 ORDER BY 1, 2, 3",
                                     after_meeting, error) &&
         rel_connection_run_for_row (connection,
                                     last_meeting - after_meeting > MANY_MEETINGS ? REFRESH_WITH ("", "HAVING max (meeting) > ?1")
                                     : REFRESH_WITH ("WHERE person IN (SELECT value FROM meeting_participants WHERE owner > ?1)", ""),
                                     after_meeting, error) &&
         rel_touch_days_count_all (connection, after_meeting, error);
}

/**
 * rel_touches_of_person:
 * @connection: a connection
 * @person: the row of a person
 * @from: first day
 * @to: last day
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RelTouch): touches between the two days
 *   inclusive, newest first, of one day the greater row first
 */
GArray *
rel_touches_of_person (RelConnection *connection, gint64 person, RelDay from, RelDay to, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT day, channel, meeting FROM touches WHERE person = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day DESC, meeting DESC",
                            error);
  g_autoptr (GArray) touches = g_array_new (FALSE, FALSE, sizeof (RelTouch));
  int step;

  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, person);
  rel_statement_bind_int (statement, 2, from);
  rel_statement_bind_int (statement, 3, to);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelTouch touch = {
        .day = sqlite3_column_int (statement, 0),
        .channel = sqlite3_column_int (statement, 1),
        .meeting = sqlite3_column_int64 (statement, 2),
      };

      g_array_append_val (touches, touch);
    }
  return step < 0 ? NULL : g_steal_pointer (&touches);
}
