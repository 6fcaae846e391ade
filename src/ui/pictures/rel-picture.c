/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base of all pictures: figures as points that can be pointed at, walked through by keyboard, and opened. Points are
 * widgets, so that a screen reader finds each of them; Tab stops at a picture once, arrows lead from point to point. */
#include "rel-picture-private.h"

#include <adwaita.h>
#include <math.h>

/* More figures than these are not read out with the picture: each is still a point of its own. */
#define FIGURES_READ_OUT 60

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RelPicture, rel_picture, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define PRIV(self) ((RelPicturePrivate *) rel_picture_get_instance_private (self))

/**
 * rel_picture_get_private:
 * @self: a picture
 *
 * Returns: (transfer none): what the files of pictures share of it
 */
RelPicturePrivate *
rel_picture_get_private (RelPicture *self)
{
  return rel_picture_get_instance_private (self);
}

/* Size and place */

static GtkSizeRequestMode
rel_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rel_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                     int *natural_baseline)
{
  RelPicture *self = REL_PICTURE (widget);
  RelPictureClass *klass = REL_PICTURE_GET_CLASS (self);

  klass->min_width (self, minimum, natural);
  *natural = MAX (*minimum, *natural);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = klass->measure_height (self, for_size >= 0 ? MAX (for_size, *minimum) : *natural);
}

/**
 * rel_picture_allocate:
 * @self: a picture
 * @child: one of its children
 * @area: where it goes, as if text ran from left to right
 */
void
rel_picture_allocate (RelPicture *self, GtkWidget *child, const graphene_rect_t *area)
{
  RelPicturePrivate *priv = PRIV (self);
  float x = rel_picture_is_mirrored (self) ? (float) priv->width - area->origin.x - area->size.width : area->origin.x;
  GtkAllocation allocation = {
    (int) floorf (x), (int) floorf (area->origin.y),
    (int) ceilf (x + area->size.width) - (int) floorf (x),
    (int) ceilf (area->origin.y + area->size.height) - (int) floorf (area->origin.y),
  };
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation.width, &minimum, NULL, NULL, NULL);
  allocation.height = MAX (allocation.height, minimum);
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
rel_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RelPicture *self = REL_PICTURE (widget);
  RelPicturePrivate *priv = PRIV (self);

  if (!priv->is_arranged || priv->width != width || priv->height != height)
    {
      priv->width = width;
      priv->height = height;
      priv->is_arranged = TRUE;
      REL_PICTURE_GET_CLASS (self)->arrange (self, width, height);
    }
  for (guint i = 0; i < priv->points->len; i++)
    rel_picture_allocate (self, priv->points->pdata[i], rel_picture_point_get_area (priv->points->pdata[i]));
  rel_picture_allocate_bubble (self);
}

static void
rel_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RelPicture *self = REL_PICTURE (widget);
  RelPicturePrivate *priv = PRIV (self);

  REL_PICTURE_GET_CLASS (self)->draw (self, snapshot, priv->width, priv->height);
  for (guint i = 0; i < priv->points->len; i++)
    gtk_widget_snapshot_child (widget, priv->points->pdata[i], snapshot);
  gtk_widget_snapshot_child (widget, priv->bubble, snapshot);
}

/* The font or its size may be another */
static void
rel_picture_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rel_picture_parent_class)->css_changed (widget, change);
  rel_picture_changed (REL_PICTURE (widget));
}

static void
rel_picture_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  rel_picture_changed (REL_PICTURE (widget));
}

static void
rel_picture_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, PRIV (REL_PICTURE (object))->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_picture_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelPicturePrivate *priv = PRIV (REL_PICTURE (object));

  switch (prop_id)
    {
    case PROP_TITLE:
      if (!g_set_str (&priv->title, g_value_get_string (value)))
        return;
      gtk_accessible_update_property (GTK_ACCESSIBLE (object), GTK_ACCESSIBLE_PROPERTY_LABEL, priv->title != NULL ? priv->title : "", -1);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_picture_dispose (GObject *object)
{
  RelPicturePrivate *priv = PRIV (REL_PICTURE (object));

  priv->told = NULL;
  priv->current = NULL;
  g_hash_table_remove_all (priv->by_key);
  for (guint i = 0; i < priv->points->len; i++)
    gtk_widget_unparent (priv->points->pdata[i]);
  g_ptr_array_set_size (priv->points, 0);
  for (guint i = 0; i < REL_N_SWATCHES; i++)
    g_clear_pointer (&priv->swatches[i], gtk_widget_unparent);
  g_clear_pointer (&priv->bubble, gtk_widget_unparent);
  G_OBJECT_CLASS (rel_picture_parent_class)->dispose (object);
}

static void
rel_picture_finalize (GObject *object)
{
  RelPicturePrivate *priv = PRIV (REL_PICTURE (object));

  g_free (priv->title);
  g_hash_table_unref (priv->by_key);
  g_ptr_array_unref (priv->points);
  G_OBJECT_CLASS (rel_picture_parent_class)->finalize (object);
}

static void
rel_picture_class_init (RelPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rel_picture_get_property;
  object_class->set_property = rel_picture_set_property;
  object_class->dispose = rel_picture_dispose;
  object_class->finalize = rel_picture_finalize;
  widget_class->get_request_mode = rel_picture_get_request_mode;
  widget_class->measure = rel_picture_measure;
  widget_class->size_allocate = rel_picture_size_allocate;
  widget_class->snapshot = rel_picture_snapshot;
  widget_class->css_changed = rel_picture_css_changed;
  widget_class->direction_changed = rel_picture_direction_changed;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  rel_picture_install_walking (klass);
  gtk_widget_class_set_css_name (widget_class, "figures");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rel_picture_init (RelPicture *self)
{
  static const char * const swatches[REL_N_SWATCHES] = {
    [REL_SWATCH_ACCENT] = "accent", [REL_SWATCH_SUCCESS] = "success", [REL_SWATCH_WARNING] = "warning", [REL_SWATCH_ERROR] = "error",
    [REL_SWATCH_PAPER] = "paper",
  };
  RelPicturePrivate *priv = PRIV (self);
  AdwStyleManager *style = adw_style_manager_get_default ();

  priv->tells = TRUE;
  priv->points = g_ptr_array_new ();
  priv->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < REL_N_SWATCHES; i++)
    {
      priv->swatches[i] = g_object_new (ADW_TYPE_BIN, "css-name", "swatch", "visible", FALSE, NULL);
      gtk_widget_add_css_class (priv->swatches[i], swatches[i]);
      gtk_widget_set_parent (priv->swatches[i], GTK_WIDGET (self));
    }
  rel_picture_install_telling (self);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * rel_picture_begin:
 * @self: a picture
 *
 * Takes out what it shows, to put other figures in.
 */
void
rel_picture_begin (RelPicture *self)
{
  RelPicturePrivate *priv = PRIV (self);

  g_return_if_fail (priv->before == NULL);

  priv->before = priv->points;
  priv->points = g_ptr_array_new ();
}

/**
 * rel_picture_add:
 * @self: a picture, between rel_picture_begin() and rel_picture_end()
 * @key: what the point stands for, once in the picture
 * @text: its figure in words
 * @action: (nullable): the action that opens the records behind it
 * @target: (nullable): the parameter of the action
 *
 * Returns: (transfer none): the point
 */
RelPicturePoint *
rel_picture_add (RelPicture *self, const char *key, const char *text, const char *action, GVariant *target)
{
  RelPicturePrivate *priv = PRIV (self);
  RelPicturePoint *point = g_hash_table_lookup (priv->by_key, key);

  if (point == NULL)
    {
      point = rel_picture_point_new (key);
      g_signal_connect_object (point, "state-flags-changed", G_CALLBACK (rel_picture_point_state_cb), self, 0);
      g_hash_table_insert (priv->by_key, (gpointer) rel_picture_point_get_key (point), point);
      gtk_widget_set_parent (GTK_WIDGET (point), GTK_WIDGET (self));
    }
  else
    g_ptr_array_remove (priv->before, point);
  gtk_widget_insert_before (GTK_WIDGET (point), GTK_WIDGET (self), priv->bubble);
  rel_picture_point_set_text (point, text);
  if (priv->tells)
    gtk_widget_set_tooltip_text (GTK_WIDGET (point), NULL);
  else
    gtk_widget_set_tooltip_text (GTK_WIDGET (point), text);
  rel_picture_point_set_target (point, action, target);
  g_ptr_array_add (priv->points, point);
  return point;
}

static void
update_description (RelPicture *self, const char *summary)
{
  RelPicturePrivate *priv = PRIV (self);
  g_autoptr (GString) text = g_string_new (summary);

  for (guint i = 0; i < priv->points->len && priv->points->len <= FIGURES_READ_OUT; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, rel_picture_point_get_text (priv->points->pdata[i]));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

/**
 * rel_picture_end:
 * @self: a picture
 * @summary: (nullable): what it says on the whole, for screen readers; they are told the figures after it
 *
 * Shows what was put in. Where the focused point is gone, the focus goes to the first.
 */
void
rel_picture_end (RelPicture *self, const char *summary)
{
  RelPicturePrivate *priv = PRIV (self);
  g_autoptr (GPtrArray) before = g_steal_pointer (&priv->before);
  gboolean had_focus = FALSE;

  for (guint i = 0; i < before->len; i++)
    {
      RelPicturePoint *point = before->pdata[i];

      had_focus = had_focus || gtk_widget_is_focus (GTK_WIDGET (point));
      if (priv->told == point)
        rel_picture_tell (self, NULL);
      if (priv->current == point)
        priv->current = NULL;
      g_hash_table_remove (priv->by_key, rel_picture_point_get_key (point));
      gtk_widget_unparent (GTK_WIDGET (point));
    }
  if (priv->told != NULL)
    rel_picture_write_bubble (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  update_description (self, summary);
  rel_picture_changed (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * rel_picture_get_length:
 * @self: a picture
 *
 * Returns: how many points it has
 */
guint
rel_picture_get_length (RelPicture *self)
{
  return PRIV (self)->points->len;
}

/**
 * rel_picture_get_point:
 * @self: a picture
 * @i: which, below their number
 *
 * Returns: (transfer none): a point
 */
RelPicturePoint *
rel_picture_get_point (RelPicture *self, guint i)
{
  return PRIV (self)->points->pdata[i];
}

/**
 * rel_picture_get_told:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the point that is pointed at, or has the keyboard focus
 */
RelPicturePoint *
rel_picture_get_told (RelPicture *self)
{
  return PRIV (self)->told;
}

/**
 * rel_picture_get_at:
 * @self: a picture
 * @x: from its left edge
 * @y: from its top
 *
 * Returns: (transfer none) (nullable): the point that is seen there
 */
RelPicturePoint *
rel_picture_get_at (RelPicture *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != GTK_WIDGET (self) && !REL_IS_PICTURE_POINT (widget))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL && REL_IS_PICTURE_POINT (widget) ? REL_PICTURE_POINT (widget) : NULL;
}

/**
 * rel_picture_changed:
 * @self: a picture
 *
 * Arranges and draws it anew.
 */
void
rel_picture_changed (RelPicture *self)
{
  PRIV (self)->is_arranged = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rel_picture_set_tells:
 * @self: a picture without points yet
 * @tells: whether it tells figures in a label of its own; a small one leaves it to tooltips
 */
void
rel_picture_set_tells (RelPicture *self, gboolean tells)
{
  PRIV (self)->tells = tells;
}

/**
 * rel_picture_is_mirrored:
 * @self: a picture
 *
 * Returns: whether it is drawn from right to left
 */
gboolean
rel_picture_is_mirrored (RelPicture *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/**
 * rel_picture_get_swatch:
 * @self: a picture
 * @swatch: a colour
 *
 * Returns: (transfer none): the widget that has the colour
 */
GtkWidget *
rel_picture_get_swatch (RelPicture *self, RelSwatch swatch)
{
  return PRIV (self)->swatches[swatch];
}

/**
 * rel_picture_get_arranged_width:
 * @self: a picture
 *
 * Returns: the width that its points were arranged for last, in pixels
 */
int
rel_picture_get_arranged_width (RelPicture *self)
{
  return PRIV (self)->width;
}
