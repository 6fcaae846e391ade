/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A point of a picture: what one figure can be pointed at, focused and opened by. It draws nothing itself. */
#include "rel-picture-point.h"

struct _RelPicturePoint
{
  GtkButton parent_instance;

  char *key;
  char *text;
  graphene_rect_t area; /* as if text ran from left to right */
};

G_DEFINE_FINAL_TYPE (RelPicturePoint, rel_picture_point, GTK_TYPE_BUTTON)

static void
rel_picture_point_finalize (GObject *object)
{
  RelPicturePoint *self = REL_PICTURE_POINT (object);

  g_free (self->key);
  g_free (self->text);
  G_OBJECT_CLASS (rel_picture_point_parent_class)->finalize (object);
}

static void
rel_picture_point_class_init (RelPicturePointClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rel_picture_point_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "point");
}

static void
rel_picture_point_init (RelPicturePoint *self)
{
}

/**
 * rel_picture_point_new:
 * @key: what it stands for; the same after the figures changed
 *
 * Returns: (transfer floating): a point
 */
RelPicturePoint *
rel_picture_point_new (const char *key)
{
  RelPicturePoint *self = g_object_new (REL_TYPE_PICTURE_POINT, NULL);

  self->key = g_strdup (key);
  return self;
}

/**
 * rel_picture_point_get_key:
 * @self: a point
 *
 * Returns: (transfer none): what it stands for, unique in its picture
 */
const char *
rel_picture_point_get_key (RelPicturePoint *self)
{
  return self->key;
}

/**
 * rel_picture_point_get_text:
 * @self: a point
 *
 * Returns: (transfer none): its figure in words
 */
const char *
rel_picture_point_get_text (RelPicturePoint *self)
{
  return self->text;
}

/**
 * rel_picture_point_set_text:
 * @self: a point
 * @text: its figure in words, whole enough to be read alone
 */
void
rel_picture_point_set_text (RelPicturePoint *self, const char *text)
{
  if (g_set_str (&self->text, text))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * rel_picture_point_set_target:
 * @self: a point
 * @action: (nullable): the action that opens the records behind it, %NULL where there are none
 * @target: (nullable): its parameter; a floating one is taken
 */
void
rel_picture_point_set_target (RelPicturePoint *self, const char *action, GVariant *target)
{
  g_autoptr (GVariant) kept = target != NULL ? g_variant_ref_sink (target) : NULL;

  /* A button whose action does not fit its parameter complains */
  if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (self)), action) != 0)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), kept);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}

/**
 * rel_picture_point_get_area:
 * @self: a point
 *
 * Returns: (transfer none): where it is, in pixels of its picture
 */
const graphene_rect_t *
rel_picture_point_get_area (RelPicturePoint *self)
{
  return &self->area;
}

/**
 * rel_picture_point_set_area:
 * @self: a point
 * @area: where it is, in pixels of its picture
 */
void
rel_picture_point_set_area (RelPicturePoint *self, const graphene_rect_t *area)
{
  self->area = *area;
}
