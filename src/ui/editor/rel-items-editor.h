/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A group of rows that edits a list inside a record: ways to reach somebody, positions, groundwork. */
#pragma once

#include <adwaita.h>

#include "rel-reference-row.h"

G_BEGIN_DECLS

#define REL_TYPE_ITEMS_EDITOR (rel_items_editor_get_type ())
G_DECLARE_FINAL_TYPE (RelItemsEditor, rel_items_editor, REL, ITEMS_EDITOR, AdwPreferencesGroup)

GtkWidget       *rel_items_editor_new            (RelStore *store, RelRecord *record, guint field);
RelReferenceRow *rel_items_editor_get_person_row (RelItemsEditor *self);

G_END_DECLS
