/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of all nouns. To add one: its file pair, a line here, a table in a new migration. */
#include "rel-shape.h"

#include <string.h>

#include "rel-person.h"
#include "rel-tie.h"
#include "rel-meeting.h"
#include "rel-follow-up.h"
#include "rel-exchange.h"
#include "rel-feedback.h"
#include "rel-goal.h"
#include "rel-stakeholder.h"
#include "rel-requirement.h"
#include "rel-milestone.h"
#include "rel-achievement.h"
#include "rel-opportunity.h"
#include "rel-focal-point.h"
#include "rel-snooze.h"
#include "rel-not-duplicates.h"

static const RelNounInfo nouns[] = {
  { REL_NOUN_PERSON, "people", &rel_person_shape, rel_person_get_type },
  { REL_NOUN_TIE, "ties", &rel_tie_shape, rel_tie_get_type },
  { REL_NOUN_MEETING, "meetings", &rel_meeting_shape, rel_meeting_get_type },
  { REL_NOUN_FOLLOW_UP, "follow_ups", &rel_follow_up_shape, rel_follow_up_get_type },
  { REL_NOUN_EXCHANGE, "exchanges", &rel_exchange_shape, rel_exchange_get_type },
  { REL_NOUN_FEEDBACK, "feedback", &rel_feedback_shape, rel_feedback_get_type },
  { REL_NOUN_GOAL, "goals", &rel_goal_shape, rel_goal_get_type },
  { REL_NOUN_STAKEHOLDER, "stakeholders", &rel_stakeholder_shape, rel_stakeholder_get_type },
  { REL_NOUN_REQUIREMENT, "requirements", &rel_requirement_shape, rel_requirement_get_type },
  { REL_NOUN_MILESTONE, "milestones", &rel_milestone_shape, rel_milestone_get_type },
  { REL_NOUN_ACHIEVEMENT, "achievements", &rel_achievement_shape, rel_achievement_get_type },
  { REL_NOUN_OPPORTUNITY, "opportunities", &rel_opportunity_shape, rel_opportunity_get_type },
  { REL_NOUN_FOCAL_POINT, "focal_points", &rel_focal_point_shape, rel_focal_point_get_type },
  { REL_NOUN_SNOOZE, "snoozes", &rel_snooze_shape, rel_snooze_get_type },
  { REL_NOUN_NOT_DUPLICATES, "not_duplicates", &rel_not_duplicates_shape, rel_not_duplicates_get_type },
};

G_STATIC_ASSERT (G_N_ELEMENTS (nouns) == REL_N_NOUNS);

/**
 * rel_noun_get_info:
 * @noun: a noun
 *
 * Returns: (transfer none): its shape, class and names
 */
const RelNounInfo *
rel_noun_get_info (RelNoun noun)
{
  g_assert (noun < REL_N_NOUNS);
  return &nouns[noun];
}

/**
 * rel_noun_from_section:
 * @section: a table or section name, `people`
 *
 * Returns: the noun, %REL_NOUN_NONE when there is none of that name
 */
RelNoun
rel_noun_from_section (const char *section)
{
  for (guint i = 0; i < REL_N_NOUNS; i++)
    if (strcmp (nouns[i].section, section) == 0)
      return nouns[i].noun;
  return REL_NOUN_NONE;
}

/**
 * rel_noun_from_name:
 * @name: a singular name, `person`
 *
 * Returns: the noun, %REL_NOUN_NONE when there is none of that name
 */
RelNoun
rel_noun_from_name (const char *name)
{
  for (guint i = 0; i < REL_N_NOUNS; i++)
    if (strcmp (nouns[i].shape->name, name) == 0)
      return nouns[i].noun;
  return REL_NOUN_NONE;
}

/**
 * rel_shape_find:
 * @shape: a shape
 * @name: a member's name
 *
 * Returns: the index of the field, -1 when the shape has none of that name
 */
int
rel_shape_find (const RelShape *shape, const char *name)
{
  for (guint i = 0; i < shape->n_fields; i++)
    if (strcmp (shape->fields[i].name, name) == 0)
      return (int) i;
  return -1;
}
