/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The initials of somebody in a coloured circle. It looks like an AdwAvatar, in the same colour for the same name, and takes
 * a tenth of its time: an avatar lays its letters out whenever its name changes and whenever it enters or leaves a window, and
 * lists do that with all their rows at each letter of a search. This does it when it is drawn. It only repeats the name that
 * stands beside it, and is not told to screen readers. */
#include "rel-initials.h"

/* As many as the style sheet of libadwaita has. */
#define N_COLORS 14

struct _RelInitials
{
  GtkWidget parent_instance;

  int size; /* pixels */
  char *name;
  PangoLayout *layout; /* (nullable): while it is as it was drawn last */
};

G_DEFINE_FINAL_TYPE (RelInitials, rel_initials, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The first letters of the first and the last word. */
static char *
make_initials (const char *name)
{
  g_autofree char *upper = g_utf8_strup (name, -1);
  g_autofree char *composed = g_utf8_normalize (g_strstrip (upper), -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *initials = g_string_new (NULL);
  const char *last;

  if (composed == NULL || *composed == '\0')
    return g_string_free (initials, FALSE);
  g_string_append_unichar (initials, g_utf8_get_char (composed));
  last = g_utf8_strrchr (composed, -1, ' ');
  if (last != NULL)
    g_string_append_unichar (initials, g_utf8_get_char (last + 1));
  return g_string_free (initials, FALSE);
}

/* Letters fit into the square in the circle, with a rim that grows with it. */
static double
get_text_size (RelInitials *self)
{
  return self->size / G_SQRT2 - MAX (self->size * 0.4 - 5, 0);
}

static void
set_text_size (PangoLayout *layout, double size)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
}

static void
ensure_layout (RelInitials *self)
{
  g_autofree char *initials = NULL;
  const double size = get_text_size (self);
  PangoRectangle extents;

  if (self->layout != NULL)
    return;
  initials = make_initials (self->name);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), initials);
  set_text_size (self->layout, size);
  pango_layout_get_pixel_extents (self->layout, NULL, &extents);
  if (extents.width > extents.height && extents.height > 0)
    set_text_size (self->layout, size * extents.height / extents.width);
}

static void
rel_initials_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = REL_INITIALS (widget)->size;
}

static void
rel_initials_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RelInitials *self = REL_INITIALS (widget);
  PangoRectangle extents;
  GdkRGBA color;

  if (self->name == NULL)
    return;
  ensure_layout (self);
  pango_layout_get_pixel_extents (self->layout, NULL, &extents);
  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((gtk_widget_get_width (widget) - extents.width) / 2 - extents.x),
                                                          (float) ((gtk_widget_get_height (widget) - extents.height) / 2 - extents.y)));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
rel_initials_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rel_initials_parent_class)->css_changed (widget, change);
  g_clear_object (&REL_INITIALS (widget)->layout);
}

static void
rel_initials_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SIZE:
      REL_INITIALS (object)->size = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_initials_finalize (GObject *object)
{
  RelInitials *self = REL_INITIALS (object);

  g_clear_object (&self->layout);
  g_free (self->name);
  G_OBJECT_CLASS (rel_initials_parent_class)->finalize (object);
}

static void
rel_initials_class_init (RelInitialsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rel_initials_set_property;
  object_class->finalize = rel_initials_finalize;
  widget_class->measure = rel_initials_measure;
  widget_class->snapshot = rel_initials_snapshot;
  widget_class->css_changed = rel_initials_css_changed;
  gtk_widget_class_set_css_name (widget_class, "avatar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 1, G_MAXINT, 32, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rel_initials_init (RelInitials *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * rel_initials_new:
 * @size: how wide and tall the circle is, in pixels
 * @name: (nullable): whose initials
 *
 * Returns: (transfer floating): a circle
 */
GtkWidget *
rel_initials_new (int size, const char *name)
{
  RelInitials *self = g_object_new (REL_TYPE_INITIALS, "size", size, NULL);

  rel_initials_set_name (self, name);
  return GTK_WIDGET (self);
}

/**
 * rel_initials_set_name:
 * @self: a circle
 * @name: (nullable): whose initials; without one there is nothing to see
 */
void
rel_initials_set_name (RelInitials *self, const char *name)
{
  char color[16] = "";
  const char * const classes[] = { color, NULL };

  if (name != NULL && *name == '\0')
    name = NULL;
  if (!g_set_str (&self->name, name))
    return;
  g_clear_object (&self->layout);
  if (name != NULL)
    g_snprintf (color, sizeof color, "color%u", g_str_hash (name) % N_COLORS + 1);
  gtk_widget_set_css_classes (GTK_WIDGET (self), name != NULL ? (const char **) classes : (const char *[]) { NULL });
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
