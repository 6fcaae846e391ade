/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search engine: 50 answers to what a person types, among people and among meetings. */
#include "bench.h"
#include "rel-search.h"

#define ROUNDS 40

typedef struct
{
  RelConnection *connection;
  RelNoun noun;
  const char * const *typed;
} Question;

static void
ask (Bench *bench, gpointer prepared)
{
  Question *self = prepared;

  for (guint round = 0; round < ROUNDS; round++)
    for (const char * const *typed = self->typed; *typed != NULL; typed++)
      {
        g_autoptr (GError) error = NULL;
        double start = bench_now ();
        g_autoptr (GArray) rows = rel_search_rows (self->connection, self->noun, *typed, 50, &error);

        if (rows == NULL)
          g_error ("%s", error->message);
        /* The first round fills the caches of a program that has just started. */
        if (round > 0)
          bench_sample (bench_now () - start);
      }
}

static gpointer
prepare (Bench *bench, RelNoun noun, const char * const *typed)
{
  g_autofree char *path = bench_file (bench, "world.db");
  Question *self = g_new0 (Question, 1);

  self->connection = bench_connect (path, FALSE);
  self->noun = noun;
  self->typed = typed;
  return self;
}

#define QUESTION(name, noun, ...) \
  static gpointer \
  prepare_##name (Bench *bench, const char *scratch) \
  { \
    static const char * const typed[] = { __VA_ARGS__, NULL }; \
    return prepare (bench, noun, typed); \
  }

QUESTION (people_rare, REL_NOUN_PERSON, "zugzwang", "p4711", "0004711")
QUESTION (people_common, REL_NOUN_PERSON, "priya", "northwind", "project", "example", "work", "org", "patel", "director")
QUESTION (people_prefix, REL_NOUN_PERSON, "p", "pr", "pri", "a", "an", "e", "ex", "m", "mü", "s", "da", "4", "49", "w")
QUESTION (people_words, REL_NOUN_PERSON, "priya sharma", "p s", "an mei", "jose garcia", "director northwind", "project team", "e o", "a b")
QUESTION (people_script, REL_NOUN_PERSON, "łukasz", "yıl", "émile wójcik", "李", "дмитрий", "uller", "wind")
QUESTION (notes_rare, REL_NOUN_MEETING, "zugzwang", "zug")
QUESTION (notes_common, REL_NOUN_MEETING, "project", "plan", "team", "review")
QUESTION (notes_prefix, REL_NOUN_MEETING, "p", "pr", "pro", "proj", "t", "r", "re", "s", "w")
QUESTION (notes_words, REL_NOUN_MEETING, "project plan", "p r", "zugzwang project", "lunch zugzwang", "pro pla tea", "budget contract pilot")
QUESTION (notes_script, REL_NOUN_MEETING, "会議", "проект", "oject", "mapa")

void
bench_search (Bench *bench)
{
  static const struct
  {
    const char *name;
    gpointer (*prepare) (Bench *bench, const char *scratch);
  } questions[] = {
    { "search people: rare", prepare_people_rare },
    { "search people: common", prepare_people_common },
    { "search people: prefix", prepare_people_prefix },
    { "search people: two words", prepare_people_words },
    { "search people: any script, inside words", prepare_people_script },
    { "search meetings: rare", prepare_notes_rare },
    { "search meetings: common", prepare_notes_common },
    { "search meetings: prefix", prepare_notes_prefix },
    { "search meetings: two words and more", prepare_notes_words },
    { "search meetings: any script, inside words", prepare_notes_script },
  };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      const BenchSide side = { questions[i].prepare, ask };

      bench_times (bench, questions[i].name, &side, 8);
    }
}
