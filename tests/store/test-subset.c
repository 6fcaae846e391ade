/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records behind each kind of figure. */
#include "fixture.h"

#include "rel-list-query.h"

#define DAY(y, m, d) rel_day_from_ymd (y, m, d)

static void
tell (Fixture *fixture)
{
  save_json (fixture, REL_NOUN_PERSON,
             "{\"id\":\"a\",\"name\":\"A\",\"direction\":\"above\",\"scope\":\"internal\",\"knows_me\":3,"
             "\"positions\":[{\"organization\":\"Old\",\"ended_on\":\"2025-01-01\"},{\"organization\":\"Acme\"}]}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"b\",\"name\":\"B\",\"direction\":\"peer\",\"knows_me\":0,\"positions\":[{\"title\":\"x\"}]}");
  save_json (fixture, REL_NOUN_PERSON,
             "{\"id\":\"x\",\"name\":\"X\",\"direction\":\"above\",\"archived_at\":\"2026-01-01T00:00:00Z\",\"positions\":[{\"organization\":\"Acme\"}]}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m1\",\"started_on\":\"2026-03-01\",\"channel\":\"in_person\",\"participants\":[\"a\",\"b\"]}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m2\",\"started_on\":\"2026-03-02\",\"channel\":\"email\",\"participants\":[\"b\"]}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m3\",\"started_on\":\"2026-03-02\",\"channel\":\"event\",\"participants\":[\"x\"]}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m4\",\"started_on\":\"2025-03-02\",\"channel\":\"event\",\"participants\":[\"a\"]}");
  save_json (fixture, REL_NOUN_EXCHANGE, "{\"id\":\"e1\",\"person\":\"a\",\"direction\":\"given\",\"kind\":\"advice\",\"occurred_on\":\"2025-05-05\"}");
  save_json (fixture, REL_NOUN_EXCHANGE, "{\"id\":\"e2\",\"person\":\"a\",\"direction\":\"received\",\"kind\":\"advice\",\"occurred_on\":\"2025-05-05\"}");
  save_json (fixture, REL_NOUN_EXCHANGE, "{\"id\":\"e3\",\"person\":\"b\",\"direction\":\"given\",\"kind\":\"help\"}");
  save_json (fixture, REL_NOUN_EXCHANGE, "{\"id\":\"e4\",\"person\":\"x\",\"direction\":\"given\",\"kind\":\"help\"}");
  save_json (fixture, REL_NOUN_EXCHANGE, "{\"id\":\"e5\",\"person\":\"b\",\"direction\":\"given\",\"kind\":\"help\",\"occurred_on\":\"2027-01-01\"}");
  save_json (fixture, REL_NOUN_OPPORTUNITY, "{\"id\":\"o\\\"1\",\"title\":\"x\"}");
  save_json (fixture, REL_NOUN_OPPORTUNITY, "{\"id\":\"o2\",\"title\":\"y\"}");
}

static void
assert_ids (Fixture *fixture, RelSubset *made, const char *expected)
{
  GError *error = NULL;
  g_autoptr (RelSubset) given = made;
  g_autoptr (GVariant) variant = g_variant_ref_sink (rel_subset_to_variant (given));
  g_autoptr (RelSubset) subset = rel_subset_from_variant (variant);
  const RelListQuery query = { .noun = rel_subset_get_noun (subset), .subset = subset, .today = DAY (2026, 3, 12) };
  g_autoptr (GArray) rows = rel_list_query_run (&query, fixture->connection, 0, NULL, &error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autofree char *joined = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (ids, rel_records_dup_id (fixture->connection, query.noun, g_array_index (rows, gint64, i), NULL));
  joined = g_strjoinv (" ", (GStrv) ids->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_people (Fixture *fixture, gconstpointer data)
{
  tell (fixture);
  assert_ids (fixture, rel_subset_new (REL_SUBSET_PEOPLE_BY_DIRECTION, REL_DIRECTION_ABOVE, 0, 0, NULL), "a");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_PEOPLE_BY_SCOPE, REL_SCOPE_UNSET, 0, 0, NULL), "b");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_PEOPLE_BY_KNOWS_ME, 0, 0, 0, NULL), "b");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_PEOPLE_BY_KNOWS_ME, -1, 0, 0, NULL), "");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_PEOPLE_BY_ORGANIZATION, 0, 0, DAY (2026, 3, 12), "Acme"), "a");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_PEOPLE_BY_ORGANIZATION, 0, 0, DAY (2024, 3, 12), "Old"), "a");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_PEOPLE_BY_ORGANIZATION, 0, 0, DAY (2026, 3, 12), NULL), "b");
}

static void
test_meetings (Fixture *fixture, gconstpointer data)
{
  const RelDay from = DAY (2026, 1, 1), to = DAY (2026, 3, 12);

  tell (fixture);
  assert_ids (fixture, rel_subset_new (REL_SUBSET_MEETINGS_BY_DIRECTION, REL_DIRECTION_ABOVE, from, to, NULL), "m1");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_MEETINGS_BY_SCOPE, REL_SCOPE_UNSET, from, to, NULL), "m2 m1");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_MEETINGS_BY_ORGANIZATION, 0, from, to, "Acme"), "m1");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_MEETINGS_BETWEEN, 0, DAY (2026, 3, 2), DAY (2026, 3, 2), NULL), "m3 m2");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_MEETINGS_WITH_PEOPLE, 0, from, to, NULL), "m2 m1");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_MEETINGS_FACE_TO_FACE, 0, from, to, NULL), "m1");
}

static void
test_exchanges (Fixture *fixture, gconstpointer data)
{
  tell (fixture);
  assert_ids (fixture, rel_subset_new (REL_SUBSET_EXCHANGES, REL_EXCHANGE_KIND_ADVICE, 2025, REL_EXCHANGE_DIRECTION_GIVEN, "2026-03-12"), "e1");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_EXCHANGES, -1, -1, REL_EXCHANGE_DIRECTION_GIVEN, "2026-03-12"), "e1 e3");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_EXCHANGES, -1, 0, REL_EXCHANGE_DIRECTION_GIVEN, "2026-03-12"), "e3");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_EXCHANGES, -1, 2025, REL_EXCHANGE_DIRECTION_RECEIVED, "2026-03-12"), "e2");
}

static void
test_ids (Fixture *fixture, gconstpointer data)
{
  static const char * const ids[] = { "o\"1", "not there", NULL };
  static const char * const none[] = { NULL };

  tell (fixture);
  assert_ids (fixture, rel_subset_new_ids (REL_NOUN_OPPORTUNITY, ids), "o\"1");
  assert_ids (fixture, rel_subset_new_ids (REL_NOUN_MEETING, none), "");
}

static void
test_without_goal (Fixture *fixture, gconstpointer data)
{
  tell (fixture);
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"g\",\"title\":\"G\"}");
  save_json (fixture, REL_NOUN_OPPORTUNITY, "{\"id\":\"o3\",\"title\":\"z\",\"goal\":\"g\"}");
  save_json (fixture, REL_NOUN_ACHIEVEMENT, "{\"id\":\"a1\",\"title\":\"x\"}");
  save_json (fixture, REL_NOUN_ACHIEVEMENT, "{\"id\":\"a2\",\"title\":\"y\",\"goal\":\"g\"}");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_WITHOUT_GOAL, REL_NOUN_OPPORTUNITY, 0, 0, NULL), "o\"1 o2");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_WITHOUT_GOAL, REL_NOUN_ACHIEVEMENT, 0, 0, NULL), "a1");
  assert_ids (fixture, rel_subset_new (REL_SUBSET_WITHOUT_GOAL, REL_NOUN_FOCAL_POINT, 0, 0, NULL), "");
}

static void
test_unknown_kind (void)
{
  g_autoptr (GVariant) beyond = g_variant_ref_sink (g_variant_new (REL_SUBSET_VARIANT_TYPE, REL_N_SUBSETS, 0, 0, 0, ""));
  g_autoptr (GVariant) no_noun = g_variant_ref_sink (g_variant_new (REL_SUBSET_VARIANT_TYPE, REL_SUBSET_IDS, REL_N_NOUNS, 0, 0, ""));
  g_autoptr (GVariant) no_goal = g_variant_ref_sink (g_variant_new (REL_SUBSET_VARIANT_TYPE, REL_SUBSET_WITHOUT_GOAL, REL_NOUN_PERSON, 0, 0, ""));

  g_assert_null (rel_subset_from_variant (beyond));
  g_assert_null (rel_subset_from_variant (no_goal));
  g_assert_null (rel_subset_from_variant (no_noun));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/subset/people", Fixture, NULL, fixture_set_up, test_people, fixture_tear_down);
  g_test_add ("/store/subset/meetings", Fixture, NULL, fixture_set_up, test_meetings, fixture_tear_down);
  g_test_add ("/store/subset/exchanges", Fixture, NULL, fixture_set_up, test_exchanges, fixture_tear_down);
  g_test_add ("/store/subset/ids", Fixture, NULL, fixture_set_up, test_ids, fixture_tear_down);
  g_test_add ("/store/subset/without-goal", Fixture, NULL, fixture_set_up, test_without_goal, fixture_tear_down);
  g_test_add_func ("/store/subset/unknown-kind", test_unknown_kind);
  return g_test_run ();
}
