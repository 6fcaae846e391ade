/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goal: a career goal. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_GOAL (rel_goal_get_type ())
G_DECLARE_FINAL_TYPE (RelGoal, rel_goal, REL, GOAL, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_GOAL_TITLE,
  REL_GOAL_KIND,
  REL_GOAL_TARGET_ROLE,
  REL_GOAL_ORGANIZATION,
  REL_GOAL_WHY,
  REL_GOAL_CASE_STATEMENT,
  REL_GOAL_REVIEW_ON,
  REL_GOAL_STATUS,
  REL_GOAL_CLOSED_ON,
  REL_GOAL_OUTCOME_NOTE,
  REL_GOAL_FOLLOWS,
  REL_GOAL_N_FIELDS
};

extern const RelShape rel_goal_shape;

G_END_DECLS
