/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person: at a glance, why and what to offer, promises, conversations, ways to reach them. */
#include "rel-person-page.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-contact-point.h"
#include "rel-custom-field.h"
#include "rel-doing.h"
#include "rel-duplicates-page.h"
#include "rel-duplicates.h"
#include "rel-employment.h"
#include "rel-enums.h"
#include "rel-exchange.h"
#include "rel-feedback.h"
#include "rel-follow-up-row.h"
#include "rel-glance.h"
#include "rel-labels.h"
#include "rel-meeting.h"
#include "rel-name-cache.h"
#include "rel-network-card.h"
#include "rel-person-data.h"
#include "rel-person-row.h"
#include "rel-person-timeline.h"
#include "rel-person.h"
#include "rel-photo.h"
#include "rel-rows.h"
#include "rel-section.h"
#include "rel-sentence.h"
#include "rel-stakeholder.h"
#include "rel-tie.h"
#include "rel-when.h"

/* Of promises, exchanges and feedback, before one asks for all of them. */
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
  AdwWrapBox *pills;
  RelGlance *last_contact;
  RelGlance *last_face;
  RelGlance *cadence;
  RelGlance *exchanges_glance;
  RelSection *twins;
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
  GHashTable *unfolded; /* RelSection, a set: those of which all is shown */
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (RelPersonPage, rel_person_page, REL_TYPE_RECORD_PAGE)

static void
add_property (RelSection *section, const char *title, const char *value)
{
  if (value != NULL && *value != '\0')
    rel_section_add (section, GTK_WIDGET (rel_row_new_property (title, value)));
}

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
  adw_avatar_set_text (self->avatar, name);
  rel_photo_show (self->avatar, rel_record_get_text (self->person, REL_PERSON_PHOTO));
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->position, position);
  gtk_widget_set_visible (GTK_WIDGET (self->position), *position != '\0');

  rel_wrap_box_clear (self->pills);
  if (rel_record_get_text (self->person, REL_PERSON_ARCHIVED_AT) != NULL)
    adw_wrap_box_append (self->pills, rel_pill_new (_("Archived"), "warning"));
  if (direction != REL_DIRECTION_UNSET)
    adw_wrap_box_append (self->pills, rel_pill_new (rel_label_of (REL_TYPE_DIRECTION, direction), NULL));
  if (scope != REL_SCOPE_UNSET)
    adw_wrap_box_append (self->pills, rel_pill_new (rel_label_of (REL_TYPE_SCOPE, scope), NULL));
  for (gsize i = 0; roles != NULL && roles[i] != NULL; i++)
    adw_wrap_box_append (self->pills, rel_pill_new (rel_label_of_role (roles[i]), NULL));
  if (sensitivity == REL_SENSITIVITY_PRIVATE || sensitivity == REL_SENSITIVITY_CONFIDENTIAL)
    adw_wrap_box_append (self->pills, rel_pill_new (rel_label_of (REL_TYPE_SENSITIVITY, sensitivity), "warning"));
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
      adw_wrap_box_append (self->pills, pill);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->pills), gtk_widget_get_first_child (GTK_WIDGET (self->pills)) != NULL);
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
}

/* Sections are short until somebody asks for all of one. */

static gboolean
is_in_sight (RelPersonPage *self, RelSection *section, guint i)
{
  return i < ROWS_SHOWN || g_hash_table_contains (self->unfolded, section);
}

static void
show_all_cb (RelSection *section, GtkWidget *row)
{
  RelPersonPage *self = REL_PERSON_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (section), REL_TYPE_PERSON_PAGE));

  g_hash_table_add (self->unfolded, section);
  rel_record_page_refresh (REL_RECORD_PAGE (self));
}

static void
add_show_all (RelPersonPage *self, RelSection *section, guint length)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Show All %u", "Show All %u", length), length);
  GtkWidget *row;

  if (length == 0 || is_in_sight (self, section, length - 1))
    return;
  row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", label, "end-icon-name", "pan-down-symbolic", NULL);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_all_cb), section, G_CONNECT_SWAPPED);
  rel_section_add (section, row);
}

static void
show_follow_ups (RelPersonPage *self, RelPersonData *data)
{
  rel_section_begin (self->follow_ups);
  for (guint i = 0; i < data->follow_ups->len && is_in_sight (self, self->follow_ups, i); i++)
    rel_section_add (self->follow_ups, rel_follow_up_row_new (rel_record_page_get_store (REL_RECORD_PAGE (self)),
                                                               data->follow_ups->pdata[i], NULL));
  add_show_all (self, self->follow_ups, data->follow_ups->len);
  rel_section_end (self->follow_ups);
}

static void
copy_cb (GtkButton *button)
{
  const char *value = g_object_get_data (G_OBJECT (button), "value");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), value);
  rel_say (GTK_WIDGET (button), _("Copied"));
}

static char *
uri_for_point (int kind, const char *value)
{
  g_autofree char *escaped = NULL;

  switch ((RelPointKind) kind)
    {
    case REL_POINT_KIND_EMAIL:
      escaped = g_uri_escape_string (value, "@", FALSE);
      return g_strconcat ("mailto:", escaped, NULL);
    case REL_POINT_KIND_PHONE:
      escaped = g_uri_escape_string (value, "+", FALSE);
      return g_strconcat ("tel:", escaped, NULL);
    case REL_POINT_KIND_URL:
      return g_str_has_prefix (value, "https://") || g_str_has_prefix (value, "http://") ? g_strdup (value) : NULL;
    case REL_POINT_KIND_UNSET:
    case REL_POINT_KIND_IM:
    case REL_POINT_KIND_ADDRESS:
    default:
      return NULL;
    }
}

static void
show_contact (RelPersonPage *self)
{
  GPtrArray *points = rel_record_get_items (self->person, REL_PERSON_CONTACT_POINTS);

  rel_section_begin (self->contact);
  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      int kind = rel_values_get_word (points->pdata[i], REL_CONTACT_POINT_KIND);
      const char *label = rel_values_get_text (points->pdata[i], REL_CONTACT_POINT_LABEL);
      const char *value = rel_values_get_text (points->pdata[i], REL_CONTACT_POINT_VALUE);
      g_autofree char *title = rel_join_facts (rel_label_of (REL_TYPE_POINT_KIND, kind), label != NULL ? label : "", NULL);
      g_autofree char *uri = NULL;
      AdwActionRow *row;
      GtkWidget *button;

      if (value == NULL)
        continue;
      row = rel_row_new (rel_icon_of_point (kind), title, NULL);
      rel_row_set_value (row, value);
      button = rel_row_add_button (row, "edit-copy-symbolic", C_("command", "Copy"));
      g_object_set_data_full (G_OBJECT (button), "value", g_strdup (value), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), NULL);
      uri = uri_for_point (kind, value);
      if (uri != NULL)
        {
          gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
          gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
          gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
        }
      rel_section_add (self->contact, GTK_WIDGET (row));
    }
  rel_section_end (self->contact);
}

/* For rows that lead elsewhere. */
static void
add_edit_button (AdwActionRow *row, RelNoun noun, const char *id, const char *label)
{
  GtkWidget *button = rel_row_add_button (row, "document-edit-symbolic", label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", rel_noun_get_info (noun)->shape->name, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit");
}

static void
show_goals (RelPersonPage *self, RelPersonData *data)
{
  rel_section_begin (self->goals);
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
      rel_section_add (self->goals, GTK_WIDGET (row));
    }
  rel_section_end (self->goals);
}

static void
show_exchanges (RelPersonPage *self, RelPersonData *data)
{
  rel_section_begin (self->exchanges);
  for (guint i = 0; i < data->exchanges->len && is_in_sight (self, self->exchanges, i); i++)
    {
      RelRecord *exchange = data->exchanges->pdata[i];
      int direction = rel_record_get_word (exchange, REL_EXCHANGE_DIRECTION);
      const char *kind = rel_label_of (REL_TYPE_EXCHANGE_KIND, rel_record_get_word (exchange, REL_EXCHANGE_KIND));
      const char *note = rel_record_get_text (exchange, REL_EXCHANGE_NOTE);
      g_autofree char *date = rel_when_text (rel_record_get_text (exchange, REL_EXCHANGE_OCCURRED_ON));
      g_autofree char *facts = rel_join_facts (rel_label_of (REL_TYPE_EXCHANGE_DIRECTION, direction), kind, date, NULL);
      AdwActionRow *row = rel_row_new (direction == REL_EXCHANGE_DIRECTION_RECEIVED ? "rel-received-symbolic" : "rel-given-symbolic",
                                       note != NULL ? note : kind, facts);

      adw_action_row_set_title_lines (row, 3);
      rel_row_edit (row, REL_NOUN_EXCHANGE, rel_record_get_id (exchange));
      rel_section_add (self->exchanges, GTK_WIDGET (row));
    }
  add_show_all (self, self->exchanges, data->exchanges->len);
  rel_section_end (self->exchanges);
}

static void
show_feedback (RelPersonPage *self, RelPersonData *data)
{
  rel_section_begin (self->feedback);
  for (guint i = 0; i < data->feedback->len && is_in_sight (self, self->feedback, i); i++)
    {
      RelRecord *feedback = data->feedback->pdata[i];
      const char *verbatim = rel_record_get_text (feedback, REL_FEEDBACK_VERBATIM);
      int rating = rel_record_get_number (feedback, REL_FEEDBACK_RATING);
      g_autofree char *date = rel_when_text (rel_record_get_text (feedback, REL_FEEDBACK_RECEIVED_ON));
      /* Translators: a rating on a scale from 1 to 5 */
      g_autofree char *rated = rating != REL_NUMBER_NONE ? g_strdup_printf (_("%d of 5"), rating) : g_strdup ("");
      g_autofree char *facts = rel_join_facts (date, rated, NULL);
      AdwActionRow *row = rel_row_new ("rel-quote-symbolic", verbatim != NULL ? verbatim : _("Feedback"), facts);

      adw_action_row_set_title_lines (row, 4);
      rel_row_edit (row, REL_NOUN_FEEDBACK, rel_record_get_id (feedback));
      rel_section_add (self->feedback, GTK_WIDGET (row));
    }
  add_show_all (self, self->feedback, data->feedback->len);
  rel_section_end (self->feedback);
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

static void
show_ties (RelPersonPage *self, RelPersonData *data)
{
  const char *id = rel_record_get_id (self->person);

  rel_section_begin (self->ties);
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
      rel_section_add (self->ties, GTK_WIDGET (row));
    }
  rel_section_end (self->ties);
}

/* Who may be the same person: merged by a press, or told apart for good. */

static void
apart_cb (GtkWidget *button)
{
  const char * const *ids = g_object_get_data (G_OBJECT (button), "rel-ids");
  RelPersonPage *self = REL_PERSON_PAGE (gtk_widget_get_ancestor (button, REL_TYPE_PERSON_PAGE));

  rel_tell_apart (GTK_WIDGET (self), rel_record_page_get_store (REL_RECORD_PAGE (self)), ids[0], ids[1]);
}

static void
show_twins (RelPersonPage *self, RelPersonData *data)
{
  const char *id = rel_record_get_id (self->person);

  rel_section_begin (self->twins);
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
      rel_section_add (self->twins, GTK_WIDGET (row));
    }
  rel_section_end (self->twins);
}

static void
show_about (RelPersonPage *self, RelPersonData *data)
{
  GPtrArray *positions = rel_record_get_items (self->person, REL_PERSON_POSITIONS);
  GPtrArray *custom = rel_record_get_items (self->person, REL_PERSON_CUSTOM_FIELDS);
  const char *introduced_by = rel_record_get_text (self->person, REL_PERSON_INTRODUCED_BY);
  const char *met_where = rel_record_get_text (self->person, REL_PERSON_MET_WHERE);
  int face_days = rel_record_get_number (self->person, REL_PERSON_FACE_TO_FACE_DAYS);
  g_autofree char *face = face_days > 0 ? rel_when_interval (face_days) : NULL;
  g_autofree char *birthday = rel_when_text (rel_record_get_text (self->person, REL_PERSON_BIRTHDAY));
  g_autofree char *met_on = rel_when_text (rel_record_get_text (self->person, REL_PERSON_MET_ON));
  g_autofree char *met = rel_join_facts (met_on, met_where != NULL ? met_where : "", NULL);

  rel_section_begin (self->about);
  for (guint i = 0; positions != NULL && i < positions->len; i++)
    {
      RelValues *position = positions->pdata[i];
      const char *title = rel_values_get_text (position, REL_EMPLOYMENT_TITLE);
      const char *organization = rel_values_get_text (position, REL_EMPLOYMENT_ORGANIZATION);
      const char *department = rel_values_get_text (position, REL_EMPLOYMENT_DEPARTMENT);
      g_autofree char *value = rel_join_facts (title != NULL ? title : "", department != NULL ? department : "",
                                               organization != NULL ? organization : "", NULL);

      add_property (self->about,
                    rel_values_get_text (position, REL_EMPLOYMENT_ENDED_ON) == NULL
                      /* Translators: somebody's job */
                      ? C_("employment", "Position")
                      : _("Former Position"),
                    value);
    }
  add_property (self->about, _("Face to Face"), face);
  add_property (self->about, _("Birthday"), birthday);
  add_property (self->about, C_("first meeting", "Met"), met);
  if (introduced_by != NULL)
    {
      AdwActionRow *row = rel_row_new_property (_("Introduced By"), rel_name_table_get (data->names, introduced_by));

      rel_row_open (row, REL_NOUN_PERSON, introduced_by);
      rel_section_add (self->about, GTK_WIDGET (row));
    }
  for (guint i = 0; custom != NULL && i < custom->len; i++)
    {
      const char *label = rel_values_get_text (custom->pdata[i], REL_CUSTOM_FIELD_LABEL);

      add_property (self->about, label != NULL ? label : C_("custom field", "Other"),
                    rel_values_get_text (custom->pdata[i], REL_CUSTOM_FIELD_VALUE));
    }
  add_property (self->about, _("Notes"), rel_record_get_text (self->person, REL_PERSON_NOTES));
  rel_section_end (self->about);
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

  if (self->person != NULL && g_strcmp0 (rel_record_get_id (self->person), rel_record_get_id (data->person)) != 0)
    g_hash_table_remove_all (self->unfolded);
  g_set_object (&self->person, data->person);
  show_head (self);
  show_glances (self, data);
  rel_section_begin (self->purpose);
  add_property (self->purpose, _("Why"), rel_record_get_text (self->person, REL_PERSON_WHY));
  add_property (self->purpose, _("What I Can Offer"), rel_record_get_text (self->person, REL_PERSON_OFFER));
  add_property (self->purpose, _("What Matters to Them"), rel_record_get_text (self->person, REL_PERSON_PRIORITIES));
  rel_section_end (self->purpose);
  show_follow_ups (self, data);
  rel_person_timeline_show (self->meetings, data);
  show_twins (self, data);
  show_contact (self);
  show_goals (self, data);
  show_exchanges (self, data);
  show_feedback (self, data);
  show_ties (self, data);
  rel_network_card_set (self->network, rel_record_page_get_store (page), REL_NOUN_PERSON, rel_record_get_id (data->person));
  show_about (self, data);
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
  g_hash_table_remove_all (self->unfolded);
  G_OBJECT_CLASS (rel_person_page_parent_class)->dispose (object);
}

static void
rel_person_page_finalize (GObject *object)
{
  g_hash_table_unref (REL_PERSON_PAGE (object)->unfolded);
  G_OBJECT_CLASS (rel_person_page_parent_class)->finalize (object);
}

static void
rel_person_page_class_init (RelPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RelRecordPageClass *page_class = REL_RECORD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_person_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_person_page_finalize;
  page_class->noun = REL_NOUN_PERSON;
  page_class->load = rel_person_data_load;
  page_class->data_free = (GDestroyNotify) rel_person_data_free;
  page_class->show = rel_person_page_show;

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

  self->unfolded = g_hash_table_new (NULL, NULL);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "person", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_record_page_set_scroll (REL_RECORD_PAGE (self), GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->window_title));
}
