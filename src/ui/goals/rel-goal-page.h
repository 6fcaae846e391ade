/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A goal: countdown, readiness, coverage, milestones, evidence. */
#pragma once

#include "rel-record-page.h"

G_BEGIN_DECLS

#define REL_TYPE_GOAL_PAGE (rel_goal_page_get_type ())
G_DECLARE_FINAL_TYPE (RelGoalPage, rel_goal_page, REL, GOAL_PAGE, RelRecordPage)

G_END_DECLS
