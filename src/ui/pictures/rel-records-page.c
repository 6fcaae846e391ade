/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records behind a figure, as a list that stays true when they change. */
#include "rel-records-page.h"

#include "rel-month-list.h"
#include "rel-name-order.h"
#include "rel-row-factory.h"

struct _RelRecordsPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  GtkListView *list_view;

  RelStore *store;
  RelNoun noun;
  RelRecordList *list;
};

G_DEFINE_FINAL_TYPE (RelRecordsPage, rel_records_page, ADW_TYPE_NAVIGATION_PAGE)

static void
activate_cb (RelRecordsPage *self, guint position)
{
  g_autoptr (RelListRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  RelRecord *record = row != NULL ? rel_list_row_get_record (row) : NULL;
  gboolean has_page = self->noun == REL_NOUN_PERSON || self->noun == REL_NOUN_MEETING || self->noun == REL_NOUN_GOAL;

  if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), has_page ? "win.open" : "win.edit", "(ss)", rel_noun_get_info (self->noun)->shape->name,
                                rel_record_get_id (record));
}

static void
update_stack (RelRecordsPage *self)
{
  if (self->stack == NULL || rel_record_list_is_loading (self->list))
    return;
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0 ? "list" : "empty");
}

static void
rel_records_page_dispose (GObject *object)
{
  RelRecordsPage *self = REL_RECORDS_PAGE (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_RECORDS_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_records_page_parent_class)->dispose (object);
}

static void
rel_records_page_class_init (RelRecordsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_records_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/pictures/rel-records-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelRecordsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RelRecordsPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
rel_records_page_init (RelRecordsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_records_page_new:
 * @store: where to read
 * @title: what the figure is
 * @subset: the records behind it
 *
 * Returns: (transfer floating): a page that lists them
 */
AdwNavigationPage *
rel_records_page_new (RelStore *store, const char *title, const RelSubset *subset)
{
  RelRecordsPage *self = g_object_new (REL_TYPE_RECORDS_PAGE, "title", title, NULL);
  g_autoptr (GtkListItemFactory) factory = rel_row_factory_new (store, rel_subset_get_noun (subset));
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  self->store = g_object_ref (store);
  self->noun = rel_subset_get_noun (subset);
  self->list = rel_record_list_new (store, self->noun);
  rel_record_list_set_subset (self->list, subset);
  if (self->noun == REL_NOUN_PERSON)
    rel_record_list_set_query (self->list, NULL, REL_FILTER_NONE, NULL, rel_name_order_get ());
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  if (self->noun == REL_NOUN_MEETING)
    {
      RelMonthList *months = rel_month_list_new (self->list);
      g_autoptr (GtkListItemFactory) headers = rel_month_list_new_headers (months);

      gtk_list_view_set_header_factory (self->list_view, headers);
      selection = gtk_no_selection_new (G_LIST_MODEL (months));
    }
  else
    selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * rel_records_page_get_list:
 * @self: a page
 *
 * Returns: (transfer none): the records it lists
 */
RelRecordList *
rel_records_page_get_list (RelRecordsPage *self)
{
  return self->list;
}
