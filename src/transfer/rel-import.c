/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing files: one batch, all or nothing, with a report. */
#include "rel-import-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <rel-batches.h>
#include <rel-clock.h>
#include <string.h>

#include "rel-csv-import.h"
#include "rel-text-encoding.h"
#include "rel-vcard-reader.h"

/* How often progress is told, at most. */
#define PROGRESS_STEPS 200

static const char * const format_names[] = {
  [REL_IMPORT_AUTO] = "auto",     [REL_IMPORT_JSON] = "json",     [REL_IMPORT_VCARD] = "vcard",
  [REL_IMPORT_CSV] = "csv",       [REL_IMPORT_ICS] = "ics",       [REL_IMPORT_MONICA] = "monica",
  [REL_IMPORT_NAMETAG] = "nametag", [REL_IMPORT_ORG] = "org",
};

static const char * const duplicates_names[] = {
  [REL_IMPORT_SKIP] = "skip", [REL_IMPORT_MERGE] = "merge", [REL_IMPORT_ADD] = "add",
};

/**
 * rel_import_format_from_name:
 * @name: `auto`, `json`, `vcard`, `csv`, `ics`, `monica`, `nametag` or `org`
 * @format: (out): the format
 *
 * Returns: whether @name is one
 */
gboolean
rel_import_format_from_name (const char      *name,
                             RelImportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (format_names); i++)
    if (strcmp (format_names[i], name) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * rel_import_duplicates_from_name:
 * @name: `skip`, `merge` or `add`
 * @duplicates: (out): what to do
 *
 * Returns: whether @name is one
 */
gboolean
rel_import_duplicates_from_name (const char          *name,
                                 RelImportDuplicates *duplicates)
{
  for (guint i = 0; i < G_N_ELEMENTS (duplicates_names); i++)
    if (strcmp (duplicates_names[i], name) == 0)
      {
        *duplicates = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * rel_import_context_progress:
 * @self: an import
 * @fraction: how far its file at hand is, from 0 to 1
 *
 * Tells how far the import as a whole is, not more often than somebody could see.
 */
void
rel_import_context_progress (RelImportContext *self,
                             double            fraction)
{
  double all = self->base + self->share * CLAMP (fraction, 0, 1);

  if (self->options->progress == NULL || all < self->last + 1.0 / PROGRESS_STEPS)
    return;
  self->last = all;
  self->options->progress (all, self->options->progress_data);
}

static gboolean
refuse_by_name (RelImportFormat   format,
                GError          **error)
{
  const char *reason = NULL;

  switch (format)
    {
    case REL_IMPORT_ICS:
      reason = _("iCalendar files cannot be imported yet.");
      break;
    case REL_IMPORT_MONICA:
      reason = _("Exports of Monica cannot be imported yet.");
      break;
    case REL_IMPORT_NAMETAG:
      reason = _("Exports of Nametag cannot be imported yet.");
      break;
    case REL_IMPORT_ORG:
      reason = _("org-contacts files cannot be imported yet.");
      break;
    case REL_IMPORT_AUTO:
    case REL_IMPORT_JSON:
    case REL_IMPORT_VCARD:
    case REL_IMPORT_CSV:
    default:
      return TRUE;
    }
  g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_UNSUPPORTED, reason);
  return FALSE;
}

static GBytes *
read_file (const char  *path,
           gboolean    *is_mapped,
           GError     **error)
{
  g_autoptr (GError) local = NULL;
  GBytes *bytes = rel_text_map_file (path, is_mapped, &local);
  int code = errno;

  /* GLib's own sentence names the file once more. */
  if (bytes == NULL && local->domain == G_FILE_ERROR)
    g_set_error (error, G_IO_ERROR, g_io_error_from_file_error (local->code), _("The file could not be read: %s."),
                 g_strerror (code));
  else if (bytes == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return bytes;
}

static gboolean
import_people (RelImportContext         *context,
               GBytes                   *bytes,
               RelImportReaderOpenFunc   open,
               guint                    *error_line,
               GCancellable             *cancellable,
               GError                  **error)
{
  g_autoptr (RelImportReader) reader = open (bytes, error_line, error);

  return reader != NULL &&
         rel_import_people (context, reader, g_bytes_get_size (bytes), error_line, cancellable, error);
}

static gboolean
import_file (RelImportContext  *context,
             guint             *error_line,
             GCancellable      *cancellable,
             GError           **error)
{
  g_autoptr (GBytes) bytes = read_file (context->file->path, &context->is_mapped, error);
  g_autoptr (GBytes) text = NULL;
  RelImportFormat format = context->options->format;

  *error_line = 0;
  if (bytes == NULL)
    return FALSE;
  if (format == REL_IMPORT_AUTO)
    format = rel_import_sniff (bytes);
  context->file->format = format_names[format];
  if (!refuse_by_name (format, error))
    return FALSE;

  switch (format)
    {
    case REL_IMPORT_JSON:
      return rel_json_import (context, bytes, error_line, cancellable, error);
    case REL_IMPORT_VCARD:
      return import_people (context, bytes, rel_vcard_import_reader_new, error_line, cancellable, error);
    case REL_IMPORT_CSV:
      text = rel_text_decode (bytes, NULL, error);
      return text != NULL &&
             import_people (context, text, rel_csv_import_reader_new, error_line, cancellable, error);
    case REL_IMPORT_AUTO:
    case REL_IMPORT_ICS:
    case REL_IMPORT_MONICA:
    case REL_IMPORT_NAMETAG:
    case REL_IMPORT_ORG:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static char *
make_label (const char * const *paths)
{
  g_autofree char *first = g_filename_display_basename (paths[0]);
  guint n = g_strv_length ((char **) paths);

  if (n == 1)
    return g_steal_pointer (&first);
  /* Translators: the name of a file, and how many others */
  return g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", n - 1), first, n - 1);
}

static GOutputStream *
open_rejects (const char  *path,
              gboolean    *is_new,
              GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GOutputStream *stream;

  *is_new = !g_file_query_exists (file, NULL);
  stream = G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE,
                                            G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, error));
  if (stream == NULL)
    g_prefix_error (error, "%s: ", path);
  return stream;
}

/* An older file that is closed under a cancelled operation stays what it was. */
static void
drop_rejects (GOutputStream *rejects,
              const char    *path,
              gboolean       is_new)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (rejects, cancelled, NULL);
  if (is_new)
    g_unlink (path);
}

static gboolean
import_files (RelImportReport         *report,
              RelConnection           *connection,
              const char * const      *paths,
              const RelImportOptions  *options,
              GOutputStream           *rejects,
              GCancellable            *cancellable,
              GError                 **error)
{
  g_autofree char *now = rel_clock_now ();
  RelImportContext context = { .connection = connection, .options = options, .now = now };
  guint n = g_strv_length ((char **) paths);
  g_autofree double *sizes = g_new0 (double, n);
  double all = 0;

  for (guint i = 0; i < n; i++)
    {
      GStatBuf status;

      sizes[i] = g_stat (paths[i], &status) == 0 && status.st_size > 0 ? status.st_size : 1;
      all += sizes[i];
    }

  for (guint i = 0; i < n; i++)
    {
      guint error_line;

      context.file = rel_import_report_add_file (report, paths[i], rejects);
      context.share = sizes[i] / all;
      if (!import_file (&context, &error_line, cancellable, error))
        {
          if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
            return FALSE;
          if (error_line > 0)
            g_prefix_error (error, "%s:%u: ", paths[i], error_line);
          else
            g_prefix_error (error, "%s: ", paths[i]);
          return FALSE;
        }
      context.base += context.share;
    }
  return TRUE;
}

/**
 * rel_import_run:
 * @connection: a writable connection in no transaction, used on this thread alone meanwhile
 * @paths: (array zero-terminated=1): files, at least one
 * @options: how
 * @cancellable: (nullable): stops the import and leaves the database as it was
 *
 * Imports files as one batch: if one of them has to be refused, nothing of any is written. A single record that
 * breaks a rule is rejected and reported, and the rest comes in. An import that changes nothing leaves no batch
 * behind. Takes as long as it takes: call it on a worker thread.
 *
 * Returns: (transfer full) (nullable): what was done; %NULL with @error, whose message begins with the file and, if
 *   known, the line: %REL_IMPORT_ERROR, %REL_STORE_ERROR or %G_IO_ERROR
 */
RelImportReport *
rel_import_run (RelConnection           *connection,
                const char * const      *paths,
                const RelImportOptions  *options,
                GCancellable            *cancellable,
                GError                 **error)
{
  g_autoptr (RelImportReport) report = rel_import_report_new ();
  g_autofree char *label = make_label (paths);
  g_autofree char *json = NULL;
  g_autoptr (GOutputStream) rejects = NULL;
  g_autoptr (GError) local = NULL;
  gboolean keep, is_new = FALSE;

  if (options->rejects != NULL && (rejects = open_rejects (options->rejects, &is_new, error)) == NULL)
    return NULL;

  report->dry_run = options->dry_run;
  report->batch = rel_batch_begin (connection, label, &local);
  if (report->batch == 0)
    goto failed;
  if (!import_files (report, connection, paths, options, rejects, cancellable, &local))
    {
      rel_batch_abandon (connection);
      goto failed;
    }

  keep = !options->dry_run && rel_import_report_has_changes (report);
  if (keep)
    json = rel_import_report_to_json (report);
  if (rejects != NULL && !g_output_stream_close (rejects, NULL, &local))
    {
      rel_batch_abandon (connection);
      goto failed;
    }
  if (!rel_batch_finish (connection, json, !keep, &local))
    goto failed;
  if (!keep)
    report->batch = 0;
  return g_steal_pointer (&report);

failed:
  if (rejects != NULL)
    drop_rejects (rejects, options->rejects, is_new);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
