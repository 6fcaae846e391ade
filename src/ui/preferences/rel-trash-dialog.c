/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trash: what was deleted in the last thirty days, to be restored, which can be undone. */
#include "rel-trash-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-doing.h"
#include "rel-editor-fields.h"
#include "rel-large-text.h"
#include "rel-live-read.h"
#include "rel-noun-labels.h"
#include "rel-sentence.h"
#include "rel-toast.h"
#include "rel-trash.h"
#include "rel-when.h"

/* A person deletes a few records a day; more rows than this nobody looks through. */
#define ROWS_SHOWN 200

struct _RelTrashDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwPreferencesGroup *group;
  GtkWidget *empty_button;

  RelStore *store;
  RelLiveRead *read;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (RelTrashDialog, rel_trash_dialog, ADW_TYPE_DIALOG)

/* What a row restores. */
typedef struct
{
  RelTrashDialog *dialog; /* which owns the row */
  gint64 deletion;
  gint64 batch;
  char *title;
} Entry;

static void
entry_free (Entry *entry)
{
  g_free (entry->title);
  g_free (entry);
}

static void
say (RelTrashDialog *self, const char *sentence)
{
  rel_toast_show (rel_toast_new (sentence, GTK_WIDGET (self->toasts)), GTK_WIDGET (self->toasts));
}

static void
say_error (RelTrashDialog *self, const GError *error)
{
  g_autofree char *advice = rel_error_advice (error);

  say (self, advice);
}

/* Restoring */

typedef struct
{
  RelTrashDialog *dialog;
  char *label;
} Restoring;

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Restoring *restoring = data;
  g_autoptr (RelTrashDialog) self = restoring->dialog;
  g_autofree char *label = restoring->label;
  g_autoptr (GError) error = NULL;

  if (rel_store_apply_finish (REL_STORE (source), result, &error))
    say (self, label);
  else
    say_error (self, error);
}

typedef struct
{
  gint64 deletion;
  char *label;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->label);
  g_free (wanted);
}

static gpointer
make_changes (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;

  return rel_trash_dup_changes (connection, wanted->deletion, wanted->label, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Restoring *restoring = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelChanges) changes = rel_store_read_finish (REL_STORE (source), result, &error);

  if (changes != NULL)
    {
      rel_store_apply_async (REL_STORE (source), changes, NULL, restored_cb, restoring);
      return;
    }
  say_error (restoring->dialog, error);
  g_object_unref (restoring->dialog);
  g_free (restoring->label);
  g_free (restoring);
}

static void
restore_cb (GtkWidget *button)
{
  const Entry *entry = g_object_get_data (G_OBJECT (button), "rel-entry");
  RelTrashDialog *self = entry->dialog;
  Restoring *restoring = g_new0 (Restoring, 1);
  Wanted *wanted;

  restoring->dialog = g_object_ref (self);
  restoring->label = rel_sentence (_("Restored “%s”"), entry->title);
  gtk_widget_set_sensitive (button, FALSE);
  if (entry->batch != 0)
    {
      rel_store_redo_import_async (self->store, entry->batch, restoring->label, NULL, restored_cb, restoring);
      return;
    }
  wanted = g_new0 (Wanted, 1);
  wanted->deletion = entry->deletion;
  wanted->label = g_strdup (restoring->label);
  rel_store_read_async (self->store, make_changes, wanted, wanted_free, g_object_unref, NULL, made_cb, restoring);
}

/* Emptying: the one thing that cannot be taken back, so it is asked about. */

static gpointer
empty (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean done = TRUE;

  return rel_trash_empty (connection, error) ? g_memdup2 (&done, sizeof done) : NULL;
}

static void
emptied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelTrashDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree gboolean *done = rel_store_write_finish (REL_STORE (source), result, &error);

  if (done == NULL)
    say_error (self, error);
}

static void
response_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelTrashDialog) self = data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "empty"))
    rel_store_write_async (self->store, empty, NULL, NULL, g_free, NULL, emptied_cb, g_object_ref (self));
}

static void
empty_cb (RelTrashDialog *self)
{
  AdwDialog *question = adw_alert_dialog_new (_("Empty the Trash?"), _("What is in it is gone for good. This cannot be undone."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _("_Cancel"), "empty", _("_Empty"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "empty", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (question), GTK_WIDGET (self), NULL, response_cb, g_object_ref (self));
}

/* The list */

static char *
dup_title (const RelTrashEntry *entry)
{
  const char *title = entry->record != NULL ? rel_editor_get_title (entry->record) : NULL;

  if (title != NULL && *title != '\0')
    return g_strdup (title);
  if (entry->record != NULL)
    return g_strdup (rel_noun_label (rel_record_get_noun (entry->record)));
  return g_strdup (_("An Undone Import"));
}

static char *
dup_subtitle (const RelTrashEntry *entry)
{
  g_autofree char *ago = rel_when_ago (rel_when_day_of (entry->deleted_at));
  g_autofree char *more = NULL;
  GString *facts = g_string_new (NULL);

  if (entry->record != NULL && rel_editor_get_title (entry->record) != NULL)
    g_string_append_printf (facts, "%s%s", rel_noun_label (rel_record_get_noun (entry->record)), C_("facts", " · "));
  g_string_append (facts, ago);
  if (entry->record == NULL)
    more = g_strdup_printf (ngettext ("%u record", "%u records", entry->n_records), entry->n_records);
  else if (entry->n_records > 1)
    more = g_strdup_printf (ngettext ("with %u more record", "with %u more records", entry->n_records - 1), entry->n_records - 1);
  if (more != NULL)
    g_string_append_printf (facts, "%s%s", C_("facts", " · "), more);
  return g_string_free (facts, FALSE);
}

static GtkWidget *
make_row (RelTrashDialog *self, const RelTrashEntry *trashed)
{
  g_autofree char *title = dup_title (trashed);
  g_autofree char *subtitle = dup_subtitle (trashed);
  g_autofree char *name = rel_sentence (_("Restore “%s”"), title);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Restore"));
  Entry *entry = g_new0 (Entry, 1);

  entry->dialog = self;
  entry->deletion = trashed->deletion;
  entry->batch = trashed->batch;
  entry->title = g_steal_pointer (&title);
  g_object_set_data_full (G_OBJECT (button), "rel-entry", entry, (GDestroyNotify) entry_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (restore_cb), NULL);
  rel_row_add_control (ADW_ACTION_ROW (row), button);
  return row;
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelTrashDialog *self = REL_TRASH_DIALOG (user_data);
  GPtrArray *entries = result;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->group));

  if (entries == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (entries->len, ROWS_SHOWN); i++)
    {
      GtkWidget *row = make_row (self, entries->pdata[i]);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->group, row);
    }
  gtk_widget_set_sensitive (self->empty_button, entries->len > 0);
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "empty");
  if (had_focus && self->rows->len > 0)
    gtk_widget_child_focus (self->rows->pdata[0], GTK_DIR_TAB_FORWARD);
}

static gpointer
load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return rel_trash_list (connection, error);
}

static void
rel_trash_dialog_dispose (GObject *object)
{
  RelTrashDialog *self = REL_TRASH_DIALOG (object);

  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_TRASH_DIALOG);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_trash_dialog_parent_class)->dispose (object);
}

static void
rel_trash_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (REL_TRASH_DIALOG (object)->rows);
  G_OBJECT_CLASS (rel_trash_dialog_parent_class)->finalize (object);
}

static void
rel_trash_dialog_class_init (RelTrashDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_trash_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_trash_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/preferences/rel-trash-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelTrashDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RelTrashDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RelTrashDialog, group);
  gtk_widget_class_bind_template_child (widget_class, RelTrashDialog, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, empty_cb);
}

static void
rel_trash_dialog_init (RelTrashDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_trash_dialog_new:
 * @store: whose trash is shown
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
rel_trash_dialog_new (RelStore *store)
{
  RelTrashDialog *self = g_object_new (REL_TYPE_TRASH_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->read = rel_live_read_new (store, load, (GDestroyNotify) g_ptr_array_unref, answered_cb, self);
  rel_live_read_ask (self->read, NULL);
  return ADW_DIALOG (self);
}
