/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Person: a person one has a relationship with. */
#include "rel-person.h"

#include "rel-contact-point.h"
#include "rel-custom-field.h"
#include "rel-employment.h"
#include "rel-enums.h"

struct _RelPerson
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelPerson, rel_person, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_PERSON_NAME] = REL_TEXT_REQUIRED ("name"),
  [REL_PERSON_GIVEN_NAME] = REL_TEXT ("given_name"),
  [REL_PERSON_FAMILY_NAME] = REL_TEXT ("family_name"),
  [REL_PERSON_NICKNAME] = REL_TEXT ("nickname"),
  [REL_PERSON_DIRECTION] = REL_WORD ("direction", rel_direction_get_type),
  [REL_PERSON_SCOPE] = REL_WORD ("scope", rel_scope_get_type),
  [REL_PERSON_ROLES] = REL_TEXTS ("roles"),
  [REL_PERSON_WHY] = REL_TEXT ("why"),
  [REL_PERSON_OFFER] = REL_TEXT ("offer"),
  [REL_PERSON_PRIORITIES] = REL_TEXT ("priorities"),
  [REL_PERSON_PREFERRED_CHANNEL] = REL_TEXT ("preferred_channel"),
  [REL_PERSON_CADENCE_DAYS] = REL_NUMBER ("cadence_days", 1, G_MAXINT),
  [REL_PERSON_FACE_TO_FACE_DAYS] = REL_NUMBER ("face_to_face_days", 1, G_MAXINT),
  [REL_PERSON_INTRODUCED_BY] = REL_REFERENCE ("introduced_by", REL_NOUN_PERSON),
  [REL_PERSON_MET_ON] = REL_DATE ("met_on"),
  [REL_PERSON_MET_WHERE] = REL_TEXT ("met_where"),
  [REL_PERSON_SOURCE] = REL_TEXT ("source"),
  [REL_PERSON_SOURCE_UID] = REL_TEXT ("source_uid"),
  [REL_PERSON_KNOWS_ME] = REL_NUMBER ("knows_me", 0, 4),
  [REL_PERSON_TRUST] = REL_NUMBER ("trust", 0, 4),
  [REL_PERSON_SENSITIVITY] = REL_WORD ("sensitivity", rel_sensitivity_get_type),
  [REL_PERSON_IS_FOCUS] = REL_FLAG ("is_focus"),
  [REL_PERSON_BIRTHDAY] = REL_BIRTHDAY ("birthday"),
  [REL_PERSON_NOTES] = REL_TEXT ("notes"),
  [REL_PERSON_PHOTO] = REL_TEXT ("photo"),
  [REL_PERSON_ARCHIVED_AT] = REL_INSTANT ("archived_at"),
  [REL_PERSON_CONTACT_POINTS] = REL_ITEMS ("contact_points", &rel_contact_point_shape),
  [REL_PERSON_POSITIONS] = REL_ITEMS ("positions", &rel_employment_shape),
  [REL_PERSON_TAGS] = REL_TEXTS ("tags"),
  [REL_PERSON_CUSTOM_FIELDS] = REL_ITEMS ("custom_fields", &rel_custom_field_shape),
};

const RelShape rel_person_shape = { "person", fields, G_N_ELEMENTS (fields) };

static void
rel_person_class_init (RelPersonClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_PERSON, &rel_person_shape);
}

static void
rel_person_init (RelPerson *self)
{
}
