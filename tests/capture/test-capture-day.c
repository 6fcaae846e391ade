/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day, or a birthday, in a field of its own is read as in a captured line, and nothing else is taken for one. */
#include "capture-fixture.h"

#include <locale.h>

#include "rel-capture-day.h"

/* A Thursday */
#define TODAY "2026-01-15"

static void
check (const char *text, gboolean is_ahead, const char *expected)
{
  RelDay today, day;
  g_autofree char *found = NULL;

  g_assert_true (rel_date_parse (TODAY, &today));
  found = rel_capture_read_day (text, today, is_ahead, &day) ? rel_date_dup (day) : g_strdup ("none");
  g_test_message ("%.40s", text);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_past (void)
{
  check ("2025-12-03", FALSE, "2025-12-03");
  check ("3.12.2025", FALSE, "2025-12-03");
  check ("3 December", FALSE, "2025-12-03");
  check ("12 March 2024", FALSE, "2024-03-12");
  check ("friday", FALSE, "2026-01-09");
  check ("Yesterday", FALSE, "2026-01-14");
  check ("3 days ago", FALSE, "2026-01-12");
  check ("tomorrow", FALSE, "2026-01-16");
}

static void
test_ahead (void)
{
  check ("2026-03-05", TRUE, "2026-03-05");
  check ("friday", TRUE, "2026-01-16");
  check ("5 March", TRUE, "2026-03-05");
  check ("3 December", TRUE, "2026-12-03");
  check ("tomorrow", TRUE, "2026-01-16");
  check ("in 2 weeks", TRUE, "2026-01-29");
  check ("today", TRUE, "2026-01-15");
  check ("yesterday", TRUE, "2026-01-14");
}

static void
test_none (void)
{
  static const char * const texts[] = { "", " ", "2026-02-30", "2026-1", "soon", "friday with Priya", "the 3 of us", ",", "!", "#friday;", "12", "\xff",
                                        "2026-01-15 14:00" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      check (texts[i], FALSE, "none");
      check (texts[i], TRUE, "none");
    }
}

static void
test_birthday (void)
{
  static const struct
  {
    const char *text, *expected;
  } birthdays[] = {
    { "1985-05-17", "1985-05-17" },
    { "--05-17", "--05-17" },
    { "17 May 1985", "1985-05-17" },
    { "17.5.1985", "1985-05-17" },
    { "17 May", "--05-17" },
    { "May 17, 1985", "1985-05-17" },
    { "29 February", "--02-29" },
    { "29 February 1988", "1988-02-29" },
    { "30 December", "--12-30" },
    { "31 December", "--12-31" },
    { "1 January", "--01-01" },
    { "29 February 1985", NULL },
    { "31 April", NULL },
    { "", NULL },
    { "tomorrow", NULL },
    { "today", NULL },
    { "3 days ago", NULL },
    { "in 1 day", NULL },
    { "last friday", NULL },
    { "friday", NULL },
    { "some day in spring", NULL },
    { "\xff", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (birthdays); i++)
    {
      g_autofree char *found = rel_capture_read_birthday (birthdays[i].text);

      g_test_message ("%s", birthdays[i].text);
      g_assert_cmpstr (found, ==, birthdays[i].expected);
    }
}

/* A text of any length costs no more than a glance. */
static void
test_long (void)
{
  g_autofree char *text = g_strnfill (1 << 20, '1');

  check (text, FALSE, "none");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capture/day/past", test_past);
  g_test_add_func ("/capture/day/ahead", test_ahead);
  g_test_add_func ("/capture/day/none", test_none);
  g_test_add_func ("/capture/day/birthday", test_birthday);
  g_test_add_func ("/capture/day/long", test_long);
  return g_test_run ();
}
