/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The geometry of a figure, as rectangles, lines and labels that PDF and SVG draw alike. */
#include "rel-chart.h"

#include <math.h>

#include "rel-report-text.h"

#define LABEL_SIZE      9.0
#define CHARACTER_WIDTH (LABEL_SIZE * 0.56)
#define BAR_PITCH       19.0
#define BAR_HEIGHT      10.0
#define GAP             8.0
#define COLUMNS_HEIGHT  72.0
#define LEGEND_HEIGHT   18.0
#define AXIS_HEIGHT     18.0

static void
chart_shape_clear (gpointer data)
{
  RelChartShape *shape = data;

  g_free (shape->text);
}

static void
add_shape (RelChart          *self,
           RelChartShapeKind  kind,
           guint              series,
           double             x,
           double             y,
           double             width,
           double             height)
{
  RelChartShape shape = { kind, series, REL_ALIGN_START, x, y, width, height, NULL };

  g_array_append_val (self->shapes, shape);
}

static void
add_text (RelChart          *self,
          RelChartShapeKind  kind,
          RelAlign           align,
          double             x,
          double             y,
          double             width,
          const char        *text)
{
  RelChartShape shape = { kind, 0, align, x, y, width, LABEL_SIZE, g_strdup (text) };

  g_array_append_val (self->shapes, shape);
}

static double
text_width (const char *text)
{
  return rel_report_text_measure (text) * CHARACTER_WIDTH;
}

static double
entry_sum (const RelEntry *entry)
{
  double sum = 0;

  for (guint i = 0; i < entry->n_values; i++)
    sum += entry->values[i];

  return sum;
}

/* Decimals only where there are any. */
static char *
format_value (double value)
{
  return value == floor (value) ? g_strdup_printf ("%.0f", value) : g_strdup_printf ("%.1f", value);
}

static double
add_legend (RelChart       *self,
            const RelBlock *figure,
            double          y)
{
  double x = 0;

  if (figure->columns->len < 2)
    return 0;

  for (guint i = 0; i < figure->columns->len; i++)
    {
      const RelColumn *column = rel_block_get_column (figure, i);
      double width = text_width (column->title);

      add_shape (self, REL_CHART_BAR, i, x, y + 1, 8, 8);
      add_text (self, REL_CHART_LABEL, REL_ALIGN_START, x + 12, y, width + 12, column->title);
      x += 12 + width + 24;
    }

  return LEGEND_HEIGHT;
}

static void
build_bars (RelChart       *self,
            const RelBlock *figure)
{
  double label_width = 0;
  double value_width = 0;
  double greatest = 0;
  double y = add_legend (self, figure, 0);
  double room;

  for (guint i = 0; i < figure->entries->len; i++)
    {
      const RelEntry *entry = rel_block_get_entry (figure, i);
      g_autofree char *value = format_value (entry_sum (entry));

      label_width = MAX (label_width, text_width (rel_entry_get_cell (entry, 0)));
      value_width = MAX (value_width, text_width (value));
      greatest = MAX (greatest, entry_sum (entry));
    }

  label_width = MIN (label_width, self->width * 0.4);
  room = MAX (self->width - label_width - value_width - 2 * GAP, 10);

  for (guint i = 0; i < figure->entries->len; i++)
    {
      const RelEntry *entry = rel_block_get_entry (figure, i);
      g_autofree char *value = format_value (entry_sum (entry));
      double x = label_width + GAP;

      add_text (self, REL_CHART_LABEL, REL_ALIGN_START, 0, y + 3, label_width, rel_entry_get_cell (entry, 0));
      add_shape (self, REL_CHART_TRACK, 0, x, y + 3, room, BAR_HEIGHT);
      for (guint j = 0; j < entry->n_values; j++)
        {
          double length = greatest > 0 ? room * entry->values[j] / greatest : 0;

          if (length > 0)
            add_shape (self, REL_CHART_BAR, j, x, y + 3, length, BAR_HEIGHT);
          x += length;
        }
      add_text (self, REL_CHART_VALUE, REL_ALIGN_END, self->width - value_width, y + 3, value_width, value);
      y += BAR_PITCH;
    }

  self->height = y;
}

static void
build_timeline (RelChart       *self,
                const RelBlock *figure)
{
  guint n = figure->entries->len;
  double greatest = 0;
  double label_width = 0;
  double scale_width;
  double top;
  double pitch;
  guint step;
  g_autofree char *scale = NULL;

  for (guint i = 0; i < n; i++)
    {
      const RelEntry *entry = rel_block_get_entry (figure, i);

      greatest = MAX (greatest, entry_sum (entry));
      label_width = MAX (label_width, text_width (rel_entry_get_cell (entry, 0)));
    }

  scale = format_value (greatest);
  scale_width = text_width (scale) + GAP;
  top = add_legend (self, figure, 0) + LABEL_SIZE / 2;
  pitch = (self->width - scale_width) / MAX (n, 1);
  step = MAX (1, (guint) ceil ((label_width + GAP) / pitch));

  add_shape (self, REL_CHART_LINE, 0, scale_width, top, self->width - scale_width, 0);
  add_text (self, REL_CHART_VALUE, REL_ALIGN_START, 0, top - LABEL_SIZE / 2, scale_width, scale);

  for (guint i = 0; i < n; i++)
    {
      const RelEntry *entry = rel_block_get_entry (figure, i);
      double x = scale_width + i * pitch;
      double y = top + COLUMNS_HEIGHT;

      for (guint j = 0; j < entry->n_values; j++)
        {
          double height = greatest > 0 ? COLUMNS_HEIGHT * entry->values[j] / greatest : 0;

          y -= height;
          if (height > 0)
            add_shape (self, REL_CHART_BAR, j, x + pitch * 0.15, y, pitch * 0.7, height);
        }

      /* The last label keeps its place only where the one before leaves it room. */
      if (i % step == 0 && x + MAX (label_width, pitch) <= self->width + pitch * 0.5)
        add_text (self, REL_CHART_LABEL, REL_ALIGN_START, x + pitch * 0.15, top + COLUMNS_HEIGHT + 5, label_width + GAP,
                  rel_entry_get_cell (entry, 0));
    }

  add_shape (self, REL_CHART_LINE, 0, scale_width, top + COLUMNS_HEIGHT, self->width - scale_width, 0);
  self->height = top + COLUMNS_HEIGHT + AXIS_HEIGHT;
}

/**
 * rel_chart_new: (skip)
 * @figure: a figure block
 * @width: the width to fill, in points
 * @direction: which way the page reads; a chart of a right-to-left page is mirrored
 *
 * Works out where everything of the figure goes. Widths of labels are estimates: who draws them shortens what
 * does not fit.
 *
 * Returns: (transfer full): the chart, as high as it needs
 */
RelChart *
rel_chart_new (const RelBlock   *figure,
               double            width,
               RelTextDirection  direction)
{
  RelChart *self = g_new0 (RelChart, 1);

  g_return_val_if_fail (figure->kind == REL_BLOCK_FIGURE, self);

  self->width = width;
  self->shapes = g_array_new (FALSE, TRUE, sizeof (RelChartShape));
  g_array_set_clear_func (self->shapes, chart_shape_clear);

  if (figure->figure == REL_FIGURE_BARS)
    build_bars (self, figure);
  else
    build_timeline (self, figure);

  if (direction == REL_TEXT_RTL)
    for (guint i = 0; i < self->shapes->len; i++)
      {
        RelChartShape *shape = &g_array_index (self->shapes, RelChartShape, i);

        shape->x = width - shape->x - shape->width;
      }

  return self;
}

/**
 * rel_chart_free:
 * @self: (transfer full): a chart
 *
 * Releases it and all that it owns.
 */
void
rel_chart_free (RelChart *self)
{
  g_clear_pointer (&self->shapes, g_array_unref);
  g_free (self);
}
