/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody of the files who is here already, each with what shall become of them. */
#include "rel-import-choices-page.h"

#include "rel-import-choice-row.h"

struct _RelImportChoicesPage
{
  AdwNavigationPage parent_instance;

  GtkListView *list_view;
  GListModel *choices;
};

G_DEFINE_FINAL_TYPE (RelImportChoicesPage, rel_import_choices_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activate_cb (RelImportChoicesPage *self, guint position)
{
  g_autoptr (RelImportChoice) choice = g_list_model_get_item (self->choices, position);

  if (choice != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, choice);
}

static void
rel_import_choices_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_IMPORT_CHOICES_PAGE);
  g_clear_object (&REL_IMPORT_CHOICES_PAGE (object)->choices);
  G_OBJECT_CLASS (rel_import_choices_page_parent_class)->dispose (object);
}

static void
rel_import_choices_page_class_init (RelImportChoicesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_import_choices_page_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  REL_TYPE_IMPORT_CHOICE);
  g_type_ensure (REL_TYPE_IMPORT_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/import/rel-import-choices-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelImportChoicesPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
rel_import_choices_page_init (RelImportChoicesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_import_choices_page_new:
 * @choices: (element-type RelImportChoice): who is here already
 *
 * Returns: (transfer floating): a page
 */
AdwNavigationPage *
rel_import_choices_page_new (GListModel *choices)
{
  RelImportChoicesPage *self = g_object_new (REL_TYPE_IMPORT_CHOICES_PAGE, NULL);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (choices));

  self->choices = g_object_ref (choices);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  return ADW_NAVIGATION_PAGE (self);
}
