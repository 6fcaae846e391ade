/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestone: the big meeting of a goal, with its groundwork. */
#include "rel-milestone.h"

#include "rel-groundwork-entry.h"

struct _RelMilestone
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelMilestone, rel_milestone, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_MILESTONE_GOAL] = REL_REFERENCE_REQUIRED ("goal", REL_NOUN_GOAL),
  [REL_MILESTONE_TITLE] = REL_TEXT_REQUIRED ("title"),
  [REL_MILESTONE_OCCURS_ON] = REL_DATE ("occurs_on"),
  [REL_MILESTONE_GROUNDWORK] = REL_ITEMS ("groundwork", &rel_groundwork_entry_shape),
};

const RelShape rel_milestone_shape = { "milestone", fields, G_N_ELEMENTS (fields) };

static void
rel_milestone_class_init (RelMilestoneClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_MILESTONE, &rel_milestone_shape);
}

static void
rel_milestone_init (RelMilestone *self)
{
}
