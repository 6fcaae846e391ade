/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as all renderings see it: a title, a language and blocks, each traceable to records. */
#include "relations-config.h"

#include "rel-document.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rel-report-text.h"

struct _RelDocument
{
  GObject parent_instance;

  char *title;
  char *subtitle;
  char *language;
  RelTextDirection direction;
  gboolean traced;
  GPtrArray *blocks;
};

G_DEFINE_FINAL_TYPE (RelDocument, rel_document, G_TYPE_OBJECT)

static void
rel_document_finalize (GObject *object)
{
  RelDocument *self = REL_DOCUMENT (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->language);
  g_ptr_array_unref (self->blocks);

  G_OBJECT_CLASS (rel_document_parent_class)->finalize (object);
}

static void
rel_document_class_init (RelDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rel_document_finalize;
}

static void
rel_document_init (RelDocument *self)
{
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_block_free);
}

/* en_GB.UTF-8@x → en-GB; C and POSIX, which name no language → en, the language the sentences are written in. */
static char *
language_tag (const char *name)
{
  g_autofree char *tag = g_strdup (name != NULL ? name : "");

  tag[strcspn (tag, ".@:")] = '\0';
  g_strdelimit (tag, "_", '-');

  for (const char *p = tag; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return g_strdup ("en");
  if (*tag == '\0' || g_str_equal (tag, "C") || g_str_equal (tag, "POSIX"))
    return g_strdup ("en");

  return g_steal_pointer (&tag);
}

/**
 * rel_document_new:
 * @title: the title
 * @language: (nullable): the language of its sentences, as a BCP 47 tag or a locale name; English when %NULL
 *
 * Makes an empty document. Its direction follows the language. Title and language are all the metadata there is.
 *
 * Returns: (transfer full): the document
 */
RelDocument *
rel_document_new (const char *title,
                  const char *language)
{
  RelDocument *self = g_object_new (REL_TYPE_DOCUMENT, NULL);

  self->title = rel_report_text_clean (title);
  g_strdelimit (self->title, "\n\t", ' ');
  self->language = language_tag (language);
  self->direction = rel_report_language_is_rtl (self->language) ? REL_TEXT_RTL : REL_TEXT_LTR;

  return self;
}

/**
 * rel_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): its title
 */
const char *
rel_document_get_title (RelDocument *self)
{
  g_return_val_if_fail (REL_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * rel_document_get_subtitle:
 * @self: a document
 *
 * Returns: (nullable): the line below the title
 */
const char *
rel_document_get_subtitle (RelDocument *self)
{
  g_return_val_if_fail (REL_IS_DOCUMENT (self), NULL);

  return self->subtitle;
}

/**
 * rel_document_set_subtitle:
 * @self: a document
 * @subtitle: (nullable): what stands below the title
 */
void
rel_document_set_subtitle (RelDocument *self,
                           const char  *subtitle)
{
  g_return_if_fail (REL_IS_DOCUMENT (self));

  g_free (self->subtitle);
  self->subtitle = subtitle != NULL && *subtitle != '\0' ? rel_report_text_clean (subtitle) : NULL;
}

/**
 * rel_document_get_language:
 * @self: a document
 *
 * Returns: (transfer none): its language, as in HTML
 */
const char *
rel_document_get_language (RelDocument *self)
{
  g_return_val_if_fail (REL_IS_DOCUMENT (self), NULL);

  return self->language;
}

/**
 * rel_document_get_direction:
 * @self: a document
 *
 * Returns: in which direction its text runs
 */
RelTextDirection
rel_document_get_direction (RelDocument *self)
{
  g_return_val_if_fail (REL_IS_DOCUMENT (self), REL_TEXT_LTR);

  return self->direction;
}

/**
 * rel_document_get_traced:
 * @self: a document
 *
 * Returns: whether it tells the records behind each entry
 */
gboolean
rel_document_get_traced (RelDocument *self)
{
  g_return_val_if_fail (REL_IS_DOCUMENT (self), FALSE);

  return self->traced;
}

/**
 * rel_document_set_traced:
 * @self: a document
 * @traced: whether renderings made for programs (JSON) name the records behind each sentence
 *
 * Off by default: the ids of records are nothing to hand to somebody else.
 */
void
rel_document_set_traced (RelDocument *self,
                         gboolean     traced)
{
  g_return_if_fail (REL_IS_DOCUMENT (self));

  self->traced = traced;
}

static RelBlock *
append_block (RelDocument  *self,
              RelBlockKind  kind)
{
  RelBlock *block = rel_block_new (kind);

  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * rel_document_add_heading: (skip)
 * @self: a document
 * @level: 1 for a section, 2 for a part of one
 * @id: (nullable): the section's name for programs, made of letters, digits and "-"
 * @text: the words
 *
 * Starts a section. A heading with nothing below it is hidden in every rendering.
 *
 * Returns: (transfer none): the block
 */
RelBlock *
rel_document_add_heading (RelDocument *self,
                          guint        level,
                          const char  *id,
                          const char  *text)
{
  RelBlock *block = append_block (self, REL_BLOCK_HEADING);

  block->level = CLAMP (level, 1, 3);
  block->id = g_strdup (id);
  rel_block_add (block, NULL, text, NULL);

  return block;
}

/**
 * rel_document_add_paragraph:
 * @self: a document
 *
 * Returns: (transfer none): an empty paragraph at its end
 */
RelBlock *
rel_document_add_paragraph (RelDocument *self)
{
  return append_block (self, REL_BLOCK_PARAGRAPH);
}

/**
 * rel_document_add_list:
 * @self: a document
 * @ordered: whether its entries are numbered
 *
 * Returns: (transfer none): an empty list at its end
 */
RelBlock *
rel_document_add_list (RelDocument *self,
                       gboolean     ordered)
{
  RelBlock *block = append_block (self, REL_BLOCK_LIST);

  block->ordered = ordered;

  return block;
}

/**
 * rel_document_add_table: (skip)
 * @self: a document
 * @caption: (nullable): what it shows
 *
 * Adds a table; its columns come first (rel_block_add_column()), then its rows.
 *
 * Returns: (transfer none): the block
 */
RelBlock *
rel_document_add_table (RelDocument *self,
                        const char  *caption)
{
  RelBlock *block = append_block (self, REL_BLOCK_TABLE);

  block->caption = caption != NULL ? rel_report_text_clean (caption) : NULL;

  return block;
}

/**
 * rel_document_add_figure: (skip)
 * @self: a document
 * @kind: bars, one per entry, or a timeline of stacked columns
 * @caption: what it shows
 * @alternative: what it says, as a sentence for those who do not see it
 *
 * Adds a chart; its series come first (rel_block_add_column()), then its entries with their values.
 *
 * Returns: (transfer none): the block
 */
RelBlock *
rel_document_add_figure (RelDocument   *self,
                         RelFigureKind  kind,
                         const char    *caption,
                         const char    *alternative)
{
  RelBlock *block = append_block (self, REL_BLOCK_FIGURE);

  block->figure = kind;
  block->caption = rel_report_text_clean (caption);
  block->alternative = rel_report_text_clean (alternative);

  return block;
}

/**
 * rel_document_add_quote: (skip)
 * @self: a document
 * @answer_lead: (nullable): words that stand before an answer
 *
 * Adds quotes; each may have an answer, which stays with it.
 *
 * Returns: (transfer none): the block
 */
RelBlock *
rel_document_add_quote (RelDocument *self,
                        const char  *answer_lead)
{
  RelBlock *block = append_block (self, REL_BLOCK_QUOTE);

  block->caption = rel_report_text_clean (answer_lead);

  return block;
}

/**
 * rel_document_add_key_figures:
 * @self: a document
 *
 * Returns: (transfer none): a block of figures that stand side by side
 */
RelBlock *
rel_document_add_key_figures (RelDocument *self)
{
  return append_block (self, REL_BLOCK_KEY_FIGURES);
}

/**
 * rel_document_truncate:
 * @self: a document
 * @n_blocks: how many blocks to keep
 *
 * Takes back what was added last, for a section that turned out to have nothing behind it.
 */
void
rel_document_truncate (RelDocument *self,
                       guint        n_blocks)
{
  g_return_if_fail (n_blocks <= self->blocks->len);

  g_ptr_array_set_size (self->blocks, n_blocks);
}

/**
 * rel_document_get_n_blocks:
 * @self: a document
 *
 * Returns: how many blocks it has
 */
guint
rel_document_get_n_blocks (RelDocument *self)
{
  g_return_val_if_fail (REL_IS_DOCUMENT (self), 0);

  return self->blocks->len;
}

/**
 * rel_document_get_block:
 * @self: a document
 * @index: which, below their number
 *
 * Returns: (transfer none): a block
 */
RelBlock *
rel_document_get_block (RelDocument *self,
                        guint        index)
{
  g_return_val_if_fail (REL_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (index < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, index);
}

static gboolean
has_visible_entry (const RelBlock *block)
{
  for (guint i = 0; i < block->entries->len; i++)
    if (!rel_block_get_entry (block, i)->trimmed)
      return TRUE;

  return FALSE;
}

/**
 * rel_document_refresh_hidden:
 * @self: a document
 *
 * Works out which blocks show: not those without an entry left, nor headings with nothing below them. Every
 * rendering calls it first.
 */
void
rel_document_refresh_hidden (RelDocument *self)
{
  gboolean shown_below[4] = { FALSE };

  g_return_if_fail (REL_IS_DOCUMENT (self));

  /* From the end: a heading shows when something does before the next heading of its level or a higher one. */
  for (guint i = self->blocks->len; i > 0; i--)
    {
      RelBlock *block = g_ptr_array_index (self->blocks, i - 1);

      if (block->kind == REL_BLOCK_HEADING)
        {
          block->hidden = !shown_below[block->level];
          for (guint level = block->level; level < G_N_ELEMENTS (shown_below); level++)
            shown_below[level] = FALSE;
        }
      else
        {
          block->hidden = !has_visible_entry (block);
          if (!block->hidden)
            for (guint level = 0; level < G_N_ELEMENTS (shown_below); level++)
              shown_below[level] = TRUE;
        }
    }
}

static void
map_text (char        **text,
          RelTextFunc   func,
          gpointer      data)
{
  g_autofree char *old = *text;

  if (old != NULL)
    *text = func (old, data);
}

/**
 * rel_document_map_texts:
 * @self: a document
 * @func: (scope call): gives the text to put for a text
 * @data: for @func
 *
 * Goes through every text there is in the document, in reading order, and puts another for it.
 */
void
rel_document_map_texts (RelDocument *self,
                        RelTextFunc  func,
                        gpointer     data)
{
  g_return_if_fail (REL_IS_DOCUMENT (self));

  map_text (&self->title, func, data);
  map_text (&self->subtitle, func, data);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      RelBlock *block = g_ptr_array_index (self->blocks, i);

      map_text (&block->caption, func, data);
      map_text (&block->alternative, func, data);
      for (guint j = 0; j < block->columns->len; j++)
        map_text (&g_array_index (block->columns, RelColumn, j).title, func, data);
      for (guint j = 0; j < block->entries->len; j++)
        {
          RelEntry *entry = g_ptr_array_index (block->entries, j);

          map_text (&entry->lead, func, data);
          for (guint k = 0; entry->cells[k] != NULL; k++)
            map_text (&entry->cells[k], func, data);
        }
    }
}

/**
 * rel_document_describe_trimmed:
 * @self: a document
 *
 * Says what a page limit took away, a sentence per section.
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences, none when everything is there
 */
GStrv
rel_document_describe_trimmed (RelDocument *self)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  const char *section = NULL;
  guint n_trimmed = 0;
  guint n_all = 0;

  g_return_val_if_fail (REL_IS_DOCUMENT (self), NULL);

  for (guint i = 0; i <= self->blocks->len; i++)
    {
      RelBlock *block = i < self->blocks->len ? g_ptr_array_index (self->blocks, i) : NULL;
      guint trimmed_here;

      if (block == NULL || block->kind == REL_BLOCK_HEADING)
        {
          if (n_trimmed > 0)
            g_strv_builder_take (sentences,
                                 /* Translators: the number of entries left out, of how many, and a section's heading */
                                 g_strdup_printf (ngettext ("%u of %u entry left out of “%s”.",
                                                            "%u of %u entries left out of “%s”.", n_all),
                                                  n_trimmed, n_all, section != NULL ? section : self->title));
          n_trimmed = n_all = 0;
          if (block != NULL)
            section = rel_entry_get_cell (rel_block_get_entry (block, 0), 0);
          continue;
        }

      trimmed_here = 0;
      for (guint j = 0; j < block->entries->len; j++)
        if (rel_block_get_entry (block, j)->trimmed)
          trimmed_here++;
      if (trimmed_here > 0)
        {
          n_trimmed += trimmed_here;
          n_all += block->entries->len;
        }
    }

  return g_strv_builder_end (sentences);
}
