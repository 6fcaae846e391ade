/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A group of rows that edits a list inside a record: ways to reach somebody, positions, groundwork. */
#include "rel-items-editor.h"

#include <glib/gi18n-lib.h>

#include "rel-contact-point.h"
#include "rel-custom-field.h"
#include "rel-date-row.h"
#include "rel-editor-rows.h"
#include "rel-employment.h"
#include "rel-enums.h"
#include "rel-groundwork-entry.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-name-cache.h"
#include "rel-sentence.h"

struct _RelItemsEditor
{
  AdwPreferencesGroup parent_instance;

  RelStore *store;
  RelRecord *record;
  guint field;
  const RelShape *shape;
  GPtrArray *items; /* RelValues, as edited; empty ones are not stored */
  GPtrArray *rows;  /* GtkWidget, borrowed */
  RelReferenceRow *person_row; /* adds somebody to the groundwork */
};

G_DEFINE_FINAL_TYPE (RelItemsEditor, rel_items_editor, ADW_TYPE_PREFERENCES_GROUP)

static void make_rows (RelItemsEditor *self, int focus);

/* Whether nothing was typed in it, so that it does not count. */
static gboolean
is_empty (RelItemsEditor *self, RelValues *item)
{
  if (self->shape == &rel_contact_point_shape)
    return rel_values_get_text (item, REL_CONTACT_POINT_VALUE) == NULL;
  if (self->shape == &rel_groundwork_entry_shape)
    return FALSE;
  for (guint i = 0; i < self->shape->n_fields; i++)
    if (rel_values_get_text (item, i) != NULL)
      return FALSE;
  return TRUE;
}

static void
store_items (RelItemsEditor *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    if (!is_empty (self, self->items->pdata[i]))
      g_ptr_array_add (items, self->items->pdata[i]);
  rel_record_set_items (self->record, self->field, items);
}

/* What a widget of a row edits. */
typedef struct
{
  RelItemsEditor *self; /* which outlives its rows */
  RelValues *item;
  guint field;
} Binding;

static void
binding_free (gpointer data, GClosure *closure)
{
  Binding *binding = data;

  rel_values_unref (binding->item);
  g_free (binding);
}

static Binding *
binding_new (RelItemsEditor *self, RelValues *item, guint field)
{
  Binding *binding = g_new0 (Binding, 1);

  binding->self = self;
  binding->item = rel_values_ref (item);
  binding->field = field;
  return binding;
}

static void
text_changed_cb (GtkEditable *row, Binding *binding)
{
  const char *text = gtk_editable_get_text (row);

  rel_values_set_text (binding->item, binding->field, text);
  store_items (binding->self);
}

static void
day_changed_cb (RelDateRow *row, Binding *binding)
{
  g_autofree char *date = rel_date_row_dup_date (row);

  rel_values_set_text (binding->item, binding->field, date);
  store_items (binding->self);
}

static void
remove_cb (GtkWidget *button, Binding *binding)
{
  RelItemsEditor *self = binding->self;
  guint i;

  if (!g_ptr_array_find (self->items, binding->item, &i))
    return;
  g_ptr_array_remove_index (self->items, i);
  store_items (self);
  make_rows (self, (int) i);
}

static GtkWidget *
remove_button_new (RelItemsEditor *self, RelValues *item)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "tooltip-text", _("Remove"), "valign",
                                    GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", G_CALLBACK (remove_cb), binding_new (self, item, 0), binding_free, 0);
  return button;
}

static GtkWidget *
entry_row_new (RelItemsEditor *self, RelValues *item, guint field, const char *title)
{
  const char *text = rel_values_get_text (item, field);
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "text", text != NULL ? text : "", NULL);

  g_signal_connect_data (row, "changed", G_CALLBACK (text_changed_cb), binding_new (self, item, field), binding_free, 0);
  return row;
}

static GtkWidget *
day_row_new (RelItemsEditor *self, RelValues *item, guint field, const char *title)
{
  GtkWidget *row = rel_date_row_new (title, rel_values_get_text (item, field), FALSE);

  g_signal_connect_data (row, "changed", G_CALLBACK (day_changed_cb), binding_new (self, item, field), binding_free, 0);
  return row;
}

/* The keyboard goes to the first field of what was added, not to the row that holds it. */
static void
add_first_field (GtkWidget *expander_row, GtkWidget *field)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander_row), field);
  g_object_set_data (G_OBJECT (expander_row), "first-field", field);
}

static void
focus_row (GtkWidget *row)
{
  GtkWidget *field = g_object_get_data (G_OBJECT (row), "first-field");

  if (field != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    gtk_widget_grab_focus (field);
  else
    gtk_widget_grab_focus (row);
}

/* Ways to reach somebody */

static void
kind_chosen_cb (GtkDropDown *drop_down, GParamSpec *pspec, Binding *binding)
{
  int kind = (int) gtk_drop_down_get_selected (drop_down);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (drop_down), ADW_TYPE_ENTRY_ROW);

  rel_values_set_number (binding->item, REL_CONTACT_POINT_KIND, kind);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rel_label_of (REL_TYPE_POINT_KIND, kind));
  store_items (binding->self);
}

static GtkWidget *
point_row_new (RelItemsEditor *self, RelValues *item)
{
  int kind = rel_values_get_word (item, REL_CONTACT_POINT_KIND);
  GtkWidget *row = entry_row_new (self, item, REL_CONTACT_POINT_VALUE, rel_label_of (REL_TYPE_POINT_KIND, kind));
  GtkStringList *kinds = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  for (int i = REL_POINT_KIND_UNSET; i <= REL_POINT_KIND_ADDRESS; i++)
    gtk_string_list_append (kinds, rel_label_of (REL_TYPE_POINT_KIND, i));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (kinds), NULL);
  rel_drop_down_wrap (GTK_DROP_DOWN (drop_down));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), (guint) kind);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (drop_down, _("Kind"));
  gtk_widget_add_css_class (drop_down, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kind"), -1);
  g_signal_connect_data (drop_down, "notify::selected", G_CALLBACK (kind_chosen_cb), binding_new (self, item, REL_CONTACT_POINT_KIND),
                         binding_free, 0);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), drop_down);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), remove_button_new (self, item));
  return row;
}

/* Positions */

static GtkWidget *
position_row_new (RelItemsEditor *self, RelValues *item)
{
  const char *title = rel_values_get_text (item, REL_EMPLOYMENT_TITLE);
  const char *organization = rel_values_get_text (item, REL_EMPLOYMENT_ORGANIZATION);
  g_autofree char *heading = rel_join_facts (title != NULL ? title : "", organization != NULL ? organization : "", NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", *heading != '\0' ? heading : _("New Position"),
                                 "expanded", is_empty (self, item), NULL);

  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), remove_button_new (self, item));
  add_first_field (row, entry_row_new (self, item, REL_EMPLOYMENT_TITLE, C_("employment", "Title")));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), entry_row_new (self, item, REL_EMPLOYMENT_ORGANIZATION, _("Organization")));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), entry_row_new (self, item, REL_EMPLOYMENT_DEPARTMENT, _("Department")));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), day_row_new (self, item, REL_EMPLOYMENT_STARTED_ON, C_("employment", "From")));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), day_row_new (self, item, REL_EMPLOYMENT_ENDED_ON, _("To (Empty if Current)")));
  return row;
}

/* Whatever else there is to know */

static GtkWidget *
custom_row_new (RelItemsEditor *self, RelValues *item)
{
  const char *label = rel_values_get_text (item, REL_CUSTOM_FIELD_LABEL);
  const char *value = rel_values_get_text (item, REL_CUSTOM_FIELD_VALUE);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", label != NULL ? label : _("New Field"),
                                 "subtitle", value != NULL ? value : "", "expanded", is_empty (self, item), NULL);

  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), remove_button_new (self, item));
  add_first_field (row, entry_row_new (self, item, REL_CUSTOM_FIELD_LABEL, _("Label")));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), entry_row_new (self, item, REL_CUSTOM_FIELD_VALUE, _("Value")));
  return row;
}

/* Groundwork */

static void
state_chosen_cb (GtkDropDown *drop_down, GParamSpec *pspec, Binding *binding)
{
  rel_values_set_number (binding->item, REL_GROUNDWORK_ENTRY_STATE, (int) gtk_drop_down_get_selected (drop_down));
  store_items (binding->self);
}

static void
concern_changed_cb (GtkTextBuffer *buffer, Binding *binding)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  rel_values_set_text (binding->item, binding->field, text);
  store_items (binding->self);
}

static GtkWidget *
groundwork_row_new (RelItemsEditor *self, RelValues *item)
{
  const char *id = rel_values_get_text (item, REL_GROUNDWORK_ENTRY_PERSON);
  const char *name = id != NULL ? rel_name_cache_get (rel_name_cache_for_store (self->store), REL_NOUN_PERSON, id) : NULL;
  g_autofree char *title = rel_sentence (_("Concern of %s"), name != NULL ? name : "…");
  GtkWidget *suffix = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkStringList *states = gtk_string_list_new (NULL);
  GtkTextBuffer *buffer;
  GtkWidget *row, *drop_down;

  for (int i = REL_GROUNDWORK_TO_DO; i <= REL_GROUNDWORK_ALIGNED; i++)
    gtk_string_list_append (states, rel_label_of (REL_TYPE_GROUNDWORK, i));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (states), NULL);
  rel_drop_down_wrap (GTK_DROP_DOWN (drop_down));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), (guint) rel_values_get_word (item, REL_GROUNDWORK_ENTRY_STATE));
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (drop_down, _("State"));
  gtk_widget_add_css_class (drop_down, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("State"), -1);
  g_signal_connect_data (drop_down, "notify::selected", G_CALLBACK (state_chosen_cb), binding_new (self, item, REL_GROUNDWORK_ENTRY_STATE),
                         binding_free, 0);
  gtk_box_append (GTK_BOX (suffix), drop_down);
  gtk_box_append (GTK_BOX (suffix), remove_button_new (self, item));
  row = rel_paragraph_row_new (title, rel_values_get_text (item, REL_GROUNDWORK_ENTRY_CONCERN), suffix, &buffer);
  g_signal_connect_data (buffer, "changed", G_CALLBACK (concern_changed_cb), binding_new (self, item, REL_GROUNDWORK_ENTRY_CONCERN),
                         binding_free, 0);
  return row;
}

static void
names_loaded_cb (RelItemsEditor *self)
{
  if (self->shape == &rel_groundwork_entry_shape)
    make_rows (self, -1);
}

static void
person_chosen_cb (RelItemsEditor *self, RelReferenceRow *row)
{
  g_auto (GStrv) ids = rel_reference_row_dup_ids (row);
  RelValues *item;

  if (ids[0] == NULL)
    return;
  rel_reference_row_clear (row);
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (rel_values_get_text (self->items->pdata[i], REL_GROUNDWORK_ENTRY_PERSON), ids[0]) == 0)
      return;
  item = rel_values_new (self->shape);
  rel_values_set_text (item, REL_GROUNDWORK_ENTRY_PERSON, ids[0]);
  g_ptr_array_add (self->items, item);
  store_items (self);
  make_rows (self, -1);
}

/* All of them */

static void
add_cb (RelItemsEditor *self)
{
  RelValues *item = rel_values_new (self->shape);

  if (self->shape == &rel_contact_point_shape)
    rel_values_set_number (item, REL_CONTACT_POINT_KIND, REL_POINT_KIND_EMAIL);
  g_ptr_array_add (self->items, item);
  make_rows (self, (int) self->items->len - 1);
}

static const char *
get_add_label (RelItemsEditor *self)
{
  if (self->shape == &rel_contact_point_shape)
    return _("Add Contact");
  return self->shape == &rel_custom_field_shape ? _("Add Custom Field") : _("Add Position");
}

static void
add_row (RelItemsEditor *self, GtkWidget *row)
{
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/* @focus: the index of the item that the keyboard is to go to, -1 for none, save that it stays where one names somebody */
static void
make_rows (RelItemsEditor *self, int focus)
{
  gboolean names_somebody = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    if (self->rows->pdata[i] != (gpointer) self->person_row)
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  if (self->person_row != NULL)
    {
      names_somebody = gtk_widget_get_focus_child (GTK_WIDGET (self->person_row)) != NULL;
      g_object_ref (self->person_row);
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->person_row));
    }
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      RelValues *item = self->items->pdata[i];

      if (self->shape == &rel_contact_point_shape)
        add_row (self, point_row_new (self, item));
      else if (self->shape == &rel_employment_shape)
        add_row (self, position_row_new (self, item));
      else if (self->shape == &rel_custom_field_shape)
        add_row (self, custom_row_new (self, item));
      else
        add_row (self, groundwork_row_new (self, item));
    }
  if (self->shape == &rel_groundwork_entry_shape)
    {
      gboolean is_new = self->person_row == NULL;

      if (is_new)
        {
          self->person_row = REL_REFERENCE_ROW (rel_reference_row_new_for_noun (self->store, REL_NOUN_PERSON, _("Add Somebody")));
          g_signal_connect_object (self->person_row, "changed", G_CALLBACK (person_chosen_cb), self, G_CONNECT_SWAPPED);
        }
      add_row (self, GTK_WIDGET (self->person_row));
      if (!is_new)
        g_object_unref (self->person_row);
    }
  else
    {
      GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "start-icon-name", "list-add-symbolic", "title",
                                     get_add_label (self), NULL);

      g_signal_connect_object (row, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      add_row (self, row);
    }
  if (names_somebody)
    gtk_widget_grab_focus (GTK_WIDGET (self->person_row));
  else if (focus >= 0 && self->rows->len > 0)
    focus_row (self->rows->pdata[MIN ((guint) focus, self->rows->len - 1)]);
}

static void
rel_items_editor_dispose (GObject *object)
{
  RelItemsEditor *self = REL_ITEMS_EDITOR (object);

  g_clear_object (&self->store);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (rel_items_editor_parent_class)->dispose (object);
}

static void
rel_items_editor_finalize (GObject *object)
{
  RelItemsEditor *self = REL_ITEMS_EDITOR (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (rel_items_editor_parent_class)->finalize (object);
}

static void
rel_items_editor_class_init (RelItemsEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rel_items_editor_dispose;
  object_class->finalize = rel_items_editor_finalize;
}

static void
rel_items_editor_init (RelItemsEditor *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);
  self->rows = g_ptr_array_new ();
}

/**
 * rel_items_editor_new:
 * @store: where people are found
 * @record: the record to edit
 * @field: its contact points, positions, custom fields or groundwork
 *
 * Returns: (transfer floating): a group of rows
 */
GtkWidget *
rel_items_editor_new (RelStore *store, RelRecord *record, guint field)
{
  RelItemsEditor *self = g_object_new (REL_TYPE_ITEMS_EDITOR, NULL);
  GPtrArray *items = rel_record_get_items (record, field);

  self->store = g_object_ref (store);
  self->record = g_object_ref (record);
  self->field = field;
  self->shape = rel_record_get_shape (record)->fields[field].item;
  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (self->items, rel_values_copy (items->pdata[i]));
  make_rows (self, -1);
  g_signal_connect_object (rel_name_cache_for_store (store), "loaded", G_CALLBACK (names_loaded_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rel_items_editor_get_person_row:
 * @self: a group of rows
 *
 * Returns: (transfer none) (nullable): the row that names who is to be added, %NULL where nobody is
 */
RelReferenceRow *
rel_items_editor_get_person_row (RelItemsEditor *self)
{
  return self->person_row;
}
