/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of a noun beside the record that is chosen from it: two panes that fold to one. */
#include "rel-browser-private.h"

#include "rel-month-list.h"
#include "rel-texts.h"

/* How many frames a list needs to know how tall it is. */
#define FRAMES_TO_WAIT 2
/* Rows are no lower than this, in pixels. */
#define LEAST_ROW_HEIGHT 48
/* The row that is shown is in sight from the top if it is among these. */
#define ROWS_AT_TOP 4

G_DEFINE_FINAL_TYPE (RelBrowser, rel_browser, ADW_TYPE_BIN)

/* The texts come first: they are numbered as in the private header. */
enum
{
  PROP_FACTORY = REL_BROWSER_N_TEXTS,
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

/* Made when it opens: nobody waits for it before the list. */
static void
menu_wanted_cb (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, REL_BROWSER (data)->filter_menu);
}

/* The list */

static gboolean
is_queried (RelBrowser *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  return self->filter != REL_FILTER_NONE || self->tag != NULL || self->texts[REL_BROWSER_FILTER_TEXT] != NULL || *typed != '\0';
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
  gtk_widget_set_visible (self->choose, g_str_equal (name, "list"));
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
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, widget);

  if (gtk_widget_get_mapped (widget) && (gtk_widget_get_height (widget) == 0 || self->frames_waited++ < FRAMES_TO_WAIT))
    return G_SOURCE_CONTINUE;
  /* The row with the focus would be out of sight, and no longer there to be used */
  if (has_selected && (position >= ROWS_AT_TOP || has_focus))
    gtk_list_view_scroll_to (self->list_view, position, has_focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
  if ((has_selected && position < ROWS_AT_TOP) || (!has_selected && self->at_top))
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)), 0);
  if (gtk_widget_get_mapped (widget))
    self->at_top = FALSE;
  self->scroll_tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * rel_browser_scroll_to_selected:
 * @self: a browser
 *
 * Brings the row of what is shown into sight.
 */
void
rel_browser_scroll_to_selected (RelBrowser *self)
{
  self->frames_waited = 0;
  if (self->selection != NULL && self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view), scroll_to_selected_cb, self, NULL);
}

static void
list_changed_cb (RelBrowser *self)
{
  update_stack (self);
  rel_browser_select_sought (self);
  if (self->at_top && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    rel_browser_scroll_to_selected (self);
}

static void
selected_cb (RelBrowser *self)
{
  RelListRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL && !self->is_choosing && !self->collapsed)
    rel_browser_show_row (self, row);
}

/**
 * rel_browser_choose:
 * @self: a browser
 * @position: the row of what is shown already, or %GTK_INVALID_LIST_POSITION
 *
 * Selects the row, and shows nothing anew.
 */
void
rel_browser_choose (RelBrowser *self, guint position)
{
  self->is_choosing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_choosing = FALSE;
}

/* Where it was, when it is gone. */
static void
note_position_cb (RelBrowser *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    self->last_position = position;
}

/**
 * rel_browser_focus_list:
 * @self: a browser
 *
 * Moves the keyboard focus into the list, to the row of what is shown or was last; to what stands instead where it is empty.
 *
 * Returns: whether there was anything to move it to
 */
gboolean
rel_browser_focus_list (RelBrowser *self)
{
  guint n_rows = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;

  if (n_rows == 0)
    return gtk_widget_child_focus (GTK_WIDGET (self->list_stack), GTK_DIR_TAB_FORWARD);
  gtk_list_view_scroll_to (self->list_view, MIN (self->last_position, n_rows - 1), GTK_LIST_SCROLL_FOCUS, NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
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
  rel_browser_show_row (self, row);
  rel_browser_choose (self, position);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/**
 * rel_browser_update_selection:
 * @self: a browser
 *
 * In two panes moving through the list shows each record; in one, choosing a row leads to it; or several are selected.
 */
void
rel_browser_update_selection (RelBrowser *self)
{
  if (self->list == NULL)
    return;
  gtk_list_view_set_single_click_activate (self->list_view, self->collapsed && !self->selecting);
  rel_selection_switch_set (self->selections, self->selecting   ? GTK_SELECTION_MODEL (self->rows)
                                              : self->collapsed ? GTK_SELECTION_MODEL (self->no_selection)
                                                                : GTK_SELECTION_MODEL (self->selection));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, self->selecting, -1);
  if (!self->selecting)
    rel_browser_scroll_to_selected (self);
}

static void
query (RelBrowser *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self->list_view));

  if (height > 0)
    rel_record_list_set_first_rows (self->list, (guint) (height / LEAST_ROW_HEIGHT) + 1);
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

static void
clear_filter_cb (RelBrowser *self)
{
  rel_browser_set_query (self, REL_FILTER_NONE, NULL, self->order);
  g_signal_emit (self, signals[FILTER_CLEARED], 0);
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
      g_value_set_string (value, self->texts[prop_id]);
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
        rel_browser_update_selection (self);
      break;
    case PROP_SELECTION_BAR:
      changed = g_set_object (&self->selection_bar, g_value_get_object (value));
      break;
    case PROP_SELECTING:
      rel_browser_set_selecting (self, g_value_get_boolean (value));
      return;
    default:
      changed = g_set_str (&self->texts[prop_id], g_value_get_string (value));
      if (changed && prop_id == REL_BROWSER_TITLE)
        {
          gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, self->texts[REL_BROWSER_TITLE], -1);
          rel_browser_update_title (self);
        }
      if (changed && prop_id == REL_BROWSER_FILTER_TEXT)
        {
          if (self->texts[REL_BROWSER_FILTER_TEXT] != NULL)
            gtk_label_set_label (self->filter_label, self->texts[REL_BROWSER_FILTER_TEXT]);
          gtk_revealer_set_reveal_child (self->filter_revealer, self->texts[REL_BROWSER_FILTER_TEXT] != NULL);
        }
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
rel_browser_dispose (GObject *object)
{
  RelBrowser *self = REL_BROWSER (object);

  rel_browser_forget_sought (self);
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
  g_clear_object (&self->selections);
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

  for (guint i = 0; i < REL_BROWSER_N_TEXTS; i++)
    g_free (self->texts[i]);
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
    [REL_BROWSER_NOUN] = "noun", [REL_BROWSER_TITLE] = "title", [REL_BROWSER_NEW_LABEL] = "new-label", [REL_BROWSER_SEARCH_HINT] = "search-hint",
    [REL_BROWSER_ICON_NAME] = "icon-name", [REL_BROWSER_EMPTY_TITLE] = "empty-title", [REL_BROWSER_EMPTY_DESCRIPTION] = "empty-description",
    [REL_BROWSER_IMPORT_LABEL] = "import-label", [REL_BROWSER_CHOOSE_TITLE] = "choose-title", [REL_BROWSER_FILTER_TEXT] = "filter-text",
  };

  object_class->get_property = rel_browser_get_property;
  object_class->set_property = rel_browser_set_property;
  object_class->dispose = rel_browser_dispose;
  object_class->finalize = rel_browser_finalize;

  for (guint i = REL_BROWSER_NOUN; i < G_N_ELEMENTS (texts); i++)
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
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, list_stack);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, list_view);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, navigation);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, placeholder);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, choose);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, filter_revealer);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, filter_label);
  gtk_widget_class_bind_template_child (widget_class, RelBrowser, list_title);
  rel_texts_bind (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, shows_menu);
  gtk_widget_class_bind_template_callback (widget_class, shows_select);
  gtk_widget_class_bind_template_callback (widget_class, start_selecting_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_selecting_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_all_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "key_pressed_cb", G_CALLBACK (rel_browser_key_pressed));
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "scroll_to_selected", G_CALLBACK (rel_browser_scroll_to_selected));
}

static void
rel_browser_init (RelBrowser *self)
{
  self->texts[REL_BROWSER_TITLE] = g_strdup (""); /* a page must have one */
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, menu_wanted_cb, self, NULL);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->list_stack));
}

/* Meetings have a heading for each month. */
static GListModel *
cut_into_months (RelBrowser *self)
{
  RelMonthList *months;
  g_autoptr (GtkListItemFactory) headers = NULL;

  if (g_strcmp0 (self->texts[REL_BROWSER_NOUN], "meeting") != 0)
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
  self->list = rel_record_list_new (store, rel_noun_from_name (self->texts[REL_BROWSER_NOUN]));
  model = cut_into_months (self);
  self->no_selection = gtk_no_selection_new (g_object_ref (model));
  self->rows = rel_row_selection_new (self->list);
  g_signal_connect_object (self->rows, "notify::length", G_CALLBACK (rel_browser_update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (rel_browser_drop_gone), self, G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, model);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (note_position_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  self->selections = rel_selection_switch_new (GTK_SELECTION_MODEL (self->selection));
  self->at_top = TRUE;
  rel_browser_update_selection (self);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selections));
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
 * rel_browser_get_list:
 * @self: a browser
 *
 * Returns: (transfer none): the list it shows
 */
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
