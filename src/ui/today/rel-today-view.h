/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Today: goals and their countdown, whom to reach out to, promises due, groundwork. */
#pragma once

#include "rel-view.h"

G_BEGIN_DECLS

#define REL_TYPE_TODAY_VIEW (rel_today_view_get_type ())
G_DECLARE_FINAL_TYPE (RelTodayView, rel_today_view, REL, TODAY_VIEW, RelView)

gboolean rel_today_view_focus_capture (RelTodayView *self);

G_END_DECLS
