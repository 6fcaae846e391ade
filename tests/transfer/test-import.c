/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One import is one batch: what comes in, what is left, and what is never half done. */
#include <rel-contact-point.h>
#include <rel-duplicates.h>
#include <rel-employment.h>
#include <rel-person.h>

#include "import-fixture.h"

#define LINKEDIN "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

static void
test_creates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelImportReport) report =
    import_text (fixture, "c.csv", "Name,E-mail,Company\nMo Sy,mo@example.com,Acme\nAl Ra,al@example.com,\n", NULL);
  g_autoptr (RelRecord) person = load_person (fixture, "Mo Sy");

  assert_counts (report, 2, 0, 0, 0, 0);
  g_assert_cmpstr (only_file (report)->format, ==, "csv");
  g_assert_cmpint (report->batch, ==, 1);
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_SOURCE), ==, "csv");
  g_assert_cmpuint (rel_record_get_items (person, REL_PERSON_CONTACT_POINTS)->len, ==, 1);
  assert_consistent (fixture);
}

static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = write_file (fixture, "good.csv", "Name,E-mail\nMo Sy,mo@example.com\n");
  g_autofree char *bad = write_file (fixture, "bad.csv", "a,b\n1,2\n");
  g_autofree char *rejects = g_build_filename (fixture->folder, "rejects", NULL);
  const char *paths[] = { good, bad, NULL };
  RelImportOptions options = { .rejects = rejects };
  g_autofree char *prefix = g_strconcat (bad, ":1: ", NULL);
  GError *error = NULL;

  g_assert_null (rel_import_run (fixture->connection, paths, &options, NULL, &error));
  g_assert_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_NOT_RECOGNISED);
  g_assert_true (g_str_has_prefix (error->message, prefix));
  g_clear_error (&error);
  g_assert_cmpint (count_people (fixture), ==, 0);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM batches"), ==, 0);
  g_assert_false (g_file_test (rejects, G_FILE_TEST_EXISTS));
  assert_consistent (fixture);
}

static void
test_several_files_are_one_batch (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = write_file (fixture, "a.csv", "Name,E-mail\nMo Sy,mo@example.com\n");
  g_autofree char *second = write_file (fixture, "b.csv", "Name;E-mail\nAl Ra;al@example.com\nMo;mo@example.com\n");
  const char *paths[] = { first, second, NULL };
  RelImportOptions options = { 0 };
  GError *error = NULL;
  g_autoptr (RelImportReport) report = rel_import_run (fixture->connection, paths, &options, NULL, &error);
  RelImportFile *file;
  guint removed, restored, kept;

  g_assert_no_error (error);
  g_assert_cmpuint (report->files->len, ==, 2);
  file = g_ptr_array_index (report->files, 1);
  g_assert_cmpuint (file->created[REL_NOUN_PERSON], ==, 1);
  g_assert_cmpuint (file->duplicates->len, ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM batches"), ==, 1);

  rel_batch_undo (fixture->connection, report->batch, &removed, &restored, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (removed, ==, 2);
  g_assert_cmpint (count_people (fixture), ==, 0);
  assert_consistent (fixture);
}

static void
test_rejects (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rejects = g_build_filename (fixture->folder, "rejects.csv", NULL);
  RelImportOptions options = { .rejects = rejects };
  g_autoptr (RelImportReport) report =
    import_text (fixture, "c.csv", "Name,E-mail,Birthday\nMo Sy,mo@example.com,1980-13-01\nAl Ra,al@example.com,\nJo\n", &options);
  RelImportRejection *rejection = &g_array_index (only_file (report)->rejected, RelImportRejection, 0);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (RelImportReport) mended = NULL;

  assert_counts (report, 1, 0, 0, 0, 2);
  g_assert_true (rel_import_report_has_rejected (report));
  g_assert_cmpuint (rejection->line, ==, 2);
  g_assert_cmpstr (rejection->reason, ==, "“1980-13-01” in the column “Birthday” is not a date.");

  g_assert_true (g_file_get_contents (rejects, &text, NULL, NULL));
  expected = g_strdup_printf ("Name,E-mail,Birthday\n"
                              "# %s/c.csv:2: “1980-13-01” in the column “Birthday” is not a date.\n"
                              "Mo Sy,mo@example.com,1980-13-01\n"
                              "# %s/c.csv:4: The row has 1 cell, but the header has 3.\n"
                              "Jo\n",
                              fixture->folder, fixture->folder);
  g_assert_cmpstr (text, ==, expected);

  /* Mended by hand, it can be imported as it is. */
  {
    g_auto (GStrv) parts = g_strsplit (text, "Jo\n", 2);
    g_autofree char *changed = g_strconcat (parts[0], "Jo,jo@example.com,\n", NULL);

    mended = import_text (fixture, "mended.csv", changed, NULL);
  }
  assert_counts (mended, 1, 0, 0, 0, 1);
}

static void
test_duplicates_by_email (Fixture *fixture, gconstpointer data)
{
  const char *again = "Name,E-mail,Phone\nMohamed S,MO@Example.com,1\n";
  RelImportOptions merge = { .duplicates = REL_IMPORT_MERGE };
  RelImportOptions add = { .duplicates = REL_IMPORT_ADD };
  g_autoptr (RelImportReport) report = import_text (fixture, "c.csv", "Name,E-mail\nMo Sy,mo@example.com\n", NULL);
  g_autoptr (RelImportReport) skipped = import_text (fixture, "again.csv", again, NULL);
  g_autoptr (RelImportReport) merged = import_text (fixture, "again.csv", again, &merge);
  g_autoptr (RelImportReport) merged_again = import_text (fixture, "again.csv", again, &merge);
  g_autoptr (RelImportReport) added = import_text (fixture, "again.csv", again, &add);
  g_autoptr (RelRecord) person = load_person (fixture, "Mo Sy");
  RelImportDuplicate *duplicate = &g_array_index (only_file (skipped)->duplicates, RelImportDuplicate, 0);

  assert_counts (report, 1, 0, 0, 0, 0);
  assert_counts (skipped, 0, 0, 0, 1, 0);
  g_assert_cmpint (skipped->batch, ==, 0);
  g_assert_cmpuint (duplicate->line, ==, 2);
  g_assert_cmpstr (duplicate->name, ==, "Mohamed S");
  g_assert_cmpstr (duplicate->person, ==, rel_record_get_id (person));
  assert_counts (merged, 0, 1, 0, 0, 0);
  g_assert_cmpuint (rel_record_get_items (person, REL_PERSON_CONTACT_POINTS)->len, ==, 2);
  assert_counts (merged_again, 0, 0, 1, 0, 0);
  assert_counts (added, 1, 0, 0, 0, 0);
  g_assert_cmpint (count_people (fixture), ==, 2);
  assert_consistent (fixture);
}

static void
test_duplicates_by_name (Fixture *fixture, gconstpointer data)
{
  const gboolean crowded = GPOINTER_TO_INT (data);
  g_autoptr (RelImportReport) first = NULL;
  g_autoptr (RelImportReport) report = NULL;

  /* With many people there already and a short file, the look-up asks the database. */
  for (int i = 0; crowded && i < 60; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"id\": \"p%d\", \"name\": \"Person %d\"}", i, i);

      save_json (fixture, REL_NOUN_PERSON, json);
    }
  first = import_text (fixture, "c.csv", "Name,Company,Phone\nZoë Núñez,Café Rio,1\nBo Li,,2\n", NULL);
  report = import_text (fixture, "d.csv",
                        "Name,Company,Phone\n"
                        "ZOE NUNEZ,cafe rio,3\n"
                        "Zoë Núñez,Elsewhere,4\n"
                        "Zoë Núñez,,5\n"
                        "bo li,,6\n"
                        "Bo Li,Acme,7\n"
                        "Bo Li,ACME,8\n",
                        NULL);
  assert_counts (first, 2, 0, 0, 0, 0);
  assert_counts (report, 3, 0, 0, 3, 0);
  g_assert_cmpuint (g_array_index (only_file (report)->duplicates, RelImportDuplicate, 0).line, ==, 2);
  g_assert_cmpuint (g_array_index (only_file (report)->duplicates, RelImportDuplicate, 1).line, ==, 5);
  g_assert_cmpuint (g_array_index (only_file (report)->duplicates, RelImportDuplicate, 2).line, ==, 7);
}

static void
test_merge_never_overwrites (Fixture *fixture, gconstpointer data)
{
  RelImportOptions merge = { .duplicates = REL_IMPORT_MERGE };
  g_autoptr (RelImportReport) report =
    import_text (fixture, "c.csv", "Name,E-mail,Phone,Company,Title,Notes,Tags\nMo Sy,mo@example.com,+49 1,Acme,,Mine,red\n", NULL);
  g_autoptr (RelImportReport) merged =
    import_text (fixture, "d.csv",
                 "Name,E-mail,Phone,Company,Title,Notes,Tags,Birthday,Shoe size\n"
                 "Other Name,mo@example.com,+491,ACME,Boss,Theirs,blue,1980-02-01,43\n",
                 &merge);
  g_autoptr (RelRecord) person = load_person (fixture, "Mo Sy");
  RelValues *position = g_ptr_array_index (rel_record_get_items (person, REL_PERSON_POSITIONS), 0);
  const char * const tags[] = { "red", "blue", NULL };

  assert_counts (merged, 0, 1, 0, 0, 0);
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_NOTES), ==, "Mine");
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_BIRTHDAY), ==, "1980-02-01");
  g_assert_cmpuint (rel_record_get_items (person, REL_PERSON_CONTACT_POINTS)->len, ==, 2);
  g_assert_cmpuint (rel_record_get_items (person, REL_PERSON_POSITIONS)->len, ==, 1);
  g_assert_cmpstr (rel_values_get_text (position, REL_EMPLOYMENT_ORGANIZATION), ==, "Acme");
  g_assert_cmpstr (rel_values_get_text (position, REL_EMPLOYMENT_TITLE), ==, "Boss");
  g_assert_cmpuint (rel_record_get_items (person, REL_PERSON_CUSTOM_FIELDS)->len, ==, 1);
  g_assert_cmpstrv (rel_record_get_texts (person, REL_PERSON_TAGS), tags);
  assert_consistent (fixture);
}

static RelImportDecision
decide_cb (const RelImportQuestion *question, gpointer user_data)
{
  guint *lines = user_data;
  RelImportDecision decision = { REL_IMPORT_SKIP, 0, 0 };

  *lines = *lines * 10 + question->line;
  g_assert_true (g_str_has_suffix (question->path, "c.csv"));
  if (g_str_equal (rel_record_get_text (question->incoming, REL_PERSON_NAME), "New"))
    decision.what = REL_IMPORT_ADD;
  return decision;
}

static void
test_decides (Fixture *fixture, gconstpointer data)
{
  guint lines = 0;
  RelImportOptions options = { .duplicates = REL_IMPORT_MERGE, .decide = decide_cb, .decide_data = &lines };
  g_autoptr (RelImportReport) report =
    import_text (fixture, "c.csv", "Name,E-mail\nMo,mo@example.com\nNew,mo@example.com\nOld,mo@example.com\n", &options);

  assert_counts (report, 2, 0, 0, 1, 0);
  /* It was asked about the third and the fourth line, and nothing else */
  g_assert_cmpuint (lines, ==, 34);
}

static RelImportDecision
merge_names_cb (const RelImportQuestion *question, gpointer user_data)
{
  guint *n_by_name = user_data;
  RelImportDecision decision = { question->is_name_alone ? REL_IMPORT_MERGE : REL_IMPORT_SKIP, 0, 0 };

  *n_by_name += question->is_name_alone;
  return decision;
}

/* The name alone merges nobody, nor skips them: it is asked about, by the same rule that finds duplicates afterwards. */
static void
test_name_alone (Fixture *fixture, gconstpointer data)
{
  const gboolean crowded = GPOINTER_TO_INT (data);
  const char *again = "Name,Company,Phone\nANNA LOPEZ,,7\nAnna López,Acme,8\nBo Li,,9\n";
  RelImportOptions merge = { .duplicates = REL_IMPORT_MERGE };
  guint n_by_name = 0;
  RelImportOptions ask = { .decide = merge_names_cb, .decide_data = &n_by_name };
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (RelImportReport) asked = NULL;
  g_autoptr (RelImportReport) merged = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_before;

  for (int i = 0; crowded && i < 60; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"id\": \"p%d\", \"name\": \"Person %d\"}", i, i);

      save_json (fixture, REL_NOUN_PERSON, json);
    }
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"anna\",\"name\":\"Anna López\",\"positions\":[{\"organization\":\"Initech\"}]}");
  n_before = count_people (fixture);
  asked = import_text (fixture, "c.csv", again, &ask);
  assert_counts (asked, 1, 2, 0, 0, 0);
  g_assert_cmpuint (n_by_name, ==, 2);
  g_assert_cmpint (count_people (fixture), ==, n_before + 1);

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"cleo\",\"name\":\"Cleo Roy\",\"positions\":[{\"organization\":\"Initech\"}]}");
  merged = import_text (fixture, "d.csv", "Name,Phone\nCleo Roy,1\n", &merge);
  assert_counts (merged, 1, 0, 0, 0, 0);
  pairs = rel_duplicates_find (fixture->connection, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pairs->len, ==, 1);
  g_assert_cmpstr (((RelDuplicatePair *) pairs->pdata[0])->first_name, ==, "Cleo Roy");
  assert_consistent (fixture);
}

static RelImportDecision
decide_members_cb (const RelImportQuestion *question, gpointer user_data)
{
  RelImportDecision decision = { REL_IMPORT_MERGE, REL_PERSON_MEMBER (REL_PERSON_NAME), REL_PERSON_MEMBER (REL_PERSON_NOTES) };

  return decision;
}

static void
test_merges_member_by_member (Fixture *fixture, gconstpointer data)
{
  RelImportOptions options = { .decide = decide_members_cb };
  g_autoptr (RelImportReport) report = NULL;
  g_autoptr (RelRecord) person = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  guint removed, restored, kept;

  save_json (fixture, REL_NOUN_PERSON,
             "{\"id\":\"a\",\"name\":\"Mo\",\"nickname\":\"Momo\",\"notes\":\"Tall\","
             "\"contact_points\":[{\"kind\":\"email\",\"value\":\"mo@example.com\"}]}");
  before = dump_records (fixture);
  report = import_text (fixture, "c.csv", "Name,E-mail,Nickname,Notes\nMoritz Sy,MO@example.com,Mori,Sings\n", &options);
  assert_counts (report, 0, 1, 0, 0, 0);
  person = load_person (fixture, "Moritz Sy");
  g_assert_cmpstr (rel_record_get_id (person), ==, "a");
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_NICKNAME), ==, "Momo");
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_NOTES), ==, "Tall\n\nSings");
  g_assert_cmpuint (rel_record_get_items (person, REL_PERSON_CONTACT_POINTS)->len, ==, 1);
  g_assert_true (rel_batch_undo (fixture->connection, report->batch, &removed, &restored, &kept, NULL));
  undone = dump_records (fixture);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_update_keeps_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelImportReport) first =
    import_text (fixture, "c.csv", LINKEDIN "Mo,Sy,https://l/mo,,Acme,Engineer,02 Jan 2024\nAl,Ra,https://l/al,,Acme,,\n", NULL);
  g_autoptr (RelImportReport) same =
    import_text (fixture, "c.csv", LINKEDIN "Mo,Sy,https://l/mo,,Acme,Engineer,02 Jan 2024\nAl,Ra,https://l/al,,Acme,,\n", NULL);
  g_autoptr (RelImportReport) changed = NULL;
  g_autoptr (RelImportReport) changed_again = NULL;
  g_autoptr (RelRecord) person = load_person (fixture, "Mo Sy");
  g_autoptr (RelRecord) updated = NULL;
  RelValues *position;

  assert_counts (first, 2, 0, 0, 0, 0);
  assert_counts (same, 0, 0, 2, 0, 0);
  g_assert_cmpint (same->batch, ==, 0);
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_SOURCE_UID), ==, "https://l/mo");
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_MET_ON), ==, "2024-01-02");

  /* A hand changes the name; the source changes name and job. */
  rel_record_set_text (person, REL_PERSON_NAME, "Mo the Great");
  apply_save (fixture, person);
  changed = import_text (fixture, "c.csv", LINKEDIN "Moritz,Sy,https://l/mo,,Acme,Director,02 Jan 2024\n", NULL);
  assert_counts (changed, 0, 1, 0, 0, 0);
  updated = load_person (fixture, "Mo the Great");
  g_assert_cmpstr (rel_record_get_text (updated, REL_PERSON_GIVEN_NAME), ==, "Moritz");
  position = g_ptr_array_index (rel_record_get_items (updated, REL_PERSON_POSITIONS), 0);
  g_assert_cmpstr (rel_values_get_text (position, REL_EMPLOYMENT_TITLE), ==, "Director");

  changed_again = import_text (fixture, "c.csv", LINKEDIN "Moritz,Sy,https://l/mo,,Acme,CEO,02 Jan 2024\n", NULL);
  assert_counts (changed_again, 0, 1, 0, 0, 0);
  g_clear_object (&updated);
  updated = load_person (fixture, "Mo the Great");
  position = g_ptr_array_index (rel_record_get_items (updated, REL_PERSON_POSITIONS), 0);
  g_assert_cmpstr (rel_values_get_text (position, REL_EMPLOYMENT_TITLE), ==, "CEO");
  assert_consistent (fixture);
}

static void
test_dry_run (Fixture *fixture, gconstpointer data)
{
  RelImportOptions options = { .dry_run = TRUE };
  g_autoptr (RelImportReport) report =
    import_text (fixture, "c.csv", "Name,E-mail\nMo,mo@example.com\nMo,mo@example.com\n,\nx,y,z\n", &options);
  g_autofree char *json = rel_import_report_to_json (report);

  assert_counts (report, 1, 0, 0, 1, 1);
  g_assert_cmpint (count_people (fixture), ==, 0);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM batches"), ==, 0);
  g_assert_nonnull (strstr (json, "\"dry_run\": true"));
  assert_consistent (fixture);
}

static void
test_undo_restores (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelImportReport) first = import_text (fixture, "c.csv", LINKEDIN "Mo,Sy,https://l/mo,,Acme,Engineer,\n", NULL);
  g_autoptr (RelImportReport) second =
    import_text (fixture, "c.csv", LINKEDIN "Mo,Sy,https://l/mo,,Acme,Director,\nAl,Ra,https://l/al,,,,\n", NULL);
  g_autoptr (RelRecord) person = NULL;
  guint removed, restored, kept;
  GError *error = NULL;

  assert_counts (second, 1, 1, 0, 0, 0);
  rel_batch_undo (fixture->connection, second->batch, &removed, &restored, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (removed, ==, 1);
  g_assert_cmpuint (restored, ==, 1);
  g_assert_cmpuint (kept, ==, 0);
  person = load_person (fixture, "Mo Sy");
  g_assert_cmpstr (rel_values_get_text (g_ptr_array_index (rel_record_get_items (person, REL_PERSON_POSITIONS), 0),
                                        REL_EMPLOYMENT_TITLE),
                   ==, "Engineer");
  g_assert_cmpint (count_people (fixture), ==, 1);
  assert_consistent (fixture);
}

static void
test_suggestions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelImportReport) report =
    import_text (fixture, "c.csv",
                 "First Name,Last Name,E-mail Address,Company,Manager's Name,Referred By,Sensitivity\n"
                 "Ola,Nord,ola@example.com,Fjord,,,\n"
                 "Kim,Berg,kim@example.com,Fjord,Ola Nord,Per Vik,\n",
                 NULL);
  GArray *suggestions = only_file (report)->suggestions;
  g_autoptr (RelRecord) manager = load_person (fixture, "Ola Nord");
  RelImportSuggestion *tie, *introducer;

  g_assert_cmpuint (suggestions->len, ==, 2);
  tie = &g_array_index (suggestions, RelImportSuggestion, 0);
  introducer = &g_array_index (suggestions, RelImportSuggestion, 1);
  g_assert_cmpstr (tie->kind, ==, "reports_to");
  g_assert_cmpstr (tie->other, ==, rel_record_get_id (manager));
  g_assert_cmpstr (introducer->kind, ==, "introduced_by");
  g_assert_cmpstr (introducer->name, ==, "Per Vik");
  g_assert_null (introducer->other);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM ties"), ==, 0);
}

static void
test_introducers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelImportReport) report =
    import_text (fixture, "c.csv",
                 "id,name,given_name,family_name,source_uid,introduced_by\n"
                 "a,Mo,,,,b\n"
                 "b,Al,,,,\n"
                 "c,Jo,,,,nobody\n",
                 NULL);
  g_autoptr (RelRecord) person = load_person (fixture, "Mo");

  assert_counts (report, 2, 0, 0, 0, 1);
  g_assert_cmpuint (g_array_index (only_file (report)->rejected, RelImportRejection, 0).line, ==, 4);
  g_assert_cmpstr (rel_record_get_text (person, REL_PERSON_INTRODUCED_BY), ==, "b");
  g_assert_cmpint (count_people (fixture), ==, 2);
  assert_consistent (fixture);
}

/* Who was merged within the import and is taken out at its end leaves nothing that was kept for them. */
static void
test_merged_then_taken_out (Fixture *fixture, gconstpointer data)
{
  const RelImportOptions options = { .duplicates = REL_IMPORT_MERGE };
  g_autoptr (RelImportReport) report =
    import_text (fixture, "c.csv",
                 "id,name,given_name,family_name,source,source_uid,introduced_by,nickname\n"
                 "a,Mo,,,book,1,nobody,\n"
                 "b,Al,,,book,2,,\n"
                 "c,Mo,,,book,1,,Momo\n",
                 &options);

  assert_counts (report, 1, 1, 0, 0, 1);
  g_assert_cmpint (count_people (fixture), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count(*) FROM provenance"), ==, 0);
  assert_consistent (fixture);
}

static void
test_own_table_breaks_rules (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelImportReport) report =
    import_text (fixture, "c.csv",
                 "id,name,given_name,family_name,source_uid,direction,trust,birthday\n"
                 "a,Mo,,,,sideways,,\n"
                 "b,Al,,,,peer,9,\n"
                 "c,Jo,,,,peer,many,\n"
                 "d,Bo,,,,peer,4,1980-02-30\n"
                 "e,,,,,peer,,\n"
                 "f,Di,,,,peer,4,--02-29\n",
                 NULL);

  assert_counts (report, 1, 0, 0, 0, 5);
}

static const struct {
  const char *text;
  const char *sentence;
} refused[] = {
  { "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "iCalendar files cannot be imported yet." },
  { "{\"version\": \"1.0-preview.1\", \"app_version\": \"4.0\", \"account\": {\"data\": []}}",
    "Exports of Monica cannot be imported yet." },
  { "{\"version\": \"1.1\", \"people\": [{\"name\": \"a\"}], \"exportDate\": \"2024\", \"groups\": []}",
    "Exports of Nametag cannot be imported yet." },
  { "* Mo Sy\n:PROPERTIES:\n:EMAIL: mo@example.com\n:END:\n", "org-contacts files cannot be imported yet." },
};

static void
test_refused_by_name (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = write_file (fixture, "file", refused[i].text);
      g_autofree char *expected = g_strdup_printf ("%s: %s", path, refused[i].sentence);
      const char *paths[] = { path, NULL };
      RelImportOptions options = { 0 };
      g_autoptr (GError) error = NULL;

      g_assert_null (rel_import_run (fixture->connection, paths, &options, NULL, &error));
      g_assert_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_UNSUPPORTED);
      g_assert_cmpstr (error->message, ==, expected);
    }
}

static void
test_missing_file (Fixture *fixture, gconstpointer data)
{
  const char *paths[] = { "/nonexistent/people.csv", NULL };
  RelImportOptions options = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (rel_import_run (fixture->connection, paths, &options, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "/nonexistent/people.csv: The file could not be read: No such file or directory.");
}

typedef struct {
  GCancellable *cancellable;
  double last;
  guint calls;
} Progress;

static void
progress_cb (double fraction, gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpfloat (fraction, >, progress->last);
  g_assert_cmpfloat (fraction, <=, 1);
  progress->last = fraction;
  progress->calls++;
  if (progress->cancellable != NULL && fraction > 0.5)
    g_cancellable_cancel (progress->cancellable);
}

static char *
make_many (guint n)
{
  GString *text = g_string_new ("Name,E-mail\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "Person %u,p%u@example.com\n", i, i);
  return g_string_free (text, FALSE);
}

static void
test_progress_and_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *text = make_many (2000);
  g_autofree char *path = write_file (fixture, "many.csv", text);
  const char *paths[] = { path, NULL };
  Progress progress = { .cancellable = cancellable };
  RelImportOptions options = { .progress = progress_cb, .progress_data = &progress };
  g_autoptr (RelImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (rel_import_run (fixture->connection, paths, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_people (fixture), ==, 0);
  g_clear_error (&error);

  progress = (Progress) { 0 };
  report = rel_import_run (fixture->connection, paths, &options, NULL, &error);
  g_assert_no_error (error);
  assert_counts (report, 2000, 0, 0, 0, 0);
  g_assert_cmpuint (progress.calls, >, 50);
  g_assert_cmpfloat (progress.last, >, 0.98);
  assert_consistent (fixture);
}

static void
test_report_as_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelImportReport) report = import_text (fixture, "a \"b\".csv", "Name,E-mail\nMo,mo@example.com\nx,y,z\n", NULL);
  g_autofree char *json = rel_import_report_to_json (report);
  g_autofree char *expected =
    g_strdup_printf ("{\"files\": [{\"file\": \"%s/a \\\"b\\\".csv\", \"format\": \"csv\", \"created\": {\"people\": 1}, "
                     "\"updated\": {\"people\": 0}, \"unchanged\": 0, \"duplicates\": [], \"rejected\": [{\"line\": 3, "
                     "\"reason\": \"The row has 3 cells, but the header has 2.\"}], \"suggestions\": []}],\n"
                     "\"batch\": 1, \"dry_run\": false}",
                     fixture->folder);

  g_assert_cmpstr (json, ==, expected);
}

#define ADD(path, func, data) g_test_add (path, Fixture, data, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/creates", test_creates, NULL);
  ADD ("/import/all-or-nothing", test_all_or_nothing, NULL);
  ADD ("/import/several-files-are-one-batch", test_several_files_are_one_batch, NULL);
  ADD ("/import/rejects", test_rejects, NULL);
  ADD ("/import/duplicates/by-email", test_duplicates_by_email, NULL);
  ADD ("/import/duplicates/by-name", test_duplicates_by_name, NULL);
  ADD ("/import/duplicates/by-name-among-many", test_duplicates_by_name, GINT_TO_POINTER (TRUE));
  ADD ("/import/duplicates/merge-never-overwrites", test_merge_never_overwrites, NULL);
  ADD ("/import/duplicates/decides", test_decides, NULL);
  ADD ("/import/duplicates/by-name-alone", test_name_alone, NULL);
  ADD ("/import/duplicates/by-name-alone-among-many", test_name_alone, GINT_TO_POINTER (TRUE));
  ADD ("/import/duplicates/merges-member-by-member", test_merges_member_by_member, NULL);
  ADD ("/import/update-keeps-edits", test_update_keeps_edits, NULL);
  ADD ("/import/dry-run", test_dry_run, NULL);
  ADD ("/import/undo-restores", test_undo_restores, NULL);
  ADD ("/import/suggestions", test_suggestions, NULL);
  ADD ("/import/introducers", test_introducers, NULL);
  ADD ("/import/merged-then-taken-out", test_merged_then_taken_out, NULL);
  ADD ("/import/own-table-breaks-rules", test_own_table_breaks_rules, NULL);
  ADD ("/import/refused-by-name", test_refused_by_name, NULL);
  ADD ("/import/missing-file", test_missing_file, NULL);
  ADD ("/import/progress-and-cancel", test_progress_and_cancel, NULL);
  ADD ("/import/report-as-json", test_report_as_json, NULL);
  return g_test_run ();
}
