/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of a person as words: what they are called, and what they are like. */
#include "rel-person-member.h"

#include <glib/gi18n-lib.h>

#include "rel-editor-fields.h"
#include "rel-labels.h"
#include "rel-name-cache.h"
#include "rel-person.h"
#include "rel-when.h"

/**
 * rel_person_member_get_title:
 * @field: a member of a person
 *
 * Returns: (nullable): what a person calls it; %NULL for lists, and for what nobody edits
 */
const char *
rel_person_member_get_title (guint field)
{
  RelFieldKind kind = rel_person_shape.fields[field].kind;

  if (field == REL_PERSON_PHOTO)
    return _("Photo");
  if (kind == REL_FIELD_ITEMS || kind == REL_FIELD_TEXTS)
    return NULL;
  for (const RelEditorField *row = rel_editor_form_for (REL_NOUN_PERSON)->fields; row->label != NULL; row++)
    if (row->field == (int) field)
      return _(row->label);
  return NULL;
}

/**
 * rel_person_member_describe:
 * @store: where names are found
 * @person: a person
 * @field: a member that is no list
 *
 * Returns: (transfer full): what it is like, for people; may be empty
 */
char *
rel_person_member_describe (RelStore *store, RelRecord *person, guint field)
{
  const RelField *shape = &rel_person_shape.fields[field];
  const char *text;
  int number;

  switch (shape->kind)
    {
    case REL_FIELD_NUMBER:
      number = rel_record_get_number (person, field);
      if (number == REL_NUMBER_NONE)
        return g_strdup ("");
      return field == REL_PERSON_CADENCE_DAYS || field == REL_PERSON_FACE_TO_FACE_DAYS ? rel_when_interval (number)
                                                                                     : g_strdup_printf ("%d", number);
    case REL_FIELD_FLAG:
      return g_strdup (rel_record_get_flag (person, field) ? _("Yes") : _("No"));
    case REL_FIELD_WORD:
      return g_strdup (rel_label_of (shape->words (), rel_record_get_word (person, field)));
    case REL_FIELD_DATE:
    case REL_FIELD_BIRTHDAY:
      return rel_when_text (rel_record_get_text (person, field));
    case REL_FIELD_REFERENCE:
      text = rel_record_get_text (person, field);
      text = text != NULL ? rel_name_cache_get (rel_name_cache_for_store (store), REL_NOUN_PERSON, text) : NULL;
      return g_strdup (text != NULL ? text : "…");
    case REL_FIELD_TEXT:
    case REL_FIELD_TIME:
    case REL_FIELD_INSTANT:
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
    case REL_FIELD_ITEMS:
    default:
      if (field == REL_PERSON_PHOTO)
        return g_strdup (rel_record_get_text (person, field) != NULL ? _("A photo") : "");
      text = rel_record_get_text (person, field);
      if (field == REL_PERSON_PREFERRED_CHANNEL && text != NULL)
        return g_strdup (rel_label_of_channel (text));
      return g_strdup (text != NULL ? text : "");
    }
}
