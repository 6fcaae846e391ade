/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes are whole, know what was there, and turn round. */
#include "fixture.h"

#include "rel-connection-private.h"
#include "rel-clock.h"
#include "rel-person.h"
#include "rel-record-json.h"
#include "rel-trash.h"

static void
build_world (Fixture *fixture)
{
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"b\",\"name\":\"Bo\",\"introduced_by\":\"a\"}");
  save_json (fixture, REL_NOUN_TIE, "{\"id\":\"t\",\"person\":\"b\",\"other\":\"a\",\"kind\":\"reports_to\"}");
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"g\",\"title\":\"Lead\"}");
  save_json (fixture, REL_NOUN_REQUIREMENT, "{\"id\":\"r\",\"goal\":\"g\",\"name\":\"Listening\"}");
  save_json (fixture, REL_NOUN_STAKEHOLDER, "{\"id\":\"s\",\"goal\":\"g\",\"person\":\"a\",\"decision_role\":\"decides\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m\",\"started_on\":\"2026-03-01\",\"channel\":\"video\",\"title\":\"Roadmap\",\"participants\":[\"a\",\"b\"],\"goals\":[\"g\"]}");
  save_json (fixture, REL_NOUN_MILESTONE, "{\"id\":\"ms\",\"goal\":\"g\",\"title\":\"Panel\",\"groundwork\":[{\"person\":\"a\",\"meeting\":\"m\"},{\"person\":\"b\"}]}");
  save_json (fixture, REL_NOUN_FEEDBACK, "{\"id\":\"f\",\"person\":\"b\",\"requirement\":\"r\",\"rating\":4}");
  save_json (fixture, REL_NOUN_ACHIEVEMENT, "{\"id\":\"ac\",\"title\":\"Shipped\",\"witnesses\":[\"b\",\"a\"]}");
  save_json (fixture, REL_NOUN_FOLLOW_UP, "{\"id\":\"fu\",\"person\":\"a\",\"meeting\":\"m\",\"text\":\"Send notes\"}");
}

static void
test_remove_takes_dependents (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (RelChanges) changes = rel_changes_new ("Delete Ana");
  g_autoptr (RelChanges) undo = NULL;
  g_autoptr (RelChanges) redo = NULL;
  GError *error = NULL;

  build_world (fixture);
  before = dump_records (fixture);
  rel_changes_remove (changes, REL_NOUN_PERSON, "a");
  g_assert_true (rel_changes_apply (changes, fixture->connection, &error));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM ties"), ==, 0);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM stakeholders"), ==, 0);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM follow_ups"), ==, 0);
  g_assert_cmpint (query_int (fixture, "SELECT introduced_by IS NULL FROM people WHERE id = 'b'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM meeting_participants"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM achievement_witnesses"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM milestone_groundwork"), ==, 1);
  assert_consistent (fixture);
  after = dump_records (fixture);

  undo = rel_changes_invert (changes);
  rel_changes_apply (undo, fixture->connection, &error);
  g_assert_no_error (error);
  {
    g_autofree char *undone = dump_records (fixture);

    g_assert_cmpstr (undone, ==, before);
  }
  assert_consistent (fixture);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM trash WHERE after IS NULL"), ==, 0);

  redo = rel_changes_invert (undo);
  rel_changes_apply (redo, fixture->connection, &error);
  g_assert_no_error (error);
  {
    g_autofree char *redone = dump_records (fixture);

    g_assert_cmpstr (redone, ==, after);
  }
  assert_consistent (fixture);
}

static void
test_remove_goal_from_trash (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (RelChanges) changes = rel_changes_new ("Delete Goal");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (RelChanges) restore = NULL;
  GError *error = NULL;

  build_world (fixture);
  before = dump_records (fixture);
  rel_changes_remove (changes, REL_NOUN_GOAL, "g");
  g_assert_true (rel_changes_apply (changes, fixture->connection, &error));
  entries = rel_trash_list (fixture->connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((RelTrashEntry *) entries->pdata[0])->label, ==, "Delete Goal");
  /* The goal, its requirement, stakeholder and milestone. */
  g_assert_cmpuint (((RelTrashEntry *) entries->pdata[0])->n_records, ==, 4);
  restore = rel_trash_dup_changes (fixture->connection, ((RelTrashEntry *) entries->pdata[0])->deletion, "Restore Goal", &error);
  g_assert_no_error (error);
  rel_changes_apply (restore, fixture->connection, &error);
  g_assert_no_error (error);
  after = dump_records (fixture);
  g_assert_cmpstr (after, ==, before);
  assert_consistent (fixture);
}

static void
test_trash_emptied (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelChanges) changes = rel_changes_new ("Delete Ana");
  g_autoptr (GPtrArray) entries = NULL;
  const RelTrashEntry *entry;
  GError *error = NULL;

  build_world (fixture);
  rel_changes_remove (changes, REL_NOUN_PERSON, "a");
  g_assert_true (rel_changes_apply (changes, fixture->connection, &error));
  entries = rel_trash_list (fixture->connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = entries->pdata[0];
  /* Of all that went, the person is what was deleted */
  g_assert_cmpstr (rel_record_get_id (entry->record), ==, "a");
  g_assert_cmpuint (entry->n_records, >, 1);
  g_assert_true (rel_trash_empty (fixture->connection, &error));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM trash"), ==, 0);
}

static void
test_trash_expires (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);
  GError *error = NULL;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  rel_changes_remove (changes, REL_NOUN_PERSON, "a");
  g_assert_true (rel_changes_apply (changes, fixture->connection, &error));
  rel_clock_set_for_tests ("2026-04-11T08:00:00.000Z", rel_day_from_ymd (2026, 4, 11));
  g_assert_true (rel_trash_expire (fixture->connection, &error));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM trash"), ==, 1);
  rel_clock_set_for_tests ("2026-04-12T08:00:00.000Z", rel_day_from_ymd (2026, 4, 13));
  g_assert_true (rel_trash_expire (fixture->connection, &error));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM trash"), ==, 0);
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelRecord) mine = NULL;
  g_autoptr (RelRecord) theirs = NULL;
  g_autoptr (RelChanges) first = rel_changes_new (NULL);
  g_autoptr (RelChanges) second = rel_changes_new (NULL);
  g_autoptr (RelChanges) undo = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  mine = rel_records_load (fixture->connection, REL_NOUN_PERSON, "a", NULL);
  theirs = rel_records_load (fixture->connection, REL_NOUN_PERSON, "a", NULL);
  rel_clock_set_for_tests ("2026-03-12T09:00:00.000Z", rel_day_from_ymd (2026, 3, 12));
  rel_record_set_text (theirs, REL_PERSON_NAME, "Theirs");
  rel_changes_save (first, theirs);
  g_assert_true (rel_changes_apply (first, fixture->connection, NULL));
  rel_record_set_text (mine, REL_PERSON_NAME, "Mine");
  rel_changes_save (second, mine);
  g_assert_false (rel_changes_apply (second, fixture->connection, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT);
  name = query_text (fixture, "SELECT name FROM people");
  g_assert_cmpstr (name, ==, "Theirs");

  /* The undo of a change that somebody else built upon is refused too. */
  undo = rel_changes_invert (first);
  g_clear_object (&mine);
  mine = rel_records_load (fixture->connection, REL_NOUN_PERSON, "a", NULL);
  rel_record_set_text (mine, REL_PERSON_NAME, "Later");
  apply_save (fixture, mine);
  g_clear_error (&error);
  g_assert_false (rel_changes_apply (undo, fixture->connection, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT);
}

static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);
  g_autoptr (RelRecord) good = make_record (REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Ana\"}");
  g_autoptr (RelRecord) bad = make_record (REL_NOUN_TIE, "{\"id\":\"t\",\"person\":\"nobody\"}");
  g_autoptr (GError) error = NULL;

  rel_changes_save (changes, good);
  rel_changes_save (changes, bad);
  g_assert_false (rel_changes_apply (changes, fixture->connection, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_REFERENCE);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 0);
}

static void
test_one_stakeholder_per_goal_and_person (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);
  g_autoptr (RelRecord) twice = make_record (REL_NOUN_STAKEHOLDER, "{\"id\":\"s2\",\"goal\":\"g\",\"person\":\"a\"}");
  g_autoptr (GError) error = NULL;

  build_world (fixture);
  rel_changes_save (changes, twice);
  g_assert_false (rel_changes_apply (changes, fixture->connection, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM stakeholders"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/changes/remove/takes-dependents-and-undo-brings-them-back", Fixture, NULL, fixture_set_up, test_remove_takes_dependents, fixture_tear_down);
  g_test_add ("/store/changes/remove/goes-to-trash-and-comes-back", Fixture, NULL, fixture_set_up, test_remove_goal_from_trash, fixture_tear_down);
  g_test_add ("/store/trash/emptied", Fixture, NULL, fixture_set_up, test_trash_emptied, fixture_tear_down);
  g_test_add ("/store/changes/trash/expires-after-thirty-days", Fixture, NULL, fixture_set_up, test_trash_expires, fixture_tear_down);
  g_test_add ("/store/changes/save/refuses-what-changed-elsewhere", Fixture, NULL, fixture_set_up, test_conflict, fixture_tear_down);
  g_test_add ("/store/changes/apply/all-or-nothing", Fixture, NULL, fixture_set_up, test_all_or_nothing, fixture_tear_down);
  g_test_add ("/store/changes/save/one-stakeholder-per-goal-and-person", Fixture, NULL, fixture_set_up, test_one_stakeholder_per_goal_and_person, fixture_tear_down);
  return g_test_run ();
}
