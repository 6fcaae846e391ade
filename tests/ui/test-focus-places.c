/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard focus is never lost: wherever one goes and comes back from, it is where one would look for it. */
#include <locale.h>

#include "rel-person-page.h"
#include "rel-person.h"
#include "ui-focus.h"
#include "ui-keys.h"

#define PERSON "Priya Raghunathan"

/* Going places */

static void
test_views (void)
{
  const char * const keys[] = { "<Alt>2", "<Alt>3", "<Alt>4", "<Alt>5", "<Alt>1", "<Alt>4", "<Alt>2", "<Alt>5", "<Alt>2" };
  UiFixture *ui = ui_fixture_new (TRUE);

  ui_resize (ui, 1200, 800);
  for (guint narrow = 0; narrow < 2; narrow++)
    {
      ui_resize (ui, narrow ? 360 : 1200, 800);
      ui_activate (ui, "win.go-to", "s", "today");
      ui_wait_ready (ui);
      ui_settle (100);
      gtk_window_set_focus (GTK_WINDOW (ui->window), NULL);
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (ui_get_view (ui)), GTK_DIR_TAB_FORWARD));
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          g_assert_true (ui_press (ui, keys[i]));
          ui_wait_ready (ui);
          ui_settle (100);
          ui_check_focus_in (ui, GTK_WIDGET (ui_get_view (ui)), keys[i]);
        }
    }
  ui_fixture_free (ui);
}

static void
test_back_to_link (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  AdwNavigationPage *person;
  GtkWidget *link;

  ui_resize (ui, 1200, 800);
  ui_activate (ui, "win.reveal", "(ss)", "person", id);
  ui_wait (REL_IS_PERSON_PAGE (ui_get_page (ui)) && ui_find_action (ui_get_page (ui), "win.open") != NULL);
  person = ui_get_page (ui);
  link = ui_find_action (person, "win.open");
  gtk_widget_grab_focus (link);
  g_assert_true (ui_is_focus_in (ui, link));
  gtk_widget_activate (link);
  ui_wait (ui_get_page (ui) != person);
  ui_settle (200);
  ui_check_focus_in (ui, GTK_WIDGET (ui_get_page (ui)), "following a link");
  ui_press (ui, "<Alt>Left");
  ui_wait (ui_get_page (ui) == person);
  ui_check_focus_in (ui, link, "going back to a link");
  ui_fixture_free (ui);
}

static void
test_back_to_row (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *name = NULL;

  ui_resize (ui, 360, 640);
  ui_go_down (ui);
  name = ui_dup_focused_name (ui);
  gtk_widget_activate (ui_get_focus (ui));
  ui_wait (REL_IS_PERSON_PAGE (ui_get_page (ui)) && gtk_widget_get_mapped (GTK_WIDGET (ui_get_page (ui))));
  ui_check_focus_in (ui, GTK_WIDGET (ui_get_page (ui)), "opening a page");
  ui_press (ui, "<Alt>Left");
  ui_wait (gtk_widget_get_mapped (ui_get_list (ui)));
  ui_check_on_row (ui, name, "going back to the list");
  ui_fixture_free (ui);
}

/* Dialogs */

static void
test_dialogs (void)
{
  const char * const keys[] = { "F2", "<Control>k", "<Control>comma", "<Control>n", "<Control>l", "<Control>e", "<Control>question" };
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *focus;

  ui_resize (ui, 1200, 800);
  ui_go_down (ui);
  for (guint in_page = 0; in_page < 2; in_page++)
    {
      if (in_page)
        g_assert_true (gtk_widget_child_focus (GTK_WIDGET (ui_get_page (ui)), GTK_DIR_TAB_FORWARD));
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          focus = ui_get_focus (ui);
          g_assert_true (ui_press (ui, keys[i]));
          ui_wait (ui_get_dialog (ui) != NULL);
          ui_check_focus_in (ui, GTK_WIDGET (ui_get_dialog (ui)), keys[i]);
          ui_press_escape (ui);
          ui_check_focus_in (ui, focus, "closing a dialog");
          gtk_widget_grab_focus (focus);
        }
    }
  ui_fixture_free (ui);
}

/* Looking for somebody, and selecting several */

static void
test_search (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *name = NULL;

  ui_resize (ui, 1200, 800);
  ui_go_down (ui);
  name = ui_dup_focused_name (ui);
  ui_press (ui, "<Control>f");
  ui_wait (ui_is_focus_in (ui, ui_find (ui->window, GTK_TYPE_SEARCH_ENTRY)));
  ui_press (ui, "Escape");
  ui_settle (100);
  ui_check_on_row (ui, name, "closing an empty search");
  ui_press (ui, "<Control>f");
  ui_wait (ui_find (ui->window, GTK_TYPE_SEARCH_ENTRY) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (ui->window, GTK_TYPE_SEARCH_ENTRY)), "priya");
  ui_settle (200);
  ui_press (ui, "Escape");
  ui_settle (200);
  ui_check_focus_in (ui, ui_get_list (ui), "closing a search");
  ui_press (ui, "<Control>f");
  ui_wait (ui_find (ui->window, GTK_TYPE_SEARCH_ENTRY) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (ui->window, GTK_TYPE_SEARCH_ENTRY)), "nobody is called this");
  ui_wait (ui_get_list (ui) == NULL);
  ui_press (ui, "Escape");
  ui_wait (ui_get_list (ui) != NULL);
  ui_check_focus_in (ui, ui_get_list (ui), "closing a search without results");
  ui_fixture_free (ui);
}

static void
test_selecting (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelBrowser *browser;
  g_autofree char *name = NULL;

  ui_resize (ui, 1200, 800);
  browser = ui_go_down (ui);
  name = ui_dup_focused_name (ui);
  ui_press (ui, "<Control>a");
  ui_wait (rel_browser_get_selecting (browser));
  ui_check_focus_in (ui, ui_get_list (ui), "selecting everybody");
  ui_press (ui, "Escape");
  ui_wait (!rel_browser_get_selecting (browser));
  ui_check_on_row (ui, name, "ending to select by Escape");
  /* By what is gone with it */
  rel_browser_set_selecting (browser, TRUE);
  ui_settle (50);
  gtk_widget_grab_focus (ui_find_button (browser, "_Cancel"));
  gtk_widget_activate (ui_get_focus (ui));
  ui_wait (!rel_browser_get_selecting (browser));
  ui_check_focus_in (ui, ui_get_list (ui), "ending to select by Cancel");
  ui_fixture_free (ui);
}

/* While one types, the window is made narrow, where a dialog is a sheet at the bottom, and wide again. */
static void
test_dialog_changes_shape (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *id = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  GtkWidget *row, *text;

  ui_resize (ui, 1200, 800);
  row = rel_editor_dialog_get_row (ui_edit (ui, REL_NOUN_PERSON, id), REL_PERSON_NAME);
  ui_settle (200);
  text = ui_get_focus (ui);
  g_assert_true (GTK_IS_TEXT (text) && gtk_widget_is_ancestor (text, row));
  gtk_editable_set_position (GTK_EDITABLE (text), 5);
  for (guint narrow = 1; narrow < 3; narrow++)
    {
      ui_resize (ui, narrow == 1 ? 360 : 1200, 800);
      ui_settle (300);
      /* The dialog gives the focus away, and gets it back with the next frame */
      ui_wait (ui_get_focus (ui) == text);
      g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (text), NULL, NULL));
      g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (text)), ==, 5);
    }
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

/* The keyboard may pass: where one is stays selected. */
static void
test_sidebar_keeps_place (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkListBox *list;
  GtkListBoxRow *row;

  ui_resize (ui, 1200, 800);
  ui_activate (ui, "win.go-to", "s", "people");
  ui_wait_ready (ui);
  list = GTK_LIST_BOX (ui_find (ui_find (ui->window, g_type_from_name ("RelSidebar")), GTK_TYPE_LIST_BOX));
  row = gtk_list_box_get_selected_row (list);
  g_assert_nonnull (row);
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, gtk_list_box_row_get_index (row) + 1));
  g_assert_true (gtk_list_box_get_selected_row (list) == row);
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/focus/go/views", test_views);
  g_test_add_func ("/focus/go/back-to-link", test_back_to_link);
  g_test_add_func ("/focus/go/back-to-row", test_back_to_row);
  g_test_add_func ("/focus/dialogs/closed", test_dialogs);
  g_test_add_func ("/focus/dialogs/change-shape", test_dialog_changes_shape);
  g_test_add_func ("/focus/sidebar/keeps-place", test_sidebar_keeps_place);
  g_test_add_func ("/focus/search/closed", test_search);
  g_test_add_func ("/focus/select/ended", test_selecting);
  return g_test_run ();
}
