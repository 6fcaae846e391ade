/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds people's names in running text. */
#include "rel-name-matcher.h"

#include <string.h>

#include "rel-text.h"

/* More between two words than this, and they are not one name. */
#define LONGEST_GAP 3

/* A name as words in a row; several people may go by it. */
typedef struct
{
  GStrv words;
  guint n_words;
  GPtrArray *owners;
} Pattern;

struct _RelNameMatcher
{
  GHashTable *patterns; /* first word → GPtrArray of Pattern */
};

static void
word_clear (gpointer data)
{
  g_free (((RelNameWord *) data)->folded);
}

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == 0x200C || c == 0x200D;
}

/**
 * rel_name_words: (skip)
 * @text: any text, valid UTF-8
 *
 * Returns: (transfer full) (element-type RelNameWord): its words, folded as sort keys are
 */
GArray *
rel_name_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (RelNameWord));
  const char *p = text;

  g_array_set_clear_func (words, word_clear);
  while (*p != '\0')
    {
      gunichar first = g_utf8_get_char (p);
      const char *end = g_utf8_next_char (p);
      g_autofree char *piece = NULL;
      RelNameWord word;

      if (!is_word_character (first))
        {
          p = end;
          continue;
        }

      while (*end != '\0')
        {
          gunichar c = g_utf8_get_char (end);

          if (!is_word_character (c) || (!g_unichar_ismark (c) && (rel_text_is_unspaced (first) || rel_text_is_unspaced (c))))
            break;
          end = g_utf8_next_char (end);
        }

      piece = g_strndup (p, (gsize) (end - p));
      word.start = (gsize) (p - text);
      word.end = (gsize) (end - text);
      word.folded = rel_text_sort_key (piece);
      word.is_capital = g_unichar_toupper (first) == first;
      g_array_append_val (words, word);
      p = end;
    }

  return words;
}

static void
pattern_free (gpointer data)
{
  Pattern *pattern = data;

  g_strfreev (pattern->words);
  g_ptr_array_unref (pattern->owners);
  g_free (pattern);
}

/**
 * rel_name_matcher_new:
 *
 * Returns: (transfer full): something that finds names in texts, and knows none yet
 */
RelNameMatcher *
rel_name_matcher_new (void)
{
  RelNameMatcher *self = g_new0 (RelNameMatcher, 1);

  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

/**
 * rel_name_matcher_free:
 * @self: (transfer full): a matcher
 *
 * Releases it and all that it owns.
 */
void
rel_name_matcher_free (RelNameMatcher *self)
{
  g_hash_table_unref (self->patterns);
  g_free (self);
}

/**
 * rel_name_matcher_add:
 * @self: a matcher
 * @name: (nullable): a name to find; nothing to find in it is no error
 * @alone: whether a name of a single word counts too
 * @owner: whose it is
 */
void
rel_name_matcher_add (RelNameMatcher *self,
                      const char     *name,
                      gboolean        alone,
                      gpointer        owner)
{
  g_autoptr (GArray) words = rel_name_words (name != NULL ? name : "");
  g_autoptr (GStrvBuilder) builder = NULL;
  GPtrArray *patterns;
  Pattern *pattern = NULL;

  /* One letter is an initial, and stands for too many. */
  if (words->len == 0 || (words->len == 1 && (!alone || g_utf8_strlen (g_array_index (words, RelNameWord, 0).folded, 2) < 2)))
    return;

  patterns = g_hash_table_lookup (self->patterns, g_array_index (words, RelNameWord, 0).folded);
  if (patterns == NULL)
    {
      patterns = g_ptr_array_new_with_free_func (pattern_free);
      g_hash_table_insert (self->patterns, g_strdup (g_array_index (words, RelNameWord, 0).folded), patterns);
    }

  for (guint i = 0; i < patterns->len && pattern == NULL; i++)
    {
      Pattern *known = g_ptr_array_index (patterns, i);
      gboolean same = known->n_words == words->len;

      for (guint j = 0; same && j < words->len; j++)
        same = g_str_equal (known->words[j], g_array_index (words, RelNameWord, j).folded);
      if (same)
        pattern = known;
    }

  if (pattern == NULL)
    {
      builder = g_strv_builder_new ();
      for (guint i = 0; i < words->len; i++)
        g_strv_builder_add (builder, g_array_index (words, RelNameWord, i).folded);
      pattern = g_new0 (Pattern, 1);
      pattern->words = g_strv_builder_end (builder);
      pattern->n_words = words->len;
      pattern->owners = g_ptr_array_new ();
      g_ptr_array_add (patterns, pattern);
    }
  if (!g_ptr_array_find (pattern->owners, owner, NULL))
    g_ptr_array_add (pattern->owners, owner);
}

static gboolean
matches_at (const Pattern *pattern,
            GArray        *words,
            guint          at,
            const char    *text)
{
  if (at + pattern->n_words > words->len)
    return FALSE;

  for (guint i = 0; i < pattern->n_words; i++)
    {
      const RelNameWord *word = &g_array_index (words, RelNameWord, at + i);

      if (!g_str_equal (pattern->words[i], word->folded))
        return FALSE;
      if (i > 0)
        {
          gsize gap_start = g_array_index (words, RelNameWord, at + i - 1).end;

          if (word->start - gap_start > LONGEST_GAP || memchr (text + gap_start, '\n', word->start - gap_start) != NULL)
            return FALSE;
        }
    }

  /* "mark" is a verb, "Mark" may be a person. */
  return pattern->n_words > 1 || g_array_index (words, RelNameWord, at).is_capital;
}

/* Whether a sentence begins at @at: nothing stands before it, or what ends a sentence. */
static gboolean
begins_sentence (const char *text,
                 gsize       at)
{
  const char *p = text + at;

  while (p > text)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION || c == '"' || c == '(')
        continue;

      return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0x061F || c == '\n';
    }

  return TRUE;
}

/**
 * rel_name_matcher_replace:
 * @self: a matcher
 * @text: any text, valid UTF-8
 * @replace: (scope call): says what to put for a name
 * @data: for @replace
 *
 * Puts something else for the names in @text, the longest at each place first. Case, accents and what joins the words
 * of a name do not matter; a single word must begin with a capital.
 *
 * Returns: (transfer full): the text
 */
char *
rel_name_matcher_replace (RelNameMatcher     *self,
                          const char         *text,
                          RelNameReplaceFunc  replace,
                          gpointer            data)
{
  g_autoptr (GArray) words = rel_name_words (text);
  GString *out = g_string_new (NULL);
  gsize copied = 0;

  for (guint i = 0; i < words->len;)
    {
      GPtrArray *patterns = g_hash_table_lookup (self->patterns, g_array_index (words, RelNameWord, i).folded);
      const Pattern *longest = NULL;
      g_autofree char *replacement = NULL;

      for (guint j = 0; patterns != NULL && j < patterns->len; j++)
        {
          const Pattern *pattern = g_ptr_array_index (patterns, j);

          if ((longest == NULL || pattern->n_words > longest->n_words) && matches_at (pattern, words, i, text))
            longest = pattern;
        }

      if (longest == NULL)
        {
          i++;
          continue;
        }

      replacement = replace (longest->owners, begins_sentence (text, g_array_index (words, RelNameWord, i).start), data);
      if (replacement != NULL)
        {
          g_string_append_len (out, text + copied, (gssize) (g_array_index (words, RelNameWord, i).start - copied));
          g_string_append (out, replacement);
          copied = g_array_index (words, RelNameWord, i + longest->n_words - 1).end;
        }
      i += longest->n_words;
    }
  g_string_append (out, text + copied);

  return g_string_free (out, FALSE);
}
