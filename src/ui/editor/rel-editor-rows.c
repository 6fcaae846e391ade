/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that edit one member of a record each: what is typed is set at once. What is wrong is marked first: who hears that the
 * record changed looks at the rows. */
#include "rel-editor-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-chip-box.h"
#include "rel-choices.h"
#include "rel-content-row.h"
#include "rel-date-row.h"
#include "rel-date.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-row-problem.h"
#include "rel-words.h"

/* What a row edits. */
typedef struct
{
  RelRecord *record;
  guint field;
  GtkWidget *row; /* not owned: it owns this */
} Binding;

static void
binding_free (gpointer data)
{
  Binding *binding = data;

  g_object_unref (binding->record);
  g_free (binding);
}

static Binding *
bind (gpointer row, RelRecord *record, guint field)
{
  Binding *binding = g_new0 (Binding, 1);

  binding->record = g_object_ref (record);
  binding->field = field;
  g_object_set_data_full (row, "rel-binding", binding, binding_free);
  return binding;
}

static Binding *
binding_of (gpointer row)
{
  return g_object_get_data (row, "rel-binding");
}

static const RelField *
field_of (Binding *binding)
{
  return &rel_record_get_shape (binding->record)->fields[binding->field];
}

/* Text */

static void
text_changed_cb (GtkEditable *row)
{
  Binding *binding = binding_of (row);
  const char *text = gtk_editable_get_text (row);

  if (field_of (binding)->required)
    rel_row_set_problem (GTK_WIDGET (row), strspn (text, " \t") < strlen (text) ? NULL : _("This is required"));
  rel_record_set_text (binding->record, binding->field, text);
}

/**
 * rel_entry_row_for_text:
 * @record: what is edited
 * @field: its member
 * @title: what it is called
 *
 * Returns: (transfer floating): a row in which a text is typed
 */
GtkWidget *
rel_entry_row_for_text (RelRecord *record, guint field, const char *title)
{
  const char *text = rel_record_get_text (record, field);
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "text", text != NULL ? text : "", NULL);

  bind (row, record, field);
  g_signal_connect (row, "changed", G_CALLBACK (text_changed_cb), NULL);
  return row;
}

/* Days */

static void
day_changed_cb (RelDateRow *row)
{
  Binding *binding = binding_of (row);
  g_autofree char *date = rel_date_row_dup_date (row);

  rel_record_set_text (binding->record, binding->field, date);
}

/**
 * rel_date_row_for_date:
 * @record: what is edited
 * @field: its member
 * @title: what it is called
 * @is_ahead: whether it is a day to come, so that “friday” is the next one and not the last
 *
 * Returns: (transfer floating): a row in which a day is typed or chosen
 */
GtkWidget *
rel_date_row_for_date (RelRecord *record, guint field, const char *title, gboolean is_ahead)
{
  GtkWidget *row = rel_date_row_new (title, rel_record_get_text (record, field), is_ahead);
  Binding *binding = bind (row, record, field);

  rel_date_row_set_required (REL_DATE_ROW (row), field_of (binding)->required);
  g_signal_connect (row, "changed", G_CALLBACK (day_changed_cb), NULL);
  return row;
}

/* Times of day */

static void
time_changed_cb (GtkEditable *row)
{
  Binding *binding = binding_of (row);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  const gboolean is_valid = *text == '\0' ? !field_of (binding)->required : rel_date_is_time (text);

  rel_row_set_problem (GTK_WIDGET (row), is_valid ? NULL : _("Hours and minutes, such as 14:30"));
  rel_record_set_text (binding->record, binding->field, text);
}

/**
 * rel_entry_row_for_time:
 * @record: what is edited
 * @field: its member
 * @title: what it is called
 *
 * Returns: (transfer floating): a row in which a time of day is typed
 */
GtkWidget *
rel_entry_row_for_time (RelRecord *record, guint field, const char *title)
{
  const char *text = rel_record_get_text (record, field);
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "text", text != NULL ? text : "", NULL);

  bind (row, record, field);
  g_signal_connect (row, "changed", G_CALLBACK (time_changed_cb), NULL);
  return row;
}

/* Numbers */

static void
number_changed_cb (GtkEditable *row)
{
  Binding *binding = binding_of (row);
  const RelField *field = field_of (binding);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  g_autofree char *advice = g_strdup_printf (_("A whole number, %d or more"), field->minimum);
  guint64 number = 0;
  gboolean is_valid = *text == '\0' || g_ascii_string_to_unsigned (text, 10, (guint64) field->minimum, (guint64) field->maximum, &number, NULL);

  rel_row_set_problem (GTK_WIDGET (row), is_valid ? NULL : advice);
  /* What is no number is kept as one that no rule allows, so that it cannot be saved */
  rel_record_set_number (binding->record, binding->field, *text == '\0' ? REL_NUMBER_NONE : is_valid ? (int) number : -2);
}

/**
 * rel_entry_row_for_number:
 * @record: what is edited
 * @field: its member
 * @title: what it is called
 *
 * Returns: (transfer floating): a row in which a number is typed
 */
GtkWidget *
rel_entry_row_for_number (RelRecord *record, guint field, const char *title)
{
  int number = rel_record_get_number (record, field);
  g_autofree char *text = number != REL_NUMBER_NONE ? g_strdup_printf ("%d", number) : g_strdup ("");
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "text", text, "input-purpose",
                                 GTK_INPUT_PURPOSE_DIGITS, NULL);

  bind (row, record, field);
  g_signal_connect (row, "changed", G_CALLBACK (number_changed_cb), NULL);
  return row;
}

/* Choices: enumerations and small scales. The values stand beside the model, in its order. */

static void
choice_cb (AdwComboRow *row)
{
  Binding *binding = binding_of (row);
  GArray *values = g_object_get_data (G_OBJECT (row), "rel-values");

  if (adw_combo_row_get_selected (row) < values->len)
    rel_record_set_number (binding->record, binding->field, g_array_index (values, int, adw_combo_row_get_selected (row)));
}

/**
 * rel_combo_row_for_choice:
 * @record: what is edited
 * @field: its member
 * @title: what it is called
 *
 * Returns: (transfer floating): a row in which a word or a small number is chosen
 */
GtkWidget *
rel_combo_row_for_choice (RelRecord *record, guint field, const char *title)
{
  const RelField *shape = &rel_record_get_shape (record)->fields[field];
  int current = shape->kind == REL_FIELD_WORD ? rel_record_get_word (record, field) : rel_record_get_number (record, field);
  GArray *values;
  g_autoptr (GtkStringList) labels = rel_choices_new (shape, current, &values);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "title", title, "model", labels, NULL);

  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, int, i) == current)
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  rel_combo_row_make_room (ADW_COMBO_ROW (row));
  bind (row, record, field);
  g_object_set_data_full (G_OBJECT (row), "rel-values", values, (GDestroyNotify) g_array_unref);
  g_signal_connect (row, "notify::selected", G_CALLBACK (choice_cb), NULL);
  return row;
}

static void
flag_cb (AdwSwitchRow *row)
{
  Binding *binding = binding_of (row);

  rel_record_set_number (binding->record, binding->field, adw_switch_row_get_active (row));
}

/**
 * rel_switch_row_for_flag:
 * @record: what is edited
 * @field: its member
 * @title: what it is called
 *
 * Returns: (transfer floating): a row with a switch
 */
GtkWidget *
rel_switch_row_for_flag (RelRecord *record, guint field, const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_SWITCH_ROW, "use-markup", FALSE, "title", title, "active",
                                 rel_record_get_flag (record, field), NULL);

  bind (row, record, field);
  g_signal_connect (row, "notify::active", G_CALLBACK (flag_cb), NULL);
  return row;
}

/* Several lines of text */

static void
paragraph_changed_cb (GtkTextBuffer *buffer)
{
  Binding *binding = binding_of (buffer);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (field_of (binding)->required)
    rel_row_set_problem (binding->row, strspn (text, " \t\n") < strlen (text) ? NULL : _("This is required"));
  rel_record_set_text (binding->record, binding->field, text);
}

/**
 * rel_paragraph_row_new:
 * @title: what is written in it
 * @text: (nullable): what is written so far
 * @suffix: (nullable): what stands beside the title
 * @buffer: (out) (transfer none): what is edited
 *
 * Returns: (transfer floating): a row of several lines, which wrap
 */
GtkWidget *
rel_paragraph_row_new (const char *title, const char *text, GtkWidget *suffix, GtkTextBuffer **buffer)
{
  GtkWidget *row = rel_content_row_new (title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);
  GtkWidget *view = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, NULL);

  gtk_widget_add_css_class (box, "rel-paragraph");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (*buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_set_enable_undo (*buffer, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  if (suffix != NULL)
    {
      gtk_box_append (GTK_BOX (head), suffix);
      rel_box_stack (GTK_BOX (head));
    }
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/**
 * rel_paragraph_row_for_text:
 * @record: what is edited
 * @field: its member
 * @title: what it is called
 *
 * Returns: (transfer floating): a row in which a text of several lines is typed
 */
GtkWidget *
rel_paragraph_row_for_text (RelRecord *record, guint field, const char *title)
{
  GtkTextBuffer *buffer;
  GtkWidget *row = rel_paragraph_row_new (title, rel_record_get_text (record, field), NULL, &buffer);

  bind (buffer, record, field)->row = row;
  g_signal_connect (buffer, "changed", G_CALLBACK (paragraph_changed_cb), NULL);
  return row;
}

/* Roles: those that are known as buttons to press, others that somebody made up among them */

static void
role_toggled_cb (GtkToggleButton *button, GtkWidget *row)
{
  Binding *binding = binding_of (row);
  const char *role = g_object_get_data (G_OBJECT (button), "rel-role");
  const char * const *before = rel_record_get_texts (binding->record, binding->field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;

  for (gsize i = 0; before != NULL && before[i] != NULL; i++)
    if (!g_str_equal (before[i], role))
      g_strv_builder_add (builder, before[i]);
  if (gtk_toggle_button_get_active (button))
    g_strv_builder_add (builder, role);
  after = g_strv_builder_end (builder);
  rel_record_set_texts (binding->record, binding->field, (const char * const *) after);
}

static void
add_role (GtkWidget *row, RelChipBox *box, const char *role, gboolean is_active)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (rel_label_of_role (role));

  rel_button_wrap (button);
  gtk_widget_add_css_class (button, "rel-chip");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_active);
  g_object_set_data_full (G_OBJECT (button), "rel-role", g_strdup (role), g_free);
  g_signal_connect (button, "toggled", G_CALLBACK (role_toggled_cb), row);
  rel_chip_box_append (box, button);
}

/**
 * rel_roles_row_for_texts:
 * @record: what is edited
 * @field: its member
 * @title: what it is called
 *
 * Returns: (transfer floating): a row in which roles are chosen: those that are known, and what else the record has
 */
GtkWidget *
rel_roles_row_for_texts (RelRecord *record, guint field, const char *title)
{
  GtkWidget *row = rel_content_row_new (title);
  GtkWidget *box = rel_chip_box_new ();
  const char * const *roles = rel_record_get_texts (record, field);
  const char * const *known = rel_label_get_roles ();

  bind (row, record, field);
  gtk_widget_add_css_class (box, "rel-chips");
  for (gsize i = 0; known[i] != NULL; i++)
    add_role (row, REL_CHIP_BOX (box), known[i], roles != NULL && g_strv_contains (roles, known[i]));
  for (gsize i = 0; roles != NULL && roles[i] != NULL; i++)
    if (!g_strv_contains (known, roles[i]))
      add_role (row, REL_CHIP_BOX (box), roles[i], TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}
