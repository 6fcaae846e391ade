/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestone: the big meeting of a goal, with its groundwork. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_MILESTONE (rel_milestone_get_type ())
G_DECLARE_FINAL_TYPE (RelMilestone, rel_milestone, REL, MILESTONE, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_MILESTONE_GOAL,
  REL_MILESTONE_TITLE,
  REL_MILESTONE_OCCURS_ON,
  REL_MILESTONE_GROUNDWORK,
  REL_MILESTONE_N_FIELDS
};

extern const RelShape rel_milestone_shape;

G_END_DECLS
