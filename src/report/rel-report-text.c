/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every rendering does to text first: make it safe to print, then escape it for its format. */
#include "rel-report-text.h"

#include <string.h>

#define LEFT_TO_RIGHT_ISOLATE 0x2066
#define FIRST_STRONG_ISOLATE  0x2068
#define POP_ISOLATE           0x2069

/* Embeddings and overrides can make a line read as what it is not, and nothing a person types needs them. */
static gboolean
is_direction_override (gunichar c)
{
  return c >= 0x202A && c <= 0x202E;
}

static gboolean
is_isolate (gunichar c)
{
  return c >= LEFT_TO_RIGHT_ISOLATE && c <= FIRST_STRONG_ISOLATE;
}

static gboolean
is_unprintable (gunichar c)
{
  return c != '\n' && (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
                        (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xE0000 && c <= 0xE0FFF));
}

/* An isolate left open would turn the rest of the page around. */
static gboolean
isolates_are_balanced (const char *text)
{
  guint open = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_isolate (c))
        open++;
      else if (c == POP_ISOLATE)
        {
          if (open == 0)
            return FALSE;
          open--;
        }
      else if (c == '\n' && open > 0)
        return FALSE;
    }

  return open == 0;
}

/**
 * rel_report_text_clean:
 * @text: (nullable): any text
 *
 * Gives @text as it can be printed in any format: valid UTF-8, one kind of line end, no control characters, no
 * direction overrides, no tag characters, no isolate left open, no white space at either end.
 *
 * Returns: (transfer full): the cleaned text, empty for %NULL
 */
char *
rel_report_text_clean (const char *text)
{
  g_autofree char *valid = NULL;
  GString *out;
  gboolean balanced;

  if (text == NULL)
    return g_strdup ("");

  valid = g_utf8_make_valid (text, -1);
  balanced = isolates_are_balanced (valid);
  out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        c = p[1] == '\n' ? 0 : '\n';
      else if (c == '\t')
        c = ' ';
      else if (c == 0x2028 || c == 0x2029 || c == 0x85)
        c = '\n';

      if (c == 0 || is_direction_override (c) || is_unprintable (c))
        continue;
      if (!balanced && (is_isolate (c) || c == POP_ISOLATE))
        continue;

      g_string_append_unichar (out, c);
    }

  return g_strstrip (g_string_free (out, FALSE));
}

/**
 * rel_report_text_append_html:
 * @out: where to
 * @text: cleaned text
 *
 * Appends @text so that it is text in an HTML or SVG element and inside a double-quoted attribute; a line end
 * stays a line end (the style sheet keeps it).
 */
void
rel_report_text_append_html (GString    *out,
                             const char *text)
{
  const char *start = text;

  for (const char *p = text;; p++)
    {
      const char *replacement = NULL;

      switch (*p)
        {
        case '&':
          replacement = "&amp;";
          break;
        case '<':
          replacement = "&lt;";
          break;
        case '>':
          replacement = "&gt;";
          break;
        case '"':
          replacement = "&quot;";
          break;
        case '\'':
          replacement = "&#39;";
          break;
        case '\0':
          g_string_append_len (out, start, p - start);
          return;
        default:
          continue;
        }

      g_string_append_len (out, start, p - start);
      g_string_append (out, replacement);
      start = p + 1;
    }
}

/* Whether what starts at @p would be a block of its own at the start of a line: a heading, a list, a rule. */
static gboolean
starts_markdown_block (const char *p)
{
  const char *digits = p;

  if (*p == '#' || *p == '+' || *p == '-' || *p == '=')
    return TRUE;

  while (g_ascii_isdigit (*digits))
    digits++;

  return digits > p && (*digits == '.' || *digits == ')');
}

/**
 * rel_report_text_append_markdown:
 * @out: where to
 * @text: cleaned text
 * @in_table: whether it stands in a table cell or heading, which is one line
 *
 * Appends @text so that CommonMark (with GitHub's tables) shows exactly its characters.
 */
void
rel_report_text_append_markdown (GString    *out,
                                 const char *text,
                                 gboolean    in_table)
{
  gboolean at_start = TRUE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          g_string_append (out, in_table ? " " : "\\\n");
          while (p[1] == '\n' || p[1] == ' ' || p[1] == '\t')
            p++;
          at_start = !in_table;
          continue;
        }

      if (at_start && starts_markdown_block (p))
        {
          while (g_ascii_isdigit (*p))
            g_string_append_c (out, *p++);
          g_string_append_c (out, '\\');
        }
      else if (strchr ("\\`*_[]<>&|~$", *p) != NULL)
        g_string_append_c (out, '\\');

      g_string_append_c (out, *p);
      at_start = FALSE;
    }
}

/**
 * rel_report_text_measure:
 * @text: cleaned text
 *
 * Estimates how long @text is in print without shaping it: wide characters count two, marks nothing.
 *
 * Returns: the length in columns
 */
guint
rel_report_text_measure (const char *text)
{
  guint columns = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x300)
        columns++;
      else if (!g_unichar_iszerowidth (c))
        columns += g_unichar_iswide (c) ? 2 : 1;
    }

  return columns;
}

/**
 * rel_report_text_direction:
 * @text: cleaned text
 *
 * Finds the direction of the first letter that is not isolated, as rules P2 and P3 of the Unicode bidirectional
 * algorithm do.
 *
 * Returns: 1 for right to left, -1 for left to right, 0 for a text without letters
 */
int
rel_report_text_direction (const char *text)
{
  guint isolated = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_isolate (c))
        isolated++;
      else if (c == POP_ISOLATE && isolated > 0)
        isolated--;
      if (isolated > 0)
        continue;
      if (c == 0x200F || c == 0x061C)
        return 1;
      if (!g_unichar_isalpha (c))
        continue;

      return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) ||
             (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF) ? 1 : -1;
    }

  return 0;
}

/**
 * rel_report_language_is_rtl:
 * @language: (nullable): a BCP 47 tag or a locale name
 *
 * Returns: whether the language is usually written from right to left (CLDR's characterOrder)
 */
gboolean
rel_report_language_is_rtl (const char *language)
{
  static const char *const rtl[] = { "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ku-arab", "mzn", "nqo",
                                     "pa-arab", "ps", "sd", "syr", "ug", "ur", "uz-arab", "yi", NULL };

  if (language == NULL)
    return FALSE;

  for (guint i = 0; rtl[i] != NULL; i++)
    {
      gsize length = strlen (rtl[i]);

      if (g_ascii_strncasecmp (language, rtl[i], length) == 0 && !g_ascii_isalnum (language[length]))
        return TRUE;
    }

  return FALSE;
}
