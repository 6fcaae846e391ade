/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measuring: every run in a process of its own, ours and its floor in alternating pairs. */
#include "bench.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* The samples of bench_times() lie in this process, the child's own. */
static GArray *samples;

double
bench_now (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

/* What the processor spent on this process. On a machine that does other things too it says more than the clock. */
double
bench_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1000000;
}

void
bench_sample (double ms)
{
  g_array_append_val (samples, ms);
}

char *
bench_file (Bench *bench, const char *name)
{
  return g_build_filename (bench->folder, name, NULL);
}

RelDatabase *
bench_open (Bench *bench)
{
  g_autofree char *path = bench_file (bench, "world.db");
  g_autoptr (GError) error = NULL;
  RelDatabase *database = rel_database_open (path, &error);

  if (database == NULL)
    g_error ("%s", error->message);
  return database;
}

RelConnection *
bench_connect (const char *path, gboolean writable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelDatabase) database = rel_database_open (path, &error);
  RelConnection *connection = database != NULL ? rel_database_connect (database, writable, &error) : NULL;

  if (connection == NULL)
    g_error ("%s", error->message);
  return connection;
}

static double
read_memory (const char *what)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, what);
  return line != NULL ? g_ascii_strtod (line + strlen (what), NULL) / 1024 : 0;
}

static void
forget_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "we");

  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
write_all (int fd, gconstpointer data, gsize length)
{
  const char *p = data;

  while (length > 0)
    {
      gssize n = write (fd, p, length);

      if (n <= 0)
        _exit (1);
      p += n;
      length -= (gsize) n;
    }
}

static gsize
read_all (int fd, gpointer data, gsize length)
{
  gsize done = 0;

  while (done < length)
    {
      gssize n = read (fd, (char *) data + done, length - done);

      if (n <= 0)
        break;
      done += (gsize) n;
    }
  return done;
}

static void
child_main (Bench *bench, const BenchSide *side, const char *scratch, int fd)
{
  gpointer prepared;
  double before, start, cpu;
  BenchRun run;

  samples = g_array_new (FALSE, FALSE, sizeof (double));
  prepared = side->prepare != NULL ? side->prepare (bench, scratch) : NULL;
  before = read_memory ("VmRSS:");
  /* The peak so far was that of the preparation. */
  forget_peak ();
  start = bench_now ();
  cpu = bench_cpu ();
  side->run (bench, prepared);
  run.ms = bench_now () - start;
  run.cpu_ms = bench_cpu () - cpu;
  run.peak_mb = MAX (read_memory ("VmHWM:") - before, 0);
  write_all (fd, &run, sizeof run);
  write_all (fd, samples->data, samples->len * sizeof (double));
  _exit (0);
}

/**
 * bench_apart:
 * @bench: the world
 * @func: what to do
 *
 * Does something in a process of its own, so that its memory is not that of the measurements.
 */
void
bench_apart (Bench *bench, void (*func) (Bench *bench))
{
  int status;
  pid_t pid = fork ();

  if (pid == 0)
    {
      func (bench);
      _exit (0);
    }
  if (pid < 0 || waitpid (pid, &status, 0) < 0 || status != 0)
    g_error ("a process failed");
}

/* Runs one side in a new process. */
static gboolean
run_child (Bench *bench, const BenchSide *side, BenchRun *run, GArray *times)
{
  g_autofree char *scratch = g_build_filename (bench->folder, "scratch", NULL);
  int fds[2], status;
  double sample;
  pid_t pid;
  gboolean read;

  remove_tree (scratch);
  g_mkdir_with_parents (scratch, 0700);
  /* What the run before left to be written would else be written during this one. */
  sync ();
  fflush (stdout);
  if (pipe (fds) != 0 || (pid = fork ()) < 0)
    g_error ("no process could be started");
  if (pid == 0)
    {
      close (fds[0]);
      child_main (bench, side, scratch, fds[1]);
    }
  close (fds[1]);
  read = read_all (fds[0], run, sizeof *run) == sizeof *run;
  while (times != NULL && read_all (fds[0], &sample, sizeof sample) == sizeof sample)
    g_array_append_val (times, sample);
  close (fds[0]);
  waitpid (pid, &status, 0);
  remove_tree (scratch);
  return read;
}

/**
 * bench_pairs:
 * @bench: the world
 * @name: what is measured
 * @pairs: how many alternating pairs
 * @ours: our side
 * @floor: (nullable): what cannot be done without
 * @target: the greatest ratio that is good, 0 for none
 * @peak_target: the most memory that is good, in MB, 0 for none
 *
 * Prints a line: the medians of both sides, and the median of the ratios of the pairs.
 */
void
bench_pairs (Bench *bench, const char *name, guint pairs, const BenchSide *ours, const BenchSide *floor, double target, double peak_target)
{
  g_autoptr (GArray) a = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) b = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autofree char *note = NULL;
  g_autoptr (GArray) cpu_ratios = g_array_new (FALSE, FALSE, sizeof (double));
  double least = INFINITY, floor_least = INFINITY;
  double peak = 0, floor_peak = 0, ratio;

  if (!bench_wanted (bench, name))
    return;
  for (guint i = 0; i < pairs; i++)
    {
      BenchRun one, other = { NAN, NAN, 0 };
      double pair, cpu_pair;

      if (!run_child (bench, ours, &one, NULL) || (floor != NULL && !run_child (bench, floor, &other, NULL)))
        {
          printf ("| %-44s | %-8s | FAILED\n", name, bench->label);
          return;
        }
      pair = one.ms / other.ms;
      g_array_append_val (a, one.ms);
      g_array_append_val (b, other.ms);
      g_array_append_val (ratios, pair);
      cpu_pair = one.cpu_ms / other.cpu_ms;
      g_array_append_val (cpu_ratios, cpu_pair);
      least = MIN (least, one.cpu_ms);
      floor_least = MIN (floor_least, other.cpu_ms);
      peak = MAX (peak, one.peak_mb);
      floor_peak = MAX (floor_peak, other.peak_mb);
    }
  ratio = floor != NULL ? bench_quantile (ratios, 0.5) : NAN;
  if (target > 0)
    g_string_append_printf (wanted, "≤ %.2f ×", target);
  if (peak_target > 0)
    g_string_append_printf (wanted, ", + %.0f MB", peak_target);
  note = floor != NULL ? g_strdup_printf ("processor %.2f × (least %.0f / %.0f ms), peak + %.0f MB (floor + %.0f MB)", bench_quantile (cpu_ratios, 0.5), least, floor_least, peak, floor_peak) : g_strdup_printf ("peak + %.0f MB", peak);
  bench_report (name, bench->label, bench_quantile (a, 0.5), floor != NULL ? bench_quantile (b, 0.5) : NAN, ratio, wanted->str,
                (target <= 0 || ratio <= target) && (peak_target <= 0 || peak <= peak_target), note);
}

/**
 * bench_times:
 * @bench: the world
 * @name: what is measured
 * @side: what to run; it calls bench_sample() with each time
 * @target: the greatest 99th percentile that is good, in ms, 0 for none
 *
 * Prints a line: the median, and the 99th percentile beside it.
 */
void
bench_times (Bench *bench, const char *name, const BenchSide *side, double target)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *wanted = NULL;
  g_autofree char *note = NULL;
  BenchRun run;
  double p99;

  if (!bench_wanted (bench, name))
    return;
  if (!run_child (bench, side, &run, times) || times->len == 0)
    {
      printf ("| %-44s | %-8s | FAILED\n", name, bench->label);
      return;
    }
  p99 = bench_quantile (times, 0.99);
  wanted = target > 0 ? g_strdup_printf ("p99 ≤ %g ms", target) : g_strdup ("");
  note = g_strdup_printf ("p99 %.3f ms, worst %.3f ms, of %u", p99, bench_quantile (times, 1), times->len);
  bench_report (name, bench->label, bench_quantile (times, 0.5), NAN, NAN, wanted, target <= 0 || p99 <= target, note);
}
