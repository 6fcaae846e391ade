/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A neighbourhood of people: how close each is, and which of them are tied to one another. */
#include "rel-network.h"

#include <math.h>
#include <string.h>

#include "rel-closeness.h"
#include "rel-scan.h"
#include "rel-snapshot-private.h"

/* Days in which a touch comes to weigh half as much, as closeness has it. */
#define HALF_LIFE 90.0

/* Somebody who may be of the neighbourhood. */
typedef struct
{
  RelGlance *glance;
  double closeness;
} Member;

/* Somebody, and how close they can be at most. */
typedef struct
{
  gint64 row;
  double most;
} Candidate;

typedef struct
{
  GArray *candidates; /* of Candidate */
  RelDay on;
} Collection;

static void
member_free (gpointer data)
{
  Member *member = data;

  rel_glance_free (member->glance);
  g_free (member);
}

static void
node_free (gpointer data)
{
  RelNetworkNode *node = data;

  g_free (node->person);
  g_free (node->name);
  g_free (node);
}

/**
 * rel_network_free:
 * @self: (transfer full): a neighbourhood
 *
 * Frees it.
 */
void
rel_network_free (RelNetwork *self)
{
  g_ptr_array_unref (self->nodes);
  g_array_unref (self->ties);
  g_free (self);
}

/* Takes over @glance. */
static Member *
make_member (RelConnection *connection, RelGlance *glance, RelDay on, GError **error)
{
  g_autoptr (GArray) touches = rel_touches_of_person (connection, glance->row, G_MININT32, on, error);
  Member *member;

  if (touches == NULL)
    {
      rel_glance_free (glance);
      return NULL;
    }
  member = g_new0 (Member, 1);
  member->glance = glance;
  member->closeness = rel_closeness_compute ((const RelTouch *) touches->data, touches->len, on);
  return member;
}

/* Closest first, then by name, then by id. */
static int
compare_members (gconstpointer a, gconstpointer b)
{
  const Member *x = *(Member * const *) a, *y = *(Member * const *) b;
  int names;

  if (x->closeness != y->closeness)
    return x->closeness > y->closeness ? -1 : 1;
  names = strcmp (x->glance->sort_key, y->glance->sort_key);
  return names != 0 ? names : strcmp (x->glance->id, y->glance->id);
}

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  const RelNetworkTie *x = a, *y = b;

  return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

static gboolean
find_ties (RelConnection *connection, GPtrArray *members, RelNetwork *network, GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL); /* row → place + 1 */

  for (guint i = 0; i < members->len; i++)
    g_hash_table_insert (places, GSIZE_TO_POINTER (((Member *) members->pdata[i])->glance->row), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < members->len; i++)
    {
      g_autoptr (GPtrArray) neighbours = rel_scan_neighbours (connection, ((Member *) members->pdata[i])->glance->row, error);

      if (neighbours == NULL)
        return FALSE;
      for (guint j = 0; j < neighbours->len; j++)
        {
          guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GSIZE_TO_POINTER (((RelGlance *) neighbours->pdata[j])->row)));
          RelNetworkTie tie = { i, place - 1 };

          if (place == 0)
            continue;
          ((RelNetworkNode *) network->nodes->pdata[i])->n_ties++;
          if (tie.a < tie.b) /* the other way round it is found from the other end */
            g_array_append_val (network->ties, tie);
        }
    }
  g_array_sort (network->ties, compare_ties);
  return TRUE;
}

/* The closest of @members, at most @limit, and @always in any case. */
static RelNetwork *
make_network (RelConnection *connection, GPtrArray *members, guint limit, const char *always, GError **error)
{
  g_autoptr (RelNetwork) self = g_new0 (RelNetwork, 1);

  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->ties = g_array_new (FALSE, FALSE, sizeof (RelNetworkTie));
  g_ptr_array_sort (members, compare_members);
  for (guint i = members->len; i > limit; i--)
    {
      const Member *last = members->pdata[i - 1];

      g_ptr_array_remove_index (members, i - 1 - (always != NULL && strcmp (last->glance->id, always) == 0));
    }
  for (guint i = 0; i < members->len; i++)
    {
      const Member *member = members->pdata[i];
      RelNetworkNode *node = g_new0 (RelNetworkNode, 1);

      node->person = g_strdup (member->glance->id);
      node->name = g_strdup (member->glance->name);
      node->direction = member->glance->direction;
      node->closeness = member->closeness;
      g_ptr_array_add (self->nodes, node);
    }
  return find_ties (connection, members, self, error) ? g_steal_pointer (&self) : NULL;
}

/* The people of @glances, whom it takes over. */
static RelNetwork *
make_network_of (RelConnection *connection, GPtrArray *glances, RelDay on, const char *always, GError **error)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (member_free);

  while (glances->len > 0)
    {
      Member *member = make_member (connection, g_ptr_array_steal_index_fast (glances, glances->len - 1), on, error);

      if (member == NULL)
        return NULL;
      g_ptr_array_add (members, member);
    }
  return make_network (connection, members, REL_NETWORK_MAX, always, error);
}

/**
 * rel_network_load_goal:
 * @connection: a connection
 * @goal_id: a goal's id
 * @on: the date
 * @error: return location
 *
 * Returns: (transfer full) (nullable): those with a part in the goal
 */
RelNetwork *
rel_network_load_goal (RelConnection *connection, const char *goal_id, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (GPtrArray) glances = snapshot != NULL ? rel_scan_stakeholders (connection, goal_id, error) : NULL;

  return glances != NULL ? make_network_of (connection, glances, on, NULL, error) : NULL;
}

/**
 * rel_network_load_person:
 * @connection: a connection
 * @person_id: a person's id
 * @on: the date
 * @error: return location
 *
 * The person and those to whom a tie or an introduction leads.
 *
 * Returns: (transfer full) (nullable): the neighbourhood, empty for somebody archived
 */
RelNetwork *
rel_network_load_person (RelConnection *connection, const char *person_id, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (GPtrArray) glances = NULL;
  g_autoptr (GError) local = NULL;
  RelGlance *glance;

  if (snapshot == NULL || rel_snapshot_find_person (connection, person_id, error) == 0)
    return NULL;
  glance = rel_scan_glance (connection, person_id, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (glance == NULL)
    glances = g_ptr_array_new ();
  else
    {
      glances = rel_scan_neighbours (connection, glance->row, error);
      if (glances == NULL)
        {
          rel_glance_free (glance);
          return NULL;
        }
      g_ptr_array_add (glances, glance);
    }
  return make_network_of (connection, glances, on, person_id, error);
}

static double
to_closeness (double sum)
{
  return 100 * (1 - exp (-sum));
}

/* No touch weighs more than 1, and none is more recent than the last. */
static void
met_cb (gint64 person, RelDay last_touch, guint n_touches, gpointer data)
{
  Collection *collection = data;
  int age = MAX (collection->on - last_touch, 0);
  Candidate candidate = { person, to_closeness (n_touches * exp2 (-age / HALF_LIFE)) };

  g_array_append_val (collection->candidates, candidate);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  return x->most != y->most ? (x->most < y->most) - (x->most > y->most) : (x->row > y->row) - (x->row < y->row);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;

  return (*x < *y) - (*x > *y);
}

/* The closeness that the last of the closest @limit has; -1 while there are fewer. */
static double
get_least (GArray *values, guint limit)
{
  g_array_sort (values, compare_numbers);
  if (values->len > limit)
    g_array_set_size (values, limit);
  return values->len == limit ? g_array_index (values, double, limit - 1) : -1;
}

/**
 * rel_network_load_closest:
 * @connection: a connection
 * @on: the date
 * @limit: how many people, 1 to %REL_NETWORK_MAX
 * @error: return location
 *
 * Those of the greatest closeness, above 0. The log is not gone through: from what is kept of each person follows how close they
 * can be at most, and touches are read in that order until nobody left can be among them (as Fagin, Lotem and Naor do, "Optimal
 * aggregation algorithms for middleware", Journal of Computer and System Sciences 66, 2003).
 *
 * Returns: (transfer full) (nullable): the neighbourhood
 */
RelNetwork *
rel_network_load_closest (RelConnection *connection, RelDay on, guint limit, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (member_free);
  Collection collection = { candidates, on };
  double least = -1;

  g_return_val_if_fail (limit > 0 && limit <= REL_NETWORK_MAX, NULL);
  if (snapshot == NULL || !rel_scan_met (connection, met_cb, &collection, error))
    return NULL;
  g_array_sort (candidates, compare_candidates);
  /* A little more than a bound forgives rounding */
  for (guint i = 0; i < candidates->len && g_array_index (candidates, Candidate, i).most + 1e-6 >= least; i++)
    {
      RelGlance *glance = rel_scan_glance_row (connection, g_array_index (candidates, Candidate, i).row, error);
      Member *member = glance != NULL ? make_member (connection, glance, on, error) : NULL;

      if (member == NULL)
        return NULL;
      if (member->closeness <= 0 || member->closeness < least)
        {
          member_free (member);
          continue;
        }
      g_array_append_val (values, member->closeness);
      g_ptr_array_add (members, member);
      least = get_least (values, limit);
    }
  return make_network (connection, members, limit, NULL, error);
}
