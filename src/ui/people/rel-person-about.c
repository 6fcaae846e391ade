/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is noted about a person: why them, how to reach them, and all the rest. */
#include "rel-person-about.h"

#include <glib/gi18n-lib.h>

#include "rel-contact-point.h"
#include "rel-custom-field.h"
#include "rel-doing.h"
#include "rel-employment.h"
#include "rel-enums.h"
#include "rel-labels.h"
#include "rel-name-cache.h"
#include "rel-person.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"

static void
add_property (RelSection *section, const char *title, const char *value)
{
  if (value != NULL && *value != '\0')
    rel_section_add (section, GTK_WIDGET (rel_row_new_property (title, value)));
}

/**
 * rel_person_show_purpose:
 * @section: where to
 * @data: what was read about the person
 *
 * Shows why one builds the relationship, and what there is to give.
 */
void
rel_person_show_purpose (RelSection *section, RelPersonData *data)
{
  rel_section_begin (section);
  add_property (section, _("Why"), rel_record_get_text (data->person, REL_PERSON_WHY));
  add_property (section, _("What I Can Offer"), rel_record_get_text (data->person, REL_PERSON_OFFER));
  add_property (section, _("What Matters to Them"), rel_record_get_text (data->person, REL_PERSON_PRIORITIES));
  rel_section_end (section);
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

/**
 * rel_person_show_contact:
 * @section: where to
 * @data: what was read about the person
 *
 * Shows the ways to reach the person; each can be copied, and some be followed.
 */
void
rel_person_show_contact (RelSection *section, RelPersonData *data)
{
  GPtrArray *points = rel_record_get_items (data->person, REL_PERSON_CONTACT_POINTS);

  rel_section_begin (section);
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
      rel_section_add (section, GTK_WIDGET (row));
    }
  rel_section_end (section);
}

/* A row with a level from 0 to 4, where it is known. */
static void
add_level (RelSection *section, const char *title, int level)
{
  /* Translators: a level on a scale from 0 to 4 */
  g_autofree char *value = level != REL_NUMBER_NONE ? g_strdup_printf (_("%d of 4"), level) : NULL;

  add_property (section, title, value);
}

/**
 * rel_person_show_about:
 * @section: where to
 * @data: what was read about the person
 *
 * Shows what else is noted: positions, dates, fields of one's own, notes.
 */
void
rel_person_show_about (RelSection *section, RelPersonData *data)
{
  GPtrArray *positions = rel_record_get_items (data->person, REL_PERSON_POSITIONS);
  GPtrArray *custom = rel_record_get_items (data->person, REL_PERSON_CUSTOM_FIELDS);
  const char *introduced_by = rel_record_get_text (data->person, REL_PERSON_INTRODUCED_BY);
  const char *met_where = rel_record_get_text (data->person, REL_PERSON_MET_WHERE);
  const char *channel = rel_record_get_text (data->person, REL_PERSON_PREFERRED_CHANNEL);
  int face_days = rel_record_get_number (data->person, REL_PERSON_FACE_TO_FACE_DAYS);
  g_autofree char *face = face_days > 0 ? rel_when_interval (face_days) : NULL;
  g_autofree char *birthday = rel_when_text (rel_record_get_text (data->person, REL_PERSON_BIRTHDAY));
  g_autofree char *met_on = rel_when_text (rel_record_get_text (data->person, REL_PERSON_MET_ON));
  g_autofree char *met = rel_join_facts (met_on, met_where != NULL ? met_where : "", NULL);

  rel_section_begin (section);
  for (guint i = 0; positions != NULL && i < positions->len; i++)
    {
      RelValues *position = positions->pdata[i];
      const char *title = rel_values_get_text (position, REL_EMPLOYMENT_TITLE);
      const char *organization = rel_values_get_text (position, REL_EMPLOYMENT_ORGANIZATION);
      const char *department = rel_values_get_text (position, REL_EMPLOYMENT_DEPARTMENT);
      g_autofree char *value = rel_join_facts (title != NULL ? title : "", department != NULL ? department : "",
                                               organization != NULL ? organization : "", NULL);

      add_property (section,
                    rel_values_get_text (position, REL_EMPLOYMENT_ENDED_ON) == NULL
                      /* Translators: somebody's job */
                      ? C_("employment", "Position")
                      : _("Former Position"),
                    value);
    }
  add_property (section, _("Nickname"), rel_record_get_text (data->person, REL_PERSON_NICKNAME));
  add_property (section, _("Preferred Channel"), channel != NULL ? rel_label_of_channel (channel) : NULL);
  add_property (section, _("Face to Face"), face);
  add_level (section, _("Knows Me"), rel_record_get_number (data->person, REL_PERSON_KNOWS_ME));
  add_level (section, _("Trust"), rel_record_get_number (data->person, REL_PERSON_TRUST));
  add_property (section, _("Birthday"), birthday);
  add_property (section, C_("first meeting", "Met"), met);
  if (introduced_by != NULL)
    {
      AdwActionRow *row = rel_row_new_property (_("Introduced By"), rel_name_table_get (data->names, introduced_by));

      rel_row_open (row, REL_NOUN_PERSON, introduced_by);
      rel_section_add (section, GTK_WIDGET (row));
    }
  for (guint i = 0; custom != NULL && i < custom->len; i++)
    {
      const char *label = rel_values_get_text (custom->pdata[i], REL_CUSTOM_FIELD_LABEL);

      add_property (section, label != NULL ? label : C_("custom field", "Other"),
                    rel_values_get_text (custom->pdata[i], REL_CUSTOM_FIELD_VALUE));
    }
  add_property (section, _("Notes"), rel_record_get_text (data->person, REL_PERSON_NOTES));
  rel_section_end (section);
}
