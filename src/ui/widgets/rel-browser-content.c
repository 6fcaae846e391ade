/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a browser shows beside its list: one page that is filled anew for each record, and above it what links led to. */
#include "rel-browser-private.h"

#include "rel-records.h"

static void
gone_cb (RelBrowser *self)
{
  AdwNavigationPage *pages[] = { self->placeholder };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->page));

  self->sought = 0;
  rel_record_page_set_id (self->page, NULL);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  adw_navigation_view_replace (self->navigation, pages, 1);
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  if (has_focus)
    rel_browser_focus_list (self);
}

static void
show_id (RelBrowser *self, const char *id)
{
  AdwNavigationPage *pages[1];

  if (self->page == NULL)
    {
      self->page = g_object_ref_sink (rel_record_page_new (self->page_type, self->store, NULL));
      g_object_bind_property (self, "collapsed", self->page, "show-back", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (self->page, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
    }
  rel_record_page_set_id (self->page, id);
  pages[0] = ADW_NAVIGATION_PAGE (self->page);
  if (adw_navigation_view_get_visible_page (self->navigation) != pages[0])
    adw_navigation_view_replace (self->navigation, pages, 1);
}

static void record_arrived_cb (RelBrowser *self);

static void
await (RelBrowser *self, RelListRow *row)
{
  if (self->awaited != NULL)
    g_signal_handlers_disconnect_by_func (self->awaited, record_arrived_cb, self);
  g_set_object (&self->awaited, row);
  if (row != NULL)
    g_signal_connect_object (row, "notify::record", G_CALLBACK (record_arrived_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rel_browser_show_row:
 * @self: a browser
 * @row: a row of its list
 *
 * Shows its record, as soon as it was read.
 */
void
rel_browser_show_row (RelBrowser *self, RelListRow *row)
{
  RelRecord *record = rel_list_row_get_record (row);

  self->sought = 0;
  if (record == NULL)
    {
      await (self, row);
      return;
    }
  await (self, NULL);
  show_id (self, rel_record_get_id (record));
}

static void
record_arrived_cb (RelBrowser *self)
{
  g_autoptr (RelListRow) row = g_object_ref (self->awaited);

  rel_browser_show_row (self, row);
}

/* The row of what is shown */

/**
 * rel_browser_select_sought:
 * @self: a browser
 *
 * Selects the row of the record that is shown, if the list has it by now. One that is new, or that a filter leaves out,
 * is waited for until something else is shown.
 */
void
rel_browser_select_sought (RelBrowser *self)
{
  guint position;

  if (self->sought == 0)
    return;
  position = rel_record_list_find (self->list, self->sought);
  if (position == GTK_INVALID_LIST_POSITION && rel_record_list_is_loading (self->list))
    return;
  rel_browser_choose (self, position);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->sought = 0;
  rel_browser_scroll_to_selected (self);
}

/**
 * rel_browser_forget_sought:
 * @self: a browser
 *
 * Waits for nothing any more.
 */
void
rel_browser_forget_sought (RelBrowser *self)
{
  g_cancellable_cancel (self->seeking);
  g_clear_object (&self->seeking);
  self->sought = 0;
  await (self, NULL);
}

static void
found_row_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelBrowser) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *row = rel_store_read_finish (REL_STORE (source), result, &error);

  if (row == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->list == NULL)
    return;
  self->sought = *row;
  rel_browser_select_sought (self);
}

static gpointer
find_row (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const char * const *key = data;
  gint64 row = rel_records_find_row (connection, rel_noun_from_name (key[0]), key[1], error);

  return row > 0 ? g_memdup2 (&row, sizeof row) : NULL;
}

/**
 * rel_browser_show:
 * @self: a browser
 * @id: the record to show, whether or not the list has it at the moment
 */
void
rel_browser_show (RelBrowser *self, const char *id)
{
  rel_browser_restore (self, id);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/**
 * rel_browser_restore:
 * @self: a browser
 * @id: the record that was shown before, which may be gone since
 *
 * Shows it beside the list; where there is room for one pane only, the list stays in front.
 */
void
rel_browser_restore (RelBrowser *self, const char *id)
{
  const char * const key[] = { self->texts[REL_BROWSER_NOUN], id, NULL };

  rel_browser_forget_sought (self);
  show_id (self, id);
  self->seeking = g_cancellable_new ();
  rel_store_read_async (self->store, find_row, g_strdupv ((GStrv) key), (GDestroyNotify) g_strfreev, g_free, self->seeking,
                        found_row_cb, g_object_ref (self));
}

/**
 * rel_browser_get_navigation:
 * @self: a browser
 *
 * Returns: (transfer none): where pages that links lead to are pushed
 */
AdwNavigationView *
rel_browser_get_navigation (RelBrowser *self)
{
  return self->navigation;
}

/**
 * rel_browser_get_shown_id:
 * @self: a browser
 *
 * Returns: (nullable): the record that is shown
 */
const char *
rel_browser_get_shown_id (RelBrowser *self)
{
  return self->page != NULL ? rel_record_page_get_id (self->page) : NULL;
}

/**
 * rel_browser_push:
 * @self: a browser
 * @page: (transfer floating): a page that is about no one record
 *
 * Shows the page on top of what is shown beside the list.
 */
void
rel_browser_push (RelBrowser *self, AdwNavigationPage *page)
{
  adw_navigation_view_push (self->navigation, page);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}
