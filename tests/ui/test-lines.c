/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that are put together of pieces in letters of both directions, and rows that make room in large text. */
#include <adwaita.h>
#include <locale.h>

#include "rel-large-text.h"
#include "rel-rows.h"
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

static void
set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * PANGO_SCALE * scale), NULL);
}

/* What is chosen stands below the title, also what was chosen before there was large text. */
static void
test_choices_make_room_in_large_text (void)
{
  static const char * const words[] = { "Not Set", "Supportive", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (words);
  g_autoptr (AdwComboRow) row = g_object_ref_sink (g_object_new (ADW_TYPE_COMBO_ROW, "title", "Position", "model", model, "selected", 1, NULL));

  set_text_scale (1);
  rel_combo_row_make_room (row);
  g_assert_false (adw_combo_row_get_use_subtitle (row));
  set_text_scale (2);
  rel_combo_row_make_room (row);
  set_text_scale (1);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Supportive");
  adw_combo_row_set_selected (row, 0);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Not Set");
}

static void
test_pills_make_room_in_large_text (void)
{
  g_autoptr (AdwActionRow) usual = g_object_ref_sink (rel_row_new (NULL, "Heron 2", "Promotion"));
  g_autoptr (AdwActionRow) large = g_object_ref_sink (rel_row_new (NULL, "Heron 2", "Promotion"));

  set_text_scale (1);
  rel_row_add_pill (usual, "Unknown", NULL);
  set_text_scale (2);
  rel_row_add_pill (large, "Unknown", NULL);
  set_text_scale (1);
  g_assert_cmpstr (adw_action_row_get_subtitle (usual), ==, "Promotion");
  g_assert_cmpstr (adw_action_row_get_subtitle (large), ==, "Unknown · Promotion");
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
  g_test_add_func ("/ui/large-text/choices-make-room", test_choices_make_room_in_large_text);
  g_test_add_func ("/ui/large-text/pills-make-room", test_pills_make_room_in_large_text);
  return g_test_run ();
}
