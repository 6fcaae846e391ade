/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a made-up world to a file: bench-world --people=100000 --meetings=1000000 FILE.{json,vcf,csv} */
#include <glib.h>

#include "world.h"

int
main (int argc, char **argv)
{
  int people = 10000, meetings = 100000, seed = 1;
  g_autofree char *today = NULL;
  const GOptionEntry entries[] = {
    { "people", 0, 0, G_OPTION_ARG_INT, &people, "How many people, 100 or more", "N" },
    { "meetings", 0, 0, G_OPTION_ARG_INT, &meetings, "How many meetings", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Another world", "N" },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today, "Its last day", "YYYY-MM-DD" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE.{json,vcf,csv}");
  g_autoptr (GError) error = NULL;
  WorldSize size;
  gboolean written;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2 || people < 100 || meetings < 0)
    {
      g_printerr ("bench-world: %s\n", error != NULL ? error->message : "see --help");
      return 2;
    }
  size = (WorldSize) { (guint) people, (guint) meetings, (guint32) seed, rel_day_from_text (today != NULL ? today : "2026-03-12") };
  if (size.today == REL_DAY_NONE)
    {
      g_printerr ("bench-world: --today is no date\n");
      return 2;
    }
  if (g_str_has_suffix (argv[1], ".vcf"))
    written = world_write_vcards (&size, argv[1], &error);
  else if (g_str_has_suffix (argv[1], ".csv"))
    written = world_write_csv (&size, argv[1], &error);
  else
    written = world_write_json (&size, argv[1], &error);
  if (!written)
    g_printerr ("bench-world: %s\n", error->message);
  return written ? 0 : 1;
}
