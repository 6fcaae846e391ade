/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Today: what it says can be answered where it stands, and each answer taken back. */
#include <locale.h>

#include "rel-capture-entry.h"
#include "rel-enums.h"
#include "rel-follow-up.h"
#include "rel-goal.h"
#include "rel-habit-ring.h"
#include "rel-move-row.h"
#include "rel-person.h"
#include "rel-stakeholder.h"
#include "rel-today-view.h"
#include "ui-driving.h"

static GtkWidget *
go_to_today (UiFixture *ui)
{
  ui_activate (ui, "win.go-to", "s", "today");
  ui_wait (ui_find (ui->window, REL_TYPE_CAPTURE_ENTRY) != NULL);
  return ui_find (ui->window, REL_TYPE_TODAY_VIEW);
}

static RelMoveRow *
find_move (UiFixture *ui, const char *name)
{
  GtkWidget *label = NULL;
  GtkWidget *row = ui_find (ui->window, REL_TYPE_MOVE_ROW);

  for (; row != NULL && label == NULL; row = gtk_widget_get_next_sibling (row))
    if (REL_IS_MOVE_ROW (row) && (label = ui_find_text (row, name)) != NULL)
      return REL_MOVE_ROW (row);
  return NULL;
}

static char *
dup_first_name (UiFixture *ui)
{
  return g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (ui_find (ui->window, REL_TYPE_MOVE_ROW))));
}

static void
test_plan (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  guint before = ui_count_records (ui, REL_NOUN_FOLLOW_UP);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr (RelRecord) follow_up = NULL;

  go_to_today (ui);
  name = dup_first_name (ui);
  text = g_strdup_printf ("Talk it through with %s before the meeting", name);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_move (ui, name)), "move.plan", "i", 7));
  ui_wait (ui_count_records (ui, REL_NOUN_FOLLOW_UP) == before + 1);
  follow_up = ui_find_record (ui, REL_NOUN_FOLLOW_UP, text);
  g_assert_nonnull (follow_up);
  g_assert_cmpstr (rel_record_get_text (follow_up, REL_FOLLOW_UP_DUE_ON), ==, "2026-01-22");
  g_assert_cmpint (rel_record_get_word (follow_up, REL_FOLLOW_UP_OWNER), ==, REL_OWNER_ME);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_FOLLOW_UP) == before);
  ui_fixture_free (ui);
}

static void
test_not_now (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *name = NULL;

  go_to_today (ui);
  name = dup_first_name (ui);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_move (ui, name)), "move.not-now", "i", 14));
  ui_wait (find_move (ui, name) == NULL);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (find_move (ui, name) != NULL);
  ui_fixture_free (ui);
}

static void
test_log_begins_line (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *today = go_to_today (ui);
  GtkEditable *line = rel_capture_entry_get_editable (REL_CAPTURE_ENTRY (ui_find (today, REL_TYPE_CAPTURE_ENTRY)));
  g_autofree char *name = dup_first_name (ui);
  g_autofree char *expected = g_strdup_printf (" with %s", name);

  g_signal_emit_by_name (ui_find_action (find_move (ui, name), "win.capture-with"), "clicked");
  ui_wait (g_str_equal (gtk_editable_get_text (line), expected));
  /* What is typed next says how one talked */
  g_assert_cmpint (gtk_editable_get_position (line), ==, 0);
  ui_fixture_free (ui);
}

static void
test_gap_can_be_acted_on (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *today = go_to_today (ui);
  GtkWidget *row, *button;

  ui_wait (ui_find_text (today, "Head of Measurement Engineering") != NULL);
  row = gtk_widget_get_ancestor (ui_find_text (today, "Head of Measurement Engineering"), GTK_TYPE_LIST_BOX_ROW);
  row = gtk_widget_get_next_sibling (row);
  button = ui_find (row, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  ui_fixture_free (ui);
}

static GtkWidget *
find_row (GtkWidget *root, const char *text)
{
  GtkWidget *label = ui_find_text (root, text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW) : NULL;
}

static RelRecord *
record_new (RelChanges *changes, RelNoun noun, guint title, const char *text)
{
  RelRecord *record = rel_record_new (noun);
  g_autofree char *id = g_uuid_string_random ();

  rel_record_set_id (record, id);
  rel_record_set_text (record, title, text);
  rel_changes_save (changes, record);
  return record;
}

static void
test_promise_may_wait (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  g_autoptr (RelChanges) changes = rel_changes_new ("test");
  g_autoptr (RelRecord) person = record_new (changes, REL_NOUN_PERSON, REL_PERSON_NAME, "Ada Lovelace");
  g_autoptr (RelRecord) promise = rel_record_new (REL_NOUN_FOLLOW_UP);
  GtkWidget *today;

  rel_record_set_text (promise, REL_FOLLOW_UP_TEXT, "Send the notes");
  rel_record_set_text (promise, REL_FOLLOW_UP_PERSON, rel_record_get_id (person));
  rel_record_set_text (promise, REL_FOLLOW_UP_DUE_ON, "2026-01-10");
  rel_record_set_number (promise, REL_FOLLOW_UP_OWNER, REL_OWNER_THEM);
  rel_changes_save (changes, promise);
  ui_apply (ui, changes);
  ui_wait_ready (ui);
  today = go_to_today (ui);
  ui_wait (find_row (today, "Send the notes") != NULL);
  g_assert_true (gtk_widget_activate_action (find_row (today, "Send the notes"), "row.answer", "i", 7));
  ui_wait (find_row (today, "Send the notes") == NULL);
  g_clear_object (&promise);
  promise = ui_find_record (ui, REL_NOUN_FOLLOW_UP, "Send the notes");
  g_assert_cmpstr (rel_record_get_text (promise, REL_FOLLOW_UP_SNOOZED_UNTIL), ==, "2026-01-22");
  ui_activate (ui, "win.reveal", "(ss)", "person", rel_record_get_id (person));
  ui_wait (ui_find_text (ui->window, "They promised · Due 10 January · Comes up again on 22 January") != NULL);
  today = go_to_today (ui);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (find_row (today, "Send the notes") != NULL);
  ui_fixture_free (ui);
}

/* The row of groundwork is the last of that person: the first says why to reach out. */
static GtkWidget *
find_groundwork (GtkWidget *root)
{
  GtkWidget *found = NULL;

  if (gtk_widget_get_visible (root) && GTK_IS_MENU_BUTTON (root) && gtk_widget_get_ancestor (root, ADW_TYPE_ACTION_ROW) != NULL &&
      g_strcmp0 (gtk_widget_get_tooltip_text (root), "How Far the Groundwork Is") == 0)
    return gtk_widget_get_ancestor (root, ADW_TYPE_ACTION_ROW);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_groundwork (child);
  return found;
}

static guint
count_groundwork (GtkWidget *root)
{
  guint count = 0;

  for (GtkWidget *row = find_groundwork (root); row != NULL; row = gtk_widget_get_next_sibling (row))
    count++;
  return count;
}

static void
test_groundwork_is_noted (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *today = go_to_today (ui);
  guint before;

  ui_wait (find_groundwork (today) != NULL);
  before = count_groundwork (today);
  g_assert_true (gtk_widget_activate_action (find_groundwork (today), "row.answer", "i", (int) REL_GROUNDWORK_ALIGNED));
  ui_wait (count_groundwork (today) == before - 1);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (count_groundwork (today) == before);
  ui_fixture_free (ui);
}

/* A goal, and somebody who decides on it: who to have in focus, and why. */
static void
test_focus_is_chosen (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  g_autoptr (RelChanges) changes = rel_changes_new ("test");
  g_autoptr (RelChanges) elsewhere = rel_changes_new ("elsewhere");
  g_autoptr (RelRecord) person = record_new (changes, REL_NOUN_PERSON, REL_PERSON_NAME, "Ada Lovelace");
  g_autoptr (RelRecord) goal = record_new (changes, REL_NOUN_GOAL, REL_GOAL_TITLE, "Head of Engines");
  g_autoptr (RelRecord) stakeholder = rel_record_new (REL_NOUN_STAKEHOLDER);
  g_autoptr (RelRecord) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelConnection) writer = rel_database_connect (rel_store_get_database (rel_window_get_store (ui->window)), TRUE, &error);
  GtkWidget *today, *row, *star;

  g_assert_no_error (error);
  rel_record_set_text (stakeholder, REL_STAKEHOLDER_GOAL, rel_record_get_id (goal));
  rel_record_set_text (stakeholder, REL_STAKEHOLDER_PERSON, rel_record_get_id (person));
  rel_record_set_number (stakeholder, REL_STAKEHOLDER_DECISION_ROLE, REL_DECISION_ROLE_DECIDES);
  rel_changes_save (changes, stakeholder);
  ui_apply (ui, changes);
  ui_wait_ready (ui);
  today = go_to_today (ui);
  ui_wait ((row = find_row (today, "Decides on “Head of Engines”.")) != NULL);
  star = ui_find (row, GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (star), ==, "Put Ada Lovelace in Focus");
  g_signal_emit_by_name (star, "clicked");
  ui_wait ((row = find_row (today, "Why Ada Lovelace?")) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), "She sees the whole engine");
  /* A change elsewhere does not take it away */
  other = record_new (elsewhere, REL_NOUN_PERSON, REL_PERSON_NAME, "Charles Babbage");
  ui_apply (ui, elsewhere);
  ui_settle (200);
  g_assert_true (find_row (today, "Why Ada Lovelace?") == row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "She sees the whole engine");
  /* Nor does a write that fails, as while another program writes */
  g_assert_true (rel_connection_begin (writer, &error));
  g_signal_emit_by_name (row, "apply");
  ui_wait (ui_find_text (ui->window, "Another program is writing to the database. Try again in a moment.") != NULL);
  rel_connection_rollback (writer);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "She sees the whole engine");
  g_signal_emit_by_name (row, "apply");
  ui_wait (find_row (today, "Why Ada Lovelace?") == NULL);
  g_clear_object (&person);
  person = ui_find_record (ui, REL_NOUN_PERSON, "Ada Lovelace");
  g_assert_true (rel_record_get_flag (person, REL_PERSON_IS_FOCUS));
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_WHY), ==, "She sees the whole engine");
  ui_fixture_free (ui);
}

static void
test_ring_follows (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *today = go_to_today (ui);
  GtkEditable *line = rel_capture_entry_get_editable (REL_CAPTURE_ENTRY (ui_find (today, REL_TYPE_CAPTURE_ENTRY)));
  guint before, after;

  g_object_get (ui_find (today, REL_TYPE_HABIT_RING), "done", &before, NULL);
  gtk_editable_set_text (line, "lunch with Priya Raghunathan");
  g_signal_emit_by_name (line, "activate");
  ui_wait ((g_object_get (ui_find (today, REL_TYPE_HABIT_RING), "done", &after, NULL), after == before + 1));
  ui_fixture_free (ui);
}

/* Without a goal it says how to begin with one. */
static void
test_no_goal (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  g_autoptr (RelChanges) changes = rel_changes_new ("test");
  g_autoptr (RelRecord) person = record_new (changes, REL_NOUN_PERSON, REL_PERSON_NAME, "Ada Lovelace");
  GtkWidget *today;

  ui_apply (ui, changes);
  ui_wait_ready (ui);
  today = go_to_today (ui);
  ui_wait (find_row (today, "Set a Goal") != NULL);
  g_assert_nonnull (find_row (today, "Choose somebody to begin with"));
  g_assert_nonnull (find_row (today, "Nobody is waiting. A good day to meet somebody new."));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today/move/plan", test_plan);
  g_test_add_func ("/today/move/not-now", test_not_now);
  g_test_add_func ("/today/move/log-begins-the-line", test_log_begins_line);
  g_test_add_func ("/today/goal/gap-can-be-acted-on", test_gap_can_be_acted_on);
  g_test_add_func ("/today/goal/none-yet", test_no_goal);
  g_test_add_func ("/today/promise/may-wait", test_promise_may_wait);
  g_test_add_func ("/today/groundwork/is-noted", test_groundwork_is_noted);
  g_test_add_func ("/today/focus/is-chosen-and-why", test_focus_is_chosen);
  g_test_add_func ("/today/habit/ring-follows", test_ring_follows);
  return g_test_run ();
}
