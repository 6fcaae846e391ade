/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goal: a career goal. */
#include "rel-goal.h"

#include "rel-enums.h"

struct _RelGoal
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelGoal, rel_goal, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_GOAL_TITLE] = REL_TEXT_REQUIRED ("title"),
  [REL_GOAL_KIND] = REL_WORD ("kind", rel_goal_kind_get_type),
  [REL_GOAL_TARGET_ROLE] = REL_TEXT ("target_role"),
  [REL_GOAL_ORGANIZATION] = REL_TEXT ("organization"),
  [REL_GOAL_WHY] = REL_TEXT ("why"),
  [REL_GOAL_CASE_STATEMENT] = REL_TEXT ("case_statement"),
  [REL_GOAL_REVIEW_ON] = REL_DATE ("review_on"),
  [REL_GOAL_STATUS] = REL_WORD ("status", rel_goal_status_get_type),
  [REL_GOAL_CLOSED_ON] = REL_DATE ("closed_on"),
  [REL_GOAL_OUTCOME_NOTE] = REL_TEXT ("outcome_note"),
  [REL_GOAL_FOLLOWS] = REL_REFERENCE ("follows", REL_NOUN_GOAL),
};

const RelShape rel_goal_shape = { "goal", fields, G_N_ELEMENTS (fields) };

static void
rel_goal_class_init (RelGoalClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_GOAL, &rel_goal_shape);
}

static void
rel_goal_init (RelGoal *self)
{
}
