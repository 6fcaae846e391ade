/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Photos of people: made small from a file, kept as data URIs, shown on avatars; all of it off the main thread. */
#include "rel-photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* As many pixels as an avatar of the largest size needs on the finest of screens. */
#define LARGEST_SIDE 384

/* Files */

static gboolean
make_small (GdkPixbuf **pixbuf)
{
  g_autoptr (GdkPixbuf) upright = gdk_pixbuf_apply_embedded_orientation (*pixbuf);
  int width = gdk_pixbuf_get_width (upright), height = gdk_pixbuf_get_height (upright);
  double scale = (double) LARGEST_SIDE / MAX (width, height);

  g_clear_object (pixbuf);
  *pixbuf = scale < 1 ? gdk_pixbuf_scale_simple (upright, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)), GDK_INTERP_BILINEAR)
                      : g_object_ref (upright);
  return *pixbuf != NULL;
}

static char *
encode (GdkPixbuf *pixbuf, GError **error)
{
  g_autofree char *bytes = NULL;
  g_autofree char *base64 = NULL;
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  gsize length;

  if (has_alpha ? !gdk_pixbuf_save_to_buffer (pixbuf, &bytes, &length, "png", error, NULL)
                : !gdk_pixbuf_save_to_buffer (pixbuf, &bytes, &length, "jpeg", error, "quality", "85", NULL))
    return NULL;
  if (length > REL_PHOTO_MAX_BYTES)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("The photo is too large. Choose a smaller one."));
      return NULL;
    }
  base64 = g_base64_encode ((const guchar *) bytes, length);
  return g_strconcat (has_alpha ? "data:image/png;base64," : "data:image/jpeg;base64,", base64, NULL);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (G_FILE (source), cancellable, &error);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  char *uri = NULL;

  if (stream != NULL)
    pixbuf = gdk_pixbuf_new_from_stream (G_INPUT_STREAM (stream), cancellable, &error);
  if (pixbuf != NULL && make_small (&pixbuf))
    uri = encode (pixbuf, &error);
  if (uri != NULL)
    g_task_return_pointer (task, uri, g_free);
  else if (error != NULL && error->domain == GDK_PIXBUF_ERROR)
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This is not a picture that can be read. Choose another file."));
  else
    g_task_return_error (task, error != NULL ? g_steal_pointer (&error) : g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, _("The picture could not be read.")));
}

/**
 * rel_photo_load_async:
 * @file: a picture of whatever size
 * @cancellable: (nullable): stops it
 * @callback: called on the main thread; it calls rel_photo_load_finish()
 * @user_data: for @callback
 *
 * Reads a picture, upright and scaled to what is needed to show it.
 */
void
rel_photo_load_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, rel_photo_load_async);
  g_task_run_in_thread (task, load_thread);
}

/**
 * rel_photo_load_finish:
 * @file: the picture
 * @result: the result
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the photo as a data URI, as people have it
 */
char *
rel_photo_load_finish (GFile *file, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Avatars */

static void
decode_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *comma = strchr (data, ',');
  g_autofree guchar *bytes = NULL;
  g_autoptr (GBytes) wrapped = NULL;
  GdkTexture *texture = NULL;
  gsize length = 0;

  if (comma != NULL && g_str_has_prefix (data, "data:image/"))
    bytes = g_base64_decode (comma + 1, &length);
  if (length > 0 && length <= REL_PHOTO_MAX_BYTES)
    {
      wrapped = g_bytes_new_take (g_steal_pointer (&bytes), length);
      texture = gdk_texture_new_from_bytes (wrapped, NULL);
    }
  g_task_return_pointer (task, texture, g_object_unref);
}

/* A photo that nobody can read is as none: the initials stay. */
static void
decoded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    adw_avatar_set_custom_image (ADW_AVATAR (source), GDK_PAINTABLE (texture));
}

static void
cancel (gpointer data)
{
  g_cancellable_cancel (data);
  g_object_unref (data);
}

/**
 * rel_photo_show:
 * @avatar: an avatar
 * @uri: (nullable): a photo as a data URI
 *
 * Shows the photo as soon as it is decoded, instead of whatever was shown; without one, the initials.
 */
void
rel_photo_show (AdwAvatar *avatar, const char *uri)
{
  g_autoptr (GTask) task = NULL;
  GCancellable *cancellable;

  if (g_strcmp0 (uri, g_object_get_data (G_OBJECT (avatar), "rel-photo")) == 0)
    return;
  g_object_set_data_full (G_OBJECT (avatar), "rel-photo", g_strdup (uri), g_free);
  cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (avatar), "rel-photo-decoding", cancellable, cancel);
  adw_avatar_set_custom_image (avatar, NULL);
  if (uri == NULL)
    return;
  task = g_task_new (avatar, cancellable, decoded_cb, NULL);
  g_task_set_source_tag (task, rel_photo_show);
  g_task_set_task_data (task, g_strdup (uri), g_free);
  g_task_run_in_thread (task, decode_thread);
}
