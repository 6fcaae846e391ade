/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measuring: every run in a process of its own, ours and its floor in alternating pairs. */
#pragma once

#include "rel-database.h"
#include "world.h"

G_BEGIN_DECLS

/* Where the worlds lie, and how large they are. */
typedef struct
{
  WorldSize size;
  const char *label;  /* "10k" */
  char *folder;
  const char *only;   /* (nullable): run only what has this in its name */
  gboolean keep;      /* take the database of the folder as it is */
} Bench;

/* One side of a comparison. @prepare is not measured; what it returns is handed to @run. All of it
 * happens in a process that ends afterwards, so nothing needs to be freed. */
typedef struct
{
  gpointer (*prepare) (Bench *bench, const char *scratch);
  void     (*run)     (Bench *bench, gpointer prepared);
} BenchSide;

/* What one process measured. */
typedef struct
{
  double ms;
  double cpu_ms;  /* of all its threads */
  double peak_mb; /* resident memory above that of before the run */
} BenchRun;

void     bench_apart    (Bench *bench, void (*func) (Bench *bench));
void     bench_head     (void);
void     bench_pairs    (Bench *bench, const char *name, guint pairs, const BenchSide *ours, const BenchSide *floor, double target, double peak_target);
/* @run adds its samples; @target holds for the 99th percentile, 0 for none. */
void     bench_times    (Bench *bench, const char *name, const BenchSide *side, double target);
void     bench_sample   (double ms);
void     bench_report   (const char *name, const char *size, double ours, double floor, double ratio, const char *target, gboolean met, const char *note);
gboolean bench_wanted   (Bench *bench, const char *name);
char    *bench_label    (guint people);
double   bench_quantile (GArray *values, double share);
double   bench_now      (void);
double   bench_cpu      (void);
char    *bench_file     (Bench *bench, const char *name);
RelDatabase *bench_open (Bench *bench);
RelConnection *bench_connect (const char *path, gboolean writable);

void     bench_files    (Bench *bench);
void     bench_search   (Bench *bench);
void     bench_lists    (Bench *bench);
void     bench_insight  (Bench *bench);
void     bench_writes   (Bench *bench);

G_END_DECLS
