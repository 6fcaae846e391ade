/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store as the main thread sees it: changes, undoing them, and other processes. */
#include "rel-person.h"
#include "rel-settings.h"
#include "store-fixture.h"

static void
count_cb (gpointer object, gpointer changes, gpointer data)
{
  ++*(guint *) data;
}

static void
test_undo_and_redo (Fixture *fixture, gconstpointer data)
{
  RelStore *store = rel_store_new (fixture->database);
  GError *error = NULL;
  guint n_changed = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_false (rel_store_can_undo (store));
  store_save_named (store, "a", "Ana");
  store_save_named (store, "b", "Bo");
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpstr (rel_store_get_undo_label (store), ==, "Add");
  g_assert_true (store_step (store, FALSE, &error));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  g_assert_true (store_step (store, FALSE, &error));
  g_assert_false (rel_store_can_undo (store));
  g_assert_false (store_step (store, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (store_step (store, TRUE, &error));
  g_assert_true (store_step (store, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 2);
  g_assert_true (store_step (store, FALSE, &error));
  store_save_named (store, "c", "Cy");
  g_assert_false (rel_store_can_redo (store));
  drop_and_wait (store);
}

static gboolean
set_target (RelStore *store, const char *json, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rel_store_set_setting_async (store, REL_SETTING_MONTHLY_TARGET, json, "Target", NULL, store_done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rel_store_apply_finish (store, result, error);
}

static void
test_undo_setting (Fixture *fixture, gconstpointer data)
{
  RelStore *store = rel_store_new (fixture->database);
  GError *error = NULL;

  g_assert_true (set_target (store, "4", &error));
  g_assert_true (set_target (store, "5", &error));
  g_assert_cmpstr (rel_store_get_undo_label (store), ==, "Target");
  g_assert_true (store_step (store, FALSE, &error));
  g_assert_cmpint (rel_settings_get_int (fixture->connection, REL_SETTING_MONTHLY_TARGET, 3), ==, 4);
  g_assert_true (store_step (store, FALSE, &error));
  g_assert_cmpint (rel_settings_get_int (fixture->connection, REL_SETTING_MONTHLY_TARGET, 3), ==, 3);
  g_assert_true (store_step (store, TRUE, &error));
  g_assert_no_error (error);
  /* Somebody else set it since: told, and not overwritten */
  g_assert_true (rel_settings_set_json (fixture->connection, REL_SETTING_MONTHLY_TARGET, "9", &error));
  g_assert_false (store_step (store, FALSE, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (rel_settings_get_int (fixture->connection, REL_SETTING_MONTHLY_TARGET, 3), ==, 9);
  g_assert_false (rel_store_can_undo (store));
  drop_and_wait (store);
}

static gpointer
import_two (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 batch = rel_batch_begin (connection, "two", error);

  for (int i = 0; batch != 0 && i < 2; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"id\":\"p%d\",\"name\":\"P %d\",\"created_at\":\"2024-01-01T00:00:00Z\","
                                               "\"modified_at\":\"2024-01-01T00:00:00Z\"}", i, i);
      g_autoptr (RelRecord) person = make_record (REL_NOUN_PERSON, json);

      g_assert_true (rel_batch_insert (connection, person, NULL, error));
    }
  return batch != 0 && rel_batch_finish (connection, NULL, FALSE, error) ? g_memdup2 (&batch, sizeof batch) : NULL;
}

static gint64
import (RelStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree gint64 *batch = NULL;
  GError *error = NULL;

  rel_store_write_async (store, import_two, NULL, NULL, g_free, NULL, store_done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  batch = rel_store_write_finish (store, result, &error);
  g_assert_no_error (error);
  rel_store_remember_import (store, *batch, "Import");
  return *batch;
}

static void
test_undo_import (Fixture *fixture, gconstpointer data)
{
  RelStore *store = rel_store_new (fixture->database);
  GError *error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *label = NULL;
  guint kept = 9;
  gint64 batch = import (store);

  g_assert_cmpstr (rel_store_get_undo_label (store), ==, "Import");
  store_save_named (store, "later", "Later");
  g_assert_true (store_step (store, FALSE, &error));
  g_assert_true (store_step (store, FALSE, &error));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 0);
  g_assert_true (store_step (store, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 2);
  g_assert_true (store_step (store, TRUE, &error));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 3);

  /* Taken back from among what was done since */
  rel_store_undo_import_async (store, batch, NULL, NULL, store_done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (rel_store_undo_finish (store, result, &label, &kept, &error));
  g_assert_cmpstr (label, ==, "Import");
  g_assert_cmpuint (kept, ==, 0);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  g_assert_cmpstr (rel_store_get_undo_label (store), ==, "Add");
  g_assert_cmpstr (rel_store_get_redo_label (store), ==, "Import");
  g_clear_object (&result);
  drop_and_wait (store);
}

static void
test_undo_after_change_elsewhere (Fixture *fixture, gconstpointer data)
{
  RelStore *store = rel_store_new (fixture->database);
  g_autoptr (RelRecord) person = NULL;
  GError *error = NULL;

  store_save_named (store, "a", "Ana");
  person = rel_records_load (fixture->connection, REL_NOUN_PERSON, "a", &error);
  rel_record_set_text (person, REL_PERSON_NAME, "Ana elsewhere");
  apply_save (fixture, person);
  g_assert_false (store_step (store, FALSE, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people WHERE name = 'Ana elsewhere'"), ==, 1);
  g_assert_false (rel_store_can_undo (store));
  drop_and_wait (store);
}

/* Asked for in one breath: each is about what the one before it left. */
static void
test_undo_redo_at_once (Fixture *fixture, gconstpointer data)
{
  RelStore *store = rel_store_new (fixture->database);
  g_autoptr (GAsyncResult) undone = NULL;
  g_autoptr (GAsyncResult) undone_too = NULL;
  g_autoptr (GAsyncResult) redone = NULL;
  GError *error = NULL;

  store_save_named (store, "a", "Ana");
  store_save_named (store, "b", "Bo");
  rel_store_undo_async (store, NULL, store_done_cb, &undone);
  rel_store_undo_async (store, NULL, store_done_cb, &undone_too);
  rel_store_redo_async (store, NULL, store_done_cb, &redone);
  while (redone == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (rel_store_undo_finish (store, undone, NULL, NULL, &error));
  g_assert_true (rel_store_undo_finish (store, undone_too, NULL, NULL, &error));
  g_assert_true (rel_store_undo_finish (store, redone, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people WHERE id = 'a'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  g_clear_object (&undone);
  g_clear_object (&undone_too);
  g_clear_object (&redone);
  drop_and_wait (store);
}

static void
test_hundred_changes (Fixture *fixture, gconstpointer data)
{
  RelStore *store = rel_store_new (fixture->database);
  guint undone = 0;
  GError *error = NULL;

  for (int i = 0; i < 105; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%d", i);

      store_save_named (store, id, id);
    }
  while (store_step (store, FALSE, &error))
    undone++;
  g_assert_no_error (error);
  g_assert_cmpuint (undone, ==, 100);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 5);
  drop_and_wait (store);
}

static void
test_other_process (Fixture *fixture, gconstpointer data)
{
  RelStore *store = rel_store_new (fixture->database);
  guint n_changed = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &n_changed);
  rel_store_flush (store);
  /* The fixture's connection stands for relations-cli. */
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  while (n_changed == 0)
    g_main_context_iteration (NULL, TRUE);
  drop_and_wait (store);
}

static gpointer
read_slowly (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  guint *n_read = data;

  g_usleep (G_USEC_PER_SEC / 20);
  g_atomic_int_inc (n_read);
  return NULL;
}

static void
slowly_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  guint *n_cancelled = user_data;

  rel_store_read_finish (REL_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    (*n_cancelled)++;
}

/* Once it is closed no worker is left, whatever it was asked for. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  enum { N_READS = 50 };
  RelStore *store = rel_store_new (fixture->database);
  g_autoptr (RelChanges) changes = rel_changes_new ("test");
  g_autoptr (RelRecord) person = rel_record_new (REL_NOUN_PERSON);
  guint n_read = 0, n_cancelled = 0, n_read_then;

  rel_record_set_text (person, REL_PERSON_NAME, "Ana");
  rel_changes_save (changes, person);
  for (guint i = 0; i < N_READS; i++)
    rel_store_read_async (store, read_slowly, &n_read, NULL, NULL, NULL, slowly_read_cb, &n_cancelled);
  rel_store_apply_async (store, changes, NULL, NULL, NULL);
  rel_store_close (store);
  rel_store_close (store);
  n_read_then = g_atomic_int_get (&n_read);
  g_usleep (G_USEC_PER_SEC / 10);
  g_assert_cmpuint (g_atomic_int_get (&n_read), ==, n_read_then);
  g_assert_cmpuint (n_read_then, <, N_READS);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  /* Whoever asked hears of it */
  while (n_read_then + n_cancelled < N_READS)
    g_main_context_iteration (NULL, TRUE);
  drop_and_wait (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/store/undo-and-redo", Fixture, NULL, fixture_set_up, test_undo_and_redo, fixture_tear_down);
  g_test_add ("/store/undo/setting", Fixture, NULL, fixture_set_up, test_undo_setting, fixture_tear_down);
  g_test_add ("/store/undo/import", Fixture, NULL, fixture_set_up, test_undo_import, fixture_tear_down);
  g_test_add ("/store/undo/changed-elsewhere-is-told", Fixture, NULL, fixture_set_up, test_undo_after_change_elsewhere, fixture_tear_down);
  g_test_add ("/store/undo/asked-for-at-once", Fixture, NULL, fixture_set_up, test_undo_redo_at_once, fixture_tear_down);
  g_test_add ("/store/store/history-holds-a-hundred-changes", Fixture, NULL, fixture_set_up, test_hundred_changes, fixture_tear_down);
  g_test_add ("/store/store/close", Fixture, NULL, fixture_set_up, test_close, fixture_tear_down);
  g_test_add ("/store/store/other-processes-are-noticed", Fixture, NULL, fixture_set_up, test_other_process, fixture_tear_down);
  return g_test_run ();
}
