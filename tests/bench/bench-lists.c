/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list model, from the question to rows a view can show: what the window's main thread waits for. */
#include "bench.h"
#include "rel-record-list.h"

/* As many rows as a tall window shows. */
#define SCREEN 30
#define ROUNDS 20

typedef struct
{
  RelStore *store;
  RelRecordList *list;
  RelNoun noun;
} Prepared;

static gpointer
prepare_store (Bench *bench, const char *scratch)
{
  Prepared *self = g_new0 (Prepared, 1);
  g_autoptr (RelDatabase) database = bench_open (bench);

  self->store = rel_store_new (database);
  rel_store_flush (self->store);
  return self;
}

/* Holds the rows of a screen as a view does, and tells whether all of them can be drawn. */
static gboolean
is_filled (GListModel *list, GPtrArray **rows, guint from)
{
  GPtrArray *now = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (list);
  gboolean filled = TRUE;

  for (guint i = from; i < MIN (n, from + SCREEN); i++)
    {
      RelListRow *row = g_list_model_get_item (list, i);

      g_ptr_array_add (now, row);
      filled &= rel_list_row_get_record (row) != NULL;
    }
  g_ptr_array_unref (*rows);
  *rows = now;
  return filled;
}

static void
changed_cb (GListModel *list, guint position, guint removed, guint added, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Until the list has changed, or is done, and the first screen of it can be drawn. */
static void
wait_for_screen (RelRecordList *list, gboolean *changed, guint from)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  while ((!*changed && rel_record_list_is_loading (list)) || !is_filled (G_LIST_MODEL (list), &rows, from))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_all (RelRecordList *list)
{
  while (rel_record_list_is_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

static void
first_screen (Prepared *self, RelNoun noun)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      gboolean changed = FALSE;
      double start = bench_now ();
      g_autoptr (RelRecordList) list = rel_record_list_new (self->store, noun);

      g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &changed);
      wait_for_screen (list, &changed, 0);
      bench_sample (bench_now () - start);
      wait_for_all (list);
      g_signal_handlers_disconnect_by_data (list, &changed);
    }
}

static void
open_people (Bench *bench, gpointer prepared)
{
  first_screen (prepared, REL_NOUN_PERSON);
}

static void
open_meetings (Bench *bench, gpointer prepared)
{
  first_screen (prepared, REL_NOUN_MEETING);
}

/* A person types: each character is a question, and deleting asks the same again. */
static void
type (Prepared *self, RelNoun noun, const char * const *typed)
{
  g_autoptr (RelRecordList) list = rel_record_list_new (self->store, noun);

  wait_for_all (list);
  for (guint round = 0; round < 5; round++)
    for (const char * const *p = typed; *p != NULL; p++)
      {
        gboolean changed = FALSE;
        double start = bench_now ();

        g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &changed);
        rel_record_list_set_query (list, *p, REL_FILTER_NONE, NULL, noun == REL_NOUN_MEETING ? REL_ORDER_NEWEST : REL_ORDER_NAME);
        wait_for_screen (list, &changed, 0);
        bench_sample (bench_now () - start);
        g_signal_handlers_disconnect_by_data (list, &changed);
        wait_for_all (list);
      }
}

static void
type_people (Bench *bench, gpointer prepared)
{
  static const char * const typed[] = {
    "p", "pr", "pri", "priy", "priya", "priya ", "priya s", "priya sh", "", "e", "ex", "exa", "", "m", "mu", "mul", "", "4", "49", "", "a b", "zugzwang", NULL
  };

  type (prepared, REL_NOUN_PERSON, typed);
}

static void
type_meetings (Bench *bench, gpointer prepared)
{
  static const char * const typed[] = { "p", "pr", "pro", "proj", "project", "project p", "project pl", "", "t", "te", "tea", "", "zug", "zugzwang", "", NULL };

  type (prepared, REL_NOUN_MEETING, typed);
}

/* A view that is dragged to another place: rows that nobody has seen yet. */
static void
jump (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;
  g_autoptr (RelRecordList) list = rel_record_list_new (self->store, REL_NOUN_PERSON);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gboolean changed = TRUE;

  wait_for_all (list);
  for (guint i = 0; i < 200; i++)
    {
      guint from = (guint) g_rand_int_range (random, 0, (gint32) g_list_model_get_n_items (G_LIST_MODEL (list)) - SCREEN);
      double start = bench_now ();

      wait_for_screen (list, &changed, from);
      bench_sample (bench_now () - start);
    }
}

void
bench_lists (Bench *bench)
{
  const BenchSide people = { prepare_store, open_people }, meetings = { prepare_store, open_meetings };
  const BenchSide searching = { prepare_store, type_people }, meetings_searching = { prepare_store, type_meetings };
  const BenchSide jumping = { prepare_store, jump };

  bench_times (bench, "list of people: to the first screen", &people, 0);
  bench_times (bench, "list of meetings: to the first screen", &meetings, 0);
  bench_times (bench, "list of people: keystroke to screen", &searching, 33);
  bench_times (bench, "list of meetings: keystroke to screen", &meetings_searching, 33);
  bench_times (bench, "list of people: jump to screen", &jumping, 16);
}
