/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exporting to a file: everything, or all people, as one of the formats. */
#include "rel-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-csv-writer.h"
#include "rel-ics-writer.h"
#include "rel-native-writer.h"
#include "rel-records.h"
#include "rel-vcard-writer.h"

/* What is gathered before it goes to the file. */
#define CHUNK (256 * 1024)

static const struct
{
  const char *name;
  const char *endings[3];
} formats[] = {
  [REL_EXPORT_JSON] = { "json", { ".json" } },
  [REL_EXPORT_CSV] = { "csv", { ".csv" } },
  [REL_EXPORT_VCARD] = { "vcard", { ".vcf", ".vcard" } },
  [REL_EXPORT_ICS] = { "ics", { ".ics", ".ical" } },
};

/**
 * rel_export_format_from_name:
 * @name: `json`, `csv`, `vcard` or `ics`
 * @format: (out): the format
 *
 * Returns: whether there is a format of that name
 */
gboolean
rel_export_format_from_name (const char *name, RelExportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, name) == 0)
      {
        *format = (RelExportFormat) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * rel_export_format_from_path:
 * @path: a file name
 * @format: (out): the format
 *
 * Returns: whether the ending tells the format
 */
gboolean
rel_export_format_from_path (const char *path, RelExportFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint j = 0; j < G_N_ELEMENTS (formats[i].endings) && formats[i].endings[j] != NULL; j++)
      if (g_str_has_suffix (lower, formats[i].endings[j]))
        {
          *format = (RelExportFormat) i;
          return TRUE;
        }
  return FALSE;
}

static gboolean
write_out (GOutputStream *stream, GString *output, GCancellable *cancellable, GError **error)
{
  gboolean written = g_output_stream_write_all (stream, output->str, output->len, NULL, cancellable, error);

  g_string_truncate (output, 0);
  return written;
}

/* All records of one noun, one behind the other. */
static gboolean
write_records (RelConnection *connection, GOutputStream *stream, RelExportFormat format,
               RelExportProgressFunc progress, gpointer progress_data, GCancellable *cancellable, GError **error)
{
  RelNoun noun = format == REL_EXPORT_ICS ? REL_NOUN_MEETING : REL_NOUN_PERSON;
  gint64 total = rel_records_count (connection, noun, error);
  g_autoptr (RelIcsWriter) calendar = rel_ics_writer_new (connection);
  g_autoptr (RelRecordCursor) cursor = NULL;
  g_autoptr (GString) output = g_string_sized_new (CHUNK + 4096);
  gint64 done = 0;

  if (total < 0 || (cursor = rel_record_cursor_new (connection, noun, error)) == NULL)
    return FALSE;
  if (format == REL_EXPORT_ICS)
    rel_ics_writer_begin (calendar, output);
  for (;;)
    {
      g_autoptr (RelRecord) record = NULL;

      if (!rel_record_cursor_next (cursor, &record, error))
        return FALSE;
      if (record == NULL)
        break;
      if (format == REL_EXPORT_VCARD)
        rel_vcard_writer_append (output, record, REL_VCARD_VERSION_4_0);
      else if (!rel_ics_writer_append (calendar, output, record, error))
        return FALSE;
      if (output->len >= CHUNK && !write_out (stream, output, cancellable, error))
        return FALSE;
      if (progress != NULL && done++ % 512 == 0)
        progress ((double) done / (double) MAX (total, 1), progress_data);
    }
  if (format == REL_EXPORT_ICS)
    rel_ics_writer_end (calendar, output);
  return write_out (stream, output, cancellable, error);
}

/* Everything is of one moment, however long it takes. */
static gboolean
write_moment (RelConnection *connection, GOutputStream *stream, RelExportFormat format,
              RelExportProgressFunc progress, gpointer progress_data, GCancellable *cancellable, GError **error)
{
  gboolean written = rel_connection_begin_read (connection, error) &&
                     (format == REL_EXPORT_CSV ? rel_csv_writer_run (connection, stream, cancellable, error)
                                               : write_records (connection, stream, format, progress, progress_data, cancellable, error));

  rel_connection_rollback (connection);
  return written;
}

/**
 * rel_export_run:
 * @connection: a connection in no transaction
 * @path: the file to make or replace
 * @format: what to write
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * JSON holds everything; CSV and vCard hold all people, iCalendar all meetings. The file is either
 * the whole export or as it was before: it is written beside and takes its place when it is
 * complete and on disk.
 *
 * Returns: whether the file is complete
 */
gboolean
rel_export_run (RelConnection *connection, const char *path, RelExportFormat format,
                RelExportProgressFunc progress, gpointer progress_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = NULL;

  if (format == REL_EXPORT_JSON)
    return rel_native_export (connection, path, progress, progress_data, cancellable, error);
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);
  if (stream == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  if (write_moment (connection, G_OUTPUT_STREAM (stream), format, progress, progress_data, cancellable, error) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    return TRUE;
  {
    g_autoptr (GCancellable) discard = g_cancellable_new ();

    /* Closing a replacing stream while cancelled throws away what was written. */
    g_cancellable_cancel (discard);
    g_output_stream_close (G_OUTPUT_STREAM (stream), discard, NULL);
  }
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}
