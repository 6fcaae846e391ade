/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals: the list, and the goal chosen from it. */
#include "rel-goals-view.h"

#include "rel-goal-page.h"
#include "rel-goal-row.h"
#include "rel-loose-button.h"

struct _RelGoalsView
{
  RelView parent_instance;

  RelBrowser *browser;
};

G_DEFINE_FINAL_TYPE (RelGoalsView, rel_goals_view, REL_TYPE_VIEW)

static void
rel_goals_view_set_up (RelView *view)
{
  RelGoalsView *self = REL_GOALS_VIEW (view);

  rel_browser_add_button (self->browser, rel_loose_button_new (rel_view_get_store (view)));
  rel_browser_set_up (self->browser, rel_view_get_store (view), REL_TYPE_GOAL_PAGE, REL_ORDER_NAME);
}

static RelBrowser *
rel_goals_view_get_browser (RelView *view)
{
  return REL_GOALS_VIEW (view)->browser;
}

static void
rel_goals_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_GOALS_VIEW);
  G_OBJECT_CLASS (rel_goals_view_parent_class)->dispose (object);
}

static void
rel_goals_view_class_init (RelGoalsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RelViewClass *view_class = REL_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_goals_view_dispose;
  view_class->set_up = rel_goals_view_set_up;
  view_class->get_browser = rel_goals_view_get_browser;

  g_type_ensure (REL_TYPE_BROWSER);
  g_type_ensure (REL_TYPE_GOAL_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/goals/rel-goals-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RelGoalsView, browser);
}

static void
rel_goals_view_init (RelGoalsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
