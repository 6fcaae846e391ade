/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FollowUp: something promised after a conversation. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_FOLLOW_UP (rel_follow_up_get_type ())
G_DECLARE_FINAL_TYPE (RelFollowUp, rel_follow_up, REL, FOLLOW_UP, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_FOLLOW_UP_PERSON,
  REL_FOLLOW_UP_MEETING,
  REL_FOLLOW_UP_TEXT,
  REL_FOLLOW_UP_OWNER,
  REL_FOLLOW_UP_DUE_ON,
  REL_FOLLOW_UP_DONE_ON,
  REL_FOLLOW_UP_SNOOZED_UNTIL,
  REL_FOLLOW_UP_N_FIELDS
};

extern const RelShape rel_follow_up_shape;

G_END_DECLS
