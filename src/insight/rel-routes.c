/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Routes: by which ways doors were tried, and how often one led to an interview. */
#include "rel-routes.h"

#include "rel-scan.h"
#include "rel-snapshot-private.h"

/* Whether an attempt led to an interview: by its flag, or because it stands at interviewing, offered,
 * accepted or declined. A rejection or withdrawal after an interview counts by the flag alone. */
static gboolean
rel_routes_stage_reached_interview (RelStage stage, gboolean flag)
{
  return flag || stage == REL_STAGE_INTERVIEWING || stage == REL_STAGE_OFFERED || stage == REL_STAGE_ACCEPTED ||
         stage == REL_STAGE_DECLINED;
}

/* By route: ids of those that reached an interview, and of those that did not. */
typedef struct
{
  GPtrArray *reached[REL_N_ROUTES];
  GPtrArray *others[REL_N_ROUTES];
} Collection;

static void
opportunity_cb (const char *id, RelRoute route, RelStage stage, gboolean reached_interview, gpointer data)
{
  Collection *collection = data;
  gboolean reached = rel_routes_stage_reached_interview (stage, reached_interview);

  g_ptr_array_add (reached ? collection->reached[route] : collection->others[route], g_strdup (id));
}

/**
 * rel_routes_free:
 * @self: (transfer full): routes
 *
 * Frees them.
 */
void
rel_routes_free (RelRoutes *self)
{
  for (guint i = 0; i < REL_N_ROUTES; i++)
    g_strfreev (self->routes[i].opportunities);
  g_free (self);
}

/**
 * rel_routes_load:
 * @connection: a connection
 * @goal_id: (nullable): a goal's id, %NULL for all opportunities
 * @error: return location
 *
 * Opportunities by route: how many, and how many reached an interview. That contacts open more doors
 * than postings is Granovetter's finding ("Getting a Job", 1974). An opportunity has no single date
 * (applied on, closed on), so all that are recorded count, whatever the date asked for.
 *
 * Returns: (transfer full) (nullable): the routes
 */
RelRoutes *
rel_routes_load (RelConnection *connection, const char *goal_id, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  RelRoutes *self = NULL;
  Collection collection;

  if (snapshot == NULL)
    return NULL;
  for (guint i = 0; i < REL_N_ROUTES; i++)
    {
      collection.reached[i] = g_ptr_array_new_null_terminated (4, g_free, TRUE);
      collection.others[i] = g_ptr_array_new_null_terminated (4, g_free, TRUE);
    }
  if (rel_scan_opportunities (connection, goal_id, opportunity_cb, &collection, error))
    self = g_new0 (RelRoutes, 1);
  for (guint i = 0; i < REL_N_ROUTES; i++)
    {
      if (self != NULL)
        {
          self->routes[i].reached = collection.reached[i]->len;
          self->routes[i].count = collection.reached[i]->len + collection.others[i]->len;
          g_ptr_array_extend_and_steal (collection.reached[i], g_steal_pointer (&collection.others[i]));
          self->routes[i].opportunities = (GStrv) g_ptr_array_free (g_steal_pointer (&collection.reached[i]), FALSE);
        }
      g_clear_pointer (&collection.reached[i], g_ptr_array_unref);
      g_clear_pointer (&collection.others[i], g_ptr_array_unref);
    }
  return self;
}
