/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days, dates and instants. */
#include "rel-clock.h"
#include "rel-date.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gboolean full, birthday;
  } cases[] = {
    { "2024-02-29", TRUE, TRUE }, { "2023-02-29", FALSE, FALSE }, { "2000-02-29", TRUE, TRUE }, { "1900-02-29", FALSE, FALSE },
    { "0001-01-01", TRUE, TRUE }, { "0000-01-01", FALSE, FALSE }, { "9999-12-31", TRUE, TRUE }, { "10000-01-01", FALSE, FALSE },
    { "2024-13-01", FALSE, FALSE }, { "2024-00-10", FALSE, FALSE }, { "2024-04-31", FALSE, FALSE }, { "2024-4-3", FALSE, FALSE },
    { "2024-04-03 ", FALSE, FALSE }, { " 2024-04-03", FALSE, FALSE }, { "2024/04/03", FALSE, FALSE }, { "", FALSE, FALSE }, { NULL, FALSE, FALSE },
    { "2024-04-0３", FALSE, FALSE }, { "+024-04-03", FALSE, FALSE }, { "--05-17", FALSE, TRUE }, { "--02-29", FALSE, TRUE },
    { "--02-30", FALSE, FALSE }, { "--5-17", FALSE, FALSE }, { "--05-17-", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (rel_date_is_full (cases[i].text), ==, cases[i].full);
      g_assert_cmpint (rel_date_is_birthday (cases[i].text), ==, cases[i].birthday);
    }
}

/* Every day of four centuries, against GLib's calendar. */
static void
test_calendar (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, 1, 1800);

  for (RelDay day = rel_day_from_ymd (1800, 1, 1); day <= rel_day_from_ymd (2200, 12, 31); day++, g_date_add_days (date, 1))
    {
      char buffer[REL_DATE_SIZE];
      int y, m, d;

      rel_day_to_ymd (day, &y, &m, &d);
      g_assert_cmpint (y, ==, g_date_get_year (date));
      g_assert_cmpint (m, ==, (int) g_date_get_month (date));
      g_assert_cmpint (d, ==, g_date_get_day (date));
      g_assert_cmpint (rel_day_get_weekday (day), ==, (int) g_date_get_weekday (date));
      g_assert_cmpint (rel_day_from_text (rel_date_format (day, buffer)), ==, day);
    }
  g_assert_cmpint (rel_day_from_ymd (1970, 1, 1), ==, 0);
}

static void
test_months (void)
{
  g_assert_cmpint (rel_day_add_months (rel_day_from_ymd (2024, 1, 31), 1), ==, rel_day_from_ymd (2024, 2, 29));
  g_assert_cmpint (rel_day_add_months (rel_day_from_ymd (2023, 12, 31), 2), ==, rel_day_from_ymd (2024, 2, 29));
  g_assert_cmpint (rel_day_add_months (rel_day_from_ymd (2024, 3, 31), -1), ==, rel_day_from_ymd (2024, 2, 29));
  g_assert_cmpint (rel_day_add_months (rel_day_from_ymd (2024, 1, 15), -1), ==, rel_day_from_ymd (2023, 12, 15));
  g_assert_cmpint (rel_day_month_start (rel_day_from_ymd (2024, 2, 29)), ==, rel_day_from_ymd (2024, 2, 1));
}

static void
test_time (void)
{
  g_assert_true (rel_date_is_time ("00:00"));
  g_assert_true (rel_date_is_time ("23:59"));
  g_assert_false (rel_date_is_time ("24:00"));
  g_assert_false (rel_date_is_time ("12:60"));
  g_assert_false (rel_date_is_time ("9:00"));
  g_assert_false (rel_date_is_time ("09:00:00"));
  g_assert_false (rel_date_is_time (NULL));
}

static void
test_instant (void)
{
  static const char * const cases[][2] = {
    { "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z" }, { "2024-01-01T00:00:00.123Z", "2024-01-01T00:00:00.123Z" },
    { "2024-01-01T01:00:00+02:00", "2023-12-31T23:00:00Z" }, { "2024-01-01T01:00:00.5-00:30", "2024-01-01T01:30:00.5Z" },
    { "2024-01-01t01:00:00z", "2024-01-01T01:00:00Z" }, { "2024-01-01", NULL }, { "2024-01-01T00:00:00", NULL },
    { "2024-02-30T00:00:00Z", NULL }, { "2024-01-01T24:00:00Z", NULL }, { "2024-01-01T00:61:00Z", NULL }, { "yesterday", NULL },
    { "2024-01-01T00:00:00.Z", NULL }, { "2024-01-01T00:00:00ZZ", NULL }, { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *normal = rel_instant_normalize (cases[i][0]);

      g_assert_cmpstr (normal, ==, cases[i][1]);
    }
  g_assert_cmpint (rel_instant_compare ("2024-01-01T00:00:00Z", "2024-01-01T00:00:00.5Z"), <, 0);
  g_assert_cmpint (rel_instant_compare ("2024-01-01T00:00:00.50Z", "2024-01-01T00:00:00.5Z"), ==, 0);
  g_assert_cmpint (rel_instant_compare ("2024-01-01T00:00:00.51Z", "2024-01-01T00:00:00.5Z"), >, 0);
  g_assert_cmpint (rel_instant_compare ("2024-01-02T00:00:00Z", "2024-01-01T23:59:59.9Z"), >, 0);
  g_assert_cmpint (rel_instant_compare (NULL, "2024-01-01T00:00:00Z"), <, 0);
  g_assert_cmpint (rel_instant_compare (NULL, NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/date/parse-knows-the-calendar", test_parse);
  g_test_add_func ("/core/date/days-agree-with-the-calendar", test_calendar);
  g_test_add_func ("/core/date/months-end-where-they-end", test_months);
  g_test_add_func ("/core/date/time-of-day", test_time);
  g_test_add_func ("/core/clock/instants-are-utc", test_instant);
  return g_test_run ();
}
