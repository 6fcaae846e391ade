/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Insights: what all the records together say, as pictures. They are read while they can be seen, and again after changes. */
#include "rel-insights-view.h"

#include "rel-bars.h"
#include "rel-doing.h"
#include "rel-insights-bars.h"
#include "rel-insights-bridges.h"
#include "rel-insights-data.h"
#include "rel-live-read.h"
#include "rel-month-columns.h"
#include "rel-network-map.h"
#include "rel-paths-card.h"
#include "rel-picture-card.h"
#include "rel-section.h"

/* Groups of people, before one asks for more. */
#define BRIDGES_SHOWN 4

struct _RelInsightsView
{
  RelView parent_instance;

  AdwNavigationView *navigation;
  GtkStack *stack;
  RelBars *directions;
  RelBars *scopes;
  RelMonthColumns *months;
  RelBars *knows_me;
  RelNetworkMap *network;
  RelPathsCard *paths;
  RelSection *bridges;
  RelBars *years;
  RelBars *kinds;
  RelBars *organizations;
  RelBars *routes;

  RelLiveRead *read; /* while the view is seen */
  RelLiveRead *bridges_read; /* likewise, behind the one that is waited for */
};

G_DEFINE_FINAL_TYPE (RelInsightsView, rel_insights_view, REL_TYPE_VIEW)

static gboolean
has_people (const RelBalance *balance)
{
  for (RelScope scope = REL_SCOPE_UNSET; scope < REL_N_SCOPES; scope++)
    if (rel_balance_get_people_by_scope (balance, scope) > 0)
      return TRUE;
  return FALSE;
}

static void
bridges_answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  if (result != NULL)
    rel_insights_bridges_show (REL_INSIGHTS_VIEW (user_data)->bridges, result);
}

static void
more_bridges_cb (RelInsightsView *self)
{
  if (self->bridges_read != NULL)
    rel_live_read_refresh (self->bridges_read);
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelInsightsView *self = REL_INSIGHTS_VIEW (user_data);
  RelInsightsData *data = result;

  if (data == NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        rel_say_error (GTK_WIDGET (self), error);
      return;
    }
  rel_insights_show_directions (self->directions, data->balance, data->on);
  rel_insights_show_scopes (self->scopes, data->balance, data->on);
  rel_insights_show_knows_me (self->knows_me, data->balance);
  rel_month_columns_set (self->months, data->months);
  rel_network_map_set (self->network, data->network, NULL);
  rel_insights_show_years (self->years, data->reciprocity, data->on);
  rel_insights_show_kinds (self->kinds, data->reciprocity, data->on);
  rel_insights_show_organizations (self->organizations, data->breadth, data->on);
  rel_insights_show_routes (self->routes, data->routes);
  gtk_stack_set_visible_child_name (self->stack, has_people (data->balance) ? "pictures" : "empty");
  rel_view_say_ready (REL_VIEW (self));
  if (self->bridges_read == NULL)
    {
      self->bridges_read = rel_live_read_new (rel_view_get_store (REL_VIEW (self)), rel_insights_bridges_load, rel_insights_bridges_free,
                                              bridges_answered_cb, self);
      rel_live_read_ask (self->bridges_read, NULL);
    }
}

static void
start_reading (RelInsightsView *self)
{
  if (self->read != NULL)
    return;
  self->read = rel_live_read_new (rel_view_get_store (REL_VIEW (self)), rel_insights_data_load, (GDestroyNotify) rel_insights_data_free,
                                  answered_cb, self);
  rel_live_read_ask (self->read, NULL);
}

static void
stop_reading (RelInsightsView *self)
{
  if (self->bridges_read != NULL)
    rel_live_read_stop (self->bridges_read);
  g_clear_object (&self->bridges_read);
  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
}

static void
rel_insights_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rel_insights_view_parent_class)->map (widget);
  start_reading (REL_INSIGHTS_VIEW (widget));
}

static void
rel_insights_view_unmap (GtkWidget *widget)
{
  stop_reading (REL_INSIGHTS_VIEW (widget));
  GTK_WIDGET_CLASS (rel_insights_view_parent_class)->unmap (widget);
}

static void
rel_insights_view_set_up (RelView *view)
{
  rel_paths_card_set_store (REL_INSIGHTS_VIEW (view)->paths, rel_view_get_store (view));
  start_reading (REL_INSIGHTS_VIEW (view));
}

static AdwNavigationView *
rel_insights_view_get_navigation (RelView *view)
{
  return REL_INSIGHTS_VIEW (view)->navigation;
}

static void
rel_insights_view_dispose (GObject *object)
{
  stop_reading (REL_INSIGHTS_VIEW (object));
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_INSIGHTS_VIEW);
  G_OBJECT_CLASS (rel_insights_view_parent_class)->dispose (object);
}

static void
rel_insights_view_class_init (RelInsightsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RelViewClass *view_class = REL_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_insights_view_dispose;
  widget_class->map = rel_insights_view_map;
  widget_class->unmap = rel_insights_view_unmap;
  view_class->set_up = rel_insights_view_set_up;
  view_class->get_navigation = rel_insights_view_get_navigation;

  g_type_ensure (REL_TYPE_BARS);
  g_type_ensure (REL_TYPE_MONTH_COLUMNS);
  g_type_ensure (REL_TYPE_NETWORK_MAP);
  g_type_ensure (REL_TYPE_PATHS_CARD);
  g_type_ensure (REL_TYPE_PICTURE_CARD);
  g_type_ensure (REL_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/insights/rel-insights-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, navigation);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, stack);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, directions);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, scopes);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, months);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, knows_me);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, network);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, paths);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, bridges);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, years);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, kinds);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, organizations);
  gtk_widget_class_bind_template_child (widget_class, RelInsightsView, routes);
  gtk_widget_class_bind_template_callback (widget_class, more_bridges_cb);
}

static void
rel_insights_view_init (RelInsightsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_section_set_limit (self->bridges, BRIDGES_SHOWN);
}
