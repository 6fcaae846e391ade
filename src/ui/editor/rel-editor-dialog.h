/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Editing a record of any noun: it is checked while one types, and saved whole or not at all. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_EDITOR_DIALOG (rel_editor_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelEditorDialog, rel_editor_dialog, REL, EDITOR_DIALOG, AdwDialog)

AdwDialog *rel_editor_dialog_new        (RelStore *store, RelRecord *record, gboolean is_new);
void       rel_editor_dialog_suggest    (RelEditorDialog *self, guint field, int number);
RelRecord *rel_editor_dialog_get_record (RelEditorDialog *self);
GtkWidget *rel_editor_dialog_get_row    (RelEditorDialog *self, guint field);

/* Signal "saved" (): the record is in the store. */

G_END_DECLS
