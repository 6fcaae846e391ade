/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Searching: what is found, and in which order. */
#include "fixture.h"
#include "rel-list-query.h"
#include "rel-person.h"
#include "rel-search.h"

static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    RelNoun noun;
    const char *typed;
    guint hits;
  } cases[] = {
    { REL_NOUN_PERSON, "zoe", 1 }, { REL_NOUN_PERSON, "ZOË", 1 }, { REL_NOUN_PERSON, "lodz", 1 }, { REL_NOUN_PERSON, "zo@example.org", 1 },
    { REL_NOUN_PERSON, "example", 1 }, { REL_NOUN_PERSON, "", 0 }, { REL_NOUN_PERSON, "***", 0 }, { REL_NOUN_PERSON, "\"", 0 },
    { REL_NOUN_PERSON, "ann", 2 }, { REL_NOUN_PERSON, "anna", 1 }, { REL_NOUN_PERSON, "lee", 2 },
    { REL_NOUN_PERSON, "HTTPS://www.Example.org/zo", 1 }, { REL_NOUN_PERSON, "www.example.org/z", 1 }, { REL_NOUN_PERSON, "https", 0 },
    { REL_NOUN_PERSON, "leed", 1 }, { REL_NOUN_PERSON, "zoe lodz", 1 }, { REL_NOUN_PERSON, "zoe berlin", 0 },
    { REL_NOUN_MEETING, "road", 2 }, { REL_NOUN_MEETING, "roadmap plans", 1 }, { REL_NOUN_MEETING, "AND", 0 }, { REL_NOUN_MEETING, "hauptstrasse", 1 },
    { REL_NOUN_GOAL, "staff", 1 },
  };

  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"Zoë\",\"met_where\":\"Łódź\",\"contact_points\":[{\"kind\":\"email\",\"value\":\"zo@example.org\"},{\"kind\":\"url\",\"value\":\"https://www.example.org/zo\"}]}");
  /* Parts of a name that the name has, and others that it only seems to have. */
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"n\",\"name\":\"Ann Lee\",\"given_name\":\"Anna\",\"family_name\":\"Lee\"}");
  save_json (fixture, REL_NOUN_PERSON, "{\"id\":\"o\",\"name\":\"Joann Leeds\",\"given_name\":\"Ann\",\"family_name\":\"Leed\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m1\",\"started_on\":\"2020-01-01\",\"title\":\"Roadmap\",\"location\":\"Hauptstraße\"}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m2\",\"started_on\":\"1969-12-31\",\"title\":\"Roadmap\",\"notes\":\"plans\"}");
  save_json (fixture, REL_NOUN_GOAL, "{\"id\":\"g\",\"title\":\"Staff engineer\"}");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      g_autoptr (GArray) rows = rel_search_rows (fixture->connection, cases[i].noun, cases[i].typed, 50, &error);

      g_assert_no_error (error);
      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpuint (rows->len, ==, cases[i].hits);
      if (cases[i].noun == REL_NOUN_MEETING && rows->len == 2)
        {
          g_autofree char *first = rel_records_dup_id (fixture->connection, cases[i].noun, g_array_index (rows, gint64, 0), NULL);

          g_assert_cmpstr (first, ==, "m1"); /* newest first */
        }
    }
}

static gboolean
has_beginning (const char *words, const char *beginning)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);

  for (gsize i = 0; all[i] != NULL; i++)
    if (g_str_has_prefix (all[i], beginning))
      return TRUE;
  return FALSE;
}

/* A few words that share their beginnings, and many, so that every way of searching has to be gone. */
static char *
make_words (guint i)
{
  static const char * const words[] = { "a", "an", "ant", "ants", "antsy", "project", "projects", "projecting", "zug", "zugzwang", "会議" };
  guint n = G_N_ELEMENTS (words);

  return g_strdup_printf ("%s %s word%03u", words[i % n], words[i * i % n], i % 200);
}

/* What is found, and in what order, is what going through all of the list finds. */
static void
test_search_finds_all (Fixture *fixture, gconstpointer data)
{
  static const char * const typed[] = { "a", "an", "ant", "ants", "antsy", "p", "pro", "proj", "project", "projects", "w", "wo", "word", "word1", "word19", "z", "zugz", "会", "b", "antx" };
  g_autoptr (GError) error = NULL;
  const RelNoun nouns[] = { REL_NOUN_PERSON, REL_NOUN_MEETING };

  g_assert_cmpint (rel_batch_begin (fixture->connection, "many", &error), >, 0);
  for (guint i = 0; i < 9000; i++)
    {
      g_autofree char *words = make_words (i);
      g_autofree char *json = NULL;
      g_autoptr (RelRecord) record = NULL;

      if (i % 2 == 0)
        json = g_strdup_printf ("{\"id\":\"p%u\",\"name\":\"%s\"}", i, words);
      else
        json = g_strdup_printf ("{\"id\":\"m%u\",\"started_on\":\"%u-%02u-01\",\"started_at\":%s,\"title\":\"%s\"}", i, 1960 + i % 30, 1 + i % 12,
                                i % 3 == 0 ? "null" : i % 3 == 1 ? "\"09:30\"" : "\"18:05\"", words);
      record = make_record (i % 2 == 0 ? REL_NOUN_PERSON : REL_NOUN_MEETING, json);
      rel_record_stamp (record, "2026-01-01T00:00:00Z");
      rel_batch_insert (fixture->connection, record, NULL, &error);
      g_assert_no_error (error);
    }
  rel_batch_finish (fixture->connection, NULL, FALSE, &error);
  g_assert_no_error (error);
  for (gsize n = 0; n < G_N_ELEMENTS (nouns); n++)
    for (gsize t = 0; t < G_N_ELEMENTS (typed); t++)
      {
        RelListQuery all = { .noun = nouns[n], .order = nouns[n] == REL_NOUN_PERSON ? REL_ORDER_NAME : REL_ORDER_NEWEST };
        RelListQuery sought = all;
        g_autoptr (GArray) months = NULL;
        g_autoptr (GArray) every = rel_list_query_run (&all, fixture->connection, 0, NULL, &error);
        g_autoptr (GArray) found = NULL;
        g_autoptr (GArray) first = NULL;
        guint at = 0;

        sought.search = (char *) typed[t];
        found = rel_list_query_run (&sought, fixture->connection, 0, &months, &error);
        first = rel_list_query_run (&sought, fixture->connection, 10, NULL, &error);
        g_assert_no_error (error);
        g_test_message ("%s among %s: %u", typed[t], rel_noun_get_info (nouns[n])->section, found->len);
        for (guint i = 0; i < every->len; i++)
          {
            gint64 row = g_array_index (every, gint64, i);
            g_autofree char *id = rel_records_dup_id (fixture->connection, nouns[n], row, NULL);
            g_autofree char *words = make_words ((guint) g_ascii_strtoull (id + 1, NULL, 10));

            if (!has_beginning (words, typed[t]))
              continue;
            g_assert_cmpuint (at, <, found->len);
            g_assert_cmpint (g_array_index (found, gint64, at), ==, row);
            at++;
          }
        g_assert_cmpuint (found->len, ==, at);
        g_assert_cmpuint (first->len, ==, MIN (at, 10));
        for (guint i = 0; i < first->len; i++)
          g_assert_cmpint (g_array_index (first, gint64, i), ==, g_array_index (found, gint64, i));
        g_assert_cmpuint (months->len > 0, ==, nouns[n] == REL_NOUN_MEETING && at > 0);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/search/folds-prefixes-and-cannot-be-injected", Fixture, NULL, fixture_set_up, test_search, fixture_tear_down);
  g_test_add ("/store/search/finds-what-going-through-all-finds", Fixture, NULL, fixture_set_up, test_search_finds_all, fixture_tear_down);
  return g_test_run ();
}
