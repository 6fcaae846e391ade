/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something that the command palette finds: a record to show, or a command to do. It never changes once it is listed. */
#include "rel-palette-item.h"

struct _RelPaletteItem
{
  GObject parent_instance;

  char *icon;
  char *title;
  char *facts;
  char *action;
  GVariant *target;
  char *shortcut;
};

G_DEFINE_FINAL_TYPE (RelPaletteItem, rel_palette_item, G_TYPE_OBJECT)

static void
rel_palette_item_finalize (GObject *object)
{
  RelPaletteItem *self = REL_PALETTE_ITEM (object);

  g_free (self->icon);
  g_free (self->title);
  g_free (self->facts);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->shortcut);
  G_OBJECT_CLASS (rel_palette_item_parent_class)->finalize (object);
}

static void
rel_palette_item_class_init (RelPaletteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rel_palette_item_finalize;
}

static void
rel_palette_item_init (RelPaletteItem *self)
{
}

/**
 * rel_palette_item_new:
 * @icon: (nullable): the name of an icon; %NULL for a person, who has initials
 * @title: what it is called
 * @facts: (nullable): what else there is to say
 * @action: an action of the window or the application
 * @target: (nullable): its parameter; a floating one is taken
 *
 * May be called from any thread.
 *
 * Returns: (transfer full): an item
 */
RelPaletteItem *
rel_palette_item_new (const char *icon, const char *title, const char *facts, const char *action, GVariant *target)
{
  RelPaletteItem *self = g_object_new (REL_TYPE_PALETTE_ITEM, NULL);

  self->icon = g_strdup (icon);
  self->title = g_strdup (title);
  self->facts = g_strdup (facts != NULL ? facts : "");
  self->action = g_strdup (action);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  return self;
}

/**
 * rel_palette_item_get_icon:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the name of its icon
 */
const char *
rel_palette_item_get_icon (RelPaletteItem *self)
{
  return self->icon;
}

/**
 * rel_palette_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): its first line
 */
const char *
rel_palette_item_get_title (RelPaletteItem *self)
{
  return self->title;
}

/**
 * rel_palette_item_get_facts:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what there is to say besides
 */
const char *
rel_palette_item_get_facts (RelPaletteItem *self)
{
  return self->facts;
}

/**
 * rel_palette_item_get_action:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what it does, with the group it is in
 */
const char *
rel_palette_item_get_action (RelPaletteItem *self)
{
  return self->action;
}

/**
 * rel_palette_item_get_target:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the parameter of its action
 */
GVariant *
rel_palette_item_get_target (RelPaletteItem *self)
{
  return self->target;
}

/**
 * rel_palette_item_get_shortcut:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the keys that do the same
 */
const char *
rel_palette_item_get_shortcut (RelPaletteItem *self)
{
  return self->shortcut;
}

/**
 * rel_palette_item_set_shortcut:
 * @self: an item
 * @shortcut: (nullable): the keys that do the same, as one reads them
 */
void
rel_palette_item_set_shortcut (RelPaletteItem *self, const char *shortcut)
{
  g_set_str (&self->shortcut, shortcut);
}

/**
 * rel_palette_item_equal:
 * @self: an item
 * @other: another
 *
 * Returns: whether both look the same and do the same
 */
gboolean
rel_palette_item_equal (RelPaletteItem *self, RelPaletteItem *other)
{
  return g_str_equal (self->title, other->title) && g_str_equal (self->facts, other->facts) && g_str_equal (self->action, other->action) &&
         g_strcmp0 (self->icon, other->icon) == 0 && g_strcmp0 (self->shortcut, other->shortcut) == 0 &&
         (self->target == other->target || (self->target != NULL && other->target != NULL && g_variant_equal (self->target, other->target)));
}
