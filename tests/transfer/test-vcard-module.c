/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The module that parses vCards: missing, of another kind, and loaded only when needed. */
#include "rel-vcard-loader.h"
#include "rel-vcard-reader.h"

#include <glib/gstdio.h>

static void
assert_no_module (const char *folder)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", 29);
  g_autoptr (GError) error = NULL;
  guint line = 1;

  g_setenv ("RELATIONS_MODULE_PATH", folder, TRUE);
  g_assert_null (rel_vcard_import_reader_new (bytes, &line, &error));
  g_assert_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, "vCards cannot be read, because the module for them cannot be opened: "));
  g_assert_cmpuint (line, ==, 0);
}

/* In this order: once open, the module stays. */
static void
test_module (void)
{
  g_autofree char *real = g_strdup (g_getenv ("RELATIONS_MODULE_PATH"));
  g_autofree char *folder = g_dir_make_tmp ("relations-module-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "relations-vcard.so", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", 29);
  g_autoptr (RelImportReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  guint line;

  g_assert_nonnull (real);

  /* Nothing of evolution-data-server is in the process yet. */
  g_assert_cmpuint (g_type_from_name ("EVCard"), ==, 0);
  g_assert_true (rel_vcard_import_reader_probe ("BEGIN:VCARD\n", 12));

  assert_no_module (folder);
  g_assert_true (g_file_set_contents (file, "no module", -1, NULL));
  assert_no_module (folder);

  g_setenv ("RELATIONS_MODULE_PATH", real, TRUE);
  reader = rel_vcard_import_reader_new (bytes, &line, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reader);
  g_assert_cmpuint (rel_vcard_loader_get (NULL)->version, ==, REL_VCARD_MODULE_VERSION);

  g_assert_cmpint (g_remove (file), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vcard-module/is-opened-when-needed-and-missed-in-words", test_module);

  return g_test_run ();
}
