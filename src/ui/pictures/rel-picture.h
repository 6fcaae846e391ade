/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base of all pictures: figures as points that can be pointed at, walked through by keyboard, and opened. */
#pragma once

#include "rel-picture-point.h"

G_BEGIN_DECLS

#define REL_TYPE_PICTURE (rel_picture_get_type ())
G_DECLARE_DERIVABLE_TYPE (RelPicture, rel_picture, REL, PICTURE, GtkWidget)

/**
 * RelInk:
 *
 * The colours that pictures are drawn in: those of the theme, so that dark, accent and high contrast follow.
 */
typedef enum
{
  REL_INK_TEXT,
  REL_INK_DIM,     /* text that matters less */
  REL_INK_LINE,    /* axes, frames */
  REL_INK_GROUND,  /* what is filled faintly */
  REL_INK_WASH,    /* what is filled most faintly, one over the other */
  REL_INK_PAPER,   /* what is drawn on */
  REL_INK_NEUTRAL, /* the second figure of two */
  REL_INK_ACCENT,  /* the first */
  REL_INK_ACCENT_FAINT, /* less of it, by degrees */
  REL_INK_ACCENT_LIGHT,
  REL_INK_ACCENT_STRONG,
  REL_INK_SUCCESS,
  REL_INK_WARNING,
  REL_INK_ERROR,
} RelInk;

/* How text is written. */
typedef enum
{
  REL_PEN_NORMAL = 0,
  REL_PEN_SMALL  = 1 << 0,
  REL_PEN_BOLD   = 1 << 1,
} RelPen;

/**
 * RelPictureClass:
 * @measure_height: gives the height wanted for a width
 * @min_width: gives the least width, and the one wanted
 * @arrange: gives every point its area, and remembers whatever else @draw needs to know
 * @draw: draws what was arranged
 * @walk: (nullable): the point that an arrow key leads to, the base's choice is the nearest in that direction
 *
 * All coordinates are as if text ran from left to right; the base mirrors them where it does not.
 */
struct _RelPictureClass
{
  GtkWidgetClass parent_class;

  void (*min_width)       (RelPicture *self, int *minimum, int *natural);
  int  (*measure_height)  (RelPicture *self, int width);
  void (*arrange)         (RelPicture *self, int width, int height);
  void (*draw)            (RelPicture *self, GtkSnapshot *snapshot, int width, int height);
  RelPicturePoint *(*walk) (RelPicture *self, RelPicturePoint *from, GtkDirectionType direction);
};

/* What it shows. Points with a key that was there before are kept, with the focus. */
void             rel_picture_begin      (RelPicture *self);
RelPicturePoint *rel_picture_add        (RelPicture *self, const char *key, const char *text, const char *action, GVariant *target);
void             rel_picture_end        (RelPicture *self, const char *summary);
guint            rel_picture_get_length (RelPicture *self);
RelPicturePoint *rel_picture_get_point  (RelPicture *self, guint i);
RelPicturePoint *rel_picture_get_told   (RelPicture *self);
RelPicturePoint *rel_picture_get_at     (RelPicture *self, double x, double y);
void             rel_picture_changed    (RelPicture *self);
void             rel_picture_set_tells  (RelPicture *self, gboolean tells);
gboolean         rel_picture_is_mirrored (RelPicture *self);

/* For subclasses, to draw. */
void rel_picture_fill         (RelPicture *self, GtkSnapshot *snapshot, GskPath *path, RelInk ink);
void rel_picture_fill_rect    (RelPicture *self, GtkSnapshot *snapshot, const graphene_rect_t *area, float radius, RelInk ink);
void rel_picture_fill_circle  (RelPicture *self, GtkSnapshot *snapshot, float x, float y, float radius, RelInk ink);
void rel_picture_stroke       (RelPicture *self, GtkSnapshot *snapshot, GskPath *path, float width, RelInk ink);
void rel_picture_stroke_rect  (RelPicture *self, GtkSnapshot *snapshot, const graphene_rect_t *area, float radius, float width, RelInk ink);
void rel_picture_stroke_line  (RelPicture *self, GtkSnapshot *snapshot, float x1, float y1, float x2, float y2, float width, RelInk ink);
void rel_picture_write        (RelPicture *self, GtkSnapshot *snapshot, const char *text, const graphene_rect_t *area,
                               float align, RelPen pen, RelInk ink);
void rel_picture_write_upwards (RelPicture *self, GtkSnapshot *snapshot, const char *text, const graphene_rect_t *area, RelPen pen, RelInk ink);
void rel_picture_measure_text (RelPicture *self, const char *text, RelPen pen, int *width, int *height);
char *rel_picture_shorten_name (RelPicture *self, const char *name, RelPen pen, int available);
gboolean rel_picture_is_high_contrast (void);

/* Property "title": what the picture shows, for screen readers. */
/* Signal "changed" (): the points are others. */

G_END_DECLS
