/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vCards through the import into a database, and out again. */
#include "rel-contact-point.h"
#include "rel-import.h"
#include "rel-person.h"
#include "rel-record-json.h"
#include "rel-records.h"
#include "rel-vcard-writer.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  RelDatabase *database;
  RelConnection *connection;
} Fixture;

static void
open_database (Fixture    *fixture,
               const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->connection, rel_connection_close);
  g_clear_object (&fixture->database);
  fixture->database = rel_database_open (path, &error);
  g_assert_no_error (error);
  fixture->connection = rel_database_connect (fixture->database, TRUE, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("relations-vcard-XXXXXX", NULL);
  open_database (fixture, "first.db");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_clear_pointer (&fixture->connection, rel_connection_close);
  g_clear_object (&fixture->database);

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static RelImportReport *
import_paths (Fixture                *fixture,
              const char *const      *paths,
              const RelImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  RelImportReport *report = rel_import_run (fixture->connection, paths, options, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static RelImportReport *
import_text (Fixture            *fixture,
             const char         *text,
             gsize               length,
             RelImportDuplicates duplicates,
             const char         *rejects)
{
  g_autofree char *path = g_build_filename (fixture->folder, "in.vcf", NULL);
  const char *const paths[] = { path, NULL };
  const RelImportOptions options = { .duplicates = duplicates, .rejects = rejects };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, (gssize) length, &error));
  return import_paths (fixture, paths, &options);
}

static const RelImportFile *
only_file (RelImportReport *report)
{
  g_assert_cmpuint (report->files->len, ==, 1);
  return g_ptr_array_index (report->files, 0);
}

static void
assert_counts (RelImportReport *report,
               guint            created,
               guint            updated,
               guint            unchanged,
               guint            duplicates,
               guint            rejected)
{
  const RelImportFile *file = only_file (report);

  g_assert_cmpstr (file->format, ==, "vcard");
  for (guint i = 0; i < file->rejected->len; i++)
    g_test_message ("%u: %s", g_array_index (file->rejected, RelImportRejection, i).line,
                    g_array_index (file->rejected, RelImportRejection, i).reason);
  g_assert_cmpuint (file->created[REL_NOUN_PERSON], ==, created);
  g_assert_cmpuint (file->updated[REL_NOUN_PERSON], ==, updated);
  g_assert_cmpuint (file->unchanged, ==, unchanged);
  g_assert_cmpuint (file->duplicates->len, ==, duplicates);
  g_assert_cmpuint (file->rejected->len, ==, rejected);
}

static gint64
count_people (Fixture *fixture)
{
  return rel_records_count (fixture->connection, REL_NOUN_PERSON, NULL);
}

static char *
export_all (Fixture        *fixture,
            RelVcardVersion version)
{
  g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (fixture->connection, REL_NOUN_PERSON, NULL);
  GString *text = g_string_new (NULL);

  for (;;)
    {
      g_autoptr (RelRecord) person = NULL;

      g_assert_true (rel_record_cursor_next (cursor, &person, NULL));
      if (person == NULL)
        break;
      rel_vcard_writer_append (text, person, version);
    }

  return g_string_free (text, FALSE);
}

static void
test_again (Fixture      *fixture,
            gconstpointer data)
{
  static const char first[] =
    "BEGIN:VCARD\nUID:a\nFN:Ada\nEMAIL:ada@example.com\nNICKNAME:Addie\nEND:VCARD\n"
    "BEGIN:VCARD\nFN:Bob\nORG:ACME\nEND:VCARD\n";
  static const char second[] =
    "BEGIN:VCARD\nUID:a\nFN:Ada Byron\nEMAIL:ada@example.com\nTEL:1\nEND:VCARD\n"
    "BEGIN:VCARD\nFN:Bob\nORG:ACME\nTEL:2\nEND:VCARD\n";
  g_autoptr (RelImportReport) created = import_text (fixture, first, sizeof first - 1, REL_IMPORT_SKIP, NULL);
  g_autoptr (RelImportReport) again = NULL;
  g_autoptr (RelImportReport) updated = NULL;
  g_autoptr (RelImportReport) merged = NULL;

  assert_counts (created, 2, 0, 0, 0, 0);

  again = import_text (fixture, first, sizeof first - 1, REL_IMPORT_SKIP, NULL);
  assert_counts (again, 0, 0, 1, 1, 0);
  g_assert_cmpuint (g_array_index (only_file (again)->duplicates, RelImportDuplicate, 0).line, ==, 7);
  g_assert_cmpstr (g_array_index (only_file (again)->duplicates, RelImportDuplicate, 0).name, ==, "Bob");

  updated = import_text (fixture, second, sizeof second - 1, REL_IMPORT_SKIP, NULL);
  assert_counts (updated, 0, 1, 0, 1, 0);
  merged = import_text (fixture, second, sizeof second - 1, REL_IMPORT_MERGE, NULL);
  assert_counts (merged, 0, 1, 1, 0, 0);
  g_assert_cmpint (count_people (fixture), ==, 2);
}

static void
test_uid_twice (Fixture      *fixture,
                gconstpointer data)
{
  static const char text[] =
    "BEGIN:VCARD\nUID:a\nFN:Ada\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nUID:a\nFN:Ada B.\nTEL:2\nEND:VCARD\n";
  g_autoptr (RelImportReport) skipped = import_text (fixture, text, sizeof text - 1, REL_IMPORT_SKIP, NULL);
  g_autoptr (RelImportReport) merged = NULL;
  g_autoptr (RelImportReport) added = NULL;
  g_autofree char *all = NULL;

  assert_counts (skipped, 1, 0, 0, 1, 0);
  g_assert_cmpuint (g_array_index (only_file (skipped)->duplicates, RelImportDuplicate, 0).line, ==, 6);

  merged = import_text (fixture, text, sizeof text - 1, REL_IMPORT_MERGE, NULL);
  assert_counts (merged, 0, 1, 1, 0, 0);
  all = export_all (fixture, REL_VCARD_VERSION_4_0);
  g_assert_nonnull (strstr (all, "FN:Ada\r\n"));
  g_assert_nonnull (strstr (all, "TEL:1\r\nTEL:2\r\n"));

  added = import_text (fixture, text, sizeof text - 1, REL_IMPORT_ADD, NULL);
  g_assert_cmpuint (only_file (added)->created[REL_NOUN_PERSON], ==, 1);
  g_assert_cmpint (count_people (fixture), ==, 2);
}

/* What was rejected can be mended in the rejects file and imported from there. */
static void
test_rejects (Fixture      *fixture,
              gconstpointer data)
{
  static const char text[] =
    "BEGIN:VCARD\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nTEL;HOME:\nEND:VCARD\nBEGIN:VCARD\nFN:Bob M\xfc" "ller\nTEL:1\n";
  g_autofree char *rejects = g_build_filename (fixture->folder, "rejects", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *mended = NULL;
  g_autoptr (RelImportReport) report = import_text (fixture, text, sizeof text - 1, REL_IMPORT_SKIP, rejects);
  g_autoptr (RelImportReport) second = NULL;

  assert_counts (report, 1, 0, 0, 0, 2);
  g_assert_cmpuint (g_array_index (only_file (report)->rejected, RelImportRejection, 0).line, ==, 4);
  g_assert_cmpuint (g_array_index (only_file (report)->rejected, RelImportRejection, 1).line, ==, 7);

  g_assert_true (g_file_get_contents (rejects, &kept, NULL, NULL));
  g_assert_nonnull (strstr (kept, "BEGIN:VCARD\nTEL;HOME:\nEND:VCARD\n"));
  mended = g_strconcat (kept, "\nEND:VCARD\n", NULL);
  second = import_text (fixture, mended, strlen (mended), REL_IMPORT_SKIP, NULL);
  assert_counts (second, 1, 0, 0, 0, 1);
}

static void
add_files (const char *folder,
           GPtrArray  *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_files (path, paths);
      else if (g_str_has_suffix (name, ".vcf"))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
}

static char *
dup_people (Fixture *fixture)
{
  g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (fixture->connection, REL_NOUN_PERSON, NULL);
  GString *text = g_string_new (NULL);

  for (;;)
    {
      g_autoptr (RelRecord) person = NULL;

      g_assert_true (rel_record_cursor_next (cursor, &person, NULL));
      if (person == NULL)
        break;
      /* Times, and where the first import took the person from, are no part of a card. */
      rel_record_set_created_at (person, "2026-01-01T00:00:00Z");
      rel_record_set_modified_at (person, "2026-01-01T00:00:00Z");
      rel_record_set_text (person, REL_PERSON_SOURCE_UID, NULL);
      rel_record_append_json (person, text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* All cards of the corpus into one database, out, and into an empty one: the same people. */
static void
test_round_trip (Fixture      *fixture,
                 gconstpointer data)
{
  const char *corpus = g_getenv ("RELATIONS_CORPUS");
  g_autofree char *folder = corpus != NULL && *corpus != '\0' ? g_strdup (corpus)
                                                               : g_test_build_filename (G_TEST_DIST, "data", "vcard", NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const RelImportOptions options = { .format = REL_IMPORT_VCARD, .duplicates = REL_IMPORT_ADD };
  static const RelVcardVersion versions[] = { REL_VCARD_VERSION_4_0, REL_VCARD_VERSION_3_0 };
  g_autofree char *before = NULL;
  g_auto (GStrv) cards = g_new0 (char *, G_N_ELEMENTS (versions) + 1);
  gint64 n;

  add_files (folder, paths);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *const one[] = { g_ptr_array_index (paths, i), NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (RelImportReport) report = rel_import_run (fixture->connection, one, &options, NULL, &error);

      if (report == NULL)
        g_assert_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED);
    }

  n = count_people (fixture);
  g_assert_cmpint (n, >, 5);
  before = dup_people (fixture);
  for (guint v = 0; v < 2; v++)
    cards[v] = export_all (fixture, versions[v]);

  for (guint v = 0; v < 2; v++)
    {
      g_autoptr (RelImportReport) report = NULL;
      g_autofree char *after = NULL;
      g_auto (GStrv) old = NULL;
      g_auto (GStrv) new = NULL;

      open_database (fixture, v == 0 ? "second.db" : "third.db");
      report = import_text (fixture, cards[v], strlen (cards[v]), REL_IMPORT_ADD, NULL);
      assert_counts (report, (guint) n, 0, 0, 0, 0);
      after = dup_people (fixture);

      old = g_strsplit (before, "\n", -1);
      new = g_strsplit (after, "\n", -1);
      for (guint i = 0; old[i] != NULL; i++)
        g_assert_cmpstr (new[i], ==, old[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/vcard-import/again/updates-and-reports", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/vcard-import/uid-twice/is-a-duplicate", Fixture, NULL, set_up, test_uid_twice, tear_down);
  g_test_add ("/vcard-import/rejects/can-be-imported-once-mended", Fixture, NULL, set_up, test_rejects, tear_down);
  g_test_add ("/vcard-import/round-trip/gives-the-same-people", Fixture, NULL, set_up, test_round_trip, tear_down);

  return g_test_run ();
}
