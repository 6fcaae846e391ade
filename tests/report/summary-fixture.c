/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A database of its own for tests of the summary, filled from native JSON. */
#include "summary-fixture.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "rel-clock.h"
#include "rel-record-json.h"
#include "rel-records.h"

void
summary_fixture_set_up (SummaryFixture *fixture,
                        gconstpointer   data)
{
  g_autofree char *path = NULL;
  GError *error = NULL;

  rel_clock_set_for_tests ("2026-03-12T08:00:00.000Z", rel_day_from_ymd (2026, 3, 12));
  fixture->folder = g_dir_make_tmp ("relations-summary-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "relations.db", NULL);
  fixture->database = rel_database_open (path, &error);
  g_assert_no_error (error);
  fixture->connection = rel_database_connect (fixture->database, TRUE, &error);
  g_assert_no_error (error);
}

void
summary_fixture_tear_down (SummaryFixture *fixture,
                           gconstpointer   data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_clear_pointer (&fixture->connection, rel_connection_close);
  g_assert_finalize_object (g_steal_pointer (&fixture->database));
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

/* Saves the records of one noun. One that refers to another of its kind has to wait for it. */
static void
save_section (SummaryFixture *fixture,
              RelNoun         noun,
              JsonArray      *array)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new_with_free_func (g_object_unref);
  GError *error = NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *json = json_to_string (json_array_get_element (array, i), FALSE);
      RelRecord *record = rel_record_new_from_json_text (noun, json, &error);

      g_assert_no_error (error);
      if (rel_record_get_created_at (record) == NULL)
        rel_record_stamp (record, "2026-03-01T00:00:00.000Z");
      g_ptr_array_add (waiting, record);
    }

  while (waiting->len > 0)
    {
      guint before = waiting->len;

      for (guint i = 0; i < waiting->len;)
        if (rel_records_save (fixture->connection, g_ptr_array_index (waiting, i), NULL))
          g_ptr_array_remove_index (waiting, i);
        else
          i++;
      g_assert_cmpuint (waiting->len, <, before);
    }
}

void
summary_fixture_load (SummaryFixture *fixture,
                      const char     *json)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  GError *error = NULL;
  JsonObject *root;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));

  g_assert_true (rel_connection_begin (fixture->connection, &error));
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      const char *section = rel_noun_get_info (noun)->section;

      /* Meetings, exchanges and feedback refer to goals and requirements, which come later in the file. */
      if (json_object_has_member (root, section) && (noun == REL_NOUN_PERSON || noun == REL_NOUN_GOAL || noun == REL_NOUN_REQUIREMENT))
        save_section (fixture, noun, json_object_get_array_member (root, section));
    }
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      const char *section = rel_noun_get_info (noun)->section;

      if (json_object_has_member (root, section) && noun != REL_NOUN_PERSON && noun != REL_NOUN_GOAL && noun != REL_NOUN_REQUIREMENT)
        save_section (fixture, noun, json_object_get_array_member (root, section));
    }
  g_assert_true (rel_connection_commit (fixture->connection, &error));
  g_assert_no_error (error);
}

void
summary_fixture_load_file (SummaryFixture *fixture,
                           const char     *path)
{
  g_autofree char *json = NULL;
  GError *error = NULL;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  summary_fixture_load (fixture, json);
}

RelSummary *
summary_fixture_make (SummaryFixture          *fixture,
                      const RelSummaryOptions *options)
{
  GError *error = NULL;
  RelSummary *summary = rel_summary_new (fixture->connection, options, &error);

  g_assert_no_error (error);

  return summary;
}

/**
 * summary_fixture_render:
 * @fixture: a fixture
 * @options: what is wanted
 * @format: the format
 *
 * Returns: (transfer full): the file as text; NUL bytes are blanks
 */
char *
summary_fixture_render (SummaryFixture          *fixture,
                        const RelSummaryOptions *options,
                        RelRenderFormat          format)
{
  g_autoptr (RelSummary) summary = summary_fixture_make (fixture, options);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = rel_summary_render (summary, format, REL_PAPER_A4, &error);
  gsize size;
  const char *data;
  char *text;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  text = g_malloc (size + 1);
  for (gsize i = 0; i < size; i++)
    text[i] = data[i] != '\0' ? data[i] : ' ';
  text[size] = '\0';

  return text;
}
