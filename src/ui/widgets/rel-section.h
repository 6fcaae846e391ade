/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A titled list of rows on a page; where it has none, it shows a sentence or nothing at all. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_SECTION (rel_section_get_type ())
G_DECLARE_FINAL_TYPE (RelSection, rel_section, REL, SECTION, GtkBox)

void  rel_section_set_limit   (RelSection *self, guint limit);
void  rel_section_fold        (RelSection *self);
void  rel_section_begin       (RelSection *self);
guint rel_section_count_shown (RelSection *self, guint length);
void  rel_section_add         (RelSection *self, GtkWidget *row);
void  rel_section_end         (RelSection *self);

/* Properties: "title", "description", "placeholder" (shown in place of rows). Signal: "more". */

G_END_DECLS
