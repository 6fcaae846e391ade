/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that is none to stop at: the keyboard goes through what is in it. Of the rows of a list GTK takes for granted that
 * they can have the focus: on the way back it would go no further than what is in a row that cannot. */
#include "rel-content-row.h"

struct _RelContentRow
{
  AdwPreferencesRow parent_instance;
};

G_DEFINE_FINAL_TYPE (RelContentRow, rel_content_row, ADW_TYPE_PREFERENCES_ROW)

/* Up and down within the row, as among choices one below the other, before they lead to other rows. */
static gboolean
move_cb (GtkWidget *widget, GVariant *direction, gpointer data)
{
  return gtk_widget_get_focus_child (widget) != NULL && rel_content_row_focus (widget, (GtkDirectionType) g_variant_get_int32 (direction));
}

static void
rel_content_row_class_init (RelContentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = rel_content_row_focus;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_cb, "i", GTK_DIR_UP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_cb, "i", GTK_DIR_DOWN);
}

static void
rel_content_row_init (RelContentRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * rel_content_row_new:
 * @title: what it is about
 *
 * Returns: (transfer floating): a row without content yet
 */
GtkWidget *
rel_content_row_new (const char *title)
{
  return g_object_new (REL_TYPE_CONTENT_ROW, "title", title, NULL);
}

/**
 * rel_content_row_focus:
 * @row: a row of a list that cannot have the focus itself
 * @direction: where to
 *
 * How such a row moves the focus, for the classes of other rows.
 *
 * Returns: whether there was something in that direction
 */
gboolean
rel_content_row_focus (GtkWidget *row, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

/**
 * rel_content_row_find_text:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the text of several lines in it, which has the keyboard in its stead; %NULL where
 *   there is none
 */
GtkWidget *
rel_content_row_find_text (GtkWidget *row)
{
  GtkWidget *found = GTK_IS_TEXT_VIEW (row) ? row : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = rel_content_row_find_text (child);
  return found;
}
