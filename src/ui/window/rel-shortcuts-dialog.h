/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard shortcuts, as the application has them. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *rel_shortcuts_dialog_new (GtkApplication *application);

G_END_DECLS
