/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a next move says of itself. */
#pragma once

#include "rel-next-moves.h"

G_BEGIN_DECLS

/* What raised a code for a person; ids are the facts'. */
typedef struct
{
  GPtrArray *raised_by; /* ids of goals, follow-ups or the person */
  GPtrArray *details;   /* (nullable): ids of stakeholders, milestones */
  const RelGoalFacts *goal;           /* the first of the goals */
  const RelMilestoneFacts *milestone; /* the soonest */
  const RelFollowUpFacts *follow_up;  /* due first */
} RelMoveSubject;

char *rel_move_sentence (const RelFacts *facts, const RelPersonFacts *person, RelMoveCode code, const RelMoveSubject *subject);

G_END_DECLS
