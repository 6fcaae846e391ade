/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A meeting: who, when, what was said, what was promised. */
#include "rel-meeting-page.h"

#include <glib/gi18n-lib.h>

#include "rel-chip-box.h"
#include "rel-enums.h"
#include "rel-exchange.h"
#include "rel-follow-up-row.h"
#include "rel-follow-up.h"
#include "rel-labels.h"
#include "rel-line.h"
#include "rel-meeting.h"
#include "rel-name-cache.h"
#include "rel-records.h"
#include "rel-rows.h"
#include "rel-section.h"
#include "rel-sentence.h"
#include "rel-when.h"

struct _RelMeetingPage
{
  RelRecordPage parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget *scrolled;
  GtkLabel *date;
  GtkLabel *heading;
  RelChipBox *pills;
  RelSection *people;
  RelSection *goals;
  RelSection *texts;
  RelSection *private_texts;
  RelSection *follow_ups;
  RelSection *exchanges;

  GSimpleActionGroup *actions;
  char *person;     /* (nullable): who was there, where it was one person */
  char *started_on;
};

G_DEFINE_FINAL_TYPE (RelMeetingPage, rel_meeting_page, REL_TYPE_RECORD_PAGE)

typedef struct
{
  RelRecord *meeting;
  GPtrArray *follow_ups;
  GPtrArray *exchanges;
  GHashTable *names;
} MeetingData;

static void
meeting_data_free (MeetingData *data)
{
  g_clear_object (&data->meeting);
  g_clear_pointer (&data->follow_ups, g_ptr_array_unref);
  g_clear_pointer (&data->exchanges, g_ptr_array_unref);
  g_clear_pointer (&data->names, g_hash_table_unref);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MeetingData, meeting_data_free)

static gpointer
meeting_data_load (RelConnection *connection, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (MeetingData) data = g_new0 (MeetingData, 1);

  if ((data->meeting = rel_records_load (connection, REL_NOUN_MEETING, id, error)) == NULL ||
      (data->follow_ups = rel_records_load_by_reference (connection, REL_NOUN_FOLLOW_UP, "meeting", id, error)) == NULL ||
      (data->exchanges = rel_records_load_by_reference (connection, REL_NOUN_EXCHANGE, "meeting", id, error)) == NULL)
    return NULL;
  data->names = rel_name_table_new ();
  rel_name_table_add_all (data->names, connection, REL_NOUN_PERSON, rel_record_get_texts (data->meeting, REL_MEETING_PARTICIPANTS));
  rel_name_table_add_all (data->names, connection, REL_NOUN_GOAL, rel_record_get_texts (data->meeting, REL_MEETING_GOALS));
  for (guint i = 0; i < data->follow_ups->len; i++)
    rel_name_table_add (data->names, connection, REL_NOUN_PERSON, rel_record_get_text (data->follow_ups->pdata[i], REL_FOLLOW_UP_PERSON));
  for (guint i = 0; i < data->exchanges->len; i++)
    rel_name_table_add (data->names, connection, REL_NOUN_PERSON, rel_record_get_text (data->exchanges->pdata[i], REL_EXCHANGE_PERSON));
  return g_steal_pointer (&data);
}

static void
add_text (RelSection *section, const char *title, const char *text)
{
  if (text != NULL)
    rel_section_add (section, GTK_WIDGET (rel_row_new_property (title, text)));
}

static void
show_head (RelMeetingPage *self, MeetingData *data)
{
  RelRecord *meeting = data->meeting;
  g_autofree char *names = rel_name_table_join (data->names, rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS));
  g_autofree char *title = rel_meeting_dup_title (meeting, names);
  g_autofree char *day = rel_when_full (rel_day_from_text (rel_record_get_text (meeting, REL_MEETING_STARTED_ON)));
  const char *time = rel_record_get_text (meeting, REL_MEETING_STARTED_AT);
  const char *zone = rel_record_get_text (meeting, REL_MEETING_TIME_ZONE);
  const char *location = rel_record_get_text (meeting, REL_MEETING_LOCATION);
  int minutes = rel_record_get_number (meeting, REL_MEETING_DURATION_MINUTES);
  int channel = rel_record_get_word (meeting, REL_MEETING_CHANNEL);
  int purpose = rel_record_get_word (meeting, REL_MEETING_PURPOSE);
  int initiator = rel_record_get_word (meeting, REL_MEETING_INITIATED_BY);
  g_autofree char *duration = minutes > 0 ? rel_when_duration (minutes) : g_strdup ("");
  g_autofree char *when = rel_join_facts (day, time != NULL ? time : "", zone != NULL ? zone : "", duration, location != NULL ? location : "", NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->window_title), title);
  gtk_label_set_label (self->heading, title);
  gtk_label_set_label (self->date, when);
  rel_chip_box_clear (self->pills);
  if (channel != REL_CHANNEL_UNSET)
    rel_chip_box_append (self->pills, rel_pill_new (rel_label_of (REL_TYPE_CHANNEL, channel), "accent"));
  if (purpose != REL_PURPOSE_UNSET)
    rel_chip_box_append (self->pills, rel_pill_new (rel_label_of (REL_TYPE_PURPOSE, purpose), NULL));
  if (initiator != REL_INITIATOR_UNSET)
    rel_chip_box_append (self->pills, rel_pill_new (initiator == REL_INITIATOR_ME ? _("I Asked for It") : _("They Asked for It"), NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->pills), gtk_widget_get_first_child (GTK_WIDGET (self->pills)) != NULL);
}

static void
show_links (RelMeetingPage *self, MeetingData *data)
{
  const char * const *people = rel_record_get_texts (data->meeting, REL_MEETING_PARTICIPANTS);
  const char * const *goals = rel_record_get_texts (data->meeting, REL_MEETING_GOALS);

  rel_section_begin (self->people);
  for (gsize i = 0; people != NULL && people[i] != NULL; i++)
    rel_section_add (self->people, GTK_WIDGET (rel_row_new_person (rel_name_table_get (data->names, people[i]), NULL, people[i])));
  rel_section_end (self->people);

  rel_section_begin (self->goals);
  for (gsize i = 0; goals != NULL && goals[i] != NULL; i++)
    {
      AdwActionRow *row = rel_row_new ("rel-goal-symbolic", rel_name_table_get (data->names, goals[i]), NULL);

      rel_row_open (row, REL_NOUN_GOAL, goals[i]);
      rel_section_add (self->goals, GTK_WIDGET (row));
    }
  rel_section_end (self->goals);
}

static void
show_outcomes (RelMeetingPage *self, MeetingData *data)
{
  RelStore *store = rel_record_page_get_store (REL_RECORD_PAGE (self));

  rel_section_begin (self->follow_ups);
  for (guint i = 0; i < data->follow_ups->len; i++)
    {
      RelRecord *follow_up = data->follow_ups->pdata[i];

      rel_section_add (self->follow_ups, rel_follow_up_row_new (store, follow_up,
                                                                rel_name_table_get (data->names, rel_record_get_text (follow_up, REL_FOLLOW_UP_PERSON))));
    }
  rel_section_end (self->follow_ups);

  rel_section_begin (self->exchanges);
  for (guint i = 0; i < data->exchanges->len; i++)
    {
      RelRecord *exchange = data->exchanges->pdata[i];
      int direction = rel_record_get_word (exchange, REL_EXCHANGE_DIRECTION);
      const char *kind = rel_label_of (REL_TYPE_EXCHANGE_KIND, rel_record_get_word (exchange, REL_EXCHANGE_KIND));
      const char *note = rel_record_get_text (exchange, REL_EXCHANGE_NOTE);
      g_autofree char *facts = rel_join_facts (rel_name_table_get (data->names, rel_record_get_text (exchange, REL_EXCHANGE_PERSON)),
                                               rel_label_of (REL_TYPE_EXCHANGE_DIRECTION, direction), kind, NULL);
      AdwActionRow *row = rel_row_new (direction == REL_EXCHANGE_DIRECTION_RECEIVED ? "rel-received-symbolic" : "rel-given-symbolic",
                                       note != NULL ? note : kind, facts);

      rel_row_edit (row, REL_NOUN_EXCHANGE, rel_record_get_id (exchange));
      rel_section_add (self->exchanges, GTK_WIDGET (row));
    }
  rel_section_end (self->exchanges);
}

static void
rel_meeting_page_show (RelRecordPage *page, gpointer answer)
{
  RelMeetingPage *self = REL_MEETING_PAGE (page);
  MeetingData *data = answer;
  const char * const *people = rel_record_get_texts (data->meeting, REL_MEETING_PARTICIPANTS);

  g_set_str (&self->person, people != NULL && people[0] != NULL && people[1] == NULL ? people[0] : NULL);
  g_set_str (&self->started_on, rel_record_get_text (data->meeting, REL_MEETING_STARTED_ON));
  show_head (self, data);
  show_links (self, data);
  rel_section_begin (self->texts);
  add_text (self->texts, _("Summary"), rel_record_get_text (data->meeting, REL_MEETING_SUMMARY));
  rel_section_end (self->texts);
  rel_section_begin (self->private_texts);
  add_text (self->private_texts, _("Notes"), rel_record_get_text (data->meeting, REL_MEETING_NOTES));
  add_text (self->private_texts, _("How I Came Across"), rel_record_get_text (data->meeting, REL_MEETING_REFLECTION));
  rel_section_end (self->private_texts);
  show_outcomes (self, data);
  gtk_widget_set_visible (self->scrolled, TRUE);
}

/* What was promised or given there was so with whoever was there, and on that day. */
static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelMeetingPage *self = REL_MEETING_PAGE (data);
  const char *noun = g_variant_get_string (parameter, NULL);
  g_autoptr (GVariant) target = NULL;
  GVariantBuilder members;

  g_variant_builder_init (&members, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&members, "{ss}", "meeting", rel_record_page_get_id (REL_RECORD_PAGE (self)));
  if (self->person != NULL)
    g_variant_builder_add (&members, "{ss}", "person", self->person);
  if (g_str_equal (noun, "exchange"))
    g_variant_builder_add (&members, "{ss}", "occurred_on", self->started_on);
  target = g_variant_ref_sink (g_variant_new ("(sa{ss})", noun, &members));
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.compose", target);
}

static void
rel_meeting_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_MEETING_PAGE);
  g_clear_object (&REL_MEETING_PAGE (object)->actions);
  G_OBJECT_CLASS (rel_meeting_page_parent_class)->dispose (object);
}

static void
rel_meeting_page_finalize (GObject *object)
{
  g_free (REL_MEETING_PAGE (object)->person);
  g_free (REL_MEETING_PAGE (object)->started_on);
  G_OBJECT_CLASS (rel_meeting_page_parent_class)->finalize (object);
}

static void
rel_meeting_page_class_init (RelMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RelRecordPageClass *page_class = REL_RECORD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_meeting_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_meeting_page_finalize;
  page_class->noun = REL_NOUN_MEETING;
  page_class->load = meeting_data_load;
  page_class->data_free = (GDestroyNotify) meeting_data_free;
  page_class->show = rel_meeting_page_show;

  g_type_ensure (REL_TYPE_CHIP_BOX);
  g_type_ensure (REL_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/meetings/rel-meeting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, date);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, heading);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, pills);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, people);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, goals);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, texts);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, private_texts);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, follow_ups);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingPage, exchanges);
}

static void
rel_meeting_page_init (RelMeetingPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "add", .activate = add_cb, .parameter_type = "s" },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "meeting", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_record_page_set_scroll (REL_RECORD_PAGE (self), GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->window_title));
}
