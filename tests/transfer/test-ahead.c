/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read ahead comes in order, is bounded, and is all released. */
#include "rel-ahead.h"

typedef struct
{
  guint n;    /* how many there are */
  gsize size; /* of each */
  guint made;
} Source;

static int held; /* made, and not yet released */

static gsize
fill (gpointer item, gpointer data)
{
  Source *source = data;

  if (source->made == source->n)
    return 0;
  *(guint *) item = ++source->made;
  g_atomic_int_inc (&held);
  return source->size;
}

static void
clear (gpointer item)
{
  g_assert_cmpuint (*(guint *) item, >, 0);
  g_atomic_int_add (&held, -1);
}

static void
test_in_order (gconstpointer data)
{
  Source source = *(const Source *) data;
  RelAhead *ahead = rel_ahead_new ("test", sizeof (guint), fill, clear, &source);

  for (guint i = 0; i < source.n; i++)
    g_assert_cmpuint (*(guint *) rel_ahead_next (ahead), ==, i + 1);
  for (int i = 0; i < 3; i++)
    g_assert_null (rel_ahead_next (ahead));
  rel_ahead_free (ahead);
  g_assert_cmpint (held, ==, 0);
}

/* Who gives up early neither waits for the rest nor leaves anything behind. */
static void
test_given_up (void)
{
  static const guint taken[] = { 0, 1, 64, 100 };

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      Source source = { G_MAXUINT, 1, 0 };
      RelAhead *ahead = rel_ahead_new ("test", sizeof (guint), fill, clear, &source);

      for (guint j = 0; j < taken[i]; j++)
        g_assert_nonnull (rel_ahead_next (ahead));
      rel_ahead_free (ahead);
      g_assert_cmpint (held, ==, 0);
      g_assert_cmpuint (source.made, <=, taken[i] + 4 * 64);
    }
}

/* Of large items few lie between the two threads. */
static void
test_bounded (void)
{
  Source source = { 100, 1024 * 1024, 0 };
  RelAhead *ahead = rel_ahead_new ("test", sizeof (guint), fill, clear, &source);

  while (rel_ahead_next (ahead) != NULL)
    g_assert_cmpint (g_atomic_int_get (&held), <=, 4);
  rel_ahead_free (ahead);
  g_assert_cmpuint (source.made, ==, 100);
}

int
main (int argc, char **argv)
{
  static const Source sources[] = { { 0, 1, 0 }, { 1, 1, 0 }, { 64, 1, 0 }, { 192, 1, 0 }, { 10007, 1, 0 }, { 100, 1024 * 1024, 0 } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ahead/in-order/%u-of-%zu", sources[i].n, sources[i].size);

      g_test_add_data_func (path, &sources[i], test_in_order);
    }
  g_test_add_func ("/ahead/given-up", test_given_up);
  g_test_add_func ("/ahead/bounded", test_bounded);
  return g_test_run ();
}
