/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Meeting: any conversation. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_MEETING (rel_meeting_get_type ())
G_DECLARE_FINAL_TYPE (RelMeeting, rel_meeting, REL, MEETING, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_MEETING_STARTED_ON,
  REL_MEETING_STARTED_AT,
  REL_MEETING_TIME_ZONE,
  REL_MEETING_DURATION_MINUTES,
  REL_MEETING_CHANNEL,
  REL_MEETING_INITIATED_BY,
  REL_MEETING_PURPOSE,
  REL_MEETING_TITLE,
  REL_MEETING_LOCATION,
  REL_MEETING_SUMMARY,
  REL_MEETING_NOTES,
  REL_MEETING_REFLECTION,
  REL_MEETING_PARTICIPANTS,
  REL_MEETING_GOALS,
  REL_MEETING_SOURCE,
  REL_MEETING_SOURCE_UID,
  REL_MEETING_N_FIELDS
};

extern const RelShape rel_meeting_shape;

G_END_DECLS
