/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands search, path and stats. */
#include <glib/gi18n-lib.h>

#include "rel-balance.h"
#include "rel-cadence.h"
#include "rel-cli.h"
#include "rel-enums.h"
#include "rel-goal.h"
#include "rel-habit.h"
#include "rel-meeting.h"
#include "rel-paths.h"
#include "rel-person.h"
#include "rel-person-stats.h"
#include "rel-routes.h"
#include "rel-search.h"
#include "rel-words.h"

#define SEARCH_LIMIT 50

/* What is shown of a hit, in this order. */
typedef struct
{
  RelNoun noun;
  const char *section;
  int date;  /* field, -1 for none */
  guint name;
  const char *name_member;
} Hit;

static gboolean
search_one (RelCli *cli, const char *text, const Hit *hit, JsonBuilder *builder, GError **error)
{
  g_autoptr (GArray) rows = rel_search_rows (cli->connection, hit->noun, text, SEARCH_LIMIT, error);

  if (rows == NULL)
    return FALSE;
  if (builder != NULL)
    {
      json_builder_set_member_name (builder, hit->section);
      json_builder_begin_array (builder);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (RelRecord) record = rel_records_load_row (cli->connection, hit->noun, g_array_index (rows, gint64, i), REL_READ_BRIEF, error);
      const char *name;

      if (record == NULL)
        return FALSE;
      name = rel_record_get_text (record, hit->name);
      if (builder == NULL)
        {
          g_print ("%s  %s%s%s\n", rel_record_get_id (record), hit->date >= 0 ? rel_record_get_text (record, (guint) hit->date) : "",
                   hit->date >= 0 ? "  " : "", name != NULL ? name : "");
          continue;
        }
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, rel_record_get_id (record));
      if (hit->date >= 0)
        {
          json_builder_set_member_name (builder, rel_record_get_shape (record)->fields[hit->date].name);
          json_builder_add_string_value (builder, rel_record_get_text (record, (guint) hit->date));
        }
      json_builder_set_member_name (builder, hit->name_member);
      if (name != NULL)
        json_builder_add_string_value (builder, name);
      else
        json_builder_add_null_value (builder);
      json_builder_end_object (builder);
    }
  if (builder != NULL)
    json_builder_end_array (builder);
  return TRUE;
}

/**
 * rel_cli_search:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `search`: prints the people, meetings and goals that a text is found in.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_search (RelCli *cli, int argc, char **argv)
{
  static const Hit hits[] = {
    { REL_NOUN_PERSON, "people", -1, REL_PERSON_NAME, "name" },
    { REL_NOUN_MEETING, "meetings", REL_MEETING_STARTED_ON, REL_MEETING_TITLE, "title" },
    { REL_NOUN_GOAL, "goals", -1, REL_GOAL_TITLE, "title" },
  };
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "search", entries, &argc, &argv, 1, -1))
    return REL_EXIT_USAGE;
  if (!rel_cli_open (cli, &status))
    return status;
  text = g_strjoinv (" ", argv + 1);
  if (as_json)
    {
      builder = json_builder_new ();
      json_builder_begin_object (builder);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (hits); i++)
    if (!search_one (cli, text, &hits[i], builder, &error))
      return rel_cli_fail (error);
  if (as_json)
    {
      json_builder_end_object (builder);
      rel_cli_print_json (g_steal_pointer (&builder));
    }
  return REL_EXIT_DONE;
}

/**
 * rel_cli_path:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `path`: prints who can introduce one to a person; its argument is a name or an id.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_path (RelCli *cli, int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *id = NULL;
  g_autoptr (RelPath) path = NULL;
  GError *error = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "path", entries, &argc, &argv, 1, 1))
    return REL_EXIT_USAGE;
  if (!rel_cli_open (cli, &status))
    return status;
  id = rel_cli_find_one (cli, REL_NOUN_PERSON, argv[1], &status);
  if (id == NULL)
    return status;
  path = rel_path_load (cli->connection, id, cli->today, &error);
  if (path == NULL)
    return rel_cli_fail (error);
  if (as_json)
    {
      JsonBuilder *builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "to");
      json_builder_add_string_value (builder, path->to);
      rel_cli_add_ids (builder, "steps", path->steps);
      json_builder_end_object (builder);
      rel_cli_print_json (builder);
    }
  else if (path->names == NULL || path->names[0] == NULL)
    {
      g_print (_("Nobody you are in contact with leads there.\n"));
    }
  else
    {
      g_autofree char *line = g_strjoinv (" → ", path->names);

      g_print ("%s\n", line);
    }
  return REL_EXIT_DONE;
}

static void
add_count (JsonBuilder *builder, const char *member, gint64 count)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, count);
}

static void
add_balance (JsonBuilder *builder, const char *member, const RelBalance *balance,
             guint (*by_direction) (const RelBalance *, RelDirection), guint (*by_scope) (const RelBalance *, RelScope))
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "direction");
  json_builder_begin_object (builder);
  for (int i = 0; i < REL_N_DIRECTIONS; i++)
    add_count (builder, rel_words_get (REL_TYPE_DIRECTION, i), by_direction (balance, (RelDirection) i));
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "scope");
  json_builder_begin_object (builder);
  for (int i = 0; i < REL_N_SCOPES; i++)
    add_count (builder, rel_words_get (REL_TYPE_SCOPE, i), by_scope (balance, (RelScope) i));
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_person (JsonBuilder *builder, const RelPersonStats *person)
{
  const char *cadence = rel_cadence_to_word (person->cadence);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "person");
  json_builder_add_string_value (builder, person->person);
  json_builder_set_member_name (builder, "closeness");
  json_builder_add_double_value (builder, person->closeness);
  json_builder_set_member_name (builder, "cadence");
  if (person->cadence != REL_CADENCE_NONE)
    json_builder_add_string_value (builder, cadence);
  else
    json_builder_add_null_value (builder);
  add_count (builder, "touches", person->touches);
  rel_cli_add_day (builder, "last_on", person->last_on);
  add_count (builder, "given", person->given);
  add_count (builder, "received", person->received);
  json_builder_end_object (builder);
}

static void
print_stats_text (gint64 counts[REL_N_NOUNS], const RelHabit *habit, const RelRoutes *routes)
{
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    g_print ("%-16s %" G_GINT64_FORMAT "\n", rel_noun_get_info (noun)->section, counts[noun]);
  g_print (_("This month: %u of %u\n"), habit->done, habit->target);
  for (int i = 0; i < REL_N_ROUTES; i++)
    if (routes->routes[i].count > 0)
      /* Translators: a way of applying, how often it was tried, how often it led to an interview */
      g_print (_("%s: tried %u, interviewed %u\n"), rel_words_get (REL_TYPE_ROUTE, i), routes->routes[i].count, routes->routes[i].reached);
}

/**
 * rel_cli_stats:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `stats`: prints how many records there are, and how close one is to whom.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_stats (RelCli *cli, int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  gint64 counts[REL_N_NOUNS];
  g_autoptr (RelHabit) habit = NULL;
  g_autoptr (RelRoutes) routes = NULL;
  g_autoptr (RelBalance) balance = NULL;
  g_autoptr (GPtrArray) people = NULL;
  JsonBuilder *builder;
  GError *error = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "stats", entries, &argc, &argv, 0, 0))
    return REL_EXIT_USAGE;
  if (!rel_cli_open (cli, &status))
    return status;
  if (!rel_connection_begin_read (cli->connection, &error))
    return rel_cli_fail (error);
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      counts[noun] = rel_records_count (cli->connection, noun, &error);
      if (counts[noun] < 0)
        return rel_cli_fail (error);
    }
  if ((habit = rel_habit_load (cli->connection, cli->today, &error)) == NULL ||
      (routes = rel_routes_load (cli->connection, NULL, &error)) == NULL ||
      (balance = rel_balance_load (cli->connection, cli->today, &error)) == NULL ||
      (people = rel_person_stats_load_all (cli->connection, cli->today, &error)) == NULL)
    return rel_cli_fail (error);
  if (!as_json)
    {
      print_stats_text (counts, habit, routes);
      return REL_EXIT_DONE;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    add_count (builder, rel_noun_get_info (noun)->section, counts[noun]);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "habit");
  json_builder_begin_object (builder);
  add_count (builder, "done", habit->done);
  add_count (builder, "target", habit->target);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "routes");
  json_builder_begin_object (builder);
  for (int i = 0; i < REL_N_ROUTES; i++)
    {
      if (routes->routes[i].count == 0)
        continue;
      json_builder_set_member_name (builder, rel_words_get (REL_TYPE_ROUTE, i));
      json_builder_begin_array (builder);
      json_builder_add_int_value (builder, routes->routes[i].count);
      json_builder_add_int_value (builder, routes->routes[i].reached);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "balance");
  json_builder_begin_object (builder);
  add_balance (builder, "people", balance, rel_balance_get_people_by_direction, rel_balance_get_people_by_scope);
  add_balance (builder, "touches", balance, rel_balance_get_touches_by_direction, rel_balance_get_touches_by_scope);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < people->len; i++)
    add_person (builder, people->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  rel_cli_print_json (builder);
  return REL_EXIT_DONE;
}
