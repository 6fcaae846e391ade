/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells cards that every parser reads alike from those that need the decoder. Most cards are of the
 * first kind, and this one pass over their bytes is a tenth of the decoder's work. */
#include "rel-vcard-clean.h"

#include "rel-vcard-head.h"

#include <string.h>

/* Properties that the decoder treats in a way of their own. */
static gboolean
is_special (const char *name,
            gsize       length)
{
  static const char *const words[] = {
    "AGENT", "BEGIN", "END", "EXPERTISE", "HOBBY", "INTEREST", "KEY", "LOGO", "NICKNAME", "SOUND", "XML",
    "X-CHILDREN", "X-MS-OL-DESIGN",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if ((*name | 0x20) == (words[i][0] | 0x20) && rel_vcard_equals (name, length, words[i]))
      return TRUE;

  return FALSE;
}

/* ENCODING, CHARSET, and bare QUOTED-PRINTABLE and BASE64 */
static gboolean
changes_encoding (const char *param,
                  const char *end)
{
  switch (g_ascii_tolower (*param))
    {
    case 'b':
    case 'e':
    case 'q':
      return TRUE;
    case 'c':
      return param + 1 < end && g_ascii_tolower (param[1]) == 'h';
    default:
      return FALSE;
    }
}

/* Checks what stands before the value, and returns where the value is; NULL if it is not plain. */
static const char *
check_head (const char *line,
            const char *end)
{
  const char *c = line, *name = line;

  while (c < end && (rel_vcard_is_name_char (*c) || (*c == '.' && name == line && c > line)))
    if (*c++ == '.')
      name = c;

  if (c == end || c == name || is_special (name, (gsize) (c - name)))
    return NULL;

  while (*c == ';')
    {
      const char *param = ++c;

      while (c < end && (rel_vcard_is_name_char (*c) || ((*c == '=' || *c == ',') && c > param)))
        c++;
      if (c == end || c == param || changes_encoding (param, end) || c[-1] == '=' || c[-1] == ',')
        return NULL;
    }

  return *c == ':' ? c + 1 : NULL;
}

static gboolean
check_value (const char *c,
             const char *end)
{
  for (; c < end; c++)
    if ((guchar) *c < 0x20 || *c == '\\')
      {
        if (*c == '\t')
          continue;
        if (*c != '\\' || ++c == end || (*c != 'n' && *c != ',' && *c != ';' && *c != '\\' && *c != 'N'))
          return FALSE;
      }

  return TRUE;
}

/**
 * rel_vcard_is_clean:
 * @card: a card as [func@vcard_splitter_next] gives it
 * @length: in bytes
 *
 * Tells whether a card can be parsed as it is: UTF-8, lines that end in LF or CRLF, folded between
 * characters only, no encodings, plain parameters, sound escapes, no card within the card.
 *
 * Returns: whether it can
 */
gboolean
rel_vcard_is_clean (const char *card,
                    gsize       length)
{
  RelVcardLines lines;
  const char *line;
  gsize line_length;
  gboolean first = TRUE;

  rel_vcard_lines_init (&lines, card, length, 1);
  while (rel_vcard_lines_next (&lines, &line, &line_length))
    {
      const char *end = line + line_length;
      const char *value = line;

      if (line_length == 0)
        continue;
      if (first || lines.position == lines.end)
        {
          /* The splitter takes "BEGIN : VCARD" too. */
          if (!rel_vcard_equals (line, MIN (line_length, first ? 6 : 4), first ? "BEGIN:" : "END:"))
            return FALSE;
          first = FALSE;
          continue;
        }

      /* A CR that ends a line alone. */
      if (end < lines.end && *end == '\r' && (end + 1 == lines.end || end[1] != '\n'))
        return FALSE;

      if (*line != ' ' && *line != '\t')
        {
          value = check_head (line, end);
          if (value == NULL)
            return FALSE;
        }
      if (!check_value (value, end))
        return FALSE;
    }

  return g_utf8_validate_len (card, length, NULL);
}

static guint
count (const char *from,
       const char *to,
       char        c)
{
  guint n = 0;

  while (from < to && (from = memchr (from, c, (gsize) (to - from))) != NULL)
    {
      n++;
      from++;
    }

  return n;
}

static gboolean
names_categories (const char *line,
                  const char *colon)
{
  for (; colon - line >= (gssize) strlen ("CATEGORIES"); line++)
    if ((*line | 0x20) == 'c' && g_ascii_strncasecmp (line, "CATEGORIES", strlen ("CATEGORIES")) == 0)
      return TRUE;

  return FALSE;
}

/**
 * rel_vcard_is_excessive:
 * @card: a card as [func@vcard_splitter_next] gives it
 * @length: in bytes
 *
 * Tells whether a card has more than [const@VCARD_MAX_PARTS] properties, parts of structured values, or words in
 * lists. No person has; and the time that parsing takes grows with the square of these.
 *
 * Returns: whether it has
 */
gboolean
rel_vcard_is_excessive (const char *card,
                        gsize       length)
{
  RelVcardLines lines;
  const char *line;
  gsize line_length;
  guint n_properties = 0, n_parts = 0, n_words = 0;
  gboolean in_head = FALSE, in_categories = FALSE;

  if (length <= REL_VCARD_MAX_PARTS)
    return FALSE;

  rel_vcard_lines_init (&lines, card, length, 1);
  while (rel_vcard_lines_next (&lines, &line, &line_length))
    {
      const char *end = line + line_length;
      const char *colon = memchr (line, ':', line_length);

      if (line_length > 0 && *line != ' ' && *line != '\t')
        {
          n_properties += colon != NULL;
          in_head = TRUE;
          in_categories = names_categories (line, colon != NULL ? colon : end);
        }

      n_parts += count (line, end, ';');
      if (in_categories || (in_head && colon == NULL))
        n_words += count (line, end, ',');
      else if (in_head)
        n_words += count (line, colon, ',');
      if (colon != NULL)
        in_head = FALSE;

      if (n_properties > REL_VCARD_MAX_PARTS || n_parts > REL_VCARD_MAX_PARTS || n_words > REL_VCARD_MAX_PARTS)
        return TRUE;
    }

  return FALSE;
}
