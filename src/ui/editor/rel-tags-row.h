/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that holds tags: those in use are completed, new ones are made by typing them. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_TAGS_ROW (rel_tags_row_get_type ())
G_DECLARE_FINAL_TYPE (RelTagsRow, rel_tags_row, REL, TAGS_ROW, AdwPreferencesRow)

GtkWidget          *rel_tags_row_new       (RelStore *store, const char *title);
GtkWidget          *rel_tags_row_new_for   (RelStore *store, RelRecord *record, guint field, const char *title);
const char * const *rel_tags_row_get_tags  (RelTagsRow *self);
void                rel_tags_row_add       (RelTagsRow *self, const char *typed);
GtkEditable        *rel_tags_row_get_entry (RelTagsRow *self);
void                rel_tags_row_take_typed (RelTagsRow *self);

/* Signal "changed" (): other tags are held. */

G_END_DECLS
