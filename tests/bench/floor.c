/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floor under an import: plain tables, prepared statements, one transaction. */
#include "floor.h"

#include <sqlite3.h>
#include <string.h>

#include "rel-person.h"

typedef struct
{
  const RelShape *shape;
  sqlite3_stmt *insert;
  sqlite3_stmt **lists;  /* one a field, NULL for scalars */
  int *columns;          /* parameter of each scalar field */
  GHashTable *rows;      /* id → row, where others refer to it */
} FloorTable;

struct _FloorStore
{
  sqlite3 *db;
  FloorTable tables[REL_N_NOUNS];
};

static void
check (FloorStore *self, int code)
{
  if (code != SQLITE_OK && code != SQLITE_DONE)
    g_error ("floor: %s", sqlite3_errmsg (self->db));
}

static sqlite3_stmt *
prepare (FloorStore *self, const char *sql)
{
  sqlite3_stmt *statement;

  check (self, sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  return statement;
}

static gboolean
is_list (const RelField *field)
{
  return field->kind == REL_FIELD_REFERENCES || field->kind == REL_FIELD_TEXTS || field->kind == REL_FIELD_ITEMS;
}

static void
make_list (FloorStore *self, FloorTable *table, guint i)
{
  const RelField *field = &table->shape->fields[i];
  g_autoptr (GString) create = g_string_new (NULL);
  g_autoptr (GString) insert = g_string_new (NULL);

  g_string_printf (create, "CREATE TABLE %s_%s (owner INTEGER, position INTEGER", table->shape->name, field->name);
  g_string_printf (insert, "INSERT INTO %s_%s VALUES (?1, ?2", table->shape->name, field->name);
  for (guint j = 0; j < (field->item != NULL ? field->item->n_fields : 1); j++)
    {
      g_string_append_printf (create, ", \"%s\"", field->item != NULL ? field->item->fields[j].name : "value");
      g_string_append_printf (insert, ", ?%u", j + 3);
    }
  g_string_append (create, ", PRIMARY KEY (owner, position)) WITHOUT ROWID");
  g_string_append (insert, ")");
  check (self, sqlite3_exec (self->db, create->str, NULL, NULL, NULL));
  table->lists[i] = prepare (self, insert->str);
}

static void
make_table (FloorStore *self, RelNoun noun)
{
  const RelNounInfo *info = rel_noun_get_info (noun);
  FloorTable *table = &self->tables[noun];
  g_autoptr (GString) create = g_string_new (NULL);
  g_autoptr (GString) insert = g_string_new (NULL);
  int n = 3;

  table->shape = info->shape;
  table->lists = g_new0 (sqlite3_stmt *, info->shape->n_fields);
  table->columns = g_new0 (int, info->shape->n_fields);
  table->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_string_printf (create, "CREATE TABLE %s (row INTEGER PRIMARY KEY, id TEXT, modified_at TEXT", info->section);
  g_string_printf (insert, "INSERT INTO %s VALUES (NULL, ?1, ?2", info->section);
  for (guint i = 0; i < info->shape->n_fields; i++)
    {
      if (is_list (&info->shape->fields[i]))
        continue;
      table->columns[i] = n;
      g_string_append_printf (create, ", \"%s\"", info->shape->fields[i].name);
      g_string_append_printf (insert, ", ?%d", n++);
    }
  g_string_append (create, ")");
  g_string_append (insert, ")");
  check (self, sqlite3_exec (self->db, create->str, NULL, NULL, NULL));
  table->insert = prepare (self, insert->str);
  for (guint i = 0; i < info->shape->n_fields; i++)
    if (is_list (&info->shape->fields[i]))
      make_list (self, table, i);
}

FloorStore *
floor_store_new (const char *path)
{
  FloorStore *self = g_new0 (FloorStore, 1);

  check (self, sqlite3_open_v2 (path, &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL));
  check (self, sqlite3_exec (self->db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536", NULL, NULL, NULL));
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    make_table (self, noun);
  check (self, sqlite3_exec (self->db,
                             "CREATE INDEX people_by_id ON people (id);"
                             "CREATE INDEX people_by_name ON people (name);"
                             "CREATE INDEX meetings_by_id ON meetings (id);"
                             "CREATE INDEX meetings_by_day ON meetings (started_on);"
                             "CREATE VIEW people_text AS SELECT row, name, given_name, family_name, notes,"
                             " (SELECT group_concat (value, ' ') FROM person_contact_points WHERE owner = row) AS points,"
                             " (SELECT group_concat (organization || ' ' || title || ' ' || coalesce (department, ''), ' ')"
                             "  FROM person_positions WHERE owner = row) AS work,"
                             " (SELECT group_concat (value, ' ') FROM person_tags WHERE owner = row) AS tags FROM people;"
                             "CREATE VIRTUAL TABLE people_search USING fts5"
                             " (name, given_name, family_name, notes, points, work, tags, content=people_text, content_rowid=row);"
                             "CREATE VIRTUAL TABLE meetings_search USING fts5"
                             " (title, location, summary, notes, reflection, content=meetings, content_rowid=row);"
                             "BEGIN", NULL, NULL, NULL));
  return self;
}

static void
bind (sqlite3_stmt *statement, int index, const char *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
}

static void
run (FloorStore *self, sqlite3_stmt *statement)
{
  check (self, sqlite3_step (statement));
  sqlite3_reset (statement);
}

static void
insert_point (FloorStore *self, gint64 row, int *position, const char *kind, const char *value)
{
  sqlite3_stmt *statement = self->tables[REL_NOUN_PERSON].lists[REL_PERSON_CONTACT_POINTS];

  if (value == NULL)
    return;
  sqlite3_bind_int64 (statement, 1, row);
  sqlite3_bind_int (statement, 2, (*position)++);
  bind (statement, 3, kind);
  bind (statement, 5, value);
  run (self, statement);
}

void
floor_store_insert_person (FloorStore *self, const FloorPerson *person)
{
  FloorTable *table = &self->tables[REL_NOUN_PERSON];
  sqlite3_stmt *position = table->lists[REL_PERSON_POSITIONS];
  int n_points = 0;
  gint64 row;

  bind (table->insert, 1, person->id);
  bind (table->insert, table->columns[REL_PERSON_NAME], person->name);
  bind (table->insert, table->columns[REL_PERSON_GIVEN_NAME], person->given_name);
  bind (table->insert, table->columns[REL_PERSON_FAMILY_NAME], person->family_name);
  bind (table->insert, table->columns[REL_PERSON_NOTES], person->notes);
  run (self, table->insert);
  row = sqlite3_last_insert_rowid (self->db);
  insert_point (self, row, &n_points, "email", person->email);
  insert_point (self, row, &n_points, "phone", person->phone);
  insert_point (self, row, &n_points, "url", person->url);
  if (person->organization == NULL && person->title == NULL)
    return;
  sqlite3_bind_int64 (position, 1, row);
  sqlite3_bind_int (position, 2, 0);
  bind (position, 3, person->organization);
  bind (position, 4, person->title);
  bind (position, 5, person->department);
  run (self, position);
}

static void
bind_node (FloorStore *self, sqlite3_stmt *statement, int index, const RelField *field, JsonNode *node)
{
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (field->kind == REL_FIELD_REFERENCE && type == G_TYPE_STRING)
    sqlite3_bind_int64 (statement, index, GPOINTER_TO_SIZE (g_hash_table_lookup (self->tables[field->target].rows, json_node_get_string (node))));
  else if (type == G_TYPE_STRING)
    bind (statement, index, json_node_get_string (node));
  else if (type == G_TYPE_INT64)
    sqlite3_bind_int64 (statement, index, json_node_get_int (node));
  else if (type == G_TYPE_BOOLEAN)
    sqlite3_bind_int64 (statement, index, json_node_get_boolean (node));
  else
    sqlite3_bind_null (statement, index);
}

static void
insert_list (FloorStore *self, sqlite3_stmt *statement, gint64 row, const RelField *field, JsonArray *values)
{
  for (guint i = 0; i < json_array_get_length (values); i++)
    {
      JsonNode *node = json_array_get_element (values, i);

      sqlite3_bind_int64 (statement, 1, row);
      sqlite3_bind_int64 (statement, 2, i);
      if (field->kind == REL_FIELD_REFERENCES)
        sqlite3_bind_int64 (statement, 3, GPOINTER_TO_SIZE (g_hash_table_lookup (self->tables[field->target].rows, json_node_get_string (node))));
      else if (field->kind == REL_FIELD_TEXTS)
        bind (statement, 3, json_node_get_string (node));
      else
        for (guint j = 0; j < field->item->n_fields; j++)
          bind_node (self, statement, (int) j + 3, &field->item->fields[j],
                     json_object_get_member (json_node_get_object (node), field->item->fields[j].name));
      run (self, statement);
    }
}

void
floor_store_insert_json (FloorStore *self, RelNoun noun, JsonObject *record)
{
  FloorTable *table = &self->tables[noun];
  const char *id = json_object_get_string_member (record, "id");
  gint64 row;

  bind (table->insert, 1, id);
  bind (table->insert, 2, json_object_get_string_member_with_default (record, "modified_at", NULL));
  for (guint i = 0; i < table->shape->n_fields; i++)
    if (table->columns[i] > 0)
      bind_node (self, table->insert, table->columns[i], &table->shape->fields[i], json_object_get_member (record, table->shape->fields[i].name));
  run (self, table->insert);
  row = sqlite3_last_insert_rowid (self->db);
  if (noun != REL_NOUN_MEETING)
    g_hash_table_insert (table->rows, g_strdup (id), GSIZE_TO_POINTER (row));
  for (guint i = 0; i < table->shape->n_fields; i++)
    if (table->lists[i] != NULL)
      {
        JsonNode *list = json_object_get_member (record, table->shape->fields[i].name);

        if (list != NULL && JSON_NODE_HOLDS_ARRAY (list))
          insert_list (self, table->lists[i], row, &table->shape->fields[i], json_node_get_array (list));
      }
}

void
floor_store_finish (FloorStore *self)
{
  check (self, sqlite3_exec (self->db,
                             "INSERT INTO people_search (people_search) VALUES ('rebuild');"
                             "INSERT INTO meetings_search (meetings_search) VALUES ('rebuild');"
                             "COMMIT", NULL, NULL, NULL));
}
