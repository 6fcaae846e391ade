/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings that change what the records say, kept with the records: monthly target, default cadences. */
#include "rel-settings.h"

#include "rel-batches.h"
#include "rel-connection-private.h"
#include "rel-record-json.h"

/**
 * rel_settings_dup_json:
 * @connection: a connection
 * @key: a setting
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its value as JSON, %NULL when it is not set
 */
char *
rel_settings_dup_json (RelConnection *connection, const char *key, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "SELECT value FROM settings WHERE key = ?1", error);

  if (statement == NULL)
    return NULL;
  rel_statement_bind_text (statement, 1, key);
  return rel_connection_step (connection, statement, error) > 0 ? g_strdup (rel_statement_text (statement, 0)) : NULL;
}

/**
 * rel_settings_set_json:
 * @connection: a writable connection
 * @key: a setting
 * @json: (nullable): its value as JSON, %NULL to unset it
 * @error: return location
 *
 * Returns: whether it is stored
 */
gboolean
rel_settings_set_json (RelConnection *connection, const char *key, const char *json, GError **error)
{
  g_autoptr (RelStatement) statement =
    rel_connection_prepare (connection,
                            json != NULL ? "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
                                         : "DELETE FROM settings WHERE key = ?1",
                            error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_text (statement, 1, key);
  if (json != NULL)
    rel_statement_bind_text (statement, 2, json);
  return rel_connection_run (connection, statement, error);
}

/**
 * rel_settings_add_json:
 * @connection: a writable connection
 * @key: a setting
 * @json: its value as JSON
 * @added: (out): whether it was not set before; otherwise it stays as it was
 * @error: return location
 *
 * Returns: %FALSE with @error set
 */
gboolean
rel_settings_add_json (RelConnection *connection, const char *key, const char *json, gboolean *added, GError **error)
{
  return rel_batch_add_member (connection, "settings", key, json, added, error);
}

/**
 * rel_settings_get_int:
 * @connection: a connection
 * @key: a setting
 * @fallback: what it is when it is not set, or no whole number
 *
 * Returns: the value
 */
int
rel_settings_get_int (RelConnection *connection, const char *key, int fallback)
{
  g_autofree char *json = rel_settings_dup_json (connection, key, NULL);
  gint64 number;

  if (json == NULL || !g_ascii_string_to_signed (json, 10, 0, G_MAXINT, &number, NULL))
    return fallback;
  return (int) number;
}

/**
 * rel_settings_dup_all:
 * @connection: a connection
 * @error: return location
 *
 * Returns: (transfer full) (nullable): all settings as one JSON object, keys in order
 */
char *
rel_settings_dup_all (RelConnection *connection, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "SELECT key, value FROM settings ORDER BY key", error);
  g_autoptr (GString) json = g_string_new ("{");
  int step;

  if (statement == NULL)
    return NULL;
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      if (json->len > 1)
        g_string_append_c (json, ',');
      rel_json_append_string (json, rel_statement_text (statement, 0));
      g_string_append_c (json, ':');
      g_string_append (json, rel_statement_text (statement, 1));
    }
  if (step < 0)
    return NULL;
  g_string_append_c (json, '}');
  return g_string_free (g_steal_pointer (&json), FALSE);
}
