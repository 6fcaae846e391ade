/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that are put together of pieces in letters of both directions. */
#include <adwaita.h>
#include <locale.h>

#include "rel-sentence.h"

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

static void
test_mixed_names_are_isolated (void)
{
  g_autofree char *line = rel_join_facts ("Dana כהן", "12", NULL);

  g_assert_cmpstr (line, ==, LRM FSI "Dana כהן" PDI " · 12");
}

static void
test_sentence (void)
{
  g_autofree char *plain = rel_sentence ("Merged %s and %s, 100 %% done", "Dana Lee", "D. Lee");
  g_autofree char *isolated = rel_sentence ("Merged %2$s into %1$s", "Dana Lee", "דנה כהן");
  g_autofree char *first = rel_sentence ("“%s” rests until %s", "דנה כהן", "12 March");

  g_assert_cmpstr (plain, ==, "Merged Dana Lee and D. Lee, 100 % done");
  g_assert_cmpstr (isolated, ==, "Merged " FSI "דנה כהן" PDI " into Dana Lee");
  g_assert_cmpstr (first, ==, "“" LRM FSI "דנה כהן" PDI "” rests until 12 March");
}

/* What has no translation runs from left to right wherever it stands. */
static void
test_sentence_in_a_window_from_right_to_left (void)
{
  g_autofree char *untranslated = NULL;
  g_autofree char *translated = NULL;
  g_autofree char *punctuation = NULL;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  untranslated = rel_sentence ("Talk with %s", "דנה כהן");
  translated = rel_sentence ("تحدث مع %s", "Dana Lee");
  punctuation = rel_sentence ("%s: %s", "Dana Lee", "مؤيد");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpstr (untranslated, ==, "Talk with " FSI "דנה כהן" PDI);
  g_assert_cmpstr (translated, ==, "تحدث مع " FSI "Dana Lee" PDI);
  g_assert_cmpstr (punctuation, ==, RLM FSI "Dana Lee" PDI ": مؤيد");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/lines/one-direction-stays-as-it-is", test_one_direction_stays_as_it_is);
  g_test_add_func ("/ui/lines/other-letters-are-isolated", test_other_letters_are_isolated);
  g_test_add_func ("/ui/lines/mixed-names-are-isolated", test_mixed_names_are_isolated);
  g_test_add_func ("/ui/lines/sentence", test_sentence);
  g_test_add_func ("/ui/lines/sentence-in-a-window-from-right-to-left", test_sentence_in_a_window_from_right_to_left);
  return g_test_run ();
}
