/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window against the least a window takes, in alternating pairs:
 * bench-window --database=FILE --people=N [--only=TEXT] OUR-WINDOW FLOOR-WINDOW */
#include <math.h>
#include <string.h>

#include "bench.h"

#define PAIRS 7
/* Each of many frames. */
#define SCROLL_PAIRS 3

#define DEED_RUNS 3

/* What the window may take beyond the floor, in MB of anonymous memory. */
#define MEMORY_TARGET 25
/* A frame, in ms. */
#define FRAME 16
#define NO_TARGET 0

typedef struct
{
  GHashTable *figures; /* name → GArray of double */
} Run;

static void
run_free (Run *run)
{
  g_hash_table_unref (run->figures);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static Run *
start (const char * const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  Run *run = g_new0 (Run, 1);

  g_subprocess_launcher_setenv (launcher, "PROBE_START", now, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error))
    g_error ("%s", error->message);
  run->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  lines = g_strsplit (output, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      char *space = strchr (lines[i], ' ');
      GArray *values;
      double value;

      if (space == NULL)
        continue;
      *space = '\0';
      value = g_ascii_strtod (space + 1, NULL);
      values = g_hash_table_lookup (run->figures, lines[i]);
      if (values == NULL)
        {
          values = g_array_new (FALSE, FALSE, sizeof (double));
          g_hash_table_insert (run->figures, g_strdup (lines[i]), values);
        }
      g_array_append_val (values, value);
    }
  return run;
}

static double
get (Run *run, const char *name, double share)
{
  GArray *values = g_hash_table_lookup (run->figures, name);

  if (values == NULL)
    g_error ("a window ended before it said “%s”", name);
  return bench_quantile (values, share);
}

static double
median_of (GPtrArray *runs, const char *figure)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < runs->len; i++)
    {
      double value = get (runs->pdata[i], figure, 0.5);

      g_array_append_val (values, value);
    }
  return bench_quantile (values, 0.5);
}

/* One figure of both sides over all pairs: medians, and the median of the ratios or differences. */
static void
report (GPtrArray *ours, GPtrArray *floors, const Bench *bench, const char *what, const char *figure, double share, double most_ratio,
        double most_difference)
{
  g_autoptr (GArray) a = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) b = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *target = NULL;
  g_autofree char *note = NULL;
  g_autofree char *cpu_figure = g_strconcat (figure, "-cpu", NULL);
  g_autofree char *cpu = g_strdup ("");
  double ratio, difference;

  for (guint i = 0; i < ours->len; i++)
    {
      double one = get (ours->pdata[i], figure, share), other = get (floors->pdata[i], figure, share);
      double pair = one / other;

      g_array_append_val (a, one);
      g_array_append_val (b, other);
      g_array_append_val (ratios, pair);
    }
  if (g_hash_table_contains (((Run *) ours->pdata[0])->figures, cpu_figure))
    {
      g_free (cpu);
      cpu = g_strdup_printf (", processor %.0f / %.0f ms", median_of (ours, cpu_figure), median_of (floors, cpu_figure));
    }
  ratio = bench_quantile (ratios, 0.5);
  difference = bench_quantile (a, 0.5) - bench_quantile (b, 0.5);
  if (most_difference > 0)
    {
      target = g_strdup_printf ("≤ + %g MB", most_difference);
      note = g_strdup_printf ("MB; + %.1f MB", difference);
    }
  else
    {
      target = g_strdup_printf ("≤ %.2f ×", most_ratio);
      note = g_strdup_printf ("best %.1f / %.1f%s", bench_quantile (a, 0), bench_quantile (b, 0), cpu);
    }
  bench_report (what, bench->label, bench_quantile (a, 0.5), bench_quantile (b, 0.5), ratio, target,
                most_difference > 0 ? difference <= most_difference : ratio <= most_ratio, note);
}

/* Starts both sides in turn; the first of each is not counted, it fills the caches of the machine. */
static void
start_pairs (const char * const *ours, const char * const *floor, guint pairs, GPtrArray *our_runs, GPtrArray *floor_runs)
{
  for (guint i = 0; i <= pairs; i++)
    {
      Run *one = start (ours), *other = start (floor);

      if (i == 0)
        {
          run_free (one);
          run_free (other);
          continue;
        }
      g_ptr_array_add (our_runs, one);
      g_ptr_array_add (floor_runs, other);
    }
}

static void
compare_start (Bench *bench, const char *what, const char * const *ours, const char * const *floor)
{
  g_autoptr (GPtrArray) our_runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  g_autoptr (GPtrArray) floor_runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);

  if (!bench_wanted (bench, what))
    return;
  start_pairs (ours, floor, PAIRS, our_runs, floor_runs);
  report (our_runs, floor_runs, bench, what, "content", 0.5, 1.15, 0);
}

static void
compare_memory (Bench *bench, const char *what, const char * const *ours, const char * const *floor)
{
  g_autoptr (GPtrArray) our_runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  g_autoptr (GPtrArray) floor_runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);

  if (!bench_wanted (bench, what))
    return;
  start_pairs (ours, floor, 3, our_runs, floor_runs);
  report (our_runs, floor_runs, bench, what, "memory", 0.5, 0, MEMORY_TARGET);
}

static void
compare_scrolling (Bench *bench, const char *noun, const char * const *ours, const char * const *floor)
{
  static const struct
  {
    const char *name;
    const char *figure;
    double share;
  } lines[] = {
    { "wheel, frame p95", "wheel", 0.95 }, { "wheel, worst frame", "wheel", 1 }, { "2000 px a frame, frame p95", "flick", 0.95 },
    { "2000 px a frame, worst frame", "flick", 1 }, { "random jump, frame p95", "jump", 0.95 }, { "random jump, worst frame", "jump", 1 },
  };
  g_autoptr (GPtrArray) our_runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  g_autoptr (GPtrArray) floor_runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  g_autofree char *scrolling = g_strdup_printf ("scroll %s", noun);
  g_autofree char *memory = g_strdup_printf ("scroll %s: memory gained", noun);
  double gained;
  g_autofree char *note = NULL;

  if (!bench_wanted (bench, scrolling))
    return;
  start_pairs (ours, floor, SCROLL_PAIRS, our_runs, floor_runs);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *what = g_strdup_printf ("%s: %s", scrolling, lines[i].name);

      report (our_runs, floor_runs, bench, what, lines[i].figure, lines[i].share, 1.2, 0);
    }
  gained = get (our_runs->pdata[0], "memory-scrolled", 0.5) - get (our_runs->pdata[0], "memory", 0.5);
  note = g_strdup_printf ("MB; floor + %.1f MB", get (floor_runs->pdata[0], "memory-scrolled", 0.5) - get (floor_runs->pdata[0], "memory", 0.5));
  bench_report (memory, bench->label, gained, NAN, NAN, "≤ + 25 MB", gained <= MEMORY_TARGET, note);
}

/* All samples of a figure in all runs. */
static double
quantile_of (GPtrArray *runs, const char *figure, double share)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < runs->len; i++)
    {
      GArray *values = g_hash_table_lookup (((Run *) runs->pdata[i])->figures, figure);

      if (values == NULL)
        g_error ("a window ended before it said “%s”", figure);
      g_array_append_vals (all, values->data, values->len);
    }
  return bench_quantile (all, share);
}

/* Letters of ours beside letters that are only drawn: until the answer was painted, and what the main thread did for it. */
static void
compare_typing (Bench *bench, const char *what, const char *figure, const char * const *ours, const char * const *floor)
{
  static const struct
  {
    const char *name;
    const char *suffix;
    double share;
    double target;
    gboolean is_difference;
  } lines[] = {
    { "letter to screen, p50", "", 0.5, FRAME, TRUE },
    { "letter to screen, p99", "", 0.99, 2 * FRAME, TRUE },
    { "main thread for a letter, p50", "-own", 0.5, NO_TARGET, FALSE },
    { "main thread for a letter, p99", "-own", 0.99, FRAME, FALSE },
    { "longest without listening, p99", "-longest", 0.99, FRAME, FALSE },
  };
  g_autoptr (GPtrArray) our_runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);
  g_autoptr (GPtrArray) floor_runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);

  if (!bench_wanted (bench, what))
    return;
  /* Once: of hundreds of letters, and the first line of them is not counted. */
  g_ptr_array_add (our_runs, start (ours));
  g_ptr_array_add (floor_runs, start (floor));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", what, lines[i].name);
      g_autofree char *our_figure = g_strconcat (figure, lines[i].suffix, NULL);
      g_autofree char *floor_figure = g_strconcat ("entry", lines[i].suffix, NULL);
      double one = quantile_of (our_runs, our_figure, lines[i].share), other = quantile_of (floor_runs, floor_figure, lines[i].share);
      double judged = lines[i].is_difference ? one - other : one;
      g_autofree char *target = lines[i].target == NO_TARGET ? g_strdup ("")
                                : g_strdup_printf (lines[i].is_difference ? "≤ + %g ms" : "≤ %g ms", lines[i].target);
      g_autofree char *note = g_strdup_printf ("%+.1f ms, worst %.1f ms", one - other, quantile_of (our_runs, our_figure, 1));

      bench_report (name, bench->label, one, other, NAN, target, judged <= lines[i].target, note);
    }
}

/* How long something takes, and how long the window does not listen meanwhile. */
static void
measure_deed (Bench *bench, const char *what, const char * const *ours, const char * const *figures, double target)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_free);

  if (!bench_wanted (bench, what))
    return;
  for (guint i = 0; i < DEED_RUNS; i++)
    g_ptr_array_add (runs, start (ours));
  for (guint i = 0; figures[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", what, figures[i]);
      g_autofree char *longest = g_strconcat (figures[i], "-longest", NULL);
      g_autofree char *target_text = target > 0 ? g_strdup_printf ("≤ %g ms", target) : g_strdup ("");
      g_autofree char *note = g_strdup_printf ("longest without listening %.1f ms (%.1f–%.1f)", median_of (runs, longest),
                                               quantile_of (runs, longest, 0), quantile_of (runs, longest, 1));
      double value = median_of (runs, figures[i]);

      bench_report (name, bench->label, value, NAN, NAN, target_text, value <= target, note);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *database = NULL;
  g_autofree char *only = NULL;
  g_autofree char *items = NULL;
  g_autofree char *label = NULL;
  int people = 10000, meetings = 100000;
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, "The database to open", "FILE" },
    { "people", 0, 0, G_OPTION_ARG_INT, &people, "How many people are in it", "N" },
    { "meetings", 0, 0, G_OPTION_ARG_INT, &meetings, "How many meetings are in it", "N" },
    { "only", 0, 0, G_OPTION_ARG_STRING, &only, "Run only what has this in its name", "TEXT" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("OUR-WINDOW FLOOR-WINDOW");
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3 || database == NULL)
    {
      g_printerr ("bench-window: %s\n", error != NULL ? error->message : "see --help");
      return 2;
    }
  label = bench_label ((guint) people);
  bench.label = label;
  bench.only = only;
  items = g_strdup_printf ("%d", people);

  {
    g_autofree char *many = g_strdup_printf ("%d", meetings);
    const char *today[] = { argv[1], database, "today", NULL }, *list[] = { argv[1], database, "people", NULL };
    const char *floor[] = { argv[2], items, NULL }, *empty[] = { argv[2], NULL };
    const char *scroll_people[] = { argv[1], database, "people", "scroll", NULL }, *scroll_items[] = { argv[2], items, "scroll", NULL };
    const char *scroll_meetings[] = { argv[1], database, "meetings", "scroll", NULL }, *scroll_many[] = { argv[2], many, "scroll", NULL };
    const char *entry[] = { argv[2], "entry", NULL }, *capture[] = { argv[1], database, "today", "capture", NULL };
    const char *palette[] = { argv[1], database, "today", "palette", NULL };
    const char *search_people[] = { argv[1], database, "people", "search", NULL };
    const char *search_meetings[] = { argv[1], database, "meetings", "search", NULL };
    const char *insights[] = { argv[1], database, "today", "insights", NULL }, *bulk[] = { argv[1], database, "people", "bulk", NULL };

    compare_start (&bench, "start: to Today with content", today, floor);
    compare_start (&bench, "start: to People with content", list, floor);
    compare_memory (&bench, "memory: idle on People", list, empty);
    compare_scrolling (&bench, "people", scroll_people, scroll_items);
    compare_scrolling (&bench, "meetings", scroll_meetings, scroll_many);
    compare_typing (&bench, "capture", "capture", capture, entry);
    compare_typing (&bench, "palette", "palette", palette, entry);
    compare_typing (&bench, "search people", "search", search_people, entry);
    compare_typing (&bench, "search meetings", "search", search_meetings, entry);
    measure_deed (&bench, "capture, first focus", capture, (const char *[]) { "names", NULL }, 0);
    measure_deed (&bench, "palette", palette, (const char *[]) { "palette-open", NULL }, 0);
    measure_deed (&bench, "insights", insights, (const char *[]) { "insights", NULL }, 1000);
    measure_deed (&bench, "3,000 people", bulk, (const char *[]) { "select", "bulk", "undo", NULL }, 0);
  }
  return 0;
}
