/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample story ends on the day it is loaded. */
#include <rel-batches.h>
#include <rel-records.h>
#include <rel-meeting.h>
#include <rel-person.h>
#include <string.h>

#include "native-fixture.h"
#include "rel-sample.h"

static char *
sample_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "sample.json", NULL);
}

static void
test_found (void)
{
  g_autofree char *installed = NULL;
  g_autofree char *path = NULL;

  g_unsetenv ("RELATIONS_DATA_DIR");
  installed = rel_sample_find ();
  g_assert_true (g_str_has_suffix (installed, "/relations/sample.json"));
  g_setenv ("RELATIONS_DATA_DIR", "/some/where", TRUE);
  path = rel_sample_find ();
  g_assert_cmpstr (path, ==, "/some/where/sample.json");
  g_unsetenv ("RELATIONS_DATA_DIR");
}

static RelRecord *
load (Native *native, RelNoun noun, const char *id)
{
  g_autoptr (GError) error = NULL;
  RelRecord *record = rel_records_load (native->connection, noun, id, &error);

  g_assert_no_error (error);
  return record;
}

#define STORY \
  "{\"format\": \"org.example.Relations\", \"version\": 1, \"sample_anchor\": \"2026-01-15\"," \
  "\"people\": [{\"id\": \"p\", \"name\": \"Ada\", \"created_at\": \"2025-12-31T23:30:00.5Z\", \"modified_at\": \"2026-01-14T00:00:00Z\"," \
  "\"birthday\": \"1980-02-29\", \"met_on\": \"2024-02-29\", \"archived_at\": \"2026-01-15T10:00:00Z\"," \
  "\"positions\": [{\"title\": \"Smith\", \"started_on\": \"2020-01-01\"}], \"introduced_by\": \"q\"}, {\"id\": \"q\", \"name\": \"Bo\"}]," \
  "\"meetings\": [{\"id\": \"m\", \"started_on\": \"2026-01-15\", \"started_at\": \"09:30\", \"notes\": \"See 2026-01-15.\"}]}"

static void
test_shifts (Native *native, gconstpointer data)
{
  g_autofree char *path = native_write (native, "story.json", STORY, -1);
  g_autoptr (GError) error = NULL;
  gint64 batch = rel_sample_load (native->connection, path, rel_day_from_text ("2026-03-12"), NULL, &error);
  g_autofree char *exported = NULL;
  g_autofree char *json = NULL;
  guint removed, restored, kept;

  g_assert_no_error (error);
  g_assert_cmpint (batch, >, 0);
  {
    g_autoptr (RelRecord) person = load (native, REL_NOUN_PERSON, "p");
    g_autoptr (RelRecord) meeting = load (native, REL_NOUN_MEETING, "m");
    GPtrArray *positions = rel_record_get_items (person, REL_PERSON_POSITIONS);

    /* 56 days, in one of the two with a leap day between */
    g_assert_cmpstr (rel_record_get_created_at (person), ==, "2026-02-25T23:30:00.5Z");
    g_assert_cmpstr (rel_record_get_modified_at (person), ==, "2026-03-11T00:00:00Z");
    g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_MET_ON), ==, "2024-04-25");
    g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_BIRTHDAY), ==, "1980-02-29");
    g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_ARCHIVED_AT), ==, "2026-03-12T10:00:00Z");
    g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_INTRODUCED_BY), ==, "q");
    g_assert_cmpstr (rel_values_get_text (g_ptr_array_index (positions, 0), 3), ==, "2020-02-26");
    g_assert_cmpstr (rel_record_get_text (meeting, REL_MEETING_STARTED_ON), ==, "2026-03-12");
    g_assert_cmpstr (rel_record_get_text (meeting, REL_MEETING_STARTED_AT), ==, "09:30");
    g_assert_cmpstr (rel_record_get_text (meeting, REL_MEETING_NOTES), ==, "See 2026-01-15.");
  }
  exported = native_export (native);
  g_assert_null (strstr (exported, "sample_anchor"));
  g_assert_true (rel_batch_undo (native->connection, batch, &removed, &restored, &kept, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (removed, ==, 3);
  g_assert_cmpuint (native_count_all (native), ==, 0);
}

static void
test_whole_story (Native *native, gconstpointer data)
{
  g_autofree char *path = sample_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RelRecordCursor) cursor = NULL;
  RelDay today = rel_day_from_text ("2031-07-04");
  RelDay last = 0;

  g_assert_cmpint (rel_sample_load (native->connection, path, today, NULL, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpuint (native_count (native, REL_NOUN_PERSON), >=, 40);
  g_assert_cmpuint (native_count (native, REL_NOUN_MEETING), >=, 300);
  native_check (native);
  cursor = rel_record_cursor_new (native->connection, REL_NOUN_MEETING, &error);
  for (;;)
    {
      g_autoptr (RelRecord) meeting = NULL;

      g_assert_true (rel_record_cursor_next (cursor, &meeting, &error));
      if (meeting == NULL)
        break;
      last = MAX (last, rel_day_from_text (rel_record_get_text (meeting, REL_MEETING_STARTED_ON)));
    }
  g_assert_cmpint (last, <=, today);
  g_assert_cmpint (last, >, today - 14);
}

static void
test_refused (Native *native, gconstpointer data)
{
  static const char * const texts[] = {
    "{\"format\": \"org.example.Relations\", \"version\": 1, \"people\": [{\"id\": \"p\", \"name\": \"A\"}]}",
    "{\"format\": \"org.example.Relations\", \"version\": 1, \"sample_anchor\": \"today\", \"people\": [{\"id\": \"p\", \"name\": \"A\"}]}",
    "{\"format\": \"org.example.Relations\", \"version\": 1, \"sample_anchor\": \"2026-01-15\", \"people\": [",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = native_write (native, "story.json", texts[i], -1);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (rel_sample_load (native->connection, path, 0, NULL, &error), ==, 0);
      g_assert_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, path));
      g_assert_cmpuint (native_count_all (native), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
#define ADD(path, func) g_test_add ("/sample/" path, Native, NULL, native_set_up, func, native_tear_down)
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/is-found", test_found);
  ADD ("is-shifted-to-today", test_shifts);
  ADD ("tells-the-whole-story", test_whole_story);
  ADD ("is-refused-when-broken", test_refused);
  return g_test_run ();
}
