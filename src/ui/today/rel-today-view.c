/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Today: goals and their countdown, whom to reach out to, promises due, groundwork. */
#include "rel-today-view.h"

#include <glib/gi18n-lib.h>

#include "rel-capture-draft.h"
#include "rel-capture-entry.h"
#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-follow-up-row.h"
#include "rel-labels.h"
#include "rel-live-read.h"
#include "rel-move-row.h"
#include "rel-rows.h"
#include "rel-section.h"
#include "rel-today-data.h"
#include "rel-when.h"

/* Two or three people a day is what anybody can do. */
#define MOVES_SHOWN 3
/* Fewer people in focus than these, and the view helps to choose. */
#define FOCUS_WANTED 2

struct _RelTodayView
{
  RelView parent_instance;

  AdwNavigationView *navigation;
  GtkWidget *scrolled;
  GtkLabel *date;
  RelCaptureEntry *capture;
  GtkLabel *habit_label;
  GtkLevelBar *habit_bar;
  RelSection *goals;
  RelSection *moves;
  RelSection *focus;
  RelSection *promises;
  RelSection *groundwork;

  RelLiveRead *read;
  gboolean all_moves;
  RelRecordList *focus_list;
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
  gtk_level_bar_set_max_value (self->habit_bar, MAX (habit->target, 1));
  gtk_level_bar_set_value (self->habit_bar, MIN (habit->done, habit->target));
}

static void
show_goals (RelTodayView *self, RelTodayData *data)
{
  rel_section_begin (self->goals);
  for (guint i = 0; i < data->today->goals->len; i++)
    {
      const RelGoalCountdown *goal = data->today->goals->pdata[i];
      const RelCheck *gap = rel_readiness_most_important_gap (data->checks->pdata[i]);
      AdwActionRow *row = rel_row_new ("rel-goal-symbolic", goal->title, gap != NULL ? gap->text : _("Nothing is missing that the records know of."));
      g_autofree char *until = goal->review_on != REL_DAY_NONE ? rel_when_until (goal->review_on) : NULL;

      if (until != NULL)
        rel_row_add_pill (row, until, "accent");
      rel_row_open (row, REL_NOUN_GOAL, goal->goal);
      rel_section_add (self->goals, GTK_WIDGET (row));
    }
  rel_section_end (self->goals);
}

static void
show_all_cb (RelTodayView *self)
{
  self->all_moves = TRUE;
  rel_live_read_refresh (self->read);
}

static void
show_moves (RelTodayView *self, GPtrArray *moves)
{
  guint shown = self->all_moves ? moves->len : MIN (moves->len, MOVES_SHOWN);

  rel_section_begin (self->moves);
  for (guint i = 0; i < shown; i++)
    rel_section_add (self->moves, rel_move_row_new (rel_view_get_store (REL_VIEW (self)), moves->pdata[i]));
  if (moves->len > shown)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", moves->len - shown), moves->len - shown);
      GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", label, NULL);

      g_signal_connect_object (row, "activated", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
      rel_section_add (self->moves, row);
    }
  rel_section_end (self->moves);
}

/* Where nobody or only one person is in focus, help to choose. */
static void
update_focus (RelTodayView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->focus_list));
  AdwActionRow *row;

  if (rel_record_list_is_loading (self->focus_list))
    return;
  rel_section_begin (self->focus);
  if (n < FOCUS_WANTED)
    {
      row = rel_row_new ("non-starred-symbolic", n == 0 ? _("Nobody is in focus yet") : _("Only one person is in focus"),
                         _("Open somebody who matters to your goals, say why, and press the star."));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", "people");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go-to");
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      rel_section_add (self->focus, GTK_WIDGET (row));
    }
  rel_section_end (self->focus);
}

static void
show_promises (RelTodayView *self, RelTodayData *data)
{
  rel_section_begin (self->promises);
  for (guint i = 0; i < data->today->promises->len; i++)
    {
      const RelPromise *promise = data->today->promises->pdata[i];

      rel_section_add (self->promises, rel_follow_up_row_new (rel_view_get_store (REL_VIEW (self)),
                                                              g_hash_table_lookup (data->follow_ups, promise->follow_up), promise->name));
    }
  rel_section_end (self->promises);
}

static void
show_groundwork (RelTodayView *self, GPtrArray *groundwork)
{
  rel_section_begin (self->groundwork);
  for (guint i = 0; i < groundwork->len; i++)
    {
      const RelGroundworkDue *due = groundwork->pdata[i];
      g_autofree char *until = rel_when_until (due->occurs_on);
      g_autofree char *facts = rel_join_facts (due->title, until, NULL);
      AdwActionRow *row = rel_row_new_person (due->name, facts, NULL);

      rel_row_add_pill (row, due->is_listed ? rel_label_of (REL_TYPE_GROUNDWORK, (int) due->state) : _("Not Listed"), "warning");
      rel_row_open (row, REL_NOUN_PERSON, due->person);
      rel_section_add (self->groundwork, GTK_WIDGET (row));
    }
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
  self->focus_list = rel_record_list_new (rel_view_get_store (view), REL_NOUN_PERSON);
  rel_record_list_set_query (self->focus_list, NULL, REL_FILTER_FOCUS, NULL, REL_ORDER_NAME);
  g_signal_connect_object (self->focus_list, "notify::loading", G_CALLBACK (update_focus), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self->focus), FALSE);
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
  g_clear_object (&self->focus_list);
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
  g_type_ensure (REL_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/today/rel-today-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, navigation);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, date);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, capture);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, habit_label);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, habit_bar);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, goals);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, moves);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, focus);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, promises);
  gtk_widget_class_bind_template_child (widget_class, RelTodayView, groundwork);
}

static void
rel_today_view_init (RelTodayView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
