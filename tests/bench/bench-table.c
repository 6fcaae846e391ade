/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table in which the figures are printed. */
#include "bench.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* "10k" */
char *
bench_label (guint people)
{
  return people >= 1000 ? g_strdup_printf ("%uk", people / 1000) : g_strdup_printf ("%u", people);
}

gboolean
bench_wanted (Bench *bench, const char *name)
{
  return bench->only == NULL || strstr (name, bench->only) != NULL;
}

/* A line of /proc/self/status, in MB. */
static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* The value that a share of the sorted values does not exceed; sorts. */
double
bench_quantile (GArray *values, double share)
{
  if (values->len == 0)
    return NAN;
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) MIN (values->len - 1, ceil (share * values->len) - (share > 0)));
}

void
bench_head (void)
{
  printf ("| %-44s | %-8s | %9s | %9s | %7s | %-26s | %-4s | %s\n", "what", "size", "ours ms", "floor ms", "ratio", "target", "met", "notes");
}

void
bench_report (const char *name, const char *size, double ours, double floor, double ratio, const char *target, gboolean met, const char *note)
{
  char floor_text[16] = "–", ratio_text[16] = "–";

  if (!isnan (floor))
    g_snprintf (floor_text, sizeof floor_text, "%.*f", floor < 10 ? 3 : 0, floor);
  if (!isnan (ratio))
    g_snprintf (ratio_text, sizeof ratio_text, "%.2f ×", ratio);
  printf ("| %-44s | %-8s | %9.*f | %9s | %7s | %-26s | %-4s | %s\n", name, size, ours < 10 ? 3 : 0, ours, floor_text, ratio_text,
          target, *target == '\0' ? "" : met ? "yes" : "NO", note);
  fflush (stdout);
}
