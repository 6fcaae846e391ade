/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Meetings: the log, newest first, and the conversation chosen from it. */
#pragma once

#include "rel-view.h"

G_BEGIN_DECLS

#define REL_TYPE_MEETINGS_VIEW (rel_meetings_view_get_type ())
G_DECLARE_FINAL_TYPE (RelMeetingsView, rel_meetings_view, REL, MEETINGS_VIEW, RelView)

G_END_DECLS
