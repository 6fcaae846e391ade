/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is between a person and oneself: promises, what was given and received, what they saw. */
#include "rel-person-between.h"

#include <glib/gi18n-lib.h>

#include "rel-enums.h"
#include "rel-exchange.h"
#include "rel-feedback.h"
#include "rel-follow-up-row.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"

/**
 * rel_person_show_follow_ups:
 * @section: where to
 * @store: where to write
 * @data: what was read about the person
 *
 * Shows the promises; each can be ticked off.
 */
void
rel_person_show_follow_ups (RelSection *section, RelStore *store, RelPersonData *data)
{
  rel_section_begin (section);
  for (guint i = 0; i < rel_section_count_shown (section, data->follow_ups->len); i++)
    rel_section_add (section, rel_follow_up_row_new (store, data->follow_ups->pdata[i], NULL));
  rel_section_end (section);
}

/**
 * rel_person_show_exchanges:
 * @section: where to
 * @data: what was read about the person
 *
 * Shows what was given and received.
 */
void
rel_person_show_exchanges (RelSection *section, RelPersonData *data)
{
  rel_section_begin (section);
  for (guint i = 0; i < rel_section_count_shown (section, data->exchanges->len); i++)
    {
      RelRecord *exchange = data->exchanges->pdata[i];
      int direction = rel_record_get_word (exchange, REL_EXCHANGE_DIRECTION);
      const char *kind = rel_label_of (REL_TYPE_EXCHANGE_KIND, rel_record_get_word (exchange, REL_EXCHANGE_KIND));
      const char *note = rel_record_get_text (exchange, REL_EXCHANGE_NOTE);
      g_autofree char *date = rel_when_text (rel_record_get_text (exchange, REL_EXCHANGE_OCCURRED_ON));
      g_autofree char *facts = rel_join_facts (rel_label_of (REL_TYPE_EXCHANGE_DIRECTION, direction), kind, date, NULL);
      AdwActionRow *row = rel_row_new (direction == REL_EXCHANGE_DIRECTION_RECEIVED ? "rel-received-symbolic" : "rel-given-symbolic",
                                       note != NULL ? note : kind, facts);

      rel_row_set_title_lines (row, 3);
      rel_row_edit (row, REL_NOUN_EXCHANGE, rel_record_get_id (exchange));
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}

/**
 * rel_person_show_feedback:
 * @section: where to
 * @data: what was read about the person
 *
 * Shows what they said they see.
 */
void
rel_person_show_feedback (RelSection *section, RelPersonData *data)
{
  rel_section_begin (section);
  for (guint i = 0; i < rel_section_count_shown (section, data->feedback->len); i++)
    {
      RelRecord *feedback = data->feedback->pdata[i];
      const char *verbatim = rel_record_get_text (feedback, REL_FEEDBACK_VERBATIM);
      int rating = rel_record_get_number (feedback, REL_FEEDBACK_RATING);
      g_autofree char *date = rel_when_text (rel_record_get_text (feedback, REL_FEEDBACK_RECEIVED_ON));
      /* Translators: a rating on a scale from 1 to 5 */
      g_autofree char *rated = rating != REL_NUMBER_NONE ? g_strdup_printf (_("%d of 5"), rating) : g_strdup ("");
      g_autofree char *facts = rel_join_facts (date, rated, NULL);
      AdwActionRow *row = rel_row_new ("rel-quote-symbolic", verbatim != NULL ? verbatim : _("Feedback"), facts);

      rel_row_set_title_lines (row, 4);
      rel_row_edit (row, REL_NOUN_FEEDBACK, rel_record_get_id (feedback));
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}
