/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened with a person, newest first: conversations, what was given and received, what they saw, promises kept. */
#include "rel-person-timeline.h"

#include <glib/gi18n-lib.h>

#include "rel-enums.h"
#include "rel-exchange.h"
#include "rel-feedback.h"
#include "rel-follow-up.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-meeting.h"
#include "rel-name-cache.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"

/* The newest so many are shown; what is older is in the sections of its own, and in the list of all meetings. */
#define EVENTS_SHOWN 8

typedef struct
{
  const char *day;
  RelRecord *record; /* borrowed */
} Event;

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  const Event *left = a, *right = b;
  int order = g_strcmp0 (right->day, left->day);

  if (order == 0)
    order = (int) rel_record_get_noun (left->record) - (int) rel_record_get_noun (right->record);
  return order != 0 ? order : g_strcmp0 (rel_record_get_id (left->record), rel_record_get_id (right->record));
}

static void
collect (GArray *events, GPtrArray *records, guint field, const char *since)
{
  for (guint i = 0; i < records->len; i++)
    {
      Event event = { rel_record_get_text (records->pdata[i], field), records->pdata[i] };

      if (event.day != NULL && g_strcmp0 (event.day, since) >= 0)
        g_array_append_val (events, event);
    }
}

/* As far back as the meetings at hand go, so that none is missing between two that are shown. */
static const char *
get_start (RelPersonData *data)
{
  if (data->meetings->len == 0 || data->n_meetings <= data->meetings->len)
    return NULL;
  return rel_record_get_text (data->meetings->pdata[data->meetings->len - 1], REL_MEETING_STARTED_ON);
}

static GtkWidget *
exchange_row_new (RelRecord *exchange)
{
  int direction = rel_record_get_word (exchange, REL_EXCHANGE_DIRECTION);
  const char *kind = rel_label_of (REL_TYPE_EXCHANGE_KIND, rel_record_get_word (exchange, REL_EXCHANGE_KIND));
  const char *note = rel_record_get_text (exchange, REL_EXCHANGE_NOTE);
  g_autofree char *date = rel_when_text (rel_record_get_text (exchange, REL_EXCHANGE_OCCURRED_ON));
  g_autofree char *facts = rel_join_facts (date, rel_label_of (REL_TYPE_EXCHANGE_DIRECTION, direction), note != NULL ? kind : "", NULL);
  AdwActionRow *row = rel_row_new (direction == REL_EXCHANGE_DIRECTION_RECEIVED ? "rel-received-symbolic" : "rel-given-symbolic",
                                   note != NULL ? note : kind, facts);

  rel_row_set_title_lines (row, 2);
  rel_row_edit (row, REL_NOUN_EXCHANGE, rel_record_get_id (exchange));
  return GTK_WIDGET (row);
}

static GtkWidget *
feedback_row_new (RelRecord *feedback)
{
  const char *verbatim = rel_record_get_text (feedback, REL_FEEDBACK_VERBATIM);
  g_autofree char *date = rel_when_text (rel_record_get_text (feedback, REL_FEEDBACK_RECEIVED_ON));
  g_autofree char *facts = rel_join_facts (date, _("Feedback"), NULL);
  AdwActionRow *row = rel_row_new ("rel-quote-symbolic", verbatim != NULL ? verbatim : _("Feedback"), facts);

  rel_row_set_title_lines (row, 2);
  rel_row_edit (row, REL_NOUN_FEEDBACK, rel_record_get_id (feedback));
  return GTK_WIDGET (row);
}

static GtkWidget *
kept_promise_row_new (RelRecord *follow_up)
{
  gboolean is_theirs = rel_record_get_word (follow_up, REL_FOLLOW_UP_OWNER) == REL_OWNER_THEM;
  g_autofree char *date = rel_when_text (rel_record_get_text (follow_up, REL_FOLLOW_UP_DONE_ON));
  g_autofree char *facts = rel_join_facts (date, is_theirs ? _("They kept a promise") : _("I kept a promise"), NULL);
  AdwActionRow *row = rel_row_new ("object-select-symbolic", rel_record_get_text (follow_up, REL_FOLLOW_UP_TEXT), facts);

  rel_row_set_title_lines (row, 2);
  rel_row_edit (row, REL_NOUN_FOLLOW_UP, rel_record_get_id (follow_up));
  return GTK_WIDGET (row);
}

static GtkWidget *
event_row_new (RelPersonData *data, RelRecord *record)
{
  g_autofree char *names = NULL;

  switch ((int) rel_record_get_noun (record))
    {
    case REL_NOUN_EXCHANGE:
      return exchange_row_new (record);
    case REL_NOUN_FEEDBACK:
      return feedback_row_new (record);
    case REL_NOUN_FOLLOW_UP:
      return kept_promise_row_new (record);
    default:
      names = rel_name_table_join (data->names, rel_record_get_texts (record, REL_MEETING_PARTICIPANTS));
      return GTK_WIDGET (rel_row_new_meeting (record, names));
    }
}

/**
 * rel_person_timeline_show:
 * @section: where to show it
 * @data: a person
 *
 * Shows what happened last with a person, and leads to all meetings.
 */
void
rel_person_timeline_show (RelSection *section, RelPersonData *data)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));
  const char *start = get_start (data);
  guint n_meetings = 0;

  collect (events, data->meetings, REL_MEETING_STARTED_ON, NULL);
  collect (events, data->exchanges, REL_EXCHANGE_OCCURRED_ON, start);
  collect (events, data->feedback, REL_FEEDBACK_RECEIVED_ON, start);
  collect (events, data->follow_ups, REL_FOLLOW_UP_DONE_ON, start);
  g_array_sort (events, compare_newest);
  rel_section_begin (section);
  for (guint i = 0; i < events->len && i < EVENTS_SHOWN; i++)
    {
      RelRecord *record = g_array_index (events, Event, i).record;

      n_meetings += rel_record_get_noun (record) == REL_NOUN_MEETING;
      rel_section_add (section, event_row_new (data, record));
    }
  if (data->n_meetings > n_meetings)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("Show All %u Meeting", "Show All %u Meetings", data->n_meetings),
                                                data->n_meetings);
      GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", label, "end-icon-name", "go-next-symbolic", NULL);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", rel_record_get_id (data->person));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-meetings-of");
      rel_section_add (section, row);
    }
  rel_section_end (section);
}
