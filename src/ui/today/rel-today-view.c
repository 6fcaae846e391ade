/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Today: goals and their countdown, whom to reach out to, promises due, groundwork. */
#include "rel-today-view.h"

#include <glib/gi18n-lib.h>

#include "rel-capture-draft.h"
#include "rel-capture-entry.h"
#include "rel-doing.h"
#include "rel-goal-checks.h"
#include "rel-habit-ring.h"
#include "rel-live-read.h"
#include "rel-move-row.h"
#include "rel-rows.h"
#include "rel-section.h"
#include "rel-today-data.h"
#include "rel-today-focus.h"
#include "rel-today-rows.h"
#include "rel-when.h"

/* Two or three people a day is what anybody can do. */
#define MOVES_SHOWN 3
/* Promises and groundwork that are shown at first: a row is dear, and there may be thousands. */
#define ROWS_SHOWN 8

struct _RelTodayView
{
  RelView parent_instance;

  AdwNavigationView *navigation;
  GtkWidget *scrolled;
  GtkLabel *date;
  RelCaptureEntry *capture;
  GtkLabel *habit_label;
  RelHabitRing *habit_ring;
  RelSection *goals;
  RelSection *moves;
  RelSection *focus;
  RelSection *promises;
  RelSection *groundwork;

  RelLiveRead *read;
};

G_DEFINE_FINAL_TYPE (RelTodayView, rel_today_view, REL_TYPE_VIEW)

static void
show_habit (RelTodayView *self, const RelHabit *habit)
{
  /* Translators: live conversations of this month with people who matter to a goal, and how many one set out to have */
  g_autofree char *text = g_strdup_printf (ngettext ("This month: %u of %u conversation that counts", "This month: %u of %u conversations that count",
                                                     habit->target),
                                           habit->done, habit->target);

  gtk_label_set_label (self->habit_label, text);
  g_object_set (self->habit_ring, "done", habit->done, "target", habit->target, NULL);
  rel_habit_ring_set_meetings (self->habit_ring, (const char * const *) habit->meetings);
}

static GtkWidget *
no_goal_row_new (void)
{
  GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _("Set a Goal"), "start-icon-name", "list-add-symbolic", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", "goal");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.new");
  return row;
}

/* Each goal with its countdown, and below it the most important gap with what can be done about it. */
static void
show_goals (RelTodayView *self, RelTodayData *data)
{
  rel_section_begin (self->goals);
  for (guint i = 0; i < data->today->goals->len; i++)
    {
      const RelGoalCountdown *goal = data->today->goals->pdata[i];
      RelGoalData *of_goal = data->goals->pdata[i];
      const RelCheck *gap = rel_readiness_most_important_gap (of_goal->insight->checks);
      AdwActionRow *row = rel_row_new ("rel-goal-symbolic", goal->title, gap == NULL ? _("Nothing is missing, as far as the records know.") : NULL);
      g_autofree char *until = goal->review_on != REL_DAY_NONE ? rel_when_until (goal->review_on) : NULL;

      if (until != NULL)
        rel_row_add_pill (row, until, "accent");
      rel_row_open (row, REL_NOUN_GOAL, goal->goal);
      rel_section_add (self->goals, GTK_WIDGET (row));
      if (gap != NULL)
        rel_section_add (self->goals, rel_goal_checks_row_new (of_goal, gap));
    }
  if (data->today->goals->len == 0)
    rel_section_add (self->goals, no_goal_row_new ());
  rel_section_end (self->goals);
}

static void
more_cb (RelTodayView *self)
{
  rel_live_read_refresh (self->read);
}

static void
show_moves (RelTodayView *self, GPtrArray *moves)
{
  rel_section_begin (self->moves);
  for (guint i = 0; i < rel_section_count_shown (self->moves, moves->len); i++)
    rel_section_add (self->moves, rel_move_row_new (rel_view_get_store (REL_VIEW (self)), moves->pdata[i]));
  rel_section_end (self->moves);
}

static void
show_promises (RelTodayView *self, RelTodayData *data)
{
  GPtrArray *promises = data->today->promises;

  rel_section_begin (self->promises);
  for (guint i = 0; i < rel_section_count_shown (self->promises, promises->len); i++)
    {
      const RelPromise *promise = promises->pdata[i];

      rel_section_add (self->promises, rel_today_promise_row_new (rel_view_get_store (REL_VIEW (self)), promise,
                                                                  g_hash_table_lookup (data->follow_ups, promise->follow_up)));
    }
  rel_section_end (self->promises);
}

static void
show_groundwork (RelTodayView *self, GPtrArray *groundwork)
{
  rel_section_begin (self->groundwork);
  for (guint i = 0; i < rel_section_count_shown (self->groundwork, groundwork->len); i++)
    rel_section_add (self->groundwork, rel_today_groundwork_row_new (rel_view_get_store (REL_VIEW (self)), groundwork->pdata[i]));
  rel_section_end (self->groundwork);
}

static void
answered_cb (gpointer result, const GError *error, gpointer user_data)
{
  RelTodayView *self = REL_TODAY_VIEW (user_data);
  RelTodayData *data = result;
  g_autofree char *date = NULL;

  if (data == NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        rel_say_error (GTK_WIDGET (self), error);
      return;
    }
  date = rel_when_full (data->today->on);
  gtk_label_set_label (self->date, date);
  show_habit (self, data->today->habit);
  show_goals (self, data);
  show_moves (self, data->today->moves);
  rel_today_focus_show (self->focus, rel_view_get_store (REL_VIEW (self)), data);
  show_promises (self, data);
  show_groundwork (self, data->today->groundwork);
  gtk_widget_set_visible (self->scrolled, TRUE);
  rel_view_say_ready (REL_VIEW (self));
}

static void
rel_today_view_set_up (RelView *view)
{
  RelTodayView *self = REL_TODAY_VIEW (view);

  self->read = rel_live_read_new (rel_view_get_store (view), rel_today_data_load, (GDestroyNotify) rel_today_data_free, answered_cb, self);
  rel_live_read_ask (self->read, NULL);
  rel_capture_entry_set_store (self->capture, rel_view_get_store (view));
}

static AdwNavigationView *
rel_today_view_get_navigation (RelView *view)
{
  return REL_TODAY_VIEW (view)->navigation;
}

static void
rel_today_view_dispose (GObject *object)
{
  RelTodayView *self = REL_TODAY_VIEW (object);

  if (self->read != NULL)
    rel_live_read_stop (self->read);
  g_clear_object (&self->read);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_TODAY_VIEW);
  G_OBJECT_CLASS (rel_today_view_parent_class)->dispose (object);
}

static void
rel_today_view_class_init (RelTodayViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RelViewClass *view_class = REL_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_today_view_dispose;
  view_class->set_up = rel_today_view_set_up;
  view_class->get_navigation = rel_today_view_get_navigation;

  g_type_ensure (REL_TYPE_CAPTURE_ENTRY);
  g_type_ensure (REL_TYPE_HABIT_RING);
  g_type_ensure (REL_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/today/rel-today-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, navigation);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, date);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, capture);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, habit_label);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, habit_ring);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, goals);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, moves);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, focus);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, promises);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, groundwork);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
rel_today_view_init (RelTodayView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_section_set_limit (self->moves, MOVES_SHOWN);
  rel_section_set_limit (self->promises, ROWS_SHOWN);
  rel_section_set_limit (self->groundwork, ROWS_SHOWN);
}

/**
 * rel_today_view_focus_capture:
 * @self: the view
 *
 * Puts the cursor where a conversation is logged.
 *
 * Returns: whether that is to be seen: a page may be on top of it
 */
gboolean
rel_today_view_focus_capture (RelTodayView *self)
{
  AdwNavigationPage *top = adw_navigation_view_get_visible_page (self->navigation);

  if (!gtk_widget_get_visible (self->scrolled) || !gtk_widget_is_ancestor (GTK_WIDGET (self->capture), GTK_WIDGET (top)))
    return FALSE;
  rel_capture_draft_resume (rel_capture_draft_for_store (rel_view_get_store (REL_VIEW (self))));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
  return gtk_widget_grab_focus (GTK_WIDGET (self->capture));
}
