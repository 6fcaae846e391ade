/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample story, told so that it ends today: every date and instant is shifted by the days from the story's own today,
 * its `sample_anchor`, to the real one. */
#include "rel-sample.h"

#include "relations-config.h"

#include <glib/gi18n-lib.h>
#include <rel-batches.h>
#include <rel-clock.h>
#include <rel-json.h>
#include <string.h>

#include "rel-native-import.h"
#include "rel-native-reader.h"
#include "rel-text-encoding.h"

/**
 * rel_sample_find:
 *
 * Returns: (transfer full): where the sample data lies: in the folder that `RELATIONS_DATA_DIR` names, or else where it
 *   is installed
 */
char *
rel_sample_find (void)
{
  const char *folder = g_getenv ("RELATIONS_DATA_DIR");

  return g_build_filename (folder != NULL ? folder : PKGDATADIR, "sample.json", NULL);
}

/* A date, or the date an instant begins with, @days later. */
static char *
shift_text (const char *text,
            int         days)
{
  g_autofree char *date = g_strndup (text, REL_DATE_SIZE - 1);
  char shifted[REL_DATE_SIZE];

  return g_strconcat (rel_date_format (rel_day_from_text (date) + days, shifted), text + strlen (date), NULL);
}

static void
shift_values (RelValues *values,
              int        days)
{
  const RelShape *shape = rel_values_get_shape (values);

  for (guint i = 0; i < shape->n_fields; i++)
    {
      const RelField *field = &shape->fields[i];

      if (field->kind == REL_FIELD_ITEMS)
        {
          GPtrArray *items = rel_values_get_items (values, i);

          for (guint k = 0; items != NULL && k < items->len; k++)
            shift_values (g_ptr_array_index (items, k), days);
        }
      else if ((field->kind == REL_FIELD_DATE || field->kind == REL_FIELD_INSTANT) && rel_values_get_text (values, i) != NULL)
        {
          rel_values_take_text (values, i, shift_text (rel_values_get_text (values, i), days));
        }
    }
}

static void
shift_record_cb (RelRecord *record,
                 gpointer   user_data)
{
  int days = *(const int *) user_data;

  if (rel_record_get_created_at (record) != NULL)
    {
      g_autofree char *shifted = shift_text (rel_record_get_created_at (record), days);

      rel_record_set_created_at (record, shifted);
    }
  if (rel_record_get_modified_at (record) != NULL)
    {
      g_autofree char *shifted = shift_text (rel_record_get_modified_at (record), days);

      rel_record_set_modified_at (record, shifted);
    }
  shift_values (rel_record_get_values (record), days);
}

/* The day that is today in the story. */
static gboolean
find_anchor (RelNativeReader  *reader,
             RelDay           *anchor,
             GError          **error)
{
  GArray *extra = rel_native_reader_get_extra (reader);

  for (guint i = 0; i < extra->len; i++)
    {
      RelNativeMember *member = &g_array_index (extra, RelNativeMember, i);
      const char *value = member->value;

      if (strcmp (member->name, REL_NATIVE_ANCHOR) == 0 && rel_json_get_type (value) == REL_JSON_STRING)
        {
          g_autofree char *text = rel_json_take_string (&value, NULL);

          if (text != NULL && rel_date_parse (text, anchor))
            return TRUE;
        }
    }
  g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_INVALID, _("The sample data does not say for which day it was written."));
  return FALSE;
}

static gboolean
import_story (RelImportContext  *context,
              GBytes            *bytes,
              RelDay             today,
              GCancellable      *cancellable,
              GError           **error)
{
  guint line;
  g_autoptr (RelNativeReader) reader = rel_native_reader_new (bytes, FALSE, NULL, NULL, &line, cancellable, error);
  RelDay anchor;
  int days;

  if (reader == NULL || !find_anchor (reader, &anchor, error))
    return FALSE;
  days = today - anchor;
  return rel_native_import (context, bytes, shift_record_cb, &days, &line, cancellable, error);
}

/**
 * rel_sample_load:
 * @connection: a writable connection in no transaction, used on this thread alone meanwhile
 * @path: the sample data: see rel_sample_find()
 * @today: the day on which the story is to end
 * @cancellable: (nullable): stops it and leaves the database as it was
 * @error: return location
 *
 * Loads the sample data as an import batch, so that it can be undone whole.
 *
 * Returns: the batch; 0 with @error set
 */
gint64
rel_sample_load (RelConnection  *connection,
                 const char     *path,
                 RelDay          today,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (GBytes) bytes = rel_text_map_file (path, NULL, error);
  g_autoptr (RelImportReport) report = rel_import_report_new ();
  g_autofree char *now = rel_clock_now ();
  g_autofree char *json = NULL;
  RelImportOptions options = { 0 };
  RelImportContext context = {
    .connection = connection, .options = &options, .file = rel_import_report_add_file (report, path, NULL), .now = now,
  };
  gint64 batch;

  if (bytes == NULL)
    return 0;
  context.file->format = "json";
  batch = rel_batch_begin (connection, _("Sample data"), error);
  if (batch == 0)
    return 0;
  if (!import_story (&context, bytes, today, cancellable, error))
    {
      g_prefix_error (error, "%s: ", path);
      rel_batch_abandon (connection);
      return 0;
    }
  report->batch = batch;
  json = rel_import_report_to_json (report);
  return rel_batch_finish (connection, json, FALSE, error) ? batch : 0;
}
