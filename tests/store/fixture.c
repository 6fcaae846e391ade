/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A database in a temporary folder of its own, and short ways to make records. */
#include "fixture.h"

#include <glib/gstdio.h>

#include "rel-clock.h"
#include "rel-connection-private.h"
#include "rel-record-json.h"

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  rel_clock_set_for_tests ("2026-03-12T08:00:00.000Z", rel_day_from_ymd (2026, 3, 12));
  fixture->folder = g_dir_make_tmp ("relations-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "sub", "relations.db", NULL);
  fixture->database = rel_database_open (fixture->path, &error);
  g_assert_no_error (error);
  fixture->connection = rel_database_connect (fixture->database, TRUE, &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_tree (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->connection, rel_connection_close);
  g_assert_finalize_object (g_steal_pointer (&fixture->database));
  remove_tree (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

RelRecord *
make_record (RelNoun noun, const char *json)
{
  GError *error = NULL;
  RelRecord *record = rel_record_new_from_json_text (noun, json, &error);

  g_assert_no_error (error);
  return record;
}

void
apply_save (Fixture *fixture, RelRecord *record)
{
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);
  GError *error = NULL;

  rel_changes_save (changes, record);
  rel_changes_apply (changes, fixture->connection, &error);
  g_assert_no_error (error);
}

void
save_json (Fixture *fixture, RelNoun noun, const char *json)
{
  g_autoptr (RelRecord) record = make_record (noun, json);

  apply_save (fixture, record);
}

gint64
query_int (Fixture *fixture, const char *sql)
{
  GError *error = NULL;
  g_autoptr (RelStatement) statement = rel_connection_prepare (fixture->connection, sql, &error);
  gint64 value;

  g_assert_no_error (error);
  rel_connection_query_int (fixture->connection, statement, G_MININT64, &value, &error);
  g_assert_no_error (error);
  return value;
}

char *
query_text (Fixture *fixture, const char *sql)
{
  GError *error = NULL;
  g_autoptr (RelStatement) statement = rel_connection_prepare (fixture->connection, sql, &error);
  int step;

  g_assert_no_error (error);
  step = rel_connection_step (fixture->connection, statement, &error);
  g_assert_no_error (error);
  return step > 0 ? g_strdup (rel_statement_text (statement, 0)) : NULL;
}

void
assert_consistent (Fixture *fixture)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) problems = rel_database_check (fixture->database, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Everything in the tables of the nouns, as text: what must be the same after undo. */
char *
dump_records (Fixture *fixture)
{
  GString *text = g_string_new (NULL);
  GError *error = NULL;

  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (fixture->connection, noun, &error);

      g_assert_no_error (error);
      for (;;)
        {
          g_autoptr (RelRecord) record = NULL;

          g_assert_true (rel_record_cursor_next (cursor, &record, &error));
          if (record == NULL)
            break;
          /* An undo is itself a change: only its time differs. */
          rel_record_set_modified_at (record, NULL);
          rel_record_append_json (record, text);
          g_string_append_c (text, '\n');
        }
    }
  return g_string_free (text, FALSE);
}
