/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A walk over JSON text that was checked. */
#include "rel-json.h"

#include <string.h>

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/**
 * rel_json_get_type:
 * @position: the first byte of a value that was checked
 *
 * Returns: what it is
 */
RelJsonType
rel_json_get_type (const char *position)
{
  switch (*position)
    {
    case '{':
      return REL_JSON_OBJECT;
    case '[':
      return REL_JSON_ARRAY;
    case '"':
      return REL_JSON_STRING;
    case 't':
    case 'f':
      return REL_JSON_BOOLEAN;
    case 'n':
      return REL_JSON_NULL;
    default:
      return REL_JSON_NUMBER;
    }
}

static inline void
skip_checked_space (const char **position)
{
  while (is_space (**position))
    ++*position;
}

/**
 * rel_json_enter:
 * @position: (inout): the first byte of a list or an object that was checked
 *
 * Goes in. Then each rel_json_next() goes to an element, or in an object to a name.
 */
void
rel_json_enter (const char **position)
{
  ++*position;
}

/**
 * rel_json_next:
 * @position: (inout): inside a list or an object, after rel_json_enter() or an element
 *
 * Returns: %TRUE on an element; %FALSE at the end, when @position is just after the list or object
 */
gboolean
rel_json_next (const char **position)
{
  skip_checked_space (position);
  if (**position == ',')
    {
      ++*position;
      skip_checked_space (position);
    }
  if (**position != '}' && **position != ']')
    return TRUE;
  ++*position;
  return FALSE;
}

/* From inside a string to its closing mark. */
static const char *
find_string_end (const char *p)
{
  for (;; p++)
    {
      while (*p != '"' && *p != '\\')
        p++;
      if (*p == '"')
        return p;
      p++;
    }
}

/**
 * rel_json_take_name:
 * @position: (inout): the first byte of a member's name; then of its value
 * @name: (out) (transfer none): the name as it is written, without its quotation marks; escapes are left alone
 * @length: (out): in bytes
 */
void
rel_json_take_name (const char **position, const char **name, gsize *length)
{
  const char *p = find_string_end (*position + 1);

  *name = *position + 1;
  *length = p - *name;
  *position = p + 1;
  skip_checked_space (position);
  ++*position;
  skip_checked_space (position);
}

static const char *
skip_scalar (const char *p)
{
  if (*p == '"')
    return find_string_end (p + 1) + 1;
  while (g_ascii_isalnum (*p) || *p == '-' || *p == '+' || *p == '.')
    p++;
  return p;
}

/**
 * rel_json_skip:
 * @position: (inout): the first byte of a value that was checked; then just after it
 */
void
rel_json_skip (const char **position)
{
  const char *p = *position;
  guint depth = 0;

  do
    {
      while (is_space (*p) || *p == ',' || *p == ':')
        p++;
      if (*p == '{' || *p == '[')
        {
          depth++;
          p++;
        }
      else if (*p == '}' || *p == ']')
        {
          depth--;
          p++;
        }
      else
        {
          p = skip_scalar (p);
        }
    }
  while (depth > 0);
  *position = p;
}

static guint
take_code_unit (const char *digits)
{
  guint unit = 0;

  for (int i = 0; i < 4; i++)
    unit = unit * 16 + (guint) g_ascii_xdigit_value (digits[i]);
  return unit;
}

/**
 * rel_json_take_string:
 * @position: (inout): the first byte of a string that was checked; then just after it
 * @length: (out) (optional): in bytes
 *
 * Returns: (transfer full) (nullable): the text; %NULL when it is none, because it contains the character U+0000 or half
 *   of a surrogate pair
 */
char *
rel_json_take_string (const char **position, gsize *length)
{
  const char *start = *position + 1;
  const char *p = start;
  const char *end = find_string_end (start);
  g_autofree char *text = g_malloc (end - start + 1);
  char *to = text;

  *position = end + 1;
  while (p < end)
    {
      const char *backslash = memchr (p, '\\', end - p);
      gsize plain = (backslash != NULL ? backslash : end) - p;
      gunichar c;

      memcpy (to, p, plain);
      to += plain;
      p += plain;
      if (p == end)
        break;
      switch (p[1])
        {
        case 'b':
          *to++ = '\b';
          break;
        case 'f':
          *to++ = '\f';
          break;
        case 'n':
          *to++ = '\n';
          break;
        case 'r':
          *to++ = '\r';
          break;
        case 't':
          *to++ = '\t';
          break;
        case 'u':
          c = take_code_unit (p + 2);
          p += 4;
          if (c >= 0xd800 && c < 0xdc00 && p[2] == '\\' && p[3] == 'u')
            {
              gunichar low = take_code_unit (p + 4);

              if (low >= 0xdc00 && low < 0xe000)
                {
                  c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
                  p += 6;
                }
            }
          if (c == 0 || (c >= 0xd800 && c < 0xe000))
            return NULL;
          to += g_unichar_to_utf8 (c, to);
          break;
        default:
          *to++ = p[1];
        }
      p += 2;
    }
  *to = '\0';
  if (length != NULL)
    *length = to - text;
  return g_steal_pointer (&text);
}

/**
 * rel_json_take_number:
 * @position: (inout): the first byte of a number that was checked; then just after it
 *
 * Returns: the number; infinity where a double cannot hold it
 */
double
rel_json_take_number (const char **position)
{
  const char *start = *position;
  const char *end = skip_scalar (start);
  g_autofree char *copy = NULL;
  int number = 0;

  *position = end;
  for (const char *p = start; end - start < 10; p++)
    {
      if (p == end)
        return number;
      if (!g_ascii_isdigit (*p))
        break;
      number = number * 10 + (*p - '0');
    }
  copy = g_strndup (start, end - start);
  return g_ascii_strtod (copy, NULL);
}

/**
 * rel_json_take_boolean:
 * @position: (inout): at `true` or `false`, then behind it
 *
 * Returns: which it is
 */
gboolean
rel_json_take_boolean (const char **position)
{
  gboolean value = **position == 't';

  *position += value ? 4 : 5;
  return value;
}

/**
 * rel_json_append_compact:
 * @to: where to append
 * @position: (inout): the first byte of a value that was checked; then just after it
 *
 * Appends a value as it is written, without the white space between its parts: numbers keep their digits, and strings
 * their escapes.
 */
void
rel_json_append_compact (GString *to, const char **position)
{
  const char *p = *position;
  guint depth = 0;

  do
    {
      const char *start;

      while (is_space (*p))
        p++;
      start = p;
      if (*p == '{' || *p == '[')
        depth++;
      else if (*p == '}' || *p == ']')
        depth--;
      if (strchr ("{}[],:", *p) != NULL)
        p++;
      else
        p = skip_scalar (p);
      g_string_append_len (to, start, p - start);
    }
  while (depth > 0);
  *position = p;
}
