/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes out comes in again, and out the same. */
#include "session.h"

#include <string.h>

static char *
read_without_time (Session *session, const char *name)
{
  g_autofree char *path = session_path (session, name);
  char *text = NULL;
  char *time, *end;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  time = strstr (text, "\"exported_at\"");
  g_assert_nonnull (time);
  end = strchr (time, '\n');
  memmove (time, end, strlen (end) + 1);
  return text;
}

static void
assert_round_trip (Session *session, const char *file)
{
  g_autofree char *other = session_path (session, "other.db");
  g_autofree char *into_other = g_strdup_printf ("--database=%s", other);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_cmpint (session_run (session, "import", file, NULL), ==, 0);
  g_assert_cmpint (session_run (session, "export", "one.json", NULL), ==, 0);
  g_assert_cmpint (session_run (session, into_other, "import", "one.json", NULL), ==, 0);
  g_assert_cmpint (session_run (session, into_other, "export", "two.json", NULL), ==, 0);
  first = read_without_time (session, "one.json");
  second = read_without_time (session, "two.json");
  g_assert_cmpstr (first, ==, second);
  /* A second import of the same changes nothing. */
  g_assert_cmpint (session_run (session, into_other, "import", "one.json", NULL), ==, 0);
  g_assert_cmpint (session_run (session, into_other, "export", "two.json", NULL), ==, 0);
  third = read_without_time (session, "two.json");
  g_assert_cmpstr (first, ==, third);
  g_assert_cmpint (session_run (session, into_other, "check", NULL), ==, 0);
}

static void
test_sample (Session *session, gconstpointer data)
{
  assert_round_trip (session, g_getenv ("RELATIONS_SAMPLE"));
}

static void
test_unknown_members (Session *session, gconstpointer data)
{
  g_autofree char *text = NULL;

  session_write (session, "in.json",
                 "{\"format\":\"org.example.Relations\",\"version\":1,\"later\":{\"a\":[1,2.50,null]},"
                 "\"people\":[{\"id\":\"a\",\"name\":\"Ana\",\"aura\":\"blue\",\"contact_points\":[{\"kind\":\"email\",\"value\":\"a@example.org\",\"verified\":true}]}],"
                 "\"settings\":{\"monthly_target\":5,\"theme\":\"dark\"}}");
  assert_round_trip (session, "in.json");
  text = read_without_time (session, "one.json");
  g_assert_nonnull (strstr (text, "aura"));
  g_assert_nonnull (strstr (text, "verified"));
  g_assert_nonnull (strstr (text, "later"));
  g_assert_nonnull (strstr (text, "theme"));
}

static void
test_people_formats (Session *session, gconstpointer data)
{
  static const char * const names[] = { "people.csv", "people.vcf" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *other = session_path (session, i == 0 ? "csv.db" : "vcf.db");
      g_autofree char *into_other = g_strdup_printf ("--database=%s", other);

      g_assert_cmpint (session_run (session, "import", g_getenv ("RELATIONS_SAMPLE"), NULL), ==, 0);
      g_assert_cmpint (session_run (session, "export", names[i], NULL), ==, 0);
      g_assert_cmpint (session_run (session, into_other, "import", names[i], NULL), ==, 0);
      g_assert_cmpint (session_run (session, into_other, "stats", NULL), ==, 0);
      g_assert_true (g_regex_match_simple ("people\\s+40\\b", session->output, 0, 0));
    }
  g_assert_cmpint (session_run (session, "export", "meetings.ics", NULL), ==, 0);
}

static void
test_failed_export_keeps_the_old (Session *session, gconstpointer data)
{
  g_assert_cmpint (session_run (session, "export", "/nonexistent/folder/out.json", NULL), ==, 1);
  g_assert_nonnull (strstr (session->errors, "/nonexistent/folder/out.json"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Session, NULL, session_set_up, func, session_tear_down)
  ADD ("/cli/round-trip/sample-is-the-same-bytes", test_sample);
  ADD ("/cli/round-trip/unknown-members-survive", test_unknown_members);
  ADD ("/cli/round-trip/csv-and-vcard-keep-everybody", test_people_formats);
  ADD ("/cli/round-trip/failed-export-says-where", test_failed_export_keeps_the_old);
  return g_test_run ();
}
