/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stakeholder: a person's part in a goal. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_STAKEHOLDER (rel_stakeholder_get_type ())
G_DECLARE_FINAL_TYPE (RelStakeholder, rel_stakeholder, REL, STAKEHOLDER, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_STAKEHOLDER_GOAL,
  REL_STAKEHOLDER_PERSON,
  REL_STAKEHOLDER_DECISION_ROLE,
  REL_STAKEHOLDER_INFLUENCE,
  REL_STAKEHOLDER_INTEREST,
  REL_STAKEHOLDER_POSITION,
  REL_STAKEHOLDER_DESIRED_POSITION,
  REL_STAKEHOLDER_EVIDENCE_NOTE,
  REL_STAKEHOLDER_NEXT_MOVE,
  REL_STAKEHOLDER_FEEDBACK_CONSENT,
  REL_STAKEHOLDER_N_FIELDS
};

extern const RelShape rel_stakeholder_shape;

G_END_DECLS
