/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Properties of a widget that are plain texts. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        rel_texts_install      (GtkWidgetClass *widget_class, const char *names);
void        rel_texts_bind         (GtkWidgetClass *widget_class);
void        rel_texts_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec);
void        rel_texts_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec);
const char *rel_texts_get          (gpointer object, const char *name);

G_END_DECLS
