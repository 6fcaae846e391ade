/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences and lines into which names are put, whatever letters they are written in: a Hebrew name in an English
 * sentence neither turns the sentence nor moves the number beside it. */
#include "rel-sentence.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rel-report-text.h"

#define LEFT_TO_RIGHT_MARK 0x200e
#define RIGHT_TO_LEFT_MARK 0x200f
#define FIRST_STRONG_ISOLATE 0x2068
#define POP_DIRECTIONAL_ISOLATE 0x2069

#define MOST_TEXTS 9

/* Also of letters that come after others, and of those in isolates. */
static gboolean
has_letters_of (const char *text, gboolean rtl)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      char letter[7] = { 0 };

      g_unichar_to_utf8 (g_utf8_get_char (p), letter);
      if (rel_report_text_direction (letter) == (rtl ? 1 : -1))
        return TRUE;
    }
  return FALSE;
}

static void
append_isolated (GString *line, const char *text, gboolean in_rtl)
{
  if (!has_letters_of (text, !in_rtl))
    {
      g_string_append (line, text);
      return;
    }
  /* Pango looks into isolates for the direction of a line that begins with one */
  if (!has_letters_of (line->str, in_rtl))
    g_string_append_unichar (line, in_rtl ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
  g_string_append_unichar (line, FIRST_STRONG_ISOLATE);
  g_string_append (line, text);
  g_string_append_unichar (line, POP_DIRECTIONAL_ISOLATE);
}

static gboolean
is_window_rtl (void)
{
  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
}

/* That of the window, unless what is said is in another language: there may be no translation. */
static gboolean
is_rtl_sentence (const char *words)
{
  const gboolean rtl = has_letters_of (words, TRUE);

  return has_letters_of (words, FALSE) != rtl ? rtl : is_window_rtl ();
}

/**
 * rel_append_isolated:
 * @line: a line that is put together
 * @text: a name or another piece of it
 *
 * Appends a piece so that letters of the other direction neither move the pieces beside it nor, where they come
 * first, turn the line. A piece in the direction of the window stays as it is.
 */
void
rel_append_isolated (GString *line, const char *text)
{
  append_isolated (line, text, is_window_rtl ());
}

/**
 * rel_isolate:
 * @text: a name
 *
 * For sentences that hold numbers, too; rel_sentence() is simpler where there are none.
 *
 * Returns: (transfer full): the name as it can stand anywhere in a sentence
 */
char *
rel_isolate (const char *text)
{
  GString *line = g_string_new (NULL);

  rel_append_isolated (line, text);
  return g_string_free (line, FALSE);
}

/* Quotation marks of the languages there are: how a name begins, and how it ends. */
static const struct
{
  const char *opening, *closing;
} quotes[] = { { "“", "”" }, { "„", "“" }, { "«", "»" } };

/* Finds what stands between the first quotation marks of @text, others inside it included, and what comes after. */
static gboolean
find_quoted (const char *text, const char **start, const char **end, const char **rest)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
      {
        guint depth = 1;

        if (!g_str_has_prefix (p, quotes[i].opening))
          continue;
        *start = p + strlen (quotes[i].opening);
        for (*end = *start; **end != '\0'; *end = g_utf8_next_char (*end))
          {
            if (g_str_has_prefix (*end, quotes[i].opening))
              depth++;
            else if (g_str_has_prefix (*end, quotes[i].closing) && --depth == 0)
              {
                *rest = *end + strlen (quotes[i].closing);
                return TRUE;
              }
          }
        return FALSE;
      }
  return FALSE;
}

/**
 * rel_isolate_quoted:
 * @sentence: a sentence that was not made for a window: a reason, or what is wrong
 *
 * Such sentences hold what is in the records, or was typed, between quotation marks, and no marks for directions: they
 * are also written to terminals and files.
 *
 * Returns: (transfer full): the sentence, each of these isolated
 */
char *
rel_isolate_quoted (const char *sentence)
{
  GString *line = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  const char *start, *end, *rest, *p;
  gboolean is_rtl;

  for (p = sentence; find_quoted (p, &start, &end, &rest); p = rest)
    g_string_append_len (words, p, start - p);
  g_string_append (words, p);
  is_rtl = is_rtl_sentence (words->str);
  for (p = sentence; find_quoted (p, &start, &end, &rest); p = rest)
    {
      g_autofree char *quoted = g_strndup (start, (gsize) (end - start));

      g_string_append_len (line, p, start - p);
      /* A translation may isolate it itself */
      if (g_utf8_get_char (quoted) == FIRST_STRONG_ISOLATE)
        g_string_append (line, quoted);
      else
        append_isolated (line, quoted, is_rtl);
      g_string_append_len (line, end, rest - end);
    }
  g_string_append (line, p);
  return g_string_free (line, FALSE);
}

/* Which text comes next at @format, after its percent sign: `%s` counts on, `%2$s` says so itself. */
static guint
read_number (const char **format, guint *next)
{
  char *end;
  guint64 number = g_ascii_strtoull (*format, &end, 10);

  if (end > *format && *end == '$')
    *format = end + 1;
  else
    number = ++*next;
  g_assert (**format == 's' && number >= 1 && number <= MOST_TEXTS);
  (*format)++;
  return (guint) number;
}

/**
 * rel_sentence:
 * @format: a sentence, in which `%s`, or in a translation `%1$s`, stands for a text
 * @...: the texts
 *
 * Puts names into a sentence, each isolated as rel_append_isolated() does, by the direction of the sentence: it may be
 * without a translation in a window from right to left.
 *
 * Returns: (transfer full): the sentence
 */
char *
rel_sentence (const char *format, ...)
{
  GString *line = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  const char *texts[MOST_TEXTS];
  guint n_texts = 0, next = 0;
  gboolean is_rtl;
  va_list arguments;

  for (const char *p = format; *p != '\0';)
    if (*p == '%' && *++p != '%')
      {
        const guint number = read_number (&p, &next);

        n_texts = MAX (n_texts, number);
      }
    else
      g_string_append_c (words, *p++);
  is_rtl = is_rtl_sentence (words->str);
  va_start (arguments, format);
  for (guint i = 0; i < n_texts; i++)
    texts[i] = va_arg (arguments, const char *);
  va_end (arguments);

  next = 0;
  for (const char *p = format; *p != '\0';)
    if (*p == '%' && *++p != '%')
      append_isolated (line, texts[read_number (&p, &next) - 1], is_rtl);
    else
      g_string_append_c (line, *p++);
  return g_string_free (line, FALSE);
}

/**
 * rel_join_facts:
 * @first: (nullable): a fact
 * @...: more facts, ended by %NULL; empty ones are left out
 *
 * Returns: (transfer full): the facts in one line
 */
char *
rel_join_facts (const char *first, ...)
{
  GString *line = g_string_new (NULL);
  const char *fact = first;
  va_list facts;

  va_start (facts, first);
  for (; fact != NULL; fact = va_arg (facts, const char *))
    {
      if (*fact == '\0')
        continue;
      if (line->len > 0)
        /* Translators: between facts on one line */
        g_string_append (line, C_("facts", " · "));
      rel_append_isolated (line, fact);
    }
  va_end (facts);
  return g_string_free (line, FALSE);
}
