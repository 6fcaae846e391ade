/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as the widget with the focus gets them: handed to the shortcuts on their way, without a display server. */
#include "ui-keys.h"

typedef struct
{
  guint key;
  GdkModifierType modifiers;
} Key;

static gboolean
matches (GtkShortcutTrigger *trigger, const Key *key)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return matches (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), key) ||
           matches (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), key);
  return GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key->key &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == key->modifiers;
}

static gboolean
run_shortcuts (GtkWidget *widget, GListModel *shortcuts, const Key *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (matches (gtk_shortcut_get_trigger (shortcut), key) &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                        gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

/* Those who listen to keys before anybody else, as a line does that offers to complete it, and what hangs from a button. */
static gboolean
is_listener (GtkWidget *widget, GtkEventController *controller)
{
  return GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
         (gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE || GTK_IS_POPOVER (widget));
}

static gboolean
run_listener (GtkEventController *controller, const Key *key)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (controller, "key-pressed", key->key, 0, key->modifiers, &handled);
  return handled;
}

static gboolean
run_controllers (GtkWidget *widget, gboolean capture, const Key *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if ((gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE) != capture)
        continue;
      if (is_listener (widget, controller) && run_listener (controller, key))
        return TRUE;
      if (GTK_IS_SHORTCUT_CONTROLLER (controller) && run_shortcuts (widget, G_LIST_MODEL (controller), key))
        return TRUE;
    }
  return FALSE;
}

/**
 * ui_press:
 * @ui: a window
 * @accel: a key that writes nothing, as in "<Shift>Tab"
 *
 * Returns: whether anything came of it
 */
gboolean
ui_press (UiFixture *ui, const char *accel)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (ui->window));
  g_autoptr (GPtrArray) path = g_ptr_array_new_with_free_func (g_object_unref); /* a key may close what it is pressed in */
  Key key;

  if (!gtk_accelerator_parse (accel, &key.key, &key.modifiers))
    g_error ("There is no key %s", accel);
  for (GtkWidget *widget = focus != NULL ? focus : GTK_WIDGET (ui->window); widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (path, g_object_ref (widget));
  for (guint i = path->len; i > 0; i--)
    if (run_controllers (path->pdata[i - 1], TRUE, &key))
      return TRUE;
  for (guint i = 0; i < path->len; i++)
    if (run_controllers (path->pdata[i], FALSE, &key))
      return TRUE;
  return FALSE;
}

/* A key as it is shown. */
char *
ui_describe_accel (const char *accel)
{
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (accel, &key, &modifiers))
    g_error ("There is no key %s", accel);
  return gtk_accelerator_get_label (key, modifiers);
}

/* The keys that are shown in and below @widget. */
void
ui_collect_keys (GtkWidget *widget, GStrvBuilder *keys)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "rel-key"))
    g_strv_builder_add (keys, gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    ui_collect_keys (child, keys);
}

/**
 * ui_complain:
 * @state: where that is
 * @widget: (nullable): what the trouble is with
 * @format: the trouble, before it
 *
 * Fails the test, which goes on.
 */
void
ui_complain (const char *state, GtkWidget *widget, const char *format, ...)
{
  g_autofree char *path = widget != NULL ? ui_describe (widget) : g_strdup ("nothing");
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s: %s: %s", state, text, path);
  g_test_fail ();
}
