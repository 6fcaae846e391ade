/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what the records of a world say, for a reference implementation in another language to compare.
 *
 * Reads one JSON object a line from standard input: "steps" is an array of objects with "save" (array of
 * [noun, record]), "remove" (array of [noun, id]) and "bulk" (whether saved as a batch); "settings" an object;
 * "on" an array of dates. Writes one JSON array a line: for each date what is said of it. */
#include <locale.h>
#include <stdio.h>

#include <json-glib/json-glib.h>

#include "../store/fixture.h"
#include "rel-balance.h"
#include "rel-bridges.h"
#include "rel-connection-private.h"
#include "rel-face-to-face-share.h"
#include "rel-goal-insight.h"
#include "rel-paths.h"
#include "rel-person-stats.h"
#include "rel-reciprocity.h"
#include "rel-record-json.h"
#include "rel-routes.h"
#include "rel-settings.h"
#include "rel-today.h"
#include "rel-words.h"

#define MEMBER(b, name) json_builder_set_member_name (b, name)

static void
add_text (JsonBuilder *b, const char *name, const char *text)
{
  MEMBER (b, name);
  json_builder_add_string_value (b, text);
}

static void
add_int (JsonBuilder *b, const char *name, gint64 number)
{
  MEMBER (b, name);
  json_builder_add_int_value (b, number);
}

static void
add_day (JsonBuilder *b, const char *name, RelDay day)
{
  g_autofree char *date = day != REL_DAY_NONE ? rel_date_dup (day) : NULL;

  add_text (b, name, date);
}

static void
add_ids (JsonBuilder *b, const char *name, GStrv ids)
{
  if (name != NULL)
    MEMBER (b, name);
  json_builder_begin_array (b);
  for (guint i = 0; ids[i] != NULL; i++)
    json_builder_add_string_value (b, ids[i]);
  json_builder_end_array (b);
}

static void
say_today (JsonBuilder *b, RelConnection *connection, RelDay on)
{
  GError *error = NULL;
  g_autoptr (RelToday) today = rel_today_load (connection, on, &error);

  g_assert_no_error (error);
  MEMBER (b, "moves");
  json_builder_begin_array (b);
  for (guint i = 0; i < today->moves->len; i++)
    {
      const RelMove *move = g_ptr_array_index (today->moves, i);

      json_builder_begin_object (b);
      add_text (b, "person", move->person);
      MEMBER (b, "reasons");
      json_builder_begin_array (b);
      for (guint j = 0; j < move->reasons->len; j++)
        {
          const RelReason *reason = g_ptr_array_index (move->reasons, j);

          json_builder_begin_object (b);
          add_text (b, "code", rel_move_code_to_word (reason->code));
          add_text (b, "text", reason->text);
          add_ids (b, "records", reason->records);
          json_builder_end_object (b);
        }
      json_builder_end_array (b);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  MEMBER (b, "habit");
  json_builder_begin_object (b);
  add_int (b, "done", today->habit->done);
  add_int (b, "target", today->habit->target);
  add_ids (b, "meetings", today->habit->meetings);
  json_builder_end_object (b);
  MEMBER (b, "promises");
  json_builder_begin_array (b);
  for (guint i = 0; i < today->promises->len; i++)
    json_builder_add_string_value (b, ((RelPromise *) g_ptr_array_index (today->promises, i))->follow_up);
  json_builder_end_array (b);
  MEMBER (b, "groundwork");
  json_builder_begin_array (b);
  for (guint i = 0; i < today->groundwork->len; i++)
    {
      const RelGroundworkDue *due = g_ptr_array_index (today->groundwork, i);

      json_builder_begin_array (b);
      json_builder_add_string_value (b, due->milestone);
      json_builder_add_string_value (b, due->person);
      json_builder_end_array (b);
    }
  json_builder_end_array (b);
}

static void
say_goal (JsonBuilder *b, RelConnection *connection, const char *id, RelDay on)
{
  GError *error = NULL;
  g_autoptr (RelGoalInsight) goal = rel_goal_insight_load (connection, id, on, &error);

  g_assert_no_error (error);
  MEMBER (b, id);
  json_builder_begin_object (b);
  if (goal->review_on != REL_DAY_NONE)
    add_int (b, "days_to_review", goal->days_to_review);
  MEMBER (b, "checks");
  json_builder_begin_array (b);
  for (guint i = 0; i < goal->checks->len; i++)
    {
      const RelCheck *check = g_ptr_array_index (goal->checks, i);

      json_builder_begin_object (b);
      add_text (b, "code", rel_check_code_to_word (check->code));
      add_text (b, "status", rel_check_status_to_word (check->status));
      add_text (b, "text", check->text);
      add_ids (b, "people", check->people);
      add_ids (b, "records", check->records);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  MEMBER (b, "stakeholders");
  json_builder_begin_array (b);
  for (guint i = 0; i < goal->stakeholders->len; i++)
    {
      const RelCoverageRow *row = g_ptr_array_index (goal->stakeholders, i);

      json_builder_begin_object (b);
      add_text (b, "person", row->person);
      add_text (b, "decision_role", rel_words_get (REL_TYPE_DECISION_ROLE, row->decision_role));
      add_text (b, "position", rel_words_get (REL_TYPE_POSITION, row->position));
      add_day (b, "last_live_on", row->last_live);
      add_day (b, "last_face_to_face_on", row->last_face_to_face);
      add_text (b, "groundwork", row->has_groundwork ? rel_words_get (REL_TYPE_GROUNDWORK, row->groundwork) : NULL);
      add_text (b, "next_move", row->next_move);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  json_builder_end_object (b);
}

static void
say_balance (JsonBuilder *b, RelConnection *connection, RelDay on)
{
  GError *error = NULL;
  g_autoptr (RelBalance) balance = rel_balance_load (connection, on, &error);
  g_autoptr (GPtrArray) breadth = NULL;

  g_assert_no_error (error);
  MEMBER (b, "balance");
  json_builder_begin_array (b);
  for (int direction = 0; direction < REL_N_DIRECTIONS; direction++)
    for (int scope = 0; scope < REL_N_SCOPES; scope++)
      {
        json_builder_begin_array (b);
        json_builder_add_string_value (b, rel_words_get (REL_TYPE_DIRECTION, direction));
        json_builder_add_string_value (b, rel_words_get (REL_TYPE_SCOPE, scope));
        json_builder_add_int_value (b, balance->people[direction][scope]);
        json_builder_add_int_value (b, balance->touches[direction][scope]);
        json_builder_end_array (b);
      }
  json_builder_end_array (b);
  breadth = rel_breadth_load (connection, on, &error);
  g_assert_no_error (error);
  MEMBER (b, "breadth");
  json_builder_begin_array (b);
  for (guint i = 0; i < breadth->len; i++)
    {
      const RelBreadthRow *row = g_ptr_array_index (breadth, i);

      json_builder_begin_array (b);
      json_builder_add_string_value (b, row->organization);
      json_builder_add_string_value (b, row->department);
      json_builder_add_int_value (b, row->people);
      json_builder_add_int_value (b, row->touches);
      json_builder_end_array (b);
    }
  json_builder_end_array (b);
}

static void
say_counts (JsonBuilder *b, RelConnection *connection, RelDay on)
{
  GError *error = NULL;
  g_autoptr (RelRoutes) routes = rel_routes_load (connection, NULL, &error);
  g_autoptr (GPtrArray) rows = rel_reciprocity_load (connection, NULL, on, &error);
  g_autoptr (GArray) months = rel_face_to_face_share_load (connection, on, 12, &error);
  g_autoptr (GPtrArray) clusters = rel_bridges_load (connection, on, &error);

  g_assert_no_error (error);
  MEMBER (b, "routes");
  json_builder_begin_object (b);
  for (int route = 0; route < REL_N_ROUTES; route++)
    {
      MEMBER (b, rel_words_get (REL_TYPE_ROUTE, route));
      json_builder_begin_array (b);
      json_builder_add_int_value (b, routes->routes[route].count);
      json_builder_add_int_value (b, routes->routes[route].reached);
      json_builder_end_array (b);
    }
  json_builder_end_object (b);
  MEMBER (b, "reciprocity");
  json_builder_begin_array (b);
  for (guint i = 0; i < rows->len; i++)
    {
      const RelReciprocityRow *row = g_ptr_array_index (rows, i);

      json_builder_begin_array (b);
      json_builder_add_int_value (b, row->year);
      json_builder_add_string_value (b, rel_words_get (REL_TYPE_EXCHANGE_KIND, row->kind));
      json_builder_add_int_value (b, row->given);
      json_builder_add_int_value (b, row->received);
      json_builder_end_array (b);
    }
  json_builder_end_array (b);
  MEMBER (b, "months");
  json_builder_begin_array (b);
  for (guint i = 0; i < months->len; i++)
    {
      const RelMonthShare *month = &g_array_index (months, RelMonthShare, i);

      json_builder_begin_array (b);
      json_builder_add_int_value (b, month->meetings);
      json_builder_add_int_value (b, month->face_to_face);
      json_builder_end_array (b);
    }
  json_builder_end_array (b);
  MEMBER (b, "bridges");
  json_builder_begin_array (b);
  for (guint i = 0; i < clusters->len; i++)
    {
      const RelCluster *cluster = g_ptr_array_index (clusters, i);

      json_builder_begin_array (b);
      add_ids (b, NULL, cluster->people);
      add_ids (b, NULL, cluster->known);
      json_builder_end_array (b);
    }
  json_builder_end_array (b);
}

static void
say_people (JsonBuilder *b, RelConnection *connection, RelDay on)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) people = rel_person_stats_load_all (connection, on, &error);

  g_assert_no_error (error);
  MEMBER (b, "people");
  json_builder_begin_array (b);
  for (guint i = 0; i < people->len; i++)
    {
      const RelPersonStats *stats = g_ptr_array_index (people, i);
      g_autoptr (RelPersonStats) alone = rel_person_stats_load (connection, stats->person, on, &error);

      g_assert_no_error (error);
      g_assert_cmpfloat (alone->closeness, ==, stats->closeness);
      g_assert_cmpint (alone->cadence, ==, stats->cadence);
      g_assert_cmpint (alone->given, ==, stats->given);
      g_assert_cmpint (alone->last_live, ==, stats->last_live);
      json_builder_begin_object (b);
      add_text (b, "person", stats->person);
      MEMBER (b, "closeness");
      json_builder_add_double_value (b, stats->closeness);
      add_text (b, "cadence", rel_cadence_to_word (stats->cadence));
      add_int (b, "touches", stats->touches);
      add_day (b, "last_on", stats->last_on);
      add_int (b, "given", stats->given);
      add_int (b, "received", stats->received);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static void
say_paths (JsonBuilder *b, RelConnection *connection, GPtrArray *ids, RelDay on)
{
  GError *error = NULL;

  MEMBER (b, "paths");
  json_builder_begin_object (b);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (RelPath) path = rel_path_load (connection, g_ptr_array_index (ids, i), on, &error);
      g_autoptr (GPtrArray) paths = NULL;

      g_assert_no_error (error);
      add_ids (b, path->to, path->steps);
      paths = rel_paths_load (connection, path->to, on, 1000, &error);
      g_assert_no_error (error);
      g_assert_cmpint (paths->len > 0, ==, path->steps[0] != NULL);
      for (guint j = 0; j < paths->len; j++)
        g_assert_cmpuint (g_strv_length (((RelPath *) g_ptr_array_index (paths, j))->steps), ==, g_strv_length (path->steps));
    }
  json_builder_end_object (b);
}

static GPtrArray *
list_ids (RelConnection *connection, RelNoun noun)
{
  GError *error = NULL;
  g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (connection, noun, &error);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  RelRecord *record;

  g_assert_no_error (error);
  while (rel_record_cursor_next (cursor, &record, &error) && record != NULL)
    {
      g_ptr_array_add (ids, g_strdup (rel_record_get_id (record)));
      g_object_unref (record);
    }
  g_assert_no_error (error);
  return ids;
}

static void
say (JsonBuilder *b, RelConnection *connection, RelDay on)
{
  g_autoptr (GPtrArray) goals = list_ids (connection, REL_NOUN_GOAL);
  g_autoptr (GPtrArray) people = list_ids (connection, REL_NOUN_PERSON);

  json_builder_begin_object (b);
  say_today (b, connection, on);
  MEMBER (b, "goals");
  json_builder_begin_object (b);
  for (guint i = 0; i < goals->len; i++)
    say_goal (b, connection, g_ptr_array_index (goals, i), on);
  json_builder_end_object (b);
  say_balance (b, connection, on);
  say_counts (b, connection, on);
  say_people (b, connection, on);
  say_paths (b, connection, people, on);
  json_builder_end_object (b);
}

static RelNoun
noun_of (JsonArray *pair)
{
  RelNoun noun = rel_noun_from_name (json_array_get_string_element (pair, 0));

  g_assert_cmpint (noun, !=, REL_NOUN_NONE);
  return noun;
}

static void
save_all (Fixture *fixture, JsonArray *pairs, gboolean bulk)
{
  GError *error = NULL;

  if (bulk)
    rel_batch_begin (fixture->connection, "world", &error);
  else
    rel_connection_begin (fixture->connection, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (pairs); i++)
    {
      JsonArray *pair = json_array_get_array_element (pairs, i);
      g_autofree char *json = json_to_string (json_array_get_element (pair, 1), FALSE);
      g_autoptr (RelRecord) record = rel_record_new_from_json_text (noun_of (pair), json, &error);

      g_assert_no_error (error);
      rel_record_stamp (record, "2026-01-01T00:00:00.000Z");
      if (bulk)
        rel_batch_save (fixture->connection, record, &error);
      else
        rel_records_save (fixture->connection, record, &error);
      g_assert_no_error (error);
    }
  if (bulk)
    rel_batch_finish (fixture->connection, NULL, FALSE, &error);
  else
    rel_connection_commit (fixture->connection, &error);
  g_assert_no_error (error);
}

static void
remove_all (Fixture *fixture, JsonArray *pairs)
{
  GError *error = NULL;

  for (guint i = 0; i < json_array_get_length (pairs); i++)
    {
      JsonArray *pair = json_array_get_array_element (pairs, i);
      g_autoptr (RelChanges) changes = rel_changes_new (NULL);

      rel_changes_remove (changes, noun_of (pair), json_array_get_string_element (pair, 1));
      rel_changes_apply (changes, fixture->connection, &error);
      g_assert_no_error (error);
    }
}

static void
take_steps (Fixture *fixture, JsonObject *world)
{
  JsonArray *steps = json_object_get_array_member (world, "steps");
  GError *error = NULL;

  for (guint i = 0; i < json_array_get_length (steps); i++)
    {
      JsonObject *step = json_array_get_object_element (steps, i);

      if (json_object_has_member (step, "save"))
        save_all (fixture, json_object_get_array_member (step, "save"), json_object_get_boolean_member_with_default (step, "bulk", FALSE));
      if (json_object_has_member (step, "remove"))
        remove_all (fixture, json_object_get_array_member (step, "remove"));
    }
  if (json_object_has_member (world, "monthly_target"))
    {
      g_autofree char *json = g_strdup_printf ("%d", (int) json_object_get_int_member (world, "monthly_target"));

      rel_settings_set_json (fixture->connection, REL_SETTING_MONTHLY_TARGET, json, &error);
      g_assert_no_error (error);
    }
}

static void
answer (const char *line)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonBuilder) b = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  GError *error = NULL;
  Fixture fixture;
  JsonObject *world;
  JsonArray *dates;

  json_parser_load_from_data (parser, line, -1, &error);
  g_assert_no_error (error);
  world = json_node_get_object (json_parser_get_root (parser));
  fixture_set_up (&fixture, NULL);
  /* What is said does not depend on the disk. */
  rel_connection_execute (fixture.connection, "PRAGMA synchronous = OFF", &error);
  g_assert_no_error (error);
  take_steps (&fixture, world);
  dates = json_object_get_array_member (world, "on");
  json_builder_begin_array (b);
  for (guint i = 0; i < json_array_get_length (dates); i++)
    say (b, fixture.connection, rel_day_from_text (json_array_get_string_element (dates, i)));
  json_builder_end_array (b);
  assert_consistent (&fixture);
  fixture_tear_down (&fixture, NULL);
  root = json_builder_get_root (b);
  json = json_to_string (root, FALSE);
  puts (json);
  fflush (stdout);
}

int
main (int argc, char *argv[])
{
  g_autofree char *line = NULL;
  size_t size = 0;

  setlocale (LC_ALL, "");
  while (getline (&line, &size, stdin) > 0)
    answer (line);
  return 0;
}
