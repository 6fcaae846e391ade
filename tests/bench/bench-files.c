/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in and out, against what parsing, plain inserts and writing cost. */
#include <json-glib/json-glib.h>
#include <libebook-contacts/libebook-contacts.h>
#include <sqlite3.h>
#include <string.h>

#include "bench.h"
#include "floor.h"
#include "rel-contact-point.h"
#include "rel-employment.h"
#include "rel-enums.h"
#include "rel-import.h"
#include "rel-native-writer.h"
#include "rel-person.h"

typedef struct
{
  RelConnection *connection;
  FloorStore *floor;
  GArray *people; /* of FloorPerson */
  JsonParser *parser;
  char *path;
} Prepared;

static gpointer
prepare_import (Bench *bench, const char *scratch)
{
  Prepared *self = g_new0 (Prepared, 1);
  g_autofree char *path = g_build_filename (scratch, "new.db", NULL);

  self->connection = bench_connect (path, TRUE);
  return self;
}

static void
import (Bench *bench, RelConnection *connection, const char *name)
{
  g_autofree char *path = bench_file (bench, name);
  const char *paths[] = { path, NULL };
  const RelImportOptions options = { .duplicates = REL_IMPORT_ADD };
  g_autoptr (GError) error = NULL;
  g_autoptr (RelImportReport) report = rel_import_run (connection, paths, &options, NULL, &error);

  if (report == NULL)
    g_error ("%s", error->message);
}

static void
import_vcards (Bench *bench, gpointer prepared)
{
  import (bench, ((Prepared *) prepared)->connection, "world.vcf");
}

static void
import_csv (Bench *bench, gpointer prepared)
{
  import (bench, ((Prepared *) prepared)->connection, "world.csv");
}

static gpointer
prepare_floor (Bench *bench, const char *scratch)
{
  Prepared *self = g_new0 (Prepared, 1);
  g_autofree char *path = g_build_filename (scratch, "floor.db", NULL);

  self->floor = floor_store_new (path);
  return self;
}

/* The nth value of the first attribute of a name. */
static const char *
card_value (EVCard *card, const char *name, guint n)
{
  EVCardAttribute *attribute = e_vcard_get_attribute (card, name);

  return attribute != NULL ? g_list_nth_data (e_vcard_attribute_get_values (attribute), n) : NULL;
}

static void
insert_card (FloorStore *floor, const char *text)
{
  g_autoptr (EVCard) card = e_vcard_new_from_string (text);
  const FloorPerson person = {
    .id = card_value (card, "UID", 0),
    .name = card_value (card, "FN", 0),
    .family_name = card_value (card, "N", 0),
    .given_name = card_value (card, "N", 1),
    .notes = card_value (card, "NOTE", 0),
    .organization = card_value (card, "ORG", 0),
    .department = card_value (card, "ORG", 1),
    .title = card_value (card, "TITLE", 0),
    .email = card_value (card, "EMAIL", 0),
    .phone = card_value (card, "TEL", 0),
  };

  floor_store_insert_person (floor, &person);
}

static void
floor_vcards (Bench *bench, gpointer prepared)
{
  static const char end_mark[] = "END:VCARD\r\n";
  FloorStore *floor = ((Prepared *) prepared)->floor;
  g_autofree char *path = bench_file (bench, "world.vcf");
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    g_error ("no vCards");
  for (char *card = text, *end; (end = strstr (card, end_mark)) != NULL; card = end + strlen (end_mark))
    {
      g_autofree char *one = g_strndup (card, (gsize) (end + strlen (end_mark) - card));

      insert_card (floor, one);
    }
  floor_store_finish (floor);
}

static void
remember_person (RelRecord *person, gpointer data)
{
  GArray *people = data;
  RelValues *position = rel_record_get_items (person, REL_PERSON_POSITIONS)->pdata[0];
  const FloorPerson one = {
    .name = g_strdup (rel_record_get_text (person, REL_PERSON_NAME)),
    .given_name = g_strdup (rel_record_get_text (person, REL_PERSON_GIVEN_NAME)),
    .family_name = g_strdup (rel_record_get_text (person, REL_PERSON_FAMILY_NAME)),
    .organization = g_strdup (rel_values_get_text (position, REL_EMPLOYMENT_ORGANIZATION)),
    .title = g_strdup (rel_values_get_text (position, REL_EMPLOYMENT_TITLE)),
    .url = g_strdup_printf ("https://www.linkedin.com/in/p%u", people->len),
  };

  g_array_append_val (people, one);
}

static gpointer
prepare_floor_rows (Bench *bench, const char *scratch)
{
  Prepared *self = prepare_floor (bench, scratch);

  self->people = g_array_new (FALSE, FALSE, sizeof (FloorPerson));
  world_make (&bench->size, REL_NOUN_PERSON, remember_person, self->people);
  return self;
}

static void
floor_rows (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;

  for (guint i = 0; i < self->people->len; i++)
    floor_store_insert_person (self->floor, &g_array_index (self->people, FloorPerson, i));
  floor_store_finish (self->floor);
}

static void
import_json (Bench *bench, gpointer prepared)
{
  import (bench, ((Prepared *) prepared)->connection, "world.json");
}

static JsonParser *
parse_json (Bench *bench)
{
  g_autofree char *path = bench_file (bench, "world.json");
  g_autoptr (GError) error = NULL;
  JsonParser *parser = json_parser_new_immutable ();

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_mapped_file (parser, path, &error))
    g_error ("%s", error->message);
  return parser;
}

static void
floor_json (Bench *bench, gpointer prepared)
{
  /* Everything referred to before what refers to it. */
  static const RelNoun order[] = {
    REL_NOUN_PERSON, REL_NOUN_GOAL, REL_NOUN_REQUIREMENT, REL_NOUN_TIE, REL_NOUN_MEETING, REL_NOUN_FOLLOW_UP, REL_NOUN_EXCHANGE,
    REL_NOUN_FEEDBACK, REL_NOUN_STAKEHOLDER, REL_NOUN_MILESTONE, REL_NOUN_ACHIEVEMENT, REL_NOUN_OPPORTUNITY,
  };
  FloorStore *floor = ((Prepared *) prepared)->floor;
  g_autoptr (JsonParser) parser = parse_json (bench);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      JsonArray *records = json_object_get_array_member (root, rel_noun_get_info (order[i])->section);

      for (guint j = 0; j < json_array_get_length (records); j++)
        floor_store_insert_json (floor, order[i], json_array_get_object_element (records, j));
    }
  floor_store_finish (floor);
}

static gpointer
prepare_export (Bench *bench, const char *scratch)
{
  Prepared *self = g_new0 (Prepared, 1);
  g_autofree char *path = bench_file (bench, "world.db");

  self->connection = bench_connect (path, FALSE);
  self->path = g_build_filename (scratch, "export.json", NULL);
  return self;
}

static void
export_json (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;
  g_autoptr (GError) error = NULL;

  if (!rel_native_export (self->connection, self->path, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static gpointer
prepare_floor_export (Bench *bench, const char *scratch)
{
  Prepared *self = g_new0 (Prepared, 1);

  self->parser = parse_json (bench);
  self->path = g_build_filename (scratch, "export.json", NULL);
  return self;
}

static void
read_table (sqlite3 *db, const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", name);
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      sqlite3_column_text (statement, i);
  sqlite3_finalize (statement);
}

/* Every row of every table is read, and a tree that is there already is written: how the one becomes the other is not
 * part of the floor. */
static void
floor_export (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;
  g_autofree char *path = bench_file (bench, "world.db");
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      const RelShape *shape = rel_noun_get_info (noun)->shape;

      read_table (db, rel_noun_get_info (noun)->section);
      for (guint i = 0; i < shape->n_fields; i++)
        if (shape->fields[i].kind == REL_FIELD_REFERENCES || shape->fields[i].kind == REL_FIELD_TEXTS || shape->fields[i].kind == REL_FIELD_ITEMS)
          {
            g_autofree char *table = g_strdup_printf ("%s_%s", shape->name, shape->fields[i].name);

            read_table (db, table);
          }
    }
  json_generator_set_root (generator, json_parser_get_root (self->parser));
  if (!json_generator_to_file (generator, self->path, &error))
    g_error ("%s", error->message);
}

void
bench_files (Bench *bench)
{
  const BenchSide json = { prepare_import, import_json }, floor_of_json = { prepare_floor, floor_json };
  const BenchSide export = { prepare_export, export_json }, floor_of_export = { prepare_floor_export, floor_export };

  const BenchSide vcards = { prepare_import, import_vcards }, floor_of_vcards = { prepare_floor, floor_vcards };
  const BenchSide csv = { prepare_import, import_csv }, floor_of_csv = { prepare_floor_rows, floor_rows };
  guint pairs = bench->size.n_people > 20000 ? 3 : 7;

  bench_pairs (bench, "import of vCards", pairs, &vcards, &floor_of_vcards, 1.3, 0);
  bench_pairs (bench, "import of a table (LinkedIn)", pairs, &csv, &floor_of_csv, 1.3, 0);
  bench_pairs (bench, "import of a native file", pairs, &json, &floor_of_json, 1.2, 64);
  bench_pairs (bench, "export of a native file", pairs, &export, &floor_of_export, 1.2, 32);
}
