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

/* Of what was made elsewhere only what stands between quotation marks is data. */
static void
test_quoted_names_are_isolated (void)
{
  g_autofree char *plain = rel_isolate_quoted ("Decides on “Heron 2”.");
  g_autofree char *isolated = rel_isolate_quoted ("“דנה” or “Dana”: which?");
  g_autofree char *nested = rel_isolate_quoted ("“The “דנה” plan” is due.");
  g_autofree char *german = rel_isolate_quoted ("„דנה“ ist heute fällig, „Lee“ auch.");
  g_autofree char *arabic = rel_isolate_quoted ("«Dana» اليوم");
  g_autofree char *open = rel_isolate_quoted ("“דנה is due");
  g_autofree char *done = rel_isolate_quoted ("«" FSI "Dana" PDI "» اليوم");

  g_assert_cmpstr (plain, ==, "Decides on “Heron 2”.");
  g_assert_cmpstr (isolated, ==, "“" LRM FSI "דנה" PDI "” or “Dana”: which?");
  g_assert_cmpstr (nested, ==, "“" LRM FSI "The “דנה” plan" PDI "” is due.");
  g_assert_cmpstr (german, ==, "„" LRM FSI "דנה" PDI "“ ist heute fällig, „Lee“ auch.");
  g_assert_cmpstr (arabic, ==, "«" RLM FSI "Dana" PDI "» اليوم");
  g_assert_cmpstr (open, ==, "“דנה is due");
  g_assert_cmpstr (done, ==, "«" FSI "Dana" PDI "» اليوم");
}

/* What is chosen stands below the title, also what was chosen before there was large text; and beside it again after. */
static void
test_choices_follow_the_text_size (void)
{
  static const char * const words[] = { "Not Set", "Supportive", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (words);
  g_autoptr (AdwComboRow) row = g_object_ref_sink (g_object_new (ADW_TYPE_COMBO_ROW, "title", "Position", "model", model, "selected", 1, NULL));

  set_text_scale (1);
  rel_combo_row_make_room (row);
  g_assert_false (adw_combo_row_get_use_subtitle (row));
  set_text_scale (2);
  g_assert_true (adw_combo_row_get_use_subtitle (row));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Supportive");
  adw_combo_row_set_selected (row, 0);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Not Set");
  set_text_scale (1);
  g_assert_false (adw_combo_row_get_use_subtitle (row));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "");
}

/* Words at the end of a row go below those before them. */
static void
test_rows_follow_the_text_size (void)
{
  g_autoptr (AdwActionRow) row = g_object_ref_sink (rel_row_new (NULL, "Heron 2", "Promotion"));
  GtkOrientable *content = GTK_ORIENTABLE (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *pill = rel_pill_new ("Unknown", NULL);

  set_text_scale (1);
  rel_row_set_title_lines (row, 2);
  rel_row_add_control (row, pill);
  g_assert_cmpint (gtk_orientable_get_orientation (content), ==, GTK_ORIENTATION_HORIZONTAL);
  g_assert_cmpint (adw_action_row_get_title_lines (row), ==, 2);
  set_text_scale (2);
  g_assert_cmpint (gtk_orientable_get_orientation (content), ==, GTK_ORIENTATION_VERTICAL);
  g_assert_cmpint (gtk_widget_get_halign (pill), ==, GTK_ALIGN_START);
  g_assert_cmpint (adw_action_row_get_title_lines (row), ==, 0);
  set_text_scale (1);
  g_assert_cmpint (gtk_orientable_get_orientation (content), ==, GTK_ORIENTATION_HORIZONTAL);
  g_assert_cmpint (adw_action_row_get_title_lines (row), ==, 2);
}

/* The last of a row of a long list goes below its words, and comes back. */
static void
test_ends_follow_the_text_size (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *title = gtk_label_new ("Heron 2"), *end = gtk_label_new ("5 wk");

  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), end);
  set_text_scale (2);
  rel_label_make_room (GTK_LABEL (title));
  rel_end_make_room (end, words);
  g_assert_true (gtk_widget_get_parent (end) == words);
  g_assert_true (gtk_label_get_wrap (GTK_LABEL (title)));
  set_text_scale (1);
  g_assert_true (gtk_widget_get_parent (end) == row);
  g_assert_true (gtk_widget_get_last_child (row) == end);
  g_assert_false (gtk_label_get_wrap (GTK_LABEL (title)));
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
  g_test_add_func ("/ui/lines/quoted-names-are-isolated", test_quoted_names_are_isolated);
  g_test_add_func ("/ui/large-text/choices-follow", test_choices_follow_the_text_size);
  g_test_add_func ("/ui/large-text/rows-follow", test_rows_follow_the_text_size);
  g_test_add_func ("/ui/large-text/ends-follow", test_ends_follow_the_text_size);
  return g_test_run ();
}
