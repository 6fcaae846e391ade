/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keyboard stays in a dialog while the window is made narrow or wide. A dialog that floats becomes a sheet at the bottom
 * then, and the other way round, and libadwaita (1.7) gives the focus to any widget of it, in the middle of typing. */
#include "rel-kept-focus.h"

/* How long a dialog goes on deciding itself who gets the focus, once it has become something else, in µs. */
#define TIME_TO_SETTLE (G_USEC_PER_SEC / 2)

typedef struct
{
  GtkWidget *now;    /* (nullable) (weak): what in the dialog has the focus */
  GtkWidget *before; /* (nullable) (weak): what had it when the dialog was last taken from the screen */
  int start, end;    /* what was selected in it, if it is text */
  gint64 until; /* the frame after which the dialog has settled; 0: not known yet */
  guint tick;
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_weak_pointer (&place->now);
  g_clear_weak_pointer (&place->before);
  g_free (place);
}

static Place *
get_place (AdwDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "rel-place");
}

/* Text that gets the focus is selected whole; what is typed next is to replace nothing, not even before the next frame. */
static void
selected_cb (GtkEditable *text, GParamSpec *pspec, gpointer dialog)
{
  Place *place = get_place (dialog);
  int length = (int) g_utf8_strlen (gtk_editable_get_text (text), -1);
  int start, end;

  if (!gtk_editable_get_selection_bounds (text, &start, &end) || start != 0 || end != length)
    return;
  if (place->start == 0 && place->end == length)
    gtk_editable_set_position (text, length);
  else
    gtk_editable_select_region (text, place->start, place->end);
}

static void
focus_changed_cb (AdwDialog *dialog, GParamSpec *pspec, GtkRoot *root)
{
  Place *place = get_place (dialog);
  GtkWidget *focus = gtk_root_get_focus (root);

  if (place->before == NULL && focus != NULL && gtk_widget_is_ancestor (focus, adw_dialog_get_child (dialog)))
    g_set_weak_pointer (&place->now, focus);
}

static void
begin (AdwDialog *dialog, GtkWidget *before)
{
  Place *place = get_place (dialog);

  g_set_weak_pointer (&place->before, before);
  if (!GTK_IS_TEXT (before))
    return;
  gtk_editable_get_selection_bounds (GTK_EDITABLE (before), &place->start, &place->end);
  g_signal_connect_object (before, "notify::cursor-position", G_CALLBACK (selected_cb), dialog, G_CONNECT_DEFAULT);
  g_signal_connect_object (before, "notify::selection-bound", G_CALLBACK (selected_cb), dialog, G_CONNECT_DEFAULT);
}

static void
end (AdwDialog *dialog)
{
  Place *place = get_place (dialog);

  if (place->before == NULL)
    return;
  g_signal_handlers_disconnect_by_func (place->before, selected_cb, dialog);
  g_clear_weak_pointer (&place->before);
}

static gboolean
return_cb (GtkWidget *child, GdkFrameClock *clock, gpointer data)
{
  Place *place = get_place (data);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  GtkRoot *root = gtk_widget_get_root (child);

  if (place->until == 0)
    place->until = now + TIME_TO_SETTLE;
  /* Not while it closes, nor below a question that was asked meanwhile */
  if (place->before != NULL && gtk_widget_is_ancestor (place->before, child) &&
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) == data)
    {
      if (gtk_root_get_focus (root) != place->before && gtk_widget_get_mapped (place->before))
        gtk_root_set_focus (root, place->before);
      if (now < place->until)
        return G_SOURCE_CONTINUE;
    }
  place->tick = 0;
  end (data);
  return G_SOURCE_REMOVE;
}

/* From here on a person decides who gets the focus, and what is selected. */
static gboolean
event_cb (GtkEventController *controller, GdkEvent *event, AdwDialog *dialog)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    end (dialog);
  return GDK_EVENT_PROPAGATE;
}

static void
child_mapped_cb (AdwDialog *dialog, GtkWidget *child)
{
  Place *place = get_place (dialog);
  GtkRoot *root = gtk_widget_get_root (child);

  g_signal_handlers_disconnect_by_func (root, focus_changed_cb, dialog);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), dialog, G_CONNECT_SWAPPED);
  place->until = 0;
  if (place->before != NULL && place->tick == 0)
    place->tick = gtk_widget_add_tick_callback (child, return_cb, g_object_ref (dialog), g_object_unref);
}

static void
child_unmapped_cb (AdwDialog *dialog, GtkWidget *child)
{
  Place *place = get_place (dialog);

  if (place->before == NULL && place->now != NULL)
    begin (dialog, place->now);
}

/**
 * rel_kept_focus_watch:
 * @dialog: a dialog that was not shown yet, and has its child
 *
 * Keeps the focus, and what is selected, where they are when the window is made narrow or wide.
 */
void
rel_kept_focus_watch (AdwDialog *dialog)
{
  GtkWidget *child = adw_dialog_get_child (dialog);
  GtkEventController *events;

  if (get_place (dialog) != NULL || child == NULL)
    return;
  g_object_set_data_full (G_OBJECT (dialog), "rel-place", g_new0 (Place, 1), place_free);
  g_signal_connect_object (child, "map", G_CALLBACK (child_mapped_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (child, "unmap", G_CALLBACK (child_unmapped_cb), dialog, G_CONNECT_SWAPPED);
  events = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), dialog, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (child, events);
}
