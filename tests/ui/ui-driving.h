/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of the window do again and again: its actions, its editor, and records made beside it. */
#pragma once

#include "rel-editor-dialog.h"
#include "rel-merge-page.h"
#include "ui-fixture.h"

G_BEGIN_DECLS

RelStore  *ui_get_store    (UiFixture *ui);
void       ui_activate     (UiFixture *ui, const char *action, const char *format, ...);
RelBrowser *ui_open_people (UiFixture *ui);
GtkWidget *ui_find_button  (gpointer root, const char *label);

RelEditorDialog *ui_wait_editor (UiFixture *ui);
RelEditorDialog *ui_new         (UiFixture *ui, RelNoun noun);
RelEditorDialog *ui_edit        (UiFixture *ui, RelNoun noun, const char *id);
gboolean         ui_can_save    (RelEditorDialog *editor);
void             ui_save        (UiFixture *ui);
RelMergePage    *ui_wait_merge_page (UiFixture *ui);

void       ui_apply        (UiFixture *ui, RelChanges *changes);
void       ui_add_record   (UiFixture *ui, RelNoun noun, const char *json);
void       ui_add_twin     (UiFixture *ui);
char      *ui_add_person   (UiFixture *ui, const char *name);
RelRecord *ui_load         (UiFixture *ui, RelNoun noun, const char *id);
char      *ui_dup_id       (UiFixture *ui, RelNoun noun, const char *title);
gboolean   ui_exists       (UiFixture *ui, RelNoun noun, const char *title);

G_END_DECLS
