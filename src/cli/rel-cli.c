/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every command of relations-cli stands on: options, the database, and how errors are told. */
#include "rel-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rel-clock.h"
#include "rel-goal.h"
#include "rel-person.h"
#include "rel-records.h"

/**
 * rel_cli_complain:
 * @format: what and why
 *
 * Prints `relations-cli: ` and the message to standard error.
 */
void
rel_cli_complain (const char *format, ...)
{
  va_list args;
  g_autofree char *text = NULL;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("relations-cli: %s\n", text);
}

/**
 * rel_cli_fail:
 * @error: (transfer full): what went wrong
 *
 * Returns: %REL_EXIT_FAILED, after having said so
 */
RelExit
rel_cli_fail (GError *error)
{
  rel_cli_complain ("%s", error->message);
  g_error_free (error);
  return REL_EXIT_FAILED;
}

/**
 * rel_cli_fail_at:
 * @where: the file it is about
 * @error: (transfer full): what went wrong
 *
 * Returns: %REL_EXIT_FAILED, after having said so
 */
RelExit
rel_cli_fail_at (const char *where, GError *error)
{
  g_prefix_error (&error, "%s: ", where);
  return rel_cli_fail (error);
}

static gboolean
parse_today_cb (const char *option, const char *value, gpointer data, GError **error)
{
  RelCli *cli = data;

  if (rel_date_parse (value, &cli->today))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--today: “%s” is not a date (YYYY-MM-DD)"), value);
  return FALSE;
}

/**
 * rel_cli_parse:
 * @cli: what all commands share; --database and --today are understood behind a command too
 * @command: (nullable): the name of the command, %NULL for the options in front of it
 * @entries: (nullable): its own options
 * @argc: (inout): how many words
 * @argv: (inout): the words, the first of them the command
 * @min_arguments: how many must remain at least, the command not counted
 * @max_arguments: how many may remain, -1 for any number
 *
 * Returns: whether the words make sense; otherwise the reason has been told
 */
gboolean
rel_cli_parse (RelCli *cli, const char *command, const GOptionEntry *entries, int *argc, char ***argv, int min_arguments, int max_arguments)
{
  const GOptionEntry shared[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &cli->database_path, N_("Use this database"), N_("FILE") },
    { "today", 0, 0, G_OPTION_ARG_CALLBACK, parse_today_cb, N_("Take this day for today"), N_("YYYY-MM-DD") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, cli, NULL);
  g_autoptr (GError) error = NULL;

  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_group_add_entries (group, shared);
  if (entries != NULL)
    g_option_group_add_entries (group, entries);
  g_option_context_set_main_group (context, group);
  g_option_context_set_strict_posix (context, command == NULL);
  g_option_context_set_help_enabled (context, command != NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      rel_cli_complain ("%s", error->message);
      return FALSE;
    }
  /* What follows "--" is an argument, whatever it looks like. */
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      memmove (*argv + 1, *argv + 2, sizeof (char *) * (gsize) (*argc - 1));
      --*argc;
    }
  if (command != NULL && (*argc - 1 < min_arguments || (max_arguments >= 0 && *argc - 1 > max_arguments)))
    {
      if (*argc - 1 < min_arguments)
        rel_cli_complain (_("%s: something is missing; see relations-cli --help"), command);
      else
        rel_cli_complain (_("%s: “%s” is too much; see relations-cli --help"), command, (*argv)[max_arguments + 1]);
      return FALSE;
    }
  return TRUE;
}

/**
 * rel_cli_open:
 * @cli: what all commands share
 * @status: (out): the exit status on failure
 *
 * Opens the database, which is made when it does not exist, and a connection to it.
 *
 * Returns: whether @cli has a connection now; otherwise the reason has been told
 */
gboolean
rel_cli_open (RelCli *cli, RelExit *status)
{
  GError *error = NULL;

  *status = REL_EXIT_DONE;
  if (cli->today == REL_DAY_NONE)
    cli->today = rel_clock_today ();
  else
    rel_clock_set_for_tests (NULL, cli->today);
  if (cli->database_path == NULL)
    cli->database_path = rel_database_default_path ();
  cli->database = rel_database_open (cli->database_path, &error);
  if (cli->database != NULL)
    cli->connection = rel_database_connect (cli->database, TRUE, &error);
  if (cli->connection != NULL)
    return TRUE;
  *status = rel_cli_fail (error);
  return FALSE;
}

/**
 * rel_cli_find_one:
 * @cli: an open database
 * @noun: people or goals
 * @name_or_id: an id, or a name or title; case and accents do not matter
 * @status: (out): the exit status on failure
 *
 * Returns: (transfer full) (nullable): the id of the one record meant; %NULL when there is none or
 *   more than one, after having said so and named the ids
 */
char *
rel_cli_find_one (RelCli *cli, RelNoun noun, const char *name_or_id, RelExit *status)
{
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *list = NULL;
  GError *error = NULL;

  *status = REL_EXIT_FAILED;
  ids = rel_records_find_by_name (cli->connection, noun, name_or_id, &error);
  if (ids == NULL)
    {
      rel_cli_fail (error);
      return NULL;
    }
  if (ids->len == 1)
    return g_strdup (ids->pdata[0]);
  if (ids->len == 0)
    {
      if (noun == REL_NOUN_GOAL)
        rel_cli_complain (_("There is no goal “%s”"), name_or_id);
      else
        rel_cli_complain (_("There is nobody called “%s”"), name_or_id);
      return NULL;
    }
  g_ptr_array_add (ids, NULL);
  list = g_strjoinv (", ", (char **) ids->pdata);
  rel_cli_complain (_("“%s” can be any of these: %s"), name_or_id, list);
  return NULL;
}

/**
 * rel_cli_print_json:
 * @builder: (transfer full): a finished builder
 *
 * Prints it to standard output, indented, with a line feed behind it.
 */
void
rel_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonBuilder) owned = builder;
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (owned);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

/**
 * rel_cli_add_day:
 * @builder: a builder inside an object
 * @member: a name
 * @day: a day, or %REL_DAY_NONE
 *
 * Adds the day as `YYYY-MM-DD`, none as null.
 */
void
rel_cli_add_day (JsonBuilder *builder, const char *member, RelDay day)
{
  g_autofree char *text = rel_date_dup (day);

  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * rel_cli_add_ids:
 * @builder: where to add
 * @member: a name
 * @ids: (nullable): ids; %NULL is as none
 *
 * Adds an array of ids.
 */
void
rel_cli_add_ids (JsonBuilder *builder, const char *member, GStrv ids)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    json_builder_add_string_value (builder, ids[i]);
  json_builder_end_array (builder);
}
