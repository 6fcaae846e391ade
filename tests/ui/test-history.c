/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo in the window, and what another process changes while it is open. */
#include <gio/gio.h>
#include <locale.h>

#include "rel-batches.h"
#include "rel-doing.h"
#include "rel-person-page.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "ui-driving.h"

static void
add_person (UiFixture *ui, const char *name)
{
  g_autoptr (RelRecord) person = rel_record_new (REL_NOUN_PERSON);
  g_autofree char *toast = g_strdup_printf ("Added “%s”", name);

  rel_record_set_text (person, REL_PERSON_NAME, name);
  rel_do_save (GTK_WIDGET (ui->window), rel_window_get_store (ui->window), person, toast);
  rel_store_flush (rel_window_get_store (ui->window));
  ui_settle (20);
}

/* What the first section of the primary menu says. */
static char *
get_menu_label (UiFixture *ui, int item)
{
  GtkWidget *sidebar = ui_find (ui->window, g_type_from_name ("RelSidebar"));
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (ui_find (sidebar, GTK_TYPE_MENU_BUTTON)));
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  char *label = NULL;

  g_assert_true (g_menu_model_get_item_attribute (section, item, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  return label;
}

static void
assert_menu (UiFixture *ui, const char *undo, const char *redo)
{
  g_autofree char *first = get_menu_label (ui, 0);
  g_autofree char *second = get_menu_label (ui, 1);

  g_assert_cmpstr (first, ==, undo);
  g_assert_cmpstr (second, ==, redo);
}

static void
test_menu_says_what (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);

  assert_menu (ui, "_Undo", "_Redo");
  add_person (ui, "Ada_Lovelace");
  assert_menu (ui, "_Undo: Added “Ada__Lovelace”", "_Redo");
  add_person (ui, "A name that goes on and on, longer than any menu would be wide");
  assert_menu (ui, "_Undo: Added “A name that goes on and on,…", "_Redo");
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (ui_find_text (ui->window, "Undone: Added “A name that goes on and on, longer than any menu would be wide”") != NULL);
  assert_menu (ui, "_Undo: Added “Ada__Lovelace”", "_Redo: Added “A name that goes on and on,…");
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) > 0 && ui_find_record (ui, REL_NOUN_PERSON, "Ada_Lovelace") == NULL);
  ui_activate (ui, "win.redo-change", NULL);
  ui_wait (ui_find_text (ui->window, "Redone: Added “Ada_Lovelace”") != NULL);
  ui_fixture_free (ui);
}

static void
test_untitled_is_called_by_its_kind (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);

  rel_record_set_text (rel_editor_dialog_get_record (ui_new (ui, REL_NOUN_MEETING)), REL_MEETING_NOTES, "A long talk");
  ui_save (ui);
  ui_wait (ui_find_text (ui->window, "Saved “Meeting”") != NULL);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (ui_find_text (ui->window, "Undone: Added “Meeting”") != NULL);
  ui_fixture_free (ui);
}

static void
test_changed_elsewhere_is_told (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (RelConnection) connection = NULL;
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);
  g_autoptr (RelRecord) person = NULL;
  g_autoptr (RelRecord) after = NULL;

  add_person (ui, "Ada Lovelace");
  person = ui_find_record (ui, REL_NOUN_PERSON, "Ada Lovelace");
  rel_record_set_text (person, REL_PERSON_NAME, "Ada King");
  connection = rel_database_connect (rel_store_get_database (rel_window_get_store (ui->window)), TRUE, &error);
  rel_changes_save (changes, person);
  g_assert_true (rel_changes_apply (changes, connection, &error));
  ui_activate (ui, "win.undo", NULL);
  ui_wait (ui_find_text (ui->window, "Changed elsewhere in the meantime, and not undone: Added “Ada Lovelace”") != NULL);
  after = ui_find_record (ui, REL_NOUN_PERSON, "Ada King");
  g_assert_nonnull (after);
  assert_menu (ui, "_Undo", "_Redo");
  ui_fixture_free (ui);
}

static void
test_sample_is_undone_and_done_again (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  guint people;

  ui_activate (ui, "win.load-sample", NULL);
  ui_wait_ready (ui);
  people = ui_count_records (ui, REL_NOUN_PERSON);
  g_assert_cmpuint (people, >, 10);
  assert_menu (ui, "_Undo: Imported the sample data", "_Redo");
  ui_activate (ui, "win.undo", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == 0);
  ui_wait (ui_find_text (ui->window, "Undone: Imported the sample data") != NULL);
  ui_activate (ui, "win.redo", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == people);
  ui_wait (ui_find_text (ui->window, "Redone: Imported the sample data") != NULL);
  ui_fixture_free (ui);
}

/* Another process writes; the list, the page that is open and the sidebar follow within a second. */
static void
test_other_process_shows (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autofree char *option = g_strdup_printf ("--database=%s", ui->database);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  guint meetings = ui_count_records (ui, REL_NOUN_MEETING);
  gint64 done;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", rel_record_get_id (person));
  ui_wait (ui_find (ui->window, REL_TYPE_PERSON_PAGE) != NULL);
  ui_settle (200);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, g_getenv ("RELATIONS_CLI"), option, "--today=2026-01-15", "log",
                              "coffee with Priya Raghunathan re: the aqueduct question", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
  done = g_get_monotonic_time ();
  ui_wait (ui_find_text (ui_find (ui->window, REL_TYPE_PERSON_PAGE), "the aqueduct question") != NULL);
  g_test_minimized_result ((double) (g_get_monotonic_time () - done) / G_USEC_PER_SEC, "shown after seconds");
  g_assert_cmpint (g_get_monotonic_time () - done, <, G_USEC_PER_SEC);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_MEETING), ==, meetings + 1);
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/menu-says-what", test_menu_says_what);
  g_test_add_func ("/history/untitled-is-called-by-its-kind", test_untitled_is_called_by_its_kind);
  g_test_add_func ("/history/changed-elsewhere-is-told", test_changed_elsewhere_is_told);
  g_test_add_func ("/history/import/undone-and-done-again", test_sample_is_undone_and_done_again);
  g_test_add_func ("/history/other-process-shows", test_other_process_shows);
  return g_test_run ();
}
