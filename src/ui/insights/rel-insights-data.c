/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that Insights shows, read in one go on a worker thread. */
#include "rel-insights-data.h"

#include "rel-clock.h"

#define MONTHS_SHOWN 12

/**
 * rel_insights_data_load:
 * @connection: where to read
 * @data: not used
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (type RelInsightsData): the data
 */
gpointer
rel_insights_data_load (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RelInsightsData) self = g_new0 (RelInsightsData, 1);

  self->on = rel_clock_today ();
  if ((self->balance = rel_balance_load (connection, self->on, error)) == NULL ||
      (self->breadth = rel_breadth_load (connection, self->on, error)) == NULL ||
      g_cancellable_set_error_if_cancelled (cancellable, error) ||
      (self->months = rel_face_to_face_share_load (connection, self->on, MONTHS_SHOWN, error)) == NULL ||
      g_cancellable_set_error_if_cancelled (cancellable, error) ||
      (self->reciprocity = rel_reciprocity_load (connection, NULL, self->on, error)) == NULL ||
      (self->routes = rel_routes_load (connection, NULL, error)) == NULL ||
      (self->network = rel_network_load_closest (connection, self->on, REL_NETWORK_MAX, error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rel_insights_data_free:
 * @self: (transfer full): what Insights shows
 *
 * Releases it and all that it owns.
 */
void
rel_insights_data_free (RelInsightsData *self)
{
  g_clear_pointer (&self->balance, rel_balance_free);
  g_clear_pointer (&self->breadth, g_ptr_array_unref);
  g_clear_pointer (&self->months, g_array_unref);
  g_clear_pointer (&self->reciprocity, g_ptr_array_unref);
  g_clear_pointer (&self->routes, rel_routes_free);
  g_clear_pointer (&self->network, rel_network_free);
  g_free (self);
}
