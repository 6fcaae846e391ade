/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals: closing one with its lessons, and the next attempt. */
#include <locale.h>

#include "rel-close-goal-dialog.h"
#include "rel-enums.h"
#include "rel-goal-page.h"
#include "rel-goal.h"
#include "ui-fixture.h"

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
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (dialog, "Close"), GTK_TYPE_BUTTON));
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

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goals/close/lessons-become-focal-points-and-undo", test_lessons_become_focal_points);
  g_test_add_func ("/goals/close/next-attempt-carries-over", test_next_attempt_carries_over);
  return g_test_run ();
}
