/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store and its lists as the main thread sees them. */
#include "fixture.h"

#include "rel-clock.h"
#include "rel-connection-private.h"
#include "rel-list-query.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "rel-record-list.h"
#include "rel-search.h"
#include "rel-settings.h"
#include "rel-store.h"

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **slot = data;

  *slot = g_object_ref (result);
}

static gboolean
apply (RelStore *store, RelChanges *changes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rel_store_apply_async (store, changes, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rel_store_apply_finish (store, result, error);
}

static gboolean
step (RelStore *store, gboolean redo, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (redo)
    rel_store_redo_async (store, NULL, done_cb, &result);
  else
    rel_store_undo_async (store, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rel_store_undo_finish (store, result, NULL, NULL, error);
}

static void
save_named (RelStore *store, const char *id, const char *name)
{
  g_autoptr (RelChanges) changes = rel_changes_new ("Add");
  g_autoptr (RelRecord) person = rel_record_new (REL_NOUN_PERSON);
  GError *error = NULL;

  rel_record_set_id (person, id);
  rel_record_set_text (person, REL_PERSON_NAME, name);
  rel_changes_save (changes, person);
  apply (store, changes, &error);
  g_assert_no_error (error);
}

static void
wait_loaded (RelRecordList *list)
{
  do
    g_main_context_iteration (NULL, TRUE);
  while (rel_record_list_is_loading (list) || g_main_context_pending (NULL));
}

static const char *
wait_name (RelListRow *row)
{
  while (rel_list_row_get_record (row) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rel_record_get_text (rel_list_row_get_record (row), REL_PERSON_NAME);
}

/* Answers on their way hold the store, and lists, for a moment. */
static void
drop (gpointer object)
{
  gpointer weak = object;

  g_object_add_weak_pointer (object, &weak);
  g_object_unref (object);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
drop_store (RelStore *store)
{
  drop (store);
}

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
  save_named (store, "a", "Ana");
  save_named (store, "b", "Bo");
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpstr (rel_store_get_undo_label (store), ==, "Add");
  g_assert_true (step (store, FALSE, &error));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  g_assert_true (step (store, FALSE, &error));
  g_assert_false (rel_store_can_undo (store));
  g_assert_false (step (store, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (step (store, TRUE, &error));
  g_assert_true (step (store, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 2);
  g_assert_true (step (store, FALSE, &error));
  save_named (store, "c", "Cy");
  g_assert_false (rel_store_can_redo (store));
  drop_store (store);
}

/* By family name, however the name is written; without one, by its last word. */
static void
test_list_by_family_name (Fixture *fixture, gconstpointer data)
{
  RelStore *store;
  RelRecordList *list;
  g_autoptr (RelListRow) first = NULL;
  g_autoptr (RelListRow) second = NULL;
  g_autoptr (RelListRow) third = NULL;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana Zubiri\"}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"b\",\"name\":\"Tanaka Bo\",\"family_name\":\"Tanaka\"}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"c\",\"name\":\"Zoë Årstad\",\"family_name\":\"Årstad\"}");
  store = rel_store_new (fixture->database);
  list = rel_record_list_new (store, REL_NOUN_PERSON);
  rel_record_list_set_query (list, NULL, REL_FILTER_NONE, NULL, REL_ORDER_FAMILY_NAME);
  wait_loaded (list);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  second = g_list_model_get_item (G_LIST_MODEL (list), 1);
  third = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_cmpstr (wait_name (first), ==, "Zoë Årstad");
  g_assert_cmpstr (wait_name (second), ==, "Tanaka Bo");
  g_assert_cmpstr (wait_name (third), ==, "Ana Zubiri");
  g_clear_object (&list);
  drop_store (store);
}

/* One family in the order of its whole names, before one whose name its own begins. */
static void
test_families_stay_together (Fixture *fixture, gconstpointer data)
{
  static const char * const names[] = { "Bo Leeds", "Zoe Lee", "Ana Lee-Ash", "Émile Lee", "ana Lee", "Bo Le" };
  static const char * const expected[] = { "Bo Le", "ana Lee", "Émile Lee", "Zoe Lee", "Ana Lee-Ash", "Bo Leeds" };
  const RelListQuery query = { .noun = REL_NOUN_PERSON, .order = REL_ORDER_FAMILY_NAME };
  GError *error = NULL;
  g_autoptr (GArray) rows = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"id\":\"f%" G_GSIZE_FORMAT "\",\"name\":\"%s\"}", i, names[i]);

      save_json (fixture, REL_NOUN_PERSON, json);
    }
  rows = rel_list_query_run (&query, fixture->connection, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (RelRecord) person = rel_records_load_row (fixture->connection, REL_NOUN_PERSON, g_array_index (rows, gint64, i), REL_READ_BRIEF, &error);

      g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_NAME), ==, expected[i]);
    }
}

static gboolean
set_target (RelStore *store, const char *json, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rel_store_set_setting_async (store, REL_SETTING_MONTHLY_TARGET, json, "Target", NULL, done_cb, &result);
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
  g_assert_true (step (store, FALSE, &error));
  g_assert_cmpint (rel_settings_get_int (fixture->connection, REL_SETTING_MONTHLY_TARGET, 3), ==, 4);
  g_assert_true (step (store, FALSE, &error));
  g_assert_cmpint (rel_settings_get_int (fixture->connection, REL_SETTING_MONTHLY_TARGET, 3), ==, 3);
  g_assert_true (step (store, TRUE, &error));
  g_assert_no_error (error);
  /* Somebody else set it since: told, and not overwritten */
  g_assert_true (rel_settings_set_json (fixture->connection, REL_SETTING_MONTHLY_TARGET, "9", &error));
  g_assert_false (step (store, FALSE, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (rel_settings_get_int (fixture->connection, REL_SETTING_MONTHLY_TARGET, 3), ==, 9);
  g_assert_false (rel_store_can_undo (store));
  drop_store (store);
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

  rel_store_write_async (store, import_two, NULL, NULL, g_free, NULL, done_cb, &result);
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
  save_named (store, "later", "Later");
  g_assert_true (step (store, FALSE, &error));
  g_assert_true (step (store, FALSE, &error));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 0);
  g_assert_true (step (store, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 2);
  g_assert_true (step (store, TRUE, &error));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 3);

  /* Taken back from among what was done since */
  rel_store_undo_import_async (store, batch, NULL, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (rel_store_undo_finish (store, result, &label, &kept, &error));
  g_assert_cmpstr (label, ==, "Import");
  g_assert_cmpuint (kept, ==, 0);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  g_assert_cmpstr (rel_store_get_undo_label (store), ==, "Add");
  g_assert_cmpstr (rel_store_get_redo_label (store), ==, "Import");
  g_clear_object (&result);
  drop_store (store);
}

static void
test_undo_after_change_elsewhere (Fixture *fixture, gconstpointer data)
{
  RelStore *store = rel_store_new (fixture->database);
  g_autoptr (RelRecord) person = NULL;
  GError *error = NULL;

  save_named (store, "a", "Ana");
  person = rel_records_load (fixture->connection, REL_NOUN_PERSON, "a", &error);
  rel_record_set_text (person, REL_PERSON_NAME, "Ana elsewhere");
  apply_save (fixture, person);
  g_assert_false (step (store, FALSE, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people WHERE name = 'Ana elsewhere'"), ==, 1);
  g_assert_false (rel_store_can_undo (store));
  drop_store (store);
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

  save_named (store, "a", "Ana");
  save_named (store, "b", "Bo");
  rel_store_undo_async (store, NULL, done_cb, &undone);
  rel_store_undo_async (store, NULL, done_cb, &undone_too);
  rel_store_redo_async (store, NULL, done_cb, &redone);
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
  drop_store (store);
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

      save_named (store, id, id);
    }
  while (step (store, FALSE, &error))
    undone++;
  g_assert_no_error (error);
  g_assert_cmpuint (undone, ==, 100);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 5);
  drop_store (store);
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
  drop_store (store);
}

typedef struct
{
  guint calls, position, removed, added;
} Emission;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Emission *emission = data;

  emission->calls++;
  emission->position = position;
  emission->removed = removed;
  emission->added = added;
}

static void
test_list_trims (Fixture *fixture, gconstpointer data)
{
  RelStore *store;
  RelRecordList *list;
  Emission emission = { 0 };

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"id\":\"p%02d\",\"name\":\"P %02d\"}", i, i);

      save_json (fixture, REL_NOUN_PERSON, json);
    }
  store = rel_store_new (fixture->database);
  list = rel_record_list_new (store, REL_NOUN_PERSON);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &emission);
  wait_loaded (list);
  g_assert_cmpuint (emission.calls, ==, 1);
  g_assert_cmpuint (emission.added, ==, 20);

  save_named (store, "new", "P 09 and a half");
  wait_loaded (list);
  g_assert_cmpuint (emission.calls, ==, 2);
  g_assert_cmpuint (emission.position, ==, 10);
  g_assert_cmpuint (emission.removed, ==, 0);
  g_assert_cmpuint (emission.added, ==, 1);

  {
    g_autoptr (RelListRow) row = g_list_model_get_item (G_LIST_MODEL (list), 10);
    g_autoptr (RelListRow) same = g_list_model_get_item (G_LIST_MODEL (list), 10);

    g_assert_true (row == same);
    g_assert_cmpstr (wait_name (row), ==, "P 09 and a half");
    g_assert_cmpuint (rel_record_list_find (list, rel_list_row_get_row (row)), ==, 10);
  }
  {
    g_autoptr (GError) error = NULL;

    g_assert_true (step (store, FALSE, &error));
    wait_loaded (list);
    g_assert_cmpuint (emission.calls, ==, 3);
    g_assert_cmpuint (emission.position, ==, 10);
    g_assert_cmpuint (emission.removed, ==, 1);
    g_assert_cmpuint (emission.added, ==, 0);
  }
  drop (list);
  drop_store (store);
}

typedef struct
{
  guint calls, most, length;
} Growth;

static void
grown_cb (GListModel *list, guint position, guint removed, guint added, gpointer data)
{
  Growth *growth = data;

  g_assert_cmpuint (removed, ==, 0);
  g_assert_cmpuint (position, ==, growth->length);
  growth->length += added;
  /* A list view makes no more than about two hundred rows, however many there are */
  if (growth->length < 208)
    growth->most = MAX (growth->most, added);
  growth->calls++;
}

/* What is seen at first comes first, and then never many rows at once. */
static void
test_list_grows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);
  RelStore *store = rel_store_new (fixture->database);
  RelRecordList *list;
  Growth growth = { 0 };
  GError *error = NULL;

  for (int i = 0; i < 300; i++)
    {
      g_autoptr (RelRecord) person = rel_record_new (REL_NOUN_PERSON);
      g_autofree char *name = g_strdup_printf ("P %03d", i);

      rel_record_set_text (person, REL_PERSON_NAME, name);
      rel_changes_save (changes, person);
    }
  g_assert_true (apply (store, changes, &error));
  list = rel_record_list_new (store, REL_NOUN_PERSON);
  rel_record_list_set_first_rows (list, 12);
  rel_record_list_set_query (list, "p", REL_FILTER_NONE, NULL, REL_ORDER_NAME);
  g_signal_connect (list, "items-changed", G_CALLBACK (grown_cb), &growth);
  while (growth.length == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (growth.length, ==, 12);
  g_assert_true (rel_record_list_is_loading (list));
  wait_loaded (list);
  g_assert_cmpuint (growth.length, ==, 300);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 300);
  g_assert_cmpuint (growth.calls, >, 10);
  g_assert_cmpuint (growth.most, <=, 16);
  drop (list);
  drop_store (store);
}

static void
test_list_updates_rows (Fixture *fixture, gconstpointer data)
{
  RelStore *store;
  RelRecordList *list;
  g_autoptr (RelListRow) row = NULL;
  g_autoptr (RelRecord) meeting = NULL;
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);
  Emission emission = { 0 };
  GError *error = NULL;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  store = rel_store_new (fixture->database);
  list = rel_record_list_new (store, REL_NOUN_PERSON);
  wait_loaded (list);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (wait_name (row), ==, "Ana");
  g_assert_null (rel_list_row_get_last_touch (row));
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &emission);
  meeting = make_record (REL_NOUN_MEETING, "{\"id\":\"m\",\"started_on\":\"2026-03-01\",\"participants\":[\"a\"]}");
  rel_changes_save (changes, meeting);
  g_assert_true (apply (store, changes, &error));
  while (rel_list_row_get_last_touch (row) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (rel_list_row_get_last_touch (row), ==, "2026-03-01");
  wait_loaded (list);
  g_assert_cmpuint (emission.calls, ==, 0);
  g_clear_object (&row);
  drop (list);
  drop_store (store);
}

static void
test_list_filters (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *search;
    RelListFilter filter;
    const char *tag;
    RelListOrder order;
    const char *expected;
    const char *except;
  } cases[] = {
    { NULL, REL_FILTER_NONE, NULL, REL_ORDER_NAME, "Ana,bo,Çelik,山田 花子" },
    { NULL, REL_FILTER_ARCHIVED, NULL, REL_ORDER_NAME, "Old" },
    { NULL, REL_FILTER_FOCUS, NULL, REL_ORDER_NAME, "bo" },
    { NULL, REL_FILTER_ABOVE | REL_FILTER_PEERS, NULL, REL_ORDER_NAME, "Ana,bo" },
    { NULL, REL_FILTER_EXTERNAL, NULL, REL_ORDER_NAME, "Çelik" },
    { NULL, REL_FILTER_QUIET, NULL, REL_ORDER_NAME, "bo,Çelik,山田 花子" },
    { NULL, REL_FILTER_NONE, "climbing", REL_ORDER_NAME, "Çelik" },
    { NULL, REL_FILTER_NONE, NULL, REL_ORDER_LAST_TOUCH, "Çelik,山田 花子,bo,Ana" },
    { NULL, REL_FILTER_QUIET, NULL, REL_ORDER_LAST_TOUCH, "Çelik,山田 花子,bo" },
    { NULL, REL_FILTER_ABOVE | REL_FILTER_PEERS, NULL, REL_ORDER_LAST_TOUCH, "bo,Ana" },
    { NULL, REL_FILTER_ARCHIVED, NULL, REL_ORDER_LAST_TOUCH, "Old" },
    { NULL, REL_FILTER_NONE, "climbing", REL_ORDER_LAST_TOUCH, "Çelik" },
    { "a", REL_FILTER_NONE, NULL, REL_ORDER_LAST_TOUCH, "Ana" },
    { "celi", REL_FILTER_NONE, NULL, REL_ORDER_NAME, "Çelik" },
    { "田", REL_FILTER_NONE, NULL, REL_ORDER_NAME, "山田 花子" },
    { "花子", REL_FILTER_NONE, NULL, REL_ORDER_NAME, "山田 花子" },
    { "acme", REL_FILTER_NONE, NULL, REL_ORDER_NAME, "Ana" },
    { "ana\" OR \"bo", REL_FILTER_NONE, NULL, REL_ORDER_NAME, "" },
    { "nobody", REL_FILTER_NONE, NULL, REL_ORDER_NAME, "" },
    { NULL, REL_FILTER_NONE, NULL, REL_ORDER_NAME, "Ana,Çelik,山田 花子", "b" },
    { "ana", REL_FILTER_NONE, NULL, REL_ORDER_NAME, "", "a" },
    { "ana", REL_FILTER_NONE, NULL, REL_ORDER_NAME, "Ana", "b" },
    { NULL, REL_FILTER_NONE, NULL, REL_ORDER_LAST_TOUCH, "Çelik,山田 花子,bo,Ana", "nobody" },
  };

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\",\"direction\":\"above\",\"positions\":[{\"organization\":\"Acme\"}]}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"b\",\"name\":\"bo\",\"direction\":\"peer\",\"is_focus\":true}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"c\",\"name\":\"Çelik\",\"scope\":\"external\",\"tags\":[\"climbing\"]}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"d\",\"name\":\"山田 花子\"}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"e\",\"name\":\"Old\",\"direction\":\"above\",\"is_focus\":true,\"archived_at\":\"2026-01-01T00:00:00Z\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m1\",\"started_on\":\"2025-12-12\",\"participants\":[\"a\"]}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m2\",\"started_on\":\"2025-12-11\",\"participants\":[\"b\"]}");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RelListQuery query = {
        .noun = REL_NOUN_PERSON, .search = (char *) cases[i].search, .filter = cases[i].filter,
        .tag = (char *) cases[i].tag, .order = cases[i].order, .except = (char *) cases[i].except, .today = rel_day_from_ymd (2026, 3, 12),
      };
      GError *error = NULL;
      g_autoptr (GArray) rows = rel_list_query_run (&query, fixture->connection, 0, NULL, &error);
      g_autoptr (GString) names = g_string_new (NULL);

      g_assert_no_error (error);
      for (guint j = 0; j < rows->len; j++)
        {
          g_autoptr (RelRecord) person = rel_records_load_row (fixture->connection, REL_NOUN_PERSON, g_array_index (rows, gint64, j), REL_READ_BRIEF, &error);

          g_string_append_printf (names, "%s%s", j > 0 ? "," : "", rel_record_get_text (person, REL_PERSON_NAME));
        }
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (names->str, ==, cases[i].expected);
    }
}

/* A list of meetings knows where each month begins. */
static void
test_list_months (Fixture *fixture, gconstpointer data)
{
  RelStore *store = rel_store_new (fixture->database);
  RelRecordList *meetings;
  RelRecordList *people;
  guint start, end;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m1\",\"started_on\":\"2026-02-01\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m2\",\"started_on\":\"2026-01-31\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m3\",\"started_on\":\"2026-01-01\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m4\",\"started_on\":\"2025-01-01\"}");

  meetings = rel_record_list_new (store, REL_NOUN_MEETING);
  wait_loaded (meetings);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (meetings)), ==, 4);
  g_assert_cmpint (rel_record_list_get_month (meetings, 0, &start, &end), ==, rel_day_from_ymd (2026, 2, 1));
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 1);
  for (guint i = 1; i < 3; i++)
    {
      g_assert_cmpint (rel_record_list_get_month (meetings, i, &start, &end), ==, rel_day_from_ymd (2026, 1, 1));
      g_assert_cmpuint (start, ==, 1);
      g_assert_cmpuint (end, ==, 3);
    }
  g_assert_cmpint (rel_record_list_get_month (meetings, 3, &start, &end), ==, rel_day_from_ymd (2025, 1, 1));
  g_assert_cmpuint (end, ==, 4);
  g_assert_cmpint (rel_record_list_get_month (meetings, 4, &start, &end), ==, REL_DAY_NONE);

  people = rel_record_list_new (store, REL_NOUN_PERSON);
  wait_loaded (people);
  g_assert_cmpint (rel_record_list_get_month (people, 0, &start, &end), ==, REL_DAY_NONE);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 1);

  g_object_unref (meetings);
  g_object_unref (people);
  drop_store (store);
}

static guint
count_meetings (RelRecordList *meetings, RelMeetingFilter filter)
{
  rel_record_list_set_meetings (meetings, &filter);
  wait_loaded (meetings);
  return g_list_model_get_n_items (G_LIST_MODEL (meetings));
}

static void
test_list_meeting_filters (Fixture *fixture, gconstpointer data)
{
  const RelMeetingFilter none = REL_MEETING_FILTER_NONE;
  RelStore *store = rel_store_new (fixture->database);
  RelRecordList *meetings;
  RelMeetingFilter filter = none;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m1\",\"started_on\":\"2026-02-01\",\"channel\":\"video\",\"participants\":[\"a\"],\"title\":\"Budget\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m2\",\"started_on\":\"2026-01-31\",\"channel\":\"video\",\"purpose\":\"feedback\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m3\",\"started_on\":\"2025-12-31\",\"channel\":\"in_person\",\"purpose\":\"feedback\",\"participants\":[\"a\"]}");
  meetings = rel_record_list_new (store, REL_NOUN_MEETING);
  wait_loaded (meetings);

  g_assert_cmpuint (count_meetings (meetings, none), ==, 3);
  filter.channel = REL_CHANNEL_VIDEO;
  g_assert_cmpuint (count_meetings (meetings, filter), ==, 2);
  rel_record_list_set_query (meetings, "budget", REL_FILTER_NONE, NULL, REL_ORDER_NEWEST);
  g_assert_cmpuint (count_meetings (meetings, filter), ==, 1);
  rel_record_list_set_query (meetings, NULL, REL_FILTER_NONE, NULL, REL_ORDER_NEWEST);
  filter.purpose = REL_PURPOSE_FEEDBACK;
  g_assert_cmpuint (count_meetings (meetings, filter), ==, 1);
  filter = none;
  filter.since = rel_day_from_ymd (2026, 1, 1);
  g_assert_cmpuint (count_meetings (meetings, filter), ==, 2);
  filter.until = rel_day_from_ymd (2026, 1, 31);
  g_assert_cmpuint (count_meetings (meetings, filter), ==, 1);
  filter = none;
  filter.channel = REL_CHANNEL_IN_PERSON;
  rel_record_list_set_person (meetings, "a");
  g_assert_cmpuint (count_meetings (meetings, filter), ==, 1);
  g_assert_cmpuint (count_meetings (meetings, none), ==, 2);

  g_object_unref (meetings);
  drop_store (store);
}

/* What a list shows without a search comes from an index alone: nothing is scanned or sorted. */
static void
test_list_plans (Fixture *fixture, gconstpointer data)
{
  static const RelListQuery queries[] = {
    { .noun = REL_NOUN_PERSON, .order = REL_ORDER_NAME },
    { .noun = REL_NOUN_PERSON, .order = REL_ORDER_FAMILY_NAME },
    { .noun = REL_NOUN_PERSON, .order = REL_ORDER_LAST_TOUCH },
    { .noun = REL_NOUN_PERSON, .order = REL_ORDER_NAME, .except = (char *) "a" },
    { .noun = REL_NOUN_MEETING, .order = REL_ORDER_NEWEST },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *sql = rel_list_query_to_sql (&queries[i], FALSE);
      g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
      GError *error = NULL;
      g_autoptr (GString) all = g_string_new (NULL);
      RelStatement *statement = rel_connection_prepare (fixture->connection, explain, &error);

      g_assert_no_error (error);
      while (rel_connection_step (fixture->connection, statement, &error) > 0)
        g_string_append_printf (all, "%s\n", rel_statement_text (statement, 3));
      rel_statement_release (statement);
      g_test_message ("%s", all->str);
      g_assert_nonnull (strstr (all->str, "COVERING INDEX"));
      g_assert_null (strstr (all->str, "TEMP B-TREE"));
    }
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    RelNoun noun;
    const char *typed;
    guint hits;
  } cases[] = {
    { REL_NOUN_PERSON, "zoe", 1 }, { REL_NOUN_PERSON, "ZOË", 1 }, { REL_NOUN_PERSON, "lodz", 1 }, { REL_NOUN_PERSON, "zo@example.org", 1 },
    { REL_NOUN_PERSON, "example", 1 }, { REL_NOUN_PERSON, "", 0 }, { REL_NOUN_PERSON, "***", 0 }, { REL_NOUN_PERSON, "\"", 0 },
    { REL_NOUN_PERSON, "ann", 2 }, { REL_NOUN_PERSON, "anna", 1 }, { REL_NOUN_PERSON, "lee", 2 },
    { REL_NOUN_PERSON, "HTTPS://www.Example.org/zo", 1 }, { REL_NOUN_PERSON, "www.example.org/z", 1 }, { REL_NOUN_PERSON, "https", 0 },
    { REL_NOUN_PERSON, "leed", 1 }, { REL_NOUN_PERSON, "zoe lodz", 1 }, { REL_NOUN_PERSON, "zoe berlin", 0 },
    { REL_NOUN_MEETING, "road", 2 }, { REL_NOUN_MEETING, "roadmap plans", 1 }, { REL_NOUN_MEETING, "AND", 0 }, { REL_NOUN_MEETING, "hauptstrasse", 1 },
    { REL_NOUN_GOAL, "staff", 1 },
  };

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Zoë\",\"met_where\":\"Łódź\",\"contact_points\":[{\"kind\":\"email\",\"value\":\"zo@example.org\"},{\"kind\":\"url\",\"value\":\"https://www.example.org/zo\"}]}");
  /* Parts of a name that the name has, and others that it only seems to have. */
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"n\",\"name\":\"Ann Lee\",\"given_name\":\"Anna\",\"family_name\":\"Lee\"}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"o\",\"name\":\"Joann Leeds\",\"given_name\":\"Ann\",\"family_name\":\"Leed\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m1\",\"started_on\":\"2020-01-01\",\"title\":\"Roadmap\",\"location\":\"Hauptstraße\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m2\",\"started_on\":\"1969-12-31\",\"title\":\"Roadmap\",\"notes\":\"plans\"}");
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"g\",\"title\":\"Staff engineer\"}");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      g_autoptr (GArray) rows = rel_search_rows (fixture->connection, cases[i].noun, cases[i].typed, 50, &error);

      g_assert_no_error (error);
      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpuint (rows->len, ==, cases[i].hits);
      if (cases[i].noun == REL_NOUN_MEETING && rows->len == 2)
        {
          g_autofree char *first = rel_records_dup_id (fixture->connection, cases[i].noun, g_array_index (rows, gint64, 0), NULL);

          g_assert_cmpstr (first, ==, "m1"); /* newest first */
        }
    }
}

static gboolean
has_beginning (const char *words, const char *beginning)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);

  for (gsize i = 0; all[i] != NULL; i++)
    if (g_str_has_prefix (all[i], beginning))
      return TRUE;
  return FALSE;
}

/* A few words that share their beginnings, and many, so that every way of searching has to be gone. */
static char *
make_words (guint i)
{
  static const char * const words[] = { "a", "an", "ant", "ants", "antsy", "project", "projects", "projecting", "zug", "zugzwang", "会議" };
  guint n = G_N_ELEMENTS (words);

  return g_strdup_printf ("%s %s word%03u", words[i % n], words[i * i % n], i % 200);
}

/* What is found, and in what order, is what going through all of the list finds. */
static void
test_search_finds_all (Fixture *fixture, gconstpointer data)
{
  static const char * const typed[] = { "a", "an", "ant", "ants", "antsy", "p", "pro", "proj", "project", "projects", "w", "wo", "word", "word1", "word19", "z", "zugz", "会", "b", "antx" };
  g_autoptr (GError) error = NULL;
  const RelNoun nouns[] = { REL_NOUN_PERSON, REL_NOUN_MEETING };

  g_assert_cmpint (rel_batch_begin (fixture->connection, "many", &error), >, 0);
  for (guint i = 0; i < 9000; i++)
    {
      g_autofree char *words = make_words (i);
      g_autofree char *json = NULL;
      g_autoptr (RelRecord) record = NULL;

      if (i % 2 == 0)
        json = g_strdup_printf ("{\"id\":\"p%u\",\"name\":\"%s\"}", i, words);
      else
        json = g_strdup_printf ("{\"id\":\"m%u\",\"started_on\":\"%u-%02u-01\",\"started_at\":%s,\"title\":\"%s\"}", i, 1960 + i % 30, 1 + i % 12,
                                i % 3 == 0 ? "null" : i % 3 == 1 ? "\"09:30\"" : "\"18:05\"", words);
      record = make_record (i % 2 == 0 ? REL_NOUN_PERSON : REL_NOUN_MEETING, json);
      rel_record_stamp (record, "2026-01-01T00:00:00Z");
      rel_batch_insert (fixture->connection, record, NULL, &error);
      g_assert_no_error (error);
    }
  rel_batch_finish (fixture->connection, NULL, FALSE, &error);
  g_assert_no_error (error);
  for (gsize n = 0; n < G_N_ELEMENTS (nouns); n++)
    for (gsize t = 0; t < G_N_ELEMENTS (typed); t++)
      {
        RelListQuery all = { .noun = nouns[n], .order = nouns[n] == REL_NOUN_PERSON ? REL_ORDER_NAME : REL_ORDER_NEWEST };
        RelListQuery sought = all;
        g_autoptr (GArray) months = NULL;
        g_autoptr (GArray) every = rel_list_query_run (&all, fixture->connection, 0, NULL, &error);
        g_autoptr (GArray) found = NULL;
        g_autoptr (GArray) first = NULL;
        guint at = 0;

        sought.search = (char *) typed[t];
        found = rel_list_query_run (&sought, fixture->connection, 0, &months, &error);
        first = rel_list_query_run (&sought, fixture->connection, 10, NULL, &error);
        g_assert_no_error (error);
        g_test_message ("%s among %s: %u", typed[t], rel_noun_get_info (nouns[n])->section, found->len);
        for (guint i = 0; i < every->len; i++)
          {
            gint64 row = g_array_index (every, gint64, i);
            g_autofree char *id = rel_records_dup_id (fixture->connection, nouns[n], row, NULL);
            g_autofree char *words = make_words ((guint) g_ascii_strtoull (id + 1, NULL, 10));

            if (!has_beginning (words, typed[t]))
              continue;
            g_assert_cmpuint (at, <, found->len);
            g_assert_cmpint (g_array_index (found, gint64, at), ==, row);
            at++;
          }
        g_assert_cmpuint (found->len, ==, at);
        g_assert_cmpuint (first->len, ==, MIN (at, 10));
        for (guint i = 0; i < first->len; i++)
          g_assert_cmpint (g_array_index (first, gint64, i), ==, g_array_index (found, gint64, i));
        g_assert_cmpuint (months->len > 0, ==, nouns[n] == REL_NOUN_MEETING && at > 0);
      }
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
  g_test_add ("/store/list/by-family-name", Fixture, NULL, fixture_set_up, test_list_by_family_name, fixture_tear_down);
  g_test_add ("/store/list/families-stay-together", Fixture, NULL, fixture_set_up, test_families_stay_together, fixture_tear_down);
  g_test_add ("/store/store/other-processes-are-noticed", Fixture, NULL, fixture_set_up, test_other_process, fixture_tear_down);
  g_test_add ("/store/list/changed/one-trimmed-span", Fixture, NULL, fixture_set_up, test_list_trims, fixture_tear_down);
  g_test_add ("/store/list/grows-by-few", Fixture, NULL, fixture_set_up, test_list_grows, fixture_tear_down);
  g_test_add ("/store/list/changed/rows-follow-without-items-changed", Fixture, NULL, fixture_set_up, test_list_updates_rows, fixture_tear_down);
  g_test_add ("/store/list/query/filters-and-orders", Fixture, NULL, fixture_set_up, test_list_filters, fixture_tear_down);
  g_test_add ("/store/list/query/answered-from-covering-indexes", Fixture, NULL, fixture_set_up, test_list_plans, fixture_tear_down);
  g_test_add ("/store/list/meeting-filters", Fixture, NULL, fixture_set_up, test_list_meeting_filters, fixture_tear_down);
  g_test_add ("/store/list/months", Fixture, NULL, fixture_set_up, test_list_months, fixture_tear_down);
  g_test_add ("/store/search/folds-prefixes-and-cannot-be-injected", Fixture, NULL, fixture_set_up, test_search, fixture_tear_down);
  g_test_add ("/store/search/finds-what-going-through-all-finds", Fixture, NULL, fixture_set_up, test_search_finds_all, fixture_tear_down);
  return g_test_run ();
}
