/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows of long lists are made of: each shows one item, and shows it again when that changes. */
#include "rel-item-row.h"

#include "rel-record-list.h"

typedef struct
{
  GSignalGroup *item;
  RelNameCache *names;
} RelItemRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RelItemRow, rel_item_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define PRIV(self) ((RelItemRowPrivate *) rel_item_row_get_instance_private (self))

static void
rel_item_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, rel_item_row_get_item (REL_ITEM_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_item_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      rel_item_row_set_item (REL_ITEM_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Not in init, which does not know the derived class yet. */
static void
rel_item_row_constructed (GObject *object)
{
  RelItemRow *self = REL_ITEM_ROW (object);
  RelItemRowClass *klass = REL_ITEM_ROW_GET_CLASS (self);

  G_OBJECT_CLASS (rel_item_row_parent_class)->constructed (object);
  PRIV (self)->item = g_signal_group_new (klass->item_type);
  g_signal_group_connect_swapped (PRIV (self)->item, klass->changed, G_CALLBACK (rel_item_row_refresh), self);
}

static void
rel_item_row_dispose (GObject *object)
{
  RelItemRowPrivate *priv = PRIV (REL_ITEM_ROW (object));

  g_clear_object (&priv->item);
  if (REL_ITEM_ROW_GET_CLASS (object)->has_template)
    gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  g_clear_object (&priv->names);
  G_OBJECT_CLASS (rel_item_row_parent_class)->dispose (object);
}

static void
rel_item_row_class_init (RelItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->item_type = REL_TYPE_LIST_ROW;
  klass->changed = "notify::record";
  klass->has_template = TRUE;
  object_class->get_property = rel_item_row_get_property;
  object_class->set_property = rel_item_row_set_property;
  object_class->constructed = rel_item_row_constructed;
  object_class->dispose = rel_item_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rel_item_row_init (RelItemRow *self)
{
}

/**
 * rel_item_row_set_item:
 * @self: a row
 * @item: (nullable) (type GObject.Object): what to show; of the type that the class names
 *
 * Without an item it is not to be seen, and what it showed is left for the next one to replace.
 */
void
rel_item_row_set_item (RelItemRow *self, gpointer item)
{
  if (item == rel_item_row_get_item (self))
    return;
  g_signal_group_set_target (PRIV (self)->item, item);
  if (item != NULL)
    rel_item_row_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/**
 * rel_item_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable) (type GObject.Object): what it shows; its list holds it
 */
gpointer
rel_item_row_get_item (RelItemRow *self)
{
  g_autoptr (GObject) item = PRIV (self)->item != NULL ? g_signal_group_dup_target (PRIV (self)->item) : NULL;

  return item;
}

/**
 * rel_item_row_get_record:
 * @self: a row whose items are of #RelListRow
 *
 * Returns: (transfer none) (nullable): the record of its item, once that has come
 */
RelRecord *
rel_item_row_get_record (RelItemRow *self)
{
  RelListRow *item = rel_item_row_get_item (self);

  return item != NULL ? rel_list_row_get_record (item) : NULL;
}

/**
 * rel_item_row_set_names:
 * @self: a row
 * @names: where the names that it shows come from; it is shown again when they have come
 */
void
rel_item_row_set_names (RelItemRow *self, RelNameCache *names)
{
  g_return_if_fail (PRIV (self)->names == NULL);

  PRIV (self)->names = g_object_ref (names);
  g_signal_connect_object (names, "loaded", G_CALLBACK (rel_item_row_refresh), self, G_CONNECT_SWAPPED);
}

/**
 * rel_item_row_get_names:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): where names come from
 */
RelNameCache *
rel_item_row_get_names (RelItemRow *self)
{
  return PRIV (self)->names;
}

/**
 * rel_item_row_refresh:
 * @self: a row
 *
 * Shows the item again, as it is now. A row without one may wait for its next use.
 */
void
rel_item_row_refresh (RelItemRow *self)
{
  if (rel_item_row_get_item (self) != NULL)
    REL_ITEM_ROW_GET_CLASS (self)->show (self);
}
