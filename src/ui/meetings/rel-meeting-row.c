/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A meeting in the list of meetings. */
#include "rel-meeting-row.h"

#include "rel-enums.h"
#include "rel-labels.h"
#include "rel-meeting.h"
#include "rel-rows.h"
#include "rel-when.h"

struct _RelMeetingRow
{
  GtkBox parent_instance;

  GtkImage *channel;
  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *date;

  RelNameCache *names;
  GSignalGroup *item;
};

G_DEFINE_FINAL_TYPE (RelMeetingRow, rel_meeting_row, GTK_TYPE_BOX)

static void
update (RelMeetingRow *self)
{
  g_autoptr (RelListRow) item = g_signal_group_dup_target (self->item);
  RelRecord *meeting = item != NULL ? rel_list_row_get_record (item) : NULL;
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
  names = rel_name_cache_join (self->names, REL_NOUN_PERSON, rel_record_get_texts (meeting, REL_MEETING_PARTICIPANTS));
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
rel_meeting_row_dispose (GObject *object)
{
  RelMeetingRow *self = REL_MEETING_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_MEETING_ROW);
  g_clear_object (&self->names);
  G_OBJECT_CLASS (rel_meeting_row_parent_class)->dispose (object);
}

static void
rel_meeting_row_class_init (RelMeetingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_meeting_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/meetings/rel-meeting-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelMeetingRow, channel);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingRow, title);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RelMeetingRow, date);
}

static void
rel_meeting_row_init (RelMeetingRow *self)
{
  self->item = g_signal_group_new (REL_TYPE_LIST_ROW);
  g_signal_group_connect_swapped (self->item, "notify::record", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
names_loaded_cb (RelMeetingRow *self)
{
  if (self->item != NULL)
    update (self);
}

/**
 * rel_meeting_row_new:
 * @names: where the names of the people come from
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_meeting_row_new (RelNameCache *names)
{
  RelMeetingRow *self = g_object_new (REL_TYPE_MEETING_ROW, NULL);

  self->names = g_object_ref (names);
  g_signal_connect_object (names, "loaded", G_CALLBACK (names_loaded_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rel_meeting_row_set_item:
 * @self: a row
 * @item: (nullable): what to show
 */
void
rel_meeting_row_set_item (RelMeetingRow *self, RelListRow *item)
{
  g_signal_group_set_target (self->item, item);
  update (self);
}
