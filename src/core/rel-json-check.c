/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON text checked strictly where it lies (RFC 8259, UTF-8), without a tree of it ever being made. */
#include "rel-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (rel-json-error-quark, rel_json_error)

#define ONES (~G_GUINT64_CONSTANT (0) / 255)
#define HIGH (ONES * 128)

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* Whether one of eight bytes equals @byte; after Mycroft, exact as a yes or no. */
static inline guint64
has_byte (guint64 word, guint64 byte)
{
  guint64 x = word ^ (ONES * byte);

  return (x - ONES) & ~x & HIGH;
}

/* Leaps over bytes that mean nothing special inside a string: ASCII without controls, mark and backslash. */
static inline const char *
leap_plain (const char *p, const char *end)
{
  for (; end - p >= 8; p += 8)
    {
      guint64 word, special;

      memcpy (&word, p, 8);
      special = ((word | (word - ONES * 0x20)) & HIGH) | has_byte (word, '"') | has_byte (word, '\\');
      if (special == 0)
        continue;
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
      /* The first byte that is marked is special for certain: only those above it may be marked by a borrow. */
      p += __builtin_ctzll (special) / 8;
#endif
      break;
    }
  return p;
}

static gboolean
fail (GError **error, RelJsonError code, const char *message)
{
  g_set_error_literal (error, REL_JSON_ERROR, code, message);
  return FALSE;
}

static gboolean
fail_expected (const char *position, const char *end, const char *expected, GError **error)
{
  if (position >= end)
    {
      /* Translators: what is expected is a piece of JSON syntax */
      g_set_error (error, REL_JSON_ERROR, REL_JSON_ERROR_SYNTAX, _("%s is expected here, but the text ends."), expected);
      return FALSE;
    }
  if ((guchar) *position > 0x20 && (guchar) *position < 0x7f)
    g_set_error (error, REL_JSON_ERROR, REL_JSON_ERROR_SYNTAX, _("%s is expected here, not “%c”."), expected, *position);
  else
    g_set_error (error, REL_JSON_ERROR, REL_JSON_ERROR_SYNTAX, _("%s is expected here."), expected);
  return FALSE;
}

/**
 * rel_json_skip_space:
 * @position: (inout): where to begin, and the first byte that is no white space
 * @end: just after the last byte of the text
 */
void
rel_json_skip_space (const char **position, const char *end)
{
  const char *p = *position;

  while (p < end && is_space (*p))
    p++;
  *position = p;
}

/* The length of the UTF-8 sequence at @p by the table of the Unicode Standard, 3.9, that lists what is well-formed; 0
 * for none. */
static int
utf8_length (const guchar *p, const guchar *end)
{
  gsize left = end - p;

#define TAIL(i) ((p[i] & 0xc0) == 0x80)
  if (p[0] >= 0xc2 && p[0] <= 0xdf)
    return left >= 2 && TAIL (1) ? 2 : 0;
  if (p[0] >= 0xe0 && p[0] <= 0xef)
    return left >= 3 && TAIL (1) && TAIL (2) &&
           (p[0] != 0xe0 || p[1] >= 0xa0) && (p[0] != 0xed || p[1] <= 0x9f) ? 3 : 0;
  if (p[0] >= 0xf0 && p[0] <= 0xf4)
    return left >= 4 && TAIL (1) && TAIL (2) && TAIL (3) &&
           (p[0] != 0xf0 || p[1] >= 0x90) && (p[0] != 0xf4 || p[1] <= 0x8f) ? 4 : 0;
#undef TAIL
  return 0;
}

/* @position stands on the opening mark. */
static gboolean
check_string (const char **position, const char *end, GError **error)
{
  const char *p = *position + 1;

  for (;;)
    {
      p = leap_plain (p, end);
      *position = p;
      if (p >= end)
        return fail (error, REL_JSON_ERROR_SYNTAX, _("The text ends inside a string."));
      if (*p == '"')
        {
          *position = p + 1;
          return TRUE;
        }
      if ((guchar) *p < 0x20)
        return fail (error, REL_JSON_ERROR_SYNTAX, _("A string contains a control character or does not end on its line."));
      if ((guchar) *p >= 0x80)
        {
          int length = utf8_length ((const guchar *) p, (const guchar *) end);

          if (length == 0)
            return fail (error, REL_JSON_ERROR_ENCODING, _("A string contains bytes that are not UTF-8."));
          p += length;
        }
      else if (*p == '\\')
        {
          int digits = 0;

          p++;
          if (p < end && *p == 'u')
            {
              while (digits < 4 && p + 1 + digits < end && g_ascii_isxdigit (p[1 + digits]))
                digits++;
              if (digits < 4)
                return fail (error, REL_JSON_ERROR_SYNTAX, _("“\\u” in a string is not followed by four hexadecimal digits."));
            }
          else if (p >= end || *p == '\0' || strchr ("\"\\/bfnrt", *p) == NULL)
            return fail (error, REL_JSON_ERROR_SYNTAX, _("A string contains a backslash that begins no escape sequence of JSON."));
          p += 1 + digits;
        }
      else
        {
          p++;
        }
    }
}

static gboolean
check_number (const char **position, const char *end, GError **error)
{
  const char *p = *position;

  if (*p == '-')
    p++;
  *position = p;
  if (p >= end || !g_ascii_isdigit (*p))
    return fail_expected (p, end, _("A digit"), error);
  if (*p == '0')
    p++;
  else
    while (p < end && g_ascii_isdigit (*p))
      p++;
  if (p < end && *p == '.')
    {
      *position = ++p;
      if (p >= end || !g_ascii_isdigit (*p))
        return fail_expected (p, end, _("A digit"), error);
      while (p < end && g_ascii_isdigit (*p))
        p++;
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      p++;
      if (p < end && (*p == '+' || *p == '-'))
        p++;
      *position = p;
      if (p >= end || !g_ascii_isdigit (*p))
        return fail_expected (p, end, _("A digit"), error);
      while (p < end && g_ascii_isdigit (*p))
        p++;
    }
  *position = p;
  return TRUE;
}

static gboolean
check_word (const char **position, const char *end, const char *word, GError **error)
{
  gsize length = strlen (word);

  if ((gsize) (end - *position) < length || memcmp (*position, word, length) != 0)
    return fail_expected (*position, end, _("A value"), error);
  *position += length;
  return TRUE;
}

static gboolean
check_scalar (const char **position, const char *end, GError **error)
{
  if (*position >= end)
    return fail_expected (*position, end, _("A value"), error);
  switch (**position)
    {
    case '"':
      return check_string (position, end, error);
    case 't':
      return check_word (position, end, "true", error);
    case 'f':
      return check_word (position, end, "false", error);
    case 'n':
      return check_word (position, end, "null", error);
    default:
      if (**position != '-' && !g_ascii_isdigit (**position))
        return fail_expected (*position, end, _("A value"), error);
      return check_number (position, end, error);
    }
}

/* A member's name and its colon, up to its value. */
static gboolean
check_name (const char **position, const char *end, GError **error)
{
  if (*position >= end || **position != '"')
    return fail_expected (*position, end, _("The name of a member, in quotation marks,"), error);
  if (!check_string (position, end, error))
    return FALSE;
  rel_json_skip_space (position, end);
  if (*position >= end || **position != ':')
    return fail_expected (*position, end, _("“:”"), error);
  ++*position;
  rel_json_skip_space (position, end);
  return TRUE;
}

/* On an element, or on the name of a member: goes on to the value. */
static gboolean
check_element (const char **position, const char *end, char closing, const char **name, GError **error)
{
  if (name != NULL)
    *name = *position;
  return closing == ']' || check_name (position, end, error);
}

/**
 * rel_json_check_first:
 * @position: (inout): the mark that opens a list or an object; then its first value, or just after it
 * @end: just after the last byte of the text
 * @name: (out) (optional): the name of the first member, its quotation mark
 * @more: (out): whether there is a first value
 * @error: return location
 *
 * Goes into a list or an object that was not checked, of which each value is to be checked by itself.
 *
 * Returns: %FALSE with @error of %REL_JSON_ERROR
 */
gboolean
rel_json_check_first (const char **position, const char *end, const char **name, gboolean *more, GError **error)
{
  char closing = *(*position)++ == '{' ? '}' : ']';

  rel_json_skip_space (position, end);
  *more = *position >= end || **position != closing;
  if (*more)
    return check_element (position, end, closing, name, error);
  ++*position;
  return TRUE;
}

/**
 * rel_json_check_next:
 * @position: (inout): just after a value; then the next one, or just after the list or object
 * @end: just after the last byte of the text
 * @closing: what closes the list or object
 * @name: (out) (optional): the name of the next member, its quotation mark
 * @more: (out): whether there is a next value
 * @error: return location
 *
 * Goes on after rel_json_check_first() and a value.
 *
 * Returns: %FALSE with @error of %REL_JSON_ERROR
 */
gboolean
rel_json_check_next (const char **position, const char *end, char closing, const char **name, gboolean *more, GError **error)
{
  rel_json_skip_space (position, end);
  if (*position >= end || (**position != ',' && **position != closing))
    return fail_expected (*position, end, closing == '}' ? _("“,” or “}”") : _("“,” or “]”"), error);
  *more = *(*position)++ == ',';
  if (!*more)
    return TRUE;
  rel_json_skip_space (position, end);
  return check_element (position, end, closing, name, error);
}

/**
 * rel_json_check_value:
 * @position: (inout): the first byte of a value; just after it, or where the error is
 * @end: just after the last byte of the text
 * @error: return location
 *
 * Checks one JSON value of any size, without recursion: syntax, UTF-8 and depth.
 *
 * Returns: whether it is one, otherwise @error of %REL_JSON_ERROR
 */
gboolean
rel_json_check_value (const char **position, const char *end, GError **error)
{
  char closing[REL_JSON_MAX_DEPTH];
  guint depth = 0;

  do
    {
      gboolean more = FALSE;

      if (*position < end && (**position == '{' || **position == '['))
        {
          if (depth == REL_JSON_MAX_DEPTH)
            return fail (error, REL_JSON_ERROR_TOO_DEEP, _("Too many lists and objects lie in each other."));
          closing[depth++] = **position == '{' ? '}' : ']';
          if (!rel_json_check_first (position, end, NULL, &more, error))
            return FALSE;
          depth -= !more;
        }
      else if (!check_scalar (position, end, error))
        {
          return FALSE;
        }
      while (!more && depth > 0)
        {
          if (!rel_json_check_next (position, end, closing[depth - 1], NULL, &more, error))
            return FALSE;
          depth -= !more;
        }
    }
  while (depth > 0);
  return TRUE;
}

/**
 * rel_json_check:
 * @text: a text
 * @length: in bytes
 * @offset: (out) (optional): where the error is
 * @error: return location
 *
 * Checks that a text is one JSON value and white space round it.
 *
 * Returns: whether it is, otherwise @error of %REL_JSON_ERROR
 */
gboolean
rel_json_check (const char *text, gsize length, gsize *offset, GError **error)
{
  const char *p = text;
  const char *end = text + length;
  gboolean valid;

  rel_json_skip_space (&p, end);
  valid = rel_json_check_value (&p, end, error);
  if (valid)
    {
      rel_json_skip_space (&p, end);
      if (p < end)
        valid = fail (error, REL_JSON_ERROR_SYNTAX, _("Something follows after the end of the value."));
    }
  if (offset != NULL)
    *offset = p - text;
  return valid;
}
