/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text made comparable: sort keys, search keys, and text that is safe to keep. */
#include "rel-text.h"

#include <string.h>

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

/**
 * rel_text_sort_key:
 * @text: (nullable): a name in any script, valid UTF-8
 *
 * Compatibility decomposition (NFKD), marks removed, case folded. Two keys compare with strcmp(),
 * which for UTF-8 is code point order.
 *
 * Returns: (transfer full): the key, empty for %NULL
 */
char *
rel_text_sort_key (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autoptr (GString) bare = NULL;

  if (text == NULL)
    return g_strdup ("");
  if (is_ascii (text))
    return g_ascii_strdown (text, -1);
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  if (decomposed == NULL)
    return g_strdup (text);
  bare = g_string_sized_new (strlen (decomposed));
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (bare, c);
    }
  return g_utf8_casefold (bare->str, bare->len);
}

/**
 * rel_text_family_key:
 * @name: (nullable): the whole name of a person
 * @family_name: (nullable): the family name, where it is known
 *
 * Returns: (transfer full): the sort key of the family name, of the last word of the name where that is not known
 */
char *
rel_text_family_key (const char *name, const char *family_name)
{
  const char *space = name != NULL ? strrchr (name, ' ') : NULL;

  if (family_name != NULL && *family_name != '\0')
    return rel_text_sort_key (family_name);
  return rel_text_sort_key (space != NULL ? space + 1 : name);
}

/**
 * rel_text_fold:
 * @text: an address in any script, valid UTF-8
 *
 * Returns: (transfer full): @text case folded, for comparing; quick where it is ASCII, as addresses are
 */
char *
rel_text_fold (const char *text)
{
  return is_ascii (text) ? g_ascii_strdown (text, -1) : g_utf8_casefold (text, -1);
}

/* Letters that carry their stroke or ligature in the code point, where no decomposition exists;
 * after case folding. What a person types on a plain keyboard must find them. */
static const char *
plain_letter (gunichar c)
{
  switch (c)
    {
    case 0x00e6: return "ae"; /* æ */
    case 0x00f0: return "d";  /* ð */
    case 0x00f8: return "o";  /* ø */
    case 0x00fe: return "th"; /* þ */
    case 0x0111: return "d";  /* đ */
    case 0x0127: return "h";  /* ħ */
    case 0x0131: return "i";  /* ı */
    case 0x0142: return "l";  /* ł */
    case 0x0153: return "oe"; /* œ */
    case 0x0167: return "t";  /* ŧ */
    default: return NULL;
    }
}

/**
 * rel_text_is_unspaced:
 * @c: a character
 *
 * Scripts written without spaces between words: every character is indexed by itself, and a typed
 * run of them is looked up as a phrase.
 *
 * Returns: whether @c is of such a script
 */
gboolean
rel_text_is_unspaced (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Letters small, digits as they are, all else a space; a whole log of notes goes through this. */
static inline char
fold_ascii (char c)
{
  if (c >= 'A' && c <= 'Z')
    return (char) (c | 0x20);
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : ' ';
}

/**
 * rel_text_skip_scheme:
 * @text: anything
 *
 * Returns: @text, behind `https://`, `http://` and `www.` where it is an address of the web: the words that all of these begin
 *   with find none of them
 */
const char *
rel_text_skip_scheme (const char *text)
{
  static const char * const parts[] = { "https://", "http://", "www." };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize length = strlen (parts[i]);

      if (g_ascii_strncasecmp (text, parts[i], length) == 0 && text[length] != '\0')
        text += length;
    }
  return text;
}

/**
 * rel_text_append_search_key:
 * @key: where to append
 * @text: (nullable): any text, valid UTF-8
 *
 * Appends the words of @text as rel_text_search_key() gives them, a space before them where @key
 * is not empty.
 */
void
rel_text_append_search_key (GString *key, const char *text)
{
  g_autofree char *folded = NULL;
  gboolean gap = TRUE;

  if (text == NULL || *text == '\0')
    return;
  if (key->len > 0)
    g_string_append_c (key, ' ');
  if (is_ascii (text))
    {
      gsize start = key->len;

      g_string_append (key, text);
      for (char *p = key->str + start, *end = key->str + key->len; p < end; p++)
        *p = fold_ascii (*p);
      return;
    }
  folded = rel_text_sort_key (text);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *plain = plain_letter (c);

      if (plain != NULL)
        {
          g_string_append (key, plain);
          gap = FALSE;
        }
      else if (!g_unichar_isalnum (c))
        {
          if (!gap)
            g_string_append_c (key, ' ');
          gap = TRUE;
        }
      else if (rel_text_is_unspaced (c))
        {
          if (!gap)
            g_string_append_c (key, ' ');
          g_string_append_unichar (key, c);
          g_string_append_c (key, ' ');
          gap = TRUE;
        }
      else
        {
          g_string_append_unichar (key, c);
          gap = FALSE;
        }
    }
}

/**
 * rel_text_search_key:
 * @text: (nullable): any text, valid UTF-8
 *
 * The words of @text as the search index keeps them: sort key, letters with strokes made plain,
 * punctuation turned to spaces, and a space around every character of a script that writes none.
 *
 * Returns: (transfer full): the words with spaces between them
 */
char *
rel_text_search_key (const char *text)
{
  GString *key = g_string_new (NULL);

  rel_text_append_search_key (key, text);
  return g_string_free (key, FALSE);
}

/**
 * rel_text_search_words:
 * @typed: what a person typed into a search entry
 *
 * Returns: (transfer full): the search key of each typed word; of several tokens where the word has a mark in
 *   it. Empty when nothing in @typed can be sought
 */
char **
rel_text_search_words (const char *typed)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (typed == NULL || !g_utf8_validate (typed, -1, NULL))
    return g_strv_builder_end (keys);
  words = g_strsplit_set (typed, " \t\n\r\v\f", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      char *key = g_strstrip (rel_text_search_key (rel_text_skip_scheme (words[i])));

      if (*key != '\0')
        g_strv_builder_take (keys, key);
      else
        g_free (key);
    }
  return g_strv_builder_end (keys);
}

/**
 * rel_text_match_query:
 * @typed: what a person typed into a search entry
 *
 * Makes an FTS5 expression: every typed word must occur, the last letter typed may be the middle of a word
 * (prefix search). Nothing typed can act as an operator of the query language.
 *
 * Returns: (transfer full) (nullable): the expression, %NULL when nothing in @typed can be sought
 */
char *
rel_text_match_query (const char *typed)
{
  g_autoptr (GString) query = g_string_new (NULL);
  g_auto (GStrv) words = rel_text_search_words (typed);

  for (gsize i = 0; words[i] != NULL; i++)
    g_string_append_printf (query, "%s\"%s\"*", i > 0 ? " " : "", words[i]);
  return query->len > 0 ? g_string_free (g_steal_pointer (&query), FALSE) : NULL;
}

/**
 * rel_text_make_safe:
 * @bytes: bytes that ought to be UTF-8
 * @length: how many, or -1 when NUL-terminated
 *
 * What is not UTF-8 becomes U+FFFD; NUL and the other control characters except tab and line feed
 * are dropped, CR LF and CR become LF.
 *
 * Returns: (transfer full): valid UTF-8 text
 */
char *
rel_text_make_safe (const char *bytes, gssize length)
{
  g_autofree char *valid = g_utf8_make_valid (bytes, length);
  char *out = valid;

  for (const char *in = valid; *in != '\0'; in++)
    {
      guchar c = (guchar) *in;

      if (c == '\r')
        {
          *out++ = '\n';
          if (in[1] == '\n')
            in++;
        }
      else if ((c >= 0x20 || c == '\t' || c == '\n') && c != 0x7f)
        *out++ = *in;
    }
  *out = '\0';
  return g_steal_pointer (&valid);
}
