/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: sidebar, views, and the actions that they share. */
#include "rel-window.h"

#include <string.h>

#include "rel-capture-draft.h"
#include "rel-failed-page.h"
#include "rel-icons.h"
#include "rel-focus-guard.h"
#include "rel-goals-view.h"
#include "rel-insights-view.h"
#include "rel-live-read.h"
#include "rel-meetings-view.h"
#include "rel-people-view.h"
#include "rel-sidebar.h"
#include "rel-today-view.h"
#include "rel-welcome.h"
#include "rel-window-actions.h"
#include "rel-window-dialogs.h"
#include "rel-window-files.h"
#include "rel-window-history.h"
#include "rel-window-state.h"
#include "relations-config.h"

struct _RelWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *overlay;
  GtkStack *stack;
  AdwNavigationSplitView *split;
  RelSidebar *sidebar;
  GtkStack *views;

  GSettings *settings;
  RelStore *store;
  RelLiveRead *first_record; /* until there is one */
  char *page;          /* the view that is shown, or is to be */
  RelWindowToasts *toasts;
  gboolean narrow;
  guint present_source; /* until it is presented */
  guint sidebar_source; /* until the sidebar reads what it shows besides */
};

G_DEFINE_FINAL_TYPE (RelWindow, rel_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* A window that shows nothing yet is worth waiting for so long, in ms: one frame with everything is sooner there than
 * an empty one and then another. */
#define PRESENT_WITHIN 150
/* What the sidebar counts is read once the view has what it shows, and in any case after so long, in ms: both would otherwise
 * be read at the same time, from the same pages. */
#define SIDEBAR_WITHIN 250

/* The views, made when they are first gone to. */
static const struct
{
  const char *name;
  GType (*type) (void);
} view_types[] = {
  { "today", rel_today_view_get_type },
  { "people", rel_people_view_get_type },
  { "meetings", rel_meetings_view_get_type },
  { "goals", rel_goals_view_get_type },
  { "insights", rel_insights_view_get_type },
};

/* The first appearance */

static void
present_now (RelWindow *self)
{
  if (self->present_source == 0)
    return;
  g_clear_handle_id (&self->present_source, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
present_cb (gpointer data)
{
  present_now (REL_WINDOW (data));
  return G_SOURCE_REMOVE;
}

static gboolean
sidebar_cb (gpointer data)
{
  RelWindow *self = REL_WINDOW (data);

  self->sidebar_source = 0;
  rel_sidebar_read (self->sidebar);
  return G_SOURCE_REMOVE;
}

static void
view_ready_cb (RelWindow *self)
{
  present_now (self);
  if (self->sidebar_source == 0)
    return;
  g_source_remove (self->sidebar_source);
  self->sidebar_source = g_idle_add (sidebar_cb, self);
}

static RelView *
ensure_view (RelWindow *self, const char *name)
{
  GtkWidget *view = gtk_stack_get_child_by_name (self->views, name);

  for (guint i = 0; view == NULL && i < G_N_ELEMENTS (view_types); i++)
    if (g_str_equal (view_types[i].name, name))
      {
        view = GTK_WIDGET (rel_view_new (view_types[i].type (), self->store));
        g_object_bind_property (self, "narrow", view, "narrow", G_BINDING_SYNC_CREATE);
        g_signal_connect_object (view, "ready", G_CALLBACK (view_ready_cb), self, G_CONNECT_SWAPPED);
        gtk_stack_add_named (self->views, view, name);
        rel_window_state_restore_view (REL_VIEW (view), name, self->settings);
      }
  return (RelView *) view;
}

/* Going places */

static void
show_main (RelWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "main");
}

/* @page: the name of a view, or "goal:" and an id */
static void
go_to (RelWindow *self, const char *page)
{
  const char *goal = NULL;
  const char *name = page;
  RelView *view;

  if (g_str_has_prefix (page, "goal:"))
    {
      goal = page + strlen ("goal:");
      name = "goals";
    }
  if (self->store == NULL)
    {
      g_set_str (&self->page, page);
      return;
    }
  view = ensure_view (self, name);
  if (view == NULL)
    {
      name = page = "people";
      view = ensure_view (self, name);
    }
  g_set_str (&self->page, page);
  show_main (self);
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (view));
  if (goal != NULL)
    rel_browser_show (rel_view_get_browser (view), goal);
  rel_sidebar_select (self->sidebar, page);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
go_to_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);
  const char *page = g_variant_get_string (parameter, NULL);
  RelBrowser *browser;

  go_to (self, page);
  /* Going to a view where one is already leads back to its list */
  if (self->store != NULL && !g_str_has_prefix (page, "goal:") && (browser = rel_view_get_browser (rel_window_get_view (self))) != NULL)
    rel_browser_reveal (browser);
}

static void
reveal_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);
  const char *noun, *id;

  g_variant_get (parameter, "(&s&s)", &noun, &id);
  go_to (self, g_str_equal (noun, "person") ? "people" : g_str_equal (noun, "meeting") ? "meetings" : "goals");
  rel_browser_show (rel_view_get_browser (rel_window_get_view (self)), id);
}

static void
show_tag_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);

  go_to (self, "people");
  rel_people_view_show_tag (REL_PEOPLE_VIEW (rel_window_get_view (self)), g_variant_get_string (parameter, NULL));
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);
  RelBrowser *browser;

  if (!rel_window_is_ready (self) || rel_window_has_dialog (self))
    return;
  if (rel_view_get_browser (rel_window_get_view (self)) == NULL)
    go_to (self, "people");
  browser = rel_view_get_browser (rel_window_get_view (self));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  rel_browser_start_search (browser);
}

static void
open_again_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_stack_set_visible_child_name (REL_WINDOW (widget)->stack, "opening");
  g_action_group_activate_action (G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (widget))), "open-database", NULL);
}

/* The first records lead from the welcome to the views. */

static gpointer
look_for_records (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  static const RelNoun nouns[] = { REL_NOUN_PERSON, REL_NOUN_GOAL, REL_NOUN_MEETING };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (nouns) && !any; i++)
    if (!rel_records_has_any (connection, nouns[i], &any, error))
      return NULL;
  return g_memdup2 (&any, sizeof any);
}

static void
looked_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelWindow *self = REL_WINDOW (user_data);
  const gboolean *any = result;

  if (any == NULL)
    {
      rel_window_show_error (self, rel_database_get_path (rel_store_get_database (self->store)), error);
      return;
    }
  if (*any)
    {
      rel_live_read_stop (self->first_record);
      g_clear_object (&self->first_record);
      rel_sidebar_set_store (self->sidebar, self->store);
      self->sidebar_source = g_timeout_add (SIDEBAR_WITHIN, sidebar_cb, self);
      go_to (self, self->page);
      return;
    }
  /* Whatever was looked at before is gone: what comes through a door is seen from the first view on */
  g_set_str (&self->page, "today");
  if (gtk_stack_get_child_by_name (self->stack, "welcome") == NULL)
    gtk_stack_add_named (self->stack, g_object_new (REL_TYPE_WELCOME, NULL), "welcome");
  gtk_stack_set_visible_child_name (self->stack, "welcome");
  present_now (self);
}

/* State */

static void
rel_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, REL_WINDOW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelWindow *self = REL_WINDOW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
rel_window_close_request (GtkWindow *window)
{
  RelWindow *self = REL_WINDOW (window);

  rel_window_state_save (window, self->settings);
  rel_window_state_save_views (self->views, self->settings);
  if (self->store != NULL)
    rel_capture_draft_keep (rel_capture_draft_for_store (self->store));
  if (self->page != NULL)
    g_settings_set_string (self->settings, "page", self->page);
  return GTK_WINDOW_CLASS (rel_window_parent_class)->close_request (window);
}

static void
rel_window_dispose (GObject *object)
{
  RelWindow *self = REL_WINDOW (object);

  g_clear_pointer (&self->toasts, rel_window_toasts_free);
  g_clear_handle_id (&self->present_source, g_source_remove);
  g_clear_handle_id (&self->sidebar_source, g_source_remove);
  if (self->first_record != NULL)
    rel_live_read_stop (self->first_record);
  g_clear_object (&self->first_record);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_WINDOW);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (rel_window_parent_class)->dispose (object);
}

static void
rel_window_finalize (GObject *object)
{
  g_free (REL_WINDOW (object)->page);
  G_OBJECT_CLASS (rel_window_parent_class)->finalize (object);
}

static void
rel_window_class_init (RelWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rel_window_get_property;
  object_class->set_property = rel_window_set_property;
  object_class->dispose = rel_window_dispose;
  object_class->finalize = rel_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = rel_window_close_request;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "win.go-to", "s", go_to_cb);
  gtk_widget_class_install_action (widget_class, "win.reveal", "(ss)", reveal_cb);
  gtk_widget_class_install_action (widget_class, "win.show-tag", "s", show_tag_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.open-again", NULL, open_again_cb);
  rel_window_actions_install (widget_class);
  rel_window_files_install (widget_class);
  rel_window_history_install (widget_class);
  rel_window_dialogs_install (widget_class);
  rel_window_toasts_install (widget_class);

  g_type_ensure (REL_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/window/rel-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RelWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, RelWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RelWindow, split);
  gtk_widget_class_bind_template_child (widget_class, RelWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, RelWindow, views);
}

static void
rel_window_init (RelWindow *self)
{
  self->settings = g_settings_new ("org.example.Relations");
  self->page = g_settings_get_string (self->settings, "page");
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_window_state_restore (GTK_WINDOW (self), self->settings);
  rel_window_state_follow_style (GTK_WIDGET (self));
  if (g_str_equal (PROFILE, "development"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  self->toasts = rel_window_toasts_new (self->overlay);
  g_signal_connect (self, "map", G_CALLBACK (rel_icons_keep), NULL);
  rel_window_files_accept (self);
  rel_focus_guard_attach (ADW_APPLICATION_WINDOW (self));
}

/**
 * rel_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window with nothing in it, until rel_window_set_store()
 */
RelWindow *
rel_window_new (AdwApplication *application)
{
  return g_object_new (REL_TYPE_WINDOW, "application", application, NULL);
}

/**
 * rel_window_set_store:
 * @self: a window
 * @store: the records it shows; once
 */
void
rel_window_set_store (RelWindow *self, RelStore *store)
{
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  rel_window_history_watch (self, store);
  self->first_record = rel_live_read_new (store, look_for_records, g_free, looked_cb, self);
  rel_live_read_ask (self->first_record, NULL);
}

/**
 * rel_window_present_soon:
 * @self: a window
 *
 * Presents it as soon as it has something to show, and in any case before long.
 */
void
rel_window_present_soon (RelWindow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  else if (self->present_source == 0)
    self->present_source = g_timeout_add (PRESENT_WITHIN, present_cb, self);
}

/**
 * rel_window_get_store:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the records it shows, once they are open
 */
RelStore *
rel_window_get_store (RelWindow *self)
{
  return self->store;
}

/**
 * rel_window_show_error:
 * @self: a window
 * @database: the path of the database
 * @error: why the records could not be opened
 */
void
rel_window_show_error (RelWindow *self, const char *database, const GError *error)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, "failed");

  if (page == NULL)
    {
      page = g_object_new (REL_TYPE_FAILED_PAGE, NULL);
      gtk_stack_add_named (self->stack, page, "failed");
    }
  rel_failed_page_set_error (REL_FAILED_PAGE (page), database, error);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  gtk_widget_grab_focus (page);
  present_now (self);
}

/**
 * rel_window_get_view:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the view that is shown
 */
RelView *
rel_window_get_view (RelWindow *self)
{
  return (RelView *) gtk_stack_get_visible_child (self->views);
}

/**
 * rel_window_get_toasts:
 * @self: a window
 *
 * Returns: (transfer none): what it says in passing
 */
RelWindowToasts *
rel_window_get_toasts (RelWindow *self)
{
  return self->toasts;
}

/**
 * rel_window_has_dialog:
 * @self: a window
 *
 * Returns: whether a dialog is open over it
 */
gboolean
rel_window_has_dialog (RelWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;
}

/**
 * rel_window_is_busy:
 * @self: a window
 *
 * Returns: whether nothing more can be opened over it: a dialog is, or there are no records yet
 */
gboolean
rel_window_is_busy (RelWindow *self)
{
  return self->store == NULL || rel_window_has_dialog (self);
}

/**
 * rel_window_get_page:
 * @self: a window
 *
 * Returns: (nullable): the name of the view that is shown or is to be, or `goal:` and an id
 */
const char *
rel_window_get_page (RelWindow *self)
{
  return self->page;
}

/**
 * rel_window_is_ready:
 * @self: a window
 *
 * Returns: whether it shows the views, and neither the welcome nor an error
 */
gboolean
rel_window_is_ready (RelWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "main") == 0;
}
