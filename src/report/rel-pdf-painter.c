/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paints the pages of a layout and tags what they say.
 *
 * Text is painted page by page as marked content; the structure tree, which says what is a heading, a list or a
 * table, is written after the last page and refers to that content, so that a paragraph or a table can go on over
 * a page's end. Rules, tracks, footers and repeated headers are artifacts: a screen reader passes over them. */
#include "relations-config.h"

#include "rel-pdf-painter.h"

#include <math.h>

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <hb.h>
#include <pango/pangocairo.h>

#include "rel-page-breaker.h"

#define FOOTER_FROM_BOTTOM 42.0
#define ARTIFACT "Artifact"

/* A piece of marked content; its index is its name. */
typedef struct
{
  guint flow;
  guint run;
} Mark;

typedef struct
{
  RelPageLayout *layout;
  GArray *pieces;
  guint n_pages;
  cairo_surface_t *surface;
  cairo_t *cr;
  GArray *marks;
} Painter;

typedef struct
{
  double red, green, blue;
} Colour;

static const Colour ink_colours[] = {
  [REL_INK_TEXT] = { 0.118, 0.118, 0.118 },
  [REL_INK_MUTED] = { 0.369, 0.361, 0.392 },
  [REL_INK_ACCENT] = { 0.102, 0.373, 0.706 },
};

/* Told apart in grey as well. */
static const Colour series_colours[] = { { 0.102, 0.373, 0.706 }, { 0.6, 0.757, 0.945 }, { 0.753, 0.749, 0.737 } };
static const Colour rule_colour = { 0.82, 0.82, 0.81 };
static const Colour track_colour = { 0.945, 0.941, 0.937 };

static void
set_colour (Painter      *self,
            const Colour *colour)
{
  cairo_set_source_rgb (self->cr, colour->red, colour->green, colour->blue);
}

static void
begin_mark (Painter    *self,
            guint       flow,
            guint       run,
            const char *tag)
{
  Mark mark = { flow, run };
  char attributes[64];

  g_snprintf (attributes, sizeof attributes, "tag_name='%s' id='c%u'", tag, self->marks->len);
  g_array_append_val (self->marks, mark);
  cairo_tag_begin (self->cr, CAIRO_TAG_CONTENT, attributes);
}

static void
end_mark (Painter *self)
{
  cairo_tag_end (self->cr, CAIRO_TAG_CONTENT);
}

/* The standard structure type of a run. */
static const char *
run_tag (const RelFlow *flow,
         guint          run)
{
  static const char *const headings[] = { "H1", "H2", "H3", "H4" };

  switch (flow->kind)
    {
    case REL_FLOW_TITLE:
      return "H1";
    case REL_FLOW_HEADING:
      return headings[flow->block->level];
    case REL_FLOW_ITEM:
      return run == 0 ? "Lbl" : "LBody";
    case REL_FLOW_CAPTION:
      return flow->block->kind == REL_BLOCK_TABLE ? "Caption" : "P";
    case REL_FLOW_HEADER_ROW:
      return "TH";
    case REL_FLOW_ROW:
      return "TD";
    case REL_FLOW_CHART:
      return "Figure";
    case REL_FLOW_SUBTITLE:
    case REL_FLOW_PARAGRAPH:
    case REL_FLOW_QUOTE:
    case REL_FLOW_CARDS:
    default:
      return "P";
    }
}

/* Pango takes the glyph of the space away that a line is broken at. On a page it comes back, as wide as nothing: without
 * it the words on both sides would be one word to who listens or copies. */
static void
restore_broken_spaces (PangoLayout     *layout,
                       PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (layout);

  for (GSList *node = line->runs; node != NULL; node = node->next)
    {
      PangoGlyphItem *run = node->data;

      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        {
          hb_codepoint_t space;

          if (run->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY &&
              text[run->item->offset + run->glyphs->log_clusters[i]] == ' ' &&
              hb_font_get_nominal_glyph (pango_font_get_hb_font (run->item->analysis.font), ' ', &space))
            run->glyphs->glyphs[i].glyph = space;
        }
    }
}

/* Shows the lines of a run that lie between @from and @to of its flow. */
static void
show_run (Painter        *self,
          const RelFlow  *flow,
          const RelRun   *run,
          const RelPiece *piece,
          double          top)
{
  double left = self->layout->left + run->x;
  gboolean whole = piece->from == 0 && piece->to == flow->height;
  g_autoptr (PangoLayoutIter) iter = NULL;

  if (whole && pango_layout_get_line_count (run->layout) == 1)
    {
      cairo_move_to (self->cr, left, top + run->y);
      pango_cairo_show_layout (self->cr, run->layout);
      return;
    }

  iter = pango_layout_get_iter (run->layout);
  for (;;)
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle extents;
      int start, end;
      double middle;
      double x, y;
      gboolean last;

      pango_layout_iter_get_line_yrange (iter, &start, &end);
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      middle = run->y + (double) (start + end) / 2 / PANGO_SCALE;
      x = left + (double) extents.x / PANGO_SCALE;
      y = top + run->y - piece->from + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
      last = !pango_layout_iter_next_line (iter);

      if (whole || (middle >= piece->from && middle < piece->to))
        {
          if (!last)
            restore_broken_spaces (run->layout, line);
          cairo_move_to (self->cr, x, y);
          pango_cairo_show_layout_line (self->cr, line);
        }
      if (last)
        break;
    }
}

/* Whether any line of the run lies in the piece. */
static gboolean
piece_has_run (const RelFlow  *flow,
               const RelRun   *run,
               const RelPiece *piece)
{
  double height;

  if (run->layout == NULL)
    return FALSE;
  if (piece->from == 0 && piece->to == flow->height)
    return TRUE;

  rel_layout_get_size (run->layout, NULL, &height);

  return run->y < piece->to - 1 && run->y + height > piece->from + 1;
}

static void
draw_rule (Painter *self,
           double   y,
           double   thickness)
{
  cairo_tag_begin (self->cr, ARTIFACT, NULL);
  set_colour (self, &rule_colour);
  cairo_rectangle (self->cr, self->layout->left, y - thickness, self->layout->body_width, thickness);
  cairo_fill (self->cr);
  cairo_tag_end (self->cr, ARTIFACT);
}

static void
draw_quote_bar (Painter *self,
                double   top,
                double   height)
{
  double x = self->layout->rtl ? self->layout->left + self->layout->body_width - 2.5 : self->layout->left;

  cairo_tag_begin (self->cr, ARTIFACT, NULL);
  set_colour (self, &series_colours[1]);
  cairo_rectangle (self->cr, x, top, 2.5, height);
  cairo_fill (self->cr);
  cairo_tag_end (self->cr, ARTIFACT);
}

static void
draw_chart_text (Painter             *self,
                 const RelChartShape *shape,
                 double               left,
                 double               top)
{
  g_autoptr (PangoLayout) layout = rel_page_layout_shape (self->layout, shape->text, REL_STYLE_CHART, -1);
  double width, height;

  rel_layout_get_size (layout, &width, &height);
  if (width > shape->width + 6)
    {
      pango_layout_set_width (layout, (int) ((shape->width + 6) * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      width = shape->width + 6;
    }
  if ((shape->align == REL_ALIGN_END) != self->layout->rtl)
    left += shape->width - width;

  set_colour (self, &ink_colours[shape->kind == REL_CHART_VALUE ? REL_INK_TEXT : REL_INK_MUTED]);
  cairo_move_to (self->cr, left + shape->x, top + shape->y + (shape->height - height) / 2);
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_chart (Painter  *self,
            RelChart *chart,
            double    top)
{
  double left = self->layout->left;

  for (guint i = 0; i < chart->shapes->len; i++)
    {
      const RelChartShape *shape = &g_array_index (chart->shapes, RelChartShape, i);

      switch (shape->kind)
        {
        case REL_CHART_BAR:
        case REL_CHART_TRACK:
          set_colour (self, shape->kind == REL_CHART_TRACK ? &track_colour
                                                           : &series_colours[shape->series % G_N_ELEMENTS (series_colours)]);
          cairo_rectangle (self->cr, left + shape->x, top + shape->y, shape->width, shape->height);
          cairo_fill (self->cr);
          break;
        case REL_CHART_LINE:
          set_colour (self, &rule_colour);
          cairo_rectangle (self->cr, left + shape->x, top + shape->y - 0.25, shape->width, 0.5);
          cairo_fill (self->cr);
          break;
        case REL_CHART_LABEL:
        case REL_CHART_VALUE:
        default:
          draw_chart_text (self, shape, left, top);
          break;
        }
    }
}

static void
paint_piece (Painter        *self,
             const RelPiece *piece)
{
  RelFlow *flow = rel_page_layout_get_flow (self->layout, piece->flow);
  double top = self->layout->top + piece->y;
  double bottom = top + piece->to - piece->from;

  if (flow->chart != NULL)
    {
      begin_mark (self, piece->flow, 0, "Figure");
      draw_chart (self, flow->chart, top);
      end_mark (self);
      return;
    }

  if (flow->kind == REL_FLOW_QUOTE && piece->from < flow->bar_height)
    draw_quote_bar (self, top, MIN (piece->to, flow->bar_height) - piece->from);

  if (piece->repeated)
    cairo_tag_begin (self->cr, ARTIFACT, NULL);

  for (guint i = 0; i < flow->n_runs; i++)
    {
      const RelRun *run = rel_page_layout_get_run (self->layout, flow, i);

      if (!piece_has_run (flow, run, piece))
        continue;
      if (!piece->repeated)
        begin_mark (self, piece->flow, i, run_tag (flow, i));
      set_colour (self, &ink_colours[run->ink]);
      show_run (self, flow, run, piece, top);
      if (!piece->repeated)
        end_mark (self);
    }

  if (piece->repeated)
    cairo_tag_end (self->cr, ARTIFACT);

  if (flow->kind == REL_FLOW_HEADER_ROW)
    draw_rule (self, bottom, 1);
  else if (flow->kind == REL_FLOW_ROW)
    draw_rule (self, bottom, 0.5);
}

static void
draw_footer (Painter *self,
             guint    page)
{
  RelPageLayout *layout = self->layout;
  /* Translators: a page's number, and how many pages there are */
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, self->n_pages);
  g_autoptr (PangoLayout) right = rel_page_layout_shape (layout, number, REL_STYLE_FOOTER, -1);
  g_autoptr (PangoLayout) left = rel_page_layout_shape (layout, rel_document_get_title (layout->document),
                                                        REL_STYLE_FOOTER, layout->body_width * 0.7);
  double y = layout->page_height - FOOTER_FROM_BOTTOM;
  double width;

  pango_layout_set_height (left, 0);
  pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_END);
  rel_layout_get_size (right, &width, NULL);

  cairo_tag_begin (self->cr, ARTIFACT, NULL);
  set_colour (self, &ink_colours[REL_INK_MUTED]);
  cairo_move_to (self->cr, layout->left + (layout->rtl ? layout->body_width * 0.3 : 0), y);
  pango_cairo_show_layout (self->cr, left);
  cairo_move_to (self->cr, layout->left + (layout->rtl ? 0 : layout->body_width - width), y);
  pango_cairo_show_layout (self->cr, right);
  cairo_tag_end (self->cr, ARTIFACT);
}

/* Writes an element that consists of the marks of one run, which may stand on several pages. */
static void
write_element (Painter    *self,
               const char *tag,
               guint       first_mark,
               guint       end_marks,
               guint       run)
{
  cairo_tag_begin (self->cr, tag, NULL);
  for (guint i = first_mark; i < end_marks; i++)
    if (g_array_index (self->marks, Mark, i).run == run)
      {
        char attributes[32];

        g_snprintf (attributes, sizeof attributes, "ref='c%u'", i);
        cairo_tag_begin (self->cr, CAIRO_TAG_CONTENT_REF, attributes);
        cairo_tag_end (self->cr, CAIRO_TAG_CONTENT_REF);
      }
  cairo_tag_end (self->cr, tag);
}

/* The element that a flow's own elements are gathered in, or none. */
static const char *
container_tag (const RelFlow *flow)
{
  if (flow->block == NULL)
    return NULL;
  if (flow->block->kind == REL_BLOCK_LIST)
    return "L";
  if (flow->block->kind == REL_BLOCK_TABLE)
    return "Table";

  return NULL;
}

static const char *
row_tag (const RelFlow *flow)
{
  switch (flow->kind)
    {
    case REL_FLOW_ITEM:
      return "LI";
    case REL_FLOW_HEADER_ROW:
    case REL_FLOW_ROW:
      return "TR";
    case REL_FLOW_QUOTE:
      return "BlockQuote";
    default:
      return NULL;
    }
}

static void
write_structure (Painter *self)
{
  const RelBlock *open_block = NULL;
  const char *open_tag = NULL;
  guint mark = 0;

  cairo_tag_begin (self->cr, "Document", NULL);
  while (mark < self->marks->len)
    {
      guint index = g_array_index (self->marks, Mark, mark).flow;
      const RelFlow *flow = rel_page_layout_get_flow (self->layout, index);
      const char *container = container_tag (flow);
      const char *row = row_tag (flow);
      guint end = mark;

      while (end < self->marks->len && g_array_index (self->marks, Mark, end).flow == index)
        end++;

      if (open_tag != NULL && flow->block != open_block)
        {
          cairo_tag_end (self->cr, open_tag);
          open_tag = NULL;
        }
      if (container != NULL && open_tag == NULL)
        {
          cairo_tag_begin (self->cr, container, NULL);
          open_tag = container;
          open_block = flow->block;
        }

      if (row != NULL)
        cairo_tag_begin (self->cr, row, NULL);
      for (guint run = 0; run < MAX (flow->n_runs, 1); run++)
        write_element (self, run_tag (flow, run), mark, end, run);
      if (row != NULL)
        cairo_tag_end (self->cr, row);

      mark = end;
    }
  if (open_tag != NULL)
    cairo_tag_end (self->cr, open_tag);
  cairo_tag_end (self->cr, "Document");
}

static void
write_outline (Painter *self)
{
  int parents[4] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RelPiece *piece = &g_array_index (self->pieces, RelPiece, i);
      const RelFlow *flow = rel_page_layout_get_flow (self->layout, piece->flow);
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *target = NULL;
      int id;

      if (flow->kind != REL_FLOW_HEADING || piece->from > 0)
        continue;

      target = g_strdup_printf ("page=%u pos=[%s %s]", piece->page + 1,
                                g_ascii_formatd (x, sizeof x, "%.1f", self->layout->left),
                                g_ascii_formatd (y, sizeof y, "%.1f", MAX (self->layout->top + piece->y - 8, 0)));
      id = cairo_pdf_surface_add_outline (self->surface, parents[flow->block->level - 1],
                                          rel_entry_get_cell (rel_block_get_entry (flow->block, 0), 0), target,
                                          CAIRO_PDF_OUTLINE_FLAG_OPEN);
      for (guint level = flow->block->level; level < G_N_ELEMENTS (parents); level++)
        parents[level] = id;
    }
}

static void
paint_page (Painter *self,
            guint    page)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const RelPiece *piece = &g_array_index (self->pieces, RelPiece, i);

      if (piece->page == page)
        paint_piece (self, piece);
    }
  draw_footer (self, page);
}

/**
 * rel_pdf_painter_paint: (skip)
 * @layout: a page layout
 * @pieces: (element-type RelPiece): its pieces
 * @n_pages: how many pages they are on
 * @surface: a PDF surface of the layout's page size
 *
 * Paints all pages with their footers, then writes structure and outline. Errors stay on @surface.
 */
void
rel_pdf_painter_paint (RelPageLayout   *layout,
                       GArray          *pieces,
                       guint            n_pages,
                       cairo_surface_t *surface)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  Painter self = { layout, pieces, n_pages, surface, cairo_create (surface), marks };

  for (guint page = 0; page < n_pages; page++)
    {
      paint_page (&self, page);
      if (page + 1 == n_pages)
        {
          write_structure (&self);
          write_outline (&self);
        }
      cairo_show_page (self.cr);
    }

  cairo_destroy (self.cr);
}

/**
 * rel_pdf_painter_paint_page: (skip)
 * @layout: a page layout
 * @pieces: (element-type RelPiece): its pieces
 * @n_pages: how many pages they are on
 * @page: one of these, from 0
 * @cr: where to paint, in points; its surface knows no tags
 *
 * Paints one page with its footer.
 */
void
rel_pdf_painter_paint_page (RelPageLayout *layout,
                            GArray        *pieces,
                            guint          n_pages,
                            guint          page,
                            cairo_t       *cr)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  Painter self = { layout, pieces, n_pages, cairo_get_target (cr), cr, marks };

  paint_page (&self, page);
}
