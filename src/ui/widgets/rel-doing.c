/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a view changes records: the write, the toast that offers to undo it, the words when it fails. */
#include "rel-doing.h"

#include <glib/gi18n-lib.h>

#include "rel-records.h"
#include "rel-sentence.h"

typedef struct
{
  GtkWidget *root; /* the window: what asked may be gone when the answer comes */
  char *toast;
  GtkWidget *asked;  /* (nullable): whom @done is told of */
  RelDoneFunc done;  /* (nullable) */
} Doing;

static void
doing_free (Doing *doing)
{
  g_clear_object (&doing->root);
  g_clear_object (&doing->asked);
  g_free (doing->toast);
  g_free (doing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Doing, doing_free)

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Doing) doing = data;
  g_autoptr (GError) error = NULL;

  if (!rel_store_apply_finish (REL_STORE (source), result, &error))
    rel_say_error (doing->root, error);
  else if (doing->toast != NULL)
    gtk_widget_activate_action (doing->root, "win.say-undo", "s", doing->toast);
  if (doing->done != NULL)
    doing->done (doing->asked, error == NULL);
}

/**
 * rel_do:
 * @from: the widget that asks
 * @store: where to write
 * @changes: what to write
 * @toast: (nullable): what to say when it is done, with an offer to undo it
 */
void
rel_do (GtkWidget *from, RelStore *store, RelChanges *changes, const char *toast)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->root = g_object_ref (GTK_WIDGET (gtk_widget_get_root (from)));
  doing->toast = g_strdup (toast);
  rel_store_apply_async (store, changes, NULL, applied_cb, doing);
}

/**
 * rel_do_save:
 * @from: the widget that asks
 * @store: where to write
 * @record: a new record, or one read from the store and changed; the store stamps it
 * @toast: (nullable): what to say when it is done, which also names the change for undo
 */
void
rel_do_save (GtkWidget *from, RelStore *store, RelRecord *record, const char *toast)
{
  g_autoptr (RelChanges) changes = rel_changes_new (toast);

  rel_changes_save (changes, record);
  rel_do (from, store, changes, toast);
}

/**
 * rel_do_remove:
 * @from: the widget that asks
 * @store: where to write
 * @noun: the noun of the record
 * @id: the record to delete
 * @toast: what to say when it is done, which also names the change for undo
 */
void
rel_do_remove (GtkWidget *from, RelStore *store, RelNoun noun, const char *id, const char *toast)
{
  g_autoptr (RelChanges) changes = rel_changes_new (toast);

  rel_changes_remove (changes, noun, id);
  rel_do (from, store, changes, toast);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Doing) doing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelChanges) changes = rel_store_read_finish (REL_STORE (source), result, &error);

  if (changes != NULL && rel_changes_get_length (changes) > 0)
    {
      if (doing->toast == NULL)
        doing->toast = g_strdup (rel_changes_get_label (changes));
      rel_store_apply_async (REL_STORE (source), changes, NULL, applied_cb, g_steal_pointer (&doing));
      return;
    }
  if (changes == NULL)
    rel_say_error (doing->root, error);
  else
    rel_say (doing->root, _("That is how it is already"));
  if (doing->done != NULL)
    doing->done (doing->asked, changes != NULL);
}

/**
 * rel_do_made:
 * @from: the widget that asks
 * @store: where to write
 * @make: makes the changes from what is in the store, on a worker thread
 * @data: for @make
 * @data_destroy: (nullable): frees @data
 * @toast: (nullable): what to say when it is done, with an offer to undo it; %NULL for what @make calls the changes
 *
 * For changes that need to look at the records first. Where they find that there is nothing to change, that is said.
 */
void
rel_do_made (GtkWidget *from, RelStore *store, RelStoreFunc make, gpointer data, GDestroyNotify data_destroy, const char *toast)
{
  rel_do_made_then (from, store, make, data, data_destroy, toast, NULL);
}

/**
 * rel_do_made_then:
 * @from: the widget that asks
 * @store: where to write
 * @make: makes the changes from what is in the store, on a worker thread
 * @data: for @make
 * @data_destroy: (nullable): frees @data
 * @toast: (nullable): as for rel_do_made()
 * @done: (nullable): told of @from, and whether it is as wished: what was typed is kept until then
 */
void
rel_do_made_then (GtkWidget *from, RelStore *store, RelStoreFunc make, gpointer data, GDestroyNotify data_destroy, const char *toast,
                  RelDoneFunc done)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->root = g_object_ref (GTK_WIDGET (gtk_widget_get_root (from)));
  doing->toast = g_strdup (toast);
  doing->asked = g_object_ref (from);
  doing->done = done;
  rel_store_read_async (store, make, data, data_destroy, g_object_unref, NULL, made_cb, doing);
}

/* One member of a record, changed where it stands. */

typedef struct
{
  RelNoun noun;
  char *id;
  guint field;
  gboolean is_text;
  int number;
  char *text;
  char *label;
} Setting;

static void
setting_free (gpointer data)
{
  Setting *self = data;

  g_free (self->id);
  g_free (self->text);
  g_free (self->label);
  g_free (self);
}

static gpointer
make_setting (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Setting *self = data;
  g_autoptr (RelRecord) record = rel_records_load (connection, self->noun, self->id, error);
  RelChanges *changes;

  if (record == NULL)
    return NULL;
  if (self->is_text)
    rel_record_set_text (record, self->field, self->text);
  else
    rel_record_set_number (record, self->field, self->number);
  changes = rel_changes_new (self->label);
  rel_changes_save (changes, record);
  return changes;
}

static void
do_set (GtkWidget *from, RelStore *store, const Setting *setting, RelDoneFunc done)
{
  Setting *copy = g_memdup2 (setting, sizeof *setting);

  copy->id = g_strdup (setting->id);
  copy->text = g_strdup (setting->text);
  copy->label = g_strdup (setting->label);
  rel_do_made_then (from, store, make_setting, copy, setting_free, copy->label, done);
}

/**
 * rel_do_set_number:
 * @from: the widget that asks
 * @store: where to write
 * @noun: the noun of the record
 * @id: the record
 * @field: its member: a word, a number or a flag
 * @number: what it is to hold
 * @toast: what to say when it is done, which also names the change for undo
 *
 * Changes one member of a record as it then is.
 */
void
rel_do_set_number (GtkWidget *from, RelStore *store, RelNoun noun, const char *id, guint field, int number, const char *toast)
{
  do_set (from, store, &(Setting){ .noun = noun, .id = (char *) id, .field = field, .number = number, .label = (char *) toast }, NULL);
}

/**
 * rel_do_set_text:
 * @from: the widget that asks
 * @store: where to write
 * @noun: the noun of the record
 * @id: the record
 * @field: its member: a text, a date or a reference
 * @text: (nullable): what it is to hold
 * @toast: what to say when it is done, which also names the change for undo
 * @done: (nullable): as for rel_do_made_then()
 *
 * Changes one member of a record as it then is.
 */
void
rel_do_set_text (GtkWidget *from, RelStore *store, RelNoun noun, const char *id, guint field, const char *text, const char *toast,
                 RelDoneFunc done)
{
  do_set (from, store, &(Setting){ .noun = noun, .id = (char *) id, .field = field, .is_text = TRUE, .text = (char *) text, .label = (char *) toast },
          done);
}

/**
 * rel_say:
 * @from: a widget of the window
 * @sentence: what to say in a toast
 */
void
rel_say (GtkWidget *from, const char *sentence)
{
  gtk_widget_activate_action (from, "win.say", "s", sentence);
}

/**
 * rel_say_error:
 * @from: a widget of the window
 * @error: what went wrong; cancelling is silent
 */
void
rel_say_error (GtkWidget *from, const GError *error)
{
  g_autofree char *advice = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  advice = rel_error_advice (error);
  rel_say (from, advice);
}

static void
discard_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AdwDialog) dialog = data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "discard"))
    adw_dialog_force_close (dialog);
}

/**
 * rel_ask_discard:
 * @dialog: a dialog with something typed in it
 *
 * Asks whether what was typed shall be lost, and closes the dialog if so.
 */
void
rel_ask_discard (AdwDialog *dialog)
{
  AdwDialog *question = adw_alert_dialog_new (_("Discard Changes?"), _("What you typed has not been saved."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _("_Keep Editing"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (question), GTK_WIDGET (dialog), NULL, discard_chosen_cb, g_object_ref (dialog));
}

/**
 * rel_error_advice:
 * @error: what went wrong
 *
 * The one place that turns the codes of the store into advice.
 *
 * Returns: (transfer full): what happened and what to do about it
 */
char *
rel_error_advice (const GError *error)
{
  if (error->domain == REL_STORE_ERROR)
    switch ((RelStoreError) error->code)
      {
      case REL_STORE_ERROR_BUSY:
        return g_strdup (_("Another program is writing to the database. Try again in a moment."));
      case REL_STORE_ERROR_FULL:
        return g_strdup (_("The disk is full. Make some room, then try again."));
      case REL_STORE_ERROR_NOT_FOUND:
        return g_strdup (_("This was deleted meanwhile."));
      case REL_STORE_ERROR_CONFLICT:
        {
          g_autofree char *message = rel_isolate_quoted (error->message);

          return g_strdup_printf (_("This was not saved: %s"), message);
        }
      case REL_STORE_ERROR_FAILED:
      case REL_STORE_ERROR_DAMAGED:
      case REL_STORE_ERROR_NEWER:
      case REL_STORE_ERROR_FOREIGN:
      case REL_STORE_ERROR_REFERENCE:
      default:
        break;
      }
  return rel_isolate_quoted (error->message);
}
