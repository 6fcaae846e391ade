/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pulls the rows of a table out of comma-separated text, as tidy as RFC 4180 or as wild as it comes. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RelCsvProblem:
 * @REL_CSV_FINE: nothing is wrong with the row
 * @REL_CSV_UNCLOSED_QUOTE: a cell opens a quotation mark that nothing closes;
 *   the row is the one line on which it stands, and has no cells
 * @REL_CSV_TOO_MANY_CELLS: the row has more than %REL_CSV_MAX_CELLS cells; it has none
 */
typedef enum {
  REL_CSV_FINE,
  REL_CSV_UNCLOSED_QUOTE,
  REL_CSV_TOO_MANY_CELLS,
} RelCsvProblem;

#define REL_CSV_MAX_CELLS 4096
/* A quoted cell that is longer than this, in bytes, counts as unclosed. */
#define REL_CSV_MAX_CELL (16 * 1024 * 1024)

/**
 * RelCsvCell:
 * @text: UTF-8 followed by a NUL, unquoted, blanks kept; holds until the next row
 * @len: in bytes
 */
typedef struct {
  char *text;
  gsize len;
} RelCsvCell;

/**
 * RelCsvRow:
 * @line: the line of the text on which the row begins, from 1
 * @cells: (array length=n_cells): the cells; they may be written to
 * @raw: (array length=raw_len): the row as it stands in the text, without its line end
 */
typedef struct {
  guint line;
  RelCsvProblem problem;
  RelCsvCell *cells;
  guint n_cells;
  const char *raw;
  gsize raw_len;
} RelCsvRow;

typedef struct _RelCsvReader RelCsvReader;

RelCsvReader *rel_csv_reader_new          (const char   *text,
                                           gsize         len,
                                           char          separator);
void          rel_csv_reader_free         (RelCsvReader *self);
gboolean      rel_csv_reader_next         (RelCsvReader *self,
                                           RelCsvRow    *row);
void          rel_csv_reader_rewind       (RelCsvReader *self);
gsize         rel_csv_reader_get_position (RelCsvReader *self);

gboolean rel_csv_row_is_blank (const RelCsvRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCsvReader, rel_csv_reader_free)

G_END_DECLS
