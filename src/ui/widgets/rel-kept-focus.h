/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the keyboard stays in a dialog while the window is made narrow or wide. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void rel_kept_focus_watch (AdwDialog *dialog);

G_END_DECLS
