/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening, refusing, backing up and restoring; damage and other processes. */
#include "fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "rel-connection-private.h"
#include "rel-migrations.h"
#include "rel-person.h"

static void
test_private_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  struct stat info;

  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_cmpint (query_int (fixture, "PRAGMA application_id"), ==, REL_APPLICATION_ID);
  g_assert_cmpint (query_int (fixture, "PRAGMA user_version"), ==, rel_migrations_get_latest ());
  g_assert_cmpint (query_int (fixture, "PRAGMA foreign_keys"), ==, 1);
}

static void
test_open_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelDatabase) again = NULL;
  GError *error = NULL;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  again = rel_database_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
}

static gint64
file_size (Fixture *fixture)
{
  struct stat info;

  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  return info.st_size;
}

/* A commit of so many pages at least. */
static void
commit_pages (Fixture *fixture, guint pages)
{
  GError *error = NULL;
  g_autofree char *sql = g_strdup_printf ("INSERT INTO settings (key, value) VALUES (hex (randomblob (8)), hex (zeroblob (%u)))", pages * 4096u);

  rel_connection_execute (fixture->connection, sql, &error);
  g_assert_no_error (error);
}

/* What edits leave in the log is written to the file when there is time, and otherwise once it is very much. */
static void
test_log (Fixture *fixture, gconstpointer data)
{
  gint64 before;

  commit_pages (fixture, 600);
  rel_connection_rest (fixture->connection);
  before = file_size (fixture);
  g_assert_cmpint (before, >, 600 * 8192);

  commit_pages (fixture, 100);
  rel_connection_rest (fixture->connection);
  g_assert_cmpint (file_size (fixture), ==, before);
  for (guint i = 0; i < 8; i++)
    commit_pages (fixture, 100);
  g_assert_cmpint (file_size (fixture), ==, before);
  rel_connection_rest (fixture->connection);
  g_assert_cmpint (file_size (fixture), >, before + 900 * 8192);

  before = file_size (fixture);
  commit_pages (fixture, 3000);
  g_assert_cmpint (file_size (fixture), ==, before);
  commit_pages (fixture, 1500);
  g_assert_cmpint (file_size (fixture), >, before + 4500 * 8192);
}

static void
refuse (const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelDatabase) database = rel_database_open (path, &error);

  g_assert_null (database);
  g_assert_error (error, REL_STORE_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rel_connection_execute (fixture->connection, "PRAGMA user_version = 9999", NULL));
  refuse (fixture->path, REL_STORE_ERROR_NEWER);
}

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.db", NULL);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE theirs (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  refuse (path, REL_STORE_ERROR_FOREIGN);
}

static void
test_no_database (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "text.db", NULL);
  g_autofree char *content = NULL;
  g_autofree char *text = g_strnfill (5000, 'x');

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  refuse (path, REL_STORE_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, text);
  refuse (fixture->folder, REL_STORE_ERROR_FAILED);
}

static void
test_backup_and_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup.db", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other", "new.db", NULL);
  g_autofree char *kept = g_strconcat (fixture->path, ".before-restore", NULL);
  GError *error = NULL;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  g_assert_true (rel_database_backup (fixture->database, backup, NULL, &error));
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"b\",\"name\":\"Bo\"}");
  /* The connection of the fixture stays open: another process may well be running. */
  g_assert_true (rel_database_restore (fixture->path, backup, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  assert_consistent (fixture);
  g_assert_true (rel_database_restore (other, backup, NULL, &error));
  g_assert_no_error (error);
}

static void
test_restore_refuses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *junk = g_build_filename (fixture->folder, "junk", NULL);
  g_autoptr (GError) error = NULL;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  g_assert_true (g_file_set_contents (junk, "no database at all", -1, NULL));
  g_assert_false (rel_database_restore (fixture->path, junk, NULL, &error));
  g_assert_nonnull (strstr (error->message, junk));
  g_clear_error (&error);
  g_assert_false (rel_database_restore (fixture->path, "/nonexistent", NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
}

static void
test_restore_over_damage (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup.db", NULL);
  g_autofree char *damaged = g_build_filename (fixture->folder, "damaged.db", NULL);
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autoptr (RelDatabase) restored = NULL;
  GError *error = NULL;

  g_assert_true (rel_database_backup (fixture->database, backup, NULL, &error));
  g_assert_true (g_file_set_contents (damaged, text, -1, NULL));
  g_assert_true (rel_database_restore (damaged, backup, NULL, &error));
  g_assert_no_error (error);
  restored = rel_database_open (damaged, &error);
  g_assert_no_error (error);
}

/* A child is killed in the middle of writing: what it had committed is there, nothing else. */
static void
test_killed_writer (Fixture *fixture, gconstpointer data)
{
  int ready[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  g_clear_pointer (&fixture->connection, rel_connection_close);
  child = fork ();
  if (child == 0)
    {
      RelConnection *connection = rel_database_connect (fixture->database, TRUE, NULL);

      fixture->connection = connection;
      save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"committed\",\"name\":\"Ana\"}");
      rel_connection_begin (connection, NULL);
      save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"open\",\"name\":\"Bo\"}");
      (void) !write (ready[1], "x", 1);
      pause ();
      _exit (0);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  fixture->connection = rel_database_connect (fixture->database, TRUE, NULL);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  assert_consistent (fixture);
  close (ready[0]);
  close (ready[1]);
}

/* Hostile bytes in the middle of the file: a sentence, never a crash. */
static void
test_damaged_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autofree char *path = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *content = NULL;
  gsize length;

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"id\":\"p%d\",\"name\":\"Person %d\",\"notes\":\"some longer text to fill pages\"}", i, i);

      save_json (fixture, REL_NOUN_PERSON, json);
    }
  g_assert_true (rel_database_backup (fixture->database, path, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (int round = 0; round < 40; round++)
    {
      g_autofree char *bad = g_memdup2 (content, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (RelDatabase) database = NULL;
      g_autoptr (GPtrArray) problems = NULL;

      for (int i = 0; i < 200; i++)
        bad[g_rand_int_range (random, 100, (int) length)] ^= (char) g_rand_int_range (random, 1, 255);
      g_assert_true (g_file_set_contents (path, bad, (gssize) length, NULL));
      database = rel_database_open (path, &error);
      if (database != NULL)
        problems = rel_database_check (database, NULL, &error);
      g_assert_true (error != NULL || problems->len > 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/database/open/file-is-private", Fixture, NULL, fixture_set_up, test_private_file, fixture_tear_down);
  g_test_add ("/store/database/open/twice", Fixture, NULL, fixture_set_up, test_open_again, fixture_tear_down);
  g_test_add ("/store/database/log/is-written-when-there-is-time", Fixture, NULL, fixture_set_up, test_log, fixture_tear_down);
  g_test_add ("/store/database/open/newer-is-refused", Fixture, NULL, fixture_set_up, test_newer, fixture_tear_down);
  g_test_add ("/store/database/open/foreign-is-refused", Fixture, NULL, fixture_set_up, test_foreign, fixture_tear_down);
  g_test_add ("/store/database/open/no-database-is-refused-and-kept", Fixture, NULL, fixture_set_up, test_no_database, fixture_tear_down);
  g_test_add ("/store/database/restore/brings-back", Fixture, NULL, fixture_set_up, test_backup_and_restore, fixture_tear_down);
  g_test_add ("/store/database/restore/refuses-junk", Fixture, NULL, fixture_set_up, test_restore_refuses, fixture_tear_down);
  g_test_add ("/store/database/restore/over-a-damaged-file", Fixture, NULL, fixture_set_up, test_restore_over_damage, fixture_tear_down);
  g_test_add ("/store/database/kill/keeps-what-was-committed", Fixture, NULL, fixture_set_up, test_killed_writer, fixture_tear_down);
  g_test_add ("/store/database/damage/is-told", Fixture, NULL, fixture_set_up, test_damaged_pages, fixture_tear_down);
  return g_test_run ();
}
