/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kinds of records are called. */
#include "rel-noun-labels.h"

#include <glib/gi18n-lib.h>

/**
 * rel_noun_label:
 * @noun: a noun
 *
 * Returns: (transfer none): what one of its records is called
 */
const char *
rel_noun_label (RelNoun noun)
{
  switch (noun)
    {
    case REL_NOUN_PERSON:
      return C_("noun", "Person");
    case REL_NOUN_TIE:
      return C_("noun", "Tie");
    case REL_NOUN_MEETING:
      return C_("noun", "Meeting");
    case REL_NOUN_FOLLOW_UP:
      return C_("noun", "Promise");
    case REL_NOUN_EXCHANGE:
      return C_("noun", "Given or Received");
    case REL_NOUN_FEEDBACK:
      return C_("noun", "Feedback");
    case REL_NOUN_GOAL:
      return C_("noun", "Goal");
    case REL_NOUN_STAKEHOLDER:
      return C_("noun", "Part in a Goal");
    case REL_NOUN_REQUIREMENT:
      return C_("noun", "Requirement");
    case REL_NOUN_MILESTONE:
      return C_("noun", "Milestone");
    case REL_NOUN_ACHIEVEMENT:
      return C_("noun", "Achievement");
    case REL_NOUN_OPPORTUNITY:
      return C_("noun", "Opportunity");
    case REL_NOUN_FOCAL_POINT:
      return C_("noun", "What to Work On");
    case REL_NOUN_SNOOZE:
      return C_("noun", "Not Now");
    case REL_NOUN_NOT_DUPLICATES:
      return C_("noun", "Two Different People");
    case REL_N_NOUNS:
    default:
      return "";
    }
}
