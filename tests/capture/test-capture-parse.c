/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Captured lines: what each is understood as. */
#include "capture-fixture.h"

#include <locale.h>
#include <string.h>

#include "rel-capture-text.h"

static void
check_line (RelCaptureContext *context,
            const char        *line,
            const char        *expected)
{
  g_autoptr (RelCaptureParse) parse = rel_capture_parse (context, line, -1);
  g_autofree char *found = capture_describe (parse);

  capture_assert_spans (parse, line, strlen (line));
  if (strcmp (found, expected) != 0)
    {
      g_test_message ("%s", line);
      g_assert_cmpstr (found, ==, expected);
    }
}

/* lines.txt: a line as typed, with C escapes; below it, indented, what it says. */
static void
test_table (void)
{
  g_autoptr (RelCaptureContext) context = capture_context_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "capture", "lines.txt", NULL);
  g_autofree char *contents = NULL, *typed = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0' || g_str_has_prefix (lines[i], "## "))
        continue;
      if (!g_str_has_prefix (lines[i], "    "))
        {
          g_assert_null (typed);
          typed = g_strcompress (lines[i]);
          continue;
        }
      g_assert_nonnull (typed);
      check_line (context, typed, lines[i] + 4);
      g_clear_pointer (&typed, g_free);
      n++;
    }
  g_assert_cmpuint (n, >=, 150);
}

/* Every line of the table, as it comes to be while it is typed: a prefix may end inside a character. */
static void
test_typing (void)
{
  g_autoptr (RelCaptureContext) context = capture_context_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "capture", "lines.txt", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *typed = g_strcompress (lines[i]);

      for (gsize length = 0; length <= strlen (typed); length++)
        {
          g_autofree char *exact = g_memdup2 (typed, length);
          g_autoptr (RelCaptureParse) parse = rel_capture_parse (context, length > 0 ? exact : "", (gssize) length);

          capture_assert_spans (parse, length > 0 ? exact : "", length);
        }
    }
}

/* Words of the grammar and noise in any order: the spans hold, and a second reading says the same. */
static void
test_random_lines (void)
{
  static const char *pieces[] = {
    "coffee", "call", "1:1", "meet", "chat", "with", "and", "about", "re:", "Priya", "Dana Lee", "Sam", "dana",
    "bob", "Bob", "Alice van", "will", "yesterday", "3 days ago", "12 Mar", "mon", "last", "next", "2026-03-01",
    "14:00", "2pm", "14:00-15:00", "45m", "1h30", "half an hour", "promised", "they promised", "gave", "got",
    "gave me", "intro", "feedback", "to", "from", "!fri", "!3d", "!2026-02-30", "#staff", "#mentor", "#club",
    "@Priya", "@new", ";", ";", ";", ",", ",", ".", "(", ")", "\"", "“", "”", "-", "\xff", "\xe2\x80\xae", "☕",
    "é", "王小明", "a", "the", "at", "on", "for", "over", "slides", "\t", "\x01", "x:y", "/", "'s",
  };
  g_autoptr (RelCaptureContext) context = capture_context_new ();

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      guint n = (guint) g_test_rand_int_range (1, 18);
      g_autoptr (RelCaptureParse) parse = NULL, again = NULL;
      g_autofree char *first = NULL, *second = NULL;

      for (guint i = 0; i < n; i++)
        {
          g_string_append (line, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          if (g_test_rand_int_range (0, 5) > 0)
            g_string_append_c (line, ' ');
        }
      parse = rel_capture_parse (context, line->str, (gssize) line->len);
      capture_assert_spans (parse, line->str, line->len);
      again = rel_capture_parse (context, line->str, (gssize) line->len);
      first = capture_describe (parse);
      second = capture_describe (again);
      g_assert_cmpstr (first, ==, second);
    }
}

/* Any bytes at all. */
static void
test_random_bytes (void)
{
  g_autoptr (RelCaptureContext) context = capture_context_new ();

  for (guint round = 0; round < 5000; round++)
    {
      gsize length = (gsize) g_test_rand_int_range (0, 80);
      g_autofree char *line = g_malloc (length + 1);
      g_autoptr (RelCaptureParse) parse = NULL;

      for (gsize i = 0; i < length; i++)
        line[i] = (char) g_test_rand_int_range (0, 256);
      parse = rel_capture_parse (context, line, (gssize) length);
      capture_assert_spans (parse, line, length);
    }
}

static void
test_nul (void)
{
  static const char line[] = "coffee\0with\0Priya\0re: a\0b";
  g_autoptr (RelCaptureContext) context = capture_context_new ();
  g_autoptr (RelCaptureParse) parse = rel_capture_parse (context, line, sizeof line - 1);
  g_autofree char *found = capture_describe (parse);

  g_assert_cmpstr (found, ==, "in_person @Priya=priya “a b”");
  capture_assert_spans (parse, line, sizeof line - 1);
}

/* A hundred thousand bytes of one thing: limits hold, and nothing is lost. */
static void
test_long_lines (void)
{
  static const char *pieces[] = {
    "a", "a ", "with Anna and ", "@Bob", "@Bob ", ";promised x ", ";gave x;with Y and ", "; ", ";", ", ",
    "#tag ", "!fri ", "about with X ", "re:", "12 Mar ", "1:", "coffee ", "\xff", "\xe2\x80\xae", "(", "\"a ", "☕",
    "; promised to Anna to Bob to Dana ",
  };
  g_autoptr (RelCaptureContext) context = capture_context_new ();

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) line = g_string_new ("coffee with Priya ");
      g_autoptr (RelCaptureParse) parse = NULL;

      while (line->len < 100000)
        g_string_append (line, pieces[i]);
      parse = rel_capture_parse (context, line->str, (gssize) line->len);
      g_assert_cmpuint (parse->names->len, <=, REL_CAPTURE_MAX_NAMES);
      g_assert_cmpuint (parse->clauses->len, <=, REL_CAPTURE_MAX_CLAUSES);
      g_assert_cmpuint (parse->tags->len, <=, REL_CAPTURE_MAX_TAGS);
      capture_assert_spans (parse, line->str, line->len);
    }
}

static void
test_many_names (void)
{
  g_autoptr (RelCaptureContext) context = capture_context_new ();
  g_autoptr (GString) line = g_string_new ("coffee with Priya");
  g_autoptr (RelCaptureParse) parse = NULL;

  for (guint i = 0; i < REL_CAPTURE_MAX_NAMES; i++)
    g_string_append_printf (line, ", Name%u", i);
  parse = rel_capture_parse (context, line->str, -1);
  g_assert_cmpuint (parse->names->len, ==, REL_CAPTURE_MAX_NAMES);
  g_assert_cmpstr (parse->title, ==, "Name99");
}

/* Without an index nobody is known, and names are new. */
static void
test_nobody_known (void)
{
  g_autoptr (RelCaptureContext) context = rel_capture_context_new (rel_day_from_text (CAPTURE_TODAY));
  g_autoptr (RelCaptureParse) parse = rel_capture_parse (context, "call Sam with Priya and Dana Lee; promised Priya x #staff", -1);
  g_autofree char *found = capture_describe (parse);

  g_assert_cmpstr (found, ==, "phone @Priya=new @Dana Lee=new #staff=tag promised:Priya “x” “Sam”");
}

static void
test_dates_at_the_edge (void)
{
  static const struct
  {
    const char *today;
    const char *line;
    const char *expected;
  } cases[] = {
    { "2024-02-29", "coffee 29 Feb", "in_person 2024-02-29" },
    { "2024-02-28", "coffee 29 Feb", "in_person 2020-02-29" },
    { "1904-02-28", "coffee 29 Feb", "in_person 1896-02-29" },
    { "2024-02-29", "coffee @X; promised y !29 Feb", "in_person @X=new promised:X “y” !2024-02-29" },
    { "2024-03-01", "coffee @X; promised y !29 Feb", "in_person @X=new promised:X “y” !2028-02-29" },
    { "2024-01-31", "coffee @X; promised y !1m", "in_person @X=new promised:X “y” !2024-02-29" },
    { "2024-03-31", "coffee 1 month ago", "in_person 2024-02-29" },
    { "2026-01-01", "coffee yesterday", "in_person 2025-12-31" },
    { "2026-01-01", "coffee 31 Dec", "in_person 2025-12-31" },
    { "2026-12-31", "coffee @X; promised y !1 Jan", "in_person @X=new promised:X “y” !2027-01-01" },
    { "2026-03-15", "coffee sunday", "in_person 2026-03-15" },
    { "2026-03-15", "coffee monday", "in_person 2026-03-09" },
    { "2026-03-15", "coffee @X; promised y !sun", "in_person @X=new promised:X “y” !2026-03-22" },
    { "2026-03-15", "coffee @X; promised y !mon", "in_person @X=new promised:X “y” !2026-03-16" },
    { "2026-03-16", "coffee @X; promised y !sun", "in_person @X=new promised:X “y” !2026-03-22" },
    { "0001-01-01", "coffee yesterday", "in_person “yesterday”" },
    { "9999-12-31", "coffee tomorrow", "in_person “tomorrow”" },
    { "9999-12-31", "coffee @X; promised y !fri", "in_person @X=new promised:X “y !fri”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RelCaptureContext) context = rel_capture_context_new (rel_day_from_text (cases[i].today));

      check_line (context, cases[i].line, cases[i].expected);
    }
}

static void
test_find_name (void)
{
  static const char line[] = "coffee with Priya and @Dan";
  g_autoptr (RelCaptureContext) context = capture_context_new ();
  g_autoptr (RelCaptureParse) parse = rel_capture_parse (context, line, -1);
  gsize start = 0, length = 0;

  g_assert_cmpint (rel_capture_parse_find_name (parse, line, 3, &start, &length), ==, -1);
  g_assert_cmpint (rel_capture_parse_find_name (parse, line, 12, &start, &length), ==, 0);
  g_assert_cmpuint (start, ==, 12);
  g_assert_cmpuint (length, ==, 5);
  g_assert_cmpint (rel_capture_parse_find_name (parse, line, 17, &start, &length), ==, 0);
  g_assert_cmpint (rel_capture_parse_find_name (parse, line, 18, &start, &length), ==, -1);
  g_assert_cmpint (rel_capture_parse_find_name (parse, line, sizeof line - 1, &start, &length), ==, 1);
  g_assert_cmpuint (start, ==, 23);
  g_assert_cmpuint (length, ==, 3);
}

/* What the person says is no name stays in the title, and in the text of a clause, as it was typed. */
static void
test_refused (void)
{
  static const char line[] = "lunch with Frodo and Priya re: rings; promised Frodo the map";
  static const char * const keys[] = { "frodo", NULL };
  g_autoptr (RelCaptureContext) context = capture_context_new ();
  g_autoptr (RelCaptureParse) before = rel_capture_parse (context, line, -1);
  g_autoptr (RelCaptureParse) parse = NULL;
  g_autoptr (RelCaptureParse) again = NULL;
  RelCaptureName *name;
  RelCaptureClause *clause;

  g_assert_cmpuint (before->names->len, ==, 2);
  g_assert_cmpstr (((RelCaptureName *) before->names->pdata[0])->key, ==, keys[0]);
  rel_capture_context_set_refused (context, keys);
  parse = rel_capture_parse (context, line, -1);
  capture_assert_spans (parse, line, strlen (line));
  g_assert_nonnull (strstr (parse->title, "Frodo"));
  g_assert_nonnull (strstr (parse->title, "rings"));
  g_assert_cmpuint (parse->names->len, ==, 1);
  name = parse->names->pdata[0];
  g_assert_cmpstr (name->people[0], ==, "priya");
  g_assert_cmpuint (parse->clauses->len, ==, 1);
  clause = parse->clauses->pdata[0];
  g_assert_nonnull (strstr (clause->text, "Frodo"));
  g_assert_cmpuint (clause->names->len, ==, 1);
  g_assert_cmpuint (g_array_index (clause->names, guint, 0), ==, 0);
  rel_capture_context_set_refused (context, NULL);
  again = rel_capture_parse (context, "with Frodo", -1);
  g_assert_cmpuint (again->names->len, ==, 1);
}

static void
test_choose_goal (void)
{
  g_autoptr (RelCaptureContext) context = capture_context_new ();
  g_autoptr (RelCaptureParse) parse = rel_capture_parse (context, "coffee with Priya #mentor", -1);
  RelCaptureTag *tag = parse->tags->pdata[0];

  g_assert_cmpint (tag->status, ==, REL_CAPTURE_AMBIGUOUS);
  rel_capture_parse_choose_goal (parse, 0, "g-circle");
  g_assert_cmpint (tag->status, ==, REL_CAPTURE_KNOWN);
  g_assert_cmpstr (tag->goals[0], ==, "g-circle");
  g_assert_null (tag->goals[1]);
  rel_capture_parse_choose_goal (parse, 0, NULL);
  g_assert_cmpint (tag->status, ==, REL_CAPTURE_NEW);
  g_assert_null (tag->goals[0]);
}

static void
test_says_anything (void)
{
  static const struct
  {
    const char *line;
    gboolean something;
  } lines[] = {
    { "", FALSE }, { "  ;; ", FALSE }, { "yesterday 45m", FALSE },
    { "coffee", TRUE }, { "with Priya", TRUE }, { "roadmap", TRUE }, { "#staff", TRUE },
  };
  g_autoptr (RelCaptureContext) context = capture_context_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (RelCaptureParse) parse = rel_capture_parse (context, lines[i].line, -1);

      g_assert_cmpint (rel_capture_parse_says_anything (parse), ==, lines[i].something);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capture/parse/table", test_table);
  g_test_add_func ("/capture/parse/every-prefix-is-covered-by-spans", test_typing);
  g_test_add_func ("/capture/parse/random-lines-are-covered-by-spans", test_random_lines);
  g_test_add_func ("/capture/parse/random-bytes-are-covered-by-spans", test_random_bytes);
  g_test_add_func ("/capture/parse/nul-is-a-space", test_nul);
  g_test_add_func ("/capture/parse/long-lines-keep-limits", test_long_lines);
  g_test_add_func ("/capture/parse/names-beyond-the-limit-stay-in-title", test_many_names);
  g_test_add_func ("/capture/parse/nobody-known", test_nobody_known);
  g_test_add_func ("/capture/parse/dates-at-the-edge", test_dates_at_the_edge);
  g_test_add_func ("/capture/parse/finds-name-at-cursor", test_find_name);
  g_test_add_func ("/capture/parse/what-is-refused-is-no-name", test_refused);
  g_test_add_func ("/capture/parse/chosen-goal-is-taken", test_choose_goal);
  g_test_add_func ("/capture/parse/knows-when-it-says-nothing", test_says_anything);
  return g_test_run ();
}
