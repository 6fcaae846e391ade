/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something that the command palette finds: a record to show, or a command to do. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REL_TYPE_PALETTE_ITEM (rel_palette_item_get_type ())
G_DECLARE_FINAL_TYPE (RelPaletteItem, rel_palette_item, REL, PALETTE_ITEM, GObject)

RelPaletteItem *rel_palette_item_new          (const char *icon, const char *title, const char *facts, const char *action,
                                               GVariant *target);
const char     *rel_palette_item_get_icon     (RelPaletteItem *self);
const char     *rel_palette_item_get_title    (RelPaletteItem *self);
const char     *rel_palette_item_get_facts    (RelPaletteItem *self);
const char     *rel_palette_item_get_action   (RelPaletteItem *self);
GVariant       *rel_palette_item_get_target   (RelPaletteItem *self);
const char     *rel_palette_item_get_shortcut (RelPaletteItem *self);
gboolean        rel_palette_item_equal        (RelPaletteItem *self, RelPaletteItem *other);
void            rel_palette_item_set_shortcut (RelPaletteItem *self, const char *shortcut);

G_END_DECLS
