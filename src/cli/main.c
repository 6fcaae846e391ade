/* SPDX-License-Identifier: GPL-3.0-or-later */
/* relations-cli: everything but the window, with no display. */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "rel-cli.h"
#include "relations-config.h"

static const RelCommand commands[] = {
  { "import", N_("FILE…"), N_("Bring in native, vCard and CSV files"), rel_cli_import },
  { "export", N_("FILE"), N_("Write everything, or all people, to a file"), rel_cli_export },
  { "undo-import", N_("[BATCH]"), N_("Take an import back, the last one by default"), rel_cli_undo_import },
  { "summary", N_("--goal=GOAL -o FILE"), N_("Write the relationship summary of a goal"), rel_cli_summary },
  { "log", N_("TEXT"), N_("Log a conversation in one line"), rel_cli_log },
  { "today", "", N_("Say whom to talk to next, and why"), rel_cli_today },
  { "goal", N_("GOAL"), N_("Say what a goal still lacks"), rel_cli_goal },
  { "path", N_("NAME"), N_("Say who can introduce you to somebody"), rel_cli_path },
  { "search", N_("TEXT"), N_("Find people, meetings and goals"), rel_cli_search },
  { "stats", "", N_("Count, and say how close you are to whom"), rel_cli_stats },
  { "check", "", N_("Look for damage in the database"), rel_cli_check },
  { "backup", N_("FILE"), N_("Copy the database to a file"), rel_cli_backup },
  { "restore", N_("FILE"), N_("Put a backup in the place of the database"), rel_cli_restore },
};

static void
print_help (void)
{
  g_print (_("Usage: relations-cli [--database=FILE] [--today=YYYY-MM-DD] COMMAND\n\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("%s %s", commands[i].name, *commands[i].arguments != '\0' ? _(commands[i].arguments) : "");

      g_print ("  %-32s %s\n", usage, _(commands[i].summary));
    }
  g_print (_("\n“relations-cli COMMAND --help” tells the options of a command. Without --database, the database is\n"
             "$XDG_DATA_HOME/relations/relations.db.\n"));
}

static RelExit
run (RelCli *cli, int argc, char **argv)
{
  gboolean version = FALSE;
  gboolean help = FALSE;
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, NULL, NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!rel_cli_parse (cli, NULL, entries, &argc, &argv, 0, -1))
    return REL_EXIT_USAGE;
  if (version)
    {
      g_print ("relations-cli %s\n", PACKAGE_VERSION);
      return REL_EXIT_DONE;
    }
  if (help)
    {
      print_help ();
      return REL_EXIT_DONE;
    }
  if (argc < 2)
    {
      rel_cli_complain (_("a command is missing; see relations-cli --help"));
      return REL_EXIT_USAGE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      {
        g_autofree char *program = g_strdup_printf ("relations-cli %s", commands[i].name);

        g_set_prgname (program);
        return commands[i].run (cli, argc - 1, argv + 1);
      }
  rel_cli_complain (_("“%s” is not a command; see relations-cli --help"), argv[1]);
  return REL_EXIT_USAGE;
}

int
main (int argc, char **argv)
{
  RelCli cli = { .today = REL_DAY_NONE };
  g_auto (GStrv) arguments = NULL;
  RelExit status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("relations-cli");

  arguments = g_strdupv (argv);
  {
    /* The parser takes words out of the array, not out of memory. */
    g_autofree char **words = g_memdup2 (arguments, sizeof (char *) * ((gsize) argc + 1));

    status = run (&cli, argc, words);
  }
  g_clear_pointer (&cli.connection, rel_connection_close);
  g_clear_object (&cli.database);
  g_free (cli.database_path);
  return status;
}
