/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as one self-contained HTML page: semantic, printable, light and dark, without scripts. */
#include "rel-render.h"

#include "rel-chart.h"
#include "rel-report-resources.h"
#include "rel-report-text.h"

#define CHART_WIDTH 480.0

static const char *const align_classes[] = { "", " class=\"center\"", " class=\"end\"" };

static void
append_element (GString    *out,
                const char *open,
                const char *text,
                const char *close)
{
  g_string_append (out, open);
  rel_report_text_append_html (out, text);
  g_string_append (out, close);
}

/* A coordinate: the locale's decimal comma would not be a number in SVG. */
static void
append_attribute (GString    *out,
                  const char *name,
                  double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, " %s=\"%s\"", name, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

/* What says in which direction @text reads, where that is not the page's. */
static void
append_direction (GString          *out,
                  const char       *text,
                  RelTextDirection  page)
{
  int direction = rel_report_text_direction (text);

  if (direction != 0 && (direction > 0) != (page == REL_TEXT_RTL))
    g_string_append (out, direction > 0 ? " dir=\"rtl\"" : " dir=\"ltr\"");
}

/* What reads in the other direction than what it stands beside keeps its full stop on its own side. */
static void
append_beside (GString    *out,
               const char *part,
               const char *beside)
{
  int direction = rel_report_text_direction (part);

  if (direction != 0 && direction + rel_report_text_direction (beside) == 0)
    append_element (out, "<bdi>", part, "</bdi>");
  else
    rel_report_text_append_html (out, part);
}

static void
append_heading (GString        *out,
                const RelBlock *block)
{
  g_string_append_printf (out, "<h%u", block->level + 1);
  if (block->id != NULL)
    append_element (out, " id=\"", block->id, "\"");
  append_element (out, ">", rel_entry_get_cell (rel_block_get_entry (block, 0), 0), "</h");
  g_string_append_printf (out, "%u>\n", block->level + 1);
}

static void
append_paragraph (GString          *out,
                  const RelBlock   *block,
                  RelTextDirection  direction)
{
  g_autofree char *text = rel_block_dup_text (block);
  gboolean first = TRUE;

  g_string_append (out, block->muted ? "<p class=\"note\"" : "<p");
  append_direction (out, text, direction);
  g_string_append_c (out, '>');
  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);

      if (entry->trimmed)
        continue;
      if (!first)
        g_string_append_c (out, ' ');
      first = FALSE;
      if (entry->lead != NULL)
        append_element (out, "<strong>", entry->lead, "</strong> ");
      append_beside (out, rel_entry_get_cell (entry, 0), entry->lead != NULL ? entry->lead : "");
    }
  g_string_append (out, "</p>\n");
}

static void
append_list (GString          *out,
             const RelBlock   *block,
             RelTextDirection  direction)
{
  g_string_append (out, block->ordered ? "<ol>\n" : "<ul>\n");
  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);
      const char *text, *reads;

      if (entry->trimmed)
        continue;
      text = rel_entry_get_cell (entry, 0);
      reads = *text != '\0' || entry->lead == NULL ? text : entry->lead;
      g_string_append (out, "<li");
      append_direction (out, reads, direction);
      g_string_append_c (out, '>');
      if (entry->lead != NULL)
        {
          g_string_append (out, "<strong>");
          append_beside (out, entry->lead, reads);
          g_string_append (out, "</strong> ");
        }
      rel_report_text_append_html (out, text);
      if (*rel_entry_get_cell (entry, 1) != '\0')
        {
          g_string_append (out, " <span class=\"detail\">");
          append_beside (out, rel_entry_get_cell (entry, 1), reads);
          g_string_append (out, "</span>");
        }
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, block->ordered ? "</ol>\n" : "</ul>\n");
}

static void
append_table (GString        *out,
              const RelBlock *block)
{
  g_string_append (out, "<div class=\"table\"><table>\n");
  if (block->caption != NULL && *block->caption != '\0')
    append_element (out, "<caption>", block->caption, "</caption>\n");

  g_string_append (out, "<thead><tr>");
  for (guint i = 0; i < block->columns->len; i++)
    {
      const RelColumn *column = rel_block_get_column (block, i);

      g_string_append (out, "<th scope=\"col\"");
      g_string_append (out, align_classes[column->align]);
      append_element (out, ">", column->title, "</th>");
    }
  g_string_append (out, "</tr></thead>\n<tbody>\n");

  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);

      if (entry->trimmed)
        continue;
      g_string_append (out, "<tr>");
      for (guint j = 0; j < block->columns->len; j++)
        {
          g_string_append (out, "<td");
          g_string_append (out, align_classes[rel_block_get_column (block, j)->align]);
          append_element (out, "><bdi>", rel_entry_get_cell (entry, j), "</bdi></td>");
        }
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody></table></div>\n");
}

static void
append_shape (GString             *out,
              const RelChartShape *shape,
              gboolean             rtl)
{
  static const char *const anchors[] = { "start", "middle", "end" };
  double x = shape->x;

  switch (shape->kind)
    {
    case REL_CHART_BAR:
    case REL_CHART_TRACK:
      g_string_append (out, "<rect");
      append_attribute (out, "x", shape->x);
      append_attribute (out, "y", shape->y);
      append_attribute (out, "width", shape->width);
      append_attribute (out, "height", shape->height);
      if (shape->kind == REL_CHART_TRACK)
        g_string_append (out, " class=\"track\"/>");
      else
        g_string_append_printf (out, " class=\"c%u\"/>", shape->series % 3);
      break;

    case REL_CHART_LINE:
      g_string_append (out, "<line");
      append_attribute (out, "x1", shape->x);
      append_attribute (out, "y1", shape->y);
      append_attribute (out, "x2", shape->x + shape->width);
      append_attribute (out, "y2", shape->y + shape->height);
      g_string_append (out, " class=\"line\"/>");
      break;

    case REL_CHART_LABEL:
    case REL_CHART_VALUE:
    default:
      /* "start" of a right-to-left text is its right end. */
      if ((shape->align == REL_ALIGN_END) != rtl)
        x += shape->width;
      g_string_append (out, "<text");
      append_attribute (out, "x", x);
      append_attribute (out, "y", shape->y + shape->height * 0.92);
      g_string_append_printf (out, " text-anchor=\"%s\"", anchors[shape->align]);
      append_element (out, ">", shape->text, "</text>");
      break;
    }
}

static void
append_figure (GString          *out,
               const RelBlock   *block,
               RelTextDirection  direction)
{
  g_autoptr (RelChart) chart = rel_chart_new (block, CHART_WIDTH, direction);

  g_string_append (out, "<figure>");
  append_element (out, "<figcaption>", block->caption, "</figcaption>\n<svg role=\"img\" viewBox=\"0 0 ");
  g_string_append_printf (out, "%.0f %.0f\"", chart->width, chart->height);
  append_element (out, " aria-label=\"", block->alternative, "\">\n");
  for (guint i = 0; i < chart->shapes->len; i++)
    append_shape (out, &g_array_index (chart->shapes, RelChartShape, i), direction == REL_TEXT_RTL);
  g_string_append (out, "\n</svg></figure>\n");
}

static void
append_quote (GString          *out,
              const RelBlock   *block,
              RelTextDirection  direction)
{
  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);

      if (entry->trimmed)
        continue;
      g_string_append (out, "<blockquote");
      append_direction (out, rel_entry_get_cell (entry, 0), direction);
      append_element (out, "><p>", rel_entry_get_cell (entry, 0), "</p>");
      if (*rel_entry_get_cell (entry, 1) != '\0')
        append_element (out, "<cite>— ", rel_entry_get_cell (entry, 1), "</cite>");
      g_string_append (out, "</blockquote>\n");
      if (*rel_entry_get_cell (entry, 2) != '\0')
        {
          append_element (out, "<p class=\"answer\"><strong>", block->caption, "</strong> ");
          append_beside (out, rel_entry_get_cell (entry, 2), block->caption);
          g_string_append (out, "</p>\n");
        }
    }
}

static void
append_key_figures (GString        *out,
                    const RelBlock *block)
{
  g_string_append (out, "<dl class=\"figures\">");
  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);

      if (entry->trimmed)
        continue;
      append_element (out, "<div><dt>", rel_entry_get_cell (entry, 1), "</dt>");
      append_element (out, "<dd>", rel_entry_get_cell (entry, 0), "</dd></div>");
    }
  g_string_append (out, "</dl>\n");
}

static void
append_block (GString          *out,
              const RelBlock   *block,
              RelTextDirection  direction)
{
  switch (block->kind)
    {
    case REL_BLOCK_HEADING:
      append_heading (out, block);
      break;
    case REL_BLOCK_PARAGRAPH:
      append_paragraph (out, block, direction);
      break;
    case REL_BLOCK_LIST:
      append_list (out, block, direction);
      break;
    case REL_BLOCK_TABLE:
      append_table (out, block);
      break;
    case REL_BLOCK_FIGURE:
      append_figure (out, block, direction);
      break;
    case REL_BLOCK_QUOTE:
      append_quote (out, block, direction);
      break;
    case REL_BLOCK_KEY_FIGURES:
    default:
      append_key_figures (out, block);
      break;
    }
}

/**
 * rel_render_html:
 * @document: a document
 *
 * Renders it as one HTML page that needs nothing else: no script, no address to load from, every text escaped.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
rel_render_html (RelDocument *document)
{
  g_autoptr (GString) out = g_string_sized_new (16384);
  g_autoptr (GBytes) style = g_resource_lookup_data (rel_report_get_resource (),
                                                     "/org/example/Relations/report/report.css",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  RelTextDirection direction = rel_document_get_direction (document);
  gsize length;
  const char *css = g_bytes_get_data (style, &length);

  append_element (out, "<!DOCTYPE html>\n<html lang=\"", rel_document_get_language (document), "\"");
  append_element (out, direction == REL_TEXT_RTL ? " dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
                                                 : " dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
                  rel_document_get_title (document),
                  "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n");
  g_string_append_len (out, css, (gssize) length);
  append_element (out, "</style>\n</head>\n<body>\n<main>\n<header><h1>", rel_document_get_title (document), "</h1>");
  if (rel_document_get_subtitle (document) != NULL)
    append_element (out, "\n<p class=\"subtitle\">", rel_document_get_subtitle (document), "</p>");
  g_string_append (out, "</header>\n");

  for (guint i = 0; i < rel_document_get_n_blocks (document); i++)
    {
      const RelBlock *block = rel_document_get_block (document, i);

      if (!block->hidden)
        append_block (out, block, direction);
    }

  g_string_append (out, "</main>\n</body>\n</html>\n");

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
