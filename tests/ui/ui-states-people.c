/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways into the states of People and of an import. */
#include <glib/gi18n-lib.h>

#include "rel-changes.h"
#include "rel-import-choice-page.h"
#include "rel-import-choices-page.h"
#include "rel-import-dialog.h"
#include "rel-people-bar.h"
#include "rel-record-json.h"
#include "rel-window-files.h"
#include "ui-driving.h"
#include "ui-states-private.h"

static RelBrowser *
enter_people (UiFixture *ui)
{
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.go-to", "s", "people");
  ui_settle (200);
  return rel_view_get_browser (rel_window_get_view (ui->window));
}

void
ui_enter_selecting (UiFixture *ui, const char *argument)
{
  RelBrowser *browser = enter_people (ui);

  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (rel_browser_get_list (browser))) > 5);
  rel_browser_select (browser, 1, FALSE);
  rel_browser_select (browser, 4, TRUE);
  ui_settle (150);
}

/* Somebody of whom it was said that they may wait */
void
ui_enter_left_out (UiFixture *ui, const char *which)
{
  g_autoptr (RelRecord) person = ui_find_titled (ui, which);
  g_autofree char *json = g_strdup_printf ("{\"id\":\"snooze\",\"person\":\"%s\",\"until\":\"2026-04-15\",\"codes\":[\"focus_quiet\"]}",
                                           rel_record_get_id (person));

  ui_add_record (ui, REL_NOUN_SNOOZE, json);
  ui_enter_record (ui, which);
  ui_wait (ui_find_text (ui->window, C_("from being left out", "_Bring Back")) != NULL);
}

void
ui_enter_tags (UiFixture *ui, const char *argument)
{
  ui_enter_selecting (ui, argument);
  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  gtk_widget_activate_action (ui_find (ui->window, REL_TYPE_PEOPLE_BAR), "selected.tags", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_settle (250);
}

/* Priya once more, as somebody typed her in a hurry. */
static void
add_twin (UiFixture *ui)
{
  RelStore *store = rel_window_get_store (ui->window);
  g_autoptr (RelRecord) twin =
    rel_record_new_from_json_text (REL_NOUN_PERSON,
                                   "{\"id\":\"twin\",\"name\":\"Priya R.\",\"scope\":\"external\",\"notes\":\"Likes climbing\",\"why\":"
                                   "\"She runs product, and we met at the offsite; she asked good questions about the roadmap.\","
                                   "\"contact_points\":[{\"kind\":\"email\",\"value\":\"priya.raghunathan@meridew.example\"}]}",
                                   NULL);
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);

  rel_changes_save (changes, twin);
  rel_store_apply_async (store, changes, NULL, NULL, NULL);
  rel_store_flush (store);
}

void
ui_enter_merge (UiFixture *ui, const char *name)
{
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, name);

  add_twin (ui);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.merge", "(ss)", rel_record_get_id (person), "twin");
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_settle (300);
}

void
ui_enter_duplicates (UiFixture *ui, const char *argument)
{
  add_twin (ui);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.find-duplicates", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_settle (300);
}

void
ui_enter_import (UiFixture *ui, const char *name)
{
  static const char table[] =
    "First Name,Last Name,Email Address,Company,Position,Birthday\n"
    "Grace,Hopper,grace@navy.example,Navy,Rear Admiral,1906-12-09\n"
    "Priya,R.,priya.raghunathan@meridew.example,Meridew Instruments,Head of Product,\n"
    "Kwame,Asante,kwame.asante@meridew.example,Meridew Instruments,Director of Operations,\n"
    "Jonas,Brandt,jonas@choir.example,Village Choir,Tenor,\n"
    "Some,Body,body@navy.example,Navy,Ensign,1980-13-01\n";
  g_autofree char *path = g_build_filename (ui->folder, name, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (!g_file_set_contents (path, g_str_has_suffix (name, ".csv") ? table : "{", -1, NULL))
    g_error ("%s could not be written", path);
  g_list_store_append (files, file);
  rel_window_import (ui->window, G_LIST_MODEL (files));
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_wait (g_strcmp0 (rel_import_dialog_get_state (REL_IMPORT_DIALOG (ui_get_dialog (ui))), "working") != 0);
  ui_settle (200);
}

void
ui_enter_import_choices (UiFixture *ui, const char *name)
{
  GtkWidget *label;

  ui_enter_import (ui, name);
  ui_wait ((label = ui_find_text (ui_get_dialog (ui), _("One by One…"))) != NULL);
  gtk_widget_activate (gtk_widget_get_ancestor (label, ADW_TYPE_BUTTON_ROW));
  ui_wait (ui_find (ui_get_dialog (ui), REL_TYPE_IMPORT_CHOICES_PAGE) != NULL);
  ui_settle (150);
}

void
ui_enter_import_choice (UiFixture *ui, const char *name)
{
  ui_enter_import_choices (ui, name);
  g_signal_emit_by_name (ui_find (ui_find (ui_get_dialog (ui), REL_TYPE_IMPORT_CHOICES_PAGE), GTK_TYPE_LIST_VIEW), "activate", 0);
  ui_wait (ui_find (ui_get_dialog (ui), REL_TYPE_IMPORT_CHOICE_PAGE) != NULL);
  ui_settle (150);
}

void
ui_enter_import_report (UiFixture *ui, const char *name)
{
  ui_enter_import (ui, name);
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (ui_find (ui_get_dialog (ui), GTK_TYPE_ACTION_BAR), _("_Import")), GTK_TYPE_BUTTON));
  ui_wait (g_strcmp0 (rel_import_dialog_get_state (REL_IMPORT_DIALOG (ui_get_dialog (ui))), "report") == 0);
  ui_settle (150);
}
