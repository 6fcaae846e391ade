/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Daily backups: one a day, the newest kept, and restoring them, also what a restore replaced. */
#include "fixture.h"

#include <glib/gstdio.h>

#include "rel-backups.h"
#include "rel-clock.h"

static void
make (Fixture *fixture, int day, guint kept)
{
  GError *error = NULL;

  g_assert_true (rel_backups_make_daily (fixture->database, rel_day_from_ymd (2026, 1, day), kept, NULL, &error));
  g_assert_no_error (error);
}

static const RelBackup *
nth (GPtrArray *backups, guint i)
{
  g_assert_cmpuint (backups->len, >, i);
  return backups->pdata[i];
}

static void
test_one_a_day_newest_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *folder = rel_backups_dup_folder (fixture->path);
  g_autofree char *foreign = g_build_filename (folder, "relations-mine.db", NULL);

  make (fixture, 1, 3);
  make (fixture, 1, 3);
  g_assert_true (g_file_set_contents (foreign, "mine", -1, NULL));
  for (int day = 2; day <= 5; day++)
    make (fixture, day, 3);
  backups = rel_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 3);
  g_assert_cmpint (nth (backups, 0)->made_on, ==, rel_day_from_ymd (2026, 1, 5));
  g_assert_cmpint (nth (backups, 2)->made_on, ==, rel_day_from_ymd (2026, 1, 3));
  g_assert_cmpuint (nth (backups, 0)->size, >, 0);
  /* What is not ours stays */
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
}

static void
test_restore_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autofree char *replaced = NULL;
  GError *error = NULL;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  make (fixture, 1, 3);
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"b\",\"name\":\"Bo\"}");
  backups = rel_backups_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (rel_backups_restore (fixture->path, nth (backups, 0)->path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);

  later = rel_backups_list (fixture->path);
  g_assert_cmpuint (later->len, ==, 2);
  g_assert_cmpint (nth (later, 1)->made_on, ==, REL_DAY_NONE);
  replaced = g_strdup (nth (later, 1)->path);
  g_assert_true (rel_backups_restore (fixture->path, replaced, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 2);
  g_assert_true (g_file_test (replaced, G_FILE_TEST_EXISTS));
}

static void
test_damaged_is_put_aside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, "other.db", NULL);
  g_autoptr (GPtrArray) backups = NULL;
  GError *error = NULL;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  make (fixture, 1, 3);
  g_assert_true (g_file_set_contents (path, "This was a database once, and now it is only these words.", -1, NULL));
  /* The same folder, so the same backups */
  backups = rel_backups_list (path);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (rel_backups_restore (path, nth (backups, 0)->path, NULL, &error));
  g_assert_no_error (error);
  /* What was put aside is no database, and not offered */
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = rel_backups_list (path);
  g_assert_cmpuint (backups->len, ==, 1);
}

static void
test_refuses_with_a_reason (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rel_backups_dup_folder (fixture->path);
  GError *error = NULL;

  /* A file is in the way of the folder */
  g_assert_true (g_file_set_contents (folder, "", -1, NULL));
  g_assert_false (rel_backups_make_daily (fixture->database, rel_day_from_ymd (2026, 1, 1), 3, NULL, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (rel_backups_restore (fixture->path, folder, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_unlink (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/backups/one-a-day-newest-kept", Fixture, NULL, fixture_set_up, test_one_a_day_newest_kept, fixture_tear_down);
  g_test_add ("/store/backups/restore-and-back", Fixture, NULL, fixture_set_up, test_restore_and_back, fixture_tear_down);
  g_test_add ("/store/backups/damaged-is-put-aside", Fixture, NULL, fixture_set_up, test_damaged_is_put_aside, fixture_tear_down);
  g_test_add ("/store/backups/refuses-with-a-reason", Fixture, NULL, fixture_set_up, test_refuses_with_a_reason, fixture_tear_down);
  return g_test_run ();
}
