/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as pictures of its pages, to look at them before they are handed out. */
#pragma once

#include <cairo.h>

#include "rel-render.h"

G_BEGIN_DECLS

/* Not in pixels: for a printer. */
#define REL_SCALE_ANY 0.0

/**
 * RelPage:
 * @image: what the page looks like, an opaque image surface that is drawn on no more; at %REL_SCALE_ANY a recording of
 *   how it is drawn, in points
 * @text: what it says, for who cannot see it; a paragraph that goes on from the page before is told there
 */
typedef struct
{
  cairo_surface_t *image;
  char *text;
} RelPage;

GPtrArray *rel_render_pages (RelDocument             *document,
                             const RelRenderOptions  *options,
                             double                   scale);

G_END_DECLS
