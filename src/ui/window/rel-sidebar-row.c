/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the sidebar: where it leads, and a number worth knowing. */
#include "rel-sidebar-row.h"

#include "rel-texts.h"

struct _RelSidebarRow
{
  GtkListBoxRow parent_instance;
};

G_DEFINE_FINAL_TYPE (RelSidebarRow, rel_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
rel_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_SIDEBAR_ROW);
  G_OBJECT_CLASS (rel_sidebar_row_parent_class)->dispose (object);
}

static void
rel_sidebar_row_class_init (RelSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_sidebar_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/window/rel-sidebar-row.ui");
  rel_texts_install (widget_class, "target icon-name label badge");
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

/**
 * rel_sidebar_row_get_target:
 * @self: a row
 *
 * Returns: (nullable): where it leads
 */
const char *
rel_sidebar_row_get_target (RelSidebarRow *self)
{
  return rel_texts_get (self, "target");
}
