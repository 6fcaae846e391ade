/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of paper on the screen. */
#pragma once

#include <gtk/gtk.h>

#include "rel-render-pages.h"

G_BEGIN_DECLS

#define REL_TYPE_SHEET (rel_sheet_get_type ())
G_DECLARE_FINAL_TYPE (RelSheet, rel_sheet, REL, SHEET, GtkWidget)

GtkWidget *rel_sheet_new      (void);
GdkTexture *rel_sheet_get_texture (RelSheet *self);
void       rel_sheet_set_page (RelSheet *self, const RelPage *page, guint number, guint n_pages, double width, double height);
void       rel_sheet_set_zoom (RelSheet *self, double zoom);

/* Signal "resized" (): it may have another size than before. */

G_END_DECLS
