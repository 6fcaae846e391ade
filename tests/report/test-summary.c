/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the relationship summary: what each edition says. */
#include <string.h>

#include <glib/gstdio.h>

#include "pdf-reader.h"
#include "rel-export-log.h"
#include "rel-person.h"
#include "rel-records.h"
#include "rel-words.h"
#include "summary-people.h"

static void
test_today (SummaryFixture *fixture,
            gconstpointer   data)
{
  g_assert_cmpint (summary_share.on, ==, rel_day_from_ymd (2026, 3, 12));
}

static void
test_only_a_goal (SummaryFixture *fixture,
                  gconstpointer   data)
{
  g_autofree char *text = NULL;

  summary_load_people (fixture, "\"meetings\": []");
  text = summary_markdown (fixture, &summary_share);
  assert_contains (text, "# Head of Platform\n\nRelationship summary · Northwind · 12 March 2026\n");
  assert_contains (text, "I am working towards the role of Head of Platform at Northwind. The review is on 20 April 2026.");
  assert_contains (text, "**Why.** Outages start between teams.");
  assert_contains (text, "Consider me for the role of Head of Platform at the review on 20 April 2026.");

  /* A section with nothing behind it is absent: these two are all. */
  {
    g_auto (GStrv) parts = g_strsplit (text, "\n## ", -1);

    g_assert_cmpuint (g_strv_length (parts), ==, 3);
  }
}

/* Words of a record that read the other way are isolated, so that they do not turn the sentence around them. */
static void
test_other_direction (SummaryFixture *fixture,
                      gconstpointer   data)
{
  g_autofree char *text = NULL;

  summary_fixture_load (fixture, "{\"goals\": [{\"id\": \"" GOAL "\", \"title\": \"قيادة\", \"target_role\": \"رئيس القسم\", "
                                 "\"organization\": \"الأفق\", \"review_on\": \"2026-04-20\"}]}");
  text = summary_markdown (fixture, &summary_share);
  assert_contains (text, "# رئيس القسم\n\nRelationship summary · \xe2\x81\xa8" "الأفق\xe2\x81\xa9 · 12 March 2026\n");
  assert_contains (text, "towards the role of \xe2\x81\xa8" "رئيس القسم\xe2\x81\xa9 at \xe2\x81\xa8" "الأفق\xe2\x81\xa9.");
}

static void
test_unknown_goal (SummaryFixture *fixture,
                   gconstpointer   data)
{
  RelSummaryOptions options = summary_share;
  g_autoptr (GError) error = NULL;

  options.goal_id = "00000000-0000-4000-8000-0000000000ff";
  g_assert_null (rel_summary_new (fixture->connection, &options, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND);
  g_assert_false (rel_connection_in_transaction (fixture->connection));
}

#define MEETING(n, day, channel, who) \
  "{\"id\": \"20000000-0000-4000-8000-0000000000" #n "\", \"started_on\": \"" day "\", \"channel\": \"" channel "\", \"participants\": [" who "]}"

static void
test_counts (SummaryFixture *fixture,
             gconstpointer   data)
{
  g_autofree char *text = NULL;

  summary_load_people (fixture, "\"meetings\": ["
                                MEETING (01, "2026-03-01", "in_person", "\"" P (1) "\"") ", "
                                MEETING (02, "2026-03-02", "video", "\"" P (2) "\", \"" P (2) "\"") ", "
                                /* Counted for Dana, not for Zelda. */
                                MEETING (03, "2026-03-12", "event", "\"" P (1) "\", \"" P (4) "\"") ", "
                                /* Not counted at all: private, confidential, archived, after the day, with nobody. */
                                MEETING (04, "2026-03-03", "in_person", "\"" P (4) "\"") ", "
                                MEETING (05, "2026-03-03", "in_person", "\"" P (5) "\"") ", "
                                MEETING (06, "2026-03-03", "in_person", "\"" P (6) "\"") ", "
                                MEETING (07, "2026-03-13", "in_person", "\"" P (3) "\"") ", "
                                MEETING (08, "2026-03-03", "in_person", "") "]");
  text = summary_markdown (fixture, &summary_share);
  assert_contains (text, "- **2** people I spoke with\n- **3** conversations\n- **2** of them face to face\n- **1** department\n");
  assert_contains (text, "Among them are 1 person above me and 1 peer.");
  assert_contains (text, "2 people work inside the organization. By department: Research (2).");
  assert_lacks (text, "Below me | 1");
}

/* "Marlow Freight" is an organization, "Marlow" alone a person. */
static void
test_organization_with_a_name (SummaryFixture *fixture,
                               gconstpointer   data)
{
  g_autofree char *text = NULL;

  summary_fixture_load (fixture, "{\"people\": [{\"id\": \"" P (7) "\", \"name\": \"Ed Marlow\", \"scope\": \"external\", "
                                 "\"positions\": [{\"organization\": \"Marlow Freight\"}]}]}");
  summary_load_people (fixture, "\"stakeholders\": [{\"id\": \"80000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"person\": \"" P (7) "\"}], "
                                "\"achievements\": [{\"id\": \"40000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"title\": \"Marlow Freight renews\", "
                                "\"result\": \"Marlow himself signed.\", \"may_share\": true, \"occurred_on\": \"2026-02-10\", \"witnesses\": [\"" P (7) "\"]}]");
  text = summary_markdown (fixture, &summary_share);
  assert_contains (text, "Marlow Freight renews");
  assert_contains (text, "A partner at Marlow Freight himself signed.");
}

static void
test_period (SummaryFixture *fixture,
             gconstpointer   data)
{
  RelSummaryOptions options = summary_share;
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  summary_load_people (fixture, "\"meetings\": ["
                                MEETING (01, "2026-01-09", "in_person", "\"" P (1) "\"") ", "
                                MEETING (02, "2026-01-10", "in_person", "\"" P (1) "\"") ", "
                                MEETING (03, "2026-02-10", "in_person", "\"" P (1) "\"") ", "
                                MEETING (04, "2026-02-11", "in_person", "\"" P (1) "\"") "], "
                                "\"exchanges\": ["
                                "{\"id\": \"30000000-0000-4000-8000-000000000001\", \"person\": \"" P (1) "\", \"direction\": \"given\", \"kind\": \"advice\"},"
                                "{\"id\": \"30000000-0000-4000-8000-000000000002\", \"person\": \"" P (1) "\", \"direction\": \"given\", \"kind\": \"advice\", \"occurred_on\": \"2026-02-10\"},"
                                "{\"id\": \"30000000-0000-4000-8000-000000000003\", \"person\": \"" P (1) "\", \"direction\": \"given\", \"kind\": \"advice\", \"occurred_on\": \"2026-02-11\"},"
                                "{\"id\": \"30000000-0000-4000-8000-000000000004\", \"person\": \"" P (1) "\", \"direction\": \"received\", \"kind\": \"advice\", \"occurred_on\": \"2026-02-10\"},"
                                "{\"id\": \"30000000-0000-4000-8000-000000000005\", \"person\": \"" P (1) "\", \"direction\": \"given\", \"kind\": \"advice\", \"occurred_on\": \"2026-04-01\"}], "
                                "\"achievements\": ["
                                "{\"id\": \"40000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"title\": \"Undated\", \"may_share\": true},"
                                "{\"id\": \"40000000-0000-4000-8000-000000000002\", \"goal\": \"" GOAL "\", \"title\": \"Early\", \"may_share\": true, \"occurred_on\": \"2026-01-09\"},"
                                "{\"id\": \"40000000-0000-4000-8000-000000000003\", \"goal\": \"" GOAL "\", \"title\": \"Timely\", \"may_share\": true, \"occurred_on\": \"2026-01-10\"},"
                                "{\"id\": \"40000000-0000-4000-8000-000000000004\", \"goal\": \"" GOAL "\", \"title\": \"Future\", \"may_share\": true, \"occurred_on\": \"2026-03-13\"}]");

  all = summary_markdown (fixture, &summary_share);
  assert_contains (all, "This summary covers the time up to 12 March 2026.");
  assert_contains (all, "- **4** conversations\n");
  assert_contains (all, "I gave others advice 3 times.");
  assert_contains (all, "**Undated.**");
  assert_contains (all, "**Early.**");
  assert_lacks (all, "Future");

  options.since = rel_day_from_ymd (2026, 1, 10);
  options.until = rel_day_from_ymd (2026, 2, 10);
  some = summary_markdown (fixture, &options);
  assert_contains (some, "This summary covers the time from 10 January 2026 to 10 February 2026.");
  assert_contains (some, "- **2** conversations\n");
  assert_contains (some, "I gave others advice once.");
  assert_contains (some, "**Timely.**");
  assert_lacks (some, "Undated");
  assert_lacks (some, "Early");
}

static const char story[] =
  "\"achievements\": ["
  "{\"id\": \"40000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"title\": \"One way to ship\", "
  "\"situation\": \"Priya Shah and Dana had four ways. Dana decided\", \"result\": \"Omar Aziz, Zelda and Zelda Quux now use one.\", \"level\": \"strategy\", "
  "\"witnesses\": [\"" P (1) "\", \"" P (2) "\", \"" P (3) "\", \"" P (4) "\", \"" P (6) "\"], \"may_share\": true}], "
  "\"stakeholders\": ["
  "{\"id\": \"50000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"person\": \"" P (1) "\", \"decision_role\": \"decides\", \"feedback_consent\": true}, "
  "{\"id\": \"50000000-0000-4000-8000-000000000002\", \"goal\": \"" GOAL "\", \"person\": \"" P (2) "\", \"decision_role\": \"influences\"}, "
  "{\"id\": \"50000000-0000-4000-8000-000000000003\", \"goal\": \"" GOAL "\", \"person\": \"" P (4) "\", \"decision_role\": \"decides\", \"feedback_consent\": true}]";

static void
test_names_as_roles (SummaryFixture *fixture,
                     gconstpointer   data)
{
  g_autofree char *text = NULL;

  summary_load_people (fixture, story);
  text = summary_markdown (fixture, &summary_share);

  assert_contains (text, "**One way to ship.** A peer in Research (1) and a decider had four ways. A decider decided. "
                         "A peer in Research (2), somebody and somebody now use one.");
  assert_contains (text, "Strategy · with a decider, a peer in Research (2) and a peer in Research (1)\n");
  assert_contains (text, "This person has agreed to be asked about working with me:\n\n- A decider\n");
  assert_contains (text, "Before you decide, hear a decider.");
  assert_lacks (text, "Dana");
  assert_lacks (text, "Lee");
  assert_lacks (text, "Priya");
  assert_lacks (text, "Omar");
  assert_lacks (text, "Zelda");
  assert_lacks (text, "Wanda");
}

static void
test_names_in_full (SummaryFixture *fixture,
                    gconstpointer   data)
{
  RelSummaryOptions options = summary_share;
  g_autofree char *text = NULL;

  summary_load_people (fixture, story);
  options.names = REL_NAMES_FULL;
  text = summary_markdown (fixture, &options);

  assert_contains (text, "Priya Shah and Dana had four ways. Dana decided. Omar Aziz, somebody and somebody now use one.");
  assert_contains (text, "Strategy · with Dana Lee, Omar Aziz and Priya Shah\n");
  assert_contains (text, "- Dana Lee\\\n  Vice President, Research · Decides\n");
  assert_lacks (text, "Zelda");
  assert_lacks (text, "Wanda");
  assert_lacks (text, "Gone");
}

static void
test_names_as_initials (SummaryFixture *fixture,
                        gconstpointer   data)
{
  RelSummaryOptions options = summary_share;
  g_autofree char *text = NULL;

  summary_load_people (fixture, story);
  options.names = REL_NAMES_INITIALS;
  text = summary_markdown (fixture, &options);

  assert_contains (text, "P.S. and D.L. had four ways. D.L. decided.");
  assert_contains (text, "with D.L., O.A. and P.S.\n");
  assert_lacks (text, "Dana");
  assert_lacks (text, "Priya");
}

static void
test_left_out (SummaryFixture *fixture,
               gconstpointer   data)
{
  const char *const left_out_people[] = { P (1), NULL };
  const char *const left_out_sections[] = { "ask", NULL };
  RelSummaryOptions options = summary_share;
  g_autofree char *text = NULL;

  summary_load_people (fixture, story);
  options.names = REL_NAMES_FULL;
  options.left_out_people = left_out_people;
  options.left_out_sections = left_out_sections;
  text = summary_markdown (fixture, &options);

  assert_contains (text, "with Omar Aziz and Priya Shah\n");
  assert_lacks (text, "Dana");
  assert_lacks (text, "Who can tell you more");
  assert_lacks (text, "What I ask of you");
}

static void
test_preview (SummaryFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (RelSummary) summary = NULL;
  g_autofree char *text = NULL;

  summary_load_people (fixture, story);
  summary = summary_fixture_make (fixture, &summary_share);
  text = rel_preview_to_text (rel_summary_get_preview (summary), rel_summary_get_document (summary));

  assert_contains (text, "  Dana Lee, shown as “a decider”\n");
  assert_contains (text, "  Priya Shah, shown as “a peer in Research (1)”\n");
  assert_contains (text, "  Wanda Frost: archived\n");
  assert_contains (text, "  Zelda Quux: private; a text names them");
  assert_contains (text, "What was achieved, and with whom (achieved)\n  included: One way to ship.");
  assert_contains (text, "[40000000-0000-4000-8000-000000000001]");
  assert_contains (text, "  withheld: Priya Shah: they have not agreed to be asked for feedback [50000000-0000-4000-8000-000000000002]");
}

/* Conversations' summaries: those of this goal, and none that somebody withheld took part in. */
static void
test_meeting_summaries (SummaryFixture *fixture,
                        gconstpointer   data)
{
  g_autofree char *text = NULL;

  summary_load_people (fixture,
                       "\"meetings\": ["
                       "{\"id\": \"20000000-0000-4000-8000-000000000001\", \"started_on\": \"2026-03-01\", \"channel\": \"in_person\", \"summary\": \"Agreed on one path.\", "
                       "\"participants\": [\"" P (1) "\"], \"goals\": [\"" GOAL "\"]}, "
                       "{\"id\": \"20000000-0000-4000-8000-000000000002\", \"started_on\": \"2026-03-01\", \"summary\": \"Of another goal.\", "
                       "\"participants\": [\"" P (1) "\"], \"goals\": [\"" OTHER "\"]}, "
                       "{\"id\": \"20000000-0000-4000-8000-000000000003\", \"started_on\": \"2026-03-01\", \"summary\": \"Of no goal.\", \"participants\": [\"" P (1) "\"]}, "
                       "{\"id\": \"20000000-0000-4000-8000-000000000004\", \"started_on\": \"2026-03-01\", \"summary\": \"With somebody private.\", "
                       "\"participants\": [\"" P (1) "\", \"" P (4) "\"], \"goals\": [\"" GOAL "\"]}, "
                       "{\"id\": \"20000000-0000-4000-8000-000000000005\", \"started_on\": \"2026-03-13\", \"summary\": \"After the day.\", "
                       "\"participants\": [\"" P (1) "\"], \"goals\": [\"" GOAL "\"]}]");
  text = summary_markdown (fixture, &summary_share);
  assert_contains (text, "- **In person.** Agreed on one path.\n");
  assert_lacks (text, "Of another goal");
  assert_lacks (text, "Of no goal");
  assert_lacks (text, "With somebody private");
  assert_lacks (text, "After the day");
}

static void
test_feedback (SummaryFixture *fixture,
               gconstpointer   data)
{
  RelSummaryOptions private = summary_share;
  g_autofree char *text = NULL;
  g_autofree char *own = NULL;

  summary_load_people (fixture,
                       "\"requirements\": [{\"id\": \"70000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"name\": \"Listens\", \"target\": 4}], "
                       "\"feedback\": ["
                       FEEDBACK (1, P (1), "\"goal\": \"" GOAL "\", \"verbatim\": \"Unanswered words.\", \"may_share\": true") ", "
                       FEEDBACK (2, P (2), "\"requirement\": \"70000000-0000-4000-8000-000000000001\", \"verbatim\": \"Answered words.\", \"response\": \"Counted to three.\", \"may_share\": true") ", "
                       FEEDBACK (3, P (2), "\"goal\": \"" GOAL "\", \"verbatim\": \"Not to share.\", \"response\": \"Nor this.\"") ", "
                       FEEDBACK (4, P (4), "\"goal\": \"" GOAL "\", \"verbatim\": \"From somebody private.\", \"may_share\": true") ", "
                       FEEDBACK (5, P (2), "\"goal\": \"" OTHER "\", \"verbatim\": \"About another goal.\", \"may_share\": true") ", "
                       FEEDBACK (6, P (2), "\"goal\": \"" GOAL "\", \"rating\": 2, \"may_share\": true") "]");
  text = summary_markdown (fixture, &summary_share);
  assert_contains (text, "> Answered words.\n\n**What I did.** Counted to three.\n\n> Unanswered words.\n");
  assert_contains (text, "- **Listens.** The target is level 4 of 5.\n");
  assert_lacks (text, "Not to share");
  assert_lacks (text, "Nor this");
  assert_lacks (text, "From somebody private");
  assert_lacks (text, "About another goal");

  private.edition = REL_EDITION_PRIVATE;
  own = summary_markdown (fixture, &private);
  assert_contains (own, "> Not to share.\n>\n> — Priya Shah\n\n**What I did.** Nor this.\n");
  assert_contains (own, "> From somebody private.\n>\n> — Zelda Quux\n");
}

/* Sentences and records */

static void
assert_traceable (SummaryFixture          *fixture,
                  const RelSummaryOptions *options)
{
  g_autoptr (RelSummary) summary = summary_fixture_make (fixture, options);
  RelDocument *document = rel_summary_get_document (summary);

  for (guint i = 0; i < rel_document_get_n_blocks (document); i++)
    {
      const RelBlock *block = rel_document_get_block (document, i);

      for (guint j = 0; block->kind != REL_BLOCK_HEADING && j < rel_block_get_n_entries (block); j++)
        {
          const RelEntry *entry = rel_block_get_entry (block, j);

          if (entry->records[0] == NULL)
            g_error ("no records behind “%s %s”", entry->lead, rel_entry_get_cell (entry, 0));
          for (guint k = 0; entry->records[k] != NULL; k++)
            {
              gint64 row = 0;

              for (RelNoun noun = 0; noun < REL_N_NOUNS && row == 0; noun++)
                row = rel_records_find_row (fixture->connection, noun, entry->records[k], NULL);
              if (row == 0)
                g_error ("no record %s behind “%s”", entry->records[k], rel_entry_get_cell (entry, 0));
            }
        }
    }
}

static void
init_sample_options (RelSummaryOptions *options,
                     RelEdition         edition)
{
  *options = summary_share;
  options->goal_id = "647c84cd-743f-4c74-88e9-48fbd70c0bfe";
  options->edition = edition;
  options->on = rel_day_from_ymd (2026, 1, 15);
}

static void
test_sample_is_traceable (SummaryFixture *fixture,
                          gconstpointer   data)
{
  RelSummaryOptions options;

  summary_fixture_load_file (fixture, SAMPLE_FILE);
  init_sample_options (&options, REL_EDITION_SHARE);
  assert_traceable (fixture, &options);
  init_sample_options (&options, REL_EDITION_PRIVATE);
  assert_traceable (fixture, &options);
}

/* The sample story has something to say in every section of the private edition, but that no summary came before. */
static void
test_sample_fills_all_sections (SummaryFixture *fixture,
                                gconstpointer   data)
{
  const char *const *sections = rel_summary_list_sections (REL_EDITION_PRIVATE);
  RelSummaryOptions options;
  g_autofree char *json = NULL;

  summary_fixture_load_file (fixture, SAMPLE_FILE);
  init_sample_options (&options, REL_EDITION_PRIVATE);
  json = summary_fixture_render (fixture, &options, REL_RENDER_JSON);
  for (guint i = 0; sections[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("\"id\" : \"%s\"", sections[i]);

      if (g_str_equal (sections[i], "changes"))
        assert_lacks (json, id);
      else
        assert_contains (json, id);
    }
}

static void
test_sample_is_two_pages (SummaryFixture *fixture,
                          gconstpointer   data)
{
  RelSummaryOptions options;
  g_autoptr (RelSummary) summary = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_auto (GStrv) trimmed = NULL;
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;

  summary_fixture_load_file (fixture, SAMPLE_FILE);
  init_sample_options (&options, REL_EDITION_SHARE);
  summary = summary_fixture_make (fixture, &options);
  pdf = rel_summary_render (summary, REL_RENDER_PDF, REL_PAPER_LETTER, NULL);
  info = pdf_reader_info (pdf);
  text = pdf_reader_text (pdf);
  trimmed = rel_document_describe_trimmed (rel_summary_get_document (summary));
  assert_contains (info, "Pages:           2\n");
  assert_contains (text, "Shortened to 2 pages.");
  assert_contains (text, "People by direction");
  assert_contains (text, "What I ask of you");
  g_assert_cmpuint (g_strv_length (trimmed), >, 0);
}

/* In roles nobody's whole name is left, in either edition; nor a part of a stakeholder's. */
static void
test_sample_without_names (SummaryFixture *fixture,
                           gconstpointer   data)
{
  summary_fixture_load_file (fixture, SAMPLE_FILE);

  for (RelEdition edition = REL_EDITION_SHARE; edition <= REL_EDITION_PRIVATE; edition++)
    {
      g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (fixture->connection, REL_NOUN_PERSON, NULL);
      RelSummaryOptions options;
      g_autofree char *text = NULL;
      RelRecord *record;

      init_sample_options (&options, edition);
      options.names = REL_NAMES_ROLES;
      text = summary_markdown (fixture, &options);
      while (rel_record_cursor_next (cursor, &record, NULL) && record != NULL)
        {
          g_autoptr (RelRecord) person = record;

          assert_lacks (text, rel_record_get_text (person, REL_PERSON_NAME));
        }
      assert_lacks (text, "Ingrid");
      assert_lacks (text, "Marchetti");
      assert_lacks (text, "Kwame");
      assert_lacks (text, "Lwazi");
    }
}

static void
test_same_twice (SummaryFixture *fixture,
                 gconstpointer   data)
{
  for (RelEdition edition = REL_EDITION_SHARE; edition <= REL_EDITION_PRIVATE; edition++)
    {
      RelSummaryOptions options;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      if (edition == REL_EDITION_SHARE)
        summary_fixture_load_file (fixture, SAMPLE_FILE);
      init_sample_options (&options, edition);
      first = summary_fixture_render (fixture, &options, REL_RENDER_PDF);
      second = summary_fixture_render (fixture, &options, REL_RENDER_PDF);
      g_assert_cmpstr (first, ==, second);
    }
}

/* Pages */

static guint
count_dark_pixels (cairo_surface_t *image)
{
  const guchar *row = cairo_image_surface_get_data (image);
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (image); y++, row += cairo_image_surface_get_stride (image))
    for (int x = 0; x < cairo_image_surface_get_width (image); x++)
      n += row[4 * x + 1] < 128;

  return n;
}

static void
test_pages_are_those_of_the_pdf (SummaryFixture *fixture,
                                 gconstpointer   data)
{
  RelSummaryOptions options = summary_share;
  g_autoptr (RelSummary) summary = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) larger = NULL;
  const RelPage *first;
  double width, height;

  summary_load_people (fixture, story);
  options.names = REL_NAMES_FULL;
  summary = summary_fixture_make (fixture, &options);
  pages = rel_summary_render_pages (summary, REL_PAPER_LETTER, 1);
  larger = rel_summary_render_pages (summary, REL_PAPER_LETTER, 2);
  rel_paper_get_size (REL_PAPER_LETTER, &width, &height);

  g_assert_cmpuint (pages->len, ==, 1);
  first = pages->pdata[0];
  g_assert_cmpint (cairo_image_surface_get_width (first->image), ==, (int) width);
  g_assert_cmpint (cairo_image_surface_get_height (first->image), ==, (int) height);
  g_assert_cmpuint (count_dark_pixels (first->image), >, 1000);
  assert_contains (first->text, "What was achieved, and with whom");
  assert_contains (first->text, "Dana Lee");
  g_assert_cmpint (cairo_image_surface_get_width (((RelPage *) larger->pdata[0])->image), ==, (int) width * 2);
}

/* Exporting */

static void
test_copies_are_logged (SummaryFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (RelSummary) summary = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GError) error = NULL;

  summary_load_people (fixture, story);
  summary = summary_fixture_make (fixture, &summary_share);
  bytes = rel_summary_hand_out (summary, fixture->connection, REL_RENDER_MARKDOWN, REL_PAPER_A4, "clipboard", &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL), "# Head of Platform"));
  last = rel_export_log_last (fixture->connection, GOAL, "share", &error);
  g_assert_true (g_str_has_prefix (last, "2026-03-12T08:00:00"));
}

static void
test_export_is_logged (SummaryFixture *fixture,
                       gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.md", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing", "out.md", NULL);
  g_autoptr (RelSummary) summary = NULL;
  g_autofree char *none = NULL;
  g_autofree char *failed = NULL;
  g_autofree char *last = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  summary_load_people (fixture, "\"meetings\": []");
  summary = summary_fixture_make (fixture, &summary_share);
  none = rel_export_log_last (fixture->connection, GOAL, "share", &error);
  g_assert_null (none);

  g_assert_false (rel_summary_export (summary, fixture->connection, REL_RENDER_MARKDOWN, REL_PAPER_A4, nowhere, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  failed = rel_export_log_last (fixture->connection, GOAL, "share", &error);
  g_assert_null (failed);

  g_assert_true (rel_summary_export (summary, fixture->connection, REL_RENDER_MARKDOWN, REL_PAPER_A4, path, &error));
  g_assert_no_error (error);
  last = rel_export_log_last (fixture->connection, GOAL, "share", &error);
  g_assert_true (g_str_has_prefix (last, "2026-03-12T08:00:00"));
  other = rel_export_log_last (fixture->connection, GOAL, "private", &error);
  g_assert_null (other);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_changes_since_last (SummaryFixture *fixture,
                         gconstpointer   data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.md", NULL);
  RelSummaryOptions later = summary_share;
  g_autoptr (RelSummary) summary = NULL;
  g_autofree char *before = NULL;
  g_autofree char *same_day = NULL;
  g_autofree char *after = NULL;
  GError *error = NULL;

  summary_load_people (fixture, "\"meetings\": ["
                                MEETING (01, "2026-03-12", "in_person", "\"" P (1) "\"") ", "
                                MEETING (02, "2026-03-13", "in_person", "\"" P (1) "\"") ", "
                                MEETING (03, "2026-03-14", "in_person", "\"" P (2) "\"") ", "
                                MEETING (04, "2026-03-14", "in_person", "\"" P (4) "\"") "], "
                                "\"achievements\": ["
                                "{\"id\": \"40000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"title\": \"New\", \"may_share\": true, \"occurred_on\": \"2026-03-13\"}, "
                                "{\"id\": \"40000000-0000-4000-8000-000000000002\", \"goal\": \"" GOAL "\", \"title\": \"Secret\", \"occurred_on\": \"2026-03-13\"}]");
  before = summary_markdown (fixture, &summary_share);
  assert_lacks (before, "Since the last summary");
  summary = summary_fixture_make (fixture, &summary_share);
  g_assert_true (rel_summary_export (summary, fixture->connection, REL_RENDER_MARKDOWN, REL_PAPER_A4, path, &error));

  same_day = summary_markdown (fixture, &summary_share);
  g_assert_cmpstr (same_day, ==, before);

  later.on = summary_share.on + 8;
  after = summary_markdown (fixture, &later);
  assert_contains (after, "## Since the last summary\n\nThe last summary was made on 12 March 2026. Since then there were 2 conversations. "
                          "1 person is new among them. 1 achievement was added.\n");
}

static void
test_words (SummaryFixture *fixture,
            gconstpointer   data)
{
  RelEdition edition;
  RelNames names;

  g_assert_true (rel_edition_from_word ("private", &edition));
  g_assert_cmpint (edition, ==, REL_EDITION_PRIVATE);
  g_assert_cmpstr (rel_edition_to_word (edition), ==, "private");
  g_assert_false (rel_edition_from_word ("public", &edition));
  g_assert_true (rel_names_from_word ("initials", &names));
  g_assert_cmpint (names, ==, REL_NAMES_INITIALS);
  g_assert_false (rel_names_from_word ("nicknames", &names));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (SummaryFixture *, gconstpointer);
  } tests[] = {
    { "/report/summary/today", test_today },
    { "/report/summary/words", test_words },
    { "/report/summary/only-a-goal", test_only_a_goal },
    { "/report/summary/other-direction", test_other_direction },
    { "/report/summary/unknown-goal", test_unknown_goal },
    { "/report/summary/counts", test_counts },
    { "/report/summary/period", test_period },
    { "/report/summary/names/roles", test_names_as_roles },
    { "/report/summary/names/organization-with-a-name", test_organization_with_a_name },
    { "/report/summary/names/full", test_names_in_full },
    { "/report/summary/names/initials", test_names_as_initials },
    { "/report/summary/left-out", test_left_out },
    { "/report/summary/preview", test_preview },
    { "/report/summary/meeting-summaries", test_meeting_summaries },
    { "/report/summary/feedback", test_feedback },
    { "/report/summary/pages/are-those-of-the-pdf", test_pages_are_those_of_the_pdf },
    { "/report/summary/copies-are-logged", test_copies_are_logged },
    { "/report/summary/sample/traceable", test_sample_is_traceable },
    { "/report/summary/sample/all-sections", test_sample_fills_all_sections },
    { "/report/summary/sample/two-pages", test_sample_is_two_pages },
    { "/report/summary/sample/without-names", test_sample_without_names },
    { "/report/summary/same-twice", test_same_twice },
    { "/report/summary/export/logged", test_export_is_logged },
    { "/report/summary/export/changes-since", test_changes_since_last },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, SummaryFixture, NULL, summary_fixture_set_up, tests[i].func, summary_fixture_tear_down);

  return g_test_run ();
}
