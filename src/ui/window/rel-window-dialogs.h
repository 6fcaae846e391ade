/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that present a dialog: the palette, shortcuts, preferences, trash, about. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rel_window_dialogs_install (GtkWidgetClass *widget_class);

G_END_DECLS
