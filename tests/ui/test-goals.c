/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals: what is changed in place, checks that act, closing one with its lessons, and the next attempt. */
#include <locale.h>

#include "rel-achievement.h"
#include "rel-close-goal-dialog.h"
#include "rel-coverage-table.h"
#include "rel-editor-dialog.h"
#include "rel-enums.h"
#include "rel-follow-up.h"
#include "rel-goal-page.h"
#include "rel-goal.h"
#include "rel-loose-button.h"
#include "rel-move-cell.h"
#include "rel-records-page.h"
#include "rel-records.h"
#include "rel-stakeholder.h"
#include "rel-word-chooser.h"
#include "ui-driving.h"

#define GOAL "Head of Measurement Engineering"

static RelGoalPage *
open_goal (UiFixture *ui)
{
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, GOAL);

  g_assert_nonnull (goal);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.open", "(ss)", "goal", rel_record_get_id (goal));
  ui_wait (ui_find (ui->window, REL_TYPE_GOAL_PAGE) != NULL && ui_find_text (ui_find (ui->window, REL_TYPE_GOAL_PAGE), GOAL) != NULL);
  return REL_GOAL_PAGE (ui_find (ui->window, REL_TYPE_GOAL_PAGE));
}

static int
get_status (UiFixture *ui)
{
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, GOAL);

  return rel_record_get_word (goal, REL_GOAL_STATUS);
}

/* Chooses "Not This Time" and writes one lesson. */
static void
close_goal (UiFixture *ui)
{
  GtkWidget *dialog;
  GtkWidget *outcome;
  GtkWidget *lesson;

  gtk_widget_activate_action (GTK_WIDGET (open_goal (ui)), "goal.close", NULL);
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_CLOSE_GOAL_DIALOG (ui_get_dialog (ui)));
  dialog = GTK_WIDGET (ui_get_dialog (ui));
  ui_wait ((outcome = ui_find (dialog, ADW_TYPE_COMBO_ROW)) != NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (outcome), 1);
  lesson = gtk_widget_get_ancestor (ui_find_text (dialog, "Lesson"), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (lesson), "Ask before answering");
  gtk_widget_activate (ui_find_action (dialog, "close-goal.save"));
  ui_wait (get_status (ui) == REL_GOAL_STATUS_NOT_THIS_TIME);
}

static void
test_lessons_become_focal_points (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  guint points;

  ui_wait_ready (ui);
  points = ui_count_records (ui, REL_NOUN_FOCAL_POINT);
  close_goal (ui);
  ui_wait (ui_count_records (ui, REL_NOUN_FOCAL_POINT) == points + 1);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
  ui_wait (get_status (ui) == REL_GOAL_STATUS_ACTIVE);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_FOCAL_POINT), ==, points);
  ui_fixture_free (ui);
}

static void
test_escape_keeps_lessons (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  AdwDialog *dialog;
  GtkWidget *lesson;

  gtk_widget_activate_action (GTK_WIDGET (open_goal (ui)), "goal.close", NULL);
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_CLOSE_GOAL_DIALOG (ui_get_dialog (ui)));
  dialog = ui_get_dialog (ui);
  ui_wait ((lesson = ui_find_text (dialog, "Lesson")) != NULL);
  lesson = gtk_widget_get_ancestor (lesson, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (lesson), "Ask before answering");
  adw_dialog_close (dialog);
  ui_wait (ADW_IS_ALERT_DIALOG (ui_get_dialog (ui)));
  adw_dialog_close (ui_get_dialog (ui));
  ui_wait (ui_get_dialog (ui) == dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (lesson)), ==, "Ask before answering");
  gtk_editable_set_text (GTK_EDITABLE (lesson), "");
  adw_dialog_close (dialog);
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_fixture_free (ui);
}

/* Whatever has no page of its own is deleted from its editor */
static void
test_delete_from_the_editor (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) milestone = ui_find_record (ui, REL_NOUN_MILESTONE, "Talent panel");
  guint milestones = ui_count_records (ui, REL_NOUN_MILESTONE);

  open_goal (ui);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.edit", "(ss)", "milestone", rel_record_get_id (milestone));
  ui_wait (ui_get_dialog (ui) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui_get_dialog (ui)), "editor.delete", NULL);
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_MILESTONE) == milestones - 1);
  ui_wait (ui_find_text (ui->window, "Deleted “Talent panel”") != NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_MILESTONE) == milestones);
  ui_fixture_free (ui);
}

static void
test_next_attempt_carries_over (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  guint goals, stakeholders;

  ui_wait_ready (ui);
  goals = ui_count_records (ui, REL_NOUN_GOAL);
  stakeholders = ui_count_records (ui, REL_NOUN_STAKEHOLDER);
  close_goal (ui);
  ui_settle (100);
  gtk_widget_activate_action (GTK_WIDGET (open_goal (ui)), "goal.begin-next-attempt", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_GOAL) == goals + 1);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_STAKEHOLDER), >, stakeholders);
  ui_fixture_free (ui);
}

/* Changing the coverage in place */

#define PERSON "Kwame Asante"

static RelRecord *
get_stakeholder (UiFixture *ui)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, GOAL);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, PERSON);
  g_autoptr (RelConnection) connection = rel_database_connect (rel_store_get_database (rel_window_get_store (ui->window)), FALSE, &error);
  g_autoptr (GPtrArray) stakeholders = rel_records_load_by_reference (connection, REL_NOUN_STAKEHOLDER, "goal", rel_record_get_id (goal), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < stakeholders->len; i++)
    if (g_strcmp0 (rel_record_get_text (stakeholders->pdata[i], REL_STAKEHOLDER_PERSON), rel_record_get_id (person)) == 0)
      return g_object_ref (stakeholders->pdata[i]);
  g_assert_not_reached ();
}

static int
get_position (UiFixture *ui)
{
  g_autoptr (RelRecord) stakeholder = get_stakeholder (ui);

  return rel_record_get_word (stakeholder, REL_STAKEHOLDER_POSITION);
}

static char *
dup_next_move (UiFixture *ui)
{
  g_autoptr (RelRecord) stakeholder = get_stakeholder (ui);

  return g_strdup (rel_record_get_text (stakeholder, REL_STAKEHOLDER_NEXT_MOVE));
}

static gboolean
has_next_move (UiFixture *ui, const char *move)
{
  g_autofree char *now = dup_next_move (ui);

  return g_strcmp0 (now, move) == 0;
}

static GtkWidget *
get_cell (RelGoalPage *page, UiFixture *ui, const char *column)
{
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, PERSON);
  RelCoverageTable *table = REL_COVERAGE_TABLE (ui_find (page, REL_TYPE_COVERAGE_TABLE));

  return rel_coverage_table_get_cell (table, rel_record_get_id (person), column);
}

static void
test_position_in_place (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelGoalPage *page = open_goal (ui);
  GtkWidget *cell = get_cell (page, ui, "position");
  GtkDropDown *drop_down = rel_word_chooser_get_drop_down (REL_WORD_CHOOSER (cell));

  g_assert_cmpint (get_position (ui), ==, REL_POSITION_UNKNOWN);
  gtk_widget_grab_focus (GTK_WIDGET (drop_down));
  gtk_drop_down_set_selected (drop_down, REL_POSITION_SUPPORTIVE);
  ui_wait (get_position (ui) == REL_POSITION_SUPPORTIVE);
  ui_wait (ui_find_text (ui->window, "Position of Kwame Asante: Supportive") != NULL);
  ui_settle (100);
  /* The same widget shows it, with the focus where it was */
  g_assert_true (get_cell (page, ui, "position") == cell);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (ui->window)), cell) ||
                 gtk_root_get_focus (GTK_ROOT (ui->window)) == GTK_WIDGET (drop_down));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
  ui_wait (get_position (ui) == REL_POSITION_UNKNOWN);
  ui_wait (gtk_drop_down_get_selected (drop_down) == REL_POSITION_UNKNOWN);
  ui_fixture_free (ui);
}

static void
test_next_move_in_place (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelGoalPage *page = open_goal (ui);
  RelMoveCell *cell = REL_MOVE_CELL (get_cell (page, ui, "next-move"));
  GtkWidget *entry = GTK_WIDGET (rel_move_cell_get_entry (cell));
  g_autofree char *before = dup_next_move (ui);
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, GOAL);

  g_assert_nonnull (before);
  g_assert_nonnull (ui_find_text (cell, before));
  rel_move_cell_edit (cell);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry)))));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ask him to lunch");
  g_signal_emit_by_name (entry, "activate");
  ui_wait (has_next_move (ui, "Ask him to lunch"));
  ui_settle (100);
  g_assert_nonnull (ui_find_text (cell, "Ask him to lunch"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (ui->window)), GTK_WIDGET (cell)));
  /* What is half typed outlives news from elsewhere */
  rel_move_cell_edit (cell);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ask him to lun");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo-change", NULL);
  ui_wait (has_next_move (ui, before));
  ui_settle (150);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ask him to lun");
  ui_fixture_free (ui);
}

/* While another program writes nothing can be written: the move waits in its entry. */
static void
test_failure_keeps_next_move (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelMoveCell *cell = REL_MOVE_CELL (get_cell (open_goal (ui), ui, "next-move"));
  GtkWidget *entry = GTK_WIDGET (rel_move_cell_get_entry (cell));
  g_autofree char *before = dup_next_move (ui);
  g_autoptr (GError) error = NULL;
  g_autoptr (RelConnection) other = rel_database_connect (rel_store_get_database (rel_window_get_store (ui->window)), TRUE, &error);

  g_assert_no_error (error);
  rel_move_cell_edit (cell);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ask him to lunch");
  g_assert_true (rel_connection_begin (other, &error));
  g_signal_emit_by_name (entry, "activate");
  ui_wait (ui_find_text (ui->window, "Another program is writing to the database. Try again in a moment.") != NULL);
  rel_connection_rollback (other);
  g_assert_true (has_next_move (ui, before));
  g_assert_true (gtk_widget_get_mapped (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ask him to lunch");
  g_signal_emit_by_name (entry, "activate");
  ui_wait (has_next_move (ui, "Ask him to lunch"));
  ui_fixture_free (ui);
}

/* However long it is, it can be read without being edited. */
static void
test_next_move_wraps (void)
{
  static const char move[] = "Ask him to lunch before the roadmap review, and hear what he would need to see to speak for me there";
  UiFixture *ui = ui_fixture_new (TRUE);
  RelGoalPage *page = open_goal (ui);
  RelMoveCell *cell;
  GtkWidget *label;

  ui_resize (ui, 360, 640);
  ui_settle (200);
  cell = REL_MOVE_CELL (get_cell (page, ui, "next-move"));
  rel_move_cell_set_move (cell, move);
  ui_settle (100);
  label = ui_find_text (cell, move);
  g_assert_nonnull (label);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), >, 1);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  ui_fixture_free (ui);
}

static void
test_narrow_shows_cards (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelGoalPage *page;
  GtkWidget *table;
  gboolean cards;

  gtk_window_set_default_size (GTK_WINDOW (ui->window), 1900, 700);
  page = open_goal (ui);
  table = ui_find (page, REL_TYPE_COVERAGE_TABLE);
  ui_wait (gtk_widget_get_width (GTK_WIDGET (page)) > 800);
  ui_settle (100);
  g_object_get (table, "cards", &cards, NULL);
  g_assert_false (cards);
  gtk_window_set_default_size (GTK_WINDOW (ui->window), 400, 700);
  ui_wait (gtk_widget_get_width (GTK_WIDGET (page)) < 500);
  ui_settle (100);
  g_object_get (table, "cards", &cards, NULL);
  g_assert_true (cards);
  g_assert_nonnull (get_cell (page, ui, "position"));
  ui_fixture_free (ui);
}

/* A gap is acted on where it is told */
static void
test_check_plans_a_conversation (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelGoalPage *page = open_goal (ui);
  GtkWidget *row = gtk_widget_get_ancestor (ui_find_text (page, "Deciders Met Recently"), ADW_TYPE_ACTION_ROW);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (ui_find (row, GTK_TYPE_MENU_BUTTON)));
  g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (menu, 0, G_MENU_ATTRIBUTE_TARGET, NULL);
  RelRecord *record;

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  gtk_widget_activate_action_variant (row, "win.compose", target);
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_EDITOR_DIALOG (ui_get_dialog (ui)));
  record = rel_editor_dialog_get_record (REL_EDITOR_DIALOG (ui_get_dialog (ui)));
  g_assert_true (rel_record_validate (record, NULL));
  g_assert_cmpint (rel_record_get_noun (record), ==, REL_NOUN_FOLLOW_UP);
  g_assert_nonnull (rel_record_get_text (record, REL_FOLLOW_UP_PERSON));
  g_assert_cmpstr (rel_record_get_text (record, REL_FOLLOW_UP_DUE_ON), ==, "2026-01-22");
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

/* While another program writes nothing can be written: the lessons wait in the dialog. */
static void
test_failure_keeps_lessons (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (RelConnection) other = rel_database_connect (rel_store_get_database (rel_window_get_store (ui->window)), TRUE, &error);
  GtkWidget *dialog, *lesson;

  g_assert_no_error (error);
  gtk_widget_activate_action (GTK_WIDGET (open_goal (ui)), "goal.close", NULL);
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_CLOSE_GOAL_DIALOG (ui_get_dialog (ui)));
  dialog = GTK_WIDGET (ui_get_dialog (ui));
  ui_wait (ui_find_text (dialog, "Lesson") != NULL);
  lesson = gtk_widget_get_ancestor (ui_find_text (dialog, "Lesson"), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (lesson), "Ask before answering");
  g_assert_true (rel_connection_begin (other, &error));
  gtk_widget_activate (ui_find_action (dialog, "close-goal.save"));
  ui_wait (ui_find_text (ui->window, "Another program is writing to the database. Try again in a moment.") != NULL);
  rel_connection_rollback (other);
  g_assert_true (GTK_WIDGET (ui_get_dialog (ui)) == dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (lesson)), ==, "Ask before answering");
  gtk_widget_activate (ui_find_action (dialog, "close-goal.save"));
  ui_wait (ui_get_dialog (ui) == NULL);
  g_assert_cmpint (get_status (ui), ==, REL_GOAL_STATUS_ACHIEVED);
  ui_fixture_free (ui);
}

/* What a deleted goal leaves behind is on no goal's page, and is to be found all the same. */
static void
test_what_belongs_to_no_goal (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  RelRecordsPage *page;

  ui_add_record (ui, REL_NOUN_GOAL, "{\"id\":\"g\",\"title\":\"Author\"}");
  ui_add_record (ui, REL_NOUN_ACHIEVEMENT, "{\"id\":\"a\",\"title\":\"Wrote the book\",\"level\":\"project\",\"goal\":\"g\"}");
  ui_activate (ui, "win.go-to", "s", "goals");
  ui_wait (ui_find_text (rel_window_get_view (ui->window), "Author") != NULL);
  ui_settle (100);
  g_assert_null (ui_find (ui->window, REL_TYPE_LOOSE_BUTTON));
  ui_activate (ui, "win.delete", "(ss)", "goal", "g");
  ui_wait (ui_find (ui->window, REL_TYPE_LOOSE_BUTTON) != NULL);
  ui_activate (ui, "win.show-records", "(s(uiiis))", "Loose", REL_SUBSET_WITHOUT_GOAL, REL_NOUN_ACHIEVEMENT, 0, 0, "");
  ui_wait ((page = REL_RECORDS_PAGE (ui_find (ui->window, REL_TYPE_RECORDS_PAGE))) != NULL && ui_find_text (page, "Wrote the book") != NULL);
  g_assert_nonnull (ui_find_text (page, "Project"));
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (ui_find (ui->window, REL_TYPE_LOOSE_BUTTON) == NULL);
  ui_fixture_free (ui);
}

static void
test_new_part_is_of_the_goal_that_is_shown (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, GOAL);

  open_goal (ui);
  g_assert_cmpstr (rel_record_get_text (rel_editor_dialog_get_record (ui_new (ui, REL_NOUN_ACHIEVEMENT)), REL_ACHIEVEMENT_GOAL), ==,
                   rel_record_get_id (goal));
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goals/close/lessons-become-focal-points-and-undo", test_lessons_become_focal_points);
  g_test_add_func ("/goals/close/escape-keeps-lessons", test_escape_keeps_lessons);
  g_test_add_func ("/goals/editor/delete-and-undo", test_delete_from_the_editor);
  g_test_add_func ("/goals/close/next-attempt-carries-over", test_next_attempt_carries_over);
  g_test_add_func ("/goals/coverage/position-in-place-and-undo", test_position_in_place);
  g_test_add_func ("/goals/coverage/next-move-in-place", test_next_move_in_place);
  g_test_add_func ("/goals/coverage/failure-keeps-next-move", test_failure_keeps_next_move);
  g_test_add_func ("/goals/coverage/next-move-wraps", test_next_move_wraps);
  g_test_add_func ("/goals/coverage/narrow-shows-cards", test_narrow_shows_cards);
  g_test_add_func ("/goals/checks/plan-a-conversation", test_check_plans_a_conversation);
  g_test_add_func ("/goals/close/failure-keeps-lessons", test_failure_keeps_lessons);
  g_test_add_func ("/goals/none/what-belongs-to-no-goal-is-found", test_what_belongs_to_no_goal);
  g_test_add_func ("/goals/none/new-part-is-of-the-goal-that-is-shown", test_new_part_is_of_the_goal_that_is_shown);
  return g_test_run ();
}
