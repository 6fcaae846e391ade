/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as bars, one below the other: a row has a label and one bar, or two of different kinds. */
#include "rel-bars.h"

#define GAP 10.0f
#define LEAST_BAR 60

/* The points are the bars, row by row. */
typedef struct
{
  char *label;
  guint figures[REL_BARS_MAX_SERIES];
  guint n_figures;
  float y; /* of the label, as arranged */
} Row;

struct _RelBars
{
  RelPicture parent_instance;

  char *names[REL_BARS_MAX_SERIES]; /* (nullable): shown where there are two kinds */
  GPtrArray *rows;                  /* Row */
  char *key;                        /* of the row to which bars are being added */
  gboolean same_scale;

  float text_height, bar_height, figure_width;
};

G_DEFINE_FINAL_TYPE (RelBars, rel_bars, REL_TYPE_PICTURE)

enum
{
  PROP_0,
  PROP_SAME_SCALE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const RelInk inks[REL_BARS_MAX_SERIES] = { REL_INK_ACCENT, REL_INK_NEUTRAL };

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->label);
  g_free (row);
}

static gboolean
has_legend (RelBars *self)
{
  return self->names[0] != NULL && self->names[1] != NULL;
}

static guint
get_most (RelBars *self, guint series)
{
  guint most = 1;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];

      for (guint j = 0; j < row->n_figures; j++)
        if (j == series || self->same_scale)
          most = MAX (most, row->figures[j]);
    }
  return most;
}

static void
measure_text (RelBars *self)
{
  RelPicture *picture = REL_PICTURE (self);
  g_autofree char *most = g_strdup_printf ("%u", MAX (get_most (self, 0), get_most (self, 1)));
  int width, height, small;

  rel_picture_measure_text (picture, "X", REL_PEN_NORMAL, NULL, &height);
  rel_picture_measure_text (picture, most, REL_PEN_SMALL, &width, &small);
  self->text_height = (float) height;
  self->bar_height = (float) small;
  self->figure_width = (float) width;
}

static void
rel_bars_min_width (RelPicture *picture, int *minimum, int *natural)
{
  RelBars *self = REL_BARS (picture);

  measure_text (self);
  *minimum = LEAST_BAR + (int) self->figure_width + 8;
  *natural = 360;
}

/* The legend stands on one line, or on two where there is no room. */
static float
lay_legend (RelBars *self, float width, graphene_rect_t areas[REL_BARS_MAX_SERIES])
{
  float x = 0, y = 0;

  if (!has_legend (self))
    return 0;
  for (guint i = 0; i < REL_BARS_MAX_SERIES; i++)
    {
      int wide;

      rel_picture_measure_text (REL_PICTURE (self), self->names[i], REL_PEN_SMALL, &wide, NULL);
      if (i > 0 && x + self->bar_height + (float) wide > width)
        {
          x = 0;
          y += self->bar_height + 2;
        }
      areas[i] = GRAPHENE_RECT_INIT (x, y, MIN (self->bar_height + 4 + (float) wide, width - x), self->bar_height);
      x += self->bar_height + 4 + (float) wide + 16;
    }
  return y + self->bar_height + GAP;
}

static float
lay_rows (RelBars *self, float width)
{
  graphene_rect_t legend[REL_BARS_MAX_SERIES];
  float y;

  measure_text (self);
  y = lay_legend (self, width, legend);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];

      row->y = y;
      y += self->text_height + (float) row->n_figures * (self->bar_height + 2) + GAP;
    }
  return MAX (y - GAP, 1);
}

static int
rel_bars_measure_height (RelPicture *picture, int width)
{
  return (int) (lay_rows (REL_BARS (picture), (float) width) + 0.99f);
}

static void
rel_bars_arrange (RelPicture *picture, int width, int height)
{
  RelBars *self = REL_BARS (picture);
  guint n = 0;

  lay_rows (self, (float) width);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];

      for (guint j = 0; j < row->n_figures; j++)
        {
          const graphene_rect_t area = GRAPHENE_RECT_INIT (0, row->y + self->text_height + (float) j * (self->bar_height + 2), (float) width,
                                                           self->bar_height + 2);

          rel_picture_point_set_area (rel_picture_get_point (picture, n++), &area);
        }
    }
}

static void
draw_bar (RelBars *self, GtkSnapshot *snapshot, const graphene_rect_t *area, guint figure, guint most, guint series)
{
  RelPicture *picture = REL_PICTURE (self);
  float room = area->size.width - self->figure_width - 8;
  float length = figure > 0 ? MAX (room * (float) figure / (float) most, 3) : 0;
  const graphene_rect_t bar = GRAPHENE_RECT_INIT (0, area->origin.y + area->size.height * 0.2f, length, area->size.height * 0.6f);
  const graphene_rect_t text = GRAPHENE_RECT_INIT (length + (length > 0 ? 6 : 0), area->origin.y, self->figure_width + 2, area->size.height);
  g_autofree char *number = g_strdup_printf ("%u", figure);

  if (length > 0)
    {
      rel_picture_fill_rect (picture, snapshot, &bar, 4, inks[series]);
      if (rel_picture_is_high_contrast ())
        rel_picture_stroke_rect (picture, snapshot, &bar, 4, 1, REL_INK_TEXT);
    }
  rel_picture_write (picture, snapshot, number, &text, 0, REL_PEN_SMALL, REL_INK_DIM);
}

static void
rel_bars_draw (RelPicture *picture, GtkSnapshot *snapshot, int width, int height)
{
  RelBars *self = REL_BARS (picture);
  graphene_rect_t legend[REL_BARS_MAX_SERIES];
  guint n = 0;

  if (lay_legend (self, (float) width, legend) > 0)
    for (guint i = 0; i < REL_BARS_MAX_SERIES; i++)
      {
        const graphene_rect_t sample = GRAPHENE_RECT_INIT (legend[i].origin.x, legend[i].origin.y + self->bar_height * 0.2f, self->bar_height * 0.6f,
                                                           self->bar_height * 0.6f);
        const graphene_rect_t text = GRAPHENE_RECT_INIT (legend[i].origin.x + self->bar_height, legend[i].origin.y,
                                                         legend[i].size.width - self->bar_height, self->bar_height);

        rel_picture_fill_rect (picture, snapshot, &sample, 3, inks[i]);
        rel_picture_write (picture, snapshot, self->names[i], &text, 0, REL_PEN_SMALL, REL_INK_DIM);
      }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];
      const graphene_rect_t label = GRAPHENE_RECT_INIT (0, row->y, (float) width, self->text_height);

      rel_picture_write (picture, snapshot, row->label, &label, 0, REL_PEN_NORMAL, REL_INK_TEXT);
      for (guint j = 0; j < row->n_figures; j++)
        draw_bar (self, snapshot, rel_picture_point_get_area (rel_picture_get_point (picture, n++)), row->figures[j], get_most (self, j), j);
    }
}

static void
rel_bars_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SAME_SCALE:
      g_value_set_boolean (value, REL_BARS (object)->same_scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_bars_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelBars *self = REL_BARS (object);

  switch (prop_id)
    {
    case PROP_SAME_SCALE:
      if (self->same_scale == g_value_get_boolean (value))
        return;
      self->same_scale = g_value_get_boolean (value);
      rel_picture_changed (REL_PICTURE (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_bars_finalize (GObject *object)
{
  RelBars *self = REL_BARS (object);

  for (guint i = 0; i < REL_BARS_MAX_SERIES; i++)
    g_free (self->names[i]);
  g_ptr_array_unref (self->rows);
  g_free (self->key);
  G_OBJECT_CLASS (rel_bars_parent_class)->finalize (object);
}

static void
rel_bars_class_init (RelBarsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RelPictureClass *picture_class = REL_PICTURE_CLASS (klass);

  object_class->get_property = rel_bars_get_property;
  object_class->set_property = rel_bars_set_property;
  object_class->finalize = rel_bars_finalize;
  picture_class->min_width = rel_bars_min_width;
  picture_class->measure_height = rel_bars_measure_height;
  picture_class->arrange = rel_bars_arrange;
  picture_class->draw = rel_bars_draw;

  properties[PROP_SAME_SCALE] = g_param_spec_boolean ("same-scale", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rel_bars_init (RelBars *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
}

/**
 * rel_bars_begin:
 * @self: bars
 * @first: (nullable): what the first bar of each row is
 * @second: (nullable): what the second one is
 *
 * Takes all bars out, to put others in.
 */
void
rel_bars_begin (RelBars *self, const char *first, const char *second)
{
  g_set_str (&self->names[0], first);
  g_set_str (&self->names[1], second);
  g_ptr_array_set_size (self->rows, 0);
  rel_picture_begin (REL_PICTURE (self));
}

/**
 * rel_bars_add_row:
 * @self: bars, between rel_bars_begin() and rel_bars_end()
 * @key: what the row stands for, once among the bars
 * @label: what it is called
 */
void
rel_bars_add_row (RelBars *self, const char *key, const char *label)
{
  Row *row = g_new0 (Row, 1);

  row->label = g_strdup (label);
  g_ptr_array_add (self->rows, row);
  g_set_str (&self->key, key);
}

/**
 * rel_bars_add_bar:
 * @self: bars, after rel_bars_add_row()
 * @figure: how many there are
 * @text: that in words, with what the row is
 * @action: the action that opens the records behind it; there are none of nothing
 * @target: its parameter
 */
void
rel_bars_add_bar (RelBars *self, guint figure, const char *text, const char *action, GVariant *target)
{
  Row *row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_autoptr (GVariant) kept = g_variant_ref_sink (target);
  g_autofree char *key = g_strdup_printf ("%u %s", row->n_figures, self->key);

  g_return_if_fail (row->n_figures < REL_BARS_MAX_SERIES);

  row->figures[row->n_figures++] = figure;
  rel_picture_add (REL_PICTURE (self), key, text, figure > 0 ? action : NULL, figure > 0 ? kept : NULL);
}

/**
 * rel_bars_end:
 * @self: bars
 * @summary: (nullable): what they say on the whole, for screen readers
 */
void
rel_bars_end (RelBars *self, const char *summary)
{
  rel_picture_end (REL_PICTURE (self), summary);
}
