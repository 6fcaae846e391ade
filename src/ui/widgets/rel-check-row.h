/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row of a browser's list is in: while one selects, a check mark stands before it and a press toggles it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REL_TYPE_CHECK_ROW (rel_check_row_get_type ())
G_DECLARE_FINAL_TYPE (RelCheckRow, rel_check_row, REL, CHECK_ROW, GtkBox)

void rel_check_row_set_position (RelCheckRow *self, guint position);
void rel_check_row_set_selected (RelCheckRow *self, gboolean selected);

G_END_DECLS
