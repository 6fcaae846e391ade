/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a noun's shape becomes SQL, for the files that read and write records. */
#pragma once

#include "rel-connection-private.h"
#include "rel-records.h"

/* The list of one field, in a table of its own. */
typedef struct
{
  guint field;
  char *table;
  char *columns; /* what to select of it, references as ids, `l` its name */
  char *insert;
  char *remove;
  char *select;
} RelListSql;

/* Everything the store says about one noun. */
typedef struct
{
  const RelNounInfo *info;
  guint *scalars; /* fields that are columns */
  guint n_scalars;
  RelListSql *lists;
  guint n_lists;
  gboolean has_sort_key;
  gboolean has_family_key;
  char *columns; /* what to select, references as ids, `t` its name */
  char *insert;
  char *update;
  char *remove;
  char *find;
  char *id_of;
  char *times_of;
  char *select;
  char *select_brief;
} RelNounSql;

const RelNounSql *rel_noun_sql_get         (RelNoun noun);
RelRecord        *rel_record_new_from_row  (const RelNounSql *sql, RelStatement *statement);
gpointer          rel_list_value_from_row  (const RelListSql *list, const RelField *field, RelStatement *statement, int first);
gboolean          rel_record_set_list      (RelRecord *record, const RelListSql *list, GPtrArray *values);
