/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conversations by month as columns, the part that was face to face filled. */
#include "rel-month-columns.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-face-to-face-share.h"
#include "rel-sentence.h"
#include "rel-subset.h"
#include "rel-when.h"

#define PLOT_HEIGHT 150
#define LEAST_COLUMN 16
/* Of the room of a month. */
#define COLUMN_PART 0.66f

struct _RelMonthColumns
{
  RelPicture parent_instance;

  GArray *months; /* RelMonthShare, oldest first */

  float text_height;
  float legend_height;
  gboolean initials; /* there is no room for more of the names of months */
};

G_DEFINE_FINAL_TYPE (RelMonthColumns, rel_month_columns, REL_TYPE_PICTURE)

static guint
get_most (RelMonthColumns *self)
{
  guint most = 1;

  for (guint i = 0; i < self->months->len; i++)
    most = MAX (most, g_array_index (self->months, RelMonthShare, i).meetings);
  return most;
}

static char *
make_initial (const char *name)
{
  return g_utf8_substring (name, 0, MIN (1, g_utf8_strlen (name, -1)));
}

static int
get_widest_name (RelMonthColumns *self, gboolean initials, int *height)
{
  int widest = 0, width;

  *height = 0;
  for (guint i = 0; i < self->months->len; i++)
    {
      g_autofree char *name = rel_when_short_month (g_array_index (self->months, RelMonthShare, i).month);
      g_autofree char *initial = make_initial (name);

      rel_picture_measure_text (REL_PICTURE (self), initials ? initial : name, REL_PEN_SMALL, &width, height);
      widest = MAX (widest, width);
    }
  return widest;
}

static void
rel_month_columns_min_width (RelPicture *picture, int *minimum, int *natural)
{
  RelMonthColumns *self = REL_MONTH_COLUMNS (picture);
  int height;

  *minimum = (int) self->months->len * MAX (LEAST_COLUMN, get_widest_name (self, TRUE, &height) + 2);
  *natural = MAX (*minimum, 360);
}

/* What is filled and what is not, on one line or on two. */
static float
lay_legend (RelMonthColumns *self, float width, graphene_rect_t areas[2])
{
  const char *names[] = { C_("channel", "Face to Face"), C_("channel", "Other Ways") };
  float x = 0, y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int wide;

      rel_picture_measure_text (REL_PICTURE (self), names[i], REL_PEN_SMALL, &wide, NULL);
      if (i > 0 && x + self->text_height + (float) wide > width)
        {
          x = 0;
          y += self->text_height + 2;
        }
      areas[i] = GRAPHENE_RECT_INIT (x, y, self->text_height + 4 + (float) wide, self->text_height);
      x += areas[i].size.width + 16;
    }
  return y + self->text_height + 10;
}

static void
lay_out (RelMonthColumns *self, int width)
{
  graphene_rect_t areas[2];
  int height;

  self->initials = get_widest_name (self, FALSE, &height) + 4 > width / MAX ((int) self->months->len, 1);
  self->text_height = (float) height;
  self->legend_height = lay_legend (self, (float) width, areas);
}

static int
rel_month_columns_measure_height (RelPicture *picture, int width)
{
  RelMonthColumns *self = REL_MONTH_COLUMNS (picture);

  lay_out (self, width);
  return (int) (self->legend_height + PLOT_HEIGHT + 2 * self->text_height + 6);
}

static void
rel_month_columns_arrange (RelPicture *picture, int width, int height)
{
  RelMonthColumns *self = REL_MONTH_COLUMNS (picture);
  float room = (float) width / (float) MAX (self->months->len, 1);

  lay_out (self, width);
  for (guint i = 0; i < rel_picture_get_length (picture); i++)
    {
      const graphene_rect_t area = GRAPHENE_RECT_INIT ((float) i * room, self->legend_height, room, (float) height - self->legend_height);

      rel_picture_point_set_area (rel_picture_get_point (picture, i), &area);
    }
}

static void
draw_legend (RelMonthColumns *self, GtkSnapshot *snapshot, int width)
{
  const char *names[] = { C_("channel", "Face to Face"), C_("channel", "Other Ways") };
  const RelInk inks[] = { REL_INK_ACCENT, REL_INK_NEUTRAL };
  graphene_rect_t areas[2];

  lay_legend (self, (float) width, areas);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const graphene_rect_t sample = GRAPHENE_RECT_INIT (areas[i].origin.x, areas[i].origin.y + self->text_height * 0.2f, self->text_height * 0.6f,
                                                         self->text_height * 0.6f);
      const graphene_rect_t text = GRAPHENE_RECT_INIT (areas[i].origin.x + self->text_height, areas[i].origin.y,
                                                       areas[i].size.width - self->text_height, self->text_height);

      rel_picture_fill_rect (REL_PICTURE (self), snapshot, &sample, 3, inks[i]);
      rel_picture_write (REL_PICTURE (self), snapshot, names[i], &text, 0, REL_PEN_SMALL, REL_INK_DIM);
    }
}

static void
draw_month (RelMonthColumns *self, GtkSnapshot *snapshot, const RelMonthShare *month, const graphene_rect_t *area, guint most)
{
  RelPicture *picture = REL_PICTURE (self);
  float bottom = area->origin.y + area->size.height - self->text_height - 4;
  float room = bottom - area->origin.y - self->text_height - 2;
  float all = room * (float) month->meetings / (float) most, part = room * (float) month->face_to_face / (float) most;
  float wide = area->size.width * COLUMN_PART, x = area->origin.x + (area->size.width - wide) / 2;
  const graphene_rect_t column = GRAPHENE_RECT_INIT (x, bottom - all, wide, all);
  const graphene_rect_t filled = GRAPHENE_RECT_INIT (x, bottom - part, wide, part);
  const graphene_rect_t name_area = GRAPHENE_RECT_INIT (area->origin.x, bottom + 4, area->size.width, self->text_height);
  const graphene_rect_t number_area = GRAPHENE_RECT_INIT (area->origin.x - 4, bottom - all - self->text_height - 1, area->size.width + 8,
                                                          self->text_height);
  g_autofree char *name = rel_when_short_month (month->month);
  g_autofree char *initial = make_initial (name);
  g_autofree char *number = g_strdup_printf ("%u", month->meetings);

  if (month->meetings > month->face_to_face)
    rel_picture_fill_rect (picture, snapshot, &column, 4, REL_INK_NEUTRAL);
  if (month->face_to_face > 0)
    rel_picture_fill_rect (picture, snapshot, &filled, 4, REL_INK_ACCENT);
  if (month->meetings > 0 && rel_picture_is_high_contrast ())
    rel_picture_stroke_rect (picture, snapshot, &column, 4, 1, REL_INK_TEXT);
  if (month->meetings > 0)
    rel_picture_write (picture, snapshot, number, &number_area, 0.5f, REL_PEN_SMALL, REL_INK_DIM);
  rel_picture_write (picture, snapshot, self->initials ? initial : name, &name_area, 0.5f, REL_PEN_SMALL, REL_INK_DIM);
}

static void
rel_month_columns_draw (RelPicture *picture, GtkSnapshot *snapshot, int width, int height)
{
  RelMonthColumns *self = REL_MONTH_COLUMNS (picture);
  guint most = get_most (self);
  float bottom = (float) height - self->text_height - 3.5f;

  draw_legend (self, snapshot, width);
  for (guint i = 0; i < self->months->len; i++)
    draw_month (self, snapshot, &g_array_index (self->months, RelMonthShare, i), rel_picture_point_get_area (rel_picture_get_point (picture, i)),
                most);
  rel_picture_stroke_line (picture, snapshot, 0, bottom, (float) width, bottom, 1, REL_INK_LINE);
}

static void
rel_month_columns_finalize (GObject *object)
{
  g_array_unref (REL_MONTH_COLUMNS (object)->months);
  G_OBJECT_CLASS (rel_month_columns_parent_class)->finalize (object);
}

static void
rel_month_columns_class_init (RelMonthColumnsClass *klass)
{
  RelPictureClass *picture_class = REL_PICTURE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rel_month_columns_finalize;
  picture_class->min_width = rel_month_columns_min_width;
  picture_class->measure_height = rel_month_columns_measure_height;
  picture_class->arrange = rel_month_columns_arrange;
  picture_class->draw = rel_month_columns_draw;
}

static void
rel_month_columns_init (RelMonthColumns *self)
{
  self->months = g_array_new (FALSE, FALSE, sizeof (RelMonthShare));
}

/**
 * rel_month_columns_set:
 * @self: columns
 * @months: (element-type RelMonthShare): the months, oldest first
 */
void
rel_month_columns_set (RelMonthColumns *self, GArray *months)
{
  RelPicture *picture = REL_PICTURE (self);
  gboolean any = FALSE;

  g_array_set_size (self->months, 0);
  for (guint i = 0; i < months->len; i++)
    any = any || g_array_index (months, RelMonthShare, i).meetings > 0;
  if (any)
    g_array_append_vals (self->months, months->data, months->len);
  rel_picture_begin (picture);
  for (guint i = 0; i < self->months->len; i++)
    {
      const RelMonthShare *month = &g_array_index (self->months, RelMonthShare, i);
      g_autofree char *title = rel_when_month (month->month);
      g_autofree char *key = rel_date_dup (month->month);
      /* Translators: a month; then how many of how many conversations were in person or at an event */
      g_autofree char *text = month->meetings > 0
                                ? g_strdup_printf (ngettext ("%s: %u of %u conversation face to face", "%s: %u of %u conversations face to face",
                                                             month->meetings),
                                                   title, month->face_to_face, month->meetings)
                                /* Translators: a month */
                                : rel_sentence (_("%s: no conversation"), title);
      /* What is planned for later this month is not counted yet */
      RelDay last = MIN (rel_day_add_months (month->month, 1) - 1, rel_clock_today ());
      g_autoptr (RelSubset) subset = rel_subset_new (REL_SUBSET_MEETINGS_WITH_PEOPLE, 0, month->month, last, NULL);

      rel_picture_add (picture, key, text, month->meetings > 0 ? "win.show-records" : NULL,
                       month->meetings > 0 ? g_variant_new ("(s@" REL_SUBSET_VARIANT_TYPE ")", title, rel_subset_to_variant (subset)) : NULL);
    }
  rel_picture_end (picture, NULL);
}
