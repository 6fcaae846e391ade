/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that the pages are made of. */
#include "rel-rows.h"

#include "rel-content-row.h"
#include "rel-enums.h"
#include "rel-initials.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-line.h"
#include "rel-meeting.h"
#include "rel-sentence.h"
#include "rel-when.h"

/* Up to so many characters a pill stays on one line, whatever else wants room. */
#define PILL_CHARS 12

/* A row of which only the text can have the focus. */

#define REL_TYPE_PROPERTY_ROW (rel_property_row_get_type ())
G_DECLARE_FINAL_TYPE (RelPropertyRow, rel_property_row, REL, PROPERTY_ROW, AdwActionRow)

struct _RelPropertyRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (RelPropertyRow, rel_property_row, ADW_TYPE_ACTION_ROW)

static void
rel_property_row_class_init (RelPropertyRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = rel_content_row_focus;
}

static void
rel_property_row_init (RelPropertyRow *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * rel_row_new:
 * @icon_name: (nullable): what stands before the title
 * @title: plain text
 * @subtitle: (nullable): plain text
 *
 * Returns: (transfer floating): a row
 */
AdwActionRow *
rel_row_new (const char *icon_name, const char *title, const char *subtitle)
{
  AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title != NULL ? title : "",
                                    "subtitle", subtitle != NULL ? subtitle : "", NULL);

  if (icon_name != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon_name);

      gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      adw_action_row_add_prefix (row, image);
    }
  return row;
}

/**
 * rel_row_new_person:
 * @name: a person
 * @subtitle: (nullable): what there is to say
 * @id: (nullable): the person's id; the row leads there
 *
 * Returns: (transfer floating): a row with the person's initials
 */
AdwActionRow *
rel_row_new_person (const char *name, const char *subtitle, const char *id)
{
  AdwActionRow *row = rel_row_new (NULL, name, subtitle);

  adw_action_row_add_prefix (row, rel_initials_new (32, name));
  if (id != NULL)
    rel_row_open (row, REL_NOUN_PERSON, id);
  return row;
}

/**
 * rel_row_set_value:
 * @row: a row
 * @value: (nullable): plain text that the row puts first, before its title
 *
 * An address that is wider than the row goes on in the next line without a hyphen, which would read as part of it.
 */
void
rel_row_set_value (AdwActionRow *row, const char *value)
{
  g_autofree char *title = g_markup_escape_text (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
  g_autofree char *markup = g_markup_printf_escaped ("<span insert_hyphens=\"false\">%s</span>", value != NULL ? value : "");

  gtk_widget_add_css_class (GTK_WIDGET (row), "property");
  g_object_set (row, "title", "", "subtitle", "", "use-markup", TRUE, NULL);
  g_object_set (row, "title", title, "subtitle", markup, NULL);
}

/**
 * rel_row_new_property:
 * @title: what it is
 * @value: what it is like
 *
 * Returns: (transfer floating): a row that puts the value first
 */
AdwActionRow *
rel_row_new_property (const char *title, const char *value)
{
  AdwActionRow *row = g_object_new (REL_TYPE_PROPERTY_ROW, "use-markup", FALSE, "title", title, NULL);

  rel_row_set_value (row, value);
  adw_action_row_set_subtitle_selectable (row, TRUE);
  return row;
}

static void
unref_table_cb (gpointer data, GClosure *closure)
{
  g_hash_table_unref (data);
}

static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, GHashTable *expanded)
{
  const char *id = g_object_get_data (G_OBJECT (row), "rel-id");

  if (adw_expander_row_get_expanded (row))
    g_hash_table_add (expanded, g_strdup (id));
  else
    g_hash_table_remove (expanded, id);
}

/**
 * rel_expander_row_new:
 * @id: what it is told apart by, when it is made anew
 * @title: plain text
 * @subtitle: (nullable): plain text
 * @expanded: (element-type utf8 utf8): ids of the rows that are open; the row keeps it true
 *
 * Returns: (transfer floating): a row that opens to others, and is open when one of its id was
 */
GtkWidget *
rel_expander_row_new (const char *id, const char *title, const char *subtitle, GHashTable *expanded)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle != NULL ? subtitle : "",
                                 "expanded", g_hash_table_contains (expanded, id), NULL);

  g_object_set_data_full (G_OBJECT (row), "rel-id", g_strdup (id), g_free);
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (expanded_cb), g_hash_table_ref (expanded), unref_table_cb, 0);
  return row;
}

/**
 * rel_expander_row_allow:
 * @row: a row that opens to others
 * @allow: whether there are any
 *
 * A row that may be opened from now on stays closed until somebody does.
 */
void
rel_expander_row_allow (AdwExpanderRow *row, gboolean allow)
{
  if (adw_expander_row_get_enable_expansion (row) == allow)
    return;
  adw_expander_row_set_enable_expansion (row, allow);
  adw_expander_row_set_expanded (row, FALSE);
}

/**
 * rel_row_new_meeting:
 * @meeting: a meeting
 * @names: (nullable): its people in one line
 *
 * Returns: (transfer floating): a row that leads to it
 */
AdwActionRow *
rel_row_new_meeting (RelRecord *meeting, const char *names)
{
  int channel = rel_record_get_word (meeting, REL_MEETING_CHANNEL);
  g_autofree char *title = rel_meeting_dup_title (meeting, names);
  g_autofree char *date = rel_when_text (rel_record_get_text (meeting, REL_MEETING_STARTED_ON));
  g_autofree char *facts = rel_join_facts (date, channel != REL_CHANNEL_UNSET ? rel_label_of (REL_TYPE_CHANNEL, channel) : "",
                                           g_strcmp0 (title, names) != 0 && names != NULL ? names : "", NULL);
  AdwActionRow *row = rel_row_new (rel_icon_of_channel (channel), title, facts);

  adw_action_row_set_subtitle_lines (row, 2);
  rel_row_open (row, REL_NOUN_MEETING, rel_record_get_id (meeting));
  return row;
}

static void
set_action (AdwActionRow *row, const char *action, RelNoun noun, const char *id)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", rel_noun_get_info (noun)->shape->name, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (row), TRUE);
}

/**
 * rel_row_open:
 * @row: a row
 * @noun: what it stands for
 * @id: the record
 *
 * Makes the row lead to a record.
 */
void
rel_row_open (AdwActionRow *row, RelNoun noun, const char *id)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_suffix (row, arrow);
  set_action (row, "win.open", noun, id);
}

/**
 * rel_row_edit:
 * @row: a row
 * @noun: what it stands for
 * @id: the record
 *
 * Makes the row open the editor of a record.
 */
void
rel_row_edit (AdwActionRow *row, RelNoun noun, const char *id)
{
  set_action (row, "win.edit", noun, id);
}

/**
 * rel_pill_new:
 * @label: a word or two
 * @style: (nullable): a CSS class that colours it; colour never says more than the words
 *
 * Returns: (transfer floating): the words in a coloured frame
 */
GtkWidget *
rel_pill_new (const char *label, const char *style)
{
  /* Otherwise it would be no wider than the height of the row asks for, however much room there is beside it */
  GtkWidget *pill = g_object_new (GTK_TYPE_LABEL, "label", label, "wrap", g_utf8_strlen (label, -1) > PILL_CHARS,
                                  "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "justify", GTK_JUSTIFY_CENTER, NULL);

  gtk_widget_add_css_class (pill, "rel-pill");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  if (style != NULL)
    gtk_widget_add_css_class (pill, style);
  return pill;
}

/**
 * rel_row_add_pill:
 * @row: a row
 * @label: a word or two
 * @style: (nullable): a CSS class that colours it
 *
 * In large text there is no room for both, and the pill stands below.
 */
void
rel_row_add_pill (AdwActionRow *row, const char *label, const char *style)
{
  rel_row_add_control (row, rel_pill_new (label, style));
}

/**
 * rel_row_add_button:
 * @row: a row
 * @icon_name: what the button shows
 * @label: what it does, for the tooltip and for screen readers
 *
 * Returns: (transfer none): a flat button at the end of the row
 */
GtkWidget *
rel_row_add_button (AdwActionRow *row, const char *icon_name, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (row, button);
  return button;
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
