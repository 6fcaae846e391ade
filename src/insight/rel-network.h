/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A neighbourhood of people: how close each is, and which of them are tied to one another. Never everybody. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"
#include "rel-enums.h"

G_BEGIN_DECLS

/* The most people of a neighbourhood. */
#define REL_NETWORK_MAX 100

typedef struct
{
  char *person; /* id */
  char *name;
  RelDirection direction;
  double closeness;
  guint n_ties; /* to others of the neighbourhood */
} RelNetworkNode;

/* Two of the people, the lesser index first. */
typedef struct
{
  guint a;
  guint b;
} RelNetworkTie;

typedef struct
{
  GPtrArray *nodes; /* of RelNetworkNode: closest first, then sort key of the name, then id */
  GArray *ties;     /* of RelNetworkTie, by a, then b */
} RelNetwork;

RelNetwork *rel_network_load_closest (RelConnection *connection, RelDay on, guint limit, GError **error);
RelNetwork *rel_network_load_goal    (RelConnection *connection, const char *goal_id, RelDay on, GError **error);
RelNetwork *rel_network_load_person  (RelConnection *connection, const char *person_id, RelDay on, GError **error);
void        rel_network_free         (RelNetwork *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelNetwork, rel_network_free)

G_END_DECLS
