/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard focus is never lost: when what has it goes, its neighbour gets it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void rel_focus_guard_attach (AdwApplicationWindow *window);

G_END_DECLS
