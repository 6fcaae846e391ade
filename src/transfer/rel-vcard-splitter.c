/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts the text of a vCard file into lines and into cards, and knows the line of each. */
#include "rel-vcard-splitter.h"

#include <string.h>

static const char *
find_lf (const char *from,
         const char *end)
{
  const char *lf = from < end ? memchr (from, '\n', (gsize) (end - from)) : NULL;

  return lf != NULL ? lf : end;
}

/**
 * rel_vcard_lines_init:
 * @lines: (out caller-allocates): the walk
 * @text: the text, which must outlive the walk
 * @length: in bytes
 * @first_number: the number of the first line
 *
 * Starts a walk over lines.
 */
void
rel_vcard_lines_init (RelVcardLines *lines,
                      const char    *text,
                      gsize          length,
                      guint          first_number)
{
  lines->position = text;
  lines->end = text + length;
  lines->next_lf = find_lf (text, lines->end);
  lines->number = first_number;
}

/**
 * rel_vcard_lines_next:
 * @lines: the walk
 * @line: (out): the line's first byte
 * @length: (out): its length in bytes without the line end
 *
 * Gives the next line. A line end after the last line does not make another, empty one.
 *
 * Returns: whether there was a line
 */
gboolean
rel_vcard_lines_next (RelVcardLines *lines,
                      const char   **line,
                      gsize         *length)
{
  const char *stop;

  if (lines->position >= lines->end)
    return FALSE;

  if (lines->next_lf < lines->position)
    lines->next_lf = find_lf (lines->position, lines->end);

  stop = memchr (lines->position, '\r', (gsize) (lines->next_lf - lines->position));
  if (stop == NULL)
    stop = lines->next_lf;

  *line = lines->position;
  *length = (gsize) (stop - lines->position);

  if (stop < lines->end && *stop == '\r')
    stop++;
  if (stop < lines->end && *stop == '\n' && stop == lines->next_lf)
    stop++;
  lines->position = stop;
  lines->number++;

  return TRUE;
}

/**
 * rel_vcard_line_is:
 * @line: a line
 * @length: in bytes
 * @name: a property's name
 * @value: its value
 *
 * Tells whether the line is `name:value` in any case, blanks around the colon and behind
 * aside.
 *
 * Returns: whether it is
 */
gboolean
rel_vcard_line_is (const char *line,
                   gsize       length,
                   const char *name,
                   const char *value)
{
  gsize name_length = strlen (name);
  gsize value_length = strlen (value);
  gsize at = name_length;

  if (length < name_length + 1 + value_length || g_ascii_strncasecmp (line, name, name_length) != 0)
    return FALSE;

  while (at < length && (line[at] == ' ' || line[at] == '\t'))
    at++;
  if (at == length || line[at] != ':')
    return FALSE;
  at++;
  while (at < length && (line[at] == ' ' || line[at] == '\t'))
    at++;
  if (length - at < value_length || g_ascii_strncasecmp (line + at, value, value_length) != 0)
    return FALSE;
  at += value_length;
  while (at < length && (line[at] == ' ' || line[at] == '\t'))
    at++;

  return at == length;
}

/* An AGENT holds a whole card: its BEGIN stands on the same line or on the next. */
static gboolean
is_agent (const char *line,
          gsize       length,
          gboolean   *holds_begin)
{
  const char *colon, *dot, *name;
  gsize name_length;

  colon = memchr (line, ':', length);
  if (colon == NULL)
    return FALSE;

  dot = memchr (line, '.', (gsize) (colon - line));
  name = dot != NULL ? dot + 1 : line;
  name_length = (gsize) (colon - name);
  if (name_length < 5 || g_ascii_strncasecmp (name, "AGENT", 5) != 0 ||
      (name_length > 5 && name[5] != ';'))
    return FALSE;

  colon++;
  length -= (gsize) (colon - line);
  while (length > 0 && (*colon == ' ' || *colon == '\t'))
    {
      colon++;
      length--;
    }

  *holds_begin = rel_vcard_line_is (colon, length, "BEGIN", "VCARD");
  return *holds_begin || length == 0;
}

static gboolean
is_folded (const RelVcardLines *lines)
{
  return lines->position < lines->end && (*lines->position == ' ' || *lines->position == '\t');
}

/**
 * rel_vcard_splitter_init:
 * @splitter: (out caller-allocates): the walk
 * @text: what a file holds, without a byte order mark, in an encoding that keeps ASCII
 * @length: in bytes
 *
 * Starts a walk over the cards of a text, which must outlive the walk.
 */
void
rel_vcard_splitter_init (RelVcardSplitter *splitter,
                         const char       *text,
                         gsize             length)
{
  rel_vcard_lines_init (&splitter->lines, text, length, 1);
  splitter->pending = NULL;
  splitter->pending_line = 0;
}

/**
 * rel_vcard_splitter_next:
 * @splitter: the walk
 * @span: (out caller-allocates): the next card
 *
 * Gives the next card. Text outside cards is passed over, an end without a beginning is
 * reported. A card inside an AGENT belongs to the card around it.
 *
 * Returns: whether there was one
 */
gboolean
rel_vcard_splitter_next (RelVcardSplitter *splitter,
                         RelVcardSpan     *span)
{
  const char *start = g_steal_pointer (&splitter->pending);
  guint start_line = splitter->pending_line;
  guint depth = 0;
  gboolean after_agent = FALSE;
  const char *line;
  gsize length;

  while (rel_vcard_lines_next (&splitter->lines, &line, &length))
    {
      guint number = splitter->lines.number - 1;
      const char *first = line;
      gboolean holds_begin = FALSE;

      if (length == 0)
        continue;

      if (start == NULL)
        {
          /* Mail programs indent, and files glued together keep their byte order marks. */
          while (length > 0 && (*first == ' ' || *first == '\t'))
            first++, length--;
          if (length >= 3 && memcmp (first, "\xef\xbb\xbf", 3) == 0)
            first += 3, length -= 3;

          if (rel_vcard_line_is (first, length, "BEGIN", "VCARD"))
            {
              start = first;
              start_line = number;
            }
          else if (rel_vcard_line_is (first, length, "END", "VCARD"))
            {
              *span = (RelVcardSpan) { first, length, number, REL_VCARD_SPAN_HEADLESS };
              return TRUE;
            }
          continue;
        }

      switch (*first)
        {
        case 'e':
        case 'E':
          if (rel_vcard_line_is (first, length, "END", "VCARD"))
            {
              if (depth > 0)
                {
                  depth--;
                  break;
                }
              *span = (RelVcardSpan) { start, (gsize) (first + length - start), start_line,
                                       REL_VCARD_SPAN_COMPLETE };
              return TRUE;
            }
          break;

        case '\xef':
          if (length < 3 || memcmp (first, "\xef\xbb\xbf", 3) != 0)
            break;
          first += 3, length -= 3;
          G_GNUC_FALLTHROUGH;

        case 'b':
        case 'B':
          if (rel_vcard_line_is (first, length, "BEGIN", "VCARD"))
            {
              if (after_agent)
                {
                  depth++;
                  break;
                }
              *span = (RelVcardSpan) { start, (gsize) (line - start), start_line,
                                       REL_VCARD_SPAN_INTERRUPTED };
              splitter->pending = first;
              splitter->pending_line = number;
              return TRUE;
            }
          break;

        default:
          break;
        }

      after_agent = g_ascii_isalpha (*first) && is_agent (first, length, &holds_begin);
      if (holds_begin)
        {
          /* Where the next line is folded, all of the inner card is the value of this one. */
          depth += is_folded (&splitter->lines) ? 0 : 1;
          after_agent = FALSE;
        }
    }

  if (start == NULL)
    return FALSE;

  *span = (RelVcardSpan) { start, (gsize) (splitter->lines.end - start), start_line,
                           REL_VCARD_SPAN_UNFINISHED };
  return TRUE;
}
