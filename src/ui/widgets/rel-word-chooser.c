/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word or a small number of a record, changed where it stands: what is chosen is written at once, with Undo. */
#include "rel-word-chooser.h"

#include <glib/gi18n-lib.h>

#include "rel-choices.h"
#include "rel-doing.h"
#include "rel-enums.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-rows.h"
#include "rel-sentence.h"

struct _RelWordChooser
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;

  RelStore *store;
  RelNoun noun;
  char *id;
  guint field;
  char *label;
  GArray *values; /* int, in the order of the model */
  int value;
};

G_DEFINE_FINAL_TYPE (RelWordChooser, rel_word_chooser, ADW_TYPE_BIN)

static const RelField *
get_field (RelWordChooser *self)
{
  return &rel_noun_get_info (self->noun)->shape->fields[self->field];
}

static gboolean
is_position (RelWordChooser *self)
{
  return get_field (self)->kind == REL_FIELD_WORD && get_field (self)->words () == REL_TYPE_POSITION;
}

static void
chosen_cb (RelWordChooser *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);
  GtkStringObject *word = gtk_drop_down_get_selected_item (self->drop_down);
  g_autofree char *toast = NULL;

  if (word == NULL || g_array_index (self->values, int, selected) == self->value)
    return;
  self->value = g_array_index (self->values, int, selected);
  /* Translators: what was changed, and what it is now, as “Position of Anna: Supportive” */
  toast = rel_sentence (C_("changed", "%s: %s"), self->label, gtk_string_object_get_string (word));
  rel_do_set_number (GTK_WIDGET (self), self->store, self->noun, self->id, self->field, self->value, toast);
}

/* Words make room where there is little; positions are told by a coloured pill, here as elsewhere. */

static void
setup_word_cb (RelWordChooser *self, GtkListItem *item)
{
  GtkWidget *label = is_position (self) ? rel_pill_new ("", NULL) : g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE,
                                                                              "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);

  gtk_list_item_set_child (item, label);
}

static void
bind_word_cb (RelWordChooser *self, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *word = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), word);
  for (int position = REL_POSITION_UNKNOWN; is_position (self) && position <= REL_POSITION_CHAMPIONING; position++)
    {
      const char *style = rel_style_of_position (position);

      if (style == NULL)
        continue;
      if (g_str_equal (word, rel_label_of (REL_TYPE_POSITION, position)))
        gtk_widget_add_css_class (label, style);
      else
        gtk_widget_remove_css_class (label, style);
    }
}

static void
rel_word_chooser_dispose (GObject *object)
{
  RelWordChooser *self = REL_WORD_CHOOSER (object);

  if (self->drop_down != NULL)
    g_signal_handlers_disconnect_by_data (self->drop_down, self);
  self->drop_down = NULL;
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_word_chooser_parent_class)->dispose (object);
}

static void
rel_word_chooser_finalize (GObject *object)
{
  RelWordChooser *self = REL_WORD_CHOOSER (object);

  g_free (self->id);
  g_free (self->label);
  g_clear_pointer (&self->values, g_array_unref);
  G_OBJECT_CLASS (rel_word_chooser_parent_class)->finalize (object);
}

static void
rel_word_chooser_class_init (RelWordChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rel_word_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_word_chooser_finalize;
}

static void
rel_word_chooser_init (RelWordChooser *self)
{
}

/**
 * rel_word_chooser_new:
 * @store: where to write
 * @noun: the noun of the record
 * @id: the record
 * @field: its member, a word or a small number
 * @label: what is chosen, as “Position of Anna”, for screen readers and for the toast
 *
 * Returns: (transfer floating): a chooser; see rel_word_chooser_set_value()
 */
GtkWidget *
rel_word_chooser_new (RelStore *store, RelNoun noun, const char *id, guint field, const char *label)
{
  RelWordChooser *self = g_object_new (REL_TYPE_WORD_CHOOSER, "valign", GTK_ALIGN_CENTER, NULL);
  g_autoptr (GtkListItemFactory) factory = NULL;

  self->store = g_object_ref (store);
  self->noun = noun;
  self->id = g_strdup (id);
  self->field = field;
  self->label = g_strdup (label);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_word_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_word_cb), self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_factory (self->drop_down, factory);
  gtk_widget_add_css_class (GTK_WIDGET (self->drop_down), "rel-chooser");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), label);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (chosen_cb), self);
  return GTK_WIDGET (self);
}

static gboolean
has_same_values (GArray *left, GArray *right)
{
  return left != NULL && left->len == right->len && memcmp (left->data, right->data, left->len * sizeof (int)) == 0;
}

/**
 * rel_word_chooser_set_value:
 * @self: a chooser
 * @value: what the record holds; it is shown, and nothing is written
 */
void
rel_word_chooser_set_value (RelWordChooser *self, int value)
{
  GArray *values;
  g_autoptr (GtkStringList) labels = rel_choices_new (get_field (self), value, &values);

  self->value = value;
  g_signal_handlers_block_by_func (self->drop_down, chosen_cb, self);
  if (has_same_values (self->values, values))
    g_array_unref (values);
  else
    {
      g_clear_pointer (&self->values, g_array_unref);
      self->values = values;
      gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (labels));
    }
  for (guint i = 0; i < self->values->len; i++)
    if (g_array_index (self->values, int, i) == value)
      gtk_drop_down_set_selected (self->drop_down, i);
  g_signal_handlers_unblock_by_func (self->drop_down, chosen_cb, self);
}

/**
 * rel_word_chooser_get_drop_down:
 * @self: a chooser
 *
 * Returns: (transfer none): what opens its choices
 */
GtkDropDown *
rel_word_chooser_get_drop_down (RelWordChooser *self)
{
  return self->drop_down;
}

/**
 * rel_row_add_word_chooser:
 * @row: a row that stands for @record
 * @store: where to write
 * @record: a record
 * @field: its member that can be changed in the row
 * @label: what is chosen, for screen readers and for the toast
 *
 * Returns: (transfer none): the chooser, at the end of the row
 */
GtkWidget *
rel_row_add_word_chooser (AdwActionRow *row, RelStore *store, RelRecord *record, guint field, const char *label)
{
  GtkWidget *chooser = rel_word_chooser_new (store, rel_record_get_noun (record), rel_record_get_id (record), field, label);
  gboolean is_word = rel_record_get_shape (record)->fields[field].kind == REL_FIELD_WORD;

  rel_word_chooser_set_value (REL_WORD_CHOOSER (chooser), is_word ? rel_record_get_word (record, field) : rel_record_get_number (record, field));
  rel_row_add_control (row, chooser);
  return chooser;
}
