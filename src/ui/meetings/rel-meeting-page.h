/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A meeting: who, when, what was said, what was promised. */
#pragma once

#include "rel-record-page.h"

G_BEGIN_DECLS

#define REL_TYPE_MEETING_PAGE (rel_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (RelMeetingPage, rel_meeting_page, REL, MEETING_PAGE, RelRecordPage)

G_END_DECLS
