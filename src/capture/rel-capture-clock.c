/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of day and durations in a captured line. */
#include "rel-capture-when.h"

#include <string.h>

#define DAY_MINUTES (24 * 60)

#define token_at(line, i) (&g_array_index ((line)->tokens, RelCaptureToken, i))

typedef struct
{
  int minutes;
  gboolean has_minutes;
  char meridiem; /* 'a', 'p' or NUL */
} Clock;

/* “14 o'clock” needs no minutes, but “3 o'clock” may be in the night or in the afternoon. */
static void
complete (Clock *clock)
{
  clock->has_minutes |= clock->minutes >= 7 * 60;
}

/* Reads “14:00”, “2pm”, “2:30pm”, “2” or, where the language writes it so, “14uhr” up to @end. */
static gboolean
read_clock (const char      *text,
            const char      *end,
            RelCaptureWords *words,
            Clock           *clock)
{
  g_autofree char *suffix = NULL;
  int hour = 0, minute = 0;
  const char *start = text;
  gboolean is_whole = FALSE;

  for (; text < end && text - start < 2 && g_ascii_isdigit (*text); text++)
    hour = hour * 10 + (*text - '0');
  if (text == start || (text < end && g_ascii_isdigit (*text)))
    return FALSE;
  *clock = (Clock) { 0 };
  if (end - text >= 3 && *text == ':')
    {
      if (!g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[2]))
        return FALSE;
      minute = (text[1] - '0') * 10 + (text[2] - '0');
      clock->has_minutes = TRUE;
      text += 3;
    }
  suffix = g_strndup (text, (gsize) (end - text));
  if (*suffix != '\0')
    {
      if (rel_capture_words_is (words, REL_CAPTURE_WORD_AM, suffix))
        clock->meridiem = 'a';
      else if (rel_capture_words_is (words, REL_CAPTURE_WORD_PM, suffix))
        clock->meridiem = 'p';
      else if (rel_capture_words_is (words, REL_CAPTURE_WORD_O_CLOCK, suffix))
        is_whole = TRUE;
      else
        return FALSE;
    }
  if (hour > 23 || minute > 59 || (clock->meridiem != '\0' && (hour < 1 || hour > 12)))
    return FALSE;
  clock->minutes = hour * 60 + minute;
  if (is_whole)
    complete (clock);
  return TRUE;
}

static int
clock_minutes (const Clock *clock)
{
  switch (clock->meridiem)
    {
    case 'a': return clock->minutes % (12 * 60);
    case 'p': return clock->minutes % (12 * 60) + 12 * 60;
    default: return clock->minutes;
    }
}

static gboolean
can_have_meridiem (const Clock *clock)
{
  return clock->meridiem == '\0' && clock->minutes >= 60 && clock->minutes < 13 * 60;
}

/**
 * rel_capture_match_time:
 * @line: a line
 * @at: where to look
 * @end: where to stop
 * @minutes: (out): the time in minutes since midnight
 * @duration: (out): the minutes to the second time of “14:00-14:45”, 0 where there is none
 *
 * Finds a time of day, or a range of two. Without am or pm it needs its minutes, or
 * a word such as “o'clock” after the hour.
 *
 * Returns: how many tokens it takes, 0 where there is none
 */
guint
rel_capture_match_time (RelCaptureLine  *line,
                        guint            at,
                        guint            end,
                        int             *minutes,
                        int             *duration)
{
  const RelCaptureToken *token;
  const char *text, *text_end, *dash, *second;
  Clock clock, until = { 0 };
  guint length = 1;

  if (at >= end)
    return 0;
  token = token_at (line, at);
  if (token->kind != REL_CAPTURE_TOKEN_TEXT || token->sign != '\0')
    return 0;
  *duration = 0;
  length = rel_capture_match (line, at, end, REL_CAPTURE_WORD_NOON);
  if (length > 0)
    {
      *minutes = DAY_MINUTES / 2;
      return length;
    }
  text = token->folded;
  if (!g_ascii_isdigit (*text))
    return 0;
  text_end = text + strlen (text);
  second = NULL;
  dash = strchr (text, '-');
  if (dash != NULL)
    {
      second = dash + 1;
    }
  else
    {
      dash = strstr (text, "–");
      second = dash != NULL ? dash + strlen ("–") : NULL;
    }

  if (!read_clock (text, dash != NULL ? dash : text_end, line->words, &clock))
    return 0;
  if (second != NULL && !read_clock (second, text_end, line->words, &until))
    return 0;

  length = 1;
  if (rel_capture_match (line, at + 1, end, REL_CAPTURE_WORD_O_CLOCK) == 1)
    {
      complete (&clock);
      complete (&until);
      length = 2;
    }
  if (at + length < end && can_have_meridiem (second != NULL ? &until : &clock))
    {
      Clock *last = second != NULL ? &until : &clock;

      if (rel_capture_match (line, at + length, end, REL_CAPTURE_WORD_AM) == 1)
        last->meridiem = 'a';
      else if (rel_capture_match (line, at + length, end, REL_CAPTURE_WORD_PM) == 1)
        last->meridiem = 'p';
      length += last->meridiem != '\0';
    }
  if (second != NULL)
    {
      if (can_have_meridiem (&clock) && until.meridiem != '\0')
        {
          clock.meridiem = until.meridiem;
          /* “11-1pm” begins in the morning. */
          if (clock_minutes (&clock) > clock_minutes (&until))
            clock.meridiem = 'a';
        }
      if (!until.has_minutes && until.meridiem == '\0')
        return 0;
    }
  if (!clock.has_minutes && clock.meridiem == '\0')
    return 0;
  *minutes = clock_minutes (&clock);
  if (second != NULL)
    {
      *duration = (clock_minutes (&until) - *minutes + DAY_MINUTES) % DAY_MINUTES;
      if (*duration == 0)
        return 0;
    }
  return length;
}

static gboolean
set_minutes (gint64  candidate,
             int    *minutes)
{
  if (candidate < 1 || candidate > DAY_MINUTES)
    return FALSE;
  *minutes = (int) candidate;
  return TRUE;
}

/**
 * rel_capture_match_duration:
 * @line: a line
 * @at: where to look
 * @end: where to stop
 * @minutes: (out): the duration in minutes, 1 to 1440
 *
 * Finds a duration of at most a day: `45m`, `1h`, `1h30`, `1.5h`, “1 hour 30 minutes”, “half an hour”.
 *
 * Returns: how many tokens it takes, 0 where there is none
 */
guint
rel_capture_match_duration (RelCaptureLine *line,
                            guint   at,
                            guint   end,
                            int    *minutes)
{
  const RelCaptureNumber *number;
  guint length, next, rest;

  if (at >= end || token_at (line, at)->phrases == NULL)
    return 0;
  number = &token_at (line, at)->number;

  length = rel_capture_match (line, at, end, REL_CAPTURE_WORD_HALF_HOUR);
  if (length > 0)
    return set_minutes (30, minutes) ? length : 0;

  length = rel_capture_match (line, at, end, REL_CAPTURE_WORD_HOURS_MINUTES);
  if (length > 0)
    return number->is_whole && number->second < 60
           && set_minutes ((gint64) number->thousandths / 1000 * 60 + number->second, minutes) ? length : 0;

  length = rel_capture_match (line, at, end, REL_CAPTURE_WORD_MINUTES);
  if (length > 0)
    return number->is_whole && set_minutes (number->thousandths / 1000, minutes) ? length : 0;

  length = rel_capture_match (line, at, end, REL_CAPTURE_WORD_HOURS);
  if (length == 0)
    return 0;
  if (!number->is_number)
    return set_minutes (60, minutes) ? length : 0;
  if (!set_minutes (((gint64) number->thousandths * 60 + 500) / 1000, minutes))
    return 0;
  if (!number->is_whole || at + length >= end)
    return length;

  next = at + length + rel_capture_match (line, at + length, end, REL_CAPTURE_WORD_AND);
  rest = rel_capture_match (line, next, end, REL_CAPTURE_WORD_MINUTES);
  if (rest == 0)
    return length;
  number = &token_at (line, next)->number;
  if (!number->is_whole || number->thousandths >= 60000
      || !set_minutes ((gint64) *minutes + number->thousandths / 1000, minutes))
    return length;
  return next + rest - at;
}
