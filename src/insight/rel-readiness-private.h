/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A check while it is being worked out. */
#pragma once

#include "rel-readiness.h"

G_BEGIN_DECLS

typedef struct
{
  RelFacts *facts;
  RelGoalFacts *goal;
  char *text;
  GPtrArray *people;  /* of const char *: ids of those missing */
  GPtrArray *records; /* of const char *: ids, after the goal's */
} RelCheckDraft;

/* Writes the sentence and what stands behind it. */
typedef RelCheckStatus (*RelCheckFunc) (RelCheckDraft *draft);

void rel_check_draft_add_record (RelCheckDraft *draft, const char *id);
void rel_check_draft_add_person (RelCheckDraft *draft, const RelPersonFacts *person);

static inline gboolean
rel_is_decider (const RelStakeholderFacts *stakeholder)
{
  return stakeholder->decision_role == REL_DECISION_ROLE_DECIDES;
}

static inline gboolean
rel_is_voice (const RelStakeholderFacts *stakeholder)
{
  return rel_is_decider (stakeholder) || stakeholder->decision_role == REL_DECISION_ROLE_INFLUENCES;
}

/* Speaks for me. */
static inline gboolean
rel_is_in_favour (const RelStakeholderFacts *stakeholder)
{
  return stakeholder->position == REL_POSITION_SUPPORTIVE || stakeholder->position == REL_POSITION_CHAMPIONING;
}

/* People: rel-readiness-people.c */
RelCheckStatus rel_check_deciders_known        (RelCheckDraft *draft);
RelCheckStatus rel_check_deciders_met          (RelCheckDraft *draft);
RelCheckStatus rel_check_deciders_face_to_face (RelCheckDraft *draft);
RelCheckStatus rel_check_positions_known       (RelCheckDraft *draft);
RelCheckStatus rel_check_two_champions         (RelCheckDraft *draft);
RelCheckStatus rel_check_peer_voices           (RelCheckDraft *draft);
RelCheckStatus rel_check_report_voices         (RelCheckDraft *draft);
RelCheckStatus rel_check_internal_balance      (RelCheckDraft *draft);
RelCheckStatus rel_check_face_to_face_share    (RelCheckDraft *draft);
RelCheckStatus rel_check_groundwork_done       (RelCheckDraft *draft);

/* Work: rel-readiness-work.c */
RelCheckStatus rel_check_evidence_witnessed    (RelCheckDraft *draft);
RelCheckStatus rel_check_evidence_level        (RelCheckDraft *draft);
RelCheckStatus rel_check_interpersonal_practised (RelCheckDraft *draft);
RelCheckStatus rel_check_blind_spots           (RelCheckDraft *draft);
RelCheckStatus rel_check_feedback_recent       (RelCheckDraft *draft);
RelCheckStatus rel_check_lessons_applied       (RelCheckDraft *draft);

G_END_DECLS
