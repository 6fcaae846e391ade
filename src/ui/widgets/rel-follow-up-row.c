/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A promise as a row: a check button, what was promised, when it is due. */
#include "rel-follow-up-row.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-enums.h"
#include "rel-follow-up.h"
#include "rel-large-text.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"

typedef struct
{
  RelStore *store;
  RelRecord *follow_up;
} Row;

static void
row_free (gpointer data, GClosure *closure)
{
  Row *row = data;

  g_object_unref (row->store);
  g_object_unref (row->follow_up);
  g_free (row);
}

static void
toggled_cb (GtkCheckButton *check, Row *row)
{
  gboolean is_done = gtk_check_button_get_active (check);
  g_autoptr (RelRecord) changed = rel_record_copy (row->follow_up);
  g_autofree char *today = rel_date_dup (rel_clock_today ());

  rel_record_set_text (changed, REL_FOLLOW_UP_DONE_ON, is_done ? today : NULL);
  rel_do_save (GTK_WIDGET (check), row->store, changed, is_done ? _("Promise kept") : _("Promise open again"));
}

static char *
describe_due (RelRecord *follow_up)
{
  const char *done_on = rel_record_get_text (follow_up, REL_FOLLOW_UP_DONE_ON);
  const char *due_on = rel_record_get_text (follow_up, REL_FOLLOW_UP_DUE_ON);
  g_autofree char *date = NULL;

  if (done_on != NULL)
    {
      date = rel_when_text (done_on);
      return g_strdup_printf (_("Done %s"), date);
    }
  if (due_on == NULL)
    return g_strdup ("");
  date = rel_when_text (due_on);
  return g_strdup_printf (_("Due %s"), date);
}

/* Since when Today speaks of it again, where that was put off; empty where it is not. */
static char *
describe_wait (RelRecord *follow_up)
{
  const char *until = rel_record_get_text (follow_up, REL_FOLLOW_UP_SNOOZED_UNTIL);
  g_autofree char *date = NULL;

  if (until == NULL || rel_record_get_text (follow_up, REL_FOLLOW_UP_DONE_ON) != NULL || rel_day_from_text (until) <= rel_clock_today ())
    return g_strdup ("");
  date = rel_when_text (until);
  return g_strdup_printf (_("Comes up again on %s"), date);
}

/**
 * rel_follow_up_row_new:
 * @store: where it is ticked off
 * @follow_up: a follow-up
 * @person: (nullable): the name of the person, where the page is not about them
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_follow_up_row_new (RelStore *store, RelRecord *follow_up, const char *person)
{
  const char *text = rel_record_get_text (follow_up, REL_FOLLOW_UP_TEXT);
  const char *done_on = rel_record_get_text (follow_up, REL_FOLLOW_UP_DONE_ON);
  const char *due_on = rel_record_get_text (follow_up, REL_FOLLOW_UP_DUE_ON);
  g_autofree char *due = describe_due (follow_up);
  g_autofree char *wait = describe_wait (follow_up);
  gboolean is_mine = rel_record_get_word (follow_up, REL_FOLLOW_UP_OWNER) != REL_OWNER_THEM;
  g_autofree char *facts = rel_join_facts (person != NULL ? person : "", is_mine ? _("I promised") : _("They promised"), due, wait, NULL);
  AdwActionRow *row = rel_row_new (NULL, text, facts);
  GtkWidget *check = gtk_check_button_new ();
  Row *data = g_new0 (Row, 1);

  data->store = g_object_ref (store);
  data->follow_up = g_object_ref (follow_up);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), done_on != NULL);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (check, "selection-mode");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Done"), -1);
  g_signal_connect_data (check, "toggled", G_CALLBACK (toggled_cb), data, row_free, 0);
  adw_action_row_add_prefix (row, check);
  rel_row_set_title_lines (row, 5);
  if (done_on != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "dimmed");
  else if (due_on != NULL && rel_day_from_text (due_on) < rel_clock_today ())
    rel_row_add_pill (row, _("Overdue"), "warning");
  rel_row_edit (row, REL_NOUN_FOLLOW_UP, rel_record_get_id (follow_up));
  return GTK_WIDGET (row);
}
