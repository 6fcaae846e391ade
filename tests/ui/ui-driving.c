/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of the window do again and again: its actions, its editor, and records made beside it. */
#include "ui-driving.h"

#include "rel-merge-dialog.h"
#include "rel-person.h"
#include "rel-record-json.h"

RelStore *
ui_get_store (UiFixture *ui)
{
  return rel_window_get_store (ui->window);
}

/**
 * ui_activate:
 * @ui: a window
 * @action: one of its actions
 * @format: (nullable): of the variant that it takes, whose values follow
 */
void
ui_activate (UiFixture *ui, const char *action, const char *format, ...)
{
  g_autoptr (GVariant) parameter = NULL;

  if (format != NULL)
    {
      va_list arguments;

      va_start (arguments, format);
      parameter = g_variant_ref_sink (g_variant_new_va (format, NULL, &arguments));
      va_end (arguments);
    }
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (ui->window), action, parameter));
}

/* Shows the list of people, once all are in it. */
RelBrowser *
ui_open_people (UiFixture *ui)
{
  RelBrowser *browser;

  ui_activate (ui, "win.go-to", "s", "people");
  browser = rel_view_get_browser (rel_window_get_view (ui->window));
  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (rel_browser_get_list (browser))) > 0 &&
           !rel_record_list_is_loading (rel_browser_get_list (browser)));
  ui_settle (50);
  return browser;
}

/* The button below @root that says @label, once it is there. */
GtkWidget *
ui_find_button (gpointer root, const char *label)
{
  GtkWidget *widget;

  ui_wait ((widget = ui_find_text (root, label)) != NULL);
  widget = gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  g_assert_nonnull (widget);
  return widget;
}

/* The editor */

RelEditorDialog *
ui_wait_editor (UiFixture *ui)
{
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_EDITOR_DIALOG (ui_get_dialog (ui)));
  ui_wait (ui_find_action (ui_get_dialog (ui), "editor.save") != NULL);
  ui_settle (100); /* some frames long a dialog that opens decides where the keyboard is */
  return REL_EDITOR_DIALOG (ui_get_dialog (ui));
}

RelEditorDialog *
ui_new (UiFixture *ui, RelNoun noun)
{
  ui_activate (ui, "win.new", "s", rel_noun_get_info (noun)->shape->name);
  return ui_wait_editor (ui);
}

RelEditorDialog *
ui_edit (UiFixture *ui, RelNoun noun, const char *id)
{
  ui_activate (ui, "win.edit", "(ss)", rel_noun_get_info (noun)->shape->name, id);
  return ui_wait_editor (ui);
}

gboolean
ui_can_save (RelEditorDialog *editor)
{
  return gtk_widget_is_sensitive (ui_find_action (editor, "editor.save"));
}

/* Presses Save, and waits until the editor is closed. */
void
ui_save (UiFixture *ui)
{
  AdwDialog *editor = ui_get_dialog (ui);

  g_assert_true (ui_can_save (REL_EDITOR_DIALOG (editor)));
  g_signal_emit_by_name (ui_find_action (editor, "editor.save"), "clicked");
  ui_wait (ui_get_dialog (ui) != editor);
}

/* What is to be merged, once it is compared. */
RelMergePage *
ui_wait_merge_page (UiFixture *ui)
{
  AdwNavigationPage *page;

  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_MERGE_DIALOG (ui_get_dialog (ui)) &&
           REL_IS_MERGE_PAGE (rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui)))) &&
           rel_merge_page_get_compare (REL_MERGE_PAGE (rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui))))) != NULL);
  page = rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui)));
  return REL_MERGE_PAGE (page);
}

/* Records, made and read beside the window */

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  rel_store_apply_finish (REL_STORE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* Writes @changes, and waits until they are written and told. */
void
ui_apply (UiFixture *ui, RelChanges *changes)
{
  gboolean done = FALSE;

  rel_store_apply_async (ui_get_store (ui), changes, NULL, applied_cb, &done);
  ui_wait (done);
}

void
ui_add_record (UiFixture *ui, RelNoun noun, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelRecord) record = rel_record_new_from_json_text (noun, json, &error);
  g_autoptr (RelChanges) changes = rel_changes_new ("Add");

  g_assert_no_error (error);
  rel_changes_save (changes, record);
  ui_apply (ui, changes);
}

/* Priya once more, as somebody typed her in a hurry. */
void
ui_add_twin (UiFixture *ui)
{
  ui_add_record (ui, REL_NOUN_PERSON,
                 "{\"id\":\"twin\",\"name\":\"Priya R.\",\"scope\":\"external\",\"tags\":[\"climbing\"],\"notes\":\"Likes climbing\","
                 "\"contact_points\":[{\"kind\":\"email\",\"value\":\"priya.raghunathan@meridew.example\"}]}");
}

/* Returns: (transfer full): the id of somebody new */
char *
ui_add_person (UiFixture *ui, const char *name)
{
  g_autoptr (RelRecord) person = rel_record_new (REL_NOUN_PERSON);
  g_autoptr (RelChanges) changes = rel_changes_new ("Add");
  char *id = g_uuid_string_random ();

  rel_record_set_id (person, id);
  rel_record_set_text (person, REL_PERSON_NAME, name);
  rel_changes_save (changes, person);
  ui_apply (ui, changes);
  return id;
}

RelRecord *
ui_load (UiFixture *ui, RelNoun noun, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelConnection) connection = rel_database_connect (rel_store_get_database (ui_get_store (ui)), FALSE, &error);
  RelRecord *record;

  g_assert_no_error (error);
  record = rel_records_load (connection, noun, id, &error);
  g_assert_no_error (error);
  return record;
}

char *
ui_dup_id (UiFixture *ui, RelNoun noun, const char *title)
{
  g_autoptr (RelRecord) record = ui_find_record (ui, noun, title);

  g_assert_nonnull (record);
  return g_strdup (rel_record_get_id (record));
}

gboolean
ui_exists (UiFixture *ui, RelNoun noun, const char *title)
{
  g_autoptr (RelRecord) record = ui_find_record (ui, noun, title);

  return record != NULL;
}
