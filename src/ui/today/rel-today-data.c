/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that Today shows, read in one go on a worker thread. */
#include "rel-today-data.h"

#include "rel-clock.h"

/**
 * rel_today_data_load:
 * @connection: where to read
 * @data: not used
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (type RelTodayData): the data
 */
gpointer
rel_today_data_load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RelTodayData) self = g_new0 (RelTodayData, 1);
  RelDay today = rel_clock_today ();

  self->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->follow_ups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->today = rel_today_load (connection, today, error);
  if (self->today == NULL)
    return NULL;
  for (guint i = 0; i < self->today->goals->len; i++)
    {
      const RelGoalCountdown *goal = self->today->goals->pdata[i];
      GPtrArray *checks;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      checks = rel_readiness_load (connection, goal->goal, today, error);
      if (checks == NULL)
        return NULL;
      g_ptr_array_add (self->checks, checks);
    }
  for (guint i = 0; i < self->today->promises->len; i++)
    {
      const RelPromise *promise = self->today->promises->pdata[i];
      RelRecord *follow_up = rel_records_load (connection, REL_NOUN_FOLLOW_UP, promise->follow_up, error);

      if (follow_up == NULL)
        return NULL;
      g_hash_table_insert (self->follow_ups, g_strdup (promise->follow_up), follow_up);
    }
  return g_steal_pointer (&self);
}

void
rel_today_data_free (RelTodayData *self)
{
  g_clear_pointer (&self->today, rel_today_free);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_hash_table_unref);
  g_free (self);
}
