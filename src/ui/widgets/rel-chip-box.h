/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chips side by side, which go on on the next line. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REL_TYPE_CHIP_BOX (rel_chip_box_get_type ())
G_DECLARE_FINAL_TYPE (RelChipBox, rel_chip_box, REL, CHIP_BOX, GtkWidget)

GtkWidget *rel_chip_box_new    (void);
void       rel_chip_box_append (RelChipBox *self, GtkWidget *chip);
void       rel_chip_box_clear  (RelChipBox *self);

G_END_DECLS
