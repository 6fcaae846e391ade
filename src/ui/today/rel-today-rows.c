/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of Today that are answered in place: a promise that may wait, groundwork that is done. */
#include "rel-today-rows.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-follow-up-row.h"
#include "rel-follow-up.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-later-menu.h"
#include "rel-outcome.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"

typedef struct
{
  GtkWidget *row; /* which owns this */
  RelStore *store;
  char *record; /* the promise, or the milestone */
  char *person;
  char *name;
  RelGroundwork state; /* that was chosen */
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_object (&answer->store);
  g_free (answer->record);
  g_free (answer->person);
  g_free (answer->name);
  g_free (answer);
}

static void
answer_closure_free (gpointer data, GClosure *closure)
{
  answer_free (data);
}

/* Gives a row an action of its own, "row.answer" with a number. */
static void
add_answer (GtkWidget *row, GCallback activated, Answer *answer)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("answer", G_VARIANT_TYPE_INT32);

  answer->row = row;
  g_signal_connect_data (action, "activate", activated, answer, answer_closure_free, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (row, "row", G_ACTION_GROUP (group));
}

/* The menus of rows are made when they open: there may be sixteen of them before Today is painted. */

static void
set_menu (GtkWidget *button, GtkMenuButtonCreatePopupFunc wanted)
{
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), wanted, NULL, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
}

/* Promises */

static void
later_wanted_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = rel_later_menu_new ("row.answer", REL_LATER_SOON);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
later_cb (GSimpleAction *action, GVariant *parameter, Answer *answer)
{
  RelDay until = rel_clock_today () + g_variant_get_int32 (parameter);
  g_autofree char *date = rel_date_dup (until);
  g_autofree char *readable = rel_when_date (until);
  /* Translators: the day on which a promise is shown again */
  g_autofree char *toast = g_strdup_printf (_("Comes up again on %s"), readable);

  rel_do_set_text (answer->row, answer->store, REL_NOUN_FOLLOW_UP, answer->record, REL_FOLLOW_UP_SNOOZED_UNTIL, date, toast,
                   NULL);
}

/**
 * rel_today_promise_row_new:
 * @store: where to write
 * @promise: a promise that is due
 * @follow_up: its record
 *
 * Returns: (transfer floating): a row at which it is ticked off, or put off
 */
GtkWidget *
rel_today_promise_row_new (RelStore *store, const RelPromise *promise, RelRecord *follow_up)
{
  GtkWidget *row = rel_follow_up_row_new (store, follow_up, promise->name);
  GtkWidget *button = gtk_menu_button_new ();
  Answer *answer = g_new0 (Answer, 1);

  answer->store = g_object_ref (store);
  answer->record = g_strdup (promise->follow_up);
  add_answer (row, G_CALLBACK (later_cb), answer);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "alarm-symbolic");
  gtk_widget_set_tooltip_text (button, _("Remind Me Later"));
  gtk_widget_add_css_class (button, "flat");
  set_menu (button, later_wanted_cb);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* Groundwork */

static void
state_wanted_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = g_menu_new ();
  for (int state = REL_GROUNDWORK_TO_DO; state <= REL_GROUNDWORK_ALIGNED; state++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (rel_label_of (REL_TYPE_GROUNDWORK, state), NULL);

      g_menu_item_set_action_and_target (item, "row.answer", "i", state);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static gpointer
make_groundwork (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Answer *answer = data;

  return rel_outcome_groundwork (connection, answer->record, answer->person, answer->state, error);
}

static void
state_cb (GSimpleAction *action, GVariant *parameter, Answer *answer)
{
  Answer *copy = g_new0 (Answer, 1);
  g_autofree char *toast = NULL;

  copy->record = g_strdup (answer->record);
  copy->person = g_strdup (answer->person);
  copy->state = (RelGroundwork) g_variant_get_int32 (parameter);
  /* Translators: a person, and how far the groundwork with them is */
  toast = rel_sentence (_("Groundwork with %s: %s"), answer->name, rel_label_of (REL_TYPE_GROUNDWORK, (int) copy->state));
  rel_do_made (answer->row, answer->store, make_groundwork, copy, answer_free, toast);
}

/**
 * rel_today_groundwork_row_new:
 * @store: where to write
 * @due: whom to talk to before what
 *
 * Returns: (transfer floating): a row at which it is noted how far one is
 */
GtkWidget *
rel_today_groundwork_row_new (RelStore *store, const RelGroundworkDue *due)
{
  g_autofree char *until = rel_when_until (due->occurs_on);
  g_autofree char *facts = rel_join_facts (due->title, until, NULL);
  AdwActionRow *row = rel_row_new_person (due->name, facts, NULL);
  GtkWidget *button = gtk_menu_button_new ();
  Answer *answer = g_new0 (Answer, 1);

  answer->store = g_object_ref (store);
  answer->record = g_strdup (due->milestone);
  answer->person = g_strdup (due->person);
  answer->name = g_strdup (due->name);
  add_answer (GTK_WIDGET (row), G_CALLBACK (state_cb), answer);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), due->is_listed ? rel_label_of (REL_TYPE_GROUNDWORK, (int) due->state) : _("Not Listed"));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_set_tooltip_text (button, _("How Far the Groundwork Is"));
  gtk_widget_add_css_class (button, "rel-chip-menu");
  set_menu (button, state_wanted_cb);
  rel_row_add_control (row, button);
  rel_row_open (row, REL_NOUN_PERSON, due->person);
  return GTK_WIDGET (row);
}
