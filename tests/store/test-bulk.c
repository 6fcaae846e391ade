/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a batch puts off is there when it ends, and gone when it does not. */
#include "fixture.h"
#include "rel-batch-list.h"
#include "rel-person.h"
#include "rel-search.h"

#define TIMES "\"created_at\":\"2024-01-01T00:00:00Z\",\"modified_at\":\"2024-01-01T00:00:00Z\""

/* More than a batch keeps back before it begins to write. */
#define MANY 6000

static RelRecord *
make_person (guint i, const char *note)
{
  g_autofree char *json = g_strdup_printf ("{\"id\":\"p%05u\",\"name\":\"Person %u\",\"notes\":\"%s\",\"source\":\"test\",\"source_uid\":\"u%u\"," TIMES "}",
                                           i, i, note, i);

  return make_record (REL_NOUN_PERSON, json);
}

static void
save_in_batch (Fixture *fixture, RelRecord *record, gboolean is_new)
{
  GError *error = NULL;

  if (is_new)
    rel_batch_insert (fixture->connection, record, NULL, &error);
  else
    rel_batch_save (fixture->connection, record, &error);
  g_assert_no_error (error);
}

static void
save_many (Fixture *fixture)
{
  g_autofree char *padding = g_strnfill (900, 'x');

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *note = g_strdup_printf ("note %s%u", padding, i);
      g_autoptr (RelRecord) person = make_person (i, note);

      save_in_batch (fixture, person, TRUE);
    }
}

static void
begin (Fixture *fixture)
{
  GError *error = NULL;

  g_assert_cmpint (rel_batch_begin (fixture->connection, "test", &error), >, 0);
  g_assert_no_error (error);
}

static void
finish (Fixture *fixture)
{
  GError *error = NULL;

  rel_batch_finish (fixture->connection, NULL, FALSE, &error);
  g_assert_no_error (error);
}

static guint
count_found (Fixture *fixture, const char *typed)
{
  GError *error = NULL;
  g_autoptr (GArray) rows = rel_search_rows (fixture->connection, REL_NOUN_PERSON, typed, 10 * MANY, &error);

  g_assert_no_error (error);
  return rows->len;
}

/* Both of one whose text is still kept back, and of one whose text is in the index already. */
static void
test_search_follows (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  const guint rows[] = { 0, MANY - 1 };

  begin (fixture);
  save_many (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RelRecord) person = make_person (rows[i], "quixotic");
      g_autofree char *gone = g_strdup_printf ("p%05u", i == 0 ? 1 : MANY - 2);

      save_in_batch (fixture, person, FALSE);
      g_assert_true (rel_records_remove (fixture->connection, REL_NOUN_PERSON, gone, &error));
    }
  finish (fixture);
  g_assert_cmpuint (count_found (fixture, "quixotic"), ==, 2);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM search_people WHERE search_people MATCH 'note'"), ==, MANY - 4);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM search_people WHERE search_people MATCH 'name:person'"), ==, MANY - 2);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM people"), ==, MANY - 2);
  assert_consistent (fixture);
}

static char *
read_schema (Fixture *fixture)
{
  return query_text (fixture, "SELECT group_concat(sql, ';' ORDER BY name) FROM sqlite_schema");
}

/* How many pieces of the index are let be before they become one, nothing where it was never said. */
static char *
read_pieces (Fixture *fixture)
{
  return query_text (fixture, "SELECT coalesce (group_concat (v), '') FROM search_people_config WHERE k = 'automerge'");
}

static void
assert_pieces (Fixture *fixture, const char *expected)
{
  g_autofree char *pieces = read_pieces (fixture);

  g_assert_cmpstr (pieces, ==, expected);
}

static void
test_abandoned (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = read_schema (fixture);
  g_autofree char *after = NULL;
  g_autoptr (RelRecord) late = make_person (MANY, "afterwards");

  begin (fixture);
  save_many (fixture);
  assert_pieces (fixture, "16");
  rel_batch_abandon (fixture->connection);
  assert_pieces (fixture, "");
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM people"), ==, 0);
  g_assert_cmpuint (count_found (fixture, "note"), ==, 0);

  begin (fixture);
  save_in_batch (fixture, late, TRUE);
  finish (fixture);
  g_assert_cmpuint (count_found (fixture, "person"), ==, 1);
  after = read_schema (fixture);
  g_assert_cmpstr (before, ==, after);
  assert_consistent (fixture);
}

/* Large enough that it does without indexes for a while. */
static void
test_schema_returns (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = read_schema (fixture);
  g_autofree char *meanwhile = NULL;
  g_autofree char *after = NULL;

  begin (fixture);
  rel_batch_set_known (fixture->connection);
  save_many (fixture);
  meanwhile = read_schema (fixture);
  finish (fixture);
  after = read_schema (fixture);
  assert_pieces (fixture, "4");
  g_assert_cmpstr (before, !=, meanwhile);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (query_int (fixture, "PRAGMA foreign_keys"), ==, 1);
  assert_consistent (fixture);
}

static guint
count_named (RelConnection *connection, const char *name)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) ids = rel_records_find_by_name (connection, REL_NOUN_PERSON, name, &error);

  g_assert_no_error (error);
  return ids->len;
}

/* Somebody who reads meanwhile finds all as it was, by the indexes too, and afterwards all that is new. */
static void
test_reader (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (RelConnection) reader = rel_database_connect (fixture->database, FALSE, &error);

  g_assert_no_error (error);
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"first\",\"name\":\"Person 7\"," TIMES "}");
  g_assert_cmpuint (count_named (reader, "person 7"), ==, 1);
  begin (fixture);
  rel_batch_set_known (fixture->connection);
  save_many (fixture);
  g_assert_cmpuint (count_named (reader, "person 7"), ==, 1);
  finish (fixture);
  g_assert_cmpuint (count_named (reader, "person 7"), ==, 2);
  assert_consistent (fixture);
}

/* A record that was written in the batch, then referred to, then removed again. */
static void
test_dangling_reference (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (RelRecord) person = make_person (1, "here today");
  g_autoptr (RelRecord) tie = make_record (REL_NOUN_TIE, "{\"id\":\"t\",\"person\":\"p00001\",\"kind\":\"knows\"," TIMES "}");

  begin (fixture);
  save_in_batch (fixture, person, TRUE);
  save_in_batch (fixture, tie, TRUE);
  g_assert_true (rel_records_remove (fixture->connection, REL_NOUN_PERSON, "p00001", &error));
  g_assert_false (rel_batch_finish (fixture->connection, NULL, FALSE, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_REFERENCE);
  g_clear_error (&error);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM ties"), ==, 0);
  g_assert_cmpint (query_int (fixture, "PRAGMA foreign_keys"), ==, 1);
}

/* A batch is listed with what is left of it, and no longer when it is undone or nothing is left. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (RelRecord) first = make_person (1, "of the first");
  g_autoptr (RelRecord) second = make_person (2, "of the first");
  g_autoptr (RelRecord) changed = make_person (1, "changed by the second");
  g_autoptr (GPtrArray) entries = NULL;
  const RelBatchEntry *entry;
  guint removed, restored, kept;
  gint64 batch;

  begin (fixture);
  save_in_batch (fixture, first, TRUE);
  save_in_batch (fixture, second, TRUE);
  finish (fixture);
  begin (fixture);
  save_in_batch (fixture, changed, FALSE);
  finish (fixture);
  begin (fixture);
  finish (fixture);
  entries = rel_batch_list (fixture->connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->label, ==, "test");
  g_assert_cmpuint (entry->n_created, ==, 0);
  g_assert_cmpuint (entry->n_updated, ==, 1);
  batch = entry->batch;
  entry = entries->pdata[1];
  g_assert_cmpuint (entry->n_created, ==, 2);
  g_assert_cmpuint (entry->n_updated, ==, 0);
  g_assert_nonnull (entry->started_at);

  g_assert_true (rel_batch_undo (fixture->connection, batch, &removed, &restored, &kept, &error));
  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = rel_batch_list (fixture->connection, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpint (((RelBatchEntry *) entries->pdata[0])->batch, !=, batch);

  g_assert_true (rel_records_remove (fixture->connection, REL_NOUN_PERSON, "p00001", &error));
  g_assert_true (rel_records_remove (fixture->connection, REL_NOUN_PERSON, "p00002", &error));
  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = rel_batch_list (fixture->connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/bulk/search-follows-what-a-batch-says-last", Fixture, NULL, fixture_set_up, test_search_follows, fixture_tear_down);
  g_test_add ("/store/bulk/abandoned-leaves-nothing", Fixture, NULL, fixture_set_up, test_abandoned, fixture_tear_down);
  g_test_add ("/store/bulk/indexes-are-there-again-at-the-end", Fixture, NULL, fixture_set_up, test_schema_returns, fixture_tear_down);
  g_test_add ("/store/bulk/reader-finds-by-name-all-along", Fixture, NULL, fixture_set_up, test_reader, fixture_tear_down);
  g_test_add ("/store/bulk/reference-to-what-was-removed-fails-the-batch", Fixture, NULL, fixture_set_up, test_dangling_reference, fixture_tear_down);
  g_test_add ("/store/bulk/list-tells-what-is-left", Fixture, NULL, fixture_set_up, test_list, fixture_tear_down);
  return g_test_run ();
}
