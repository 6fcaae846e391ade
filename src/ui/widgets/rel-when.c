/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people say them. */
#include "rel-when.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

#include "rel-clock.h"

static char *
format_day (RelDay day, const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, mday;

  if (day == REL_DAY_NONE)
    return g_strdup ("");
  rel_day_to_ymd (day, &year, &month, &mday);
  time = g_date_time_new_local (year, month, mday, 12, 0, 0);
  return time != NULL ? g_date_time_format (time, format) : rel_date_dup (day);
}

/* So many days as the largest unit that still says something: days, weeks, months, years. */
typedef enum
{
  UNIT_DAYS,
  UNIT_WEEKS,
  UNIT_MONTHS,
  UNIT_YEARS,
} Unit;

static int
split_days (int days, Unit *unit)
{
  if (days < 14)
    {
      *unit = UNIT_DAYS;
      return days;
    }
  if (days < 60)
    {
      *unit = UNIT_WEEKS;
      return (days + 3) / 7;
    }
  if (days < 700)
    {
      *unit = UNIT_MONTHS;
      return (int) (days / 30.44 + 0.5);
    }
  *unit = UNIT_YEARS;
  return (int) (days / 365.25 + 0.5);
}

/**
 * rel_when_day_of:
 * @instant: when something happened, in UTC
 *
 * Returns: the day that it was where the person is, %REL_DAY_NONE when @instant is none
 */
RelDay
rel_when_day_of (const char *instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (instant, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return REL_DAY_NONE;
  return rel_day_from_ymd (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local));
}

/**
 * rel_when_ago:
 * @day: a day, %REL_DAY_NONE for never
 *
 * Returns: (transfer full): how long ago or how far ahead it is, as “3 weeks ago”
 */
char *
rel_when_ago (RelDay day)
{
  int days, count;
  Unit unit;

  if (day == REL_DAY_NONE)
    return g_strdup (_("Never"));
  days = rel_clock_today () - day;
  if (days < 0)
    return rel_when_until (day);
  if (days == 0)
    return g_strdup (_("Today"));
  if (days == 1)
    return g_strdup (_("Yesterday"));
  count = split_days (days, &unit);
  switch (unit)
    {
    case UNIT_DAYS:
      return g_strdup_printf (ngettext ("%d day ago", "%d days ago", count), count);
    case UNIT_WEEKS:
      return g_strdup_printf (ngettext ("%d week ago", "%d weeks ago", count), count);
    case UNIT_MONTHS:
      return g_strdup_printf (ngettext ("%d month ago", "%d months ago", count), count);
    case UNIT_YEARS:
    default:
      return g_strdup_printf (ngettext ("%d year ago", "%d years ago", count), count);
    }
}

/**
 * rel_when_brief:
 * @day: a day, %REL_DAY_NONE for never
 *
 * Returns: (transfer full): how long ago it is in the fewest letters, for the end of a row; empty for never
 */
char *
rel_when_brief (RelDay day)
{
  int days, count;
  Unit unit;

  if (day == REL_DAY_NONE)
    return g_strdup ("");
  days = rel_clock_today () - day;
  if (days < 0)
    /* Translators: a day of the days to come, as short as can be; see strftime */
    /* xgettext:no-c-format */
    return format_day (day, _("%-d %b"));
  if (days == 0)
    return g_strdup (_("Today"));
  count = split_days (days, &unit);
  switch (unit)
    {
    case UNIT_DAYS:
      /* Translators: as short as can be understood: so many days ago */
      return g_strdup_printf (ngettext ("%d d", "%d d", count), count);
    case UNIT_WEEKS:
      /* Translators: as short as can be understood: so many weeks ago */
      return g_strdup_printf (ngettext ("%d wk", "%d wk", count), count);
    case UNIT_MONTHS:
      /* Translators: as short as can be understood: so many months ago */
      return g_strdup_printf (ngettext ("%d mo", "%d mo", count), count);
    case UNIT_YEARS:
    default:
      /* Translators: as short as can be understood: so many years ago */
      return g_strdup_printf (ngettext ("%d yr", "%d yr", count), count);
    }
}

/**
 * rel_when_until:
 * @day: a day
 *
 * Returns: (transfer full): how far ahead it is, as “in 23 days”, or how long ago
 */
char *
rel_when_until (RelDay day)
{
  int days, count;
  Unit unit;

  if (day == REL_DAY_NONE)
    return g_strdup (_("No date"));
  days = day - rel_clock_today ();
  if (days <= 0)
    return rel_when_ago (day);
  if (days == 1)
    return g_strdup (_("Tomorrow"));
  if (days < 100)
    return g_strdup_printf (ngettext ("In %d day", "In %d days", days), days);
  count = split_days (days, &unit);
  if (unit == UNIT_YEARS)
    return g_strdup_printf (ngettext ("In %d year", "In %d years", count), count);
  return g_strdup_printf (ngettext ("In %d month", "In %d months", count), count);
}

/**
 * rel_when_date:
 * @day: a day
 *
 * Returns: (transfer full): its date, without the year where it is this year's
 */
char *
rel_when_date (RelDay day)
{
  int year, this_year, month, mday;

  if (day == REL_DAY_NONE)
    return g_strdup ("");
  rel_day_to_ymd (day, &year, &month, &mday);
  rel_day_to_ymd (rel_clock_today (), &this_year, &month, &mday);
  /* Translators: a date of this year, and one of another year; see strftime */
  /* xgettext:no-c-format */
  return format_day (day, year == this_year ? _("%-d %B") : _("%-d %B %Y"));
}

/**
 * rel_when_brief_date:
 * @day: a day
 *
 * Returns: (transfer full): its date in the fewest letters: with its weekday where it is this year's, else with its year
 */
char *
rel_when_brief_date (RelDay day)
{
  int year, this_year, month, mday;

  rel_day_to_ymd (day, &year, &month, &mday);
  rel_day_to_ymd (rel_clock_today (), &this_year, &month, &mday);
  /* Translators: a date of this year, and one of another year, as short as can be; see strftime */
  /* xgettext:no-c-format */
  return format_day (day, year == this_year ? _("%a %-d %b") : _("%-d %b %Y"));
}

/**
 * rel_when_in_month:
 * @day: a day
 *
 * Returns: (transfer full): its weekday and number, for lists that tell the month above
 */
char *
rel_when_in_month (RelDay day)
{
  /* Translators: weekday and day of the month, as short as can be; see strftime */
  /* xgettext:no-c-format */
  return format_day (day, _("%a %-d"));
}

/**
 * rel_when_full:
 * @day: a day
 *
 * Returns: (transfer full): its date with weekday and year
 */
char *
rel_when_full (RelDay day)
{
  /* Translators: a date in full; see strftime */
  /* xgettext:no-c-format */
  return format_day (day, _("%A, %-d %B %Y"));
}

/**
 * rel_when_month:
 * @day: a day
 *
 * Returns: (transfer full): its month and year, as a heading
 */
char *
rel_when_month (RelDay day)
{
  /* Translators: a month as the heading of a list; see strftime */
  /* xgettext:no-c-format */
  return format_day (day, _("%OB %Y"));
}

/**
 * rel_when_short_month:
 * @day: a day
 *
 * Returns: (transfer full): its month in a few letters, for the axis of a picture
 */
char *
rel_when_short_month (RelDay day)
{
  /* Translators: a month in a few letters, standing alone; see strftime */
  /* xgettext:no-c-format */
  return format_day (day, _("%Ob"));
}

/**
 * rel_when_short_weekday:
 * @day: a day
 *
 * Returns: (transfer full): its weekday in a few letters
 */
char *
rel_when_short_weekday (RelDay day)
{
  return format_day (day, "%a");
}

/**
 * rel_when_first_weekday:
 *
 * Returns: the day with which a week begins where the person lives: 1 for Monday to 7 for Sunday
 */
int
rel_when_first_weekday (void)
{
#ifdef __GLIBC__
  /* The C library tells a day that began a week as a date, and how many days after it weeks begin here */
  union
  {
    char *text;
    guint32 date;
  } origin = { .text = nl_langinfo (_NL_TIME_WEEK_1STDAY) };
  const char *after = nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  RelDay day = rel_day_from_ymd ((int) (origin.date / 10000), (int) (origin.date / 100 % 100), (int) (origin.date % 100));

  return rel_day_get_weekday (day + after[0] - 1);
#else
  return 1;
#endif
}

/**
 * rel_when_text:
 * @date: (nullable): a date as it is stored; a birthday may lack its year
 *
 * Returns: (transfer full): the date as people read it
 */
char *
rel_when_text (const char *date)
{
  RelDay day;

  if (date == NULL)
    return g_strdup ("");
  if (rel_date_parse (date, &day))
    return rel_when_date (day);
  if (rel_date_is_birthday (date))
    {
      /* 2000 is a leap year, so 29 February is a day of it */
      int month = g_ascii_digit_value (date[2]) * 10 + g_ascii_digit_value (date[3]);
      int mday = g_ascii_digit_value (date[5]) * 10 + g_ascii_digit_value (date[6]);

      return format_day (rel_day_from_ymd (2000, month, mday), _("%-d %B"));
    }
  return g_strdup (date);
}

/**
 * rel_when_duration:
 * @minutes: a length of time
 *
 * Returns: (transfer full): it in hours and minutes
 */
char *
rel_when_duration (int minutes)
{
  if (minutes < 60)
    return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);
  if (minutes % (24 * 60) == 0)
    return g_strdup_printf (ngettext ("%d day", "%d days", minutes / (24 * 60)), minutes / (24 * 60));
  if (minutes % 60 == 0)
    return g_strdup_printf (ngettext ("%d hour", "%d hours", minutes / 60), minutes / 60);
  /* Translators: hours and minutes */
  return g_strdup_printf (_("%d h %d min"), minutes / 60, minutes % 60);
}

/**
 * rel_when_interval:
 * @days: a number of days, at least 1
 *
 * Returns: (transfer full): how often that is, as “Every 2 weeks”
 */
char *
rel_when_interval (int days)
{
  if (days == 1)
    return g_strdup (_("Every day"));
  if (days == 7)
    return g_strdup (_("Every week"));
  if (days % 7 == 0 && days <= 56)
    return g_strdup_printf (ngettext ("Every %d week", "Every %d weeks", days / 7), days / 7);
  if (days == 30)
    return g_strdup (_("Every month"));
  if (days == 365)
    return g_strdup (_("Every year"));
  if (days % 30 == 0)
    return g_strdup_printf (ngettext ("Every %d month", "Every %d months", days / 30), days / 30);
  return g_strdup_printf (ngettext ("Every %d day", "Every %d days", days), days);
}
