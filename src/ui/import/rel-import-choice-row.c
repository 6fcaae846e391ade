/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person of a file who is here already, in the list of them. */
#include "rel-import-choice-row.h"

#include <glib/gi18n-lib.h>

#include "rel-large-text.h"
#include "rel-line.h"
#include "rel-person.h"
#include "rel-sentence.h"

struct _RelImportChoiceRow
{
  RelItemRow parent_instance;

  GtkLabel *name;
  GtkLabel *facts;
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (RelImportChoiceRow, rel_import_choice_row, REL_TYPE_ITEM_ROW)

static void
rel_import_choice_row_show (RelItemRow *row)
{
  RelImportChoiceRow *self = REL_IMPORT_CHOICE_ROW (row);
  RelImportChoice *choice = rel_item_row_get_item (row);
  const char *name, *existing;
  g_autofree char *position = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *label = NULL;
  g_autofree char *line = NULL;
  g_autofree char *same = NULL;

  if (choice == NULL)
    return;
  name = rel_record_get_text (rel_import_choice_get_incoming (choice), REL_PERSON_NAME);
  existing = rel_record_get_text (rel_import_choice_get_existing (choice), REL_PERSON_NAME);
  position = rel_person_dup_position (rel_import_choice_get_existing (choice));
  line = g_strdup_printf (_("Line %u"), rel_import_choice_get_line (choice));
  if (rel_import_choice_is_name_alone (choice))
    same = g_strdup (_("Nothing but the name in common"));
  else
    /* Translators: who of the people that are here already is meant */
    same = rel_sentence (_("Like %s"), existing);
  facts = rel_join_facts (same, position, line, NULL);
  label = rel_sentence (_("What to do with %s"), name);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->facts, facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_drop_down_set_selected (self->drop_down, rel_import_choice_get_decision (choice).what);
}

static void
selected_cb (RelImportChoiceRow *self)
{
  RelImportChoice *choice = rel_item_row_get_item (REL_ITEM_ROW (self));

  if (choice != NULL && gtk_drop_down_get_selected (self->drop_down) <= REL_IMPORT_ADD)
    rel_import_choice_set_what (choice, gtk_drop_down_get_selected (self->drop_down));
}

static void
rel_import_choice_row_class_init (RelImportChoiceRowClass *klass)
{
  RelItemRowClass *row_class = REL_ITEM_ROW_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  row_class->item_type = REL_TYPE_IMPORT_CHOICE;
  row_class->changed = "notify::what";
  row_class->show = rel_import_choice_row_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/import/rel-import-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelImportChoiceRow, name);
  gtk_widget_class_bind_template_child (widget_class, RelImportChoiceRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RelImportChoiceRow, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
rel_import_choice_row_init (RelImportChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_label_make_room (self->name);
  rel_end_make_room (GTK_WIDGET (self->drop_down), gtk_widget_get_parent (GTK_WIDGET (self->name)));
}
