/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Top-level members of native files that this version does not know: kept, and written out again. */
#include "rel-extra-members.h"

#include "rel-batches.h"
#include "rel-connection-private.h"
#include "rel-record-json.h"

/**
 * rel_extra_members_add:
 * @connection: a writable connection
 * @key: the name of a member
 * @json: its value as JSON
 * @added: (out): whether there was none of that name; otherwise the older one stays
 * @error: return location
 *
 * Returns: %FALSE with @error set
 */
gboolean
rel_extra_members_add (RelConnection *connection, const char *key, const char *json, gboolean *added, GError **error)
{
  return rel_batch_add_member (connection, "extra_members", key, json, added, error);
}

/**
 * rel_extra_members_append_all:
 * @connection: a connection
 * @json: where to append
 * @error: return location
 *
 * Appends the members in the order of their names, each on a line of its own and after a comma.
 *
 * Returns: %FALSE with @error set
 */
gboolean
rel_extra_members_append_all (RelConnection *connection, GString *json, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "SELECT key, value FROM extra_members ORDER BY key", error);
  int step;

  if (statement == NULL)
    return FALSE;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      g_string_append (json, ",\n");
      rel_json_append_string (json, rel_statement_text (statement, 0));
      g_string_append (json, ": ");
      g_string_append (json, rel_statement_text (statement, 1));
    }
  return step == 0;
}
