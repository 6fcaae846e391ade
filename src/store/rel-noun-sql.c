/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a noun's shape becomes SQL. The tables themselves are written by hand in schema/; a test
 * holds the two against each other. */
#include "rel-records-private.h"

#include "rel-words.h"

static gboolean
is_list (const RelField *field)
{
  return field->kind == REL_FIELD_REFERENCES || field->kind == REL_FIELD_TEXTS || field->kind == REL_FIELD_ITEMS;
}

static void
append_column (GString *columns, const char *alias, const RelField *field, gboolean brief)
{
  if (columns->len > 0)
    g_string_append (columns, ", ");
  if (field->kind == REL_FIELD_REFERENCE)
    g_string_append_printf (columns, "(SELECT r.id FROM %s r WHERE r.row = %s.\"%s\")",
                            rel_noun_get_info (field->target)->section, alias, field->name);
  else if (brief && g_str_equal (field->name, "photo"))
    g_string_append (columns, "NULL");
  else
    g_string_append_printf (columns, "%s.\"%s\"", alias, field->name);
}

static void
make_list (RelListSql *list, const RelShape *shape, guint index)
{
  const RelField *field = &shape->fields[index];
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new ("owner, position");
  g_autoptr (GString) marks = g_string_new ("?1, ?2");

  list->field = index;
  list->table = g_strdup_printf ("%s_%s", shape->name, field->name);
  if (field->kind == REL_FIELD_ITEMS)
    {
      guint n = 3;

      for (guint i = 0; i < field->item->n_fields; i++)
        {
          append_column (columns, "l", &field->item->fields[i], FALSE);
          g_string_append_printf (names, ", \"%s\"", field->item->fields[i].name);
          g_string_append_printf (marks, ", ?%u", n++);
        }
      g_string_append (columns, ", l.extra");
      g_string_append (names, ", extra");
      g_string_append_printf (marks, ", ?%u", n++);
      if (g_str_equal (field->name, "contact_points"))
        {
          g_string_append (names, ", folded");
          g_string_append_printf (marks, ", ?%u", n++);
        }
    }
  else
    {
      if (field->kind == REL_FIELD_REFERENCES)
        g_string_append_printf (columns, "(SELECT r.id FROM %s r WHERE r.row = l.value)", rel_noun_get_info (field->target)->section);
      else
        g_string_append (columns, "l.value");
      g_string_append (names, ", value");
      g_string_append (marks, ", ?3");
    }
  list->columns = g_strdup (columns->str);
  list->insert = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", list->table, names->str, marks->str);
  list->remove = g_strdup_printf ("DELETE FROM %s WHERE owner = ?1", list->table);
  list->select = g_strdup_printf ("SELECT %s FROM %s l WHERE l.owner = ?1 ORDER BY l.position", columns->str, list->table);
}

static void
make_noun (RelNounSql *sql, RelNoun noun)
{
  const RelNounInfo *info = rel_noun_get_info (noun);
  const RelShape *shape = info->shape;
  g_autoptr (GString) columns = g_string_new ("t.row, t.id, t.created_at, t.modified_at, t.extra");
  g_autoptr (GString) brief = g_string_new (columns->str);
  g_autoptr (GString) names = g_string_new ("id, created_at, modified_at, extra, batch");
  g_autoptr (GString) marks = g_string_new ("?1, ?2, ?3, ?4, ?5");
  g_autoptr (GString) sets = g_string_new ("id = ?1, created_at = ?2, modified_at = ?3, extra = ?4");
  guint n = 6;

  sql->info = info;
  sql->scalars = g_new (guint, shape->n_fields);
  sql->lists = g_new0 (RelListSql, shape->n_fields);
  sql->has_sort_key = noun == REL_NOUN_PERSON || noun == REL_NOUN_GOAL;
  sql->has_family_key = noun == REL_NOUN_PERSON;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const RelField *field = &shape->fields[i];

      if (is_list (field))
        {
          make_list (&sql->lists[sql->n_lists++], shape, i);
          continue;
        }
      sql->scalars[sql->n_scalars++] = i;
      append_column (columns, "t", field, FALSE);
      append_column (brief, "t", field, TRUE);
      g_string_append_printf (names, ", \"%s\"", field->name);
      g_string_append_printf (marks, ", ?%u", n);
      g_string_append_printf (sets, ", \"%s\" = ?%u", field->name, n++);
    }
  if (sql->has_sort_key)
    {
      g_string_append (names, ", sort_key");
      g_string_append_printf (marks, ", ?%u", n);
      g_string_append_printf (sets, ", sort_key = ?%u", n++);
    }
  if (sql->has_family_key)
    {
      g_string_append (names, ", family_key");
      g_string_append_printf (marks, ", ?%u", n);
      g_string_append_printf (sets, ", family_key = ?%u", n++);
    }
  sql->columns = g_strdup (columns->str);
  sql->insert = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", info->section, names->str, marks->str);
  sql->update = g_strdup_printf ("UPDATE %s SET %s WHERE row = ?%u", info->section, sets->str, n);
  sql->remove = g_strdup_printf ("DELETE FROM %s WHERE row = ?1", info->section);
  sql->find = g_strdup_printf ("SELECT row FROM %s WHERE id = ?1", info->section);
  sql->id_of = g_strdup_printf ("SELECT id FROM %s WHERE row = ?1", info->section);
  sql->times_of = g_strdup_printf ("SELECT created_at, modified_at FROM %s WHERE id = ?1", info->section);
  sql->select = g_strdup_printf ("SELECT %s FROM %s t WHERE t.row = ?1", columns->str, info->section);
  sql->select_brief = g_strdup_printf ("SELECT %s FROM %s t WHERE t.row = ?1", brief->str, info->section);
}

/**
 * rel_noun_sql_get:
 * @noun: a noun
 *
 * Returns: (transfer none): its statements, made once for the process
 */
const RelNounSql *
rel_noun_sql_get (RelNoun noun)
{
  static RelNounSql all[REL_N_NOUNS];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < REL_N_NOUNS; i++)
        make_noun (&all[i], (RelNoun) i);
      g_once_init_leave (&once, 1);
    }
  return &all[noun];
}

static void
set_from_column (RelValues *values, guint i, RelStatement *statement, int column)
{
  const RelField *field = &rel_values_get_shape (values)->fields[i];
  int word;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return;
  switch (field->kind)
    {
    case REL_FIELD_NUMBER:
    case REL_FIELD_FLAG:
      rel_values_set_number (values, i, sqlite3_column_int (statement, column));
      break;
    case REL_FIELD_WORD:
      if (rel_words_lookup (field->words (), rel_statement_text (statement, column), &word))
        rel_values_set_number (values, i, word);
      break;
    default:
      rel_values_set_text (values, i, rel_statement_text (statement, column));
    }
}

/**
 * rel_record_new_from_row:
 * @sql: a noun
 * @statement: a statement on a row, its columns those of @sql
 *
 * Returns: (transfer full): the record, its lists still empty
 */
RelRecord *
rel_record_new_from_row (const RelNounSql *sql, RelStatement *statement)
{
  RelRecord *record = rel_record_new (sql->info->noun);
  RelValues *values = rel_record_get_values (record);

  rel_record_set_row (record, sqlite3_column_int64 (statement, 0));
  rel_record_set_id (record, rel_statement_text (statement, 1));
  rel_record_set_created_at (record, rel_statement_text (statement, 2));
  rel_record_set_modified_at (record, rel_statement_text (statement, 3));
  rel_values_set_extra (values, rel_statement_text (statement, 4));
  for (guint i = 0; i < sql->n_scalars; i++)
    set_from_column (values, sql->scalars[i], statement, (int) i + 5);
  return record;
}

/**
 * rel_list_value_from_row:
 * @list: a list
 * @field: its field
 * @statement: a statement on a row of the list
 * @first: the column where those of @list begin
 *
 * Returns: (transfer full) (nullable): the text, or the #RelValues of an item
 */
gpointer
rel_list_value_from_row (const RelListSql *list, const RelField *field, RelStatement *statement, int first)
{
  RelValues *item;

  if (field->kind != REL_FIELD_ITEMS)
    return g_strdup (rel_statement_text (statement, first));
  item = rel_values_new (field->item);
  for (guint i = 0; i < field->item->n_fields; i++)
    set_from_column (item, i, statement, first + (int) i);
  rel_values_set_extra (item, rel_statement_text (statement, first + (int) field->item->n_fields));
  return item;
}

/**
 * rel_record_set_list:
 * @record: a record
 * @list: one of its lists
 * @values: what rel_list_value_from_row() gave, in order; emptied
 *
 * Returns: whether anything was set
 */
gboolean
rel_record_set_list (RelRecord *record, const RelListSql *list, GPtrArray *values)
{
  RelValues *target = rel_record_get_values (record);

  if (values->len == 0)
    return FALSE;
  if (rel_values_get_shape (target)->fields[list->field].kind == REL_FIELD_ITEMS)
    {
      g_ptr_array_set_free_func (values, (GDestroyNotify) rel_values_unref);
      rel_values_set_items (target, list->field, values);
      g_ptr_array_set_size (values, 0);
      g_ptr_array_set_free_func (values, NULL);
      return TRUE;
    }
  g_ptr_array_add (values, NULL);
  rel_values_take_texts (target, list->field, g_memdup2 (values->pdata, values->len * sizeof (gpointer)));
  g_ptr_array_set_size (values, 0);
  return TRUE;
}
