/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document into a file's bytes: the formats there are, and what can be asked of them. */
#include "relations-config.h"

#include "rel-render.h"

#include <string.h>

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (rel-report-error-quark, rel_report_error)

/**
 * rel_render_format_from_path:
 * @path: a file's name
 * @format: (out): the format its ending asks for
 * @error: return location for an error
 *
 * Returns: whether the ending is one of `.md`, `.markdown`, `.html`, `.htm`, `.pdf`, `.json`;
 *   otherwise %REL_REPORT_ERROR_FORMAT
 */
gboolean
rel_render_format_from_path (const char       *path,
                             RelRenderFormat  *format,
                             GError          **error)
{
  static const struct
  {
    const char *ending;
    RelRenderFormat format;
  } endings[] = {
    { ".md", REL_RENDER_MARKDOWN }, { ".markdown", REL_RENDER_MARKDOWN }, { ".html", REL_RENDER_HTML },
    { ".htm", REL_RENDER_HTML },    { ".pdf", REL_RENDER_PDF },           { ".json", REL_RENDER_JSON },
  };
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i].ending))
      {
        *format = endings[i].format;
        return TRUE;
      }

  g_set_error (error, REL_REPORT_ERROR, REL_REPORT_ERROR_FORMAT,
               /* Translators: %s is a file name */
               _("%s: a summary is written as .pdf, .html, .md or .json"), path);

  return FALSE;
}

/**
 * rel_render:
 * @document: a document
 * @format: the format
 * @options: what only some formats ask
 * @error: return location for an error
 *
 * Renders the document without a display; may run on any thread. A page limit marks in @document what it trimmed
 * (rel_document_describe_trimmed()).
 *
 * Returns: (transfer full) (nullable): the file's bytes; %REL_REPORT_ERROR_DRAWING where a PDF cannot be drawn
 */
GBytes *
rel_render (RelDocument             *document,
            RelRenderFormat          format,
            const RelRenderOptions  *options,
            GError                 **error)
{
  g_return_val_if_fail (REL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  rel_document_refresh_hidden (document);

  switch (format)
    {
    case REL_RENDER_MARKDOWN:
      return rel_render_markdown (document);
    case REL_RENDER_HTML:
      return rel_render_html (document);
    case REL_RENDER_JSON:
      return rel_render_json (document);
    case REL_RENDER_PDF:
      return rel_render_pdf (document, options, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * rel_render_to_path:
 * @document: a document
 * @format: the format
 * @options: what only some formats ask
 * @path: where to
 * @error: return location for an error
 *
 * Renders the document into a file, which is replaced at once or not at all, and readable for its owner only.
 *
 * Returns: whether it was written; a `G_FILE_ERROR` or an error of rel_render() otherwise
 */
gboolean
rel_render_to_path (RelDocument             *document,
                    RelRenderFormat          format,
                    const RelRenderOptions  *options,
                    const char              *path,
                    GError                 **error)
{
  g_autoptr (GBytes) bytes = rel_render (document, format, options, error);
  gconstpointer data;
  gsize size;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);

  return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
