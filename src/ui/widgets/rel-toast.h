/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in passing, whole. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast  *rel_toast_new        (const char *sentence, GtkWidget *over);
GtkWidget *rel_toast_add_button (AdwToast *toast, const char *label, const char *action, GVariant *target);
void       rel_toast_show       (AdwToast *toast, GtkWidget *over);

G_END_DECLS
