/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files into the window: importing with its report and its undo. */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "rel-import-choice-page.h"
#include "rel-import-choice-row.h"
#include "rel-import-choice.h"
#include "rel-import-choices-page.h"
#include "rel-import-dialog.h"
#include "rel-person-compare.h"
#include "rel-person.h"
#include "rel-window-files.h"
#include "ui-driving.h"

static const char table[] =
  "First Name,Last Name,Email Address,Company,Position\n"
  "Grace,Hopper,grace@navy.example,Navy,Rear Admiral\n"
  "Katherine,Johnson,katherine@nasa.example,NASA,Mathematician\n";

static const char cards[] =
  "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mary Jackson\r\nN:Jackson;Mary;;;\r\nEMAIL:mary@nasa.example\r\nEND:VCARD\r\n";

static const char *
state (UiFixture *ui)
{
  return rel_import_dialog_get_state (REL_IMPORT_DIALOG (ui_get_dialog (ui)));
}

/* Opens a file, up to the preview of what importing it would do. */
static RelImportDialog *
open_file (UiFixture *ui, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (ui->folder, name, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  g_list_store_append (files, file);
  rel_window_import (ui->window, G_LIST_MODEL (files));
  ui_wait (ui_get_dialog (ui) != NULL);
  g_assert_true (REL_IS_IMPORT_DIALOG (ui_get_dialog (ui)));
  ui_wait (!g_str_equal (state (ui), "working"));
  ui_settle (50);
  return REL_IMPORT_DIALOG (ui_get_dialog (ui));
}

static void
press (gpointer root, const char *label)
{
  GtkWidget *widget;

  ui_wait ((widget = ui_find_text (root, label)) != NULL);
  widget = gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_is_sensitive (widget));
  gtk_widget_activate (widget);
}

static void
press_import (UiFixture *ui)
{
  g_assert_cmpstr (state (ui), ==, "preview");
  press (ui_find (ui_get_dialog (ui), GTK_TYPE_ACTION_BAR), "Import");
  ui_wait (g_str_equal (state (ui), "report"));
  ui_settle (50);
}

static void
import (UiFixture *ui, const char *name, const char *content)
{
  open_file (ui, name, content);
  press_import (ui);
}

static void
press_done (UiFixture *ui)
{
  press (ui_get_dialog (ui), "Done");
  ui_wait (ui_get_dialog (ui) == NULL);
}

static void
test_import_and_undo (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  g_autoptr (RelRecord) grace = NULL;

  open_file (ui, "connections.csv", table);
  /* What is recognised is told, and nothing is written before somebody says so */
  g_assert_nonnull (ui_find_text (ui_get_dialog (ui), "A table of people (CSV)"));
  g_assert_nonnull (ui_find_text (ui_get_dialog (ui), "2 people"));
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, 0);
  press_import (ui);
  g_assert_nonnull (ui_find_text (ui_get_dialog (ui), "2 people"));
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, 2);
  grace = ui_find_record (ui, REL_NOUN_PERSON, "Grace Hopper");
  g_assert_nonnull (grace);
  /* The views are there as soon as somebody is */
  ui_wait_ready (ui);
  press (ui_get_dialog (ui), "Undo Import");
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == 0);
  ui_wait (ui_find_text (ui->window, "Undone: Imported “connections.csv”") != NULL);
  ui_fixture_free (ui);
}

/* What was imported before the window opened: nothing of it is in its history. */
static void
test_import_of_an_earlier_window (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  guint people = ui_count_records (ui, REL_NOUN_PERSON);
  AdwDialog *dialog;

  g_assert_false (rel_store_can_undo (rel_window_get_store (ui->window)));
  ui_activate (ui, "win.show-imports", NULL);
  ui_wait ((dialog = ui_get_dialog (ui)) != NULL);
  ui_wait (ui_find_text (dialog, "Sample data") != NULL);
  press (dialog, "Undo");
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == 0);
  /* What is taken back cannot be taken back again, until it is brought back in turn */
  ui_activate (ui, "win.show-imports", NULL);
  ui_wait ((dialog = ui_get_dialog (ui)) != NULL);
  ui_wait (ui_find_text (dialog, "No Imports") != NULL);
  adw_dialog_force_close (dialog);
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_activate (ui, "win.redo-change", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == people);
  ui_fixture_free (ui);
}

/* Who has nothing but the name in common with somebody comes in beside them, unless somebody says that they are one: each by
 * themselves, and not with all who are certainly here. */
static void
test_import_of_the_same_name (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  guint people = ui_count_records (ui, REL_NOUN_PERSON);
  RelImportDialog *dialog = open_file (ui, "c.csv", "Name,Phone\npriya raghunathan,+44 1\n");
  GtkWidget *drop_down;

  g_assert_nonnull (ui_find_text (dialog, "1 person has the name of somebody here"));
  g_assert_nonnull (ui_find_text (dialog, "Added unless you choose otherwise"));
  g_assert_null (ui_find_text (dialog, "Skip Them"));
  press_import (ui);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, people + 1);
  press (ui_get_dialog (ui), "Undo Import");
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == people);
  ui_wait (ui_get_dialog (ui) == NULL);

  dialog = open_file (ui, "c.csv", "Name,Phone\npriya raghunathan,+44 1\n");
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (dialog, "One by One…"), ADW_TYPE_BUTTON_ROW));
  ui_wait (ui_find_text (dialog, "priya raghunathan") != NULL);
  ui_wait ((drop_down = ui_find (ui_find (dialog, REL_TYPE_IMPORT_CHOICE_ROW), GTK_TYPE_DROP_DOWN)) != NULL);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, REL_IMPORT_ADD);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), REL_IMPORT_MERGE);
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (ui_find (dialog, ADW_TYPE_NAVIGATION_VIEW)));
  ui_wait (ui_find_text (dialog, "0 skipped, 1 merged, 0 added") != NULL);
  press_import (ui);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, people);
  ui_fixture_free (ui);
}

static void
test_import_cards (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);

  import (ui, "mary.vcf", cards);
  g_assert_nonnull (ui_find_text (ui_get_dialog (ui), "1 person"));
  press (ui_get_dialog (ui), "Done");
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_fixture_free (ui);
}

static void
test_import_twice (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  RelImportDialog *dialog;

  import (ui, "connections.csv", table);
  press_done (ui);
  dialog = open_file (ui, "again.csv", table);
  g_assert_cmpuint (g_list_model_get_n_items (rel_import_dialog_get_choices (dialog)), ==, 2);
  g_assert_nonnull (ui_find_text (dialog, "2 people are already here"));
  /* Those who are here already are left as they are, so there is nothing to do */
  g_assert_false (gtk_widget_is_sensitive (ui_find_text (ui_find (dialog, GTK_TYPE_ACTION_BAR), "Import")));
  press (dialog, "Cancel");
  ui_wait (ui_get_dialog (ui) == NULL);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, 2);
  ui_fixture_free (ui);
}

/* Grace is merged by the member, Katherine is another Katherine, and the sum is told. */
static void
test_import_decides_duplicates (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  g_autoptr (RelRecord) grace = NULL;
  RelImportDialog *dialog;
  GtkWidget *page, *row;
  GtkWidget *choice;

  import (ui, "connections.csv", table);
  press_done (ui);
  dialog = open_file (ui, "again.csv",
                      "First Name,Last Name,Email Address,Company,Position\n"
                      "Amazing Grace,Hopper,grace@navy.example,Navy,Commodore\n"
                      "Katherine,Johnson,katherine@nasa.example,NASA,Pilot\n");
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (dialog, "One by One…"), ADW_TYPE_BUTTON_ROW));
  ui_wait ((page = ui_find (dialog, REL_TYPE_IMPORT_CHOICES_PAGE)) != NULL);
  ui_wait ((row = ui_find_text (page, "Katherine Johnson")) != NULL);
  row = gtk_widget_get_parent (gtk_widget_get_parent (row));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (row, GTK_TYPE_DROP_DOWN)), REL_IMPORT_ADD);

  g_signal_emit_by_name (ui_find (page, GTK_TYPE_LIST_VIEW), "activate", 0);
  ui_wait ((page = ui_find (dialog, REL_TYPE_IMPORT_CHOICE_PAGE)) != NULL);
  ui_wait (ui_find_text (page, "Amazing Grace Hopper") != NULL);
  choice = ui_find (page, REL_TYPE_PERSON_COMPARE);
  g_assert_cmpuint (rel_person_compare_count_differences (REL_PERSON_COMPARE (choice)), ==, 2);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (ui_find_text (choice, "Amazing Grace Hopper"),
                                                                          GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  {
    g_autoptr (RelImportChoice) first = g_list_model_get_item (rel_import_dialog_get_choices (dialog), 0);

    /* To choose a value is to merge */
    g_assert_cmpint (rel_import_choice_get_decision (first).what, ==, REL_IMPORT_MERGE);
  }
  gtk_widget_activate_action (page, "navigation.pop", NULL);
  gtk_widget_activate_action (ui_find (dialog, REL_TYPE_IMPORT_CHOICES_PAGE), "navigation.pop", NULL);
  ui_wait (ui_find_text (dialog, "0 skipped, 1 merged, 1 added") != NULL);
  press_import (ui);
  press_done (ui);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, 3);
  grace = ui_find_record (ui, REL_NOUN_PERSON, "Amazing Grace Hopper");
  g_assert_nonnull (grace);
  g_assert_cmpstr (rel_record_get_text (grace, REL_PERSON_GIVEN_NAME), ==, "Grace");
  ui_fixture_free (ui);
}

static void
test_import_saves_rejected (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  g_autofree char *path = g_build_filename (ui->folder, "rejected.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  GtkWidget *row;

  import (ui, "connections.csv",
          "Name,E-mail,Birthday\n"
          "Grace Hopper,grace@navy.example,1906-12-09\n"
          "Nobody,nobody@navy.example,1980-13-01\n");
  g_assert_nonnull (ui_find_text (ui_get_dialog (ui), "Save Rejected…"));
  rel_import_dialog_save_rejected (REL_IMPORT_DIALOG (ui_get_dialog (ui)), file);
  ui_wait (g_file_test (path, G_FILE_TEST_EXISTS));
  ui_wait (ui_find_text (ui->window, "The rejected rows are saved") != NULL);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "Nobody"));
  g_assert_nonnull (strstr (content, "Birthday"));
  g_assert_null (strstr (content, "Grace"));
  /* The reasons stand on a page of their own */
  row = gtk_widget_get_ancestor (ui_find_text (ui_get_dialog (ui), "Rejected"), ADW_TYPE_ACTION_ROW);
  gtk_widget_activate (row);
  ui_wait (ui_find (ui_get_dialog (ui), g_type_from_name ("RelImportRejectedPage")) != NULL);
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

/* What is cancelled never was, however much of it had come in. */
static void
test_import_cancelled (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  g_autoptr (GString) many = g_string_new ("Name,E-mail\n");
  GtkWidget *bar;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (many, "Person %u,p%u@example.org\n", i, i);
  open_file (ui, "many.csv", many->str);
  bar = ui_find (ui_get_dialog (ui), GTK_TYPE_ACTION_BAR);
  g_signal_emit_by_name (gtk_widget_get_ancestor (ui_find_text (bar, "Import"), GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (state (ui), ==, "working");
  g_signal_emit_by_name (gtk_widget_get_ancestor (ui_find_text (bar, "Cancel"), GTK_TYPE_BUTTON), "clicked");
  ui_wait (g_str_equal (state (ui), "preview"));
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, 0);
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

static void
test_import_refuses_with_a_sentence (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);

  open_file (ui, "broken.json", "{\"format\": \"org.example.Relations\", \"version\": 1, \"people\": [");
  g_assert_cmpstr (state (ui), ==, "failed");
  g_assert_nonnull (ui_find_text (ui_get_dialog (ui), "Nothing Was Imported"));
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, 0);
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/import/and-undo", test_import_and_undo);
  g_test_add_func ("/files/import/of-an-earlier-window-can-be-undone", test_import_of_an_earlier_window);
  g_test_add_func ("/files/import/cards", test_import_cards);
  g_test_add_func ("/files/import/same-name", test_import_of_the_same_name);
  g_test_add_func ("/files/import/twice", test_import_twice);
  g_test_add_func ("/files/import/decides-duplicates", test_import_decides_duplicates);
  g_test_add_func ("/files/import/saves-rejected", test_import_saves_rejected);
  g_test_add_func ("/files/import/cancelled", test_import_cancelled);
  g_test_add_func ("/files/import/refuses-with-a-sentence", test_import_refuses_with_a_sentence);
  return g_test_run ();
}
