/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A meeting in the list of meetings. */
#include "rel-meeting-row.h"

#include "rel-enums.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-line.h"
#include "rel-meeting.h"
#include "rel-when.h"

struct _RelMeetingRow
{
  RelItemRow parent_instance;

  GtkImage *channel;
  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *date;
};

G_DEFINE_FINAL_TYPE (RelMeetingRow, rel_meeting_row, REL_TYPE_ITEM_ROW)

static void
rel_meeting_row_show (RelItemRow *row)
{
  RelMeetingRow *self = REL_MEETING_ROW (row);
  RelRecord *meeting = rel_item_row_get_record (row);
  g_autofree char *names = NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  int channel;

  if (meeting == NULL)
    {
      gtk_image_set_from_icon_name (self->channel, "rel-meetings-symbolic");
      gtk_label_set_label (self->title, NULL);
      gtk_label_set_label (self->facts, NULL);
      gtk_label_set_label (self->date, NULL);
      return;
    }
  channel = rel_record_get_word (meeting, REL_MEETING_CHANNEL);
  names = rel_name_cache_join (rel_item_row_get_names (row), REL_NOUN_PERSON, rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS));
  title = rel_meeting_dup_title (meeting, names);
  date = rel_when_in_month (rel_day_from_text (rel_record_get_text (meeting, REL_MEETING_STARTED_ON)));
  gtk_image_set_from_icon_name (self->channel, rel_icon_of_channel (channel));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->channel), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rel_label_of (REL_TYPE_CHANNEL, channel), -1);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, g_strcmp0 (names, title) != 0 ? names : rel_label_of (REL_TYPE_CHANNEL, channel));
  gtk_label_set_label (self->date, date);
}

static void
rel_meeting_row_class_init (RelMeetingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  REL_ITEM_ROW_CLASS (klass)->show = rel_meeting_row_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/rows/rel-meeting-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelMeetingRow, channel);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingRow, title);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingRow, date);
}

static void
rel_meeting_row_init (RelMeetingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_label_make_room (self->title);
  rel_label_make_room (self->facts);
  rel_end_make_room (GTK_WIDGET (self->date), gtk_widget_get_parent (GTK_WIDGET (self->title)));
}
