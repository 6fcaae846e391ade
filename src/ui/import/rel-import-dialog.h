/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing files: what it would do and what is decided, progress, a report of what came in, and undoing it whole. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_IMPORT_DIALOG (rel_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelImportDialog, rel_import_dialog, REL, IMPORT_DIALOG, AdwDialog)

void        rel_import_dialog_choose    (RelStore *store, GtkWidget *parent);
void        rel_import_dialog_present   (RelStore *store, GListModel *files, GtkWidget *parent);
const char *rel_import_dialog_get_state (RelImportDialog *self);
GListModel *rel_import_dialog_get_choices (RelImportDialog *self);
void        rel_import_dialog_save_rejected (RelImportDialog *self, GFile *file);

void        rel_import_load_sample      (RelStore *store, GtkWidget *from);

G_END_DECLS
