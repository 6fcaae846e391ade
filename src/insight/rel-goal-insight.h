/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the records say of one goal. */
#pragma once

#include "rel-blind-spots.h"
#include "rel-coverage.h"
#include "rel-readiness.h"

G_BEGIN_DECLS

typedef struct
{
  RelDay on;
  char *goal; /* id */
  char *title;
  RelDay review_on;       /* REL_DAY_NONE without */
  int days_to_review;     /* review_on − on; valid when review_on is a day */
  GPtrArray *checks;      /* of RelCheck, in table order, those left out not in it */
  GPtrArray *stakeholders; /* of RelCoverageRow: by decision role, sort key of the name, id */
  GPtrArray *blind_spots; /* of RelBlindSpot, by id of the requirement: all that can be compared */
  GPtrArray *voices;      /* of RelVoices, one for each requirement */
} RelGoalInsight;

RelGoalInsight *rel_goal_insight_load (RelConnection *connection, const char *goal_id, RelDay on, GError **error);
void            rel_goal_insight_free (RelGoalInsight *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelGoalInsight, rel_goal_insight_free)

G_END_DECLS
