/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Selecting several records in the list of a browser. */
#include "rel-browser-private.h"

#include <glib/gi18n-lib.h>

/**
 * rel_browser_update_title:
 * @self: a browser
 *
 * Says above the list how many are selected, or what it lists.
 */
void
rel_browser_update_title (RelBrowser *self)
{
  guint n_selected = self->rows != NULL ? rel_row_selection_get_length (self->rows) : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u Selected", "%u Selected", n_selected), n_selected);

  adw_window_title_set_title (self->list_title, self->selecting ? count : self->texts[REL_BROWSER_TITLE]);
}

/* Those that are selected, and of which noun. */
typedef struct
{
  RelNoun noun;
  GArray *rows;
} Selected;

static void
selected_free (gpointer data)
{
  Selected *selected = data;

  g_array_unref (selected->rows);
  g_free (selected);
}

static gpointer
find_gone (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Selected *selected = data;
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < selected->rows->len; i++)
    {
      g_autoptr (GError) local = NULL;
      g_autofree char *id = rel_records_dup_id (connection, selected->noun, g_array_index (selected->rows, gint64, i), &local);

      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (id == NULL)
        g_array_append_val (gone, g_array_index (selected->rows, gint64, i));
    }
  return g_steal_pointer (&gone);
}

/* Who cannot be looked up now is looked up after the next change. */
static void
gone_found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelBrowser) self = data;
  g_autoptr (GArray) gone = rel_store_read_finish (REL_STORE (source), result, NULL);

  if (gone != NULL && self->rows != NULL)
    rel_row_selection_drop (self->rows, gone);
}

/**
 * rel_browser_drop_gone:
 * @self: a browser
 *
 * Whoever was deleted, by undoing or by another program, does not stay among those that are selected. What the list only
 * does not show, as while one searches, does.
 */
void
rel_browser_drop_gone (RelBrowser *self)
{
  Selected *selected;

  if (rel_row_selection_get_length (self->rows) == 0)
    return;
  selected = g_new0 (Selected, 1);
  selected->noun = rel_noun_from_name (self->texts[REL_BROWSER_NOUN]);
  selected->rows = rel_row_selection_dup_rows (self->rows);
  rel_store_read_async (self->store, find_gone, selected, selected_free, (GDestroyNotify) g_array_unref, NULL, gone_found_cb,
                        g_object_ref (self));
}

/**
 * rel_browser_key_pressed:
 * @self: a browser
 * @keyval: a key
 * @keycode: its code
 * @state: with it
 *
 * Escape ends selecting, Ctrl+A selects everything. Text that one types in, and a menu that is open, keep these keys to themselves.
 *
 * Returns: whether the key meant this
 */
gboolean
rel_browser_key_pressed (RelBrowser *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && (GTK_IS_TEXT (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape && self->selecting)
    {
      rel_browser_set_selecting (self, FALSE);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_a || keyval == GDK_KEY_A) && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK &&
      rel_browser_can_select (self))
    {
      rel_browser_select_all (self);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/**
 * rel_browser_can_select:
 * @self: a browser
 *
 * Returns: whether several can be selected
 */
gboolean
rel_browser_can_select (RelBrowser *self)
{
  return self->selection_bar != NULL && self->list != NULL;
}

/**
 * rel_browser_get_selecting:
 * @self: a browser
 *
 * Returns: whether several rows are being selected
 */
gboolean
rel_browser_get_selecting (RelBrowser *self)
{
  return self->selecting;
}

/**
 * rel_browser_set_selecting:
 * @self: a browser
 * @selecting: whether to select several; when it ends, nothing is selected
 */
void
rel_browser_set_selecting (RelBrowser *self, gboolean selecting)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  /* What ends it goes with it */
  gboolean has_focus = focus != NULL && (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_header)) ||
                                         (self->selection_bar != NULL && gtk_widget_is_ancestor (focus, self->selection_bar)));

  if (self->selecting == selecting || (selecting && !rel_browser_can_select (self)))
    return;
  self->selecting = selecting;
  if (!selecting)
    rel_row_selection_clear (self->rows);
  rel_browser_update_title (self);
  rel_browser_update_selection (self);
  /* What is said in passing lies over the window: it must not hide what can be done with those that are selected */
  if (root != NULL && selecting)
    gtk_widget_add_css_class (GTK_WIDGET (root), "rel-selecting");
  else if (root != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (root), "rel-selecting");
  if (selecting)
    gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  else if (has_focus)
    rel_browser_focus_list (self);
  g_object_notify (G_OBJECT (self), "selecting");
}

/**
 * rel_browser_select:
 * @self: a browser
 * @position: a position in the list
 * @extend: whether to select everything up to there, too
 *
 * Selects several: what was shown alone until now is the first of them.
 */
void
rel_browser_select (RelBrowser *self, guint position, gboolean extend)
{
  if (!self->selecting)
    {
      guint shown = self->collapsed ? GTK_INVALID_LIST_POSITION : gtk_single_selection_get_selected (self->selection);

      rel_browser_set_selecting (self, TRUE);
      if (shown != GTK_INVALID_LIST_POSITION && shown != position)
        rel_row_selection_toggle (self->rows, shown);
    }
  if (extend)
    rel_row_selection_extend (self->rows, position);
  else
    rel_row_selection_toggle (self->rows, position);
}

/**
 * rel_browser_select_all:
 * @self: a browser
 *
 * Selects everything the list shows.
 */
void
rel_browser_select_all (RelBrowser *self)
{
  rel_browser_set_selecting (self, TRUE);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->rows));
}

/**
 * rel_browser_get_selected:
 * @self: a browser
 *
 * Returns: (transfer none): the several that are selected
 */
RelRowSelection *
rel_browser_get_selected (RelBrowser *self)
{
  return self->rows;
}
