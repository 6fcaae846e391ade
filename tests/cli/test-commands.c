/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every command, its exit status and its JSON. */
#include "session.h"

#include <glib/gstdio.h>
#include <string.h>

static JsonObject *
parse (Session *session, JsonNode **node)
{
  *node = session_json (session);
  return json_node_get_object (*node);
}

static void
import_sample (Session *session)
{
  g_assert_cmpint (session_run (session, "import", g_getenv ("RELATIONS_SAMPLE"), NULL), ==, 0);
}

static void
test_usage (Session *session, gconstpointer data)
{
  g_assert_cmpint (session_run (session, NULL, NULL), ==, 2);
  g_assert_cmpint (session_run (session, "dance", NULL), ==, 2);
  g_assert_true (g_str_has_prefix (session->errors, "relations-cli: "));
  g_assert_cmpint (session_run (session, "today", "--nonsense", NULL), ==, 2);
  g_assert_cmpint (session_run (session, "today", "superfluous", NULL), ==, 2);
  g_assert_cmpint (session_run (session, "import", NULL), ==, 2);
  g_assert_cmpint (session_run (session, "import", "--format=punched-cards", "x", NULL), ==, 2);
  g_assert_cmpint (session_run (session, "import", "--duplicates=guess", "x", NULL), ==, 2);
  g_assert_cmpint (session_run (session, "export", "file.unknown", NULL), ==, 2);
  g_assert_cmpint (session_run (session, "summary", "-o", "x.pdf", NULL), ==, 2);
  g_assert_cmpint (session_run (session, "summary", "--goal=x", "-o", "x.docx", NULL), ==, 2);
  g_assert_cmpint (session_run (session, "--today=2026-02-30", "today", NULL), ==, 2);
  g_assert_cmpint (session_run (session, "--help", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "--version", NULL), ==, 0);
  /* A mistake in the words makes no database. */
  g_assert_false (g_file_test (session->database, G_FILE_TEST_EXISTS));
}

static void
test_empty_database (Session *session, gconstpointer data)
{
  g_autoptr (JsonNode) today = NULL;
  g_autoptr (JsonNode) stats = NULL;

  g_assert_cmpint (session_run (session, "today", "--json", NULL), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (parse (session, &today), "moves")), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (today), "on"), ==, "2026-01-15");
  g_assert_cmpint (session_run (session, "stats", "--json", NULL), ==, 0);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (parse (session, &stats), "counts"), "people"), ==, 0);
  g_assert_cmpint (session_run (session, "check", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "goal", "None", NULL), ==, 1);
  g_assert_cmpint (session_run (session, "path", "Nobody", NULL), ==, 1);
  g_assert_cmpint (session_run (session, "undo-import", NULL), ==, 1);
  g_assert_cmpint (session_run (session, "import", "missing.json", NULL), ==, 1);
  g_assert_nonnull (strstr (session->errors, "missing.json"));
}

static void
test_today_and_goal (Session *session, gconstpointer data)
{
  g_autoptr (JsonNode) today = NULL;
  g_autoptr (JsonNode) goal = NULL;
  g_autoptr (JsonNode) by_id = NULL;
  JsonArray *moves;

  import_sample (session);
  g_assert_cmpint (session_run (session, "today", "--json", NULL), ==, 0);
  moves = json_object_get_array_member (parse (session, &today), "moves");
  g_assert_cmpuint (json_array_get_length (moves), >, 0);
  for (guint i = 0; i < json_array_get_length (moves); i++)
    {
      JsonArray *reasons = json_object_get_array_member (json_array_get_object_element (moves, i), "reasons");

      g_assert_cmpuint (json_array_get_length (reasons), >, 0);
      for (guint j = 0; j < json_array_get_length (reasons); j++)
        {
          JsonObject *reason = json_array_get_object_element (reasons, j);

          g_assert_cmpuint (json_array_get_length (json_object_get_array_member (reason, "records")), >, 0);
          g_assert_true (*json_object_get_string_member (reason, "text") != '\0');
        }
    }
  g_assert_true (json_object_has_member (json_node_get_object (today), "habit"));
  g_assert_true (json_object_has_member (json_node_get_object (today), "promises"));
  {
    g_autofree char *text = NULL;
    g_autoptr (JsonNode) sample = NULL;
    JsonObject *first;
    g_autofree char *id = NULL;
    g_autofree char *title = NULL;

    g_assert_true (g_file_get_contents (g_getenv ("RELATIONS_SAMPLE"), &text, NULL, NULL));
    sample = json_from_string (text, NULL);
    first = json_array_get_object_element (json_object_get_array_member (json_node_get_object (sample), "goals"), 0);
    id = g_strdup (json_object_get_string_member (first, "id"));
    title = g_utf8_strup (json_object_get_string_member (first, "title"), -1);
    g_assert_cmpint (session_run (session, "goal", title, "--json", NULL), ==, 0);
    g_assert_cmpstr (json_object_get_string_member (parse (session, &goal), "goal"), ==, id);
    g_assert_cmpint (session_run (session, "goal", id, "--json", NULL), ==, 0);
    g_assert_true (json_node_equal (goal, (by_id = session_json (session))));
    g_assert_cmpint (session_run (session, "goal", id, NULL), ==, 0);
  }
  g_assert_cmpint (session_run (session, "today", NULL), ==, 0);
}

static void
test_two_goals_of_one_title (Session *session, gconstpointer data)
{
  session_write (session, "in.json",
                 "{\"format\":\"org.example.Relations\",\"version\":1,\"goals\":[{\"id\":\"g1\",\"title\":\"Lead\"},{\"id\":\"g2\",\"title\":\"LEAD\"}]}");
  g_assert_cmpint (session_run (session, "import", "in.json", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "goal", "lead", NULL), ==, 1);
  g_assert_nonnull (strstr (session->errors, "g1"));
  g_assert_nonnull (strstr (session->errors, "g2"));
  g_assert_cmpint (session_run (session, "goal", "g2", NULL), ==, 0);
}

static void
test_log (Session *session, gconstpointer data)
{
  g_autoptr (JsonNode) dry = NULL;
  g_autoptr (JsonNode) logged = NULL;
  g_autoptr (JsonNode) ambiguous = NULL;
  JsonObject *object;

  session_write (session, "in.json",
                 "{\"format\":\"org.example.Relations\",\"version\":1,\"people\":[{\"id\":\"p1\",\"name\":\"Priya Shah\"},"
                 "{\"id\":\"d1\",\"name\":\"Dana Lee\"},{\"id\":\"d2\",\"name\":\"Dana Fox\"}]}");
  g_assert_cmpint (session_run (session, "import", "in.json", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "log", "coffee with Priya and Mo yesterday 45m re: roadmap; promised slides !2026-01-20; gave feedback", "--dry-run", "--json", NULL), ==, 0);
  object = parse (session, &dry);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (object, "meeting"), "started_on"), ==, "2026-01-14");
  g_assert_cmpint (session_run (session, "search", "roadmap", NULL), ==, 0);
  g_assert_cmpstr (session->output, ==, "");
  g_assert_cmpint (session_run (session, "log", "coffee with Priya and Mo yesterday 45m re: roadmap; promised slides !2026-01-20; gave feedback", "--json", NULL), ==, 0);
  object = parse (session, &logged);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (object, "meeting"), "channel"), ==, "in_person");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (object, "meeting"), "duration_minutes"), ==, 45);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "new_people")), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "follow_ups")), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "exchanges")), ==, 2);
  g_assert_cmpint (session_run (session, "search", "roadmap", NULL), ==, 0);
  g_assert_nonnull (strstr (session->output, "2026-01-14"));
  g_assert_cmpint (session_run (session, "log", "call with Dana", "--json", NULL), ==, 1);
  object = parse (session, &ambiguous);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "ambiguous")), ==, 1);
  g_assert_cmpint (session_run (session, "log", "   ", NULL), ==, 1);
}

static void
test_search_and_path (Session *session, gconstpointer data)
{
  g_autoptr (JsonNode) found = NULL;
  g_autoptr (JsonNode) path = NULL;
  g_autoptr (JsonNode) none = NULL;
  JsonArray *steps;

  session_write (session, "in.json",
                 "{\"format\":\"org.example.Relations\",\"version\":1,\"people\":[{\"id\":\"a\",\"name\":\"Zoë Ångström\"},"
                 "{\"id\":\"b\",\"name\":\"Bo\",\"introduced_by\":\"a\"},{\"id\":\"c\",\"name\":\"Cy\"}],"
                 "\"meetings\":[{\"id\":\"m\",\"started_on\":\"2026-01-01\",\"channel\":\"video\",\"title\":\"Hello\",\"participants\":[\"a\"]}]}");
  g_assert_cmpint (session_run (session, "import", "in.json", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "search", "zoe", "--json", NULL), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (json_object_get_array_member (parse (session, &found), "people"), 0), "id"), ==, "a");
  g_assert_cmpint (session_run (session, "path", "bo", "--json", NULL), ==, 0);
  steps = json_object_get_array_member (parse (session, &path), "steps");
  g_assert_cmpuint (json_array_get_length (steps), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (steps, 0), ==, "a");
  g_assert_cmpstr (json_array_get_string_element (steps, 1), ==, "b");
  g_assert_cmpint (session_run (session, "path", "c", "--json", NULL), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (parse (session, &none), "steps")), ==, 0);
}

static void
test_rejected_rows (Session *session, gconstpointer data)
{
  g_autoptr (JsonNode) report = NULL;
  JsonObject *file;

  session_write (session, "in.json",
                 "{\"format\":\"org.example.Relations\",\"version\":1,\"people\":[\n{\"id\":\"a\",\"name\":\"Ana\"},\n{\"id\":\"b\"},\n"
                 "{\"id\":\"c\",\"name\":\"Cy\",\"direction\":\"sideways\"}]}");
  g_assert_cmpint (session_run (session, "import", "in.json", "--json", "--rejects=out.json", NULL), ==, 3);
  file = json_array_get_object_element (json_object_get_array_member (parse (session, &report), "files"), 0);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (file, "created"), "people"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (file, "rejected")), ==, 2);
  g_assert_nonnull (strstr (session->errors, "in.json:3: "));
  g_assert_cmpint (session_run (session, "import", "in.json", "--json", NULL), ==, 3);
  g_assert_cmpint (session_run (session, "undo-import", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "search", "ana", NULL), ==, 0);
}

static void
test_undo_import (Session *session, gconstpointer data)
{
  g_autoptr (JsonNode) stats = NULL;
  JsonObject *counts;

  import_sample (session);
  g_assert_cmpint (session_run (session, "undo-import", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "check", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "stats", "--json", NULL), ==, 0);
  counts = json_object_get_object_member (parse (session, &stats), "counts");
  g_assert_cmpint (json_object_get_int_member (counts, "people"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (counts, "meetings"), ==, 0);
  g_assert_cmpint (session_run (session, "undo-import", NULL), ==, 1);
}

static void
test_backup_and_restore (Session *session, gconstpointer data)
{
  import_sample (session);
  g_assert_cmpint (session_run (session, "backup", "copy.db", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "undo-import", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "restore", "copy.db", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "check", NULL), ==, 0);
  g_assert_cmpint (session_run (session, "undo-import", NULL), ==, 0);
  session_write (session, "junk.db", "this is no database");
  g_assert_cmpint (session_run (session, "restore", "junk.db", NULL), ==, 1);
  g_assert_nonnull (strstr (session->errors, "junk.db"));
}

static void
test_summary (Session *session, gconstpointer data)
{
  static const char * const names[] = { "s.md", "s.html", "s.pdf", "s.json" };
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) sample = NULL;
  g_autofree char *goal = NULL;

  import_sample (session);
  g_assert_true (g_file_get_contents (g_getenv ("RELATIONS_SAMPLE"), &text, NULL, NULL));
  sample = json_from_string (text, NULL);
  goal = g_strdup_printf ("--goal=%s", json_object_get_string_member (json_array_get_object_element (
    json_object_get_array_member (json_node_get_object (sample), "goals"), 0), "id"));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = session_path (session, names[i]);
      GStatBuf info;

      g_assert_cmpint (session_run (session, "summary", goal, "-o", names[i], NULL), ==, 0);
      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_size, >, 500);
      g_assert_cmpint (session_run (session, "summary", goal, "--edition=private", "-o", names[i], NULL), ==, 0);
    }
  g_assert_cmpint (session_run (session, "summary", goal, "--preview", NULL), ==, 0);
  g_assert_cmpuint (strlen (session->output), >, 200);
  g_assert_cmpint (session_run (session, "summary", goal, "-o", "/nonexistent/s.pdf", NULL), ==, 1);
  g_assert_cmpint (session_run (session, "summary", "--goal=no such goal", "-o", "s.pdf", NULL), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Session, NULL, session_set_up, func, session_tear_down)
  ADD ("/cli/usage/mistakes-end-with-2-and-make-nothing", test_usage);
  ADD ("/cli/empty/every-command-answers", test_empty_database);
  ADD ("/cli/today/every-reason-has-records", test_today_and_goal);
  ADD ("/cli/goal/two-of-one-title-are-named", test_two_goals_of_one_title);
  ADD ("/cli/log/writes-what-it-says", test_log);
  ADD ("/cli/search/and-path", test_search_and_path);
  ADD ("/cli/import/rejected-rows-end-with-3", test_rejected_rows);
  ADD ("/cli/import/undo-takes-all-of-it", test_undo_import);
  ADD ("/cli/backup/restores", test_backup_and_restore);
  ADD ("/cli/summary/every-edition-and-format", test_summary);
  return g_test_run ();
}
