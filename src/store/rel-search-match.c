/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what a person types to an expression of the search index.
 *
 * An index answers a word, and the beginnings it was made for, in its order and as far as it is asked. Any other
 * beginning it would first gather whole, which among many takes longer than a person types. So such a beginning is
 * sought as the words it begins, which the index lists; one that is too short as the longer ones it begins. */
#include "rel-search-match.h"

#include <string.h>

#include "rel-connection-private.h"
#include "rel-text.h"

/* The beginnings that an index keeps, in letters, and how to find the first of its words that is not before another. */
typedef struct
{
  int shortest;
  int longest;
  const char *next_word;
} Index;

static const Index indexes[REL_N_NOUNS] = {
  [REL_NOUN_PERSON] = { 1, 2, "SELECT term FROM search_people_words WHERE term >= ?1 LIMIT 1" },
  [REL_NOUN_MEETING] = { 2, 3, "SELECT term FROM search_meeting_words WHERE term >= ?1 LIMIT 1" },
};

/* More alternatives than these take longer than to gather them. */
#define MOST_WORDS 64
#define MOST_PAIRS 256

/* Behind every word that begins with the same letters, and behind no other. */
#define LAST_LETTER "\364\217\277\277"
/* Behind a word, and before every other it begins. */
#define FIRST_LETTER "\001"

static void
append_alternative (GString *query, gsize start, const char *word, gssize length, gboolean is_beginning)
{
  if (query->len > start)
    g_string_append (query, " OR ");
  g_string_append_c (query, '"');
  g_string_append_len (query, word, length);
  g_string_append (query, is_beginning ? "\"*" : "\"");
}

/* NULL where there is none. */
static gboolean
find_word (RelConnection *connection, const Index *index, const char *from, char **word, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, index->next_word, error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, from);
  step = rel_connection_step (connection, statement, error);
  g_free (*word);
  *word = step > 0 ? g_strdup (rel_statement_text (statement, 0)) : NULL;
  return step >= 0;
}

/* One typed word of letters only, as the words (or the beginnings that are kept) it begins. */
static gboolean
append_beginning (RelConnection *connection, const Index *index, GString *query, const char *key, GError **error)
{
  glong letters = g_utf8_strlen (key, -1);
  gboolean pairs = letters < index->shortest;
  guint left = pairs ? MOST_PAIRS : MOST_WORDS;
  g_autofree char *word = NULL;
  g_autofree char *from = g_strdup (key);
  gsize start;

  if (letters >= index->shortest && letters <= index->longest)
    {
      g_string_append_printf (query, "\"%s\"*", key);
      return TRUE;
    }
  g_string_append_c (query, '(');
  start = query->len;
  for (;;)
    {
      gssize length;
      gboolean whole;

      if (!find_word (connection, index, from, &word, error))
        return FALSE;
      if (word == NULL || !g_str_has_prefix (word, key))
        break;
      if (left-- == 0)
        {
          g_string_truncate (query, start);
          append_alternative (query, start, key, -1, TRUE);
          break;
        }
      whole = !pairs || g_utf8_strlen (word, -1) < index->shortest;
      length = whole ? (gssize) strlen (word) : g_utf8_offset_to_pointer (word, index->shortest) - word;
      append_alternative (query, start, word, length, !whole);
      g_free (from);
      from = g_strdup_printf ("%.*s%s", (int) length, word, whole ? FIRST_LETTER : LAST_LETTER);
    }
  /* No word begins so, as far as it is spelt here: the index has the last word. */
  if (query->len == start)
    append_alternative (query, start, key, -1, TRUE);
  g_string_append_c (query, ')');
  return TRUE;
}

/**
 * rel_search_match:
 * @connection: a connection
 * @noun: people, meetings or goals
 * @typed: (nullable): what a person typed
 * @match: (out) (nullable): the expression; %NULL when nothing in @typed can be sought
 * @error: return location
 *
 * Every typed word must occur, and may be the beginning of one. See rel_text_match_query().
 *
 * Returns: whether it could be made
 */
gboolean
rel_search_match (RelConnection *connection, RelNoun noun, const char *typed, char **match, GError **error)
{
  g_autoptr (GString) query = NULL;
  g_auto (GStrv) words = NULL;

  *match = NULL;
  if (indexes[noun].next_word == NULL)
    {
      *match = rel_text_match_query (typed);
      return TRUE;
    }
  words = rel_text_search_words (typed);
  if (words[0] == NULL)
    return TRUE;
  query = g_string_new (NULL);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (query, " AND ");
      /* Several tokens are a phrase, whose last one is a beginning. */
      if (strchr (words[i], ' ') != NULL)
        g_string_append_printf (query, "\"%s\"*", words[i]);
      else if (!append_beginning (connection, &indexes[noun], query, words[i], error))
        return FALSE;
    }
  *match = g_string_free (g_steal_pointer (&query), FALSE);
  return TRUE;
}
