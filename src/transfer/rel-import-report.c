/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import did, file by file and row by row. */
#include "rel-import-report.h"

#include <glib/gi18n-lib.h>
#include <rel-record-json.h>
#include <string.h>

static void
import_file_free (gpointer data)
{
  RelImportFile *self = data;

  g_array_unref (self->duplicates);
  g_array_unref (self->rejected);
  g_array_unref (self->suggestions);
  g_string_chunk_free (self->strings);
  g_clear_object (&self->rejects);
  g_free (self);
}

/**
 * rel_import_report_new:
 *
 * Returns: (transfer full): a report on no file yet
 */
RelImportReport *
rel_import_report_new (void)
{
  RelImportReport *self = g_new0 (RelImportReport, 1);

  self->files = g_ptr_array_new_with_free_func (import_file_free);
  return self;
}

/**
 * rel_import_report_free:
 * @self: (transfer full) (nullable): a report
 *
 * Releases it and all that it owns.
 */
void
rel_import_report_free (RelImportReport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->files);
  g_free (self);
}

/**
 * rel_import_report_add_file:
 * @path: the file as the caller named it
 * @rejects: (nullable): where rejected records are written
 *
 * Returns: (transfer none): the report on the file, to be filled
 */
RelImportFile *
rel_import_report_add_file (RelImportReport *self,
                            const char      *path,
                            GOutputStream   *rejects)
{
  RelImportFile *file = g_new0 (RelImportFile, 1);

  file->strings = g_string_chunk_new (1024);
  file->path = g_string_chunk_insert (file->strings, path);
  file->duplicates = g_array_new (FALSE, FALSE, sizeof (RelImportDuplicate));
  file->rejected = g_array_new (FALSE, FALSE, sizeof (RelImportRejection));
  file->suggestions = g_array_new (FALSE, FALSE, sizeof (RelImportSuggestion));
  if (rejects != NULL)
    file->rejects = g_object_ref (rejects);
  g_ptr_array_add (self->files, file);
  return file;
}

/**
 * rel_import_report_has_changes:
 *
 * Returns: whether any record was created or updated, or a setting taken over
 */
gboolean
rel_import_report_has_changes (RelImportReport *self)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      RelImportFile *file = g_ptr_array_index (self->files, i);

      if (file->added_members > 0)
        return TRUE;
      for (int noun = 0; noun < REL_N_NOUNS; noun++)
        if (file->created[noun] > 0 || file->updated[noun] > 0)
          return TRUE;
    }
  return FALSE;
}

/**
 * rel_import_report_has_rejected:
 *
 * Returns: whether any record was rejected
 */
gboolean
rel_import_report_has_rejected (RelImportReport *self)
{
  for (guint i = 0; i < self->files->len; i++)
    if (((RelImportFile *) g_ptr_array_index (self->files, i))->rejected->len > 0)
      return TRUE;
  return FALSE;
}

/**
 * rel_import_file_reject:
 * @line: where the record begins, from 1; 0 for none
 * @reason: a whole sentence
 * @preamble: (nullable): what the rejects of this file begin with
 * @raw: (nullable): the record as it stands in the file
 * @raw_len: in bytes, or -1
 *
 * Reports a record that was not imported, and writes it to the rejects file, if there is one.
 *
 * Returns: %FALSE with @error if the rejects file could not be written
 */
gboolean
rel_import_file_reject (RelImportFile  *self,
                        guint           line,
                        const char     *reason,
                        const char     *preamble,
                        const char     *raw,
                        gssize          raw_len,
                        GError        **error)
{
  RelImportRejection rejection = { line, g_string_chunk_insert_const (self->strings, reason) };
  g_autoptr (GString) text = NULL;

  g_array_append_val (self->rejected, rejection);
  if (self->rejects == NULL)
    return TRUE;

  text = g_string_new (NULL);
  if (!self->named_in_rejects && preamble != NULL)
    g_string_append_printf (text, "%s\n", preamble);
  self->named_in_rejects = TRUE;
  g_string_append_printf (text, "# %s:%u: %s\n", self->path, line, reason);
  if (raw != NULL)
    {
      g_string_append_len (text, raw, raw_len);
      if (text->str[text->len - 1] != '\n')
        g_string_append_c (text, '\n');
    }
  return g_output_stream_write_all (self->rejects, text->str, text->len, NULL, NULL, error);
}

/**
 * rel_import_file_add_duplicate:
 * @line: where the record begins, from 1
 * @name: of the person in the file
 * @person: the id of the person who is there already
 *
 * Reports a person who is there already and was left as they are.
 */
void
rel_import_file_add_duplicate (RelImportFile *self,
                               guint          line,
                               const char    *name,
                               const char    *person)
{
  RelImportDuplicate duplicate = {
    line, g_string_chunk_insert (self->strings, name), g_string_chunk_insert_const (self->strings, person),
  };

  g_array_append_val (self->duplicates, duplicate);
}

/**
 * rel_import_file_add_suggestion:
 *
 * Reports something the file hints at: see [struct@RelImportSuggestion].
 */
void
rel_import_file_add_suggestion (RelImportFile *self,
                                guint          line,
                                const char    *person,
                                const char    *kind,
                                const char    *name,
                                const char    *other)
{
  RelImportSuggestion suggestion = {
    line, g_string_chunk_insert_const (self->strings, person), kind, g_string_chunk_insert_const (self->strings, name),
    other != NULL ? g_string_chunk_insert_const (self->strings, other) : NULL,
  };

  g_array_append_val (self->suggestions, suggestion);
}

static void
append_member (GString    *json,
               const char *name,
               const char *text)
{
  g_string_append_printf (json, "\"%s\": ", name);
  if (text != NULL)
    rel_json_append_string (json, text);
  else
    g_string_append (json, "null");
}

/* People are always counted, other nouns when there are any. */
static void
append_counts (GString     *json,
               const char  *name,
               const guint *counts)
{
  g_string_append_printf (json, "\"%s\": {\"people\": %u", name, counts[REL_NOUN_PERSON]);
  for (int noun = 0; noun < REL_N_NOUNS; noun++)
    if (noun != REL_NOUN_PERSON && counts[noun] > 0)
      g_string_append_printf (json, ", \"%s\": %u", rel_noun_get_info (noun)->section, counts[noun]);
  g_string_append (json, "}, ");
}

/**
 * rel_import_report_to_json:
 *
 * Returns: (transfer full): the report as one JSON object: `{"files": [{"file", "format", "created": {…},
 *   "updated": {…}, "unchanged", "duplicates": [{"line", "name", "person"}], "rejected": [{"line", "reason"}],
 *   "suggestions": [{"line", "person", "kind", "name", "other"}]}], "batch", "dry_run"}`
 */
char *
rel_import_report_to_json (RelImportReport *self)
{
  GString *json = g_string_new ("{\"files\": [");

  for (guint i = 0; i < self->files->len; i++)
    {
      RelImportFile *file = g_ptr_array_index (self->files, i);

      g_string_append (json, i > 0 ? ",\n{" : "{");
      append_member (json, "file", file->path);
      g_string_append (json, ", ");
      append_member (json, "format", file->format);
      g_string_append (json, ", ");
      append_counts (json, "created", file->created);
      append_counts (json, "updated", file->updated);
      g_string_append_printf (json, "\"unchanged\": %u, \"duplicates\": [", file->unchanged);
      for (guint k = 0; k < file->duplicates->len; k++)
        {
          RelImportDuplicate *duplicate = &g_array_index (file->duplicates, RelImportDuplicate, k);

          g_string_append_printf (json, "%s{\"line\": %u, ", k > 0 ? ", " : "", duplicate->line);
          append_member (json, "name", duplicate->name);
          g_string_append (json, ", ");
          append_member (json, "person", duplicate->person);
          g_string_append_c (json, '}');
        }
      g_string_append (json, "], \"rejected\": [");
      for (guint k = 0; k < file->rejected->len; k++)
        {
          RelImportRejection *rejection = &g_array_index (file->rejected, RelImportRejection, k);

          g_string_append_printf (json, "%s{\"line\": %u, ", k > 0 ? ", " : "", rejection->line);
          append_member (json, "reason", rejection->reason);
          g_string_append_c (json, '}');
        }
      g_string_append (json, "], \"suggestions\": [");
      for (guint k = 0; k < file->suggestions->len; k++)
        {
          RelImportSuggestion *suggestion = &g_array_index (file->suggestions, RelImportSuggestion, k);

          g_string_append_printf (json, "%s{\"line\": %u, ", k > 0 ? ", " : "", suggestion->line);
          append_member (json, "person", suggestion->person);
          g_string_append (json, ", ");
          append_member (json, "kind", suggestion->kind);
          g_string_append (json, ", ");
          append_member (json, "name", suggestion->name);
          g_string_append (json, ", ");
          append_member (json, "other", suggestion->other);
          g_string_append_c (json, '}');
        }
      g_string_append (json, "]}");
    }
  g_string_append_printf (json, "],\n\"batch\": %" G_GINT64_FORMAT ", \"dry_run\": %s}", self->batch,
                          self->dry_run ? "true" : "false");
  return g_string_free (json, FALSE);
}

static guint
sum (const guint *counts)
{
  guint total = 0;

  for (int noun = 0; noun < REL_N_NOUNS; noun++)
    total += counts[noun];
  return total;
}

/**
 * rel_import_report_to_text:
 *
 * Returns: (transfer full): the report as lines for people: what became of each file, then each person who is
 *   there already as `FILE:LINE: …`. What was rejected is counted; why, is for standard error
 */
char *
rel_import_report_to_text (RelImportReport *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->files->len; i++)
    {
      RelImportFile *file = g_ptr_array_index (self->files, i);

      /* Translators: a file name, then numbers of records */
      g_string_append_printf (text, _("%s: %u new, %u updated, %u unchanged, %u already there, %u rejected"), file->path,
                              sum (file->created), sum (file->updated), file->unchanged, file->duplicates->len,
                              file->rejected->len);
      g_string_append_c (text, '\n');
      for (guint k = 0; k < file->duplicates->len; k++)
        {
          RelImportDuplicate *duplicate = &g_array_index (file->duplicates, RelImportDuplicate, k);

          g_string_append_printf (text, "%s:%u: ", file->path, duplicate->line);
          g_string_append_printf (text, _("%s is there already and was left unchanged"), duplicate->name);
          g_string_append_c (text, '\n');
        }
    }
  return g_string_free (text, FALSE);
}
