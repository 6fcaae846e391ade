/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row of a browser's list is in: while one selects, a check mark stands before it and a press toggles it. */
#include "rel-check-row.h"

#include "rel-browser.h"

struct _RelCheckRow
{
  GtkBox parent_instance;

  GtkWidget *check; /* (nullable): made when it is first seen while one selects */
  guint position;
  gboolean selected;
  RelBrowser *browser; /* (nullable): while it is in one (not owned) */
  gulong selecting_handler;
};

G_DEFINE_FINAL_TYPE (RelCheckRow, rel_check_row, GTK_TYPE_BOX)

/* The row itself tells whether it is selected, and is what the keyboard reaches: a check button that only is not focusable would
 * hold it all the same. */
static void
update_check (RelCheckRow *self)
{
  gboolean selecting = rel_browser_get_selecting (self->browser);

  if (self->check == NULL && selecting && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->check = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-focus", FALSE,
                                  "can-target", FALSE, "valign", GTK_ALIGN_CENTER, "active", self->selected, NULL);
      gtk_box_prepend (GTK_BOX (self), self->check);
    }
  if (self->check != NULL)
    gtk_widget_set_visible (self->check, selecting);
}

/* A plain press is the list's own, unless one is selecting. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, RelCheckRow *self)
{
  RelBrowser *browser = self->browser;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean toggles = (state & GDK_CONTROL_MASK) != 0, extends = (state & GDK_SHIFT_MASK) != 0;

  if (browser == NULL || (!rel_browser_get_selecting (browser) && !((toggles || extends) && rel_browser_can_select (browser))))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  rel_browser_select (browser, self->position, extends);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, RelCheckRow *self)
{
  RelBrowser *browser = self->browser;

  if (browser == NULL || rel_browser_get_selecting (browser) || !rel_browser_can_select (browser))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  rel_browser_select (browser, self->position, FALSE);
}

static void
rel_check_row_root (GtkWidget *widget)
{
  RelCheckRow *self = REL_CHECK_ROW (widget);
  GtkWidget *browser = gtk_widget_get_ancestor (widget, REL_TYPE_BROWSER);

  GTK_WIDGET_CLASS (rel_check_row_parent_class)->root (widget);
  if (browser == NULL)
    return;
  self->browser = REL_BROWSER (browser);
  self->selecting_handler = g_signal_connect_swapped (browser, "notify::selecting", G_CALLBACK (update_check), self);
  update_check (self);
}

static void
rel_check_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rel_check_row_parent_class)->map (widget);
  if (REL_CHECK_ROW (widget)->browser != NULL)
    update_check (REL_CHECK_ROW (widget));
}

static void
rel_check_row_unroot (GtkWidget *widget)
{
  RelCheckRow *self = REL_CHECK_ROW (widget);

  if (self->browser != NULL)
    g_signal_handler_disconnect (self->browser, self->selecting_handler);
  self->browser = NULL;
  GTK_WIDGET_CLASS (rel_check_row_parent_class)->unroot (widget);
}

static void
rel_check_row_class_init (RelCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = rel_check_row_map;
  widget_class->root = rel_check_row_root;
  widget_class->unroot = rel_check_row_unroot;
}

static void
rel_check_row_init (RelCheckRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (long_press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (long_press, "pressed", G_CALLBACK (long_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (long_press));
}

/**
 * rel_check_row_set_position:
 * @self: a row
 * @position: where in the list it is
 */
void
rel_check_row_set_position (RelCheckRow *self, guint position)
{
  self->position = position;
}

/**
 * rel_check_row_set_selected:
 * @self: a row
 * @selected: whether it is one of those that are selected
 */
void
rel_check_row_set_selected (RelCheckRow *self, gboolean selected)
{
  self->selected = selected;
  if (self->check != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), selected);
}
