/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes out comes in again, to the byte, in whatever order, and never by halves. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <rel-record-json.h>
#include <rel-words.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "native-fixture.h"
#include "rel-native-writer.h"

#define HEAD "{\"format\": \"org.example.Relations\", \"version\": 1,\n"

/* Members that no version knows yet, digit by digit. */
#define EXTRA "\"x_big\":12345678901234567890,\"x_list\":[1.50,-0.0,1e400,{\"a\":null}],\"x_text\":\"\\u00e9 \\ud800 \\u0000 \\/\""

static char *
make_id (RelNoun noun, guint i)
{
  return g_strdup_printf ("%08x-0000-4000-8000-%012x", noun, i);
}

static void fill (RelValues *values, guint i, guint n);

static void
fill_field (RelValues *values, guint f, guint i, guint n)
{
  const RelField *field = &rel_values_get_shape (values)->fields[f];

  switch (field->kind)
    {
    case REL_FIELD_TEXT:
      rel_values_take_text (values, f, g_strdup_printf ("%s %u “é\u0301” \"\\/\b\f\n\r\t\x01\x7f 😀 مرحبا", field->name, i));
      break;
    case REL_FIELD_NUMBER:
      rel_values_set_number (values, f, i % 2 == 0 ? field->minimum : field->maximum);
      break;
    case REL_FIELD_FLAG:
      rel_values_set_number (values, f, i % 2);
      break;
    case REL_FIELD_WORD:
      {
        GEnumClass *klass = g_type_class_get (field->words ());

        rel_values_set_number (values, f, klass->values[i % klass->n_values].value);
        break;
      }
    case REL_FIELD_DATE:
      rel_values_take_text (values, f, g_strdup_printf ("20%02u-02-%02u", i % 100, 1 + i % 28));
      break;
    case REL_FIELD_BIRTHDAY:
      rel_values_set_text (values, f, i % 2 == 0 ? "--02-29" : "1970-12-31");
      break;
    case REL_FIELD_TIME:
      rel_values_take_text (values, f, g_strdup_printf ("%02u:%02u", i % 24, i % 60));
      break;
    case REL_FIELD_INSTANT:
      rel_values_take_text (values, f, g_strdup_printf ("2025-01-01T00:00:%02u.5Z", i % 60));
      break;
    case REL_FIELD_REFERENCE:
      rel_values_take_text (values, f, make_id (field->target, (i + 1) % n));
      break;
    case REL_FIELD_REFERENCES:
      {
        g_auto (GStrv) ids = g_new0 (char *, 4);

        ids[0] = make_id (field->target, (i + 2) % n);
        ids[1] = make_id (field->target, i);
        ids[2] = make_id (field->target, i); /* listed twice */
        rel_values_take_texts (values, f, g_steal_pointer (&ids));
        break;
      }
    case REL_FIELD_TEXTS:
      {
        const char * const texts[] = { "b", "", "a", "b", NULL };

        rel_values_set_texts (values, f, texts);
        break;
      }
    case REL_FIELD_ITEMS:
      {
        GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);

        for (guint k = 0; k < 3; k++)
          {
            RelValues *item = rel_values_new (field->item);

            fill (item, i + k, n);
            rel_values_set_extra (item, EXTRA);
            g_ptr_array_add (items, item);
          }
        rel_values_take_items (values, f, items);
        break;
      }
    default:
      g_assert_not_reached ();
    }
}

static void
fill (RelValues *values, guint i, guint n)
{
  for (guint f = 0; f < rel_values_get_shape (values)->n_fields; f++)
    fill_field (values, f, i, n);
}

/* The records of a world in which every member of every noun is given; @n of each noun, 3 or more. */
static GPtrArray *
make_lines (RelNoun noun, guint n)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RelRecord) record = rel_record_new (noun);
      g_autofree char *id = make_id (noun, i);

      rel_record_set_id (record, id);
      rel_record_set_created_at (record, "2025-01-01T00:00:00Z");
      rel_record_set_modified_at (record, "2025-01-01T00:00:00.123456789Z");
      fill (rel_record_get_values (record), i, n);
      rel_values_set_extra (rel_record_get_values (record), EXTRA);
      g_ptr_array_add (lines, rel_record_dup_json (record));
    }
  return lines;
}

static void
append_section (GString *text, const char *name, GPtrArray *lines)
{
  g_string_append_printf (text, ",\n\"%s\": [", name);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n%s", i > 0 ? "," : "", (char *) lines->pdata[i]);
  g_string_append (text, lines->len > 0 ? "\n]" : "]");
}

#define SETTINGS ",\n\"settings\": {\"monthly_target\":4,\"z\":[1.0]}"
#define LATER ",\n\"x_first\": {\"a\":[]},\n\"x_second\": 1.10"

/* The file as it is expected to come out, without exported_at. */
static char *
make_world (guint n)
{
  GString *text = g_string_new ("{\"format\": \"org.example.Relations\",\n\"version\": 1");

  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      g_autoptr (GPtrArray) lines = make_lines (noun, n);

      if (noun == REL_NOUN_SNOOZE)
        g_string_append (text, SETTINGS);
      append_section (text, rel_noun_get_info (noun)->section, lines);
    }
  g_string_append (text, LATER "}\n");
  return g_string_free (text, FALSE);
}

static void
test_every_member (Native *native, gconstpointer data)
{
  g_autoptr (RelImportReport) report = NULL;
  g_autofree char *world = make_world (7);
  RelImportFile *file = native_import (native, &report, world);
  g_autofree char *first = NULL;
  g_autofree char *body = NULL;

  for (guint i = 0; i < file->rejected->len; i++)
    g_error ("%s", g_array_index (file->rejected, RelImportRejection, i).reason);
  g_assert_cmpuint (native_count_all (native), ==, 7 * REL_N_NOUNS);
  native_check (native);
  first = native_export (native);
  g_assert_true (strstr (first, "\"exported_at\": \"2026-03-12T08:00:00.000Z\"") != NULL);
  body = native_body (first);
  g_assert_cmpstr (body, ==, world);
}

/* A database of one's own that @text is imported into; gives what comes out. */
static char *
through (const char *text)
{
  Native other = { 0 };
  g_autoptr (RelImportReport) report = NULL;
  g_autofree char *exported = NULL;
  RelImportFile *file;

  native_set_up (&other, NULL);
  file = native_import (&other, &report, text);
  if (file->rejected->len > 0)
    g_error ("%s", g_array_index (file->rejected, RelImportRejection, 0).reason);
  native_check (&other);
  exported = native_export (&other);
  native_tear_down (&other, NULL);
  return native_body (exported);
}

static void
test_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample.json", NULL);
  g_autofree char *text = NULL;
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  g_autofree char *again = NULL;
  GString *complete;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  once = through (text);
  g_assert_nonnull (strstr (once, "\"sample_anchor\": \"2026-01-15\""));
  complete = g_string_new (once);
  g_string_replace (complete, "\"version\": 1", "\"version\": 1,\n\"exported_at\": \"2026-01-01T00:00:00Z\"", 1);
  again = g_string_free (complete, FALSE);
  twice = through (again);
  g_assert_cmpstr (once, ==, twice);
}

static void
test_again_is_unchanged (Native *native, gconstpointer data)
{
  g_autofree char *world = make_world (5);
  g_autoptr (RelImportReport) first = NULL;
  g_autoptr (RelImportReport) second = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  RelImportFile *file;

  native_import (native, &first, world);
  before = native_export (native);
  file = native_import (native, &second, world);
  g_assert_cmpuint (file->unchanged, ==, 5 * REL_N_NOUNS);
  g_assert_cmpuint (file->rejected->len, ==, 0);
  g_assert_false (rel_import_report_has_changes (second));
  g_assert_cmpint (second->batch, ==, 0);
  after = native_export (native);
  g_assert_cmpstr (before, ==, after);
}

static void
shuffle (GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint k = (guint) g_test_rand_int_range (0, (gint32) i);
      gpointer swap = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[k];
      array->pdata[k] = swap;
    }
}

/* Sections and the records in them in any order: the same comes of it. */
static void
test_order_does_not_matter (void)
{
  g_autofree char *world = make_world (9);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) text = g_string_new ("{ \"x_first\" : { \"a\" : [ ] }");
      g_autofree char *body = NULL;

      for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
        {
          g_autoptr (GPtrArray) lines = make_lines (noun, 9);
          GString *section = g_string_new (NULL);

          shuffle (lines);
          append_section (section, rel_noun_get_info (noun)->section, lines);
          g_ptr_array_add (sections, g_string_free (section, FALSE));
        }
      g_ptr_array_add (sections, g_strdup (SETTINGS));
      g_ptr_array_add (sections, g_strdup (", \"version\": 1"));
      g_ptr_array_add (sections, g_strdup (", \"format\": \"org.example.Relations\""));
      g_ptr_array_add (sections, g_strdup (",\"x_second\":1.10"));
      shuffle (sections);
      for (guint i = 0; i < sections->len; i++)
        g_string_append (text, sections->pdata[i]);
      g_string_append_c (text, '}');
      body = through (text->str);
      g_assert_cmpstr (body, ==, world);
    }
}

static void
test_empty (Native *native, gconstpointer data)
{
  g_autofree char *exported = native_export (native);
  g_autofree char *body = native_body (exported);
  g_autofree char *back = through (exported);

  g_assert_cmpstr (body, ==, back);
  g_assert_nonnull (strstr (body, "\"people\": [],\n\"ties\": [],"));
}

static char *
read_all (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* What is being written has a name with a dot before it. */
static void
assert_nothing_left (Native *native)
{
  g_autoptr (GDir) dir = g_dir_open (native->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_true (name[0] != '.');
}

static void
cancel_cb (double fraction, gpointer user_data)
{
  if (fraction > 0.3)
    g_cancellable_cancel (user_data);
}

static void
test_cancelled (Native *native, gconstpointer data)
{
  g_autofree char *world = make_world (400);
  g_autofree char *in = native_write (native, "in.json", world, -1);
  g_autofree char *out = g_build_filename (native->folder, "out.json", NULL);
  const char * const paths[] = { in, NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  RelImportOptions options = { .progress = cancel_cb, .progress_data = cancellable };
  g_autoptr (GError) error = NULL;
  RelImportReport *report = rel_import_run (native->connection, paths, &options, cancellable, &error);

  g_assert_null (report);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (native_count_all (native), ==, 0);
  g_clear_error (&error);

  g_cancellable_reset (cancellable);
  options.progress = NULL;
  report = rel_import_run (native->connection, paths, &options, NULL, &error);
  g_assert_no_error (error);
  rel_import_report_free (report);
  g_assert_false (rel_native_export (native->connection, out, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_nothing_left (native);
}

/* In a child that dies of it, so that nothing of this process is touched. */
static int
run_in_child (void (*func) (gpointer), gpointer data)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      func (data);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return status;
}

typedef struct
{
  Native *native;
  const char *in;
  double fatal;
} Death;

static void
die_cb (double fraction, gpointer user_data)
{
  if (fraction >= ((Death *) user_data)->fatal)
    kill (getpid (), SIGKILL);
}

static void
import_and_die (gpointer data)
{
  Death *death = data;
  const char * const paths[] = { death->in, NULL };
  RelImportOptions options = { .progress = die_cb, .progress_data = death };
  g_autoptr (RelImportReport) report = NULL;

  native_open (death->native);
  report = rel_import_run (death->native->connection, paths, &options, NULL, NULL);
}

static void
test_killed_import (Native *native, gconstpointer data)
{
  g_autofree char *world = make_world (2000);
  g_autofree char *in = native_write (native, "in.json", world, -1);
  g_autoptr (RelImportReport) report = NULL;
  g_autofree char *before = NULL;

  native_import (native, &report, HEAD "\"people\": [{\"id\": \"p\", \"name\": \"Ada\"}]}");
  g_free (in);
  in = native_write (native, "world.json", world, -1);
  before = native_export (native);
  native_close (native);
  for (double fatal = 0.05; fatal < 1; fatal += 0.3)
    {
      Death death = { native, in, fatal };
      g_autofree char *after = NULL;
      int status = run_in_child (import_and_die, &death);

      g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
      native_open (native);
      native_check (native);
      after = native_export (native);
      g_assert_cmpstr (after, ==, before);
      native_close (native);
    }
}

static void
export_and_die (gpointer data)
{
  Death *death = data;

  native_open (death->native);
  rel_native_export (death->native->connection, death->in, die_cb, death, NULL, NULL);
}

static void
test_killed_export (Native *native, gconstpointer data)
{
  g_autofree char *world = make_world (300);
  g_autofree char *out = native_write (native, "out.json", "as it was", -1);
  g_autoptr (RelImportReport) report = NULL;
  g_autofree char *text = NULL;
  Death death = { native, out, 0.5 };
  int status;

  native_import (native, &report, world);
  native_close (native);
  status = run_in_child (export_and_die, &death);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  text = read_all (out);
  g_assert_cmpstr (text, ==, "as it was");
}

static void
export_to_little_room (gpointer data)
{
  Death *death = data;
  const struct rlimit limit = { 100000, 100000 };
  g_autoptr (GError) error = NULL;

  native_open (death->native);
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
  if (rel_native_export (death->native->connection, death->in, NULL, NULL, NULL, &error) || strstr (error->message, death->in) == NULL)
    _exit (1);
}

static void
test_full_disk (Native *native, gconstpointer data)
{
  g_autofree char *world = make_world (300);
  g_autofree char *out = native_write (native, "out.json", "as it was", -1);
  g_autoptr (RelImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  Death death = { native, out, 1 };

  native_import (native, &report, world);
  native_close (native);
  g_assert_cmpint (run_in_child (export_to_little_room, &death), ==, 0);
  assert_nothing_left (native);
  text = read_all (out);
  g_assert_cmpstr (text, ==, "as it was");

  native_open (native);
  g_assert_false (rel_native_export (native->connection, "/dev/full", NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_place (Native *native, gconstpointer data)
{
  g_autofree char *out = g_build_filename (native->folder, "out.json", NULL);
  g_autofree char *link = g_build_filename (native->folder, "link.json", NULL);
  g_autofree char *nowhere = g_build_filename (native->folder, "nowhere", "out.json", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (rel_native_export (native->connection, out, NULL, NULL, NULL, &error));
  g_assert_cmpint (g_stat (out, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  /* A link is followed, and the mode kept. */
  g_assert_cmpint (g_chmod (out, 0640), ==, 0);
  g_assert_cmpint (symlink ("out.json", link), ==, 0);
  g_assert_true (rel_native_export (native->connection, link, NULL, NULL, NULL, &error));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (out, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_false (rel_native_export (native->connection, nowhere, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (rel_native_export (native->connection, native->folder, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

int
main (int argc, char *argv[])
{
#define ADD(path, func) g_test_add (path, Native, NULL, native_set_up, func, native_tear_down)
  g_test_init (&argc, &argv, NULL);
  ADD ("/native/round-trip/every-member-of-every-noun", test_every_member);
  g_test_add_func ("/native/round-trip/sample", test_sample);
  ADD ("/native/round-trip/empty", test_empty);
  ADD ("/native/import/again-is-unchanged", test_again_is_unchanged);
  g_test_add_func ("/native/import/order-does-not-matter", test_order_does_not_matter);
  ADD ("/native/import/killed-leaves-all-as-it-was", test_killed_import);
  ADD ("/native/cancelled-leaves-all-as-it-was", test_cancelled);
  ADD ("/native/export/killed-leaves-the-older-file", test_killed_export);
  ADD ("/native/export/full-disk-leaves-the-older-file", test_full_disk);
  ADD ("/native/export/place", test_place);
  return g_test_run ();
}
