/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One selection at a time of several over the same items, so that a list view need not build its rows anew. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REL_TYPE_SELECTION_SWITCH (rel_selection_switch_get_type ())
G_DECLARE_FINAL_TYPE (RelSelectionSwitch, rel_selection_switch, REL, SELECTION_SWITCH, GObject)

RelSelectionSwitch *rel_selection_switch_new (GtkSelectionModel *selection);
void                rel_selection_switch_set (RelSelectionSwitch *self, GtkSelectionModel *selection);

G_END_DECLS
