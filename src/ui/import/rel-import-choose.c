/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to import: files that somebody chooses, or the sample story. */
#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-import-dialog.h"
#include "rel-sample.h"

/* The sample story is an import like another. */

static gpointer
run_sample (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = rel_sample_find ();
  gint64 batch;

  batch = rel_sample_load (connection, path, rel_clock_today (), cancellable, error);
  return batch > 0 ? g_memdup2 (&batch, sizeof batch) : NULL;
}

static void
sample_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) root = data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *batch = rel_store_write_finish (REL_STORE (source), result, &error);

  if (batch != NULL)
    {
      rel_store_remember_import (REL_STORE (source), *batch, _("Imported the sample data"));
      gtk_widget_activate_action (root, "win.say-undo-import", "(sx)", _("These people are made up: look around"), *batch);
    }
  else if (error != NULL)
    rel_say_error (root, error);
}

/**
 * rel_import_load_sample:
 * @store: where to import
 * @from: a widget of the window
 *
 * Imports the sample story, told so that it ends today.
 */
void
rel_import_load_sample (RelStore *store, GtkWidget *from)
{
  rel_store_write_async (store, run_sample, NULL, NULL, g_free, NULL, sample_loaded_cb, g_object_ref (gtk_widget_get_root (from)));
}

/* Choosing files */

typedef struct
{
  RelStore *store;
  GtkWidget *parent;
} Choosing;

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Choosing *choosing = data;
  g_autoptr (RelStore) store = choosing->store;
  g_autoptr (GtkWidget) parent = choosing->parent;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  g_free (choosing);
  if (files != NULL)
    rel_import_dialog_present (store, files, parent);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    rel_say_error (parent, error);
}

/**
 * rel_import_dialog_choose:
 * @store: where to import
 * @parent: a widget of the window
 *
 * Asks for files, then imports them.
 */
void
rel_import_dialog_choose (RelStore *store, GtkWidget *parent)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  static const char * const suffixes[] = { "vcf", "vcard", "csv", "tsv", "txt", "json", "ics", NULL };
  Choosing *choosing = g_new0 (Choosing, 1);

  gtk_file_filter_set_name (known, _("Contacts, Connections, Relations Files"));
  for (gsize i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (known, suffixes[i]);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, known);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _("Import"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  choosing->store = g_object_ref (store);
  choosing->parent = g_object_ref (parent);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, chosen_cb, choosing);
}
