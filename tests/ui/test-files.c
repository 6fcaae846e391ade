/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files into the window: importing with its report and its undo. */
#include <glib/gstdio.h>
#include <locale.h>

#include "rel-import-dialog.h"
#include "ui-fixture.h"

static const char table[] =
  "First Name,Last Name,Email Address,Company,Position\n"
  "Grace,Hopper,grace@navy.example,Navy,Rear Admiral\n"
  "Katherine,Johnson,katherine@nasa.example,NASA,Mathematician\n";

static const char cards[] =
  "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mary Jackson\r\nN:Jackson;Mary;;;\r\nEMAIL:mary@nasa.example\r\nEND:VCARD\r\n";

static void
import (UiFixture *ui, const char *name, const char *content)
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
  ui_wait (!g_str_equal (rel_import_dialog_get_state (REL_IMPORT_DIALOG (ui_get_dialog (ui))), "working"));
  ui_settle (50);
}

static const char *
state (UiFixture *ui)
{
  return rel_import_dialog_get_state (REL_IMPORT_DIALOG (ui_get_dialog (ui)));
}

static void
press (gpointer root, const char *label)
{
  GtkWidget *widget;

  ui_wait ((widget = ui_find_text (root, label)) != NULL);
  widget = gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  g_assert_nonnull (widget);
  gtk_widget_activate (widget);
}

static void
test_import_and_undo (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  g_autoptr (RelRecord) grace = NULL;

  import (ui, "connections.csv", table);
  g_assert_cmpstr (state (ui), ==, "report");
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

static void
test_import_cards (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);

  import (ui, "mary.vcf", cards);
  g_assert_cmpstr (state (ui), ==, "report");
  g_assert_nonnull (ui_find_text (ui_get_dialog (ui), "1 person"));
  press (ui_get_dialog (ui), "Done");
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_fixture_free (ui);
}

static void
test_import_twice (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);

  import (ui, "connections.csv", table);
  press (ui_get_dialog (ui), "Done");
  ui_wait (ui_get_dialog (ui) == NULL);
  import (ui, "again.csv", table);
  g_assert_cmpstr (state (ui), ==, "report");
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, 2);
  press (ui_get_dialog (ui), "Done");
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_fixture_free (ui);
}

static void
test_import_refuses_with_a_sentence (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);

  import (ui, "broken.json", "{\"format\": \"org.example.Relations\", \"version\": 1, \"people\": [");
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
  g_test_add_func ("/files/import/cards", test_import_cards);
  g_test_add_func ("/files/import/twice", test_import_twice);
  g_test_add_func ("/files/import/refuses-with-a-sentence", test_import_refuses_with_a_sentence);
  return g_test_run ();
}
