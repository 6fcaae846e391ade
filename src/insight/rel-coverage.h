/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coverage: who has a part in a goal, and how well each of them is covered. */
#pragma once

#include "rel-facts.h"

G_BEGIN_DECLS

/* One stakeholder, a row of the coverage matrix. */
typedef struct
{
  char *stakeholder; /* id of the stakeholder record */
  char *person;      /* id */
  char *name;
  RelDecisionRole decision_role;
  RelPosition position;
  RelPosition desired_position;
  int influence; /* 1 to 5, REL_NUMBER_NONE */
  int interest;
  RelDirection direction;
  RelScope scope;
  RelDay last_live;         /* REL_DAY_NONE for never */
  RelDay last_face_to_face;
  gboolean has_groundwork;  /* whether the next milestone lists the person */
  RelGroundwork groundwork; /* valid when has_groundwork */
  char *milestone;          /* (nullable): id of the next milestone from the date on */
  char *concern;            /* (nullable): of the groundwork entry */
  char *next_move;          /* (nullable) */
} RelCoverageRow;

void       rel_coverage_row_free (RelCoverageRow *self);
GPtrArray *rel_coverage_compute  (RelFacts *facts, RelGoalFacts *goal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCoverageRow, rel_coverage_row_free)

G_END_DECLS
