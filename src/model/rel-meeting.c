/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Meeting: any conversation. */
#include "rel-meeting.h"

#include "rel-enums.h"

struct _RelMeeting
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelMeeting, rel_meeting, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_MEETING_STARTED_ON] = REL_DATE_REQUIRED ("started_on"),
  [REL_MEETING_STARTED_AT] = REL_TIME ("started_at"),
  [REL_MEETING_TIME_ZONE] = REL_TEXT ("time_zone"),
  [REL_MEETING_DURATION_MINUTES] = REL_NUMBER ("duration_minutes", 0, G_MAXINT),
  [REL_MEETING_CHANNEL] = REL_WORD ("channel", rel_channel_get_type),
  [REL_MEETING_INITIATED_BY] = REL_WORD ("initiated_by", rel_initiator_get_type),
  [REL_MEETING_PURPOSE] = REL_WORD ("purpose", rel_purpose_get_type),
  [REL_MEETING_TITLE] = REL_TEXT ("title"),
  [REL_MEETING_LOCATION] = REL_TEXT ("location"),
  [REL_MEETING_SUMMARY] = REL_TEXT ("summary"),
  [REL_MEETING_NOTES] = REL_TEXT ("notes"),
  [REL_MEETING_REFLECTION] = REL_TEXT ("reflection"),
  [REL_MEETING_PARTICIPANTS] = REL_REFERENCES ("participants", REL_NOUN_PERSON),
  [REL_MEETING_GOALS] = REL_REFERENCES ("goals", REL_NOUN_GOAL),
  [REL_MEETING_SOURCE] = REL_TEXT ("source"),
  [REL_MEETING_SOURCE_UID] = REL_TEXT ("source_uid"),
};

const RelShape rel_meeting_shape = { "meeting", fields, G_N_ELEMENTS (fields) };

static void
rel_meeting_class_init (RelMeetingClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_MEETING, &rel_meeting_shape);
}

static void
rel_meeting_init (RelMeeting *self)
{
}
