/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days in a captured line, and the phrases of the word lists. */
#include "rel-capture-when.h"

#include <string.h>

/* “999999 days ago” is no day anybody means, and not in the calendar either. */
#define MAX_DAYS 36600

#define token_at(line, i) (&g_array_index ((line)->tokens, RelCaptureToken, i))

/* Matches the longest phrase of a meaning. Only its first word may carry a sign, and only where the
 * caller asks for what follows one. */
static guint
match_phrase (RelCaptureLine *line,
              guint           at,
              guint           end,
              RelCaptureWord  word,
              gboolean        with_sign)
{
  const RelCaptureToken *first = token_at (line, at);
  guint longest = 0;

  if (first->phrases == NULL || (first->sign != '\0') != with_sign)
    return 0;
  for (guint i = 0; i < rel_capture_phrases_get_n (first->phrases); i++)
    {
      guint length = rel_capture_phrases_get_length (first->phrases, i);
      guint matched;

      if (rel_capture_phrases_get_word (first->phrases, i) != word || length <= longest || at + length > end)
        continue;
      for (matched = 0; matched < length; matched++)
        {
          const RelCaptureToken *token = token_at (line, at + matched);

          if (token->kind != REL_CAPTURE_TOKEN_TEXT || (matched > 0 && token->sign != '\0')
              || !rel_capture_phrases_matches (first->phrases, i, matched, token->folded, &token->number, token->colon))
            break;
        }
      if (matched == length)
        longest = length;
    }
  return longest;
}

/**
 * rel_capture_match:
 * @line: a line
 * @at: where to look
 * @end: where to stop
 * @word: a meaning
 *
 * Finds the longest phrase of a meaning.
 *
 * Returns: how many tokens it takes, 0 where there is none
 */
guint
rel_capture_match (RelCaptureLine *line,
                   guint           at,
                   guint           end,
                   RelCaptureWord  word)
{
  return at < end ? match_phrase (line, at, end, word, FALSE) : 0;
}

static guint
match_series (RelCaptureLine *line,
              guint           at,
              guint           end,
              RelCaptureWord  first,
              guint           n,
              gboolean        with_sign,
              int            *which)
{
  if (at >= end || token_at (line, at)->phrases == NULL)
    return 0;
  for (guint i = 0; i < n; i++)
    {
      guint length = match_phrase (line, at, end, first + i, with_sign);

      if (length > 0)
        {
          *which = (int) i;
          return length;
        }
    }
  return 0;
}

/* The number in a phrase that held one; a phrase without (“a week ago”) says one. */
static int
number_of (RelCaptureLine *line,
           guint   at,
           guint   length)
{
  for (guint i = at; i < at + length; i++)
    if (token_at (line, i)->number.is_number)
      {
        const RelCaptureNumber *number = &token_at (line, i)->number;

        return number->is_whole ? (int) (number->thousandths / 1000) : -1;
      }
  return 1;
}

static gboolean
set_day (RelDay  candidate,
         RelDay *day)
{
  if (candidate < rel_day_from_ymd (1, 1, 1) || candidate > rel_day_from_ymd (9999, 12, 31))
    return FALSE;
  *day = candidate;
  return TRUE;
}

static gboolean
make_day (int     year,
          int     month,
          int     mday,
          RelDay *day)
{
  char text[16];

  if (year < 1 || year > 9999 || month < 1 || month > 12 || mday < 1 || mday > 31)
    return FALSE;
  g_snprintf (text, sizeof text, "%04d-%02d-%02d", year, month, mday);
  return rel_date_parse (text, day);
}

/* A day and month without a year: the latest one up to today, or the first one from today on. The
 * 29th of February may be eight years away. */
static gboolean
make_yearless (int       month,
               int       mday,
               RelDay    today,
               gboolean  ahead,
               RelDay   *day)
{
  int year, this_month, this_day;

  rel_day_to_ymd (today, &year, &this_month, &this_day);
  for (int i = 0; i <= 8; i++)
    if (make_day (ahead ? year + i : year - i, month, mday, day)
        && (ahead ? *day >= today : *day <= today))
      return TRUE;
  return FALSE;
}

/* 2026-03-12, and 12.03.2026, which is only ever written with the day first. What the slashes of
 * 3/12/2026 mean depends on who writes them, so they mean nothing here. */
static gboolean
read_numeric_date (const char *text,
                   RelDay     *day)
{
  int parts[3] = { 0 };
  char separator = '\0';
  guint digits[3] = { 0 }, part = 0;

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isdigit (*text))
        {
          if (++digits[part] > 4)
            return FALSE;
          parts[part] = parts[part] * 10 + (*text - '0');
          continue;
        }
      if ((*text != '-' && *text != '.') || (separator != '\0' && *text != separator) || ++part > 2)
        return FALSE;
      separator = *text;
    }
  if (part != 2)
    return FALSE;
  if (separator == '-')
    return digits[0] == 4 && digits[1] > 0 && digits[1] <= 2 && digits[2] > 0 && digits[2] <= 2
           && make_day (parts[0], parts[1], parts[2], day);
  return digits[2] == 4 && digits[0] > 0 && digits[0] <= 2 && digits[1] > 0 && digits[1] <= 2
         && make_day (parts[2], parts[1], parts[0], day);
}

static gboolean
is_ordinal (RelCaptureLine *line,
            guint   at,
            int    *mday)
{
  const RelCaptureToken *token = token_at (line, at);
  int value;

  if (token->kind != REL_CAPTURE_TOKEN_TEXT || !token->number.is_number || !token->number.is_whole
      || token->number.has_second)
    return FALSE;
  value = (int) (token->number.thousandths / 1000);
  if (value < 1 || value > 31)
    return FALSE;
  if (*token->number.unit != '\0'
      && !rel_capture_words_is (line->words, REL_CAPTURE_WORD_ORDINAL, token->number.unit))
    return FALSE;
  *mday = value;
  return TRUE;
}

/* A year after a day and month, perhaps after a comma. */
static guint
match_year (RelCaptureLine *line,
            guint   at,
            guint   end,
            int    *year)
{
  guint comma = at < end && token_at (line, at)->kind == REL_CAPTURE_TOKEN_COMMA;
  const RelCaptureToken *token;

  if (at + comma >= end)
    return 0;
  token = token_at (line, at + comma);
  if (token->kind != REL_CAPTURE_TOKEN_TEXT || token->sign != '\0' || !token->number.is_number
      || !token->number.is_whole || token->number.has_second || *token->number.unit != '\0')
    return 0;
  *year = (int) (token->number.thousandths / 1000);
  return *year >= 1900 && *year < 2200 ? comma + 1 : 0;
}

/* “12 March 2026”, “12th of March”, “12mar”, “March 12, 2026”. */
static guint
match_named_month (RelCaptureLine *line,
                   guint     at,
                   guint     end,
                   RelDay    today,
                   gboolean  with_sign,
                   gboolean  ahead,
                   RelDay   *day)
{
  const RelCaptureToken *token = token_at (line, at);
  int mday = 0, month = -1, year = 0;
  guint length = 0, part;

  if ((token->sign != '\0') != with_sign)
    return 0;
  if (is_ordinal (line, at, &mday))
    {
      guint of = rel_capture_match (line, at + 1, end, REL_CAPTURE_WORD_OF);

      part = match_series (line, at + 1 + of, end, REL_CAPTURE_WORD_MONTH, 12, FALSE, &month);
      length = part > 0 ? 1 + of + part : 0;
    }
  else if (token->number.is_number && token->number.is_whole && !token->number.has_second)
    {
      mday = (int) (token->number.thousandths / 1000);
      for (int i = 0; i < 12; i++)
        if (rel_capture_words_is (line->words, REL_CAPTURE_WORD_MONTH + i, token->number.unit))
          {
            month = i;
            length = 1;
          }
    }
  else
    {
      part = match_series (line, at, end, REL_CAPTURE_WORD_MONTH, 12, with_sign, &month);
      if (part > 0 && at + part < end && token_at (line, at + part)->sign == '\0'
          && is_ordinal (line, at + part, &mday))
        length = part + 1;
    }
  if (length == 0)
    return 0;

  part = match_year (line, at + length, end, &year);
  if (part > 0)
    return make_day (year, month + 1, mday, day) ? length + part : 0;
  return make_yearless (month + 1, mday, today, ahead, day) ? length : 0;
}

static guint
match_relative (RelCaptureLine *line,
                guint           at,
                guint           end,
                RelCaptureWord  word,
                gboolean        with_sign,
                RelDay          today,
                int             days,
                int             months,
                RelDay         *day)
{
  guint length = match_phrase (line, at, end, word, with_sign);
  int number;

  if (length == 0)
    return 0;
  number = number_of (line, at, length);
  if (number < 0 || number > MAX_DAYS / MAX (MAX (ABS (days), ABS (months) * 31), 1))
    return 0;
  if (!set_day (months != 0 ? rel_day_add_months (today, number * months) : today + number * days, day))
    return 0;
  return length;
}

static guint
match_weekday (RelCaptureLine *line,
               guint   at,
               guint   end,
               RelDay  today,
               RelDay *day)
{
  guint last = rel_capture_match (line, at, end, REL_CAPTURE_WORD_LAST);
  guint next = rel_capture_match (line, at, end, REL_CAPTURE_WORD_NEXT);
  guint this = rel_capture_match (line, at, end, REL_CAPTURE_WORD_THIS);
  guint skipped = MAX (MAX (last, next), this);
  int weekday = 0, back;
  guint length = match_series (line, at + skipped, end, REL_CAPTURE_WORD_WEEKDAY, 7, FALSE, &weekday);

  if (length == 0)
    return 0;
  back = (rel_day_get_weekday (today) - 1 - weekday + 7) % 7;
  if (last > 0)
    back = back == 0 ? 7 : back;
  else if (next > 0)
    back -= 7;
  else if (this > 0)
    back = rel_day_get_weekday (today) - 1 - weekday;
  return set_day (today - back, day) ? skipped + length : 0;
}

/**
 * rel_capture_match_date:
 * @line: a line
 * @at: where to look
 * @end: where to stop
 * @today: today
 * @day: (out): the day
 *
 * Finds a day on which something happened. A weekday is the latest such day up to today: on a Friday
 * “friday” is today, and “last friday” a week before. A day and month without a year are the latest
 * such day up to today. A weekday before a date (“Thu 12 March”) belongs to the date.
 *
 * Returns: how many tokens it takes, 0 where there is none
 */
guint
rel_capture_match_date (RelCaptureLine *line,
                        guint   at,
                        guint   end,
                        RelDay  today,
                        RelDay *day)
{
  static const struct
  {
    RelCaptureWord word;
    int days;
    int months;
  } relatives[] = {
    { REL_CAPTURE_WORD_DAYS_AGO, -1, 0 },   { REL_CAPTURE_WORD_WEEKS_AGO, -7, 0 },
    { REL_CAPTURE_WORD_MONTHS_AGO, 0, -1 }, { REL_CAPTURE_WORD_IN_DAYS, 1, 0 },
    { REL_CAPTURE_WORD_IN_WEEKS, 7, 0 },    { REL_CAPTURE_WORD_BEFORE_YESTERDAY, -2, 0 },
    { REL_CAPTURE_WORD_YESTERDAY, -1, 0 },  { REL_CAPTURE_WORD_TOMORROW, 1, 0 },
    { REL_CAPTURE_WORD_TODAY, 0, 0 },
  };
  const RelCaptureToken *token;
  guint length;

  if (at >= end)
    return 0;
  token = token_at (line, at);
  if (token->kind != REL_CAPTURE_TOKEN_TEXT || token->sign != '\0')
    return 0;
  if (g_ascii_isdigit (token->folded[0]) && read_numeric_date (token->folded, day))
    return 1;
  if (token->phrases == NULL)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (relatives); i++)
    {
      length = match_relative (line, at, end, relatives[i].word, FALSE, today,
                               relatives[i].days, relatives[i].months, day);
      if (length > 0)
        return length;
    }
  length = match_named_month (line, at, end, today, FALSE, FALSE, day);
  if (length > 0)
    return length;
  length = match_weekday (line, at, end, today, day);
  if (length > 0 && at + length < end)
    {
      guint comma = token_at (line, at + length)->kind == REL_CAPTURE_TOKEN_COMMA;
      guint next = at + length + comma, date = 0;
      RelDay exact;

      if (next < end && token_at (line, next)->kind == REL_CAPTURE_TOKEN_TEXT
          && g_ascii_isdigit (token_at (line, next)->folded[0])
          && token_at (line, next)->sign == '\0' && read_numeric_date (token_at (line, next)->folded, &exact))
        date = 1;
      else if (next < end && token_at (line, next)->kind == REL_CAPTURE_TOKEN_TEXT)
        date = match_named_month (line, next, end, today, FALSE, FALSE, &exact);
      if (date > 0)
        {
          *day = exact;
          length += comma + date;
        }
    }
  return length;
}

/**
 * rel_capture_match_due:
 * @line: a line
 * @at: where to look: a token with the sign `!`
 * @end: where to stop
 * @today: today
 * @day: (out): the day
 *
 * Finds a due date: `!fri` is the first Friday after today, `!12mar` the first 12 March from today on,
 * `!3d`, `!2w` and `!1m` so many days, weeks and months after today, `!2026-03-20` that day.
 *
 * Returns: how many tokens it takes, 0 where there is none
 */
guint
rel_capture_match_due (RelCaptureLine *line,
                       guint   at,
                       guint   end,
                       RelDay  today,
                       RelDay *day)
{
  static const struct
  {
    RelCaptureWord word;
    int days;
    int months;
  } relatives[] = {
    { REL_CAPTURE_WORD_TODAY, 0, 0 },    { REL_CAPTURE_WORD_TOMORROW, 1, 0 },
    { REL_CAPTURE_WORD_IN_DAYS, 1, 0 },  { REL_CAPTURE_WORD_IN_WEEKS, 7, 0 },
    { REL_CAPTURE_WORD_DUE_DAYS, 1, 0 }, { REL_CAPTURE_WORD_DUE_WEEKS, 7, 0 },
    { REL_CAPTURE_WORD_DUE_MONTHS, 0, 1 },
  };
  const RelCaptureToken *token = token_at (line, at);
  guint length, skipped;
  int weekday = 0;

  if (g_ascii_isdigit (token->folded[0]) && read_numeric_date (token->folded, day))
    return 1;
  if (token->phrases == NULL)
    return 0;
  length = match_named_month (line, at, end, today, TRUE, TRUE, day);
  if (length > 0)
    return length;
  for (guint i = 0; i < G_N_ELEMENTS (relatives); i++)
    {
      length = match_relative (line, at, end, relatives[i].word, TRUE, today,
                               relatives[i].days, relatives[i].months, day);
      if (length > 0)
        return length;
    }
  skipped = match_phrase (line, at, end, REL_CAPTURE_WORD_NEXT, TRUE);
  length = match_series (line, at + skipped, end, REL_CAPTURE_WORD_WEEKDAY, 7, skipped == 0, &weekday);
  if (length == 0)
    return 0;
  return set_day (today + 1 + (weekday + 7 - rel_day_get_weekday (today)) % 7, day) ? skipped + length : 0;
}
