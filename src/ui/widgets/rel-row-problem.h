/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with what is typed in a row: said in words below it, and a way there. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       rel_row_set_problem  (GtkWidget *row, const char *words);
GtkWidget *rel_row_find_problem (GtkWidget *root);
void       rel_row_lead_there   (GtkWidget *row);
void       rel_row_scroll_there (GtkWidget *row);

G_END_DECLS
