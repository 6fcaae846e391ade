/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands side by side goes one below the other in large text, and is not cut. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean rel_is_large_text       (void);
void     rel_combo_row_make_room (AdwComboRow *row);
void     rel_row_set_title_lines (AdwActionRow *row, int lines);

G_END_DECLS
