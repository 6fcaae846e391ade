/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps a record from being saved, member by member, in words. */
#include "rel-editor-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-meeting.h"

static gboolean
is_blank (const char *text)
{
  return text == NULL || strspn (text, " \t\n") == strlen (text);
}

/* What nobody took part in and nothing is known of can be imported, but is nothing that one would log. */
static gboolean
is_empty_meeting (RelRecord *record)
{
  static const guint texts[] = { REL_MEETING_TITLE, REL_MEETING_SUMMARY, REL_MEETING_NOTES, REL_MEETING_REFLECTION };

  if (*rel_record_get_texts (record, REL_MEETING_PARTICIPANTS) != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!is_blank (rel_record_get_text (record, texts[i])))
      return FALSE;
  return TRUE;
}

/**
 * rel_editor_check:
 * @record: what is edited
 * @field: one of its members
 *
 * Returns: (transfer none) (nullable): what its row is to ask for before the record can be saved; %NULL for nothing
 */
const char *
rel_editor_check (RelRecord *record, guint field)
{
  const RelField *shape = &rel_record_get_shape (record)->fields[field];

  if (rel_record_get_noun (record) == REL_NOUN_MEETING && field == REL_MEETING_PARTICIPANTS && is_empty_meeting (record))
    return _("Type the name of a person, or a title or notes below");
  if (rel_values_validate_field (rel_record_get_values (record), field, NULL))
    return NULL;
  if (shape->kind != REL_FIELD_REFERENCE)
    return _("This is required");
  return shape->target == REL_NOUN_GOAL ? _("Type the name of a goal") : _("Type the name of a person");
}
