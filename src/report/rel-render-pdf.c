/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as PDF: shaped with Pango, cut into pages, drawn and tagged with cairo, without a display. */
#include "relations-config.h"

#include "rel-render.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "rel-page-breaker.h"
#include "rel-pdf-finish.h"
#include "rel-pdf-painter.h"

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GStrv
collect_alternatives (RelPageLayout *layout)
{
  g_autoptr (GStrvBuilder) alternatives = g_strv_builder_new ();

  for (guint i = 0; i < layout->flows->len; i++)
    {
      const RelFlow *flow = rel_page_layout_get_flow (layout, i);

      if (flow->kind == REL_FLOW_CHART && rel_page_layout_shows (layout, flow))
        g_strv_builder_add (alternatives, flow->block->alternative);
    }

  return g_strv_builder_end (alternatives);
}

/**
 * rel_render_pdf:
 * @document: a document whose hidden blocks are worked out
 * @options: paper, page limit and creation date
 * @error: return location for an error
 *
 * Renders it as a tagged PDF 1.7 with an outline. Its only metadata are title, language and the creation date asked
 * for. The same document and options give the same bytes on one system.
 *
 * Returns: (transfer full) (nullable): the file's bytes, or %REL_REPORT_ERROR_DRAWING
 */
GBytes *
rel_render_pdf (RelDocument             *document,
                const RelRenderOptions  *options,
                GError                 **error)
{
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  g_autoptr (RelPageLayout) layout = rel_page_layout_new (document, options->paper);
  g_autoptr (GArray) pieces = NULL;
  g_auto (GStrv) alternatives = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  guint n_pages;

  pieces = rel_page_breaker_fit (layout, options->max_pages, &n_pages);

  surface = cairo_pdf_surface_create_for_stream (write_cb, pdf, layout->page_width, layout->page_height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_7);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, rel_document_get_title (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, options->created);
  rel_pdf_painter_paint (layout, pieces, n_pages, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, REL_REPORT_ERROR, REL_REPORT_ERROR_DRAWING,
                   /* Translators: %s says why */
                   _("The PDF could not be drawn: %s"), cairo_status_to_string (status));
      return NULL;
    }

  alternatives = collect_alternatives (layout);
  rel_pdf_finish (pdf, rel_document_get_language (document), rel_document_get_direction (document),
                  (const char *const *) alternatives);

  return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
}
