/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The icons of the window, kept once they are loaded. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rel_icons_keep (GtkWidget *window);

G_END_DECLS
