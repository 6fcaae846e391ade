/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word or a small number of a record, changed where it stands. */
#pragma once

#include <adwaita.h>

#include "rel-store.h"

G_BEGIN_DECLS

#define REL_TYPE_WORD_CHOOSER (rel_word_chooser_get_type ())
G_DECLARE_FINAL_TYPE (RelWordChooser, rel_word_chooser, REL, WORD_CHOOSER, AdwBin)

GtkWidget   *rel_word_chooser_new       (RelStore *store, RelNoun noun, const char *id, guint field, const char *label);
void         rel_word_chooser_set_value (RelWordChooser *self, int value);
GtkDropDown *rel_word_chooser_get_drop_down (RelWordChooser *self);

GtkWidget   *rel_row_add_word_chooser   (AdwActionRow *row, RelStore *store, RelRecord *record, guint field, const char *label);

G_END_DECLS
