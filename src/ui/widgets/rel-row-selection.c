/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records of a list are selected, kept by record: neither sorting nor searching forgets it. Moving through the
 * list with the arrow keys does not change it; the space bar and a click do. */
#include "rel-row-selection.h"

struct _RelRowSelection
{
  GObject parent_instance;

  RelRecordList *list;
  GHashTable *rows; /* gint64, a set */
  guint anchor;     /* where a range begins: the position that was toggled last */
};

static void list_model_init (GListModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RelRowSelection, rel_row_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

enum
{
  PROP_0,
  PROP_LENGTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
get_n_items (RelRowSelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static gboolean
is_selected (RelRowSelection *self, guint position)
{
  gint64 row = rel_record_list_get_row (self->list, position);

  return g_hash_table_contains (self->rows, &row);
}

static void
set_selected (RelRowSelection *self, guint position, gboolean selected)
{
  gint64 row = rel_record_list_get_row (self->list, position);

  if (row == 0)
    return;
  if (selected)
    g_hash_table_add (self->rows, g_memdup2 (&row, sizeof row));
  else
    g_hash_table_remove (self->rows, &row);
}

static void
set_range (RelRowSelection *self, guint position, guint n_items, gboolean selected)
{
  guint before = g_hash_table_size (self->rows);

  if (n_items == 0)
    return;
  for (guint i = position; i < position + n_items; i++)
    set_selected (self, i, selected);
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n_items);
  if (before != g_hash_table_size (self->rows))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LENGTH]);
}

/* The list */

static void
items_changed_cb (RelRowSelection *self, guint position, guint removed, guint added)
{
  if (self->anchor >= position)
    self->anchor = GTK_INVALID_LIST_POSITION;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static GType
model_get_item_type (GListModel *model)
{
  return REL_TYPE_LIST_ROW;
}

static guint
model_get_n_items (GListModel *model)
{
  return get_n_items (REL_ROW_SELECTION (model));
}

static gpointer
model_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (REL_ROW_SELECTION (model)->list), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = model_get_item_type;
  iface->get_n_items = model_get_n_items;
  iface->get_item = model_get_item;
}

/* What a list view does with it. To select one thing alone, as moving with an arrow key would, is not to select here. */

static gboolean
model_is_selected (GtkSelectionModel *model, guint position)
{
  return is_selected (REL_ROW_SELECTION (model), position);
}

static GtkBitset *
model_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  RelRowSelection *self = REL_ROW_SELECTION (model);
  GtkBitset *selection = gtk_bitset_new_empty ();
  guint end = MIN (position + n_items, get_n_items (self));

  for (guint i = position; i < end; i++)
    if (is_selected (self, i))
      gtk_bitset_add (selection, i);
  return selection;
}

static gboolean
model_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  RelRowSelection *self = REL_ROW_SELECTION (model);

  if (unselect_rest)
    return FALSE;
  self->anchor = position;
  set_range (self, position, 1, TRUE);
  return TRUE;
}

static gboolean
model_unselect_item (GtkSelectionModel *model, guint position)
{
  RelRowSelection *self = REL_ROW_SELECTION (model);

  self->anchor = position;
  set_range (self, position, 1, FALSE);
  return TRUE;
}

static gboolean
model_select_range (GtkSelectionModel *model, guint position, guint n_items, gboolean unselect_rest)
{
  set_range (REL_ROW_SELECTION (model), position, n_items, TRUE);
  return TRUE;
}

static gboolean
model_unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  set_range (REL_ROW_SELECTION (model), position, n_items, FALSE);
  return TRUE;
}

static gboolean
model_select_all (GtkSelectionModel *model)
{
  RelRowSelection *self = REL_ROW_SELECTION (model);

  set_range (self, 0, get_n_items (self), TRUE);
  return TRUE;
}

static gboolean
model_unselect_all (GtkSelectionModel *model)
{
  rel_row_selection_clear (REL_ROW_SELECTION (model));
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = model_is_selected;
  iface->get_selection_in_range = model_get_selection_in_range;
  iface->select_item = model_select_item;
  iface->unselect_item = model_unselect_item;
  iface->select_range = model_select_range;
  iface->unselect_range = model_unselect_range;
  iface->select_all = model_select_all;
  iface->unselect_all = model_unselect_all;
}

static void
rel_row_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LENGTH:
      g_value_set_uint (value, rel_row_selection_get_length (REL_ROW_SELECTION (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_row_selection_dispose (GObject *object)
{
  g_clear_object (&REL_ROW_SELECTION (object)->list);
  G_OBJECT_CLASS (rel_row_selection_parent_class)->dispose (object);
}

static void
rel_row_selection_finalize (GObject *object)
{
  g_hash_table_unref (REL_ROW_SELECTION (object)->rows);
  G_OBJECT_CLASS (rel_row_selection_parent_class)->finalize (object);
}

static void
rel_row_selection_class_init (RelRowSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rel_row_selection_get_property;
  object_class->dispose = rel_row_selection_dispose;
  object_class->finalize = rel_row_selection_finalize;
  properties[PROP_LENGTH] = g_param_spec_uint ("length", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rel_row_selection_init (RelRowSelection *self)
{
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->anchor = GTK_INVALID_LIST_POSITION;
}

/**
 * rel_row_selection_new:
 * @list: what is selected from
 *
 * Returns: (transfer full): a selection of nothing
 */
RelRowSelection *
rel_row_selection_new (RelRecordList *list)
{
  RelRowSelection *self = g_object_new (REL_TYPE_ROW_SELECTION, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rel_row_selection_get_length:
 * @self: a selection
 *
 * Returns: how many rows are selected
 */
guint
rel_row_selection_get_length (RelRowSelection *self)
{
  return g_hash_table_size (self->rows);
}

/**
 * rel_row_selection_dup_rows:
 * @self: a selection
 *
 * Returns: (transfer full) (element-type gint64): the rows of the selected records, in no order
 */
GArray *
rel_row_selection_dup_rows (RelRowSelection *self)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (gint64), g_hash_table_size (self->rows));
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_array_append_vals (rows, row, 1);
  return rows;
}

/**
 * rel_row_selection_drop:
 * @self: a selection
 * @rows: (element-type gint64): rows of records that are gone
 *
 * They are not selected any more.
 */
void
rel_row_selection_drop (RelRowSelection *self, GArray *rows)
{
  guint before = g_hash_table_size (self->rows);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_remove (self->rows, &g_array_index (rows, gint64, i));
  if (before == g_hash_table_size (self->rows))
    return;
  if (get_n_items (self) > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, get_n_items (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LENGTH]);
}

/**
 * rel_row_selection_toggle:
 * @self: a selection
 * @position: a position in the list
 */
void
rel_row_selection_toggle (RelRowSelection *self, guint position)
{
  self->anchor = position;
  set_range (self, position, 1, !is_selected (self, position));
}

/**
 * rel_row_selection_extend:
 * @self: a selection
 * @position: a position in the list
 *
 * Selects everything from what was toggled last up to @position.
 */
void
rel_row_selection_extend (RelRowSelection *self, guint position)
{
  guint start;

  if (self->anchor == GTK_INVALID_LIST_POSITION)
    self->anchor = position;
  start = MIN (self->anchor, position);
  set_range (self, start, MAX (self->anchor, position) - start + 1, TRUE);
}

/**
 * rel_row_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
rel_row_selection_clear (RelRowSelection *self)
{
  self->anchor = GTK_INVALID_LIST_POSITION;
  if (g_hash_table_size (self->rows) == 0)
    return;
  g_hash_table_remove_all (self->rows);
  if (get_n_items (self) > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, get_n_items (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LENGTH]);
}
