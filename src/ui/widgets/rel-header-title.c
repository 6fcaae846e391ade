/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title in the header bar of a dialog: it takes a second line before it is cut. */
#include "rel-header-title.h"

struct _RelHeaderTitle
{
  AdwBin parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (RelHeaderTitle, rel_header_title, ADW_TYPE_BIN)

enum
{
  PROP_TITLE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
rel_header_title_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (REL_HEADER_TITLE (object)->label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rel_header_title_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  const char *title = g_value_get_string (value);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_label (REL_HEADER_TITLE (object)->label, title != NULL ? title : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rel_header_title_class_init (RelHeaderTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rel_header_title_get_property;
  object_class->set_property = rel_header_title_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, "What it says", "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
rel_header_title_init (RelHeaderTitle *self)
{
  /* Otherwise it would ask for no more width than two lines need, in a header that is as high as that */
  self->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                              "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, "justify", GTK_JUSTIFY_CENTER, "xalign", 0.5, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "heading");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
}
