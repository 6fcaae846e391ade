/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Achievement: what was achieved, and who saw it. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_ACHIEVEMENT (rel_achievement_get_type ())
G_DECLARE_FINAL_TYPE (RelAchievement, rel_achievement, REL, ACHIEVEMENT, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_ACHIEVEMENT_GOAL,
  REL_ACHIEVEMENT_OCCURRED_ON,
  REL_ACHIEVEMENT_TITLE,
  REL_ACHIEVEMENT_SITUATION,
  REL_ACHIEVEMENT_RESULT,
  REL_ACHIEVEMENT_LEVEL,
  REL_ACHIEVEMENT_WITNESSES,
  REL_ACHIEVEMENT_MAY_SHARE,
  REL_ACHIEVEMENT_N_FIELDS
};

extern const RelShape rel_achievement_shape;

G_END_DECLS
