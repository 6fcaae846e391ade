/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the position map is laid out and drawn: columns of positions, lines of influence, and in each field those who stand there. */
#include "rel-position-map-private.h"

#include <glib/gi18n-lib.h>

#define LEAST_COLUMN 44
#define PADDING 4.0f

/* Size and place */

static int
get_widest_heading (RelPositionMap *self)
{
  int widest = 0;

  for (int i = 0; i < N_COLUMNS; i++)
    {
      int width;

      rel_picture_measure_text (REL_PICTURE (self), rel_position_map_get_heading (i), REL_PEN_SMALL, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

/* Room for “Influence”, written upwards, and a digit. */
static int
get_axis_width (RelPositionMap *self, int *text_height)
{
  int digit;

  rel_picture_measure_text (REL_PICTURE (self), "5", REL_PEN_SMALL, &digit, text_height);
  return *text_height + digit + 14;
}

static float
get_dot (int text_height)
{
  return MAX (5, (float) text_height * 0.32f);
}

static int
count_in_field (RelPositionMap *self, int line, int column)
{
  int n = 0;

  for (guint i = 0; i < self->people->len; i++)
    {
      const RelPositionPerson *person = self->people->pdata[i];

      n += person->line == line && person->column == column;
    }
  return n;
}

static gboolean
is_line_shown (RelPositionMap *self, int line)
{
  if (line < MAX_INFLUENCE)
    return TRUE;
  for (guint i = 0; i < self->people->len; i++)
    if (((RelPositionPerson *) self->people->pdata[i])->line == line)
      return TRUE;
  return FALSE;
}

/* Fills in where each line begins; gives the whole height. */
static int
lay_lines (RelPositionMap *self, int width)
{
  int text_height;
  int axis = get_axis_width (self, &text_height);
  float y;

  self->axis = (float) axis;
  self->column = (float) (width - axis) / N_COLUMNS;
  self->staggered = (float) get_widest_heading (self) + 6 > self->column;
  self->text_line = (float) text_height + 2 * PADDING;
  self->dot = get_dot (text_height);
  y = (float) text_height * (self->staggered ? 2 : 1) + 2 * PADDING;
  for (int line = 0; line < N_LINES; line++)
    {
      int most = 1;

      self->top[line] = y;
      for (int column = 0; column < N_COLUMNS; column++)
        most = MAX (most, count_in_field (self, line, column));
      if (is_line_shown (self, line))
        y += (float) most * self->text_line + 2 * PADDING;
    }
  self->top[N_LINES] = y;
  return (int) y + 1;
}

/* Somebody takes at least a dot and two initials. */
static int
get_least_column (RelPositionMap *self)
{
  int initials, text_height;

  rel_picture_measure_text (REL_PICTURE (self), "MM", REL_PEN_SMALL | REL_PEN_BOLD, &initials, &text_height);
  return MAX (LEAST_COLUMN, initials + (int) (2 * get_dot (text_height)) + 12);
}

static void
rel_position_map_min_width (RelPicture *picture, int *minimum, int *natural)
{
  RelPositionMap *self = REL_POSITION_MAP (picture);
  int text_height, axis = get_axis_width (self, &text_height), widest = get_widest_heading (self);

  *minimum = axis + N_COLUMNS * MAX (get_least_column (self), widest / 2 + 4);
  *natural = axis + N_COLUMNS * MAX (120, widest + 8);
}

static int
rel_position_map_measure_height (RelPicture *picture, int width)
{
  return lay_lines (REL_POSITION_MAP (picture), width);
}

static void
rel_position_map_arrange (RelPicture *picture, int width, int height)
{
  RelPositionMap *self = REL_POSITION_MAP (picture);
  int used[N_LINES][N_COLUMNS] = { 0 };

  lay_lines (self, width);
  for (guint i = 0; i < self->people->len; i++)
    {
      const RelPositionPerson *person = self->people->pdata[i];
      int n = used[person->line][person->column]++;
      const graphene_rect_t area = GRAPHENE_RECT_INIT (self->axis + (float) person->column * self->column + 2,
                                                       self->top[person->line] + PADDING + (float) n * self->text_line, self->column - 4,
                                                       self->text_line);

      rel_picture_point_set_area (rel_picture_get_point (picture, i), &area);
    }
}

/* Drawing */

static RelInk
get_ink (int column)
{
  switch ((RelPosition) column)
    {
    case REL_POSITION_OPPOSED:
      return REL_INK_ERROR;
    case REL_POSITION_SCEPTICAL:
      return REL_INK_WARNING;
    case REL_POSITION_SUPPORTIVE:
    case REL_POSITION_CHAMPIONING:
      return REL_INK_SUCCESS;
    case REL_POSITION_UNKNOWN:
    case REL_POSITION_NEUTRAL:
    case REL_POSITION_UNSET:
    default:
      return REL_INK_NEUTRAL;
    }
}

/* Colour says no more than the column does: who is not known is a circle, who champions has one round the dot. */
static void
draw_dot (RelPositionMap *self, GtkSnapshot *snapshot, float x, float y, int column)
{
  RelPicture *picture = REL_PICTURE (self);
  const graphene_rect_t ring = GRAPHENE_RECT_INIT (x - self->dot, y - self->dot, 2 * self->dot, 2 * self->dot);

  if (column == REL_POSITION_UNKNOWN || column == REL_POSITION_CHAMPIONING)
    rel_picture_stroke_rect (picture, snapshot, &ring, self->dot, self->dot * 0.3f, get_ink (column));
  if (column != REL_POSITION_UNKNOWN)
    rel_picture_fill_circle (picture, snapshot, x, y, self->dot * (column == REL_POSITION_CHAMPIONING ? 0.5f : 0.8f), get_ink (column));
}

static void
draw_person (RelPositionMap *self, GtkSnapshot *snapshot, const RelPositionPerson *person, const graphene_rect_t *area, int column)
{
  RelPicture *picture = REL_PICTURE (self);
  RelPen pen = person->role == REL_DECISION_ROLE_DECIDES ? REL_PEN_SMALL | REL_PEN_BOLD : REL_PEN_SMALL;
  float start = area->origin.x + 2 + 2 * self->dot + 4;
  const graphene_rect_t text = GRAPHENE_RECT_INIT (start, area->origin.y, area->origin.x + area->size.width - start - 1, area->size.height);
  g_autofree char *name = rel_picture_shorten_name (picture, person->name, pen, (int) text.size.width);

  draw_dot (self, snapshot, area->origin.x + 2 + self->dot, area->origin.y + area->size.height / 2, column);
  rel_picture_write (picture, snapshot, name, &text, 0, pen, REL_INK_TEXT);
}

static void
draw_headings (RelPositionMap *self, GtkSnapshot *snapshot)
{
  float line = (self->top[0] - 2 * PADDING) / (self->staggered ? 2 : 1);

  for (int i = 0; i < N_COLUMNS; i++)
    {
      float x = self->axis + (float) i * self->column;
      /* In two lines each may reach over half of its neighbours, except at the edges */
      float before = self->staggered && i > 0 ? self->column / 2 : 0;
      float after = self->staggered && i < N_COLUMNS - 1 ? self->column / 2 : 0;
      const graphene_rect_t area = GRAPHENE_RECT_INIT (x - before, self->staggered && i % 2 == 1 ? line : 0,
                                                       self->column + before + after, line);
      float align = !self->staggered || (i > 0 && i < N_COLUMNS - 1) ? 0.5f : i == 0 ? 0 : 1;

      if (self->staggered && (i == 0 || i == N_COLUMNS - 1))
        {
          const graphene_rect_t wide = GRAPHENE_RECT_INIT (i == 0 ? x : x - self->column, area.origin.y, self->column * 2, line);

          rel_picture_write (REL_PICTURE (self), snapshot, rel_position_map_get_heading (i), &wide, align, REL_PEN_SMALL, REL_INK_DIM);
        }
      else
        rel_picture_write (REL_PICTURE (self), snapshot, rel_position_map_get_heading (i), &area, align, REL_PEN_SMALL, REL_INK_DIM);
    }
}

static void
draw_grid (RelPositionMap *self, GtkSnapshot *snapshot)
{
  RelPicture *picture = REL_PICTURE (self);
  float right = self->axis + N_COLUMNS * self->column, bottom = self->top[N_LINES];
  const graphene_rect_t axis = GRAPHENE_RECT_INIT (0, self->top[0], self->text_line - 2 * PADDING, bottom - self->top[0]);

  for (int line = 0; line <= N_LINES; line++)
    rel_picture_stroke_line (picture, snapshot, self->axis, self->top[line], right, self->top[line], 1, REL_INK_LINE);
  for (int i = 0; i <= N_COLUMNS; i++)
    rel_picture_stroke_line (picture, snapshot, self->axis + (float) i * self->column, self->top[0], self->axis + (float) i * self->column, bottom,
                             1, REL_INK_LINE);
  for (int line = 0; line < N_LINES; line++)
    {
      const graphene_rect_t area = GRAPHENE_RECT_INIT (axis.size.width, self->top[line], self->axis - axis.size.width - 4,
                                                       self->top[line + 1] - self->top[line]);
      g_autofree char *digit = line < MAX_INFLUENCE ? g_strdup_printf ("%d", rel_position_map_get_influence (line)) : g_strdup ("–");

      if (area.size.height > 0)
        rel_picture_write (picture, snapshot, digit, &area, 1, REL_PEN_SMALL, REL_INK_DIM);
    }
  /* Translators: beside the influence × position map: how much people can move */
  rel_picture_write_upwards (picture, snapshot, _("Influence"), &axis, REL_PEN_SMALL, REL_INK_DIM);
}

static void
rel_position_map_draw (RelPicture *picture, GtkSnapshot *snapshot, int width, int height)
{
  RelPositionMap *self = REL_POSITION_MAP (picture);
  int line, column;

  draw_headings (self, snapshot);
  if (self->dragged != NULL && rel_position_map_find_field (self, self->pointer_x, self->pointer_y, &line, &column))
    {
      const graphene_rect_t field = GRAPHENE_RECT_INIT (self->axis + (float) column * self->column, self->top[line], self->column,
                                                        self->top[line + 1] - self->top[line]);

      rel_picture_fill_rect (picture, snapshot, &field, 0, REL_INK_GROUND);
      rel_picture_stroke_rect (picture, snapshot, &field, 0, 2, REL_INK_ACCENT);
    }
  draw_grid (self, snapshot);
  for (guint i = 0; i < self->people->len; i++)
    {
      const RelPositionPerson *person = self->people->pdata[i];

      if (person != self->dragged)
        draw_person (self, snapshot, person, rel_picture_point_get_area (rel_picture_get_point (picture, i)), person->column);
    }
  if (self->dragged != NULL)
    {
      const graphene_rect_t area = GRAPHENE_RECT_INIT (self->pointer_x - self->dot - 2, self->pointer_y - self->text_line / 2, self->column - 4,
                                                       self->text_line);

      draw_person (self, snapshot, self->dragged, &area, self->dragged->column);
    }
}

/**
 * rel_position_map_find_field:
 * @self: a map
 * @x: a place, in pixels
 * @y: a place, in pixels
 * @line: (out): its line
 * @column: (out): its column
 *
 * Returns: whether there is a field
 */
gboolean
rel_position_map_find_field (RelPositionMap *self, float x, float y, int *line, int *column)
{
  if (x < self->axis || x >= self->axis + N_COLUMNS * self->column || y < self->top[0] || y >= self->top[N_LINES])
    return FALSE;
  *column = (int) ((x - self->axis) / self->column);
  for (*line = 0; y >= self->top[*line + 1]; (*line)++)
    ;
  return TRUE;
}

/**
 * rel_position_map_install_drawing:
 * @picture_class: the class of maps
 *
 * Lets it be measured, arranged and drawn.
 */
void
rel_position_map_install_drawing (RelPictureClass *picture_class)
{
  picture_class->min_width = rel_position_map_min_width;
  picture_class->measure_height = rel_position_map_measure_height;
  picture_class->arrange = rel_position_map_arrange;
  picture_class->draw = rel_position_map_draw;
}
