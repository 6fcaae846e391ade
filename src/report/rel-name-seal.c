/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealing a document: names out of the texts where they must not be, and words for the people in it. */
#include "relations-config.h"

#include "rel-name-book-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rel-report-text.h"

/* Words of the other direction must not turn the sentence around them. */
static void
append_isolated (GString    *out,
                 const char *words,
                 const char *around)
{
  int direction = rel_report_text_direction (words);
  int outer = rel_report_text_direction (around);
  gboolean isolate = direction != 0 && outer != 0 && direction != outer;

  if (isolate)
    g_string_append_unichar (out, 0x2068);
  g_string_append (out, words);
  if (isolate)
    g_string_append_unichar (out, 0x2069);
}

/* What stands outside the marks: our own words, and people's tokens. */
static char *
dup_around (const char *text)
{
  GString *around = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == TEXT_START || c == TEXT_END)
        inside = c == TEXT_START;
      else if (!inside)
        g_string_append_unichar (around, c);
    }

  return g_string_free (around, FALSE);
}

/* Sealing: finding names in marked texts */

/* Calls @func on each marked part of @text and puts what it gives in its place, without the marks. */
static char *
map_marked (const char *text,
            char     *(*func) (const char *part, gpointer data),
            gpointer    data)
{
  g_autofree char *around = dup_around (text);
  GString *out = g_string_new (NULL);
  const char *start = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == TEXT_START && start == NULL)
        start = g_utf8_next_char (p);
      else if (c == TEXT_END && start != NULL)
        {
          g_autofree char *part = g_strndup (start, (gsize) (p - start));
          g_autofree char *mapped = func (part, data);

          append_isolated (out, mapped, around);
          start = NULL;
        }
      else if (start == NULL)
        g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

static char *
collect_words (const char *part,
               gpointer    data)
{
  GHashTable *words = data;
  g_autoptr (GArray) found = rel_name_words (part);

  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (words, g_strdup (g_array_index (found, RelNameWord, i).folded));

  return g_strdup ("");
}

static char *
collect_words_cb (const char *text,
                  gpointer    data)
{
  g_autofree char *nothing = map_marked (text, collect_words, data);

  return g_strdup (text);
}

typedef struct
{
  GHashTable *words;
  GArray *rows;
} NameScan;

/* Keeps the people all words of whose name are somewhere in the texts. */
static gboolean
scan_name_cb (gint64      row,
              const char *sort_key,
              gpointer    data)
{
  NameScan *scan = data;
  g_autoptr (GArray) words = NULL;
  gsize length = 0;

  /* Most names end here, at a look at their first word. */
  while (g_ascii_isalnum (sort_key[length]))
    length++;
  if (length > 0 && ((guchar) sort_key[length] < 0x80))
    {
      char first[64];

      if (length < sizeof first)
        {
          memcpy (first, sort_key, length);
          first[length] = '\0';
          if (!g_hash_table_contains (scan->words, first))
            return TRUE;
        }
    }

  words = rel_name_words (sort_key);
  for (guint i = 0; i < words->len; i++)
    if (!g_hash_table_contains (scan->words, g_array_index (words, RelNameWord, i).folded))
      return TRUE;
  if (words->len > 0)
    g_array_append_val (scan->rows, row);

  return TRUE;
}

/* Whether the names of @person have to be looked for in texts. */
static gboolean
is_searched (RelNameBook  *self,
             const RelNameBookPerson *person)
{
  /* Oneself may read of the people one has archived. */
  if (self->edition == REL_EDITION_PRIVATE && person->view.withholding == REL_WITHHELD_ARCHIVED)
    return FALSE;

  return person->view.withholding != REL_INCLUDED || self->names != REL_NAMES_FULL;
}

/* Stands for an organization among the owners of a name. */
static const char organization_owner;

/* "Lund Shipping" is not "Lund": where somebody's organization bears their name and may be told of, it stays. */
static void
add_organization (RelNameBook             *self,
                  const RelNameBookPerson *person)
{
  g_autoptr (GArray) own = NULL;
  g_autoptr (GArray) words = NULL;

  if (person->view.withholding != REL_INCLUDED || person->view.organization == NULL)
    return;

  own = rel_name_words (person->source->name);
  words = rel_name_words (person->view.organization);
  for (guint i = 0; i < words->len; i++)
    for (guint j = 0; j < own->len; j++)
      if (g_str_equal (g_array_index (words, RelNameWord, i).folded, g_array_index (own, RelNameWord, j).folded))
        rel_name_matcher_add (self->matcher, person->view.organization, FALSE, (gpointer) &organization_owner);
}

static void
add_patterns (RelNameBook *self,
              RelNameBookPerson      *person)
{
  const RelSummaryPerson *source = person->source;
  g_autofree char *given_family = NULL;

  if (!is_searched (self, person))
    return;

  add_organization (self, person);
  rel_name_matcher_add (self->matcher, source->name, person->in_context || person->view.withholding != REL_INCLUDED, person);
  if (source->given_name != NULL && source->family_name != NULL)
    {
      given_family = g_strdup_printf ("%s %s", source->given_name, source->family_name);
      rel_name_matcher_add (self->matcher, given_family, FALSE, person);
    }
  if (person->in_context)
    {
      g_autoptr (GArray) words = rel_name_words (source->name);

      rel_name_matcher_add (self->matcher, source->given_name, TRUE, person);
      rel_name_matcher_add (self->matcher, source->family_name, TRUE, person);
      rel_name_matcher_add (self->matcher, source->nickname, TRUE, person);
      /* Where nobody said which is which, the first and the last word are. */
      if (source->given_name == NULL && words->len > 1)
        {
          const RelNameWord *ends[] = { &g_array_index (words, RelNameWord, 0), &g_array_index (words, RelNameWord, words->len - 1) };

          for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
            {
              g_autofree char *word = g_strndup (source->name + ends[i]->start, ends[i]->end - ends[i]->start);

              rel_name_matcher_add (self->matcher, word, TRUE, person);
            }
        }
    }
}

static gboolean
prepare_matcher (RelNameBook  *self,
                 RelDocument  *document,
                 GError      **error)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  NameScan scan = { words, rows };

  self->n_referenced = self->people->len;
  self->matcher = rel_name_matcher_new ();
  rel_document_map_texts (document, collect_words_cb, words);
  if (g_hash_table_size (words) == 0)
    return TRUE;

  if (!rel_summary_names_scan (self->connection, scan_name_cb, &scan, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (rel_name_book_get (self, g_array_index (rows, gint64, i), error) == NULL)
      return FALSE;
  for (guint i = 0; i < self->people->len; i++)
    add_patterns (self, g_ptr_array_index (self->people, i));

  return TRUE;
}

/* Of several people of one name: whoever must not be named decides, then whoever may. An organization's name
 * is left alone, unless it is somebody's too. */
static char *
replace_cb (GPtrArray *owners,
            gboolean   begins_sentence,
            gpointer   data)
{
  RelNameBookPerson *shown = NULL;
  RelNameBookPerson *archived = NULL;
  gboolean several = FALSE;

  for (guint i = 0; i < owners->len; i++)
    {
      RelNameBookPerson *person = g_ptr_array_index (owners, i);

      if ((gconstpointer) person == &organization_owner)
        continue;
      if (person->view.withholding == REL_INCLUDED)
        {
          several = several || shown != NULL;
          shown = person;
        }
      else if (person->view.withholding == REL_WITHHELD_ARCHIVED)
        archived = person;
      else
        {
          person->in_text = TRUE;
          return g_strdup (begins_sentence ? _("Somebody") : _("somebody"));
        }
    }

  if (shown == NULL && archived == NULL)
    return NULL;

  if (shown == NULL)
    {
      archived->in_text = TRUE;
      return g_strdup (begins_sentence ? _("Somebody") : _("somebody"));
    }

  shown->in_text = TRUE;

  if (several)
    return g_strdup (begins_sentence ? _("Somebody I work with") : _("somebody I work with"));

  return begins_sentence ? rel_name_book_begin_with (&shown->view) : rel_name_book_mention (&shown->view);
}

static char *
replace_names (const char *part,
               gpointer    data)
{
  RelNameBook *self = data;

  return rel_name_matcher_replace (self->matcher, part, replace_cb, self);
}

/* Sealing: people's tokens into words */

/* Finds the next person's token from @p on. Gives the person, and where the token starts and ends. */
static RelNameBookPerson *
next_person (RelNameBook *self,
             const char  *p,
             const char **start,
             const char **end)
{
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char *after;
      guint64 number;

      if (c != PERSON_START && c != PERSON_BEGIN)
        continue;
      number = g_ascii_strtoull (g_utf8_next_char (p), &after, 10);
      g_assert (number < self->people->len && g_utf8_get_char (after) == PERSON_END);
      *start = p;
      *end = g_utf8_next_char (after);

      return g_ptr_array_index (self->people, number);
    }

  return NULL;
}

static char *
seal_names_cb (const char *text,
               gpointer    data)
{
  RelNameBook *self = data;
  char *sealed = map_marked (text, replace_names, self);
  const char *start, *end;
  RelNameBookPerson *person;

  for (const char *p = sealed; (person = next_person (self, p, &start, &end)) != NULL; p = end)
    if (!g_ptr_array_find (self->shown, person, NULL))
      g_ptr_array_add (self->shown, person);

  return sealed;
}

static char *
initials_of (const char *name)
{
  g_autoptr (GArray) words = rel_name_words (name);
  GString *initials = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (name + g_array_index (words, RelNameWord, i).start)));
      g_string_append_c (initials, '.');
    }

  return g_string_free (initials, FALSE);
}

/* The part somebody plays, as words inside a sentence. */
static char *
role_of (const RelNameBookPerson *person)
{
  const RelDisclosedPerson *view = &person->view;
  const char *department = view->department != NULL && *view->department != '\0' ? view->department : NULL;
  const char *organization = view->organization != NULL && *view->organization != '\0' ? view->organization : NULL;

  switch (person->role)
    {
    case REL_DECISION_ROLE_DECIDES:
      return g_strdup (_("a decider"));
    case REL_DECISION_ROLE_INFLUENCES:
      return g_strdup (_("an influencer"));
    case REL_DECISION_ROLE_ADVISES:
      return g_strdup (_("an adviser"));
    case REL_DECISION_ROLE_INFORMED:
    case REL_DECISION_ROLE_UNSET:
    default:
      break;
    }

  if (view->scope == REL_SCOPE_EXTERNAL)
    /* Translators: %s is an organization */
    return organization != NULL ? g_strdup_printf (_("a partner at %s"), organization) : g_strdup (_("an outside partner"));

  switch (view->direction)
    {
    case REL_DIRECTION_ABOVE:
      /* Translators: %s is a department */
      return department != NULL ? g_strdup_printf (_("a senior colleague in %s"), department) : g_strdup (_("a senior colleague"));
    case REL_DIRECTION_PEER:
      /* Translators: %s is a department */
      return department != NULL ? g_strdup_printf (_("a peer in %s"), department) : g_strdup (_("a peer"));
    case REL_DIRECTION_BELOW:
      /* Translators: %s is a department */
      return department != NULL ? g_strdup_printf (_("a team member in %s"), department) : g_strdup (_("a team member"));
    case REL_DIRECTION_UNSET:
    default:
      /* Translators: %s is a department */
      return department != NULL ? g_strdup_printf (_("a colleague in %s"), department) : g_strdup (_("a colleague"));
    }
}

static char *
describe (RelNameBook  *self,
          const RelNameBookPerson *person)
{
  g_autofree char *words = NULL;

  switch (self->names)
    {
    case REL_NAMES_INITIALS:
      words = initials_of (person->source->name);
      break;
    case REL_NAMES_FULL:
      words = g_strdup (person->source->name);
      break;
    case REL_NAMES_ROLES:
    case REL_NAMES_DEFAULT:
    default:
      words = role_of (person);
      break;
    }

  return rel_report_text_clean (words);
}

static char *
number_role (RelNameBook  *self,
             const RelNameBookPerson *person,
             guint         number)
{
  if (self->names == REL_NAMES_ROLES)
    switch (person->role)
      {
      case REL_DECISION_ROLE_DECIDES:
        return g_strdup_printf (_("decider %u"), number);
      case REL_DECISION_ROLE_INFLUENCES:
        return g_strdup_printf (_("influencer %u"), number);
      case REL_DECISION_ROLE_ADVISES:
        return g_strdup_printf (_("adviser %u"), number);
      case REL_DECISION_ROLE_INFORMED:
      case REL_DECISION_ROLE_UNSET:
      default:
        break;
      }

  /* Translators: tells people of one description apart, as in "a peer in Research (2)" */
  return g_strdup_printf (_("%s (%u)"), person->shown_as, number);
}

/* Nobody who shares a description is told apart by it: numbers do, in the order in which they appear. Namesakes stay
 * namesakes. */
static void
describe_people (RelNameBook *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->shown->len; i++)
    {
      RelNameBookPerson *person = g_ptr_array_index (self->shown, i);
      guint count;

      g_free (person->shown_as);
      person->shown_as = describe (self, person);
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, person->shown_as));
      g_hash_table_insert (counts, g_strdup (person->shown_as), GUINT_TO_POINTER (count + 1));
    }

  if (self->names == REL_NAMES_FULL)
    return;

  for (guint i = 0; i < self->shown->len; i++)
    {
      RelNameBookPerson *person = g_ptr_array_index (self->shown, i);
      guint number;
      char *numbered;

      if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, person->shown_as)) < 2)
        continue;
      number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, person->shown_as)) + 1;
      g_hash_table_insert (numbers, g_strdup (person->shown_as), GUINT_TO_POINTER (number));
      numbered = number_role (self, person, number);
      g_free (person->shown_as);
      person->shown_as = numbered;
    }
}

static char *
capitalize (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  GString *out = g_string_new (NULL);

  g_string_append_unichar (out, g_unichar_totitle (g_utf8_get_char (text)));
  g_string_append (out, rest);

  return g_string_free (out, FALSE);
}

static char *
resolve_cb (const char *text,
            gpointer    data)
{
  return rel_name_book_resolve (data, text);
}

/**
 * rel_name_book_resolve:
 * @self: a sealed name book
 * @text: a text with people's tokens in it
 *
 * Returns: (transfer full): the text, with people as they are shown
 */
char *
rel_name_book_resolve (RelNameBook *self,
                       const char  *text)
{
  g_autofree char *unmarked = NULL;
  GString *out = g_string_new (NULL);
  const char *p = text;
  const char *start, *end;
  RelNameBookPerson *person;

  if (self->matcher != NULL)
    p = unmarked = map_marked (text, replace_names, self);

  while ((person = next_person (self, p, &start, &end)) != NULL)
    {
      g_autofree char *words = person->shown_as != NULL ? g_strdup (person->shown_as) : describe (self, person);
      g_autofree char *capital = g_utf8_get_char (start) == PERSON_BEGIN && *words != '\0' ? capitalize (words) : NULL;

      g_string_append_len (out, p, (gssize) (start - p));
      append_isolated (out, capital != NULL ? capital : words, text);
      p = end;
    }
  g_string_append (out, p);

  return g_string_free (out, FALSE);
}

static char *
keep_part (const char *part,
           gpointer    data)
{
  return g_strdup (part);
}

/**
 * rel_name_book_reveal:
 * @self: a name book
 * @text: a text with marks and people's tokens in it
 *
 * For the eyes of the person who exports, before anything is given away.
 *
 * Returns: (transfer full): the text, with everybody's name
 */
char *
rel_name_book_reveal (RelNameBook *self,
                      const char  *text)
{
  g_autofree char *unmarked = map_marked (text, keep_part, NULL);
  GString *out = g_string_new (NULL);
  const char *p = unmarked;
  const char *start, *end;
  RelNameBookPerson *person;

  while ((person = next_person (self, p, &start, &end)) != NULL)
    {
      g_string_append_len (out, p, (gssize) (start - p));
      g_string_append (out, person->source->name);
      p = end;
    }
  g_string_append (out, p);

  return g_string_free (out, FALSE);
}

/**
 * rel_name_book_seal:
 * @self: a name book
 * @document: a document written with it
 * @error: return location for an error
 *
 * Puts words for people, and takes names out of the texts from records: of people who are withheld always ("somebody"),
 * of everybody where names are not wanted (by how they are shown otherwise). Afterwards there is nothing in the
 * document that only the book understands.
 *
 * Returns: whether it is done
 */
gboolean
rel_name_book_seal (RelNameBook  *self,
                    RelDocument  *document,
                    GError      **error)
{
  g_return_val_if_fail (self->matcher == NULL, FALSE);

  if (!prepare_matcher (self, document, error))
    return FALSE;

  rel_document_map_texts (document, seal_names_cb, self);
  describe_people (self);
  rel_document_map_texts (document, resolve_cb, self);

  return TRUE;
}
