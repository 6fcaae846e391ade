/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a summary holds and what it keeps back, told to the person who is about to hand it on. */
#include "relations-config.h"

#include "rel-preview.h"

#include <glib/gi18n-lib.h>

/* A longer text is told by its beginning. */
#define EXCERPT 72

#define MOST_IDS 4

static void
sentence_free (gpointer data)
{
  RelPreviewSentence *self = data;

  g_free (self->text);
  g_strfreev (self->records);
  g_free (self);
}

static void
section_free (gpointer data)
{
  RelPreviewSection *self = data;

  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->sentences);
  g_ptr_array_unref (self->withheld);
  g_free (self);
}

/**
 * rel_preview_free:
 * @self: (transfer full): a preview
 *
 * Releases it and all that it owns.
 */
void
rel_preview_free (RelPreview *self)
{
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->withheld);
  g_free (self);
}

static char *
excerpt (const char *text)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\n\t", ' ');
  if (g_utf8_strlen (line, -1) > EXCERPT)
    {
      g_autofree char *start = g_utf8_substring (line, 0, EXCERPT);

      return g_strconcat (start, "…", NULL);
    }

  return g_steal_pointer (&line);
}

static RelPreviewSection *
add_section (RelPreview *self,
             const char *id,
             const char *title)
{
  RelPreviewSection *section = g_new0 (RelPreviewSection, 1);

  section->id = g_strdup (id);
  section->title = g_strdup (title);
  section->sentences = g_ptr_array_new_with_free_func (sentence_free);
  section->withheld = g_ptr_array_new ();
  g_ptr_array_add (self->sections, section);

  return section;
}

static RelPreviewSection *
find_section (RelPreview *self,
              const char *id)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      RelPreviewSection *section = g_ptr_array_index (self->sections, i);

      if (g_strcmp0 (section->id, id) == 0)
        return section;
    }

  return NULL;
}

static void
add_sentence (RelPreviewSection *section,
              const RelBlock    *block,
              const RelEntry    *entry)
{
  RelPreviewSentence *sentence = g_new0 (RelPreviewSentence, 1);
  g_autoptr (GString) text = g_string_new (entry->lead);

  for (guint i = 0; entry->cells[i] != NULL; i++)
    if (*entry->cells[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", entry->cells[i]);
  if (block->kind == REL_BLOCK_FIGURE)
    for (guint i = 0; i < entry->n_values; i++)
      g_string_append_printf (text, " %g", entry->values[i]);

  sentence->text = excerpt (text->str);
  sentence->records = g_strdupv (entry->records);
  g_ptr_array_add (section->sentences, sentence);
}

/**
 * rel_preview_new: (skip)
 * @document: the sealed document
 * @disclosure: what it was written from
 *
 * Works out, section by section, which records a summary draws on and what was withheld, and why; and everybody who
 * came up.
 *
 * Returns: (transfer full): the preview, which stands on its own
 */
RelPreview *
rel_preview_new (RelDocument   *document,
                 RelDisclosure *disclosure)
{
  RelPreview *self = g_new0 (RelPreview, 1);
  RelPreviewSection *section = NULL;

  self->edition = disclosure->edition;
  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->people = rel_name_book_list (disclosure->names);
  self->withheld = g_ptr_array_ref (disclosure->withheld);

  for (guint i = 0; i < rel_document_get_n_blocks (document); i++)
    {
      const RelBlock *block = rel_document_get_block (document, i);

      if (block->kind == REL_BLOCK_HEADING && block->level == 1)
        {
          section = add_section (self, block->id, rel_entry_get_cell (rel_block_get_entry (block, 0), 0));
          continue;
        }
      for (guint j = 0; section != NULL && block->kind != REL_BLOCK_HEADING && j < rel_block_get_n_entries (block); j++)
        add_sentence (section, block, rel_block_get_entry (block, j));
    }

  for (guint i = 0; i < self->withheld->len; i++)
    {
      RelWithheld *withheld = g_ptr_array_index (self->withheld, i);
      g_autofree char *what = rel_name_book_reveal (disclosure->names, withheld->what);

      g_free (withheld->what);
      withheld->what = excerpt (what);
      section = find_section (self, withheld->section);
      if (section == NULL)
        section = add_section (self, withheld->section, withheld->section);
      g_ptr_array_add (section->withheld, withheld);
    }

  return self;
}

/**
 * rel_preview_get_reason:
 * @withholding: why somebody is not in a summary
 *
 * Returns: the reason in words, empty for %REL_INCLUDED
 */
const char *
rel_preview_get_reason (RelWithholding withholding)
{
  switch (withholding)
    {
    case REL_WITHHELD_PRIVATE:
      return _("private");
    case REL_WITHHELD_CONFIDENTIAL:
      return _("confidential");
    case REL_WITHHELD_UNDECIDED:
      return _("not decided whether they may be shared");
    case REL_WITHHELD_ARCHIVED:
      return _("archived");
    case REL_WITHHELD_BY_CHOICE:
      return _("left out by you");
    case REL_INCLUDED:
    default:
      return "";
    }
}

/**
 * rel_preview_get_rule:
 * @edition: an edition
 *
 * Returns: (nullable): what it never holds, whatever the records say; %NULL where there is no such rule
 */
const char *
rel_preview_get_rule (RelEdition edition)
{
  return edition == REL_EDITION_SHARE
           ? _("Withheld always: notes, reflections, ratings, positions, influence and evidence notes of stakeholders, "
               "groundwork, milestones, follow-ups, opportunities, ties, contact points, and everything else that this "
               "list does not show as included.")
           : NULL;
}

static void
append_people (GString    *out,
               RelPreview *self)
{
  guint n_withheld = 0;

  g_string_append_printf (out, "%s\n", _("People in it:"));
  for (guint i = 0; i < self->people->len; i++)
    {
      const RelNameBookEntry *person = g_ptr_array_index (self->people, i);

      if (person->withholding != REL_INCLUDED)
        n_withheld++;
      else if (person->shown_as != NULL)
        /* Translators: a name, and how the person is named in the document */
        g_string_append_printf (out, _("  %s, shown as “%s”"), person->name, person->shown_as);
      else
        /* Translators: a name */
        g_string_append_printf (out, _("  %s, only counted"), person->name);
      if (person->withholding == REL_INCLUDED)
        g_string_append_c (out, '\n');
    }

  if (n_withheld == 0)
    return;
  g_string_append_printf (out, "\n%s\n", _("People withheld, in no list and no count:"));
  for (guint i = 0; i < self->people->len; i++)
    {
      const RelNameBookEntry *person = g_ptr_array_index (self->people, i);

      if (person->withholding == REL_INCLUDED)
        continue;
      /* Translators: a name, and a reason */
      g_string_append_printf (out, _("  %s: %s"), person->name, rel_preview_get_reason (person->withholding));
      if (person->in_text)
        g_string_append_printf (out, "; %s", _("a text names them, and says “somebody” instead: read it again"));
      g_string_append_c (out, '\n');
    }
}

/* A count may rest on hundreds of records: their number says more than their ids. */
static void
append_sentence (GString                  *out,
                 const RelPreviewSentence *sentence)
{
  guint n = g_strv_length (sentence->records);
  g_autofree char *ids = g_strjoinv (", ", sentence->records);

  if (n > MOST_IDS)
    {
      g_free (ids);
      ids = g_strdup_printf (ngettext ("%u record", "%u records", n), n);
    }
  /* Translators: a text, and the records it comes from */
  g_string_append_printf (out, _("  included: %s [%s]"), sentence->text, ids);
  g_string_append_c (out, '\n');
}

/**
 * rel_preview_to_text:
 * @self: a preview
 * @document: its document, after it was rendered when a page limit counts
 *
 * Returns: (transfer full): the preview as lines of text
 */
char *
rel_preview_to_text (RelPreview  *self,
                     RelDocument *document)
{
  GString *out = g_string_new (NULL);
  g_auto (GStrv) trimmed = rel_document_describe_trimmed (document);

  append_people (out, self);

  for (guint i = 0; i < self->sections->len; i++)
    {
      const RelPreviewSection *section = g_ptr_array_index (self->sections, i);

      g_string_append_printf (out, "\n%s (%s)\n", section->title, section->id);
      for (guint j = 0; j < section->sentences->len; j++)
        append_sentence (out, g_ptr_array_index (section->sentences, j));
      for (guint j = 0; j < section->withheld->len; j++)
        {
          const RelWithheld *withheld = g_ptr_array_index (section->withheld, j);

          /* Translators: a text, the reason why it is not in the summary, and the id of its record */
          g_string_append_printf (out, _("  withheld: %s: %s [%s]"), withheld->what, withheld->why, withheld->id);
          g_string_append_c (out, '\n');
        }
    }

  if (rel_preview_get_rule (self->edition) != NULL)
    g_string_append_printf (out, "\n%s\n", rel_preview_get_rule (self->edition));
  for (guint i = 0; trimmed[i] != NULL; i++)
    g_string_append_printf (out, "%s%s\n", i == 0 ? "\n" : "", trimmed[i]);

  return g_string_free (out, FALSE);
}
