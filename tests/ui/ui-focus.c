/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keyboard focus is, and whether that is of use; and ways through the list of people with the keyboard. */
#include "ui-focus.h"

#include "rel-person.h"
#include "ui-keys.h"

GtkWidget *
ui_get_focus (UiFixture *ui)
{
  return gtk_root_get_focus (GTK_ROOT (ui->window));
}

gboolean
ui_is_usable (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget) && gtk_widget_is_visible (widget) && gtk_widget_is_sensitive (widget);
}

gboolean
ui_is_focus_in (UiFixture *ui, gpointer where)
{
  GtkWidget *focus = ui_get_focus (ui);

  return ui_is_usable (focus) && where != NULL && (focus == where || gtk_widget_is_ancestor (focus, where));
}

/**
 * ui_check_focus_in:
 * @ui: a window
 * @where: (nullable): what is to have the focus, or something in it
 * @after: what was done
 *
 * Fails the test, and goes on with it, where the focus does not come there, is on what cannot be used, or does not go on by Tab.
 */
void
ui_check_focus_in (UiFixture *ui, GtkWidget *where, const char *after)
{
  g_autofree char *path = NULL;
  g_autofree char *wanted = where != NULL ? ui_describe (where) : g_strdup ("nothing");
  GtkWidget *focus;

  for (guint i = 0; i < 200 && !ui_is_focus_in (ui, where); i++)
    ui_settle (5);
  ui_settle (50); /* it stays there */
  focus = ui_get_focus (ui);
  path = focus != NULL ? ui_describe (focus) : g_strdup ("nothing");
  if (!ui_is_focus_in (ui, where))
    {
      g_test_message ("After %s the focus is at %s%s, not in %s", after, path, ui_is_usable (focus) ? "" : " (of no use)", wanted);
      g_test_fail ();
    }
  ui_press (ui, "Tab");
  for (guint i = 0; i < 50 && !ui_is_usable (ui_get_focus (ui)); i++)
    ui_settle (5);
  if (!ui_is_usable (ui_get_focus (ui)) || ui_get_focus (ui) == focus)
    {
      g_test_message ("After %s Tab does not go on from %s", after, path);
      g_test_fail ();
    }
  ui_press (ui, "<Shift>Tab");
  ui_settle (20);
}

RelView *
ui_get_view (UiFixture *ui)
{
  return rel_window_get_view (ui->window);
}

AdwNavigationPage *
ui_get_page (UiFixture *ui)
{
  return adw_navigation_view_get_visible_page (rel_view_get_navigation (ui_get_view (ui)));
}

GtkWidget *
ui_get_list (UiFixture *ui)
{
  return ui_find (rel_view_get_browser (ui_get_view (ui)), GTK_TYPE_LIST_VIEW);
}

char *
ui_dup_name_at (RelBrowser *browser, guint position)
{
  g_autoptr (RelListRow) row = g_list_model_get_item (G_LIST_MODEL (rel_browser_get_list (browser)), position);

  g_assert_nonnull (row);
  ui_wait (rel_list_row_get_record (row) != NULL);
  return g_strdup (rel_record_get_text (rel_list_row_get_record (row), REL_PERSON_NAME));
}

guint
ui_find_name (RelBrowser *browser, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rel_browser_get_list (browser))); i++)
    {
      g_autofree char *other = ui_dup_name_at (browser, i);

      if (g_str_equal (other, name))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Whom the row with the focus is about, "" where it is on no row. */
char *
ui_dup_focused_name (UiFixture *ui)
{
  RelBrowser *browser = rel_view_get_browser (ui_get_view (ui));

  if (!ui_is_focus_in (ui, ui_get_list (ui)))
    return g_strdup ("");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rel_browser_get_list (browser))); i++)
    {
      g_autofree char *name = ui_dup_name_at (browser, i);

      if (ui_find_text (ui_get_focus (ui), name) != NULL)
        return g_steal_pointer (&name);
    }
  return g_strdup ("");
}

/* Down to the fourth of the people, whose page is then beside the list, or is opened where there is room for one only. */
RelBrowser *
ui_go_down (UiFixture *ui)
{
  RelBrowser *browser = ui_open_people (ui);
  GtkWidget *before;

  gtk_widget_grab_focus (ui_get_list (ui));
  for (guint i = 0; i < 4; i++)
    {
      before = ui_get_focus (ui);
      ui_press (ui, "Down");
      ui_settle (30);
      if (i > 0)
        g_assert_true (ui_get_focus (ui) != before);
    }
  return browser;
}

void
ui_check_on_row (UiFixture *ui, const char *name, const char *after)
{
  g_autofree char *found = NULL;

  ui_check_focus_in (ui, ui_get_list (ui), after);
  gtk_widget_grab_focus (ui_get_list (ui));
  ui_settle (20);
  found = ui_dup_focused_name (ui);
  if (!g_str_equal (found, name))
    {
      g_test_message ("After %s the focus is on the row of “%s”, not of “%s”", after, found, name);
      g_test_fail ();
    }
}

void
ui_wait_dialog_closed (UiFixture *ui)
{
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_settle (50);
}

/* Closes the dialog. The first may close something in it, a toast for one. */
void
ui_press_escape (UiFixture *ui)
{
  for (guint i = 0; i < 3 && ui_get_dialog (ui) != NULL; i++)
    {
      ui_press (ui, "Escape");
      ui_settle (50);
    }
  ui_wait_dialog_closed (ui);
}
