/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The imports there were, each to be taken back whole: also one of a window that was closed since. */
#include "rel-imports-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-batch-list.h"
#include "rel-doing.h"
#include "rel-large-text.h"
#include "rel-live-read.h"
#include "rel-sentence.h"
#include "rel-when.h"

/* Nobody looks through more rows than these. */
#define ROWS_SHOWN 100

struct _RelImportsDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwPreferencesGroup *group;

  RelLiveRead *read;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (RelImportsDialog, rel_imports_dialog, ADW_TYPE_DIALOG)

/* What is told of it is told by the window, where it can be redone. */
static void
undo_cb (GtkWidget *button)
{
  RelImportsDialog *self = REL_IMPORTS_DIALOG (gtk_widget_get_ancestor (button, REL_TYPE_IMPORTS_DIALOG));
  const gint64 *batch = g_object_get_data (G_OBJECT (button), "rel-batch");

  gtk_widget_activate_action (GTK_WIDGET (gtk_widget_get_root (button)), "win.undo-import", "x", *batch);
  adw_dialog_close (ADW_DIALOG (self));
}

static char *
dup_facts (const RelBatchEntry *entry)
{
  g_autofree char *ago = rel_when_ago (rel_when_day_of (entry->started_at));
  g_autofree char *added = g_strdup_printf (ngettext ("%u record added", "%u records added", entry->n_created), entry->n_created);
  g_autofree char *changed = g_strdup_printf (ngettext ("%u record changed", "%u records changed", entry->n_updated), entry->n_updated);

  return rel_join_facts (ago, entry->n_created > 0 ? added : "", entry->n_updated > 0 ? changed : "", NULL);
}

static GtkWidget *
make_row (const RelBatchEntry *entry)
{
  const char *title = entry->label != NULL ? entry->label : _("An Import");
  g_autofree char *facts = dup_facts (entry);
  g_autofree char *name = rel_sentence (_("Undo the import of “%s”"), title);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", facts, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Undo"));

  g_object_set_data_full (G_OBJECT (button), "rel-batch", g_memdup2 (&entry->batch, sizeof entry->batch), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (undo_cb), NULL);
  rel_row_add_control (ADW_ACTION_ROW (row), button);
  return row;
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelImportsDialog *self = REL_IMPORTS_DIALOG (user_data);
  GPtrArray *entries = result;

  if (entries == NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        rel_say_error (GTK_WIDGET (self), error);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (entries->len, ROWS_SHOWN); i++)
    {
      GtkWidget *row = make_row (entries->pdata[i]);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->group, row);
    }
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "empty");
}

static gpointer
load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return rel_batch_list (connection, error);
}

static void
rel_imports_dialog_dispose (GObject *object)
{
  RelImportsDialog *self = REL_IMPORTS_DIALOG (object);

  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_IMPORTS_DIALOG);
  G_OBJECT_CLASS (rel_imports_dialog_parent_class)->dispose (object);
}

static void
rel_imports_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (REL_IMPORTS_DIALOG (object)->rows);
  G_OBJECT_CLASS (rel_imports_dialog_parent_class)->finalize (object);
}

static void
rel_imports_dialog_class_init (RelImportsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_imports_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_imports_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/import/rel-imports-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelImportsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RelImportsDialog, group);
}

static void
rel_imports_dialog_init (RelImportsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_imports_dialog_new:
 * @store: whose imports are shown
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
rel_imports_dialog_new (RelStore *store)
{
  RelImportsDialog *self = g_object_new (REL_TYPE_IMPORTS_DIALOG, NULL);

  self->read = rel_live_read_new (store, load, (GDestroyNotify) g_ptr_array_unref, answered_cb, self);
  rel_live_read_ask (self->read, NULL);
  return ADW_DIALOG (self);
}
