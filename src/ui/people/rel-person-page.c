/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person: at a glance, why and what to offer, promises, conversations, ways to reach them. */
#include "rel-person-page.h"

#include <glib/gi18n-lib.h>

#include "rel-chip-box.h"
#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-enums.h"
#include "rel-glance.h"
#include "rel-labels.h"
#include "rel-line.h"
#include "rel-network-card.h"
#include "rel-person-about.h"
#include "rel-person-between.h"
#include "rel-person-bonds.h"
#include "rel-person-data.h"
#include "rel-person-snooze.h"
#include "rel-person-timeline.h"
#include "rel-person.h"
#include "rel-photo.h"
#include "rel-rows.h"
#include "rel-section.h"
#include "rel-sentence.h"
#include "rel-subset.h"
#include "rel-when.h"

/* Of promises, exchanges and feedback, before one asks for more. */
#define ROWS_SHOWN 8

struct _RelPersonPage
{
  RelRecordPage parent_instance;

  AdwWindowTitle *window_title;
  GtkToggleButton *focus_button;
  GtkWidget *scrolled;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *position;
  RelChipBox *pills;
  RelGlance *last_contact;
  RelGlance *last_face;
  RelGlance *cadence;
  RelGlance *exchanges_glance;
  RelSection *twins;
  RelSection *snooze;
  RelSection *purpose;
  RelSection *follow_ups;
  RelSection *meetings;
  RelSection *contact;
  RelSection *goals;
  RelSection *exchanges;
  RelSection *feedback;
  RelSection *ties;
  RelNetworkCard *network;
  RelSection *about;

  RelRecord *person;
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (RelPersonPage, rel_person_page, REL_TYPE_RECORD_PAGE)

static void
show_head (RelPersonPage *self)
{
  const char *name = rel_record_get_text (self->person, REL_PERSON_NAME);
  const char * const *roles = rel_record_get_texts (self->person, REL_PERSON_ROLES);
  const char * const *tags = rel_record_get_texts (self->person, REL_PERSON_TAGS);
  int direction = rel_record_get_word (self->person, REL_PERSON_DIRECTION);
  int scope = rel_record_get_word (self->person, REL_PERSON_SCOPE);
  int sensitivity = rel_record_get_word (self->person, REL_PERSON_SENSITIVITY);
  g_autofree char *position = rel_person_dup_position (self->person);
  GtkWidget *pill;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  adw_window_title_set_title (self->window_title, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->window_title), name);
  adw_avatar_set_text (self->avatar, name);
  rel_photo_show (self->avatar, rel_record_get_text (self->person, REL_PERSON_PHOTO));
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->position, position);
  gtk_widget_set_visible (GTK_WIDGET (self->position), *position != '\0');

  rel_chip_box_clear (self->pills);
  if (rel_record_get_text (self->person, REL_PERSON_ARCHIVED_AT) != NULL)
    rel_chip_box_append (self->pills, rel_pill_new (_("Archived"), "warning"));
  if (direction != REL_DIRECTION_UNSET)
    rel_chip_box_append (self->pills, rel_pill_new (rel_label_of (REL_TYPE_DIRECTION, direction), NULL));
  if (scope != REL_SCOPE_UNSET)
    rel_chip_box_append (self->pills, rel_pill_new (rel_label_of (REL_TYPE_SCOPE, scope), NULL));
  for (gsize i = 0; roles != NULL && roles[i] != NULL; i++)
    rel_chip_box_append (self->pills, rel_pill_new (rel_label_of_role (roles[i]), NULL));
  if (sensitivity == REL_SENSITIVITY_PRIVATE || sensitivity == REL_SENSITIVITY_CONFIDENTIAL)
    rel_chip_box_append (self->pills, rel_pill_new (rel_label_of (REL_TYPE_SENSITIVITY, sensitivity), "warning"));
  for (gsize i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *label = g_strconcat ("#", tags[i], NULL);
      g_autofree char *hint = rel_sentence (_("Show everybody tagged “%s”"), tags[i]);

      pill = gtk_button_new_with_label (label);
      gtk_widget_set_tooltip_text (pill, hint);
      gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (pill, "rel-pill");
      gtk_widget_add_css_class (pill, "accent");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (pill), "s", tags[i]);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (pill), "win.show-tag");
      rel_chip_box_append (self->pills, pill);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->pills), gtk_widget_get_first_child (GTK_WIDGET (self->pills)) != NULL);
}

/* Leads from the figures to what they were counted from. */
static void
lead_to_records (RelPersonPage *self, RelPersonData *data)
{
  RelGlance *of_meetings[] = { self->last_contact, self->last_face, self->cadence };
  const gboolean has_any[] = { data->n_meetings > 0, data->stats->last_face_to_face != REL_DAY_NONE, data->n_meetings > 0 };
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) exchanges = NULL;
  g_autoptr (RelSubset) subset = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (of_meetings); i++)
    if (has_any[i])
      rel_glance_lead_to (of_meetings[i], _("Show All Meetings With Them"), "win.show-meetings-of",
                          g_variant_new_string (rel_record_get_id (self->person)));
    else
      rel_glance_lead_off (of_meetings[i]);

  for (guint i = 0; i < data->exchanges->len; i++)
    g_strv_builder_add (ids, rel_record_get_id (data->exchanges->pdata[i]));
  exchanges = g_strv_builder_end (ids);
  subset = rel_subset_new_ids (REL_NOUN_EXCHANGE, (const char * const *) exchanges);
  if (data->exchanges->len > 0)
    rel_glance_lead_to (self->exchanges_glance, _("Show What Was Given and Received"), "win.show-records",
                        g_variant_new ("(s@" REL_SUBSET_VARIANT_TYPE ")", _("Given and Received"), rel_subset_to_variant (subset)));
  else
    rel_glance_lead_off (self->exchanges_glance);
}

static void
show_glances (RelPersonPage *self, RelPersonData *data)
{
  int cadence_days = rel_record_get_number (self->person, REL_PERSON_CADENCE_DAYS);
  g_autofree char *last = rel_when_ago (data->stats->last_on);
  g_autofree char *last_date = rel_when_date (data->stats->last_on);
  g_autofree char *face = rel_when_ago (data->stats->last_face_to_face);
  g_autofree char *face_date = rel_when_date (data->stats->last_face_to_face);
  g_autofree char *interval = cadence_days > 0 ? rel_when_interval (cadence_days) : NULL;
  g_autofree char *given = g_strdup_printf (ngettext ("%u given", "%u given", data->stats->given), data->stats->given);
  g_autofree char *received = g_strdup_printf (ngettext ("%u received", "%u received", data->stats->received), data->stats->received);
  const char *standing = NULL;

  rel_glance_set (self->last_contact, last, last_date);
  rel_glance_set (self->last_face, face, face_date);
  gtk_widget_remove_css_class (GTK_WIDGET (self->cadence), "due");
  gtk_widget_remove_css_class (GTK_WIDGET (self->cadence), "overdue");
  switch (data->stats->cadence)
    {
    case REL_CADENCE_ON_TRACK:
      standing = _("On track");
      break;
    case REL_CADENCE_DUE:
      standing = _("Due");
      gtk_widget_add_css_class (GTK_WIDGET (self->cadence), "due");
      break;
    case REL_CADENCE_OVERDUE:
      standing = _("Overdue");
      gtk_widget_add_css_class (GTK_WIDGET (self->cadence), "overdue");
      break;
    case REL_CADENCE_NONE:
    default:
      break;
    }
  rel_glance_set (self->cadence, standing != NULL ? standing : _("Not set"), interval);
  rel_glance_set (self->exchanges_glance, given, received);
  lead_to_records (self, data);
}

static void
update_actions (RelPersonPage *self)
{
  gboolean is_archived = rel_record_get_text (self->person, REL_PERSON_ARCHIVED_AT) != NULL;
  gboolean is_focus = rel_record_get_flag (self->person, REL_PERSON_IS_FOCUS);
  GActionMap *map = G_ACTION_MAP (self->actions);

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "focus")), g_variant_new_boolean (is_focus));
  gtk_button_set_icon_name (GTK_BUTTON (self->focus_button), is_focus ? "starred-symbolic" : "non-starred-symbolic");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "archive")), !is_archived);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "unarchive")), is_archived);
}

static void
rel_person_page_show (RelRecordPage *page, gpointer answer)
{
  RelPersonPage *self = REL_PERSON_PAGE (page);
  RelPersonData *data = answer;
  RelStore *store = rel_record_page_get_store (page);

  if (self->person != NULL && g_strcmp0 (rel_record_get_id (self->person), rel_record_get_id (data->person)) != 0)
    {
      rel_section_fold (self->follow_ups);
      rel_section_fold (self->exchanges);
      rel_section_fold (self->feedback);
    }
  g_set_object (&self->person, data->person);
  show_head (self);
  show_glances (self, data);
  rel_person_show_snooze (self->snooze, store, data);
  rel_person_show_purpose (self->purpose, data);
  rel_person_show_follow_ups (self->follow_ups, store, data);
  rel_person_timeline_show (self->meetings, data);
  rel_person_show_twins (self->twins, data);
  rel_person_show_contact (self->contact, data);
  rel_person_show_goals (self->goals, data);
  rel_person_show_exchanges (self->exchanges, data);
  rel_person_show_feedback (self->feedback, data);
  rel_person_show_ties (self->ties, data);
  rel_network_card_set (self->network, store, REL_NOUN_PERSON, rel_record_get_id (data->person));
  rel_person_show_about (self->about, data);
  update_actions (self);
  gtk_widget_set_visible (self->scrolled, TRUE);
}

/* Actions */

static void
focus_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  RelPersonPage *self = REL_PERSON_PAGE (data);
  g_autoptr (RelRecord) changed = NULL;

  if (self->person == NULL)
    return;
  changed = rel_record_copy (self->person);
  rel_record_set_number (changed, REL_PERSON_IS_FOCUS, g_variant_get_boolean (value));
  g_simple_action_set_state (action, value);
  rel_do_save (GTK_WIDGET (self), rel_record_page_get_store (REL_RECORD_PAGE (self)), changed,
               g_variant_get_boolean (value) ? _("Put in focus") : _("Taken out of focus"));
}

static void
set_archived (RelPersonPage *self, const char *archived_at, const char *toast)
{
  g_autoptr (RelRecord) changed = rel_record_copy (self->person);

  rel_record_set_text (changed, REL_PERSON_ARCHIVED_AT, archived_at);
  rel_do_save (GTK_WIDGET (self), rel_record_page_get_store (REL_RECORD_PAGE (self)), changed, toast);
}

static void
archive_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelPersonPage *self = REL_PERSON_PAGE (data);
  g_autofree char *now = rel_clock_now ();
  g_autofree char *toast = rel_sentence (_("Archived %s"), rel_record_get_text (self->person, REL_PERSON_NAME));

  set_archived (self, now, toast);
}

static void
unarchive_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelPersonPage *self = REL_PERSON_PAGE (data);
  g_autofree char *toast = rel_sentence (_("Brought back %s"), rel_record_get_text (self->person, REL_PERSON_NAME));

  set_archived (self, NULL, toast);
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelPersonPage *self = REL_PERSON_PAGE (data);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.add", "(sss)", g_variant_get_string (parameter, NULL), "person",
                              rel_record_page_get_id (REL_RECORD_PAGE (self)));
}

static void
log_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelPersonPage *self = REL_PERSON_PAGE (data);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.add", "(sss)", "meeting", "participants",
                              rel_record_page_get_id (REL_RECORD_PAGE (self)));
}

static void
rel_person_page_dispose (GObject *object)
{
  RelPersonPage *self = REL_PERSON_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PERSON_PAGE);
  g_clear_object (&self->person);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (rel_person_page_parent_class)->dispose (object);
}

static void
rel_person_page_class_init (RelPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RelRecordPageClass *page_class = REL_RECORD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_person_page_dispose;
  page_class->noun = REL_NOUN_PERSON;
  page_class->load = rel_person_data_load;
  page_class->data_free = (GDestroyNotify) rel_person_data_free;
  page_class->show = rel_person_page_show;

  g_type_ensure (REL_TYPE_CHIP_BOX);
  g_type_ensure (REL_TYPE_GLANCE);
  g_type_ensure (REL_TYPE_NETWORK_CARD);
  g_type_ensure (REL_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/people/rel-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, focus_button);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, name);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, position);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, pills);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, last_contact);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, last_face);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, cadence);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, exchanges_glance);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, twins);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, snooze);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, purpose);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, follow_ups);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, meetings);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, contact);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, goals);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, exchanges);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, feedback);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, ties);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, network);
  gtk_widget_class_bind_template_child (widget_class, RelPersonPage, about);
  gtk_widget_class_bind_template_callback (widget_class, rel_record_page_refresh);
}

static void
rel_person_page_init (RelPersonPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "focus", .state = "false", .change_state = focus_cb },
    { .name = "archive", .activate = archive_cb },
    { .name = "unarchive", .activate = unarchive_cb },
    { .name = "log", .activate = log_cb },
    { .name = "add", .activate = add_cb, .parameter_type = "s" },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "person", G_ACTION_GROUP (self->actions));
  /* There is nobody to archive before somebody was read */
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "archive")), FALSE);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "unarchive")), FALSE);
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_section_set_limit (self->follow_ups, ROWS_SHOWN);
  rel_section_set_limit (self->exchanges, ROWS_SHOWN);
  rel_section_set_limit (self->feedback, ROWS_SHOWN);
  rel_record_page_set_scroll (REL_RECORD_PAGE (self), GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->window_title));
}
