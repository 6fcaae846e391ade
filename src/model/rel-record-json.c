/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One record as one JSON object, and back. Members come out in the order of the shape, so that
 * the same record is always the same bytes. */
#include "rel-record-json.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rel-clock.h"
#include "rel-json.h"
#include "rel-words.h"

static void append_values (GString *json, RelValues *values);

static void
append_field (GString *json, RelValues *values, guint i)
{
  const RelField *field = &rel_values_get_shape (values)->fields[i];

  switch (field->kind)
    {
    case REL_FIELD_NUMBER:
      if (rel_values_get_number (values, i) == REL_NUMBER_NONE)
        return;
      rel_json_append_name (json, field->name);
      g_string_append_printf (json, "%d", rel_values_get_number (values, i));
      return;
    case REL_FIELD_FLAG:
      rel_json_append_name (json, field->name);
      g_string_append (json, rel_values_get_flag (values, i) ? "true" : "false");
      return;
    case REL_FIELD_WORD:
      rel_json_append_name (json, field->name);
      g_string_append_c (json, '"');
      g_string_append (json, rel_words_get (field->words (), rel_values_get_word (values, i)));
      g_string_append_c (json, '"');
      return;
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
      {
        const char * const *texts = rel_values_get_texts (values, i);

        if (texts[0] == NULL)
          return;
        rel_json_append_name (json, field->name);
        for (gsize j = 0; texts[j] != NULL; j++)
          {
            g_string_append_c (json, j == 0 ? '[' : ',');
            rel_json_append_string (json, texts[j]);
          }
        g_string_append_c (json, ']');
        return;
      }
    case REL_FIELD_ITEMS:
      {
        GPtrArray *items = rel_values_get_items (values, i);

        if (items == NULL)
          return;
        rel_json_append_name (json, field->name);
        for (guint j = 0; j < items->len; j++)
          {
            g_string_append_c (json, j == 0 ? '[' : ',');
            g_string_append_c (json, '{');
            append_values (json, items->pdata[j]);
            g_string_append_c (json, '}');
          }
        g_string_append_c (json, ']');
        return;
      }
    default:
      if (rel_values_get_text (values, i) == NULL)
        return;
      rel_json_append_name (json, field->name);
      rel_json_append_string (json, rel_values_get_text (values, i));
    }
}

static void
append_values (GString *json, RelValues *values)
{
  const RelShape *shape = rel_values_get_shape (values);
  const char *extra = rel_values_get_extra (values);

  for (guint i = 0; i < shape->n_fields; i++)
    append_field (json, values, i);
  if (extra != NULL)
    {
      if (json->str[json->len - 1] != '{')
        g_string_append_c (json, ',');
      g_string_append (json, extra);
    }
}

/**
 * rel_record_append_json:
 * @self: a record
 * @json: where to append
 *
 * Appends the record as a JSON object on one line. What is null or empty is left out; flags and
 * words are always written; members this version does not know come last, as they came in.
 */
void
rel_record_append_json (RelRecord *self, GString *json)
{
  const char *id = rel_record_get_id (self);

  g_string_append_c (json, '{');
  if (id != NULL)
    {
      rel_json_append_name (json, "id");
      rel_json_append_string (json, id);
    }
  if (rel_record_get_created_at (self) != NULL)
    {
      rel_json_append_name (json, "created_at");
      rel_json_append_string (json, rel_record_get_created_at (self));
    }
  if (rel_record_get_modified_at (self) != NULL)
    {
      rel_json_append_name (json, "modified_at");
      rel_json_append_string (json, rel_record_get_modified_at (self));
    }
  append_values (json, rel_record_get_values (self));
  g_string_append_c (json, '}');
}

/**
 * rel_record_dup_json:
 * @self: a record
 *
 * Returns: (transfer full): what rel_record_append_json() appends
 */
char *
rel_record_dup_json (RelRecord *self)
{
  GString *json = g_string_new (NULL);

  rel_record_append_json (self, json);
  return g_string_free (json, FALSE);
}

static gboolean
wrong_type (const char *name, const char *wanted, GError **error)
{
  /* Translators: the first is the name of a member of a file, the second what it should hold */
  g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID, _("%s is not %s"), name, wanted);
  return FALSE;
}

/* For a message: not more of @text than helps. */
static char *
shorten (const char *text)
{
  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 40));
}

/* Whether the name as it is written in the file, escapes and all, is @name. */
static gboolean
is_name (const char *written, gsize length, const char *name)
{
  return strncmp (written, name, length) == 0 && name[length] == '\0';
}

static char *
take_text (const char **p, const char *name, GError **error)
{
  char *text;

  if (rel_json_get_type (*p) != REL_JSON_STRING)
    {
      wrong_type (name, _("a text"), error);
      return NULL;
    }
  text = rel_json_take_string (p, NULL);
  if (text == NULL)
    g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID,
                 _("%s contains the character U+0000 or half of a character, which no text can hold"), name);
  return text;
}

static gboolean
read_number (const char **p, RelValues *values, guint i, GError **error)
{
  const RelField *field = &rel_values_get_shape (values)->fields[i];
  double number;

  if (rel_json_get_type (*p) != REL_JSON_NUMBER)
    return wrong_type (field->name, _("a whole number"), error);
  number = rel_json_take_number (p);
  if (!(number >= 0 && number <= G_MAXINT && floor (number) == number))
    return wrong_type (field->name, _("a whole number"), error);
  rel_values_set_number (values, i, (int) number);
  return TRUE;
}

static gboolean read_values (const char **p, RelValues *values, RelRecord *record, GError **error);

static gboolean
read_items (const char **p, RelValues *values, guint i, GError **error)
{
  const RelField *field = &rel_values_get_shape (values)->fields[i];
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);

  rel_json_enter (p);
  while (rel_json_next (p))
    {
      RelValues *item = rel_values_new (field->item);

      g_ptr_array_add (items, item);
      if (rel_json_get_type (*p) != REL_JSON_OBJECT)
        return wrong_type (field->name, _("a list of objects"), error);
      if (!read_values (p, item, NULL, error))
        {
          g_prefix_error (error, "%s: ", field->name);
          return FALSE;
        }
    }
  rel_values_take_items (values, i, g_steal_pointer (&items));
  return TRUE;
}

static gboolean
read_texts (const char **p, RelValues *values, guint i, GError **error)
{
  const RelField *field = &rel_values_get_shape (values)->fields[i];
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  rel_json_enter (p);
  while (rel_json_next (p))
    {
      char *text;

      if (rel_json_get_type (*p) != REL_JSON_STRING)
        return wrong_type (field->name, _("a list of texts"), error);
      text = take_text (p, field->name, error);
      if (text == NULL)
        return FALSE;
      g_strv_builder_take (texts, text);
    }
  rel_values_take_texts (values, i, g_strv_builder_end (texts));
  return TRUE;
}

static gboolean
read_field (const char **p, RelValues *values, guint i, GError **error)
{
  const RelField *field = &rel_values_get_shape (values)->fields[i];
  g_autofree char *text = NULL;
  int word;

  if (rel_json_get_type (*p) == REL_JSON_NULL)
    {
      rel_json_skip (p);
      return TRUE;
    }
  switch (field->kind)
    {
    case REL_FIELD_NUMBER:
      return read_number (p, values, i, error);
    case REL_FIELD_FLAG:
      if (rel_json_get_type (*p) != REL_JSON_BOOLEAN)
        return wrong_type (field->name, _("true or false"), error);
      rel_values_set_number (values, i, rel_json_take_boolean (p));
      return TRUE;
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
    case REL_FIELD_ITEMS:
      if (rel_json_get_type (*p) != REL_JSON_ARRAY)
        return wrong_type (field->name, _("a list"), error);
      return field->kind == REL_FIELD_ITEMS ? read_items (p, values, i, error) : read_texts (p, values, i, error);
    default:
      text = take_text (p, field->name, error);
      if (text == NULL)
        return FALSE;
    }
  if (field->kind == REL_FIELD_WORD)
    {
      if (!rel_words_lookup (field->words (), text, &word))
        {
          g_autofree char *known = rel_words_describe (field->words ());
          g_autofree char *shown = shorten (text);

          g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID,
                       _("%s: “%s” is not one of %s"), field->name, shown, known);
          return FALSE;
        }
      rel_values_set_number (values, i, word);
      return TRUE;
    }
  if (field->kind == REL_FIELD_INSTANT)
    {
      char *normal = rel_instant_normalize (text);

      rel_values_take_text (values, i, normal != NULL ? normal : g_steal_pointer (&text));
      return TRUE;
    }
  rel_values_take_text (values, i, g_steal_pointer (&text));
  return TRUE;
}

static gboolean
read_instant (const char **p, const char *name, char **instant, GError **error)
{
  g_autofree char *text = take_text (p, name, error);
  g_autofree char *shown = NULL;

  if (text == NULL)
    return FALSE;
  *instant = rel_instant_normalize (text);
  if (*instant != NULL)
    return TRUE;
  shown = shorten (text);
  g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID, _("%s: “%s” is not an instant (RFC 3339)"), name, shown);
  return FALSE;
}

/* What every record has and no shape says. */
static const char * const head_names[] = { "id", "created_at", "modified_at" };

static gboolean
read_head (const char **p, RelRecord *record, guint i, GError **error)
{
  g_autofree char *text = NULL;

  if (rel_json_get_type (*p) == REL_JSON_NULL)
    {
      rel_json_skip (p);
      return TRUE;
    }
  if (i == 0)
    {
      text = take_text (p, head_names[i], error);
      if (text != NULL)
        rel_record_set_id (record, text);
      return text != NULL;
    }
  if (!read_instant (p, head_names[i], &text, error))
    return FALSE;
  if (i == 1)
    rel_record_set_created_at (record, text);
  else
    rel_record_set_modified_at (record, text);
  return TRUE;
}

/* The member called @name: the index of its field; n_fields and up for those in head_names, where there is a @record;
 * -1 for one this version does not know. Our own files have the members in the order of the shape: look there first. */
static int
find_member (const RelShape *shape, RelRecord *record, guint expected, const char *name, gsize length)
{
  for (guint i = expected; i < shape->n_fields; i++)
    if (is_name (name, length, shape->fields[i].name))
      return (int) i;
  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (head_names); i++)
    if (is_name (name, length, head_names[i]))
      return (int) (shape->n_fields + i);
  for (guint i = 0; i < expected; i++)
    if (is_name (name, length, shape->fields[i].name))
      return (int) i;
  return -1;
}

static int
find_escaped_member (const RelShape *shape, RelRecord *record, const char *name)
{
  const char *p = name - 1;
  g_autofree char *plain = rel_json_take_string (&p, NULL);

  return plain != NULL ? find_member (shape, record, 0, plain, strlen (plain)) : -1;
}

static gboolean
read_values (const char **p, RelValues *values, RelRecord *record, GError **error)
{
  const RelShape *shape = rel_values_get_shape (values);
  g_autoptr (GString) extra = NULL;
  guint64 seen = 0;
  guint expected = 0;

  g_assert (shape->n_fields + G_N_ELEMENTS (head_names) <= 64);
  rel_json_enter (p);
  while (rel_json_next (p))
    {
      const char *name;
      gsize length;
      int field;

      rel_json_take_name (p, &name, &length);
      field = find_member (shape, record, expected, name, length);
      if (field < 0 && memchr (name, '\\', length) != NULL)
        field = find_escaped_member (shape, record, name);
      if (field < 0)
        {
          if (extra == NULL)
            extra = g_string_new (NULL);
          else
            g_string_append_c (extra, ',');
          g_string_append_len (extra, name - 1, (gssize) length + 2);
          g_string_append_c (extra, ':');
          rel_json_append_compact (extra, p);
          continue;
        }
      if ((seen & (G_GUINT64_CONSTANT (1) << field)) != 0)
        {
          g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID, _("%.*s is there twice"), (int) length, name);
          return FALSE;
        }
      seen |= G_GUINT64_CONSTANT (1) << field;
      if ((guint) field >= shape->n_fields)
        {
          if (!read_head (p, record, (guint) field - shape->n_fields, error))
            return FALSE;
          continue;
        }
      expected = (guint) field + 1;
      if (!read_field (p, values, (guint) field, error))
        return FALSE;
    }
  if (extra != NULL)
    rel_values_set_extra (values, extra->str);
  return TRUE;
}

/**
 * rel_record_new_from_json:
 * @noun: which noun the object is
 * @json: (inout): the first byte of a JSON value that rel_json_check_value() accepted; just after it where a record is
 *   returned, otherwise unchanged
 * @error: return location
 *
 * Reads and validates one record. Members this version does not know are kept as they are written, without the white
 * space between their parts. Whether references lead anywhere is for the store to say. An absent modified_at stays %NULL.
 *
 * Returns: (transfer full) (nullable): the record, or %NULL with @error, of %REL_VALUES_ERROR
 */
RelRecord *
rel_record_new_from_json (RelNoun noun, const char **json, GError **error)
{
  const char *p = *json;
  g_autoptr (RelRecord) record = NULL;

  if (rel_json_get_type (p) != REL_JSON_OBJECT)
    {
      wrong_type (rel_noun_get_info (noun)->shape->name, _("an object"), error);
      return NULL;
    }
  record = rel_record_new (noun);
  if (!read_values (&p, rel_record_get_values (record), record, error) ||
      !rel_record_validate (record, error))
    return NULL;
  *json = p;
  return g_steal_pointer (&record);
}

/**
 * rel_record_new_from_json_text:
 * @noun: which noun the object is
 * @json: the text of a JSON object
 * @error: return location
 *
 * Returns: (transfer full) (nullable): as rel_record_new_from_json(), or %NULL with @error of %REL_JSON_ERROR where the
 *   text is no JSON
 */
RelRecord *
rel_record_new_from_json_text (RelNoun noun, const char *json, GError **error)
{
  const char *p = json;

  if (!rel_json_check (json, strlen (json), NULL, error))
    return NULL;
  rel_json_skip_space (&p, json + strlen (json));
  return rel_record_new_from_json (noun, &p, error);
}
