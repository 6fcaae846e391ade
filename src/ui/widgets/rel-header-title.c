/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title in the header bar of a dialog: it takes a second line before it is cut. */
#include "rel-header-title.h"

#include "rel-texts.h"

struct _RelHeaderTitle
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RelHeaderTitle, rel_header_title, ADW_TYPE_BIN)

static void
rel_header_title_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_HEADER_TITLE);
  G_OBJECT_CLASS (rel_header_title_parent_class)->dispose (object);
}

static void
rel_header_title_class_init (RelHeaderTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_header_title_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/widgets/rel-header-title.ui");
  rel_texts_install (widget_class, "title");
}

static void
rel_header_title_init (RelHeaderTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
