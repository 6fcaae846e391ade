/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: views, narrow and wide, creating, editing, deleting and undoing, searching. */
#include <locale.h>

#include "rel-meeting.h"
#include "rel-milestone.h"
#include "rel-person-page.h"
#include "rel-person-row.h"
#include "rel-person.h"
#include "rel-reference-row.h"
#include "rel-tags-row.h"
#include "rel-welcome.h"
#include "ui-driving.h"

static RelRecordList *
get_list (UiFixture *ui)
{
  return rel_browser_get_list (rel_view_get_browser (rel_window_get_view (ui->window)));
}

static guint
list_length (UiFixture *ui)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_list (ui)));
}

static void
create_person (UiFixture *ui, const char *name)
{
  RelEditorDialog *editor;

  ui_activate (ui, "win.new", "s", "person");
  editor = ui_wait_editor (ui);
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_NAME)), name);
  ui_save (ui);
  ui_wait_ready (ui);
}

static RelPersonPage *
get_person_page (UiFixture *ui)
{
  return REL_PERSON_PAGE (ui_find (ui->window, REL_TYPE_PERSON_PAGE));
}

static void
test_welcome_leads_to_views (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);

  ui_wait (ui_find (ui->window, REL_TYPE_WELCOME) != NULL);
  g_assert_nonnull (ui_find_action (ui->window, "win.import"));
  g_assert_nonnull (ui_find_action (ui->window, "win.load-sample"));
  g_assert_nonnull (ui_find_action (ui->window, "win.new"));
  g_assert_false (rel_window_is_ready (ui->window));
  create_person (ui, "Ada Lovelace");
  g_assert_null (ui_find (ui->window, REL_TYPE_WELCOME));
  ui_fixture_free (ui);
}

static void
test_sample_can_be_removed (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);

  ui_wait (ui_find (ui->window, REL_TYPE_WELCOME) != NULL);
  ui_activate (ui, "win.load-sample", NULL);
  ui_wait_ready (ui);
  ui_wait (ui_find_action (ui->window, "win.undo-import") != NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), >, 10);
  gtk_widget_activate (ui_find_action (ui->window, "win.undo-import"));
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == 0);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_MEETING), ==, 0);
  ui_fixture_free (ui);
}

static void
test_create_person (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  RelEditorDialog *editor;
  g_autoptr (RelRecord) person = NULL;
  GtkWidget *row;
  GtkEditable *tags;

  ui_activate (ui, "win.new", "s", "person");
  editor = ui_wait_editor (ui);
  row = rel_editor_dialog_get_row (editor, REL_PERSON_NAME);
  g_assert_false (ui_can_save (editor));
  gtk_editable_set_text (GTK_EDITABLE (row), "  ");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_editable_set_text (GTK_EDITABLE (row), "Ada Lovelace");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_true (ui_can_save (editor));
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_CADENCE_DAYS)), "30");
  /* A comma ends a tag, and so does Enter */
  tags = rel_tags_row_get_entry (REL_TAGS_ROW (rel_editor_dialog_get_row (editor, REL_PERSON_TAGS)));
  gtk_editable_set_text (tags, "maths,");
  gtk_editable_set_text (tags, "poetry");
  g_signal_emit_by_name (tags, "activate");
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_BIRTHDAY)), "december 10");
  ui_save (ui);

  person = ui_find_record (ui, REL_NOUN_PERSON, "Ada Lovelace");
  g_assert_nonnull (person);
  g_assert_cmpint (rel_record_get_number (person, REL_PERSON_CADENCE_DAYS), ==, 30);
  g_assert_cmpstr (rel_record_get_texts (person, REL_PERSON_TAGS)[1], ==, "poetry");
  g_assert_null (rel_record_get_texts (person, REL_PERSON_TAGS)[2]);
  /* The new person is what is shown */
  ui_wait (get_person_page (ui) != NULL && ui_find_text (get_person_page (ui), "Ada Lovelace") != NULL);
  /* A day that comes back every year, in words, as it was meant */
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_BIRTHDAY), ==, "--12-10");
  ui_activate (ui, "win.edit-shown", NULL);
  editor = ui_wait_editor (ui);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_BIRTHDAY))), ==, "10 December");
  g_assert_false (ui_can_save (editor));
  adw_dialog_force_close (ADW_DIALOG (editor));
  ui_fixture_free (ui);
}

static void
test_edit_person (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  RelEditorDialog *editor;
  g_autoptr (RelRecord) person = NULL;

  create_person (ui, "Ada Byron");
  ui_wait (get_person_page (ui) != NULL && ui_find_text (get_person_page (ui), "Ada Byron") != NULL);
  ui_activate (ui, "win.edit-shown", NULL);
  editor = ui_wait_editor (ui);
  g_assert_false (ui_can_save (editor));
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_NAME)), "Ada Lovelace");
  adw_switch_row_set_active (ADW_SWITCH_ROW (rel_editor_dialog_get_row (editor, REL_PERSON_IS_FOCUS)), TRUE);
  ui_save (ui);
  ui_wait (ui_find_text (get_person_page (ui), "Ada Lovelace") != NULL);
  person = ui_find_record (ui, REL_NOUN_PERSON, "Ada Lovelace");
  g_assert_true (rel_record_get_flag (person, REL_PERSON_IS_FOCUS));
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, 1);
  ui_fixture_free (ui);
}

static void
test_editor_keeps_what_was_typed (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  RelEditorDialog *editor;

  ui_activate (ui, "win.new", "s", "person");
  editor = ui_wait_editor (ui);
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_NAME)), "Ada");
  adw_dialog_close (ADW_DIALOG (editor));
  /* It asks; the answer that loses nothing is the default */
  ui_wait (ui_get_dialog (ui) != ADW_DIALOG (editor) && ADW_IS_ALERT_DIALOG (ui_get_dialog (ui)));
  g_assert_cmpstr (adw_alert_dialog_get_default_response (ADW_ALERT_DIALOG (ui_get_dialog (ui))), ==, "cancel");
  adw_dialog_close (ui_get_dialog (ui));
  ui_wait (ui_get_dialog (ui) == ADW_DIALOG (editor));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_NAME))), ==, "Ada");
  ui_save (ui);
  ui_fixture_free (ui);
}

static void
test_delete_and_undo (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  guint people = ui_count_records (ui, REL_NOUN_PERSON);
  guint before;
  guint meetings = ui_count_records (ui, REL_NOUN_MEETING);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (RelRecord) again = NULL;
  GtkWidget *undo;

  ui_activate (ui, "win.reveal", "(ss)", "person", rel_record_get_id (person));
  ui_wait (get_person_page (ui) != NULL && ui_find_text (get_person_page (ui), "Priya Raghunathan") != NULL);
  ui_wait (list_length (ui) > 10);
  before = list_length (ui);
  ui_activate (ui, "win.delete-shown", NULL);
  ui_wait (list_length (ui) == before - 1);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, people - 1);
  /* Nobody is shown who is not there */
  ui_wait (get_person_page (ui) == NULL);
  ui_wait ((undo = ui_find_action (ui->window, "win.undo")) != NULL);
  gtk_widget_activate (undo);
  ui_wait (list_length (ui) == before);
  again = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_assert_true (rel_values_equal (rel_record_get_values (person), rel_record_get_values (again)));
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_MEETING), ==, meetings);
  ui_activate (ui, "win.redo", NULL);
  ui_wait (list_length (ui) == before - 1);
  ui_fixture_free (ui);
}

static void
test_undo_in_text_field_is_the_fields (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  GtkWidget *entry;

  create_person (ui, "Ada Lovelace");
  ui_activate (ui, "win.search", NULL);
  ui_wait ((entry = ui_find (ui->window, GTK_TYPE_SEARCH_ENTRY)) != NULL);
  gtk_widget_grab_focus (entry);
  ui_activate (ui, "win.undo", NULL);
  ui_settle (100);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, 1);
  ui_fixture_free (ui);
}

static void
test_search (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *entry;
  guint all;

  ui_activate (ui, "win.go-to", "s", "people");
  ui_wait (list_length (ui) > 10);
  all = list_length (ui);
  ui_activate (ui, "win.search", NULL);
  ui_wait ((entry = ui_find (ui->window, GTK_TYPE_SEARCH_ENTRY)) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "helene");
  ui_wait (list_length (ui) == 1);
  ui_wait (ui_find_text (ui->window, "Hélène Marchetti") != NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody is called this");
  ui_wait (ui_find_text (ui->window, "No Results Found") != NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  ui_wait (list_length (ui) == all);
  ui_fixture_free (ui);
}

static void
test_filter (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelView *view;
  guint all, focus;

  ui_activate (ui, "win.go-to", "s", "people");
  ui_wait (list_length (ui) > 10);
  all = list_length (ui);
  view = rel_window_get_view (ui->window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "people.focus", NULL));
  ui_wait (list_length (ui) < all);
  focus = list_length (ui);
  g_assert_cmpuint (focus, >, 0);
  ui_wait (ui_find_text (view, "In Focus") != NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "people.direction", "s", "below"));
  ui_wait (list_length (ui) != focus);
  ui_activate (ui, "win.show-tag", "s", "heron");
  ui_wait (ui_find_text (view, "#heron") != NULL);
  ui_wait (list_length (ui) > 0 && list_length (ui) < all);
  ui_fixture_free (ui);
}

static void
test_log_meeting_with_new_person (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) priya = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (RelRecord) meeting = NULL;
  g_autoptr (RelRecord) person = NULL;
  RelEditorDialog *editor;
  GtkEditable *entry;

  ui_activate (ui, "win.add", "(sss)", "meeting", "participants", rel_record_get_id (priya));
  editor = ui_wait_editor (ui);
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_MEETING_TITLE)), "Whiteboard hour");
  entry = rel_reference_row_get_entry (REL_REFERENCE_ROW (rel_editor_dialog_get_row (editor, REL_MEETING_PARTICIPANTS)));
  /* Somebody known is completed, somebody unknown is made */
  gtk_editable_set_text (entry, "ingrid");
  ui_wait (rel_record_get_texts (rel_editor_dialog_get_record (editor), REL_MEETING_PARTICIPANTS)[1] != NULL ||
           (g_signal_emit_by_name (entry, "activate"), FALSE));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  gtk_editable_set_text (entry, "Zygmunt Nowak");
  ui_wait (rel_record_get_texts (rel_editor_dialog_get_record (editor), REL_MEETING_PARTICIPANTS)[2] != NULL ||
           (g_signal_emit_by_name (entry, "activate"), FALSE));
  ui_save (ui);

  meeting = ui_find_record (ui, REL_NOUN_MEETING, "Whiteboard hour");
  person = ui_find_record (ui, REL_NOUN_PERSON, "Zygmunt Nowak");
  g_assert_nonnull (meeting);
  g_assert_nonnull (person);
  g_assert_cmpstr (rel_record_get_text (meeting, REL_MEETING_STARTED_ON), ==, "2026-01-15");
  g_assert_cmpstr (rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS)[0], ==, rel_record_get_id (priya));
  g_assert_cmpstr (rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS)[2], ==, rel_record_get_id (person));
  ui_fixture_free (ui);
}

static void
resize (UiFixture *ui, int width)
{
  int old_width, height;

  gtk_window_get_default_size (GTK_WINDOW (ui->window), &old_width, &height);
  gtk_window_set_default_size (GTK_WINDOW (ui->window), width, height);
}

static gboolean
is_narrow (UiFixture *ui)
{
  gboolean narrow;

  g_object_get (ui->window, "narrow", &narrow, NULL);
  return narrow;
}

static void
test_narrow_and_back (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");

  ui_activate (ui, "win.reveal", "(ss)", "person", rel_record_get_id (person));
  ui_wait (get_person_page (ui) != NULL && ui_find (ui->window, REL_TYPE_PERSON_ROW) != NULL);
  resize (ui, 370);
  ui_wait (is_narrow (ui));
  /* One pane: the person who was shown, with a way back to the list */
  ui_wait (get_person_page (ui) != NULL);
  ui_activate (ui, "win.go-to", "s", "people");
  ui_wait (ui_find (ui->window, REL_TYPE_PERSON_ROW) != NULL);
  resize (ui, 1200);
  ui_wait (!is_narrow (ui));
  ui_wait (get_person_page (ui) != NULL && ui_find (ui->window, REL_TYPE_PERSON_ROW) != NULL);
  g_assert_cmpstr (rel_record_page_get_id (REL_RECORD_PAGE (get_person_page (ui))), ==, rel_record_get_id (person));
  ui_fixture_free (ui);
}

static void
test_links_lead_there_and_back (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  AdwNavigationView *navigation;

  ui_activate (ui, "win.go-to", "s", "today");
  navigation = rel_view_get_navigation (rel_window_get_view (ui->window));
  ui_activate (ui, "win.open", "(ss)", "person", rel_record_get_id (person));
  ui_wait (get_person_page (ui) != NULL && ui_find_text (get_person_page (ui), "Priya Raghunathan") != NULL);
  g_assert_true (adw_navigation_view_pop (navigation));
  ui_wait (get_person_page (ui) == NULL);
  g_assert_cmpstr (rel_window_get_page (ui->window), ==, "today");
  ui_fixture_free (ui);
}

static void
test_every_view_opens (void)
{
  static const char * const pages[] = { "today", "people", "meetings", "goals", "insights", "a view that was removed" };
  UiFixture *ui = ui_fixture_new (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      ui_activate (ui, "win.go-to", "s", pages[i]);
      g_assert_nonnull (rel_window_get_view (ui->window));
      if (rel_view_get_browser (rel_window_get_view (ui->window)) != NULL)
        ui_wait (list_length (ui) > 0);
      ui_settle (50);
    }
  g_assert_cmpstr (rel_window_get_page (ui->window), ==, "people");
  ui_fixture_free (ui);
}

static void
test_change_shows_everywhere (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (RelChanges) changes = rel_changes_new ("elsewhere");

  ui_activate (ui, "win.reveal", "(ss)", "person", rel_record_get_id (person));
  ui_wait (get_person_page (ui) != NULL && ui_find_text (get_person_page (ui), "Priya Raghunathan") != NULL);
  rel_record_set_text (person, REL_PERSON_NAME, "Priya R. Raghunathan");
  rel_changes_save (changes, person);
  ui_apply (ui, changes);
  ui_wait (ui_find_text (get_person_page (ui), "Priya R. Raghunathan") != NULL);
  ui_wait (ui_find_text (ui_find (ui->window, GTK_TYPE_LIST_VIEW), "Priya R. Raghunathan") != NULL);
  ui_fixture_free (ui);
}

static gboolean
is_typed_into (UiFixture *ui, GtkWidget *within)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (ui->window));

  return GTK_IS_TEXT (focus) && gtk_widget_is_ancestor (focus, within);
}

static void
test_new_record_begins_in_its_first_field (void)
{
  static const char * const nouns[] = { "person", "goal", "tie" };
  static const int widths[] = { 800, 360 };
  UiFixture *ui = ui_fixture_new (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      ui_resize (ui, widths[i], 640);
      for (guint j = 0; j < G_N_ELEMENTS (nouns); j++)
        {
          ui_activate (ui, "win.new", "s", nouns[j]);
          ui_wait (ui_get_dialog (ui) != NULL);
          ui_wait (is_typed_into (ui, GTK_WIDGET (ui_get_dialog (ui))));
          adw_dialog_force_close (ui_get_dialog (ui));
          ui_wait (ui_get_dialog (ui) == NULL);
        }
    }
  ui_fixture_free (ui);
}

static guint
count_selected (GtkWidget *widget)
{
  guint count = GTK_IS_TEXT (widget) && gtk_editable_get_selection_bounds (GTK_EDITABLE (widget), NULL, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count += count_selected (child);
  return count;
}

/* Floating and as a sheet. */
static void
test_first_field_has_focus_and_nothing_is_selected (void)
{
  static const int widths[] = { 800, 360 };
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = ui_dup_id (ui, REL_NOUN_MILESTONE, "Measurement roadmap review");

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      RelEditorDialog *editor;

      ui_resize (ui, widths[i], 640);
      editor = ui_edit (ui, REL_NOUN_MILESTONE, id);
      ui_settle (200);
      g_assert_true (is_typed_into (ui, rel_editor_dialog_get_row (editor, REL_MILESTONE_TITLE)));
      g_assert_cmpuint (count_selected (GTK_WIDGET (editor)), ==, 0);
      adw_dialog_force_close (ADW_DIALOG (editor));
      ui_wait (ui_get_dialog (ui) == NULL);

      ui_activate (ui, "win.show-preferences", NULL);
      ui_wait (ui_get_dialog (ui) != NULL);
      ui_settle (200);
      g_assert_true (is_typed_into (ui, ui_find (ui_get_dialog (ui), ADW_TYPE_SPIN_ROW)));
      g_assert_cmpuint (count_selected (GTK_WIDGET (ui_get_dialog (ui))), ==, 0);
      adw_dialog_force_close (ui_get_dialog (ui));
      ui_wait (ui_get_dialog (ui) == NULL);
    }
  ui_fixture_free (ui);
}

/* In the smallest window, in the largest text. */
static void
test_toast_is_whole_and_said (void)
{
  const char *sentence = "Added “Head of Measurement Engineering”";
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *label, *overlay, *undo;
  graphene_rect_t place;
  g_autoptr (GtkATContext) context = NULL;

  ui_set_text_scale (2);
  ui_resize (ui, 360, 294);
  ui_activate (ui, "win.say-undo", "s", sentence);
  ui_wait ((label = ui_find_text (ui->window, sentence)) != NULL && gtk_widget_get_width (label) > 0);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  overlay = gtk_widget_get_ancestor (label, ADW_TYPE_TOAST_OVERLAY);
  undo = gtk_widget_get_next_sibling (label);
  g_assert_true (gtk_widget_compute_bounds (undo, overlay, &place));
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (overlay));
  context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (overlay));
  g_assert_cmpstr (g_object_get_data (G_OBJECT (context), "rel-announced"), ==, "Added “Head of Measurement Engineering”, with a button: Undo");
  /* A button takes the toast away */
  g_signal_emit_by_name (undo, "clicked");
  ui_wait (ui_find_text (ui->window, sentence) == NULL);
  ui_set_text_scale (1);
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/welcome/leads-to-views", test_welcome_leads_to_views);
  g_test_add_func ("/window/welcome/sample-can-be-removed", test_sample_can_be_removed);
  g_test_add_func ("/window/view/every-one-opens", test_every_view_opens);
  g_test_add_func ("/window/view/links-lead-there-and-back", test_links_lead_there_and_back);
  g_test_add_func ("/window/view/narrow-and-back", test_narrow_and_back);
  g_test_add_func ("/window/view/change-shows-everywhere", test_change_shows_everywhere);
  g_test_add_func ("/window/person/create", test_create_person);
  g_test_add_func ("/window/person/edit", test_edit_person);
  g_test_add_func ("/window/person/delete-and-undo", test_delete_and_undo);
  g_test_add_func ("/window/editor/keeps-what-was-typed", test_editor_keeps_what_was_typed);
  g_test_add_func ("/window/editor/new-record-begins-in-first-field", test_new_record_begins_in_its_first_field);
  g_test_add_func ("/window/editor/first-field-has-focus-and-nothing-is-selected", test_first_field_has_focus_and_nothing_is_selected);
  g_test_add_func ("/window/toast/is-whole-and-said", test_toast_is_whole_and_said);
  g_test_add_func ("/window/undo/in-a-text-field-is-the-fields", test_undo_in_text_field_is_the_fields);
  g_test_add_func ("/window/people/search", test_search);
  g_test_add_func ("/window/people/filter", test_filter);
  g_test_add_func ("/window/meeting/log-with-new-person", test_log_meeting_with_new_person);
  return g_test_run ();
}
