/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files to import, and short ways to import them. */
#include "import-fixture.h"

/* Writes a file into the fixture's folder, where it goes away with the rest. */
char *
write_file (Fixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  GError *error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

RelImportReport *
import_text (Fixture *fixture, const char *name, const char *text, const RelImportOptions *options)
{
  g_autofree char *path = write_file (fixture, name, text);
  const char *paths[] = { path, NULL };
  const RelImportOptions none = { 0 };
  GError *error = NULL;
  RelImportReport *report = rel_import_run (fixture->connection, paths, options != NULL ? options : &none, NULL, &error);

  g_assert_no_error (error);
  return report;
}

RelImportFile *
only_file (RelImportReport *report)
{
  g_assert_cmpuint (report->files->len, ==, 1);
  return g_ptr_array_index (report->files, 0);
}

void
assert_counts (RelImportReport *report, guint created, guint updated, guint unchanged, guint duplicates, guint rejected)
{
  RelImportFile *file = only_file (report);

  g_assert_cmpuint (file->created[REL_NOUN_PERSON], ==, created);
  g_assert_cmpuint (file->updated[REL_NOUN_PERSON], ==, updated);
  g_assert_cmpuint (file->unchanged, ==, unchanged);
  g_assert_cmpuint (file->duplicates->len, ==, duplicates);
  g_assert_cmpuint (file->rejected->len, ==, rejected);
}

RelRecord *
load_person (Fixture *fixture, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT row FROM people WHERE name = '%s'", name);
  GError *error = NULL;
  RelRecord *person = rel_records_load_row (fixture->connection, REL_NOUN_PERSON, query_int (fixture, sql), REL_READ_ALL, &error);

  g_assert_no_error (error);
  return person;
}

gint64
count_people (Fixture *fixture)
{
  return query_int (fixture, "SELECT count(*) FROM people");
}
