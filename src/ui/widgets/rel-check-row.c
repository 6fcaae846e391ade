/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row of a browser's list is in: while one selects, a check mark stands before it and a press toggles it. */
#include "rel-check-row.h"

#include "rel-browser.h"

struct _RelCheckRow
{
  GtkBox parent_instance;

  GtkWidget *check;
  guint position;
  gboolean selected;
  GBinding *binding; /* while it is in a browser */
};

G_DEFINE_FINAL_TYPE (RelCheckRow, rel_check_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_POSITION,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static RelBrowser *
get_browser (RelCheckRow *self)
{
  return REL_BROWSER (gtk_widget_get_ancestor (GTK_WIDGET (self), REL_TYPE_BROWSER));
}

/* A plain press is the list's own, unless one is selecting. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, RelCheckRow *self)
{
  RelBrowser *browser = get_browser (self);
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
  RelBrowser *browser = get_browser (self);

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
  RelBrowser *browser = get_browser (self);

  GTK_WIDGET_CLASS (rel_check_row_parent_class)->root (widget);
  if (browser != NULL)
    self->binding = g_object_bind_property (browser, "selecting", self->check, "visible", G_BINDING_SYNC_CREATE);
}

static void
rel_check_row_unroot (GtkWidget *widget)
{
  g_clear_pointer (&REL_CHECK_ROW (widget)->binding, g_binding_unbind);
  GTK_WIDGET_CLASS (rel_check_row_parent_class)->unroot (widget);
}

static void
rel_check_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RelCheckRow *self = REL_CHECK_ROW (object);

  switch (prop_id)
    {
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_SELECTED:
      g_value_set_boolean (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_check_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelCheckRow *self = REL_CHECK_ROW (object);

  switch (prop_id)
    {
    case PROP_POSITION:
      if (self->position == g_value_get_uint (value))
        return;
      self->position = g_value_get_uint (value);
      break;
    case PROP_SELECTED:
      if (self->selected == g_value_get_boolean (value))
        return;
      self->selected = g_value_get_boolean (value);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
rel_check_row_class_init (RelCheckRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rel_check_row_get_property;
  object_class->set_property = rel_check_row_set_property;
  widget_class->root = rel_check_row_root;
  widget_class->unroot = rel_check_row_unroot;
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SELECTED] = g_param_spec_boolean ("selected", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rel_check_row_init (RelCheckRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  /* The row itself tells whether it is selected, and is what the keyboard reaches: a check button that only is not
   * focusable would hold it all the same */
  self->check = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-focus", FALSE,
                              "can-target", FALSE, "visible", FALSE, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_box_append (GTK_BOX (self), self->check);
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
