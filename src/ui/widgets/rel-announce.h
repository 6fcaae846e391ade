/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for those who hear the window instead of seeing it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rel_announce (GtkWidget *widget, const char *sentence, GtkAccessibleAnnouncementPriority priority);

G_END_DECLS
