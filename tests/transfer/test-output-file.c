/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file is in its place whole, or what was there before. */
#include <glib/gstdio.h>
#include <string.h>

#include "rel-output-file.h"

/* Many times what is gathered before it is written. */
#define LINES 900000u

static char *
make_folder (void)
{
  GError *error = NULL;
  char *folder = g_dir_make_tmp ("relations-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
append_line (RelOutputFile *file, guint i)
{
  GError *error = NULL;

  g_string_append_printf (rel_output_file_get_buffer (file), "%028u\n", i);
  rel_output_file_flush (file, &error);
  g_assert_no_error (error);
}

static void
test_large (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "large", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (RelOutputFile) file = NULL;
  GError *error = NULL;
  gsize length;

  file = rel_output_file_new (path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < LINES; i++)
    append_line (file, i);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  rel_output_file_commit (file, &error);
  g_assert_no_error (error);

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, ==, LINES * 29u);
  for (guint i = 0; i < LINES; i++)
    g_assert_cmpuint (g_ascii_strtoull (contents + i * 29u, NULL, 10), ==, i);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_given_up (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "large", NULL);
  g_autofree char *contents = NULL;
  RelOutputFile *file;
  GError *error = NULL;

  g_file_set_contents (path, "before", -1, &error);
  g_assert_no_error (error);
  file = rel_output_file_new (path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < LINES; i++)
    append_line (file, i);
  rel_output_file_free (file);

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, "before");
  g_unlink (path);
  /* Nothing else is left in it. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/output-file/large-is-whole", test_large);
  g_test_add_func ("/output-file/given-up-leaves-what-was-there", test_given_up);
  return g_test_run ();
}
