/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as other programs write them: figures in any order, month names in several languages. */
#include "rel-foreign-date.h"

#include <rel-clock.h>
#include <string.h>

#define MAX_TOKENS 4

/* Beginnings of month names, folded to letters without marks; the first that fits counts. English, German, French,
 * Spanish, Italian, Portuguese, Dutch, Swedish. */
static const struct {
  const char *beginning;
  int month;
} month_names[] = {
  { "jan", 1 }, { "ene", 1 }, { "gen", 1 },
  { "feb", 2 }, { "fev", 2 },
  { "mar", 3 }, { "maer", 3 }, { "mrt", 3 }, { "maart", 3 },
  { "apr", 4 }, { "avr", 4 }, { "abr", 4 },
  { "may", 5 }, { "mai", 5 }, { "mei", 5 }, { "mag", 5 }, { "maj", 5 },
  { "juin", 6 }, { "jun", 6 }, { "giu", 6 },
  { "juil", 7 }, { "jul", 7 }, { "lug", 7 },
  { "aug", 8 }, { "aou", 8 }, { "ago", 8 },
  { "sep", 9 }, { "set", 9 },
  { "oct", 10 }, { "okt", 10 }, { "ott", 10 }, { "out", 10 },
  { "nov", 11 },
  { "dec", 12 }, { "dez", 12 }, { "dic", 12 },
};

typedef struct {
  int value;
  int digits; /* 0: the name of a month */
} Token;

static int
month_from_name (const char *word,
                 gsize       len)
{
  g_autofree char *decomposed = g_utf8_normalize (word, len, G_NORMALIZE_ALL);
  char folded[16];
  gsize n = 0;

  if (decomposed == NULL)
    return 0;
  for (const char *p = decomposed; *p != '\0' && n < sizeof folded - 1; p++)
    if (g_ascii_isalpha (*p))
      folded[n++] = g_ascii_tolower (*p);
  folded[n] = '\0';

  for (gsize i = 0; n >= 3 && i < G_N_ELEMENTS (month_names); i++)
    if (g_str_has_prefix (folded, month_names[i].beginning))
      return month_names[i].month;
  return 0;
}

/* Words that stand in dates and mean nothing: "12th", "12 de marzo de 2024". */
static gboolean
is_filler (const char *word,
           gsize       len)
{
  static const char * const fillers[] = { "st", "nd", "rd", "th", "de", "del", "of", "le", "er" };

  for (gsize i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (strlen (fillers[i]) == len && g_ascii_strncasecmp (word, fillers[i], len) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_date_letter (gunichar c)
{
  return g_unichar_isalpha (c) && c != 0x5E74 && c != 0x6708 && c != 0x65E5; /* 年 月 日 are separators */
}

/* Gives the number of tokens, or -1 when the text holds anything that no date holds. */
static int
tokenize (const char *text,
          Token       tokens[MAX_TOKENS])
{
  int n = 0;
  const char *p = text;

  while (*p != '\0')
    {
      const char *start = p;
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        {
          int value = 0;

          while (g_ascii_isdigit (*p) && p - start < 9)
            value = value * 10 + (*p++ - '0');
          if (*p == ':' || g_ascii_isdigit (*p))
            return *p == ':' && n >= 3 ? n : -1; /* a time after a whole date */
          if (n == MAX_TOKENS)
            return -1;
          tokens[n++] = (Token) { value, p - start };
        }
      else if (is_date_letter (c))
        {
          int month;

          while (is_date_letter (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          if (*start == 'T' && p - start == 1 && n == 3)
            return n;
          if (is_filler (start, p - start))
            continue;
          month = month_from_name (start, p - start);
          if (month == 0 || n == MAX_TOKENS)
            return -1;
          tokens[n++] = (Token) { month, 0 };
        }
      else if (g_unichar_isspace (c) || strchr ("-/.,'", *p) != NULL || c > 0x7F)
        p = g_utf8_next_char (p);
      else
        return -1;
    }
  return n;
}

/* The year of a date with two digits is the last one that is not in the future. */
static int
full_year (Token token)
{
  int year, month, day;

  if (token.digits > 2)
    return token.value;
  rel_day_to_ymd (rel_clock_today (), &year, &month, &day);
  return token.value <= year % 100 ? year / 100 * 100 + token.value : (year / 100 - 1) * 100 + token.value;
}

/**
 * rel_foreign_date_parse:
 * @text: a date as `12 Mar 2024`, `7-Feb-22`, `03/15/2024`, `15.3.2024`, `2024-03-15T10:00:00Z`, `20240315`,
 *   `March 15, 2024`; a birthday also without a year as `--05-17` or `17 May`
 * @order: what comes first in figures with the year last, when they do not show it
 * @birthday: whether the year may be missing. The years 0 and 1604, which
 *   programs write that must write one, then count as missing
 * @date: (out): receives `YYYY-MM-DD` or `--MM-DD`
 *
 * Returns: whether @text is a date
 */
RelForeignDate
rel_foreign_date_parse (const char   *text,
                        RelDateOrder  order,
                        gboolean      birthday,
                        char          date[REL_DATE_SIZE])
{
  Token tokens[MAX_TOKENS] = { { 0 } };
  int n, year = 0, month = 0, day = 0, year_at = -1;
  gboolean no_year = FALSE;

  while (*text == ' ')
    text++;
  n = tokenize (text, tokens);
  if (n <= 0)
    return n == 0 && *text == '\0' ? REL_FOREIGN_DATE_NONE : REL_FOREIGN_DATE_INVALID;

  if (n == 3 && tokens[0].value == 0 && tokens[1].value == 0)
    return REL_FOREIGN_DATE_NONE;

  if (g_str_has_prefix (text, "--"))
    {
      no_year = TRUE;
      if (n == 1 && tokens[0].digits == 4)
        month = tokens[0].value / 100, day = tokens[0].value % 100;
      else if (n == 2 && tokens[0].digits > 0)
        month = tokens[0].value, day = tokens[1].value;
    }
  else if (n == 1 && tokens[0].digits == 8)
    {
      year = tokens[0].value / 10000;
      month = tokens[0].value / 100 % 100;
      day = tokens[0].value % 100;
    }
  else if (n == 2 || n == 3)
    {
      int name_at = -1;

      for (int i = 0; i < n; i++)
        {
          if (tokens[i].digits == 0 && name_at >= 0)
            return REL_FOREIGN_DATE_INVALID;
          if (tokens[i].digits == 0)
            name_at = i;
          else if (tokens[i].digits >= 3 && tokens[i].digits != 4)
            return REL_FOREIGN_DATE_INVALID;
          else if (tokens[i].digits == 4 && year_at >= 0)
            return REL_FOREIGN_DATE_INVALID;
          else if (tokens[i].digits == 4)
            year_at = i;
        }
      if (n == 2)
        no_year = TRUE;
      else if (year_at < 0)
        year_at = 2;
      if ((n == 2 && year_at >= 0) || year_at == 1 || (name_at == 2 && year_at == 2))
        return REL_FOREIGN_DATE_INVALID;

      if (name_at >= 0)
        {
          month = tokens[name_at].value;
          for (int i = 0; i < n; i++)
            if (i != name_at && i != year_at)
              day = tokens[i].value;
        }
      else
        {
          int first = year_at == 0 ? 1 : 0;
          gboolean day_first = rel_foreign_date_guess_order (text) == REL_DATE_ORDER_DAY_FIRST ||
                               (rel_foreign_date_guess_order (text) == REL_DATE_ORDER_UNKNOWN &&
                                order == REL_DATE_ORDER_DAY_FIRST);

          if (year_at == 0)
            day_first = FALSE;
          day = tokens[day_first ? first : first + 1].value;
          month = tokens[day_first ? first + 1 : first].value;
        }
      if (year_at >= 0)
        year = full_year (tokens[year_at]);
    }

  if (birthday && !no_year && (year == 0 || year == 1604))
    no_year = TRUE;
  if (no_year && !birthday)
    return REL_FOREIGN_DATE_INVALID;

  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 0 || year > 9999)
    return REL_FOREIGN_DATE_INVALID;
  if (no_year)
    g_snprintf (date, REL_DATE_SIZE, "--%02d-%02d", month, day);
  else
    g_snprintf (date, REL_DATE_SIZE, "%04d-%02d-%02d", year, month, day);
  return (no_year ? rel_date_is_birthday (date) : rel_date_is_full (date)) ? REL_FOREIGN_DATE_VALID
                                                                          : REL_FOREIGN_DATE_INVALID;
}

/**
 * rel_foreign_date_guess_order:
 * @text: a date in figures
 *
 * What one date shows about how its whole column is written: a number over
 * twelve can be no month, and dots go with the day first.
 *
 * Returns: the order, or %REL_DATE_ORDER_UNKNOWN
 */
RelDateOrder
rel_foreign_date_guess_order (const char *text)
{
  Token tokens[MAX_TOKENS];
  int n = tokenize (text, tokens);

  if (n < 2 || n > 3 || tokens[0].digits == 0 || tokens[0].digits > 2 || tokens[1].digits == 0 ||
      tokens[1].digits > 2 || g_str_has_prefix (text, "--"))
    return REL_DATE_ORDER_UNKNOWN;
  if (tokens[0].value > 12)
    return REL_DATE_ORDER_DAY_FIRST;
  if (tokens[1].value > 12)
    return REL_DATE_ORDER_MONTH_FIRST;
  return strchr (text, '.') != NULL ? REL_DATE_ORDER_DAY_FIRST : REL_DATE_ORDER_UNKNOWN;
}
