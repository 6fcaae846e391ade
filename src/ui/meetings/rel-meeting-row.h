/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A meeting in the list of meetings. */
#pragma once

#include <gtk/gtk.h>

#include "rel-name-cache.h"
#include "rel-record-list.h"

G_BEGIN_DECLS

#define REL_TYPE_MEETING_ROW (rel_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (RelMeetingRow, rel_meeting_row, REL, MEETING_ROW, GtkBox)

GtkWidget *rel_meeting_row_new      (RelNameCache *names);
void       rel_meeting_row_set_item (RelMeetingRow *self, RelListRow *item);

G_END_DECLS
