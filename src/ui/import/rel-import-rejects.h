/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that an import rejected, kept until its dialog closes, to be saved, mended and imported again. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _RelImportRejects RelImportRejects;

RelImportRejects *rel_import_rejects_new      (GError **error);
void              rel_import_rejects_free     (RelImportRejects *self);
const char       *rel_import_rejects_get_path (RelImportRejects *self);
void              rel_import_rejects_ask      (RelImportRejects *self, const char *imported, GtkWidget *from);
void              rel_import_rejects_save     (RelImportRejects *self, GFile *file, GtkWidget *from);

G_END_DECLS
