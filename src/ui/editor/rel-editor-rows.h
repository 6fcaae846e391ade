/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that edit one member of a record each: what is typed is set at once, what is wrong is marked. */
#pragma once

#include <adwaita.h>

#include "rel-record.h"

G_BEGIN_DECLS

GtkWidget *rel_entry_row_for_text      (RelRecord *record, guint field, const char *title);
GtkWidget *rel_date_row_for_date       (RelRecord *record, guint field, const char *title, gboolean is_ahead);
GtkWidget *rel_entry_row_for_time      (RelRecord *record, guint field, const char *title);
GtkWidget *rel_entry_row_for_number    (RelRecord *record, guint field, const char *title);
GtkWidget *rel_combo_row_for_choice    (RelRecord *record, guint field, const char *title);
GtkWidget *rel_switch_row_for_flag     (RelRecord *record, guint field, const char *title);
GtkWidget *rel_paragraph_row_new       (const char *title, const char *text, GtkWidget *suffix, GtkTextBuffer **buffer);
GtkWidget *rel_paragraph_row_for_text  (RelRecord *record, guint field, const char *title);
GtkWidget *rel_roles_row_for_texts     (RelRecord *record, guint field, const char *title);

G_END_DECLS
