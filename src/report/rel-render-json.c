/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as JSON, for programs that lay it out themselves. */
#include "rel-render.h"

#include <json-glib/json-glib.h>

static const char *
kind_word (RelBlockKind kind)
{
  static const char *const words[] = { "heading", "paragraph", "list", "table", "figure", "quote", "key_figures" };

  return words[kind];
}

static void
set_member (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  if (value == NULL || *value == '\0')
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_columns (JsonBuilder    *builder,
             const RelBlock *block)
{
  static const char *const aligns[] = { "start", "center", "end" };

  json_builder_set_member_name (builder, block->kind == REL_BLOCK_FIGURE ? "series" : "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < block->columns->len; i++)
    {
      const RelColumn *column = rel_block_get_column (block, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "title");
      json_builder_add_string_value (builder, column->title);
      json_builder_set_member_name (builder, "align");
      json_builder_add_string_value (builder, aligns[column->align]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_entry (JsonBuilder    *builder,
           const RelBlock *block,
           const RelEntry *entry,
           gboolean        traced)
{
  json_builder_begin_object (builder);
  set_member (builder, "lead", entry->lead);

  switch (block->kind)
    {
    case REL_BLOCK_TABLE:
      json_builder_set_member_name (builder, "cells");
      json_builder_begin_array (builder);
      for (guint i = 0; i < block->columns->len; i++)
        json_builder_add_string_value (builder, rel_entry_get_cell (entry, i));
      json_builder_end_array (builder);
      break;

    case REL_BLOCK_KEY_FIGURES:
      set_member (builder, "value", rel_entry_get_cell (entry, 0));
      set_member (builder, "label", rel_entry_get_cell (entry, 1));
      break;

    case REL_BLOCK_FIGURE:
      set_member (builder, "label", rel_entry_get_cell (entry, 0));
      json_builder_set_member_name (builder, "values");
      json_builder_begin_array (builder);
      for (guint i = 0; i < entry->n_values; i++)
        json_builder_add_double_value (builder, entry->values[i]);
      json_builder_end_array (builder);
      break;

    case REL_BLOCK_QUOTE:
      set_member (builder, "text", rel_entry_get_cell (entry, 0));
      set_member (builder, "attribution", rel_entry_get_cell (entry, 1));
      set_member (builder, "answer", rel_entry_get_cell (entry, 2));
      break;

    case REL_BLOCK_HEADING:
    case REL_BLOCK_PARAGRAPH:
    case REL_BLOCK_LIST:
    default:
      set_member (builder, "text", rel_entry_get_cell (entry, 0));
      set_member (builder, "detail", rel_entry_get_cell (entry, 1));
      break;
    }

  if (traced)
    {
      json_builder_set_member_name (builder, "records");
      json_builder_begin_array (builder);
      for (guint i = 0; entry->records[i] != NULL; i++)
        json_builder_add_string_value (builder, entry->records[i]);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
add_block (JsonBuilder    *builder,
           const RelBlock *block,
           gboolean        traced)
{
  json_builder_begin_object (builder);
  set_member (builder, "type", kind_word (block->kind));

  if (block->kind == REL_BLOCK_HEADING)
    {
      json_builder_set_member_name (builder, "level");
      json_builder_add_int_value (builder, block->level);
      set_member (builder, "id", block->id);
      set_member (builder, "text", rel_entry_get_cell (rel_block_get_entry (block, 0), 0));
    }
  else
    {
      set_member (builder, "caption", block->caption);
      set_member (builder, "alternative", block->alternative);
      if (block->kind == REL_BLOCK_FIGURE)
        set_member (builder, "figure", block->figure == REL_FIGURE_BARS ? "bars" : "timeline");
      if (block->kind == REL_BLOCK_LIST)
        {
          json_builder_set_member_name (builder, "ordered");
          json_builder_add_boolean_value (builder, block->ordered);
        }
      if (block->columns->len > 0)
        add_columns (builder, block);

      json_builder_set_member_name (builder, "entries");
      json_builder_begin_array (builder);
      for (guint i = 0; i < rel_block_get_n_entries (block); i++)
        {
          const RelEntry *entry = rel_block_get_entry (block, i);

          if (!entry->trimmed)
            add_entry (builder, block, entry, traced);
        }
      json_builder_end_array (builder);
    }

  json_builder_end_object (builder);
}

/**
 * rel_render_json:
 * @document: a document
 *
 * Renders it as one JSON object: `title`, `subtitle`, `language`, `direction` and `blocks`, each with its `type` and
 * `entries`. Only a traced document (rel_document_set_traced()) names the records behind each entry.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
rel_render_json (RelDocument *document)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GString) out = g_string_sized_new (16384);

  json_builder_begin_object (builder);
  set_member (builder, "title", rel_document_get_title (document));
  set_member (builder, "subtitle", rel_document_get_subtitle (document));
  set_member (builder, "language", rel_document_get_language (document));
  set_member (builder, "direction", rel_document_get_direction (document) == REL_TEXT_RTL ? "rtl" : "ltr");
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rel_document_get_n_blocks (document); i++)
    {
      const RelBlock *block = rel_document_get_block (document, i);

      if (!block->hidden)
        add_block (builder, block, rel_document_get_traced (document));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, out);
  g_string_append_c (out, '\n');

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
