/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Merging two people who are one, and telling apart two who are not. */
#include <locale.h>

#include "rel-enums.h"
#include "rel-merge-dialog.h"
#include "rel-merge-page.h"
#include "rel-person-chooser.h"
#include "rel-person.h"
#include "ui-driving.h"

/* The button whose child says @text. */
static GtkWidget *
find_choice (gpointer root, const char *text)
{
  GtkWidget *label = ui_find_text (root, text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON) : NULL;
}

static void
test_merge_a_pair (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = NULL;
  g_autoptr (RelRecord) merged = NULL;
  RelMergePage *page;
  RelPersonCompare *compare;
  guint count;

  ui_add_twin (ui);
  count = ui_count_records (ui, REL_NOUN_PERSON);
  priya = ui_dup_id (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.merge", "(ss)", priya, "twin");
  page = ui_wait_merge_page (ui);
  compare = rel_merge_page_get_compare (page);
  /* The name, the scope and the notes contradict each other */
  g_assert_cmpuint (rel_person_compare_count_differences (compare), ==, 3);
  g_assert_nonnull (find_choice (compare, "Priya R."));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_choice (compare, "Priya R.")), TRUE);
  g_assert_cmpstr (rel_record_get_text (rel_person_compare_get_result (compare), REL_PERSON_NAME), ==, "Priya R.");
  g_assert_true (rel_person_compare_get_taken (compare) == REL_PERSON_MEMBER (REL_PERSON_NAME));
  g_assert_true (rel_person_compare_get_joined (compare) == REL_PERSON_MEMBER (REL_PERSON_NOTES));
  g_assert_true (g_str_has_suffix (rel_record_get_text (rel_person_compare_get_result (compare), REL_PERSON_NOTES), "\n\nLikes climbing"));
  rel_merge_page_merge (page);
  ui_wait (ui_get_dialog (ui) == NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, count - 1);
  merged = ui_find_record (ui, REL_NOUN_PERSON, "Priya R.");
  g_assert_cmpstr (rel_record_get_id (merged), ==, priya);
  g_assert_true (g_strv_contains (rel_record_get_texts (merged, REL_PERSON_TAGS), "climbing"));
  g_assert_cmpint (rel_record_get_word (merged, REL_PERSON_SCOPE), ==, REL_SCOPE_INTERNAL);
  /* The toast offers to take it back */
  ui_wait (ui_find_text (ui->window, "Merged Priya Raghunathan and Priya R.") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == count);
  g_assert_true (ui_exists (ui, REL_NOUN_PERSON, "Priya Raghunathan"));
  ui_fixture_free (ui);
}

static void
test_merge_with_somebody (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = NULL;
  AdwNavigationPage *page;
  GtkListView *list;
  GtkWidget *entry;

  ui_add_twin (ui);
  priya = ui_dup_id (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", priya);
  ui_wait (ui_find_text (ui->window, "Why and What I Can Offer") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.merge-shown", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  page = rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui)));
  g_assert_true (REL_IS_PERSON_CHOOSER (page));
  entry = ui_find (page, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Priya");
  list = GTK_LIST_VIEW (ui_find (page, GTK_TYPE_LIST_VIEW));
  /* Nobody can be merged with themselves: only the other is there */
  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) == 1);
  ui_wait (ui_find_text (list, "Priya R.") != NULL);
  g_assert_null (ui_find_text (list, "Priya Raghunathan"));
  g_signal_emit_by_name (list, "activate", 0);
  ui_wait_merge_page (ui);
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

static void
test_possible_duplicates (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  AdwNavigationPage *page;
  guint count;

  ui_add_twin (ui);
  ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"kwame\",\"name\":\"kwame asante\"}");
  count = ui_count_records (ui, REL_NOUN_PERSON);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.find-duplicates", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  page = rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui)));
  ui_wait (ui_find_text (page, "Priya Raghunathan and Priya R.") != NULL);
  g_assert_nonnull (ui_find_text (page, "Kwame Asante and kwame asante"));

  /* The two who share a name are told apart, and stay so */
  g_signal_emit_by_name (ui_find (gtk_widget_get_ancestor (ui_find_text (page, "Kwame Asante and kwame asante"), ADW_TYPE_ACTION_ROW),
                                  GTK_TYPE_BUTTON),
                         "clicked");
  ui_wait (ui_find_text (page, "Kwame Asante and kwame asante") == NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_NOT_DUPLICATES), ==, 1);

  /* The others are merged, and the list goes on */
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (page, "Priya Raghunathan and Priya R."), ADW_TYPE_ACTION_ROW));
  rel_merge_page_merge (ui_wait_merge_page (ui));
  ui_wait (rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui))) == page);
  ui_wait (ui_find_text (page, "No Duplicates") != NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, count - 1);
  gtk_widget_activate_action (GTK_WIDGET (page), "merges.undo", NULL);
  ui_wait (ui_find_text (page, "Priya Raghunathan and Priya R.") != NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, count);
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/merge/a-pair", test_merge_a_pair);
  g_test_add_func ("/people/merge/with-somebody", test_merge_with_somebody);
  g_test_add_func ("/people/merge/possible-duplicates", test_possible_duplicates);
  return g_test_run ();
}
