/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the database keeps of a record besides its members: the key it is sorted by, and the words it is found by. */
#include "rel-record-texts-private.h"

#include <string.h>

#include "rel-contact-point.h"
#include "rel-custom-field.h"
#include "rel-employment.h"
#include "rel-goal.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "rel-text.h"

struct _RelRecordTexts
{
  char *sort_key;
  char *family_key;
  GString *name;
  GString *body;
};

/* What is sought of each noun, besides the name of a person. */
static const guint person_fields[] = {
  REL_PERSON_WHY, REL_PERSON_OFFER, REL_PERSON_PRIORITIES, REL_PERSON_MET_WHERE, REL_PERSON_NOTES, REL_PERSON_POSITIONS,
  REL_PERSON_CONTACT_POINTS, REL_PERSON_ROLES, REL_PERSON_TAGS, REL_PERSON_CUSTOM_FIELDS,
};
static const guint name_fields[] = { REL_PERSON_NAME, REL_PERSON_GIVEN_NAME, REL_PERSON_FAMILY_NAME, REL_PERSON_NICKNAME };
static const guint meeting_fields[] = { REL_MEETING_TITLE, REL_MEETING_LOCATION, REL_MEETING_SUMMARY, REL_MEETING_NOTES, REL_MEETING_REFLECTION };
static const guint goal_fields[] = {
  REL_GOAL_TITLE, REL_GOAL_TARGET_ROLE, REL_GOAL_ORGANIZATION, REL_GOAL_WHY, REL_GOAL_CASE_STATEMENT, REL_GOAL_OUTCOME_NOTE,
};

static void
append_items (GString *key, GPtrArray *items, const guint *fields, guint n_fields)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    for (guint j = 0; j < n_fields; j++)
      rel_text_append_search_key (key, rel_values_get_text (items->pdata[i], fields[j]));
}

static void
append_points (GString *key, GPtrArray *points)
{
  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      const char *value = rel_values_get_text (points->pdata[i], REL_CONTACT_POINT_VALUE);

      if (value != NULL)
        rel_text_append_search_key (key, rel_text_skip_scheme (value));
    }
}

static void
append_field (GString *key, RelRecord *record, guint field)
{
  static const guint employment[] = { REL_EMPLOYMENT_ORGANIZATION, REL_EMPLOYMENT_TITLE, REL_EMPLOYMENT_DEPARTMENT };
  static const guint custom[] = { REL_CUSTOM_FIELD_VALUE };
  const RelField *what = &rel_record_get_shape (record)->fields[field];
  const char * const *texts;

  switch (what->kind)
    {
    case REL_FIELD_ITEMS:
      if (what->item == &rel_employment_shape)
        append_items (key, rel_record_get_items (record, field), employment, G_N_ELEMENTS (employment));
      else if (what->item == &rel_contact_point_shape)
        append_points (key, rel_record_get_items (record, field));
      else
        append_items (key, rel_record_get_items (record, field), custom, G_N_ELEMENTS (custom));
      break;
    case REL_FIELD_TEXTS:
      texts = rel_record_get_texts (record, field);
      for (; texts != NULL && *texts != NULL; texts++)
        rel_text_append_search_key (key, *texts);
      break;
    default:
      rel_text_append_search_key (key, rel_record_get_text (record, field));
    }
}

static void
append_fields (GString *key, RelRecord *record, const guint *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    append_field (key, record, fields[i]);
}

/* Whether the words from @start on stand in one piece before it already. */
static gboolean
is_repeated (const char *key, gsize start)
{
  const char *words = key + start;
  gsize length;

  while (*words == ' ')
    words++;
  length = strlen (words);
  for (const char *p = key; p + length <= key + start && (p = strstr (p, words)) != NULL && p + length <= key + start; p++)
    if ((p == key || p[-1] == ' ') && p[length] == ' ')
      return TRUE;
  return FALSE;
}

/* Given and family name mostly say again what the name says. */
static void
append_names (GString *key, RelRecord *person)
{
  for (guint i = 0; i < G_N_ELEMENTS (name_fields); i++)
    {
      gsize start = key->len;

      append_field (key, person, name_fields[i]);
      if (is_repeated (key->str, start))
        g_string_truncate (key, start);
    }
}

/* Behind every family name, and before any letter of a longer one. */
#define NAME_BREAK "\001"

/* The names of one family in the order of their whole names, by one text: many share a family name, and keys that differ in their
 * second text alone are slow to sort. */
static char *
make_family_key (RelRecord *person, const char *sort_key)
{
  g_autofree char *family = rel_text_family_key (rel_record_get_text (person, REL_PERSON_NAME), rel_record_get_text (person, REL_PERSON_FAMILY_NAME));

  return g_strconcat (family, NAME_BREAK, sort_key, NULL);
}

/**
 * rel_record_texts_new:
 * @record: a record
 *
 * Works out what can be known before the record is written, on any thread. @record must be written as it is now.
 *
 * Returns: (transfer full) (nullable): the texts, %NULL for a noun that is neither sorted nor sought
 */
RelRecordTexts *
rel_record_texts_new (RelRecord *record)
{
  RelNoun noun = rel_record_get_noun (record);
  RelRecordTexts *self;

  if (noun != REL_NOUN_PERSON && noun != REL_NOUN_MEETING && noun != REL_NOUN_GOAL)
    return NULL;
  self = g_new0 (RelRecordTexts, 1);
  self->name = g_string_new (NULL);
  self->body = g_string_sized_new (256);
  if (noun == REL_NOUN_PERSON)
    {
      self->sort_key = rel_text_sort_key (rel_record_get_text (record, REL_PERSON_NAME));
      self->family_key = make_family_key (record, self->sort_key);
      append_names (self->name, record);
      append_fields (self->body, record, person_fields, G_N_ELEMENTS (person_fields));
    }
  else if (noun == REL_NOUN_MEETING)
    {
      append_fields (self->body, record, meeting_fields, G_N_ELEMENTS (meeting_fields));
    }
  else
    {
      self->sort_key = rel_text_sort_key (rel_record_get_text (record, REL_GOAL_TITLE));
      append_fields (self->body, record, goal_fields, G_N_ELEMENTS (goal_fields));
    }
  return self;
}

/**
 * rel_record_texts_free:
 * @self: (transfer full) (nullable): the texts of a record
 *
 * Releases it and all that it owns.
 */
void
rel_record_texts_free (RelRecordTexts *self)
{
  if (self == NULL)
    return;
  g_free (self->sort_key);
  g_free (self->family_key);
  g_string_free (self->name, TRUE);
  g_string_free (self->body, TRUE);
  g_free (self);
}

/**
 * rel_record_texts_get_sort_key:
 * @self: the texts of a record
 *
 * Returns: (transfer none): what orders people and goals by name
 */
const char *
rel_record_texts_get_sort_key (const RelRecordTexts *self)
{
  return self->sort_key;
}

/**
 * rel_record_texts_get_family_key:
 * @self: the texts of a record
 *
 * Returns: (transfer none) (nullable): what orders people by family name, %NULL for other nouns
 */
const char *
rel_record_texts_get_family_key (const RelRecordTexts *self)
{
  return self->family_key;
}

/**
 * rel_record_texts_get_name:
 * @self: the texts of a record
 *
 * Returns: (transfer none): the words of a person’s name, empty for other nouns
 */
const char *
rel_record_texts_get_name (const RelRecordTexts *self)
{
  return self->name->str;
}

/**
 * rel_record_texts_get_body:
 * @self: the texts of a record
 *
 * Returns: (transfer none): all other words
 */
const char *
rel_record_texts_get_body (const RelRecordTexts *self)
{
  return self->body->str;
}
