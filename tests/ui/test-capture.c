/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Logging a conversation in one line: what is typed becomes records, nothing is guessed, nothing typed is lost. */
#include <locale.h>

#include "rel-capture-completion.h"
#include "rel-capture-dialog.h"
#include "rel-capture-draft.h"
#include "rel-capture-entry.h"
#include "rel-follow-up.h"
#include "rel-meeting-page.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "ui-driving.h"

static RelCaptureDraft *
get_draft (UiFixture *ui)
{
  return rel_capture_draft_for_store (rel_window_get_store (ui->window));
}

/* The line on Today, with the names at hand. */
static RelCaptureEntry *
go_to_line (UiFixture *ui)
{
  RelCaptureEntry *entry;

  ui_activate (ui, "win.go-to", "s", "today");
  ui_wait ((entry = (RelCaptureEntry *) ui_find (ui->window, REL_TYPE_CAPTURE_ENTRY)) != NULL);
  ui_activate (ui, "win.capture", NULL);
  ui_wait (rel_capture_draft_is_ready (get_draft (ui)));
  g_assert_null (ui_get_dialog (ui));
  return entry;
}

static void
type (RelCaptureEntry *entry, const char *line)
{
  gtk_editable_set_text (rel_capture_entry_get_editable (entry), line);
  gtk_editable_set_position (rel_capture_entry_get_editable (entry), -1);
}

static const char *
get_text (RelCaptureEntry *entry)
{
  return gtk_editable_get_text (rel_capture_entry_get_editable (entry));
}

static void
press_enter (RelCaptureEntry *entry)
{
  g_signal_emit_by_name (rel_capture_entry_get_editable (entry), "activate");
}

static void
test_line_becomes_meeting (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelCaptureEntry *entry = go_to_line (ui);
  g_autoptr (RelRecord) priya = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (RelRecord) meeting = NULL;
  g_autoptr (RelRecord) promise = NULL;
  guint people = ui_count_records (ui, REL_NOUN_PERSON);
  guint meetings = ui_count_records (ui, REL_NOUN_MEETING);

  type (entry, "coffee with Priya Raghunathan yesterday 45m re: garden walls; promised the drawings !3d");
  /* What will be written is told before it is */
  g_assert_nonnull (ui_find_text (entry, "In Person"));
  g_assert_nonnull (ui_find_text (entry, "Priya Raghunathan"));
  g_assert_nonnull (ui_find_text (entry, "45 minutes"));
  g_assert_nonnull (ui_find_text (entry, "garden walls"));
  g_assert_null (ui_find_text (entry, "New person"));
  press_enter (entry);
  ui_wait (*get_text (entry) == '\0');

  meeting = ui_find_record (ui, REL_NOUN_MEETING, "garden walls");
  promise = ui_find_record (ui, REL_NOUN_FOLLOW_UP, "the drawings");
  g_assert_nonnull (meeting);
  g_assert_cmpstr (rel_record_get_text (meeting, REL_MEETING_STARTED_ON), ==, "2026-01-14");
  g_assert_cmpint (rel_record_get_number (meeting, REL_MEETING_DURATION_MINUTES), ==, 45);
  g_assert_cmpstr (rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS)[0], ==, rel_record_get_id (priya));
  g_assert_nonnull (promise);
  g_assert_cmpstr (rel_record_get_text (promise, REL_FOLLOW_UP_MEETING), ==, rel_record_get_id (meeting));
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, people);

  /* The toast leads there, and takes all of it back; the cursor is still in the line */
  ui_wait (ui_find_action (ui->window, "win.undo-change") != NULL);
  g_assert_nonnull (ui_find_text (ui->window, "Logged with Priya Raghunathan"));
  gtk_widget_activate (ui_find_action (ui->window, "win.undo-change"));
  ui_wait (ui_count_records (ui, REL_NOUN_MEETING) == meetings);
  g_clear_object (&promise);
  promise = ui_find_record (ui, REL_NOUN_FOLLOW_UP, "the drawings");
  g_assert_null (promise);
  ui_fixture_free (ui);
}

static void
test_keyboard_undoes_what_was_logged (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelCaptureEntry *entry = go_to_line (ui);
  guint meetings = ui_count_records (ui, REL_NOUN_MEETING);

  type (entry, "call re: garden walls");
  /* As long as something is typed, undoing concerns that */
  ui_activate (ui, "win.undo", NULL);
  ui_settle (50);
  type (entry, "call re: garden walls");
  press_enter (entry);
  ui_wait (ui_count_records (ui, REL_NOUN_MEETING) == meetings + 1);
  ui_wait (*get_text (entry) == '\0');
  ui_activate (ui, "win.undo", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_MEETING) == meetings);
  g_assert_cmpstr (get_text (entry), ==, "");
  ui_fixture_free (ui);
}

static void
test_toast_opens_meeting (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelCaptureEntry *entry = go_to_line (ui);
  GtkWidget *open;

  type (entry, "call re: garden walls");
  press_enter (entry);
  ui_wait (ui_find_text (ui->window, "Logged “garden walls”") != NULL);
  open = gtk_widget_get_next_sibling (ui_find_text (ui->window, "Logged “garden walls”"));
  g_assert_true (GTK_IS_BUTTON (open));
  g_signal_emit_by_name (open, "clicked");
  ui_wait (ui_find (ui->window, REL_TYPE_MEETING_PAGE) != NULL);
  ui_wait (ui_find_text (ui->window, "garden walls") != NULL);
  ui_fixture_free (ui);
}

static void
test_ambiguous_is_asked (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *first = ui_add_person (ui, "Samira Kovacs");
  g_autofree char *second = ui_add_person (ui, "Samira Nilsson");
  RelCaptureEntry *entry = go_to_line (ui);
  guint meetings = ui_count_records (ui, REL_NOUN_MEETING);
  g_autoptr (RelRecord) meeting = NULL;

  type (entry, "call with Samira re: garden walls");
  g_assert_nonnull (ui_find_text (entry, "Which one?"));
  press_enter (entry);
  ui_wait (ui_find_text (entry, "Choose what is meant first. Nothing is guessed.") != NULL);
  ui_settle (100);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_MEETING), ==, meetings);
  g_assert_cmpstr (get_text (entry), ==, "call with Samira re: garden walls");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (ui_find (entry, GTK_TYPE_MENU_BUTTON)));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (entry), "capture.choose", "(ss)", "samira", second));
  g_assert_null (ui_find_text (entry, "Which one?"));
  g_assert_nonnull (ui_find_text (entry, "Samira Nilsson"));
  press_enter (entry);
  ui_wait (*get_text (entry) == '\0');
  meeting = ui_find_record (ui, REL_NOUN_MEETING, "garden walls");
  g_assert_cmpstr (rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS)[0], ==, second);
  /* What was decided was decided for that line */
  type (entry, "call with Samira");
  g_assert_nonnull (ui_find_text (entry, "Which one?"));
  ui_fixture_free (ui);
}

static void
test_new_person_can_be_refused (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelCaptureEntry *entry = go_to_line (ui);
  guint people = ui_count_records (ui, REL_NOUN_PERSON);
  guint meetings = ui_count_records (ui, REL_NOUN_MEETING);
  g_autoptr (RelRecord) person = NULL;

  type (entry, "lunch with Zygmunt Nowak");
  g_assert_nonnull (ui_find_text (entry, "New person"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (entry), "capture.refuse", "s", "zygmunt nowak"));
  g_assert_null (ui_find_text (entry, "New person"));
  g_assert_nonnull (ui_find_text (entry, "Zygmunt Nowak")); /* as the title */
  press_enter (entry);
  ui_wait (ui_count_records (ui, REL_NOUN_MEETING) == meetings + 1);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, people);
  ui_wait (*get_text (entry) == '\0');
  type (entry, "lunch with Zygmunt Nowak");
  g_assert_nonnull (ui_find_text (entry, "New person"));
  press_enter (entry);
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == people + 1);
  person = ui_find_record (ui, REL_NOUN_PERSON, "Zygmunt Nowak");
  g_assert_nonnull (person);
  ui_wait (*get_text (entry) == '\0');
  /* And is known from then on */
  type (entry, "lunch with Zygmunt");
  g_assert_null (ui_find_text (entry, "New person"));
  ui_fixture_free (ui);
}

static void
test_nothing_to_log (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelCaptureEntry *entry = go_to_line (ui);
  guint meetings = ui_count_records (ui, REL_NOUN_MEETING);

  type (entry, "yesterday 45m");
  g_assert_null (ui_find_action (entry, "capture.log"));
  press_enter (entry);
  ui_settle (100);
  g_assert_cmpstr (get_text (entry), ==, "yesterday 45m");
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_MEETING), ==, meetings);
  ui_fixture_free (ui);
}

static RelCaptureEntry *
open_dialog (UiFixture *ui)
{
  ui_activate (ui, "win.capture", NULL);
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_CAPTURE_DIALOG (ui_get_dialog (ui)));
  ui_wait (ui_find (ui_get_dialog (ui), REL_TYPE_CAPTURE_ENTRY) != NULL);
  return REL_CAPTURE_ENTRY (ui_find (ui_get_dialog (ui), REL_TYPE_CAPTURE_ENTRY));
}

static void
test_dialog_keeps_what_was_typed (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelCaptureEntry *entry;

  ui_activate (ui, "win.go-to", "s", "people");
  type (open_dialog (ui), "coffee with Pri");
  adw_dialog_close (ui_get_dialog (ui));
  ui_wait (ui_get_dialog (ui) == NULL);
  entry = open_dialog (ui);
  g_assert_cmpstr (get_text (entry), ==, "coffee with Pri");
  /* A second Ctrl+L changes nothing */
  ui_activate (ui, "win.capture", NULL);
  g_assert_true (ui_find (ui_get_dialog (ui), REL_TYPE_CAPTURE_ENTRY) == GTK_WIDGET (entry));
  adw_dialog_close (ui_get_dialog (ui));
  ui_wait (ui_get_dialog (ui) == NULL);
  /* It is the same line on Today */
  g_assert_cmpstr (get_text (go_to_line (ui)), ==, "coffee with Pri");
  ui_fixture_free (ui);
}

static void
test_dialog_closes_when_logged (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  guint meetings = ui_count_records (ui, REL_NOUN_MEETING);
  RelCaptureEntry *entry;

  ui_activate (ui, "win.go-to", "s", "people");
  entry = open_dialog (ui);
  type (entry, "coffee with Priya Raghunathan");
  /* The names may still be on their way: the line is logged when they are there */
  press_enter (entry);
  ui_wait (ui_get_dialog (ui) == NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_MEETING), ==, meetings + 1);
  g_assert_cmpstr (get_text (open_dialog (ui)), ==, "");
  ui_fixture_free (ui);
}

/* A line that cannot be written stays as it is. */
static void
test_error_keeps_line (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelCaptureEntry *entry = go_to_line (ui);
  guint meetings = ui_count_records (ui, REL_NOUN_MEETING);
  g_autoptr (GError) error = NULL;
  g_autoptr (RelConnection) other = rel_database_connect (rel_store_get_database (rel_window_get_store (ui->window)), TRUE, &error);

  g_assert_no_error (error);
  g_assert_true (rel_connection_begin (other, &error));
  type (entry, "call re: garden walls");
  press_enter (entry);
  ui_wait (ui_find_text (ui->window, "Another program is writing to the database. Try again in a moment.") != NULL);
  g_assert_cmpstr (get_text (entry), ==, "call re: garden walls");
  rel_connection_rollback (other);
  press_enter (entry);
  ui_wait (ui_count_records (ui, REL_NOUN_MEETING) == meetings + 1);
  ui_fixture_free (ui);
}

/* A line that is longer than its row is shown whole below it, for as long as it is. */
static void
test_long_line_is_shown_whole (void)
{
  static const char line[] = "coffee with Priya Raghunathan yesterday 14:00 45m re: the roadmap of the coming year and who is to speak for it; "
                             "promised intro to Ingrid !fri; gave feedback; #heron";
  UiFixture *ui = ui_fixture_new (TRUE);
  RelCaptureEntry *entry;
  GtkWidget *whole;

  ui_resize (ui, 1200, 800);
  entry = go_to_line (ui);
  whole = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (entry), REL_TYPE_CAPTURE_ENTRY, "whole"));
  type (entry, "coffee with Priya Raghunathan yesterday 45m");
  ui_settle (50);
  g_assert_false (gtk_widget_get_visible (whole));
  ui_resize (ui, 360, 640);
  ui_wait (gtk_widget_get_visible (whole));
  ui_resize (ui, 1200, 800);
  ui_wait (!gtk_widget_get_visible (whole));
  type (entry, line);
  ui_wait (gtk_widget_get_visible (whole));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (whole)), ==, line);
  type (entry, "");
  g_assert_false (gtk_widget_get_visible (whole));
  ui_fixture_free (ui);
}

/* As when the application is ended and started again. */
static void
restart (UiFixture *ui)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelDatabase) database = NULL;
  g_autoptr (RelStore) store = NULL;

  gtk_window_close (GTK_WINDOW (ui->window));
  ui_settle (50);
  database = rel_database_open (ui->database, &error);
  g_assert_no_error (error);
  store = rel_store_new (database);
  ui->window = rel_window_new (ADW_APPLICATION (g_application_get_default ()));
  rel_window_set_store (ui->window, store);
  gtk_window_present (GTK_WINDOW (ui->window));
  ui_wait_ready (ui);
}

static void
test_line_outlives_the_application (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) ingrid = ui_find_record (ui, REL_NOUN_PERSON, "Ingrid Solheim");
  RelCaptureEntry *entry = go_to_line (ui);

  g_assert_nonnull (ingrid);
  type (entry, "coffee with Priya re: budget");
  ui_activate (ui, "win.capture-with", "(ss)", rel_record_get_id (ingrid), "Ingrid Solheim");
  type (entry, "lunch with Ingrid Solheim re: desks");

  restart (ui);
  ui_wait ((entry = (RelCaptureEntry *) ui_find (ui->window, REL_TYPE_CAPTURE_ENTRY)) != NULL);
  g_assert_cmpstr (get_text (entry), ==, "lunch with Ingrid Solheim re: desks");
  /* It is understood without a word more */
  ui_wait (rel_capture_draft_is_ready (get_draft (ui)));
  gtk_widget_activate_action (GTK_WIDGET (entry), "capture.log", NULL);
  ui_wait (g_str_equal (get_text (entry), "coffee with Priya re: budget"));
  g_assert_true (ui_has_record (ui, REL_NOUN_MEETING, "desks"));

  restart (ui);
  ui_wait ((entry = (RelCaptureEntry *) ui_find (ui->window, REL_TYPE_CAPTURE_ENTRY)) != NULL);
  g_assert_cmpstr (get_text (entry), ==, "coffee with Priya re: budget");
  gtk_editable_set_text (rel_capture_entry_get_editable (entry), "");

  restart (ui);
  ui_wait ((entry = (RelCaptureEntry *) ui_find (ui->window, REL_TYPE_CAPTURE_ENTRY)) != NULL);
  g_assert_cmpstr (get_text (entry), ==, "");
  ui_fixture_free (ui);
}

static gboolean
is_kept (const char *lines)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.example.Relations");
  g_autoptr (GVariant) kept = g_settings_get_value (settings, "capture-lines");
  g_autofree char *text = g_variant_print (kept, TRUE);

  return g_str_equal (text, lines);
}

/* Nobody may have closed the window. What a button wrote need not be kept. */
static void
test_line_is_kept_while_it_is_typed (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) ingrid = ui_find_record (ui, REL_NOUN_PERSON, "Ingrid Solheim");

  type (go_to_line (ui), "coffee with Pri");
  ui_wait (is_kept ("['coffee with Pri']"));
  type (go_to_line (ui), "");
  ui_activate (ui, "win.capture-with", "(ss)", rel_record_get_id (ingrid), "Ingrid Solheim");
  rel_capture_draft_keep (get_draft (ui));
  g_assert_true (is_kept ("@as []"));
  ui_fixture_free (ui);
}

static void
test_names_are_completed (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelCaptureEntry *entry = go_to_line (ui);
  RelCaptureCompletion *completion;

  type (entry, "coffee with pri");
  ui_wait ((completion = (RelCaptureCompletion *) ui_find (entry, REL_TYPE_CAPTURE_COMPLETION)) != NULL);
  g_assert_nonnull (ui_find_text (completion, "Priya Raghunathan"));
  /* Return is for the line as long as nobody was picked */
  g_assert_false (rel_capture_completion_press (completion, GDK_KEY_Return, 0));
  g_assert_true (rel_capture_completion_press (completion, GDK_KEY_Down, 0));
  g_assert_true (rel_capture_completion_press (completion, GDK_KEY_Return, 0));
  g_assert_cmpstr (get_text (entry), ==, "coffee with Priya Raghunathan ");
  g_assert_cmpint (gtk_editable_get_position (rel_capture_entry_get_editable (entry)), ==, 30);
  ui_wait (!gtk_widget_get_visible (GTK_WIDGET (completion)));
  g_assert_null (ui_find_text (entry, "New person"));
  /* In the middle of a line, what follows stays */
  gtk_editable_set_text (rel_capture_entry_get_editable (entry), "coffee with helene re: walls");
  gtk_editable_set_position (rel_capture_entry_get_editable (entry), 16);
  ui_wait (ui_find (entry, REL_TYPE_CAPTURE_COMPLETION) != NULL);
  g_assert_true (rel_capture_completion_press (completion, GDK_KEY_Tab, 0));
  g_assert_cmpstr (get_text (entry), ==, "coffee with Hélène Marchetti re: walls");
  ui_fixture_free (ui);
}

/* Two people who are called the same: whom one picks is whom one means. */
static void
test_completion_settles_namesakes (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *first = ui_add_person (ui, "Samira Kovacs");
  g_autofree char *second = ui_add_person (ui, "Samira Kovacs");
  RelCaptureEntry *entry = go_to_line (ui);
  RelCaptureCompletion *completion;
  RelCaptureName *name;

  type (entry, "coffee with sami");
  ui_wait ((completion = (RelCaptureCompletion *) ui_find (entry, REL_TYPE_CAPTURE_COMPLETION)) != NULL);
  g_assert_true (rel_capture_completion_press (completion, GDK_KEY_Down, 0));
  g_assert_true (rel_capture_completion_press (completion, GDK_KEY_Down, 0));
  g_assert_true (rel_capture_completion_press (completion, GDK_KEY_Tab, 0));
  g_assert_cmpstr (get_text (entry), ==, "coffee with Samira Kovacs ");
  name = rel_capture_draft_get_parse (get_draft (ui))->names->pdata[0];
  g_assert_cmpint (name->status, ==, REL_CAPTURE_KNOWN);
  g_assert_true (g_str_equal (name->people[0], first) || g_str_equal (name->people[0], second));
  ui_fixture_free (ui);
}

/* A name that is none to the grammar is put in quotation marks, so that it stays one. */
static void
test_odd_name_is_quoted (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = ui_add_person (ui, "Bo (Treasurer)");
  RelCaptureEntry *entry = go_to_line (ui);
  RelCaptureName *name;

  ui_activate (ui, "win.capture-with", "(ss)", id, "Bo (Treasurer)");
  g_assert_cmpstr (get_text (entry), ==, " with \"Bo (Treasurer)\"");
  g_assert_cmpuint (rel_capture_draft_get_parse (get_draft (ui))->names->len, ==, 1);
  name = rel_capture_draft_get_parse (get_draft (ui))->names->pdata[0];
  g_assert_cmpstr (name->people[0], ==, id);
  ui_fixture_free (ui);
}

static void
test_unfinished_line_returns (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelCaptureEntry *entry = go_to_line (ui);
  g_autoptr (RelRecord) priya = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (RelRecord) helene = ui_find_record (ui, REL_NOUN_PERSON, "Hélène Marchetti");

  type (entry, "call re: garden wa");
  ui_activate (ui, "win.capture-with", "(ss)", rel_record_get_id (priya), "Priya Raghunathan");
  g_assert_cmpstr (get_text (entry), ==, " with Priya Raghunathan");
  /* What nobody typed need not be kept */
  ui_activate (ui, "win.capture-with", "(ss)", rel_record_get_id (helene), "Hélène Marchetti");
  g_assert_cmpstr (get_text (entry), ==, " with Hélène Marchetti");
  press_enter (entry);
  ui_wait (g_str_equal (get_text (entry), "call re: garden wa"));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capture/line/becomes-a-meeting", test_line_becomes_meeting);
  g_test_add_func ("/capture/line/keyboard-undoes-what-was-logged", test_keyboard_undoes_what_was_logged);
  g_test_add_func ("/capture/line/toast-opens-the-meeting", test_toast_opens_meeting);
  g_test_add_func ("/capture/line/ambiguous-is-asked", test_ambiguous_is_asked);
  g_test_add_func ("/capture/line/new-person-can-be-refused", test_new_person_can_be_refused);
  g_test_add_func ("/capture/line/nothing-to-log", test_nothing_to_log);
  g_test_add_func ("/capture/line/error-keeps-it", test_error_keeps_line);
  g_test_add_func ("/capture/line/unfinished-one-returns", test_unfinished_line_returns);
  g_test_add_func ("/capture/line/long-one-is-shown-whole", test_long_line_is_shown_whole);
  g_test_add_func ("/capture/line/outlives-the-application", test_line_outlives_the_application);
  g_test_add_func ("/capture/line/is-kept-while-it-is-typed", test_line_is_kept_while_it_is_typed);
  g_test_add_func ("/capture/dialog/keeps-what-was-typed", test_dialog_keeps_what_was_typed);
  g_test_add_func ("/capture/dialog/closes-when-logged", test_dialog_closes_when_logged);
  g_test_add_func ("/capture/names/are-completed", test_names_are_completed);
  g_test_add_func ("/capture/names/completion-settles-namesakes", test_completion_settles_namesakes);
  g_test_add_func ("/capture/names/odd-one-is-quoted", test_odd_name_is_quoted);
  return g_test_run ();
}
