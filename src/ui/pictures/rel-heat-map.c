/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A year of meetings, a cell a day: the more there were, the stronger its colour. A column is a week; where there is no room for
 * all weeks side by side they stand in several blocks. Days with a meeting are points. */
#include "rel-heat-map.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-subset.h"
#include "rel-when.h"

#define LEAST_CELL 11
#define MOST_CELL 20
#define MOST_BLOCKS 8
/* Between blocks, and above the legend. */
#define GAP 10.0f
#define N_LEVELS 4

struct _RelHeatMap
{
  RelPicture parent_instance;

  RelDay first;
  guint n_days;
  guint *meetings;
  GArray *days;   /* RelDay, those with a meeting: the points */
  int before;     /* days of the first week that belong to the year before */

  /* As arranged */
  guint columns, blocks;
  float cell, text_height, weekday_width;
};

G_DEFINE_FINAL_TYPE (RelHeatMap, rel_heat_map, REL_TYPE_PICTURE)

static const RelInk inks[N_LEVELS] = { REL_INK_ACCENT_FAINT, REL_INK_ACCENT_LIGHT, REL_INK_ACCENT_STRONG, REL_INK_ACCENT };

static guint
get_n_weeks (RelHeatMap *self)
{
  return ((guint) self->before + self->n_days + 6) / 7;
}

/* The letters of the days of the week; the first one tells how wide they all may be. */
static char *
make_weekday (RelHeatMap *self, guint i)
{
  /* Any day that is the first of a week will do */
  g_autofree char *name = rel_when_short_weekday (self->first - self->before + (RelDay) i);

  return g_utf8_substring (name, 0, MIN (1, g_utf8_strlen (name, -1)));
}

static void
measure_text (RelHeatMap *self)
{
  int widest = 0, width, height = 0;

  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *letter = make_weekday (self, i);

      rel_picture_measure_text (REL_PICTURE (self), letter, REL_PEN_SMALL, &width, &height);
      widest = MAX (widest, width);
    }
  self->weekday_width = (float) widest + 6;
  self->text_height = (float) height;
}

/* Cells as large as there is room for, in the fewest blocks in which they are not too small. Larger text wants larger cells. */
static float
lay_out (RelHeatMap *self, int width)
{
  guint weeks = get_n_weeks (self);
  float least;

  measure_text (self);
  least = MAX (LEAST_CELL, self->text_height * 0.75f);
  for (self->blocks = 1;; self->blocks++)
    {
      self->columns = (weeks + self->blocks - 1) / self->blocks;
      self->cell = ((float) width - self->weekday_width) / (float) MAX (self->columns, 1);
      if (self->cell >= least || self->blocks == MOST_BLOCKS)
        break;
    }
  self->cell = MIN (self->cell, MAX (MOST_CELL, self->text_height));
  return (float) self->blocks * (self->text_height + 2 + 7 * self->cell + GAP) + self->text_height;
}

static void
rel_heat_map_min_width (RelPicture *picture, int *minimum, int *natural)
{
  RelHeatMap *self = REL_HEAT_MAP (picture);

  measure_text (self);
  *minimum = (int) self->weekday_width + 8 * LEAST_CELL;
  *natural = (int) self->weekday_width + 54 * 15;
}

static int
rel_heat_map_measure_height (RelPicture *picture, int width)
{
  return (int) (lay_out (REL_HEAT_MAP (picture), width) + 0.99f);
}

static void
get_cell (RelHeatMap *self, RelDay day, graphene_rect_t *area)
{
  guint n = (guint) (day - self->first + self->before);
  guint week = n / 7, block = week / self->columns;

  *area = GRAPHENE_RECT_INIT (self->weekday_width + (float) (week % self->columns) * self->cell,
                              (float) block * (self->text_height + 2 + 7 * self->cell + GAP) + self->text_height + 2 + (float) (n % 7) * self->cell,
                              self->cell, self->cell);
}

static void
rel_heat_map_arrange (RelPicture *picture, int width, int height)
{
  RelHeatMap *self = REL_HEAT_MAP (picture);

  lay_out (self, width);
  for (guint i = 0; i < rel_picture_get_length (picture); i++)
    {
      graphene_rect_t area;

      get_cell (self, g_array_index (self->days, RelDay, i), &area);
      rel_picture_point_set_area (rel_picture_get_point (picture, i), &area);
    }
}

/* Up and down lead through all days, one after the other. */
static RelPicturePoint *
rel_heat_map_walk (RelPicture *picture, RelPicturePoint *from, GtkDirectionType direction)
{
  guint n = rel_picture_get_length (picture);

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return REL_PICTURE_CLASS (rel_heat_map_parent_class)->walk (picture, from, direction);
  for (guint i = 0; i < n; i++)
    if (rel_picture_get_point (picture, i) == from)
      {
        if (direction == GTK_DIR_UP)
          return i > 0 ? rel_picture_get_point (picture, i - 1) : NULL;
        return i + 1 < n ? rel_picture_get_point (picture, i + 1) : NULL;
      }
  return NULL;
}

/* Drawing */

static RelInk
get_ink (guint meetings)
{
  return meetings == 0 ? REL_INK_GROUND : inks[MIN (meetings, N_LEVELS) - 1];
}

static void
draw_cell (RelHeatMap *self, GtkSnapshot *snapshot, const graphene_rect_t *area, RelInk ink, gboolean is_today)
{
  graphene_rect_t inner = *area;

  graphene_rect_inset (&inner, 1, 1);
  rel_picture_fill_rect (REL_PICTURE (self), snapshot, &inner, 3, ink);
  if (is_today)
    rel_picture_stroke_rect (REL_PICTURE (self), snapshot, &inner, 3, 1.5f, REL_INK_TEXT);
  else if (rel_picture_is_high_contrast ())
    rel_picture_stroke_rect (REL_PICTURE (self), snapshot, &inner, 3, 1, REL_INK_LINE);
}

/* The name of a month stands over the week in which it begins. */
static void
draw_months (RelHeatMap *self, GtkSnapshot *snapshot, int width)
{
  float free_from = 0, line = -1;

  for (RelDay month = self->first; month < self->first + (RelDay) self->n_days; month = rel_day_add_months (month, 1))
    {
      g_autofree char *name = rel_when_short_month (month);
      graphene_rect_t cell, area;
      float y;
      int wide;

      get_cell (self, month, &cell);
      rel_picture_measure_text (REL_PICTURE (self), name, REL_PEN_SMALL, &wide, NULL);
      y = cell.origin.y - (float) ((month - self->first + self->before) % 7) * self->cell - self->text_height - 2;
      if (y > line)
        free_from = 0;
      line = y;
      area = GRAPHENE_RECT_INIT (cell.origin.x + 1, y, (float) wide, self->text_height);
      if (area.origin.x < free_from || area.origin.x + area.size.width > (float) width)
        continue;
      rel_picture_write (REL_PICTURE (self), snapshot, name, &area, 0, REL_PEN_SMALL, REL_INK_DIM);
      free_from = area.origin.x + area.size.width + 4;
    }
}

static void
draw_weekdays (RelHeatMap *self, GtkSnapshot *snapshot)
{
  guint step = self->cell >= self->text_height ? 1 : 2;

  for (guint block = 0; block < self->blocks; block++)
    for (guint i = 0; i < 7; i += step)
      {
        g_autofree char *letter = make_weekday (self, i);
        float y = (float) block * (self->text_height + 2 + 7 * self->cell + GAP) + self->text_height + 2 + (float) i * self->cell;
        const graphene_rect_t area = GRAPHENE_RECT_INIT (0, y + (self->cell - self->text_height) / 2, self->weekday_width - 6, self->text_height);

        rel_picture_write (REL_PICTURE (self), snapshot, letter, &area, 0.5f, REL_PEN_SMALL, REL_INK_DIM);
      }
}

static void
draw_legend (RelHeatMap *self, GtkSnapshot *snapshot, int width, int height)
{
  RelPicture *picture = REL_PICTURE (self);
  /* Translators: before and after the colours of the year map */
  const char *less = C_("meetings", "Fewer"), *more = C_("meetings", "More");
  float x = self->weekday_width, y = (float) height - self->text_height;
  float side = MIN (self->text_height, MOST_CELL);
  graphene_rect_t area;
  int wide;

  rel_picture_measure_text (picture, less, REL_PEN_SMALL, &wide, NULL);
  area = GRAPHENE_RECT_INIT (x, y, (float) wide, self->text_height);
  rel_picture_write (picture, snapshot, less, &area, 0, REL_PEN_SMALL, REL_INK_DIM);
  x += (float) wide + 4;
  for (guint level = 0; level <= N_LEVELS; level++, x += side)
    {
      area = GRAPHENE_RECT_INIT (x, y + (self->text_height - side) / 2, side, side);
      draw_cell (self, snapshot, &area, get_ink (level), FALSE);
    }
  rel_picture_measure_text (picture, more, REL_PEN_SMALL, &wide, NULL);
  area = GRAPHENE_RECT_INIT (x + 4, y, MIN ((float) wide, (float) width - x - 4), self->text_height);
  rel_picture_write (picture, snapshot, more, &area, 0, REL_PEN_SMALL, REL_INK_DIM);
}

static void
rel_heat_map_draw (RelPicture *picture, GtkSnapshot *snapshot, int width, int height)
{
  RelHeatMap *self = REL_HEAT_MAP (picture);
  RelDay today = rel_clock_today ();

  if (self->days->len == 0)
    return;
  draw_months (self, snapshot, width);
  draw_weekdays (self, snapshot);
  for (guint i = 0; i < self->n_days; i++)
    {
      graphene_rect_t area;

      get_cell (self, self->first + (RelDay) i, &area);
      draw_cell (self, snapshot, &area, get_ink (self->meetings[i]), self->first + (RelDay) i == today);
    }
  draw_legend (self, snapshot, width, height);
}

static void
rel_heat_map_finalize (GObject *object)
{
  RelHeatMap *self = REL_HEAT_MAP (object);

  g_free (self->meetings);
  g_array_unref (self->days);
  G_OBJECT_CLASS (rel_heat_map_parent_class)->finalize (object);
}

static void
rel_heat_map_class_init (RelHeatMapClass *klass)
{
  RelPictureClass *picture_class = REL_PICTURE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rel_heat_map_finalize;
  picture_class->min_width = rel_heat_map_min_width;
  picture_class->measure_height = rel_heat_map_measure_height;
  picture_class->arrange = rel_heat_map_arrange;
  picture_class->draw = rel_heat_map_draw;
  picture_class->walk = rel_heat_map_walk;
}

static void
rel_heat_map_init (RelHeatMap *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (RelDay));
}

/**
 * rel_heat_map_set:
 * @self: a map
 * @year: how many meetings there were on each day
 */
void
rel_heat_map_set (RelHeatMap *self, const RelYear *year)
{
  RelPicture *picture = REL_PICTURE (self);

  self->first = year->first;
  self->n_days = year->n_days;
  self->before = (rel_day_get_weekday (year->first) - rel_when_first_weekday () + 7) % 7;
  g_free (self->meetings);
  self->meetings = g_memdup2 (year->meetings, sizeof (guint) * year->n_days);
  g_array_set_size (self->days, 0);
  rel_picture_begin (picture);
  for (guint i = 0; i < year->n_days; i++)
    {
      RelDay day = year->first + (RelDay) i;
      g_autofree char *key = NULL;
      g_autofree char *title = NULL;
      g_autofree char *text = NULL;
      g_autoptr (RelSubset) subset = NULL;

      if (year->meetings[i] == 0)
        continue;
      key = rel_date_dup (day);
      title = rel_when_full (day);
      /* Translators: a day, and how many meetings there were */
      text = g_strdup_printf (ngettext ("%s: %u meeting", "%s: %u meetings", year->meetings[i]), title, year->meetings[i]);
      subset = rel_subset_new (REL_SUBSET_MEETINGS_BETWEEN, 0, day, day, NULL);
      g_array_append_val (self->days, day);
      rel_picture_add (picture, key, text, "win.show-records", g_variant_new ("(s@" REL_SUBSET_VARIANT_TYPE ")", title, rel_subset_to_variant (subset)));
    }
  rel_picture_end (picture, NULL);
}
