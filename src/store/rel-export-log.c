/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The log of exported summaries. */
#include "rel-export-log.h"

#include "rel-clock.h"
#include "rel-connection-private.h"

/**
 * rel_export_log_add:
 * @connection: a writable connection
 * @goal_id: the goal
 * @edition: `share` or `private`
 * @path: (nullable): where the file went
 * @details: (nullable): JSON about what it held
 * @error: return location
 *
 * Returns: whether it is stored
 */
gboolean
rel_export_log_add (RelConnection *connection, const char *goal_id, const char *edition, const char *path, const char *details, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "INSERT INTO export_log (exported_at, goal, edition, path, details) VALUES (?1, ?2, ?3, ?4, ?5)", error);
  g_autofree char *now = rel_clock_now ();

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, now);
  rel_statement_bind_text (statement, 2, goal_id);
  rel_statement_bind_text (statement, 3, edition);
  rel_statement_bind_text (statement, 4, path);
  rel_statement_bind_text (statement, 5, details);
  return rel_connection_run (connection, statement, error);
}

/**
 * rel_export_log_last:
 * @connection: a connection
 * @goal_id: the goal
 * @edition: `share` or `private`
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the instant of the last export, %NULL when there was none
 */
char *
rel_export_log_last (RelConnection *connection, const char *goal_id, const char *edition, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection, "SELECT max(exported_at) FROM export_log WHERE goal = ?1 AND edition = ?2", error);

  if (statement == NULL)
    return NULL;
  rel_statement_bind_text (statement, 1, goal_id);
  rel_statement_bind_text (statement, 2, edition);
  return rel_connection_step (connection, statement, error) > 0 ? g_strdup (rel_statement_text (statement, 0)) : NULL;
}
