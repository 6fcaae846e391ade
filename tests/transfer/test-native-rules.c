/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes in from a native file and what does not, rule by rule. */
#include <string.h>

#include <rel-batches.h>
#include <rel-settings.h>

#include "native-fixture.h"

#define HEAD "{\"format\": \"org.example.Relations\", \"version\": 1,\n"

/* Two people, a goal, a meeting and a requirement, lines 2 to 6; what a test adds begins in line 7. */
#define WORLD HEAD \
  "\"people\": [{\"id\": \"p1\", \"name\": \"Ada\"}, {\"id\": \"p2\", \"name\": \"Bo\"}],\n" \
  "\"goals\": [{\"id\": \"g1\", \"title\": \"Lead\"}],\n" \
  "\"meetings\": [{\"id\": \"m1\", \"started_on\": \"2026-01-02\", \"participants\": [\"p1\"]}],\n" \
  "\"requirements\": [{\"id\": \"r1\", \"goal\": \"g1\", \"name\": \"Speak\"}],\n" \
  "\"opportunities\": [{\"id\": \"o1\", \"title\": \"Door\"}],\n"

typedef struct
{
  const char *name;
  const char *section;
  const char *record;
  const char *reason;
} Fault;

static const Fault faults[] = {
  { "no-id", "ties", "{\"person\": \"p1\"}", "id is missing" },
  { "null-id", "ties", "{\"id\": null, \"person\": \"p1\"}", "id is missing" },
  { "number-as-id", "ties", "{\"id\": 7, \"person\": \"p1\"}", "id is not a text" },
  { "no-title", "achievements", "{\"id\": \"x\"}", "title is missing" },
  { "blank-text", "follow_ups", "{\"id\": \"x\", \"person\": \"p1\", \"text\": \"  \"}", "text is missing" },
  { "no-person", "follow_ups", "{\"id\": \"x\", \"text\": \"call\"}", "person is missing" },
  { "no-tie-person", "ties", "{\"id\": \"x\", \"other\": \"p1\"}", "person is missing" },
  { "no-stakeholder-goal", "stakeholders", "{\"id\": \"x\", \"person\": \"p1\"}", "goal is missing" },
  { "no-milestone-goal", "milestones", "{\"id\": \"x\", \"title\": \"Panel\"}", "goal is missing" },
  { "no-exchange-person", "exchanges", "{\"id\": \"x\"}", "person is missing" },
  { "no-feedback-person", "feedback", "{\"id\": \"x\"}", "person is missing" },
  { "no-focal-text", "focal_points", "{\"id\": \"x\"}", "text is missing" },
  { "unknown-word", "ties", "{\"id\": \"x\", \"person\": \"p1\", \"kind\": \"loves\"}", "“loves” is not one of" },
  { "word-is-number", "ties", "{\"id\": \"x\", \"person\": \"p1\", \"kind\": 3}", "kind is not a text" },
  { "no-such-date", "follow_ups", "{\"id\": \"x\", \"person\": \"p1\", \"text\": \"a\", \"due_on\": \"2026-02-29\"}", "is not a date" },
  { "date-without-year", "follow_ups", "{\"id\": \"x\", \"person\": \"p1\", \"text\": \"a\", \"due_on\": \"--02-03\"}", "is not a date" },
  { "instant-as-date", "exchanges", "{\"id\": \"x\", \"person\": \"p1\", \"occurred_on\": \"2026-02-01T00:00:00Z\"}", "is not a date" },
  { "no-such-instant", "ties", "{\"id\": \"x\", \"person\": \"p1\", \"created_at\": \"yesterday\"}", "is not an instant" },
  { "range-above", "feedback", "{\"id\": \"x\", \"person\": \"p1\", \"rating\": 6}", "rating: 6 is not between 1 and 5" },
  { "range-below", "stakeholders", "{\"id\": \"x\", \"person\": \"p1\", \"goal\": \"g1\", \"influence\": 0}", "influence: 0 is not between" },
  { "negative", "feedback", "{\"id\": \"x\", \"person\": \"p1\", \"rating\": -1}", "rating is not a whole number" },
  { "fraction", "feedback", "{\"id\": \"x\", \"person\": \"p1\", \"rating\": 2.5}", "rating is not a whole number" },
  { "huge", "feedback", "{\"id\": \"x\", \"person\": \"p1\", \"rating\": 1e400}", "rating is not a whole number" },
  { "number-as-text", "feedback", "{\"id\": \"x\", \"person\": \"p1\", \"rating\": \"3\"}", "rating is not a whole number" },
  { "flag-is-number", "feedback", "{\"id\": \"x\", \"person\": \"p1\", \"solicited\": 1}", "solicited is not true or false" },
  { "text-is-list", "feedback", "{\"id\": \"x\", \"person\": \"p1\", \"verbatim\": []}", "verbatim is not a text" },
  { "list-is-text", "snoozes", "{\"id\": \"x\", \"person\": \"p1\", \"codes\": \"promise_due\"}", "codes is not a list" },
  { "list-of-numbers", "snoozes", "{\"id\": \"x\", \"person\": \"p1\", \"codes\": [1]}", "codes is not a list of texts" },
  { "list-of-null", "snoozes", "{\"id\": \"x\", \"person\": \"p1\", \"codes\": [null]}", "codes is not a list of texts" },
  { "item-is-text", "milestones", "{\"id\": \"x\", \"goal\": \"g1\", \"title\": \"t\", \"groundwork\": [\"p1\"]}", "groundwork is not a list of objects" },
  { "item-without-person", "milestones", "{\"id\": \"x\", \"goal\": \"g1\", \"title\": \"t\", \"groundwork\": [{}]}", "groundwork: person is missing" },
  { "item-unknown-word", "milestones", "{\"id\": \"x\", \"goal\": \"g1\", \"title\": \"t\", \"groundwork\": [{\"person\": \"p1\", \"state\": \"no\"}]}", "groundwork: state: “no” is not one of" },
  { "reference-missing", "ties", "{\"id\": \"x\", \"person\": \"nobody\"}", "person: there is no person “nobody”" },
  { "reference-of-another-noun", "ties", "{\"id\": \"x\", \"person\": \"g1\"}", "person: there is no person “g1”" },
  { "reference-empty-list", "achievements", "{\"id\": \"x\", \"title\": \"t\", \"witnesses\": [\"p1\", \"nobody\"]}", "witnesses: there is no person “nobody”" },
  { "meeting-missing", "exchanges", "{\"id\": \"x\", \"person\": \"p1\", \"meeting\": \"m9\"}", "meeting: there is no meeting “m9”" },
  { "requirement-missing", "feedback", "{\"id\": \"x\", \"person\": \"p1\", \"requirement\": \"r9\"}", "requirement: there is no requirement “r9”" },
  { "opportunity-missing", "focal_points", "{\"id\": \"x\", \"text\": \"t\", \"opportunity\": \"o9\"}", "opportunity: there is no opportunity “o9”" },
  { "item-reference-missing", "milestones", "{\"id\": \"x\", \"goal\": \"g1\", \"title\": \"t\", \"groundwork\": [{\"person\": \"p9\"}]}", "there is no person “p9”" },
  { "item-meeting-missing", "milestones", "{\"id\": \"x\", \"goal\": \"g1\", \"title\": \"t\", \"groundwork\": [{\"person\": \"p1\", \"meeting\": \"m9\"}]}", "there is no meeting “m9”" },
  { "groundwork-twice", "milestones", "{\"id\": \"x\", \"goal\": \"g1\", \"title\": \"t\", \"groundwork\": [{\"person\": \"p1\"}, {\"person\": \"p1\"}]}", "groundwork lists a person twice" },
  { "not-an-object", "ties", "\"p1\"", "tie is not an object" },
  { "null-record", "ties", "null", "tie is not an object" },
  { "member-twice", "ties", "{\"id\": \"x\", \"person\": \"p1\", \"person\": \"p2\"}", "person is there twice" },
  { "id-twice", "ties", "{\"id\": \"x\", \"\\u0069d\": \"y\", \"person\": \"p1\"}", "is there twice" },
  { "nul", "ties", "{\"id\": \"x\", \"person\": \"p1\", \"note\": \"a\\u0000b\"}", "note contains the character U+0000" },
  { "half-a-pair", "ties", "{\"id\": \"x\", \"person\": \"p1\", \"note\": \"\\ud83d\"}", "note contains the character U+0000 or half" },
  { "control-in-id", "ties", "{\"id\": \"x\\n\", \"person\": \"p1\"}", "id contains a control character" },
};

static RelImportRejection *
get_rejection (RelImportFile *file, guint i)
{
  g_assert_cmpuint (i, <, file->rejected->len);
  return &g_array_index (file->rejected, RelImportRejection, i);
}

static void
assert_reason (RelImportFile *file, guint i, guint line, const char *reason)
{
  RelImportRejection *rejection = get_rejection (file, i);

  if (strstr (rejection->reason, reason) == NULL || rejection->line != line)
    g_error ("line %u: “%s”, not line %u: “%s”", rejection->line, rejection->reason, line, reason);
}

/* The record with the fault stays out, with its line and reason, and the rest comes in. */
static void
test_fault (Native *native, gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (RelImportReport) report = NULL;
  g_autofree char *text =
    g_strdup_printf ("%s\"%s\": [\n%s]}", WORLD, fault->section, fault->record);
  RelImportFile *file = native_import (native, &report, text);

  assert_reason (file, 0, 8, fault->reason);
  g_assert_cmpuint (file->rejected->len, ==, 1);
  g_assert_true (g_utf8_validate (get_rejection (file, 0)->reason, -1, NULL));
  g_assert_cmpuint (native_count (native, REL_NOUN_PERSON), ==, 2);
  g_assert_cmpuint (native_count_all (native), ==, 6);
  g_assert_true (rel_import_report_has_rejected (report));
  native_check (native);
}

static void
test_person_faults (Native *native, gconstpointer data)
{
  g_autoptr (RelImportReport) report = NULL;
  RelImportFile *file = native_import (native, &report,
                                       HEAD "\"people\": [\n"
                                            "{\"id\": \"a\"},\n"
                                            "{\"id\": \"b\", \"name\": \"B\", \"cadence_days\": 0},\n"
                                            "{\"id\": \"c\", \"name\": \"C\", \"birthday\": \"--02-30\"},\n"
                                            "{\"id\": \"d\", \"name\": \"D\", \"knows_me\": 5},\n"
                                            "{\"id\": \"e\", \"name\": \"E\", \"birthday\": \"--02-29\", \"knows_me\": 0, \"cadence_days\": 1},\n"
                                            "{\"id\": \"f\", \"name\": \"F\", \"contact_points\": [{\"kind\": \"fax\"}]}\n"
                                            "],\n\"meetings\": [\n{\"id\": \"m\"}, {\"id\": \"n\", \"started_on\": \"2026-01-01\", \"started_at\": \"24:00\"}]}");

  g_assert_cmpuint (file->rejected->len, ==, 7);
  assert_reason (file, 0, 3, "person a: name is missing");
  assert_reason (file, 1, 4, "cadence_days: 0 is less than 1");
  assert_reason (file, 2, 5, "birthday: “--02-30” is not a date");
  assert_reason (file, 3, 6, "knows_me: 5 is not between 0 and 4");
  assert_reason (file, 4, 8, "contact_points: kind: “fax” is not one of");
  assert_reason (file, 5, 11, "started_on is missing");
  assert_reason (file, 6, 11, "started_at: “24:00” is not a time of day");
  g_assert_cmpuint (native_count_all (native), ==, 1);
}

static void
test_follows_rejected (Native *native, gconstpointer data)
{
  g_autoptr (RelImportReport) report = NULL;
  RelImportFile *file = native_import (native, &report,
                                       HEAD "\"follow_ups\": [\n{\"id\": \"f1\", \"person\": \"p2\", \"text\": \"a\"},\n"
                                            "{\"id\": \"f2\", \"person\": \"p1\", \"text\": \"b\", \"meeting\": \"m1\"},\n"
                                            "{\"id\": \"f3\", \"person\": \"p1\", \"text\": \"c\"}],\n"
                                            "\"meetings\": [\n{\"id\": \"m1\", \"started_on\": \"2026-01-01\", \"participants\": [\"p1\", \"p2\"]}],\n"
                                            "\"people\": [\n{\"id\": \"p1\", \"name\": \"A\"},\n{\"id\": \"p2\"}]}");

  g_assert_cmpuint (file->rejected->len, ==, 4);
  assert_reason (file, 0, 10, "name is missing");
  assert_reason (file, 1, 7, "participants: there is no person “p2”");
  assert_reason (file, 2, 3, "person: there is no person “p2”");
  assert_reason (file, 3, 4, "meeting: there is no meeting “m1”");
  g_assert_cmpuint (native_count_all (native), ==, 2);
  native_check (native);
}

static void
test_refers_to_database (Native *native, gconstpointer data)
{
  g_autoptr (RelImportReport) first = NULL;
  g_autoptr (RelImportReport) second = NULL;
  RelImportFile *file;

  native_import (native, &first, HEAD "\"people\": [{\"id\": \"p1\", \"name\": \"A\"}]}");
  file = native_import (native, &second, HEAD "\"ties\": [{\"id\": \"t\", \"person\": \"p1\"}], \"people\": [{\"id\": \"p2\", \"name\": \"B\", \"introduced_by\": \"p1\"}]}");
  g_assert_cmpuint (file->rejected->len, ==, 0);
  g_assert_cmpuint (file->created[REL_NOUN_TIE], ==, 1);
  g_assert_cmpuint (file->created[REL_NOUN_PERSON], ==, 1);
}

static void
test_second_stakeholder (Native *native, gconstpointer data)
{
  g_autoptr (RelImportReport) report = NULL;
  g_autoptr (RelImportReport) again = NULL;
  RelImportFile *file = native_import (native, &report,
                                       WORLD "\"stakeholders\": [\n"
                                             "{\"id\": \"s1\", \"goal\": \"g1\", \"person\": \"p1\", \"modified_at\": \"2026-01-01T00:00:00Z\"},\n"
                                             "{\"id\": \"s2\", \"goal\": \"g1\", \"person\": \"p1\"},\n"
                                             "{\"id\": \"s3\", \"goal\": \"g1\", \"person\": \"p2\"}]}");

  g_assert_cmpuint (file->rejected->len, ==, 1);
  assert_reason (file, 0, 9, "stakeholder s2: the goal has this person as a stakeholder already");
  g_assert_cmpuint (native_count (native, REL_NOUN_STAKEHOLDER), ==, 2);
  /* One moves away, and the one that takes its place comes first. */
  file = native_import (native, &again,
                        HEAD "\"people\": [{\"id\": \"p3\", \"name\": \"C\"}], \"stakeholders\": ["
                             "{\"id\": \"s0\", \"goal\": \"g1\", \"person\": \"p1\"},"
                             "{\"id\": \"s1\", \"goal\": \"g1\", \"person\": \"p3\", \"modified_at\": \"2026-02-01T00:00:00Z\"}]}");
  g_assert_cmpuint (file->rejected->len, ==, 0);
  g_assert_cmpuint (file->created[REL_NOUN_STAKEHOLDER], ==, 1);
  g_assert_cmpuint (file->updated[REL_NOUN_STAKEHOLDER], ==, 1);
  native_check (native);
}

static void
assert_name (Native *native, const char *id, const char *name)
{
  g_autofree char *json = native_get (native, REL_NOUN_PERSON, id);
  g_autofree char *member = g_strdup_printf ("\"name\":\"%s\"", name);

  g_assert_nonnull (json);
  if (strstr (json, member) == NULL)
    g_error ("%s: not %s", json, name);
}

static void
test_newer_wins (Native *native, gconstpointer data)
{
  static const struct
  {
    const char *modified_at;
    const char *name;
    gboolean taken;
  } steps[] = {
    { "\"2026-01-01T00:00:00Z\"", "First", TRUE },
    { "\"2026-01-01T00:00:00Z\"", "Equal", FALSE },
    { "\"2025-12-31T23:59:59Z\"", "Older", FALSE },
    { "null", "Absent", FALSE },
    { "\"2026-01-01T00:00:00.001Z\"", "By a millisecond", TRUE },
    { "\"2026-01-01T01:00:00.001+01:00\"", "The same in another zone", FALSE },
    { "\"2026-01-01T00:30:00-01:00\"", "Later in another zone", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (RelImportReport) report = NULL;
      g_autofree char *before = native_get (native, REL_NOUN_PERSON, "p");
      g_autofree char *text = g_strdup_printf (HEAD "\"people\": [{\"id\": \"p\", \"name\": \"%s\", \"modified_at\": %s}]}",
                                               steps[i].name, steps[i].modified_at);
      RelImportFile *file = native_import (native, &report, text);

      g_assert_cmpuint (file->rejected->len, ==, 0);
      g_assert_cmpuint (file->created[REL_NOUN_PERSON], ==, i == 0);
      g_assert_cmpuint (file->updated[REL_NOUN_PERSON], ==, i > 0 && steps[i].taken);
      g_assert_cmpuint (file->unchanged, ==, !steps[i].taken);
      if (steps[i].taken)
        {
          assert_name (native, "p", steps[i].name);
        }
      else
        {
          g_autofree char *after = native_get (native, REL_NOUN_PERSON, "p");

          g_assert_cmpstr (after, ==, before);
          g_assert_cmpint (report->batch, ==, 0);
        }
    }
}

/* The whole record is the newer one's, apart from when it was created. */
static void
test_newer_replaces (Native *native, gconstpointer data)
{
  g_autoptr (RelImportReport) first = NULL;
  g_autoptr (RelImportReport) second = NULL;
  g_autofree char *json = NULL;

  native_import (native, &first,
                 HEAD "\"people\": [{\"id\": \"p\", \"created_at\": \"2020-01-01T00:00:00Z\", \"modified_at\": \"2026-01-01T00:00:00Z\","
                      "\"name\": \"A\", \"notes\": \"old\", \"tags\": [\"x\"], \"future\": 1}]}");
  native_import (native, &second, HEAD "\"people\": [{\"id\": \"p\", \"modified_at\": \"2026-01-02T00:00:00Z\", \"name\": \"A\", \"tags\": [\"y\"]}]}");
  json = native_get (native, REL_NOUN_PERSON, "p");
  g_assert_nonnull (strstr (json, "\"created_at\":\"2020-01-01T00:00:00Z\",\"modified_at\":\"2026-01-02T00:00:00Z\""));
  g_assert_null (strstr (json, "old"));
  g_assert_null (strstr (json, "future"));
  g_assert_nonnull (strstr (json, "\"tags\":[\"y\"]"));
}

static void
test_gives_times (Native *native, gconstpointer data)
{
  g_autoptr (RelImportReport) report = NULL;
  g_autofree char *json = NULL;

  native_import (native, &report, HEAD "\"people\": [{\"id\": \"p\", \"name\": \"A\"}]}");
  json = native_get (native, REL_NOUN_PERSON, "p");
  g_assert_nonnull (strstr (json, "\"created_at\":\"2026-03-12T08:00:00.000Z\",\"modified_at\":\"2026-03-12T08:00:00.000Z\""));
}

/* An id that is there twice: the newer counts, whichever comes first, and whether or not it has to wait for another. */
static void
test_one_id_twice (Native *native, gconstpointer data)
{
  static const char * const sections[] = {
    "{\"id\": \"p\", \"name\": \"New\", \"modified_at\": \"2026-01-02T00:00:00Z\"}, {\"id\": \"p\", \"name\": \"Old\", \"modified_at\": \"2026-01-01T00:00:00Z\"}",
    "{\"id\": \"p\", \"name\": \"Old\", \"modified_at\": \"2026-01-01T00:00:00Z\"}, {\"id\": \"p\", \"name\": \"New\", \"modified_at\": \"2026-01-02T00:00:00Z\"}",
    "{\"id\": \"p\", \"name\": \"New\", \"introduced_by\": \"q\", \"modified_at\": \"2026-01-02T00:00:00Z\"}, {\"id\": \"p\", \"name\": \"Old\", \"modified_at\": \"2026-01-01T00:00:00Z\"}, {\"id\": \"q\", \"name\": \"Q\"}",
    "{\"id\": \"p\", \"name\": \"Old\", \"introduced_by\": \"q\", \"modified_at\": \"2026-01-01T00:00:00Z\"}, {\"id\": \"p\", \"name\": \"New\", \"modified_at\": \"2026-01-02T00:00:00Z\"}, {\"id\": \"q\", \"name\": \"Q\"}",
    "{\"id\": \"p\", \"name\": \"Old\", \"introduced_by\": \"q\", \"modified_at\": \"2026-01-01T00:00:00Z\"}, {\"id\": \"p\", \"name\": \"New\", \"introduced_by\": \"q\", \"modified_at\": \"2026-01-02T00:00:00Z\"}, {\"id\": \"q\", \"name\": \"Q\"}",
    "{\"id\": \"p\", \"name\": \"New\", \"modified_at\": \"2026-01-02T00:00:00Z\"}, {\"id\": \"p\", \"name\": \"Equal\", \"modified_at\": \"2026-01-02T00:00:00Z\"}, {\"id\": \"p\", \"name\": \"None\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      Native other = { 0 };
      g_autoptr (RelImportReport) report = NULL;
      g_autofree char *text = g_strdup_printf (HEAD "\"people\": [%s]}", sections[i]);
      RelImportFile *file;

      native_set_up (&other, NULL);
      file = native_import (&other, &report, text);
      g_assert_cmpuint (file->rejected->len, ==, 0);
      assert_name (&other, "p", "New");
      native_check (&other);
      native_tear_down (&other, NULL);
    }
}

static void
test_waits_for_introducers (Native *native, gconstpointer data)
{
  g_autoptr (RelImportReport) report = NULL;
  g_autofree char *ring = NULL;
  RelImportFile *file = native_import (native, &report,
                                       HEAD "\"people\": [\n"
                                            "{\"id\": \"z\", \"name\": \"Z\", \"introduced_by\": \"y\"},\n" /* a chain backwards */
                                            "{\"id\": \"y\", \"name\": \"Y\", \"introduced_by\": \"x\"},\n"
                                            "{\"id\": \"x\", \"name\": \"X\"},\n"
                                            "{\"id\": \"r1\", \"name\": \"R\", \"introduced_by\": \"r2\"},\n" /* a ring, and one at its side */
                                            "{\"id\": \"r2\", \"name\": \"R\", \"introduced_by\": \"r3\"},\n"
                                            "{\"id\": \"r3\", \"name\": \"R\", \"introduced_by\": \"r1\"},\n"
                                            "{\"id\": \"side\", \"name\": \"S\", \"introduced_by\": \"r2\"},\n"
                                            "{\"id\": \"self\", \"name\": \"I\", \"introduced_by\": \"self\"},\n"
                                            "{\"id\": \"n3\", \"name\": \"N\", \"introduced_by\": \"n2\"},\n" /* a chain to nowhere */
                                            "{\"id\": \"n2\", \"name\": \"N\", \"introduced_by\": \"n1\"},\n"
                                            "{\"id\": \"n4\", \"name\": \"N\", \"introduced_by\": \"n3\"},\n"
                                            "{\"id\": \"n1\", \"introduced_by\": \"x\"}],\n" /* no name */
                                            "\"goals\": [{\"id\": \"b\", \"title\": \"B\", \"follows\": \"a\"}, {\"id\": \"a\", \"title\": \"A\"}]}");

  g_assert_cmpuint (file->rejected->len, ==, 4);
  assert_reason (file, 0, 14, "name is missing");
  assert_reason (file, 1, 12, "introduced_by: there is no person “n1”");
  assert_reason (file, 2, 11, "introduced_by: there is no person “n2”");
  assert_reason (file, 3, 13, "introduced_by: there is no person “n3”");
  g_assert_cmpuint (native_count (native, REL_NOUN_PERSON), ==, 8);
  g_assert_cmpuint (file->created[REL_NOUN_PERSON], ==, 8);
  g_assert_cmpuint (file->updated[REL_NOUN_PERSON], ==, 0);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autofree char *member = g_strdup_printf ("\"introduced_by\":\"r%u\"", i % 3 + 1);
      g_autofree char *json = native_get (native, REL_NOUN_PERSON, id);

      g_assert_nonnull (strstr (json, member));
    }
  ring = native_get (native, REL_NOUN_PERSON, "self");
  g_assert_nonnull (strstr (ring, "\"introduced_by\":\"self\""));
  native_check (native);
}

static void
test_settings (Native *native, gconstpointer data)
{
  static const char * const faults_of_target[] = { "0", "-3", "1.5", "\"3\"", "true", "[]", "1e99", "{}" };
  g_autoptr (RelImportReport) report = NULL;
  g_autoptr (RelImportReport) again = NULL;
  RelImportFile *file;
  g_autofree char *all = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (faults_of_target); i++)
    {
      g_autoptr (RelImportReport) refused = NULL;
      g_autofree char *text = g_strdup_printf (HEAD "\"settings\": {\n\"monthly_target\":\n%s}}", faults_of_target[i]);

      file = native_import (native, &refused, text);
      g_assert_cmpuint (file->rejected->len, ==, 1);
      assert_reason (file, 0, 4, "monthly_target is not a whole number of 1 or more");
      g_assert_cmpint (rel_settings_get_int (native->connection, REL_SETTING_MONTHLY_TARGET, 99), ==, 99);
    }
  file = native_import (native, &report, HEAD "\"settings\": {\"monthly_target\": 5.0, \"z_later\": {\"a\" : [1.50]}}}");
  g_assert_cmpuint (file->rejected->len, ==, 0);
  g_assert_cmpint (report->batch, >, 0);
  all = rel_settings_dup_all (native->connection, NULL);
  g_assert_cmpstr (all, ==, "{\"monthly_target\":5,\"z_later\":{\"a\":[1.50]}}");
  /* What is set stays. */
  native_import (native, &again, HEAD "\"settings\": {\"monthly_target\": 7}}");
  g_assert_cmpint (rel_settings_get_int (native->connection, REL_SETTING_MONTHLY_TARGET, 99), ==, 5);
}

/* Undoing an import takes its settings and unknown members along, but not what was set since. */
static void
test_undo (Native *native, gconstpointer data)
{
  g_autoptr (RelImportReport) first = NULL;
  g_autoptr (RelImportReport) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;
  g_autofree char *exported = NULL;
  guint removed, restored, kept;

  native_import (native, &first, HEAD "\"settings\": {\"mine\": 1}, \"later\": [1]}");
  native_import (native, &second, WORLD "\"settings\": {\"mine\": 2, \"monthly_target\": 5, \"theirs\": 6}, \"later\": [2], \"latest\": [3]}");
  g_assert_true (rel_settings_set_json (native->connection, "theirs", "7", &error));
  g_assert_true (rel_batch_undo (native->connection, second->batch, &removed, &restored, &kept, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (removed, ==, 6);
  g_assert_cmpuint (restored + kept, ==, 0);
  all = rel_settings_dup_all (native->connection, NULL);
  g_assert_cmpstr (all, ==, "{\"mine\":1,\"theirs\":7}");
  exported = native_export (native);
  g_assert_nonnull (strstr (exported, "\"later\": [1]}"));
}

static void
test_dry_run (Native *native, gconstpointer data)
{
  g_autofree char *path = native_write (native, "in.json", WORLD "\"settings\": {\"monthly_target\": 5}, \"later\": 1}", -1);
  const char * const paths[] = { path, NULL };
  RelImportOptions options = { .format = REL_IMPORT_AUTO, .dry_run = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (RelImportReport) report = rel_import_run (native->connection, paths, &options, NULL, &error);
  RelImportFile *file;
  g_autofree char *exported = NULL;

  g_assert_no_error (error);
  file = g_ptr_array_index (report->files, 0);
  g_assert_cmpstr (file->format, ==, "json");
  g_assert_cmpuint (file->created[REL_NOUN_PERSON], ==, 2);
  g_assert_cmpuint (native_count_all (native), ==, 0);
  exported = native_export (native);
  g_assert_null (strstr (exported, "later"));
  g_assert_nonnull (strstr (exported, "\"settings\": {}"));
}

static void
test_rejects_file (Native *native, gconstpointer data)
{
  g_autofree char *path = native_write (native, "in.json", HEAD "\"people\": [{\"id\": \"p\", \"name\": \"A\"},\n{ \"id\": \"q\" }]}", -1);
  g_autofree char *rejects = g_build_filename (native->folder, "rejects", NULL);
  const char * const paths[] = { path, NULL };
  RelImportOptions options = { .rejects = rejects };
  g_autoptr (GError) error = NULL;
  g_autoptr (RelImportReport) report = rel_import_run (native->connection, paths, &options, NULL, &error);
  g_autofree char *text = NULL;
  g_autofree char *expected = g_strdup_printf ("# %s:3: person q: name is missing\n{ \"id\": \"q\" }\n", path);

  g_assert_no_error (error);
  g_assert_nonnull (report);
  g_file_get_contents (rejects, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

int
main (int argc, char *argv[])
{
#define ADD(path, func) g_test_add ("/native/" path, Native, NULL, native_set_up, func, native_tear_down)
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/native/rejects/", faults[i].name, NULL);

      g_test_add (path, Native, &faults[i], native_set_up, test_fault, native_tear_down);
    }
  ADD ("rejects/people-and-meetings", test_person_faults);
  ADD ("rejects/what-refers-to-the-rejected", test_follows_rejected);
  ADD ("rejects/second-stakeholder", test_second_stakeholder);
  ADD ("rejects/file", test_rejects_file);
  ADD ("references/lead-into-the-database", test_refers_to_database);
  ADD ("references/wait-for-their-own-noun", test_waits_for_introducers);
  ADD ("times/newer-wins", test_newer_wins);
  ADD ("times/newer-replaces-all", test_newer_replaces);
  ADD ("times/given-where-absent", test_gives_times);
  ADD ("times/one-id-twice", test_one_id_twice);
  ADD ("settings", test_settings);
  ADD ("dry-run", test_dry_run);
  ADD ("undo", test_undo);
  return g_test_run ();
}
