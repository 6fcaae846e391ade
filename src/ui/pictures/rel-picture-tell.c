/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Telling a figure: the label over the point that is pointed at, or has the keyboard focus. */
#include "rel-picture-private.h"

/* Between a point and the label that tells it, and the edge. */
#define BUBBLE_GAP 6

#define PRIV(self) (rel_picture_get_private (self))

/**
 * rel_picture_write_bubble:
 * @self: a picture that tells of a point
 *
 * The text begins as the interface does, whatever the name it begins with.
 */
void
rel_picture_write_bubble (RelPicture *self)
{
  g_autofree char *text = g_strconcat (rel_picture_is_mirrored (self) ? "\xe2\x80\x8f" : "\xe2\x80\x8e",
                                       rel_picture_point_get_text (PRIV (self)->told), NULL);

  gtk_label_set_label (GTK_LABEL (PRIV (self)->bubble), text);
}

/**
 * rel_picture_tell:
 * @self: a picture
 * @point: (nullable): a point of it, %NULL for none
 *
 * Tells of a point, beside it.
 */
void
rel_picture_tell (RelPicture *self, RelPicturePoint *point)
{
  RelPicturePrivate *priv = PRIV (self);

  if (priv->told == point)
    return;
  priv->told = point;
  if (point != NULL && priv->tells)
    rel_picture_write_bubble (self);
  gtk_widget_set_visible (priv->bubble, point != NULL && priv->tells);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_seen_focused (RelPicturePoint *point)
{
  const GtkStateFlags both = GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE;

  return (gtk_widget_get_state_flags (GTK_WIDGET (point)) & both) == both;
}

static RelPicturePoint *
get_focused (RelPicture *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL && REL_IS_PICTURE_POINT (child) && is_seen_focused (REL_PICTURE_POINT (child)) ? REL_PICTURE_POINT (child) : NULL;
}

static void
motion_cb (RelPicture *self, double x, double y)
{
  RelPicturePoint *point = rel_picture_get_at (self, x, y);

  rel_picture_tell (self, point != NULL ? point : get_focused (self));
}

static void
leave_cb (RelPicture *self)
{
  rel_picture_tell (self, get_focused (self));
}

/**
 * rel_picture_point_state_cb:
 * @point: a point
 * @before: its state before
 * @self: a picture
 *
 * The focus came to a point, or left it.
 */
void
rel_picture_point_state_cb (RelPicturePoint *point, GtkStateFlags before, RelPicture *self)
{
  RelPicturePrivate *priv = PRIV (self);

  if (gtk_widget_is_focus (GTK_WIDGET (point)))
    priv->current = point;
  if (is_seen_focused (point))
    rel_picture_tell (self, point);
  else if (priv->told == point && (before & GTK_STATE_FLAG_FOCUSED) != 0)
    rel_picture_tell (self, NULL);
}

/* Where the picture can be seen, as if text ran from left to right: it may be wider than what it scrolls in. */
static void
get_seen (RelPicture *self, int *left, int *right)
{
  RelPicturePrivate *priv = PRIV (self);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  graphene_rect_t seen;

  *left = 0;
  *right = priv->width;
  if (viewport == NULL || !gtk_widget_compute_bounds (viewport, GTK_WIDGET (self), &seen))
    return;
  if (rel_picture_is_mirrored (self))
    seen.origin.x = (float) priv->width - seen.origin.x - seen.size.width;
  *left = MAX (0, (int) seen.origin.x);
  *right = CLAMP ((int) (seen.origin.x + seen.size.width), *left, priv->width);
}

/**
 * rel_picture_allocate_bubble:
 * @self: a picture
 *
 * Puts what is told above its point, below where there is no room, over it where there is none either; never beyond the edges.
 */
void
rel_picture_allocate_bubble (RelPicture *self)
{
  RelPicturePrivate *priv = PRIV (self);
  const graphene_rect_t *area;
  graphene_rect_t place;
  int width, height, natural, left, right;

  if (priv->told == NULL || !gtk_widget_get_visible (priv->bubble))
    return;
  area = rel_picture_point_get_area (priv->told);
  gtk_widget_measure (priv->bubble, GTK_ORIENTATION_HORIZONTAL, -1, &width, &natural, NULL, NULL);
  get_seen (self, &left, &right);
  width = MAX (width, MIN (natural, right - left));
  gtk_widget_measure (priv->bubble, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  place.size = GRAPHENE_SIZE_INIT ((float) width, (float) height);
  place.origin.x = (float) CLAMP (area->origin.x + area->size.width / 2 - width / 2.0, left, MAX (right - width, left));
  place.origin.y = area->origin.y - (float) height - BUBBLE_GAP;
  if (place.origin.y < 0)
    place.origin.y = area->origin.y + area->size.height + BUBBLE_GAP;
  if (place.origin.y + (float) height > (float) priv->height)
    place.origin.y = 0;
  rel_picture_allocate (self, priv->bubble, &place);
}

/**
 * rel_picture_install_telling:
 * @self: a picture
 *
 * Makes the label that tells, and listens to the pointer. The label is the last child, over all points.
 */
void
rel_picture_install_telling (RelPicture *self)
{
  RelPicturePrivate *priv = PRIV (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  priv->bubble = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 36, "can-target", FALSE,
                               "visible", FALSE, NULL);
  gtk_widget_add_css_class (priv->bubble, "rel-bubble");
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->bubble), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1); /* the point says it */
  gtk_widget_set_parent (priv->bubble, GTK_WIDGET (self));
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
