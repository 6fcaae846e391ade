/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the window was left, and is found again. */
#pragma once

#include <adwaita.h>

#include "rel-view.h"

G_BEGIN_DECLS

void rel_window_state_restore      (GtkWindow *window, GSettings *settings);
void rel_window_state_follow_style (GtkWidget *window);
void rel_window_state_save         (GtkWindow *window, GSettings *settings);
void rel_window_state_restore_view (RelView *view, const char *name, GSettings *settings);
void rel_window_state_save_views   (GtkStack *views, GSettings *settings);

G_END_DECLS
