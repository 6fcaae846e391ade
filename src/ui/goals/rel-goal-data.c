/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the page of a goal shows, read in one go on a worker thread. */
#include "rel-goal-data.h"

#include "rel-achievement.h"
#include "rel-clock.h"
#include "rel-feedback.h"
#include "rel-goal.h"
#include "rel-groundwork-entry.h"
#include "rel-milestone.h"
#include "rel-name-cache.h"
#include "rel-opportunity.h"

typedef struct
{
  guint field;
  gboolean newest_first;
} Order;

static int
compare_by_day (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  RelRecord *left = *(RelRecord **) a, *right = *(RelRecord **) b;
  const char *left_day = rel_record_get_text (left, order->field);
  const char *right_day = rel_record_get_text (right, order->field);
  int result;

  if ((left_day == NULL) != (right_day == NULL))
    return left_day == NULL ? 1 : -1;
  result = order->newest_first ? g_strcmp0 (right_day, left_day) : g_strcmp0 (left_day, right_day);
  return result != 0 ? result : g_strcmp0 (rel_record_get_id (left), rel_record_get_id (right));
}

static void
load_names (RelGoalData *self, RelConnection *connection)
{
  for (guint i = 0; i < self->milestones->len; i++)
    {
      GPtrArray *groundwork = rel_record_get_items (self->milestones->pdata[i], REL_MILESTONE_GROUNDWORK);

      for (guint j = 0; groundwork != NULL && j < groundwork->len; j++)
        rel_name_table_add (self->names, connection, REL_NOUN_PERSON,
                            rel_values_get_text (groundwork->pdata[j], REL_GROUNDWORK_ENTRY_PERSON));
    }
  for (guint i = 0; i < self->achievements->len; i++)
    rel_name_table_add_all (self->names, connection, REL_NOUN_PERSON,
                            rel_record_get_texts (self->achievements->pdata[i], REL_ACHIEVEMENT_WITNESSES));
  for (guint i = 0; i < self->opportunities->len; i++)
    rel_name_table_add (self->names, connection, REL_NOUN_PERSON,
                        rel_record_get_text (self->opportunities->pdata[i], REL_OPPORTUNITY_OPENED_BY));
  for (guint i = 0; i < self->feedback->len; i++)
    rel_name_table_add (self->names, connection, REL_NOUN_PERSON, rel_record_get_text (self->feedback->pdata[i], REL_FEEDBACK_PERSON));
  for (guint i = 0; i < self->insight->checks->len; i++)
    {
      const RelCheck *check = self->insight->checks->pdata[i];

      rel_name_table_add_all (self->names, connection, REL_NOUN_PERSON, (const char * const *) check->people);
    }
  rel_name_table_add (self->names, connection, REL_NOUN_GOAL, rel_record_get_text (self->goal, REL_GOAL_FOLLOWS));
}

/* What was said about the goal, and about what it asks for. */
static gboolean
load_feedback (RelGoalData *self, RelConnection *connection, const char *id, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  self->feedback = rel_records_load_by_reference (connection, REL_NOUN_FEEDBACK, "goal", id, error);
  if (self->feedback == NULL)
    return FALSE;
  for (guint i = 0; i < self->feedback->len; i++)
    g_hash_table_add (seen, (gpointer) rel_record_get_id (self->feedback->pdata[i]));
  for (guint i = 0; i < self->requirements->len; i++)
    {
      g_autoptr (GPtrArray) about = rel_records_load_by_reference (connection, REL_NOUN_FEEDBACK, "requirement",
                                                                   rel_record_get_id (self->requirements->pdata[i]), error);

      if (about == NULL)
        return FALSE;
      for (guint j = 0; j < about->len; j++)
        if (g_hash_table_add (seen, (gpointer) rel_record_get_id (about->pdata[j])))
          g_ptr_array_add (self->feedback, g_object_ref (about->pdata[j]));
    }
  return TRUE;
}

/**
 * rel_goal_data_load:
 * @connection: where to read
 * @id: the id of a goal
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (type RelGoalData): the data
 */
gpointer
rel_goal_data_load (RelConnection *connection, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (RelGoalData) self = g_new0 (RelGoalData, 1);
  static const Order by_occurs_on = { REL_MILESTONE_OCCURS_ON, FALSE };
  static const Order by_occurred_on = { REL_ACHIEVEMENT_OCCURRED_ON, TRUE };
  static const Order by_received_on = { REL_FEEDBACK_RECEIVED_ON, TRUE };
  static const Order by_applied_on = { REL_OPPORTUNITY_APPLIED_ON, TRUE };

  if ((self->goal = rel_records_load (connection, REL_NOUN_GOAL, id, error)) == NULL ||
      (self->insight = rel_goal_insight_load (connection, id, rel_clock_today (), error)) == NULL ||
      g_cancellable_set_error_if_cancelled (cancellable, error) ||
      (self->milestones = rel_records_load_by_reference (connection, REL_NOUN_MILESTONE, "goal", id, error)) == NULL ||
      (self->requirements = rel_records_load_by_reference (connection, REL_NOUN_REQUIREMENT, "goal", id, error)) == NULL ||
      (self->achievements = rel_records_load_by_reference (connection, REL_NOUN_ACHIEVEMENT, "goal", id, error)) == NULL ||
      (self->opportunities = rel_records_load_by_reference (connection, REL_NOUN_OPPORTUNITY, "goal", id, error)) == NULL ||
      (self->focal_points = rel_records_load_by_reference (connection, REL_NOUN_FOCAL_POINT, "goal", id, error)) == NULL ||
      (self->routes = rel_routes_load (connection, id, error)) == NULL || !load_feedback (self, connection, id, error))
    return NULL;
  g_ptr_array_sort_with_data (self->milestones, compare_by_day, (gpointer) &by_occurs_on);
  g_ptr_array_sort_with_data (self->achievements, compare_by_day, (gpointer) &by_occurred_on);
  g_ptr_array_sort_with_data (self->feedback, compare_by_day, (gpointer) &by_received_on);
  g_ptr_array_sort_with_data (self->opportunities, compare_by_day, (gpointer) &by_applied_on);
  self->names = rel_name_table_new ();
  load_names (self, connection);
  return g_steal_pointer (&self);
}

/**
 * rel_goal_data_free:
 * @self: (transfer full): what the page of a goal shows
 *
 * Releases it and all that it owns.
 */
void
rel_goal_data_free (RelGoalData *self)
{
  g_clear_object (&self->goal);
  g_clear_pointer (&self->insight, rel_goal_insight_free);
  g_clear_pointer (&self->milestones, g_ptr_array_unref);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  g_clear_pointer (&self->achievements, g_ptr_array_unref);
  g_clear_pointer (&self->feedback, g_ptr_array_unref);
  g_clear_pointer (&self->opportunities, g_ptr_array_unref);
  g_clear_pointer (&self->routes, rel_routes_free);
  g_clear_pointer (&self->focal_points, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_free (self);
}
