/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rel-id.h"

static void
test_form (void)
{
  g_autofree char *id = rel_id_new ();
  gint64 before = g_get_real_time () / 1000;
  char time[14] = { 0 };

  g_assert_true (g_uuid_string_is_valid (id));
  g_assert_cmpint (id[14], ==, '7');
  g_assert_nonnull (strchr ("89ab", id[19]));
  memcpy (time, id, 8);
  memcpy (time + 8, id + 9, 4);
  g_assert_cmpint ((gint64) g_ascii_strtoull (time, NULL, 16), <=, before);
  g_assert_cmpint ((gint64) g_ascii_strtoull (time, NULL, 16), >, before - 60000);
}

static gpointer
make_many (gpointer data)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 20000; i++)
    g_ptr_array_add (ids, rel_id_new ());
  return ids;
}

/* More than fit into one millisecond, from two threads. */
static void
test_ascend (void)
{
  GThread *thread = g_thread_new (NULL, make_many, NULL);
  g_autoptr (GPtrArray) mine = make_many (NULL);
  g_autoptr (GPtrArray) others = g_thread_join (thread);
  g_autoptr (GHashTable) all = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mine->len; i++)
    {
      if (i > 0)
        {
          g_assert_cmpstr (mine->pdata[i - 1], <, mine->pdata[i]);
          g_assert_cmpstr (others->pdata[i - 1], <, others->pdata[i]);
        }
      g_assert_true (g_hash_table_add (all, mine->pdata[i]));
      g_assert_true (g_hash_table_add (all, others->pdata[i]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/id/is-a-uuid-of-now", test_form);
  g_test_add_func ("/core/id/every-id-is-greater-than-the-one-before", test_ascend);
  return g_test_run ();
}
