/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document into a file's bytes: the formats there are, and what can be asked of them. */
#pragma once

#include <gio/gio.h>

#include "rel-document.h"
#include "rel-paper.h"

G_BEGIN_DECLS

#define REL_REPORT_ERROR (rel_report_error_quark ())

typedef enum
{
  REL_REPORT_ERROR_FORMAT,
  REL_REPORT_ERROR_DRAWING,
} RelReportError;

GQuark rel_report_error_quark (void);

typedef enum
{
  REL_RENDER_MARKDOWN,
  REL_RENDER_HTML,
  REL_RENDER_PDF,
  REL_RENDER_JSON,
} RelRenderFormat;

/**
 * RelRenderOptions:
 * @paper: the PDF's paper
 * @max_pages: how many pages the PDF may have, 0 for as many as it takes
 * @created: (nullable): the PDF's creation date as RFC 3339; none is written when %NULL
 */
typedef struct
{
  RelPaper paper;
  guint max_pages;
  const char *created;
} RelRenderOptions;

gboolean  rel_render_format_from_path (const char              *path,
                                       RelRenderFormat         *format,
                                       GError                 **error);
GBytes   *rel_render                  (RelDocument             *document,
                                       RelRenderFormat          format,
                                       const RelRenderOptions  *options,
                                       GError                 **error);
gboolean  rel_render_to_path          (RelDocument             *document,
                                       RelRenderFormat          format,
                                       const RelRenderOptions  *options,
                                       const char              *path,
                                       GError                 **error);

GBytes   *rel_render_markdown         (RelDocument             *document);
GBytes   *rel_render_html             (RelDocument             *document);
GBytes   *rel_render_json             (RelDocument             *document);
GBytes   *rel_render_pdf              (RelDocument             *document,
                                       const RelRenderOptions  *options,
                                       GError                 **error);

G_END_DECLS
