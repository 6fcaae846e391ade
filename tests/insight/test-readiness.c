/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness: every check on both sides of its boundaries, what is unknown and what is left out. */
#include "story.h"

#include <string.h>

#define ON rel_day_from_ymd (2026, 3, 12)

#define PERSON "person {'id':'p','name':'Priya'}\n"
#define GOAL "goal {'id':'g','title':'Head','kind':'promotion'}\n"
#define DECIDER "stakeholder {'id':'s','goal':'g','person':'p','decision_role':'decides','position':'neutral'}\n"
#define MET(id, day, channel) "meeting {'id':'" id "','started_on':'" day "','channel':'" channel "','participants':['p']}\n"
#define DID(id, day) "achievement {'id':'" id "','goal':'g','title':'Did','occurred_on':'" day "','witnesses':['p']}\n"
#define RATED(id, person, day, rating) \
  "feedback {'id':'" id "','person':'" person "','requirement':'r','received_on':'" day "','rating':" rating "}\n"
#define RATERS PERSON "person {'id':'q','name':'Q'}\nperson {'id':'u','name':'U'}\n" GOAL "requirement {'id':'r','goal':'g','name':'Listening','self_rating':5}\n"

/* A check's status when @# is so many days from the date. */
typedef struct
{
  int offset;
  const char *status;
} Step;

typedef struct
{
  const char *name;
  const char *code;
  const char *records;
  Step steps[6];
} Boundary;

static const Boundary boundaries[] = {
  { "deciders-met", "deciders_met", PERSON GOAL DECIDER MET ("m", "@#", "phone"),
    { { -61, "gap" }, { -60, "met" }, { -59, "met" }, { 0, "met" }, { 1, "gap" } } },
  { "deciders-face-to-face", "deciders_face_to_face", PERSON GOAL DECIDER MET ("m", "@#", "event"),
    { { -181, "gap" }, { -180, "met" }, { -179, "met" }, { 0, "met" }, { 1, "gap" } } },
  { "face-to-face-share/window", "face_to_face_share",
    PERSON GOAL DECIDER MET ("a", "@-1", "in_person") MET ("b", "@-1", "in_person") MET ("c", "@-1", "email") MET ("d", "@-1", "email") MET ("m", "@#", "email"),
    { { -181, "unknown" }, { -180, "met" }, { 0, "met" }, { 1, "unknown" } } },
  { "internal-balance/window", "internal_balance",
    "person {'id':'p','name':'P','scope':'internal'}\n" GOAL
    MET ("a", "@-1", "email") MET ("b", "@-1", "email") MET ("c", "@-1", "email") MET ("d", "@-1", "email") MET ("m", "@#", "email"),
    { { -181, "unknown" }, { -180, "met" }, { 0, "met" }, { 1, "unknown" } } },
  { "groundwork", "groundwork_done", PERSON GOAL DECIDER "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@#'}",
    { { -1, "unknown" }, { 0, "gap" }, { 29, "gap" }, { 30, "gap" }, { 31, "unknown" } } },
  { "groundwork/nobody", "groundwork_done", PERSON GOAL "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@#'}",
    { { 30, "met" }, { 31, "unknown" } } },
  { "evidence", "evidence_witnessed", PERSON GOAL DECIDER DID ("a", "@-1") DID ("b", "@-900") DID ("c", "@#"),
    { { 1, "gap" }, { 0, "met" }, { -5000, "met" } } },
  { "evidence-level", "evidence_level", PERSON GOAL "achievement {'id':'a','goal':'g','title':'Did','occurred_on':'@#','level':'project'}",
    { { 1, "unknown" }, { 0, "met" } } },
  { "feedback", "feedback_recent", PERSON GOAL "feedback {'id':'f','person':'p','goal':'g','received_on':'@#'}",
    { { -91, "gap" }, { -90, "met" }, { -89, "met" }, { 0, "met" }, { 1, "gap" } } },
  { "feedback/on-requirement", "feedback_recent",
    PERSON GOAL "requirement {'id':'r','goal':'g','name':'x'}\nfeedback {'id':'f','person':'p','requirement':'r','received_on':'@#'}",
    { { -91, "gap" }, { -90, "met" } } },
  { "blind-spots/third-rater", "blind_spots", RATERS RATED ("a", "p", "@-1", "3") RATED ("b", "q", "@-900", "3") RATED ("c", "u", "@#", "3"),
    { { 1, "unknown" }, { 0, "gap" }, { -9000, "gap" } } },
  { "blind-spots/latest", "blind_spots",
    RATERS RATED ("a", "p", "@-1", "3") RATED ("b", "q", "@-9", "3") RATED ("c", "u", "@-9", "5") RATED ("d", "q", "@#", "5"),
    { { -10, "gap" }, { -9, "met" }, { -8, "met" }, { 0, "met" }, { 1, "gap" } } },
};

/* The same records with other days take the place of those before. */
static void
test_boundary (Fixture *fixture, gconstpointer data)
{
  const Boundary *boundary = data;

  for (const Step *step = boundary->steps; step->status != NULL; step++)
    {
      tell (fixture, ON, step->offset, boundary->records);
      g_test_message ("%s with %+d days", boundary->code, step->offset);
      g_assert_cmpstr (ask_status (fixture, ON, "g", boundary->code), ==, step->status);
    }
}

/* Worlds without days in question. */
typedef struct
{
  const char *name;
  const char *code;
  const char *status;
  const char *records;
} Case;

#define PEER(id, position) \
  "person {'id':'" id "','name':'" id "','direction':'peer'}\n" \
  "stakeholder {'id':'s" id "','goal':'g','person':'" id "','position':'" position "'}\n"

static const Case cases[] = {
  { "deciders-known/none", "deciders_known", "gap", PERSON GOAL "stakeholder {'id':'s','goal':'g','person':'p','decision_role':'influences'}" },
  { "deciders-known/one", "deciders_known", "met", PERSON GOAL DECIDER },
  { "deciders-met/none", "deciders_met", "unknown", GOAL },
  { "deciders-face-to-face/none", "deciders_face_to_face", "unknown", GOAL },
  { "positions-known/neither", "positions_known", "unknown", PERSON GOAL "stakeholder {'id':'s','goal':'g','person':'p','decision_role':'advises'}" },
  { "positions-known/absent", "positions_known", "gap", PERSON GOAL "stakeholder {'id':'s','goal':'g','person':'p','decision_role':'influences'}" },
  { "positions-known/known", "positions_known", "met", PERSON GOAL DECIDER },
  { "champions/nobody", "two_champions", "unknown", GOAL },
  { "champions/one", "two_champions", "gap", GOAL PEER ("a", "championing") PEER ("b", "supportive") },
  { "champions/two", "two_champions", "met", GOAL PEER ("a", "championing") PEER ("b", "championing") },
  { "peers/no-peer-at-all", "peer_voices", "unknown", PERSON GOAL DECIDER },
  { "peers/elsewhere", "peer_voices", "gap", GOAL "person {'id':'a','name':'A','direction':'peer'}" },
  { "peers/archived", "peer_voices", "unknown", GOAL "person {'id':'a','name':'A','direction':'peer','archived_at':'2026-01-01T00:00:00Z'}" },
  { "peers/one", "peer_voices", "gap", GOAL PEER ("a", "championing") PEER ("b", "neutral") },
  { "peers/two", "peer_voices", "met", GOAL PEER ("a", "championing") PEER ("b", "supportive") },
  { "reports/none-at-all", "report_voices", "left_out", GOAL PEER ("a", "championing") },
  { "reports/no-part", "report_voices", "gap", GOAL "person {'id':'a','name':'A','direction':'below'}" },
  { "reports/one", "report_voices", "met",
    GOAL "person {'id':'a','name':'A','direction':'below'}\nstakeholder {'id':'s','goal':'g','person':'a','position':'supportive'}" },
  { "internal-balance/new-job", "internal_balance", "left_out", "goal {'id':'g','title':'T','kind':'new_job'}" },
  { "internal-balance/no-kind", "internal_balance", "left_out", "goal {'id':'g','title':'T'}" },
  { "internal-balance/assignment", "internal_balance", "unknown", "goal {'id':'g','title':'T','kind':'assignment'}" },
  { "internal-balance/half", "internal_balance", "met",
    "person {'id':'p','name':'P','scope':'internal'}\nperson {'id':'x','name':'X','scope':'external'}\nperson {'id':'y','name':'Y'}\n" GOAL
    "meeting {'id':'a','started_on':'@-1','participants':['p','x','y']}\nmeeting {'id':'b','started_on':'@-1','participants':['p','x','y']}\n"
    "meeting {'id':'c','started_on':'@-1','participants':['p','x','y']}" },
  { "internal-balance/less", "internal_balance", "gap",
    "person {'id':'p','name':'P','scope':'internal'}\nperson {'id':'x','name':'X','scope':'external'}\nperson {'id':'y','name':'Y'}\n" GOAL
    "meeting {'id':'a','started_on':'@-1','participants':['p','x','y']}\nmeeting {'id':'b','started_on':'@-1','participants':['p','x','y']}\n"
    "meeting {'id':'c','started_on':'@-1','participants':['x','y']}" },
  { "face-to-face-share/third", "face_to_face_share", "met",
    PERSON GOAL DECIDER MET ("a", "@-1", "in_person") MET ("b", "@-1", "event") MET ("c", "@-1", "email") MET ("d", "@-1", "video")
    MET ("e", "@-1", "phone") MET ("f", "@-1", "message") },
  { "face-to-face-share/less", "face_to_face_share", "gap",
    PERSON GOAL DECIDER MET ("a", "@-1", "in_person") MET ("c", "@-1", "email") MET ("d", "@-1", "video") MET ("e", "@-1", "phone") MET ("f", "@-1", "message") },
  { "groundwork/unset", "groundwork_done", "gap",
    PERSON GOAL "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@3','groundwork':[{'person':'p','state':'unset'}]}" },
  { "groundwork/archived", "groundwork_done", "met",
    "person {'id':'p','name':'P','archived_at':'2026-01-01T00:00:00Z'}\n" GOAL DECIDER
    "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@3','groundwork':[{'person':'p'}]}" },
  { "evidence/not-seen", "evidence_witnessed", "gap",
    PERSON "person {'id':'q','name':'Q'}\n" GOAL DECIDER "stakeholder {'id':'t','goal':'g','person':'q','decision_role':'influences'}\n"
    DID ("a", "@-1") DID ("b", "@-1") DID ("c", "@-1") },
  { "evidence/nobody-to-see", "evidence_witnessed", "met", PERSON GOAL DID ("a", "@-1") DID ("b", "@-1") DID ("c", "@-1") },
  { "evidence/undated", "evidence_witnessed", "gap",
    PERSON GOAL DID ("a", "@-1") DID ("b", "@-1") "achievement {'id':'c','goal':'g','title':'Did'}" },
  { "evidence-level/absent-is-task", "evidence_level", "gap",
    GOAL "achievement {'id':'a','goal':'g','title':'Did','occurred_on':'@0'}\nachievement {'id':'b','goal':'g','title':'Did','occurred_on':'@0','level':'task'}" },
  { "practice/none", "interpersonal_practised", "unknown", GOAL "requirement {'id':'r','goal':'g','name':'C','kind':'technical'}" },
  { "practice/learned", "interpersonal_practised", "gap",
    GOAL "requirement {'id':'r','goal':'g','name':'C','kind':'interpersonal','practice':'learned'}\n"
    "requirement {'id':'t','goal':'g','name':'D','kind':'interpersonal','practice':'observed'}" },
  { "practice/practised", "interpersonal_practised", "met",
    GOAL "requirement {'id':'r','goal':'g','name':'C','kind':'interpersonal','practice':'practised'}\n"
    "requirement {'id':'t','goal':'g','name':'D','kind':'interpersonal','practice':'observed'}" },
  { "blind-spots/one-and-a-half", "blind_spots", "gap",
    RATERS "person {'id':'v','name':'V'}\n" RATED ("a", "p", "@-1", "3") RATED ("b", "q", "@-1", "3") RATED ("c", "u", "@-1", "4") RATED ("d", "v", "@-1", "4") },
  { "blind-spots/one", "blind_spots", "met", RATERS RATED ("a", "p", "@-1", "4") RATED ("b", "q", "@-1", "4") RATED ("c", "u", "@-1", "1") },
  { "blind-spots/no-self-rating", "blind_spots", "unknown",
    RATERS "requirement {'id':'r','goal':'g','name':'Listening'}\n" RATED ("a", "p", "@-1", "1") RATED ("b", "q", "@-1", "1") RATED ("c", "u", "@-1", "1") },
  { "blind-spots/archived-rater", "blind_spots", "unknown",
    RATERS RATED ("a", "p", "@-1", "1") RATED ("b", "q", "@-1", "1") RATED ("c", "u", "@-1", "1")
    "person {'id':'u','name':'U','archived_at':'2026-01-01T00:00:00Z'}" },
  { "blind-spots/of-one-day-the-greatest-id", "blind_spots", "met",
    RATERS RATED ("a", "p", "@-1", "1") RATED ("b", "q", "@-1", "1") RATED ("c", "u", "@-1", "1") RATED ("d", "p", "@-1", "5") RATED ("e", "q", "@-1", "5") },
  { "lessons/follows-nothing", "lessons_applied", "left_out", GOAL },
  { "lessons/none", "lessons_applied", "unknown", "goal {'id':'o','title':'Old'}\ngoal {'id':'g','title':'New','follows':'o'}" },
  { "lessons/open", "lessons_applied", "gap",
    "goal {'id':'o','title':'Old'}\ngoal {'id':'g','title':'New','follows':'o'}\nfocal_point {'id':'f','goal':'o','text':'Listen'}" },
  { "lessons/working", "lessons_applied", "met",
    "goal {'id':'o','title':'Old'}\ngoal {'id':'g','title':'New','follows':'o'}\nfocal_point {'id':'f','goal':'o','text':'Listen','state':'working'}\n"
    "focal_point {'id':'h','goal':'g','text':'Mine','state':'open'}" },
};

static void
test_case (Fixture *fixture, gconstpointer data)
{
  const Case *one = data;

  tell (fixture, ON, 0, one->records);
  g_assert_cmpstr (ask_status (fixture, ON, "g", one->code), ==, one->status);
}

static void
test_people_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) checks = NULL;
  const RelCheck *check;

  tell (fixture, ON, 0,
        "person {'id':'1','name':'Zoe'}\nperson {'id':'2','name':'ada'}\nperson {'id':'3','name':'Bo'}\n" GOAL
        "stakeholder {'id':'s','goal':'g','person':'1','decision_role':'decides'}\nstakeholder {'id':'t','goal':'g','person':'2','decision_role':'decides'}\n"
        "milestone {'id':'m','goal':'g','title':'Panel','occurs_on':'@1','groundwork':[{'person':'3'},{'person':'1','state':'aligned'}]}\n"
        "milestone {'id':'n','goal':'g','title':'Vote','occurs_on':'@2'}");
  checks = ask_checks (fixture, ON, "g");
  check = find_check (checks, "deciders_met");
  g_assert_cmpuint (g_strv_length (check->people), ==, 2);
  g_assert_cmpstr (check->people[0], ==, "2");
  g_assert_cmpstr (check->people[1], ==, "1");
  check = find_check (checks, "groundwork_done");
  g_assert_cmpuint (g_strv_length (check->people), ==, 3);
  g_assert_cmpstr (check->people[0], ==, "2");
  g_assert_cmpstr (check->people[1], ==, "3");
  g_assert_cmpstr (check->records[0], ==, "g");
  g_assert_cmpstr (check->records[1], ==, "m");
  check = find_check (checks, "two_champions");
  g_assert_cmpint (check->status, ==, REL_CHECK_GAP);
  g_assert_cmpuint (g_strv_length (check->people), ==, 0);
  g_assert_true (rel_readiness_most_important_gap (checks) == find_check (checks, "deciders_met"));
}

static void
test_closed_goal (Fixture *fixture, gconstpointer data)
{
  tell (fixture, ON, 0, PERSON "goal {'id':'g','title':'Head','status':'achieved'}\n" DECIDER);
  g_assert_cmpstr (ask_status (fixture, ON, "g", "deciders_known"), ==, "met");
}

static void
test_no_goal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rel_readiness_load (fixture->connection, "g", ON, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (boundaries); i++)
    {
      g_autofree char *path = g_strconcat ("/readiness/boundary/", boundaries[i].name, NULL);

      g_test_add (path, Fixture, &boundaries[i], fixture_set_up, test_boundary, fixture_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/readiness/case/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], fixture_set_up, test_case, fixture_tear_down);
    }
#define ADD(path, func) g_test_add ("/readiness/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("people-missing", test_people_missing);
  ADD ("closed-goal", test_closed_goal);
  ADD ("no-such-goal", test_no_goal);
  return g_test_run ();
}
