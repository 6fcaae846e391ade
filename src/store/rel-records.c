/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records out of the database, every noun by its shape. */
#include "rel-records.h"

#include <glib/gi18n-lib.h>

#include "rel-records-private.h"
#include "rel-text.h"

/**
 * rel_records_find_row:
 * @connection: a connection
 * @noun: a noun
 * @id: an id
 * @error: return location
 *
 * Returns: its row; 0 when there is no such record, -1 with @error set
 */
gint64
rel_records_find_row (RelConnection *connection, RelNoun noun, const char *id, GError **error)
{
  RelIdCache *ids = rel_connection_get_ids (connection);
  gint64 row = rel_id_cache_get (ids, noun, id);
  g_autoptr (RelStatement) statement = NULL;

  if (row != 0)
    return row;
  statement = rel_connection_prepare (connection, rel_noun_sql_get (noun)->find, error);
  if (statement == NULL)
    return -1;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  if (!rel_connection_query_int (connection, statement, 0, &row, error))
    return -1;
  if (row != 0)
    rel_id_cache_set (ids, noun, id, row);
  return row;
}

/**
 * rel_records_dup_id:
 * @connection: a connection
 * @noun: a noun
 * @row: a row
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the id of the record there, %NULL when there is none
 */
char *
rel_records_dup_id (RelConnection *connection, RelNoun noun, gint64 row, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, rel_noun_sql_get (noun)->id_of, error);

  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, row);
  return rel_connection_step (connection, statement, error) > 0 ? g_strdup (rel_statement_text (statement, 0)) : NULL;
}

/**
 * rel_records_find_times:
 * @connection: a connection
 * @noun: a noun
 * @id: an id
 * @found: (out): whether there is such a record
 * @created_at: (out) (transfer full) (nullable): when it was created
 * @modified_at: (out) (transfer full) (nullable): when it was last changed
 * @error: return location
 *
 * Returns: %FALSE with @error set
 */
gboolean
rel_records_find_times (RelConnection *connection, RelNoun noun, const char *id, gboolean *found, char **created_at, char **modified_at, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, rel_noun_sql_get (noun)->times_of, error);
  int step;

  *found = FALSE;
  *created_at = *modified_at = NULL;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  step = rel_connection_step (connection, statement, error);
  if (step <= 0)
    return step == 0;
  *found = TRUE;
  *created_at = g_strdup (rel_statement_text (statement, 0));
  *modified_at = g_strdup (rel_statement_text (statement, 1));
  return TRUE;
}

/**
 * rel_records_dup_last_id:
 * @connection: a connection
 * @noun: a noun
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the greatest id, by bytes; empty when there is no record, %NULL with @error set
 */
char *
rel_records_dup_last_id (RelConnection *connection, RelNoun noun, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce (max (id), '') FROM %s", rel_noun_get_info (noun)->section);
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);

  if (statement == NULL || rel_connection_step (connection, statement, error) <= 0)
    return NULL;
  return g_strdup (rel_statement_text (statement, 0));
}

/**
 * rel_records_find_by_name:
 * @connection: a connection
 * @noun: people or goals
 * @name_or_id: an id, or a whole name or title; case and accents do not matter
 * @error: return location
 *
 * An id takes precedence over a name.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): ids in order, empty when there is nothing
 *   of that name
 */
GPtrArray *
rel_records_find_by_name (RelConnection *connection, RelNoun noun, const char *name_or_id, GError **error)
{
  gint64 row = rel_records_find_row (connection, noun, name_or_id, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RelStatement) statement = NULL;
  g_autofree char *key = rel_text_sort_key (name_or_id);
  int step;

  g_assert (noun == REL_NOUN_PERSON || noun == REL_NOUN_GOAL);
  if (row < 0)
    return NULL;
  if (row > 0)
    {
      g_ptr_array_add (ids, g_strdup (name_or_id));
      return g_steal_pointer (&ids);
    }
  statement = rel_connection_prepare (connection,
                                      noun == REL_NOUN_PERSON ? "SELECT id FROM people WHERE sort_key = ?1 ORDER BY id"
                                                              : "SELECT id FROM goals WHERE sort_key = ?1 ORDER BY id",
                                      error);
  if (statement == NULL)
    return NULL;
  rel_statement_bind_text (statement, 1, key);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    g_ptr_array_add (ids, g_strdup (rel_statement_text (statement, 0)));
  return step < 0 ? NULL : g_steal_pointer (&ids);
}

/**
 * rel_records_count:
 * @connection: a connection
 * @noun: a noun
 * @error: return location
 *
 * Returns: how many records there are, -1 with @error set
 */
gint64
rel_records_count (RelConnection *connection, RelNoun noun, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", rel_noun_get_info (noun)->section);
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);
  gint64 count;

  return statement != NULL && rel_connection_query_int (connection, statement, 0, &count, error) ? count : -1;
}

/**
 * rel_records_has_any:
 * @connection: a connection
 * @noun: a noun
 * @any: (out): whether there is a record; not counted, which takes a while among very many
 * @error: return location
 *
 * Returns: whether it is known
 */
gboolean
rel_records_has_any (RelConnection *connection, RelNoun noun, gboolean *any, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM %s)", rel_noun_get_info (noun)->section);
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql, error);
  gint64 answer = 0;

  if (statement == NULL || !rel_connection_query_int (connection, statement, 0, &answer, error))
    return FALSE;
  *any = answer != 0;
  return TRUE;
}

static gboolean
brief_list (const RelShape *shape, const RelListSql *list)
{
  const RelField *field = &shape->fields[list->field];

  return field->kind == REL_FIELD_REFERENCES || g_str_equal (field->name, "positions") || g_str_equal (field->name, "tags");
}

static gboolean
load_lists (RelConnection *connection, const RelNounSql *sql, RelRecord *record, RelReadDepth depth, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < sql->n_lists; i++)
    {
      const RelListSql *list = &sql->lists[i];
      g_autoptr (RelStatement) statement = NULL;
      int step;

      if (depth == REL_READ_BRIEF && !brief_list (sql->info->shape, list))
        continue;
      statement = rel_connection_prepare (connection, list->select, error);
      if (statement == NULL)
        return FALSE;
      rel_statement_bind_int (statement, 1, rel_record_get_row (record));
      while ((step = rel_connection_step (connection, statement, error)) > 0)
        {
          gpointer value = rel_list_value_from_row (list, &sql->info->shape->fields[list->field], statement, 0);

          if (value != NULL)
            g_ptr_array_add (values, value);
        }
      rel_record_set_list (record, list, values);
      if (step < 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * rel_records_load_row:
 * @connection: a connection
 * @noun: a noun
 * @row: a row
 * @depth: how much of it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record, %NULL with %REL_STORE_ERROR_NOT_FOUND or another
 *   @error
 */
RelRecord *
rel_records_load_row (RelConnection *connection, RelNoun noun, gint64 row, RelReadDepth depth, GError **error)
{
  const RelNounSql *sql = rel_noun_sql_get (noun);
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, depth == REL_READ_BRIEF ? sql->select_brief : sql->select, error);
  g_autoptr (RelRecord) record = NULL;
  int step;

  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, row);
  step = rel_connection_step (connection, statement, error);
  if (step == 0)
    g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND, _("There is no such %s"), sql->info->shape->name);
  if (step <= 0)
    return NULL;
  record = rel_record_new_from_row (sql, statement);
  return load_lists (connection, sql, record, depth, error) ? g_steal_pointer (&record) : NULL;
}

/**
 * rel_records_load:
 * @connection: a connection
 * @noun: a noun
 * @id: an id
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the whole record, %NULL with %REL_STORE_ERROR_NOT_FOUND or
 *   another @error
 */
RelRecord *
rel_records_load (RelConnection *connection, RelNoun noun, const char *id, GError **error)
{
  gint64 row = rel_records_find_row (connection, noun, id, error);

  if (row < 0)
    return NULL;
  return rel_records_load_row (connection, noun, row, REL_READ_ALL, error);
}

/* Rows of @noun whose @member refers to ?1. */
static char *
make_reference_query (const RelNounSql *sql, const char *member, RelNoun target)
{
  const RelShape *shape = sql->info->shape;
  int index = rel_shape_find (shape, member);
  const RelField *field;
  GString *query;

  g_assert (index >= 0);
  field = &shape->fields[index];
  if (field->kind == REL_FIELD_REFERENCE)
    return g_strdup_printf ("SELECT row FROM %s WHERE \"%s\" = ?1 ORDER BY row", sql->info->section, member);
  /* Participants have no index of their own: touches is it. */
  if (sql->info->noun == REL_NOUN_MEETING && target == REL_NOUN_PERSON)
    return g_strdup ("SELECT meeting FROM touches WHERE person = ?1 ORDER BY day, meeting");
  if (field->kind == REL_FIELD_REFERENCES)
    return g_strdup_printf ("SELECT DISTINCT owner FROM %s_%s WHERE value = ?1 ORDER BY owner", shape->name, member);
  query = g_string_new (NULL);
  for (guint i = 0; i < field->item->n_fields; i++)
    if (field->item->fields[i].kind == REL_FIELD_REFERENCE && field->item->fields[i].target == target)
      g_string_append_printf (query, "%sSELECT owner FROM %s_%s WHERE \"%s\" = ?1", query->len > 0 ? " UNION " : "",
                              shape->name, member, field->item->fields[i].name);
  g_assert (query->len > 0);
  g_string_append (query, " ORDER BY 1");
  return g_string_free (query, FALSE);
}

/**
 * rel_records_find_referring:
 * @connection: a connection
 * @noun: a noun
 * @member: one of its references, lists of references, or lists of items that hold references
 * @target: the noun referred to
 * @id: the id of the record referred to
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type utf8): ids of the records of @noun whose
 *   @member is or contains @id
 */
GPtrArray *
rel_records_find_referring (RelConnection *connection, RelNoun noun, const char *member, RelNoun target, const char *id, GError **error)
{
  g_autofree char *query = make_reference_query (rel_noun_sql_get (noun), member, target);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RelStatement) statement = NULL;
  gint64 row = rel_records_find_row (connection, target, id, error);
  int step;

  if (row < 0)
    return NULL;
  statement = rel_connection_prepare (connection, query, error);
  if (statement == NULL)
    return NULL;
  rel_statement_bind_int (statement, 1, row);
  while ((step = rel_connection_step (connection, statement, error)) > 0)
    {
      char *found = rel_records_dup_id (connection, noun, sqlite3_column_int64 (statement, 0), error);

      if (found == NULL)
        return NULL;
      g_ptr_array_add (ids, found);
    }
  return step < 0 ? NULL : g_steal_pointer (&ids);
}

/**
 * rel_records_load_by_reference:
 * @connection: a connection
 * @noun: a noun
 * @member: one of its references or lists of references
 * @id: the id of the record referred to
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RelRecord): every record of @noun whose @member
 *   is or contains @id, whole
 */
GPtrArray *
rel_records_load_by_reference (RelConnection *connection, RelNoun noun, const char *member, const char *id, GError **error)
{
  const RelShape *shape = rel_noun_get_info (noun)->shape;
  RelNoun target = shape->fields[rel_shape_find (shape, member)].target;
  g_autoptr (GPtrArray) ids = rel_records_find_referring (connection, noun, member, target, id, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      RelRecord *record = rel_records_load (connection, noun, ids->pdata[i], error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}
