/* SPDX-License-Identifier: GPL-3.0-or-later */
/* There is no keyboard shortcut that the window of the shortcuts does not name: neither of the application, nor of anything
 * of ours in any state of the window. */
#include <locale.h>
#include <string.h>

#include "ui-driving.h"
#include "ui-keys.h"
#include "ui-states.h"

typedef struct
{
  GHashTable *named;  /* labels of keys */
  GHashTable *theirs; /* type of the toolkit → (transfer container): set of triggers that it has itself */
} Naming;

static void
check_named (Naming *naming, const char *key, const char *what)
{
  if (!g_hash_table_contains (naming->named, key))
    {
      g_test_message ("%s is not named: %s", key, what);
      g_test_fail ();
    }
}

static void
collect_triggers (GtkWidget *widget, GHashTable *triggers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          g_hash_table_add (triggers, gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut)));
        }
    }
}

/* What a widget of the toolkit can, everybody knows; abstract ones have no keys. */
static GHashTable *
get_theirs (Naming *naming, GType type)
{
  GHashTable *triggers;

  while (g_str_has_prefix (g_type_name (type), "Rel"))
    type = g_type_parent (type);
  triggers = g_hash_table_lookup (naming->theirs, GSIZE_TO_POINTER (type));
  if (triggers == NULL)
    {
      triggers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (naming->theirs, GSIZE_TO_POINTER (type), triggers);
      if (!G_TYPE_IS_ABSTRACT (type))
        {
          GtkWidget *plain = g_object_new (type, NULL);

          g_object_ref_sink (plain);
          collect_triggers (plain, triggers);
          if (GTK_IS_WINDOW (plain))
            gtk_window_destroy (GTK_WINDOW (plain));
          g_object_unref (plain);
        }
    }
  return triggers;
}

/* Keys with Ctrl or Alt, or that stand alone: what moves about within a widget needs no name. One of several that do the
 * same is enough, and those beside the letters are meant by the others. */
static gboolean
needs_name (const char *trigger, char **label)
{
  g_auto (GStrv) choices = g_strsplit (trigger, "|", 2);
  g_autofree char *accel = g_strdup (choices[0]);
  char *keypad = strstr (accel, "KP_");
  GdkModifierType modifiers;
  guint key;

  if (keypad != NULL)
    memmove (keypad, keypad + 3, strlen (keypad + 3) + 1);
  if (!gtk_accelerator_parse (accel, &key, &modifiers))
    return FALSE;
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && !(key >= GDK_KEY_F1 && key <= GDK_KEY_F12))
    return FALSE;
  *label = gtk_accelerator_get_label (key, modifiers);
  return TRUE;
}

static void
check_widget (Naming *naming, GtkWidget *widget)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Rel") && !GTK_IS_WINDOW (widget))
    {
      g_autoptr (GHashTable) triggers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      GHashTableIter iter;
      gpointer trigger;

      collect_triggers (widget, triggers);
      g_hash_table_iter_init (&iter, triggers);
      while (g_hash_table_iter_next (&iter, &trigger, NULL))
        {
          g_autofree char *label = NULL;

          if (!g_hash_table_contains (get_theirs (naming, G_OBJECT_TYPE (widget)), trigger) && needs_name (trigger, &label))
            check_named (naming, label, G_OBJECT_TYPE_NAME (widget));
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_widget (naming, child);
}

static void
check_application (Naming *naming, GtkApplication *application)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  g_assert_cmpuint (g_strv_length (actions), >, 10);
  for (gsize i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

      for (gsize k = 0; accels[k] != NULL; k++)
        {
          g_autofree char *label = ui_describe_accel (accels[k]);

          check_named (naming, label, actions[i]);
        }
    }
}

static void
test_window_names_all (void)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) theirs = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  Naming naming = { named, theirs };
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;
  guint n_states;
  const UiState *states = ui_states_get (&n_states);

  ui_activate (ui, "win.show-shortcuts", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_collect_keys (GTK_WIDGET (ui_get_dialog (ui)), builder);
  keys = g_strv_builder_end (builder);
  g_assert_cmpuint (g_strv_length (keys), >, 20);
  for (gsize k = 0; keys[k] != NULL; k++)
    g_hash_table_add (named, keys[k]);
  check_application (&naming, gtk_window_get_application (GTK_WINDOW (ui->window)));
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_wait (ui_get_dialog (ui) == NULL);
  for (guint i = 0; i < n_states; i++)
    if (ui_state_is_wanted (&states[i]))
      {
        ui = ui_state_enter (&states[i], ui, 1200, 800);
        check_widget (&naming, GTK_WIDGET (ui->window));
        ui = ui_state_leave (&states[i], ui);
      }
  g_clear_pointer (&ui, ui_fixture_free);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shortcuts/window/names-all", test_window_names_all);
  return g_test_run ();
}
