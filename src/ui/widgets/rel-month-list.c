/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of meetings cut into months, as the list view wants it: a GtkSectionModel around the list of the store,
 * which knows no toolkit. */
#include "rel-month-list.h"

#include "rel-large-text.h"
#include "rel-row-pool.h"
#include "rel-when.h"

struct _RelMonthList
{
  GObject parent_instance;

  RelRecordList *list;
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RelMonthList, rel_month_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static GType
get_item_type (GListModel *model)
{
  return REL_TYPE_LIST_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (REL_MONTH_LIST (model)->list));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (REL_MONTH_LIST (model)->list), position);
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
  rel_record_list_get_month (REL_MONTH_LIST (model)->list, position, start, end);
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

/* What is added at the end may go on with the month before it. */
static void
items_changed_cb (RelMonthList *self, guint position, guint removed, guint added)
{
  guint n = get_n_items (G_LIST_MODEL (self)), start, end;

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (removed > 0 || position == 0 || position + added < n)
    return;
  get_section (GTK_SECTION_MODEL (self), position, &start, &end);
  if (start < position)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), start, n - start);
}

/* A month may begin elsewhere although the same meetings are there in the same order. */
static void
loading_cb (RelMonthList *self)
{
  guint n = get_n_items (G_LIST_MODEL (self));

  if (!rel_record_list_is_loading (self->list) && n > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, n);
}

static void
rel_month_list_dispose (GObject *object)
{
  RelMonthList *self = REL_MONTH_LIST (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  G_OBJECT_CLASS (rel_month_list_parent_class)->dispose (object);
}

static void
rel_month_list_finalize (GObject *object)
{
  g_clear_object (&REL_MONTH_LIST (object)->list);
  G_OBJECT_CLASS (rel_month_list_parent_class)->finalize (object);
}

static void
rel_month_list_class_init (RelMonthListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_month_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_month_list_finalize;
}

static void
rel_month_list_init (RelMonthList *self)
{
}

/**
 * rel_month_list_new:
 * @list: a list of meetings
 *
 * Returns: (transfer full): the same list, with a section for each month
 */
RelMonthList *
rel_month_list_new (RelRecordList *list)
{
  RelMonthList *self = g_object_new (REL_TYPE_MONTH_LIST, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (list, "notify::loading", G_CALLBACK (loading_cb), self);
  return self;
}

/* The headings of the months */

static GtkWidget *
heading_new (gpointer data)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  rel_label_make_room (GTK_LABEL (label));
  gtk_widget_add_css_class (label, "rel-month");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  return label;
}

static void
bind_cb (RelMonthList *self, GtkListHeader *header)
{
  guint start, end;
  g_autofree char *month = rel_when_month (rel_record_list_get_month (self->list, gtk_list_header_get_start (header), &start, &end));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), month);
}

/**
 * rel_month_list_new_headers:
 * @self: a list
 *
 * Returns: (transfer full): a factory for the headings of its months
 */
GtkListItemFactory *
rel_month_list_new_headers (RelMonthList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  rel_row_pool_attach (GTK_SIGNAL_LIST_ITEM_FACTORY (factory), heading_new, NULL, NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  return factory;
}
