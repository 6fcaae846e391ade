/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How pictures are drawn: in the colours of the theme, mirrored where text runs from right to left. */
#include <adwaita.h>

#include "rel-picture-private.h"

/* Of the size of text. */
#define SMALL_SCALE 0.84

/**
 * rel_picture_is_high_contrast:
 *
 * Returns: whether lines and outlines are to be drawn in full
 */
gboolean
rel_picture_is_high_contrast (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

static void
rel_picture_get_ink (RelPicture *self, RelInk ink, GdkRGBA *color)
{
  gboolean high_contrast = rel_picture_is_high_contrast ();

  gtk_widget_get_color (GTK_WIDGET (self), color);
  switch (ink)
    {
    case REL_INK_ACCENT:
    case REL_INK_ACCENT_FAINT:
    case REL_INK_ACCENT_LIGHT:
    case REL_INK_ACCENT_STRONG:
      gtk_widget_get_color (rel_picture_get_swatch (self, REL_SWATCH_ACCENT), color);
      color->alpha *= ink == REL_INK_ACCENT ? 1.0f : ink == REL_INK_ACCENT_FAINT ? 0.3f : ink == REL_INK_ACCENT_LIGHT ? 0.52f : 0.75f;
      break;
    case REL_INK_SUCCESS:
      gtk_widget_get_color (rel_picture_get_swatch (self, REL_SWATCH_SUCCESS), color);
      break;
    case REL_INK_WARNING:
      gtk_widget_get_color (rel_picture_get_swatch (self, REL_SWATCH_WARNING), color);
      break;
    case REL_INK_ERROR:
      gtk_widget_get_color (rel_picture_get_swatch (self, REL_SWATCH_ERROR), color);
      break;
    case REL_INK_DIM:
      color->alpha *= high_contrast ? 1.0f : 0.8f;
      break;
    case REL_INK_LINE:
      color->alpha *= high_contrast ? 0.8f : 0.18f;
      break;
    case REL_INK_GROUND:
      color->alpha *= high_contrast ? 0.14f : 0.08f;
      break;
    case REL_INK_WASH:
      color->alpha *= 0.025f;
      break;
    case REL_INK_PAPER:
      gtk_widget_get_color (rel_picture_get_swatch (self, REL_SWATCH_PAPER), color);
      break;
    case REL_INK_NEUTRAL:
      color->alpha *= high_contrast ? 0.75f : 0.5f;
      break;
    case REL_INK_TEXT:
    default:
      break;
    }
}

static void
mirror (RelPicture *self, GtkSnapshot *snapshot)
{
  gtk_snapshot_save (snapshot);
  if (!rel_picture_is_mirrored (self))
    return;
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) rel_picture_get_arranged_width (self), 0));
  gtk_snapshot_scale (snapshot, -1, 1);
}

/**
 * rel_picture_fill:
 * @self: a picture
 * @snapshot: where to draw
 * @path: an outline
 * @ink: what fills it
 */
void
rel_picture_fill (RelPicture *self, GtkSnapshot *snapshot, GskPath *path, RelInk ink)
{
  GdkRGBA color;

  rel_picture_get_ink (self, ink, &color);
  mirror (self, snapshot);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &color);
  gtk_snapshot_restore (snapshot);
}

/**
 * rel_picture_stroke:
 * @self: a picture
 * @snapshot: where to draw
 * @path: a line
 * @width: how wide it is
 * @ink: its colour
 */
void
rel_picture_stroke (RelPicture *self, GtkSnapshot *snapshot, GskPath *path, float width, RelInk ink)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);
  GdkRGBA color;

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  rel_picture_get_ink (self, ink, &color);
  mirror (self, snapshot);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
  gtk_snapshot_restore (snapshot);
}

static GskPath *
make_rect (const graphene_rect_t *area, float radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, area, MIN (radius, MIN (area->size.width, area->size.height) / 2));
  gsk_path_builder_add_rounded_rect (builder, &rounded);
  return gsk_path_builder_free_to_path (builder);
}

/**
 * rel_picture_fill_rect:
 * @self: a picture
 * @snapshot: where to draw
 * @area: a rectangle
 * @radius: of its corners
 * @ink: what fills it
 */
void
rel_picture_fill_rect (RelPicture *self, GtkSnapshot *snapshot, const graphene_rect_t *area, float radius, RelInk ink)
{
  g_autoptr (GskPath) path = make_rect (area, radius);

  rel_picture_fill (self, snapshot, path, ink);
}

/**
 * rel_picture_stroke_rect:
 * @self: a picture
 * @snapshot: where to draw
 * @area: a rectangle; the line is drawn inside it
 * @radius: of its corners
 * @width: how wide the line is
 * @ink: its colour
 */
void
rel_picture_stroke_rect (RelPicture *self, GtkSnapshot *snapshot, const graphene_rect_t *area, float radius, float width, RelInk ink)
{
  graphene_rect_t inner = *area;
  g_autoptr (GskPath) path = NULL;

  graphene_rect_inset (&inner, width / 2, width / 2);
  path = make_rect (&inner, radius);
  rel_picture_stroke (self, snapshot, path, width, ink);
}

/**
 * rel_picture_fill_circle:
 * @self: a picture
 * @snapshot: where to draw
 * @x: its middle
 * @y: its middle
 * @radius: its radius
 * @ink: what fills it
 */
void
rel_picture_fill_circle (RelPicture *self, GtkSnapshot *snapshot, float x, float y, float radius, RelInk ink)
{
  const graphene_rect_t area = GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius);

  rel_picture_fill_rect (self, snapshot, &area, radius, ink);
}

/**
 * rel_picture_stroke_line:
 * @self: a picture
 * @snapshot: where to draw
 * @x1: where it begins
 * @y1: where it begins
 * @x2: where it ends
 * @y2: where it ends
 * @width: how wide it is
 * @ink: its colour
 */
void
rel_picture_stroke_line (RelPicture *self, GtkSnapshot *snapshot, float x1, float y1, float x2, float y2, float width, RelInk ink)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x1, y1);
  gsk_path_builder_line_to (builder, x2, y2);
  path = gsk_path_builder_free_to_path (builder);
  rel_picture_stroke (self, snapshot, path, width, ink);
}

/* Text */

static PangoLayout *
make_layout (RelPicture *self, const char *text, RelPen pen)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (pen & REL_PEN_SMALL)
    pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL_SCALE));
  if (pen & REL_PEN_BOLD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* Of what is written, not only measured. */
static PangoLayout *
lay_out (RelPicture *self, const char *text, RelPen pen)
{
  GStrvBuilder *written = rel_picture_get_private (self)->written;

  if (written != NULL)
    g_strv_builder_add (written, text);
  return make_layout (self, text, pen);
}

/**
 * rel_picture_dup_written:
 * @self: a picture that is shown
 *
 * Returns: (transfer full): every text that stands in the picture as it is drawn now, for tests, which cannot read it there
 */
GStrv
rel_picture_dup_written (RelPicture *self)
{
  RelPicturePrivate *priv = rel_picture_get_private (self);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GStrvBuilder) written = g_strv_builder_new ();
  g_autoptr (GskRenderNode) node = NULL;

  priv->written = written;
  REL_PICTURE_GET_CLASS (self)->draw (self, snapshot, priv->width, priv->height);
  priv->written = NULL;
  node = gtk_snapshot_to_node (snapshot);
  return g_strv_builder_end (written);
}

/**
 * rel_picture_measure_text:
 * @self: a picture
 * @text: text
 * @pen: how it is written
 * @width: (out) (optional): the room it takes on one line
 * @height: (out) (optional): the height of the line
 */
void
rel_picture_measure_text (RelPicture *self, const char *text, RelPen pen, int *width, int *height)
{
  g_autoptr (PangoLayout) layout = make_layout (self, text, pen);

  pango_layout_get_pixel_size (layout, width, height);
}

/**
 * rel_picture_write:
 * @self: a picture
 * @snapshot: where to draw
 * @text: what to write
 * @area: where; what is too long for its width goes on on the next line where there is room, and is ellipsized last
 * @align: 0 at the start, 0.5 in the middle, 1 at the end of @area
 * @pen: how
 * @ink: in what colour
 */
void
rel_picture_write (RelPicture *self, GtkSnapshot *snapshot, const char *text, const graphene_rect_t *area, float align, RelPen pen, RelInk ink)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text, pen);
  gboolean mirrored = rel_picture_is_mirrored (self);
  float x = mirrored ? (float) rel_picture_get_arranged_width (self) - area->origin.x - area->size.width : area->origin.x;
  PangoRectangle extents;
  GdkRGBA color;

  rel_picture_get_ink (self, ink, &color);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (area->size.width + 0.99f) * PANGO_SCALE);
  pango_layout_set_height (layout, (int) (area->size.height + 0.99f) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  /* Pango turns LEFT and RIGHT where the text, a name perhaps, runs against the interface; a number runs with it */
  if (pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) == PANGO_DIRECTION_RTL)
    align = 1 - align;
  pango_layout_set_alignment (layout, align < 0.25f ? PANGO_ALIGN_LEFT : align > 0.75f ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, area->origin.y + MAX (area->size.height - (float) extents.height, 0) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/**
 * rel_picture_write_upwards:
 * @self: a picture
 * @snapshot: where to draw
 * @text: what to write, on one line
 * @area: where, high and narrow
 * @pen: how
 * @ink: in what colour
 *
 * Writes along a vertical axis, in the middle of @area.
 */
void
rel_picture_write_upwards (RelPicture *self, GtkSnapshot *snapshot, const char *text, const graphene_rect_t *area, RelPen pen, RelInk ink)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text, pen);
  float x = rel_picture_is_mirrored (self) ? (float) rel_picture_get_arranged_width (self) - area->origin.x - area->size.width : area->origin.x;
  int width, height;
  GdkRGBA color;

  rel_picture_get_ink (self, ink, &color);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (area->size.width - (float) height) / 2,
                                                          area->origin.y + (area->size.height + (float) width) / 2));
  gtk_snapshot_rotate (snapshot, -90);
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* Names: “Maximilian von Hohenfels” is also “Maximilian v. H.”, “Maximilian” and “MvH”. */

static void
append_initial (GString *text, const char *word)
{
  g_string_append_unichar (text, g_utf8_get_char (word));
}

static char *
abbreviate_all_but_first (const char * const *words)
{
  GString *text = g_string_new (words[0]);

  for (guint i = 1; words[i] != NULL; i++)
    {
      g_string_append_c (text, ' ');
      append_initial (text, words[i]);
      g_string_append_c (text, '.');
    }
  return g_string_free (text, FALSE);
}

static char *
make_initials (const char * const *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    append_initial (text, words[i]);
  return g_string_free (text, FALSE);
}

static gboolean
fits (RelPicture *self, const char *text, RelPen pen, int available)
{
  int width;

  rel_picture_measure_text (self, text, pen, &width, NULL);
  return width <= available;
}

/**
 * rel_picture_shorten_name:
 * @self: a picture
 * @name: a person's name
 * @pen: how it is to be written
 * @available: the room there is
 *
 * Returns: (transfer full): as much of the name as there is room for, down to initials
 */
char *
rel_picture_shorten_name (RelPicture *self, const char *name, RelPen pen, int available)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) split = g_strsplit (name, " ", -1);
  g_auto (GStrv) words = NULL;
  g_autofree char *abbreviated = NULL;

  if (fits (self, name, pen, available))
    return g_strdup (name);
  for (guint i = 0; split[i] != NULL; i++)
    if (*split[i] != '\0')
      g_strv_builder_add (builder, split[i]);
  words = g_strv_builder_end (builder);
  if (words[0] == NULL || words[1] == NULL)
    return g_strdup (name);
  abbreviated = abbreviate_all_but_first ((const char * const *) words);
  if (fits (self, abbreviated, pen, available))
    return g_steal_pointer (&abbreviated);
  if (fits (self, words[0], pen, available))
    return g_strdup (words[0]);
  return make_initials ((const char * const *) words);
}
