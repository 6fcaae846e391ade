/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which meetings are listed: by channel, purpose, period, person and goal. */
#pragma once

#include <adwaita.h>

#include "rel-record-list.h"

G_BEGIN_DECLS

#define REL_TYPE_MEETINGS_FILTER (rel_meetings_filter_get_type ())
G_DECLARE_FINAL_TYPE (RelMeetingsFilter, rel_meetings_filter, REL, MEETINGS_FILTER, GObject)

RelMeetingsFilter *rel_meetings_filter_new        (RelStore *store, GtkWidget *widget);
GMenuModel        *rel_meetings_filter_get_menu   (RelMeetingsFilter *self);
GActionGroup      *rel_meetings_filter_get_actions (RelMeetingsFilter *self);
char              *rel_meetings_filter_describe   (RelMeetingsFilter *self);
void               rel_meetings_filter_apply      (RelMeetingsFilter *self, RelRecordList *list);
void               rel_meetings_filter_reset      (RelMeetingsFilter *self);

/* Signal "changed" (): other meetings are meant. */

G_END_DECLS
