/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command log. */
#include <glib/gi18n-lib.h>

#include "rel-capture.h"
#include "rel-cli.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "rel-record-json.h"

static void
add_record (JsonBuilder *builder, RelRecord *record)
{
  g_autofree char *text = rel_record_dup_json (record);
  JsonNode *node = json_from_string (text, NULL);

  json_builder_add_value (builder, node);
}

static void
add_records (JsonBuilder *builder, const char *member, GPtrArray *records)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    add_record (builder, records->pdata[i]);
  json_builder_end_array (builder);
}

static void
print_log_json (const RelCaptureResult *result)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "meeting");
  add_record (builder, result->meeting);
  add_records (builder, "new_people", result->new_people);
  json_builder_set_member_name (builder, "ambiguous");
  json_builder_begin_array (builder);
  for (guint i = 0; i < result->ambiguous->len; i++)
    {
      const RelCaptureAmbiguous *ambiguous = result->ambiguous->pdata[i];

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "text");
      json_builder_add_string_value (builder, ambiguous->text);
      rel_cli_add_ids (builder, "candidates", ambiguous->candidates);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_records (builder, "follow_ups", result->follow_ups);
  add_records (builder, "exchanges", result->exchanges);
  json_builder_end_object (builder);
  rel_cli_print_json (builder);
}

static void
print_log_text (const RelCaptureResult *result)
{
  const char *title = rel_record_get_text (result->meeting, REL_MEETING_TITLE);

  g_print (result->is_written ? _("Logged for %s: %s\n") : _("Would log for %s: %s\n"),
           rel_record_get_text (result->meeting, REL_MEETING_STARTED_ON), title != NULL ? title : _("a conversation"));
  for (guint i = 0; i < result->new_people->len; i++)
    g_print (_("  new: %s\n"), rel_record_get_text (result->new_people->pdata[i], REL_PERSON_NAME));
  g_print (ngettext ("  %u promise", "  %u promises", result->follow_ups->len), result->follow_ups->len);
  g_print (ngettext (", %u exchange\n", ", %u exchanges\n", result->exchanges->len), result->exchanges->len);
}

/**
 * rel_cli_log:
 * @cli: what every command stands on
 * @argc: how many words there are
 * @argv: the name of the command, then its options and arguments
 *
 * `log`: writes down a conversation from one line of text.
 *
 * Returns: the exit status
 */
RelExit
rel_cli_log (RelCli *cli, int argc, char **argv)
{
  gboolean dry_run = FALSE;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Say what would be written, and write nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (RelCaptureResult) result = NULL;
  g_autofree char *line = NULL;
  GError *error = NULL;
  RelExit status;

  if (!rel_cli_parse (cli, "log", entries, &argc, &argv, 1, -1))
    return REL_EXIT_USAGE;
  if (!rel_cli_open (cli, &status))
    return status;
  line = g_strjoinv (" ", argv + 1);
  result = rel_capture_log (cli->connection, line, cli->today, dry_run, &error);
  if (result == NULL)
    return rel_cli_fail (error);
  if (as_json)
    print_log_json (result);
  else if (result->is_written || dry_run)
    print_log_text (result);
  if (result->is_written || dry_run)
    return REL_EXIT_DONE;
  {
    g_autofree char *question = rel_capture_result_dup_question (result);

    rel_cli_complain ("%s", question);
  }
  return REL_EXIT_FAILED;
}
