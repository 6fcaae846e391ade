/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that values keep: what must be there, ranges, dates, valid text. */
#include "rel-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-clock.h"
#include "rel-date.h"

static gboolean
validate_text (const RelField *field, const char *text, GError **error)
{
  gboolean valid;

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID, _("%s is not valid UTF-8 text"), field->name);
      return FALSE;
    }
  switch (field->kind)
    {
    case REL_FIELD_DATE:
      valid = rel_date_is_full (text);
      break;
    case REL_FIELD_BIRTHDAY:
      valid = rel_date_is_birthday (text);
      break;
    case REL_FIELD_TIME:
      valid = rel_date_is_time (text);
      break;
    case REL_FIELD_INSTANT:
      {
        g_autofree char *normal = rel_instant_normalize (text);

        valid = normal != NULL;
        break;
      }
    default:
      return TRUE;
    }
  if (!valid)
    {
      g_autofree char *shown = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 40));

      if (field->kind == REL_FIELD_TIME)
        g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID,
                     _("%s: “%s” is not a time of day (HH:MM)"), field->name, shown);
      else if (field->kind == REL_FIELD_INSTANT)
        g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID,
                     _("%s: “%s” is not an instant (RFC 3339)"), field->name, shown);
      else
        g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID,
                     _("%s: “%s” is not a date"), field->name, shown);
    }
  return valid;
}

static gboolean
validate_number (const RelField *field, int number, GError **error)
{
  if (field->kind != REL_FIELD_NUMBER || number == REL_NUMBER_NONE || (number >= field->minimum && number <= field->maximum))
    return TRUE;
  if (field->maximum == G_MAXINT)
    g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID,
                 _("%s: %d is less than %d"), field->name, number, field->minimum);
  else
    g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID,
                 _("%s: %d is not between %d and %d"), field->name, number, field->minimum, field->maximum);
  return FALSE;
}

static gboolean
validate_items (const RelField *field, GPtrArray *items, GError **error)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (!rel_values_validate (items->pdata[i], error))
      {
        g_prefix_error (error, "%s: ", field->name);
        return FALSE;
      }
  return TRUE;
}

/**
 * rel_values_validate_field:
 * @self: values
 * @index: index of a field
 * @error: return location
 *
 * Returns: whether what this field holds keeps the rules; otherwise @error, of %REL_VALUES_ERROR, says why not
 */
gboolean
rel_values_validate_field (RelValues *self, guint index, GError **error)
{
  const RelField *field = &rel_values_get_shape (self)->fields[index];
  const char * const *texts;
  const char *text;

  switch (field->kind)
    {
    case REL_FIELD_NUMBER:
    case REL_FIELD_FLAG:
    case REL_FIELD_WORD:
      return validate_number (field, rel_values_get_number (self, index), error);
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
      texts = rel_values_get_texts (self, index);
      for (gsize i = 0; texts[i] != NULL; i++)
        if (!validate_text (field, texts[i], error))
          return FALSE;
      return TRUE;
    case REL_FIELD_ITEMS:
      return validate_items (field, rel_values_get_items (self, index), error);
    case REL_FIELD_TEXT:
    case REL_FIELD_DATE:
    case REL_FIELD_BIRTHDAY:
    case REL_FIELD_TIME:
    case REL_FIELD_INSTANT:
    case REL_FIELD_REFERENCE:
    default:
      text = rel_values_get_text (self, index);
      if (field->required && (text == NULL || strspn (text, " \t\n") == strlen (text)))
        {
          g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_MISSING, _("%s is missing"), field->name);
          return FALSE;
        }
      return text == NULL || validate_text (field, text, error);
    }
}

/**
 * rel_values_validate:
 * @self: values
 * @error: return location
 *
 * Checks what can be known without other records: required members, ranges, dates, valid text,
 * items included.
 *
 * Returns: whether all rules hold; otherwise @error, of %REL_VALUES_ERROR, says which does not
 */
gboolean
rel_values_validate (RelValues *self, GError **error)
{
  for (guint i = 0; i < rel_values_get_shape (self)->n_fields; i++)
    if (!rel_values_validate_field (self, i, error))
      return FALSE;
  return TRUE;
}
