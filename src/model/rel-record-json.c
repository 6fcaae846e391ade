/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One record as one JSON object, and back. Members come out in the order of the shape, so that
 * the same record is always the same bytes. */
#include "rel-record-json.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rel-clock.h"
#include "rel-words.h"

/**
 * rel_json_append_string:
 * @json: where to append
 * @text: valid UTF-8
 *
 * Appends @text as a JSON string, quotes included; only what must be escaped is.
 */
void
rel_json_append_string (GString *json, const char *text)
{
  const char *start = text;

  g_string_append_c (json, '"');
  for (const char *p = text;; p++)
    {
      guchar c = (guchar) *p;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;
      g_string_append_len (json, start, p - start);
      if (c == '\0')
        break;
      start = p + 1;
      switch (c)
        {
        case '"':
          g_string_append (json, "\\\"");
          break;
        case '\\':
          g_string_append (json, "\\\\");
          break;
        case '\n':
          g_string_append (json, "\\n");
          break;
        case '\t':
          g_string_append (json, "\\t");
          break;
        case '\r':
          g_string_append (json, "\\r");
          break;
        default:
          g_string_append_printf (json, "\\u%04x", c);
        }
    }
  g_string_append_c (json, '"');
}

/**
 * rel_json_append_node:
 * @json: where to append
 * @node: any JSON value
 * @error: return location
 *
 * Appends @node compactly.
 *
 * Returns: whether it could be written; a number beyond the range of a double cannot
 */
gboolean
rel_json_append_node (GString *json, JsonNode *node, GError **error)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_NULL:
      g_string_append (json, "null");
      return TRUE;
    case JSON_NODE_OBJECT:
      {
        JsonObjectIter iter;
        const char *name;
        JsonNode *member;
        gboolean first = TRUE;

        g_string_append_c (json, '{');
        json_object_iter_init_ordered (&iter, json_node_get_object (node));
        while (json_object_iter_next_ordered (&iter, &name, &member))
          {
            if (!first)
              g_string_append_c (json, ',');
            first = FALSE;
            rel_json_append_string (json, name);
            g_string_append_c (json, ':');
            if (!rel_json_append_node (json, member, error))
              return FALSE;
          }
        g_string_append_c (json, '}');
        return TRUE;
      }
    case JSON_NODE_ARRAY:
      {
        JsonArray *array = json_node_get_array (node);

        g_string_append_c (json, '[');
        for (guint i = 0; i < json_array_get_length (array); i++)
          {
            if (i > 0)
              g_string_append_c (json, ',');
            if (!rel_json_append_node (json, json_array_get_element (array, i), error))
              return FALSE;
          }
        g_string_append_c (json, ']');
        return TRUE;
      }
    case JSON_NODE_VALUE:
      break;
    default:
      g_assert_not_reached ();
    }

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      rel_json_append_string (json, json_node_get_string (node));
    }
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    {
      g_string_append (json, json_node_get_boolean (node) ? "true" : "false");
    }
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      g_string_append_printf (json, "%" G_GINT64_FORMAT, json_node_get_int (node));
    }
  else
    {
      double number = json_node_get_double (node);
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      if (!isfinite (number))
        {
          g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID, _("a number is out of range"));
          return FALSE;
        }
      g_ascii_dtostr (buffer, sizeof buffer, number);
      g_string_append (json, buffer);
      if (strpbrk (buffer, ".eE") == NULL)
        g_string_append (json, ".0");
    }
  return TRUE;
}

static void
append_member_name (GString *json, const char *name)
{
  char last = json->len > 0 ? json->str[json->len - 1] : '{';

  if (last != '{')
    g_string_append_c (json, ',');
  g_string_append_c (json, '"');
  g_string_append (json, name);
  g_string_append (json, "\":");
}

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
      append_member_name (json, field->name);
      g_string_append_printf (json, "%d", rel_values_get_number (values, i));
      return;
    case REL_FIELD_FLAG:
      append_member_name (json, field->name);
      g_string_append (json, rel_values_get_flag (values, i) ? "true" : "false");
      return;
    case REL_FIELD_WORD:
      append_member_name (json, field->name);
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
        append_member_name (json, field->name);
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
        append_member_name (json, field->name);
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
      append_member_name (json, field->name);
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
      append_member_name (json, "id");
      rel_json_append_string (json, id);
    }
  if (rel_record_get_created_at (self) != NULL)
    {
      append_member_name (json, "created_at");
      rel_json_append_string (json, rel_record_get_created_at (self));
    }
  if (rel_record_get_modified_at (self) != NULL)
    {
      append_member_name (json, "modified_at");
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

static const char *
get_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
read_number (RelValues *values, guint i, JsonNode *node, GError **error)
{
  const RelField *field = &rel_values_get_shape (values)->fields[i];
  double number;

  if (!JSON_NODE_HOLDS_VALUE (node) ||
      (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return wrong_type (field->name, _("a whole number"), error);
  number = json_node_get_double (node);
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    number = (double) json_node_get_int (node);
  if (!(number >= 0 && number <= G_MAXINT && floor (number) == number))
    return wrong_type (field->name, _("a whole number"), error);
  rel_values_set_number (values, i, (int) number);
  return TRUE;
}

static gboolean read_values (RelValues *values, JsonObject *object, gboolean is_record, GError **error);

static gboolean
read_list (RelValues *values, guint i, JsonNode *node, GError **error)
{
  const RelField *field = &rel_values_get_shape (values)->fields[i];
  JsonArray *array;
  guint length;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return wrong_type (field->name, _("a list"), error);
  array = json_node_get_array (node);
  length = json_array_get_length (array);
  if (field->kind == REL_FIELD_ITEMS)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);

      for (guint j = 0; j < length; j++)
        {
          JsonNode *element = json_array_get_element (array, j);
          RelValues *item = rel_values_new (field->item);

          g_ptr_array_add (items, item);
          if (!JSON_NODE_HOLDS_OBJECT (element))
            return wrong_type (field->name, _("a list of objects"), error);
          if (!read_values (item, json_node_get_object (element), FALSE, error))
            {
              g_prefix_error (error, "%s: ", field->name);
              return FALSE;
            }
        }
      rel_values_set_items (values, i, items);
    }
  else
    {
      g_auto (GStrv) texts = g_new0 (char *, length + 1);

      for (guint j = 0; j < length; j++)
        {
          const char *text = get_string (json_array_get_element (array, j));

          if (text == NULL)
            return wrong_type (field->name, _("a list of texts"), error);
          texts[j] = g_strdup (text);
        }
      rel_values_take_texts (values, i, g_steal_pointer (&texts));
    }
  return TRUE;
}

static gboolean
read_field (RelValues *values, guint i, JsonNode *node, GError **error)
{
  const RelField *field = &rel_values_get_shape (values)->fields[i];
  const char *text;
  int word;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  switch (field->kind)
    {
    case REL_FIELD_NUMBER:
      return read_number (values, i, node, error);
    case REL_FIELD_FLAG:
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
        return wrong_type (field->name, _("true or false"), error);
      rel_values_set_number (values, i, json_node_get_boolean (node));
      return TRUE;
    case REL_FIELD_REFERENCES:
    case REL_FIELD_TEXTS:
    case REL_FIELD_ITEMS:
      return read_list (values, i, node, error);
    default:
      text = get_string (node);
      if (text == NULL)
        return wrong_type (field->name, _("a text"), error);
    }
  if (field->kind == REL_FIELD_WORD)
    {
      if (!rel_words_lookup (field->words (), text, &word))
        {
          g_autofree char *known = rel_words_describe (field->words ());

          g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID,
                       _("%s: “%.60s” is not one of %s"), field->name, text, known);
          return FALSE;
        }
      rel_values_set_number (values, i, word);
      return TRUE;
    }
  if (field->kind == REL_FIELD_INSTANT)
    {
      char *normal = rel_instant_normalize (text);

      rel_values_take_text (values, i, normal != NULL ? normal : g_strdup (text));
      return TRUE;
    }
  rel_values_set_text (values, i, text);
  return TRUE;
}

static gboolean
read_values (RelValues *values, JsonObject *object, gboolean is_record, GError **error)
{
  const RelShape *shape = rel_values_get_shape (values);
  g_autoptr (GString) extra = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  guint expected = 0;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      int field = -1;

      if (is_record && (strcmp (name, "id") == 0 || strcmp (name, "created_at") == 0 || strcmp (name, "modified_at") == 0))
        continue;
      /* Our own files have the members in the order of the shape. */
      for (guint i = expected; i < shape->n_fields && field < 0; i++)
        if (strcmp (shape->fields[i].name, name) == 0)
          field = (int) i;
      if (field < 0)
        field = rel_shape_find (shape, name);
      if (field >= 0)
        {
          expected = (guint) field + 1;
          if (!read_field (values, (guint) field, node, error))
            return FALSE;
          continue;
        }
      if (extra == NULL)
        extra = g_string_new (NULL);
      else
        g_string_append_c (extra, ',');
      rel_json_append_string (extra, name);
      g_string_append_c (extra, ':');
      if (!rel_json_append_node (extra, node, error))
        {
          g_prefix_error (error, "%s: ", name);
          return FALSE;
        }
    }
  if (extra != NULL)
    rel_values_set_extra (values, extra->str);
  return TRUE;
}

static gboolean
read_instant (JsonObject *object, const char *name, char **instant, GError **error)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text;

  *instant = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  text = get_string (node);
  *instant = rel_instant_normalize (text);
  if (*instant != NULL)
    return TRUE;
  g_set_error (error, REL_VALUES_ERROR, REL_VALUES_ERROR_INVALID, _("%s: “%.60s” is not an instant (RFC 3339)"), name, text != NULL ? text : "");
  return FALSE;
}

/**
 * rel_record_new_from_json:
 * @noun: which noun the object is
 * @object: a JSON object
 * @error: return location
 *
 * Reads and validates one record. Members this version does not know are kept. Whether references
 * lead anywhere is for the store to say. An absent modified_at stays %NULL.
 *
 * Returns: (transfer full) (nullable): the record, or %NULL with @error, of %REL_VALUES_ERROR
 */
RelRecord *
rel_record_new_from_json (RelNoun noun, JsonObject *object, GError **error)
{
  g_autoptr (RelRecord) record = rel_record_new (noun);
  g_autofree char *created_at = NULL;
  g_autofree char *modified_at = NULL;
  JsonNode *id = json_object_get_member (object, "id");

  if (id != NULL && !JSON_NODE_HOLDS_NULL (id) && get_string (id) == NULL)
    {
      wrong_type ("id", _("a text"), error);
      return NULL;
    }
  if (!read_instant (object, "created_at", &created_at, error) ||
      !read_instant (object, "modified_at", &modified_at, error))
    return NULL;
  rel_record_set_id (record, id != NULL ? get_string (id) : NULL);
  rel_record_set_created_at (record, created_at);
  rel_record_set_modified_at (record, modified_at);
  if (!read_values (rel_record_get_values (record), object, TRUE, error) ||
      !rel_record_validate (record, error))
    return NULL;
  return g_steal_pointer (&record);
}

/**
 * rel_record_new_from_json_text:
 * @noun: which noun the object is
 * @json: the text of a JSON object
 * @error: return location
 *
 * Returns: (transfer full) (nullable): as rel_record_new_from_json()
 */
RelRecord *
rel_record_new_from_json_text (RelNoun noun, const char *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, json, -1, error))
    return NULL;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      wrong_type ("record", _("an object"), error);
      return NULL;
    }
  return rel_record_new_from_json (noun, json_node_get_object (root), error);
}
