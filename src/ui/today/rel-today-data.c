/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that Today shows, read in one go on a worker thread. */
#include "rel-today-data.h"

#include "rel-clock.h"
#include "rel-person.h"

/* Of more people in focus it is not asked why: they were chosen before. */
#define FOCUS_ASKED 3

static gboolean
load_goals (RelTodayData *self, RelConnection *connection, GCancellable *cancellable, GError **error)
{
  self->goals = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_goal_data_free);
  for (guint i = 0; i < self->today->goals->len; i++)
    {
      const RelGoalCountdown *goal = self->today->goals->pdata[i];
      RelGoalData *data = rel_goal_data_load (connection, goal->goal, cancellable, error);

      if (data == NULL)
        return FALSE;
      g_ptr_array_add (self->goals, data);
    }
  return TRUE;
}

static gboolean
load_follow_ups (RelTodayData *self, RelConnection *connection, GError **error)
{
  self->follow_ups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < self->today->promises->len; i++)
    {
      const RelPromise *promise = self->today->promises->pdata[i];
      RelRecord *follow_up = rel_records_load (connection, REL_NOUN_FOLLOW_UP, promise->follow_up, error);

      if (follow_up == NULL)
        return FALSE;
      g_hash_table_insert (self->follow_ups, g_strdup (promise->follow_up), follow_up);
    }
  return TRUE;
}

static gboolean
load_reasonless (RelTodayData *self, RelConnection *connection, GError **error)
{
  GStrv people = self->today->focus->people;

  self->reasonless = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; g_strv_length (people) <= FOCUS_ASKED && people[i] != NULL; i++)
    {
      g_autoptr (RelRecord) person = rel_records_load (connection, REL_NOUN_PERSON, people[i], error);

      if (person == NULL)
        return FALSE;
      if (rel_record_get_text (person, REL_PERSON_WHY) == NULL)
        g_ptr_array_add (self->reasonless, g_steal_pointer (&person));
    }
  return TRUE;
}

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

  self->today = rel_today_load (connection, rel_clock_today (), error);
  if (self->today == NULL || !load_goals (self, connection, cancellable, error) || !load_follow_ups (self, connection, error) ||
      !load_reasonless (self, connection, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rel_today_data_free:
 * @self: (transfer full): what Today shows
 *
 * Releases it and all that it owns.
 */
void
rel_today_data_free (RelTodayData *self)
{
  g_clear_pointer (&self->today, rel_today_free);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_hash_table_unref);
  g_clear_pointer (&self->reasonless, g_ptr_array_unref);
  g_free (self);
}
