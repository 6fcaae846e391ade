/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of people as a reader of the import driver. */
#include "rel-csv-import.h"

#include <glib/gi18n-lib.h>

#include "rel-csv-mapping.h"

typedef struct {
  RelImportReader head;
  GBytes *text;
  RelCsvDialect *dialect;
  RelCsvMapping *mapping;
  RelCsvReader *reader;
  /* After a row that could not be read, until one has as many cells as the header again: what comes meanwhile may
   * be the rest of the broken one. */
  gboolean recovering;
} CsvImportReader;

/* Rejects files tell of each record on a line before it where it stood and what was wrong: "# FILE:LINE: why". */
static gboolean
is_remark (const RelCsvRow *row)
{
  const char *end = row->raw + row->raw_len;

  if (row->raw_len < 2 || row->raw[0] != '#' || row->raw[1] != ' ')
    return FALSE;
  for (const char *p = row->raw; p < end && *p != '\n'; p++)
    if (*p == ':')
      {
        const char *digits = p + 1;

        while (digits < end && g_ascii_isdigit (*digits))
          digits++;
        if (digits > p + 1 && end - digits >= 2 && digits[0] == ':' && digits[1] == ' ')
          return TRUE;
      }
  return FALSE;
}

static gboolean
csv_next (RelImportReader  *reader,
          RelPersonDraft   *draft,
          RelImportItem    *item,
          GCancellable     *cancellable,
          GError          **error)
{
  CsvImportReader *self = (CsvImportReader *) reader;
  RelCsvRow row;

  for (;;)
    {
      if (!rel_csv_reader_next (self->reader, &row))
        return FALSE;
      if (row.line > self->dialect->header_line && !rel_csv_row_is_blank (&row) &&
          !rel_csv_dialect_is_header (self->dialect, &row) && !is_remark (&row))
        break;
    }

  rel_person_draft_clear (draft);
  item->line = row.line;
  item->raw = row.raw;
  item->raw_len = row.raw_len;

  if (row.problem == REL_CSV_FINE && row.n_cells == self->dialect->n_columns)
    self->recovering = FALSE;

  if (row.problem == REL_CSV_UNCLOSED_QUOTE)
    item->reason = _("A quotation mark opens on this line and is never closed.");
  else if (row.problem == REL_CSV_TOO_MANY_CELLS)
    item->reason = _("The row has too many cells.");
  else if (self->recovering)
    item->reason = _("The row seems to be part of an earlier one that could not be read.");
  else
    item->reason = rel_csv_mapping_read (self->mapping, &row, draft);
  self->recovering |= row.problem != REL_CSV_FINE;
  return TRUE;
}

static goffset
csv_get_position (RelImportReader *reader)
{
  return rel_csv_reader_get_position (((CsvImportReader *) reader)->reader);
}

static const char *
csv_get_preamble (RelImportReader *reader)
{
  return ((CsvImportReader *) reader)->dialect->header_raw;
}

static void
csv_free (RelImportReader *reader)
{
  CsvImportReader *self = (CsvImportReader *) reader;

  rel_csv_reader_free (self->reader);
  rel_csv_mapping_free (self->mapping);
  rel_csv_dialect_free (self->dialect);
  g_bytes_unref (self->text);
  g_free (self);
}

static const RelImportReaderClass csv_class = {
  .format = "csv",
  .source = "csv",
  .next = csv_next,
  .get_position = csv_get_position,
  .get_preamble = csv_get_preamble,
  .free = csv_free,
};

/**
 * rel_csv_import_reader_new:
 * @text: a whole table as UTF-8
 * @error_line: (out): the line that the error speaks of, 0 for none
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL with
 *   %REL_IMPORT_ERROR_NOT_RECOGNISED if the text is no table of people
 */
RelImportReader *
rel_csv_import_reader_new (GBytes   *text,
                           guint    *error_line,
                           GError  **error)
{
  gsize len;
  const char *data = g_bytes_get_data (text, &len);
  RelCsvDialect *dialect = rel_csv_dialect_detect (data, len, error);
  CsvImportReader *self;

  *error_line = dialect == NULL && len > 0 ? 1 : 0;
  if (dialect == NULL)
    return NULL;

  self = g_new0 (CsvImportReader, 1);
  self->head.klass = &csv_class;
  self->head.source = rel_csv_dialect_get_source (dialect);
  self->text = g_bytes_ref (text);
  self->dialect = dialect;
  self->mapping = rel_csv_mapping_new (dialect);
  self->reader = rel_csv_reader_new (data, len, dialect->separator);
  return &self->head;
}
