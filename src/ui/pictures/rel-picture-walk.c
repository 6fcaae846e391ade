/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walking through a picture by keyboard: Tab stops at it once, arrows lead from point to point. */
#include "rel-picture-private.h"

#include <math.h>

#define PRIV(self) (rel_picture_get_private (self))

static double
center_x (const graphene_rect_t *area)
{
  return area->origin.x + area->size.width / 2;
}

static double
center_y (const graphene_rect_t *area)
{
  return area->origin.y + area->size.height / 2;
}

/* The nearest point in a direction; what lies aside counts twice. Where there is none, the next in order, so that each is reached. */
static RelPicturePoint *
rel_picture_walk (RelPicture *self, RelPicturePoint *from, GtkDirectionType direction)
{
  RelPicturePrivate *priv = PRIV (self);
  const graphene_rect_t *start = rel_picture_point_get_area (from);
  gboolean horizontal = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  double sign = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
  RelPicturePoint *best = NULL;
  double least = G_MAXDOUBLE;
  guint place;

  if (horizontal && rel_picture_is_mirrored (self))
    sign = -sign;
  for (guint i = 0; i < priv->points->len; i++)
    {
      RelPicturePoint *point = priv->points->pdata[i];
      const graphene_rect_t *area = rel_picture_point_get_area (point);
      double dx = center_x (area) - center_x (start), dy = center_y (area) - center_y (start);
      double along = (horizontal ? dx : dy) * sign, aside = fabs (horizontal ? dy : dx);

      if (point == from || along < 1 || along + 2 * aside >= least)
        continue;
      least = along + 2 * aside;
      best = point;
    }
  if (best == NULL && g_ptr_array_find (priv->points, from, &place))
    {
      gboolean forward = direction == GTK_DIR_DOWN || direction == (rel_picture_is_mirrored (self) ? GTK_DIR_LEFT : GTK_DIR_RIGHT);

      if (forward && place + 1 < priv->points->len)
        best = priv->points->pdata[place + 1];
      else if (!forward && place > 0)
        best = priv->points->pdata[place - 1];
    }
  return best;
}

static gboolean
rel_picture_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RelPicture *self = REL_PICTURE (widget);
  RelPicturePrivate *priv = PRIV (self);
  GtkWidget *focused = gtk_widget_get_focus_child (widget);
  RelPicturePoint *next;

  if (priv->points->len == 0)
    return FALSE;
  if (focused == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (priv->current != NULL ? priv->current : priv->points->pdata[0]));
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  next = REL_PICTURE_GET_CLASS (self)->walk (self, REL_PICTURE_POINT (focused), direction);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  return TRUE;
}

static gboolean
rel_picture_grab_focus (GtkWidget *widget)
{
  RelPicturePrivate *priv = PRIV (REL_PICTURE (widget));

  if (priv->points->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (priv->current != NULL ? priv->current : priv->points->pdata[0]));
}

/* Home and End lead to the first point and the last. */
static gboolean
jump_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  RelPicturePrivate *priv = PRIV (REL_PICTURE (widget));

  if (priv->points->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (priv->points->pdata[g_variant_get_boolean (args) ? priv->points->len - 1 : 0]);
}

/**
 * rel_picture_install_walking:
 * @klass: a class of pictures
 *
 * Lets the arrow keys lead from point to point, and Home and End to the first and the last.
 */
void
rel_picture_install_walking (RelPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  klass->walk = rel_picture_walk;
  widget_class->focus = rel_picture_focus;
  widget_class->grab_focus = rel_picture_grab_focus;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, jump_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, jump_cb, "b", TRUE);
}
