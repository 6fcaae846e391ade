/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A database in a folder of its own, and short ways of import and export. */
#include "native-fixture.h"

#include <glib/gstdio.h>
#include <rel-clock.h>
#include <rel-record-json.h>
#include <rel-records.h>
#include <string.h>

#include "rel-native-writer.h"

void
native_open (Native *self)
{
  GError *error = NULL;

  self->database = rel_database_open (self->path, &error);
  g_assert_no_error (error);
  self->connection = rel_database_connect (self->database, TRUE, &error);
  g_assert_no_error (error);
}

void
native_close (Native *self)
{
  g_clear_pointer (&self->connection, rel_connection_close);
  g_clear_object (&self->database);
}

void
native_set_up (Native *self, gconstpointer data)
{
  GError *error = NULL;

  rel_clock_set_for_tests ("2026-03-12T08:00:00.000Z", rel_day_from_ymd (2026, 3, 12));
  self->folder = g_dir_make_tmp ("relations-native-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "relations.db", NULL);
  native_open (self);
}

void
native_tear_down (Native *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  native_close (self);
  dir = g_dir_open (self->folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

/* A file of the folder, which goes with it. */
char *
native_write (Native *self, const char *name, const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->folder, name, NULL);

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  return path;
}

RelImportReport *
native_try (Native *self, const char *text, gssize length, GError **error)
{
  g_autofree char *path = native_write (self, "in.json", text, length);
  const char * const paths[] = { path, NULL };
  RelImportOptions options = { .format = REL_IMPORT_JSON };

  return rel_import_run (self->connection, paths, &options, NULL, error);
}

RelImportFile *
native_import (Native *self, RelImportReport **report, const char *text)
{
  g_autoptr (GError) error = NULL;

  *report = native_try (self, text, -1, &error);
  g_assert_no_error (error);
  return g_ptr_array_index ((*report)->files, 0);
}

char *
native_export (Native *self)
{
  g_autofree char *path = g_build_filename (self->folder, "out.json", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  rel_native_export (self->connection, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Without the line that says when. */
char *
native_body (const char *exported)
{
  const char *line = strstr (exported, "\n\"exported_at\": ");
  g_autofree char *before = NULL;

  g_assert_nonnull (line);
  before = g_strndup (exported, line - exported);
  return g_strconcat (before, strchr (line + 1, '\n'), NULL);
}

guint
native_count (Native *self, RelNoun noun)
{
  GError *error = NULL;
  gint64 n = rel_records_count (self->connection, noun, &error);

  g_assert_no_error (error);
  return (guint) n;
}

guint
native_count_all (Native *self)
{
  guint n = 0;

  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    n += native_count (self, noun);
  return n;
}

void
native_check (Native *self)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) problems = rel_database_check (self->database, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_error ("%s", (char *) problems->pdata[i]);
}

/* A record as JSON, NULL when it is not there. */
char *
native_get (Native *self, RelNoun noun, const char *id)
{
  g_autoptr (RelRecord) record = rel_records_load (self->connection, noun, id, NULL);

  return record != NULL ? rel_record_dup_json (record) : NULL;
}
