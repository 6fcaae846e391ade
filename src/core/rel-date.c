/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar days as whole numbers, and their text forms YYYY-MM-DD, --MM-DD and HH:MM. */
#include "rel-date.h"

#include <string.h>

static gboolean
read_digits (const char *text, int count, int *number)
{
  int value = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      value = value * 10 + (text[i] - '0');
    }
  *number = value;
  return TRUE;
}

/**
 * rel_day_from_ymd:
 * @year: a year, in the Gregorian calendar also where that was not in use
 * @month: a month, from 1 to 12
 * @day: a day of the month, from 1
 *
 * After Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, days_from_civil: years start in March, so that the leap day is
 * the last of the year.
 *
 * Returns: the day, counted from 1 January 1970
 */
RelDay
rel_day_from_ymd (int year, int month, int day)
{
  int y = year - (month <= 2);
  int era = (y >= 0 ? y : y - 399) / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

/**
 * rel_day_to_ymd:
 * @day: a day
 * @year: (out): its year
 * @month: (out): its month, 1 to 12
 * @mday: (out): its day of the month, 1 to 31
 *
 * The inverse of rel_day_from_ymd() (the same source, civil_from_days).
 */
void
rel_day_to_ymd (RelDay day, int *year, int *month, int *mday)
{
  gint64 z = (gint64) day + 719468;
  int era = (int) ((z >= 0 ? z : z - 146096) / 146097);
  int day_of_era = (int) (z - (gint64) era * 146097);
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int mp = (5 * day_of_year + 2) / 153;

  *mday = day_of_year - (153 * mp + 2) / 5 + 1;
  *month = mp < 10 ? mp + 3 : mp - 9;
  *year = year_of_era + era * 400 + (*month <= 2);
}

static int
days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return days[month - 1] + (month == 2 && leap);
}

/**
 * rel_date_parse:
 * @text: (nullable): a date as `YYYY-MM-DD`, nothing before or after it
 * @day: (out) (optional): the day
 *
 * Reads a full date between 0001-01-01 and 9999-12-31.
 *
 * Returns: whether @text is a date that exists
 */
gboolean
rel_date_parse (const char *text, RelDay *day)
{
  int y, m, d;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-' ||
      !read_digits (text, 4, &y) || !read_digits (text + 5, 2, &m) || !read_digits (text + 8, 2, &d) ||
      y < 1 || m < 1 || m > 12 || d < 1 || d > days_in_month (y, m))
    return FALSE;
  if (day != NULL)
    *day = rel_day_from_ymd (y, m, d);
  return TRUE;
}

/**
 * rel_day_from_text:
 * @text: (nullable): a date as `YYYY-MM-DD`
 *
 * Returns: the day, or %REL_DAY_NONE when @text is not a full date
 */
RelDay
rel_day_from_text (const char *text)
{
  RelDay day;

  return rel_date_parse (text, &day) ? day : REL_DAY_NONE;
}

/**
 * rel_date_format:
 * @day: a day between the years 1 and 9999
 * @buffer: (out caller-allocates): room for the text
 *
 * Returns: (transfer none): @buffer, now `YYYY-MM-DD`
 */
char *
rel_date_format (RelDay day, char buffer[REL_DATE_SIZE])
{
  int y, m, d;

  rel_day_to_ymd (day, &y, &m, &d);
  g_assert (y >= 1 && y <= 9999);
  g_snprintf (buffer, REL_DATE_SIZE, "%04d-%02d-%02d", y % 10000, m % 100, d % 100);
  return buffer;
}

/**
 * rel_date_dup:
 * @day: a day, or %REL_DAY_NONE
 *
 * Returns: (transfer full) (nullable): the day as `YYYY-MM-DD`, %NULL for none
 */
char *
rel_date_dup (RelDay day)
{
  char buffer[REL_DATE_SIZE];

  return day == REL_DAY_NONE ? NULL : g_strdup (rel_date_format (day, buffer));
}

/**
 * rel_day_get_weekday:
 * @day: a day
 *
 * Returns: 1 for Monday to 7 for Sunday, as ISO 8601 counts
 */
int
rel_day_get_weekday (RelDay day)
{
  int weekday = (int) (((gint64) day + 3) % 7);

  return (weekday < 0 ? weekday + 7 : weekday) + 1;
}

/**
 * rel_day_month_start:
 * @day: a day
 *
 * Returns: the first day of its calendar month
 */
RelDay
rel_day_month_start (RelDay day)
{
  int y, m, d;

  rel_day_to_ymd (day, &y, &m, &d);
  return day - (d - 1);
}

/**
 * rel_day_add_months:
 * @day: a day
 * @months: how many calendar months later, may be negative
 *
 * A day that the target month lacks becomes its last day: one month after 31 January is the last
 * day of February.
 *
 * Returns: the day
 */
RelDay
rel_day_add_months (RelDay day, int months)
{
  int y, m, d, index;

  rel_day_to_ymd (day, &y, &m, &d);
  index = y * 12 + (m - 1) + months;
  y = index / 12;
  m = index % 12 + 1;
  return rel_day_from_ymd (y, m, MIN (d, days_in_month (y, m)));
}

/**
 * rel_date_is_full:
 * @text: (nullable): a text
 *
 * Returns: whether @text is a date `YYYY-MM-DD` that exists
 */
gboolean
rel_date_is_full (const char *text)
{
  return rel_date_parse (text, NULL);
}

/**
 * rel_date_is_birthday:
 * @text: (nullable): a text
 *
 * A birthday may lack its year: `--05-17`. 29 February without a year is a birthday.
 *
 * Returns: whether @text is a full date or a month and day
 */
gboolean
rel_date_is_birthday (const char *text)
{
  int m, d;

  if (rel_date_is_full (text))
    return TRUE;
  return text != NULL && strlen (text) == 7 && g_str_has_prefix (text, "--") && text[4] == '-' &&
         read_digits (text + 2, 2, &m) && read_digits (text + 5, 2, &d) &&
         m >= 1 && m <= 12 && d >= 1 && d <= days_in_month (2000, m);
}

/**
 * rel_date_is_time:
 * @text: (nullable): a text
 *
 * Returns: whether @text is a time of day `HH:MM`, 00:00 to 23:59
 */
gboolean
rel_date_is_time (const char *text)
{
  int h, m;

  return text != NULL && strlen (text) == 5 && text[2] == ':' &&
         read_digits (text, 2, &h) && read_digits (text + 3, 2, &m) && h < 24 && m < 60;
}
