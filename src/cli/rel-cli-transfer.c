/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands import, undo-import and export. */
#include <glib/gi18n-lib.h>

#include "rel-batches.h"
#include "rel-cli.h"
#include "rel-export.h"
#include "rel-import.h"

/* What the report tells on standard error, one line a rejected record: FILE:LINE: why. */
static void
complain_of_rejected (RelImportReport *report)
{
  for (guint i = 0; i < report->files->len; i++)
    {
      RelImportFile *file = report->files->pdata[i];

      for (guint j = 0; j < file->rejected->len; j++)
        {
          RelImportRejection *rejection = &g_array_index (file->rejected, RelImportRejection, j);

          if (rejection->line > 0)
            rel_cli_complain ("%s:%u: %s", file->path, rejection->line, rejection->reason);
          else
            rel_cli_complain ("%s: %s", file->path, rejection->reason);
        }
    }
}

/**
 * rel_cli_import:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `import`: reads the files that are its arguments, and prints what became of them.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_import (RelCli *cli, int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *duplicates = NULL;
  g_autofree char *rejects = NULL;
  gboolean dry_run = FALSE;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("What the files are, instead of looking"), "auto|json|vcard|csv|ics|monica" },
    { "duplicates", 0, 0, G_OPTION_ARG_STRING, &duplicates, N_("What to do with people who are there already"), "skip|merge|add" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Report, and write nothing"), NULL },
    { "rejects", 0, 0, G_OPTION_ARG_FILENAME, &rejects, N_("Write what was rejected to this file"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  RelImportOptions options = { 0 };
  g_autoptr (RelImportReport) report = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "import", entries, &argc, &argv, 1, -1))
    return REL_EXIT_USAGE;
  if (format != NULL && !rel_import_format_from_name (format, &options.format))
    {
      rel_cli_complain (_("import: --format: “%s” is not one of %s"), format, "auto, json, vcard, csv, ics, monica");
      return REL_EXIT_USAGE;
    }
  if (duplicates != NULL && !rel_import_duplicates_from_name (duplicates, &options.duplicates))
    {
      rel_cli_complain (_("import: --duplicates: “%s” is not one of %s"), duplicates, "skip, merge, add");
      return REL_EXIT_USAGE;
    }
  options.dry_run = dry_run;
  options.rejects = rejects;
  if (!rel_cli_open (cli, &status))
    return status;
  report = rel_import_run (cli->connection, (const char * const *) argv + 1, &options, NULL, &error);
  if (report == NULL)
    return rel_cli_fail (error);
  complain_of_rejected (report);
  text = as_json ? rel_import_report_to_json (report) : rel_import_report_to_text (report);
  g_print ("%s%s", text, g_str_has_suffix (text, "\n") ? "" : "\n");
  return rel_import_report_has_rejected (report) ? REL_EXIT_REJECTED : REL_EXIT_DONE;
}

/**
 * rel_cli_undo_import:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `undo-import`: takes an import back, the last one or that of the number which is its argument.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_undo_import (RelCli *cli, int argc, char **argv)
{
  guint removed, restored, kept;
  GError *error = NULL;
  gint64 batch;
  RelExit status;

  if (!rel_cli_parse (cli, "undo-import", NULL, &argc, &argv, 0, 1))
    return REL_EXIT_USAGE;
  if (argc > 1 && !g_ascii_string_to_signed (argv[1], 10, 1, G_MAXINT, &batch, NULL))
    {
      rel_cli_complain (_("undo-import: “%s” is not the number of an import"), argv[1]);
      return REL_EXIT_USAGE;
    }
  if (!rel_cli_open (cli, &status))
    return status;
  if (argc < 2)
    batch = rel_batch_get_last (cli->connection, &error);
  if (batch < 0)
    return rel_cli_fail (error);
  if (batch == 0)
    {
      rel_cli_complain (_("There is no import to undo"));
      return REL_EXIT_FAILED;
    }
  if (!rel_batch_undo (cli->connection, batch, &removed, &restored, &kept, &error))
    return rel_cli_fail (error);
  g_print (_("Import %d undone: %u removed, %u put back, %u left as they were changed since\n"), (int) batch, removed, restored, kept);
  return REL_EXIT_DONE;
}

/**
 * rel_cli_export:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `export`: writes all records, or all people, to a file, its argument.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_export (RelCli *cli, int argc, char **argv)
{
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &name, N_("What to write, instead of going by the ending"), "json|csv|vcard|ics" },
    G_OPTION_ENTRY_NULL,
  };
  RelExportFormat format;
  GError *error = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "export", entries, &argc, &argv, 1, 1))
    return REL_EXIT_USAGE;
  if (name != NULL ? !rel_export_format_from_name (name, &format) : !rel_export_format_from_path (argv[1], &format))
    {
      rel_cli_complain (_("export: say by --format or by the ending whether to write %s"), "json, csv, vcard, ics");
      return REL_EXIT_USAGE;
    }
  if (!rel_cli_open (cli, &status))
    return status;
  if (!rel_export_run (cli->connection, argv[1], format, NULL, NULL, NULL, &error))
    return rel_cli_fail (error);
  g_print (_("Exported to %s\n"), argv[1]);
  return REL_EXIT_DONE;
}
