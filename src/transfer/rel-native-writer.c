/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything in the database as one native file, a record a line, streamed as it is read. The same records are always the
 * same bytes, the instant of the export aside. */
#include "rel-native-writer.h"

#include <rel-clock.h>
#include <rel-extra-members.h>
#include <rel-json-cursor.h>
#include <rel-records.h>
#include <rel-settings.h>

#include "rel-native-reader.h"
#include "rel-output-file.h"

/* How many records are written between two looks at progress and cancelling. */
#define STRIDE 256

typedef struct {
  RelConnection *connection;
  RelOutputFile *file;
  GString *buffer;
  gint64 done, all;
  void (*progress) (double fraction, gpointer user_data);
  gpointer progress_data;
  GCancellable *cancellable;
} Export;

static gboolean
write_section (Export   *self,
               RelNoun   noun,
               GError  **error)
{
  g_autoptr (RelJsonCursor) cursor = rel_json_cursor_new (self->connection, noun, error);
  gboolean any = FALSE;

  if (cursor == NULL)
    return FALSE;
  g_string_append_printf (self->buffer, ",\n\"%s\": [", rel_noun_get_info (noun)->section);
  for (;;)
    {
      gboolean found;

      if (!rel_json_cursor_next (cursor, &found, error))
        return FALSE;
      if (!found)
        break;
      g_string_append (self->buffer, any ? ",\n" : "\n");
      any = TRUE;
      if (!rel_json_cursor_append (cursor, self->buffer, error) ||
          !rel_output_file_flush (self->file, error))
        return FALSE;
      if (++self->done % STRIDE > 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (self->progress != NULL)
        self->progress (MIN (1, (double) self->done / (double) MAX (1, self->all)), self->progress_data);
    }
  g_string_append (self->buffer, any ? "\n]" : "]");
  return TRUE;
}

static gboolean
write_settings (Export  *self,
                GError **error)
{
  g_autofree char *settings = rel_settings_dup_all (self->connection, error);

  if (settings == NULL)
    return FALSE;
  g_string_append (self->buffer, ",\n\"settings\": ");
  g_string_append (self->buffer, settings);
  return TRUE;
}

static gboolean
count_records (Export  *self,
               GError **error)
{
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      gint64 n = rel_records_count (self->connection, noun, error);

      if (n < 0)
        return FALSE;
      self->all += n;
    }
  return TRUE;
}

static gboolean
write_all (Export  *self,
           GError **error)
{
  g_autofree char *now = rel_clock_now ();

  if (!count_records (self, error))
    return FALSE;
  g_string_append_printf (self->buffer, "{\"format\": \"%s\",\n\"version\": %d,\n\"exported_at\": \"%s\"", REL_NATIVE_FORMAT,
                          REL_NATIVE_VERSION, now);
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    if ((noun == REL_NOUN_SNOOZE && !write_settings (self, error)) ||
        !write_section (self, noun, error))
      return FALSE;
  if (!rel_extra_members_append_all (self->connection, self->buffer, error))
    return FALSE;
  g_string_append (self->buffer, "}\n");
  return TRUE;
}

/**
 * rel_native_export:
 * @connection: a connection in no transaction, used on this thread alone meanwhile
 * @path: the file to write; what is there is replaced when the export is whole, and not before
 * @progress: (nullable): told how far the export is, from 0 to 1, on this thread
 * @progress_data: passed to @progress
 * @cancellable: (nullable): stops the export, and no file is written
 * @error: return location
 *
 * Writes everything as it is at one moment. Takes as long as it takes: call it on a worker thread.
 *
 * Returns: whether the file is written, otherwise @error of %REL_STORE_ERROR or %G_IO_ERROR
 */
gboolean
rel_native_export (RelConnection  *connection,
                   const char     *path,
                   void          (*progress) (double fraction, gpointer user_data),
                   gpointer        progress_data,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (RelOutputFile) file = rel_output_file_new (path, error);
  Export self = {
    .connection = connection, .file = file, .progress = progress, .progress_data = progress_data, .cancellable = cancellable,
  };
  gboolean written;

  if (file == NULL || !rel_connection_begin_read (connection, error))
    return FALSE;
  self.buffer = rel_output_file_get_buffer (file);
  written = write_all (&self, error);
  rel_connection_rollback (connection);
  if (!written || g_cancellable_set_error_if_cancelled (cancellable, error) || !rel_output_file_commit (file, error))
    return FALSE;
  if (progress != NULL)
    progress (1, progress_data);
  return TRUE;
}
