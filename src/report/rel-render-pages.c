/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as pictures of its pages, to look at them before they are handed out: the pages of the PDF, drawn by the
 * same hand. */
#include "relations-config.h"

#include "rel-render-pages.h"

#include "rel-page-breaker.h"
#include "rel-pdf-painter.h"

static void
page_free (gpointer data)
{
  RelPage *self = data;

  cairo_surface_destroy (self->image);
  g_free (self->text);
  g_free (self);
}

static void
append_piece (RelPageLayout  *layout,
              const RelPiece *piece,
              GString        *text)
{
  RelFlow *flow = rel_page_layout_get_flow (layout, piece->flow);

  if (piece->repeated || piece->from > 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (flow->chart != NULL)
    g_string_append (text, flow->block->alternative);
  for (guint i = 0; i < flow->n_runs; i++)
    {
      const RelRun *run = rel_page_layout_get_run (layout, flow, i);

      if (run->layout != NULL)
        g_string_append_printf (text, "%s%s", i > 0 ? " " : "", pango_layout_get_text (run->layout));
    }
}

static cairo_surface_t *
surface_new (RelPageLayout *layout,
             double         scale)
{
  const cairo_rectangle_t extents = { 0, 0, layout->page_width, layout->page_height };

  if (scale == REL_SCALE_ANY)
    return cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX ((int) (layout->page_width * scale + 0.5), 1),
                                     MAX ((int) (layout->page_height * scale + 0.5), 1));
}

static RelPage *
draw_page (RelPageLayout *layout,
           GArray        *pieces,
           guint          n_pages,
           guint          page,
           double         scale)
{
  RelPage *self = g_new0 (RelPage, 1);
  GString *text = g_string_new (NULL);
  cairo_t *cr;

  self->image = surface_new (layout, scale);
  cr = cairo_create (self->image);
  if (scale != REL_SCALE_ANY)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, scale, scale);
    }
  rel_pdf_painter_paint_page (layout, pieces, n_pages, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->image);

  for (guint i = 0; i < pieces->len; i++)
    {
      const RelPiece *piece = &g_array_index (pieces, RelPiece, i);

      if (piece->page == page)
        append_piece (layout, piece, text);
    }
  self->text = g_string_free (text, FALSE);

  return self;
}

/**
 * rel_render_pages: (skip)
 * @document: a document whose hidden blocks are worked out
 * @options: paper and page limit, as for rel_render_pdf()
 * @scale: pixels a point, or %REL_SCALE_ANY
 *
 * Draws the pages that rel_render_pdf() would write.
 *
 * Returns: (transfer full) (element-type RelPage): the pages in their order
 */
GPtrArray *
rel_render_pages (RelDocument             *document,
                  const RelRenderOptions  *options,
                  double                   scale)
{
  g_autoptr (RelPageLayout) layout = rel_page_layout_new (document, options->paper);
  g_autoptr (GArray) pieces = NULL;
  GPtrArray *pages = g_ptr_array_new_with_free_func (page_free);
  guint n_pages;

  pieces = rel_page_breaker_fit (layout, options->max_pages, &n_pages);
  for (guint page = 0; page < n_pages; page++)
    g_ptr_array_add (pages, draw_page (layout, pieces, n_pages, page, scale));

  return pages;
}
