/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opportunity: one attempt at a door. */
#include "rel-opportunity.h"

#include "rel-enums.h"

struct _RelOpportunity
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelOpportunity, rel_opportunity, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_OPPORTUNITY_GOAL] = REL_REFERENCE ("goal", REL_NOUN_GOAL),
  [REL_OPPORTUNITY_TITLE] = REL_TEXT_REQUIRED ("title"),
  [REL_OPPORTUNITY_ORGANIZATION] = REL_TEXT ("organization"),
  [REL_OPPORTUNITY_ROUTE] = REL_WORD ("route", rel_route_get_type),
  [REL_OPPORTUNITY_OPENED_BY] = REL_REFERENCE ("opened_by", REL_NOUN_PERSON),
  [REL_OPPORTUNITY_LEANED_ON] = REL_REFERENCES ("leaned_on", REL_NOUN_PERSON),
  [REL_OPPORTUNITY_APPLIED_ON] = REL_DATE ("applied_on"),
  [REL_OPPORTUNITY_STAGE] = REL_WORD ("stage", rel_stage_get_type),
  [REL_OPPORTUNITY_REACHED_INTERVIEW] = REL_FLAG ("reached_interview"),
  [REL_OPPORTUNITY_CLOSED_ON] = REL_DATE ("closed_on"),
  [REL_OPPORTUNITY_LESSONS] = REL_TEXT ("lessons"),
};

const RelShape rel_opportunity_shape = { "opportunity", fields, G_N_ELEMENTS (fields) };

static void
rel_opportunity_class_init (RelOpportunityClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_OPPORTUNITY, &rel_opportunity_shape);
}

static void
rel_opportunity_init (RelOpportunity *self)
{
}
