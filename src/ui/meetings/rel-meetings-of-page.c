/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All meetings with one person. */
#include "rel-meetings-of-page.h"

#include "rel-month-list.h"
#include "rel-record-list.h"
#include "rel-row-factory.h"

struct _RelMeetingsOfPage
{
  AdwNavigationPage parent_instance;

  GtkListView *list_view;

  RelStore *store;
  RelRecordList *list;
};

G_DEFINE_FINAL_TYPE (RelMeetingsOfPage, rel_meetings_of_page, ADW_TYPE_NAVIGATION_PAGE)

static void
activate_cb (RelMeetingsOfPage *self, guint position)
{
  g_autoptr (RelListRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  RelRecord *meeting = row != NULL ? rel_list_row_get_record (row) : NULL;

  if (meeting != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(ss)", "meeting", rel_record_get_id (meeting));
}

static void
rel_meetings_of_page_dispose (GObject *object)
{
  RelMeetingsOfPage *self = REL_MEETINGS_OF_PAGE (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_MEETINGS_OF_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_meetings_of_page_parent_class)->dispose (object);
}

static void
rel_meetings_of_page_class_init (RelMeetingsOfPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_meetings_of_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/meetings/rel-meetings-of-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelMeetingsOfPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
rel_meetings_of_page_init (RelMeetingsOfPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_meetings_of_page_new:
 * @store: where to read
 * @person_id: a person
 *
 * Returns: (transfer floating): a page that lists the meetings with the person, newest first
 */
AdwNavigationPage *
rel_meetings_of_page_new (RelStore *store, const char *person_id)
{
  RelMeetingsOfPage *self = g_object_new (REL_TYPE_MEETINGS_OF_PAGE, NULL);
  g_autoptr (GtkListItemFactory) factory = rel_row_factory_new (store, REL_NOUN_MEETING);
  g_autoptr (GtkListItemFactory) headers = NULL;
  g_autoptr (RelMonthList) months = NULL;
  g_autoptr (GtkNoSelection) selection = NULL;

  self->store = g_object_ref (store);
  self->list = rel_record_list_new (store, REL_NOUN_MEETING);
  rel_record_list_set_person (self->list, person_id);
  gtk_list_view_set_factory (self->list_view, factory);
  months = rel_month_list_new (self->list);
  headers = rel_month_list_new_headers (months);
  gtk_list_view_set_header_factory (self->list_view, headers);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&months)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  return ADW_NAVIGATION_PAGE (self);
}
