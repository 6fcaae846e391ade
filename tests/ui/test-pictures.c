/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures: arrows walk over the points, pressing one opens what is behind it, right to left mirrors them, and each has a name. */
#include <locale.h>

#include "rel-habit-ring.h"
#include "rel-records-page.h"
#include "ui-fixture.h"

static RelPicturePoint *
get_focused (UiFixture *ui)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (ui->window));

  return focus != NULL && REL_IS_PICTURE_POINT (focus) ? REL_PICTURE_POINT (focus) : NULL;
}

static AdwNavigationPage *
get_page (UiFixture *ui)
{
  return adw_navigation_view_get_visible_page (rel_view_get_navigation (rel_window_get_view (ui->window)));
}

/* Puts a widget into the window on a page of its own. */
static void
push (UiFixture *ui, GtkWidget *widget)
{
  AdwNavigationPage *page;

  gtk_widget_set_halign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  page = adw_navigation_page_new (widget, "Picture");
  adw_navigation_view_push (rel_view_get_navigation (rel_window_get_view (ui->window)), page);
  ui_wait (gtk_widget_get_width (widget) > 0);
}

static void
test_ring_opens_conversations (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) meeting = ui_find_record (ui, REL_NOUN_MEETING, "Year-long trust");
  const char *ids[] = { rel_record_get_id (meeting), NULL };
  RelHabitRing *ring = g_object_new (REL_TYPE_HABIT_RING, "done", 1, "target", 3, NULL);

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.go-to", "s", "today");
  push (ui, GTK_WIDGET (ring));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ring)), ==, gtk_widget_get_height (GTK_WIDGET (ring)));
  gtk_test_accessible_assert_property (rel_picture_get_point (REL_PICTURE (ring), 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "This month: 1 of 3 conversations that count");
  rel_habit_ring_set_meetings (ring, ids);
  gtk_widget_grab_focus (GTK_WIDGET (ring));
  g_assert_true (get_focused (ui) == rel_picture_get_point (REL_PICTURE (ring), 0));
  gtk_widget_activate (GTK_WIDGET (get_focused (ui)));
  ui_wait (REL_IS_RECORDS_PAGE (get_page (ui)));
  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (rel_records_page_get_list (REL_RECORDS_PAGE (get_page (ui))))) == 1);
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pictures/ring/opens-conversations", test_ring_opens_conversations);
  return g_test_run ();
}
