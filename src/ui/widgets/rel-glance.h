/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card with one figure: what it is, the figure, and a note. Pressed, it leads to the records behind the figure. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_GLANCE (rel_glance_get_type ())
G_DECLARE_FINAL_TYPE (RelGlance, rel_glance, REL, GLANCE, AdwBin)

void rel_glance_set      (RelGlance *self, const char *value, const char *note);
void rel_glance_lead_to  (RelGlance *self, const char *hint, const char *action, GVariant *target);
void rel_glance_lead_off (RelGlance *self);

/* Properties: "title", "value", "note". */

G_END_DECLS
