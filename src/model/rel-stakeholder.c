/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stakeholder: a person's part in a goal. */
#include "rel-stakeholder.h"

#include "rel-enums.h"

struct _RelStakeholder
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelStakeholder, rel_stakeholder, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_STAKEHOLDER_GOAL] = REL_REFERENCE_REQUIRED ("goal", REL_NOUN_GOAL),
  [REL_STAKEHOLDER_PERSON] = REL_REFERENCE_REQUIRED ("person", REL_NOUN_PERSON),
  [REL_STAKEHOLDER_DECISION_ROLE] = REL_WORD ("decision_role", rel_decision_role_get_type),
  [REL_STAKEHOLDER_INFLUENCE] = REL_NUMBER ("influence", 1, 5),
  [REL_STAKEHOLDER_INTEREST] = REL_NUMBER ("interest", 1, 5),
  [REL_STAKEHOLDER_POSITION] = REL_WORD ("position", rel_position_get_type),
  [REL_STAKEHOLDER_DESIRED_POSITION] = REL_WORD_OR ("desired_position", rel_position_get_type, REL_POSITION_UNSET),
  [REL_STAKEHOLDER_EVIDENCE_NOTE] = REL_TEXT ("evidence_note"),
  [REL_STAKEHOLDER_NEXT_MOVE] = REL_TEXT ("next_move"),
  [REL_STAKEHOLDER_FEEDBACK_CONSENT] = REL_FLAG ("feedback_consent"),
};

const RelShape rel_stakeholder_shape = { "stakeholder", fields, G_N_ELEMENTS (fields) };

static void
rel_stakeholder_class_init (RelStakeholderClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_STAKEHOLDER, &rel_stakeholder_shape);
}

static void
rel_stakeholder_init (RelStakeholder *self)
{
}
