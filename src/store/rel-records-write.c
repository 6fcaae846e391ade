/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records into the database, and out of it for good, every noun by its shape. Search index and touches follow. */
#include <glib/gi18n-lib.h>

#include "rel-contact-point.h"
#include "rel-enums.h"
#include "rel-records-private.h"
#include "rel-search-private.h"
#include "rel-text.h"
#include "rel-touches-private.h"
#include "rel-words.h"

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
