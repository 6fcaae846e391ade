/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with a statement of a connection: its parameters, its run, and what it gives. */
#include "rel-connection-private.h"

/**
 * rel_connection_run:
 * @self: a connection
 * @statement: a statement of it, bound
 * @error: return location
 *
 * Steps through a statement to its end; rows that it gives are passed over.
 *
 * Returns: whether it came to its end
 */
gboolean
rel_connection_run (RelConnection *self, RelStatement *statement, GError **error)
{
  int step;

  do
    step = rel_connection_step (self, statement, error);
  while (step > 0);
  return step == 0;
}

/**
 * rel_connection_query_int:
 * @self: a connection
 * @statement: a query of it, bound
 * @fallback: what the number is when there is no row, or nothing in it
 * @value: (out): the first column of the first row
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
rel_connection_query_int (RelConnection *self, RelStatement *statement, gint64 fallback, gint64 *value, GError **error)
{
  int step = rel_connection_step (self, statement, error);

  *value = fallback;
  if (step > 0 && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    *value = sqlite3_column_int64 (statement, 0);
  return step >= 0;
}

/**
 * rel_connection_run_for_row:
 * @self: a connection
 * @sql: a statement with one parameter, the row of a record
 * @row: the row
 * @error: return location
 *
 * Returns: whether it was run to its end
 */
gboolean
rel_connection_run_for_row (RelConnection *self, const char *sql, gint64 row, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, row);
  return rel_connection_run (self, statement, error);
}

/**
 * rel_connection_append_rows:
 * @self: a connection
 * @sql: a query with one parameter, the row of a record, whose first column is rows of others
 * @row: the row
 * @rows: (element-type gint64): where to append what it finds, in its order
 * @error: return location
 *
 * Returns: whether all could be read
 */
gboolean
rel_connection_append_rows (RelConnection *self, const char *sql, gint64 row, GArray *rows, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (self, sql, error);
  int step;

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, row);
  while ((step = rel_connection_step (self, statement, error)) > 0)
    {
      gint64 found = sqlite3_column_int64 (statement, 0);

      g_array_append_val (rows, found);
    }
  return step == 0;
}

/**
 * rel_statement_bind_text:
 * @statement: a statement
 * @index: which parameter, from 1 on
 * @text: (nullable): its value, which is copied
 */
void
rel_statement_bind_text (RelStatement *statement, int index, const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (statement, index);
}

/**
 * rel_statement_bind_int:
 * @statement: a statement
 * @index: which parameter, from 1 on
 * @number: its value
 */
void
rel_statement_bind_int (RelStatement *statement, int index, gint64 number)
{
  sqlite3_bind_int64 (statement, index, number);
}

/**
 * rel_statement_text:
 * @statement: a statement at a row
 * @column: which column, from 0 on
 *
 * Returns: (transfer none) (nullable): the text there, until the next step
 */
const char *
rel_statement_text (RelStatement *statement, int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}
