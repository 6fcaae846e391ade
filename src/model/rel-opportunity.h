/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opportunity: one attempt at a door. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_OPPORTUNITY (rel_opportunity_get_type ())
G_DECLARE_FINAL_TYPE (RelOpportunity, rel_opportunity, REL, OPPORTUNITY, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_OPPORTUNITY_GOAL,
  REL_OPPORTUNITY_TITLE,
  REL_OPPORTUNITY_ORGANIZATION,
  REL_OPPORTUNITY_ROUTE,
  REL_OPPORTUNITY_OPENED_BY,
  REL_OPPORTUNITY_LEANED_ON,
  REL_OPPORTUNITY_APPLIED_ON,
  REL_OPPORTUNITY_STAGE,
  REL_OPPORTUNITY_REACHED_INTERVIEW,
  REL_OPPORTUNITY_CLOSED_ON,
  REL_OPPORTUNITY_LESSONS,
  REL_OPPORTUNITY_N_FIELDS
};

extern const RelShape rel_opportunity_shape;

G_END_DECLS
