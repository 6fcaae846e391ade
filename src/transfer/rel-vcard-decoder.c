/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes of one card, as a file holds it, a clean one that every parser reads alike: UTF-8,
 * one line for each property, no quoted-printable, no stray escapes, no card within a card. */
#include "rel-vcard-decoder.h"

#include "rel-vcard-charset.h"
#include "rel-vcard-splitter.h"

#include <string.h>

/* While quoted-printable is being decoded, separators that stood in the file as themselves are
 * told from decoded ones by these two control characters, which no text holds. */
#define MARK_SEMICOLON '\x1f'
#define MARK_COMMA '\x1e'

/**
 * RelVcardDecoder:
 *
 * Buffers that are kept from card to card.
 */
struct _RelVcardDecoder
{
  GString *output;
  GString *line;
  GString *bytes;
  GString *text;
  char *fallback;
  gboolean fallback_known;
  const char *card;
  gsize card_length;
};

typedef enum
{
  ENCODING_NONE,
  ENCODING_QUOTED_PRINTABLE,
  ENCODING_BASE64,
} Encoding;

/* What stands before the colon. The offsets are into the line. */
typedef struct
{
  gsize name;
  gsize name_length;
  gsize params;
  gsize colon;
  Encoding encoding;
} Head;

/**
 * rel_vcard_decoder_new:
 *
 * Makes a decoder for any number of cards, one after the other.
 *
 * Returns: (transfer full): the decoder
 */
RelVcardDecoder *
rel_vcard_decoder_new (void)
{
  RelVcardDecoder *decoder = g_new0 (RelVcardDecoder, 1);

  decoder->output = g_string_sized_new (4096);
  decoder->line = g_string_sized_new (1024);
  decoder->bytes = g_string_sized_new (1024);
  decoder->text = g_string_sized_new (1024);

  return decoder;
}

void
rel_vcard_decoder_free (RelVcardDecoder *decoder)
{
  g_string_free (decoder->output, TRUE);
  g_string_free (decoder->line, TRUE);
  g_string_free (decoder->bytes, TRUE);
  g_string_free (decoder->text, TRUE);
  g_free (decoder->fallback);
  g_free (decoder);
}

static gboolean
equals (const char *text,
        gsize       length,
        const char *word)
{
  return length == strlen (word) && g_ascii_strncasecmp (text, word, length) == 0;
}

static gboolean
is_name_char (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_';
}

typedef enum
{
  PARAM_NONE, /* the line ends before the parameter does */
  PARAM_MORE,
  PARAM_LAST,
} Param;

/* Finds the parameter that begins at @at, and sets @at behind it. In a line that is @whole a quote
 * that is never closed is no quote. */
static Param
next_param (const char *line,
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
    return PARAM_NONE;

  *stop = i;
  *at = i + 1;
  return line[i] == ':' ? PARAM_LAST : PARAM_MORE;
}

/* Reads the head of a property; FALSE if the line has none, or, where it is not @whole yet, has not
 * all of it. */
static gboolean
read_head (const char *line,
           gsize       length,
           gboolean    whole,
           Head       *head)
{
  gsize i = 0, start, stop;
  Param more;

  *head = (Head) { 0 };

  while (i < length && (is_name_char (line[i]) || line[i] == '.'))
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

      more = next_param (line, length, whole, &i, &start, &stop);
      if (more == PARAM_NONE)
        return FALSE;

      value = memchr (line + start, '=', stop - start);
      if (value == NULL)
        value = line + start;
      else if (equals (line + start, (gsize) (value - line) - start, "CHARSET"))
        continue;
      else if (equals (line + start, (gsize) (value - line) - start, "ENCODING"))
        value++;
      else
        continue;

      value_length = (gsize) (line + stop - value);
      if (equals (value, value_length, "QUOTED-PRINTABLE"))
        head->encoding = ENCODING_QUOTED_PRINTABLE;
      else if (equals (value, value_length, "BASE64") || equals (value, value_length, "B"))
        head->encoding = ENCODING_BASE64;
    }
  while (more == PARAM_MORE);

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

/* Gathers the physical lines of one property into @decoder->line. */
static gboolean
gather (RelVcardDecoder *decoder,
        RelVcardLines   *lines,
        Head            *head)
{
  GString *all = decoder->line;
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

      if (have_head && head->encoding == ENCODING_QUOTED_PRINTABLE)
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
      else if (have_head && head->encoding == ENCODING_BASE64 && is_base64_line (line, length))
        g_string_append_len (all, line, (gssize) length);
      else
        break;

      *lines = ahead;
    }

  if (!have_head && !read_head (all->str, all->len, TRUE, head))
    *head = (Head) { 0 };

  return TRUE;
}

static int
hex (char c)
{
  return g_ascii_xdigit_value (c);
}

/* Quoted-printable into bytes. With @mark, raw separators become the marks and escapes are
 * resolved, so that what is left of separators is text. */
static void
decode_quoted_printable (const char *value,
                         gsize       length,
                         gboolean    mark,
                         GString    *bytes)
{
  g_string_truncate (bytes, 0);

  for (gsize i = 0; i < length; i++)
    {
      char c = value[i];

      if (c == '=' && i + 2 < length && hex (value[i + 1]) >= 0 && hex (value[i + 2]) >= 0)
        {
          c = (char) (hex (value[i + 1]) * 16 + hex (value[i + 2]));
          i += 2;
          /* An encoded backslash before a raw separator escapes it all the same. */
          if (mark && c == '\\' && i + 1 < length && (value[i + 1] == ';' || value[i + 1] == ','))
            c = value[++i];
          if (c != MARK_SEMICOLON && c != MARK_COMMA)
            g_string_append_c (bytes, c);
        }
      else if (mark && c == '\\' && i + 1 < length && strchr ("\\;,:nN", value[i + 1]) != NULL)
        {
          c = value[++i];
          g_string_append_c (bytes, c == 'n' || c == 'N' ? '\n' : c);
        }
      else if (mark && c == ';')
        g_string_append_c (bytes, MARK_SEMICOLON);
      else if (mark && c == ',')
        g_string_append_c (bytes, MARK_COMMA);
      else
        g_string_append_c (bytes, c);
    }
}

/* Appends a value in which separators and escapes are as vCard 3.0 has them; wrong escapes are
 * mended, control characters left out. */
static void
append_escaped (GString    *output,
                const char *text,
                gsize       length)
{
  gsize from = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) text[i];

      if (c != '\\' && (c >= 0x20 || c == '\t') && c != 0x7f)
        continue;

      g_string_append_len (output, text + from, (gssize) (i - from));
      from = i + 1;

      if (c == '\n')
        g_string_append (output, "\\n");
      else if (c == '\\' && i + 1 < length && strchr ("nN;,\\", text[i + 1]) != NULL && text[i + 1] != '\0')
        {
          g_string_append_len (output, text + i, 2);
          from = ++i + 1;
        }
      else if (c == '\\' && i + 1 < length && (text[i + 1] == ':' || text[i + 1] == '"'))
        continue;
      else if (c == '\\' && i + 1 < length && (text[i + 1] == 'r' || text[i + 1] == 'R') && i + 2 < length &&
               text[i + 2] == '\\')
        from = ++i + 1;
      else if (c == '\\')
        g_string_append (output, "\\\\");
    }

  g_string_append_len (output, text + from, (gssize) (length - from));
}

/* Appends a decoded value in which only the marks separate. */
static void
append_marked (GString    *output,
               const char *text,
               gsize       length)
{
  for (gsize i = 0; i < length; i++)
    switch (text[i])
      {
      case MARK_SEMICOLON:
        g_string_append_c (output, ';');
        break;
      case MARK_COMMA:
        g_string_append_c (output, ',');
        break;
      case '\n':
        g_string_append (output, "\\n");
        break;
      case ';':
      case ',':
      case '\\':
        g_string_append_c (output, '\\');
        g_string_append_c (output, text[i]);
        break;
      default:
        if ((guchar) text[i] >= 0x20 || text[i] == '\t')
          g_string_append_c (output, text[i]);
        break;
      }
}

static void
append_param_value (GString    *output,
                    const char *value,
                    gsize       length)
{
  gboolean plain = TRUE;

  for (gsize i = 0; i < length && plain; i++)
    plain = is_name_char (value[i]);

  if (plain)
    {
      g_string_append_len (output, value, (gssize) length);
      return;
    }

  g_string_append_c (output, '"');
  for (gsize i = 0; i < length; i++)
    if (value[i] != '"' && ((guchar) value[i] >= 0x20 || value[i] == '\t'))
      g_string_append_c (output, value[i]);
  g_string_append_c (output, '"');
}

/* Appends the parameters but ENCODING and CHARSET, each as NAME=value; gives the charset. */
static char *
append_params (GString    *output,
               const char *line,
               const Head *head)
{
  char *charset = NULL;
  gsize at = head->params + 1, start, stop;
  Param more = head->params < head->colon ? PARAM_MORE : PARAM_NONE;

  while (more == PARAM_MORE)
    {
      const char *name, *value;
      gsize name_length, value_length;

      more = next_param (line, head->colon + 1, TRUE, &at, &start, &stop);
      if (more == PARAM_NONE)
        break;

      while (start < stop && line[start] == ' ')
        start++;
      name = line + start;
      value = memchr (name, '=', stop - start);
      if (value == NULL)
        {
          value = name;
          value_length = stop - start;
          if (equals (value, value_length, "QUOTED-PRINTABLE") || equals (value, value_length, "BASE64"))
            continue;
          name = "TYPE";
          name_length = 4;
        }
      else
        {
          name_length = (gsize) (value - name);
          value++;
          value_length = (gsize) (line + stop - value);
        }

      if (equals (name, name_length, "CHARSET"))
        {
          if (value_length >= 2 && *value == '"')
            value++, value_length -= 2;
          g_free (charset);
          charset = g_strndup (value, value_length);
          continue;
        }
      if (value_length == 0 || name_length == 0 || equals (name, name_length, "ENCODING"))
        continue;
      for (gsize i = 0; i < name_length; i++)
        if (!is_name_char (name[i]))
          name_length = 0;
      if (name_length == 0)
        continue;

      g_string_append_c (output, ';');
      g_string_append_len (output, name, (gssize) name_length);
      g_string_append_c (output, '=');
      append_param_value (output, value, value_length);
    }

  if (head->encoding == ENCODING_BASE64)
    g_string_append (output, ";ENCODING=b");

  return charset;
}

static const char *
get_fallback (RelVcardDecoder *decoder)
{
  if (!decoder->fallback_known)
    {
      decoder->fallback = rel_vcard_charset_find_in (decoder->card, decoder->card_length);
      decoder->fallback_known = TRUE;
    }

  return decoder->fallback;
}

/* Properties that hold data nobody here reads. */
static gboolean
is_dropped (const char *name,
            gsize       length,
            Encoding    encoding)
{
  static const char *const words[] = { "LOGO", "KEY", "SOUND", "XML", "BEGIN", "END", "X-MS-OL-DESIGN" };

  if (encoding == ENCODING_BASE64 && !equals (name, length, "PHOTO"))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (equals (name, length, words[i]))
      return TRUE;

  return FALSE;
}

static void
append_value (RelVcardDecoder *decoder,
              const char      *value,
              gsize            length,
              Encoding         encoding,
              const char      *charset)
{
  gboolean declared = !rel_vcard_charset_is_utf8 (charset);
  gboolean mark = encoding == ENCODING_QUOTED_PRINTABLE && !(declared && rel_vcard_charset_is_multibyte (charset));

  if (encoding == ENCODING_BASE64)
    {
      for (gsize i = 0; i < length; i++)
        if (!g_ascii_isspace (value[i]) && g_ascii_isgraph (value[i]) && strchr ("\\;,", value[i]) == NULL)
          g_string_append_c (decoder->output, value[i]);
      return;
    }

  if (encoding == ENCODING_QUOTED_PRINTABLE)
    {
      decode_quoted_printable (value, length, mark, decoder->bytes);
      value = decoder->bytes->str;
      length = decoder->bytes->len;
    }

  if (declared || !g_utf8_validate_len (value, length, NULL))
    {
      g_string_truncate (decoder->text, 0);
      rel_vcard_charset_append (decoder->text, value, length, charset, declared ? NULL : get_fallback (decoder));
      value = decoder->text->str;
      length = decoder->text->len;
    }

  if (mark)
    append_marked (decoder->output, value, length);
  else
    append_escaped (decoder->output, value, length);
}

/* In properties that are lists, a bare comma gets a blank behind it: the list will be read as one
 * text. */
static void
space_list (GString *output,
            gsize    from)
{
  for (gsize i = from; i + 1 < output->len; i++)
    {
      if (output->str[i] == '\\')
        i++;
      else if (output->str[i] == ',' && output->str[i + 1] != ' ')
        g_string_insert_c (output, (gssize) ++i, ' ');
    }
}

static gboolean
is_list (const char *name,
         gsize       length)
{
  return equals (name, length, "NICKNAME") || equals (name, length, "HOBBY") || equals (name, length, "INTEREST") ||
         equals (name, length, "EXPERTISE") || equals (name, length, "X-CHILDREN");
}

static void
append_property (RelVcardDecoder *decoder,
                 const Head      *head)
{
  GString *output = decoder->output;
  char *line = decoder->line->str;
  gsize length = decoder->line->len;
  g_autofree char *charset = NULL;
  gsize from;

  /* A group is one word; of several dots the last counts. */
  if (head->name > 1)
    {
      for (gsize i = 0; i + 1 < head->name; i++)
        g_string_append_c (output, line[i] == '.' ? '-' : line[i]);
      g_string_append_c (output, '.');
    }
  g_string_append_len (output, line + head->name, (gssize) head->name_length);

  if (head->params < head->colon)
    {
      if (g_utf8_validate_len (line + head->params, head->colon - head->params, NULL))
        charset = append_params (output, line, head);
      else
        {
          g_autoptr (GString) mended = g_string_sized_new (head->colon + 16);
          Head moved = *head;

          rel_vcard_charset_append (mended, line, head->colon + 1, NULL, get_fallback (decoder));
          moved.colon = mended->len - 1;
          charset = append_params (output, mended->str, &moved);
        }
    }
  g_string_append_c (output, ':');

  from = output->len;
  append_value (decoder, line + head->colon + 1, length - head->colon - 1, head->encoding, charset);
  if (is_list (line + head->name, head->name_length))
    space_list (output, from);
  g_string_append_c (output, '\n');
}

/**
 * rel_vcard_decoder_decode:
 * @decoder: the decoder
 * @card: a card as [func@vcard_splitter_next] gives it
 * @length: in bytes
 *
 * Unfolds lines (within multi-byte characters too), decodes quoted-printable, converts what is
 * no UTF-8, mends parameters and escapes, leaves out binary data other than `PHOTO`, and
 * replaces a card within `AGENT` by its name.
 *
 * Returns: (transfer none): the card in UTF-8, a line for each property; valid until the next
 *   call
 */
const GString *
rel_vcard_decoder_decode (RelVcardDecoder *decoder,
                          const char      *card,
                          gsize            length)
{
  GString *output = decoder->output;
  RelVcardLines lines;
  Head head;
  guint depth = 0;
  gboolean has_agent_name = FALSE;
  gsize note_end = 0;

  g_string_assign (output, "BEGIN:VCARD\n");
  g_clear_pointer (&decoder->fallback, g_free);
  decoder->fallback_known = FALSE;
  decoder->card = card;
  decoder->card_length = length;

  rel_vcard_lines_init (&lines, card, length, 1);
  while (gather (decoder, &lines, &head))
    {
      const char *line = decoder->line->str;
      const char *name = line + head.name;

      if (rel_vcard_line_is (line, decoder->line->len, "BEGIN", "VCARD"))
        {
          depth++;
          continue;
        }
      if (rel_vcard_line_is (line, decoder->line->len, "END", "VCARD"))
        {
          depth -= depth > 0 ? 1 : 0;
          continue;
        }

      if (head.name_length == 0)
        {
          /* A line that is no property, after a note: a writer that does not escape. */
          if (depth <= 1 && note_end == output->len && note_end > 0)
            {
              g_string_truncate (output, output->len - 1);
              g_string_append (output, "\\n");
              append_value (decoder, line, decoder->line->len, ENCODING_NONE, NULL);
              g_string_append_c (output, '\n');
              note_end = output->len;
            }
          continue;
        }

      if (equals (name, head.name_length, "AGENT"))
        {
          const char *value = line + head.colon + 1;
          gsize value_length = decoder->line->len - head.colon - 1;

          while (value_length > 0 && (*value == ' ' || *value == '\t'))
            value++, value_length--;
          has_agent_name = depth > 1;
          if (rel_vcard_line_is (value, value_length, "BEGIN", "VCARD"))
            depth++;
          if (value_length == 0 || depth > 1)
            continue;
        }

      if (depth > 1)
        {
          if (has_agent_name || depth > 2 || !equals (name, head.name_length, "FN"))
            continue;
          g_string_append (output, "AGENT:");
          append_value (decoder, line + head.colon + 1, decoder->line->len - head.colon - 1, head.encoding, NULL);
          g_string_append_c (output, '\n');
          has_agent_name = TRUE;
          continue;
        }

      if (is_dropped (name, head.name_length, head.encoding))
        continue;

      append_property (decoder, &head);
      if (equals (name, head.name_length, "NOTE"))
        note_end = output->len;
    }

  g_string_append (output, "END:VCARD\n");
  return output;
}
