/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card with one figure: what it is, the figure, and a note. */
#include "rel-glance.h"

#include "rel-texts.h"

struct _RelGlance
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (RelGlance, rel_glance, GTK_TYPE_BOX)

static void
rel_glance_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_GLANCE);
  G_OBJECT_CLASS (rel_glance_parent_class)->dispose (object);
}

static void
rel_glance_class_init (RelGlanceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_glance_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/widgets/rel-glance.ui");
  rel_texts_install (widget_class, "title value note");
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
