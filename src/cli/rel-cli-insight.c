/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands today and goal. */
#include <glib/gi18n-lib.h>

#include "rel-cli.h"
#include "rel-goal-insight.h"
#include "rel-person.h"
#include "rel-records.h"
#include "rel-today.h"
#include "rel-words.h"

static void
add_string (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
print_today_json (const RelToday *today)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  rel_cli_add_day (builder, "on", today->on);
  json_builder_set_member_name (builder, "moves");
  json_builder_begin_array (builder);
  for (guint i = 0; i < today->moves->len; i++)
    {
      const RelMove *move = today->moves->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "person", move->person);
      add_string (builder, "name", move->name);
      json_builder_set_member_name (builder, "reasons");
      json_builder_begin_array (builder);
      for (guint j = 0; j < move->reasons->len; j++)
        {
          const RelReason *reason = move->reasons->pdata[j];

          json_builder_begin_object (builder);
          add_string (builder, "code", rel_move_code_to_word (reason->code));
          add_string (builder, "text", reason->text);
          rel_cli_add_ids (builder, "records", reason->records);
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "habit");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "done");
  json_builder_add_int_value (builder, today->habit->done);
  json_builder_set_member_name (builder, "target");
  json_builder_add_int_value (builder, today->habit->target);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "promises");
  json_builder_begin_array (builder);
  for (guint i = 0; i < today->promises->len; i++)
    {
      const RelPromise *promise = today->promises->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "follow_up", promise->follow_up);
      add_string (builder, "person", promise->person);
      add_string (builder, "owner", rel_words_get (REL_TYPE_OWNER, promise->owner));
      add_string (builder, "text", promise->text);
      rel_cli_add_day (builder, "due_on", promise->due_on);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  rel_cli_print_json (builder);
}

static void
print_promises (const RelToday *today, RelOwner owner, const char *heading)
{
  for (guint i = 0; i < today->promises->len; i++)
    {
      const RelPromise *promise = today->promises->pdata[i];
      g_autofree char *due = rel_date_dup (promise->due_on);

      if ((promise->owner == REL_OWNER_THEM) != (owner == REL_OWNER_THEM))
        continue;
      if (heading != NULL)
        g_print ("%s", heading);
      heading = NULL;
      g_print ("  %s  %s: %s\n", due, promise->name, promise->text);
    }
}

static void
print_today_text (const RelToday *today)
{
  for (guint i = 0; i < today->moves->len; i++)
    {
      const RelMove *move = today->moves->pdata[i];

      g_print ("%s\n", move->name);
      for (guint j = 0; j < move->reasons->len; j++)
        g_print ("  • %s\n", ((const RelReason *) move->reasons->pdata[j])->text);
    }
  if (today->moves->len == 0)
    g_print (_("Nobody is waiting for you.\n"));
  print_promises (today, REL_OWNER_ME, _("\nDue from you\n"));
  print_promises (today, REL_OWNER_THEM, _("\nDue from others\n"));
  g_print (_("\nThis month: %u of %u\n"), today->habit->done, today->habit->target);
}

/**
 * rel_cli_today:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `today`: prints whom to talk to next, and why.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_today (RelCli *cli, int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (RelToday) today = NULL;
  GError *error = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "today", entries, &argc, &argv, 0, 0))
    return REL_EXIT_USAGE;
  if (!rel_cli_open (cli, &status))
    return status;
  today = rel_today_load (cli->connection, cli->today, &error);
  if (today == NULL)
    return rel_cli_fail (error);
  if (as_json)
    print_today_json (today);
  else
    print_today_text (today);
  return REL_EXIT_DONE;
}

static void
print_goal_json (const RelGoalInsight *goal)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "goal", goal->goal);
  add_string (builder, "title", goal->title);
  json_builder_set_member_name (builder, "days_to_review");
  if (goal->review_on != REL_DAY_NONE)
    json_builder_add_int_value (builder, goal->days_to_review);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < goal->checks->len; i++)
    {
      const RelCheck *check = goal->checks->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "code", rel_check_code_to_word (check->code));
      add_string (builder, "status", rel_check_status_to_word (check->status));
      add_string (builder, "text", check->text);
      rel_cli_add_ids (builder, "people", check->people);
      rel_cli_add_ids (builder, "records", check->records);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "stakeholders");
  json_builder_begin_array (builder);
  for (guint i = 0; i < goal->stakeholders->len; i++)
    {
      const RelCoverageRow *row = goal->stakeholders->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "person", row->person);
      add_string (builder, "name", row->name);
      add_string (builder, "decision_role", rel_words_get (REL_TYPE_DECISION_ROLE, row->decision_role));
      add_string (builder, "position", rel_words_get (REL_TYPE_POSITION, row->position));
      rel_cli_add_day (builder, "last_live_on", row->last_live);
      rel_cli_add_day (builder, "last_face_to_face_on", row->last_face_to_face);
      add_string (builder, "groundwork", row->has_groundwork ? rel_words_get (REL_TYPE_GROUNDWORK, row->groundwork) : NULL);
      add_string (builder, "next_move", row->next_move);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  rel_cli_print_json (builder);
}

/* The names of the people missing, on a line of their own. */
static gboolean
print_missing (RelCli *cli, const RelCheck *check, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; check->people[i] != NULL; i++)
    {
      g_autoptr (RelRecord) person = rel_records_load (cli->connection, REL_NOUN_PERSON, check->people[i], error);

      if (person == NULL)
        return FALSE;
      if (i > 0)
        g_string_append (names, _(", "));
      g_string_append (names, rel_record_get_text (person, REL_PERSON_NAME));
    }
  if (names->len > 0)
    g_print ("      %s\n", names->str);
  return TRUE;
}

static gboolean
print_goal_text (RelCli *cli, const RelGoalInsight *goal, GError **error)
{
  g_print ("%s\n", goal->title);
  if (goal->review_on != REL_DAY_NONE)
    {
      if (goal->days_to_review == 0)
        g_print (_("The review is today\n"));
      else if (goal->days_to_review > 0)
        g_print (ngettext ("%d day to the review\n", "%d days to the review\n", (gulong) goal->days_to_review), goal->days_to_review);
      else
        g_print (ngettext ("%d day since the review\n", "%d days since the review\n", (gulong) -goal->days_to_review), -goal->days_to_review);
    }
  for (guint i = 0; i < goal->checks->len; i++)
    {
      const RelCheck *check = goal->checks->pdata[i];

      g_print ("  %s %s\n", check->status == REL_CHECK_MET ? "✓" : check->status == REL_CHECK_GAP ? "✗" : "?", check->text);
      if (!print_missing (cli, check, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rel_cli_goal:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `goal`: prints what a goal still lacks; its argument is a title or an id.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_goal (RelCli *cli, int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *id = NULL;
  g_autoptr (RelGoalInsight) goal = NULL;
  GError *error = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "goal", entries, &argc, &argv, 1, 1))
    return REL_EXIT_USAGE;
  if (!rel_cli_open (cli, &status))
    return status;
  id = rel_cli_find_one (cli, REL_NOUN_GOAL, argv[1], &status);
  if (id == NULL)
    return status;
  goal = rel_goal_insight_load (cli->connection, id, cli->today, &error);
  if (goal == NULL)
    return rel_cli_fail (error);
  if (as_json)
    print_goal_json (goal);
  else if (!print_goal_text (cli, goal, &error))
    return rel_cli_fail (error);
  return REL_EXIT_DONE;
}
