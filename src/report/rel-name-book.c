/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may be named in a summary, and as what: the only place that turns a person into words. */
#include "relations-config.h"

#include "rel-name-book-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rel-report-text.h"
#include "rel-text.h"

#define WORTH_A_SCAN 64

static void
person_free (gpointer data)
{
  RelNameBookPerson *self = data;

  rel_summary_person_free (self->source);
  g_free (self->shown_as);
  g_free (self);
}

/**
 * rel_name_book_new: (skip)
 * @connection: a connection that outlives the book
 * @edition: for whom the summary is
 * @names: how people are named
 * @on: the day of the summary
 * @left_out: (nullable) (array zero-terminated=1): ids of people not to be in it by choice
 *
 * Returns: (transfer full): an empty book
 */
RelNameBook *
rel_name_book_new (RelConnection     *connection,
                   RelEdition         edition,
                   RelNames           names,
                   RelDay             on,
                   const char *const *left_out)
{
  RelNameBook *self = g_new0 (RelNameBook, 1);

  self->connection = connection;
  self->edition = edition;
  self->names = names != REL_NAMES_DEFAULT ? names : edition == REL_EDITION_SHARE ? REL_NAMES_ROLES : REL_NAMES_FULL;
  self->on = on;
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; left_out != NULL && left_out[i] != NULL; i++)
    g_hash_table_add (self->left_out, g_strdup (left_out[i]));
  self->by_row = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->people = g_ptr_array_new_with_free_func (person_free);
  self->shown = g_ptr_array_new ();

  return self;
}

/**
 * rel_name_book_free:
 * @self: (transfer full): a book of names
 *
 * Releases it and all that it owns.
 */
void
rel_name_book_free (RelNameBook *self)
{
  g_hash_table_unref (self->left_out);
  g_hash_table_unref (self->by_row);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->shown);
  g_clear_pointer (&self->matcher, rel_name_matcher_free);
  g_free (self);
}

/**
 * rel_name_book_get_names:
 * @self: a book of names
 *
 * Returns: how it names people
 */
RelNames
rel_name_book_get_names (RelNameBook *self)
{
  return self->names;
}

/* The rule of who may be in a summary. */
static RelWithholding
judge (RelNameBook            *self,
       const RelSummaryPerson *person)
{
  if (g_hash_table_contains (self->left_out, person->id))
    return REL_WITHHELD_BY_CHOICE;

  if (self->edition == REL_EDITION_SHARE)
    switch (person->sensitivity)
      {
      case REL_SENSITIVITY_SHAREABLE:
        break;
      case REL_SENSITIVITY_PRIVATE:
        return REL_WITHHELD_PRIVATE;
      case REL_SENSITIVITY_CONFIDENTIAL:
        return REL_WITHHELD_CONFIDENTIAL;
      case REL_SENSITIVITY_UNSET:
      default:
        return REL_WITHHELD_UNDECIDED;
      }

  return person->is_archived ? REL_WITHHELD_ARCHIVED : REL_INCLUDED;
}

static RelNameBookPerson *
add_person (RelNameBook      *self,
            RelSummaryPerson *source)
{
  RelNameBookPerson *person = g_new0 (RelNameBookPerson, 1);

  person->source = source;
  person->number = self->people->len;
  person->view.id = source->id;
  person->view.withholding = judge (self, source);
  if (person->view.withholding == REL_INCLUDED)
    {
      person->view.direction = source->direction;
      person->view.scope = source->scope;
      person->view.organization = source->organization;
      person->view.title = source->title;
      person->view.department = source->department;
    }
  g_ptr_array_add (self->people, person);
  g_hash_table_insert (self->by_row, g_memdup2 (&source->row, sizeof source->row), person);

  return person;
}

static void
add_person_cb (RelSummaryPerson *source,
               gpointer          data)
{
  RelNameBook *self = data;

  if (g_hash_table_contains (self->by_row, &source->row))
    rel_summary_person_free (source);
  else
    add_person (self, source);
}

/**
 * rel_name_book_prefetch:
 * @self: a name book
 * @rows: (element-type gint64): rows of people, ascending
 * @error: return location for an error
 *
 * Reads many people at once, so that rel_name_book_get() has them at hand.
 *
 * Returns: whether they could be read
 */
gboolean
rel_name_book_prefetch (RelNameBook  *self,
                        GArray       *rows,
                        GError      **error)
{
  /* A pass over all people does not pay for a few. */
  return rows->len < WORTH_A_SCAN || rel_summary_people_scan (self->connection, rows, self->on, add_person_cb, self, error);
}

/**
 * rel_name_book_get:
 * @self: a name book
 * @row: a person's row
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): what may be known of the person, and whether they may be in the summary at all
 */
RelDisclosedPerson *
rel_name_book_get (RelNameBook  *self,
                   gint64        row,
                   GError      **error)
{
  RelNameBookPerson *person = g_hash_table_lookup (self->by_row, &row);
  RelSummaryPerson *source;

  if (person != NULL)
    return &person->view;

  source = rel_summary_person_load (self->connection, row, self->on, error);

  return source != NULL ? &add_person (self, source)->view : NULL;
}

/**
 * rel_name_book_get_by_id:
 * @self: a name book
 * @id: a person's id
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): like rel_name_book_get()
 */
RelDisclosedPerson *
rel_name_book_get_by_id (RelNameBook  *self,
                         const char   *id,
                         GError      **error)
{
  gint64 row = rel_records_find_row (self->connection, REL_NOUN_PERSON, id, error);

  if (row == 0)
    g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND, _("There is no person “%s”"), id);

  return row > 0 ? rel_name_book_get (self, row, error) : NULL;
}

/**
 * rel_name_book_compare:
 * @a: a #RelDisclosedPerson in a pointer array
 * @b: another
 *
 * Orders people by name without giving it away.
 *
 * Returns: less than, equal to or greater than 0
 */
int
rel_name_book_compare (gconstpointer a,
                       gconstpointer b)
{
  const RelNameBookPerson *first = *(const RelNameBookPerson *const *) a;
  const RelNameBookPerson *second = *(const RelNameBookPerson *const *) b;
  int order = strcmp (first->source->sort_key, second->source->sort_key);

  return order != 0 ? order : strcmp (first->source->id, second->source->id);
}

/**
 * rel_name_book_set_role:
 * @person: somebody
 * @role: the part in the decision that may be told
 */
void
rel_name_book_set_role (RelDisclosedPerson *person,
                        RelDecisionRole     role)
{
  ((RelNameBookPerson *) person)->role = role;
}

/**
 * rel_name_book_add_context:
 * @person: somebody whom the goal's own records name
 *
 * Has texts searched for the person's given name, family name and nickname too, not only for the whole name.
 */
void
rel_name_book_add_context (RelDisclosedPerson *person)
{
  ((RelNameBookPerson *) person)->in_context = TRUE;
}

static char *
person_token (gunichar      start,
              const RelNameBookPerson *person)
{
  GString *token = g_string_new (NULL);

  g_string_append_unichar (token, start);
  g_string_append_printf (token, "%u", person->number);
  g_string_append_unichar (token, PERSON_END);

  return g_string_free (token, FALSE);
}

/**
 * rel_name_book_mention:
 * @person: somebody who may be in the summary
 *
 * Returns: (transfer full): what to write for the person inside a sentence, until the document is sealed
 */
char *
rel_name_book_mention (const RelDisclosedPerson *person)
{
  g_return_val_if_fail (person->withholding == REL_INCLUDED, NULL);

  return person_token (PERSON_START, (const RelNameBookPerson *) person);
}

/**
 * rel_name_book_begin_with:
 * @person: somebody who may be in the summary
 *
 * Returns: (transfer full): like rel_name_book_mention(), where a sentence or a cell begins
 */
char *
rel_name_book_begin_with (const RelDisclosedPerson *person)
{
  g_return_val_if_fail (person->withholding == REL_INCLUDED, NULL);

  return person_token (PERSON_BEGIN, (const RelNameBookPerson *) person);
}

/**
 * rel_name_book_mark:
 * @text: (nullable): a text from a record, or a sentence with one in it
 *
 * Returns: (transfer full) (nullable): the text, cleaned and marked to be searched for names; %NULL for nothing
 */
char *
rel_name_book_mark (const char *text)
{
  g_autofree char *clean = rel_report_text_clean (text);
  g_autoptr (GString) marked = NULL;

  if (*clean == '\0')
    return NULL;

  marked = g_string_sized_new (strlen (clean) + 8);
  g_string_append_unichar (marked, TEXT_START);
  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!IS_TOKEN (c))
        g_string_append_unichar (marked, c);
    }
  g_string_append_unichar (marked, TEXT_END);

  return g_string_free (g_steal_pointer (&marked), FALSE);
}

/**
 * rel_name_book_end_sentence:
 * @marked: (transfer full): a marked text
 *
 * Returns: (transfer full): the text with a full stop, where it does not end in a mark of punctuation already
 */
char *
rel_name_book_end_sentence (char *marked)
{
  g_autofree char *text = marked;
  const char *end = text + strlen (text);
  gunichar last = 0;

  while (end > text && (last == 0 || IS_TOKEN (last)))
    {
      end = g_utf8_prev_char (end);
      last = g_utf8_get_char (end);
    }

  if (g_unichar_ispunct (last))
    return g_steal_pointer (&text);

  /* Translators: the end of a sentence */
  return g_strconcat (text, C_("end of a sentence", "."), NULL);
}

static void
entry_free (gpointer data)
{
  RelNameBookEntry *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->family_key);
  g_free (self->shown_as);
  g_free (self);
}

/**
 * rel_name_book_list:
 * @self: a sealed name book
 *
 * Tells the person who exports about everybody who came up: how they are shown, or why they are not.
 *
 * Returns: (transfer full) (element-type RelNameBookEntry): by name
 */
GPtrArray *
rel_name_book_list (RelNameBook *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < self->people->len; i++)
    {
      RelNameBookPerson *person = g_ptr_array_index (self->people, i);

      if (i < self->n_referenced || person->in_text)
        g_ptr_array_add (sorted, person);
    }
  g_ptr_array_sort (sorted, rel_name_book_compare);

  for (guint i = 0; i < sorted->len; i++)
    {
      const RelNameBookPerson *person = g_ptr_array_index (sorted, i);
      RelNameBookEntry *entry = g_new0 (RelNameBookEntry, 1);

      entry->id = g_strdup (person->source->id);
      entry->name = g_strdup (person->source->name);
      entry->family_key = rel_text_family_key (person->source->name, person->source->family_name);
      entry->shown_as = g_strdup (person->shown_as);
      entry->withholding = person->view.withholding;
      entry->in_text = person->in_text;
      g_ptr_array_add (entries, entry);
    }

  return entries;
}
