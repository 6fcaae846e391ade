/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that an import rejected, kept until its dialog closes, to be saved, mended and imported again. */
#include "rel-import-rejects.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "rel-doing.h"
#include "rel-sentence.h"

struct _RelImportRejects
{
  char *path;
};

/* A widget keeps the rejects it asks for. */
typedef struct
{
  RelImportRejects *rejects;
  GtkWidget *from;
} Saving;

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (GError) error = NULL;

  if (g_file_copy_finish (G_FILE (source), result, &error))
    rel_say (from, _("The rejected rows are saved"));
  else
    rel_say_error (from, error);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Saving *saving = data;
  g_autoptr (GtkWidget) from = saving->from;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    rel_import_rejects_save (saving->rejects, file, from);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    rel_say_error (from, error);
}

/**
 * rel_import_rejects_new:
 * @error: return location; %G_FILE_ERROR where there is no room for them
 *
 * Returns: (transfer full) (nullable): an empty file for rejected rows
 */
RelImportRejects *
rel_import_rejects_new (GError **error)
{
  char *path;
  int fd = g_file_open_tmp ("relations-rejected-XXXXXX", &path, error);
  RelImportRejects *self;

  if (fd < 0)
    return NULL;
  g_close (fd, NULL);
  self = g_new0 (RelImportRejects, 1);
  self->path = path;
  return self;
}

/**
 * rel_import_rejects_free:
 * @self: (nullable): rejected rows
 *
 * Forgets them, and removes their file.
 */
void
rel_import_rejects_free (RelImportRejects *self)
{
  if (self == NULL)
    return;
  g_unlink (self->path);
  g_free (self->path);
  g_free (self);
}

/**
 * rel_import_rejects_get_path:
 * @self: rejected rows
 *
 * Returns: (transfer none): where an import is to write them
 */
const char *
rel_import_rejects_get_path (RelImportRejects *self)
{
  return self->path;
}

/**
 * rel_import_rejects_ask:
 * @self: rejected rows, which live as long as @from
 * @imported: the path of the file that they are from
 * @from: a widget of the window
 *
 * Asks where to save them, then does.
 */
void
rel_import_rejects_ask (RelImportRejects *self, const char *imported, GtkWidget *from)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *base = g_filename_display_basename (imported);
  /* Translators: the name of a file with the rejected rows of another, whose name follows */
  g_autofree char *name = rel_sentence (_("Rejected from %s"), base);
  Saving *saving = g_new0 (Saving, 1);

  saving->rejects = self;
  saving->from = g_object_ref (from);
  gtk_file_dialog_set_title (dialog, _("Save Rejected Rows"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (from)), NULL, chosen_cb, saving);
}

/**
 * rel_import_rejects_save:
 * @self: rejected rows, which live as long as @from
 * @file: where to
 * @from: a widget of the window, which says how it went
 */
void
rel_import_rejects_save (RelImportRejects *self, GFile *file, GtkWidget *from)
{
  g_autoptr (GFile) rejects = g_file_new_for_path (self->path);

  g_file_copy_async (rejects, file, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, NULL, NULL, NULL, copied_cb, g_object_ref (from));
}
