/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a table on paper: how wide each is, and its cells shaped to that width. */
#include "rel-table-layout.h"

#include <string.h>

#include "rel-report-text.h"

#define COLUMN_GAP   12.0
#define NARROW_GAP   8.0
#define MANY_COLUMNS 6
#define ROW_PADDING  3.5
#define LEAST_COLUMN 36.0

/* A cell longer than this will wrap: its natural width is estimated, so that it is shaped only once. */
#define LONG_CELL    34
#define AVERAGE_CHAR 4.7
#define WIDE_CHAR    5.3

#define MOST_OF_A_WORD 110.0

struct _RelTableLayout
{
  RelPageLayout *page;
  const RelBlock *table;
  guint n_columns;
  guint n_rows;
  PangoLayout **cells;
  double *cell_widths;
  double *widths;
  double gap;
  double *least; /* what the longest word of a column needs */
};

static PangoLayout **
cell_at (RelTableLayout *self,
         guint           row,
         guint           column)
{
  return &self->cells[row * self->n_columns + column];
}

/* Row 0 is the header. */
static const char *
cell_text (RelTableLayout *self,
           guint           row,
           guint           column)
{
  if (row == 0)
    return rel_block_get_column (self->table, column)->title;

  return rel_entry_get_cell (rel_block_get_entry (self->table, row - 1), column);
}

static RelStyle
row_style (guint row)
{
  return row == 0 ? REL_STYLE_TABLE_HEADER : REL_STYLE_TABLE;
}

/* How wide the longest word is, about; a very long one may be broken. */
static double
longest_word (const char *text)
{
  double longest = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " \n-");
      g_autofree char *word = g_strndup (text, length);

      longest = MAX (longest, rel_report_text_measure (word) * WIDE_CHAR);
      text += length;
      text += strspn (text, " \n-");
    }

  return MIN (longest, MOST_OF_A_WORD);
}

/* Shapes the cells that most likely stay on one line, and finds how wide each column would like to be. */
static void
measure_columns (RelTableLayout *self)
{
  for (guint row = 0; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      {
        const char *text = cell_text (self, row, column);
        guint length = rel_report_text_measure (text);
        double width = length * AVERAGE_CHAR;

        if (length > 0 && length <= LONG_CELL)
          {
            PangoLayout *layout = rel_page_layout_shape (self->page, text, row_style (row), -1);

            rel_layout_get_size (layout, &width, NULL);
            *cell_at (self, row, column) = layout;
          }

        self->cell_widths[row * self->n_columns + column] = width;
        /* A header that has to wrap does not widen its column. */
        self->widths[column] = MAX (self->widths[column], (row > 0 ? width : longest_word (text)) + 0.5);
        self->least[column] = MAX (self->least[column], longest_word (text));
      }
}

/* Wide columns with room to spare give some to those that would have to break words. */
static void
spare_words (RelTableLayout *self,
             const gboolean *settled)
{
  double missing = 0;
  double spare = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (settled[i])
        continue;
      missing += MAX (self->least[i] - self->widths[i], 0);
      spare += MAX (self->widths[i] - self->least[i], 0);
    }
  if (missing <= 0 || spare <= 0)
    return;

  for (guint i = 0; i < self->n_columns; i++)
    {
      double more = self->least[i] - self->widths[i];

      if (!settled[i])
        self->widths[i] += more > 0 ? more * MIN (1, spare / missing) : more * MIN (1, missing / spare);
    }
}

/* Where all fit, the rest goes to the columns in proportion; where not, the narrow keep theirs and the wide share. */
static void
share_width (RelTableLayout *self)
{
  double available = self->page->body_width - self->gap * (self->n_columns - 1);
  double wanted = 0;
  gboolean changed = TRUE;

  for (guint i = 0; i < self->n_columns; i++)
    wanted += self->widths[i];

  /* Where there is room, headers get theirs too. */
  for (guint i = 0; i < self->n_columns && wanted < available; i++)
    {
      double more = CLAMP (self->cell_widths[i] + 0.5 - self->widths[i], 0, available - wanted);

      self->widths[i] += more;
      wanted += more;
    }

  if (wanted <= available)
    {
      for (guint i = 0; i < self->n_columns; i++)
        self->widths[i] += (available - wanted) * self->widths[i] / MAX (wanted, 1);
      return;
    }

  {
    g_autofree gboolean *settled = g_new0 (gboolean, self->n_columns);
    guint open = self->n_columns;

    wanted = 0;
    while (changed && open > 0)
      {
        double fair = available / open;

        changed = FALSE;
        for (guint i = 0; i < self->n_columns; i++)
          if (!settled[i] && self->widths[i] <= fair)
            {
              settled[i] = changed = TRUE;
              available -= self->widths[i];
              open--;
              fair = open > 0 ? available / open : 0;
            }
      }

    for (guint i = 0; i < self->n_columns; i++)
      if (!settled[i])
        wanted += self->widths[i];

    /* Half equal, half by need, so that one very long text does not starve its neighbours. */
    for (guint i = 0; i < self->n_columns; i++)
      if (!settled[i])
        self->widths[i] = MAX (LEAST_COLUMN, 0.5 * available / open + 0.5 * available * self->widths[i] / wanted);
    spare_words (self, settled);
  }
}

/**
 * rel_table_layout_new: (skip)
 * @page: the page's layout
 * @table: a table
 *
 * Shares the page's width between the table's columns.
 *
 * Returns: (transfer full): the layout
 */
RelTableLayout *
rel_table_layout_new (RelPageLayout  *page,
                      const RelBlock *table)
{
  RelTableLayout *self = g_new0 (RelTableLayout, 1);

  self->page = page;
  self->table = table;
  self->n_columns = table->columns->len;
  self->n_rows = rel_block_get_n_entries (table) + 1;
  self->gap = self->n_columns >= MANY_COLUMNS ? NARROW_GAP : COLUMN_GAP;
  self->cells = g_new0 (PangoLayout *, self->n_columns * self->n_rows);
  self->cell_widths = g_new0 (double, self->n_columns * self->n_rows);
  self->widths = g_new0 (double, self->n_columns);
  self->least = g_new0 (double, self->n_columns);

  measure_columns (self);
  share_width (self);

  return self;
}

/**
 * rel_table_layout_free:
 * @self: (transfer full): the layout of a table
 *
 * Releases it and all that it owns.
 */
void
rel_table_layout_free (RelTableLayout *self)
{
  for (guint i = 0; i < self->n_columns * self->n_rows; i++)
    g_clear_object (&self->cells[i]);
  g_free (self->cells);
  g_free (self->cell_widths);
  g_free (self->widths);
  g_free (self->least);
  g_free (self);
}

/**
 * rel_table_layout_take_row:
 * @self: a table layout
 * @row: 0 for the header, then the table's entries
 * @runs: (out caller-allocates): a run for each column
 *
 * Shapes what is left to shape of a row and hands its cells over, each at its place.
 *
 * Returns: the row's height in points
 */
double
rel_table_layout_take_row (RelTableLayout *self,
                           guint           row,
                           RelRun         *runs)
{
  double height = 0;
  double start = 0;

  for (guint column = 0; column < self->n_columns; column++)
    {
      const char *text = cell_text (self, row, column);
      PangoLayout *layout = g_steal_pointer (cell_at (self, row, column));
      double natural = self->cell_widths[row * self->n_columns + column];
      double width = self->widths[column];
      double left = self->page->rtl ? self->page->body_width - start - width : start;
      RelAlign align = rel_block_get_column (self->table, column)->align;
      RelRun *run = &runs[column];

      start += width + self->gap;
      if (*text == '\0')
        continue;

      if (layout == NULL || natural > width)
        {
          g_clear_object (&layout);
          layout = rel_page_layout_shape (self->page, text, row_style (row), width);
          run->x = left;
          if (align == REL_ALIGN_CENTER)
            pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
          else if (align == REL_ALIGN_END)
            pango_layout_set_alignment (layout, pango_layout_get_alignment (layout) == PANGO_ALIGN_LEFT
                                                  ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
        }
      else if (align == REL_ALIGN_CENTER)
        run->x = left + (width - natural) / 2;
      else
        run->x = (align == REL_ALIGN_END) != self->page->rtl ? left + width - natural : left;

      run->layout = layout;
      run->y = ROW_PADDING;
      run->ink = row == 0 ? REL_INK_MUTED : REL_INK_TEXT;
      {
        double cell_height;

        rel_layout_get_size (layout, NULL, &cell_height);
        height = MAX (height, cell_height);
      }
    }

  return height + 2 * ROW_PADDING;
}
