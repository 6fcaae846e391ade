/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints figures: bench --people=10000 --meetings=100000 [--folder=DIR] [--keep] [--only=TEXT] */
#include <glib/gstdio.h>

#include "bench.h"
#include "rel-batches.h"

typedef struct
{
  RelConnection *connection;
  GError *error;
} Fill;

static void
save (RelRecord *record, gpointer data)
{
  Fill *fill = data;

  if (fill->error == NULL)
    rel_batch_insert (fill->connection, record, NULL, &fill->error);
}

/* In an order in which everything referred to is there before what refers to it. */
static const RelNoun order[] = {
  REL_NOUN_PERSON, REL_NOUN_GOAL, REL_NOUN_REQUIREMENT, REL_NOUN_TIE, REL_NOUN_MEETING, REL_NOUN_FOLLOW_UP, REL_NOUN_EXCHANGE,
  REL_NOUN_FEEDBACK, REL_NOUN_STAKEHOLDER, REL_NOUN_MILESTONE, REL_NOUN_ACHIEVEMENT, REL_NOUN_OPPORTUNITY,
};

static void
fill_database (Bench *bench, const char *path)
{
  Fill fill = { NULL, NULL };
  double start = bench_now ();

  fill.connection = bench_connect (path, TRUE);
  if (rel_batch_begin (fill.connection, "world", &fill.error) > 0)
    for (guint i = 0; i < G_N_ELEMENTS (order); i++)
      world_make (&bench->size, order[i], save, &fill);
  if (fill.error == NULL)
    rel_batch_finish (fill.connection, NULL, FALSE, &fill.error);
  if (fill.error != NULL)
    g_error ("%s", fill.error->message);
  rel_connection_close (fill.connection);
  g_printerr ("bench: made %s in %.1f s\n", path, (bench_now () - start) / 1000);
}

typedef gboolean (*WriteFunc) (const WorldSize *size, const char *path, GError **error);

static void
make_file (Bench *bench, const char *name, WriteFunc write)
{
  g_autofree char *path = bench_file (bench, name);
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !write (&bench->size, path, &error))
    g_error ("%s", error->message);
}

static void
make_worlds (Bench *bench)
{
  g_autofree char *path = bench_file (bench, "world.db");

  if (g_mkdir_with_parents (bench->folder, 0700) != 0)
    g_error ("%s cannot be made", bench->folder);
  make_file (bench, "world.json", world_write_json);
  make_file (bench, "world.vcf", world_write_vcards);
  make_file (bench, "world.csv", world_write_csv);
  if (!bench->keep || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_unlink (path);
      fill_database (bench, path);
    }
}

int
main (int argc, char **argv)
{
  int people = 10000, meetings = 100000;
  g_autofree char *folder = NULL;
  g_autofree char *only = NULL;
  g_autofree char *label = NULL;
  gboolean keep = FALSE;
  const GOptionEntry entries[] = {
    { "people", 0, 0, G_OPTION_ARG_INT, &people, "How many people, 100 or more", "N" },
    { "meetings", 0, 0, G_OPTION_ARG_INT, &meetings, "How many meetings", "N" },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &folder, "Where to make the world; kept afterwards", "DIR" },
    { "keep", 0, 0, G_OPTION_ARG_NONE, &keep, "Take the database of the folder as it is", NULL },
    { "only", 0, 0, G_OPTION_ARG_STRING, &only, "Run only what has this in its name", "TEXT" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  Bench bench;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 1 || people < 100 || meetings < 0 || folder == NULL)
    {
      g_printerr ("bench: %s\n", error != NULL ? error->message : "see --help");
      return 2;
    }
  label = bench_label ((guint) people);
  bench = (Bench) {
    .size = { (guint) people, (guint) meetings, 1, WORLD_DAY },
    .label = label, .folder = folder, .only = only, .keep = keep,
  };
  bench_apart (&bench, make_worlds);
  bench_head ();
  bench_files (&bench);
  bench_search (&bench);
  bench_lists (&bench);
  bench_insight (&bench);
  bench_writes (&bench);
  return 0;
}
