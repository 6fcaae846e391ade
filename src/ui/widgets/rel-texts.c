/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Properties of a widget that are plain texts. They need no field: each object keeps them by their names. */
#include "rel-texts.h"

static gboolean
has_text (GObject *object, const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * rel_texts_install:
 * @widget_class: a class whose template is set
 * @names: the properties, with spaces between them; they are numbered from 1 on
 *
 * Gives the class properties that are texts, and its template the function `has_text`, to show what has any.
 * A class with other properties beside then sets functions of its own, which call those below.
 */
void
rel_texts_install (GtkWidgetClass *widget_class, const char *names)
{
  GObjectClass *object_class = G_OBJECT_CLASS (widget_class);
  g_auto (GStrv) each = g_strsplit (names, " ", -1);

  object_class->get_property = rel_texts_get_property;
  object_class->set_property = rel_texts_set_property;
  for (guint i = 0; each[i] != NULL; i++)
    g_object_class_install_property (object_class, i + 1,
                                     g_param_spec_string (each[i], NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY));
  rel_texts_bind (widget_class);
}

/**
 * rel_texts_bind:
 * @widget_class: a class whose template is set, and which has texts of its own
 *
 * Gives its template the function `has_text` alone.
 */
void
rel_texts_bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

/**
 * rel_texts_get_property:
 * @object: an object of a class that rel_texts_install() was called for
 * @prop_id: unused
 * @value: (out caller-allocates): the text
 * @pspec: which
 */
void
rel_texts_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, rel_texts_get (object, pspec->name));
}

/**
 * rel_texts_set_property:
 * @object: an object of a class that rel_texts_install() was called for
 * @prop_id: unused
 * @value: the text
 * @pspec: which
 *
 * Tells of it when it is another than before.
 */
void
rel_texts_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (g_strcmp0 (rel_texts_get (object, pspec->name), g_value_get_string (value)) == 0)
    return;
  g_object_set_data_full (object, pspec->name, g_value_dup_string (value), g_free);
  g_object_notify_by_pspec (object, pspec);
}

/**
 * rel_texts_get:
 * @object: an object of a class that rel_texts_install() was called for
 * @name: a property
 *
 * Returns: (transfer none) (nullable): its text
 */
const char *
rel_texts_get (gpointer object, const char *name)
{
  return g_object_get_data (object, name);
}
