/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A meeting in the list of meetings. */
#pragma once

#include "rel-item-row.h"

G_BEGIN_DECLS

#define REL_TYPE_MEETING_ROW (rel_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (RelMeetingRow, rel_meeting_row, REL, MEETING_ROW, RelItemRow)

G_END_DECLS
