/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that the pages are made of. */
#pragma once

#include <adwaita.h>

#include "rel-record.h"

G_BEGIN_DECLS

AdwActionRow *rel_row_new          (const char *icon_name, const char *title, const char *subtitle);
AdwActionRow *rel_row_new_person   (const char *name, const char *subtitle, const char *id);
void          rel_row_set_value    (AdwActionRow *row, const char *value);
AdwActionRow *rel_row_new_property (const char *title, const char *value);
GtkWidget    *rel_expander_row_new (const char *id, const char *title, const char *subtitle, GHashTable *expanded);
void          rel_expander_row_allow (AdwExpanderRow *row, gboolean allow);
AdwActionRow *rel_row_new_meeting  (RelRecord *meeting, const char *names);
void          rel_row_open         (AdwActionRow *row, RelNoun noun, const char *id);
void          rel_row_edit         (AdwActionRow *row, RelNoun noun, const char *id);
void          rel_row_add_pill     (AdwActionRow *row, const char *label, const char *style);
GtkWidget    *rel_row_add_button   (AdwActionRow *row, const char *icon_name, const char *label);
void          rel_row_mark         (GtkWidget *row, gboolean is_valid, const char *advice);
GtkWidget    *rel_pill_new         (const char *label, const char *style);

G_END_DECLS
