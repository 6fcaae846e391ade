/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keyboard is when a dialog opens. libadwaita (1.7) gives the focus to AdwDialog:focus-widget where the dialog
 * floats, but in a narrow window, where it is a sheet at the bottom, to the first button of its header, and then to one
 * widget after the other; and each field it passes has its text selected. */
#include "rel-first-focus.h"

#include "rel-kept-focus.h"

/* In how many frames the dialog decides itself, too. */
#define FRAMES 2

/* Nobody selected anything yet, and what is typed next is not to replace what is there. */
static void
unselect (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget) && gtk_editable_get_selection_bounds (GTK_EDITABLE (widget), NULL, NULL))
    gtk_editable_select_region (GTK_EDITABLE (widget), 0, 0);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unselect (child);
}

/* What has the focus may be high, or stand far down in a row, as a number below its words does in large text. The dialog begins
 * with its top nevertheless, where its row begins there. */
static void
scroll_to_top (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *scrolled = viewport != NULL ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)) : NULL;
  graphene_point_t top;

  if (scrolled != NULL &&
      gtk_widget_compute_point (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &GRAPHENE_POINT_INIT (0, 0), &top) &&
      top.y < gtk_adjustment_get_page_size (scrolled))
    gtk_adjustment_set_value (scrolled, gtk_adjustment_get_lower (scrolled));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *dialog = gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG);
  int *frames = data;

  /* It may be closing already, or show another page */
  if (!gtk_widget_get_mapped (widget) || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != ADW_DIALOG (dialog))
    return G_SOURCE_REMOVE;
  if (focus == NULL || (focus != widget && !gtk_widget_is_ancestor (focus, widget)))
    gtk_widget_grab_focus (widget);
  unselect (dialog);
  scroll_to_top (widget);
  return ++*frames < FRAMES;
}

static void
mapped_cb (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (widget, mapped_cb, NULL);
  gtk_widget_add_tick_callback (widget, tick_cb, g_new0 (int, 1), g_free);
}

/**
 * rel_first_focus_set:
 * @dialog: a dialog that was not shown yet, and has its child
 * @widget: what in it gets the keyboard focus when it opens, as wide as the window may be; nothing is selected in it
 *
 * Where it is later stays, too, while the window is made narrow or wide.
 */
void
rel_first_focus_set (AdwDialog *dialog, GtkWidget *widget)
{
  adw_dialog_set_focus (dialog, widget);
  g_signal_connect (widget, "map", G_CALLBACK (mapped_cb), NULL);
  rel_kept_focus_watch (dialog);
}
