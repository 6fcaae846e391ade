/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dragging somebody over the position map. A pointer drags at once; a finger holds somebody first, since a finger that moves
 * at once scrolls the page. */
#include "rel-position-map-private.h"

static float
to_logical_x (RelPositionMap *self, double x)
{
  return (float) (rel_picture_is_mirrored (REL_PICTURE (self)) ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x);
}

static void
move_to (RelPositionMap *self, double x, double y)
{
  self->pointer_x = to_logical_x (self, x);
  self->pointer_y = (float) y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Takes up who is there. From now on the press is no click, and scrolls nothing. */
static void
lift (RelPositionMap *self, GtkGesture *gesture, double x, double y)
{
  RelPicturePoint *point = rel_picture_get_at (REL_PICTURE (self), x, y);

  if (point == NULL)
    return;
  self->dragged = rel_position_map_find_person (self, rel_picture_point_get_key (point));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
is_for_fingers (GtkGestureDrag *gesture)
{
  return gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (gesture));
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, RelPositionMap *self)
{
  gboolean is_finger = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)) != NULL;

  self->start_x = x;
  self->start_y = y;
  if (rel_picture_get_at (REL_PICTURE (self), x, y) == NULL || (is_finger && !is_for_fingers (gesture)))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, RelPositionMap *self)
{
  double x = self->start_x + dx, y = self->start_y + dy;

  if (self->dragged == NULL && !is_for_fingers (gesture) &&
      gtk_drag_check_threshold (GTK_WIDGET (self), (int) self->start_x, (int) self->start_y, (int) x, (int) y))
    lift (self, GTK_GESTURE (gesture), self->start_x, self->start_y);
  if (self->dragged != NULL)
    move_to (self, x, y);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, RelPositionMap *self)
{
  RelPositionPerson *dragged = g_steal_pointer (&self->dragged);
  int line, column;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (dragged != NULL && rel_position_map_find_field (self, self->pointer_x, self->pointer_y, &line, &column))
    rel_position_map_move_person (self, dragged, line, column);
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, RelPositionMap *self)
{
  self->dragged = NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
held_cb (GtkGestureLongPress *gesture, double x, double y, RelPositionMap *self)
{
  lift (self, GTK_GESTURE (gesture), x, y);
  if (self->dragged != NULL)
    move_to (self, x, y);
}

/* Before the point, which would take the press for itself. */
static void
add (RelPositionMap *self, GtkGesture *gesture)
{
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static GtkGesture *
add_drag (RelPositionMap *self, gboolean for_fingers)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (drag), for_fingers);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, 0);
  add (self, drag);
  return drag;
}

/**
 * rel_position_map_install_drag:
 * @self: a map
 *
 * Lets people be dragged, on a touchscreen after a long press.
 */
void
rel_position_map_install_drag (RelPositionMap *self)
{
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_object (hold, "pressed", G_CALLBACK (held_cb), self, 0);
  add_drag (self, FALSE);
  add (self, hold);
  gtk_gesture_group (hold, add_drag (self, TRUE));
}
