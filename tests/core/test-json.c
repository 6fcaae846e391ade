/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON is checked to the letter, and what was checked is read right. */
#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "rel-json.h"

/* In memory of its own and not a byte longer, so that a tool that watches memory sees a read too far. */
static gboolean
check (const char *text, gsize length, gsize *offset, GError **error)
{
  g_autofree char *copy = g_memdup2 (text, length);

  return rel_json_check (copy, length, offset, error);
}

static void
test_accepts (void)
{
  static const char * const texts[] = {
    "0", "-0", "1.5e+10", "1E-2", "\"\"", "true", "false", "null", "[]", "{}", " [ ] ", "\t{ }\n", "[1,2]", "[[],{}]",
    "{\"a\":1}", "{ \"a\" : [ true , null ] , \"b\" : { } }\r\n", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", "\"\\ud83d\\ude00\"",
    "\"\\u0000\"", "\"\\ud800\"", "\"plain text of more than eight bytes\"", "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"", "\"\x7f\"",
    "{\"a\":1,\"a\":2}", "123456789012345678901234567890", "1e400", "\"\xef\xbf\xbf\xf4\x8f\xbf\xbf\"",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      check (texts[i], strlen (texts[i]), NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    gsize offset;
    RelJsonError code;
  } cases[] = {
    { "", 0, REL_JSON_ERROR_SYNTAX },
    { "  ", 2, REL_JSON_ERROR_SYNTAX },
    { "[", 1, REL_JSON_ERROR_SYNTAX },
    { "[1", 2, REL_JSON_ERROR_SYNTAX },
    { "[1,", 3, REL_JSON_ERROR_SYNTAX },
    { "[1,]", 3, REL_JSON_ERROR_SYNTAX },
    { "[,1]", 1, REL_JSON_ERROR_SYNTAX },
    { "[1}", 2, REL_JSON_ERROR_SYNTAX },
    { "[1 2]", 3, REL_JSON_ERROR_SYNTAX },
    { "{", 1, REL_JSON_ERROR_SYNTAX },
    { "{]", 1, REL_JSON_ERROR_SYNTAX },
    { "{a:1}", 1, REL_JSON_ERROR_SYNTAX },
    { "{\"a\"}", 4, REL_JSON_ERROR_SYNTAX },
    { "{\"a\":}", 5, REL_JSON_ERROR_SYNTAX },
    { "{\"a\":1,}", 7, REL_JSON_ERROR_SYNTAX },
    { "{1:1}", 1, REL_JSON_ERROR_SYNTAX },
    { "[]]", 2, REL_JSON_ERROR_SYNTAX },
    { "{}{}", 2, REL_JSON_ERROR_SYNTAX },
    { "// no\n1", 0, REL_JSON_ERROR_SYNTAX },
    { "[1 /* no */]", 3, REL_JSON_ERROR_SYNTAX },
    { "01", 1, REL_JSON_ERROR_SYNTAX },
    { "-", 1, REL_JSON_ERROR_SYNTAX },
    { "+1", 0, REL_JSON_ERROR_SYNTAX },
    { ".5", 0, REL_JSON_ERROR_SYNTAX },
    { "1.", 2, REL_JSON_ERROR_SYNTAX },
    { "1e", 2, REL_JSON_ERROR_SYNTAX },
    { "1e+", 3, REL_JSON_ERROR_SYNTAX },
    { "0x10", 1, REL_JSON_ERROR_SYNTAX },
    { "NaN", 0, REL_JSON_ERROR_SYNTAX },
    { "-Infinity", 1, REL_JSON_ERROR_SYNTAX },
    { "nul", 0, REL_JSON_ERROR_SYNTAX },
    { "True", 0, REL_JSON_ERROR_SYNTAX },
    { "'a'", 0, REL_JSON_ERROR_SYNTAX },
    { "\"a", 2, REL_JSON_ERROR_SYNTAX },
    { "\"a\\\"", 4, REL_JSON_ERROR_SYNTAX },
    { "\"a\\", 2, REL_JSON_ERROR_SYNTAX },
    { "\"\\x41\"", 1, REL_JSON_ERROR_SYNTAX },
    { "\"\\u12\"", 1, REL_JSON_ERROR_SYNTAX },
    { "\"\\u12", 1, REL_JSON_ERROR_SYNTAX },
    { "\"\\u00G0\"", 1, REL_JSON_ERROR_SYNTAX },
    { "\"a\nb\"", 2, REL_JSON_ERROR_SYNTAX },
    { "\"long enough to leap over\tb\"", 25, REL_JSON_ERROR_SYNTAX },
    { "\"\xff\"", 1, REL_JSON_ERROR_ENCODING },
    { "\"\xc0\xaf\"", 1, REL_JSON_ERROR_ENCODING },
    { "\"\xe0\x80\xaf\"", 1, REL_JSON_ERROR_ENCODING },
    { "\"\xed\xa0\x80\"", 1, REL_JSON_ERROR_ENCODING },
    { "\"\xf4\x90\x80\x80\"", 1, REL_JSON_ERROR_ENCODING },
    { "\"\xf0\x9f\x98", 1, REL_JSON_ERROR_ENCODING },
    { "\"\x80\"", 1, REL_JSON_ERROR_ENCODING },
    { "\xef\xbb\xbf[]", 0, REL_JSON_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize offset;

      g_assert_false (check (cases[i].text, strlen (cases[i].text), &offset, &error));
      if (!g_error_matches (error, REL_JSON_ERROR, (int) cases[i].code) || offset != cases[i].offset)
        g_error ("“%s”: %s at %zu", cases[i].text, error->message, offset);
    }
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (check ("[\"a\0b\"]", 7, NULL, &error));
    g_assert_error (error, REL_JSON_ERROR, REL_JSON_ERROR_SYNTAX);
  }
}

static void
test_refuses_depth (void)
{
  for (guint depth = REL_JSON_MAX_DEPTH; depth <= REL_JSON_MAX_DEPTH + 1; depth++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < depth; i++)
        g_string_append (text, i % 2 == 0 ? "[" : "{\"a\":");
      for (guint i = depth; i-- > 0;)
        g_string_append_c (text, i % 2 == 0 ? ']' : '}');
      if (depth % 2 == 0)
        {
          g_string_set_size (text, depth / 2 * 6);
          g_string_append (text, "1");
          for (guint i = depth; i-- > 0;)
            g_string_append_c (text, i % 2 == 0 ? ']' : '}');
        }
      check (text->str, text->len, NULL, &error);
      if (depth == REL_JSON_MAX_DEPTH)
        g_assert_no_error (error);
      else
        g_assert_error (error, REL_JSON_ERROR, REL_JSON_ERROR_TOO_DEEP);
    }
  {
    g_autofree char *bomb = g_strnfill (1000000, '[');
    g_autoptr (GError) error = NULL;

    g_assert_false (rel_json_check (bomb, 1000000, NULL, &error));
    g_assert_error (error, REL_JSON_ERROR, REL_JSON_ERROR_TOO_DEEP);
  }
}

static void
test_reads_strings (void)
{
  static const struct
  {
    const char *json;
    const char *text;
  } cases[] = {
    { "\"\"", "" },
    { "\"abc\"", "abc" },
    { "\"a\\nb\\\"c\\\\d\\/e\\b\\f\\r\\t\"", "a\nb\"c\\d/e\b\f\r\t" },
    { "\"\\u00e9\\u20ac\\ud83d\\ude00!\"", "é€😀!" },
    { "\"\\uD83D\\uDE00\"", "😀" },
    { "\"x\\u0000\"", NULL },
    { "\"\\ud83d\"", NULL },
    { "\"\\ud83d\\u0041\"", NULL },
    { "\"\\ude00\\ud83d\"", NULL },
    { "\"\\ud83dx\"", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *p = cases[i].json;
      g_autofree char *text = rel_json_take_string (&p, NULL);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (p == cases[i].json + strlen (cases[i].json));
    }
}

static void
test_reads_numbers (void)
{
  static const struct
  {
    const char *json;
    double number;
  } cases[] = {
    { "0 ", 0 }, { "-0 ", 0 }, { "7]", 7 }, { "123456789,", 123456789 }, { "1234567890123,", 1234567890123 },
    { "-12 ", -12 }, { "1.5e3}", 1500 }, { "2E-1 ", 0.2 },
  };
  const char *p = "1e999 ";

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *q = cases[i].json;

      g_assert_cmpfloat (rel_json_take_number (&q), ==, cases[i].number);
      g_assert_true (q == cases[i].json + strlen (cases[i].json) - 1);
    }
  g_assert_true (isinf (rel_json_take_number (&p)));
}

static void
test_walks (void)
{
  const char *text = " { \"one\" : 1 , \"two\":[ true , [ ] , \"]\\\"}\" ], \"three\" : { } , \"last\":null } ";
  const char *p = text;
  g_autoptr (GString) walk = g_string_new (NULL);

  g_assert_true (rel_json_check (text, strlen (text), NULL, NULL));
  rel_json_skip_space (&p, text + strlen (text));
  g_assert_cmpint (rel_json_get_type (p), ==, REL_JSON_OBJECT);
  rel_json_enter (&p);
  while (rel_json_next (&p))
    {
      const char *name;
      gsize length;

      rel_json_take_name (&p, &name, &length);
      g_string_append_printf (walk, "%.*s %d ", (int) length, name, rel_json_get_type (p));
      if (rel_json_get_type (p) == REL_JSON_ARRAY)
        {
          rel_json_enter (&p);
          while (rel_json_next (&p))
            {
              g_string_append_printf (walk, "(%d) ", rel_json_get_type (p));
              rel_json_skip (&p);
            }
        }
      else
        {
          rel_json_skip (&p);
        }
    }
  g_assert_cmpstr (walk->str, ==, "one 2 two 4 (1) (4) (3) three 5 last 0 ");
  g_assert_cmpstr (p, ==, " ");
}

static void
test_compacts (void)
{
  const char *text = "{ \"a b\" : [ 1.50 , 12345678901234567890 ,\n\"x \\u00e9 \\\" y\" ] , \"c\" : { } , \"d\":[]}, rest";
  const char *p = text;
  g_autoptr (GString) compact = g_string_new ("=");

  rel_json_append_compact (compact, &p);
  g_assert_cmpstr (compact->str, ==, "={\"a b\":[1.50,12345678901234567890,\"x \\u00e9 \\\" y\"],\"c\":{},\"d\":[]}");
  g_assert_cmpstr (p, ==, ", rest");
}

/* The suites say by a file's name whether it must be accepted (y), refused (n), or may be either (i). */
static void
test_corpus (void)
{
  const char *corpus = g_getenv ("RELATIONS_CORPUS");
  static const char * const folders[] = { "JSONTestSuite", "go-fuzz-json", "yyjson-data" };

  for (gsize i = 0; corpus != NULL && i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (corpus, folders[i], NULL);
      g_autoptr (GPtrArray) pending = g_ptr_array_new_with_free_func (g_free);
      guint n = 0;

      g_ptr_array_add (pending, g_steal_pointer (&folder));
      while (pending->len > 0)
        {
          g_autofree char *path = g_ptr_array_steal_index_fast (pending, pending->len - 1);
          g_autofree char *name = g_path_get_basename (path);
          g_autofree char *contents = NULL;
          g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
          g_autoptr (GError) error = NULL;
          const char *child;
          gboolean valid;
          gsize length;

          if (dir != NULL)
            {
              while ((child = g_dir_read_name (dir)) != NULL)
                g_ptr_array_add (pending, g_build_filename (path, child, NULL));
              continue;
            }
          if (!g_file_get_contents (path, &contents, &length, NULL))
            continue;
          if (g_str_has_prefix (name, "test_parsing__"))
            memmove (name, name + strlen ("test_parsing__"), strlen (name + strlen ("test_parsing__")) + 1);
          valid = check (contents, length, NULL, &error);
          if (i == 0 && ((name[0] == 'y' && !valid) || (name[0] == 'n' && valid)))
            g_error ("%s: %s", path, valid ? "accepted" : error->message);
          if (valid)
            {
              g_autoptr (GString) compact = g_string_new (NULL);
              const char *p = contents;
              const char *q = contents;

              rel_json_skip_space (&p, contents + length);
              rel_json_skip_space (&q, contents + length);
              rel_json_skip (&p);
              rel_json_append_compact (compact, &q);
              g_assert_true (p == q);
              g_assert_true (rel_json_check (compact->str, compact->len, NULL, NULL));
            }
          n++;
        }
      g_test_message ("%s: %u files", folders[i], n);
      g_assert_cmpuint (n, >, 10);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/check/accepts", test_accepts);
  g_test_add_func ("/json/check/refuses-and-says-where", test_refuses);
  g_test_add_func ("/json/check/refuses-depth", test_refuses_depth);
  g_test_add_func ("/json/walk/reads-strings", test_reads_strings);
  g_test_add_func ("/json/walk/reads-numbers", test_reads_numbers);
  g_test_add_func ("/json/walk/goes-through-lists-and-objects", test_walks);
  g_test_add_func ("/json/walk/compacts", test_compacts);
  g_test_add_func ("/json/corpus", test_corpus);
  return g_test_run ();
}
