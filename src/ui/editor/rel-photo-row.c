/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that holds the photo of a person: chosen from a file, shown, and taken away. */
#include "rel-photo-row.h"

#include <glib/gi18n-lib.h>

#include "rel-person.h"
#include "rel-photo.h"
#include "rel-rows.h"

struct _RelPhotoRow
{
  AdwActionRow parent_instance;

  AdwAvatar *avatar;
  GtkWidget *remove_button;

  RelRecord *person;
  guint field;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RelPhotoRow, rel_photo_row, ADW_TYPE_ACTION_ROW)

static void
update (RelPhotoRow *self)
{
  const char *photo = rel_record_get_text (self->person, self->field);

  adw_avatar_set_text (self->avatar, rel_record_get_text (self->person, REL_PERSON_NAME));
  rel_photo_show (self->avatar, photo);
  gtk_widget_set_visible (self->remove_button, photo != NULL);
}

static void
say (RelPhotoRow *self, const char *advice)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), advice != NULL ? advice : "");
  rel_row_mark (GTK_WIDGET (self), advice == NULL, advice);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelPhotoRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *photo = rel_photo_load_finish (G_FILE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  say (self, error != NULL ? error->message : NULL);
  if (photo == NULL)
    return;
  rel_record_set_text (self->person, self->field, photo);
  update (self);
}

/**
 * rel_photo_row_load:
 * @self: a row
 * @file: a picture
 *
 * Makes the picture the photo of the person, once it is read.
 */
void
rel_photo_row_load (RelPhotoRow *self, GFile *file)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rel_photo_load_async (file, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelPhotoRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    rel_photo_row_load (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    say (self, error->message);
}

static void
choose_cb (RelPhotoRow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _("Pictures"));
  gtk_file_filter_add_mime_type (pictures, "image/*");
  g_list_store_append (filters, pictures);
  gtk_file_dialog_set_title (dialog, _("Choose a Photo"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
}

static void
remove_cb (RelPhotoRow *self)
{
  g_cancellable_cancel (self->cancellable);
  rel_record_set_text (self->person, self->field, NULL);
  say (self, NULL);
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
rel_photo_row_dispose (GObject *object)
{
  RelPhotoRow *self = REL_PHOTO_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->person);
  G_OBJECT_CLASS (rel_photo_row_parent_class)->dispose (object);
}

static void
rel_photo_row_class_init (RelPhotoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_photo_row_dispose;
}

static void
rel_photo_row_init (RelPhotoRow *self)
{
  GtkWidget *choose;

  self->avatar = ADW_AVATAR (adw_avatar_new (48, NULL, TRUE));
  gtk_widget_set_margin_top (GTK_WIDGET (self->avatar), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->avatar), 6);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->avatar));
  choose = rel_row_add_button (ADW_ACTION_ROW (self), "document-open-symbolic", _("Choose a Photo…"));
  g_signal_connect_object (choose, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  self->remove_button = rel_row_add_button (ADW_ACTION_ROW (self), "user-trash-symbolic", _("Remove the Photo"));
  g_signal_connect_object (self->remove_button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rel_photo_row_new:
 * @person: the person to edit
 * @field: their photo
 * @title: what the row asks for
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_photo_row_new (RelRecord *person, guint field, const char *title)
{
  RelPhotoRow *self = g_object_new (REL_TYPE_PHOTO_ROW, "use-markup", FALSE, "title", title, NULL);

  self->person = g_object_ref (person);
  self->field = field;
  update (self);
  return GTK_WIDGET (self);
}
