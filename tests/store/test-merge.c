/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two people become one, whole and undoable; people who may be one are found. */
#include "fixture.h"

#include "rel-clock.h"
#include "rel-duplicates.h"
#include "rel-enums.h"
#include "rel-merge.h"
#include "rel-person.h"

/* Everything that can refer to a person, of "a", of "b", and of both. */
static void
build_world (Fixture *fixture)
{
  save_json (fixture, REL_NOUN_PERSON,
             "{\"id\":\"a\",\"name\":\"Ana Lima\",\"why\":\"She knows the board\",\"tags\":[\"board\"],\"sensitivity\":\"private\","
             "\"archived_at\":\"2026-01-01T00:00:00.000Z\","
             "\"contact_points\":[{\"kind\":\"email\",\"value\":\"ana@example.org\"}]}");
  save_json (fixture, REL_NOUN_PERSON,
             "{\"id\":\"b\",\"name\":\"A. Lima\",\"why\":\"Peer\",\"offer\":\"Reviews\",\"tags\":[\"board\",\"tennis\"],\"is_focus\":true,"
             "\"introduced_by\":\"a\",\"sensitivity\":\"confidential\","
             "\"contact_points\":[{\"kind\":\"email\",\"value\":\"ANA@example.org\"},{\"kind\":\"phone\",\"value\":\"+1 555\"}]}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"c\",\"name\":\"Cy\",\"introduced_by\":\"b\"}");
  save_json (fixture, REL_NOUN_TIE, "{\"id\":\"t1\",\"person\":\"a\",\"other\":\"b\",\"kind\":\"knows\"}");
  save_json (fixture, REL_NOUN_TIE, "{\"id\":\"t2\",\"person\":\"c\",\"other\":\"a\",\"kind\":\"knows\",\"note\":\"From school\"}");
  save_json (fixture, REL_NOUN_TIE, "{\"id\":\"t3\",\"person\":\"b\",\"other\":\"c\",\"kind\":\"knows\",\"note\":\"From work\"}");
  save_json (fixture, REL_NOUN_TIE, "{\"id\":\"t4\",\"person\":\"b\",\"kind\":\"reports_to\"}");
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"g\",\"title\":\"Lead\"}");
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"g2\",\"title\":\"Learn\"}");
  save_json (fixture, REL_NOUN_STAKEHOLDER, "{\"id\":\"s1\",\"goal\":\"g\",\"person\":\"a\",\"decision_role\":\"decides\",\"evidence_note\":\"Said so\"}");
  save_json (fixture, REL_NOUN_STAKEHOLDER, "{\"id\":\"s2\",\"goal\":\"g\",\"person\":\"b\",\"decision_role\":\"advises\",\"influence\":4,\"evidence_note\":\"Was seen\"}");
  save_json (fixture, REL_NOUN_STAKEHOLDER, "{\"id\":\"s3\",\"goal\":\"g2\",\"person\":\"b\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m1\",\"started_on\":\"2026-03-01\",\"channel\":\"video\",\"participants\":[\"b\",\"a\",\"c\"]}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m2\",\"started_on\":\"2026-03-05\",\"channel\":\"in_person\",\"participants\":[\"b\"]}");
  save_json (fixture, REL_NOUN_MILESTONE,
             "{\"id\":\"ms\",\"goal\":\"g\",\"title\":\"Panel\",\"groundwork\":[{\"person\":\"a\",\"state\":\"planned\",\"concern\":\"Cost\"},"
             "{\"person\":\"b\",\"state\":\"talked\",\"concern\":\"Time\",\"meeting\":\"m2\"}]}");
  save_json (fixture, REL_NOUN_FOLLOW_UP, "{\"id\":\"fu\",\"person\":\"b\",\"meeting\":\"m2\",\"text\":\"Send notes\"}");
  save_json (fixture, REL_NOUN_EXCHANGE, "{\"id\":\"e\",\"person\":\"b\",\"direction\":\"given\"}");
  save_json (fixture, REL_NOUN_FEEDBACK, "{\"id\":\"f\",\"person\":\"b\",\"verbatim\":\"Good\"}");
  save_json (fixture, REL_NOUN_ACHIEVEMENT, "{\"id\":\"ac\",\"title\":\"Shipped\",\"witnesses\":[\"c\",\"b\"]}");
  save_json (fixture, REL_NOUN_OPPORTUNITY, "{\"id\":\"o\",\"title\":\"Door\",\"opened_by\":\"b\",\"leaned_on\":[\"a\",\"b\"]}");
  save_json (fixture, REL_NOUN_SNOOZE, "{\"id\":\"sn\",\"person\":\"b\",\"until\":\"2026-05-01\",\"codes\":[\"quiet\"]}");
  save_json (fixture, REL_NOUN_NOT_DUPLICATES, "{\"id\":\"n1\",\"person\":\"a\",\"other\":\"c\"}");
  save_json (fixture, REL_NOUN_NOT_DUPLICATES, "{\"id\":\"n2\",\"person\":\"c\",\"other\":\"b\"}");
}

static RelRecord *
load (Fixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  RelRecord *person = rel_records_load (fixture->connection, REL_NOUN_PERSON, id, &error);

  g_assert_no_error (error);
  return person;
}

static RelChanges *
make_merge (Fixture *fixture)
{
  g_autoptr (RelRecord) kept = load (fixture, "a");
  g_autoptr (RelRecord) removed = load (fixture, "b");
  g_autoptr (RelRecord) result = rel_merge_unite (kept, removed);
  g_autoptr (GError) error = NULL;
  RelChanges *changes = rel_merge_changes (fixture->connection, result, removed, "Merge", &error);

  g_assert_no_error (error);
  return changes;
}

static void
apply (Fixture *fixture, RelChanges *changes)
{
  g_autoptr (GError) error = NULL;

  rel_changes_apply (changes, fixture->connection, &error);
  g_assert_no_error (error);
}

static void
assert_text (Fixture *fixture, const char *sql, const char *expected)
{
  g_autofree char *text = query_text (fixture, sql);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_moves_everything (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelChanges) changes = NULL;

  build_world (fixture);
  changes = make_merge (fixture);
  apply (fixture, changes);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 2);
  g_assert_cmpint (query_int (fixture, "SELECT introduced_by = (SELECT row FROM people WHERE id = 'a') FROM people WHERE id = 'c'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM follow_ups JOIN people p ON p.row = person WHERE p.id = 'a'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM exchanges JOIN people p ON p.row = person WHERE p.id = 'a'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM feedback JOIN people p ON p.row = person WHERE p.id = 'a'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM snoozes JOIN people p ON p.row = person WHERE p.id = 'a'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM opportunities JOIN people p ON p.row = opened_by WHERE p.id = 'a'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM opportunity_leaned_on"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM achievement_witnesses JOIN people p ON p.row = value WHERE p.id = 'a'"), ==, 1);
  /* Nobody takes part in a meeting twice */
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM meeting_participants"), ==, 3);
  g_assert_cmpint (query_int (fixture, "SELECT touch_count FROM people WHERE id = 'a'"), ==, 2);
  assert_consistent (fixture);
}

static void
test_unites_what_clashes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelChanges) changes = NULL;

  build_world (fixture);
  changes = make_merge (fixture);
  apply (fixture, changes);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM stakeholders"), ==, 2);
  assert_text (fixture, "SELECT decision_role FROM stakeholders WHERE id = 's1'", "decides");
  g_assert_cmpint (query_int (fixture, "SELECT influence FROM stakeholders WHERE id = 's1'"), ==, 4);
  assert_text (fixture, "SELECT evidence_note FROM stakeholders WHERE id = 's1'", "Said so\nWas seen");
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM milestone_groundwork"), ==, 1);
  assert_text (fixture, "SELECT state FROM milestone_groundwork", "talked");
  assert_text (fixture, "SELECT concern FROM milestone_groundwork", "Cost\nTime");
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM milestone_groundwork WHERE meeting IS NOT NULL"), ==, 1);
  /* No tie to oneself, none twice; a tie to me is one of its own */
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM ties"), ==, 2);
  assert_text (fixture, "SELECT note FROM ties WHERE id = 't2'", "From school\nFrom work");
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM ties WHERE id = 't4' AND other IS NULL"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM not_duplicates"), ==, 1);
}

static void
test_unites_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelRecord) kept = NULL;
  g_autoptr (RelRecord) removed = NULL;
  g_autoptr (RelRecord) result = NULL;

  build_world (fixture);
  kept = load (fixture, "a");
  removed = load (fixture, "b");
  result = rel_merge_unite (kept, removed);
  g_assert_cmpstr (rel_record_get_id (result), ==, "a");
  g_assert_cmpstr (rel_record_get_text (result, REL_PERSON_NAME), ==, "Ana Lima");
  g_assert_cmpstr (rel_record_get_text (result, REL_PERSON_WHY), ==, "She knows the board");
  g_assert_cmpstr (rel_record_get_text (result, REL_PERSON_OFFER), ==, "Reviews");
  g_assert_true (rel_record_get_flag (result, REL_PERSON_IS_FOCUS));
  g_assert_cmpint (rel_record_get_word (result, REL_PERSON_SENSITIVITY), ==, REL_SENSITIVITY_CONFIDENTIAL);
  g_assert_null (rel_record_get_text (result, REL_PERSON_ARCHIVED_AT));
  /* Nobody introduced themselves */
  g_assert_null (rel_record_get_text (result, REL_PERSON_INTRODUCED_BY));
  g_assert_cmpuint (rel_record_get_items (result, REL_PERSON_CONTACT_POINTS)->len, ==, 2);
  g_assert_cmpuint (g_strv_length ((GStrv) rel_record_get_texts (result, REL_PERSON_TAGS)), ==, 2);
}

static void
test_undo_and_redo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (RelChanges) changes = NULL;
  g_autoptr (RelChanges) undo = NULL;
  g_autoptr (RelChanges) redo = NULL;

  build_world (fixture);
  before = dump_records (fixture);
  changes = make_merge (fixture);
  apply (fixture, changes);
  after = dump_records (fixture);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM merges WHERE kept = 'a' AND removed = 'b' AND details LIKE '%A. Lima%'"), ==, 1);
  undo = rel_changes_invert (changes);
  apply (fixture, undo);
  undone = dump_records (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM merges"), ==, 0);
  assert_consistent (fixture);
  redo = rel_changes_invert (undo);
  apply (fixture, redo);
  redone = dump_records (fixture);
  g_assert_cmpstr (redone, ==, after);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM merges"), ==, 1);
  assert_consistent (fixture);
}

static void
test_refuses_what_changed_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelRecord) kept = NULL;
  g_autoptr (RelRecord) removed = NULL;
  g_autoptr (RelRecord) edited = NULL;
  g_autoptr (RelChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  build_world (fixture);
  kept = load (fixture, "a");
  removed = load (fixture, "b");
  rel_clock_set_for_tests ("2026-03-12T09:00:00.000Z", rel_day_from_ymd (2026, 3, 12));
  edited = load (fixture, "b");
  rel_record_set_text (edited, REL_PERSON_NOTES, "Meanwhile");
  apply_save (fixture, edited);
  changes = rel_merge_changes (fixture->connection, kept, removed, NULL, &error);
  g_assert_null (changes);
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT);
}

static void
test_duplicates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (GPtrArray) of_person = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  RelDuplicatePair *pair;

  build_world (fixture);
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"d\",\"name\":\"CY\"}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"e\",\"name\":\"Cyd\"}");
  pairs = rel_duplicates_find (fixture->connection, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pairs->len, ==, 2);
  pair = pairs->pdata[0];
  g_assert_cmpstr (pair->first, ==, "a");
  g_assert_cmpstr (pair->second, ==, "b");
  g_assert_cmpstr (pair->email, ==, "ana@example.org");
  pair = pairs->pdata[1];
  g_assert_cmpstr (pair->first, ==, "c");
  g_assert_cmpstr (pair->second_name, ==, "CY");
  g_assert_null (pair->email);

  of_person = rel_duplicates_of_person (fixture->connection, "b", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_person->len, ==, 1);
  none = rel_duplicates_of_person (fixture->connection, "e", 10, &error);
  g_assert_cmpuint (none->len, ==, 0);

  /* Once told apart they stay apart, whichever way round */
  save_json (fixture, REL_NOUN_NOT_DUPLICATES, "{\"id\":\"n3\",\"person\":\"b\",\"other\":\"a\"}");
  after = rel_duplicates_find (fixture->connection, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/store/merge/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("moves-everything-that-refers", test_moves_everything);
  ADD ("unites-what-clashes", test_unites_what_clashes);
  ADD ("unites-two-descriptions", test_unites_people);
  ADD ("undone-and-done-again-with-its-log", test_undo_and_redo);
  ADD ("refuses-what-changed-elsewhere", test_refuses_what_changed_elsewhere);
  ADD ("finds-who-may-be-one", test_duplicates);
  return g_test_run ();
}
