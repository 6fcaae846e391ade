/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is remembered of an id is right, or nothing. */
#include "rel-id-cache.h"

#define UUID "0f8fad5b-d9cb-469f-a165-70867728950e"

static void
test_remembers (void)
{
  RelIdCache *cache = rel_id_cache_new ();

  g_assert_cmpint (rel_id_cache_get (cache, REL_NOUN_PERSON, UUID), ==, 0);
  rel_id_cache_set (cache, REL_NOUN_PERSON, UUID, 7);
  rel_id_cache_set (cache, REL_NOUN_GOAL, UUID, 8);
  g_assert_cmpint (rel_id_cache_get (cache, REL_NOUN_PERSON, UUID), ==, 7);
  g_assert_cmpint (rel_id_cache_get (cache, REL_NOUN_GOAL, UUID), ==, 8);
  g_assert_cmpint (rel_id_cache_get (cache, REL_NOUN_MEETING, UUID), ==, 0);
  rel_id_cache_set (cache, REL_NOUN_PERSON, UUID, 9);
  g_assert_cmpint (rel_id_cache_get (cache, REL_NOUN_PERSON, UUID), ==, 9);
  rel_id_cache_set (cache, REL_NOUN_PERSON, UUID, 0);
  g_assert_cmpint (rel_id_cache_get (cache, REL_NOUN_PERSON, UUID), ==, 0);
  g_assert_cmpint (rel_id_cache_get (cache, REL_NOUN_GOAL, UUID), ==, 8);
  rel_id_cache_free (cache);
}

/* Ids that differ in any way are different, and only one way of writing a UUID is taken for one. */
static void
test_confuses_nothing (void)
{
  static const char * const others[] = {
    "0F8FAD5B-D9CB-469F-A165-70867728950E", "0f8fad5bd9cb469fa16570867728950e", UUID " ", "{" UUID "}", "", "0f8fad5b",
    "0f8fad5b-d9cb-469f-a165-70867728950f", "0f8fad5b-d9cb-469f-a165-70867728950", "0f8fad5b_d9cb_469f_a165_70867728950e", "g1",
  };
  RelIdCache *cache = rel_id_cache_new ();

  rel_id_cache_set (cache, REL_NOUN_PERSON, UUID, 7);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_cmpint (rel_id_cache_get (cache, REL_NOUN_PERSON, others[i]), ==, 0);
      rel_id_cache_set (cache, REL_NOUN_PERSON, others[i], 100 + (gint64) i);
    }
  g_assert_cmpint (rel_id_cache_get (cache, REL_NOUN_PERSON, UUID), ==, 7);
  rel_id_cache_free (cache);
}

/* However many ids share a place: what was forgotten, or is another row now, is never remembered as it was. */
static void
test_forgets_for_good (void)
{
  RelIdCache *cache = rel_id_cache_new ();
  const guint n = 400000;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%08x-0000-4000-8000-%012x", i * 2654435761u, i);

      rel_id_cache_set (cache, REL_NOUN_PERSON, id, (gint64) i + 1);
      if (i % 3 == 0)
        rel_id_cache_set (cache, REL_NOUN_PERSON, id, 0);
      else if (i % 3 == 1)
        rel_id_cache_set (cache, REL_NOUN_PERSON, id, (gint64) i + 2);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%08x-0000-4000-8000-%012x", i * 2654435761u, i);
      gint64 row = rel_id_cache_get (cache, REL_NOUN_PERSON, id);

      g_assert_true (row == 0 || (i % 3 == 1 && row == (gint64) i + 2) || (i % 3 == 2 && row == (gint64) i + 1));
    }
  rel_id_cache_free (cache);
}

static void
test_forgets_when_full (void)
{
  RelIdCache *cache = rel_id_cache_new ();
  const guint n = 1000000;
  guint found = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%08x-0000-4000-8000-0000%08x", i, i * 2654435761u);

      rel_id_cache_set (cache, REL_NOUN_PERSON, id, (gint64) i + 1);
      g_assert_cmpint (rel_id_cache_get (cache, REL_NOUN_PERSON, id), ==, (gint64) i + 1);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%08x-0000-4000-8000-0000%08x", i, i * 2654435761u);
      gint64 row = rel_id_cache_get (cache, REL_NOUN_PERSON, id);

      g_assert_true (row == 0 || row == (gint64) i + 1);
      found += row != 0;
    }
  g_assert_cmpuint (found, >, 100000);
  g_assert_cmpuint (found, <, 300000);
  rel_id_cache_free (cache);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id-cache/remembers", test_remembers);
  g_test_add_func ("/id-cache/confuses-nothing", test_confuses_nothing);
  g_test_add_func ("/id-cache/forgets-for-good", test_forgets_for_good);
  g_test_add_func ("/id-cache/forgets-when-full", test_forgets_when_full);
  return g_test_run ();
}
