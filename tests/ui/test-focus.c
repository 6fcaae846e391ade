/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard focus is never lost: whatever is deleted, saved, archived or merged, it is on something that is there to be used,
 * where one would look for it, and goes on from there. */
#include <locale.h>

#include "rel-merge-dialog.h"
#include "rel-merge-page.h"
#include "rel-people-bar.h"
#include "rel-person-page.h"
#include "rel-person.h"
#include "rel-section.h"
#include "ui-focus.h"
#include "ui-keys.h"

#define PERSON "Priya Raghunathan"

/* The section of a page with a title, %NULL while it is not there. */
static GtkWidget *
find_section (gpointer root, const char *title)
{
  g_autofree char *its_title = NULL;

  if (REL_IS_SECTION (root))
    g_object_get (root, "title", &its_title, NULL);
  if (g_strcmp0 (its_title, title) == 0 && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_section (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press_delete (UiFixture *ui)
{
  GtkWidget *row = gtk_widget_get_ancestor (ui_find_text (ui_wait_editor (ui), "_Delete"), ADW_TYPE_BUTTON_ROW);

  gtk_widget_grab_focus (row);
  gtk_widget_activate (row);
  ui_wait_dialog_closed (ui);
}

/* Deleting */

/* In the list of people, on one of several. */
typedef struct
{
  UiFixture *ui;
  char *name;
  char *next; /* who comes after them */
} Place;

static Place *
place_new (int width, int height)
{
  Place *self = g_new0 (Place, 1);
  RelBrowser *browser;

  self->ui = ui_fixture_new (TRUE);
  ui_resize (self->ui, width, height);
  browser = ui_go_down (self->ui);
  self->name = ui_dup_focused_name (self->ui);
  self->next = ui_dup_name_at (browser, ui_find_name (browser, self->name) + 1);
  return self;
}

/* They are gone, and @what left the focus on the next. */
static void
place_check_gone (Place *self, const char *what)
{
  ui_wait (!ui_exists (self->ui, REL_NOUN_PERSON, self->name));
  ui_settle (100);
  ui_check_on_row (self->ui, self->next, what);
}

static void
place_free (Place *self)
{
  ui_fixture_free (self->ui);
  g_free (self->name);
  g_free (self->next);
  g_free (self);
}

static void
test_delete_from_list (void)
{
  Place *place = place_new (1200, 800);

  ui_press (place->ui, "<Control><Shift>Delete");
  place_check_gone (place, "deleting from the list");
  ui_press (place->ui, "<Control>z");
  ui_wait (ui_exists (place->ui, REL_NOUN_PERSON, place->name));
  ui_settle (100);
  ui_check_focus_in (place->ui, ui_get_list (place->ui), "undoing it");
  place_free (place);
}

static void
test_delete_from_page (void)
{
  Place *place = place_new (1200, 800);

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (ui_get_page (place->ui)), GTK_DIR_TAB_FORWARD));
  ui_press (place->ui, "<Control><Shift>Delete");
  place_check_gone (place, "deleting from the page");
  place_free (place);
}

/* @from_page: whether the editor was opened with the focus in the page */
static void
delete_in_editor (gboolean from_page)
{
  Place *place = place_new (1200, 800);

  if (from_page)
    g_assert_true (gtk_widget_child_focus (GTK_WIDGET (ui_get_page (place->ui)), GTK_DIR_TAB_FORWARD));
  ui_press (place->ui, "F2");
  press_delete (place->ui);
  place_check_gone (place, "deleting from the editor");
  place_free (place);
}

static void
test_delete_from_editor (void)
{
  delete_in_editor (FALSE);
}

static void
test_delete_from_editor_over_page (void)
{
  delete_in_editor (TRUE);
}

/* Where there is room for one pane: back at the list. */
static void
test_delete_narrow (void)
{
  Place *place = place_new (360, 640);
  UiFixture *ui = place->ui;

  gtk_widget_activate (ui_get_focus (ui));
  ui_wait (REL_IS_PERSON_PAGE (ui_get_page (ui)) && gtk_widget_get_mapped (GTK_WIDGET (ui_get_page (ui))));
  ui_check_focus_in (ui, GTK_WIDGET (ui_get_page (ui)), "opening a page");
  ui_press (ui, "<Control><Shift>Delete");
  place_check_gone (place, "deleting from a page in front");
  place_free (place);
}

/* Parts of a page */

/* What was given and received, on the page of somebody. */
static GtkWidget *
open_section (UiFixture *ui)
{
  g_autofree char *id = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  GtkWidget *section;

  ui_resize (ui, 1200, 800);
  ui_activate (ui, "win.reveal", "(ss)", "person", id);
  ui_wait (REL_IS_PERSON_PAGE (ui_get_page (ui)) && (section = find_section (ui_get_page (ui), "Given and Received")) != NULL);
  ui_wait (ui_find_action (section, "win.edit") != NULL);
  return section;
}

static void
edit_first (UiFixture *ui, GtkWidget *section)
{
  GtkWidget *row = ui_find_action (section, "win.edit");

  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  g_assert_true (ui_is_focus_in (ui, row));
  gtk_widget_activate (row);
}

/* The row of what is part of a page; the last one leaves the section empty. */
static void
test_delete_part (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *section = open_section (ui);

  do
    {
      guint n_left = ui_count_records (ui, REL_NOUN_EXCHANGE) - 1;

      edit_first (ui, section);
      press_delete (ui);
      ui_wait (ui_count_records (ui, REL_NOUN_EXCHANGE) == n_left);
      ui_settle (200);
      ui_check_focus_in (ui, ui_find_action (section, "win.edit") != NULL ? section : GTK_WIDGET (ui_get_page (ui)), "deleting a part of a page");
    }
  while (ui_find_action (section, "win.edit") != NULL);
  ui_fixture_free (ui);
}

/* Saving makes the rows of a page anew. */
static void
test_edit_part (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *section = open_section (ui);
  RelEditorDialog *editor;

  edit_first (ui, section);
  editor = ui_wait_editor (ui);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (editor, GTK_TYPE_TEXT_VIEW))), "Another note", -1);
  ui_press (ui, "<Control>Return");
  ui_wait_dialog_closed (ui);
  ui_wait (ui_find_text (section, "Another note") != NULL);
  ui_check_focus_in (ui, section, "saving a part of a page");
  ui_fixture_free (ui);
}

/* What is done with leaves Today. */
static void
test_tick_off (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *check;

  ui_resize (ui, 1200, 800);
  ui_activate (ui, "win.go-to", "s", "today");
  ui_wait_ready (ui);
  ui_wait (ui_find_text (ui_get_view (ui), "Promises Due") != NULL);
  for (guint i = 0; (check = ui_find (ui_get_view (ui), GTK_TYPE_CHECK_BUTTON)) != NULL; i++)
    {
      GtkWidget *section = gtk_widget_get_ancestor (check, REL_TYPE_SECTION);
      guint n_left = ui_count (section, GTK_TYPE_CHECK_BUTTON) - 1;

      gtk_widget_grab_focus (check);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      ui_wait (ui_count (section, GTK_TYPE_CHECK_BUTTON) == n_left || !gtk_widget_get_visible (section));
      ui_settle (100);
      ui_check_focus_in (ui, n_left > 0 ? section : GTK_WIDGET (ui_get_view (ui)), "ticking off a promise");
      g_assert_cmpuint (i, <, 20);
    }
  ui_fixture_free (ui);
}

/* Saved from the list: the row is the same, or another by its new name. */
static void
test_save (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelEditorDialog *editor;

  ui_resize (ui, 1200, 800);
  ui_go_down (ui);
  ui_press (ui, "F2");
  editor = ui_wait_editor (ui);
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_NAME)), "Zoë Zuylen");
  ui_press (ui, "<Control>Return");
  ui_wait_dialog_closed (ui);
  ui_settle (200);
  ui_check_focus_in (ui, ui_get_list (ui), "saving another name");
  editor = (ui_press (ui, "<Control>n"), ui_wait_editor (ui));
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_NAME)), "Bart Baker");
  ui_press (ui, "<Control>Return");
  ui_wait_dialog_closed (ui);
  ui_settle (200);
  ui_check_focus_in (ui, GTK_WIDGET (ui_get_view (ui)), "saving somebody new");
  ui_fixture_free (ui);
}

/* What is open refuses what cannot be saved, and stays where it is. */
static void
test_trash (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *button, *label;
  guint n_buttons = 2;

  ui_resize (ui, 800, 600);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = ui_dup_id (ui, REL_NOUN_PERSON, i == 0 ? PERSON : "Jonas Brandt");

      ui_activate (ui, "win.delete", "(ss)", "person", id);
      rel_store_flush (ui_get_store (ui));
    }
  ui_open_people (ui);
  gtk_widget_grab_focus (ui_get_list (ui));
  ui_activate (ui, "win.show-trash", NULL);
  ui_wait (ui_get_dialog (ui) != NULL && (label = ui_find_text (ui_get_dialog (ui), "_Restore")) != NULL);
  for (; n_buttons > 0; n_buttons--)
    {
      button = gtk_widget_get_ancestor (ui_find_text (ui_get_dialog (ui), "_Restore"), GTK_TYPE_BUTTON);
      gtk_widget_grab_focus (button);
      gtk_widget_activate (button);
      ui_wait (ui_find_text (ui_get_dialog (ui), "_Restore") == NULL ||
               gtk_widget_get_ancestor (ui_find_text (ui_get_dialog (ui), "_Restore"), GTK_TYPE_BUTTON) != button);
      ui_settle (200);
      ui_check_focus_in (ui, GTK_WIDGET (ui_get_dialog (ui)), "restoring from the trash");
    }
  ui_press_escape (ui);
  ui_check_focus_in (ui, ui_get_list (ui), "closing the trash");
  ui_fixture_free (ui);
}

static void
press_bulk (UiFixture *ui, const char *action)
{
  GtkWidget *button;

  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  ui_wait ((button = ui_find_action (ui_find (ui->window, REL_TYPE_PEOPLE_BAR), action)) != NULL && gtk_widget_is_sensitive (button));
  gtk_widget_grab_focus (button);
  g_assert_true (ui_is_focus_in (ui, button));
  gtk_widget_activate (button);
  ui_settle (300);
}

static void
test_bulk (void)
{
  const char * const actions[] = { "selected.archive", "selected.delete" };
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser;

  ui_resize (ui, 1200, 800);
  browser = ui_go_down (ui);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      guint before = g_list_model_get_n_items (G_LIST_MODEL (rel_browser_get_list (browser)));

      rel_browser_select (browser, 2, FALSE);
      rel_browser_select (browser, 5, TRUE);
      press_bulk (ui, actions[i]);
      ui_wait (g_list_model_get_n_items (G_LIST_MODEL (rel_browser_get_list (browser))) < before);
      ui_settle (200);
      ui_check_focus_in (ui, GTK_WIDGET (ui_get_view (ui)), actions[i]);
      rel_browser_set_selecting (browser, FALSE);
      ui_settle (100);
      ui_check_focus_in (ui, ui_get_list (ui), "ending to select");
    }
  ui_fixture_free (ui);
}

static void
test_archive (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser;
  g_autofree char *name = NULL;

  ui_resize (ui, 1200, 800);
  browser = ui_go_down (ui);
  name = ui_dup_focused_name (ui);
  gtk_widget_activate_action (ui_find (ui_get_page (ui), GTK_TYPE_MENU_BUTTON), "person.archive", NULL);
  ui_wait (ui_find_name (browser, name) == GTK_INVALID_LIST_POSITION);
  ui_settle (100);
  ui_check_focus_in (ui, ui_get_list (ui), "archiving");
  ui_fixture_free (ui);
}

/* Merging */

static void
test_merge (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  g_autofree char *twin = ui_add_person (ui, PERSON);
  g_autofree char *jonas = ui_add_person (ui, "Jonas Brandt");
  RelMergeDialog *dialog;
  AdwNavigationPage *pairs;

  ui_resize (ui, 1200, 800);
  ui_go_down (ui);
  ui_activate (ui, "win.merge", "(ss)", id, twin);
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_MERGE_DIALOG (ui_get_dialog (ui)));
  dialog = REL_MERGE_DIALOG (ui_get_dialog (ui));
  ui_wait (rel_merge_page_get_compare (REL_MERGE_PAGE (rel_merge_dialog_get_page (dialog))) != NULL);
  ui_check_focus_in (ui, GTK_WIDGET (dialog), "opening what to merge");
  ui_press (ui, "<Control>Return");
  ui_wait_dialog_closed (ui);
  ui_settle (200);
  ui_check_focus_in (ui, GTK_WIDGET (ui_get_view (ui)), "merging");

  ui_activate (ui, "win.find-duplicates", NULL);
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_MERGE_DIALOG (ui_get_dialog (ui)));
  dialog = REL_MERGE_DIALOG (ui_get_dialog (ui));
  pairs = rel_merge_dialog_get_page (dialog);
  ui_wait (ui_find_text (pairs, "Jonas Brandt") != NULL);
  ui_settle (100);
  ui_check_focus_in (ui, GTK_WIDGET (dialog), "opening the duplicates");
  gtk_widget_grab_focus (gtk_widget_get_ancestor (ui_find_text (pairs, "Jonas Brandt"), GTK_TYPE_LIST_BOX_ROW));
  gtk_widget_activate (ui_get_focus (ui));
  ui_wait (rel_merge_dialog_get_page (dialog) != pairs);
  ui_wait (rel_merge_page_get_compare (REL_MERGE_PAGE (rel_merge_dialog_get_page (dialog))) != NULL);
  ui_check_focus_in (ui, GTK_WIDGET (rel_merge_dialog_get_page (dialog)), "opening a pair");
  ui_press (ui, "<Control>Return");
  ui_wait (rel_merge_dialog_get_page (dialog) == pairs);
  ui_settle (200);
  ui_check_focus_in (ui, GTK_WIDGET (dialog), "merging a pair");
  ui_press_escape (ui);
  ui_check_focus_in (ui, GTK_WIDGET (ui_get_view (ui)), "closing the duplicates");
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/focus/delete/from-list", test_delete_from_list);
  g_test_add_func ("/focus/delete/from-page", test_delete_from_page);
  g_test_add_func ("/focus/delete/from-editor", test_delete_from_editor);
  g_test_add_func ("/focus/delete/from-editor-over-page", test_delete_from_editor_over_page);
  g_test_add_func ("/focus/delete/narrow", test_delete_narrow);
  g_test_add_func ("/focus/delete/part-of-a-page", test_delete_part);
  g_test_add_func ("/focus/save/part-of-a-page", test_edit_part);
  g_test_add_func ("/focus/save/from-list", test_save);
  g_test_add_func ("/focus/today/tick-off", test_tick_off);
  g_test_add_func ("/focus/dialogs/trash", test_trash);
  g_test_add_func ("/focus/select/bulk", test_bulk);
  g_test_add_func ("/focus/archive", test_archive);
  g_test_add_func ("/focus/merge", test_merge);
  return g_test_run ();
}
