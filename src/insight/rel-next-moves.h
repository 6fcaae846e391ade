/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Next moves: whom to talk to next, and why. */
#pragma once

#include "rel-facts.h"

G_BEGIN_DECLS

/* Why somebody comes up, in the order in which reasons are told. */
typedef enum
{
  REL_MOVE_GROUNDWORK_DUE,
  REL_MOVE_DECIDER_NOT_MET,
  REL_MOVE_PROMISE_DUE,
  REL_MOVE_CADENCE_OVERDUE,
  REL_MOVE_POSITION_UNKNOWN,
  REL_MOVE_FOCUS_QUIET,
  REL_MOVE_NEVER_FACE_TO_FACE,
  REL_MOVE_EMAIL_ONLY,
  REL_MOVE_FEEDBACK_TO_ASK,
  REL_MOVE_GIVE_FIRST,
  REL_MOVE_PEER_VOICE_MISSING,
  REL_MOVE_INTERNAL_NEGLECTED,
  REL_N_MOVE_CODES
} RelMoveCode;

const char *rel_move_code_to_word    (RelMoveCode code);

/* One reason: its code, a whole sentence in the person's language, and the records behind it. */
typedef struct
{
  RelMoveCode code;
  int weight;
  char *text;
  GStrv records; /* ids, never empty: first the goals, follow-ups or person that raised it */
} RelReason;

/* Somebody with at least one reason. */
typedef struct
{
  char *person; /* id */
  char *name;
  gint64 row;
  int weight;        /* the sum over the reasons */
  RelDay last_touch; /* on or before the date, REL_DAY_NONE for never */
  GPtrArray *reasons; /* of RelReason, in table order */
} RelMove;

void       rel_move_free              (RelMove *self);
GPtrArray *rel_next_moves_compute     (RelFacts *facts, RelConnection *connection, GError **error);
GPtrArray *rel_next_moves_load        (RelConnection *connection, RelDay on, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelMove, rel_move_free)

G_END_DECLS
