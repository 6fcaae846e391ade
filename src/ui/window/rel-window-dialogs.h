/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that present a dialog about the application. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rel_window_dialogs_install (GtkWidgetClass *widget_class);

G_END_DECLS
