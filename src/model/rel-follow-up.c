/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FollowUp: something promised after a conversation. */
#include "rel-follow-up.h"

#include "rel-enums.h"

struct _RelFollowUp
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelFollowUp, rel_follow_up, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_FOLLOW_UP_PERSON] = REL_REFERENCE_REQUIRED ("person", REL_NOUN_PERSON),
  [REL_FOLLOW_UP_MEETING] = REL_REFERENCE ("meeting", REL_NOUN_MEETING),
  [REL_FOLLOW_UP_TEXT] = REL_TEXT_REQUIRED ("text"),
  [REL_FOLLOW_UP_OWNER] = REL_WORD ("owner", rel_owner_get_type),
  [REL_FOLLOW_UP_DUE_ON] = REL_DATE ("due_on"),
  [REL_FOLLOW_UP_DONE_ON] = REL_DATE ("done_on"),
  [REL_FOLLOW_UP_SNOOZED_UNTIL] = REL_DATE ("snoozed_until"),
};

const RelShape rel_follow_up_shape = { "follow_up", fields, G_N_ELEMENTS (fields) };

static void
rel_follow_up_class_init (RelFollowUpClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_FOLLOW_UP, &rel_follow_up_shape);
}

static void
rel_follow_up_init (RelFollowUp *self)
{
}
