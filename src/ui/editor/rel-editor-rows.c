/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that edit one member of a record each: what is typed is set at once, what is wrong is marked. */
#include "rel-editor-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-choices.h"
#include "rel-clock.h"
#include "rel-labels.h"
#include "rel-words.h"

/* What a row edits. */
typedef struct
{
  RelRecord *record;
  guint field;
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

/**
 * rel_row_mark:
 * @row: a row of the editor
 * @is_valid: whether what it holds can be saved
 * @advice: (nullable): what to do about it
 */
void
rel_row_mark (GtkWidget *row, gboolean is_valid, const char *advice)
{
  if (is_valid)
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  gtk_widget_set_tooltip_text (row, is_valid ? NULL : advice);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               is_valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

/* Text */

static void
text_changed_cb (GtkEditable *row)
{
  Binding *binding = binding_of (row);
  const char *text = gtk_editable_get_text (row);

  rel_record_set_text (binding->record, binding->field, text);
  if (field_of (binding)->required)
    rel_row_mark (GTK_WIDGET (row), strspn (text, " \t") < strlen (text), _("This is needed"));
}

GtkWidget *
rel_entry_row_for_text (RelRecord *record, guint field, const char *title)
{
  const char *text = rel_record_get_text (record, field);
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "text", text != NULL ? text : "", NULL);

  bind (row, record, field);
  g_signal_connect (row, "changed", G_CALLBACK (text_changed_cb), NULL);
  return row;
}

/* Dates, birthdays and times of day: typed, or dates chosen from a calendar */

static void
date_changed_cb (GtkEditable *row)
{
  Binding *binding = binding_of (row);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  gboolean is_valid;
  const char *advice;

  switch ((int) field_of (binding)->kind)
    {
    case REL_FIELD_TIME:
      is_valid = rel_date_is_time (text);
      advice = _("Hours and minutes, as 14:30");
      break;
    case REL_FIELD_BIRTHDAY:
      is_valid = rel_date_is_birthday (text);
      advice = _("Year, month and day, as 1985-05-17; without the year --05-17");
      break;
    default:
      is_valid = rel_date_is_full (text);
      advice = _("Year, month and day, as 2026-03-12");
    }
  if (*text == '\0')
    is_valid = !field_of (binding)->required;
  rel_record_set_text (binding->record, binding->field, text);
  rel_row_mark (GTK_WIDGET (row), is_valid, advice);
}

static void
day_selected_cb (GtkCalendar *calendar, GtkEditable *row)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *text = rel_date_dup (rel_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                                          g_date_time_get_day_of_month (date)));

  if (!g_str_equal (gtk_editable_get_text (row), text))
    gtk_editable_set_text (row, text);
}

static void
show_calendar_cb (GtkWidget *popover, GtkEditable *row)
{
  GtkWidget *calendar = gtk_popover_get_child (GTK_POPOVER (popover));
  RelDay day = rel_clock_today ();
  g_autoptr (GDateTime) date = NULL;
  int year, month, mday;

  rel_date_parse (gtk_editable_get_text (row), &day);
  rel_day_to_ymd (day, &year, &month, &mday);
  date = g_date_time_new_local (year, month, mday, 12, 0, 0);
  g_signal_handlers_block_by_func (calendar, day_selected_cb, row);
  if (date != NULL)
    gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  g_signal_handlers_unblock_by_func (calendar, day_selected_cb, row);
}

GtkWidget *
rel_entry_row_for_date (RelRecord *record, guint field, const char *title)
{
  const char *text = rel_record_get_text (record, field);
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "text", text != NULL ? text : "", NULL);

  bind (row, record, field);
  g_signal_connect (row, "changed", G_CALLBACK (date_changed_cb), NULL);
  if (rel_record_get_shape (record)->fields[field].kind == REL_FIELD_DATE)
    {
      GtkWidget *calendar = gtk_calendar_new ();
      GtkWidget *popover = gtk_popover_new ();
      GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "x-office-calendar-symbolic", "tooltip-text",
                                        _("Choose a Day"), "valign", GTK_ALIGN_CENTER, "popover", popover, NULL);

      gtk_popover_set_child (GTK_POPOVER (popover), calendar);
      gtk_widget_add_css_class (button, "flat");
      g_signal_connect (calendar, "day-selected", G_CALLBACK (day_selected_cb), row);
      g_signal_connect (popover, "show", G_CALLBACK (show_calendar_cb), row);
      adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
    }
  return row;
}

/* Numbers */

static void
number_changed_cb (GtkEditable *row)
{
  Binding *binding = binding_of (row);
  const RelField *field = field_of (binding);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  g_autofree char *advice = g_strdup_printf (_("A whole number from %d on"), field->minimum);
  guint64 number = 0;
  gboolean is_valid = *text == '\0' || g_ascii_string_to_unsigned (text, 10, (guint64) field->minimum, (guint64) field->maximum, &number, NULL);

  /* What is no number is kept as one that no rule allows, so that it cannot be saved */
  rel_record_set_number (binding->record, binding->field, *text == '\0' ? REL_NUMBER_NONE : is_valid ? (int) number : -2);
  rel_row_mark (GTK_WIDGET (row), is_valid, advice);
}

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
  rel_record_set_text (binding->record, binding->field, text);
}

GtkWidget *
rel_paragraph_row_for_text (RelRecord *record, guint field, const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "use-markup", FALSE, "title", title, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *view = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  const char *text = rel_record_get_text (record, field);

  gtk_widget_add_css_class (box, "rel-paragraph");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  bind (buffer, record, field);
  g_signal_connect (buffer, "changed", G_CALLBACK (paragraph_changed_cb), NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
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
add_role (GtkWidget *row, AdwWrapBox *box, const char *role, gboolean is_active)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (rel_label_of_role (role));

  gtk_widget_add_css_class (button, "rel-chip");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_active);
  g_object_set_data_full (G_OBJECT (button), "rel-role", g_strdup (role), g_free);
  g_signal_connect (button, "toggled", G_CALLBACK (role_toggled_cb), row);
  adw_wrap_box_append (box, button);
}

GtkWidget *
rel_roles_row_for_texts (RelRecord *record, guint field, const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "use-markup", FALSE, "title", title, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
  const char * const *roles = rel_record_get_texts (record, field);
  const char * const *known = rel_label_get_roles ();

  bind (row, record, field);
  gtk_widget_add_css_class (box, "rel-chips");
  for (gsize i = 0; known[i] != NULL; i++)
    add_role (row, ADW_WRAP_BOX (box), known[i], roles != NULL && g_strv_contains (roles, known[i]));
  for (gsize i = 0; roles != NULL && roles[i] != NULL; i++)
    if (!g_strv_contains (known, roles[i]))
      add_role (row, ADW_WRAP_BOX (box), roles[i], TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}
