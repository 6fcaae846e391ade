/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Requirement: what a goal asks for. */
#include "rel-requirement.h"

#include "rel-enums.h"

struct _RelRequirement
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelRequirement, rel_requirement, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_REQUIREMENT_GOAL] = REL_REFERENCE_REQUIRED ("goal", REL_NOUN_GOAL),
  [REL_REQUIREMENT_KIND] = REL_WORD ("kind", rel_requirement_kind_get_type),
  [REL_REQUIREMENT_NAME] = REL_TEXT_REQUIRED ("name"),
  [REL_REQUIREMENT_TARGET] = REL_NUMBER ("target", 1, 5),
  [REL_REQUIREMENT_SELF_RATING] = REL_NUMBER ("self_rating", 1, 5),
  [REL_REQUIREMENT_PRACTICE] = REL_WORD ("practice", rel_practice_get_type),
  [REL_REQUIREMENT_EVIDENCE_NOTE] = REL_TEXT ("evidence_note"),
};

const RelShape rel_requirement_shape = { "requirement", fields, G_N_ELEMENTS (fields) };

static void
rel_requirement_class_init (RelRequirementClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_REQUIREMENT, &rel_requirement_shape);
}

static void
rel_requirement_init (RelRequirement *self)
{
}
