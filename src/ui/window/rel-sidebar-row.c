/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the sidebar: where it leads, and a number worth knowing. */
#include "rel-sidebar-row.h"

enum
{
  PROP_0,
  PROP_TARGET,
  PROP_ICON_NAME,
  PROP_LABEL,
  PROP_BADGE,
  N_PROPS
};

struct _RelSidebarRow
{
  GtkListBoxRow parent_instance;

  char *texts[N_PROPS]; /* by property */
};

G_DEFINE_FINAL_TYPE (RelSidebarRow, rel_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static GParamSpec *properties[N_PROPS];

static gboolean
has_text (GObject *object, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
rel_sidebar_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, REL_SIDEBAR_ROW (object)->texts[prop_id]);
}

static void
rel_sidebar_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (g_set_str (&REL_SIDEBAR_ROW (object)->texts[prop_id], g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
rel_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_SIDEBAR_ROW);
  G_OBJECT_CLASS (rel_sidebar_row_parent_class)->dispose (object);
}

static void
rel_sidebar_row_finalize (GObject *object)
{
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_free (REL_SIDEBAR_ROW (object)->texts[i]);
  G_OBJECT_CLASS (rel_sidebar_row_parent_class)->finalize (object);
}

static void
rel_sidebar_row_class_init (RelSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rel_sidebar_row_get_property;
  object_class->set_property = rel_sidebar_row_set_property;
  object_class->dispose = rel_sidebar_row_dispose;
  object_class->finalize = rel_sidebar_row_finalize;

  properties[PROP_TARGET] = g_param_spec_string ("target", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_BADGE] = g_param_spec_string ("badge", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/window/rel-sidebar-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
rel_sidebar_row_init (RelSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_sidebar_row_new:
 * @target: (nullable): where it leads: the name of a view, or `goal:` and an id
 * @icon_name: its icon
 * @label: (nullable): its words
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_sidebar_row_new (const char *target, const char *icon_name, const char *label)
{
  return g_object_new (REL_TYPE_SIDEBAR_ROW, "target", target, "icon-name", icon_name, "label", label, NULL);
}

const char *
rel_sidebar_row_get_target (RelSidebarRow *self)
{
  return self->texts[PROP_TARGET];
}
