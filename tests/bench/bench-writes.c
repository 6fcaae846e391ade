/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing to a database in use: one edit made durable, and a copy of the whole. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#include "bench.h"
#include "rel-changes.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "rel-records.h"

typedef struct
{
  RelConnection *connection;
  sqlite3 *db;
  RelDatabase *database;
  char *target;
} Prepared;

static void
copy_world (Bench *bench, const char *path)
{
  g_autofree char *from = bench_file (bench, "world.db");
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  /* Else the first edit to be made durable would have the whole copy written out. */
  sync ();
}

static gpointer
prepare_edit (Bench *bench, const char *scratch)
{
  Prepared *self = g_new0 (Prepared, 1);
  g_autofree char *path = g_build_filename (scratch, "edit.db", NULL);

  copy_world (bench, path);
  self->connection = bench_connect (path, TRUE);
  return self;
}

#define EDITS 200

static void
edit (Bench *bench, gpointer prepared, RelNoun noun, guint field, guint n)
{
  Prepared *self = prepared;

  for (guint i = 0; i < EDITS; i++)
    {
      g_autoptr (RelChanges) changes = rel_changes_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf ("Edited for the %uth time about the roadmap", i);
      g_autoptr (RelRecord) record = NULL;
      char id[37];
      double start;

      world_id (noun, (i * 7919) % n, id);
      record = rel_records_load (self->connection, noun, id, &error);
      if (record == NULL)
        g_error ("%s", error->message);
      rel_record_set_text (record, field, text);
      start = bench_now ();
      rel_changes_save (changes, record);
      if (!rel_changes_apply (changes, self->connection, &error))
        g_error ("%s", error->message);
      if (i > 0)
        bench_sample (bench_now () - start);
      /* As the store does, before a person has typed again. */
      rel_connection_rest (self->connection);
    }
}

static void
edit_people (Bench *bench, gpointer prepared)
{
  edit (bench, prepared, REL_NOUN_PERSON, REL_PERSON_NOTES, bench->size.n_people);
}

static void
edit_meetings (Bench *bench, gpointer prepared)
{
  edit (bench, prepared, REL_NOUN_MEETING, REL_MEETING_NOTES, bench->size.n_meetings);
}

static void
open_plain (Prepared *self, const char *path)
{
  if (sqlite3_open_v2 (path, &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK ||
      sqlite3_exec (self->db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->db));
}

static gpointer
prepare_commit (Bench *bench, const char *scratch)
{
  Prepared *self = g_new0 (Prepared, 1);
  g_autofree char *path = g_build_filename (scratch, "edit.db", NULL);

  open_plain (self, path);
  if (sqlite3_exec (self->db, "CREATE TABLE plain (row INTEGER PRIMARY KEY, note TEXT)", NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->db));
  return self;
}

static void
commit (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;

  for (guint i = 0; i < EDITS; i++)
    {
      double start = bench_now ();

      if (sqlite3_exec (self->db, "INSERT INTO plain (note) VALUES ('Edited about the roadmap')", NULL, NULL, NULL) != SQLITE_OK)
        g_error ("%s", sqlite3_errmsg (self->db));
      if (i > 0)
        bench_sample (bench_now () - start);
    }
}

static gpointer
prepare_backup (Bench *bench, const char *scratch)
{
  Prepared *self = g_new0 (Prepared, 1);

  self->database = bench_open (bench);
  self->target = g_build_filename (scratch, "copy.db", NULL);
  return self;
}

static void
back_up (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;
  g_autoptr (GError) error = NULL;

  if (!rel_database_backup (self->database, self->target, NULL, &error))
    g_error ("%s", error->message);
}

/* SQLite's own copy, made as durable as ours: the file and its name are on the disk at the end. */
static void
back_up_plainly (Bench *bench, gpointer prepared)
{
  Prepared *self = prepared;
  g_autofree char *path = bench_file (bench, "world.db");
  sqlite3 *from, *to;
  sqlite3_backup *backup;

  if (sqlite3_open_v2 (path, &from, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
      sqlite3_open_v2 (self->target, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
    g_error ("the copy could not be opened");
  backup = sqlite3_backup_init (to, "main", from, "main");
  if (backup == NULL || sqlite3_backup_step (backup, -1) != SQLITE_DONE || sqlite3_backup_finish (backup) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (to));
  sqlite3_close (to);
}

void
bench_writes (Bench *bench)
{
  const BenchSide people = { prepare_edit, edit_people }, meetings = { prepare_edit, edit_meetings };
  const BenchSide floor = { prepare_commit, commit };
  const BenchSide backup = { prepare_backup, back_up }, plain_backup = { prepare_backup, back_up_plainly };
  guint pairs = bench->size.n_people > 20000 ? 3 : 7;

  bench_times (bench, "edit one person, durable", &people, 0);
  bench_times (bench, "edit one meeting, durable", &meetings, 0);
  bench_times (bench, "floor of the two: a commit of one row", &floor, 0);
  bench_pairs (bench, "backup while in use", pairs, &backup, &plain_backup, 1.15, 0);
}
