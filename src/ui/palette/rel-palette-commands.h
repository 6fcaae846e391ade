/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command palette can do, beside showing records. */
#pragma once

#include "rel-palette-item.h"
#include "rel-view.h"

G_BEGIN_DECLS

GPtrArray  *rel_palette_commands_find      (RelView *view, const char *typed, gboolean first);
const char *rel_palette_commands_get_action (guint index);

G_END_DECLS
