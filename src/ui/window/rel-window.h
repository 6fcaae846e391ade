/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: sidebar, views, and the actions that they share. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"
#include "rel-view.h"
#include "rel-window-toasts.h"

G_BEGIN_DECLS

#define REL_TYPE_WINDOW (rel_window_get_type ())
G_DECLARE_FINAL_TYPE (RelWindow, rel_window, REL, WINDOW, AdwApplicationWindow)

RelWindow       *rel_window_new          (AdwApplication *application);
void             rel_window_set_store    (RelWindow *self, RelStore *store);
RelStore        *rel_window_get_store    (RelWindow *self);
void             rel_window_present_soon (RelWindow *self);
void             rel_window_show_error   (RelWindow *self, const char *database, const GError *error);
RelView         *rel_window_get_view     (RelWindow *self);
const char      *rel_window_get_page     (RelWindow *self);
RelWindowToasts *rel_window_get_toasts   (RelWindow *self);
gboolean         rel_window_is_ready     (RelWindow *self);
gboolean         rel_window_has_dialog   (RelWindow *self);
gboolean         rel_window_is_busy      (RelWindow *self);

/* Property "narrow": whether there is room for one pane only. */

G_END_DECLS
