/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that are put together of pieces in letters of both directions. */
#include <adwaita.h>
#include <locale.h>

#include "rel-rows.h"

#define LRM "\u200e"
#define RLM "\u200f"
#define FSI "\u2068"
#define PDI "\u2069"

static void
test_one_direction_stays_as_it_is (void)
{
  g_autofree char *ltr = rel_join_facts ("Meridew", "", "12 March", "45", NULL);
  g_autofree char *rtl = NULL;

  g_assert_cmpstr (ltr, ==, "Meridew · 12 March · 45");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  rtl = rel_join_facts ("قهوة", "12 مارس", "45", NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpstr (rtl, ==, "قهوة · 12 مارس · 45");
}

static void
test_other_letters_are_isolated (void)
{
  g_autofree char *ltr = rel_join_facts ("ليلى حداد", "12 March", NULL);
  g_autofree char *rtl = NULL;

  g_assert_cmpstr (ltr, ==, LRM FSI "ليلى حداد" PDI " · 12 March");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  rtl = rel_join_facts ("Dana Lee", "وعد لي", "Team lead.", NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpstr (rtl, ==, RLM FSI "Dana Lee" PDI " · وعد لي · " FSI "Team lead." PDI);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/lines/one-direction-stays-as-it-is", test_one_direction_stays_as_it_is);
  g_test_add_func ("/ui/lines/other-letters-are-isolated", test_other_letters_are_isolated);
  return g_test_run ();
}
