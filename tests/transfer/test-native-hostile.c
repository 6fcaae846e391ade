/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are broken, foreign or meant to harm are refused with a sentence, and the database is as before. */
#include <string.h>

#include "native-fixture.h"

#define HEAD "{\"format\": \"org.example.Relations\", \"version\": 1,\n"
#define PERSON "\"people\": [{\"id\": \"p\", \"name\": \"A\"}]"

typedef struct
{
  const char *name;
  const char *text;
  gssize length;
  guint line; /* 0: none is named */
  RelImportError code;
  const char *message;
} Refused;

static const Refused refused[] = {
  { "empty", "", 0, 0, REL_IMPORT_ERROR_INVALID, "empty" },
  { "blank", " \n \n", -1, 3, REL_IMPORT_ERROR_INVALID, "the text ends" },
  { "cut-short", HEAD PERSON, -1, 2, REL_IMPORT_ERROR_INVALID, "“,” or “}” is expected here, but the text ends" },
  { "cut-in-a-record", HEAD "\"people\": [\n{\"id\": \"p\", \"na", -1, 3, REL_IMPORT_ERROR_INVALID, "ends inside a string" },
  { "cut-in-a-section", HEAD "\"people\": [\n{\"id\": \"p\", \"name\": \"A\"},\n", -1, 4, REL_IMPORT_ERROR_INVALID, "A value is expected" },
  { "garbage-after", HEAD PERSON "}\n\n}", -1, 4, REL_IMPORT_ERROR_INVALID, "after the end" },
  { "second-object-after", HEAD PERSON "}\n{}", -1, 3, REL_IMPORT_ERROR_INVALID, "after the end" },
  { "nul-after", HEAD PERSON "}\n\0", sizeof (HEAD PERSON "}\n\0") - 1, 3, REL_IMPORT_ERROR_INVALID, "after the end" },
  { "comma-too-many", HEAD PERSON ",\n}", -1, 3, REL_IMPORT_ERROR_INVALID, "name of a member" },
  { "comma-too-many-in-a-section", HEAD "\"people\": [{\"id\": \"p\", \"name\": \"A\"},\n]}", -1, 3, REL_IMPORT_ERROR_INVALID, "A value is expected" },
  { "comment", HEAD "// mine\n" PERSON "}", -1, 2, REL_IMPORT_ERROR_INVALID, "not valid JSON" },
  { "single-quotes", HEAD "'people': []}", -1, 2, REL_IMPORT_ERROR_INVALID, "not valid JSON" },
  { "nan", HEAD PERSON ",\n\"x\": NaN}", -1, 3, REL_IMPORT_ERROR_INVALID, "A value is expected" },
  { "not-utf-8", HEAD "\"people\": [{\"id\": \"p\", \"name\":\n\"\xe9\"}]}", -1, 3, REL_IMPORT_ERROR_INVALID, "not UTF-8" },
  { "surrogate-bytes", HEAD "\"people\": [{\"id\": \"p\", \"name\":\n\"\xed\xa0\x80\"}]}", -1, 3, REL_IMPORT_ERROR_INVALID, "not UTF-8" },
  { "nul-in-a-string", HEAD "\"people\": [{\"id\": \"p\", \"name\": \"A\0B\"}]}", sizeof (HEAD "\"people\": [{\"id\": \"p\", \"name\": \"A\0B\"}]}") - 1, 2,
    REL_IMPORT_ERROR_INVALID, "control character" },
  { "line-end-in-a-string", HEAD "\"people\": [{\"id\": \"p\", \"name\": \"A\nB\"}]}", -1, 2, REL_IMPORT_ERROR_INVALID, "control character" },
  { "utf-16", "\xff\xfe{\0}\0", 6, 1, REL_IMPORT_ERROR_INVALID, "UTF-16" },
  { "utf-16-without-mark", "{\0}\0", 4, 1, REL_IMPORT_ERROR_INVALID, "UTF-16" },
  { "utf-16-big-endian", "\0{\0}", 4, 1, REL_IMPORT_ERROR_INVALID, "UTF-16" },
  { "section-twice", HEAD PERSON ",\n" PERSON "}", -1, 3, REL_IMPORT_ERROR_INVALID, "“people” is there twice" },
  { "section-twice-escaped", HEAD PERSON ",\n\"\\u0070eople\": []}", -1, 3, REL_IMPORT_ERROR_INVALID, "“people” is there twice" },
  { "unknown-member-twice", HEAD "\"x\": 1,\n\"x\": 2}", -1, 3, REL_IMPORT_ERROR_INVALID, "“x” is there twice" },
  { "section-is-object", HEAD "\"people\":\n{}}", -1, 3, REL_IMPORT_ERROR_INVALID, "“people” is not a list" },
  { "section-is-text", HEAD "\"goals\": \"none\"}", -1, 2, REL_IMPORT_ERROR_INVALID, "“goals” is not a list" },
  { "settings-is-list", HEAD "\"settings\": []}", -1, 2, REL_IMPORT_ERROR_INVALID, "“settings” is not an object" },
  { "name-with-nul", HEAD "\"a\\u0000\": 1}", -1, 2, REL_IMPORT_ERROR_INVALID, "name of a member contains" },
  { "newer", "{\"format\": \"org.example.Relations\", \"version\":\n2, " PERSON "}", -1, 2, REL_IMPORT_ERROR_UNSUPPORTED, "newer version of Relations: its format has version 2" },
  { "newest", "{\"format\": \"org.example.Relations\", \"version\": 1e400}", -1, 1, REL_IMPORT_ERROR_UNSUPPORTED, "newer version" },
  { "newer-last", "{" PERSON ", \"version\": 1.5, \"format\": \"org.example.Relations\"}", -1, 1, REL_IMPORT_ERROR_UNSUPPORTED, "version 1.5" },
  { "version-missing", "{\"format\": \"org.example.Relations\", " PERSON "}", -1, 1, REL_IMPORT_ERROR_INVALID, "which version" },
  { "version-text", "{\"format\": \"org.example.Relations\", \"version\": \"1\", " PERSON "}", -1, 1, REL_IMPORT_ERROR_INVALID, "none that Relations ever wrote" },
  { "version-zero", "{\"format\": \"org.example.Relations\", \"version\": 0}", -1, 1, REL_IMPORT_ERROR_INVALID, "none that Relations ever wrote" },
  { "version-negative", "{\"format\": \"org.example.Relations\", \"version\": -1}", -1, 1, REL_IMPORT_ERROR_INVALID, "none that Relations ever wrote" },
  { "format-missing", "{\"version\": 1, " PERSON "}", -1, 0, REL_IMPORT_ERROR_NOT_RECOGNISED, "not one of Relations" },
  { "format-other", "{\"format\": \"com.example.Other\", \"version\": 1, " PERSON "}", -1, 1, REL_IMPORT_ERROR_NOT_RECOGNISED, "another format" },
  { "format-null", "{\"format\": null, \"version\": 1, " PERSON "}", -1, 1, REL_IMPORT_ERROR_NOT_RECOGNISED, "another format" },
  { "format-nul", "{\"format\": \"org.example.Relations\\u0000\", \"version\": 1}", -1, 1, REL_IMPORT_ERROR_NOT_RECOGNISED, "another format" },
  { "a-list", "[" PERSON "]", -1, 1, REL_IMPORT_ERROR_INVALID, "“,” or “]”" },
  { "a-list-of-people", "[{\"name\": \"A\"}]", -1, 0, REL_IMPORT_ERROR_NOT_RECOGNISED, "holds no object" },
  { "a-text", "\"people\"", -1, 0, REL_IMPORT_ERROR_NOT_RECOGNISED, "holds no object" },
  { "empty-object", "{}", -1, 0, REL_IMPORT_ERROR_NOT_RECOGNISED, "not one of Relations" },
  { "no-json", "BEGIN:VCARD\nEND:VCARD\n", -1, 1, REL_IMPORT_ERROR_INVALID, "not valid JSON" },
  { "monica", "{\"version\": \"1.0-preview.1\", \"app_version\": \"4.1\", \"export_date\": \"x\", \"account\": {}}", -1, 0, REL_IMPORT_ERROR_UNSUPPORTED, "Monica" },
  { "nametag", "{\"version\": \"1.1\", \"exportDate\": \"x\", \"people\": [], \"journalEntries\": []}", -1, 0, REL_IMPORT_ERROR_UNSUPPORTED, "Nametag" },
};

static void
assert_refused (Native *native, const char *text, gssize length, guint line, RelImportError code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelImportReport) report = native_try (native, text, length, &error);
  g_autofree char *path = g_build_filename (native->folder, "in.json", NULL);
  g_autofree char *place = line > 0 ? g_strdup_printf ("%s:%u: ", path, line) : g_strdup_printf ("%s: ", path);

  g_assert_null (report);
  g_assert_error (error, REL_IMPORT_ERROR, (int) code);
  if (!g_str_has_prefix (error->message, place) || strstr (error->message, message) == NULL)
    g_error ("“%s”, not “%s… %s”", error->message, place, message);
  g_assert_cmpuint (native_count_all (native), ==, 0);
}

static void
test_refused (Native *native, gconstpointer data)
{
  const Refused *one = data;

  assert_refused (native, one->text, one->length, one->line, one->code, one->message);
}

static void
test_bombs (Native *native, gconstpointer data)
{
  g_autofree char *brackets = g_strnfill (2000000, '[');
  g_autoptr (GString) objects = g_string_new (HEAD "\"people\": [{\"id\": \"p\", \"name\": \"A\", \"x\":\n");
  g_autofree char *unknown = g_strconcat (HEAD "\"x\":\n", brackets, NULL);
  g_autoptr (GString) many = g_string_new (HEAD "\"x\": 1");

  assert_refused (native, brackets, -1, 1, REL_IMPORT_ERROR_INVALID, "lie in each other");
  for (guint i = 0; i < 100000; i++)
    g_string_append (objects, "{\"a\":");
  assert_refused (native, objects->str, -1, 3, REL_IMPORT_ERROR_INVALID, "lie in each other");
  assert_refused (native, unknown, -1, 3, REL_IMPORT_ERROR_INVALID, "lie in each other");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (many, ", \"x%u\": 1", i);
  g_string_append_c (many, '}');
  assert_refused (native, many->str, -1, 2, REL_IMPORT_ERROR_INVALID, "too many members");
}

/* Whole at the front, broken at the very end: nothing of it comes in. */
static void
test_broken_at_the_end (Native *native, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"people\": [\n");

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "%s{\"id\": \"p%u\", \"name\": \"A\"}", i > 0 ? ",\n" : "", i);
  g_string_append (text, "],\n\"goals\": [{\"id\": \"g\", \"title\": \"\\q\"}]}");
  assert_refused (native, text->str, -1, 5003, REL_IMPORT_ERROR_INVALID, "escape sequence");
}

static void
test_accepted (Native *native, gconstpointer data)
{
  static const char * const texts[] = {
    "\xef\xbb\xbf" HEAD PERSON "}",
    " \r\n\t" HEAD PERSON "}\r\n ",
    HEAD PERSON ", \"ties\": null, \"settings\": null, \"exported_at\": null, \"goals\": []}",
    "{\"version\": 1.0, \"\\u0066ormat\": \"org.example.Relation\\u0073\", " PERSON "}",
    HEAD "\"people\" : [ { \"\\u0069d\" : \"p\" , \"n\\u0061me\" : \"\\u0041\" } ] }",
    HEAD "\"people\":[{\"id\":\"p\",\"name\":\"A\",\"notes\":null,\"tags\":[],\"photo\":\"\",\"is_focus\":null,\"direction\":null}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Native other = { 0 };
      g_autoptr (RelImportReport) report = NULL;
      g_autofree char *json = NULL;

      native_set_up (&other, NULL);
      g_assert_cmpuint (native_import (&other, &report, texts[i])->rejected->len, ==, 0);
      json = native_get (&other, REL_NOUN_PERSON, "p");
      g_assert_nonnull (strstr (json, "\"name\":\"A\""));
      native_tear_down (&other, NULL);
    }
}

static void
test_long_values (Native *native, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (3000000, 'x');
  g_autofree char *digits = g_strnfill (100000, '9');
  g_autofree char *text = g_strdup_printf (HEAD "\"people\": [{\"id\": \"p\", \"name\": \"A\", \"notes\": \"%s\", \"x\": %s},\n"
                                                "{\"id\": \"q\", \"name\": \"B\", \"trust\": %s},\n{\"id\": \"%s\", \"name\": \"C\"}]}",
                                           long_text, digits, digits, long_text);
  g_autoptr (RelImportReport) report = NULL;
  RelImportFile *file = native_import (native, &report, text);
  g_autofree char *json = native_get (native, REL_NOUN_PERSON, "p");

  g_assert_cmpuint (file->rejected->len, ==, 2);
  g_assert_cmpuint (strlen (g_array_index (file->rejected, RelImportRejection, 0).reason), <, 500);
  g_assert_nonnull (strstr (json, digits));
  g_assert_nonnull (strstr (json, long_text));
}

/* Whatever bytes are changed or lost, there is an answer, and the database is whole. */
static void
test_damaged (Native *native, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample.json", NULL);
  g_autofree char *sample = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &sample, &length, NULL));
  for (guint round = 0; round < 60; round++)
    {
      g_autofree char *damaged = g_memdup2 (sample, length);
      gsize size = round % 3 == 0 ? (gsize) g_test_rand_int_range (1, (gint32) length) : length;
      g_autofree char *in = NULL;
      RelImportOptions options = { .dry_run = TRUE };
      g_autoptr (GError) error = NULL;
      g_autoptr (RelImportReport) report = NULL;

      for (guint i = 0; round % 3 != 0 && i < round; i++)
        damaged[g_test_rand_int_range (0, (gint32) length)] = round % 3 == 1 ? (char) g_test_rand_int_range (0, 256) : "{}[]\",:\\0"[g_test_rand_int_range (0, 9)];
      in = native_write (native, "in.json", damaged, (gssize) size);
      report = rel_import_run (native->connection, (const char * const[]) { in, NULL }, &options, NULL, &error);
      g_assert_true ((report == NULL) == (error != NULL));
      if (error != NULL)
        {
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          continue;
        }
      for (guint i = 0; i < ((RelImportFile *) report->files->pdata[0])->rejected->len; i++)
        g_assert_true (g_utf8_validate (g_array_index (((RelImportFile *) report->files->pdata[0])->rejected, RelImportRejection, i).reason, -1, NULL));
    }
  g_assert_cmpuint (native_count_all (native), ==, 0);
  native_check (native);
}

/* Every JSON file others keep to break parsers with: refused with a sentence, whether taken for JSON or looked at. */
static void
test_corpus (Native *native, gconstpointer data)
{
  const char *corpus = g_getenv ("RELATIONS_CORPUS");
  static const char * const folders[] = { "JSONTestSuite", "go-fuzz-json", "yyjson-data", "nametag" };

  for (gsize i = 0; corpus != NULL && i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (corpus, folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;
      guint n = 0;

      g_assert_nonnull (dir);
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);
          const char * const paths[] = { path, NULL };

          if (g_file_test (path, G_FILE_TEST_IS_DIR))
            continue;
          for (guint k = 0; k < 2; k++)
            {
              RelImportOptions options = { .format = k == 0 ? REL_IMPORT_JSON : REL_IMPORT_AUTO, .dry_run = TRUE };
              g_autoptr (GError) error = NULL;
              g_autoptr (RelImportReport) report = rel_import_run (native->connection, paths, &options, NULL, &error);

              if (report == NULL)
                g_assert_true (g_utf8_validate (error->message, -1, NULL) && strlen (error->message) > strlen (path) + 10);
              else
                g_assert_cmpint (k, ==, 1);
            }
          n++;
        }
      g_test_message ("%s: %u files", folders[i], n);
      g_assert_cmpuint (n, >, 0);
    }
  g_assert_cmpuint (native_count_all (native), ==, 0);
}

int
main (int argc, char *argv[])
{
#define ADD(path, func) g_test_add ("/native/" path, Native, NULL, native_set_up, func, native_tear_down)
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/native/refuses/", refused[i].name, NULL);

      g_test_add (path, Native, &refused[i], native_set_up, test_refused, native_tear_down);
    }
  ADD ("refuses/bombs", test_bombs);
  ADD ("refuses/whole-file-for-its-last-line", test_broken_at_the_end);
  ADD ("accepts", test_accepted);
  ADD ("long-values", test_long_values);
  ADD ("damaged", test_damaged);
  ADD ("corpus", test_corpus);
  return g_test_run ();
}
