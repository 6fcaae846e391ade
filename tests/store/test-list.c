/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of records: what they hold and in which order, what they tell of a change, and what they ask the database. */
#include "rel-clock.h"
#include "rel-connection-private.h"
#include "rel-list-query.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "store-fixture.h"

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
  list_wait_loaded (list);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  second = g_list_model_get_item (G_LIST_MODEL (list), 1);
  third = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_cmpstr (list_wait_name (first), ==, "Zoë Årstad");
  g_assert_cmpstr (list_wait_name (second), ==, "Tanaka Bo");
  g_assert_cmpstr (list_wait_name (third), ==, "Ana Zubiri");
  g_clear_object (&list);
  drop_and_wait (store);
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
  list_wait_loaded (list);
  g_assert_cmpuint (emission.calls, ==, 1);
  g_assert_cmpuint (emission.added, ==, 20);

  store_save_named (store, "new", "P 09 and a half");
  list_wait_loaded (list);
  g_assert_cmpuint (emission.calls, ==, 2);
  g_assert_cmpuint (emission.position, ==, 10);
  g_assert_cmpuint (emission.removed, ==, 0);
  g_assert_cmpuint (emission.added, ==, 1);

  {
    g_autoptr (RelListRow) row = g_list_model_get_item (G_LIST_MODEL (list), 10);
    g_autoptr (RelListRow) same = g_list_model_get_item (G_LIST_MODEL (list), 10);

    g_assert_true (row == same);
    g_assert_cmpstr (list_wait_name (row), ==, "P 09 and a half");
    g_assert_cmpuint (rel_record_list_find (list, rel_list_row_get_row (row)), ==, 10);
  }
  {
    g_autoptr (GError) error = NULL;

    g_assert_true (store_step (store, FALSE, &error));
    list_wait_loaded (list);
    g_assert_cmpuint (emission.calls, ==, 3);
    g_assert_cmpuint (emission.position, ==, 10);
    g_assert_cmpuint (emission.removed, ==, 1);
    g_assert_cmpuint (emission.added, ==, 0);
  }
  drop_and_wait (list);
  drop_and_wait (store);
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
  g_assert_true (store_apply (store, changes, &error));
  list = rel_record_list_new (store, REL_NOUN_PERSON);
  rel_record_list_set_first_rows (list, 12);
  rel_record_list_set_query (list, "p", REL_FILTER_NONE, NULL, REL_ORDER_NAME);
  g_signal_connect (list, "items-changed", G_CALLBACK (grown_cb), &growth);
  while (growth.length == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (growth.length, ==, 12);
  g_assert_true (rel_record_list_is_loading (list));
  list_wait_loaded (list);
  g_assert_cmpuint (growth.length, ==, 300);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 300);
  g_assert_cmpuint (growth.calls, >, 10);
  g_assert_cmpuint (growth.most, <=, 16);
  drop_and_wait (list);
  drop_and_wait (store);
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
  list_wait_loaded (list);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (list_wait_name (row), ==, "Ana");
  g_assert_null (rel_list_row_get_last_touch (row));
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &emission);
  meeting = make_record (REL_NOUN_MEETING, "{\"id\":\"m\",\"started_on\":\"2026-03-01\",\"participants\":[\"a\"]}");
  rel_changes_save (changes, meeting);
  g_assert_true (store_apply (store, changes, &error));
  while (rel_list_row_get_last_touch (row) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (rel_list_row_get_last_touch (row), ==, "2026-03-01");
  list_wait_loaded (list);
  g_assert_cmpuint (emission.calls, ==, 0);
  g_clear_object (&row);
  drop_and_wait (list);
  drop_and_wait (store);
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
  list_wait_loaded (meetings);
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
  list_wait_loaded (people);
  g_assert_cmpint (rel_record_list_get_month (people, 0, &start, &end), ==, REL_DAY_NONE);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 1);

  g_object_unref (meetings);
  g_object_unref (people);
  drop_and_wait (store);
}

static guint
count_meetings (RelRecordList *meetings, RelMeetingFilter filter)
{
  rel_record_list_set_meetings (meetings, &filter);
  list_wait_loaded (meetings);
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
  list_wait_loaded (meetings);

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
  drop_and_wait (store);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/list/by-family-name", Fixture, NULL, fixture_set_up, test_list_by_family_name, fixture_tear_down);
  g_test_add ("/store/list/families-stay-together", Fixture, NULL, fixture_set_up, test_families_stay_together, fixture_tear_down);
  g_test_add ("/store/list/changed/one-trimmed-span", Fixture, NULL, fixture_set_up, test_list_trims, fixture_tear_down);
  g_test_add ("/store/list/grows-by-few", Fixture, NULL, fixture_set_up, test_list_grows, fixture_tear_down);
  g_test_add ("/store/list/changed/rows-follow-without-items-changed", Fixture, NULL, fixture_set_up, test_list_updates_rows, fixture_tear_down);
  g_test_add ("/store/list/query/filters-and-orders", Fixture, NULL, fixture_set_up, test_list_filters, fixture_tear_down);
  g_test_add ("/store/list/query/answered-from-covering-indexes", Fixture, NULL, fixture_set_up, test_list_plans, fixture_tear_down);
  g_test_add ("/store/list/meeting-filters", Fixture, NULL, fixture_set_up, test_list_meeting_filters, fixture_tear_down);
  g_test_add ("/store/list/months", Fixture, NULL, fixture_set_up, test_list_months, fixture_tear_down);
  return g_test_run ();
}
