/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of every encoding become UTF-8; what is no text is refused. */
#include <rel-import-reader.h>
#include <rel-text-encoding.h>
#include <string.h>

typedef struct {
  const char *name;
  const char *bytes;
  gsize len;
  RelTextEncoding encoding;
  const char *text;
} Case;

#define BYTES(s) s, sizeof (s) - 1

static const Case cases[] = {
  { "empty", BYTES (""), REL_TEXT_UTF8, "" },
  { "ascii", BYTES ("name,email\n"), REL_TEXT_UTF8, "name,email\n" },
  { "utf8", BYTES ("Zo\xC3\xAB"), REL_TEXT_UTF8, "Zo\xC3\xAB" },
  { "utf8-mark", BYTES ("\xEF\xBB\xBFZo\xC3\xAB"), REL_TEXT_UTF8, "Zo\xC3\xAB" },
  { "utf8-nul", BYTES ("a,b\n\0,2\n"), REL_TEXT_WINDOWS_1252, "a,b\n,2\n" },
  { "utf8-damaged",
    BYTES ("\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC\xC3\xA4\xC3\xB6\xC3\xBC \xE9"),
    REL_TEXT_UTF8_REPAIRED, "äöüäöüäöüäöü é" },
  { "utf8-mark-damaged", BYTES ("\xEF\xBB\xBF\xE9"), REL_TEXT_UTF8_REPAIRED, "é" },
  { "latin1", BYTES ("Zo\xEB, M\xFCller"), REL_TEXT_WINDOWS_1252, "Zoë, Müller" },
  { "windows-1252", BYTES ("\x80 5 \x93quoted\x94 \x8A"), REL_TEXT_WINDOWS_1252, "€ 5 “quoted” Š" },
  { "utf16le-mark", BYTES ("\xFF\xFE" "a\0,\0\xA4\x02\n\0"), REL_TEXT_UTF16LE, "a,ʤ\n" },
  { "utf16be-mark", BYTES ("\xFE\xFF\0a\0,\x02\xA4\0\n"), REL_TEXT_UTF16BE, "a,ʤ\n" },
  { "utf16le-bare", BYTES ("n\0a\0m\0e\0,\0x\0"), REL_TEXT_UTF16LE, "name,x" },
  { "utf16be-bare", BYTES ("\0n\0a\0m\0e\0,\0x"), REL_TEXT_UTF16BE, "name,x" },
  { "utf16-pair", BYTES ("\xFE\xFF\xD8\x3D\xDE\x00"), REL_TEXT_UTF16BE, "😀" },
  { "utf16-half-pair", BYTES ("\xFE\xFF\xD8\x3D\0a"), REL_TEXT_UTF16BE, "\xEF\xBF\xBD" "a" },
  { "utf16-odd", BYTES ("\xFE\xFF\0a\0"), REL_TEXT_UTF16BE, "a\xEF\xBF\xBD" },
  { "utf32le-mark", BYTES ("\xFF\xFE\0\0a\0\0\0"), REL_TEXT_UTF32LE, "a" },
  { "utf32be-mark", BYTES ("\0\0\xFE\xFF\0\0\0a"), REL_TEXT_UTF32BE, "a" },
};

static void
test_decode (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (c->bytes, c->len);
  g_autoptr (GError) error = NULL;
  RelTextEncoding encoding;
  g_autoptr (GBytes) text = rel_text_decode (bytes, &encoding, &error);

  g_assert_no_error (error);
  g_assert_cmpint (encoding, ==, c->encoding);
  g_assert_cmpmem (g_bytes_get_data (text, NULL), g_bytes_get_size (text), c->text, strlen (c->text));
}

static void
test_valid_is_not_copied (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (BYTES ("\xEF\xBB\xBFname\n"));
  g_autoptr (GBytes) text = rel_text_decode (bytes, NULL, NULL);

  g_assert_true (g_bytes_get_data (text, NULL) == (const char *) g_bytes_get_data (bytes, NULL) + 3);
}

static void
test_long_text_is_mapped (void)
{
  gsize len = 20 * 1024 * 1024;
  g_autofree char *latin1 = g_malloc (len);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) text = NULL;
  const char *utf8;

  memset (latin1, '\xE9', len);
  bytes = g_bytes_new_static (latin1, len);
  text = rel_text_decode (bytes, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (text), ==, 2 * len);
  utf8 = g_bytes_get_data (text, NULL);
  for (gsize i = 0; i < 2 * len; i += 2)
    if (memcmp (utf8 + i, "é", 2) != 0)
      g_test_fail_printf ("wrong at %" G_GSIZE_FORMAT, i);
}

static void
test_no_text_is_refused (void)
{
  g_autoptr (GBytes) picture = g_bytes_new_static (BYTES ("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\1\0\0\0\1\0\x08\x06"));
  g_autoptr (GBytes) spreadsheet = g_bytes_new_static (BYTES ("PK\3\4\x14\0\6\0\x08\0\0\0!\0\1\2\3\4\5\6"));
  g_autoptr (GError) error = NULL;

  g_assert_null (rel_text_decode (picture, NULL, &error));
  g_assert_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED);
  g_clear_error (&error);
  g_assert_null (rel_text_decode (spreadsheet, NULL, &error));
  g_assert_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_UNSUPPORTED);
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rel_text_map_file ("/nonexistent/file.csv", NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text-encoding/decode/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_decode);
    }
  g_test_add_func ("/text-encoding/valid-is-not-copied", test_valid_is_not_copied);
  g_test_add_func ("/text-encoding/long-text-is-mapped", test_long_text_is_mapped);
  g_test_add_func ("/text-encoding/no-text-is-refused", test_no_text_is_refused);
  g_test_add_func ("/text-encoding/missing-file", test_missing_file);
  return g_test_run ();
}
