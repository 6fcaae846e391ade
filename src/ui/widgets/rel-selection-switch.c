/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One selection at a time of several over the same items. A list view that is given another model builds two hundred rows
 * anew; one whose model selects in another way only marks them. */
#include "rel-selection-switch.h"

struct _RelSelectionSwitch
{
  GObject parent_instance;

  GtkSelectionModel *current;
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RelSelectionSwitch, rel_selection_switch, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

#define CURRENT(model) (REL_SELECTION_SWITCH (model)->current)

/* The items */

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (CURRENT (model)));
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (CURRENT (model)));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (CURRENT (model)), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  guint n = get_n_items (G_LIST_MODEL (model));

  if (GTK_IS_SECTION_MODEL (CURRENT (model)))
    gtk_section_model_get_section (GTK_SECTION_MODEL (CURRENT (model)), position, start, end);
  else
    {
      *start = position < n ? 0 : n;
      *end = position < n ? n : G_MAXUINT;
    }
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

/* What is selected */

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_selection_model_is_selected (CURRENT (model), position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_selection_model_get_selection_in_range (CURRENT (model), position, n_items);
}

static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  return gtk_selection_model_select_item (CURRENT (model), position, unselect_rest);
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  return gtk_selection_model_unselect_item (CURRENT (model), position);
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n_items, gboolean unselect_rest)
{
  return gtk_selection_model_select_range (CURRENT (model), position, n_items, unselect_rest);
}

static gboolean
unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_selection_model_unselect_range (CURRENT (model), position, n_items);
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return gtk_selection_model_select_all (CURRENT (model));
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  return gtk_selection_model_unselect_all (CURRENT (model));
}

static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  return gtk_selection_model_set_selection (CURRENT (model), selected, mask);
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
  iface->set_selection = set_selection;
}

static void
take (RelSelectionSwitch *self, GtkSelectionModel *selection)
{
  if (self->current != NULL)
    g_signal_handlers_disconnect_by_data (self->current, self);
  g_set_object (&self->current, selection);
  if (selection == NULL)
    return;
  g_signal_connect_swapped (selection, "items-changed", G_CALLBACK (g_list_model_items_changed), self);
  g_signal_connect_swapped (selection, "selection-changed", G_CALLBACK (gtk_selection_model_selection_changed), self);
  if (GTK_IS_SECTION_MODEL (selection))
    g_signal_connect_swapped (selection, "sections-changed", G_CALLBACK (gtk_section_model_sections_changed), self);
}

static void
rel_selection_switch_finalize (GObject *object)
{
  take (REL_SELECTION_SWITCH (object), NULL);
  G_OBJECT_CLASS (rel_selection_switch_parent_class)->finalize (object);
}

static void
rel_selection_switch_class_init (RelSelectionSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rel_selection_switch_finalize;
}

static void
rel_selection_switch_init (RelSelectionSwitch *self)
{
}

/**
 * rel_selection_switch_new:
 * @selection: what selects at first
 *
 * Returns: (transfer full): a selection that does as @selection does
 */
RelSelectionSwitch *
rel_selection_switch_new (GtkSelectionModel *selection)
{
  RelSelectionSwitch *self = g_object_new (REL_TYPE_SELECTION_SWITCH, NULL);

  take (self, selection);
  return self;
}

/**
 * rel_selection_switch_set:
 * @self: a switch
 * @selection: what selects from now on, over the same items as before
 */
void
rel_selection_switch_set (RelSelectionSwitch *self, GtkSelectionModel *selection)
{
  guint n = get_n_items (G_LIST_MODEL (self));

  g_return_if_fail (g_list_model_get_n_items (G_LIST_MODEL (selection)) == n);

  if (self->current == selection)
    return;
  take (self, selection);
  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n);
}
