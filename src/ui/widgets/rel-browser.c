/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of a noun beside the record that is chosen from it: two panes that fold to one. */
#include "rel-browser.h"

#include <glib/gi18n-lib.h>

#include "rel-month-list.h"

/* How many frames a list needs to know how tall it is. */
#define FRAMES_TO_WAIT 2
/* The row that is shown is in sight from the top if it is among these. */
#define ROWS_AT_TOP 4

struct _RelBrowser
{
  AdwBin parent_instance;

  AdwNavigationSplitView *split;
  AdwHeaderBar *list_header;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *list_stack;
  GtkListView *list_view;
  AdwNavigationView *navigation;
  AdwNavigationPage *placeholder;
  GtkRevealer *filter_revealer;
  GtkLabel *filter_label;
  AdwWindowTitle *list_title;

  char *noun_name;
  char *title;
  char *new_label;
  char *search_hint;
  char *icon_name;
  char *empty_title;
  char *empty_description;
  char *choose_title;
  char *filter_text;
  GtkListItemFactory *factory;
  GMenuModel *filter_menu;
  GtkWidget *selection_bar; /* what can be done with several; without it, only one can be chosen */
  gboolean collapsed;
  gboolean selecting; /* several */

  RelStore *store;
  GType page_type;
  RelRecordList *list;
  GtkSingleSelection *selection;
  GtkNoSelection *no_selection;
  RelRowSelection *rows; /* the several that are selected */
  RelRecordPage *page; /* the root of the content, once there is something to show */
  RelListRow *awaited; /* the chosen row, while its record has not been read yet */
  gint64 sought;       /* the row to select when the list has it */
  GCancellable *seeking;
  RelListFilter filter;
  RelListOrder order;
  char *tag;
  gboolean is_choosing; /* the row of what is shown already */
  guint scroll_tick;
  guint frames_waited;
  gboolean at_top; /* the list is to begin with its first row */
};

G_DEFINE_FINAL_TYPE (RelBrowser, rel_browser, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NOUN,
  PROP_TITLE,
  PROP_NEW_LABEL,
  PROP_SEARCH_HINT,
  PROP_ICON_NAME,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_DESCRIPTION,
  PROP_CHOOSE_TITLE,
  PROP_FILTER_TEXT,
  PROP_FACTORY,
  PROP_FILTER_MENU,
  PROP_COLLAPSED,
  PROP_SELECTION_BAR,
  PROP_SELECTING,
  N_PROPS
};

enum
{
  FILTER_CLEARED,
  ANSWERED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
shows_menu (GObject *object, gpointer menu, gboolean selecting)
{
  return menu != NULL && !selecting;
}

/* Where there is little room, the menu leads there too. */
static gboolean
shows_select (GObject *object, gpointer bar, gboolean selecting, gboolean collapsed)
{
  return bar != NULL && !selecting && !collapsed;
}

/* The content: one page that is filled anew for each record, and above it what links led to. */

static void
gone_cb (RelBrowser *self)
{
  AdwNavigationPage *pages[] = { self->placeholder };

  rel_record_page_set_id (self->page, NULL);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  adw_navigation_view_replace (self->navigation, pages, 1);
  adw_navigation_split_view_set_show_content (self->split, FALSE);
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

static void
show_row (RelBrowser *self, RelListRow *row)
{
  RelRecord *record = rel_list_row_get_record (row);

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

  show_row (self, row);
}

/* The list */

static gboolean
is_queried (RelBrowser *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  return self->filter != REL_FILTER_NONE || self->tag != NULL || self->filter_text != NULL || *typed != '\0';
}

static void
update_stack (RelBrowser *self)
{
  const char *name = "list";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    {
      if (rel_record_list_is_loading (self->list))
        return;
      name = is_queried (self) ? "no-results" : "empty";
    }
  gtk_stack_set_visible_child_name (self->list_stack, name);
  g_signal_emit (self, signals[ANSWERED], 0);
}

/* A list that was not drawn yet cannot scroll: wait until it was, and rest while it cannot be seen. What comes into
 * an empty list has its first heading out of sight, so the list begins at its very top. */
static gboolean
scroll_to_selected_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RelBrowser *self = REL_BROWSER (data);
  guint position = gtk_single_selection_get_selected (self->selection);
  gboolean has_selected = position != GTK_INVALID_LIST_POSITION && !self->collapsed;

  if (gtk_widget_get_mapped (widget) && (gtk_widget_get_height (widget) == 0 || self->frames_waited++ < FRAMES_TO_WAIT))
    return G_SOURCE_CONTINUE;
  if (has_selected && position >= ROWS_AT_TOP)
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_NONE, NULL);
  else if (has_selected || self->at_top)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)), 0);
  if (gtk_widget_get_mapped (widget))
    self->at_top = FALSE;
  self->scroll_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
scroll_to_selected (RelBrowser *self)
{
  self->frames_waited = 0;
  if (self->selection != NULL && self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view), scroll_to_selected_cb, self, NULL);
}

static void
select_sought (RelBrowser *self)
{
  guint position;

  if (self->sought == 0)
    return;
  position = rel_record_list_find (self->list, self->sought);
  if (position == GTK_INVALID_LIST_POSITION && rel_record_list_is_loading (self->list))
    return;
  self->sought = 0;
  self->is_choosing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_choosing = FALSE;
  scroll_to_selected (self);
}

static void
list_changed_cb (RelBrowser *self)
{
  update_stack (self);
  select_sought (self);
  if (self->at_top && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    scroll_to_selected (self);
}

static void
selected_cb (RelBrowser *self)
{
  RelListRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL && !self->is_choosing && !self->collapsed)
    show_row (self, row);
}

static void
activate_cb (RelBrowser *self, guint position)
{
  g_autoptr (RelListRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (row == NULL)
    return;
  if (self->selecting)
    {
      rel_row_selection_toggle (self->rows, position);
      return;
    }
  show_row (self, row);
  self->is_choosing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_choosing = FALSE;
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* In two panes moving through the list shows each record; in one, choosing a row leads to it. */
static void
update_selection (RelBrowser *self)
{
  if (self->list == NULL)
    return;
  gtk_list_view_set_single_click_activate (self->list_view, self->collapsed && !self->selecting);
  gtk_list_view_set_model (self->list_view, self->selecting   ? GTK_SELECTION_MODEL (self->rows)
                                            : self->collapsed ? GTK_SELECTION_MODEL (self->no_selection)
                                                              : GTK_SELECTION_MODEL (self->selection));
  self->at_top = TRUE;
  scroll_to_selected (self);
}

static void
query (RelBrowser *self)
{
  rel_record_list_set_query (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), self->filter, self->tag,
                             self->order);
  update_stack (self);
}

static void
search_changed_cb (RelBrowser *self)
{
  if (self->list != NULL)
    query (self);
}

static void
search_activated_cb (RelBrowser *self)
{
  if (self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    activate_cb (self, 0);
}

static void
search_mode_cb (RelBrowser *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
clear_filter_cb (RelBrowser *self)
{
  rel_browser_set_query (self, REL_FILTER_NONE, NULL, self->order);
  g_signal_emit (self, signals[FILTER_CLEARED], 0);
}

/* Selecting several */

static void
update_title (RelBrowser *self)
{
  guint n_selected = self->rows != NULL ? rel_row_selection_get_length (self->rows) : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u Selected", "%u Selected", n_selected), n_selected);

  adw_window_title_set_title (self->list_title, self->selecting ? count : self->title);
}

static void
start_selecting_cb (RelBrowser *self)
{
  rel_browser_set_selecting (self, TRUE);
}

static void
stop_selecting_cb (RelBrowser *self)
{
  rel_browser_set_selecting (self, FALSE);
}

static void
select_all_cb (RelBrowser *self)
{
  rel_browser_select_all (self);
}

/* Text that one types in keeps these keys to itself. */
static gboolean
key_pressed_cb (RelBrowser *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && GTK_IS_TEXT (focus))
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

static char **
text_of (RelBrowser *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_NOUN:
      return &self->noun_name;
    case PROP_TITLE:
      return &self->title;
    case PROP_NEW_LABEL:
      return &self->new_label;
    case PROP_SEARCH_HINT:
      return &self->search_hint;
    case PROP_ICON_NAME:
      return &self->icon_name;
    case PROP_EMPTY_TITLE:
      return &self->empty_title;
    case PROP_EMPTY_DESCRIPTION:
      return &self->empty_description;
    case PROP_CHOOSE_TITLE:
      return &self->choose_title;
    case PROP_FILTER_TEXT:
      return &self->filter_text;
    default:
      return NULL;
    }
}

static void
rel_browser_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RelBrowser *self = REL_BROWSER (object);

  switch (prop_id)
    {
    case PROP_FACTORY:
      g_value_set_object (value, self->factory);
      break;
    case PROP_FILTER_MENU:
      g_value_set_object (value, self->filter_menu);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_SELECTION_BAR:
      g_value_set_object (value, self->selection_bar);
      break;
    case PROP_SELECTING:
      g_value_set_boolean (value, self->selecting);
      break;
    default:
      g_value_set_string (value, *text_of (self, prop_id));
    }
}

static void
rel_browser_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelBrowser *self = REL_BROWSER (object);
  gboolean changed;

  switch (prop_id)
    {
    case PROP_FACTORY:
      changed = g_set_object (&self->factory, g_value_get_object (value));
      break;
    case PROP_FILTER_MENU:
      changed = g_set_object (&self->filter_menu, g_value_get_object (value));
      break;
    case PROP_COLLAPSED:
      changed = self->collapsed != g_value_get_boolean (value);
      self->collapsed = g_value_get_boolean (value);
      if (changed)
        update_selection (self);
      break;
    case PROP_SELECTION_BAR:
      changed = g_set_object (&self->selection_bar, g_value_get_object (value));
      break;
    case PROP_SELECTING:
      rel_browser_set_selecting (self, g_value_get_boolean (value));
      return;
    default:
      changed = g_set_str (text_of (self, prop_id), g_value_get_string (value));
      if (changed && prop_id == PROP_TITLE)
        {
          gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
          update_title (self);
        }
      if (changed && prop_id == PROP_FILTER_TEXT)
        {
          if (self->filter_text != NULL)
            gtk_label_set_label (self->filter_label, self->filter_text);
          gtk_revealer_set_reveal_child (self->filter_revealer, self->filter_text != NULL);
        }
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
rel_browser_dispose (GObject *object)
{
  RelBrowser *self = REL_BROWSER (object);

  g_cancellable_cancel (self->seeking);
  g_clear_object (&self->seeking);
  await (self, NULL);
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list_view), self->scroll_tick);
  self->scroll_tick = 0;
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), REL_TYPE_BROWSER);
  g_clear_object (&self->page);
  g_clear_object (&self->selection);
  g_clear_object (&self->no_selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection_bar);
  g_clear_object (&self->list);
  g_clear_object (&self->store);
  g_clear_object (&self->factory);
  g_clear_object (&self->filter_menu);
  G_OBJECT_CLASS (rel_browser_parent_class)->dispose (object);
}

static void
rel_browser_finalize (GObject *object)
{
  RelBrowser *self = REL_BROWSER (object);

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    if (text_of (self, i) != NULL)
      g_free (*text_of (self, i));
  g_free (self->tag);
  G_OBJECT_CLASS (rel_browser_parent_class)->finalize (object);
}

static void
rel_browser_class_init (RelBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  static const char * const texts[] = {
    [PROP_NOUN] = "noun", [PROP_TITLE] = "title", [PROP_NEW_LABEL] = "new-label", [PROP_SEARCH_HINT] = "search-hint",
    [PROP_ICON_NAME] = "icon-name", [PROP_EMPTY_TITLE] = "empty-title", [PROP_EMPTY_DESCRIPTION] = "empty-description",
    [PROP_CHOOSE_TITLE] = "choose-title", [PROP_FILTER_TEXT] = "filter-text",
  };

  object_class->get_property = rel_browser_get_property;
  object_class->set_property = rel_browser_set_property;
  object_class->dispose = rel_browser_dispose;
  object_class->finalize = rel_browser_finalize;

  for (guint i = PROP_0 + 1; i < G_N_ELEMENTS (texts); i++)
    properties[i] = g_param_spec_string (texts[i], NULL, NULL, NULL, flags);
  properties[PROP_FACTORY] = g_param_spec_object ("factory", NULL, NULL, GTK_TYPE_LIST_ITEM_FACTORY, flags);
  properties[PROP_FILTER_MENU] = g_param_spec_object ("filter-menu", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  properties[PROP_SELECTION_BAR] = g_param_spec_object ("selection-bar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SELECTING] = g_param_spec_boolean ("selecting", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FILTER_CLEARED] = g_signal_new ("filter-cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  /**
   * RelBrowser::answered:
   * @self: the browser
   *
   * The list shows an answer to what was asked, or that there is none.
   */
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/widgets/rel-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, split);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, list_header);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, list_stack);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, list_view);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, navigation);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, placeholder);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, filter_revealer);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, filter_label);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, list_title);
  gtk_widget_class_bind_template_callback (widget_class, shows_menu);
  gtk_widget_class_bind_template_callback (widget_class, shows_select);
  gtk_widget_class_bind_template_callback (widget_class, start_selecting_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_selecting_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_to_selected);
}

static void
rel_browser_init (RelBrowser *self)
{
  self->title = g_strdup (""); /* a page must have one */
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->list_stack));
}

/* Meetings have a heading for each month. */
static GListModel *
cut_into_months (RelBrowser *self)
{
  RelMonthList *months;
  g_autoptr (GtkListItemFactory) headers = NULL;

  if (g_strcmp0 (self->noun_name, "meeting") != 0)
    return g_object_ref (G_LIST_MODEL (self->list));
  months = rel_month_list_new (self->list);
  headers = rel_month_list_new_headers (months);
  gtk_list_view_set_header_factory (self->list_view, headers);
  return G_LIST_MODEL (months);
}

/**
 * rel_browser_set_up:
 * @self: a browser that was made from its template
 * @store: where to read and write
 * @page_type: the type derived from #RelRecordPage that shows a record
 * @order: how the list is sorted at first
 */
void
rel_browser_set_up (RelBrowser *self, RelStore *store, GType page_type, RelListOrder order)
{
  g_autoptr (GListModel) model = NULL;

  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->page_type = page_type;
  self->order = order;
  self->list = rel_record_list_new (store, rel_noun_from_name (self->noun_name));
  model = cut_into_months (self);
  self->no_selection = gtk_no_selection_new (g_object_ref (model));
  self->rows = rel_row_selection_new (self->list);
  g_signal_connect_object (self->rows, "notify::length", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, model);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  update_selection (self);
  query (self);
}

/**
 * rel_browser_set_query:
 * @self: a browser
 * @filter: who is shown
 * @tag: (nullable): only those with this tag
 * @order: in which order
 *
 * What is typed in the search entry applies besides.
 */
void
rel_browser_set_query (RelBrowser *self, RelListFilter filter, const char *tag, RelListOrder order)
{
  self->filter = filter;
  self->order = order;
  g_set_str (&self->tag, tag);
  query (self);
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
  select_sought (self);
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
  const char * const key[] = { self->noun_name, id, NULL };

  await (self, NULL);
  show_id (self, id);
  g_cancellable_cancel (self->seeking);
  g_clear_object (&self->seeking);
  self->seeking = g_cancellable_new ();
  rel_store_read_async (self->store, find_row, g_strdupv ((GStrv) key), (GDestroyNotify) g_strfreev, g_free, self->seeking,
                        found_row_cb, g_object_ref (self));
}

/**
 * rel_browser_start_search:
 * @self: a browser
 *
 * Opens the search entry and moves the focus there.
 */
void
rel_browser_start_search (RelBrowser *self)
{
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
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
 * rel_browser_reveal:
 * @self: a browser
 *
 * Shows the list where there is room for one pane only.
 */
void
rel_browser_reveal (RelBrowser *self)
{
  adw_navigation_split_view_set_show_content (self->split, FALSE);
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

RelRecordList *
rel_browser_get_list (RelBrowser *self)
{
  return self->list;
}

/**
 * rel_browser_add_button:
 * @self: a browser
 * @button: (transfer floating): what stands above the list, before the search
 */
void
rel_browser_add_button (RelBrowser *self, GtkWidget *button)
{
  adw_header_bar_pack_end (self->list_header, button);
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
  if (self->selecting == selecting || (selecting && !rel_browser_can_select (self)))
    return;
  self->selecting = selecting;
  if (!selecting)
    rel_row_selection_clear (self->rows);
  update_title (self);
  update_selection (self);
  if (selecting)
    gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTING]);
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
