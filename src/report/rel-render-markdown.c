/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as CommonMark with GitHub's tables. */
#include "rel-render.h"

#include "rel-report-text.h"

static void
append_lead (GString        *out,
             const RelEntry *entry)
{
  if (entry->lead == NULL)
    return;

  g_string_append (out, "**");
  rel_report_text_append_markdown (out, entry->lead, TRUE);
  g_string_append (out, *rel_entry_get_cell (entry, 0) != '\0' ? "** " : "**");
}

static void
append_heading (GString        *out,
                const RelBlock *block)
{
  for (guint i = 0; i <= block->level; i++)
    g_string_append_c (out, '#');
  g_string_append_c (out, ' ');
  rel_report_text_append_markdown (out, rel_entry_get_cell (rel_block_get_entry (block, 0), 0), TRUE);
  g_string_append (out, "\n\n");
}

static void
append_paragraph (GString        *out,
                  const RelBlock *block)
{
  gboolean first = TRUE;

  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);

      if (entry->trimmed)
        continue;
      if (!first)
        g_string_append_c (out, ' ');
      first = FALSE;
      append_lead (out, entry);
      rel_report_text_append_markdown (out, rel_entry_get_cell (entry, 0), FALSE);
    }

  g_string_append (out, "\n\n");
}

static void
append_list (GString        *out,
             const RelBlock *block)
{
  guint number = 0;

  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);

      if (entry->trimmed)
        continue;
      if (block->ordered)
        g_string_append_printf (out, "%u. ", ++number);
      else
        g_string_append (out, "- ");
      append_lead (out, entry);
      rel_report_text_append_markdown (out, rel_entry_get_cell (entry, 0), TRUE);
      if (*rel_entry_get_cell (entry, 1) != '\0')
        {
          g_string_append (out, "\\\n  ");
          rel_report_text_append_markdown (out, rel_entry_get_cell (entry, 1), TRUE);
        }
      g_string_append_c (out, '\n');
    }

  g_string_append_c (out, '\n');
}

static void
append_caption (GString        *out,
                const RelBlock *block)
{
  if (block->caption == NULL || *block->caption == '\0')
    return;

  g_string_append (out, "**");
  rel_report_text_append_markdown (out, block->caption, TRUE);
  g_string_append (out, "**\n\n");
}

static void
append_table (GString        *out,
              const RelBlock *block)
{
  append_caption (out, block);

  for (guint i = 0; i < block->columns->len; i++)
    {
      g_string_append (out, i == 0 ? "| " : " | ");
      rel_report_text_append_markdown (out, rel_block_get_column (block, i)->title, TRUE);
    }
  g_string_append (out, " |\n");
  for (guint i = 0; i < block->columns->len; i++)
    {
      static const char *const rules[] = { "| :--- ", "| :---: ", "| ---: " };

      g_string_append (out, rules[rel_block_get_column (block, i)->align]);
    }
  g_string_append (out, "|\n");

  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);

      if (entry->trimmed)
        continue;
      for (guint j = 0; j < block->columns->len; j++)
        {
          g_string_append (out, j == 0 ? "| " : " | ");
          rel_report_text_append_markdown (out, rel_entry_get_cell (entry, j), TRUE);
        }
      g_string_append (out, " |\n");
    }

  g_string_append_c (out, '\n');
}

/* What the chart says as a sentence, then its values as a table. */
static void
append_figure (GString        *out,
               const RelBlock *block)
{
  append_caption (out, block);
  rel_report_text_append_markdown (out, block->alternative, FALSE);
  g_string_append (out, "\n\n| ");

  for (guint i = 0; i < block->columns->len; i++)
    {
      g_string_append (out, " | ");
      rel_report_text_append_markdown (out, rel_block_get_column (block, i)->title, TRUE);
    }
  g_string_append (out, " |\n| :--- ");
  for (guint i = 0; i < block->columns->len; i++)
    g_string_append (out, "| ---: ");
  g_string_append (out, "|\n");

  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);

      if (entry->trimmed)
        continue;
      g_string_append (out, "| ");
      rel_report_text_append_markdown (out, rel_entry_get_cell (entry, 0), TRUE);
      for (guint j = 0; j < entry->n_values; j++)
        g_string_append_printf (out, " | %g", entry->values[j]);
      g_string_append (out, " |\n");
    }

  g_string_append_c (out, '\n');
}

static void
append_quote (GString        *out,
              const RelBlock *block)
{
  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);
      g_auto (GStrv) lines = NULL;

      if (entry->trimmed)
        continue;
      lines = g_strsplit (rel_entry_get_cell (entry, 0), "\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_string_append (out, "> ");
          rel_report_text_append_markdown (out, lines[j], FALSE);
          g_string_append_c (out, '\n');
        }
      if (*rel_entry_get_cell (entry, 1) != '\0')
        {
          g_string_append (out, ">\n> — ");
          rel_report_text_append_markdown (out, rel_entry_get_cell (entry, 1), TRUE);
          g_string_append_c (out, '\n');
        }
      if (*rel_entry_get_cell (entry, 2) != '\0')
        {
          g_string_append (out, "\n**");
          rel_report_text_append_markdown (out, block->caption, TRUE);
          g_string_append (out, "** ");
          rel_report_text_append_markdown (out, rel_entry_get_cell (entry, 2), FALSE);
          g_string_append_c (out, '\n');
        }
      g_string_append_c (out, '\n');
    }
}

static void
append_key_figures (GString        *out,
                    const RelBlock *block)
{
  for (guint i = 0; i < rel_block_get_n_entries (block); i++)
    {
      const RelEntry *entry = rel_block_get_entry (block, i);

      if (entry->trimmed)
        continue;
      g_string_append (out, "- **");
      rel_report_text_append_markdown (out, rel_entry_get_cell (entry, 0), TRUE);
      g_string_append (out, "** ");
      rel_report_text_append_markdown (out, rel_entry_get_cell (entry, 1), TRUE);
      g_string_append_c (out, '\n');
    }

  g_string_append_c (out, '\n');
}

/**
 * rel_render_markdown:
 * @document: a document
 *
 * Renders it as CommonMark with GitHub's tables, every text escaped; a chart becomes its sentence and its values.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
rel_render_markdown (RelDocument *document)
{
  g_autoptr (GString) out = g_string_sized_new (8192);

  g_string_append (out, "# ");
  rel_report_text_append_markdown (out, rel_document_get_title (document), TRUE);
  g_string_append (out, "\n\n");
  if (rel_document_get_subtitle (document) != NULL)
    {
      rel_report_text_append_markdown (out, rel_document_get_subtitle (document), FALSE);
      g_string_append (out, "\n\n");
    }

  for (guint i = 0; i < rel_document_get_n_blocks (document); i++)
    {
      const RelBlock *block = rel_document_get_block (document, i);

      if (block->hidden)
        continue;

      switch (block->kind)
        {
        case REL_BLOCK_HEADING:
          append_heading (out, block);
          break;
        case REL_BLOCK_PARAGRAPH:
          append_paragraph (out, block);
          break;
        case REL_BLOCK_LIST:
          append_list (out, block);
          break;
        case REL_BLOCK_TABLE:
          append_table (out, block);
          break;
        case REL_BLOCK_FIGURE:
          append_figure (out, block);
          break;
        case REL_BLOCK_QUOTE:
          append_quote (out, block);
          break;
        case REL_BLOCK_KEY_FIGURES:
        default:
          append_key_figures (out, block);
          break;
        }
    }

  while (out->len > 1 && out->str[out->len - 1] == '\n' && out->str[out->len - 2] == '\n')
    g_string_truncate (out, out->len - 1);

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
