/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What other programs, and curious people, read in a PDF. */
#include "pdf-reader.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

/* Like strstr(), in bytes. */
static const char *
find_bytes (const char *from,
            const char *end,
            const char *what)
{
  gsize length = strlen (what);

  for (; from + length <= end; from++)
    if (memcmp (from, what, length) == 0)
      return from;

  return NULL;
}

/* The file as text to search, with every compressed stream unpacked after it; NUL would end it. */
char *
pdf_reader_unpack (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GString) text = g_string_new_len (data, (gssize) size);

  for (const char *at = data; (at = find_bytes (at, data + size, "\nstream\n")) != NULL;)
    {
      g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
      g_autoptr (GBytes) packed = NULL;
      g_autoptr (GBytes) unpacked = NULL;
      const char *end;

      at += strlen ("\nstream\n");
      end = find_bytes (at, data + size, "\nendstream");
      g_assert_nonnull (end);
      packed = g_bytes_new (at, (gsize) (end - at));
      unpacked = g_converter_convert_bytes (G_CONVERTER (decompressor), packed, NULL);
      if (unpacked != NULL)
        g_string_append_len (text, g_bytes_get_data (unpacked, NULL), (gssize) g_bytes_get_size (unpacked));
    }
  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] == '\0')
      text->str[i] = ' ';

  return g_strdup (text->str);
}

/* What a program of poppler says about the file; the arguments hold "FILE" in place of it. */
static char *
ask_poppler (GBytes            *bytes,
             const char *const *arguments)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_auto (GStrv) argv = g_strdupv ((char **) arguments);
  char *output = NULL;
  g_autofree char *complaints = NULL;
  int fd = g_file_open_tmp ("relations-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  for (guint i = 0; argv[i] != NULL; i++)
    if (g_str_equal (argv[i], "FILE"))
      {
        g_free (argv[i]);
        argv[i] = g_strdup (path);
      }

  process = g_subprocess_newv ((const char *const *) argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, &complaints, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_cmpstr (complaints, ==, "");
  g_assert_cmpint (g_remove (path), ==, 0);

  return output;
}

char *
pdf_reader_text (GBytes *bytes)
{
  return ask_poppler (bytes, (const char *const[]) { "pdftotext", "-layout", "FILE", "-", NULL });
}

char *
pdf_reader_structure (GBytes *bytes)
{
  return ask_poppler (bytes, (const char *const[]) { "pdfinfo", "-struct-text", "FILE", NULL });
}

char *
pdf_reader_info (GBytes *bytes)
{
  return ask_poppler (bytes, (const char *const[]) { "pdfinfo", "FILE", NULL });
}
