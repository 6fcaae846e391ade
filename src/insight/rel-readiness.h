/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readiness: what a goal still lacks, check by check. */
#pragma once

#include "rel-facts.h"

G_BEGIN_DECLS

typedef enum
{
  REL_CHECK_DECIDERS_KNOWN,
  REL_CHECK_DECIDERS_MET,
  REL_CHECK_DECIDERS_FACE_TO_FACE,
  REL_CHECK_POSITIONS_KNOWN,
  REL_CHECK_TWO_CHAMPIONS,
  REL_CHECK_PEER_VOICES,
  REL_CHECK_REPORT_VOICES,
  REL_CHECK_INTERNAL_BALANCE,
  REL_CHECK_FACE_TO_FACE_SHARE,
  REL_CHECK_GROUNDWORK_DONE,
  REL_CHECK_EVIDENCE_WITNESSED,
  REL_CHECK_EVIDENCE_LEVEL,
  REL_CHECK_INTERPERSONAL_PRACTISED,
  REL_CHECK_BLIND_SPOTS,
  REL_CHECK_FEEDBACK_RECENT,
  REL_CHECK_LESSONS_APPLIED,
  REL_N_CHECK_CODES
} RelCheckCode;

/**
 * RelCheckStatus:
 * @REL_CHECK_LEFT_OUT: the check does not apply to the goal; never in a list of checks
 * @REL_CHECK_UNKNOWN: the records do not say
 * @REL_CHECK_GAP: something is missing
 * @REL_CHECK_MET: nothing is missing
 */
typedef enum
{
  REL_CHECK_LEFT_OUT,
  REL_CHECK_UNKNOWN,
  REL_CHECK_GAP,
  REL_CHECK_MET,
} RelCheckStatus;

const char *rel_check_code_to_word   (RelCheckCode code);
const char *rel_check_status_to_word (RelCheckStatus status);

/* One check: how it stands, a whole sentence, who is missing, and the records behind it. */
typedef struct
{
  RelCheckCode code;
  RelCheckStatus status;
  char *text;
  GStrv people;  /* ids of the people missing; empty, never NULL */
  GStrv records; /* ids, first the goal's */
} RelCheck;

void           rel_check_free          (RelCheck *self);
RelCheckStatus rel_readiness_peer_voices      (RelFacts *facts, RelGoalFacts *goal);
RelCheckStatus rel_readiness_internal_balance (RelFacts *facts, RelGoalFacts *goal);
GPtrArray     *rel_readiness_compute   (RelFacts *facts, RelGoalFacts *goal);
GPtrArray     *rel_readiness_load      (RelConnection *connection, const char *goal_id, RelDay on, GError **error);
const RelCheck *rel_readiness_most_important_gap (GPtrArray *checks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCheck, rel_check_free)

G_END_DECLS
