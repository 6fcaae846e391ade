/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All records of a noun in id order as JSON, straight from their rows: the same bytes as rel_record_append_json() of the
 * records that a #RelRecordCursor gives, without making them. */
#include "rel-json-cursor.h"

#include "rel-json-write.h"
#include "rel-records-private.h"

/* Ids of rows below this are remembered once they were asked for. */
#define REMEMBERED_ROWS (1 << 18)

typedef struct
{
  const RelField *field;
  RelStatement *statement;
  gint64 owner; /* of the row it stands on, 0 at the end */
} List;

struct _RelJsonCursor
{
  RelConnection *connection;
  const RelNounSql *sql;
  RelStatement *statement;
  List *lists;                 /* in the order of the fields */
  GPtrArray *ids[REL_N_NOUNS]; /* by row */
};

static gboolean
step_list (RelJsonCursor *self, List *list, GError **error)
{
  int step = rel_connection_step (self->connection, list->statement, error);

  list->owner = step > 0 ? sqlite3_column_int64 (list->statement, 0) : 0;
  return step >= 0;
}

static gboolean
begin_list (RelJsonCursor *self, List *list, const RelListSql *sql, GError **error)
{
  g_autoptr (GString) query = g_string_new ("SELECT t.row");

  list->field = &self->sql->info->shape->fields[sql->field];
  if (list->field->kind == REL_FIELD_ITEMS)
    {
      for (guint i = 0; i < list->field->item->n_fields; i++)
        g_string_append_printf (query, ", l.\"%s\"", list->field->item->fields[i].name);
      g_string_append (query, ", l.extra");
    }
  else
    {
      g_string_append (query, ", l.value");
    }
  g_string_append_printf (query, " FROM %s t CROSS JOIN %s l ON l.owner = t.row ORDER BY t.id, l.position",
                          self->sql->info->section, sql->table);
  list->statement = rel_connection_prepare (self->connection, query->str, error);
  return list->statement != NULL && step_list (self, list, error);
}

/**
 * rel_json_cursor_new:
 * @connection: a connection, in a read transaction if all is to be of one moment
 * @noun: a noun
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a cursor before the first record
 */
RelJsonCursor *
rel_json_cursor_new (RelConnection *connection, RelNoun noun, GError **error)
{
  g_autoptr (RelJsonCursor) self = g_new0 (RelJsonCursor, 1);
  g_autoptr (GString) query = g_string_new ("SELECT t.row, t.id, t.created_at, t.modified_at, t.extra");

  self->connection = connection;
  self->sql = rel_noun_sql_get (noun);
  self->lists = g_new0 (List, self->sql->n_lists + 1);
  for (guint i = 0; i < self->sql->n_scalars; i++)
    g_string_append_printf (query, ", t.\"%s\"", self->sql->info->shape->fields[self->sql->scalars[i]].name);
  g_string_append_printf (query, " FROM %s t ORDER BY t.id", self->sql->info->section);
  self->statement = rel_connection_prepare (connection, query->str, error);
  if (self->statement == NULL)
    return NULL;
  for (guint i = 0; i < self->sql->n_lists; i++)
    if (!begin_list (self, &self->lists[i], &self->sql->lists[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

/**
 * rel_json_cursor_next:
 * @self: a cursor
 * @found: (out): whether there is a next record; the cursor is on it
 * @error: return location
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
rel_json_cursor_next (RelJsonCursor *self, gboolean *found, GError **error)
{
  int step = rel_connection_step (self->connection, self->statement, error);

  *found = step > 0;
  return step >= 0;
}

static void
append_text (GString *json, RelStatement *statement, int column)
{
  const char *text = rel_statement_text (statement, column);

  rel_json_append_string_length (json, text, (gsize) sqlite3_column_bytes (statement, column));
}

static gboolean
append_id (RelJsonCursor *self, GString *json, RelNoun noun, gint64 row, GError **error)
{
  g_autofree char *fresh = NULL;
  GPtrArray *ids = self->ids[noun];

  if (ids == NULL)
    ids = self->ids[noun] = g_ptr_array_new_with_free_func (g_free);
  if (row < ids->len && ids->pdata[row] != NULL)
    {
      rel_json_append_string (json, ids->pdata[row]);
      return TRUE;
    }
  fresh = rel_records_dup_id (self->connection, noun, row, error);
  if (fresh == NULL)
    return FALSE;
  rel_json_append_string (json, fresh);
  if (row >= REMEMBERED_ROWS)
    return TRUE;
  if (row >= ids->len)
    g_ptr_array_set_size (ids, (int) row + 1);
  ids->pdata[row] = g_steal_pointer (&fresh);
  return TRUE;
}

static gboolean
append_field (RelJsonCursor *self, GString *json, const RelField *field, RelStatement *statement, int column, GError **error)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return TRUE;
  rel_json_append_name (json, field->name);
  switch (field->kind)
    {
    case REL_FIELD_NUMBER:
      g_string_append_printf (json, "%d", sqlite3_column_int (statement, column));
      return TRUE;
    case REL_FIELD_FLAG:
      g_string_append (json, sqlite3_column_int (statement, column) != 0 ? "true" : "false");
      return TRUE;
    case REL_FIELD_REFERENCE:
      return append_id (self, json, field->target, sqlite3_column_int64 (statement, column), error);
    default:
      append_text (json, statement, column);
      return TRUE;
    }
}

static void
append_extra (GString *json, RelStatement *statement, int column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return;
  if (json->str[json->len - 1] != '{')
    g_string_append_c (json, ',');
  g_string_append (json, rel_statement_text (statement, column));
}

static gboolean
append_element (RelJsonCursor *self, GString *json, List *list, GError **error)
{
  const RelField *field = list->field;

  if (field->kind == REL_FIELD_TEXTS)
    append_text (json, list->statement, 1);
  else if (field->kind == REL_FIELD_REFERENCES)
    return append_id (self, json, field->target, sqlite3_column_int64 (list->statement, 1), error);
  else
    {
      g_string_append_c (json, '{');
      for (guint i = 0; i < field->item->n_fields; i++)
        if (!append_field (self, json, &field->item->fields[i], list->statement, (int) i + 1, error))
          return FALSE;
      append_extra (json, list->statement, (int) field->item->n_fields + 1);
      g_string_append_c (json, '}');
    }
  return TRUE;
}

static gboolean
append_list (RelJsonCursor *self, GString *json, List *list, gint64 row, GError **error)
{
  if (list->owner != row)
    return TRUE;
  rel_json_append_name (json, list->field->name);
  for (char before = '['; list->owner == row; before = ',')
    {
      g_string_append_c (json, before);
      if (!append_element (self, json, list, error) || !step_list (self, list, error))
        return FALSE;
    }
  g_string_append_c (json, ']');
  return TRUE;
}

/**
 * rel_json_cursor_append:
 * @self: a cursor on a record
 * @json: where to append
 * @error: return location
 *
 * Appends the record, once. Every record the cursor comes to has to be appended.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
rel_json_cursor_append (RelJsonCursor *self, GString *json, GError **error)
{
  const RelShape *shape = self->sql->info->shape;
  gint64 row = sqlite3_column_int64 (self->statement, 0);
  guint scalar = 0, list = 0;

  g_string_append (json, "{\"id\":");
  append_text (json, self->statement, 1);
  g_string_append (json, ",\"created_at\":");
  append_text (json, self->statement, 2);
  g_string_append (json, ",\"modified_at\":");
  append_text (json, self->statement, 3);
  for (guint i = 0; i < shape->n_fields; i++)
    if (scalar < self->sql->n_scalars && self->sql->scalars[scalar] == i)
      {
        if (!append_field (self, json, &shape->fields[i], self->statement, (int) scalar++ + 5, error))
          return FALSE;
      }
    else if (!append_list (self, json, &self->lists[list++], row, error))
      {
        return FALSE;
      }
  append_extra (json, self->statement, 4);
  g_string_append_c (json, '}');
  return TRUE;
}

/**
 * rel_json_cursor_free:
 * @self: (transfer full): a cursor
 *
 * Releases it and all that it owns.
 */
void
rel_json_cursor_free (RelJsonCursor *self)
{
  for (guint i = 0; self->lists != NULL && i < self->sql->n_lists; i++)
    rel_statement_release (self->lists[i].statement);
  rel_statement_release (self->statement);
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    g_clear_pointer (&self->ids[noun], g_ptr_array_unref);
  g_free (self->lists);
  g_free (self);
}
