/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day, or a birthday, as somebody types it into a field of its own. */
#include "rel-capture-day.h"

#include <string.h>

#include "rel-capture-when.h"

/* No day takes more to say. */
#define LONGEST 100

/* @sign: what a line has before a day that @match finds */
static gboolean
read (const char *text, const char *sign, guint (*match) (RelCaptureLine *, guint, guint, RelDay, RelDay *), RelDay today, RelDay *day)
{
  g_autofree char *signed_text = g_strconcat (sign, text, NULL);
  g_autoptr (RelCaptureLine) line = rel_capture_line_new (signed_text, strlen (signed_text), rel_capture_words_get_default ());
  const guint length = line->tokens->len;
  RelDay found;

  if (length == 0 || g_array_index (line->tokens, RelCaptureToken, 0).kind != REL_CAPTURE_TOKEN_TEXT ||
      match (line, 0, length, today, &found) != length)
    return FALSE;
  *day = found;
  return TRUE;
}

/**
 * rel_capture_read_day:
 * @text: what was typed, in the words of the program's language or in English
 * @today: today
 * @is_ahead: whether the day is one to come, so that “friday” is the next one and not the last
 * @day: (out): the day
 *
 * Reads a day by the rules of a captured line: `2026-03-12`, `12.3.2026`, “12 March”, “friday”, “tomorrow”,
 * “3 days ago”, “in 2 weeks”. Other than there, nothing else may be said.
 *
 * Returns: whether @text is a day
 */
gboolean
rel_capture_read_day (const char *text, RelDay today, gboolean is_ahead, RelDay *day)
{
  g_return_val_if_fail (day != NULL, FALSE);

  if (strlen (text) > LONGEST)
    return FALSE;
  /* What only the other direction can be, such as “yesterday”, is that */
  return (is_ahead && read (text, "!", rel_capture_match_due, today, day)) || read (text, "", rel_capture_match_date, today, day);
}

/**
 * rel_capture_read_birthday:
 * @text: what was typed, in the words of the program's language or in English
 *
 * Reads a day that has a year or comes back every year: `1985-05-17`, `--05-17`, `17.5.1985`, “17 May 1985”, “17 May”. A day
 * that depends on today, such as “tomorrow”, is none.
 *
 * Returns: (transfer full) (nullable): the birthday as it is stored, `YYYY-MM-DD` or `--MM-DD`
 */
char *
rel_capture_read_birthday (const char *text)
{
  /* Two ends of years that have a 29 February: what is the same day of both years does not depend on them, and on another day
   * of the year each, so that “3 days ago” is not the same */
  const RelDay ends[] = { rel_day_from_ymd (2000, 12, 31), rel_day_from_ymd (2004, 12, 30) };
  RelDay days[G_N_ELEMENTS (ends)];
  int years[G_N_ELEMENTS (ends)], months[G_N_ELEMENTS (ends)], mdays[G_N_ELEMENTS (ends)];

  if (rel_date_is_birthday (text))
    return g_strdup (text);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (!rel_capture_read_day (text, ends[i], FALSE, &days[i]))
        return NULL;
      rel_day_to_ymd (days[i], &years[i], &months[i], &mdays[i]);
    }
  if (days[0] == days[1])
    return rel_date_dup (days[0]);
  return months[0] == months[1] && mdays[0] == mdays[1] ? g_strdup_printf ("--%02d-%02d", months[0], mdays[0]) : NULL;
}
