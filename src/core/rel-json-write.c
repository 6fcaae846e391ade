/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of JSON appended to a text. */
#include "rel-json-write.h"

#include <string.h>

#define ONES (~G_GUINT64_CONSTANT (0) / 255)

static void
append_escaped (GString *json, guchar c)
{
  switch (c)
    {
    case '"':
      g_string_append (json, "\\\"");
      break;
    case '\\':
      g_string_append (json, "\\\\");
      break;
    case '\n':
      g_string_append (json, "\\n");
      break;
    case '\t':
      g_string_append (json, "\\t");
      break;
    case '\r':
      g_string_append (json, "\\r");
      break;
    default:
      g_string_append_printf (json, "\\u%04x", c);
    }
}

/* Whether none of eight bytes needs an escape; after Mycroft, exact as a yes or no where no byte is above 0x7f. */
static inline gboolean
is_plain (const char *p)
{
  guint64 word, quote, backslash;

  memcpy (&word, p, 8);
  quote = word ^ (ONES * '"');
  backslash = word ^ (ONES * '\\');
  return ((word | (word - ONES * 0x20) | ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash)) & (ONES * 0x80)) == 0;
}

/**
 * rel_json_append_string_length:
 * @json: where to append
 * @text: valid UTF-8
 * @length: in bytes
 *
 * Appends @text as a JSON string, quotes included; only what must be escaped is.
 */
void
rel_json_append_string_length (GString *json, const char *text, gsize length)
{
  const char *start = text;
  const char *end = text + length;
  const char *p = text;

  g_string_append_c (json, '"');
  while (p < end)
    {
      guchar c = (guchar) *p;

      if (end - p >= 8 && is_plain (p))
        {
          p += 8;
          continue;
        }
      if (c < 0x20 || c == '"' || c == '\\')
        {
          g_string_append_len (json, start, p - start);
          append_escaped (json, c);
          start = p + 1;
        }
      p++;
    }
  g_string_append_len (json, start, end - start);
  g_string_append_c (json, '"');
}

/**
 * rel_json_append_string:
 * @json: where to append
 * @text: valid UTF-8
 *
 * As rel_json_append_string_length(), of a text that ends with a NUL.
 */
void
rel_json_append_string (GString *json, const char *text)
{
  rel_json_append_string_length (json, text, strlen (text));
}

/**
 * rel_json_append_name:
 * @json: where to append, inside of an object
 * @name: the name of a member, in which nothing has to be escaped
 *
 * Appends a comma, unless it is the first member, the name and a colon.
 */
void
rel_json_append_name (GString *json, const char *name)
{
  g_string_append_len (json, json->str[json->len - 1] != '{' ? ",\"" : "\"", json->str[json->len - 1] != '{' ? 2 : 1);
  g_string_append (json, name);
  g_string_append_len (json, "\":", 2);
}
