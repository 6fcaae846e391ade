/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands side by side goes one below the other in large text, and is not cut. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*RelArrangeFunc) (gpointer object);

gboolean rel_is_large_text       (void);
void     rel_follow_text_size    (gpointer object, RelArrangeFunc arrange);
void     rel_combo_row_make_room (AdwComboRow *row);
void     rel_row_set_title_lines (AdwActionRow *row, int lines);
void     rel_row_stack           (AdwActionRow *row);
void     rel_row_add_control     (AdwActionRow *row, GtkWidget *control);
void     rel_box_stack           (GtkBox *box);
void     rel_label_make_room     (GtkLabel *label);
void     rel_entry_set_hint      (GtkWidget *entry, const char *usual, const char *brief);
void     rel_end_make_room       (GtkWidget *end, GtkWidget *words);
void     rel_drop_down_wrap      (GtkDropDown *drop_down);
void     rel_button_wrap         (GtkWidget *button);

G_END_DECLS
