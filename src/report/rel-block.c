/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A block of a document (heading, paragraph, list, table, figure …) and the entries it is made of. */
#include "rel-block.h"

#include "rel-report-text.h"

static void
rel_entry_free (gpointer data)
{
  RelEntry *self = data;

  g_free (self->lead);
  g_strfreev (self->cells);
  g_strfreev (self->records);
  g_free (self->values);
  g_free (self);
}

static void
rel_column_clear (gpointer data)
{
  RelColumn *self = data;

  g_free (self->title);
}

/**
 * rel_block_new: (skip)
 * @kind: what it is
 *
 * Returns: (transfer full): an empty block
 */
RelBlock *
rel_block_new (RelBlockKind kind)
{
  RelBlock *self = g_new0 (RelBlock, 1);

  self->kind = kind;
  self->importance = REL_IMPORTANCE_DEFAULT;
  self->columns = g_array_new (FALSE, TRUE, sizeof (RelColumn));
  g_array_set_clear_func (self->columns, rel_column_clear);
  self->entries = g_ptr_array_new_with_free_func (rel_entry_free);

  return self;
}

/**
 * rel_block_free:
 * @self: (transfer full): a block of a document
 *
 * Releases it and all that it owns.
 */
void
rel_block_free (RelBlock *self)
{
  g_free (self->id);
  g_free (self->caption);
  g_free (self->alternative);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * rel_block_add_column:
 * @self: a table, or a figure, whose columns are the series of its values
 * @title: the column's header
 * @align: how its cells stand
 */
void
rel_block_add_column (RelBlock   *self,
                      const char *title,
                      RelAlign    align)
{
  RelColumn column = { rel_report_text_clean (title), align };

  g_return_if_fail (self->kind == REL_BLOCK_TABLE || self->kind == REL_BLOCK_FIGURE);

  g_array_append_val (self->columns, column);
}

/**
 * rel_block_add_cells: (skip)
 * @self: a block
 * @records: (nullable) (array zero-terminated=1): ids of the records the entry says something about
 * @cells: (array zero-terminated=1): its texts: one for a sentence; text and a detail (optional) for a list item; one for
 *   each column of a table; value and label of a key figure; words, attribution and answer of a quote; the label of a
 *   figure's value
 *
 * Adds an entry. Its texts are cleaned here, so that no rendering can meet what cannot be printed.
 *
 * Returns: (transfer none): the entry
 */
RelEntry *
rel_block_add_cells (RelBlock          *self,
                     const char *const *records,
                     const char *const *cells)
{
  RelEntry *entry = g_new0 (RelEntry, 1);
  guint n_cells = g_strv_length ((char **) cells);

  entry->cells = g_new0 (char *, n_cells + 1);
  for (guint i = 0; i < n_cells; i++)
    entry->cells[i] = rel_report_text_clean (cells[i]);
  entry->records = records != NULL ? g_strdupv ((char **) records) : g_new0 (char *, 1);
  entry->importance = REL_IMPORTANCE_DEFAULT;
  g_ptr_array_add (self->entries, entry);

  return entry;
}

/**
 * rel_block_add: (skip)
 * @self: a block
 * @records: (nullable) (array zero-terminated=1): ids of the records the entry says something about
 * @cell: the first text
 * @...: further texts, then %NULL
 *
 * Adds an entry, see rel_block_add_cells().
 *
 * Returns: (transfer none): the entry
 */
RelEntry *
rel_block_add (RelBlock          *self,
               const char *const *records,
               const char        *cell,
               ...)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  va_list more;

  va_start (more, cell);
  for (const char *text = cell; text != NULL; text = va_arg (more, const char *))
    g_ptr_array_add (cells, (gpointer) text);
  va_end (more);
  g_ptr_array_add (cells, NULL);

  return rel_block_add_cells (self, records, (const char *const *) cells->pdata);
}

/**
 * rel_entry_set_lead:
 * @self: an entry of a paragraph or a list
 * @lead: (nullable): words to set in bold before the text
 */
void
rel_entry_set_lead (RelEntry   *self,
                    const char *lead)
{
  g_free (self->lead);
  self->lead = lead != NULL && *lead != '\0' ? rel_report_text_clean (lead) : NULL;
}

/**
 * rel_entry_set_importance:
 * @self: an entry of a list or a table
 * @importance: 0 to %REL_IMPORTANCE_ALWAYS: where pages are limited, the least goes first
 */
void
rel_entry_set_importance (RelEntry *self,
                          int       importance)
{
  self->importance = CLAMP (importance, 0, REL_IMPORTANCE_ALWAYS);
}

/**
 * rel_entry_set_values:
 * @self: an entry of a figure
 * @values: (array length=n_values): a number ≥ 0 for each of the figure's series
 * @n_values: how many
 */
void
rel_entry_set_values (RelEntry     *self,
                      const double *values,
                      guint         n_values)
{
  g_free (self->values);
  self->values = g_memdup2 (values, n_values * sizeof (double));
  self->n_values = n_values;
}

/**
 * rel_block_get_n_entries:
 * @self: a block
 *
 * Returns: how many entries it has
 */
guint
rel_block_get_n_entries (const RelBlock *self)
{
  return self->entries->len;
}

/**
 * rel_block_get_entry:
 * @self: a block
 * @index: which, below their number
 *
 * Returns: (transfer none): an entry
 */
const RelEntry *
rel_block_get_entry (const RelBlock *self,
                     guint           index)
{
  return g_ptr_array_index (self->entries, index);
}

/**
 * rel_block_get_column:
 * @self: a block
 * @index: which column, from 0 on
 *
 * Returns: (transfer none): a column of a table
 */
const RelColumn *
rel_block_get_column (const RelBlock *self,
                      guint           index)
{
  return &g_array_index (self->columns, RelColumn, index);
}

/**
 * rel_entry_get_cell:
 * @self: an entry
 * @index: which text
 *
 * Returns: the text, empty when the entry has no such text
 */
const char *
rel_entry_get_cell (const RelEntry *self,
                    guint           index)
{
  for (guint i = 0; self->cells[i] != NULL; i++)
    if (i == index)
      return self->cells[i];

  return "";
}

/**
 * rel_block_dup_text:
 * @self: a heading or a paragraph
 *
 * Returns: (transfer full): its sentences, not trimmed ones, joined by a space
 */
char *
rel_block_dup_text (const RelBlock *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const RelEntry *entry = rel_block_get_entry (self, i);

      if (entry->trimmed)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      if (entry->lead != NULL)
        g_string_append_printf (text, "%s ", entry->lead);
      g_string_append (text, rel_entry_get_cell (entry, 0));
    }

  return g_string_free (text, FALSE);
}
