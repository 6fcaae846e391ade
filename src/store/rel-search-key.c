/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the search index numbers meetings. */
#include "rel-search-key.h"

/* Those without a time come before the first minute of their day. */
static gint64
minute_of (const char *started_at)
{
  if (started_at == NULL || strnlen (started_at, 5) < 5)
    return 0;
  return 1 + g_ascii_strtoll (started_at, NULL, 10) % 24 * 60 + g_ascii_strtoll (started_at + 3, NULL, 10) % 60;
}

/**
 * rel_search_meeting_key:
 * @started_on: a date
 * @started_at: (nullable): HH:MM
 * @row: the row of the meeting, less than %REL_SEARCH_KEY_ROWS
 *
 * Returns: its row in the search index
 */
gint64
rel_search_meeting_key (const char *started_on, const char *started_at, gint64 row)
{
  RelDay day = rel_day_from_text (started_on);

  return ((day == REL_DAY_NONE ? 0 : (gint64) day) * REL_SEARCH_KEY_TIMES + minute_of (started_at)) * REL_SEARCH_KEY_ROWS + row;
}

/**
 * rel_search_key_to_row:
 * @key: a row of the search index
 *
 * Returns: the row of the meeting
 */
gint64
rel_search_key_to_row (gint64 key)
{
  return key & (REL_SEARCH_KEY_ROWS - 1);
}

/**
 * rel_search_key_to_day:
 * @key: a row of the search index
 *
 * Returns: the day of the meeting
 */
RelDay
rel_search_key_to_day (gint64 key)
{
  /* Rounded down, also before 1970: 41 bits are below the day. */
  return (RelDay) (key >> 41);
}
