/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drafts of people become records, and records that meet are brought together. */
#include "rel-import-record.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <rel-contact-point.h>
#include <rel-custom-field.h>
#include <rel-employment.h>
#include <rel-enums.h>
#include <rel-person.h>
#include <rel-words.h>
#include <string.h>

#include "rel-import-reader.h"

static guint
person_field (RelDraftField draft_field)
{
  static int fields[REL_DRAFT_N_FIELDS];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (int i = 0; i < REL_DRAFT_N_FIELDS; i++)
        fields[i] = rel_shape_find (&rel_person_shape, rel_draft_field_get_name (i));
      g_once_init_leave (&ready, 1);
    }
  return fields[draft_field];
}

static gboolean
set_value (RelValues   *values,
           guint        field,
           const char  *text,
           GError     **error)
{
  const RelField *info = &rel_values_get_shape (values)->fields[field];
  gint64 number;
  int word;

  switch (info->kind)
    {
    case REL_FIELD_WORD:
      if (!rel_words_lookup (info->words (), text, &word))
        {
          g_autofree char *words = rel_words_describe (info->words ());

          g_set_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_INVALID, _("%s: “%s” is none of %s."), info->name, text,
                       words);
          return FALSE;
        }
      rel_values_set_number (values, field, word);
      return TRUE;
    case REL_FIELD_FLAG:
      rel_values_set_number (values, field, g_ascii_strcasecmp (text, "true") == 0 || strcmp (text, "1") == 0);
      return TRUE;
    case REL_FIELD_NUMBER:
      if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &number, NULL))
        {
          g_set_error (error, REL_IMPORT_ERROR, REL_IMPORT_ERROR_INVALID, _("%s: “%s” is not a number."), info->name, text);
          return FALSE;
        }
      rel_values_set_number (values, field, number);
      return TRUE;
    case REL_FIELD_TEXT:
    case REL_FIELD_DATE:
    case REL_FIELD_BIRTHDAY:
    case REL_FIELD_TIME:
    case REL_FIELD_INSTANT:
    case REL_FIELD_REFERENCE:
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
    case REL_FIELD_ITEMS:
    default:
      rel_values_set_text (values, field, text);
      return TRUE;
    }
}

static void
set_texts (RelValues *values,
           guint      field,
           GPtrArray *texts)
{
  if (texts->len == 0)
    return;
  g_ptr_array_add (texts, NULL);
  rel_values_set_texts (values, field, (const char * const *) texts->pdata);
  g_ptr_array_set_size (texts, texts->len - 1);
}

static gboolean
add_contact_points (RelPersonDraft  *draft,
                    RelValues       *values,
                    GError         **error)
{
  g_autoptr (GPtrArray) items = NULL;

  if (draft->contact_points->len == 0)
    return TRUE;
  items = g_ptr_array_new_full (draft->contact_points->len, (GDestroyNotify) rel_values_unref);
  for (guint i = 0; i < draft->contact_points->len; i++)
    {
      RelDraftContactPoint *point = &g_array_index (draft->contact_points, RelDraftContactPoint, i);
      RelValues *item = rel_values_new (&rel_contact_point_shape);

      g_ptr_array_add (items, item);
      if (!set_value (item, REL_CONTACT_POINT_KIND, point->kind, error))
        return FALSE;
      rel_values_set_text (item, REL_CONTACT_POINT_LABEL, point->label);
      rel_values_set_text (item, REL_CONTACT_POINT_VALUE, point->value);
      rel_values_set_number (item, REL_CONTACT_POINT_IS_PREFERRED, point->is_preferred);
    }
  rel_values_set_items (values, REL_PERSON_CONTACT_POINTS, items);
  return TRUE;
}

static void
add_positions (RelPersonDraft *draft,
               RelValues      *values)
{
  g_autoptr (GPtrArray) items = NULL;

  if (draft->positions->len == 0)
    return;
  items = g_ptr_array_new_full (draft->positions->len, (GDestroyNotify) rel_values_unref);
  for (guint i = 0; i < draft->positions->len; i++)
    {
      RelDraftPosition *position = &g_array_index (draft->positions, RelDraftPosition, i);
      RelValues *item = rel_values_new (&rel_employment_shape);

      g_ptr_array_add (items, item);
      rel_values_set_text (item, REL_EMPLOYMENT_ORGANIZATION, position->organization);
      rel_values_set_text (item, REL_EMPLOYMENT_TITLE, position->title);
      rel_values_set_text (item, REL_EMPLOYMENT_DEPARTMENT, position->department);
      rel_values_set_text (item, REL_EMPLOYMENT_STARTED_ON, position->started_on);
      rel_values_set_text (item, REL_EMPLOYMENT_ENDED_ON, position->ended_on);
    }
  rel_values_set_items (values, REL_PERSON_POSITIONS, items);
}

static void
add_custom_fields (RelPersonDraft *draft,
                   RelValues      *values)
{
  g_autoptr (GPtrArray) items = NULL;

  if (draft->custom_fields->len == 0)
    return;
  items = g_ptr_array_new_full (draft->custom_fields->len, (GDestroyNotify) rel_values_unref);
  for (guint i = 0; i < draft->custom_fields->len; i++)
    {
      RelDraftCustomField *field = &g_array_index (draft->custom_fields, RelDraftCustomField, i);
      RelValues *item = rel_values_new (&rel_custom_field_shape);

      g_ptr_array_add (items, item);
      rel_values_set_text (item, REL_CUSTOM_FIELD_LABEL, field->label);
      rel_values_set_text (item, REL_CUSTOM_FIELD_VALUE, field->value);
    }
  rel_values_set_items (values, REL_PERSON_CUSTOM_FIELDS, items);
}

/**
 * rel_import_record_new:
 * @draft: a person
 *
 * Returns: (transfer full) (nullable): the person as a record that obeys the rules of its own members, or %NULL
 *   with @error saying which it breaks
 */
RelRecord *
rel_import_record_new (RelPersonDraft  *draft,
                       GError         **error)
{
  g_autoptr (RelRecord) record = rel_record_new (REL_NOUN_PERSON);
  RelValues *values = rel_record_get_values (record);

  rel_record_set_id (record, draft->fields[REL_DRAFT_ID]);
  for (guint i = 0; i < REL_DRAFT_N_FIELDS; i++)
    if (i != REL_DRAFT_ID && draft->fields[i] != NULL && !set_value (values, person_field (i), draft->fields[i], error))
      return NULL;

  if (!add_contact_points (draft, values, error))
    return NULL;
  add_positions (draft, values);
  add_custom_fields (draft, values);
  set_texts (values, REL_PERSON_TAGS, draft->tags);
  set_texts (values, REL_PERSON_ROLES, draft->roles);
  if (draft->photo != NULL)
    {
      g_autofree char *base64 = g_base64_encode (draft->photo, draft->photo_len);

      rel_values_take_text (values, REL_PERSON_PHOTO,
                            g_strconcat ("data:", draft->photo_type != NULL ? draft->photo_type : "image/jpeg", ";base64,",
                                         base64, NULL));
    }

  return rel_values_validate (values, error) ? g_steal_pointer (&record) : NULL;
}

/* Whether two lists hold the same items, in whatever order: tables give contact points back sorted by kind. */
static gboolean
same_but_for_order (RelValues *a,
                    RelValues *b,
                    guint      field)
{
  GPtrArray *first, *second;
  g_autoptr (GPtrArray) rest = NULL;

  if (rel_person_shape.fields[field].kind != REL_FIELD_ITEMS)
    return FALSE;
  first = rel_values_get_items (a, field);
  second = rel_values_get_items (b, field);
  if (first == NULL || second == NULL || first->len != second->len)
    return FALSE;
  rest = g_ptr_array_new ();
  for (guint i = 0; i < second->len; i++)
    g_ptr_array_add (rest, g_ptr_array_index (second, i));
  for (guint i = 0; i < first->len; i++)
    {
      guint k;

      for (k = 0; k < rest->len; k++)
        if (rel_values_equal (g_ptr_array_index (first, i), g_ptr_array_index (rest, k)))
          break;
      if (k == rest->len)
        return FALSE;
      g_ptr_array_remove_index_fast (rest, k);
    }
  return TRUE;
}

/**
 * rel_import_record_update:
 * @existing: a person, who may change
 * @incoming: the same person as their source describes them now
 * @provenance: (nullable): the person as the source described them before; takes over what @incoming says
 *
 * Updates the members that nobody edited since the source gave them: those that are as @provenance has
 * them, or empty. What @incoming is silent about stays.
 *
 * Returns: whether @existing changed
 */
gboolean
rel_import_record_update (RelRecord *existing,
                          RelRecord *incoming,
                          RelRecord *provenance)
{
  RelValues *old = rel_record_get_values (existing);
  RelValues *new = rel_record_get_values (incoming);
  RelValues *given = provenance != NULL ? rel_record_get_values (provenance) : NULL;
  gboolean changed = FALSE;

  for (guint i = 0; i < rel_person_shape.n_fields; i++)
    {
      gboolean edited;

      if (rel_values_is_default (new, i))
        continue;
      edited = given != NULL ? !rel_values_field_equal (old, given, i) : !rel_values_is_default (old, i);
      if (!edited && !same_but_for_order (old, new, i))
        changed |= rel_values_copy_field (old, new, i);
      if (given != NULL)
        rel_values_copy_field (given, new, i);
    }
  return changed;
}
