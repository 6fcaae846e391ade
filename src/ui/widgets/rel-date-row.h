/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row in which a day is typed as people say it, or chosen from a calendar. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_DATE_ROW (rel_date_row_get_type ())
G_DECLARE_FINAL_TYPE (RelDateRow, rel_date_row, REL, DATE_ROW, AdwEntryRow)

GtkWidget *rel_date_row_new          (const char *title, const char *date, gboolean is_ahead);
void       rel_date_row_set_required (RelDateRow *self, gboolean is_required);
char      *rel_date_row_dup_date     (RelDateRow *self);
gboolean   rel_date_row_is_valid     (RelDateRow *self);

G_END_DECLS
