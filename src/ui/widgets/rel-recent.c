/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records were looked at last: kept with how the window was left. */
#include "rel-recent.h"

#include <gio/gio.h>

#define KEPT 8

static GSettings *
get_settings (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new ("org.example.Relations");
  return settings;
}

/**
 * rel_recent_note:
 * @noun: of a record
 * @id: the record that is looked at
 */
void
rel_recent_note (RelNoun noun, const char *id)
{
  g_autofree char *key = g_strdup_printf ("%s:%s", rel_noun_get_info (noun)->shape->name, id);
  g_auto (GStrv) old = rel_recent_dup ();
  const char *recent[KEPT + 1] = { key };
  guint n = 1;

  for (gsize i = 0; old[i] != NULL && n < KEPT; i++)
    if (!g_str_equal (old[i], key))
      recent[n++] = old[i];
  g_settings_set_strv (get_settings (), "recent", recent);
}

/**
 * rel_recent_dup:
 *
 * Returns: (transfer full): what was looked at, as `noun:id`, the last first
 */
GStrv
rel_recent_dup (void)
{
  return g_settings_get_strv (get_settings (), "recent");
}
