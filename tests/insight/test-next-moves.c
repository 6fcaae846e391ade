/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Next moves: every condition on both sides of its boundary, order, quieting, and what stands behind. */
#include "story.h"

#include <string.h>

#include "rel-connection-private.h"

#define PERSON "person {'id':'p','name':'Priya'}\n"
#define FOCUS "person {'id':'p','name':'Priya','is_focus':true}\n"
#define GOAL "goal {'id':'g','title':'Head','kind':'promotion'}\n"
#define PART(role) "stakeholder {'id':'s','goal':'g','person':'p','decision_role':'" role "','position':'neutral'}\n"
#define MET(id, day, channel) "meeting {'id':'" id "','started_on':'" day "','channel':'" channel "','participants':['p']}\n"

/* A world with a day in it, the days (in days from the date) for which a code holds, and those for
 * which it does not; each list ends with END. */
#define END 99999
typedef struct
{
  const char *name;
  const char *code;
  const char *records;
  int inside[5];
  int outside[5];
} Boundary;

static const Boundary boundaries[] = {
  { "groundwork/milestone-day", "groundwork_due",
    PERSON GOAL PART ("decides") "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@#'}",
    { 0, 1, 13, 14, END }, { -1, 15, END } },
  { "groundwork/listed", "groundwork_due",
    PERSON GOAL "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@#','groundwork':[{'person':'p','state':'planned'}]}",
    { 0, 14, END }, { -1, 15, END } },
  { "decider/video", "decider_not_met", PERSON GOAL PART ("decides") MET ("m", "@#", "video"), { -61, -62, 1, END }, { -60, -59, 0, END } },
  { "decider/email-is-not-live", "decider_not_met", PERSON GOAL PART ("decides") MET ("m", "@#", "email"), { -61, -60, 0, END }, { END } },
  { "decider/event-is-live", "decider_not_met", PERSON GOAL PART ("decides") MET ("m", "@#", "event"), { -61, END }, { -60, END } },
  { "decider/no-channel", "decider_not_met", PERSON GOAL PART ("decides") "meeting {'id':'m','started_on':'@#','participants':['p']}",
    { -1, 0, END }, { END } },
  { "promise/due", "promise_due", PERSON "follow_up {'id':'f','person':'p','text':'Send','due_on':'@#'}", { 0, -1, -3000, END }, { 1, END } },
  { "promise/snoozed", "promise_due", PERSON "follow_up {'id':'f','person':'p','text':'Send','due_on':'@-5','snoozed_until':'@#'}",
    { -1, 0, END }, { 1, 60, END } },
  { "promise/done-whenever", "promise_due", PERSON "follow_up {'id':'f','person':'p','text':'Send','due_on':'@-5','done_on':'@#'}",
    { END }, { -1, 0, 1, END } },
  { "cadence/even", "cadence_overdue", "person {'id':'p','name':'P','cadence_days':40}\n" MET ("m", "@#", "email"),
    { -61, -62, 1, END }, { -60, -59, -41, 0, END } },
  { "cadence/odd", "cadence_overdue", "person {'id':'p','name':'P','cadence_days':7}\n" MET ("m", "@#", "email"),
    { -11, END }, { -10, END } },
  { "cadence/every-day", "cadence_overdue", "person {'id':'p','name':'P','cadence_days':1}\n" MET ("m", "@#", "email"),
    { -2, END }, { -1, 0, END } },
  { "focus/quiet", "focus_quiet", FOCUS MET ("m", "@#", "message"), { -31, -32, 1, END }, { -30, -29, 0, END } },
  { "face-to-face/event", "never_face_to_face", FOCUS MET ("m", "@#", "event"), { 1, END }, { 0, -1, -9000, END } },
  { "face-to-face/video", "never_face_to_face", FOCUS MET ("m", "@#", "video"), { 0, -1, END }, { END } },
  { "email-only/third", "email_only", FOCUS MET ("a", "@-5", "email") MET ("b", "@-6", "message") MET ("m", "@#", "email"),
    { -180, -179, 0, END }, { -181, 1, END } },
  { "email-only/live", "email_only",
    FOCUS MET ("a", "@-5", "email") MET ("b", "@-6", "message") MET ("c", "@-7", "email") MET ("m", "@#", "phone"),
    { -181, 1, END }, { -180, -8, 0, END } },
  { "feedback/review", "feedback_to_ask",
    PERSON "goal {'id':'g','title':'Head','review_on':'@#'}\n" PART ("advises") MET ("m", "@-10", "video"),
    { 0, 89, 90, END }, { -1, 91, END } },
  { "feedback/live", "feedback_to_ask",
    PERSON "goal {'id':'g','title':'Head','review_on':'@30'}\n" PART ("influences") MET ("m", "@#", "in_person"),
    { 0, -59, -60, END }, { -61, 1, END } },
  { "feedback/given-before", "feedback_to_ask",
    PERSON "goal {'id':'g','title':'Head','review_on':'@30'}\n" PART ("decides") MET ("m", "@-1", "video")
    "feedback {'id':'f','person':'p','received_on':'@#'}",
    { -181, 1, END }, { -180, -179, 0, END } },
  { "give/given", "give_first",
    FOCUS "exchange {'id':'a','person':'p','direction':'received','occurred_on':'@-400'}\n"
    "exchange {'id':'b','person':'p','direction':'received'}\nexchange {'id':'c','person':'p','direction':'given','occurred_on':'@#'}",
    { -181, 1, END }, { -180, 0, END } },
  { "give/received", "give_first", FOCUS "exchange {'id':'a','person':'p','direction':'received','occurred_on':'@#'}",
    { 0, -4000, END }, { 1, END } },
  { "internal/touch", "internal_neglected",
    "person {'id':'p','name':'P','scope':'internal'}\nperson {'id':'x','name':'X','scope':'external'}\n" GOAL PART ("informed")
    MET ("m", "@#", "email") "meeting {'id':'n','started_on':'@-1','participants':['x']}\nmeeting {'id':'o','started_on':'@-1','participants':['x']}\n"
    "meeting {'id':'q','started_on':'@-2','participants':['x']}\nmeeting {'id':'r','started_on':'@-2','participants':['x']}\n"
    "meeting {'id':'t','started_on':'@-3','participants':['x']}",
    { -61, -62, 1, END }, { -60, 0, END } },
  { "snooze/until", "focus_quiet", FOCUS "snooze {'id':'z','person':'p','until':'@#','codes':['focus_quiet','never_face_to_face']}",
    { 0, -1, END }, { 1, END } },
  { "plan/due", "focus_quiet", FOCUS "follow_up {'id':'f','person':'p','text':'Call','due_on':'@#'}", { 0, -1, END }, { 1, 365, END } },
};

/* Days on which a year, a leap year and a long month begin and end. */
static const char * const dates[] = { "2026-03-12", "2024-02-29", "2024-03-01", "2025-03-01", "2026-01-01", "2100-03-01" };

/* The same records with other days take the place of those before. */
static void
check_boundary (Fixture *fixture, const Boundary *boundary, RelDay on, int offset, gboolean expected)
{
  tell (fixture, on, offset, boundary->records);
  if (holds (fixture, on, "p", boundary->code) != expected)
    g_error ("%s: %s %s with %+d days", boundary->name, boundary->code, expected ? "does not hold" : "holds", offset);
}

static void
test_boundary (Fixture *fixture, gconstpointer data)
{
  const Boundary *boundary = data;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      RelDay on = rel_day_from_text (dates[i]);

      for (const int *offset = boundary->inside; *offset != END; offset++)
        check_boundary (fixture, boundary, on, *offset, TRUE);
      for (const int *offset = boundary->outside; *offset != END; offset++)
        check_boundary (fixture, boundary, on, *offset, FALSE);
    }
}

#define ON rel_day_from_ymd (2026, 3, 12)

static void
assert_codes (Fixture *fixture, const char *person, const char *expected)
{
  g_autofree char *codes = ask_codes (fixture, ON, person);

  g_assert_cmpstr (codes, ==, expected);
}

static void
assert_order (Fixture *fixture, const char *expected)
{
  g_autofree char *order = ask_order (fixture, ON);

  g_assert_cmpstr (order, ==, expected);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  assert_order (fixture, "");
}

/* Neither in focus, nor in a goal, nor given a cadence: nothing is said, however little contact there was. */
static void
test_untended (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        PERSON MET ("a", "@-5", "email") MET ("b", "@-6", "email") MET ("c", "@-7", "email")
        "exchange {'id':'e','person':'p','direction':'received'}");
  assert_order (fixture, "");
}

static void
test_tended_by_opportunity (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        PERSON "person {'id':'q','name':'Q'}\nperson {'id':'r','name':'R'}\n" GOAL "goal {'id':'h','title':'Old','status':'paused'}\n"
        "opportunity {'id':'o','goal':'g','title':'Door','opened_by':'p','leaned_on':['q','q']}\n"
        "opportunity {'id':'u','goal':'h','title':'Door','opened_by':'r'}\n"
        "exchange {'id':'e','person':'p','direction':'received'}\nexchange {'id':'f','person':'q','direction':'received'}\n"
        "exchange {'id':'i','person':'r','direction':'received'}");
  assert_order (fixture, "p q");
  assert_codes (fixture, "p", "give_first");
}

static void
test_archived (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        "person {'id':'p','name':'P','is_focus':true,'cadence_days':1,'archived_at':'2026-03-13T00:00:00Z'}\n" GOAL PART ("decides")
        "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@1','groundwork':[{'person':'p'}]}\n"
        "follow_up {'id':'f','person':'p','text':'Send','due_on':'@-5'}");
  assert_order (fixture, "");
}

static void
test_goal_not_active (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        PERSON "goal {'id':'g','title':'Head','status':'paused','review_on':'@30'}\n" PART ("decides")
        "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@1'}");
  assert_order (fixture, "");
}

static void
test_groundwork_states (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        "person {'id':'a','name':'A'}\nperson {'id':'b','name':'B'}\nperson {'id':'c','name':'C'}\nperson {'id':'d','name':'D'}\n"
        "person {'id':'e','name':'E'}\n" GOAL
        "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@3','groundwork':[{'person':'a'},{'person':'b','state':'planned'},"
        "{'person':'c','state':'talked'},{'person':'d','state':'aligned'},{'person':'e','state':'unset'}]}");
  assert_order (fixture, "a b");
}

/* A decider whose groundwork is done raises nothing by being a decider. */
static void
test_groundwork_done (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        PERSON GOAL PART ("decides") MET ("m", "@-1", "in_person")
        "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@3','groundwork':[{'person':'p','state':'talked'}]}");
  assert_codes (fixture, "p", "");
}

static void
test_plan_keeps_two (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        FOCUS GOAL PART ("decides") "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@3'}\n"
        "follow_up {'id':'f','person':'p','text':'Send','due_on':'@-5'}\nfollow_up {'id':'h','person':'p','text':'Call','due_on':'@1'}");
  assert_codes (fixture, "p", "groundwork_due promise_due");
}

/* Theirs, done, or without a day: nothing of mine is planned. */
static void
test_no_plan (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        FOCUS "follow_up {'id':'a','person':'p','text':'x','owner':'them','due_on':'@5'}\n"
        "follow_up {'id':'b','person':'p','text':'x','due_on':'@5','done_on':'@-1'}\nfollow_up {'id':'c','person':'p','text':'x'}");
  assert_codes (fixture, "p", "focus_quiet never_face_to_face");
}

static void
test_snooze_wakes (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0, FOCUS "snooze {'id':'z','person':'p','until':'@9','codes':['focus_quiet']}");
  assert_codes (fixture, "p", "focus_quiet never_face_to_face");
  tell (fixture, ON, 0, "snooze {'id':'y','person':'p','until':'@9','codes':['never_face_to_face','focus_quiet','no_such_code']}");
  assert_codes (fixture, "p", "");
}

static void
test_snooze_without_end (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0, FOCUS "snooze {'id':'z','person':'p','codes':['focus_quiet','never_face_to_face']}");
  assert_codes (fixture, "p", "focus_quiet never_face_to_face");
}

static void
test_counts_once (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        PERSON GOAL "goal {'id':'h','title':'Lead'}\n"
        "stakeholder {'id':'s','goal':'g','person':'p','decision_role':'decides'}\n"
        "stakeholder {'id':'t','goal':'h','person':'p','decision_role':'decides'}");
  g_autoptr (GPtrArray) moves = ask_moves (fixture, ON);
  const RelMove *move = g_ptr_array_index (moves, 0);
  const RelReason *reason = find_reason (moves, "p", "decider_not_met");

  g_assert_cmpint (move->weight, ==, 40 + 15 + 12);
  g_assert_cmpstr (reason->records[0], ==, "g");
  g_assert_cmpstr (reason->records[1], ==, "h");
}

static void
test_peer_voice (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        "person {'id':'p','name':'P','direction':'peer'}\nperson {'id':'q','name':'Q','direction':'peer'}\n"
        "person {'id':'r','name':'R','direction':'peer'}\nperson {'id':'a','name':'A','direction':'above'}\n" GOAL
        "stakeholder {'id':'s','goal':'g','person':'p','position':'neutral'}\nstakeholder {'id':'t','goal':'g','person':'q','position':'supportive'}\n"
        "stakeholder {'id':'u','goal':'g','person':'r','position':'opposed'}\nstakeholder {'id':'v','goal':'g','person':'a'}");
  assert_order (fixture, "p");
  assert_codes (fixture, "p", "peer_voice_missing");
  tell (fixture, ON, 0, "stakeholder {'id':'u','goal':'g','person':'r','position':'championing'}");
  assert_order (fixture, "");
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        /* quiet focus people: 27 each; the longest ago first, never before that */
        "person {'id':'1','name':'Zoe','is_focus':true}\nperson {'id':'2','name':'Ada','is_focus':true}\n"
        "person {'id':'3','name':'ádA','is_focus':true}\nperson {'id':'4','name':'Never','is_focus':true}\n"
        "meeting {'id':'a','started_on':'@-40','participants':['1']}\nmeeting {'id':'b','started_on':'@-50','participants':['2']}\n"
        "meeting {'id':'c','started_on':'@-50','participants':['3']}\n"
        /* a promise weighs more, whoever it is to */
        "person {'id':'5','name':'Yan'}\nfollow_up {'id':'f','person':'5','text':'x','due_on':'@0'}");
  assert_order (fixture, "5 4 2 3 1");
}

static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0,
        FOCUS MET ("a", "@-50", "email") MET ("b", "@-60", "email") MET ("c", "@-70", "email") MET ("later", "@5", "in_person")
        "follow_up {'id':'f2','person':'p','text':'Book','due_on':'@-2'}\nfollow_up {'id':'f1','person':'p','text':'Paper','due_on':'@-2'}");
  g_autoptr (GPtrArray) moves = ask_moves (fixture, ON);
  const RelReason *reason = find_reason (moves, "p", "email_only");

  g_assert_cmpuint (moves->len, ==, 1);
  g_assert_cmpuint (g_strv_length (reason->records), ==, 4);
  g_assert_cmpstr (reason->records[0], ==, "p");
  g_assert_cmpstr (reason->records[1], ==, "a");
  g_assert_cmpstr (reason->records[3], ==, "c");
  reason = find_reason (moves, "p", "promise_due");
  g_assert_cmpstr (reason->records[0], ==, "f1");
  g_assert_cmpstr (reason->records[1], ==, "f2");
  g_assert_nonnull (strstr (reason->text, "Paper"));
  reason = find_reason (moves, "p", "focus_quiet");
  g_assert_cmpstr (reason->records[1], ==, "a");
  g_assert_nonnull (strstr (reason->text, "50 days"));
}

static void
test_participant_twice (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0, FOCUS MET ("a", "@-5", "email") "meeting {'id':'b','started_on':'@-6','channel':'email','participants':['p','p']}");
  g_assert_false (holds (fixture, ON, "p", "email_only"));
}

/* What Today asks of everybody tended is answered from one index. */
static void
test_query_plan (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (fixture->connection,
                            "EXPLAIN QUERY PLAN SELECT p.row, p.id, p.name, p.sort_key, p.is_focus, p.cadence_days, p.last_touch, p.last_live, "
                            "p.last_face_to_face, p.touch_count FROM people p INDEXED BY people_tended "
                            "WHERE p.archived_at IS NULL AND (p.is_focus = 1 OR p.cadence_days IS NOT NULL)", &error);

  g_assert_no_error (error);
  g_assert_cmpint (rel_connection_step (fixture->connection, statement, &error), ==, 1);
  g_assert_cmpstr (rel_statement_text (statement, 3), ==, "SCAN p USING COVERING INDEX people_tended");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (boundaries); i++)
    {
      g_autofree char *path = g_strconcat ("/next-moves/boundary/", boundaries[i].name, NULL);

      g_test_add (path, Fixture, &boundaries[i], fixture_set_up, test_boundary, fixture_tear_down);
    }
#define ADD(path, func) g_test_add ("/next-moves/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("empty-database", test_empty);
  ADD ("tended/others-never-nag", test_untended);
  ADD ("tended/by-opportunity", test_tended_by_opportunity);
  ADD ("archived/never-appear", test_archived);
  ADD ("goal/only-active-ones", test_goal_not_active);
  ADD ("groundwork/states", test_groundwork_states);
  ADD ("groundwork/done", test_groundwork_done);
  ADD ("plan/keeps-groundwork-and-promises", test_plan_keeps_two);
  ADD ("plan/needs-a-day-of-mine", test_no_plan);
  ADD ("snooze/another-code-wakes", test_snooze_wakes);
  ADD ("snooze/without-end", test_snooze_without_end);
  ADD ("goal/code-counts-once", test_counts_once);
  ADD ("peer-voice/until-two-speak", test_peer_voice);
  ADD ("order", test_order);
  ADD ("evidence", test_evidence);
  ADD ("participant-twice-is-one", test_participant_twice);
  ADD ("query-plan", test_query_plan);
  return g_test_run ();
}
