/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person of a file who is here already, in the list of them. */
#include "rel-import-choice-row.h"

#include <glib/gi18n-lib.h>

#include "rel-person-row.h"
#include "rel-person.h"
#include "rel-rows.h"
#include "rel-sentence.h"

struct _RelImportChoiceRow
{
  GtkBox parent_instance;

  GtkLabel *name;
  GtkLabel *facts;
  GtkDropDown *drop_down;

  GSignalGroup *item;
};

G_DEFINE_FINAL_TYPE (RelImportChoiceRow, rel_import_choice_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_what (RelImportChoiceRow *self)
{
  g_autoptr (RelImportChoice) choice = g_signal_group_dup_target (self->item);

  if (choice != NULL)
    gtk_drop_down_set_selected (self->drop_down, rel_import_choice_get_decision (choice).what);
}

static void
update (RelImportChoiceRow *self)
{
  g_autoptr (RelImportChoice) choice = g_signal_group_dup_target (self->item);
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
  /* Translators: who of the people that are here already is meant */
  same = rel_sentence (_("Like %s"), existing);
  facts = rel_join_facts (same, position, line, NULL);
  label = rel_sentence (_("What to do with %s"), name);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->facts, facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  update_what (self);
}

static void
selected_cb (RelImportChoiceRow *self)
{
  g_autoptr (RelImportChoice) choice = self->item != NULL ? g_signal_group_dup_target (self->item) : NULL;

  if (choice != NULL && gtk_drop_down_get_selected (self->drop_down) <= REL_IMPORT_ADD)
    rel_import_choice_set_what (choice, gtk_drop_down_get_selected (self->drop_down));
}

static void
rel_import_choice_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_take_object (value, g_signal_group_dup_target (REL_IMPORT_CHOICE_ROW (object)->item));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_import_choice_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelImportChoiceRow *self = REL_IMPORT_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_signal_group_set_target (self->item, g_value_get_object (value));
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_import_choice_row_dispose (GObject *object)
{
  RelImportChoiceRow *self = REL_IMPORT_CHOICE_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_IMPORT_CHOICE_ROW);
  G_OBJECT_CLASS (rel_import_choice_row_parent_class)->dispose (object);
}

static void
rel_import_choice_row_class_init (RelImportChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rel_import_choice_row_get_property;
  object_class->set_property = rel_import_choice_row_set_property;
  object_class->dispose = rel_import_choice_row_dispose;
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, REL_TYPE_IMPORT_CHOICE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/import/rel-import-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelImportChoiceRow, name);
  gtk_widget_class_bind_template_child (widget_class, RelImportChoiceRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RelImportChoiceRow, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
rel_import_choice_row_init (RelImportChoiceRow *self)
{
  self->item = g_signal_group_new (REL_TYPE_IMPORT_CHOICE);
  g_signal_group_connect_swapped (self->item, "notify::what", G_CALLBACK (update_what), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
