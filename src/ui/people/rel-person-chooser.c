/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that finds one person by typing. */
#include "rel-person-chooser.h"

#include "rel-header-title.h"
#include "rel-name-order.h"
#include "rel-person-row.h"
#include "rel-record-list.h"

struct _RelPersonChooser
{
  AdwNavigationPage parent_instance;

  GtkSearchEntry *search_entry;
  GtkListView *list_view;

  RelRecordList *list;
};

G_DEFINE_FINAL_TYPE (RelPersonChooser, rel_person_chooser, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activate_cb (RelPersonChooser *self, guint position)
{
  g_autoptr (RelListRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  RelRecord *person = row != NULL ? rel_list_row_get_record (row) : NULL;

  if (person != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, rel_record_get_id (person));
}

static void
search_changed_cb (RelPersonChooser *self)
{
  rel_record_list_set_query (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), REL_FILTER_NONE, NULL, rel_name_order_get ());
}

static void
search_activated_cb (RelPersonChooser *self)
{
  activate_cb (self, 0);
}

/* The entry keeps Escape to itself. */
static void
search_stopped_cb (RelPersonChooser *self)
{
  adw_dialog_close (ADW_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG)));
}

static void
rel_person_chooser_dispose (GObject *object)
{
  RelPersonChooser *self = REL_PERSON_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PERSON_CHOOSER);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (rel_person_chooser_parent_class)->dispose (object);
}

static void
rel_person_chooser_class_init (RelPersonChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_person_chooser_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (REL_TYPE_PERSON_ROW);
  g_type_ensure (REL_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/people/rel-person-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPersonChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RelPersonChooser, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
rel_person_chooser_init (RelPersonChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
}

/**
 * rel_person_chooser_new:
 * @store: where people are
 * @title: what the page asks
 * @excluded: (nullable): who is not among them
 *
 * Returns: (transfer floating): a page
 */
AdwNavigationPage *
rel_person_chooser_new (RelStore *store, const char *title, const char *excluded)
{
  RelPersonChooser *self = g_object_new (REL_TYPE_PERSON_CHOOSER, "title", title, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->list = rel_record_list_new (store, REL_NOUN_PERSON);
  rel_record_list_set_query (self->list, NULL, REL_FILTER_NONE, NULL, rel_name_order_get ());
  rel_record_list_set_except (self->list, excluded);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  return ADW_NAVIGATION_PAGE (self);
}
