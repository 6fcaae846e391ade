/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture in a vCard: base64 or a data URI into bytes whose kind is known. */
#include "rel-vcard-photo.h"

#include <string.h>

/* The first bytes tell the kind; what a card says of it is often wrong. */
static const char *
find_media_type (const guint8 *bytes,
                 gsize         length)
{
  if (length >= 3 && memcmp (bytes, "\xff\xd8\xff", 3) == 0)
    return "image/jpeg";
  if (length >= 8 && memcmp (bytes, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "image/png";
  if (length >= 6 && memcmp (bytes, "GIF8", 4) == 0)
    return "image/gif";
  if (length >= 12 && memcmp (bytes, "RIFF", 4) == 0 && memcmp (bytes + 8, "WEBP", 4) == 0)
    return "image/webp";
  if (length >= 14 && memcmp (bytes, "BM", 2) == 0)
    return "image/bmp";
  if (length >= 12 && memcmp (bytes + 4, "ftypavif", 8) == 0)
    return "image/avif";
  if (length >= 12 && (memcmp (bytes + 4, "ftypheic", 8) == 0 || memcmp (bytes + 4, "ftypmif1", 8) == 0))
    return "image/heic";
  if (length >= 8 && (memcmp (bytes, "II*\0", 4) == 0 || memcmp (bytes, "MM\0*", 4) == 0))
    return "image/tiff";

  return NULL;
}

static gboolean
is_base64 (const char *text,
           gsize       length)
{
  while (length > 0 && text[length - 1] == '=')
    length--;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && text[i] != '+' && text[i] != '/')
      return FALSE;

  return length > 0;
}

/**
 * rel_vcard_photo_read:
 * @draft: the draft that gets the picture
 * @value: the value of `PHOTO`
 * @most: the largest picture taken, in bytes
 * @size: (out): the size of the picture in bytes, if it is one
 *
 * Reads a picture: base64 as vCard 2.1 and 3.0 have it, or a data URI of vCard 4.0.
 *
 * Returns: what became of it
 */
RelVcardPhoto
rel_vcard_photo_read (RelPersonDraft *draft,
                      const char     *value,
                      gsize           most,
                      gsize          *size)
{
  const char *text = value;
  guint8 *bytes;
  gsize length;
  int state = 0;
  guint save = 0;

  while (g_ascii_isspace (*text))
    text++;

  if (g_ascii_strncasecmp (text, "data:", 5) == 0)
    {
      const char *comma = strchr (text, ',');

      if (comma == NULL || comma - text < 11 || g_ascii_strncasecmp (comma - 6, "base64", 6) != 0)
        return REL_VCARD_PHOTO_BROKEN;
      text = comma + 1;
    }
  else if (strstr (text, "://") != NULL)
    return REL_VCARD_PHOTO_ELSEWHERE;

  length = strlen (text);
  *size = length / 4 * 3;
  if (!is_base64 (text, length))
    return REL_VCARD_PHOTO_BROKEN;
  if (*size > most)
    return REL_VCARD_PHOTO_TOO_LARGE;

  bytes = (guint8 *) rel_person_draft_alloc (draft, *size + 4);
  *size = g_base64_decode_step (text, length, bytes, &state, &save);

  draft->photo_type = find_media_type (bytes, *size);
  if (draft->photo_type == NULL)
    return REL_VCARD_PHOTO_BROKEN;

  draft->photo = bytes;
  draft->photo_len = *size;
  return REL_VCARD_PHOTO_READ;
}
