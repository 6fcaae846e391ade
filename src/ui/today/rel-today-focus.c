/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help to choose the two or three people to have in focus, and to say why each. */
#include "rel-today-focus.h"

#include <glib/gi18n-lib.h>

#include "rel-doing.h"
#include "rel-person.h"
#include "rel-rows.h"
#include "rel-sentence.h"

/* Fewer people in focus than these, and one is helped to choose. */
#define WANTED 2

static void
star_cb (GtkWidget *button, RelStore *store)
{
  const char *id = g_object_get_data (G_OBJECT (button), "rel-id");
  const char *name = g_object_get_data (G_OBJECT (button), "rel-name");
  g_autofree char *toast = rel_sentence (_("%s is in focus"), name);

  rel_do_set_number (button, store, REL_NOUN_PERSON, id, REL_PERSON_IS_FOCUS, TRUE, toast);
}

static GtkWidget *
candidate_row_new (RelStore *store, const RelFocusCandidate *candidate)
{
  g_autofree char *text = rel_isolate_quoted (candidate->text);
  AdwActionRow *row = rel_row_new_person (candidate->name, text, NULL);
  g_autofree char *hint = rel_sentence (_("Put %s in Focus"), candidate->name);
  GtkWidget *star = rel_row_add_button (row, "non-starred-symbolic", hint);

  g_object_set_data_full (G_OBJECT (star), "rel-id", g_strdup (candidate->person), g_free);
  g_object_set_data_full (G_OBJECT (star), "rel-name", g_strdup (candidate->name), g_free);
  g_signal_connect_object (star, "clicked", G_CALLBACK (star_cb), store, 0);
  rel_row_open (row, REL_NOUN_PERSON, candidate->person);
  return GTK_WIDGET (row);
}

/* Only now: what could not be written is still there to be tried again. */
static void
why_noted_cb (GtkWidget *row, gboolean is_done)
{
  if (is_done && gtk_widget_get_root (row) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static void
why_cb (AdwEntryRow *row, RelStore *store)
{
  g_autofree char *why = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*why == '\0')
    return;
  rel_do_set_text (GTK_WIDGET (row), store, REL_NOUN_PERSON, g_object_get_data (G_OBJECT (row), "rel-id"), REL_PERSON_WHY, why,
                   _("Noted why"), why_noted_cb);
}

static GtkWidget *
why_row_new (RelStore *store, RelRecord *person)
{
  g_autofree char *title = rel_sentence (_("Why %s?"), rel_record_get_text (person, REL_PERSON_NAME));
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "show-apply-button", TRUE, NULL);

  g_object_set_data_full (G_OBJECT (row), "rel-id", g_strdup (rel_record_get_id (person)), g_free);
  g_signal_connect_object (row, "apply", G_CALLBACK (why_cb), store, 0);
  return row;
}

static GtkWidget *
people_row_new (void)
{
  AdwActionRow *row = rel_row_new ("non-starred-symbolic", _("Choose somebody to begin with"),
                                   _("Open somebody who matters to you, say why, and press the star."));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", "people");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go-to");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return GTK_WIDGET (row);
}

/* What is being typed is not taken away by a change elsewhere. */
static gboolean
is_typed_in (GtkWidget *widget)
{
  if (ADW_IS_ENTRY_ROW (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget))[0] != '\0';
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_typed_in (child))
      return TRUE;
  return FALSE;
}

/**
 * rel_today_focus_show:
 * @section: where it is shown
 * @store: where to write
 * @data: today
 *
 * Where few are in focus, offers those who could be; of those who are, asks why.
 */
void
rel_today_focus_show (RelSection *section, RelStore *store, RelTodayData *data)
{
  const RelFocus *focus = data->today->focus;

  if (is_typed_in (GTK_WIDGET (section)))
    return;
  rel_section_begin (section);
  for (guint i = 0; i < data->reasonless->len; i++)
    rel_section_add (section, why_row_new (store, data->reasonless->pdata[i]));
  if (g_strv_length (focus->people) < WANTED)
    for (guint i = 0; i < focus->candidates->len; i++)
      rel_section_add (section, candidate_row_new (store, focus->candidates->pdata[i]));
  if (g_strv_length (focus->people) < WANTED && focus->candidates->len == 0)
    rel_section_add (section, people_row_new ());
  rel_section_end (section);
}
