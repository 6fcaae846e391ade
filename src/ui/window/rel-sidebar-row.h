/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the sidebar: where it leads, and a number worth knowing. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REL_TYPE_SIDEBAR_ROW (rel_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (RelSidebarRow, rel_sidebar_row, REL, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget  *rel_sidebar_row_new        (const char *target, const char *icon_name, const char *label);
const char *rel_sidebar_row_get_target (RelSidebarRow *self);

/* Properties: "target", "icon-name", "label", "badge". */

G_END_DECLS
