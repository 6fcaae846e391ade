/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days in the editor: typed as people say them, told back, kept as they are stored, and nothing typed is lost. */
#include <locale.h>

#include "rel-date-row.h"
#include "rel-editor-dialog.h"
#include "rel-follow-up.h"
#include "ui-fixture.h"

static void
check (GtkWidget *row, RelRecord *record, const char *typed, const char *stored, gboolean is_valid)
{
  gtk_editable_set_text (GTK_EDITABLE (row), typed);
  g_assert_cmpstr (rel_record_get_text (record, REL_FOLLOW_UP_DUE_ON), ==, stored);
  g_assert_cmpint (rel_date_row_is_valid (REL_DATE_ROW (row)), ==, is_valid);
  g_assert_cmpint (gtk_widget_has_css_class (row, "error"), !=, is_valid);
}

static void
test_typed (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelRecord *record;
  GtkWidget *row, *text;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.new", "s", "follow_up");
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_EDITOR_DIALOG (ui_get_dialog (ui)));
  record = rel_editor_dialog_get_record (REL_EDITOR_DIALOG (ui_get_dialog (ui)));
  rel_record_set_text (record, REL_FOLLOW_UP_TEXT, "Send the cold curve");
  row = rel_editor_dialog_get_row (REL_EDITOR_DIALOG (ui_get_dialog (ui)), REL_FOLLOW_UP_DUE_ON);

  /* It is Thursday, 15 January 2026 */
  check (row, record, "tomorrow", "2026-01-16", TRUE);
  g_assert_nonnull (ui_find_text (row, "Fri 16 Jan"));
  check (row, record, "5 March", "2026-03-05", TRUE);
  check (row, record, "2027-02-01", "2027-02-01", TRUE);
  g_assert_nonnull (ui_find_text (row, "1 Feb 2027"));
  check (row, record, "someday", "someday", FALSE);
  g_assert_false (rel_record_validate (record, NULL));
  check (row, record, "", NULL, TRUE);

  /* What was understood is written out when one goes on */
  text = ui_find (row, GTK_TYPE_TEXT);
  gtk_widget_grab_focus (text);
  gtk_editable_set_text (GTK_EDITABLE (row), "friday");
  gtk_widget_grab_focus (rel_editor_dialog_get_row (REL_EDITOR_DIALOG (ui_get_dialog (ui)), REL_FOLLOW_UP_DONE_ON));
  ui_wait (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), "2026-01-16"));
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

static void
test_calendar (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelRecord *record;
  GtkWidget *row, *button, *calendar;
  g_autoptr (GDateTime) day = NULL, chosen = g_date_time_new_local (2026, 5, 4, 12, 0, 0);

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.new", "s", "follow_up");
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_EDITOR_DIALOG (ui_get_dialog (ui)));
  record = rel_editor_dialog_get_record (REL_EDITOR_DIALOG (ui_get_dialog (ui)));
  row = rel_editor_dialog_get_row (REL_EDITOR_DIALOG (ui_get_dialog (ui)), REL_FOLLOW_UP_DUE_ON);
  gtk_editable_set_text (GTK_EDITABLE (row), "5 March");
  button = ui_find (row, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  calendar = gtk_popover_get_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  ui_wait (gtk_widget_get_mapped (calendar));
  day = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_month (day), ==, 3);
  g_assert_cmpint (g_date_time_get_day_of_month (day), ==, 5);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), chosen);
  g_assert_cmpstr (rel_record_get_text (record, REL_FOLLOW_UP_DUE_ON), ==, "2026-05-04");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/days/typed", test_typed);
  g_test_add_func ("/days/calendar", test_calendar);
  return g_test_run ();
}
