/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closing a goal: how it came out, and what to work on next. */
#include "rel-close-goal-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-first-focus.h"
#include "rel-header-title.h"
#include "rel-large-text.h"
#include "rel-outcome.h"
#include "rel-sentence.h"

struct _RelCloseGoalDialog
{
  AdwDialog parent_instance;

  AdwComboRow *outcome;
  AdwEntryRow *note;
  AdwPreferencesGroup *lessons_group;

  RelStore *store;
  char *goal_id;
  char *goal_title;
  GPtrArray *lessons; /* AdwEntryRow (borrowed) */
};

G_DEFINE_FINAL_TYPE (RelCloseGoalDialog, rel_close_goal_dialog, ADW_TYPE_DIALOG)

/* What the worker is told. */
typedef struct
{
  char *goal_id;
  RelGoalStatus status;
  char *note;
  GStrv lessons;
} Closing;

static void
closing_free (gpointer data)
{
  Closing *closing = data;

  g_free (closing->goal_id);
  g_free (closing->note);
  g_strfreev (closing->lessons);
  g_free (closing);
}

static gpointer
make_closing (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Closing *closing = data;

  return rel_outcome_close_goal (connection, closing->goal_id, closing->status, rel_clock_today (), closing->note,
                                 (const char * const *) closing->lessons, error);
}

static AdwEntryRow *
add_lesson (RelCloseGoalDialog *self)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Lesson"));
  adw_preferences_group_add (self->lessons_group, row);
  g_ptr_array_add (self->lessons, row);
  return ADW_ENTRY_ROW (row);
}

static void
add_lesson_cb (RelCloseGoalDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (add_lesson (self)));
}

/* Lessons that could not be written are still there to be written again. */
static void
done_cb (GtkWidget *dialog, gboolean is_done)
{
  gtk_widget_action_set_enabled (dialog, "close-goal.save", TRUE);
  if (is_done)
    adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelCloseGoalDialog *self = REL_CLOSE_GOAL_DIALOG (widget);
  /* In the order of the choices. */
  static const RelGoalStatus outcomes[] = {
    REL_GOAL_STATUS_ACHIEVED, REL_GOAL_STATUS_NOT_THIS_TIME, REL_GOAL_STATUS_PAUSED, REL_GOAL_STATUS_ABANDONED,
  };
  Closing *closing = g_new0 (Closing, 1);
  g_autoptr (GStrvBuilder) lessons = g_strv_builder_new ();
  g_autofree char *toast = rel_sentence (_("Closed “%s”"), self->goal_title);

  for (guint i = 0; i < self->lessons->len; i++)
    g_strv_builder_add (lessons, gtk_editable_get_text (GTK_EDITABLE (self->lessons->pdata[i])));
  closing->goal_id = g_strdup (self->goal_id);
  closing->status = outcomes[adw_combo_row_get_selected (self->outcome)];
  closing->note = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note)));
  closing->lessons = g_strv_builder_end (lessons);
  gtk_widget_action_set_enabled (widget, "close-goal.save", FALSE);
  rel_do_made_then (widget, self->store, make_closing, closing, closing_free, toast, done_cb);
}

static gboolean
is_dirty (RelCloseGoalDialog *self)
{
  gboolean dirty = *gtk_editable_get_text (GTK_EDITABLE (self->note)) != '\0';

  for (guint i = 0; i < self->lessons->len; i++)
    dirty = dirty || *gtk_editable_get_text (GTK_EDITABLE (self->lessons->pdata[i])) != '\0';
  return dirty;
}

static void
close_attempt_cb (RelCloseGoalDialog *self)
{
  if (is_dirty (self))
    rel_ask_discard (ADW_DIALOG (self));
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
rel_close_goal_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_CLOSE_GOAL_DIALOG);
  g_clear_object (&REL_CLOSE_GOAL_DIALOG (object)->store);
  G_OBJECT_CLASS (rel_close_goal_dialog_parent_class)->dispose (object);
}

static void
rel_close_goal_dialog_finalize (GObject *object)
{
  RelCloseGoalDialog *self = REL_CLOSE_GOAL_DIALOG (object);

  g_free (self->goal_id);
  g_free (self->goal_title);
  g_ptr_array_unref (self->lessons);
  G_OBJECT_CLASS (rel_close_goal_dialog_parent_class)->finalize (object);
}

static void
rel_close_goal_dialog_class_init (RelCloseGoalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_close_goal_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_close_goal_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "close-goal.save", NULL, save_cb);
  g_type_ensure (REL_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/goals/rel-close-goal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelCloseGoalDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, RelCloseGoalDialog, note);
  gtk_widget_class_bind_template_child (widget_class, RelCloseGoalDialog, lessons_group);
  gtk_widget_class_bind_template_callback (widget_class, add_lesson_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
rel_close_goal_dialog_init (RelCloseGoalDialog *self)
{
  self->lessons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_combo_row_make_room (self->outcome);
}

/**
 * rel_close_goal_dialog_new:
 * @store: where to write
 * @goal_id: the goal
 * @title: its title
 *
 * Returns: (transfer floating): a dialog that asks how the goal came out and for the lessons
 */
AdwDialog *
rel_close_goal_dialog_new (RelStore *store, const char *goal_id, const char *title)
{
  RelCloseGoalDialog *self = g_object_new (REL_TYPE_CLOSE_GOAL_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->goal_id = g_strdup (goal_id);
  self->goal_title = g_strdup (title);
  add_lesson (self);
  rel_first_focus_set (ADW_DIALOG (self), GTK_WIDGET (self->outcome));
  return ADW_DIALOG (self);
}
