/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pulls the rows of a table out of comma-separated text, as tidy as RFC 4180 or as wild as it comes. */
#include "rel-csv-reader.h"

#include <string.h>

/* How bytes matter outside of quotation marks. */
enum { PLAIN, SEPARATOR, LINE_END };

struct _RelCsvReader {
  const char *text;
  gsize len;
  char separator;
  guint8 kind[256];

  gsize position;
  guint line;
  /* From here on there is no quotation mark, as far as is known. */
  gsize no_quote_from;

  char *scratch;
  gsize scratch_size;
  gsize scratch_used;
  RelCsvCell *cells;
  guint n_cells;
  guint cells_size;
};

/**
 * rel_csv_reader_new:
 * @text: (array length=len): UTF-8 without NUL, which has to outlive the reader
 * @len: in bytes
 * @separator: the character between two cells
 *
 * Returns: (transfer full): a reader that stands before the first row
 */
RelCsvReader *
rel_csv_reader_new (const char *text,
                    gsize       len,
                    char        separator)
{
  RelCsvReader *self = g_new0 (RelCsvReader, 1);

  self->text = text;
  self->len = len;
  self->separator = separator;
  self->kind['\n'] = self->kind['\r'] = LINE_END;
  self->kind[(guint8) separator] = SEPARATOR;
  self->line = 1;
  self->no_quote_from = len;
  self->cells_size = 64;
  self->cells = g_new (RelCsvCell, self->cells_size);
  self->scratch_size = 4096;
  self->scratch = g_malloc (self->scratch_size);
  return self;
}

/**
 * rel_csv_reader_free:
 * @self: (transfer full) (nullable): a reader
 *
 * Releases it and all that it owns.
 */
void
rel_csv_reader_free (RelCsvReader *self)
{
  if (self == NULL)
    return;

  g_free (self->cells);
  g_free (self->scratch);
  g_free (self);
}

static inline void
reserve (RelCsvReader *self,
         gsize         more)
{
  if (self->scratch_used + more <= self->scratch_size)
    return;
  self->scratch_size = MAX (self->scratch_size * 2, self->scratch_used + more);
  self->scratch = g_realloc (self->scratch, self->scratch_size);
}

/* While a row is read its cells hold offsets into the scratch space, which may move. */
static inline void
append (RelCsvReader *self,
        const char   *text,
        gsize         len)
{
  reserve (self, len + 1);
  memcpy (self->scratch + self->scratch_used, text, len);
  self->scratch_used += len;
}

static inline void
open_cell (RelCsvReader *self)
{
  if (self->n_cells == self->cells_size)
    {
      self->cells_size *= 2;
      self->cells = g_renew (RelCsvCell, self->cells, self->cells_size);
    }
  self->cells[self->n_cells].len = self->scratch_used;
}

static inline void
close_cell (RelCsvReader *self)
{
  gsize start = self->cells[self->n_cells].len;

  reserve (self, 1);
  self->cells[self->n_cells].len = self->scratch_used - start;
  self->scratch[self->scratch_used++] = '\0';
  self->n_cells++;
}

static inline gboolean
ends_cell (RelCsvReader *self,
           gsize         position)
{
  return position == self->len ||
         self->kind[(guint8) self->text[position]] == SEPARATOR ||
         self->kind[(guint8) self->text[position]] == LINE_END;
}

static inline gboolean
is_blank (RelCsvReader *self,
          gsize         position)
{
  char c = self->text[position];

  return c == ' ' || (c == '\t' && self->separator != '\t');
}

/* Reads the cell whose opening quotation mark stands just before @position. Gives the position after it,
 * or 0 when nothing closes it. A lone mark amid the text belongs to the text; but once the cell has gone over a line
 * end, a mark that closes nothing must be the opening one of a later row. */
static gsize
read_quoted (RelCsvReader *self,
             gsize         position,
             guint        *lines)
{
  gsize start = position;

  for (;;)
    {
      const char *from = self->text + position;
      const char *quote = position < self->no_quote_from ? memchr (from, '"', self->len - position) : NULL;
      gsize after;

      if (quote == NULL)
        {
          self->no_quote_from = MIN (self->no_quote_from, position);
          return 0;
        }
      if (quote - (self->text + start) > REL_CSV_MAX_CELL)
        return 0;

      for (const char *p = from; p < quote; p++)
        if (*p == '\n' || (*p == '\r' && p[1] != '\n'))
          (*lines)++;
      append (self, from, quote - from);

      position = quote - self->text + 1;
      if (position < self->len && self->text[position] == '"')
        {
          append (self, "\"", 1);
          position++;
          continue;
        }

      after = position;
      while (after < self->len && is_blank (self, after))
        after++;
      if (ends_cell (self, after))
        return after;
      if (*lines > 0)
        return 0;
      append (self, "\"", 1);
    }
}

static void
read_problem (RelCsvReader  *self,
              RelCsvRow     *row,
              gsize          start,
              RelCsvProblem  problem)
{
  self->position = start;
  while (self->position < self->len && self->kind[(guint8) self->text[self->position]] != LINE_END)
    self->position++;
  self->n_cells = 0;
  row->problem = problem;
}

/**
 * rel_csv_reader_next:
 * @row: (out): receives the row
 *
 * Reads the next row. A row ends with LF, CR, CR LF or the text. A cell that begins with a quotation mark goes up to
 * the mark before the next separator or line end; two marks in it stand for one. A mark that is never closed costs
 * its own line and no more.
 *
 * Returns: %FALSE at the end of the text
 */
gboolean
rel_csv_reader_next (RelCsvReader *self,
                     RelCsvRow    *row)
{
  gsize start = self->position;
  gsize position = start;
  guint lines = 0;
  char *text;

  if (position >= self->len)
    return FALSE;

  self->n_cells = 0;
  self->scratch_used = 0;
  *row = (RelCsvRow) { .line = self->line, .problem = REL_CSV_FINE, .raw = self->text + start };

  for (;;)
    {
      gsize cell = position;
      gsize first = position;

      if (self->n_cells == REL_CSV_MAX_CELLS)
        {
          read_problem (self, row, start, REL_CSV_TOO_MANY_CELLS);
          lines = 0;
          break;
        }

      open_cell (self);
      while (first < self->len && is_blank (self, first))
        first++;
      if (first < self->len && self->text[first] == '"')
        {
          position = read_quoted (self, first + 1, &lines);
          if (position == 0)
            {
              read_problem (self, row, start, REL_CSV_UNCLOSED_QUOTE);
              lines = 0;
              break;
            }
        }
      else
        {
          while (position < self->len && self->kind[(guint8) self->text[position]] == PLAIN)
            position++;
          append (self, self->text + cell, position - cell);
        }
      close_cell (self);

      self->position = position;
      if (position == self->len || self->kind[(guint8) self->text[position]] == LINE_END)
        break;
      position++;
    }

  row->raw_len = self->position - start;
  if (self->position < self->len)
    {
      if (self->text[self->position] == '\r' && self->position + 1 < self->len && self->text[self->position + 1] == '\n')
        self->position++;
      self->position++;
      lines++;
    }
  self->line += lines;

  text = self->scratch;
  for (guint i = 0; i < self->n_cells; i++)
    {
      self->cells[i].text = text;
      text += self->cells[i].len + 1;
    }
  row->cells = self->cells;
  row->n_cells = self->n_cells;
  return TRUE;
}

/**
 * rel_csv_reader_rewind:
 *
 * Puts the reader before the first row again.
 */
void
rel_csv_reader_rewind (RelCsvReader *self)
{
  self->position = 0;
  self->line = 1;
}

/**
 * rel_csv_reader_get_position:
 *
 * Returns: how many bytes of the text have been read
 */
gsize
rel_csv_reader_get_position (RelCsvReader *self)
{
  return self->position;
}

/**
 * rel_csv_row_is_blank:
 *
 * Returns: whether nothing but blanks stands in the row
 */
gboolean
rel_csv_row_is_blank (const RelCsvRow *row)
{
  if (row->problem != REL_CSV_FINE)
    return FALSE;
  for (guint i = 0; i < row->n_cells; i++)
    for (const char *p = row->cells[i].text; *p != '\0'; p++)
      if (*p != ' ' && *p != '\t' && *p != '\n' && *p != '\r')
        return FALSE;
  return TRUE;
}
