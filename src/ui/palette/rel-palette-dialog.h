/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command palette: anybody, any meeting, any goal and any command, a few letters away. */
#pragma once

#include <adwaita.h>

#include "rel-window.h"

G_BEGIN_DECLS

#define REL_TYPE_PALETTE_DIALOG (rel_palette_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RelPaletteDialog, rel_palette_dialog, REL, PALETTE_DIALOG, AdwDialog)

AdwDialog   *rel_palette_dialog_new          (RelWindow *window);
GtkEditable *rel_palette_dialog_get_editable (RelPaletteDialog *self);
GListModel  *rel_palette_dialog_get_items    (RelPaletteDialog *self);
void         rel_palette_install             (GtkWidgetClass *widget_class);

/* Signal "answered" (): what is listed answers what is typed. */

G_END_DECLS
