/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolls a list in several ways, and prints what each frame took. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void scrolling_start (GtkWindow *window, GtkWidget *content);

G_END_DECLS
