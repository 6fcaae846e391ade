/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that log a conversation in one line. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rel_window_capture_install (GtkWidgetClass *widget_class);

G_END_DECLS
