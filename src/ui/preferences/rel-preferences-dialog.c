/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preferences: rhythm, names, reminders, backups. What changes what the records say is kept with them. */
#include "rel-preferences-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-first-focus.h"
#include "rel-live-read.h"
#include "rel-restore-dialog.h"
#include "rel-sentence.h"
#include "rel-setting-values.h"
#include "rel-settings.h"
#include "rel-toast.h"

/* A spin button is turned through many values; the one it comes to rest at is set. */
#define REST_MS 600

enum { TARGET, N_ROWS = 1 + REL_N_CADENCES }; /* the cadences follow the target */

struct _RelPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwSpinRow *target_row;
  AdwSpinRow *above_row;
  AdwSpinRow *peers_row;
  AdwSpinRow *below_row;
  AdwSpinRow *others_row;
  AdwComboRow *name_row;
  AdwSwitchRow *reminders_row;
  AdwSwitchRow *backups_row;
  AdwSpinRow *kept_row;
  AdwActionRow *folder_row;

  RelStore *store;
  GSettings *settings;
  RelLiveRead *read;
  AdwSpinRow *rows[N_ROWS];
  int known[N_ROWS]; /* what the database has */
  guint rest_source;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (RelPreferencesDialog, rel_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* Settings of the database */

static void
set_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *advice = NULL;

  if (rel_store_apply_finish (REL_STORE (source), result, &error))
    return;
  advice = rel_error_advice (error);
  rel_toast_show (rel_toast_new (advice, self), self);
}

static void
set_value (RelPreferencesDialog *self, guint row)
{
  int value = (int) adw_spin_row_get_value (self->rows[row]);
  g_autofree char *key = row == TARGET ? g_strdup (REL_SETTING_MONTHLY_TARGET) : rel_setting_cadence_key (row - 1);
  g_autofree char *json = value == 0 ? NULL : g_strdup_printf ("%d", value);
  g_autofree char *label = NULL;

  if (value == self->known[row])
    return;
  self->known[row] = value;
  if (row == TARGET)
    label = g_strdup_printf (ngettext ("Aim for %d conversation a month", "Aim for %d conversations a month", value), value);
  else
    label = g_strdup (_("Changed how often to be in touch with new people"));
  rel_store_set_setting_async (self->store, key, json, label, NULL, set_cb, g_object_ref (self));
}

static void
set_values (RelPreferencesDialog *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  for (guint i = 0; i < N_ROWS; i++)
    set_value (self, i);
}

static gboolean
rest_cb (gpointer data)
{
  RelPreferencesDialog *self = REL_PREFERENCES_DIALOG (data);

  self->rest_source = 0;
  set_values (self);
  return G_SOURCE_REMOVE;
}

static void
turned_cb (RelPreferencesDialog *self)
{
  if (self->filling)
    return;
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_MS, rest_cb, self);
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelPreferencesDialog *self = REL_PREFERENCES_DIALOG (user_data);
  const RelSettingValues *values = result;

  /* What is being turned is not turned back */
  if (values == NULL || self->rest_source != 0)
    return;
  self->filling = TRUE;
  self->known[TARGET] = values->monthly_target;
  for (guint i = 0; i < REL_N_CADENCES; i++)
    self->known[1 + i] = values->cadences[i];
  for (guint i = 0; i < N_ROWS; i++)
    adw_spin_row_set_value (self->rows[i], self->known[i]);
  self->filling = FALSE;
}

/* Names */

static void
name_selected_cb (RelPreferencesDialog *self)
{
  g_settings_set_string (self->settings, "name-order", adw_combo_row_get_selected (self->name_row) == 1 ? "family-first" : "given-first");
}

/* Backups */

typedef struct
{
  RelDatabase *database;
  char *path;
} Copy;

static void
copy_free (Copy *copy)
{
  g_object_unref (copy->database);
  g_free (copy->path);
  g_free (copy);
}

static void
back_up_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Copy *copy = data;
  GError *error = NULL;

  if (rel_database_backup (copy->database, copy->path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  RelPreferencesDialog *self = REL_PREFERENCES_DIALOG (source);
  Copy *copy = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (copy->path);
  g_autofree char *sentence = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    sentence = rel_sentence (_("Backed up to “%s”"), name);
  else
    sentence = rel_error_advice (error);
  rel_toast_show (rel_toast_new (sentence, GTK_WIDGET (self)), GTK_WIDGET (self));
}

/**
 * rel_preferences_dialog_back_up:
 * @self: a dialog
 * @path: the file to make or replace
 *
 * Copies the database, and says how that went.
 */
void
rel_preferences_dialog_back_up (RelPreferencesDialog *self, const char *path)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, backed_up_cb, NULL);
  Copy *copy = g_new0 (Copy, 1);

  copy->database = g_object_ref (rel_store_get_database (self->store));
  copy->path = g_strdup (path);
  g_task_set_task_data (task, copy, (GDestroyNotify) copy_free);
  g_task_run_in_thread (task, back_up_thread);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelPreferencesDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    rel_preferences_dialog_back_up (self, path);
}

static void
back_up_cb (RelPreferencesDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *day = rel_date_dup (rel_clock_today ());
  /* Translators: the name of a backup file; a date follows */
  g_autofree char *name = rel_sentence (_("Relations %s"), day);
  g_autofree char *file = g_strconcat (name, ".db", NULL);

  gtk_file_dialog_set_title (dialog, _("Back Up"));
  gtk_file_dialog_set_initial_name (dialog, file);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, file_chosen_cb, g_object_ref (self));
}

static void
restore_cb (RelPreferencesDialog *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  AdwDialog *dialog = rel_restore_dialog_new (rel_database_get_path (rel_store_get_database (self->store)), self->store);

  adw_dialog_close (ADW_DIALOG (self));
  adw_dialog_present (dialog, root);
}

static void
folder_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AdwPreferencesDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rel_toast_show (rel_toast_new (_("No application can open this"), GTK_WIDGET (self)), GTK_WIDGET (self));
}

static void
open_folder_cb (RelPreferencesDialog *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (adw_action_row_get_subtitle (self->folder_row));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, folder_opened_cb, g_object_ref (self));
}

static void
rel_preferences_dialog_closed (AdwDialog *dialog)
{
  set_values (REL_PREFERENCES_DIALOG (dialog));
  if (ADW_DIALOG_CLASS (rel_preferences_dialog_parent_class)->closed != NULL)
    ADW_DIALOG_CLASS (rel_preferences_dialog_parent_class)->closed (dialog);
}

static void
rel_preferences_dialog_dispose (GObject *object)
{
  RelPreferencesDialog *self = REL_PREFERENCES_DIALOG (object);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (rel_preferences_dialog_parent_class)->dispose (object);
}

static void
rel_preferences_dialog_class_init (RelPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_preferences_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = rel_preferences_dialog_closed;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/preferences/rel-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPreferencesDialog, target_row);
  gtk_widget_class_bind_template_child (widget_class, RelPreferencesDialog, above_row);
  gtk_widget_class_bind_template_child (widget_class, RelPreferencesDialog, peers_row);
  gtk_widget_class_bind_template_child (widget_class, RelPreferencesDialog, below_row);
  gtk_widget_class_bind_template_child (widget_class, RelPreferencesDialog, others_row);
  gtk_widget_class_bind_template_child (widget_class, RelPreferencesDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, RelPreferencesDialog, reminders_row);
  gtk_widget_class_bind_template_child (widget_class, RelPreferencesDialog, backups_row);
  gtk_widget_class_bind_template_child (widget_class, RelPreferencesDialog, kept_row);
  gtk_widget_class_bind_template_child (widget_class, RelPreferencesDialog, folder_row);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
}

static void
rel_preferences_dialog_init (RelPreferencesDialog *self)
{
  g_autofree char *order = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows[TARGET] = self->target_row;
  self->rows[1 + REL_CADENCE_FOR_ABOVE] = self->above_row;
  self->rows[1 + REL_CADENCE_FOR_PEERS] = self->peers_row;
  self->rows[1 + REL_CADENCE_FOR_BELOW] = self->below_row;
  self->rows[1 + REL_CADENCE_FOR_OTHERS] = self->others_row;
  for (guint i = 0; i < N_ROWS; i++)
    g_signal_connect_object (self->rows[i], "notify::value", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);

  self->settings = g_settings_new ("org.example.Relations");
  order = g_settings_get_string (self->settings, "name-order");
  adw_combo_row_set_selected (self->name_row, g_str_equal (order, "family-first") ? 1 : 0);
  g_signal_connect_object (self->name_row, "notify::selected", G_CALLBACK (name_selected_cb), self, G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "reminders", self->reminders_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "backups", self->backups_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "backups-kept", self->kept_row, "value", G_SETTINGS_BIND_DEFAULT);
  rel_first_focus_set (ADW_DIALOG (self), GTK_WIDGET (self->target_row));
}

/**
 * rel_preferences_dialog_new:
 * @store: whose settings are shown
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
rel_preferences_dialog_new (RelStore *store)
{
  RelPreferencesDialog *self = g_object_new (REL_TYPE_PREFERENCES_DIALOG, NULL);
  g_autofree char *folder = g_path_get_dirname (rel_database_get_path (rel_store_get_database (store)));

  self->store = g_object_ref (store);
  adw_action_row_set_subtitle (self->folder_row, folder);
  self->read = rel_live_read_new (store, rel_setting_values_load, g_free, answered_cb, self);
  rel_live_read_ask (self->read, NULL);
  return ADW_DIALOG (self);
}
