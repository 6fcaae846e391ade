/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People: the editor and the page of one. */
#include <locale.h>
#include <string.h>

#include "rel-changes.h"
#include "rel-custom-field.h"
#include "rel-exchange.h"
#include "rel-feedback.h"
#include "rel-person-page.h"
#include "rel-person.h"
#include "rel-photo-row.h"
#include "rel-records-page.h"
#include "ui-driving.h"
#include "ui-focus.h"

/* The editor */

static void
test_photo (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = ui_dup_id (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autofree char *path = g_build_filename (ui->folder, "photo.png", NULL);
  g_autofree char *wrong = g_build_filename (ui->folder, "notes.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) wrong_file = g_file_new_for_path (wrong);
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 1600, 900);
  g_autoptr (RelRecord) person = NULL;
  RelEditorDialog *editor;
  RelPhotoRow *row;
  GtkWidget *avatar;

  gdk_pixbuf_fill (picture, 0x336699ff);
  g_assert_true (gdk_pixbuf_save (picture, path, "png", NULL, NULL));
  g_assert_true (g_file_set_contents (wrong, "No picture", -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", id);
  editor = ui_edit (ui, REL_NOUN_PERSON, id);
  row = REL_PHOTO_ROW (rel_editor_dialog_get_row (editor, REL_PERSON_PHOTO));
  /* What is no picture is refused in words */
  rel_photo_row_load (row, wrong_file);
  ui_wait (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "This is not a picture"));
  g_assert_null (rel_record_get_text (rel_editor_dialog_get_record (editor), REL_PERSON_PHOTO));
  rel_photo_row_load (row, file);
  ui_wait (rel_record_get_text (rel_editor_dialog_get_record (editor), REL_PERSON_PHOTO) != NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "");
  ui_save (ui);
  person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_assert_true (g_str_has_prefix (rel_record_get_text (person, REL_PERSON_PHOTO), "data:image/jpeg;base64,"));
  g_assert_cmpuint (strlen (rel_record_get_text (person, REL_PERSON_PHOTO)), <, 100000);
  /* The page shows it, made small */
  ui_wait ((avatar = ui_find (ui_find (ui->window, REL_TYPE_PERSON_PAGE), ADW_TYPE_AVATAR)) != NULL &&
           adw_avatar_get_custom_image (ADW_AVATAR (avatar)) != NULL);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (adw_avatar_get_custom_image (ADW_AVATAR (avatar))), ==, 384);
  ui_fixture_free (ui);
}

static void
test_custom_fields (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = ui_dup_id (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (RelRecord) person = NULL;
  RelEditorDialog *editor = ui_edit (ui, REL_NOUN_PERSON, id);
  GtkWidget *items = rel_editor_dialog_get_row (editor, REL_PERSON_CUSTOM_FIELDS);
  GtkWidget *row;
  RelValues *field;

  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (items, "Add Custom Field"), ADW_TYPE_BUTTON_ROW));
  ui_wait ((row = ui_find_text (items, "Label")) != NULL);
  /* What is typed next goes there */
  ui_wait (ui_get_focus (ui) != NULL && gtk_widget_is_ancestor (ui_get_focus (ui), gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW)));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW)), "Dog");
  row = ui_find_text (items, "Value");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW)), "Biscuit");
  ui_save (ui);
  person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  field = g_ptr_array_index (rel_record_get_items (person, REL_PERSON_CUSTOM_FIELDS), 0);
  g_assert_cmpstr (rel_values_get_text (field, REL_CUSTOM_FIELD_LABEL), ==, "Dog");
  g_assert_cmpstr (rel_values_get_text (field, REL_CUSTOM_FIELD_VALUE), ==, "Biscuit");
  ui_fixture_free (ui);
}

/* Only the requirements of the goal are offered, and another goal takes them away. */
static void
test_requirement_of_feedback (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = ui_dup_id (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, "Head of Measurement Engineering");
  RelRecord *feedback;
  AdwComboRow *row;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.add", "(sss)", "feedback", "person", id);
  ui_wait (ui_get_dialog (ui) != NULL);
  feedback = rel_editor_dialog_get_record (REL_EDITOR_DIALOG (ui_get_dialog (ui)));
  row = ADW_COMBO_ROW (rel_editor_dialog_get_row (REL_EDITOR_DIALOG (ui_get_dialog (ui)), REL_FEEDBACK_REQUIREMENT));
  g_assert_nonnull (row);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 1);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (row)));
  rel_record_set_text (feedback, REL_FEEDBACK_GOAL, rel_record_get_id (goal));
  ui_wait (g_list_model_get_n_items (adw_combo_row_get_model (row)) > 1);
  adw_combo_row_set_selected (row, 1);
  g_assert_nonnull (rel_record_get_text (feedback, REL_FEEDBACK_REQUIREMENT));
  rel_record_set_text (feedback, REL_FEEDBACK_GOAL, NULL);
  g_assert_null (rel_record_get_text (feedback, REL_FEEDBACK_REQUIREMENT));
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

static gboolean
has_selected (GtkListView *list)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (gtk_list_view_get_model (list));

  return gtk_bitset_get_size (selected) == 1;
}

/* The row of somebody new is chosen and in sight, though the list hears of it later than the page. */
static void
test_new_person_is_chosen_in_list (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser = ui_open_people (ui);
  GtkWidget *list = ui_find (browser, GTK_TYPE_LIST_VIEW);
  RelEditorDialog *editor;
  GtkWidget *name;

  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (rel_browser_get_list (browser))) > 30);
  editor = ui_new (ui, REL_NOUN_PERSON);
  rel_record_set_text (rel_editor_dialog_get_record (editor), REL_PERSON_NAME, "Zzz Zander");
  ui_save (ui);
  ui_wait ((name = ui_find_text (list, "Zzz Zander")) != NULL && gtk_widget_get_mapped (name));
  ui_wait (has_selected (GTK_LIST_VIEW (list)));
  ui_fixture_free (ui);
}

/* The page */

static void
test_page_tells_of_a_twin (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = ui_dup_id (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  GtkWidget *page, *row;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", id);
  ui_wait ((page = ui_find (ui->window, REL_TYPE_PERSON_PAGE)) != NULL && ui_find_text (page, "Timeline") != NULL);
  g_assert_null (ui_find_text (page, "May Be the Same Person"));
  ui_add_twin (ui);
  ui_wait (ui_find_text (page, "May Be the Same Person") != NULL);
  ui_wait ((row = ui_find_text (page, "Priya R.")) != NULL);
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (ui_find (row, GTK_TYPE_BUTTON), "clicked");
  ui_wait (ui_find_text (page, "May Be the Same Person") == NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_NOT_DUPLICATES), ==, 1);
  ui_fixture_free (ui);
}

static void
test_page_shows_all (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = ui_dup_id (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (RelChanges) changes = rel_changes_new ("Add");
  GtkWidget *page, *row;

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (RelRecord) exchange = rel_record_new (REL_NOUN_EXCHANGE);
      g_autofree char *note = g_strdup_printf ("Help number %u", i);

      rel_record_set_text (exchange, REL_EXCHANGE_PERSON, id);
      rel_record_set_text (exchange, REL_EXCHANGE_NOTE, note);
      rel_changes_save (changes, exchange);
    }
  ui_apply (ui, changes);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", id);
  ui_wait ((page = ui_find (ui->window, REL_TYPE_PERSON_PAGE)) != NULL && (row = ui_find_text (page, "Show 7 More")) != NULL);
  gtk_widget_activate (gtk_widget_get_ancestor (row, ADW_TYPE_BUTTON_ROW));
  ui_wait (ui_find_text (page, "Show 7 More") == NULL);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *note = g_strdup_printf ("Help number %u", i);

      g_assert_nonnull (ui_find_text (page, note));
    }
  ui_fixture_free (ui);
}

static const char *
get_chosen (GtkWidget *row)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)));
}

/* How somebody likes to talk is stored as text: a word that the program knows, or one's own. */
static void
test_preferred_channel (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  g_autoptr (RelRecord) own = NULL;
  g_autoptr (RelRecord) chosen = NULL;
  GtkWidget *row;

  ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ada\",\"preferred_channel\":\"in_person\"}");
  ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"b\",\"name\":\"Bea\",\"preferred_channel\":\"by pigeon\"}");
  row = gtk_widget_get_ancestor (ui_find_text (ui_edit (ui, REL_NOUN_PERSON, "b"), "Preferred Channel"), ADW_TYPE_COMBO_ROW);
  g_assert_cmpstr (get_chosen (row), ==, "by pigeon");
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_wait (ui_get_dialog (ui) == NULL);
  own = ui_load (ui, REL_NOUN_PERSON, "b");
  g_assert_cmpstr (rel_record_get_text (own, REL_PERSON_PREFERRED_CHANNEL), ==, "by pigeon");

  row = gtk_widget_get_ancestor (ui_find_text (ui_edit (ui, REL_NOUN_PERSON, "a"), "Preferred Channel"), ADW_TYPE_COMBO_ROW);
  g_assert_cmpstr (get_chosen (row), ==, "In Person");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  g_assert_cmpstr (get_chosen (row), ==, "Phone");
  ui_save (ui);
  chosen = ui_load (ui, REL_NOUN_PERSON, "a");
  g_assert_cmpstr (rel_record_get_text (chosen, REL_PERSON_PREFERRED_CHANNEL), ==, "phone");
  ui_fixture_free (ui);
}

/* What the editor takes in is to be read on the page. */
static void
test_page_tells_what_was_noted (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  GtkWidget *page;

  ui_add_record (ui, REL_NOUN_PERSON,
                 "{\"id\":\"a\",\"name\":\"Ada Lovelace\",\"nickname\":\"Countess\",\"preferred_channel\":\"the phone, mornings\","
                 "\"knows_me\":3,\"trust\":0}");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", "a");
  ui_wait ((page = ui_find (ui->window, REL_TYPE_PERSON_PAGE)) != NULL && ui_find_text (page, "Countess") != NULL);
  g_assert_nonnull (ui_find_text (page, "the phone, mornings"));
  g_assert_nonnull (ui_find_text (page, "3 of 4"));
  g_assert_nonnull (ui_find_text (page, "0 of 4"));
  ui_fixture_free (ui);
}

/* "Not Now" of long ago is seen, and taken back by who means it. */
static void
test_left_out_is_told (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  GtkWidget *page;

  ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ada Lovelace\"}");
  ui_add_record (ui, REL_NOUN_SNOOZE, "{\"id\":\"past\",\"person\":\"a\",\"until\":\"2026-01-15\",\"codes\":[\"focus_quiet\"]}");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", "a");
  ui_wait ((page = ui_find (ui->window, REL_TYPE_PERSON_PAGE)) != NULL && ui_find_text (page, "0 given") != NULL);
  g_assert_null (ui_find_text (page, "Left Out of Today"));
  ui_add_record (ui, REL_NOUN_SNOOZE, "{\"id\":\"s\",\"person\":\"a\",\"until\":\"2026-03-01\",\"codes\":[\"focus_quiet\"]}");
  ui_wait (ui_find_text (page, "Left Out of Today") != NULL);
  g_assert_nonnull (ui_find_text (page, "Until 1 March"));
  gtk_widget_activate (ui_find_button (page, "Bring Back"));
  ui_wait (ui_find_text (page, "Left Out of Today") == NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_SNOOZE), ==, 1);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (ui_find_text (page, "Until 1 March") != NULL);
  ui_fixture_free (ui);
}

/* Every figure opens to the records behind it, and one with nothing behind it is no button. */
static void
test_figures_lead_to_records (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  RelRecordsPage *records;
  GtkWidget *page, *card;

  ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ada Lovelace\"}");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", "a");
  ui_wait ((page = ui_find (ui->window, REL_TYPE_PERSON_PAGE)) != NULL && ui_find_text (page, "0 given") != NULL);
  g_assert_null (gtk_widget_get_ancestor (ui_find_text (page, "0 given"), GTK_TYPE_BUTTON));
  ui_add_record (ui, REL_NOUN_EXCHANGE, "{\"id\":\"e\",\"person\":\"a\",\"direction\":\"given\",\"note\":\"An introduction\"}");
  ui_wait (ui_find_text (page, "1 given") != NULL);
  card = gtk_widget_get_ancestor (ui_find_text (page, "1 given"), GTK_TYPE_BUTTON);
  g_assert_nonnull (card);
  gtk_widget_activate (card);
  ui_wait ((records = REL_RECORDS_PAGE (ui_find (ui->window, REL_TYPE_RECORDS_PAGE))) != NULL);
  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (rel_records_page_get_list (records))) == 1);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (rel_records_page_get_list (records))) == 0);
  adw_navigation_view_pop (rel_view_get_navigation (rel_window_get_view (ui->window)));
  ui_wait (ui_find_text (page, "0 given") != NULL && gtk_widget_get_ancestor (ui_find_text (page, "0 given"), GTK_TYPE_BUTTON) == NULL);
  ui_fixture_free (ui);
}

/* Few meetings, and so much since that the timeline has no room for them: they are a step away all the same. */
static void
test_page_leads_to_older_meetings (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  GtkWidget *page;

  ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ada Lovelace\"}");
  for (int i = 1; i <= 2; i++)
    {
      g_autofree char *meeting = g_strdup_printf ("{\"id\":\"m%d\",\"started_on\":\"2025-01-0%d\",\"participants\":[\"a\"]}", i, i);

      ui_add_record (ui, REL_NOUN_MEETING, meeting);
    }
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", "a");
  ui_wait ((page = ui_find (ui->window, REL_TYPE_PERSON_PAGE)) != NULL && ui_find_text (page, "Ada Lovelace") != NULL);
  g_assert_null (ui_find_text (page, "Show All 2 Meetings"));
  for (int i = 1; i <= 7; i++)
    {
      g_autofree char *exchange =
        g_strdup_printf ("{\"id\":\"e%d\",\"person\":\"a\",\"occurred_on\":\"2025-02-0%d\",\"direction\":\"given\"}", i, i);

      ui_add_record (ui, REL_NOUN_EXCHANGE, exchange);
    }
  ui_wait (ui_find_text (page, "Show All 2 Meetings") != NULL);
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/editor/photo", test_photo);
  g_test_add_func ("/people/editor/custom-fields", test_custom_fields);
  g_test_add_func ("/people/editor/new-person-is-chosen-in-list", test_new_person_is_chosen_in_list);
  g_test_add_func ("/people/editor/requirement-of-feedback", test_requirement_of_feedback);
  g_test_add_func ("/people/page/tells-of-a-twin", test_page_tells_of_a_twin);
  g_test_add_func ("/people/page/shows-all", test_page_shows_all);
  g_test_add_func ("/people/editor/preferred-channel", test_preferred_channel);
  g_test_add_func ("/people/page/tells-what-was-noted", test_page_tells_what_was_noted);
  g_test_add_func ("/people/page/left-out-is-told-and-ended", test_left_out_is_told);
  g_test_add_func ("/people/page/figures-lead-to-records", test_figures_lead_to_records);
  g_test_add_func ("/people/page/leads-to-older-meetings", test_page_leads_to_older_meetings);
  return g_test_run ();
}
