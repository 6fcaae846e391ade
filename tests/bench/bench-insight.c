/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the records say, and the reading of a captured line. */
#include "bench.h"
#include "rel-capture.h"
#include "rel-goal-insight.h"
#include "rel-person-stats.h"
#include "rel-readiness.h"
#include "rel-today.h"

typedef struct
{
  RelConnection *connection;
  RelCaptureContext *context;
} Prepared;

static gpointer
prepare (Bench *bench, const char *scratch)
{
  g_autofree char *path = bench_file (bench, "world.db");
  Prepared *self = g_new0 (Prepared, 1);

  self->connection = bench_connect (path, FALSE);
  return self;
}

static void
require (gpointer result, GError *error)
{
  if (result == NULL)
    g_error ("%s", error != NULL ? error->message : "no answer");
}

static void
load_today (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;

  for (guint i = 0; i < 101; i++)
    {
      g_autoptr (GError) error = NULL;
      double start = bench_now ();
      g_autoptr (RelToday) today = rel_today_load (self->connection, bench->size.today, &error);

      require (today, error);
      if (i > 0)
        bench_sample (bench_now () - start);
    }
}

static void
load_readiness (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;

  for (guint i = 0; i < 151; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) checks = NULL;
      char id[37];
      double start;

      world_id (REL_NOUN_GOAL, i % 3, id);
      start = bench_now ();
      checks = rel_readiness_load (self->connection, id, bench->size.today, &error);
      require (checks, error);
      if (i > 0)
        bench_sample (bench_now () - start);
    }
}

static void
load_goal (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;

  for (guint i = 0; i < 151; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RelGoalInsight) insight = NULL;
      char id[37];
      double start;

      world_id (REL_NOUN_GOAL, i % 3, id);
      start = bench_now ();
      insight = rel_goal_insight_load (self->connection, id, bench->size.today, &error);
      require (insight, error);
      if (i > 0)
        bench_sample (bench_now () - start);
    }
}

static void
load_stats (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GError) error = NULL;
      double start = bench_now ();
      g_autoptr (GPtrArray) stats = rel_person_stats_load_all (self->connection, bench->size.today, &error);

      require (stats, error);
      bench_sample (bench_now () - start);
    }
}

static gpointer
prepare_capture (Bench *bench, const char *scratch)
{
  Prepared *self = prepare (bench, scratch);
  g_autoptr (GError) error = NULL;

  self->context = rel_capture_load_context (self->connection, bench->size.today, &error);
  require (self->context, error);
  return self;
}

/* A line as it grows under the fingers. */
static void
parse_line (Bench *bench, gpointer prepared)
{
  static const char * const lines[] = {
    "coffee with Priya and Dana Lee yesterday 45m re: roadmap; promised intro to Samuel Osei !fri; gave feedback; #staff",
    "call @Michael Smith, Ana Costa and Wei 2026-03-10 14:00 1h30 about budget; they promised the report !3d; got advice",
    "lunch with somebody nobody knows last tuesday; gave introduction",
  };
  Prepared *self = prepared;

  for (guint round = 0; round < 5; round++)
    for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
      for (const char *end = lines[i]; *end != '\0'; end = g_utf8_next_char (end))
        {
          g_autofree char *typed = g_strndup (lines[i], (gsize) (g_utf8_next_char (end) - lines[i]));
          double start = bench_now ();
          g_autoptr (RelCaptureParse) parse = rel_capture_parse (self->context, typed, -1);

          require (parse, NULL);
          bench_sample (bench_now () - start);
        }
}

void
bench_insight (Bench *bench)
{
  const BenchSide today = { prepare, load_today }, readiness = { prepare, load_readiness };
  const BenchSide goal = { prepare, load_goal }, stats = { prepare, load_stats };
  const BenchSide capture = { prepare_capture, parse_line };

  bench_times (bench, "today: all next moves", &today, 16);
  bench_times (bench, "goal: readiness checks", &readiness, 8);
  bench_times (bench, "goal: all that is said of it", &goal, 0);
  bench_times (bench, "stats: everybody", &stats, 0);
  bench_times (bench, "capture: parse a line while typing", &capture, 1);
}
