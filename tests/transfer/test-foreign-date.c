/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as other programs write them. */
#include <rel-clock.h>
#include <rel-foreign-date.h>

static const struct {
  const char *text;
  RelDateOrder order;
  gboolean birthday;
  const char *date; /* "": none; NULL: invalid */
} cases[] = {
  { "2024-03-12", 0, FALSE, "2024-03-12" },
  { "2024/3/12", 0, FALSE, "2024-03-12" },
  { "20240312", 0, FALSE, "2024-03-12" },
  { "2024-03-12T10:00:00Z", 0, FALSE, "2024-03-12" },
  { "2024-03-12 10:00", 0, FALSE, "2024-03-12" },
  { "12 Mar 2024", 0, FALSE, "2024-03-12" },
  { "01 Jan 2024", 0, FALSE, "2024-01-01" },
  { "7-Feb-22", 0, FALSE, "2022-02-07" },
  { "03/15/2024", 0, FALSE, "2024-03-15" },
  { "15/03/2024", 0, FALSE, "2024-03-15" },
  { "03/04/2024", REL_DATE_ORDER_MONTH_FIRST, FALSE, "2024-03-04" },
  { "03/04/2024", REL_DATE_ORDER_DAY_FIRST, FALSE, "2024-04-03" },
  { "3.4.2024", REL_DATE_ORDER_MONTH_FIRST, FALSE, "2024-04-03" },
  { "March 12, 2024", 0, FALSE, "2024-03-12" },
  { "12th of March 2024", 0, FALSE, "2024-03-12" },
  { "12. März 2024", 0, FALSE, "2024-03-12" },
  { "12 août 2024", 0, FALSE, "2024-08-12" },
  { "3 juin 2024", 0, FALSE, "2024-06-03" },
  { "3 juil. 2024", 0, FALSE, "2024-07-03" },
  { "12 de marzo de 2024", 0, FALSE, "2024-03-12" },
  { "2024年3月12日", 0, FALSE, "2024-03-12" },
  { "12/31/99", 0, TRUE, "1999-12-31" },
  { "--05-17", 0, TRUE, "--05-17" },
  { "--0517", 0, TRUE, "--05-17" },
  { "17 May", 0, TRUE, "--05-17" },
  { "1604-05-17", 0, TRUE, "--05-17" },
  { "0000-05-17", 0, TRUE, "--05-17" },
  { "--02-29", 0, TRUE, "--02-29" },
  { "--05-17", 0, FALSE, NULL },
  { "17 May", 0, FALSE, NULL },
  { "0/0/00", 0, TRUE, "" },
  { "00/00/0000", 0, TRUE, "" },
  { "", 0, TRUE, "" },
  { "2023-02-29", 0, FALSE, NULL },
  { "2024-13-45", 0, TRUE, NULL },
  { "31/31/2024", 0, FALSE, NULL },
  { "yesterday", 0, FALSE, NULL },
  { "Mar 2024", 0, FALSE, NULL },
  { "2024", 0, FALSE, NULL },
  { "45000", 0, TRUE, NULL },
  { "1.2.3.4", 0, FALSE, NULL },
  { "99999999999999999999", 0, FALSE, NULL },
  { "12 Mar 2024 Apr", 0, FALSE, NULL },
};

static void
test_parse (void)
{
  rel_clock_set_for_tests ("2026-11-22T10:00:00Z", rel_day_from_ymd (2026, 11, 22));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char date[REL_DATE_SIZE] = "";
      RelForeignDate result = rel_foreign_date_parse (cases[i].text, cases[i].order, cases[i].birthday, date);

      g_test_message ("%s", cases[i].text);
      if (cases[i].date == NULL)
        g_assert_cmpint (result, ==, REL_FOREIGN_DATE_INVALID);
      else if (*cases[i].date == '\0')
        g_assert_cmpint (result, ==, REL_FOREIGN_DATE_NONE);
      else
        {
          g_assert_cmpint (result, ==, REL_FOREIGN_DATE_VALID);
          g_assert_cmpstr (date, ==, cases[i].date);
        }
    }
}

static void
test_guess_order (void)
{
  g_assert_cmpint (rel_foreign_date_guess_order ("13/01/2024"), ==, REL_DATE_ORDER_DAY_FIRST);
  g_assert_cmpint (rel_foreign_date_guess_order ("01/13/2024"), ==, REL_DATE_ORDER_MONTH_FIRST);
  g_assert_cmpint (rel_foreign_date_guess_order ("01.02.2024"), ==, REL_DATE_ORDER_DAY_FIRST);
  g_assert_cmpint (rel_foreign_date_guess_order ("01/02/2024"), ==, REL_DATE_ORDER_UNKNOWN);
  g_assert_cmpint (rel_foreign_date_guess_order ("2024-01-13"), ==, REL_DATE_ORDER_UNKNOWN);
  g_assert_cmpint (rel_foreign_date_guess_order ("12 Mar 2024"), ==, REL_DATE_ORDER_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/foreign-date/parse", test_parse);
  g_test_add_func ("/foreign-date/guess-order", test_guess_order);
  return g_test_run ();
}
