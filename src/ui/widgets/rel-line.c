/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record is called in one line. */
#include "rel-line.h"

#include <glib/gi18n-lib.h>

#include "rel-employment.h"
#include "rel-enums.h"
#include "rel-labels.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "rel-sentence.h"

/**
 * rel_meeting_dup_title:
 * @meeting: a meeting
 * @names: (nullable): its people in one line
 *
 * Returns: (transfer full): what to call it
 */
char *
rel_meeting_dup_title (RelRecord *meeting, const char *names)
{
  const char *title = rel_record_get_text (meeting, REL_MEETING_TITLE);
  int purpose = rel_record_get_word (meeting, REL_MEETING_PURPOSE);
  int channel = rel_record_get_word (meeting, REL_MEETING_CHANNEL);

  if (title != NULL)
    return g_strdup (title);
  if (names != NULL && *names != '\0')
    return g_strdup (names);
  if (purpose != REL_PURPOSE_UNSET)
    return g_strdup (rel_label_of (REL_TYPE_PURPOSE, purpose));
  if (channel != REL_CHANNEL_UNSET)
    return g_strdup (rel_label_of (REL_TYPE_CHANNEL, channel));
  return g_strdup (_("Meeting"));
}

/**
 * rel_person_dup_position:
 * @person: a person
 *
 * Returns: (transfer full): title and organization of the position held now, in one line; may be empty
 */
char *
rel_person_dup_position (RelRecord *person)
{
  GPtrArray *positions = rel_record_get_items (person, REL_PERSON_POSITIONS);
  RelValues *position = NULL;
  const char *title, *organization;

  for (guint i = 0; positions != NULL && i < positions->len && position == NULL; i++)
    if (rel_values_get_text (positions->pdata[i], REL_EMPLOYMENT_ENDED_ON) == NULL)
      position = positions->pdata[i];
  if (position == NULL)
    return g_strdup ("");
  title = rel_values_get_text (position, REL_EMPLOYMENT_TITLE);
  organization = rel_values_get_text (position, REL_EMPLOYMENT_ORGANIZATION);
  return rel_join_facts (title != NULL ? title : "", organization != NULL ? organization : "", NULL);
}
