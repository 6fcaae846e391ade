/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Achievement: what was achieved, and who saw it. */
#include "rel-achievement.h"

#include "rel-enums.h"

struct _RelAchievement
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelAchievement, rel_achievement, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_ACHIEVEMENT_GOAL] = REL_REFERENCE ("goal", REL_NOUN_GOAL),
  [REL_ACHIEVEMENT_OCCURRED_ON] = REL_DATE ("occurred_on"),
  [REL_ACHIEVEMENT_TITLE] = REL_TEXT_REQUIRED ("title"),
  [REL_ACHIEVEMENT_SITUATION] = REL_TEXT ("situation"),
  [REL_ACHIEVEMENT_RESULT] = REL_TEXT ("result"),
  [REL_ACHIEVEMENT_LEVEL] = REL_WORD ("level", rel_level_get_type),
  [REL_ACHIEVEMENT_WITNESSES] = REL_REFERENCES ("witnesses", REL_NOUN_PERSON),
  [REL_ACHIEVEMENT_MAY_SHARE] = REL_FLAG ("may_share"),
};

const RelShape rel_achievement_shape = { "achievement", fields, G_N_ELEMENTS (fields) };

static void
rel_achievement_class_init (RelAchievementClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_ACHIEVEMENT, &rel_achievement_shape);
}

static void
rel_achievement_init (RelAchievement *self)
{
}
