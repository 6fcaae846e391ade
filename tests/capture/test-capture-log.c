/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Captured lines as records in a database: what is written, together, and what is refused. */
#include "fixture.h"

#include <locale.h>

#include "rel-capture.h"
#include "rel-enums.h"
#include "rel-exchange.h"
#include "rel-follow-up.h"
#include "rel-meeting.h"
#include "rel-person.h"

#define PRIYA "00000000-0000-4000-8000-000000000001"
#define DANA "00000000-0000-4000-8000-000000000002"
#define SAM_O "00000000-0000-4000-8000-000000000003"
#define SAM_R "00000000-0000-4000-8000-000000000004"
#define SAM_R_2 "00000000-0000-4000-8000-000000000005"
#define STAFF_2 "00000000-0000-4000-8000-000000000015"
#define STAFF "00000000-0000-4000-8000-000000000011"
#define OLD_STAFF "00000000-0000-4000-8000-000000000012"
#define MENTOR_1 "00000000-0000-4000-8000-000000000013"
#define MENTOR_2 "00000000-0000-4000-8000-000000000014"

static RelDay
today (void)
{
  return rel_day_from_text ("2026-03-12");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_set_up (fixture, data);
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"" PRIYA "\",\"name\":\"Priya Sharma\",\"tags\":[\"Alumni\"]}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"" DANA "\",\"name\":\"Dana Lee\",\"nickname\":\"Dee\"}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"" SAM_O "\",\"name\":\"Sam Okafor\"}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"" SAM_R "\",\"name\":\"Sam Rivera\"}");
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"" STAFF "\",\"title\":\"Staff engineer\"}");
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"" OLD_STAFF "\",\"title\":\"Staff engineer\",\"status\":\"not_this_time\"}");
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"" MENTOR_1 "\",\"title\":\"Mentor circle\"}");
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"" MENTOR_2 "\",\"title\":\"Mentor program\"}");
}

static RelCaptureResult *
capture (Fixture    *fixture,
         const char *line,
         gboolean    dry_run)
{
  GError *error = NULL;
  RelCaptureResult *result = rel_capture_log (fixture->connection, line, today (), dry_run, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}

static gint64
count (Fixture    *fixture,
       const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);

  return query_int (fixture, sql);
}

static char *
join (const char * const *texts)
{
  return texts != NULL ? g_strjoinv (" ", (char **) texts) : g_strdup ("");
}

static void
assert_text (RelRecord  *record,
             guint       field,
             const char *expected)
{
  g_assert_cmpstr (rel_record_get_text (record, field), ==, expected);
}

static void
assert_texts (RelRecord  *record,
              guint       field,
              const char *expected)
{
  g_autofree char *found = join (rel_record_get_texts (record, field));

  g_assert_cmpstr (found, ==, expected);
}

/* What the result holds is what the database holds. */
static void
assert_stored (Fixture   *fixture,
               RelRecord *record)
{
  GError *error = NULL;
  g_autoptr (RelRecord) stored = rel_records_load (fixture->connection, rel_record_get_noun (record),
                                                   rel_record_get_id (record), &error);

  g_assert_no_error (error);
  g_assert_true (rel_record_equal (stored, record));
  g_assert_cmpstr (rel_record_get_modified_at (stored), ==, rel_record_get_modified_at (record));
}

static void
test_whole_line (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (RelCaptureResult) result =
    capture (fixture,
             "coffee with Priya and Dana Lee yesterday 45m re: roadmap; promised intro to Sam !fri; gave feedback; #staff",
             FALSE);
  RelRecord *follow_up, *exchange;

  g_assert_true (result->is_written);
  assert_text (result->meeting, REL_MEETING_STARTED_ON, "2026-03-11");
  assert_text (result->meeting, REL_MEETING_STARTED_AT, NULL);
  assert_text (result->meeting, REL_MEETING_TIME_ZONE, NULL);
  assert_text (result->meeting, REL_MEETING_TITLE, "roadmap");
  g_assert_cmpint (rel_record_get_number (result->meeting, REL_MEETING_DURATION_MINUTES), ==, 45);
  g_assert_cmpint (rel_record_get_word (result->meeting, REL_MEETING_CHANNEL), ==, REL_CHANNEL_IN_PERSON);
  assert_texts (result->meeting, REL_MEETING_PARTICIPANTS, PRIYA " " DANA);
  assert_texts (result->meeting, REL_MEETING_GOALS, STAFF);
  assert_stored (fixture, result->meeting);

  g_assert_cmpuint (result->follow_ups->len, ==, 1);
  follow_up = g_ptr_array_index (result->follow_ups, 0);
  assert_text (follow_up, REL_FOLLOW_UP_PERSON, PRIYA);
  assert_text (follow_up, REL_FOLLOW_UP_MEETING, rel_record_get_id (result->meeting));
  assert_text (follow_up, REL_FOLLOW_UP_TEXT, "intro to Sam");
  assert_text (follow_up, REL_FOLLOW_UP_DUE_ON, "2026-03-13");
  g_assert_cmpint (rel_record_get_word (follow_up, REL_FOLLOW_UP_OWNER), ==, REL_OWNER_ME);
  assert_stored (fixture, follow_up);

  g_assert_cmpuint (result->exchanges->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      exchange = g_ptr_array_index (result->exchanges, i);
      assert_text (exchange, REL_EXCHANGE_PERSON, i == 0 ? PRIYA : DANA);
      assert_text (exchange, REL_EXCHANGE_MEETING, rel_record_get_id (result->meeting));
      assert_text (exchange, REL_EXCHANGE_OCCURRED_ON, "2026-03-11");
      assert_text (exchange, REL_EXCHANGE_NOTE, NULL);
      g_assert_cmpint (rel_record_get_word (exchange, REL_EXCHANGE_DIRECTION), ==, REL_EXCHANGE_DIRECTION_GIVEN);
      g_assert_cmpint (rel_record_get_word (exchange, REL_EXCHANGE_KIND), ==, REL_EXCHANGE_KIND_FEEDBACK);
      assert_stored (fixture, exchange);
    }
  g_assert_cmpuint (result->new_people->len, ==, 0);
  g_assert_cmpuint (result->ambiguous->len, ==, 0);
  g_assert_cmpint (count (fixture, "people"), ==, 4);
  assert_consistent (fixture);
}

static void
test_new_people (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (RelCaptureResult) first =
    capture (fixture, "call with Ana Ruiz and Dee at 14:00; they promised slides !3d; got a book on Go from Ana", FALSE);
  g_autoptr (RelCaptureResult) second = NULL;
  RelRecord *ana = g_ptr_array_index (first->new_people, 0);
  g_autofree char *participants = g_strconcat (rel_record_get_id (ana), " " DANA, NULL);

  g_assert_cmpuint (first->new_people->len, ==, 1);
  assert_text (ana, REL_PERSON_NAME, "Ana Ruiz");
  assert_text (ana, REL_PERSON_GIVEN_NAME, NULL);
  assert_text (ana, REL_PERSON_FAMILY_NAME, NULL);
  assert_stored (fixture, ana);
  assert_text (first->meeting, REL_MEETING_STARTED_ON, "2026-03-12");
  assert_text (first->meeting, REL_MEETING_STARTED_AT, "14:00");
  assert_text (first->meeting, REL_MEETING_TIME_ZONE, "UTC");
  assert_texts (first->meeting, REL_MEETING_PARTICIPANTS, participants);
  assert_text (g_ptr_array_index (first->follow_ups, 0), REL_FOLLOW_UP_PERSON, rel_record_get_id (ana));
  g_assert_cmpint (rel_record_get_word (g_ptr_array_index (first->follow_ups, 0), REL_FOLLOW_UP_OWNER), ==, REL_OWNER_THEM);
  g_assert_cmpuint (first->exchanges->len, ==, 1);
  assert_text (g_ptr_array_index (first->exchanges, 0), REL_EXCHANGE_PERSON, rel_record_get_id (ana));
  assert_text (g_ptr_array_index (first->exchanges, 0), REL_EXCHANGE_NOTE, "a book on Go from Ana");

  /* Whoever was new is known the next time. */
  second = capture (fixture, "lunch with ana", FALSE);
  g_assert_cmpuint (second->new_people->len, ==, 0);
  assert_texts (second->meeting, REL_MEETING_PARTICIPANTS, rel_record_get_id (ana));
  assert_consistent (fixture);
}

static void
test_ambiguous (Fixture       *fixture,
                gconstpointer  data)
{
  static const char line[] = "coffee with Sam and Bob; promised Sam x; gave feedback; #mentor";
  g_autoptr (RelCaptureResult) result = capture (fixture, line, FALSE);
  g_autoptr (RelCaptureResult) dry = capture (fixture, line, TRUE);
  g_autofree char *question = rel_capture_result_dup_question (result);
  RelCaptureAmbiguous *name = g_ptr_array_index (result->ambiguous, 0);
  RelCaptureAmbiguous *goal = g_ptr_array_index (result->ambiguous, 1);
  g_autofree char *people = g_strjoinv (" ", name->candidates);
  g_autofree char *goals = g_strjoinv (" ", goal->candidates);

  g_assert_false (result->is_written);
  g_assert_null (result->changes);
  g_assert_cmpuint (result->ambiguous->len, ==, 2);
  g_assert_cmpstr (name->text, ==, "Sam");
  g_assert_cmpstr (people, ==, SAM_O " " SAM_R);
  g_assert_cmpstr (goal->text, ==, "#mentor");
  g_assert_cmpstr (goals, ==, MENTOR_1 " " MENTOR_2);
  g_assert_cmpstr (question, ==,
                   "“Sam” may be one of several people: Sam Okafor, Sam Rivera. Write the whole name.\n"
                   "“#mentor” may be one of several goals: Mentor circle, Mentor program. Write more of the title.");

  /* What is clear is there; of what is not, nothing is guessed. */
  g_assert_cmpuint (result->follow_ups->len, ==, 0);
  g_assert_cmpuint (result->exchanges->len, ==, 1);
  assert_texts (dry->meeting, REL_MEETING_PARTICIPANTS, rel_record_get_id (g_ptr_array_index (dry->new_people, 0)));
  assert_texts (dry->meeting, REL_MEETING_GOALS, "");
  g_assert_cmpint (count (fixture, "meetings"), ==, 0);
  g_assert_cmpint (count (fixture, "people"), ==, 4);
}

static void
test_same_name (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (RelCaptureResult) result = NULL;
  g_autofree char *question = NULL;

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"" SAM_R_2 "\",\"name\":\"Sam Rivera\"}");
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"" STAFF_2 "\",\"title\":\"Staff engineer\"}");
  result = capture (fixture, "coffee with Sam Rivera #staff", FALSE);
  question = rel_capture_result_dup_question (result);
  g_assert_cmpstr (question, ==,
                   "“Sam Rivera” may be one of several people: Sam Rivera (" SAM_R "), Sam Rivera (" SAM_R_2 ")."
                   " Write the id in place of the name.\n"
                   "“#staff” may be one of several goals: Staff engineer (" STAFF "), Staff engineer (" STAFF_2 ")."
                   " Write the id after the #.");
  g_clear_pointer (&result, rel_capture_result_free);

  result = capture (fixture, "coffee with " SAM_R_2 " and Priya; re: plans; #" STAFF_2, FALSE);
  g_assert_true (result->is_written);
  assert_texts (result->meeting, REL_MEETING_PARTICIPANTS, SAM_R_2 " " PRIYA);
  assert_texts (result->meeting, REL_MEETING_GOALS, STAFF_2);
  g_clear_pointer (&result, rel_capture_result_free);

  result = capture (fixture, "coffee with Priya and @" SAM_R, FALSE);
  assert_texts (result->meeting, REL_MEETING_PARTICIPANTS, PRIYA " " SAM_R);
}

static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  GError *error = NULL;
  g_autoptr (RelCaptureContext) context = rel_capture_load_context (fixture->connection, today (), &error);
  RelCaptureParse *parse = rel_capture_parse (context, "coffee with Sam, Priya and Dana; promised Sam x; gave advice", -1);
  g_autoptr (RelCaptureResult) result = NULL;

  g_assert_no_error (error);
  rel_capture_parse_choose (parse, 0, SAM_R);
  rel_capture_parse_choose (parse, 1, SAM_R);
  rel_capture_parse_choose (parse, 2, NULL);
  result = rel_capture_build (fixture->connection, context, parse, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->ambiguous->len, ==, 0);
  g_assert_cmpuint (result->new_people->len, ==, 1);
  g_assert_false (result->is_written);
  g_assert_true (rel_changes_apply (result->changes, fixture->connection, &error));
  g_assert_no_error (error);
  assert_text (g_ptr_array_index (result->follow_ups, 0), REL_FOLLOW_UP_PERSON, SAM_R);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM meeting_participants"), ==, 2);
  assert_consistent (fixture);
}

static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (RelCaptureResult) result = capture (fixture, "coffee with Priya, Dana and Bob #alumni #choir", FALSE);
  RelRecord *priya = g_ptr_array_index (result->tagged_people, 0);
  RelRecord *dana = g_ptr_array_index (result->tagged_people, 1);

  g_assert_cmpuint (result->tagged_people->len, ==, 2);
  assert_texts (priya, REL_PERSON_TAGS, "Alumni choir");
  assert_texts (dana, REL_PERSON_TAGS, "alumni choir");
  assert_texts (g_ptr_array_index (result->new_people, 0), REL_PERSON_TAGS, "alumni choir");
  assert_stored (fixture, priya);
  assert_stored (fixture, g_ptr_array_index (result->new_people, 0));
  g_clear_pointer (&result, rel_capture_result_free);

  result = capture (fixture, "coffee with Priya #Alumni", FALSE);
  g_assert_cmpuint (result->tagged_people->len, ==, 0);
  assert_consistent (fixture);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (RelCaptureResult) result =
    capture (fixture, "coffee with Bob and Priya #choir; promised x; got advice", FALSE);
  g_autoptr (RelChanges) undo = rel_changes_invert (result->changes);
  GError *error = NULL;

  g_assert_cmpint (count (fixture, "people"), ==, 5);
  g_assert_cmpint (count (fixture, "exchanges"), ==, 2);
  rel_changes_apply (undo, fixture->connection, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture, "people"), ==, 4);
  g_assert_cmpint (count (fixture, "meetings"), ==, 0);
  g_assert_cmpint (count (fixture, "follow_ups"), ==, 0);
  g_assert_cmpint (count (fixture, "exchanges"), ==, 0);
  assert_consistent (fixture);
}

static void
test_dry_run (Fixture       *fixture,
              gconstpointer  data)
{
  GError *error = NULL;
  g_autoptr (RelConnection) reader = rel_database_connect (fixture->database, FALSE, &error);
  g_autoptr (RelCaptureResult) result =
    rel_capture_log (reader, "coffee with Bob; promised x; gave advice #choir", today (), TRUE, &error);

  g_assert_no_error (error);
  g_assert_false (result->is_written);
  g_assert_cmpuint (result->new_people->len, ==, 1);
  g_assert_cmpuint (result->follow_ups->len, ==, 1);
  g_assert_cmpuint (result->exchanges->len, ==, 1);
  g_assert_nonnull (rel_record_get_id (result->meeting));
  g_assert_cmpint (count (fixture, "meetings"), ==, 0);
  g_assert_cmpint (count (fixture, "people"), ==, 4);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *lines[] = { "", "  ", ";;", "yesterday 45m", "\xe2\x80\xae" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rel_capture_log (fixture->connection, lines[i], today (), FALSE, &error));
      g_assert_error (error, REL_CAPTURE_ERROR, REL_CAPTURE_ERROR_EMPTY);
    }
  g_assert_cmpint (count (fixture, "meetings"), ==, 0);
  g_assert_false (rel_connection_in_transaction (fixture->connection));
}

static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GString) line = g_string_new ("coffee with Priya\xff and Dana\xe2\x80\xae; '); DROP TABLE people;-- \x01 ");
  g_autoptr (RelCaptureResult) result = NULL;

  while (line->len < 100000)
    g_string_append (line, "more; gave x to N and @N2 ");
  result = capture (fixture, line->str, FALSE);
  g_assert_true (result->is_written);
  assert_stored (fixture, result->meeting);
  g_assert_cmpint (count (fixture, "people"), >=, 4);
  assert_consistent (fixture);
}

static void
test_failure_rolls_back (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelConnection) reader = rel_database_connect (fixture->database, FALSE, &error);

  g_assert_no_error (error);
  g_assert_null (rel_capture_log (reader, "coffee with Bob", today (), FALSE, &error));
  g_assert_nonnull (error);
  g_assert_false (rel_connection_in_transaction (reader));
  g_assert_cmpint (count (fixture, "people"), ==, 4);
}

static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  GError *error = NULL;
  g_autoptr (RelCaptureContext) context = rel_capture_load_context (fixture->connection, today (), &error);
  RelCaptureNames *names = rel_capture_context_get_names (context);
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);
  g_autoptr (RelChanges) undo = NULL;
  g_autoptr (RelRecord) dana = rel_records_load (fixture->connection, REL_NOUN_PERSON, DANA, &error);
  g_autoptr (RelRecord) goal = rel_records_load (fixture->connection, REL_NOUN_GOAL, STAFF, &error);
  g_autoptr (RelCaptureParse) before = NULL, after = NULL, undone = NULL;
  static const char line[] = "coffee with Dana Lee, Dana Moor and Sam #staff #principal";

  g_assert_no_error (error);
  before = rel_capture_parse (context, line, -1);
  g_assert_cmpint (((RelCaptureName *) before->names->pdata[0])->status, ==, REL_CAPTURE_KNOWN);
  g_assert_cmpint (((RelCaptureName *) before->names->pdata[1])->status, ==, REL_CAPTURE_NEW);
  g_assert_cmpint (((RelCaptureName *) before->names->pdata[2])->status, ==, REL_CAPTURE_AMBIGUOUS);
  g_assert_cmpint (((RelCaptureTag *) before->tags->pdata[1])->status, ==, REL_CAPTURE_NEW);

  rel_record_set_text (dana, REL_PERSON_NAME, "Dana Moor");
  g_object_set (goal, "title", "Principal engineer", NULL);
  rel_changes_save (changes, dana);
  rel_changes_save (changes, goal);
  rel_changes_remove (changes, REL_NOUN_PERSON, SAM_O);
  rel_changes_apply (changes, fixture->connection, &error);
  g_assert_no_error (error);
  rel_capture_context_follow (context, changes);
  g_assert_cmpuint (rel_capture_names_get_n_people (names), ==, 3);
  after = rel_capture_parse (context, line, -1);
  g_assert_cmpint (((RelCaptureName *) after->names->pdata[0])->status, ==, REL_CAPTURE_NEW);
  g_assert_cmpint (((RelCaptureName *) after->names->pdata[1])->status, ==, REL_CAPTURE_KNOWN);
  g_assert_cmpint (((RelCaptureName *) after->names->pdata[2])->status, ==, REL_CAPTURE_KNOWN);
  g_assert_cmpint (((RelCaptureTag *) after->tags->pdata[1])->status, ==, REL_CAPTURE_KNOWN);

  undo = rel_changes_invert (changes);
  rel_changes_apply (undo, fixture->connection, &error);
  g_assert_no_error (error);
  rel_capture_context_follow (context, undo);
  undone = rel_capture_parse (context, line, -1);
  g_assert_cmpint (((RelCaptureName *) undone->names->pdata[0])->status, ==, REL_CAPTURE_KNOWN);
  g_assert_cmpint (((RelCaptureName *) undone->names->pdata[2])->status, ==, REL_CAPTURE_AMBIGUOUS);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add ("/capture/log/whole-line", test_whole_line);
  add ("/capture/log/new-people-are-known-afterwards", test_new_people);
  add ("/capture/log/ambiguous-is-refused-with-candidates", test_ambiguous);
  add ("/capture/log/people-of-one-name-are-told-apart-by-id", test_same_name);
  add ("/capture/log/chosen-candidates-are-taken", test_choose);
  add ("/capture/log/tags-go-to-participants", test_tags);
  add ("/capture/log/undone-as-one", test_undo);
  add ("/capture/log/dry-run-writes-nothing", test_dry_run);
  add ("/capture/log/nothing-to-log-is-refused", test_empty);
  add ("/capture/log/hostile-line-is-written-safely", test_hostile);
  add ("/capture/log/failure-leaves-database-unchanged", test_failure_rolls_back);
  add ("/capture/log/context-follows-changes", test_follow);
  return g_test_run ();
}
