/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that names people or goals: what is typed is completed, what is chosen stands as chips. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_REFERENCE_ROW (rel_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (RelReferenceRow, rel_reference_row, REL, REFERENCE_ROW, AdwPreferencesRow)

GtkWidget *rel_reference_row_new            (RelStore *store, RelRecord *record, guint field, const char *title);
GtkWidget *rel_reference_row_new_for_noun   (RelStore *store, RelNoun noun, const char *title);
void       rel_reference_row_share_new_people (RelReferenceRow *self, GPtrArray *new_people);
gboolean   rel_reference_row_names         (RelReferenceRow *self, const char *id);
GStrv      rel_reference_row_dup_ids        (RelReferenceRow *self);
GtkEditable *rel_reference_row_get_entry    (RelReferenceRow *self);
void       rel_reference_row_clear          (RelReferenceRow *self);

/* What is typed and not chosen yet. */
gboolean   rel_reference_row_has_typed      (RelReferenceRow *self);
void       rel_reference_row_assume         (RelReferenceRow *self, RelRecord *copy);
void       rel_reference_row_settle_async   (RelReferenceRow *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean   rel_reference_row_settle_finish  (RelReferenceRow *self, GAsyncResult *result, GError **error);
void       rel_reference_row_show_problem   (RelReferenceRow *self, const char *problem);
void       rel_reference_row_refuse         (RelReferenceRow *self, const char *problem);

/* Signal "changed" (): what is chosen is another. Signal "typed" (): what is typed is another. */

G_END_DECLS
