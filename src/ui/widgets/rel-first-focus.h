/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keyboard is when a dialog opens. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void rel_first_focus_set (AdwDialog *dialog, GtkWidget *widget);

G_END_DECLS
