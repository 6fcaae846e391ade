/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a vCard into UTF-8: what the card declares, and what to guess where it lies. */
#include "rel-vcard-charset.h"

#include <string.h>

/* Windows-1252 from 0x80 to 0x9f (the Unicode Consortium's CP1252.TXT); 0 has no character. */
static const gunichar cp1252_high[32] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

/**
 * rel_vcard_charset_is_utf8:
 * @charset: (nullable): a name as a card gives it
 *
 * Returns: whether it is none, UTF-8 or a subset of it
 */
gboolean
rel_vcard_charset_is_utf8 (const char *charset)
{
  return charset == NULL || g_ascii_strcasecmp (charset, "utf-8") == 0 ||
         g_ascii_strcasecmp (charset, "utf8") == 0 || g_ascii_strcasecmp (charset, "us-ascii") == 0 ||
         g_ascii_strcasecmp (charset, "ascii") == 0;
}

/**
 * rel_vcard_charset_is_multibyte:
 * @charset: a name as a card gives it
 *
 * Tells whether bytes that look like ASCII punctuation may be the second half of a
 * character, so that a text must be converted before it is cut.
 *
 * Returns: whether it is
 */
gboolean
rel_vcard_charset_is_multibyte (const char *charset)
{
  static const char *const prefixes[] = { "shift", "sjis", "ms_kanji", "cp932", "windows-31j", "iso-2022", "gb", "big5",
                                          "hz", "johab", "cp936", "cp949", "cp950", "utf-7" };

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_ascii_strncasecmp (charset, prefixes[i], strlen (prefixes[i])) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
append_converted (GString    *to,
                  const char *bytes,
                  gsize       length,
                  const char *charset)
{
  gsize written;
  g_autofree char *utf8 = NULL;

  /* The name comes from the file, and iconv gives a meaning to slashes and dots. */
  if (strspn (charset, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:") != strlen (charset))
    return FALSE;

  utf8 = g_convert (bytes, (gssize) length, "UTF-8", charset, NULL, &written, NULL);

  if (utf8 == NULL)
    return FALSE;

  g_string_append_len (to, utf8, (gssize) written);
  return TRUE;
}

static void
append_cp1252 (GString    *to,
               const char *bytes,
               gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar) bytes[i];
      gunichar c = byte;

      if (byte >= 0x80 && byte < 0xa0)
        c = cp1252_high[byte - 0x80] != 0 ? cp1252_high[byte - 0x80] : 0xfffd;
      g_string_append_unichar (to, c);
    }
}

/* Text that is UTF-8 but for single bytes was UTF-8 once, and was cut. */
static gboolean
is_damaged_utf8 (const char *bytes,
                 gsize       length)
{
  gsize valid = 0, broken = 0;

  while (length > 0)
    {
      const char *bad;

      if (g_utf8_validate_len (bytes, length, &bad))
        bad = bytes + length;
      for (const char *c = bytes; c < bad; c++)
        if ((guchar) *c >= 0xc0)
          valid++;
      if (bad == bytes + length)
        break;
      broken++;
      length -= (gsize) (bad + 1 - bytes);
      bytes = bad + 1;
    }

  return valid >= broken;
}

/**
 * rel_vcard_charset_append:
 * @to: the text to append to
 * @bytes: the bytes
 * @length: how many
 * @charset: (nullable): what the property says it is written in
 * @fallback: (nullable): what to try next, a name found elsewhere in the card
 *
 * Appends bytes as UTF-8, whatever they are: text that is UTF-8 stays (writers that declare
 * ISO-8859-1 and write UTF-8 are common; real text rarely is UTF-8 by accident), then the
 * declared set, then the fallback, then Windows-1252.
 */
void
rel_vcard_charset_append (GString    *to,
                          const char *bytes,
                          gsize       length,
                          const char *charset,
                          const char *fallback)
{
  gboolean declared = !rel_vcard_charset_is_utf8 (charset);

  if (declared && rel_vcard_charset_is_multibyte (charset) && append_converted (to, bytes, length, charset))
    return;

  if (g_utf8_validate_len (bytes, length, NULL))
    {
      g_string_append_len (to, bytes, (gssize) length);
      return;
    }

  if (declared && append_converted (to, bytes, length, charset))
    return;

  if (is_damaged_utf8 (bytes, length))
    {
      g_autofree char *mended = g_utf8_make_valid (bytes, (gssize) length);

      g_string_append (to, mended);
      return;
    }

  if (!rel_vcard_charset_is_utf8 (fallback) && append_converted (to, bytes, length, fallback))
    return;

  append_cp1252 (to, bytes, length);
}

/**
 * rel_vcard_charset_find_in:
 * @text: a card
 * @length: in bytes
 *
 * Finds a character set, other than UTF-8, that one of the card's properties declares. A
 * property of the same card that is no UTF-8 and declares nothing is probably written in it.
 *
 * Returns: (transfer full) (nullable): its name
 */
char *
rel_vcard_charset_find_in (const char *text,
                           gsize       length)
{
  static const char key[] = "CHARSET=";
  const gsize key_length = sizeof key - 1;
  const char *end = text + length;

  for (const char *c = text; (gsize) (end - c) > key_length; c++)
    {
      g_autofree char *name = NULL;
      const char *stop;

      c = memchr (c, '=', (gsize) (end - c));
      if (c == NULL)
        break;
      if ((gsize) (c - text) < key_length || g_ascii_strncasecmp (c + 1 - key_length, key, key_length) != 0)
        continue;

      for (stop = c + 1; stop < end && strchr (";:,\"\r\n", *stop) == NULL; stop++)
        ;
      name = g_strndup (c + 1, (gsize) (stop - c - 1));
      if (!rel_vcard_charset_is_utf8 (name))
        {
          g_autoptr (GString) probe = g_string_new (NULL);

          if (append_converted (probe, "a", 1, name))
            return g_steal_pointer (&name);
        }
    }

  return NULL;
}

/**
 * rel_vcard_charset_read_file:
 * @bytes: what a file holds
 * @length: in bytes
 * @utf8_length: (out): length of what is returned
 *
 * Converts a file in UTF-16 or UTF-32 to UTF-8. The byte order mark tells, or, without one, the
 * zeros around the first letter, as a vCard begins with an ASCII letter. What cannot be
 * converted becomes U+FFFD.
 *
 * Returns: (transfer full) (nullable): the text; %NULL if the file is neither, and can be
 *   read as it is
 */
char *
rel_vcard_charset_read_file (const char *bytes,
                             gsize       length,
                             gsize      *utf8_length)
{
  const guchar *b = (const guchar *) bytes;
  const char *charset = NULL;
  gsize skip = 0;
  char *text;

  if (length >= 4 && b[0] == 0xff && b[1] == 0xfe && b[2] == 0 && b[3] == 0)
    charset = "UTF-32LE", skip = 4;
  else if (length >= 4 && b[0] == 0 && b[1] == 0 && b[2] == 0xfe && b[3] == 0xff)
    charset = "UTF-32BE", skip = 4;
  else if (length >= 2 && b[0] == 0xff && b[1] == 0xfe)
    charset = "UTF-16LE", skip = 2;
  else if (length >= 2 && b[0] == 0xfe && b[1] == 0xff)
    charset = "UTF-16BE", skip = 2;
  else if (length >= 4 && b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0)
    charset = "UTF-16LE";
  else if (length >= 4 && b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0)
    charset = "UTF-16BE";
  else
    return NULL;

  bytes += skip;
  length -= skip;
  length -= length % (charset[4] == '3' ? 4 : 2);

  text = g_convert (bytes, (gssize) length, "UTF-8", charset, NULL, utf8_length, NULL);
  if (text == NULL)
    {
      /* A lone surrogate or the like: keep what stands around it. */
      g_autoptr (GString) mended = g_string_sized_new (length);
      gsize unit = charset[4] == '3' ? 4 : 2;
      gboolean little = g_str_has_suffix (charset, "LE");

      for (gsize i = 0; i + unit <= length; i += unit)
        {
          const guchar *u = (const guchar *) bytes + i;
          gunichar c = 0;

          for (gsize k = 0; k < unit; k++)
            c |= (gunichar) u[k] << (8 * (little ? k : unit - 1 - k));

          if (unit == 2 && c >= 0xd800 && c < 0xdc00 && i + 4 <= length)
            {
              gunichar low = little ? u[2] | (gunichar) u[3] << 8 : u[3] | (gunichar) u[2] << 8;

              if (low >= 0xdc00 && low < 0xe000)
                {
                  c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
                  i += 2;
                }
            }
          g_string_append_unichar (mended, g_unichar_validate (c) ? c : 0xfffd);
        }
      *utf8_length = mended->len;
      text = g_string_free (g_steal_pointer (&mended), FALSE);
    }

  return text;
}
