/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window takes in: files that are chosen, given or dropped, and the sample story. */
#pragma once

#include "rel-window.h"

G_BEGIN_DECLS

void rel_window_import        (RelWindow *self, GListModel *files);
void rel_window_files_accept  (RelWindow *self);
void rel_window_files_install (GtkWidgetClass *widget_class);

G_END_DECLS
