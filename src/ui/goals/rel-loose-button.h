/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button above the list of goals that leads to what belongs to no goal. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_LOOSE_BUTTON (rel_loose_button_get_type ())
G_DECLARE_FINAL_TYPE (RelLooseButton, rel_loose_button, REL, LOOSE_BUTTON, AdwBin)

GtkWidget *rel_loose_button_new (RelStore *store);

G_END_DECLS
