/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command summary. */
#include <glib/gi18n-lib.h>

#include "rel-cli.h"
#include "rel-summary.h"

typedef struct
{
  char *goal;
  char *edition;
  char *since;
  char *until;
  char *names;
  char *output;
  gboolean preview;
} Wishes;

static void
wishes_clear (Wishes *wishes)
{
  g_free (wishes->goal);
  g_free (wishes->edition);
  g_free (wishes->since);
  g_free (wishes->until);
  g_free (wishes->names);
  g_free (wishes->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

static gboolean
read_day (const char *option, const char *text, RelDay *day)
{
  if (text == NULL || rel_date_parse (text, day))
    return TRUE;
  rel_cli_complain (_("summary: --%s: “%s” is not a date (YYYY-MM-DD)"), option, text);
  return FALSE;
}

static gboolean
read_wishes (const Wishes *wishes, RelSummaryOptions *options, RelRenderFormat *format)
{
  GError *error = NULL;

  if (wishes->goal == NULL)
    {
      rel_cli_complain (_("summary: say by --goal which goal it is about"));
      return FALSE;
    }
  if (wishes->output == NULL && !wishes->preview)
    {
      rel_cli_complain (_("summary: say by -o where to write it, or --preview to see what it would hold"));
      return FALSE;
    }
  if (wishes->edition != NULL && !rel_edition_from_word (wishes->edition, &options->edition))
    {
      rel_cli_complain (_("summary: --edition: “%s” is not one of %s"), wishes->edition, "share, private");
      return FALSE;
    }
  options->names = REL_NAMES_DEFAULT;
  if (wishes->names != NULL && !rel_names_from_word (wishes->names, &options->names))
    {
      rel_cli_complain (_("summary: --names: “%s” is not one of %s"), wishes->names, "full, initials, roles");
      return FALSE;
    }
  if (!read_day ("since", wishes->since, &options->since) || !read_day ("until", wishes->until, &options->until))
    return FALSE;
  if (wishes->output != NULL && !rel_render_format_from_path (wishes->output, format, &error))
    {
      rel_cli_complain ("summary: %s", error->message);
      g_error_free (error);
      return FALSE;
    }
  return TRUE;
}

/* What a page limit took away is known only after the export. */
static void
print_trimmed (RelDocument *document)
{
  g_auto (GStrv) trimmed = rel_document_describe_trimmed (document);

  for (guint i = 0; trimmed[i] != NULL; i++)
    g_print ("%s\n", trimmed[i]);
}

static RelExit
write_summary (RelCli *cli, const Wishes *wishes, const RelSummaryOptions *options, RelRenderFormat format)
{
  g_autoptr (RelSummary) summary = NULL;
  GError *error = NULL;

  summary = rel_summary_new (cli->connection, options, &error);
  if (summary == NULL)
    return rel_cli_fail (error);
  if (wishes->preview)
    {
      g_autofree char *text = rel_preview_to_text (rel_summary_get_preview (summary), rel_summary_get_document (summary));

      g_print ("%s", text);
    }
  if (wishes->output == NULL)
    return REL_EXIT_DONE;
  if (!rel_summary_export (summary, cli->connection, format, rel_paper_for_user (), wishes->output, &error))
    return rel_cli_fail (error);
  if (!wishes->preview)
    g_print (_("Summary written to %s\n"), wishes->output);
  print_trimmed (rel_summary_get_document (summary));
  return REL_EXIT_DONE;
}

/**
 * rel_cli_summary:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `summary`: writes the relationship summary of a goal.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_summary (RelCli *cli, int argc, char **argv)
{
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry entries[] = {
    { "goal", 0, 0, G_OPTION_ARG_STRING, &wishes.goal, N_("The goal, by title or id"), N_("GOAL") },
    { "edition", 0, 0, G_OPTION_ARG_STRING, &wishes.edition, N_("For the manager (the default), or for oneself"), "share|private" },
    { "since", 0, 0, G_OPTION_ARG_STRING, &wishes.since, N_("First day of the period"), N_("YYYY-MM-DD") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &wishes.until, N_("Last day of the period"), N_("YYYY-MM-DD") },
    { "names", 0, 0, G_OPTION_ARG_STRING, &wishes.names, N_("How people are named"), "full|initials|roles" },
    { "preview", 0, 0, G_OPTION_ARG_NONE, &wishes.preview, N_("Say what it holds and what it keeps back, and why"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.output, N_("Where to write it; the ending tells the format"), "FILE.{md,html,pdf,json}" },
    G_OPTION_ENTRY_NULL,
  };
  RelSummaryOptions options = { .edition = REL_EDITION_SHARE, .since = REL_DAY_NONE, .until = REL_DAY_NONE };
  RelRenderFormat format = REL_RENDER_MARKDOWN;
  g_autofree char *goal = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "summary", entries, &argc, &argv, 0, 0) || !read_wishes (&wishes, &options, &format))
    return REL_EXIT_USAGE;
  if (!rel_cli_open (cli, &status))
    return status;
  goal = rel_cli_find_one (cli, REL_NOUN_GOAL, wishes.goal, &status);
  if (goal == NULL)
    return status;
  options.goal_id = goal;
  options.on = cli->today;
  return write_summary (cli, &wishes, &options, format);
}
