/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags in use. */
#include "rel-tags.h"

#include "rel-connection-private.h"

/**
 * rel_tags_list:
 * @connection: a connection
 * @error: return location
 *
 * Returns: (transfer full) (nullable): every tag of anybody once, the most used first
 */
GStrv
rel_tags_list (RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT value FROM person_tags GROUP BY value ORDER BY count (*) DESC, value", error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  int step;

  if (statement == NULL)
    return NULL;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    g_strv_builder_add (builder, rel_statement_text (statement, 0));
  return step < 0 ? NULL : g_strv_builder_end (builder);
}
