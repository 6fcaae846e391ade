/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of everybody is harmless to spreadsheets and comes back unchanged. */
#include <rel-csv-reader.h>
#include <rel-csv-writer.h>
#include <string.h>

#include "import-fixture.h"

static char *
export_table (Fixture *fixture)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GError *error = NULL;

  rel_csv_writer_run (fixture->connection, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static const char * const people[] = {
  "{\"id\": \"a\", \"name\": \"Mo Sy\", \"given_name\": \"Mo\", \"direction\": \"peer\", \"scope\": \"internal\", "
  "\"roles\": [\"mentor\", \"a\\nb\\\\c\"], \"why\": \"Because,\\n\\\"so\\\"\", \"cadence_days\": 30, \"introduced_by\": \"b\", "
  "\"met_on\": \"2020-02-29\", \"source\": \"linkedin\", \"source_uid\": \"https://l/mo\", \"knows_me\": 0, \"trust\": 4, "
  "\"sensitivity\": \"confidential\", \"is_focus\": true, \"birthday\": \"--05-17\", \"archived_at\": "
  "\"2024-01-01T00:00:00.000Z\", \"contact_points\": [{\"kind\": \"email\", \"label\": \"work\", \"value\": "
  "\"mo@example.com\", \"is_preferred\": true}, {\"kind\": \"phone\", \"value\": \"+49 170 1\"}, {\"kind\": \"address\", "
  "\"label\": \"*odd\", \"value\": \"Way 1\\nTown\"}, {\"kind\": \"im\", \"label\": \"\\\\x\", \"value\": \"@mo\"}], "
  "\"positions\": [{\"organization\": \"Acme\", \"title\": \"=1+1\", \"department\": \"-x\", \"started_on\": "
  "\"2020-01-01\", \"ended_on\": \"2021-01-01\"}, {\"title\": \"Boss\"}], \"tags\": [\"red\", \"b,c\"], "
  "\"custom_fields\": [{\"label\": \"+l\", \"value\": \"'=v\"}]}",
  "{\"id\": \"b\", \"name\": \"=HYPERLINK(\\\"http://example.com\\\")\", \"notes\": \"\\tindented ''\", \"nickname\": \"'\"}",
  "{\"id\": \"c\", \"name\": \" blanks \", \"notes\": \"@home\\r\\nline\\rother\", \"offer\": \"''-x\", \"why\": \"'a\"}",
  "{\"id\": \"d\", \"name\": \"山田太郎\", \"priorities\": \"a ::: b\", \"met_where\": \"\\\"quoted\\\"\", \"preferred_channel\": \"phone\"}",
};

static void
save_people (Fixture *fixture)
{
  /* The introducer first. */
  for (int i = G_N_ELEMENTS (people) - 1; i >= 0; i--)
    save_json (fixture, REL_NOUN_PERSON, people[i]);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  Fixture other = { 0 };
  g_autofree char *table = NULL;
  g_autofree char *again = NULL;
  g_autoptr (RelImportReport) report = NULL;

  save_people (fixture);
  table = export_table (fixture);

  fixture_set_up (&other, NULL);
  report = import_text (&other, "people.csv", table, NULL);
  assert_counts (report, G_N_ELEMENTS (people), 0, 0, 0, 0);
  again = export_table (&other);
  g_assert_cmpstr (table, ==, again);
  assert_consistent (&other);

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      const char id[] = { 'a' + i, '\0' };
      g_autoptr (RelRecord) before = rel_records_load (fixture->connection, REL_NOUN_PERSON, id, NULL);
      g_autoptr (RelRecord) after = rel_records_load (other.connection, REL_NOUN_PERSON, id, NULL);

      if (id[0] == 'a')
        continue; /* contact points come back sorted by kind */
      g_assert_true (rel_values_equal (rel_record_get_values (before), rel_record_get_values (after)));
    }
  fixture_tear_down (&other, NULL);
}

static void
test_no_formulas (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = NULL;
  g_autoptr (RelCsvReader) reader = NULL;
  RelCsvRow row;
  guint rows = 0;

  save_people (fixture);
  table = export_table (fixture);
  reader = rel_csv_reader_new (table, strlen (table), ',');
  for (; rel_csv_reader_next (reader, &row); rows++)
    for (guint i = 0; i < row.n_cells; i++)
      if (row.cells[i].len > 0 && strchr ("=+-@\t\r\n", row.cells[i].text[0]) != NULL)
        g_test_fail_printf ("line %u: %s", row.line, row.cells[i].text);
  g_assert_cmpuint (rows, ==, G_N_ELEMENTS (people) + 1);
}

static void
test_same_again_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = NULL;
  g_autoptr (RelImportReport) report = NULL;

  save_people (fixture);
  table = export_table (fixture);
  report = import_text (fixture, "people.csv", table, NULL);
  assert_counts (report, 0, 0, 1, 3, 0);
  g_assert_cmpint (report->batch, ==, 0);
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = export_table (fixture);

  g_assert_true (g_str_has_prefix (table, "id,name,given_name,"));
  g_assert_true (g_str_has_suffix (table, ",roles,tags\r\n"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/csv-writer/round-trip", test_round_trip);
  ADD ("/csv-writer/no-formulas", test_no_formulas);
  ADD ("/csv-writer/same-again-changes-nothing", test_same_again_changes_nothing);
  ADD ("/csv-writer/nobody", test_nobody);
  return g_test_run ();
}
