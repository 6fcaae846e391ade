/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One property of a vCard: the physical lines that make it, and what stands before its colon. */
#include "rel-vcard-head.h"

#include <string.h>

/**
 * rel_vcard_equals:
 *
 * Returns: whether the @length bytes of @text are @word, in any case
 */
gboolean
rel_vcard_equals (const char *text,
                  gsize       length,
                  const char *word)
{
  return length == strlen (word) && g_ascii_strncasecmp (text, word, length) == 0;
}

/**
 * rel_vcard_is_name_char:
 *
 * Returns: whether @c may be part of the name of a property or parameter
 */
gboolean
rel_vcard_is_name_char (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_';
}

/**
 * rel_vcard_head_next_param:
 * @line: a property
 * @length: in bytes
 * @whole: whether nothing of the line is missing: then a quote that is never closed is no quote
 * @at: (inout): where the parameter begins, and where the next one does
 * @start: (out): its first byte
 * @stop: (out): the byte behind its last
 *
 * Finds the end of a parameter.
 *
 * Returns: what follows it
 */
RelVcardParamEnd
rel_vcard_head_next_param (const char *line,
                           gsize       length,
                           gboolean    whole,
                           gsize      *at,
                           gsize      *start,
                           gsize      *stop)
{
  gboolean quoted = FALSE;
  gsize i = *at;

  *start = i;
  for (; i < length; i++)
    {
      if (line[i] == '"')
        quoted = !quoted;
      else if (!quoted && (line[i] == ';' || line[i] == ':'))
        break;
    }

  if (i == length && quoted && whole)
    for (i = *at; i < length && line[i] != ';' && line[i] != ':'; i++)
      ;

  if (i == length)
    return REL_VCARD_PARAM_NONE;

  *stop = i;
  *at = i + 1;
  return line[i] == ':' ? REL_VCARD_PARAM_LAST : REL_VCARD_PARAM_MORE;
}

/* Reads the head of a property; FALSE if the line has none, or, where it is not @whole yet, has not
 * all of it. */
static gboolean
read_head (const char   *line,
           gsize         length,
           gboolean      whole,
           RelVcardHead *head)
{
  gsize i = 0, start, stop;
  RelVcardParamEnd more;

  *head = (RelVcardHead) { 0 };

  while (i < length && (rel_vcard_is_name_char (line[i]) || line[i] == '.'))
    {
      if (line[i] == '.')
        head->name = i + 1;
      i++;
    }
  head->name_length = i - head->name;
  while (i < length && (line[i] == ' ' || line[i] == '\t'))
    i++;

  if (head->name_length == 0 || i == length || (line[i] != ':' && line[i] != ';'))
    return FALSE;

  head->params = i;
  if (line[i] == ':')
    {
      head->colon = i;
      return TRUE;
    }

  i++;
  do
    {
      const char *value;
      gsize value_length;

      more = rel_vcard_head_next_param (line, length, whole, &i, &start, &stop);
      if (more == REL_VCARD_PARAM_NONE)
        return FALSE;

      value = memchr (line + start, '=', stop - start);
      if (value == NULL)
        value = line + start;
      else if (rel_vcard_equals (line + start, (gsize) (value - line) - start, "CHARSET"))
        continue;
      else if (rel_vcard_equals (line + start, (gsize) (value - line) - start, "ENCODING"))
        value++;
      else
        continue;

      value_length = (gsize) (line + stop - value);
      if (rel_vcard_equals (value, value_length, "QUOTED-PRINTABLE"))
        head->encoding = REL_VCARD_ENCODING_QUOTED_PRINTABLE;
      else if (rel_vcard_equals (value, value_length, "BASE64") || rel_vcard_equals (value, value_length, "B"))
        head->encoding = REL_VCARD_ENCODING_BASE64;
    }
  while (more == REL_VCARD_PARAM_MORE);

  head->colon = stop;
  return TRUE;
}

static gboolean
is_base64_line (const char *line,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (line[i]) && line[i] != '+' && line[i] != '/' && line[i] != '=')
      return FALSE;

  return length > 0;
}

/* Whether what follows a soft line break begins with a blank that folding put there: then the
 * writer encoded its own blanks. */
static gboolean
encodes_blanks (const char *value,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (value[i] == ' ')
        return FALSE;
    }

  return g_strstr_len (value, (gssize) length, "=20") != NULL;
}

/**
 * rel_vcard_head_gather:
 * @all: the buffer for the property's line
 * @lines: the physical lines of a card
 * @head: (out caller-allocates): what stands before the colon; its name is empty if the line is
 *   no property
 *
 * Gathers the next property from the lines it is folded over: those that begin with a blank, after
 * a soft line break of quoted-printable, and base64 that is not indented.
 *
 * Returns: whether there was one
 */
gboolean
rel_vcard_head_gather (GString       *all,
                       RelVcardLines *lines,
                       RelVcardHead  *head)
{
  const char *line;
  gsize length;
  gboolean have_head;

  do
    {
      if (!rel_vcard_lines_next (lines, &line, &length))
        return FALSE;
    }
  while (length == 0);

  g_string_truncate (all, 0);
  g_string_append_len (all, line, (gssize) length);
  have_head = read_head (all->str, all->len, FALSE, head);

  for (;;)
    {
      RelVcardLines ahead = *lines;
      gsize soft = all->len;

      if (have_head && head->encoding == REL_VCARD_ENCODING_QUOTED_PRINTABLE)
        {
          while (soft > head->colon + 1 && (all->str[soft - 1] == ' ' || all->str[soft - 1] == '\t'))
            soft--;
          if (soft == head->colon + 1 || all->str[soft - 1] != '=')
            soft = all->len;
          else
            soft--;
        }

      if (!rel_vcard_lines_next (&ahead, &line, &length))
        break;

      if (soft < all->len)
        {
          if (rel_vcard_line_is (line, length, "END", "VCARD"))
            break;
          if (length > 0 && (*line == ' ' || *line == '\t') &&
              encodes_blanks (all->str + head->colon + 1, soft - head->colon - 1))
            line++, length--;
          g_string_truncate (all, soft);
          g_string_append_len (all, line, (gssize) length);
        }
      else if (length > 0 && (*line == ' ' || *line == '\t'))
        {
          g_string_append_len (all, line + 1, (gssize) length - 1);
          if (!have_head)
            have_head = read_head (all->str, all->len, FALSE, head);
        }
      else if (have_head && head->encoding == REL_VCARD_ENCODING_BASE64 && is_base64_line (line, length))
        g_string_append_len (all, line, (gssize) length);
      else
        break;

      *lines = ahead;
    }

  if (!have_head && !read_head (all->str, all->len, TRUE, head))
    *head = (RelVcardHead) { 0 };

  return TRUE;
}
