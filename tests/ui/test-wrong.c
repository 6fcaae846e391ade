/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong in an editor is said in words beside it, and Save leads there. */
#include <locale.h>

#include "rel-employment.h"
#include "rel-focal-point.h"
#include "rel-follow-up.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "rel-reference-row.h"
#include "ui-driving.h"
#include "ui-focus.h"
#include "ui-keys.h"

#define PERSON "Priya Raghunathan"
#define DAY_WORDS "A day, such as 2026-03-12, 12 March, Friday or tomorrow"

static GtkWidget *
get_text (GtkWidget *row)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

/* Whether all of it is within the part that scrolls. */
static gboolean
is_in_view (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, scrolled, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scrolled);
}

static const char *
get_announced (GtkWidget *widget)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (widget));

  return g_object_get_data (G_OBJECT (context), "rel-announced");
}

/* Save does not save: it leads to @row, @field in it has the keyboard, and the words are there to see and to hear. */
static void
check_led (UiFixture *ui, GtkWidget *row, GtkWidget *field, const char *words)
{
  AdwDialog *editor = ui_get_dialog (ui);

  g_assert_true (ui_can_save (REL_EDITOR_DIALOG (editor)));
  g_assert_true (ui_press (ui, "<Control>Return"));
  ui_wait (ui_find_text (gtk_widget_get_parent (row), words) != NULL);
  ui_wait (is_in_view (row) && is_in_view (ui_find_text (gtk_widget_get_parent (row), words)));
  g_assert_true (ui_get_dialog (ui) == editor);
  g_assert_true (ui_is_focus_in (ui, field));
  g_assert_cmpstr (get_announced (field), ==, words);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
}

static void
test_words_come_when_one_goes_on (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  RelEditorDialog *editor = ui_edit (ui, REL_NOUN_PERSON, priya);
  GtkWidget *row = rel_editor_dialog_get_row (editor, REL_PERSON_MET_ON);

  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-0");
  ui_settle (300);
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_null (ui_find_text (editor, DAY_WORDS));
  gtk_widget_grab_focus (rel_editor_dialog_get_row (editor, REL_PERSON_MET_WHERE));
  ui_wait (ui_find_text (editor, DAY_WORDS) != NULL);
  g_assert_cmpstr (get_announced (get_text (row)), ==, "Met On: " DAY_WORDS);
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-01-02");
  g_assert_null (ui_find_text (editor, DAY_WORDS));
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (get_text (row)), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  ui_save (ui);
  ui_fixture_free (ui);
}

static void
test_save_leads_far_down (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  g_autoptr (RelRecord) person = NULL;
  RelEditorDialog *editor = ui_edit (ui, REL_NOUN_PERSON, priya);
  GtkWidget *row = rel_editor_dialog_get_row (editor, REL_PERSON_MET_ON);
  GtkWidget *above = rel_editor_dialog_get_row (editor, REL_PERSON_CADENCE_DAYS);

  gtk_editable_set_text (GTK_EDITABLE (row), "one day");
  gtk_widget_grab_focus (rel_editor_dialog_get_row (editor, REL_PERSON_NAME));
  ui_wait (!is_in_view (row));
  check_led (ui, row, get_text (row), DAY_WORDS);
  /* The first of several */
  gtk_editable_set_text (GTK_EDITABLE (above), "often");
  check_led (ui, above, get_text (above), "A whole number, 1 or more");
  gtk_editable_set_text (GTK_EDITABLE (above), "21");
  check_led (ui, row, get_text (row), DAY_WORDS);
  gtk_editable_set_text (GTK_EDITABLE (row), "12 March 2024");
  ui_save (ui);
  person = ui_load (ui, REL_NOUN_PERSON, priya);
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_MET_ON), ==, "2024-03-12");
  g_assert_cmpint (rel_record_get_number (person, REL_PERSON_CADENCE_DAYS), ==, 21);
  ui_fixture_free (ui);
}

static void
test_what_is_folded_away_opens (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  RelEditorDialog *editor = ui_edit (ui, REL_NOUN_PERSON, priya);
  GtkWidget *fold = ui_find (rel_editor_dialog_get_row (editor, REL_PERSON_POSITIONS), ADW_TYPE_EXPANDER_ROW);
  GtkWidget *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fold), TRUE);
  ui_wait ((row = ui_find_text (fold, "From")) != NULL);
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "when I was young");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fold), FALSE);
  gtk_widget_grab_focus (rel_editor_dialog_get_row (editor, REL_PERSON_NAME));
  ui_settle (300);
  check_led (ui, row, get_text (row), DAY_WORDS);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (fold)));
  adw_dialog_force_close (ADW_DIALOG (editor));
  ui_fixture_free (ui);
}

static void
test_what_is_missing (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelEditorDialog *editor = ui_new (ui, REL_NOUN_PERSON);
  GtkWidget *row = rel_editor_dialog_get_row (editor, REL_PERSON_NAME);

  /* Nothing was typed: there is nothing to save, and nothing to say */
  g_assert_false (ui_can_save (editor));
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_MET_WHERE)), "Lisbon");
  gtk_widget_grab_focus (rel_editor_dialog_get_row (editor, REL_PERSON_MET_WHERE));
  check_led (ui, row, get_text (row), "This is required");
  gtk_editable_set_text (GTK_EDITABLE (row), "Ada Lovelace");
  ui_save (ui);
  g_assert_true (ui_exists (ui, REL_NOUN_PERSON, "Ada Lovelace"));
  ui_fixture_free (ui);
}

/* A text of several lines has the keyboard itself; a name is asked for in its row. */
static void
test_other_rows (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelEditorDialog *editor = ui_new (ui, REL_NOUN_FOCAL_POINT);
  GtkWidget *row = rel_editor_dialog_get_row (editor, REL_FOCAL_POINT_TEXT);
  RelReferenceRow *person;

  adw_combo_row_set_selected (ADW_COMBO_ROW (rel_editor_dialog_get_row (editor, REL_FOCAL_POINT_STATE)), 1);
  check_led (ui, row, ui_find (row, GTK_TYPE_TEXT_VIEW), "This is required");
  adw_dialog_force_close (ADW_DIALOG (editor));
  ui_wait (ui_get_dialog (ui) == NULL);

  editor = ui_new (ui, REL_NOUN_FOLLOW_UP);
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_FOLLOW_UP_TEXT)), "Send the slides");
  person = REL_REFERENCE_ROW (rel_editor_dialog_get_row (editor, REL_FOLLOW_UP_PERSON));
  check_led (ui, GTK_WIDGET (person), GTK_WIDGET (rel_reference_row_get_entry (person)), "Type the name of a person");
  gtk_editable_set_text (rel_reference_row_get_entry (person), PERSON);
  g_assert_true (ui_find_text (person, "Type the name of a person") == NULL ||
                 !gtk_widget_get_visible (ui_find_text (person, "Type the name of a person")));
  ui_save (ui);
  g_assert_true (ui_exists (ui, REL_NOUN_FOLLOW_UP, "Send the slides"));
  ui_fixture_free (ui);
}

/* It may have come from elsewhere so, but nobody logs a meeting of nobody about nothing. */
static void
test_meeting_of_nobody (void)
{
  static const char words[] = "Type the name of a person, or a title or notes below";
  UiFixture *ui = ui_fixture_new (TRUE);
  RelEditorDialog *editor = ui_new (ui, REL_NOUN_MEETING);
  RelReferenceRow *with = REL_REFERENCE_ROW (rel_editor_dialog_get_row (editor, REL_MEETING_PARTICIPANTS));
  GtkEditable *title = GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_MEETING_TITLE));

  g_assert_false (ui_can_save (editor));
  adw_combo_row_set_selected (ADW_COMBO_ROW (rel_editor_dialog_get_row (editor, REL_MEETING_CHANNEL)), 2);
  check_led (ui, GTK_WIDGET (with), GTK_WIDGET (rel_reference_row_get_entry (with)), words);
  gtk_editable_set_text (title, "  ");
  g_assert_nonnull (ui_find_text (with, words));
  gtk_editable_set_text (title, "Stocktaking");
  g_assert_null (ui_find_text (with, words));
  ui_save (ui);
  g_assert_true (ui_exists (ui, REL_NOUN_MEETING, "Stocktaking"));
  ui_fixture_free (ui);
}

/* What is right again does not keep Save from what could be saved all along. */
static void
test_right_again (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *priya = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  RelEditorDialog *editor;
  GtkWidget *zone;

  ui_activate (ui, "win.add", "(sss)", "meeting", "participants", priya);
  editor = ui_wait_editor (ui);
  zone = rel_editor_dialog_get_row (editor, REL_MEETING_TIME_ZONE);
  g_assert_true (ui_can_save (editor));
  gtk_editable_set_text (GTK_EDITABLE (zone), "Nowhere/Atlantis");
  check_led (ui, zone, get_text (zone), "Area and city, such as Europe/Berlin; empty for your own time zone");
  gtk_editable_set_text (GTK_EDITABLE (zone), "");
  ui_save (ui);
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrong/words-come-when-one-goes-on", test_words_come_when_one_goes_on);
  g_test_add_func ("/wrong/save-leads-far-down", test_save_leads_far_down);
  g_test_add_func ("/wrong/what-is-folded-away-opens", test_what_is_folded_away_opens);
  g_test_add_func ("/wrong/what-is-missing", test_what_is_missing);
  g_test_add_func ("/wrong/other-rows", test_other_rows);
  g_test_add_func ("/wrong/meeting-of-nobody", test_meeting_of_nobody);
  g_test_add_func ("/wrong/right-again", test_right_again);
  return g_test_run ();
}
