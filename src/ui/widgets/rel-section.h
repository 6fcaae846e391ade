/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A titled list of rows on a page; where it has none, it shows a sentence or nothing at all. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_SECTION (rel_section_get_type ())
G_DECLARE_FINAL_TYPE (RelSection, rel_section, REL, SECTION, GtkBox)

void  rel_section_begin      (RelSection *self);
void  rel_section_add        (RelSection *self, GtkWidget *row);
void  rel_section_end        (RelSection *self);
guint rel_section_get_length (RelSection *self);
void  rel_section_add_suffix (RelSection *self, GtkWidget *widget);

/* Properties: "title", "description", "placeholder" (shown in place of rows). */

G_END_DECLS
