/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A typed line cut into words, and what of it is safe to keep and to compare. */
#include "rel-capture-text.h"

#include <string.h>

#include "rel-text.h"

/* A number of more digits is no day, hour or year. */
#define MAX_DIGITS 6

#define REPLACEMENT 0xfffd

/* Reads one character and the bytes it takes. What is no UTF-8 is one replacement character a byte. */
static gunichar
read_char (const char *text,
           gsize       length,
           gsize      *size)
{
  gunichar c;

  if ((guchar) text[0] < 0x80)
    {
      *size = 1;
      return (guchar) text[0];
    }
  c = g_utf8_get_char_validated (text, (gssize) length);
  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      *size = 1;
      return REPLACEMENT;
    }
  *size = (gsize) (g_utf8_next_char (text) - text);
  return c;
}

static gboolean
is_space (gunichar c)
{
  return c <= 0x20 || (c >= 0x7f && c <= 0xa0) || (c > 0xa0 && g_unichar_isspace (c));
}

/* Characters that only say how others are to be shown. They make a text look like another one: the
 * embeddings, overrides and isolates of the bidirectional algorithm never go into a record. */
static gboolean
is_deceptive (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

/* Those, and the invisible ones that a name or a word is compared without. */
static gboolean
is_invisible (gunichar c)
{
  return is_deceptive (c) || c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f)
         || (c >= 0x2060 && c <= 0x2065);
}

static gboolean
is_ascii (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80 || text[i] == '\0')
      return FALSE;
  return TRUE;
}

static char *
drop_invisible (const char *text,
                gsize       length)
{
  GString *visible = g_string_sized_new (length);
  gsize size;

  for (gsize i = 0; i < length; i += size)
    {
      gunichar c = read_char (text + i, length - i, &size);

      if (c == 0x2019 || c == 0x2bc)
        g_string_append_c (visible, '\'');
      else if (c == 0)
        g_string_append_c (visible, ' ');
      else if (!is_invisible (c))
        g_string_append_unichar (visible, c);
    }
  return g_string_free (visible, FALSE);
}

/* Numbers are understood in the digits of any script: what is typed as “٤٥” is 45. */
static void
make_digits_plain (char *text)
{
  char *out = text;

  for (const char *in = text; *in != '\0'; )
    {
      const char *next = g_utf8_next_char (in);
      int digit = g_unichar_digit_value (g_utf8_get_char (in));

      if (digit >= 0)
        *out++ = (char) ('0' + digit);
      else
        while (in < next)
          *out++ = *in++;
      in = next;
    }
  *out = '\0';
}

/**
 * rel_capture_text_fold:
 * @text: text
 * @length: its length in bytes, or -1 where it ends in a NUL
 *
 * Makes a word comparable with those of the word lists: accents, case and invisible characters
 * dropped, apostrophes and digits made plain.
 *
 * Returns: (transfer full): the folded text
 */
char *
rel_capture_text_fold (const char *text,
                       gssize      length)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  g_autofree char *visible = NULL;
  char *folded;

  if (is_ascii (text, bytes))
    return g_ascii_strdown (text, (gssize) bytes);
  visible = drop_invisible (text, bytes);
  folded = rel_text_sort_key (visible);
  make_digits_plain (folded);
  return folded;
}

/**
 * rel_capture_text_name_key:
 * @text: a name as it is known or typed
 * @length: its length in bytes, or -1 where it ends in a NUL
 *
 * Makes a name comparable: its words as the search index keeps them, one space between two. “José
 * O’Brien-Łuk” and “jose o'brien luk” have one key.
 *
 * Returns: (transfer full): the key, empty where the name has neither letter nor digit
 */
char *
rel_capture_text_name_key (const char *text,
                           gssize      length)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  g_autofree char *visible = drop_invisible (text, bytes);
  char *key = rel_text_search_key (visible);
  char *out = key;

  for (const char *in = key; *in != '\0'; in++)
    if (*in != ' ' || (out != key && out[-1] != ' '))
      *out++ = *in;
  if (out != key && out[-1] == ' ')
    out--;
  *out = '\0';
  return key;
}

/**
 * rel_capture_text_clean:
 * @text: a part of a line
 * @length: its length in bytes
 *
 * Gives what of a text goes into a record: bytes that are no UTF-8 become U+FFFD, white space and
 * control characters one space, bidirectional embeddings, overrides and isolates are dropped.
 *
 * Returns: (transfer full): valid text without white space at its ends
 */
char *
rel_capture_text_clean (const char *text,
                        gsize       length)
{
  GString *clean = g_string_sized_new (length);
  gboolean gap = FALSE;
  gsize size;

  for (gsize i = 0; i < length; i += size)
    {
      gunichar c = read_char (text + i, length - i, &size);

      if (is_space (c))
        {
          gap = TRUE;
          continue;
        }
      if (is_deceptive (c))
        continue;
      if (gap && clean->len > 0)
        g_string_append_c (clean, ' ');
      gap = FALSE;
      g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

static gboolean
is_opening (gunichar c)
{
  switch (c)
    {
    case '(': case '[': case '{': case '"': case '\'':
    case 0xab: case 0xbb: case 0x2018: case 0x201a: case 0x201c: case 0x201d: case 0x201e: case 0x2039: case 0x203a:
    case 0xbf: case 0xa1: case 0x300c:
      return TRUE;
    default:
      return is_invisible (c);
    }
}

static gboolean
is_closing (gunichar c)
{
  switch (c)
    {
    case ')': case ']': case '}': case '"': case '\'': case '.': case '?': case '!': case ':':
    case 0xab: case 0xbb: case 0x2018: case 0x2019: case 0x201c: case 0x201d: case 0x2039: case 0x203a: case 0x2026:
    case 0x300d: case 0x3002: case 0xff1a:
      return TRUE;
    default:
      return is_invisible (c);
    }
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0xab || c == 0xbb || (c >= 0x201c && c <= 0x201e);
}

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == 0x60c || c == 0x3001 || c == 0xff0c;
}

static gboolean
is_semicolon (gunichar c)
{
  return c == ';' || c == 0x61b || c == 0xff1b;
}

static const char *
read_number (const char *text,
             guint32    *thousandths,
             gboolean   *is_whole)
{
  guint32 value = 0, scale = 1000;
  guint digits = 0;

  for (; g_ascii_isdigit (*text); text++)
    {
      if (++digits > MAX_DIGITS)
        return NULL;
      value = value * 10 + (guint32) (*text - '0');
    }
  if (digits == 0)
    return NULL;
  value *= scale;
  *is_whole = TRUE;
  if ((*text == '.' || *text == ',') && g_ascii_isdigit (text[1]))
    {
      *is_whole = FALSE;
      for (text++; g_ascii_isdigit (*text); text++)
        if (scale > 1)
          value += (guint32) (*text - '0') * (scale /= 10);
    }
  *thousandths = value;
  return text;
}

static void
take_number_apart (const char       *folded,
                   RelCaptureNumber *number,
                   GStringChunk     *chunk)
{
  const char *rest, *unit;
  gboolean whole;

  rest = read_number (folded, &number->thousandths, &number->is_whole);
  if (rest == NULL)
    return;
  number->is_number = TRUE;
  for (unit = rest; *rest != '\0' && !g_ascii_isdigit (*rest); )
    rest++;
  number->unit = g_string_chunk_insert_len (chunk, unit, rest - unit);
  number->second_unit = "";
  if (*rest == '\0')
    return;
  rest = read_number (rest, &number->second, &whole);
  if (rest == NULL || !whole || strpbrk (rest, "0123456789") != NULL)
    {
      number->is_number = FALSE;
      return;
    }
  number->has_second = TRUE;
  number->second /= 1000;
  number->second_unit = g_string_chunk_insert (chunk, rest);
}

static gsize
skip_opening (const char      *line,
              gsize            start,
              gsize            end,
              RelCaptureToken *token)
{
  gsize size;

  while (start < end)
    {
      gunichar c = read_char (line + start, end - start, &size);

      if (!is_opening (c))
        break;
      token->quote |= is_quote (c);
      start += size;
    }
  return start;
}

static gsize
skip_closing (const char      *line,
              gsize            start,
              gsize            end,
              RelCaptureToken *token)
{
  while (end > start)
    {
      gsize last = end - 1, size;
      gunichar c;

      while (last > start && ((guchar) line[last] & 0xc0) == 0x80 && end - last < 4)
        last--;
      c = read_char (line + last, end - last, &size);
      if (last + size != end || !is_closing (c))
        break;
      token->unquote |= is_quote (c);
      token->bracket |= c == ')' || c == ']' || c == '}';
      token->colon |= c == ':' || c == 0xff1a;
      token->stop |= c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x3002;
      end = last;
    }
  return end;
}

static gboolean
is_id (const char *text,
       gsize       length)
{
  char id[37];

  if (length != 36)
    return FALSE;
  memcpy (id, text, 36);
  id[36] = '\0';
  return g_uuid_string_is_valid (id);
}

static void
add_token (RelCaptureLine  *self,
           RelCaptureToken *token)
{
  const char *line = self->text;
  gsize start = token->start, end = token->start + token->length, size;
  g_autofree char *folded = NULL;
  gunichar c;

  if (token->kind == REL_CAPTURE_TOKEN_TEXT)
    {
      start = skip_opening (line, start, end, token);
      if (end - start > 1 && (line[start] == '@' || line[start] == '#' || line[start] == '!'))
        {
          gsize core = skip_opening (line, start + 1, end, token);

          c = core < end ? read_char (line + core, end - core, &size) : ' ';
          if (g_unichar_isalpha (c) || (line[start] == '!' && g_unichar_isdigit (c))
              || (line[start] != '!' && is_id (line + core, end - core)))
            {
              token->sign = line[start];
              start = core;
            }
        }
      end = skip_closing (line, start, end, token);
    }
  token->core_start = start;
  token->core_length = end - start;
  folded = rel_capture_text_fold (line + start, (gssize) (end - start));
  token->folded = g_string_chunk_insert (self->chunk, folded);
  if (start < end)
    {
      c = read_char (line + start, end - start, &size);
      token->letter = g_unichar_isalpha (c);
      token->capital = token->letter && !g_unichar_islower (c);
    }
  if (g_ascii_isdigit (token->folded[0]))
    take_number_apart (token->folded, &token->number, self->chunk);
  if (token->kind == REL_CAPTURE_TOKEN_TEXT && token->folded[0] != '\0')
    token->phrases = rel_capture_words_lookup (self->words, token->folded, token->number.is_number);
  g_array_append_val (self->tokens, *token);
}

static void
tokenize (RelCaptureLine *self)
{
  RelCaptureToken token = { 0 };
  gboolean open = FALSE;
  gunichar previous = ' ';
  gsize size;

  for (gsize i = 0; i <= self->length; i += size)
    {
      gunichar c = ' ', next = ' ';
      gboolean separator;

      size = 1;
      if (i < self->length)
        c = read_char (self->text + i, self->length - i, &size);
      if (i + size < self->length)
        {
          gsize ignored;

          next = read_char (self->text + i + size, self->length - i - size, &ignored);
        }
      separator = is_semicolon (c)
                  || (is_comma (c) && !(g_unichar_isdigit (previous) && g_unichar_isdigit (next)));

      if (open && (separator || is_space (c)))
        {
          token.length = i - token.start;
          add_token (self, &token);
          open = FALSE;
        }
      if (separator)
        {
          token = (RelCaptureToken) { .start = i, .length = size };
          token.kind = is_semicolon (c) ? REL_CAPTURE_TOKEN_SEMICOLON : REL_CAPTURE_TOKEN_COMMA;
          add_token (self, &token);
        }
      else if (!is_space (c))
        {
          if (!open)
            token = (RelCaptureToken) { .start = i };
          open = TRUE;
          if (c == ':' && g_unichar_isalpha (previous) && g_unichar_isalpha (next))
            {
              token.length = i + size - token.start;
              add_token (self, &token);
              open = FALSE;
            }
        }
      previous = c;
    }
}

/**
 * rel_capture_line_new:
 * @text: a line, any bytes, which must outlive what is returned
 * @length: its length in bytes
 * @words: the word lists, which must outlive it too
 *
 * Cuts a line into words and separators. White space and control characters are in no token; every
 * other byte is in one. A colon inside a word ends it (`re:roadmap`), a comma does not split a
 * number (`1,5h`).
 *
 * Returns: (transfer full): the line
 */
RelCaptureLine *
rel_capture_line_new (const char      *text,
                      gsize            length,
                      RelCaptureWords *words)
{
  RelCaptureLine *self = g_new0 (RelCaptureLine, 1);

  self->text = text;
  self->length = length;
  self->words = words;
  self->tokens = g_array_new (FALSE, TRUE, sizeof (RelCaptureToken));
  self->chunk = g_string_chunk_new (1024);
  tokenize (self);
  return self;
}

/**
 * rel_capture_line_free:
 * @self: a line
 *
 * Frees a line.
 */
void
rel_capture_line_free (RelCaptureLine *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->tokens);
  g_string_chunk_free (self->chunk);
  g_free (self);
}
