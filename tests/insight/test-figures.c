/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: cadence, closeness, habit, routes, shares, paths, bridges. */
#include "story.h"

#include <math.h>

#include "rel-bridges.h"
#include "rel-cadence.h"
#include "rel-closeness.h"
#include "rel-connection-private.h"
#include "rel-face-to-face-share.h"
#include "rel-goal-insight.h"
#include "rel-habit.h"
#include "rel-network.h"
#include "rel-paths.h"
#include "rel-promises.h"
#include "rel-routes.h"
#include "rel-settings.h"
#include "rel-year.h"

#define ON rel_day_from_ymd (2026, 3, 12)

static void
test_cadence (void)
{
  g_assert_cmpint (rel_cadence_compute (REL_DAY_NONE, 0, ON), ==, REL_CADENCE_NONE);
  g_assert_cmpint (rel_cadence_compute (REL_DAY_NONE, 30, ON), ==, REL_CADENCE_OVERDUE);
  g_assert_cmpint (rel_cadence_compute (ON, 30, ON), ==, REL_CADENCE_ON_TRACK);
  g_assert_cmpint (rel_cadence_compute (ON - 30, 30, ON), ==, REL_CADENCE_ON_TRACK);
  g_assert_cmpint (rel_cadence_compute (ON - 31, 30, ON), ==, REL_CADENCE_DUE);
  g_assert_cmpint (rel_cadence_compute (ON - 45, 30, ON), ==, REL_CADENCE_DUE);
  g_assert_cmpint (rel_cadence_compute (ON - 46, 30, ON), ==, REL_CADENCE_OVERDUE);
  g_assert_cmpint (rel_cadence_compute (ON - 3, G_MAXINT, ON), ==, REL_CADENCE_ON_TRACK);
  g_assert_cmpstr (rel_cadence_to_word (REL_CADENCE_ON_TRACK), ==, "on_track");
  g_assert_null (rel_cadence_to_word (REL_CADENCE_NONE));
}

static void
test_closeness (void)
{
  const RelTouch touches[] = {
    { ON, REL_CHANNEL_IN_PERSON, 1 }, { ON - 90, REL_CHANNEL_VIDEO, 2 }, { ON - 180, REL_CHANNEL_EMAIL, 3 },
    { ON - 5, REL_CHANNEL_UNSET, 4 }, { ON + 1, REL_CHANNEL_IN_PERSON, 5 },
  };

  g_assert_cmpfloat (rel_closeness_compute (touches, 0, ON), ==, 0.0);
  g_assert_cmpfloat_with_epsilon (rel_closeness_compute (touches, 1, ON), 100 * (1 - exp (-1.0)), 1e-9);
  g_assert_cmpfloat_with_epsilon (rel_closeness_compute (touches, 5, ON), 100 * (1 - exp (-(1.0 + 0.35 + 0.0375))), 1e-9);
  g_assert_cmpfloat_with_epsilon (rel_closeness_share (REL_CHANNEL_PHONE, 45), 0.6 * sqrt (0.5), 1e-12);
}

static void
test_closeness_rows (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (RelCloseness) closeness = NULL;
  const RelClosenessRow *row;

  tell (fixture, ON, 0,
        "person {'id':'p','name':'P'}\nmeeting {'id':'a','started_on':'@-90','channel':'phone','participants':['p','p']}\n"
        "meeting {'id':'b','started_on':'@0','channel':'message','participants':['p']}\nmeeting {'id':'c','started_on':'@1','participants':['p']}");
  closeness = rel_closeness_load (fixture->connection, "p", ON, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (closeness->rows->len, ==, 2);
  row = g_ptr_array_index (closeness->rows, 0);
  g_assert_cmpstr (row->meeting, ==, "b");
  row = g_ptr_array_index (closeness->rows, 1);
  g_assert_cmpstr (row->meeting, ==, "a");
  g_assert_cmpfloat_with_epsilon (row->share, 0.3, 1e-12);
  g_assert_cmpfloat_with_epsilon (closeness->value, 100 * (1 - exp (-0.5)), 1e-9);
  g_assert_null (rel_closeness_load (fixture->connection, "nobody", ON, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
}

static guint
ask_habit (Fixture *fixture, RelDay on, guint *target)
{
  GError *error = NULL;
  g_autoptr (RelHabit) habit = rel_habit_load (fixture->connection, on, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (habit->meetings), ==, habit->done);
  *target = habit->target;
  return habit->done;
}

static void
test_habit (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  guint target;

  tell (fixture, ON, 0,
        "person {'id':'p','name':'P','is_focus':true}\nperson {'id':'q','name':'Q'}\nperson {'id':'x','name':'X'}\n"
        "goal {'id':'g','title':'G'}\nstakeholder {'id':'s','goal':'g','person':'q'}\n"
        "meeting {'id':'a','started_on':'2026-03-01','channel':'phone','participants':['p','q']}\n"
        "meeting {'id':'b','started_on':'2026-03-12','channel':'event','participants':['q','x']}\n"
        "meeting {'id':'c','started_on':'2026-03-13','channel':'phone','participants':['p']}\n"
        "meeting {'id':'d','started_on':'2026-02-28','channel':'phone','participants':['p']}\n"
        "meeting {'id':'e','started_on':'2026-03-05','channel':'email','participants':['p']}\n"
        "meeting {'id':'f','started_on':'2026-03-05','channel':'phone','participants':['x']}\n"
        "meeting {'id':'h','started_on':'2026-03-05','participants':['p']}");
  g_assert_cmpuint (ask_habit (fixture, ON, &target), ==, 2);
  g_assert_cmpuint (target, ==, 3);
  g_assert_cmpuint (ask_habit (fixture, rel_day_from_ymd (2026, 2, 28), &target), ==, 1);
  g_assert_cmpuint (ask_habit (fixture, rel_day_from_ymd (2026, 3, 31), &target), ==, 3);
  g_assert_cmpuint (ask_habit (fixture, rel_day_from_ymd (2026, 4, 1), &target), ==, 0);
  rel_settings_set_json (fixture->connection, REL_SETTING_MONTHLY_TARGET, "5", &error);
  g_assert_no_error (error);
  ask_habit (fixture, ON, &target);
  g_assert_cmpuint (target, ==, 5);
}

static void
test_promises (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) promises = NULL;

  tell (fixture, ON, 0,
        "person {'id':'p','name':'P'}\nperson {'id':'x','name':'X','archived_at':'2026-01-01T00:00:00Z'}\n"
        "follow_up {'id':'c','person':'p','text':'x','due_on':'@0'}\nfollow_up {'id':'b','person':'p','text':'x','owner':'them','due_on':'@-1'}\n"
        "follow_up {'id':'a','person':'p','text':'x','due_on':'@-1','snoozed_until':'@0'}\nfollow_up {'id':'d','person':'p','text':'x','due_on':'@1'}\n"
        "follow_up {'id':'e','person':'p','text':'x'}\nfollow_up {'id':'f','person':'x','text':'x','due_on':'@-1'}\n"
        "follow_up {'id':'h','person':'p','text':'x','due_on':'@-1','snoozed_until':'@1'}");
  promises = rel_promises_load (fixture->connection, ON, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (promises->len, ==, 3);
  g_assert_cmpstr (((RelPromise *) g_ptr_array_index (promises, 0))->follow_up, ==, "a");
  g_assert_cmpstr (((RelPromise *) g_ptr_array_index (promises, 1))->follow_up, ==, "b");
  g_assert_cmpstr (((RelPromise *) g_ptr_array_index (promises, 2))->follow_up, ==, "c");
}

static void
test_routes (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (RelRoutes) routes = NULL;

  tell (fixture, ON, 0,
        "goal {'id':'g','title':'G'}\n"
        "opportunity {'id':'a','goal':'g','title':'x','route':'referral','stage':'rejected','reached_interview':true}\n"
        "opportunity {'id':'b','title':'x','route':'referral','stage':'rejected'}\nopportunity {'id':'c','title':'x','route':'referral','stage':'declined'}\n"
        "opportunity {'id':'d','title':'x','route':'online_posting','stage':'applied'}\nopportunity {'id':'e','title':'x'}");
  routes = rel_routes_load (fixture->connection, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (routes->routes[REL_ROUTE_REFERRAL].count, ==, 3);
  g_assert_cmpuint (routes->routes[REL_ROUTE_REFERRAL].reached, ==, 2);
  g_assert_cmpstr (routes->routes[REL_ROUTE_REFERRAL].opportunities[2], ==, "b");
  g_assert_cmpuint (routes->routes[REL_ROUTE_ONLINE_POSTING].reached, ==, 0);
  g_assert_cmpuint (routes->routes[REL_ROUTE_UNSET].count, ==, 1);
  g_clear_pointer (&routes, rel_routes_free);
  routes = rel_routes_load (fixture->connection, "g", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (routes->routes[REL_ROUTE_REFERRAL].count, ==, 1);
}

static void
test_months (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (GArray) months = NULL;

  tell (fixture, ON, 0,
        "person {'id':'p','name':'P'}\nperson {'id':'x','name':'X','archived_at':'2026-01-01T00:00:00Z'}\n"
        "meeting {'id':'a','started_on':'2026-03-12','channel':'in_person','participants':['p','x']}\n"
        "meeting {'id':'b','started_on':'2026-03-01','channel':'email','participants':['p']}\n"
        "meeting {'id':'c','started_on':'2026-02-28','channel':'event','participants':['p']}\n"
        "meeting {'id':'d','started_on':'2026-03-13','channel':'event','participants':['p']}\n"
        "meeting {'id':'e','started_on':'2026-03-02','channel':'event','participants':['x']}\n"
        "meeting {'id':'f','started_on':'2025-12-31','channel':'event','participants':['p']}");
  months = rel_face_to_face_share_load (fixture->connection, ON, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (months->len, ==, 3);
  g_assert_cmpint (g_array_index (months, RelMonthShare, 0).month, ==, rel_day_from_ymd (2026, 1, 1));
  g_assert_cmpuint (g_array_index (months, RelMonthShare, 0).meetings, ==, 0);
  g_assert_cmpuint (g_array_index (months, RelMonthShare, 1).face_to_face, ==, 1);
  g_assert_cmpuint (g_array_index (months, RelMonthShare, 2).meetings, ==, 2);
  g_assert_cmpuint (g_array_index (months, RelMonthShare, 2).face_to_face, ==, 1);
}

static char *
ask_path (Fixture *fixture, const char *person)
{
  GError *error = NULL;
  g_autoptr (RelPath) path = rel_path_load (fixture->connection, person, ON, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (path->to, ==, person);
  return g_strjoinv (" ", path->steps);
}

static void
assert_path (Fixture *fixture, const char *person, const char *expected)
{
  g_autofree char *path = ask_path (fixture, person);

  g_assert_cmpstr (path, ==, expected);
}

static void
test_paths (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        "person {'id':'near','name':'Near'}\nperson {'id':'far','name':'Far'}\nperson {'id':'old','name':'Old'}\n"
        "person {'id':'gone','name':'Gone','archived_at':'2026-01-01T00:00:00Z'}\nperson {'id':'mid','name':'Mid','introduced_by':'near'}\n"
        "person {'id':'boss','name':'Boss'}\nperson {'id':'alone','name':'Alone'}\n"
        "tie {'id':'a','person':'boss','other':'far','kind':'knows'}\ntie {'id':'b','person':'near','other':'boss','kind':'reports_to'}\n"
        "tie {'id':'c','person':'old','other':'boss','kind':'works_with'}\ntie {'id':'d','person':'gone','other':'alone','kind':'knows'}\n"
        "tie {'id':'e','person':'alone','kind':'knows'}\n"
        "meeting {'id':'m','started_on':'@-10','channel':'in_person','participants':['near']}\n"
        "meeting {'id':'n','started_on':'@-365','channel':'email','participants':['far']}\n"
        "meeting {'id':'o','started_on':'@-366','channel':'in_person','participants':['old']}\n"
        "meeting {'id':'q','started_on':'@-1','channel':'in_person','participants':['gone']}");
  assert_path (fixture, "boss", "near boss");
  assert_path (fixture, "near", "near");
  assert_path (fixture, "mid", "near mid");
  assert_path (fixture, "old", "near boss old");
  assert_path (fixture, "alone", "");
  assert_path (fixture, "gone", "");
}

static void
test_paths_all (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  tell (fixture, ON, 0,
        "person {'id':'1','name':'Zoe'}\nperson {'id':'2','name':'Ada'}\nperson {'id':'3','name':'Close'}\nperson {'id':'t','name':'T'}\n"
        "tie {'id':'a','person':'1','other':'t'}\ntie {'id':'b','person':'2','other':'t'}\ntie {'id':'c','person':'t','other':'3'}\n"
        "meeting {'id':'m','started_on':'@-10','channel':'email','participants':['1','2']}\n"
        "meeting {'id':'n','started_on':'@-300','channel':'in_person','participants':['3']}\n"
        "meeting {'id':'o','started_on':'@-10','channel':'phone','participants':['3']}");
  paths = rel_paths_load (fixture->connection, "t", ON, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (paths->len, ==, 3);
  g_assert_cmpstr (((RelPath *) g_ptr_array_index (paths, 0))->steps[0], ==, "3");
  g_assert_cmpstr (((RelPath *) g_ptr_array_index (paths, 1))->steps[0], ==, "2");
  g_assert_cmpstr (((RelPath *) g_ptr_array_index (paths, 2))->steps[0], ==, "1");
  g_assert_null (rel_path_load (fixture->connection, "nobody", ON, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
}

static void
test_bridges (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) clusters = NULL;
  const RelCluster *cluster;

  tell (fixture, ON, 0,
        "person {'id':'1','name':'A'}\nperson {'id':'2','name':'B'}\nperson {'id':'3','name':'C'}\nperson {'id':'4','name':'D'}\n"
        "person {'id':'5','name':'E'}\nperson {'id':'6','name':'F'}\nperson {'id':'7','name':'G'}\n"
        "tie {'id':'a','person':'1','other':'2'}\ntie {'id':'b','person':'3','other':'2'}\ntie {'id':'c','person':'4','other':'5'}\n"
        "tie {'id':'d','person':'6','other':'7'}\nmeeting {'id':'m','started_on':'@0','participants':['2']}\n"
        "meeting {'id':'n','started_on':'@1','participants':['6']}");
  clusters = rel_bridges_load (fixture->connection, ON, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (clusters->len, ==, 0);
  g_clear_pointer (&clusters, g_ptr_array_unref);
  tell (fixture, ON, 0, "tie {'id':'e','person':'5','kind':'knows'}");
  clusters = rel_bridges_load (fixture->connection, ON, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (clusters->len, ==, 2);
  cluster = g_ptr_array_index (clusters, 0);
  g_assert_cmpuint (g_strv_length (cluster->people), ==, 3);
  g_assert_cmpuint (g_strv_length (cluster->known), ==, 1);
  g_assert_cmpstr (cluster->known[0], ==, "2");
  cluster = g_ptr_array_index (clusters, 1);
  g_assert_cmpstr (cluster->known[0], ==, "5");
}

/* The same person twice is one voice, and others are heard whether or not one rates oneself. */
static void
test_voices (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (RelGoalInsight) insight = NULL;
  const RelVoices *voices;

  tell (fixture, ON, 0,
        "goal {'id':'g','title':'G'}\nrequirement {'id':'r1','goal':'g','name':'X','self_rating':4}\n"
        "requirement {'id':'r2','goal':'g','name':'Y'}\nrequirement {'id':'r3','goal':'g','name':'Z'}\n"
        "person {'id':'1','name':'A'}\nperson {'id':'2','name':'B'}\nperson {'id':'3','name':'C'}\n"
        "feedback {'id':'a','person':'1','requirement':'r1','rating':2,'received_on':'@-9'}\n"
        "feedback {'id':'b','person':'1','requirement':'r1','rating':3,'received_on':'@-8'}\n"
        "feedback {'id':'c','person':'1','requirement':'r1','rating':4,'received_on':'@-7'}\n"
        "feedback {'id':'d','person':'1','requirement':'r2','rating':2,'received_on':'@-9'}\n"
        "feedback {'id':'e','person':'2','requirement':'r2','rating':2,'received_on':'@-9'}\n"
        "feedback {'id':'f','person':'3','requirement':'r2','rating':5,'received_on':'@-9'}");
  insight = rel_goal_insight_load (fixture->connection, "g", ON, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (insight->blind_spots->len, ==, 0);
  g_assert_cmpuint (insight->voices->len, ==, 3);
  voices = g_ptr_array_index (insight->voices, 0);
  g_assert_cmpuint (voices->n_raters, ==, 1);
  voices = g_ptr_array_index (insight->voices, 1);
  g_assert_cmpuint (voices->n_raters, ==, 3);
  g_assert_cmpfloat (voices->median, ==, 2);
  voices = g_ptr_array_index (insight->voices, 2);
  g_assert_cmpuint (voices->n_raters, ==, 0);
}

/* "id" for each person, then the ties as "id-id". */
static void
assert_network (RelNetwork *made, const char *expected)
{
  g_autoptr (RelNetwork) network = made;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < network->nodes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", ((RelNetworkNode *) network->nodes->pdata[i])->person);
  for (guint i = 0; i < network->ties->len; i++)
    {
      const RelNetworkTie *tie = &g_array_index (network->ties, RelNetworkTie, i);

      g_string_append_printf (text, " %s-%s", ((RelNetworkNode *) network->nodes->pdata[tie->a])->person,
                              ((RelNetworkNode *) network->nodes->pdata[tie->b])->person);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_network (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (RelNetwork) network = NULL;

  tell (fixture, ON, 0,
        "person {'id':'near','name':'Near','direction':'peer'}\nperson {'id':'b','name':'B'}\nperson {'id':'a','name':'A'}\n"
        "person {'id':'far','name':'Far','introduced_by':'b'}\nperson {'id':'gone','name':'Gone','archived_at':'2026-01-01T00:00:00Z'}\n"
        "person {'id':'never','name':'Never'}\nperson {'id':'later','name':'Later'}\n"
        "tie {'id':'1','person':'near','other':'a','kind':'knows'}\ntie {'id':'2','person':'a','other':'near','kind':'works_with'}\n"
        "tie {'id':'3','person':'near','other':'gone','kind':'knows'}\ntie {'id':'4','person':'near','other':'never','kind':'knows'}\n"
        "tie {'id':'5','person':'a','kind':'knows'}\n"
        "goal {'id':'g','title':'G'}\nstakeholder {'id':'s','goal':'g','person':'never'}\nstakeholder {'id':'t','goal':'g','person':'near'}\n"
        "stakeholder {'id':'u','goal':'g','person':'gone'}\n"
        "meeting {'id':'m','started_on':'@-1','channel':'in_person','participants':['near','gone']}\n"
        "meeting {'id':'n','started_on':'@-20','channel':'phone','participants':['a','b']}\n"
        "meeting {'id':'o','started_on':'@-300','channel':'in_person','participants':['far']}\n"
        "meeting {'id':'q','started_on':'@1','channel':'in_person','participants':['later']}");
  assert_network (rel_network_load_closest (fixture->connection, ON, 100, &error), "near a b far near-a b-far");
  assert_network (rel_network_load_closest (fixture->connection, ON, 2, &error), "near a near-a");
  assert_network (rel_network_load_goal (fixture->connection, "g", ON, &error), "near never near-never");
  assert_network (rel_network_load_person (fixture->connection, "a", ON, &error), "near a near-a");
  assert_network (rel_network_load_person (fixture->connection, "gone", ON, &error), "");
  network = rel_network_load_closest (fixture->connection, ON, 1, &error);
  g_assert_cmpint (((RelNetworkNode *) network->nodes->pdata[0])->direction, ==, REL_DIRECTION_PEER);
  g_assert_no_error (error);
  g_assert_null (rel_network_load_person (fixture->connection, "nobody", ON, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
}

/* The same as working everybody out and taking the first. */
static void
test_network_bound (Fixture *fixture, gconstpointer data)
{
  static const char * const channels[] = { "in_person", "email", "phone", "message" };
  GError *error = NULL;
  g_autoptr (GString) story = g_string_new (NULL);
  g_autoptr (RelNetwork) all = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_string_append_printf (story, "person {'id':'p%02u','name':'P%02u'}\n", i, i);
      for (guint j = 0; j <= i % 7; j++)
        g_string_append_printf (story, "meeting {'id':'m%u-%u','started_on':'@-%u','channel':'%s','participants':['p%02u']}\n", i, j,
                                (i * 37 + j * 61) % 500, channels[(i + j) % 4], i);
    }
  g_string_truncate (story, story->len - 1);
  tell (fixture, ON, 0, story->str);
  all = rel_network_load_closest (fixture->connection, ON, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->nodes->len, ==, 40);
  for (guint limit = 1; limit < 40; limit += 6)
    {
      g_autoptr (RelNetwork) some = rel_network_load_closest (fixture->connection, ON, limit, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (some->nodes->len, ==, limit);
      for (guint i = 0; i < limit; i++)
        g_assert_cmpstr (((RelNetworkNode *) some->nodes->pdata[i])->person, ==, ((RelNetworkNode *) all->nodes->pdata[i])->person);
    }
}

static void
test_year (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (RelYear) year = rel_year_load (fixture->connection, 2024, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (year->n_days, ==, 366);
  g_assert_cmpuint (year->n_meetings, ==, 0);
  g_assert_cmpint (year->earliest, ==, 2024);
  tell (fixture, ON, 0,
        "meeting {'id':'a','started_on':'2024-01-01'}\nmeeting {'id':'b','started_on':'2024-12-31'}\nmeeting {'id':'c','started_on':'2024-12-31'}\n"
        "meeting {'id':'d','started_on':'2023-12-31'}\nmeeting {'id':'e','started_on':'2025-01-01'}");
  g_clear_pointer (&year, rel_year_free);
  year = rel_year_load (fixture->connection, 2024, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (year->meetings[0], ==, 1);
  g_assert_cmpuint (year->meetings[1], ==, 0);
  g_assert_cmpuint (year->meetings[365], ==, 2);
  g_assert_cmpuint (year->n_meetings, ==, 3);
  g_assert_cmpint (year->earliest, ==, 2023);
}

/* What Insights counts of everybody is read from indexes, never from the table of people. */
static void
test_query_plans (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    const char *plan;
  } queries[] = {
    { "SELECT row, direction, scope, knows_me FROM people INDEXED BY people_placed WHERE archived_at IS NULL ORDER BY row",
      "SCAN people USING COVERING INDEX people_placed" },
    { "SELECT row, last_touch, touch_count FROM people INDEXED BY people_by_touch WHERE archived_at IS NULL AND last_touch IS NOT NULL AND touch_count > 0",
      "SEARCH people USING COVERING INDEX people_by_touch (last_touch>?)" },
    { "SELECT row FROM people WHERE archived_at IS NOT NULL", "SCAN people USING COVERING INDEX people_archived" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      GError *error = NULL;
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", queries[i].sql, NULL);
      g_autoptr (RelStatement) statement = rel_connection_prepare (fixture->connection, sql, &error);

      g_assert_no_error (error);
      g_assert_cmpint (rel_connection_step (fixture->connection, statement, &error), ==, 1);
      g_assert_cmpstr (rel_statement_text (statement, 3), ==, queries[i].plan);
      g_assert_cmpint (rel_connection_step (fixture->connection, statement, &error), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/cadence/boundaries", test_cadence);
  g_test_add_func ("/figures/closeness/formula", test_closeness);
#define ADD(path, func) g_test_add ("/figures/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("insights/read-indexes", test_query_plans);
  ADD ("closeness/rows", test_closeness_rows);
  ADD ("habit/calendar-month", test_habit);
  ADD ("promises/due-and-open", test_promises);
  ADD ("routes/reached", test_routes);
  ADD ("face-to-face-share/months", test_months);
  ADD ("paths/fewest-steps", test_paths);
  ADD ("paths/closest-first", test_paths_all);
  ADD ("voices/each-person-once", test_voices);
  ADD ("bridges/clusters", test_bridges);
  ADD ("network/neighbourhoods", test_network);
  ADD ("network/closest-are-the-closest", test_network_bound);
  ADD ("year/days", test_year);
  return g_test_run ();
}
