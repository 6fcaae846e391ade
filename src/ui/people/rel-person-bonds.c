/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person among others: their part in goals, their ties, and who may be the same person. */
#include "rel-person-bonds.h"

#include <glib/gi18n-lib.h>

#include "rel-duplicates-page.h"
#include "rel-duplicates.h"
#include "rel-enums.h"
#include "rel-labels.h"
#include "rel-name-cache.h"
#include "rel-record-page.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-stakeholder.h"
#include "rel-tie.h"

/* For rows that lead elsewhere. */
static void
add_edit_button (AdwActionRow *row, RelNoun noun, const char *id, const char *label)
{
  GtkWidget *button = rel_row_add_button (row, "document-edit-symbolic", label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", rel_noun_get_info (noun)->shape->name, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit");
}

/**
 * rel_person_show_goals:
 * @section: where to
 * @data: what was read about the person
 *
 * Shows the goals that the person has a part in.
 */
void
rel_person_show_goals (RelSection *section, RelPersonData *data)
{
  rel_section_begin (section);
  for (guint i = 0; i < data->stakeholders->len; i++)
    {
      RelRecord *stakeholder = data->stakeholders->pdata[i];
      const char *goal = rel_record_get_text (stakeholder, REL_STAKEHOLDER_GOAL);
      int role = rel_record_get_word (stakeholder, REL_STAKEHOLDER_DECISION_ROLE);
      int position = rel_record_get_word (stakeholder, REL_STAKEHOLDER_POSITION);
      AdwActionRow *row = rel_row_new ("rel-goal-symbolic", rel_name_table_get (data->names, goal),
                                       role != REL_DECISION_ROLE_UNSET ? rel_label_of (REL_TYPE_DECISION_ROLE, role) : NULL);

      rel_row_add_pill (row, rel_label_of (REL_TYPE_POSITION, position), rel_style_of_position (position));
      add_edit_button (row, REL_NOUN_STAKEHOLDER, rel_record_get_id (stakeholder), _("Edit Their Part in This Goal"));
      rel_row_open (row, REL_NOUN_GOAL, goal);
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}

/* A tie as a sentence, from where this person stands. */
static char *
describe_tie (const char *self_id, RelRecord *tie)
{
  gboolean is_first = g_strcmp0 (rel_record_get_text (tie, REL_TIE_PERSON), self_id) == 0;

  switch ((RelTieKind) rel_record_get_word (tie, REL_TIE_KIND))
    {
    case REL_TIE_KIND_REPORTS_TO:
      return g_strdup (is_first ? _("Reports to them") : _("Their manager"));
    case REL_TIE_KIND_WORKS_WITH:
      return g_strdup (_("Work together"));
    case REL_TIE_KIND_KNOWS:
      return g_strdup (_("Know each other"));
    case REL_TIE_KIND_UNSET:
    default:
      return g_strdup (_("Are connected"));
    }
}

/**
 * rel_person_show_ties:
 * @section: where to
 * @data: what was read about the person
 *
 * Shows whom the person is connected with.
 */
void
rel_person_show_ties (RelSection *section, RelPersonData *data)
{
  const char *id = rel_record_get_id (data->person);

  rel_section_begin (section);
  for (guint i = 0; i < data->ties->len; i++)
    {
      RelRecord *tie = data->ties->pdata[i];
      const char *person = rel_record_get_text (tie, REL_TIE_PERSON);
      const char *other = g_strcmp0 (person, id) == 0 ? rel_record_get_text (tie, REL_TIE_OTHER) : person;
      const char *note = rel_record_get_text (tie, REL_TIE_NOTE);
      g_autofree char *kind = describe_tie (id, tie);
      g_autofree char *facts = rel_join_facts (kind, note != NULL ? note : "", NULL);

      AdwActionRow *row = rel_row_new_person (other != NULL ? rel_name_table_get (data->names, other) : _("Me"), facts, NULL);

      add_edit_button (row, REL_NOUN_TIE, rel_record_get_id (tie), _("Edit Tie"));
      if (other != NULL)
        rel_row_open (row, REL_NOUN_PERSON, other);
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}

/* Who may be the same person: merged by a press, or told apart for good. */

static void
apart_cb (GtkWidget *button)
{
  const char * const *ids = g_object_get_data (G_OBJECT (button), "rel-ids");
  RelRecordPage *page = REL_RECORD_PAGE (gtk_widget_get_ancestor (button, REL_TYPE_RECORD_PAGE));

  rel_tell_apart (GTK_WIDGET (page), rel_record_page_get_store (page), ids[0], ids[1]);
}

/**
 * rel_person_show_twins:
 * @section: where to
 * @data: what was read about the person
 *
 * Shows who may be the same person.
 */
void
rel_person_show_twins (RelSection *section, RelPersonData *data)
{
  const char *id = rel_record_get_id (data->person);

  rel_section_begin (section);
  for (guint i = 0; i < data->twins->len; i++)
    {
      RelDuplicatePair *pair = data->twins->pdata[i];
      gboolean is_first = g_strcmp0 (pair->first, id) == 0;
      const char * const ids[] = { id, is_first ? pair->second : pair->first, NULL };
      g_autofree char *reason = pair->email != NULL ? rel_sentence (_("Both have the address %s"), pair->email)
                                                    : g_strdup (_("Both have the same name"));
      AdwActionRow *row = rel_row_new_person (is_first ? pair->second_name : pair->first_name, reason, NULL);
      GtkWidget *button = rel_row_add_button (row, "edit-delete-symbolic", _("Different People"));

      g_object_set_data_full (G_OBJECT (button), "rel-ids", g_strdupv ((GStrv) ids), (GDestroyNotify) g_strfreev);
      g_signal_connect (button, "clicked", G_CALLBACK (apart_cb), NULL);
      button = rel_row_add_button (row, "rel-merge-symbolic", _("Merge…"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", ids[0], ids[1]);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.merge");
      adw_action_row_set_activatable_widget (row, button);
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}
