/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands side by side goes one below the other in large text, and is not cut; also when text becomes large while the
 * window is open. */
#include "rel-large-text.h"

#define LARGE_TEXT_DPI (1.5 * 96)

/* Of what is chosen in a drop-down, side by side with what is typed. */
#define LEAST_CHARS 5

/* Of a title in a list, before it is cut. */
#define MOST_LINES 4

/**
 * rel_is_large_text:
 *
 * Returns: whether text is at least half as large again as usual
 */
gboolean
rel_is_large_text (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi >= LARGE_TEXT_DPI * PANGO_SCALE;
}

/**
 * rel_follow_text_size:
 * @object: what is arranged by the size of text
 * @arrange: arranges it; asks rel_is_large_text()
 *
 * Calls @arrange now, and whenever the size of text changes, as long as @object lives.
 */
void
rel_follow_text_size (gpointer object, RelArrangeFunc arrange)
{
  arrange (object);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (arrange), object, G_CONNECT_SWAPPED);
}

static void
arrange_choice (gpointer object)
{
  AdwComboRow *row = object;
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);

  adw_combo_row_set_use_subtitle (row, rel_is_large_text ());
  /* What was chosen before is told only from now on */
  if (rel_is_large_text () && chosen != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), gtk_string_object_get_string (chosen));
}

/**
 * rel_combo_row_make_room:
 * @row: a row without a subtitle, whose choices are a #GtkStringList
 *
 * In large text what is chosen stands below the title, in as many lines as it needs.
 */
void
rel_combo_row_make_room (AdwComboRow *row)
{
  rel_follow_text_size (row, arrange_choice);
}

static void
arrange_title (gpointer row)
{
  adw_action_row_set_title_lines (row, rel_is_large_text () ? 0 : GPOINTER_TO_INT (g_object_get_data (row, "rel-title-lines")));
}

/**
 * rel_row_set_title_lines:
 * @row: a row
 * @lines: how many lines its title may take, in text of the usual size
 *
 * In large text it may take as many as it needs.
 */
void
rel_row_set_title_lines (AdwActionRow *row, int lines)
{
  g_object_set_data (G_OBJECT (row), "rel-title-lines", GINT_TO_POINTER (lines));
  rel_follow_text_size (row, arrange_title);
}

static void
arrange_row (gpointer row)
{
  GtkWidget *content = gtk_list_box_row_get_child (row);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (content), rel_is_large_text () ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (rel_is_large_text ())
    gtk_widget_add_css_class (row, "rel-stacked");
  else
    gtk_widget_remove_css_class (row, "rel-stacked");
}

/**
 * rel_row_stack:
 * @row: a row
 *
 * In large text what stands at the end of the row goes below its words, which have the width for themselves.
 */
void
rel_row_stack (AdwActionRow *row)
{
  rel_follow_text_size (row, arrange_row);
}

static void
arrange_control (gpointer control)
{
  gtk_widget_set_hexpand (control, rel_is_large_text ());
  gtk_widget_set_halign (control, rel_is_large_text () ? GTK_ALIGN_START : GTK_ALIGN_FILL);
}

/**
 * rel_row_add_control:
 * @row: a row
 * @control: something with words of its own
 *
 * Puts it at the end of the row, and below the row's words in large text.
 */
void
rel_row_add_control (AdwActionRow *row, GtkWidget *control)
{
  adw_action_row_add_suffix (row, control);
  rel_follow_text_size (control, arrange_control);
  rel_row_stack (row);
}

static void
arrange_box (gpointer box)
{
  gtk_orientable_set_orientation (box, rel_is_large_text () ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * rel_box_stack:
 * @box: a horizontal box
 *
 * In large text its children stand one below the other.
 */
void
rel_box_stack (GtkBox *box)
{
  rel_follow_text_size (box, arrange_box);
}

static void
arrange_label (gpointer label)
{
  const gboolean is_large = rel_is_large_text ();

  g_object_set (label, "wrap", is_large, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", is_large ? MOST_LINES : -1, NULL);
}

/**
 * rel_label_make_room:
 * @label: words on one line, ellipsized
 *
 * In large text they go on on the next lines before they are cut.
 */
void
rel_label_make_room (GtkLabel *label)
{
  rel_follow_text_size (label, arrange_label);
}

static void
arrange_hint (gpointer entry)
{
  g_object_set (entry, "placeholder-text", g_object_get_data (entry, rel_is_large_text () ? "rel-brief-hint" : "rel-hint"), NULL);
}

/**
 * rel_entry_set_hint:
 * @entry: an entry of any kind
 * @usual: what may be typed there, for as long as it is empty
 * @brief: the same for large text, in a word or three: nothing but what is typed goes on beyond its edge
 */
void
rel_entry_set_hint (GtkWidget *entry, const char *usual, const char *brief)
{
  g_object_set_data_full (G_OBJECT (entry), "rel-hint", g_strdup (usual), g_free);
  g_object_set_data_full (G_OBJECT (entry), "rel-brief-hint", g_strdup (brief), g_free);
  rel_follow_text_size (entry, arrange_hint);
}

static void
arrange_end (gpointer end)
{
  GtkWidget *parent = gtk_widget_get_parent (end);
  GtkWidget *words = g_object_get_data (end, "rel-words");
  const gboolean is_large = rel_is_large_text ();
  GtkWidget *wanted = is_large ? words : gtk_widget_get_parent (words);

  gtk_widget_set_halign (end, is_large ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  if (parent == wanted)
    return;
  g_object_ref (end);
  gtk_box_remove (GTK_BOX (parent), end);
  gtk_box_append (GTK_BOX (wanted), end);
  g_object_unref (end);
}

/**
 * rel_end_make_room:
 * @end: the last in a row, a box
 * @words: a vertical box in that row
 *
 * In large text @end goes below the words, which have the width for themselves.
 */
void
rel_end_make_room (GtkWidget *end, GtkWidget *words)
{
  g_object_set_data (G_OBJECT (end), "rel-words", words);
  rel_follow_text_size (end, arrange_end);
}

static void
setup_word_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                               "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "width-chars", LEAST_CHARS, NULL));
}

static void
bind_word_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/**
 * rel_drop_down_wrap:
 * @drop_down: a drop-down of a #GtkStringList
 *
 * Lets what is chosen go on on the next line where room is scarce.
 */
void
rel_drop_down_wrap (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_word_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_word_cb), NULL);
  gtk_drop_down_set_factory (drop_down, factory);
}

/**
 * rel_button_wrap:
 * @button: a button with a label
 *
 * Lets the label go on on the next line where room is scarce: of what is done no word is cut.
 */
void
rel_button_wrap (GtkWidget *button)
{
  g_object_set (gtk_button_get_child (GTK_BUTTON (button)), "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "justify",
                GTK_JUSTIFY_CENTER, NULL);
}
