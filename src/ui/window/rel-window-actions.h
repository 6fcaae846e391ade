/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that concern records: open, add, edit, delete, export. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rel_window_actions_install (GtkWidgetClass *widget_class);

G_END_DECLS
