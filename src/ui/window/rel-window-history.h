/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo in the window. */
#pragma once

#include "rel-window.h"

G_BEGIN_DECLS

void rel_window_history_install (GtkWidgetClass *widget_class);
void rel_window_history_watch   (RelWindow *self, RelStore *store);

G_END_DECLS
