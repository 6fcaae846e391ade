/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bridges: groups of people who know one another, and between which only I stand. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"

G_BEGIN_DECLS

typedef struct
{
  GStrv people; /* ids, all members, by sort key of the name, then id */
  GStrv known;  /* ids of the members whom I have met, in the same order */
} RelCluster;

/* GPtrArray of RelCluster, largest first; empty unless there are two or more. */
GPtrArray *rel_bridges_load  (RelConnection *connection, RelDay on, GError **error);
void       rel_cluster_free  (RelCluster *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCluster, rel_cluster_free)

G_END_DECLS
