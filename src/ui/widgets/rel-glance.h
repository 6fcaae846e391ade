/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card with one figure: what it is, the figure, and a note. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REL_TYPE_GLANCE (rel_glance_get_type ())
G_DECLARE_FINAL_TYPE (RelGlance, rel_glance, REL, GLANCE, GtkBox)

void rel_glance_set (RelGlance *self, const char *value, const char *note);

/* Properties: "title", "value", "note". */

G_END_DECLS
