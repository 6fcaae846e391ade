/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People: the list, its filters and order, and the person chosen from it. */
#include "rel-people-view.h"

#include <glib/gi18n-lib.h>

#include "rel-check-row.h"
#include "rel-live-read.h"
#include "rel-people-bar.h"
#include "rel-name-order.h"
#include "rel-person-page.h"
#include "rel-person-row.h"
#include "rel-row-pool.h"
#include "rel-tags.h"
#include "rel-sentence.h"

/* So many of the tags in use are offered as a filter, the most used first. */
#define TAGS_OFFERED 30

struct _RelPeopleView
{
  RelView parent_instance;

  RelBrowser *browser;
  RelPeopleBar *bar;
  GMenu *tags_menu;
  GSimpleActionGroup *actions;
  RelLiveRead *tags; /* that are in use */
};

G_DEFINE_FINAL_TYPE (RelPeopleView, rel_people_view, REL_TYPE_VIEW)

/* What a choice in the menu means to the list, and how it is told above the list. */
static const struct
{
  const char *action;
  const char *value; /* NULL: a switch */
  RelListFilter filter;
  const char *label;
} choices[] = {
  { "focus", NULL, REL_FILTER_FOCUS, N_("In Focus") },
  { "quiet", NULL, REL_FILTER_QUIET, N_("Quiet for 90 Days") },
  { "archived", NULL, REL_FILTER_ARCHIVED, N_("Archived") },
  { "direction", "above", REL_FILTER_ABOVE, N_("Above Me") },
  { "direction", "peers", REL_FILTER_PEERS, N_("Peers") },
  { "direction", "below", REL_FILTER_BELOW, N_("Below Me") },
  { "scope", "internal", REL_FILTER_INTERNAL, N_("Internal") },
  { "scope", "external", REL_FILTER_EXTERNAL, N_("External") },
};

static gboolean
is_chosen (RelPeopleView *self, guint i)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), choices[i].action);

  if (choices[i].value == NULL)
    return g_variant_get_boolean (state);
  return g_str_equal (g_variant_get_string (state, NULL), choices[i].value);
}

static RelListOrder
get_order (const char *name)
{
  if (g_str_equal (name, "last-touch"))
    return REL_ORDER_LAST_TOUCH;
  return g_str_equal (name, "newest") ? REL_ORDER_NEWEST : rel_name_order_get ();
}

static void
update_query (RelPeopleView *self)
{
  g_autoptr (GVariant) sort = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "sort");
  g_autoptr (GVariant) tag_state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "tag");
  const char *tag = g_variant_get_string (tag_state, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  RelListFilter filter = REL_FILTER_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (is_chosen (self, i))
      {
        filter |= choices[i].filter;
        if (text->len > 0)
          g_string_append (text, C_("facts", " · "));
        g_string_append (text, _(choices[i].label));
      }
  if (*tag != '\0')
    {
      g_autofree char *hashtag = g_strconcat ("#", tag, NULL);

      if (text->len > 0)
        g_string_append (text, C_("facts", " · "));
      rel_append_isolated (text, hashtag);
    }
  g_object_set (self->browser, "filter-text", text->len > 0 ? text->str : NULL, NULL);
  g_object_set (self->bar, "archived", (filter & REL_FILTER_ARCHIVED) != 0, NULL);
  rel_browser_set_query (self->browser, filter, *tag != '\0' ? tag : NULL, get_order (g_variant_get_string (sort, NULL)));
}

static void
change_state_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  g_simple_action_set_state (action, value);
  update_query (REL_PEOPLE_VIEW (data));
}

static void
reset (RelPeopleView *self)
{
  GActionMap *map = G_ACTION_MAP (self->actions);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, choices[i].action)),
                               choices[i].value == NULL ? g_variant_new_boolean (FALSE) : g_variant_new_string ("all"));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "tag")), g_variant_new_string (""));
}

/* The tags in use, as a menu */

static gpointer
load_tags (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return rel_tags_list (connection, error);
}

static void
add_tag (RelPeopleView *self, const char *label, const char *tag)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "people.tag", "s", tag);
  g_menu_append_item (self->tags_menu, item);
}

static void
tags_answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelPeopleView *self = REL_PEOPLE_VIEW (user_data);
  const char * const *tags = result;

  g_menu_remove_all (self->tags_menu);
  add_tag (self, C_("tag", "All"), "");
  for (guint i = 0; tags != NULL && tags[i] != NULL && i < TAGS_OFFERED; i++)
    add_tag (self, tags[i], tags[i]);
}

static void
select_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  rel_browser_set_selecting (REL_PEOPLE_VIEW (data)->browser, TRUE);
}

static void
filter_cleared_cb (RelPeopleView *self)
{
  reset (self);
  update_query (self);
}

/* Rows: in C, since expressions and builders for two hundred rows take longer than the rows. */

static void
position_cb (GtkListItem *item)
{
  rel_check_row_set_position (REL_CHECK_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_position (item));
}

static void
selected_cb (GtkListItem *item)
{
  rel_check_row_set_selected (REL_CHECK_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_selected (item));
}

static void
set_item (GtkListItem *item, gpointer shown)
{
  rel_item_row_set_item (REL_ITEM_ROW (gtk_widget_get_last_child (gtk_list_item_get_child (item))), shown);
}

static GtkWidget *
row_new (gpointer data)
{
  GtkWidget *row = g_object_new (REL_TYPE_CHECK_ROW, NULL);

  gtk_box_append (GTK_BOX (row), g_object_new (REL_TYPE_PERSON_ROW, "hexpand", TRUE, NULL));
  return row;
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_connect (item, "notify::position", G_CALLBACK (position_cb), NULL);
  g_signal_connect (item, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

static void
teardown_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (item, position_cb, NULL);
  g_signal_handlers_disconnect_by_func (item, selected_cb, NULL);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  position_cb (item);
  selected_cb (item);
  set_item (item, gtk_list_item_get_item (item));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  set_item (item, NULL);
}

static GtkListItemFactory *
row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  rel_row_pool_attach (GTK_SIGNAL_LIST_ITEM_FACTORY (factory), row_new, NULL, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "teardown", G_CALLBACK (teardown_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  return factory;
}

static void
rel_people_view_set_up (RelView *view)
{
  RelPeopleView *self = REL_PEOPLE_VIEW (view);
  g_autoptr (GtkListItemFactory) factory = row_factory_new ();

  g_object_set (self->browser, "factory", factory, NULL);

  g_signal_connect_object (rel_name_order_get_settings (), "changed::name-order", G_CALLBACK (update_query), self, G_CONNECT_SWAPPED);
  rel_browser_set_up (self->browser, rel_view_get_store (view), REL_TYPE_PERSON_PAGE, rel_name_order_get ());
  rel_people_bar_set_up (self->bar, self->browser, rel_view_get_store (view));
  self->tags = rel_live_read_new (rel_view_get_store (view), load_tags, (GDestroyNotify) g_strfreev, tags_answered_cb, self);
  rel_live_read_ask (self->tags, NULL);
}

static RelBrowser *
rel_people_view_get_browser (RelView *view)
{
  return REL_PEOPLE_VIEW (view)->browser;
}

static GActionGroup *
rel_people_view_get_choices (RelView *view)
{
  return G_ACTION_GROUP (REL_PEOPLE_VIEW (view)->actions);
}

static void
rel_people_view_dispose (GObject *object)
{
  RelPeopleView *self = REL_PEOPLE_VIEW (object);

  if (self->tags != NULL)
    rel_live_read_stop (self->tags);
  g_clear_object (&self->tags);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PEOPLE_VIEW);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (rel_people_view_parent_class)->dispose (object);
}

static void
rel_people_view_class_init (RelPeopleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RelViewClass *view_class = REL_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_people_view_dispose;
  view_class->set_up = rel_people_view_set_up;
  view_class->get_browser = rel_people_view_get_browser;
  view_class->get_choices = rel_people_view_get_choices;

  g_type_ensure (REL_TYPE_BROWSER);
  g_type_ensure (REL_TYPE_PEOPLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/people/rel-people-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPeopleView, browser);
  gtk_widget_class_bind_template_child (widget_class, RelPeopleView, bar);
  gtk_widget_class_bind_template_child (widget_class, RelPeopleView, tags_menu);
  gtk_widget_class_bind_template_callback (widget_class, filter_cleared_cb);
}

static void
rel_people_view_init (RelPeopleView *self)
{
  static const GActionEntry entries[] = {
    { .name = "focus", .state = "false", .change_state = change_state_cb },
    { .name = "quiet", .state = "false", .change_state = change_state_cb },
    { .name = "archived", .state = "false", .change_state = change_state_cb },
    { .name = "direction", .parameter_type = "s", .state = "'all'", .change_state = change_state_cb },
    { .name = "scope", .parameter_type = "s", .state = "'all'", .change_state = change_state_cb },
    { .name = "tag", .parameter_type = "s", .state = "''", .change_state = change_state_cb },
    { .name = "select", .activate = select_cb },
    { .name = "sort", .parameter_type = "s", .state = "'name'", .change_state = change_state_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "people", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_people_view_show_tag:
 * @self: the view of people
 * @tag: a tag
 *
 * Lists those with the tag, whatever was filtered before.
 */
void
rel_people_view_show_tag (RelPeopleView *self, const char *tag)
{
  reset (self);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "tag")), g_variant_new_string (tag));
  update_query (self);
  rel_browser_reveal (self->browser);
}
