/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the page of a goal shows, read in one go. */
#pragma once

#include "rel-goal-insight.h"
#include "rel-records.h"
#include "rel-routes.h"

G_BEGIN_DECLS

typedef struct
{
  RelRecord *goal;
  RelGoalInsight *insight;
  GPtrArray *milestones;   /* by day */
  GPtrArray *requirements;
  GPtrArray *achievements; /* newest first */
  GPtrArray *feedback;     /* on the goal or one of its requirements, newest first */
  GPtrArray *opportunities;
  RelRoutes *routes;
  GPtrArray *focal_points;
  GHashTable *names;
} RelGoalData;

gpointer rel_goal_data_load (RelConnection *connection, gpointer id, GCancellable *cancellable, GError **error);
void     rel_goal_data_free (RelGoalData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelGoalData, rel_goal_data_free)

G_END_DECLS
