/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person of a file and the one who is here already, side by side. */
#include "rel-import-choice-page.h"

#include <glib/gi18n-lib.h>

#include "rel-person-compare.h"
#include "rel-person.h"

struct _RelImportChoicePage
{
  AdwNavigationPage parent_instance;

  AdwToggleGroup *what_group;
  AdwBin *holder;

  RelImportChoice *choice;
  RelPersonCompare *compare; /* borrowed */
};

G_DEFINE_FINAL_TYPE (RelImportChoicePage, rel_import_choice_page, ADW_TYPE_NAVIGATION_PAGE)

static void
what_cb (RelImportChoicePage *self)
{
  if (self->choice != NULL)
    rel_import_choice_set_what (self->choice, adw_toggle_group_get_active (self->what_group));
}

static void
what_changed_cb (RelImportChoicePage *self)
{
  adw_toggle_group_set_active (self->what_group, rel_import_choice_get_decision (self->choice).what);
}

/* Who chooses a value wants the two merged. */
static void
members_changed_cb (RelImportChoicePage *self)
{
  rel_import_choice_set_members (self->choice, rel_person_compare_get_taken (self->compare), rel_person_compare_get_joined (self->compare));
  rel_import_choice_set_what (self->choice, REL_IMPORT_MERGE);
}

static void
rel_import_choice_page_dispose (GObject *object)
{
  RelImportChoicePage *self = REL_IMPORT_CHOICE_PAGE (object);

  g_clear_object (&self->choice);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_IMPORT_CHOICE_PAGE);
  G_OBJECT_CLASS (rel_import_choice_page_parent_class)->dispose (object);
}

static void
rel_import_choice_page_class_init (RelImportChoicePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_import_choice_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/import/rel-import-choice-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelImportChoicePage, what_group);
  gtk_widget_class_bind_template_child (widget_class, RelImportChoicePage, holder);
  gtk_widget_class_bind_template_callback (widget_class, what_cb);
}

static void
rel_import_choice_page_init (RelImportChoicePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_import_choice_page_new:
 * @store: where names are found
 * @choice: whom to look at
 *
 * Returns: (transfer floating): a page; what is chosen on it is set at once
 */
AdwNavigationPage *
rel_import_choice_page_new (RelStore *store, RelImportChoice *choice)
{
  RelRecord *existing = rel_import_choice_get_existing (choice), *incoming = rel_import_choice_get_incoming (choice);
  RelImportChoicePage *self = g_object_new (REL_TYPE_IMPORT_CHOICE_PAGE, "title", rel_record_get_text (incoming, REL_PERSON_NAME), NULL);
  RelImportDecision decision = rel_import_choice_get_decision (choice);
  g_autoptr (RelRecord) united = rel_record_copy (existing);

  rel_person_unite (united, incoming);
  self->compare = REL_PERSON_COMPARE (rel_person_compare_new (store, existing, incoming, united, _("Already here"), _("In the file")));
  rel_person_compare_choose (self->compare, decision.taken, decision.joined);
  adw_bin_set_child (self->holder, GTK_WIDGET (self->compare));
  adw_toggle_group_set_active (self->what_group, decision.what);
  self->choice = g_object_ref (choice);
  g_signal_connect_object (self->compare, "changed", G_CALLBACK (members_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choice, "notify::what", G_CALLBACK (what_changed_cb), self, G_CONNECT_SWAPPED);
  return ADW_NAVIGATION_PAGE (self);
}
