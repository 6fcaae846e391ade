/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records in and out of the database, every noun by its shape. */
#include "rel-records.h"

#include <glib/gi18n-lib.h>

#include "rel-contact-point.h"
#include "rel-enums.h"
#include "rel-person.h"
#include "rel-records-private.h"
#include "rel-search-private.h"
#include "rel-text.h"
#include "rel-touches-private.h"
#include "rel-words.h"

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

static gboolean
bind_reference (RelConnection *connection, RelStatement *statement, int index, const RelField *field, const char *id, GError **error)
{
  gint64 row = rel_records_find_row (connection, field->target, id, error);

  if (row > 0)
    {
      sqlite3_bind_int64 (statement, index, row);
      return TRUE;
    }
  if (row == 0)
    g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_REFERENCE, _("%s: there is no %s “%.80s”"),
                 field->name, rel_noun_get_info (field->target)->shape->name, id);
  return FALSE;
}

/* Statements come with nothing bound, which is NULL. */
static gboolean
bind_value (RelConnection *connection, RelStatement *statement, int index, RelValues *values, guint i, const char *own_id, GError **error)
{
  const RelField *field = &rel_values_get_shape (values)->fields[i];
  const char *text;
  int number;

  switch (field->kind)
    {
    case REL_FIELD_NUMBER:
      number = rel_values_get_number (values, i);
      if (number != REL_NUMBER_NONE)
        sqlite3_bind_int (statement, index, number);
      return TRUE;
    case REL_FIELD_FLAG:
      sqlite3_bind_int (statement, index, rel_values_get_number (values, i));
      return TRUE;
    case REL_FIELD_WORD:
      sqlite3_bind_text (statement, index, rel_words_get (field->words (), rel_values_get_word (values, i)), -1, SQLITE_STATIC);
      return TRUE;
    default:
      text = rel_values_get_text (values, i);
      /* A record may refer to itself before it has a row: see rel_records_save(). */
      if (text == NULL || (own_id != NULL && field->kind == REL_FIELD_REFERENCE && g_str_equal (text, own_id)))
        return TRUE;
      if (field->kind == REL_FIELD_REFERENCE)
        return bind_reference (connection, statement, index, field, text, error);
      sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
      return TRUE;
    }
}

static gboolean
refers_to_itself (const RelNounSql *sql, RelRecord *record)
{
  for (guint i = 0; i < sql->n_scalars; i++)
    {
      const RelField *field = &sql->info->shape->fields[sql->scalars[i]];

      if (field->kind == REL_FIELD_REFERENCE && field->target == sql->info->noun &&
          g_strcmp0 (rel_record_get_text (record, sql->scalars[i]), rel_record_get_id (record)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Binds what insert and update have in common and runs the statement. */
static gboolean
write_row (RelConnection *connection, const RelNounSql *sql, RelRecord *record, const RelRecordTexts *texts, gint64 row, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, row == 0 ? sql->insert : sql->update, error);
  RelValues *values = rel_record_get_values (record);
  int index = 6;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, rel_record_get_id (record), -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, rel_record_get_created_at (record), -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, rel_record_get_modified_at (record), -1, SQLITE_STATIC);
  if (rel_values_get_extra (values) != NULL)
    sqlite3_bind_text (statement, 4, rel_values_get_extra (values), -1, SQLITE_STATIC);
  if (row == 0 && rel_connection_get_batch (connection) != 0)
    sqlite3_bind_int64 (statement, 5, rel_connection_get_batch (connection));
  for (guint i = 0; i < sql->n_scalars; i++)
    if (!bind_value (connection, statement, index++, values, sql->scalars[i], row == 0 ? rel_record_get_id (record) : NULL, error))
      return FALSE;
  if (sql->has_sort_key)
    sqlite3_bind_text (statement, index++, rel_record_texts_get_sort_key (texts), -1, SQLITE_STATIC);
  if (sql->has_family_key)
    sqlite3_bind_text (statement, index++, rel_record_texts_get_family_key (texts), -1, SQLITE_STATIC);
  if (row != 0)
    sqlite3_bind_int64 (statement, index, row);
  return rel_connection_run (connection, statement, error);
}

static gboolean
write_list (RelConnection *connection, const RelNounSql *sql, const RelListSql *list, RelRecord *record, GError **error)
{
  const RelField *field = &sql->info->shape->fields[list->field];
  gint64 row = rel_record_get_row (record);
  g_autoptr (RelStatement) statement = NULL;

  if (rel_values_is_default (rel_record_get_values (record), list->field))
    return TRUE;
  statement = rel_connection_prepare (connection, list->insert, error);
  if (statement == NULL)
    return FALSE;
  if (field->kind == REL_FIELD_ITEMS)
    {
      GPtrArray *items = rel_record_get_items (record, list->field);

      for (guint i = 0; i < items->len; i++)
        {
          RelValues *item = items->pdata[i];
          g_autofree char *folded = NULL;
          int index = 3;

          sqlite3_bind_int64 (statement, 1, row);
          sqlite3_bind_int64 (statement, 2, i);
          for (guint j = 0; j < field->item->n_fields; j++)
            if (!bind_value (connection, statement, index++, item, j, NULL, error))
              return FALSE;
          sqlite3_bind_text (statement, index++, rel_values_get_extra (item), -1, SQLITE_STATIC);
          if (field->item == &rel_contact_point_shape)
            {
              if (rel_values_get_word (item, REL_CONTACT_POINT_KIND) == REL_POINT_KIND_EMAIL &&
                  rel_values_get_text (item, REL_CONTACT_POINT_VALUE) != NULL)
                folded = rel_text_fold (rel_values_get_text (item, REL_CONTACT_POINT_VALUE));
              sqlite3_bind_text (statement, index++, folded, -1, SQLITE_STATIC);
            }
          if (!rel_connection_run (connection, statement, error))
            return FALSE;
          sqlite3_reset (statement);
          sqlite3_clear_bindings (statement);
        }
      return TRUE;
    }
  for (const char * const *texts = rel_record_get_texts (record, list->field), *const *p = texts; *p != NULL; p++)
    {
      sqlite3_bind_int64 (statement, 1, row);
      sqlite3_bind_int64 (statement, 2, p - texts);
      if (field->kind == REL_FIELD_TEXTS)
        sqlite3_bind_text (statement, 3, *p, -1, SQLITE_STATIC);
      else if (!bind_reference (connection, statement, 3, field, *p, error))
        return FALSE;
      if (!rel_connection_run (connection, statement, error))
        return FALSE;
      sqlite3_reset (statement);
    }
  return TRUE;
}

static gboolean
remove_lists (RelConnection *connection, const RelNounSql *sql, gint64 row, GError **error)
{
  for (guint i = 0; i < sql->n_lists; i++)
    {
      g_autoptr (RelStatement) statement = rel_connection_prepare (connection, sql->lists[i].remove, error);

      if (statement == NULL)
        return FALSE;
      rel_statement_bind_int (statement, 1, row);
      if (!rel_connection_run (connection, statement, error))
        return FALSE;
    }
  return TRUE;
}

/* What its source said of a person goes with them. A batch guards no references, so nothing cascades in it. */
static gboolean
remove_provenance (RelConnection *connection, gint64 row, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "DELETE FROM provenance WHERE person = ?1", error);

  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, row);
  return rel_connection_run (connection, statement, error);
}

/* @given: (nullable): the texts of @record, where they were worked out before. */
static gboolean
save (RelConnection *connection, RelRecord *record, const RelRecordTexts *given, gint64 row, GError **error)
{
  const RelNounSql *sql = rel_noun_sql_get (rel_record_get_noun (record));
  RelNoun noun = sql->info->noun;
  g_autoptr (RelRecordTexts) own = given == NULL ? rel_record_texts_new (record) : NULL;
  const RelRecordTexts *texts = given != NULL ? given : own;
  g_autoptr (GArray) people = NULL; /* whose last touch may move */

  if (row != 0)
    {
      if (!rel_search_forget (connection, noun, row, error) ||
          (noun == REL_NOUN_MEETING && !rel_touches_forget (connection, row, &people, error)) ||
          !write_row (connection, sql, record, texts, row, error) ||
          !remove_lists (connection, sql, row, error))
        return FALSE;
    }
  else
    {
      if (!write_row (connection, sql, record, texts, 0, error))
        return FALSE;
      row = sqlite3_last_insert_rowid (rel_connection_get_db (connection));
      /* Whom a file tells of first, its meetings refer to. These themselves would fill what little is remembered. */
      if (noun != REL_NOUN_MEETING)
        rel_id_cache_set (rel_connection_get_ids (connection), noun, rel_record_get_id (record), row);
      if (refers_to_itself (sql, record) && !write_row (connection, sql, record, texts, row, error))
        return FALSE;
    }
  rel_record_set_row (record, row);
  for (guint i = 0; i < sql->n_lists; i++)
    if (!write_list (connection, sql, &sql->lists[i], record, error))
      return FALSE;
  if (!rel_search_add (connection, record, texts, error))
    return FALSE;
  return noun != REL_NOUN_MEETING || rel_connection_is_deferred (connection, noun, row) ||
         rel_touches_add (connection, row, people, error);
}

/**
 * rel_records_save:
 * @connection: a writable connection in a transaction
 * @record: a record with id and times
 * @error: return location
 *
 * Inserts the record, or replaces the one of the same id. Search index and touches follow.
 *
 * Returns: whether it is written; a failure leaves the transaction to be rolled back.
 *   %REL_STORE_ERROR_REFERENCE when it refers to what does not exist
 */
gboolean
rel_records_save (RelConnection *connection, RelRecord *record, GError **error)
{
  gint64 row = rel_records_find_row (connection, rel_record_get_noun (record), rel_record_get_id (record), error);

  return row >= 0 && save (connection, record, NULL, row, error);
}

/**
 * rel_records_insert:
 * @connection: a writable connection in a transaction
 * @record: a record with id and times that is known not to be there
 * @texts: (nullable): those of @record, where they were worked out before
 * @error: return location
 *
 * As rel_records_save(), without looking for an older one.
 *
 * Returns: whether it is written
 */
gboolean
rel_records_insert (RelConnection *connection, RelRecord *record, const RelRecordTexts *texts, GError **error)
{
  return save (connection, record, texts, 0, error);
}

/**
 * rel_records_remove:
 * @connection: a writable connection in a transaction
 * @noun: a noun
 * @id: an id
 * @error: return location
 *
 * Removes one record and what lies inside it. Records that refer to it must have been dealt with
 * by the end of the transaction.
 *
 * Returns: whether it is gone; %REL_STORE_ERROR_NOT_FOUND when it was not there
 */
gboolean
rel_records_remove (RelConnection *connection, RelNoun noun, const char *id, GError **error)
{
  const RelNounSql *sql = rel_noun_sql_get (noun);
  gint64 row = rel_records_find_row (connection, noun, id, error);
  g_autoptr (RelStatement) statement = NULL;
  g_autoptr (GArray) people = NULL;

  if (row < 0)
    return FALSE;
  if (row == 0)
    {
      g_set_error (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND, _("There is no %s “%s”"), sql->info->shape->name, id);
      return FALSE;
    }
  rel_id_cache_set (rel_connection_get_ids (connection), noun, id, 0);
  rel_connection_set_has_removed (connection, TRUE);
  if (!rel_search_forget (connection, noun, row, error) ||
      (noun == REL_NOUN_MEETING && !rel_touches_forget (connection, row, &people, error)) ||
      (noun == REL_NOUN_PERSON && !remove_provenance (connection, row, error)) ||
      !remove_lists (connection, sql, row, error))
    return FALSE;
  statement = rel_connection_prepare (connection, sql->remove, error);
  if (statement == NULL)
    return FALSE;
  rel_statement_bind_int (statement, 1, row);
  return rel_connection_run (connection, statement, error) &&
         (people == NULL || rel_touches_refresh (connection, people, error));
}
