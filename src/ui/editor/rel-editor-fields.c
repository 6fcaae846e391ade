/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which members of each noun the editor offers, in which order, by which names. */
#include "rel-editor-fields.h"

#include <glib/gi18n-lib.h>

#include "rel-achievement.h"
#include "rel-clock.h"
#include "rel-exchange.h"
#include "rel-feedback.h"
#include "rel-focal-point.h"
#include "rel-follow-up.h"
#include "rel-goal.h"
#include "rel-meeting.h"
#include "rel-milestone.h"
#include "rel-opportunity.h"
#include "rel-noun-labels.h"
#include "rel-person.h"
#include "rel-requirement.h"
#include "rel-stakeholder.h"
#include "rel-tie.h"

#define HEADING(label) { label, -1, REL_EDITOR_AUTO }
#define FIELD(field, label) { label, field, REL_EDITOR_AUTO }
#define PARAGRAPH(field, label) { label, field, REL_EDITOR_PARAGRAPH }
#define AHEAD(field, label) { label, field, REL_EDITOR_AHEAD }
#define END { NULL, -1, REL_EDITOR_AUTO }

static const RelEditorField person_fields[] = {
  FIELD (REL_PERSON_NAME, N_("Name")),
  FIELD (REL_PERSON_DIRECTION, N_("Direction")),
  FIELD (REL_PERSON_SCOPE, N_("Scope")),
  FIELD (REL_PERSON_IS_FOCUS, N_("In Focus")),
  HEADING (N_("Why")),
  PARAGRAPH (REL_PERSON_WHY, N_("Why I Build This Relationship")),
  PARAGRAPH (REL_PERSON_OFFER, N_("What I Can Offer")),
  PARAGRAPH (REL_PERSON_PRIORITIES, N_("What Matters to Them")),
  HEADING (N_("Cadence")),
  FIELD (REL_PERSON_CADENCE_DAYS, N_("Talk Every … Days")),
  /* Translators: face to face, where the row above says “Talk Every … Days”; short, as it stands in a narrow window */
  FIELD (REL_PERSON_FACE_TO_FACE_DAYS, N_("Meet Every … Days")),
  { N_("Preferred Channel"), REL_PERSON_PREFERRED_CHANNEL, REL_EDITOR_CHANNEL },
  HEADING (N_("Roles and Tags")),
  { N_("Roles"), REL_PERSON_ROLES, REL_EDITOR_ROLES },
  FIELD (REL_PERSON_TAGS, N_("Tags")),
  HEADING (N_("Work")),
  FIELD (REL_PERSON_POSITIONS, N_("Positions")),
  HEADING (N_("Contact")),
  FIELD (REL_PERSON_CONTACT_POINTS, N_("Contact")),
  HEADING (N_("About")),
  { N_("Photo"), REL_PERSON_PHOTO, REL_EDITOR_PHOTO },
  FIELD (REL_PERSON_GIVEN_NAME, N_("Given Name")),
  FIELD (REL_PERSON_FAMILY_NAME, N_("Family Name")),
  FIELD (REL_PERSON_NICKNAME, N_("Nickname")),
  FIELD (REL_PERSON_BIRTHDAY, N_("Birthday")),
  FIELD (REL_PERSON_MET_ON, N_("Met On")),
  FIELD (REL_PERSON_MET_WHERE, N_("Met Where")),
  FIELD (REL_PERSON_INTRODUCED_BY, N_("Introduced By")),
  FIELD (REL_PERSON_KNOWS_ME, N_("Knows Me, 0 to 4")),
  FIELD (REL_PERSON_TRUST, N_("Trust, 0 to 4")),
  FIELD (REL_PERSON_SENSITIVITY, N_("Sensitivity")),
  PARAGRAPH (REL_PERSON_NOTES, N_("Notes")),
  HEADING (N_("More About Them")),
  FIELD (REL_PERSON_CUSTOM_FIELDS, N_("More About Them")),
  END
};

static const RelEditorField meeting_fields[] = {
  FIELD (REL_MEETING_PARTICIPANTS, N_("With")),
  FIELD (REL_MEETING_TITLE, N_("Title")),
  FIELD (REL_MEETING_STARTED_ON, N_("Day")),
  FIELD (REL_MEETING_CHANNEL, N_("Channel")),
  FIELD (REL_MEETING_PURPOSE, N_("Purpose")),
  HEADING (N_("What Was Said")),
  PARAGRAPH (REL_MEETING_SUMMARY, N_("Summary, May Be Shared")),
  PARAGRAPH (REL_MEETING_NOTES, N_("Notes, for Me Alone")),
  PARAGRAPH (REL_MEETING_REFLECTION, N_("How I Came Across, for Me Alone")),
  HEADING (N_("Details")),
  FIELD (REL_MEETING_STARTED_AT, N_("Time")),
  { N_("Time Zone"), REL_MEETING_TIME_ZONE, REL_EDITOR_ZONE },
  { N_("Lasted"), REL_MEETING_DURATION_MINUTES, REL_EDITOR_DURATION },
  FIELD (REL_MEETING_LOCATION, N_("Place")),
  FIELD (REL_MEETING_INITIATED_BY, N_("Asked For By")),
  FIELD (REL_MEETING_GOALS, N_("Goals")),
  END
};

static const RelEditorField follow_up_fields[] = {
  FIELD (REL_FOLLOW_UP_TEXT, N_("What Was Promised")),
  FIELD (REL_FOLLOW_UP_PERSON, N_("With")),
  FIELD (REL_FOLLOW_UP_OWNER, N_("Promised By")),
  AHEAD (REL_FOLLOW_UP_DUE_ON, N_("Due On")),
  FIELD (REL_FOLLOW_UP_DONE_ON, N_("Done On")),
  AHEAD (REL_FOLLOW_UP_SNOOZED_UNTIL, N_("Not Before")),
  END
};

static const RelEditorField exchange_fields[] = {
  FIELD (REL_EXCHANGE_PERSON, N_("With")),
  FIELD (REL_EXCHANGE_DIRECTION, N_("Given or Received")),
  FIELD (REL_EXCHANGE_KIND, N_("What")),
  FIELD (REL_EXCHANGE_OCCURRED_ON, N_("Day")),
  PARAGRAPH (REL_EXCHANGE_NOTE, N_("Note")),
  END
};

static const RelEditorField feedback_fields[] = {
  FIELD (REL_FEEDBACK_PERSON, N_("From")),
  PARAGRAPH (REL_FEEDBACK_VERBATIM, N_("What They Said")),
  FIELD (REL_FEEDBACK_RECEIVED_ON, N_("Day")),
  FIELD (REL_FEEDBACK_RATING, N_("Rating, 1 to 5")),
  FIELD (REL_FEEDBACK_GOAL, N_("About the Goal")),
  FIELD (REL_FEEDBACK_REQUIREMENT, N_("About the Requirement")),
  FIELD (REL_FEEDBACK_SOLICITED, N_("I Asked for It")),
  FIELD (REL_FEEDBACK_MAY_SHARE, N_("May Be Shared")),
  PARAGRAPH (REL_FEEDBACK_RESPONSE, N_("What I Did About It")),
  END
};

static const RelEditorField tie_fields[] = {
  FIELD (REL_TIE_PERSON, N_("Who")),
  FIELD (REL_TIE_KIND, N_("How")),
  FIELD (REL_TIE_OTHER, N_("Whom (Empty for Me)")),
  FIELD (REL_TIE_NOTE, N_("Note")),
  END
};

static const RelEditorField goal_fields[] = {
  FIELD (REL_GOAL_TITLE, N_("Title")),
  FIELD (REL_GOAL_KIND, N_("Kind")),
  FIELD (REL_GOAL_TARGET_ROLE, N_("Target Role")),
  FIELD (REL_GOAL_ORGANIZATION, N_("Organization")),
  AHEAD (REL_GOAL_REVIEW_ON, N_("Review On")),
  HEADING (N_("Why")),
  PARAGRAPH (REL_GOAL_WHY, N_("Why I Want It")),
  PARAGRAPH (REL_GOAL_CASE_STATEMENT, N_("The Case for Me")),
  HEADING (N_("Standing")),
  FIELD (REL_GOAL_STATUS, N_("Status")),
  FIELD (REL_GOAL_CLOSED_ON, N_("Closed On")),
  PARAGRAPH (REL_GOAL_OUTCOME_NOTE, N_("How It Ended")),
  FIELD (REL_GOAL_FOLLOWS, N_("Another Attempt After")),
  END
};

static const RelEditorField stakeholder_fields[] = {
  FIELD (REL_STAKEHOLDER_PERSON, N_("Who")),
  FIELD (REL_STAKEHOLDER_DECISION_ROLE, N_("Part in the Decision")),
  FIELD (REL_STAKEHOLDER_INFLUENCE, N_("Influence, 1 to 5")),
  FIELD (REL_STAKEHOLDER_INTEREST, N_("Interest, 1 to 5")),
  FIELD (REL_STAKEHOLDER_POSITION, N_("Position Now")),
  FIELD (REL_STAKEHOLDER_DESIRED_POSITION, N_("Position Hoped For")),
  HEADING (N_("Notes")),
  PARAGRAPH (REL_STAKEHOLDER_EVIDENCE_NOTE, N_("How I Know")),
  FIELD (REL_STAKEHOLDER_NEXT_MOVE, N_("Next Move")),
  FIELD (REL_STAKEHOLDER_FEEDBACK_CONSENT, N_("Agreed to Give Feedback")),
  FIELD (REL_STAKEHOLDER_GOAL, N_("Goal")),
  END
};

static const RelEditorField requirement_fields[] = {
  FIELD (REL_REQUIREMENT_NAME, N_("Name")),
  FIELD (REL_REQUIREMENT_KIND, N_("Kind")),
  FIELD (REL_REQUIREMENT_TARGET, N_("Target, 1 to 5")),
  FIELD (REL_REQUIREMENT_SELF_RATING, N_("What I Say, 1 to 5")),
  FIELD (REL_REQUIREMENT_PRACTICE, N_("Practice")),
  PARAGRAPH (REL_REQUIREMENT_EVIDENCE_NOTE, N_("Evidence")),
  FIELD (REL_REQUIREMENT_GOAL, N_("Goal")),
  END
};

static const RelEditorField milestone_fields[] = {
  FIELD (REL_MILESTONE_TITLE, N_("Title")),
  AHEAD (REL_MILESTONE_OCCURS_ON, N_("Day")),
  FIELD (REL_MILESTONE_GOAL, N_("Goal")),
  HEADING (N_("Groundwork")),
  FIELD (REL_MILESTONE_GROUNDWORK, N_("Talk One to One Before")),
  END
};

static const RelEditorField achievement_fields[] = {
  FIELD (REL_ACHIEVEMENT_TITLE, N_("Title")),
  FIELD (REL_ACHIEVEMENT_OCCURRED_ON, N_("Day")),
  FIELD (REL_ACHIEVEMENT_LEVEL, N_("Level")),
  FIELD (REL_ACHIEVEMENT_WITNESSES, N_("Seen By")),
  PARAGRAPH (REL_ACHIEVEMENT_SITUATION, N_("Situation")),
  PARAGRAPH (REL_ACHIEVEMENT_RESULT, N_("Result")),
  FIELD (REL_ACHIEVEMENT_MAY_SHARE, N_("May Be Shared")),
  FIELD (REL_ACHIEVEMENT_GOAL, N_("Goal")),
  END
};

static const RelEditorField opportunity_fields[] = {
  FIELD (REL_OPPORTUNITY_TITLE, N_("Title")),
  FIELD (REL_OPPORTUNITY_ORGANIZATION, N_("Organization")),
  FIELD (REL_OPPORTUNITY_ROUTE, N_("Route")),
  FIELD (REL_OPPORTUNITY_STAGE, N_("Stage")),
  FIELD (REL_OPPORTUNITY_REACHED_INTERVIEW, N_("Reached an Interview")),
  FIELD (REL_OPPORTUNITY_OPENED_BY, N_("Opened By")),
  FIELD (REL_OPPORTUNITY_LEANED_ON, N_("Leaned On")),
  FIELD (REL_OPPORTUNITY_APPLIED_ON, N_("Applied On")),
  FIELD (REL_OPPORTUNITY_CLOSED_ON, N_("Closed On")),
  PARAGRAPH (REL_OPPORTUNITY_LESSONS, N_("Lessons")),
  FIELD (REL_OPPORTUNITY_GOAL, N_("Goal")),
  END
};

static const RelEditorField focal_point_fields[] = {
  PARAGRAPH (REL_FOCAL_POINT_TEXT, N_("What to Work On")),
  FIELD (REL_FOCAL_POINT_STATE, N_("State")),
  FIELD (REL_FOCAL_POINT_GOAL, N_("Goal")),
  END
};

static const RelEditorForm forms[REL_N_NOUNS] = {
  [REL_NOUN_PERSON] = { N_("New Person"), N_("Edit Person"), person_fields },
  [REL_NOUN_TIE] = { N_("New Tie"), N_("Edit Tie"), tie_fields },
  [REL_NOUN_MEETING] = { N_("Log a Meeting"), N_("Edit Meeting"), meeting_fields },
  [REL_NOUN_FOLLOW_UP] = { N_("New Promise"), N_("Edit Promise"), follow_up_fields },
  [REL_NOUN_EXCHANGE] = { N_("Given or Received"), N_("Edit Given or Received"), exchange_fields },
  [REL_NOUN_FEEDBACK] = { N_("New Feedback"), N_("Edit Feedback"), feedback_fields },
  [REL_NOUN_GOAL] = { N_("New Goal"), N_("Edit Goal"), goal_fields },
  [REL_NOUN_STAKEHOLDER] = { N_("New Stakeholder"), N_("Edit Stakeholder"), stakeholder_fields },
  [REL_NOUN_REQUIREMENT] = { N_("New Requirement"), N_("Edit Requirement"), requirement_fields },
  [REL_NOUN_MILESTONE] = { N_("New Milestone"), N_("Edit Milestone"), milestone_fields },
  [REL_NOUN_ACHIEVEMENT] = { N_("New Achievement"), N_("Edit Achievement"), achievement_fields },
  [REL_NOUN_OPPORTUNITY] = { N_("New Opportunity"), N_("Edit Opportunity"), opportunity_fields },
  [REL_NOUN_FOCAL_POINT] = { N_("What to Work On"), N_("Edit What to Work On"), focal_point_fields },
};

/**
 * rel_editor_form_for:
 * @noun: a noun
 *
 * Returns: (transfer none) (nullable): how it is edited, %NULL for what nobody edits
 */
const RelEditorForm *
rel_editor_form_for (RelNoun noun)
{
  return noun < REL_N_NOUNS && forms[noun].fields != NULL ? &forms[noun] : NULL;
}

/**
 * rel_editor_get_title:
 * @record: a record
 *
 * Returns: (transfer none) (nullable): what it is called, %NULL for records that have no name
 */
const char *
rel_editor_get_title (RelRecord *record)
{
  switch (rel_record_get_noun (record))
    {
    case REL_NOUN_PERSON:
      return rel_record_get_text (record, REL_PERSON_NAME);
    case REL_NOUN_MEETING:
      return rel_record_get_text (record, REL_MEETING_TITLE);
    case REL_NOUN_FOLLOW_UP:
      return rel_record_get_text (record, REL_FOLLOW_UP_TEXT);
    case REL_NOUN_GOAL:
      return rel_record_get_text (record, REL_GOAL_TITLE);
    case REL_NOUN_REQUIREMENT:
      return rel_record_get_text (record, REL_REQUIREMENT_NAME);
    case REL_NOUN_MILESTONE:
      return rel_record_get_text (record, REL_MILESTONE_TITLE);
    case REL_NOUN_ACHIEVEMENT:
      return rel_record_get_text (record, REL_ACHIEVEMENT_TITLE);
    case REL_NOUN_OPPORTUNITY:
      return rel_record_get_text (record, REL_OPPORTUNITY_TITLE);
    case REL_NOUN_FOCAL_POINT:
      return rel_record_get_text (record, REL_FOCAL_POINT_TEXT);
    case REL_NOUN_TIE:
    case REL_NOUN_EXCHANGE:
    case REL_NOUN_FEEDBACK:
    case REL_NOUN_STAKEHOLDER:
    case REL_NOUN_SNOOZE:
    case REL_NOUN_NOT_DUPLICATES:
    case REL_N_NOUNS:
    default:
      return NULL;
    }
}

/**
 * rel_editor_get_name:
 * @record: a record
 *
 * Returns: (transfer none): what it is called, or else what its kind is: where it is told what was done, nothing is done
 *   to nothing
 */
const char *
rel_editor_get_name (RelRecord *record)
{
  const char *title = rel_editor_get_title (record);

  return title != NULL ? title : rel_noun_label (rel_record_get_noun (record));
}

/**
 * rel_editor_prefill:
 * @record: a new record
 *
 * Sets what is most likely: what is logged mostly happened today.
 */
void
rel_editor_prefill (RelRecord *record)
{
  g_autofree char *today = rel_date_dup (rel_clock_today ());

  switch ((int) rel_record_get_noun (record))
    {
    case REL_NOUN_MEETING:
      rel_record_set_text (record, REL_MEETING_STARTED_ON, today);
      break;
    case REL_NOUN_EXCHANGE:
      rel_record_set_text (record, REL_EXCHANGE_OCCURRED_ON, today);
      break;
    case REL_NOUN_FEEDBACK:
      rel_record_set_text (record, REL_FEEDBACK_RECEIVED_ON, today);
      break;
    case REL_NOUN_ACHIEVEMENT:
      rel_record_set_text (record, REL_ACHIEVEMENT_OCCURRED_ON, today);
      break;
    default:
      break;
    }
}
