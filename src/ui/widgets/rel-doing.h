/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a view changes records: the write, the toast that offers to undo it, the words when it fails. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

typedef void (*RelDoneFunc) (GtkWidget *from, gboolean is_done);

void  rel_do           (GtkWidget *from, RelStore *store, RelChanges *changes, const char *toast);
void  rel_do_save      (GtkWidget *from, RelStore *store, RelRecord *record, const char *toast);
void  rel_do_remove    (GtkWidget *from, RelStore *store, RelNoun noun, const char *id, const char *toast);
void  rel_do_made      (GtkWidget *from, RelStore *store, RelStoreFunc make, gpointer data, GDestroyNotify data_destroy,
                        const char *toast);
void  rel_do_made_then (GtkWidget *from, RelStore *store, RelStoreFunc make, gpointer data, GDestroyNotify data_destroy,
                        const char *toast, RelDoneFunc done);
void  rel_do_set_number (GtkWidget *from, RelStore *store, RelNoun noun, const char *id, guint field, int number, const char *toast);
void  rel_do_set_text  (GtkWidget *from, RelStore *store, RelNoun noun, const char *id, guint field, const char *text, const char *toast,
                        RelDoneFunc done);
void  rel_say          (GtkWidget *from, const char *sentence);
void  rel_say_error    (GtkWidget *from, const GError *error);
void  rel_ask_discard  (AdwDialog *dialog);
char *rel_error_advice (const GError *error);

G_END_DECLS
