/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Requirement: what a goal asks for. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_REQUIREMENT (rel_requirement_get_type ())
G_DECLARE_FINAL_TYPE (RelRequirement, rel_requirement, REL, REQUIREMENT, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_REQUIREMENT_GOAL,
  REL_REQUIREMENT_KIND,
  REL_REQUIREMENT_NAME,
  REL_REQUIREMENT_TARGET,
  REL_REQUIREMENT_SELF_RATING,
  REL_REQUIREMENT_PRACTICE,
  REL_REQUIREMENT_EVIDENCE_NOTE,
  REL_REQUIREMENT_N_FIELDS
};

extern const RelShape rel_requirement_shape;

G_END_DECLS
