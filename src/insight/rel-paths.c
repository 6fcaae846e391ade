/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths: who can introduce me to somebody. */
#include "rel-paths.h"

#include <string.h>

#include "rel-closeness.h"
#include "rel-scan.h"
#include "rel-snapshot-private.h"

/* A touch not longer ago makes somebody one can ask. */
#define WINDOW 365

/* Somebody reached on the walk from the person sought. */
typedef struct
{
  RelGlance *glance;
  guint n_steps;     /* to the person sought */
  double closeness;  /* valid once ranked */
  gboolean is_ranked;
} Stop;

typedef struct
{
  RelConnection *connection;
  RelDay on;
  GHashTable *stops; /* row → Stop */
} Walk;

static void
stop_free (gpointer data)
{
  Stop *stop = data;

  rel_glance_free (stop->glance);
  g_free (stop);
}

/**
 * rel_path_free:
 * @self: (transfer full): a path
 *
 * Frees it.
 */
void
rel_path_free (RelPath *self)
{
  g_free (self->to);
  g_strfreev (self->steps);
  g_strfreev (self->names);
  g_free (self);
}

static Stop *
add_stop (Walk *walk, RelGlance *glance, guint n_steps)
{
  Stop *stop = g_new0 (Stop, 1);

  stop->glance = glance;
  stop->n_steps = n_steps;
  g_hash_table_insert (walk->stops, GSIZE_TO_POINTER (glance->row), stop);
  return stop;
}

static gboolean
rank (Walk *walk, Stop *stop, GError **error)
{
  g_autoptr (GArray) touches = NULL;

  if (stop->is_ranked)
    return TRUE;
  touches = rel_touches_of_person (walk->connection, stop->glance->row, G_MININT32, walk->on, error);
  if (touches == NULL)
    return FALSE;
  stop->closeness = rel_closeness_compute ((const RelTouch *) touches->data, touches->len, walk->on);
  stop->is_ranked = TRUE;
  return TRUE;
}

/* Whether there is a touch within 365 days; what is kept answers for nearly everybody. */
static gboolean
can_be_asked (Walk *walk, Stop *stop, gboolean *can, GError **error)
{
  g_autoptr (GArray) touches = NULL;
  RelDay last = stop->glance->last_touch;

  *can = last != REL_DAY_NONE && last >= walk->on - WINDOW && last <= walk->on;
  if (last == REL_DAY_NONE || last <= walk->on)
    return TRUE;
  touches = rel_touches_of_person (walk->connection, stop->glance->row, walk->on - WINDOW, walk->on, error);
  if (touches == NULL)
    return FALSE;
  *can = touches->len > 0;
  return TRUE;
}

/* Closest first, then by name, then by id. */
static int
compare_stops (gconstpointer a, gconstpointer b)
{
  const Stop *x = *(Stop * const *) a, *y = *(Stop * const *) b;
  int names;

  if (x->closeness != y->closeness)
    return x->closeness > y->closeness ? -1 : 1;
  names = strcmp (x->glance->sort_key, y->glance->sort_key);
  return names != 0 ? names : strcmp (x->glance->id, y->glance->id);
}

/* Those of @level whom one can ask, closest first. */
static GPtrArray *
find_askable (Walk *walk, GPtrArray *level, GError **error)
{
  g_autoptr (GPtrArray) askable = g_ptr_array_new ();

  for (guint i = 0; i < level->len; i++)
    {
      Stop *stop = g_ptr_array_index (level, i);
      gboolean can;

      if (!can_be_asked (walk, stop, &can, error) || (can && !rank (walk, stop, error)))
        return NULL;
      if (can)
        g_ptr_array_add (askable, stop);
    }
  g_ptr_array_sort (askable, compare_stops);
  return g_steal_pointer (&askable);
}

/* Everybody one step further from the person sought, not reached before. */
static GPtrArray *
find_next_level (Walk *walk, GPtrArray *level, GError **error)
{
  g_autoptr (GPtrArray) next = g_ptr_array_new ();

  for (guint i = 0; i < level->len; i++)
    {
      const Stop *stop = g_ptr_array_index (level, i);
      g_autoptr (GPtrArray) neighbours = rel_scan_neighbours (walk->connection, stop->glance->row, error);

      if (neighbours == NULL)
        return NULL;
      while (neighbours->len > 0)
        {
          RelGlance *glance = g_ptr_array_steal_index_fast (neighbours, neighbours->len - 1);

          if (g_hash_table_contains (walk->stops, GSIZE_TO_POINTER (glance->row)))
            rel_glance_free (glance);
          else
            g_ptr_array_add (next, add_stop (walk, glance, stop->n_steps + 1));
        }
    }
  return g_steal_pointer (&next);
}

/* The closest neighbour of @stop that is one step nearer. */
static Stop *
find_next_step (Walk *walk, const Stop *stop, GError **error)
{
  g_autoptr (GPtrArray) neighbours = rel_scan_neighbours (walk->connection, stop->glance->row, error);
  g_autoptr (GPtrArray) nearer = g_ptr_array_new ();

  if (neighbours == NULL)
    return NULL;
  for (guint i = 0; i < neighbours->len; i++)
    {
      const RelGlance *glance = g_ptr_array_index (neighbours, i);
      Stop *other = g_hash_table_lookup (walk->stops, GSIZE_TO_POINTER (glance->row));

      if (other == NULL || other->n_steps + 1 != stop->n_steps)
        continue;
      if (!rank (walk, other, error))
        return NULL;
      g_ptr_array_add (nearer, other);
    }
  g_ptr_array_sort (nearer, compare_stops);
  return g_ptr_array_index (nearer, 0);
}

static RelPath *
make_path (Walk *walk, Stop *first, const char *to, GError **error)
{
  g_autoptr (RelPath) path = g_new0 (RelPath, 1);
  guint n = 0;

  path->to = g_strdup (to);
  path->closeness = first->closeness;
  path->steps = g_new0 (char *, first->n_steps + 2);
  path->names = g_new0 (char *, first->n_steps + 2);
  for (Stop *stop = first;; n++)
    {
      path->steps[n] = g_strdup (stop->glance->id);
      path->names[n] = g_strdup (stop->glance->name);
      if (stop->n_steps == 0)
        return g_steal_pointer (&path);
      stop = find_next_step (walk, stop, error);
      if (stop == NULL)
        return NULL;
    }
}

/* Goes out from the person sought, level by level, until there is somebody to ask. */
static gboolean
walk_out (Walk *walk, RelGlance *sought, guint limit, GPtrArray *paths, GError **error)
{
  g_autoptr (GPtrArray) level = g_ptr_array_new ();

  g_ptr_array_add (level, add_stop (walk, sought, 0));
  while (level->len > 0)
    {
      g_autoptr (GPtrArray) askable = find_askable (walk, level, error);
      GPtrArray *next;

      if (askable == NULL)
        return FALSE;
      for (guint i = 0; i < MIN (askable->len, limit); i++)
        {
          RelPath *path = make_path (walk, g_ptr_array_index (askable, i), sought->id, error);

          if (path == NULL)
            return FALSE;
          g_ptr_array_add (paths, path);
        }
      if (askable->len > 0)
        return TRUE;
      next = find_next_level (walk, level, error);
      if (next == NULL)
        return FALSE;
      g_ptr_array_unref (level);
      level = next;
    }
  return TRUE;
}

/**
 * rel_paths_load:
 * @connection: a connection
 * @person_id: the id of the person sought
 * @on: the date
 * @limit: the most to give
 * @error: return location
 *
 * Ways over ties (of any kind, either way) and introductions from somebody with a touch within 365
 * days to the person sought: all of the fewest steps, each by another first step, closest first step
 * first (closeness as in [func@closeness_compute], then sort key of the name, then id). Further on a way
 * the closest, by the same order, is taken where there is a choice. Ties to oneself lead nowhere: it
 * is touches that say whom one can ask. Archived people are neither asked nor passed through. Somebody
 * met within 365 days is their own first step: the way has no steps but themselves.
 *
 * That most people are a few steps apart is Milgram's finding ("The small-world problem", Psychology
 * Today 1, 1967).
 *
 * Returns: (transfer full) (nullable) (element-type RelPath): the ways, empty when there is none
 */
GPtrArray *
rel_paths_load (RelConnection *connection, const char *person_id, RelDay on, guint limit, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (GHashTable) stops = g_hash_table_new_full (NULL, NULL, NULL, stop_free);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_path_free);
  Walk walk = { connection, on, stops };
  RelGlance *sought;

  if (snapshot == NULL || rel_snapshot_find_person (connection, person_id, error) == 0)
    return NULL;
  sought = rel_scan_glance (connection, person_id, error);
  if (sought != NULL && !walk_out (&walk, sought, limit, paths, error))
    return NULL;
  return g_steal_pointer (&paths);
}

/**
 * rel_path_load:
 * @connection: a connection
 * @person_id: the id of the person sought
 * @on: the date
 * @error: return location
 *
 * The first of [func@paths_load].
 *
 * Returns: (transfer full) (nullable): the way, without steps when there is none
 */
RelPath *
rel_path_load (RelConnection *connection, const char *person_id, RelDay on, GError **error)
{
  g_autoptr (GPtrArray) paths = rel_paths_load (connection, person_id, on, 1, error);
  RelPath *none;

  if (paths == NULL)
    return NULL;
  if (paths->len > 0)
    return g_ptr_array_steal_index (paths, 0);
  none = g_new0 (RelPath, 1);
  none->to = g_strdup (person_id);
  none->steps = g_new0 (char *, 1);
  none->names = g_new0 (char *, 1);
  return none;
}
