/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands check, backup and restore. */
#include <glib/gi18n-lib.h>

#include "rel-cli.h"

/**
 * rel_cli_check:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `check`: looks for damage in the database, and prints each that it finds on the standard error output.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_check (RelCli *cli, int argc, char **argv)
{
  g_autoptr (GPtrArray) problems = NULL;
  GError *error = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "check", NULL, &argc, &argv, 0, 0))
    return REL_EXIT_USAGE;
  if (!rel_cli_open (cli, &status))
    return status;
  problems = rel_database_check (cli->database, NULL, &error);
  if (problems == NULL)
    return rel_cli_fail_at (cli->database_path, error);
  for (guint i = 0; i < problems->len; i++)
    rel_cli_complain ("%s: %s", cli->database_path, (const char *) problems->pdata[i]);
  if (problems->len > 0)
    return REL_EXIT_FAILED;
  g_print (_("%s: all is well\n"), cli->database_path);
  return REL_EXIT_DONE;
}

/**
 * rel_cli_backup:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `backup`: copies the database to a file, its argument.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_backup (RelCli *cli, int argc, char **argv)
{
  GError *error = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "backup", NULL, &argc, &argv, 1, 1))
    return REL_EXIT_USAGE;
  if (!rel_cli_open (cli, &status))
    return status;
  if (!rel_database_backup (cli->database, argv[1], NULL, &error))
    return rel_cli_fail (error);
  g_print (_("Backed up to %s\n"), argv[1]);
  return REL_EXIT_DONE;
}

/**
 * rel_cli_restore:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `restore`: puts a backup, its argument, in the place of the database, which need not be readable.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_restore (RelCli *cli, int argc, char **argv)
{
  GError *error = NULL;

  if (!rel_cli_parse (cli, "restore", NULL, &argc, &argv, 1, 1))
    return REL_EXIT_USAGE;
  /* The database is not opened first: it may be what has to be repaired. */
  if (cli->database_path == NULL)
    cli->database_path = rel_database_default_path ();
  if (!rel_database_restore (cli->database_path, argv[1], NULL, &error))
    return rel_cli_fail (error);
  g_print (_("Restored from %s\n"), argv[1]);
  return REL_EXIT_DONE;
}
