/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records notify once, copy whole, validate, and let go of everything. */
#include <string.h>

#include "rel-contact-point.h"
#include "rel-date.h"
#include "rel-enums.h"
#include "rel-person.h"
#include "rel-record-json.h"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  ++*(guint *) data;
}

static void
test_notify_once (void)
{
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      RelRecord *record = rel_record_new (noun);
      const RelShape *shape = rel_record_get_shape (record);
      g_autoptr (RelRecord) filled = rel_record_new (noun);
      guint n = 0;

      for (guint i = 0; i < shape->n_fields; i++)
        {
          const RelField *field = &shape->fields[i];
          const char *texts[] = { "x", NULL };

          switch (field->kind)
            {
            case REL_FIELD_NUMBER:
              rel_record_set_number (filled, i, field->minimum);
              break;
            case REL_FIELD_FLAG:
            case REL_FIELD_WORD:
              rel_record_set_number (filled, i, 1);
              break;
            case REL_FIELD_TEXTS:
            case REL_FIELD_REFERENCES:
              rel_record_set_texts (filled, i, texts);
              break;
            case REL_FIELD_ITEMS:
              {
                g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);

                g_ptr_array_add (items, rel_values_new (field->item));
                rel_record_set_items (filled, i, items);
                break;
              }
            default:
              rel_record_set_text (filled, i, "2024-01-01");
            }
        }
      rel_record_set_id (filled, "id");
      g_signal_connect (record, "notify", G_CALLBACK (count_cb), &n);
      rel_record_assign (record, filled);
      g_assert_cmpuint (n, ==, shape->n_fields + 1);
      g_assert_true (rel_record_equal (record, filled));
      rel_record_assign (record, filled);
      g_assert_cmpuint (n, ==, shape->n_fields + 1);
      g_assert_finalize_object (record);
    }
}

static void
test_properties (void)
{
  RelRecord *person = rel_record_new (REL_NOUN_PERSON);
  g_autofree char *name = NULL;
  g_auto (GStrv) tags = NULL;
  RelDirection direction;
  const char *two[] = { "a", "b", NULL };
  int cadence;

  g_object_set (person, "name", "Ana", "direction", REL_DIRECTION_PEER, "cadence-days", 30, "tags", two, "is-focus", TRUE, NULL);
  g_object_get (person, "name", &name, "direction", &direction, "cadence-days", &cadence, "tags", &tags, NULL);
  g_assert_cmpstr (name, ==, "Ana");
  g_assert_cmpint (direction, ==, REL_DIRECTION_PEER);
  g_assert_cmpint (cadence, ==, 30);
  g_assert_cmpstrv (tags, two);
  g_assert_true (rel_record_get_flag (person, REL_PERSON_IS_FOCUS));
  /* Empty is absent. */
  g_object_set (person, "name", "", "tags", NULL, NULL);
  g_assert_null (rel_record_get_text (person, REL_PERSON_NAME));
  g_assert_null (rel_record_get_texts (person, REL_PERSON_TAGS)[0]);
  g_assert_finalize_object (person);
}

static void
test_items_are_copied (void)
{
  g_autoptr (RelRecord) person = rel_record_new (REL_NOUN_PERSON);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);
  RelValues *item = rel_values_new (&rel_contact_point_shape);

  rel_values_set_text (item, REL_CONTACT_POINT_VALUE, "a@example.org");
  g_ptr_array_add (items, item);
  rel_record_set_items (person, REL_PERSON_CONTACT_POINTS, items);
  rel_values_set_text (item, REL_CONTACT_POINT_VALUE, "changed@example.org");
  g_assert_cmpstr (rel_values_get_text (rel_record_get_items (person, REL_PERSON_CONTACT_POINTS)->pdata[0], REL_CONTACT_POINT_VALUE), ==, "a@example.org");
}

static void
test_refused (void)
{
  static const struct
  {
    RelNoun noun;
    const char *json;
    const char *names; /* what the reason must name */
  } cases[] = {
    { REL_NOUN_PERSON, "{\"id\":\"a\"}", "name" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"  \"}", "name" },
    { REL_NOUN_PERSON, "{\"name\":\"A\"}", "id" },
    { REL_NOUN_PERSON, "{\"id\":7,\"name\":\"A\"}", "id" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"direction\":\"sideways\"}", "sideways" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"direction\":3}", "direction" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"knows_me\":5}", "knows_me" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"knows_me\":-1}", "knows_me" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"cadence_days\":0}", "cadence_days" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"cadence_days\":1.5}", "cadence_days" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"is_focus\":\"yes\"}", "is_focus" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"met_on\":\"2024-02-30\"}", "met_on" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"birthday\":\"--13-01\"}", "birthday" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"modified_at\":\"today\"}", "modified_at" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"tags\":\"x\"}", "tags" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"tags\":[1]}", "tags" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"contact_points\":[{\"kind\":\"pigeon\"}]}", "pigeon" },
    { REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"positions\":[{\"started_on\":\"2024\"}]}", "started_on" },
    { REL_NOUN_MEETING, "{\"id\":\"a\"}", "started_on" },
    { REL_NOUN_MEETING, "{\"id\":\"a\",\"started_on\":\"2024-01-01\",\"started_at\":\"25:00\"}", "started_at" },
    { REL_NOUN_FEEDBACK, "{\"id\":\"a\",\"person\":\"p\",\"rating\":6}", "rating" },
    { REL_NOUN_FEEDBACK, "{\"id\":\"a\"}", "person" },
    { REL_NOUN_STAKEHOLDER, "{\"id\":\"a\",\"person\":\"p\"}", "goal" },
    { REL_NOUN_MILESTONE, "{\"id\":\"a\",\"goal\":\"g\",\"title\":\"T\",\"groundwork\":[{}]}", "person" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RelRecord) record = rel_record_new_from_json_text (cases[i].noun, cases[i].json, &error);

      g_test_message ("%s", cases[i].json);
      g_assert_null (record);
      g_assert_error (error, REL_VALUES_ERROR, error->code);
      g_assert_nonnull (strstr (error->message, cases[i].names));
    }
}

static void
test_defaults (void)
{
  GError *error = NULL;
  g_autoptr (RelRecord) goal = rel_record_new_from_json_text (REL_NOUN_GOAL, "{\"id\":\"a\",\"title\":\"T\",\"status\":null}", &error);
  g_autoptr (RelRecord) person = rel_record_new_from_json_text (REL_NOUN_PERSON, "{\"id\":\"a\",\"name\":\"A\",\"direction\":null,\"cadence_days\":null}", &error);
  g_autofree char *goal_json = rel_record_dup_json (goal);
  g_autofree char *person_json = rel_record_dup_json (person);

  g_assert_no_error (error);
  g_assert_cmpstr (goal_json, ==, "{\"id\":\"a\",\"title\":\"T\",\"kind\":\"unset\",\"status\":\"active\"}");
  g_assert_cmpstr (person_json, ==, "{\"id\":\"a\",\"name\":\"A\",\"direction\":\"unset\",\"scope\":\"unset\",\"sensitivity\":\"shareable\",\"is_focus\":false}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/assign/notifies-each-property-once", test_notify_once);
  g_test_add_func ("/model/record/properties", test_properties);
  g_test_add_func ("/model/record/items-are-copied", test_items_are_copied);
  g_test_add_func ("/model/record/json/broken-rules-are-named", test_refused);
  g_test_add_func ("/model/record/json/absent-members-mean-defaults", test_defaults);
  return g_test_run ();
}
