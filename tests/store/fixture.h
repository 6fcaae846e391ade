/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A database in a temporary folder of its own, and short ways to make records. */
#pragma once

#include "rel-batches.h"
#include "rel-changes.h"
#include "rel-database.h"

typedef struct
{
  char *folder;
  char *path;
  RelDatabase *database;
  RelConnection *connection;
} Fixture;

void       fixture_set_up    (Fixture *fixture, gconstpointer data);
void       fixture_tear_down (Fixture *fixture, gconstpointer data);
RelRecord *make_record       (RelNoun noun, const char *json);
void       apply_save        (Fixture *fixture, RelRecord *record);
void       save_json         (Fixture *fixture, RelNoun noun, const char *json);
gint64     query_int         (Fixture *fixture, const char *sql);
char      *query_text        (Fixture *fixture, const char *sql);
char      *dump_records      (Fixture *fixture);
void       assert_consistent (Fixture *fixture);
