/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody to reach out to: the reasons, and what to do about them. Each answer is one choice, and can be undone. */
#include "rel-move-row.h"

#include <glib/gi18n-lib.h>

#include "rel-chip-box.h"
#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-initials.h"
#include "rel-large-text.h"
#include "rel-later-menu.h"
#include "rel-outcome.h"
#include "rel-sentence.h"
#include "rel-when.h"

/* More reasons than these are on the person's page. */
#define REASONS_SHOWN 3

struct _RelMoveRow
{
  AdwPreferencesRow parent_instance;

  RelInitials *initials;
  GtkLabel *name;
  GtkBox *reasons;
  GtkWidget *log_button;
  GtkMenuButton *plan_button;
  GtkMenuButton *not_now_button;

  RelStore *store;
  char *person;
  RelMoveCode code; /* of the first reason */
};

G_DEFINE_FINAL_TYPE (RelMoveRow, rel_move_row, ADW_TYPE_PREFERENCES_ROW)

/* The snooze remembers which reasons were shown, so it is made where they are read. */

typedef struct
{
  char *person;
  RelDay until;
} NotNow;

static void
not_now_free (gpointer data)
{
  NotNow *not_now = data;

  g_free (not_now->person);
  g_free (not_now);
}

static gpointer
make_snooze (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const NotNow *not_now = data;
  g_autoptr (GPtrArray) moves = rel_next_moves_load (connection, rel_clock_today (), error);

  if (moves == NULL)
    return NULL;
  for (guint i = 0; i < moves->len; i++)
    {
      const RelMove *move = moves->pdata[i];

      if (g_strcmp0 (move->person, not_now->person) == 0)
        return rel_outcome_not_now (connection, not_now->person, move, not_now->until, error);
    }
  /* The reasons have gone meanwhile, and with them the row */
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "no move");
  return NULL;
}

static void
not_now_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelMoveRow *self = REL_MOVE_ROW (widget);
  NotNow *not_now = g_new0 (NotNow, 1);
  g_autofree char *date = NULL;
  g_autofree char *toast = NULL;

  not_now->person = g_strdup (self->person);
  not_now->until = rel_clock_today () + g_variant_get_int32 (parameter);
  date = rel_when_date (not_now->until);
  /* Translators: a person, and the day on which they may come up again */
  toast = rel_sentence (_("%s is left out until %s"), gtk_label_get_label (self->name), date);
  rel_do_made (widget, self->store, make_snooze, not_now, not_now_free, toast);
}

static char *
describe_plan (RelMoveRow *self)
{
  const char *name = gtk_label_get_label (self->name);

  switch ((int) self->code)
    {
    case REL_MOVE_GROUNDWORK_DUE:
      return g_strdup_printf (_("Talk it through with %s before the meeting"), name);
    case REL_MOVE_NEVER_FACE_TO_FACE:
    case REL_MOVE_EMAIL_ONLY:
      return g_strdup_printf (_("Meet %s face to face"), name);
    case REL_MOVE_FEEDBACK_TO_ASK:
      return g_strdup_printf (_("Ask %s for feedback"), name);
    case REL_MOVE_GIVE_FIRST:
      return g_strdup_printf (_("Find something to offer %s"), name);
    default:
      return g_strdup_printf (_("Talk with %s"), name);
    }
}

static void
plan_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelMoveRow *self = REL_MOVE_ROW (widget);
  RelDay due_on = rel_clock_today () + g_variant_get_int32 (parameter);
  g_autofree char *text = describe_plan (self);
  g_autofree char *date = rel_when_date (due_on);
  /* Translators: what was planned, and for which day */
  g_autofree char *toast = rel_sentence (_("Planned: %s, %s"), text, date);
  g_autoptr (RelChanges) changes = rel_outcome_plan (self->person, text, due_on);

  rel_do (widget, self->store, changes, toast);
}

/* The menus are made when they open: there are six of them before Today is painted, and most are never seen. */

static void
plan_wanted_cb (GtkMenuButton *button, gpointer data)
{
  RelMoveRow *self = REL_MOVE_ROW (data);
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenu) other = NULL;
  g_autoptr (GMenuItem) item = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = rel_later_menu_new ("move.plan", REL_LATER_SOON);
  other = g_menu_new ();
  item = g_menu_item_new (_("Another Day…"), NULL);
  g_menu_item_set_action_and_target (item, "win.add", "(sss)", "follow_up", "person", self->person);
  g_menu_append_item (other, item);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (other));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
not_now_wanted_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = rel_later_menu_new ("move.not-now", REL_LATER_REST);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
rel_move_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_MOVE_ROW);
  g_clear_object (&REL_MOVE_ROW (object)->store);
  G_OBJECT_CLASS (rel_move_row_parent_class)->dispose (object);
}

static void
rel_move_row_finalize (GObject *object)
{
  g_free (REL_MOVE_ROW (object)->person);
  G_OBJECT_CLASS (rel_move_row_parent_class)->finalize (object);
}

static void
rel_move_row_class_init (RelMoveRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_move_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_move_row_finalize;
  gtk_widget_class_install_action (widget_class, "move.plan", "i", plan_cb);
  gtk_widget_class_install_action (widget_class, "move.not-now", "i", not_now_cb);
  g_type_ensure (REL_TYPE_CHIP_BOX);
  g_type_ensure (REL_TYPE_INITIALS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/today/rel-move-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, initials);
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, name);
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, reasons);
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, log_button);
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, plan_button);
  gtk_widget_class_bind_template_child (widget_class, RelMoveRow, not_now_button);
}

static void
rel_move_row_init (RelMoveRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->plan_button, plan_wanted_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->not_now_button, not_now_wanted_cb, self, NULL);
  rel_label_make_room (self->name);
}

/**
 * rel_move_row_new:
 * @store: where to write
 * @move: somebody, and why
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_move_row_new (RelStore *store, const RelMove *move)
{
  RelMoveRow *self = g_object_new (REL_TYPE_MOVE_ROW, "use-markup", FALSE, "title", move->name, NULL);

  self->store = g_object_ref (store);
  self->person = g_strdup (move->person);
  self->code = ((RelReason *) move->reasons->pdata[0])->code;
  rel_initials_set_name (self->initials, move->name);
  gtk_label_set_label (self->name, move->name);
  for (guint i = 0; i < move->reasons->len && i < REASONS_SHOWN; i++)
    {
      const RelReason *reason = move->reasons->pdata[i];
      g_autofree char *text = rel_isolate_quoted (reason->text);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                       PANGO_WRAP_WORD_CHAR, NULL);

      gtk_box_append (self->reasons, label);
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", "person", move->person);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->log_button), "(ss)", move->person, move->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->log_button), "win.capture-with");
  return GTK_WIDGET (self);
}
