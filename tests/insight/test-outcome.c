/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from an answer: plan, not now, closing a goal, the next attempt; all of it undone again. */
#include "story.h"

#include "rel-focus.h"
#include "rel-outcome.h"
#include "rel-goal-insight.h"

#define ON rel_day_from_ymd (2026, 3, 12)

static void
apply (Fixture *fixture, RelChanges *changes)
{
  GError *error = NULL;

  g_assert_nonnull (changes);
  rel_changes_apply (changes, fixture->connection, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture, RelChanges *changes)
{
  g_autoptr (RelChanges) inverse = rel_changes_invert (changes);

  apply (fixture, inverse);
}

static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelChanges) changes = NULL;

  tell (fixture, ON, 0, "person {'id':'p','name':'P','is_focus':true}");
  g_assert_true (holds (fixture, ON, "p", "focus_quiet"));
  changes = rel_outcome_plan ("p", "Call", ON + 1);
  apply (fixture, changes);
  g_assert_false (holds (fixture, ON, "p", "focus_quiet"));
  g_assert_true (holds (fixture, ON + 1, "p", "promise_due"));
  undo (fixture, changes);
  g_assert_true (holds (fixture, ON, "p", "focus_quiet"));
}

static void
not_now (Fixture *fixture, RelDay on, RelDay until)
{
  g_autoptr (GPtrArray) moves = ask_moves (fixture, on);
  GError *error = NULL;
  g_autoptr (RelChanges) changes = rel_outcome_not_now (fixture->connection, "p", g_ptr_array_index (moves, 0), until, &error);

  g_assert_no_error (error);
  apply (fixture, changes);
}

static void
test_not_now (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0, "person {'id':'p','name':'P','is_focus':true}\nsnooze {'id':'x','person':'p','until':'@-9'}\nsnooze {'id':'y','person':'p','until':'@-8'}");
  not_now (fixture, ON, ON + 7);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM snoozes"), ==, 1);
  g_assert_false (holds (fixture, ON + 6, "p", "focus_quiet"));
  g_assert_true (holds (fixture, ON + 7, "p", "focus_quiet"));
  tell (fixture, ON, 0, "follow_up {'id':'f','person':'p','text':'Send','due_on':'@2'}");
  g_assert_false (holds (fixture, ON + 1, "p", "promise_due"));
  g_assert_true (holds (fixture, ON + 2, "p", "promise_due"));
}

static void
groundwork (Fixture *fixture, const char *person, RelGroundwork state)
{
  GError *error = NULL;
  g_autoptr (RelChanges) changes = rel_outcome_groundwork (fixture->connection, "m", person, state, &error);

  g_assert_no_error (error);
  apply (fixture, changes);
}

static void
test_groundwork (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  tell (fixture, ON, 0,
        "person {'id':'p','name':'P'}\nperson {'id':'q','name':'Q'}\ngoal {'id':'g','title':'Head'}\n"
        "stakeholder {'id':'s','goal':'g','person':'p','decision_role':'decides'}\n"
        "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@5','groundwork':[{'person':'q','concern':'Cost'}]}");
  g_assert_true (holds (fixture, ON, "p", "groundwork_due"));
  g_assert_true (holds (fixture, ON, "q", "groundwork_due"));
  groundwork (fixture, "q", REL_GROUNDWORK_ALIGNED);
  g_assert_false (holds (fixture, ON, "q", "groundwork_due"));
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM milestone_groundwork WHERE concern = 'Cost' AND state = 'aligned'"), ==, 1);
  /* Who decides and was not listed */
  groundwork (fixture, "p", REL_GROUNDWORK_TALKED);
  g_assert_false (holds (fixture, ON, "p", "groundwork_due"));
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM milestone_groundwork"), ==, 2);
  g_assert_null (rel_outcome_groundwork (fixture->connection, "gone", "p", REL_GROUNDWORK_TALKED, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
}

static char *
ask_focus (Fixture *fixture)
{
  GError *error = NULL;
  g_autoptr (RelFocus) focus = rel_focus_load (fixture->connection, ON, &error);
  g_autofree char *people = NULL;
  GString *found;

  g_assert_no_error (error);
  people = g_strjoinv (" ", focus->people);
  found = g_string_new (people);
  g_string_append_c (found, '|');
  for (guint i = 0; i < focus->candidates->len; i++)
    {
      const RelFocusCandidate *candidate = g_ptr_array_index (focus->candidates, i);

      g_assert_cmpstr (candidate->text, !=, "");
      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", candidate->person);
    }
  return g_string_free (found, FALSE);
}

/* Who decides comes first, then by influence and the time since one talked; who is in focus is no candidate. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nobody = ask_focus (fixture);
  g_autofree char *found = NULL;

  g_assert_cmpstr (nobody, ==, "|");
  tell (fixture, ON, 0,
        "person {'id':'a','name':'A','cadence_days':30}\nperson {'id':'b','name':'B'}\nperson {'id':'c','name':'C'}\n"
        "person {'id':'d','name':'D'}\nperson {'id':'e','name':'E','is_focus':true}\nperson {'id':'x','name':'X'}\n"
        "goal {'id':'g','title':'Head'}\ngoal {'id':'h','title':'Old','status':'paused'}\n"
        "stakeholder {'id':'1','goal':'g','person':'b','decision_role':'influences','influence':2}\n"
        "stakeholder {'id':'2','goal':'g','person':'c','decision_role':'influences','influence':5}\n"
        "stakeholder {'id':'3','goal':'g','person':'d','decision_role':'decides'}\n"
        "stakeholder {'id':'4','goal':'g','person':'e','decision_role':'decides'}\n"
        "stakeholder {'id':'5','goal':'h','person':'x','decision_role':'decides'}");
  found = ask_focus (fixture);
  g_assert_cmpstr (found, ==, "e|d c b a");
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  const char * const lessons[] = { " Ask earlier ", "", "Sit down with Sales", NULL };
  GError *error = NULL;
  g_autoptr (RelChanges) changes = NULL;
  g_autofree char *text = NULL;

  tell (fixture, ON, 0, "person {'id':'p','name':'P'}\ngoal {'id':'g','title':'Head'}\nstakeholder {'id':'s','goal':'g','person':'p','decision_role':'decides'}");
  g_assert_true (holds (fixture, ON, "p", "decider_not_met"));
  changes = rel_outcome_close_goal (fixture->connection, "g", REL_GOAL_STATUS_NOT_THIS_TIME, ON, "Not yet", lessons, &error);
  g_assert_no_error (error);
  apply (fixture, changes);
  g_assert_false (holds (fixture, ON, "p", "decider_not_met"));
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM focal_points WHERE state = 'open'"), ==, 2);
  text = query_text (fixture, "SELECT status || ' ' || closed_on || ' ' || outcome_note FROM goals");
  g_assert_cmpstr (text, ==, "not_this_time 2026-03-12 Not yet");
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM focal_points WHERE text = 'Ask earlier'"), ==, 1);
  undo (fixture, changes);
  g_assert_true (holds (fixture, ON, "p", "decider_not_met"));
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM focal_points"), ==, 0);
}

static void
test_next_attempt (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *entries = NULL;
  g_autoptr (RelChanges) changes = NULL;
  g_autoptr (RelGoalInsight) insight = NULL;

  tell (fixture, ON, 0,
        "person {'id':'p','name':'P'}\nperson {'id':'q','name':'Q'}\n"
        "goal {'id':'g','title':'Head','kind':'promotion','why':'Because','status':'not_this_time','closed_on':'@-1','outcome_note':'No','review_on':'@-2'}\n"
        "stakeholder {'id':'s','goal':'g','person':'p','decision_role':'decides','position':'sceptical'}\n"
        "requirement {'id':'r','goal':'g','name':'Listening','kind':'interpersonal','self_rating':4}\n"
        "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@-3','groundwork':[{'person':'p','concern':'Tone'},{'person':'q','state':'talked'}]}\n"
        "milestone {'id':'n','goal':'g','title':'Vote','occurs_on':'@-3','groundwork':[{'person':'p','state':'aligned'}]}\n"
        "focal_point {'id':'f','goal':'g','text':'Listen'}");
  changes = rel_outcome_next_attempt (fixture->connection, "g", "Head, again", ON + 100, &id, &error);
  g_assert_no_error (error);
  apply (fixture, changes);
  insight = rel_goal_insight_load (fixture->connection, id, ON, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (insight->title, ==, "Head, again");
  g_assert_cmpint (insight->days_to_review, ==, 100);
  g_assert_cmpuint (insight->stakeholders->len, ==, 1);
  g_assert_cmpint (((RelCoverageRow *) g_ptr_array_index (insight->stakeholders, 0))->position, ==, REL_POSITION_SCEPTICAL);
  g_assert_cmpint (find_check (insight->checks, "lessons_applied")->status, ==, REL_CHECK_GAP);
  g_assert_cmpint (find_check (insight->checks, "interpersonal_practised")->status, ==, REL_CHECK_GAP);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM milestones WHERE occurs_on IS NULL"), ==, 1);
  entries = query_text (fixture, "SELECT group_concat(p.id || ' ' || w.concern) FROM milestone_groundwork w JOIN milestones m ON m.row = w.owner "
                                 "JOIN people p ON p.row = w.person WHERE m.occurs_on IS NULL");
  g_assert_cmpstr (entries, ==, "p Tone");
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM goals WHERE status = 'active' AND closed_on IS NULL AND outcome_note IS NULL AND why = 'Because'"), ==, 1);
  undo (fixture, changes);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM goals"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM stakeholders"), ==, 1);
  assert_consistent (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/outcome/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("plan/quiets", test_plan);
  ADD ("not-now/until-the-day-or-another-code", test_not_now);
  ADD ("groundwork/notes-how-far", test_groundwork);
  ADD ("focus/who-could-be-in-it", test_focus);
  ADD ("close/lessons-become-focal-points", test_close);
  ADD ("next-attempt/carries-over", test_next_attempt);
  return g_test_run ();
}
