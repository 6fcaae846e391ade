/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON Schema in data describes exactly the records of the model, and the sample data comes out as it went in. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "rel-record-json.h"
#include "rel-shape.h"
#include "rel-words.h"

static JsonObject *
load (const char *name)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", name, NULL);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/* What a rule refers to by `$ref`, directly or beside null, without its `#/$defs/`; NULL where it refers to nothing */
static const char *
get_referred (JsonObject *rule)
{
  const char *path;

  if (json_object_has_member (rule, "anyOf"))
    rule = json_array_get_object_element (json_object_get_array_member (rule, "anyOf"), 0);
  path = json_object_get_string_member_with_default (rule, "$ref", NULL);
  if (path == NULL)
    return NULL;
  g_assert_true (g_str_has_prefix (path, "#/$defs/"));
  return path + strlen ("#/$defs/");
}

static gboolean
allows_null (JsonObject *rule)
{
  JsonNode *type = json_object_get_member (rule, "type");

  if (json_object_has_member (rule, "anyOf"))
    return json_array_get_length (json_object_get_array_member (rule, "anyOf")) == 2;
  if (json_object_has_member (rule, "enum"))
    {
      JsonArray *words = json_object_get_array_member (rule, "enum");

      return json_array_get_null_element (words, json_array_get_length (words) - 1);
    }
  return type != NULL && JSON_NODE_HOLDS_ARRAY (type);
}

static const char *
get_type (JsonObject *rule)
{
  JsonNode *type = json_object_get_member (rule, "type");

  return JSON_NODE_HOLDS_ARRAY (type) ? json_array_get_string_element (json_node_get_array (type), 0) : json_node_get_string (type);
}

static void
check_words (JsonObject *rule, const RelField *field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->words ());
  JsonArray *words = json_object_get_array_member (rule, "enum");

  g_assert_cmpuint (json_array_get_length (words), ==, klass->n_values + 1);
  for (guint i = 0; i < klass->n_values; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < klass->n_values; j++)
        found = found || g_str_equal (json_array_get_string_element (words, j), klass->values[i].value_nick);
      if (!found)
        g_error ("the schema does not know “%s” of %s", klass->values[i].value_nick, field->name);
    }
  g_assert_cmpstr (json_object_get_string_member (rule, "default"), ==, rel_words_get (field->words (), field->fallback));
}

static void check_shape (JsonObject *definitions, const char *name, const RelShape *shape, gboolean is_record);

static void
check_field (JsonObject *definitions, JsonObject *rule, const RelField *field)
{
  JsonObject *items = json_object_has_member (rule, "items") ? json_object_get_object_member (rule, "items") : NULL;

  g_test_message ("%s", field->name);
  g_assert_true (allows_null (rule) == !field->required);
  g_assert_true (json_object_has_member (rule, "description"));
  switch (field->kind)
    {
    case REL_FIELD_TEXT:
      g_assert_cmpstr (get_type (rule), ==, "string");
      return;
    case REL_FIELD_NUMBER:
      g_assert_cmpstr (get_type (rule), ==, "integer");
      g_assert_cmpint (json_object_get_int_member (rule, "minimum"), ==, field->minimum);
      g_assert_cmpint (json_object_get_int_member_with_default (rule, "maximum", G_MAXINT), ==, field->maximum);
      return;
    case REL_FIELD_FLAG:
      g_assert_cmpstr (get_type (rule), ==, "boolean");
      return;
    case REL_FIELD_WORD:
      check_words (rule, field);
      return;
    case REL_FIELD_DATE:
      g_assert_cmpstr (get_referred (rule), ==, "date");
      return;
    case REL_FIELD_BIRTHDAY:
      g_assert_cmpstr (get_referred (rule), ==, "birthday");
      return;
    case REL_FIELD_TIME:
      g_assert_cmpstr (get_referred (rule), ==, "time");
      return;
    case REL_FIELD_INSTANT:
      g_assert_cmpstr (get_referred (rule), ==, "instant");
      return;
    case REL_FIELD_REFERENCE:
      g_assert_cmpstr (get_referred (rule), ==, "reference");
      return;
    case REL_FIELD_REFERENCES:
      g_assert_cmpstr (get_referred (items), ==, "reference");
      return;
    case REL_FIELD_TEXTS:
      g_assert_cmpstr (get_type (items), ==, "string");
      return;
    case REL_FIELD_ITEMS:
      check_shape (definitions, get_referred (items), field->item, FALSE);
      return;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_required (JsonObject *definition, const char *name)
{
  JsonArray *required = json_object_get_array_member (definition, "required");

  for (guint i = 0; i < json_array_get_length (required); i++)
    if (g_str_equal (json_array_get_string_element (required, i), name))
      return TRUE;
  return FALSE;
}

/* The members of a definition are those of the shape, in its order */
static void
check_shape (JsonObject *definitions, const char *name, const RelShape *shape, gboolean is_record)
{
  static const char * const of_all_records[] = { "id", "created_at", "modified_at" };
  JsonObject *definition = json_object_get_object_member (definitions, name);
  JsonObject *members = json_object_get_object_member (definition, "properties");
  guint before = is_record ? G_N_ELEMENTS (of_all_records) : 0;
  guint i = 0;
  JsonObjectIter iter;
  const char *member;
  JsonNode *rule;

  g_test_message ("%s", name);
  g_assert_cmpint (json_object_get_size (members), ==, before + shape->n_fields);
  g_assert_true (json_object_get_boolean_member (definition, "additionalProperties"));
  json_object_iter_init_ordered (&iter, members);
  while (json_object_iter_next_ordered (&iter, &member, &rule))
    {
      if (i < before)
        {
          g_assert_cmpstr (member, ==, of_all_records[i]);
          g_assert_true (is_required (definition, member) == (i == 0));
        }
      else
        {
          const RelField *field = &shape->fields[i - before];

          g_assert_cmpstr (member, ==, field->name);
          g_assert_true (is_required (definition, member) == field->required);
          check_field (definitions, json_node_get_object (rule), field);
        }
      i++;
    }
}

static void
test_describes_the_model (void)
{
  g_autoptr (JsonObject) schema = load ("org.example.Relations.schema.json");
  JsonObject *sections = json_object_get_object_member (schema, "properties");
  JsonObject *definitions = json_object_get_object_member (schema, "$defs");

  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      const RelNounInfo *info = rel_noun_get_info (noun);
      JsonObject *section = json_object_get_object_member (sections, info->section);

      g_assert_cmpstr (get_type (section), ==, "array");
      g_assert_cmpstr (get_referred (json_object_get_object_member (section, "items")), ==, info->shape->name);
      check_shape (definitions, info->shape->name, info->shape, TRUE);
    }
}

static void
test_comes_out_as_it_went_in (void)
{
  g_autoptr (JsonObject) sample = load ("sample.json");
  guint n_records = 0;

  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      JsonArray *records = json_object_get_array_member (sample, rel_noun_get_info (noun)->section);

      for (guint i = 0; i < json_array_get_length (records); i++)
        {
          JsonNode *node = json_array_get_element (records, i);
          g_autoptr (GError) error = NULL;
          g_autofree char *expected = json_to_string (node, FALSE);
          g_autoptr (RelRecord) record = rel_record_new_from_json_text (noun, expected, &error);
          g_autofree char *written = NULL;

          g_assert_no_error (error);
          written = rel_record_dup_json (record);
          g_assert_cmpstr (written, ==, expected);
          n_records++;
        }
    }
  g_assert_cmpuint (n_records, >, 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/describes-the-model", test_describes_the_model);
  g_test_add_func ("/sample/comes-out-as-it-went-in", test_comes_out_as_it_went_in);
  return g_test_run ();
}
