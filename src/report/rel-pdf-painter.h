/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paints the pages of a layout and tags what they say. */
#pragma once

#include <cairo.h>

#include "rel-page-layout.h"

G_BEGIN_DECLS

void rel_pdf_painter_paint (RelPageLayout   *layout,
                            GArray          *pieces,
                            guint            n_pages,
                            cairo_surface_t *surface);
void rel_pdf_painter_paint_page (RelPageLayout *layout,
                                 GArray        *pieces,
                                 guint          n_pages,
                                 guint          page,
                                 cairo_t       *cr);

G_END_DECLS
