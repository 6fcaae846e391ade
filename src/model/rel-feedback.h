/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feedback: what another sees. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_FEEDBACK (rel_feedback_get_type ())
G_DECLARE_FINAL_TYPE (RelFeedback, rel_feedback, REL, FEEDBACK, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_FEEDBACK_PERSON,
  REL_FEEDBACK_RECEIVED_ON,
  REL_FEEDBACK_GOAL,
  REL_FEEDBACK_REQUIREMENT,
  REL_FEEDBACK_RATING,
  REL_FEEDBACK_SOLICITED,
  REL_FEEDBACK_VERBATIM,
  REL_FEEDBACK_MAY_SHARE,
  REL_FEEDBACK_RESPONSE,
  REL_FEEDBACK_N_FIELDS
};

extern const RelShape rel_feedback_shape;

G_END_DECLS
