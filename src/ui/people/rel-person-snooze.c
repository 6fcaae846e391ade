/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a person is left out of Today for a while, and ending that: the "Not Now" of weeks ago is in nobody's history. */
#include "rel-person-snooze.h"

#include <glib/gi18n-lib.h>

#include "rel-doing.h"
#include "rel-large-text.h"
#include "rel-person.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-snooze.h"
#include "rel-when.h"

typedef struct
{
  RelStore *store;
  GPtrArray *snoozes;
  char *toast;
} Ending;

static void
ending_free (gpointer data, GClosure *closure)
{
  Ending *ending = data;

  g_object_unref (ending->store);
  g_ptr_array_unref (ending->snoozes);
  g_free (ending->toast);
  g_free (ending);
}

static void
end_cb (GtkWidget *button, Ending *ending)
{
  g_autoptr (RelChanges) changes = rel_changes_new (ending->toast);

  for (guint i = 0; i < ending->snoozes->len; i++)
    rel_changes_remove (changes, REL_NOUN_SNOOZE, rel_record_get_id (ending->snoozes->pdata[i]));
  rel_do (button, ending->store, changes, ending->toast);
}

/* The day on which the last of them ends. */
static const char *
get_end (GPtrArray *snoozes)
{
  const char *end = NULL;

  for (guint i = 0; i < snoozes->len; i++)
    {
      const char *until = rel_record_get_text (snoozes->pdata[i], REL_SNOOZE_UNTIL);

      if (g_strcmp0 (until, end) > 0)
        end = until;
    }
  return end;
}

/**
 * rel_person_show_snooze:
 * @section: where to
 * @store: where to write
 * @data: what was read about the person
 *
 * Shows until when the person is left out, and offers to end that.
 */
void
rel_person_show_snooze (RelSection *section, RelStore *store, RelPersonData *data)
{
  rel_section_begin (section);
  if (data->snoozes->len > 0)
    {
      const char *name = rel_record_get_text (data->person, REL_PERSON_NAME);
      Ending *ending = g_new0 (Ending, 1);
      g_autofree char *day = rel_when_text (get_end (data->snoozes));
      /* Translators: a day */
      g_autofree char *until = rel_sentence (_("Until %s"), day);
      AdwActionRow *row = rel_row_new ("alarm-symbolic", until, _("Earlier, where there is a new reason."));
      GtkWidget *button = gtk_button_new_with_mnemonic (C_("from being left out", "_Bring Back"));

      ending->store = g_object_ref (store);
      ending->snoozes = g_ptr_array_ref (data->snoozes);
      ending->toast = rel_sentence (_("%s may come up again"), name);
      g_signal_connect_data (button, "clicked", G_CALLBACK (end_cb), ending, ending_free, 0);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      rel_row_add_control (row, button);
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}
