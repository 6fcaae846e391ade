/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of everybody, read at once. */
#include "rel-names.h"

#include "rel-connection-private.h"

/**
 * rel_names_read:
 * @connection: a connection
 * @func: (scope call): called for every person, in no particular order
 * @user_data: for @func
 * @error: return location
 *
 * Reads what everybody is called, and nothing else of them.
 *
 * Returns: whether all were read
 */
gboolean
rel_names_read (RelConnection *connection, RelNameFunc func, gpointer user_data, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            "SELECT id, name, given_name, family_name, nickname, archived_at IS NOT NULL FROM people", error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      RelName name = {
        .id = rel_statement_text (statement, 0),
        .name = rel_statement_text (statement, 1),
        .given_name = rel_statement_text (statement, 2),
        .family_name = rel_statement_text (statement, 3),
        .nickname = rel_statement_text (statement, 4),
        .archived = sqlite3_column_int (statement, 5) != 0,
      };

      func (&name, user_data);
    }
  return step == 0;
}
