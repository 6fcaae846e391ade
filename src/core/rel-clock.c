/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What time it is: instants as RFC 3339 in UTC, and today in the person's calendar. */
#include "rel-clock.h"

#include <string.h>

static char *fixed_now = NULL;
static RelDay fixed_today = REL_DAY_NONE;

/**
 * rel_clock_now:
 *
 * Returns: (transfer full): this instant in UTC to the millisecond, `2026-03-12T08:30:00.123Z`
 */
char *
rel_clock_now (void)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *seconds = NULL;

  if (fixed_now != NULL)
    return g_strdup (fixed_now);
  now = g_date_time_new_now_utc ();
  seconds = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");
  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (now) / 1000);
}

/**
 * rel_clock_today:
 *
 * Returns: the day it is now in the local time zone
 */
RelDay
rel_clock_today (void)
{
  g_autoptr (GDateTime) now = NULL;
  int y, m, d;

  if (fixed_today != REL_DAY_NONE)
    return fixed_today;
  now = g_date_time_new_now_local ();
  g_date_time_get_ymd (now, &y, &m, &d);
  return rel_day_from_ymd (y, m, d);
}

/**
 * rel_clock_set_for_tests:
 * @instant: (nullable): what rel_clock_now() shall say, %NULL for the real clock
 * @today: what rel_clock_today() shall say, %REL_DAY_NONE for the real day
 *
 * Stops the clock. `--today` of the command line sets the day alone.
 */
void
rel_clock_set_for_tests (const char *instant, RelDay today)
{
  g_set_str (&fixed_now, instant);
  fixed_today = today;
}

/**
 * rel_instant_normalize:
 * @text: (nullable): an RFC 3339 date and time with its offset
 *
 * Instants are kept in UTC. What is written in UTC already comes back as it is; a fraction of a
 * second keeps its digits.
 *
 * Returns: (transfer full) (nullable): the instant in UTC, %NULL when @text is none
 */
char *
rel_instant_normalize (const char *text)
{
  g_autoptr (GDateTime) parsed = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *seconds = NULL;
  g_autofree char *date = NULL;
  const char *rest;
  gsize fraction = 0;

  if (text == NULL || strlen (text) < 20 || strlen (text) > 64 || (text[10] != 'T' && text[10] != 't' && text[10] != ' '))
    return NULL;
  date = g_strndup (text, 10);
  if (!rel_date_is_full (date) ||
      !g_ascii_isdigit (text[11]) || !g_ascii_isdigit (text[12]) || text[13] != ':' ||
      !g_ascii_isdigit (text[14]) || !g_ascii_isdigit (text[15]) || text[16] != ':' ||
      !g_ascii_isdigit (text[17]) || !g_ascii_isdigit (text[18]))
    return NULL;
  if (strncmp (text + 11, "24", 2) >= 0 || text[14] > '5' || strncmp (text + 17, "60", 2) > 0)
    return NULL;
  rest = text + 19;
  if (*rest == '.')
    {
      fraction = strspn (rest + 1, "0123456789");
      if (fraction == 0)
        return NULL;
      rest += 1 + fraction;
    }
  if (strcmp (rest, "Z") == 0 && text[10] == 'T')
    return g_strdup (text);
  if (strcmp (rest, "Z") != 0 && strcmp (rest, "z") != 0 &&
      !(strlen (rest) == 6 && (rest[0] == '+' || rest[0] == '-') && g_ascii_isdigit (rest[1]) &&
        g_ascii_isdigit (rest[2]) && rest[3] == ':' && g_ascii_isdigit (rest[4]) && g_ascii_isdigit (rest[5])))
    return NULL;
  {
    g_autofree char *whole = g_strdup_printf ("%.10sT%.8s%s", text, text + 11, *rest == 'z' ? "Z" : rest);

    parsed = g_date_time_new_from_iso8601 (whole, NULL);
  }
  if (parsed == NULL)
    return NULL;
  utc = g_date_time_to_utc (parsed);
  if (utc == NULL)
    return NULL;
  seconds = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S");
  if (fraction > 0)
    return g_strdup_printf ("%s.%.*sZ", seconds, (int) fraction, text + 20);
  return g_strdup_printf ("%sZ", seconds);
}

/**
 * rel_instant_compare:
 * @a: (nullable): an instant as rel_instant_normalize() gives it
 * @b: (nullable): another
 *
 * An absent instant is earlier than any. A fraction of a second counts, so plain text order
 * would not do: `00Z` is earlier than `00.5Z`.
 *
 * Returns: negative, 0 or positive as @a is earlier than, the same as or later than @b
 */
int
rel_instant_compare (const char *a, const char *b)
{
  const char *fa, *fb;
  int order;

  if (a == NULL || b == NULL || strlen (a) < 20 || strlen (b) < 20)
    return (a != NULL) - (b != NULL);
  order = strncmp (a, b, 19);
  if (order != 0)
    return order;
  fa = a[19] == '.' ? a + 20 : "";
  fb = b[19] == '.' ? b + 20 : "";
  for (;; fa++, fb++)
    {
      char da = g_ascii_isdigit (*fa) ? *fa : '0';
      char db = g_ascii_isdigit (*fb) ? *fb : '0';

      if (da != db)
        return da - db;
      if (!g_ascii_isdigit (*fa) && !g_ascii_isdigit (*fb))
        return 0;
      if (!g_ascii_isdigit (*fa))
        fa--;
      if (!g_ascii_isdigit (*fb))
        fb--;
    }
}
