/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said where there is little or nothing to say it of, at the edges of the calendar, and of what must make
 * no difference. The three stories of test-scenarios.c serve as worlds of some size. */
#include "story.h"

#include <time.h>

#include "rel-achievement.h"
#include "rel-balance.h"
#include "rel-bridges.h"
#include "rel-exchange.h"
#include "rel-face-to-face-share.h"
#include "rel-feedback.h"
#include "rel-goal-insight.h"
#include "rel-import.h"
#include "rel-meeting.h"
#include "rel-paths.h"
#include "rel-person.h"
#include "rel-person-stats.h"
#include "rel-reciprocity.h"
#include "rel-records.h"
#include "rel-routes.h"
#include "rel-stakeholder.h"
#include "rel-today.h"

static const struct
{
  const char *file;
  const char *review;
} worlds[] = {
  { "expert.json", "2026-06-18" },
  { "career-changer.json", "2027-01-20" },
  { "vice-president.json", "2028-03-10" },
};

static const int days[] = { -80, -45, -21, 0 };

static void
import (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "scenarios", name, NULL);
  const char * const paths[] = { path, NULL };
  const RelImportOptions options = { .format = REL_IMPORT_JSON };
  GError *error = NULL;
  g_autoptr (RelImportReport) report = rel_import_run (fixture->connection, paths, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (rel_import_report_has_rejected (report));
}

/* Records of a noun, all of them, read before any is changed. */
static GPtrArray *
load_all (Fixture *fixture, RelNoun noun)
{
  GError *error = NULL;
  g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (fixture->connection, noun, &error);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_no_error (error);
  for (;;)
    {
      RelRecord *record = NULL;

      rel_record_cursor_next (cursor, &record, &error);
      g_assert_no_error (error);
      if (record == NULL)
        return records;
      g_ptr_array_add (records, record);
    }
}

static void
apply (Fixture *fixture, RelChanges *changes)
{
  GError *error = NULL;

  rel_changes_apply (changes, fixture->connection, &error);
  g_assert_no_error (error);
}

static void
write_today (GString *text, Fixture *fixture, RelDay on)
{
  GError *error = NULL;
  g_autoptr (RelToday) today = rel_today_load (fixture->connection, on, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < today->moves->len; i++)
    {
      const RelMove *move = g_ptr_array_index (today->moves, i);

      for (guint j = 0; j < move->reasons->len; j++)
        {
          const RelReason *reason = g_ptr_array_index (move->reasons, j);
          g_autofree char *records = g_strjoinv (" ", reason->records);

          g_string_append_printf (text, "move %s %d %s %s\n", move->person, reason->code, reason->text, records);
        }
    }
  for (guint i = 0; i < today->promises->len; i++)
    g_string_append_printf (text, "promise %s\n", ((RelPromise *) g_ptr_array_index (today->promises, i))->follow_up);
  for (guint i = 0; i < today->groundwork->len; i++)
    g_string_append_printf (text, "groundwork %s\n", ((RelGroundworkDue *) g_ptr_array_index (today->groundwork, i))->person);
  g_string_append_printf (text, "habit %u of %u\n", today->habit->done, today->habit->target);
}

static void
write_goals (GString *text, Fixture *fixture, RelDay on)
{
  g_autoptr (GPtrArray) goals = load_all (fixture, REL_NOUN_GOAL);

  for (guint g = 0; g < goals->len; g++)
    {
      GError *error = NULL;
      g_autoptr (RelGoalInsight) goal = rel_goal_insight_load (fixture->connection, rel_record_get_id (g_ptr_array_index (goals, g)), on, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < goal->checks->len; i++)
        {
          const RelCheck *check = g_ptr_array_index (goal->checks, i);
          g_autofree char *people = g_strjoinv (" ", check->people);
          g_autofree char *records = g_strjoinv (" ", check->records);

          g_string_append_printf (text, "check %d %d %s %s %s\n", check->code, check->status, check->text, people, records);
        }
      for (guint i = 0; i < goal->stakeholders->len; i++)
        {
          const RelCoverageRow *row = g_ptr_array_index (goal->stakeholders, i);

          g_string_append_printf (text, "row %s %d %d\n", row->person, row->last_live, row->last_face_to_face);
        }
    }
}

static void
write_figures (GString *text, Fixture *fixture, RelDay on)
{
  GError *error = NULL;
  g_autoptr (RelBalance) balance = rel_balance_load (fixture->connection, on, &error);
  g_autoptr (GPtrArray) breadth = rel_breadth_load (fixture->connection, on, &error);
  g_autoptr (GPtrArray) stats = rel_person_stats_load_all (fixture->connection, on, &error);
  g_autoptr (GPtrArray) given = rel_reciprocity_load (fixture->connection, NULL, on, &error);
  g_autoptr (GPtrArray) bridges = rel_bridges_load (fixture->connection, on, &error);
  g_autoptr (GArray) months = rel_face_to_face_share_load (fixture->connection, on, 12, &error);

  g_assert_no_error (error);
  for (guint d = 0; d < REL_N_DIRECTIONS; d++)
    if (rel_balance_get_people_by_direction (balance, d) > 0)
      g_string_append_printf (text, "balance %u: %u, %u\n", d, rel_balance_get_people_by_direction (balance, d), rel_balance_get_touches_by_direction (balance, d));
  for (guint i = 0; i < breadth->len; i++)
    g_string_append_printf (text, "breadth %u\n", ((RelBreadthRow *) g_ptr_array_index (breadth, i))->touches);
  for (guint i = 0; i < stats->len; i++)
    {
      const RelPersonStats *s = g_ptr_array_index (stats, i);

      g_string_append_printf (text, "person %s %.9f %d %u %d %u %u\n", s->person, s->closeness, s->cadence, s->touches, s->last_on, s->given, s->received);
    }
  for (guint i = 0; i < given->len; i++)
    g_string_append_printf (text, "given %u\n", ((RelReciprocityRow *) g_ptr_array_index (given, i))->given);
  for (guint i = 0; i < bridges->len; i++)
    g_string_append_printf (text, "bridge %u\n", g_strv_length (((RelCluster *) g_ptr_array_index (bridges, i))->known));
  for (guint i = 0; i < months->len; i++)
    if (g_array_index (months, RelMonthShare, i).meetings > 0)
      g_string_append_printf (text, "month %d %u\n", g_array_index (months, RelMonthShare, i).month, g_array_index (months, RelMonthShare, i).meetings);
}

/* All that is said on a date, as text to compare. */
static char *
say_all (Fixture *fixture, RelDay on)
{
  GString *text = g_string_new (NULL);

  write_today (text, fixture, on);
  write_goals (text, fixture, on);
  write_figures (text, fixture, on);
  return g_string_free (text, FALSE);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = say_all (fixture, rel_day_from_ymd (2026, 3, 12));
  GError *error = NULL;
  g_autoptr (RelRoutes) routes = rel_routes_load (fixture->connection, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (said, ==, "habit 0 of 3\n");
  for (guint i = 0; i < REL_N_ROUTES; i++)
    g_assert_cmpuint (routes->routes[i].count, ==, 0);
}

/* Somebody of whom nothing but the name is known, and then with a part in everything. */
static void
test_single_person (Fixture *fixture, gconstpointer data)
{
  RelDay on = rel_day_from_ymd (2026, 3, 12);
  g_autofree char *nothing = NULL;
  g_autofree char *codes = NULL;
  GError *error = NULL;
  g_autoptr (RelPath) path = NULL;

  tell (fixture, on, 0, "person {'id':'p','name':'P'}");
  nothing = say_all (fixture, on);
  g_assert_cmpstr (nothing, ==, "habit 0 of 3\nbalance 0: 1, 0\nbreadth 0\nperson p 0.000000000 0 0 -2147483648 0 0\n");
  path = rel_path_load (fixture->connection, "p", on, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (path->steps), ==, 0);

  tell (fixture, on, 0,
        "person {'id':'p','name':'P','direction':'peer','scope':'internal','is_focus':true,'cadence_days':1,'introduced_by':'p'}\n"
        "tie {'id':'t','person':'p','other':'p','kind':'knows'}\n"
        "goal {'id':'g','title':'G','kind':'promotion','review_on':'@0','follows':'g'}\n"
        "stakeholder {'id':'s','goal':'g','person':'p','decision_role':'decides'}\n"
        "milestone {'id':'m','goal':'g','title':'M','occurs_on':'@0'}");
  codes = ask_codes (fixture, on, "p");
  g_assert_cmpstr (codes, ==, "groundwork_due decider_not_met cadence_overdue position_unknown focus_quiet never_face_to_face peer_voice_missing");
  assert_consistent (fixture);
}

/* Everybody went: nobody comes up, nobody is missing, and nothing is counted of them. */
static void
test_everything_archived (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);
  g_autoptr (GPtrArray) people = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (worlds); i++)
    import (fixture, worlds[i].file);
  people = load_all (fixture, REL_NOUN_PERSON);
  g_assert_cmpuint (people->len, >=, 90);
  for (guint i = 0; i < people->len; i++)
    {
      rel_record_set_text (g_ptr_array_index (people, i), REL_PERSON_ARCHIVED_AT, "2024-01-01T00:00:00Z");
      rel_changes_save (changes, g_ptr_array_index (people, i));
    }
  apply (fixture, changes);
  for (guint i = 0; i < G_N_ELEMENTS (worlds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (days); j++)
      {
        RelDay on = rel_day_from_text (worlds[i].review) + days[j];
        g_autoptr (GString) today = g_string_new (NULL);
        g_autoptr (GString) figures = g_string_new (NULL);
        g_autoptr (GPtrArray) goals = load_all (fixture, REL_NOUN_GOAL);

        write_today (today, fixture, on);
        g_assert_cmpstr (today->str, ==, "habit 0 of 3\n");
        write_figures (figures, fixture, on);
        g_assert_cmpstr (figures->str, ==, "");
        for (guint g = 0; g < goals->len; g++)
          {
            GError *error = NULL;
            g_autoptr (RelGoalInsight) goal = rel_goal_insight_load (fixture->connection, rel_record_get_id (g_ptr_array_index (goals, g)), on, &error);

            g_assert_no_error (error);
            g_assert_cmpuint (goal->stakeholders->len, ==, 0);
            for (guint k = 0; k < goal->checks->len; k++)
              g_assert_null (((RelCheck *) g_ptr_array_index (goal->checks, k))->people[0]);
            g_assert_cmpint (find_check (goal->checks, "deciders_known")->status, ==, REL_CHECK_GAP);
            g_assert_cmpint (find_check (goal->checks, "deciders_met")->status, ==, REL_CHECK_UNKNOWN);
            g_assert_cmpint (find_check (goal->checks, "peer_voices")->status, ==, REL_CHECK_UNKNOWN);
            g_assert_null (find_check (goal->checks, "report_voices"));
            g_assert_cmpint (find_check (goal->checks, "feedback_recent")->status, ==, REL_CHECK_GAP);
          }
      }
}

static void
remove_after (Fixture *fixture, RelChanges *changes, RelNoun noun, guint field, RelDay on)
{
  g_autoptr (GPtrArray) records = load_all (fixture, noun);

  for (guint i = 0; i < records->len; i++)
    {
      RelRecord *record = g_ptr_array_index (records, i);
      const char *date = rel_record_get_text (record, field);

      if (date != NULL && rel_day_from_text (date) > on)
        rel_changes_remove (changes, noun, rel_record_get_id (record));
    }
}

/* What is dated after the day says nothing on it: without all that, the same is said. */
static void
test_future (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (worlds); i++)
    {
      RelDay review = rel_day_from_text (worlds[i].review);

      import (fixture, worlds[i].file);
      for (guint j = G_N_ELEMENTS (days); j > 0; j--)
        {
          RelDay on = review + days[j - 1];
          g_autofree char *before = say_all (fixture, on);
          g_autofree char *after = NULL;
          g_autoptr (RelChanges) changes = rel_changes_new (NULL);

          remove_after (fixture, changes, REL_NOUN_MEETING, REL_MEETING_STARTED_ON, on);
          remove_after (fixture, changes, REL_NOUN_EXCHANGE, REL_EXCHANGE_OCCURRED_ON, on);
          remove_after (fixture, changes, REL_NOUN_FEEDBACK, REL_FEEDBACK_RECEIVED_ON, on);
          remove_after (fixture, changes, REL_NOUN_ACHIEVEMENT, REL_ACHIEVEMENT_OCCURRED_ON, on);
          apply (fixture, changes);
          after = say_all (fixture, on);
          g_assert_cmpstr (after, ==, before);
        }
    }
}

/* One more conversation in one room, with any stakeholder from inside, turns no met check into a gap. */
static void
test_one_more_touch (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (worlds); i++)
    {
      g_autoptr (GPtrArray) stakeholders = NULL;
      GError *error = NULL;

      import (fixture, worlds[i].file);
      stakeholders = load_all (fixture, REL_NOUN_STAKEHOLDER);
      for (guint s = 0; s < stakeholders->len; s++)
        for (guint j = 0; j < G_N_ELEMENTS (days); j++)
          {
            RelDay on = rel_day_from_text (worlds[i].review) + days[j];
            const char *person_id = rel_record_get_text (g_ptr_array_index (stakeholders, s), REL_STAKEHOLDER_PERSON);
            const char *goal_id = rel_record_get_text (g_ptr_array_index (stakeholders, s), REL_STAKEHOLDER_GOAL);
            g_autoptr (RelRecord) person = rel_records_load (fixture->connection, REL_NOUN_PERSON, person_id, &error);
            g_autoptr (GPtrArray) before = NULL, after = NULL;
            g_autoptr (RelChanges) changes = NULL;

            g_assert_no_error (error);
            if (rel_record_get_number (person, REL_PERSON_SCOPE) != REL_SCOPE_INTERNAL || rel_record_get_text (person, REL_PERSON_ARCHIVED_AT) != NULL)
              continue;
            before = ask_checks (fixture, on, goal_id);
            {
              g_autofree char *date = rel_date_dup (on);
              g_autofree char *json = g_strdup_printf ("{\"id\": \"more\", \"started_on\": \"%s\", \"channel\": \"in_person\", \"participants\": [\"%s\"]}", date, person_id);

              save_json (fixture, REL_NOUN_MEETING, json);
            }
            after = ask_checks (fixture, on, goal_id);
            g_assert_cmpuint (after->len, ==, before->len);
            for (guint k = 0; k < before->len; k++)
              {
                const RelCheck *x = g_ptr_array_index (before, k), *y = g_ptr_array_index (after, k);

                g_assert_false (x->status == REL_CHECK_MET && y->status == REL_CHECK_GAP);
              }
            changes = rel_changes_new (NULL);
            rel_changes_remove (changes, REL_NOUN_MEETING, "more");
            apply (fixture, changes);
            n++;
          }
    }
  g_assert_cmpuint (n, >, 50);
}

/* Sixty days to 10 or 11 March: with a leap day between, without one, and in a century year that has none. */
static void
test_leap_day (Fixture *fixture, gconstpointer data)
{
  const struct { int year, met_day, last_day; } years[] = { { 2027, 10, 11 }, { 2028, 10, 10 }, { 2100, 10, 11 }, { 2000, 10, 10 } };

  tell (fixture, 0, 0, "person {'id':'p','name':'P'}\ngoal {'id':'g','title':'G'}\nstakeholder {'id':'s','goal':'g','person':'p','decision_role':'decides','position':'neutral'}");
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      RelDay met = rel_day_from_ymd (years[i].year, 1, years[i].met_day);
      RelDay last = rel_day_from_ymd (years[i].year, 3, years[i].last_day);

      tell (fixture, met, 0, "meeting {'id':'m','started_on':'@0','channel':'in_person','participants':['p']}");
      g_assert_false (holds (fixture, last, "p", "decider_not_met"));
      g_assert_true (holds (fixture, last + 1, "p", "decider_not_met"));
    }
}

/* On a leap day itself: it is a day of its month, and of every window. */
static void
test_on_a_leap_day (Fixture *fixture, gconstpointer data)
{
  RelDay on = rel_day_from_ymd (2028, 2, 29);
  g_autoptr (RelHabit) habit = NULL, next = NULL;
  GError *error = NULL;

  tell (fixture, on, 0,
        "person {'id':'p','name':'P','is_focus':true}\n"
        "meeting {'id':'m','started_on':'2028-02-29','channel':'phone','participants':['p']}\n"
        "follow_up {'id':'f','person':'p','text':'Send','due_on':'2028-02-29'}");
  habit = rel_habit_load (fixture->connection, on, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (habit->done, ==, 1);
  next = rel_habit_load (fixture->connection, on + 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (next->done, ==, 0);
  g_assert_true (holds (fixture, on, "p", "promise_due"));
  g_assert_false (holds (fixture, on - 1, "p", "promise_due"));
  g_assert_false (holds (fixture, rel_day_from_ymd (2028, 3, 30), "p", "focus_quiet"));
}

/* Days are the person's own: neither the zone of this machine nor that of a conversation, nor its hour, moves one. */
static void
test_zones (Fixture *fixture, gconstpointer data)
{
  static const char * const zones[] = { "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu", "UTC" };
  RelDay on = rel_day_from_ymd (2026, 3, 29);
  g_autofree char *first = NULL;

  tell (fixture, on, 0,
        "person {'id':'p','name':'P','is_focus':true}\nperson {'id':'q','name':'Q','is_focus':true}\n"
        "meeting {'id':'m','started_on':'@-30','started_at':'00:00','time_zone':'Pacific/Niue','channel':'in_person','participants':['p']}\n"
        "meeting {'id':'n','started_on':'@-31','started_at':'23:59','time_zone':'Pacific/Kiritimati','channel':'in_person','participants':['q']}");
  g_assert_false (holds (fixture, on, "p", "focus_quiet"));
  g_assert_true (holds (fixture, on, "q", "focus_quiet"));
  first = say_all (fixture, on);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *said = NULL;

      g_setenv ("TZ", zones[i], TRUE);
      tzset ();
      said = say_all (fixture, on);
      g_assert_cmpstr (said, ==, first);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/edges/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("empty-database", test_empty);
  ADD ("single-person", test_single_person);
  ADD ("everything-archived", test_everything_archived);
  ADD ("future/does-not-count", test_future);
  ADD ("one-more-touch/no-met-check-to-a-gap", test_one_more_touch);
  ADD ("leap-day/in-a-window", test_leap_day);
  ADD ("leap-day/on-it", test_on_a_leap_day);
  ADD ("zones/move-no-day", test_zones);
  return g_test_run ();
}
