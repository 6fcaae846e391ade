/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Meetings: the log, newest first, and the conversation chosen from it. */
#include "rel-meetings-view.h"

#include <glib/gi18n-lib.h>

#include "rel-meeting-page.h"
#include "rel-meetings-filter.h"
#include "rel-row-factory.h"

struct _RelMeetingsView
{
  RelView parent_instance;

  RelBrowser *browser;
  RelMeetingsFilter *filter;
};

G_DEFINE_FINAL_TYPE (RelMeetingsView, rel_meetings_view, REL_TYPE_VIEW)

static void
filter_changed_cb (RelMeetingsView *self)
{
  g_autofree char *text = rel_meetings_filter_describe (self->filter);

  g_object_set (self->browser, "filter-text", text, NULL);
  rel_meetings_filter_apply (self->filter, rel_browser_get_list (self->browser));
}

static void
filter_cleared_cb (RelMeetingsView *self)
{
  rel_meetings_filter_reset (self->filter);
}

static void
rel_meetings_view_set_up (RelView *view)
{
  RelMeetingsView *self = REL_MEETINGS_VIEW (view);
  g_autoptr (GtkListItemFactory) factory = rel_row_factory_new (rel_view_get_store (view), REL_NOUN_MEETING);
  GtkWidget *year;

  g_object_set (self->browser, "factory", factory, NULL);
  year = gtk_button_new_from_icon_name ("rel-year-symbolic");
  gtk_widget_set_tooltip_text (year, _("The Year at a Glance"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (year), "win.show-year");
  /* Where there is little room, the menu leads there too */
  g_object_bind_property (self->browser, "collapsed", year, "visible", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  rel_browser_add_button (self->browser, year);
  rel_browser_set_up (self->browser, rel_view_get_store (view), REL_TYPE_MEETING_PAGE, REL_ORDER_NEWEST);
  self->filter = rel_meetings_filter_new (rel_view_get_store (view), GTK_WIDGET (self));
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "meetings", rel_meetings_filter_get_actions (self->filter));
  g_object_set (self->browser, "filter-menu", rel_meetings_filter_get_menu (self->filter), NULL);
}

static RelBrowser *
rel_meetings_view_get_browser (RelView *view)
{
  return REL_MEETINGS_VIEW (view)->browser;
}

static void
rel_meetings_view_dispose (GObject *object)
{
  if (REL_MEETINGS_VIEW (object)->filter != NULL)
    g_object_run_dispose (G_OBJECT (REL_MEETINGS_VIEW (object)->filter));
  g_clear_object (&REL_MEETINGS_VIEW (object)->filter);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_MEETINGS_VIEW);
  G_OBJECT_CLASS (rel_meetings_view_parent_class)->dispose (object);
}

static void
rel_meetings_view_class_init (RelMeetingsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RelViewClass *view_class = REL_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_meetings_view_dispose;
  view_class->set_up = rel_meetings_view_set_up;
  view_class->get_browser = rel_meetings_view_get_browser;

  g_type_ensure (REL_TYPE_BROWSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/meetings/rel-meetings-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RelMeetingsView, browser);
  gtk_widget_class_bind_template_callback (widget_class, filter_cleared_cb);
}

static void
rel_meetings_view_init (RelMeetingsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
