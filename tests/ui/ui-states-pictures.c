/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways into the states of Insights, of a year and of a goal in which one looks at a picture. */
#include "ui-states-private.h"

#include <glib/gi18n-lib.h>

#include "rel-paths-card.h"
#include "rel-picture.h"
#include "ui-driving.h"

static void
scroll_to (UiFixture *ui, GtkWidget *widget)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (rel_view_get_navigation (rel_window_get_view (ui->window))));
  GtkWidget *scrolled = ui_find (page, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  graphene_point_t top;

  if (gtk_widget_compute_point (widget, scrolled, &GRAPHENE_POINT_INIT (0, 0), &top))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + top.y - 80);
  ui_settle (100);
}

/* Brings a picture into sight, with the keyboard on one of its points. */
static void
point_at (UiFixture *ui, const char *type, guint point)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (rel_view_get_navigation (rel_window_get_view (ui->window))));
  GtkWidget *picture = NULL;

  ui_wait ((picture = ui_find (page, g_type_from_name (type))) != NULL && rel_picture_get_length (REL_PICTURE (picture)) > point);
  ui_settle (200);
  gtk_window_set_focus_visible (GTK_WINDOW (ui->window), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (rel_picture_get_point (REL_PICTURE (picture), point)));
  ui_settle (100);
  scroll_to (ui, picture);
}

/* @type: of a picture of Insights */
void
ui_enter_insights (UiFixture *ui, const char *type)
{
  ui_enter_view (ui, "insights");
  point_at (ui, type, 2);
}

void
ui_enter_bridges (UiFixture *ui, const char *argument)
{
  GtkWidget *heading;

  ui_enter_view (ui, "insights");
  ui_wait ((heading = ui_find_text (ui->window, _("Bridges"))) != NULL);
  scroll_to (ui, heading);
}

void
ui_enter_insights_list (UiFixture *ui, const char *type)
{
  GtkWidget *card;

  ui_enter_insights (ui, type);
  card = gtk_widget_get_ancestor (ui_find (ui->window, g_type_from_name (type)), g_type_from_name ("RelPictureCard"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find (card, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  ui_settle (200);
}

void
ui_enter_paths (UiFixture *ui, const char *which)
{
  g_autoptr (RelRecord) person = ui_find_titled (ui, which);
  GtkWidget *card;

  ui_enter_insights (ui, "RelNetworkMap");
  card = ui_find (ui->window, REL_TYPE_PATHS_CARD);
  rel_paths_card_set_person (REL_PATHS_CARD (card), rel_record_get_id (person));
  ui_wait (ui_find_action (card, "win.open") != NULL);
  scroll_to (ui, card);
}

/* What stands behind a figure */
void
ui_enter_figure (UiFixture *ui, const char *type)
{
  ui_enter_insights (ui, type);
  g_signal_emit_by_name (rel_picture_get_point (REL_PICTURE (ui_find (ui->window, g_type_from_name (type))), 2), "clicked");
  ui_settle (300);
}

void
ui_enter_year (UiFixture *ui, const char *type)
{
  ui_activate (ui, "win.show-year", NULL);
  point_at (ui, type, 1);
  gtk_widget_activate_action (ui_find (ui->window, g_type_from_name (type)), "year.previous", NULL);
  ui_settle (200);
  point_at (ui, type, 60);
}

void
ui_enter_goal_picture (UiFixture *ui, const char *type)
{
  ui_enter_record (ui, "goal:Head of Measurement Engineering");
  point_at (ui, type, 2);
}
