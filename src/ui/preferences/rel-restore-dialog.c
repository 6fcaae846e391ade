/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The backups there are, to restore one: from the preferences, and when the database cannot be opened. */
#include "rel-restore-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-backups.h"
#include "rel-doing.h"
#include "rel-toast.h"
#include "rel-when.h"

struct _RelRestoreDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwPreferencesGroup *group;

  char *database;
  RelStore *store; /* NULL when the database cannot be opened */
};

G_DEFINE_FINAL_TYPE (RelRestoreDialog, rel_restore_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  char *database;
  char *backup;
} Restoring;

static void
restoring_free (Restoring *restoring)
{
  g_free (restoring->database);
  g_free (restoring->backup);
  g_free (restoring);
}

static void
restore_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Restoring *restoring = data;
  GError *error = NULL;

  if (rel_backups_restore (restoring->database, restoring->backup, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  RelRestoreDialog *self = REL_RESTORE_DIALOG (source);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;

  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autofree char *advice = rel_error_advice (error);

      gtk_stack_set_visible_child_name (self->stack, "list");
      rel_toast_show (rel_toast_new (advice, GTK_WIDGET (self->toasts)), GTK_WIDGET (self->toasts));
      return;
    }
  if (self->store != NULL)
    {
      g_autofree char *replaced = g_strconcat (self->database, ".before-restore", NULL);
      const char *sentence = _("The backup is restored");

      rel_store_forget_history (self->store);
      rel_store_refresh (self->store);
      gtk_widget_activate_action (root, "win.say-restored", "(ss)", sentence, replaced);
    }
  else
    gtk_widget_activate_action (root, "win.open-again", NULL);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/**
 * rel_restore_dialog_restore:
 * @self: a dialog
 * @backup: the file to restore
 *
 * Restores it and closes, or says why not and stays.
 */
void
rel_restore_dialog_restore (RelRestoreDialog *self, const char *backup)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, restored_cb, NULL);
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->database = g_strdup (self->database);
  restoring->backup = g_strdup (backup);
  g_task_set_task_data (task, restoring, (GDestroyNotify) restoring_free);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "working");
  g_task_run_in_thread (task, restore_thread);
}

static void
row_activated_cb (AdwActionRow *row, RelRestoreDialog *self)
{
  rel_restore_dialog_restore (self, g_object_get_data (G_OBJECT (row), "rel-path"));
}

static void
add_row (RelRestoreDialog *self, const RelBackup *backup)
{
  g_autofree char *title = NULL;
  g_autofree char *ago = NULL;
  g_autofree char *size = g_format_size (backup->size);
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (backup->made_on == REL_DAY_NONE)
    {
      title = g_strdup (_("Before the Last Restore"));
      subtitle = g_strdup (size);
    }
  else
    {
      title = rel_when_full (backup->made_on);
      ago = rel_when_ago (backup->made_on);
      /* Translators: when a backup was made, and its size: “3 days ago · 1.2 MB” */
      subtitle = g_strdup_printf (_("%s · %s"), ago, size);
    }
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, "activatable", TRUE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "rel-path", g_strdup (backup->path), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
  adw_preferences_group_add (self->group, row);
}

static void
fill (RelRestoreDialog *self)
{
  g_autoptr (GPtrArray) backups = rel_backups_list (self->database);

  for (guint i = 0; i < backups->len; i++)
    add_row (self, backups->pdata[i]);
  if (backups->len == 0)
    adw_preferences_group_set_description (self->group, _("There is no backup beside your records yet. If you have one elsewhere, choose it."));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelRestoreDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    rel_restore_dialog_restore (self, path);
}

static void
choose_cb (RelRestoreDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Restore a Backup"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, file_chosen_cb, g_object_ref (self));
}

static void
rel_restore_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_RESTORE_DIALOG);
  g_clear_object (&REL_RESTORE_DIALOG (object)->store);
  G_OBJECT_CLASS (rel_restore_dialog_parent_class)->dispose (object);
}

static void
rel_restore_dialog_finalize (GObject *object)
{
  g_free (REL_RESTORE_DIALOG (object)->database);
  G_OBJECT_CLASS (rel_restore_dialog_parent_class)->finalize (object);
}

static void
rel_restore_dialog_class_init (RelRestoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_restore_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_restore_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/preferences/rel-restore-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelRestoreDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RelRestoreDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RelRestoreDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
rel_restore_dialog_init (RelRestoreDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_restore_dialog_new:
 * @database: the path of the database
 * @store: (nullable): its store; %NULL when it cannot be opened
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
rel_restore_dialog_new (const char *database, RelStore *store)
{
  RelRestoreDialog *self = g_object_new (REL_TYPE_RESTORE_DIALOG, NULL);

  self->database = g_strdup (database);
  self->store = store != NULL ? g_object_ref (store) : NULL;
  fill (self);
  return ADW_DIALOG (self);
}
