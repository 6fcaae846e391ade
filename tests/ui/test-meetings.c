/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Meetings: filters that combine, the editor's times, and what follows from a meeting. */
#include <locale.h>

#include "rel-editor-dialog.h"
#include "rel-enums.h"
#include "rel-exchange.h"
#include "rel-meeting-page.h"
#include "rel-meeting.h"
#include "ui-fixture.h"

static RelRecordList *
open_meetings (UiFixture *ui)
{
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.go-to", "s", "meetings");
  ui_settle (50);
  return rel_browser_get_list (rel_view_get_browser (rel_window_get_view (ui->window)));
}

static void
choose (UiFixture *ui, const char *name, const char *value)
{
  RelView *view = rel_window_get_view (ui->window);
  g_autofree char *action = g_strconcat ("meetings.", name, NULL);

  gtk_widget_activate_action (GTK_WIDGET (view), action, "s", value);
  ui_wait (!rel_record_list_is_loading (rel_browser_get_list (rel_view_get_browser (view))));
}

static guint
count (RelRecordList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static void
test_filters (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelRecordList *list = open_meetings (ui);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  guint all, video, with;
  GtkWidget *clear;

  ui_wait (count (list) > 0 && !rel_record_list_is_loading (list));
  all = count (list);
  choose (ui, "channel", "video");
  video = count (list);
  g_assert_cmpuint (video, <, all);
  g_assert_cmpuint (video, >, 0);
  for (guint i = 0; i < MIN (video, 5); i++)
    {
      g_autoptr (RelListRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      ui_wait (rel_list_row_get_record (row) != NULL);
      g_assert_cmpint (rel_record_get_word (rel_list_row_get_record (row), REL_MEETING_CHANNEL), ==, REL_CHANNEL_VIDEO);
    }
  choose (ui, "person", rel_record_get_id (person));
  with = count (list);
  g_assert_cmpuint (with, <, video);
  ui_wait (ui_find_text (ui->window, "Priya Raghunathan · Video Call") != NULL);
  choose (ui, "period", "last-year");
  g_assert_cmpuint (count (list), <=, with);
  ui_wait ((clear = ui_find_text (ui->window, "Show All")) != NULL);
  gtk_widget_activate (gtk_widget_get_ancestor (clear, GTK_TYPE_BUTTON));
  ui_wait (count (list) == all);
  ui_fixture_free (ui);
}

static void
test_several_days (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelRecord *record;
  GtkWidget *row, *zone;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.new", "s", "meeting");
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_EDITOR_DIALOG (ui_get_dialog (ui)));
  record = rel_editor_dialog_get_record (REL_EDITOR_DIALOG (ui_get_dialog (ui)));
  row = rel_editor_dialog_get_row (REL_EDITOR_DIALOG (ui_get_dialog (ui)), REL_MEETING_DURATION_MINUTES);
  zone = rel_editor_dialog_get_row (REL_EDITOR_DIALOG (ui_get_dialog (ui)), REL_MEETING_TIME_ZONE);
  gtk_editable_set_text (GTK_EDITABLE (row), "3");
  g_assert_cmpint (rel_record_get_number (record, REL_MEETING_DURATION_MINUTES), ==, 3);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (row, GTK_TYPE_DROP_DOWN)), 2);
  g_assert_cmpint (rel_record_get_number (record, REL_MEETING_DURATION_MINUTES), ==, 3 * 24 * 60);
  gtk_editable_set_text (GTK_EDITABLE (row), "a while");
  g_assert_false (rel_record_validate (record, NULL));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_true (rel_record_validate (record, NULL));
  gtk_editable_set_text (GTK_EDITABLE (zone), "Nowhere/Atlantis");
  g_assert_true (gtk_widget_has_css_class (zone, "error"));
  gtk_editable_set_text (GTK_EDITABLE (zone), "Europe/Berlin");
  g_assert_false (gtk_widget_has_css_class (zone, "error"));
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

/* What is given in a meeting was so with who was there, on that day */
static void
test_exchange_from_a_meeting (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) meeting = ui_find_record (ui, REL_NOUN_MEETING, "Year-long trust");
  const char * const *people = rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS);
  RelRecord *record;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "meeting", rel_record_get_id (meeting));
  ui_wait (ui_find (ui->window, REL_TYPE_MEETING_PAGE) != NULL);
  ui_settle (150);
  gtk_widget_activate_action (ui_find (ui->window, REL_TYPE_MEETING_PAGE), "meeting.add", "s", "exchange");
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_EDITOR_DIALOG (ui_get_dialog (ui)));
  record = rel_editor_dialog_get_record (REL_EDITOR_DIALOG (ui_get_dialog (ui)));
  g_assert_cmpstr (rel_record_get_text (record, REL_EXCHANGE_MEETING), ==, rel_record_get_id (meeting));
  g_assert_cmpstr (rel_record_get_text (record, REL_EXCHANGE_OCCURRED_ON), ==, rel_record_get_text (meeting, REL_MEETING_STARTED_ON));
  g_assert_cmpstr (rel_record_get_text (record, REL_EXCHANGE_PERSON), ==, people[1] == NULL ? people[0] : NULL);
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meetings/filters-combine", test_filters);
  g_test_add_func ("/meetings/editor/several-days", test_several_days);
  g_test_add_func ("/meetings/exchange-from-a-meeting", test_exchange_from_a_meeting);
  return g_test_run ();
}
