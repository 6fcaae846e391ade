/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the edition that is shared must not say: every text that may not be shared is planted with a secret, and looked for. */
#include "pdf-reader.h"
#include "rel-records.h"
#include "summary-people.h"

#define SECRET "Geheimnis"

/* The columns of the design's list, and no other. */
static gboolean
may_be_shared (RelNoun     noun,
               const char *field)
{
  static const char *const columns[] = {
    "goal.title", "goal.target_role", "goal.organization", "goal.why", "goal.case_statement", "achievement.title",
    "achievement.situation", "achievement.result", "meeting.summary", "feedback.verbatim", "feedback.response",
    "requirement.name", "focal_point.text", "employment.organization", "employment.title", "employment.department",
    /* Only in full names, which this test asks for too. */
    "person.name", NULL,
  };
  g_autofree char *column = g_strdup_printf ("%s.%s", rel_noun_get_info (noun)->shape->name, field);

  return g_strv_contains (columns, column);
}

static void
plant (RelRecord *record)
{
  const RelShape *shape = rel_record_get_shape (record);

  for (guint i = 0; i < shape->n_fields; i++)
    {
      const RelField *field = &shape->fields[i];
      g_autofree char *secret = g_strdup_printf (SECRET "-%s-%s", shape->name, field->name);
      const char *const texts[] = { secret, NULL };

      if (may_be_shared (rel_record_get_noun (record), field->name))
        continue;
      if (field->kind == REL_FIELD_TEXT)
        rel_record_set_text (record, i, secret);
      else if (field->kind == REL_FIELD_TEXTS)
        rel_record_set_texts (record, i, texts);
      else if (field->kind == REL_FIELD_ITEMS && (rel_record_get_items (record, i) == NULL || !g_str_equal (field->name, "positions")))
        {
          g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);
          RelValues *item = rel_values_new (field->item);
          gboolean complete = TRUE;

          for (guint j = 0; j < field->item->n_fields; j++)
            {
              g_autofree char *inner = g_strdup_printf (SECRET "-%s-%s", field->item->name, field->item->fields[j].name);

              if (field->item->fields[j].kind == REL_FIELD_TEXT)
                rel_values_set_text (item, j, inner);
              else if (field->item->fields[j].kind == REL_FIELD_REFERENCE && field->item->fields[j].required)
                {
                  rel_values_set_text (item, j, P (1));
                  complete = field->item->fields[j].target == REL_NOUN_PERSON;
                }
            }
          g_ptr_array_add (items, item);
          if (complete)
            rel_record_set_items (record, i, items);
        }
    }
}

/* Every record there is, again with a secret in every text that may not be shared. */
static void
plant_everywhere (SummaryFixture *fixture)
{
  GError *error = NULL;

  g_assert_true (rel_connection_begin (fixture->connection, &error));
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (fixture->connection, noun, &error);
      g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
      RelRecord *record;

      g_assert_no_error (error);
      while (rel_record_cursor_next (cursor, &record, &error) && record != NULL)
        g_ptr_array_add (records, record);
      g_assert_no_error (error);
      for (guint i = 0; i < records->len; i++)
        {
          plant (g_ptr_array_index (records, i));
          rel_records_save (fixture->connection, g_ptr_array_index (records, i), &error);
          g_assert_no_error (error);
        }
    }
  g_assert_true (rel_connection_commit (fixture->connection, &error));
}

/* Records of every noun; what may not be shared as a whole is a secret by itself. */
static const char everything[] =
  "\"ties\": [{\"id\": \"80000000-0000-4000-8000-000000000001\", \"person\": \"" P (1) "\", \"other\": \"" P (2) "\", \"kind\": \"knows\"}], "
  "\"meetings\": ["
  "{\"id\": \"20000000-0000-4000-8000-000000000001\", \"started_on\": \"2026-03-01\", \"channel\": \"in_person\", \"summary\": \"Offen-meeting-summary\", "
  "\"participants\": [\"" P (1) "\"], \"goals\": [\"" GOAL "\"]}, "
  "{\"id\": \"20000000-0000-4000-8000-000000000002\", \"started_on\": \"2026-03-02\", \"channel\": \"video\", \"summary\": \"" SECRET "-other-goal\", "
  "\"participants\": [\"" P (2) "\"], \"goals\": [\"" OTHER "\"]}, "
  "{\"id\": \"20000000-0000-4000-8000-000000000003\", \"started_on\": \"2026-03-02\", \"channel\": \"video\", \"summary\": \"" SECRET "-confidential\", "
  "\"participants\": [\"" P (5) "\"], \"goals\": [\"" GOAL "\"]}], "
  "\"follow_ups\": [{\"id\": \"81000000-0000-4000-8000-000000000001\", \"person\": \"" P (1) "\", \"text\": \"x\", \"due_on\": \"2026-03-01\"}], "
  "\"exchanges\": [{\"id\": \"30000000-0000-4000-8000-000000000001\", \"person\": \"" P (1) "\", \"direction\": \"given\", \"kind\": \"advice\"}, "
  "{\"id\": \"30000000-0000-4000-8000-000000000002\", \"person\": \"" P (4) "\", \"direction\": \"given\", \"kind\": \"reference\"}], "
  "\"requirements\": [{\"id\": \"70000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"name\": \"Offen-requirement-name\", \"target\": 4, \"self_rating\": 2}], "
  "\"feedback\": ["
  FEEDBACK (1, P (1), "\"goal\": \"" GOAL "\", \"verbatim\": \"Offen-feedback-verbatim\", \"response\": \"Offen-feedback-response\", \"may_share\": true") ", "
  FEEDBACK (2, P (1), "\"goal\": \"" GOAL "\", \"verbatim\": \"" SECRET "-verbatim\", \"response\": \"" SECRET "-response\"") ", "
  FEEDBACK (3, P (4), "\"goal\": \"" GOAL "\", \"verbatim\": \"" SECRET "-private-verbatim\", \"response\": \"" SECRET "-x\", \"may_share\": true") "], "
  "\"stakeholders\": [{\"id\": \"50000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"person\": \"" P (1) "\", \"decision_role\": \"decides\", \"feedback_consent\": true, \"position\": \"opposed\"}, "
  "{\"id\": \"50000000-0000-4000-8000-000000000002\", \"goal\": \"" GOAL "\", \"person\": \"" P (2) "\", \"decision_role\": \"influences\", \"position\": \"sceptical\"}], "
  "\"milestones\": [{\"id\": \"82000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"title\": \"x\", \"occurs_on\": \"2026-03-20\"}], "
  "\"achievements\": ["
  "{\"id\": \"40000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"title\": \"Offen-achievement-title\", \"situation\": \"Offen-achievement-situation\", "
  "\"result\": \"Offen-achievement-result, with Zelda Quux and Yorick Blint\", \"witnesses\": [\"" P (1) "\", \"" P (4) "\"], \"may_share\": true}, "
  "{\"id\": \"40000000-0000-4000-8000-000000000002\", \"goal\": \"" GOAL "\", \"title\": \"" SECRET "-title\", \"situation\": \"" SECRET "-situation\", \"result\": \"" SECRET "-result\"}, "
  "{\"id\": \"40000000-0000-4000-8000-000000000003\", \"goal\": \"" OTHER "\", \"title\": \"" SECRET "-other\", \"may_share\": true}], "
  "\"opportunities\": [{\"id\": \"83000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"title\": \"x\", \"route\": \"referral\"}], "
  "\"focal_points\": [{\"id\": \"84000000-0000-4000-8000-000000000001\", \"goal\": \"" GOAL "\", \"text\": \"Offen-focal-point\"}, "
  "{\"id\": \"84000000-0000-4000-8000-000000000002\", \"goal\": \"" OTHER "\", \"text\": \"" SECRET "-other-focal-point\"}], "
  "\"snoozes\": [{\"id\": \"85000000-0000-4000-8000-000000000001\", \"person\": \"" P (1) "\", \"until\": \"2026-05-01\"}]";

static void
assert_no_secret (const char *text,
                  RelNames    names)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  static const char *const always[] = { "geheimnis", "zelda", "quux", "yorick", "blint", "wanda", "frost", "opposed", "sceptical",
                                        "old place", "vice-secret", "10000000-0000", "00000000-0000-4000", NULL };
  static const char *const unless_full[] = { "dana", "priya", "omar", NULL };

  for (guint i = 0; always[i] != NULL; i++)
    assert_lacks (folded, always[i]);
  for (guint i = 0; names == REL_NAMES_ROLES && unless_full[i] != NULL; i++)
    assert_lacks (folded, unless_full[i]);
}

static void
assert_openness (const char *text)
{
  static const char *const open[] = { "meeting-summary", "requirement-name", "feedback-verbatim", "feedback-response",
                                      "achievement-title", "achievement-situation", "achievement-result", "focal-point",
                                      "Head of Platform", "Outages start" };

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    assert_contains (text, open[i]);
}

static void
test_planted_secrets (SummaryFixture *fixture,
                      gconstpointer   data)
{
  const RelNames modes[] = { REL_NAMES_ROLES, REL_NAMES_INITIALS, REL_NAMES_FULL };

  summary_load_people (fixture, everything);
  plant_everywhere (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      RelSummaryOptions options = summary_share;

      options.names = modes[i];
      for (RelRenderFormat format = REL_RENDER_MARKDOWN; format <= REL_RENDER_JSON; format++)
        {
          g_autofree char *text = summary_fixture_render (fixture, &options, format);

          if (format == REL_RENDER_PDF)
            continue;
          assert_no_secret (text, modes[i]);
          assert_openness (text);
        }

      {
        g_autoptr (RelSummary) summary = summary_fixture_make (fixture, &options);
        g_autoptr (GBytes) pdf = rel_summary_render (summary, REL_RENDER_PDF, REL_PAPER_A4, NULL);
        g_autofree char *raw = pdf_reader_unpack (pdf);
        g_autofree char *valid = g_utf8_make_valid (raw, -1);
        g_autofree char *text = pdf_reader_text (pdf);
        g_autofree char *structure = pdf_reader_structure (pdf);
        g_autofree char *info = pdf_reader_info (pdf);

        assert_no_secret (valid, modes[i]);
        assert_no_secret (text, modes[i]);
        assert_no_secret (structure, modes[i]);
        assert_no_secret (info, modes[i]);
        assert_openness (text);
      }
    }
}

static void
assert_all_lack_secrets (SummaryFixture          *fixture,
                         const RelSummaryOptions *options,
                         const char              *gone)
{
  g_autoptr (RelSummary) summary = summary_fixture_make (fixture, options);
  g_autoptr (GPtrArray) pages = rel_summary_render_pages (summary, REL_PAPER_A4, 0.25);

  for (guint i = 0; i < pages->len; i++)
    {
      assert_no_secret (((RelPage *) pages->pdata[i])->text, options->names);
      if (gone != NULL)
        assert_lacks (((RelPage *) pages->pdata[i])->text, gone);
    }
  for (RelRenderFormat format = REL_RENDER_MARKDOWN; format <= REL_RENDER_JSON; format++)
    {
      g_autofree char *text = NULL;

      if (format == REL_RENDER_PDF)
        continue;
      text = summary_fixture_render (fixture, options, format);
      assert_no_secret (text, options->names);
      if (gone != NULL)
        assert_lacks (text, gone);
    }
}

/* Whichever section or person is switched off, nothing comes out that was not there with all of them. */
static void
test_secrets_hold_for_all_switches (SummaryFixture *fixture,
                                    gconstpointer   data)
{
  static const struct
  {
    const char *id;
    const char *name;
  } left_out[] = { { P (1), "Dana" }, { P (2), "Priya" }, { P (3), "Omar" } };
  const RelNames modes[] = { REL_NAMES_ROLES, REL_NAMES_INITIALS, REL_NAMES_FULL };
  const char *const *ids = rel_summary_list_sections (REL_EDITION_SHARE);

  summary_load_people (fixture, everything);
  plant_everywhere (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      RelSummaryOptions options = summary_share;

      options.names = modes[i];
      for (guint j = 0; ids[j] != NULL; j++)
        {
          const char *const sections[] = { ids[j], NULL };

          options.left_out_sections = sections;
          assert_all_lack_secrets (fixture, &options, NULL);
        }
      options.left_out_sections = NULL;
      for (guint j = 0; j < G_N_ELEMENTS (left_out); j++)
        {
          const char *const one[] = { left_out[j].id, NULL };

          options.left_out_people = one;
          assert_all_lack_secrets (fixture, &options, left_out[j].name);
        }
    }
}

/* The same records in the private edition: there the secrets are, so that the test above could fail. */
static void
test_secrets_are_findable (SummaryFixture *fixture,
                           gconstpointer   data)
{
  RelSummaryOptions options = summary_share;
  g_autofree char *text = NULL;

  summary_load_people (fixture, everything);
  plant_everywhere (fixture);
  options.edition = REL_EDITION_PRIVATE;
  text = summary_markdown (fixture, &options);
  assert_contains (text, SECRET "-verbatim");
  assert_contains (text, SECRET "-title");
  assert_contains (text, SECRET "-stakeholder-next\\_move");
  assert_contains (text, SECRET "-opportunity-lessons");
  assert_contains (text, SECRET "-milestone-title");
  assert_contains (text, "Opposed");
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
    { "/report/summary/secrets/planted", test_planted_secrets },
    { "/report/summary/secrets/all-switches", test_secrets_hold_for_all_switches },
    { "/report/summary/secrets/findable", test_secrets_are_findable },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, SummaryFixture, NULL, summary_fixture_set_up, tests[i].func, summary_fixture_tear_down);

  return g_test_run ();
}
