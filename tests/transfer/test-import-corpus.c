/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every file that people published, good or broken, imports or is refused with a sentence. The folder is taken from
 * RELATIONS_CORPUS; without it the project's own files serve. */
#include <string.h>

#include "import-fixture.h"

typedef struct {
  guint imported;
  guint refused;
} Outcome;

static void
try_file (Fixture *fixture, const char *path, RelImportFormat format, Outcome *outcome)
{
  const char *paths[] = { path, NULL };
  RelImportOptions options = { .format = format };
  gint64 before = count_people (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (RelImportReport) report = rel_import_run (fixture->connection, paths, &options, NULL, &error);

  if (report != NULL)
    {
      RelImportFile *file = only_file (report);

      g_test_message ("%s: %u created, %u rejected", path, file->created[REL_NOUN_PERSON], file->rejected->len);
      g_assert_no_error (error);
      g_assert_cmpint (count_people (fixture), ==, before + file->created[REL_NOUN_PERSON]);
      for (guint i = 0; i < file->rejected->len; i++)
        g_assert_cmpuint (strlen (g_array_index (file->rejected, RelImportRejection, i).reason), >, 8);
      outcome->imported++;
      return;
    }
  g_assert_true (error->domain == REL_IMPORT_ERROR || error->domain == G_IO_ERROR);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_cmpuint (strlen (error->message), >, strlen (path) + 8);
  g_assert_cmpint (count_people (fixture), ==, before);
  outcome->refused++;
}

/* Fuzzers' tables have names of their own, without an ending. */
static void
try_folder (Fixture *fixture, const char *folder, RelImportFormat format, Outcome *outcome)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        try_folder (fixture, path, format, outcome);
      else if (format == REL_IMPORT_AUTO || g_str_has_suffix (name, ".csv") || strstr (folder, "csv") != NULL)
        try_file (fixture, path, format, outcome);
    }
}

static void
test_tables (Fixture *fixture, gconstpointer data)
{
  const char *corpus = g_getenv ("RELATIONS_CORPUS");
  g_autofree char *own = g_test_build_filename (G_TEST_DIST, "data", "csv", NULL);
  Outcome outcome = { 0 };

  try_folder (fixture, own, REL_IMPORT_CSV, &outcome);
  g_assert_cmpuint (outcome.imported, ==, 7);
  g_assert_cmpuint (outcome.refused, ==, 2);
  if (corpus != NULL && *corpus != '\0')
    {
      try_folder (fixture, corpus, REL_IMPORT_CSV, &outcome);
      g_assert_cmpuint (outcome.imported, >=, 11);
      g_assert_cmpuint (outcome.refused, >, 2);
    }
  g_test_message ("%u imported, %u refused", outcome.imported, outcome.refused);
  assert_consistent (fixture);
}

static void
test_everything (Fixture *fixture, gconstpointer data)
{
  const char *corpus = g_getenv ("RELATIONS_CORPUS");
  g_autofree char *own = g_test_build_filename (G_TEST_DIST, "data", NULL);
  g_autoptr (GPtrArray) problems = NULL;
  GError *error = NULL;
  Outcome outcome = { 0 };

  try_folder (fixture, corpus != NULL && *corpus != '\0' ? corpus : own, REL_IMPORT_AUTO, &outcome);
  g_test_message ("%u imported, %u refused", outcome.imported, outcome.refused);
  /* Without the module that reads vCards, only tables come in. */
  g_assert_cmpuint (outcome.imported, >=, 6);
  assert_consistent (fixture);
  problems = rel_database_check (fixture->database, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import-corpus/tables", Fixture, NULL, fixture_set_up, test_tables, fixture_tear_down);
  g_test_add ("/import-corpus/everything", Fixture, NULL, fixture_set_up, test_everything, fixture_tear_down);
  return g_test_run ();
}
