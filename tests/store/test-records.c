/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records come out of the database as they went in. */
#include "fixture.h"

#include "rel-connection-private.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "rel-record-json.h"

#define PERSON_A "{\"id\":\"a\",\"name\":\"Ana Núñez\"}"
#define PERSON_B "{\"id\":\"b\",\"name\":\"Bo\"}"

/* Every field of a shape filled, references pointing at @targets[noun]. */
static void
fill (RelValues *values, const char * const *targets)
{
  const RelShape *shape = rel_values_get_shape (values);

  for (guint i = 0; i < shape->n_fields; i++)
    {
      const RelField *field = &shape->fields[i];
      const char *list[3] = { NULL };

      switch (field->kind)
        {
        case REL_FIELD_TEXT:
          rel_values_set_text (values, i, "some “text” with 'quotes', \\ and 山田");
          break;
        case REL_FIELD_NUMBER:
          rel_values_set_number (values, i, field->minimum);
          break;
        case REL_FIELD_FLAG:
          rel_values_set_number (values, i, TRUE);
          break;
        case REL_FIELD_WORD:
          rel_values_set_number (values, i, 1);
          break;
        case REL_FIELD_DATE:
          rel_values_set_text (values, i, "2024-02-29");
          break;
        case REL_FIELD_BIRTHDAY:
          rel_values_set_text (values, i, "--02-29");
          break;
        case REL_FIELD_TIME:
          rel_values_set_text (values, i, "23:59");
          break;
        case REL_FIELD_INSTANT:
          rel_values_set_text (values, i, "2024-02-29T23:59:59Z");
          break;
        case REL_FIELD_REFERENCE:
          rel_values_set_text (values, i, targets[field->target]);
          break;
        case REL_FIELD_REFERENCES:
          list[0] = targets[field->target];
          rel_values_set_texts (values, i, list);
          break;
        case REL_FIELD_TEXTS:
          list[0] = "second first";
          list[1] = "äöü";
          rel_values_set_texts (values, i, list);
          break;
        case REL_FIELD_ITEMS:
          {
            g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);

            for (int j = 0; j < (g_str_equal (field->name, "groundwork") ? 1 : 3); j++)
              {
                RelValues *item = rel_values_new (field->item);

                fill (item, targets);
                rel_values_set_extra (item, "\"later\":[1,2]");
                g_ptr_array_add (items, item);
              }
            rel_values_set_items (values, i, items);
            break;
          }
        default:
          g_assert_not_reached ();
        }
    }
  rel_values_set_extra (values, "\"from_the_future\":{\"x\":1.5}");
}

/* Every noun with every field, referring to one another. */
static void
test_every_field (Fixture *fixture, gconstpointer data)
{
  static const RelNoun order[] = {
    REL_NOUN_PERSON, REL_NOUN_GOAL, REL_NOUN_REQUIREMENT, REL_NOUN_MEETING, REL_NOUN_TIE, REL_NOUN_FOLLOW_UP, REL_NOUN_EXCHANGE,
    REL_NOUN_FEEDBACK, REL_NOUN_STAKEHOLDER, REL_NOUN_MILESTONE, REL_NOUN_ACHIEVEMENT, REL_NOUN_OPPORTUNITY, REL_NOUN_FOCAL_POINT,
    REL_NOUN_SNOOZE, REL_NOUN_NOT_DUPLICATES,
  };
  const char *targets[REL_N_NOUNS];
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GError *error = NULL;

  G_STATIC_ASSERT (G_N_ELEMENTS (order) == REL_N_NOUNS);
  for (guint i = 0; i < REL_N_NOUNS; i++)
    targets[i] = rel_noun_get_info (i)->section;

  g_assert_true (rel_connection_begin (fixture->connection, &error));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      RelRecord *record = rel_record_new (order[i]);

      rel_record_set_id (record, targets[order[i]]);
      rel_record_set_created_at (record, "2024-01-01T00:00:00Z");
      rel_record_set_modified_at (record, "2024-01-02T00:00:00.5Z");
      fill (rel_record_get_values (record), targets);
      g_assert_true (rel_record_validate (record, &error));
      rel_records_save (fixture->connection, record, &error);
      g_assert_no_error (error);
      g_ptr_array_add (records, record);
    }
  g_assert_true (rel_connection_commit (fixture->connection, &error));

  for (guint i = 0; i < records->len; i++)
    {
      RelRecord *record = records->pdata[i];
      g_autoptr (RelRecord) loaded = rel_records_load (fixture->connection, rel_record_get_noun (record), rel_record_get_id (record), &error);
      g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (fixture->connection, rel_record_get_noun (record), &error);
      g_autoptr (RelRecord) streamed = NULL;
      g_autoptr (RelRecord) end = NULL;
      g_autofree char *expected = rel_record_dup_json (record);
      g_autofree char *actual = rel_record_dup_json (loaded);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (actual, ==, expected);
      g_assert_true (rel_record_cursor_next (cursor, &streamed, &error));
      again = rel_record_dup_json (streamed);
      g_assert_cmpstr (again, ==, expected);
      g_assert_true (rel_record_cursor_next (cursor, &end, &error));
      g_assert_null (end);
    }
  assert_consistent (fixture);
}

/* The hand-written tables have a column for every field, and no more. */
static void
test_schema_matches_model (Fixture *fixture, gconstpointer data)
{
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      const RelNounInfo *info = rel_noun_get_info (noun);

      for (guint i = 0; i < info->shape->n_fields; i++)
        {
          const RelField *field = &info->shape->fields[i];
          gboolean list = field->kind == REL_FIELD_TEXTS || field->kind == REL_FIELD_REFERENCES || field->kind == REL_FIELD_ITEMS;
          g_autofree char *sql = list
            ? g_strdup_printf ("SELECT count (*) FROM sqlite_schema WHERE name = '%s_%s'", info->shape->name, field->name)
            : g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s') WHERE name = '%s'", info->section, field->name);

          g_test_message ("%s.%s", info->section, field->name);
          g_assert_cmpint (query_int (fixture, sql), ==, 1);
        }
    }
}

static void
test_missing_reference (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelRecord) meeting = make_record (REL_NOUN_MEETING, "{\"id\":\"m\",\"started_on\":\"2026-01-01\",\"participants\":[\"nobody\"]}");
  g_autoptr (RelChanges) changes = rel_changes_new (NULL);
  g_autoptr (GError) error = NULL;

  rel_changes_save (changes, meeting);
  g_assert_false (rel_changes_apply (changes, fixture->connection, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, "nobody"));
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM meetings"), ==, 0);
  g_assert_false (rel_connection_in_transaction (fixture->connection));
}

static void
test_last_touch_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RelRecord) meeting = NULL;
  g_autoptr (RelChanges) removal = rel_changes_new (NULL);
  GError *error = NULL;

  save_json (fixture, REL_NOUN_PERSON, PERSON_A);
  save_json (fixture, REL_NOUN_PERSON, PERSON_B);
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m1\",\"started_on\":\"1970-01-11\",\"channel\":\"event\",\"participants\":[\"a\",\"b\",\"a\"]}");
  save_json (fixture, REL_NOUN_MEETING, "{\"id\":\"m2\",\"started_on\":\"1970-01-21\",\"channel\":\"email\",\"participants\":[\"a\"]}");
  g_assert_cmpint (query_int (fixture, "SELECT last_touch FROM people WHERE id = 'a'"), ==, 20);
  g_assert_cmpint (query_int (fixture, "SELECT last_live FROM people WHERE id = 'a'"), ==, 10);
  g_assert_cmpint (query_int (fixture, "SELECT last_face_to_face FROM people WHERE id = 'a'"), ==, 10);
  g_assert_cmpint (query_int (fixture, "SELECT touch_count FROM people WHERE id = 'a'"), ==, 2);

  meeting = rel_records_load (fixture->connection, REL_NOUN_MEETING, "m1", &error);
  g_assert_no_error (error);
  rel_record_set_text (meeting, REL_MEETING_STARTED_ON, "1970-02-01");
  apply_save (fixture, meeting);
  g_assert_cmpint (query_int (fixture, "SELECT last_touch FROM people WHERE id = 'b'"), ==, 31);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM touches"), ==, 3);

  rel_changes_remove (removal, REL_NOUN_MEETING, "m1");
  g_assert_true (rel_changes_apply (removal, fixture->connection, &error));
  g_assert_cmpint (query_int (fixture, "SELECT last_touch IS NULL FROM people WHERE id = 'b'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT last_live IS NULL FROM people WHERE id = 'a'"), ==, 1);
  assert_consistent (fixture);
}

static void
test_batch_makes_the_same (Fixture *fixture, gconstpointer data)
{
  guint removed, restored, kept;
  GError *error = NULL;
  gint64 batch;

  save_json (fixture, REL_NOUN_PERSON, PERSON_A);
  batch = rel_batch_begin (fixture->connection, "test", &error);
  g_assert_no_error (error);
  for (int i = 0; i < 50; i++)
    {
      g_autofree char *person = g_strdup_printf ("{\"id\":\"p%d\",\"name\":\"Person %d\",\"created_at\":\"2024-01-01T00:00:00Z\",\"modified_at\":\"2024-01-01T00:00:00Z\"}", i, i);
      g_autofree char *meeting = g_strdup_printf ("{\"id\":\"m%d\",\"started_on\":\"2026-01-%02d\",\"title\":\"Roadmap %d\",\"channel\":\"video\",\"participants\":[\"p%d\",\"a\"],"
                                                  "\"created_at\":\"2024-01-01T00:00:00Z\",\"modified_at\":\"2024-01-01T00:00:00Z\"}", i, i % 28 + 1, i, i);
      g_autoptr (RelRecord) p = make_record (REL_NOUN_PERSON, person);
      g_autoptr (RelRecord) m = make_record (REL_NOUN_MEETING, meeting);

      g_assert_true (rel_batch_insert (fixture->connection, p, NULL, &error));
      g_assert_true (rel_batch_save (fixture->connection, m, &error));
    }
  {
    g_autoptr (RelRecord) bad = make_record (REL_NOUN_MEETING, "{\"id\":\"bad\",\"started_on\":\"2026-01-01\",\"participants\":[\"a\",\"nobody\"],"
                                             "\"created_at\":\"2024-01-01T00:00:00Z\",\"modified_at\":\"2024-01-01T00:00:00Z\"}");
    g_autoptr (RelRecord) changed = rel_records_load (fixture->connection, REL_NOUN_PERSON, "a", &error);

    g_assert_false (rel_batch_save (fixture->connection, bad, &error));
    g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_REFERENCE);
    g_clear_error (&error);
    rel_record_set_text (changed, REL_PERSON_NAME, "Ana Changed");
    rel_record_set_modified_at (changed, "2027-01-01T00:00:00Z");
    g_assert_true (rel_batch_save (fixture->connection, changed, &error));
  }
  g_assert_true (rel_batch_finish (fixture->connection, NULL, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM meetings"), ==, 50);
  g_assert_cmpint (query_int (fixture, "SELECT touch_count FROM people WHERE id = 'a'"), ==, 50);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM search_meetings WHERE search_meetings MATCH 'roadmap'"), ==, 50);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM search_people WHERE search_people MATCH 'changed'"), ==, 1);
  assert_consistent (fixture);

  g_assert_cmpint (rel_batch_get_last (fixture->connection, &error), ==, batch);
  rel_batch_undo (fixture->connection, batch, &removed, &restored, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (removed, ==, 100);
  g_assert_cmpuint (restored, ==, 1);
  g_assert_cmpuint (kept, ==, 0);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people WHERE name = 'Ana Núñez'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM search_meetings WHERE search_meetings MATCH 'roadmap'"), ==, 0);
  assert_consistent (fixture);

  /* And in again, as it was: only the times when undoing it touched somebody could differ */
  rel_batch_redo (fixture->connection, batch, &error);
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people WHERE modified_at = '2024-01-01T00:00:00Z'"), ==, 50);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people WHERE name = 'Ana Changed'"), ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT touch_count FROM people WHERE id = 'a'"), ==, 50);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM search_meetings WHERE search_meetings MATCH 'roadmap'"), ==, 50);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM deletions"), ==, 0);
  assert_consistent (fixture);
  g_assert_false (rel_batch_redo (fixture->connection, batch, &error));
  g_assert_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  /* The batch has its records back, and can be undone whole again */
  rel_batch_undo (fixture->connection, batch, &removed, &restored, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (removed, ==, 100);
  g_assert_cmpuint (restored, ==, 1);
  g_assert_cmpint (query_int (fixture, "SELECT count (*) FROM people"), ==, 1);
  assert_consistent (fixture);
}

static void
test_has_any (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  gboolean any = TRUE;

  g_assert_true (rel_records_has_any (fixture->connection, REL_NOUN_PERSON, &any, &error));
  g_assert_no_error (error);
  g_assert_false (any);
  save_json (fixture, REL_NOUN_PERSON, PERSON_A);
  g_assert_true (rel_records_has_any (fixture->connection, REL_NOUN_PERSON, &any, &error));
  g_assert_true (any);
  g_assert_true (rel_records_has_any (fixture->connection, REL_NOUN_GOAL, &any, &error));
  g_assert_false (any);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/records/every-field-of-every-noun-comes-back", Fixture, NULL, fixture_set_up, test_every_field, fixture_tear_down);
  g_test_add ("/store/records/schema-has-a-column-for-every-field", Fixture, NULL, fixture_set_up, test_schema_matches_model, fixture_tear_down);
  g_test_add ("/store/records/reference-to-nothing-is-refused", Fixture, NULL, fixture_set_up, test_missing_reference, fixture_tear_down);
  g_test_add ("/store/records/has-any-tells-whether-there-is-one", Fixture, NULL, fixture_set_up, test_has_any, fixture_tear_down);
  g_test_add ("/store/records/last-touch-follows-meetings", Fixture, NULL, fixture_set_up, test_last_touch_follows, fixture_tear_down);
  g_test_add ("/store/records/batch-writes-what-single-saves-write", Fixture, NULL, fixture_set_up, test_batch_makes_the_same, fixture_tear_down);
  return g_test_run ();
}
