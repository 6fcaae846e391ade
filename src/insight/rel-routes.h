/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Routes: by which ways doors were tried, and how often one led to an interview. */
#pragma once

#include "rel-connection.h"
#include "rel-enums.h"

G_BEGIN_DECLS

#define REL_N_ROUTES (REL_ROUTE_EVENT + 1)

typedef struct
{
  guint count;
  guint reached;
  GStrv opportunities; /* ids, those that reached an interview first */
} RelRouteResult;

/* Indexed by RelRoute; REL_ROUTE_UNSET holds the opportunities without a route. */
typedef struct
{
  RelRouteResult routes[REL_N_ROUTES];
} RelRoutes;

RelRoutes *rel_routes_load (RelConnection *connection, const char *goal_id, GError **error);
void       rel_routes_free (RelRoutes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelRoutes, rel_routes_free)

G_END_DECLS
