/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of unknown encoding become UTF-8. Text that is UTF-8 already is handed on without a copy. */
#include "rel-text-encoding.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rel-import-reader.h"

/* Texts whose UTF-8 form is longer go to an unnamed file and are mapped, so that they take no memory. */
#define MEMORY_LIMIT (8 * 1024 * 1024)
#define SAMPLE_SIZE 4096

/* What the bytes 0x80 to 0x9F stand for in Windows-1252. The five that stand for nothing keep their value. */
static const guint16 windows_1252[32] = {
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
  0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
  0x0153, 0x009D, 0x017E, 0x0178,
};

/* A growing text: in memory while it is short, in an unnamed file once it is long. */
typedef struct {
  GByteArray *buffer;
  int fd;
  GError *error;
} Sink;

static void
sink_flush (Sink *self)
{
  gsize written = 0;

  if (self->error != NULL)
    return;

  if (self->fd < 0)
    {
      g_autofree char *path = NULL;

      self->fd = g_file_open_tmp ("relations-import-XXXXXX", &path, &self->error);
      if (self->fd < 0)
        return;
      g_unlink (path);
    }

  while (written < self->buffer->len)
    {
      gssize n = write (self->fd, self->buffer->data + written, self->buffer->len - written);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (&self->error, G_IO_ERROR, g_io_error_from_errno (errno),
                       _("The text could not be converted: %s."), g_strerror (errno));
          return;
        }
      written += n;
    }
  g_byte_array_set_size (self->buffer, 0);
}

static inline void
sink_bytes (Sink          *self,
            const guint8  *data,
            gsize          len)
{
  while (len > 0)
    {
      gsize n = MIN (len, MEMORY_LIMIT);

      g_byte_array_append (self->buffer, data, n);
      if (self->buffer->len > MEMORY_LIMIT)
        sink_flush (self);
      data += n;
      len -= n;
    }
}

static inline void
sink_char (Sink     *self,
           gunichar  c)
{
  char utf8[6];

  if (c != 0)
    sink_bytes (self, (const guint8 *) utf8, g_unichar_to_utf8 (c, utf8));
}

static GBytes *
sink_finish (Sink    *self,
             GError **error)
{
  g_autoptr (GMappedFile) map = NULL;

  if (self->fd >= 0)
    sink_flush (self);
  if (self->error == NULL && self->fd >= 0)
    map = g_mapped_file_new_from_fd (self->fd, FALSE, &self->error);
  if (self->fd >= 0)
    close (self->fd);

  if (self->error != NULL)
    {
      g_byte_array_unref (self->buffer);
      g_propagate_error (error, self->error);
      return NULL;
    }
  if (map != NULL)
    {
      g_byte_array_unref (self->buffer);
      return g_mapped_file_get_bytes (map);
    }
  return g_byte_array_free_to_bytes (self->buffer);
}

static void
decode_utf16 (Sink         *sink,
              const guint8 *data,
              gsize         len,
              gboolean      big)
{
  gunichar high = 0;

  for (gsize i = 0; i + 1 < len; i += 2)
    {
      gunichar unit = big ? (data[i] << 8 | data[i + 1]) : (data[i + 1] << 8 | data[i]);

      if (high != 0 && unit >= 0xDC00 && unit < 0xE000)
        {
          sink_char (sink, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
          high = 0;
          continue;
        }
      if (high != 0)
        sink_char (sink, 0xFFFD);
      high = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
      if (high == 0)
        sink_char (sink, unit >= 0xDC00 && unit < 0xE000 ? 0xFFFD : unit);
    }
  if (high != 0 || len % 2 != 0)
    sink_char (sink, 0xFFFD);
}

static void
decode_utf32 (Sink         *sink,
              const guint8 *data,
              gsize         len,
              gboolean      big)
{
  for (gsize i = 0; i + 3 < len; i += 4)
    {
      const guint8 *p = data + i;
      gunichar c = big ? ((gunichar) p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3])
                       : ((gunichar) p[3] << 24 | p[2] << 16 | p[1] << 8 | p[0]);

      sink_char (sink, g_unichar_validate (c) ? c : 0xFFFD);
    }
  if (len % 4 != 0)
    sink_char (sink, 0xFFFD);
}

static void
decode_bytes (Sink         *sink,
              const guint8 *data,
              gsize         len,
              gboolean      mostly_utf8)
{
  while (len > 0)
    {
      const char *end = (const char *) data;

      if (mostly_utf8)
        g_utf8_validate_len ((const char *) data, len, &end);
      else
        while ((gsize) (end - (const char *) data) < len && (guint8) (*end - 1) < 0x7F)
          end++;

      sink_bytes (sink, data, end - (const char *) data);
      len -= end - (const char *) data;
      data = (const guint8 *) end;
      if (len > 0)
        {
          sink_char (sink, *data >= 0x80 && *data < 0xA0 ? windows_1252[*data - 0x80] : *data);
          data++;
          len--;
        }
    }
}

/* Without a mark, UTF-16 shows by the zero half of its Latin letters, commas and line ends. */
static gboolean
looks_like_utf16 (const guint8 *data,
                  gsize         len,
                  gboolean     *big)
{
  gsize sample = MIN (len, SAMPLE_SIZE) & ~(gsize) 1;
  gsize zeros[2] = { 0, 0 };

  if (sample < 4)
    return FALSE;
  for (gsize i = 0; i < sample; i++)
    if (data[i] == 0)
      zeros[i & 1]++;

  *big = zeros[0] > zeros[1];
  return zeros[*big ? 0 : 1] * 2 > sample / 2 && zeros[*big ? 1 : 0] * 20 < sample / 2;
}

static gboolean
looks_binary (const guint8 *data,
              gsize         len)
{
  gsize sample = MIN (len, SAMPLE_SIZE);
  gsize controls = 0;

  for (gsize i = 0; i < sample; i++)
    if (data[i] < 0x20 && data[i] != '\t' && data[i] != '\n' && data[i] != '\r' && data[i] != '\f' && data[i] != 0x1B)
      controls++;
  return sample >= 16 && controls * 20 > sample;
}

/* More than ten letters of several bytes that are right for each byte that is wrong: damaged UTF-8, else Windows-1252. */
static gboolean
is_mostly_utf8 (const guint8 *data,
                gsize         len)
{
  gsize right = 0, wrong = 0;

  for (gsize i = 0; i < len;)
    {
      gunichar c;

      if (data[i] < 0x80)
        {
          i++;
          continue;
        }
      c = g_utf8_get_char_validated ((const char *) data + i, len - i);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          wrong++;
          i++;
        }
      else
        {
          right++;
          i += g_utf8_skip[data[i]];
        }
    }
  return right > 10 * wrong;
}

/**
 * rel_text_decode:
 * @bytes: a text file
 * @encoding: (out) (optional): receives what was found
 *
 * Turns a text of unknown encoding into UTF-8: by its byte order mark; as
 * UTF-16 if it looks like that; as UTF-8 if it is valid, or valid but for a
 * few bytes; else as Windows-1252. The mark and NUL characters are dropped,
 * everything else stays. A valid UTF-8 text is not copied, a long one of
 * another encoding goes through an unnamed temporary file.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error
 *   %REL_IMPORT_ERROR_NOT_RECOGNISED if it is no text
 */
GBytes *
rel_text_decode (GBytes           *bytes,
                 RelTextEncoding  *encoding,
                 GError          **error)
{
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  RelTextEncoding found = REL_TEXT_UTF8;
  gsize mark = 0;
  gboolean big;
  Sink sink = { NULL, -1, NULL };

  if (len == 0)
    {
      if (encoding != NULL)
        *encoding = REL_TEXT_UTF8;
      return g_bytes_ref (bytes);
    }

  if (len >= 4 && memcmp (data, "\0\0\xFE\xFF", 4) == 0)
    found = REL_TEXT_UTF32BE, mark = 4;
  else if (len >= 4 && len % 4 == 0 && memcmp (data, "\xFF\xFE\0\0", 4) == 0)
    found = REL_TEXT_UTF32LE, mark = 4;
  else if (len >= 2 && memcmp (data, "\xFE\xFF", 2) == 0)
    found = REL_TEXT_UTF16BE, mark = 2;
  else if (len >= 2 && memcmp (data, "\xFF\xFE", 2) == 0)
    found = REL_TEXT_UTF16LE, mark = 2;
  else if (len >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    mark = 3;
  else if (looks_like_utf16 (data, len, &big))
    found = big ? REL_TEXT_UTF16BE : REL_TEXT_UTF16LE;
  else if (looks_binary (data, len))
    {
      if (len >= 4 && memcmp (data, "PK\3\4", 4) == 0)
        g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_UNSUPPORTED,
                             _("This is a spreadsheet or an archive, not a text file. Save it as CSV and import that."));
      else
        g_set_error_literal (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED,
                             _("This is not a text file."));
      return NULL;
    }

  data += mark;
  len -= mark;

  if (found == REL_TEXT_UTF8)
    {
      if (g_utf8_validate_len ((const char *) data, len, NULL))
        {
          if (encoding != NULL)
            *encoding = found;
          return g_bytes_new_from_bytes (bytes, mark, len);
        }
      found = mark > 0 || is_mostly_utf8 (data, len) ? REL_TEXT_UTF8_REPAIRED : REL_TEXT_WINDOWS_1252;
    }

  sink.buffer = g_byte_array_sized_new (MIN (len + len / 8, MEMORY_LIMIT) + 16);
  switch (found)
    {
    case REL_TEXT_UTF16LE:
    case REL_TEXT_UTF16BE:
      decode_utf16 (&sink, data, len, found == REL_TEXT_UTF16BE);
      break;
    case REL_TEXT_UTF32LE:
    case REL_TEXT_UTF32BE:
      decode_utf32 (&sink, data, len, found == REL_TEXT_UTF32BE);
      break;
    case REL_TEXT_UTF8:
    case REL_TEXT_UTF8_REPAIRED:
    case REL_TEXT_WINDOWS_1252:
    default:
      decode_bytes (&sink, data, len, found == REL_TEXT_UTF8_REPAIRED);
      break;
    }
  if (encoding != NULL)
    *encoding = found;
  return sink_finish (&sink, error);
}

/**
 * rel_text_map_file:
 * @path: a file
 * @is_mapped: (out) (optional): whether the bytes are a private map of the file
 *
 * Gives the bytes of a file without reading it into memory where that is
 * possible; a pipe is read to its end.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error in %G_FILE_ERROR
 */
GBytes *
rel_text_map_file (const char  *path,
                   gboolean    *is_mapped,
                   GError     **error)
{
  struct stat status;
  char *contents;
  gsize len;

  if (is_mapped != NULL)
    *is_mapped = FALSE;
  if (g_stat (path, &status) == 0 && S_ISREG (status.st_mode))
    {
      g_autoptr (GMappedFile) map = g_mapped_file_new (path, FALSE, error);

      if (is_mapped != NULL)
        *is_mapped = map != NULL;
      return map != NULL ? g_mapped_file_get_bytes (map) : NULL;
    }

  if (!g_file_get_contents (path, &contents, &len, error))
    return NULL;
  return g_bytes_new_take (contents, len);
}
