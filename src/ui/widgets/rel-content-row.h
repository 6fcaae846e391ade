/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that is none to stop at: the keyboard goes through what is in it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_CONTENT_ROW (rel_content_row_get_type ())
G_DECLARE_FINAL_TYPE (RelContentRow, rel_content_row, REL, CONTENT_ROW, AdwPreferencesRow)

GtkWidget *rel_content_row_new   (const char *title);
gboolean   rel_content_row_focus (GtkWidget *row, GtkDirectionType direction);
GtkWidget *rel_content_row_find_text (GtkWidget *row);

G_END_DECLS
