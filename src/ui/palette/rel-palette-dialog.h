/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command palette: anybody, any meeting, any goal and any command, a few letters away. */
#pragma once

#include <adwaita.h>

#include "rel-view.h"

G_BEGIN_DECLS

#define REL_TYPE_PALETTE_DIALOG (rel_palette_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelPaletteDialog, rel_palette_dialog, REL, PALETTE_DIALOG, AdwDialog)

AdwDialog   *rel_palette_dialog_new          (RelView *view);
GtkEditable *rel_palette_dialog_get_editable (RelPaletteDialog *self);
GListModel  *rel_palette_dialog_get_items    (RelPaletteDialog *self);

/* Signal "answered" (): what is listed answers what is typed. */

G_END_DECLS
