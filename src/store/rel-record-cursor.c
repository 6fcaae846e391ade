/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All records of a noun in id order, each list read in step by a statement of its own. */
#include "rel-records-private.h"

typedef struct
{
  RelStatement *statement;
  gint64 owner; /* of the row it stands on, 0 at the end */
} ListCursor;

struct _RelRecordCursor
{
  RelConnection *connection;
  const RelNounSql *sql;
  RelStatement *statement;
  ListCursor *lists;
  GPtrArray *values;
};

static gboolean
step_list (RelRecordCursor *self, ListCursor *list, GError **error)
{
  int step = rel_connection_step (self->connection, list->statement, error);

  list->owner = step > 0 ? sqlite3_column_int64 (list->statement, 0) : 0;
  return step >= 0;
}

/**
 * rel_record_cursor_new:
 * @connection: a connection, in a read transaction if all is to be of one moment
 * @noun: a noun
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a cursor before the first record
 */
RelRecordCursor *
rel_record_cursor_new (RelConnection *connection, RelNoun noun, GError **error)
{
  g_autoptr (RelRecordCursor) self = g_new0 (RelRecordCursor, 1);
  g_autofree char *query = NULL;

  self->connection = connection;
  self->sql = rel_noun_sql_get (noun);
  self->lists = g_new0 (ListCursor, self->sql->n_lists + 1);
  self->values = g_ptr_array_new ();
  query = g_strdup_printf ("SELECT %s FROM %s t ORDER BY t.id", self->sql->columns, self->sql->info->section);
  self->statement = rel_connection_prepare (connection, query, error);
  if (self->statement == NULL)
    return NULL;
  for (guint i = 0; i < self->sql->n_lists; i++)
    {
      const RelListSql *list = &self->sql->lists[i];
      g_autofree char *list_query =
        g_strdup_printf ("SELECT t.row, %s FROM %s t CROSS JOIN %s l ON l.owner = t.row ORDER BY t.id, l.position",
                         list->columns, self->sql->info->section, list->table);

      self->lists[i].statement = rel_connection_prepare (connection, list_query, error);
      if (self->lists[i].statement == NULL || !step_list (self, &self->lists[i], error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * rel_record_cursor_next:
 * @self: a cursor
 * @record: (out) (transfer full) (nullable): the next record, whole; %NULL after the last
 * @error: return location
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
rel_record_cursor_next (RelRecordCursor *self, RelRecord **record, GError **error)
{
  int step = rel_connection_step (self->connection, self->statement, error);
  g_autoptr (RelRecord) next = NULL;

  *record = NULL;
  if (step <= 0)
    return step == 0;
  next = rel_record_new_from_row (self->sql, self->statement);
  for (guint i = 0; i < self->sql->n_lists; i++)
    {
      const RelListSql *list = &self->sql->lists[i];
      const RelField *field = &self->sql->info->shape->fields[list->field];

      while (self->lists[i].owner == rel_record_get_row (next))
        {
          gpointer value = rel_list_value_from_row (list, field, self->lists[i].statement, 1);

          if (value != NULL)
            g_ptr_array_add (self->values, value);
          if (!step_list (self, &self->lists[i], error))
            return FALSE;
        }
      rel_record_set_list (next, list, self->values);
    }
  *record = g_steal_pointer (&next);
  return TRUE;
}

/**
 * rel_record_cursor_free:
 * @self: (transfer full): a cursor
 *
 * Releases it and all that it owns.
 */
void
rel_record_cursor_free (RelRecordCursor *self)
{
  for (guint i = 0; self->lists != NULL && i < self->sql->n_lists; i++)
    rel_statement_release (self->lists[i].statement);
  rel_statement_release (self->statement);
  g_free (self->lists);
  g_ptr_array_unref (self->values);
  g_free (self);
}
