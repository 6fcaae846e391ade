/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes of one card, as a file holds it, a clean one that every parser reads alike: UTF-8,
 * one line for each property, no quoted-printable, no stray escapes, no card within a card. */
#include "rel-vcard-decoder.h"

#include "rel-vcard-charset.h"
#include "rel-vcard-clean.h"
#include "rel-vcard-head.h"
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

/**
 * rel_vcard_decoder_free:
 * @decoder: (transfer full): a decoder
 *
 * Releases it and all that it owns.
 */
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
    plain = rel_vcard_is_name_char (value[i]);

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
append_params (GString            *output,
               const char         *line,
               const RelVcardHead *head)
{
  char *charset = NULL;
  gsize at = head->params + 1, start, stop;
  RelVcardParamEnd more = head->params < head->colon ? REL_VCARD_PARAM_MORE : REL_VCARD_PARAM_NONE;

  while (more == REL_VCARD_PARAM_MORE)
    {
      const char *name, *value;
      gsize name_length, value_length;

      more = rel_vcard_head_next_param (line, head->colon + 1, TRUE, &at, &start, &stop);
      if (more == REL_VCARD_PARAM_NONE)
        break;

      while (start < stop && line[start] == ' ')
        start++;
      name = line + start;
      value = memchr (name, '=', stop - start);
      if (value == NULL)
        {
          value = name;
          value_length = stop - start;
          if (rel_vcard_equals (value, value_length, "QUOTED-PRINTABLE") || rel_vcard_equals (value, value_length, "BASE64"))
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

      if (rel_vcard_equals (name, name_length, "CHARSET"))
        {
          if (value_length >= 2 && *value == '"')
            value++, value_length -= 2;
          g_free (charset);
          charset = g_strndup (value, value_length);
          continue;
        }
      if (value_length == 0 || name_length == 0 || rel_vcard_equals (name, name_length, "ENCODING"))
        continue;
      for (gsize i = 0; i < name_length; i++)
        if (!rel_vcard_is_name_char (name[i]))
          name_length = 0;
      if (name_length == 0)
        continue;

      g_string_append_c (output, ';');
      g_string_append_len (output, name, (gssize) name_length);
      g_string_append_c (output, '=');
      append_param_value (output, value, value_length);
    }

  if (head->encoding == REL_VCARD_ENCODING_BASE64)
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
is_dropped (const char      *name,
            gsize            length,
            RelVcardEncoding encoding)
{
  static const char *const words[] = { "LOGO", "KEY", "SOUND", "XML", "BEGIN", "END", "X-MS-OL-DESIGN" };

  if (encoding == REL_VCARD_ENCODING_BASE64 && !rel_vcard_equals (name, length, "PHOTO"))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (rel_vcard_equals (name, length, words[i]))
      return TRUE;

  return FALSE;
}

static void
append_value (RelVcardDecoder *decoder,
              const char      *value,
              gsize            length,
              RelVcardEncoding encoding,
              const char      *charset)
{
  gboolean declared = !rel_vcard_charset_is_utf8 (charset);
  gboolean mark = encoding == REL_VCARD_ENCODING_QUOTED_PRINTABLE && !(declared && rel_vcard_charset_is_multibyte (charset));

  if (encoding == REL_VCARD_ENCODING_BASE64)
    {
      for (gsize i = 0; i < length; i++)
        if (!g_ascii_isspace (value[i]) && g_ascii_isgraph (value[i]) && strchr ("\\;,", value[i]) == NULL)
          g_string_append_c (decoder->output, value[i]);
      return;
    }

  if (encoding == REL_VCARD_ENCODING_QUOTED_PRINTABLE)
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
space_list (RelVcardDecoder *decoder,
            gsize            from)
{
  GString *output = decoder->output;
  GString *spaced = decoder->text;

  if (memchr (output->str + from, ',', output->len - from) == NULL)
    return;

  g_string_truncate (spaced, 0);
  for (gsize i = from; i < output->len; i++)
    {
      g_string_append_c (spaced, output->str[i]);
      if (output->str[i] == '\\' && i + 1 < output->len)
        g_string_append_c (spaced, output->str[++i]);
      else if (output->str[i] == ',' && i + 1 < output->len && output->str[i + 1] != ' ')
        g_string_append_c (spaced, ' ');
    }

  g_string_truncate (output, from);
  g_string_append_len (output, spaced->str, (gssize) spaced->len);
}

static gboolean
is_list (const char *name,
         gsize       length)
{
  return rel_vcard_equals (name, length, "NICKNAME") || rel_vcard_equals (name, length, "HOBBY") || rel_vcard_equals (name, length, "INTEREST") ||
         rel_vcard_equals (name, length, "EXPERTISE") || rel_vcard_equals (name, length, "X-CHILDREN");
}

static void
append_property (RelVcardDecoder    *decoder,
                 const RelVcardHead *head)
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
          RelVcardHead moved = *head;

          rel_vcard_charset_append (mended, line, head->colon + 1, NULL, get_fallback (decoder));
          moved.colon = mended->len - 1;
          charset = append_params (output, mended->str, &moved);
        }
    }
  g_string_append_c (output, ':');

  from = output->len;
  append_value (decoder, line + head->colon + 1, length - head->colon - 1, head->encoding, charset);
  if (is_list (line + head->name, head->name_length))
    space_list (decoder, from);
  g_string_append_c (output, '\n');
}

/**
 * rel_vcard_decoder_decode:
 * @decoder: the decoder
 * @card: a card as [func@vcard_splitter_next] gives it
 * @length: in bytes
 * @decoded_length: (out): length of what is returned, in bytes
 *
 * Unfolds lines (within multi-byte characters too), decodes quoted-printable, converts what is
 * no UTF-8, mends parameters and escapes, leaves out binary data other than `PHOTO`, and
 * replaces a card within `AGENT` by its name.
 *
 * A card that needs none of it is given back as it is.
 *
 * Returns: (transfer none): the card in UTF-8; not terminated; valid until the next call, and as
 *   long as @card
 */
const char *
rel_vcard_decoder_decode (RelVcardDecoder *decoder,
                          const char      *card,
                          gsize            length,
                          gsize           *decoded_length)
{
  GString *output = decoder->output;
  RelVcardLines lines;
  RelVcardHead head;
  guint depth = 0;
  gboolean has_agent_name = FALSE;
  gsize note_end = 0;

  if (rel_vcard_is_clean (card, length))
    {
      *decoded_length = length;
      return card;
    }

  g_string_assign (output, "BEGIN:VCARD\n");
  g_clear_pointer (&decoder->fallback, g_free);
  decoder->fallback_known = FALSE;
  decoder->card = card;
  decoder->card_length = length;

  rel_vcard_lines_init (&lines, card, length, 1);
  while (rel_vcard_head_gather (decoder->line, &lines, &head))
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
              append_value (decoder, line, decoder->line->len, REL_VCARD_ENCODING_NONE, NULL);
              g_string_append_c (output, '\n');
              note_end = output->len;
            }
          continue;
        }

      if (rel_vcard_equals (name, head.name_length, "AGENT"))
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
          if (has_agent_name || depth > 2 || !rel_vcard_equals (name, head.name_length, "FN"))
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
      if (rel_vcard_equals (name, head.name_length, "NOTE"))
        note_end = output->len;
    }

  g_string_append (output, "END:VCARD\n");
  *decoded_length = output->len;
  return output->str;
}
