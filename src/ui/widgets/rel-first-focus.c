/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keyboard is when a dialog opens. libadwaita (1.7) gives the focus to AdwDialog:focus-widget where the dialog
 * floats, but in a narrow window, where it is a sheet at the bottom, to the first button of its header. */
#include "rel-first-focus.h"

/* Once it is on the screen, the sheet decides itself first. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || (focus != widget && !gtk_widget_is_ancestor (focus, widget)))
    gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

static void
mapped_cb (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (widget, mapped_cb, NULL);
  gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

/**
 * rel_first_focus_set:
 * @dialog: a dialog that was not shown yet
 * @widget: what in it gets the keyboard focus when it opens, as wide as the window may be
 */
void
rel_first_focus_set (AdwDialog *dialog, GtkWidget *widget)
{
  adw_dialog_set_focus (dialog, widget);
  g_signal_connect (widget, "map", G_CALLBACK (mapped_cb), NULL);
}
