/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records of a list are selected, kept by record: neither sorting nor searching forgets it. */
#pragma once

#include <gtk/gtk.h>

#include "rel-record-list.h"

G_BEGIN_DECLS

#define REL_TYPE_ROW_SELECTION (rel_row_selection_get_type ())
G_DECLARE_FINAL_TYPE (RelRowSelection, rel_row_selection, REL, ROW_SELECTION, GObject)

RelRowSelection *rel_row_selection_new        (RelRecordList *list);
guint            rel_row_selection_get_length (RelRowSelection *self);
GArray          *rel_row_selection_dup_rows   (RelRowSelection *self);
void             rel_row_selection_drop       (RelRowSelection *self, GArray *rows);
void             rel_row_selection_toggle     (RelRowSelection *self, guint position);
void             rel_row_selection_extend     (RelRowSelection *self, guint position);
void             rel_row_selection_clear      (RelRowSelection *self);

/* Property "length" (notify): how many records are selected, those that the list does not show at the moment included. */

G_END_DECLS
