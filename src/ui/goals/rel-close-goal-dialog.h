/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closing a goal: how it came out, and what to work on next. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_CLOSE_GOAL_DIALOG (rel_close_goal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelCloseGoalDialog, rel_close_goal_dialog, REL, CLOSE_GOAL_DIALOG, AdwDialog)

AdwDialog *rel_close_goal_dialog_new (RelStore *store, const char *goal_id, const char *title);

G_END_DECLS
