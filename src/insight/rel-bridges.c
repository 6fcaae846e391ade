/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bridges: groups of people who know one another, and between which only I stand. */
#include "rel-bridges.h"

#include <string.h>

#include "rel-scan.h"
#include "rel-snapshot-private.h"

/* A person, and the group they are in: a union-find forest (Tarjan, "Efficiency of a good but not linear set
 * union algorithm", Journal of the ACM 22, 1975). */
typedef struct _Node Node;
struct _Node
{
  char *id;
  char *sort_key;
  gboolean is_tied;  /* to another person */
  gboolean is_known; /* met on or before the date, or tied to me */
  Node *parent;
};

typedef struct
{
  GHashTable *nodes; /* row → Node */
} Graph;

static void
node_free (gpointer data)
{
  Node *node = data;

  g_free (node->id);
  g_free (node->sort_key);
  g_free (node);
}

static Node *
find_root (Node *node)
{
  while (node->parent != node)
    {
      node->parent = node->parent->parent;
      node = node->parent;
    }
  return node;
}

static void
person_cb (const RelScanPerson *person, gpointer data)
{
  Graph *graph = data;
  Node *node = g_new0 (Node, 1);

  node->id = g_strdup (person->id);
  node->sort_key = g_strdup (person->sort_key);
  node->parent = node;
  g_hash_table_insert (graph->nodes, GSIZE_TO_POINTER (person->row), node);
}

static void
tie_cb (gint64 person, gint64 other, gpointer data)
{
  Graph *graph = data;
  Node *a = g_hash_table_lookup (graph->nodes, GSIZE_TO_POINTER (person));
  Node *b = g_hash_table_lookup (graph->nodes, GSIZE_TO_POINTER (other));

  if (other == 0)
    a->is_known = TRUE;
  if (b == NULL || a == b)
    return;
  a->is_tied = b->is_tied = TRUE;
  find_root (a)->parent = find_root (b);
}

static void
touch_cb (gint64 person, const RelTouch *touch, gpointer data)
{
  Graph *graph = data;
  Node *node = g_hash_table_lookup (graph->nodes, GSIZE_TO_POINTER (person));

  if (node != NULL)
    node->is_known = TRUE;
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  const Node *x = *(Node * const *) a, *y = *(Node * const *) b;
  int names = strcmp (x->sort_key, y->sort_key);

  return names != 0 ? names : strcmp (x->id, y->id);
}

/* Largest first, then by the first member. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  GPtrArray *x = *(GPtrArray * const *) a, *y = *(GPtrArray * const *) b;

  if (x->len != y->len)
    return x->len > y->len ? -1 : 1;
  return compare_nodes (&g_ptr_array_index (x, 0), &g_ptr_array_index (y, 0));
}

/**
 * rel_cluster_free:
 * @self: (transfer full): a cluster
 *
 * Frees it.
 */
void
rel_cluster_free (RelCluster *self)
{
  g_strfreev (self->people);
  g_strfreev (self->known);
  g_free (self);
}

static RelCluster *
make_cluster (GPtrArray *group)
{
  RelCluster *cluster = g_new0 (RelCluster, 1);
  guint n_known = 0;

  cluster->people = g_new0 (char *, group->len + 1);
  cluster->known = g_new0 (char *, group->len + 1);
  for (guint i = 0; i < group->len; i++)
    {
      const Node *node = g_ptr_array_index (group, i);

      cluster->people[i] = g_strdup (node->id);
      if (node->is_known)
        cluster->known[n_known++] = g_strdup (node->id);
    }
  return cluster;
}

/* Everybody tied to somebody, by root. */
static GPtrArray *
collect_groups (Graph *graph)
{
  g_autoptr (GHashTable) by_root = g_hash_table_new (NULL, NULL);
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  Node *node;

  g_hash_table_iter_init (&iter, graph->nodes);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &node))
    {
      GPtrArray *group;

      if (!node->is_tied)
        continue;
      group = g_hash_table_lookup (by_root, find_root (node));
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (by_root, find_root (node), group);
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group, node);
    }
  return groups;
}

/**
 * rel_bridges_load:
 * @connection: a connection
 * @on: the date
 * @error: return location
 *
 * Clusters of people of whom only I know more than one. A cluster is two or more people, nobody of
 * them archived, connected by ties to one another; as ties connect the members of a cluster and
 * nobody else, whoever knows two clusters is I. I know a cluster when I met one of its members on or
 * before the date, or there is a tie between a member and me. Standing between groups is what Burt calls
 * brokerage ("Structural Holes", 1992). With fewer than two such clusters there is nothing to bridge.
 *
 * Returns: (transfer full) (nullable) (element-type RelCluster): the clusters, largest first
 */
GPtrArray *
rel_bridges_load (RelConnection *connection, RelDay on, GError **error)
{
  g_autoptr (RelSnapshot) snapshot = rel_snapshot_begin (connection, error);
  g_autoptr (GHashTable) nodes = g_hash_table_new_full (NULL, NULL, NULL, node_free);
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_cluster_free);
  Graph graph = { nodes };

  if (snapshot == NULL ||
      !rel_scan_people (connection, person_cb, &graph, error) ||
      !rel_scan_ties (connection, tie_cb, &graph, error) ||
      !rel_scan_touches (connection, G_MININT32, on, touch_cb, &graph, error))
    return NULL;
  groups = collect_groups (&graph);
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_sort (g_ptr_array_index (groups, i), compare_nodes);
  g_ptr_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    {
      RelCluster *cluster = make_cluster (g_ptr_array_index (groups, i));

      if (cluster->known[0] != NULL)
        g_ptr_array_add (clusters, cluster);
      else
        rel_cluster_free (cluster);
    }
  if (clusters->len < 2)
    g_ptr_array_set_size (clusters, 0);
  return g_steal_pointer (&clusters);
}
