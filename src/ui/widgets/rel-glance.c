/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card with one figure: what it is, the figure, and a note. */
#include "rel-glance.h"

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_VALUE,
  PROP_NOTE,
  N_PROPS
};

struct _RelGlance
{
  GtkBox parent_instance;

  char *texts[N_PROPS]; /* by property */
};

G_DEFINE_FINAL_TYPE (RelGlance, rel_glance, GTK_TYPE_BOX)

static GParamSpec *properties[N_PROPS];

static gboolean
has_text (GObject *object, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
rel_glance_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, REL_GLANCE (object)->texts[prop_id]);
}

static void
rel_glance_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelGlance *self = REL_GLANCE (object);

  if (!g_set_str (&self->texts[prop_id], g_value_get_string (value)))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->texts[PROP_TITLE] != NULL ? self->texts[PROP_TITLE] : "", -1);
  g_object_notify_by_pspec (object, pspec);
}

static void
rel_glance_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_GLANCE);
  G_OBJECT_CLASS (rel_glance_parent_class)->dispose (object);
}

static void
rel_glance_finalize (GObject *object)
{
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_free (REL_GLANCE (object)->texts[i]);
  G_OBJECT_CLASS (rel_glance_parent_class)->finalize (object);
}

static void
rel_glance_class_init (RelGlanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rel_glance_get_property;
  object_class->set_property = rel_glance_set_property;
  object_class->dispose = rel_glance_dispose;
  object_class->finalize = rel_glance_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/widgets/rel-glance.ui");
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
rel_glance_init (RelGlance *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_glance_set:
 * @self: a card
 * @value: the figure
 * @note: (nullable): what there is to add
 */
void
rel_glance_set (RelGlance *self, const char *value, const char *note)
{
  g_object_set (self, "value", value, "note", note, NULL);
}
