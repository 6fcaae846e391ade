/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which program wrote a table of people, where its header stands and what its columns mean. */
#pragma once

#include "rel-csv-columns.h"
#include "rel-csv-reader.h"
#include "rel-foreign-date.h"

G_BEGIN_DECLS

/**
 * RelCsvProgram:
 * @REL_CSV_PLAIN: some table with headers that can be understood
 * @REL_CSV_RELATIONS: our own export
 *
 * Who wrote the table.
 */
typedef enum {
  REL_CSV_PLAIN,
  REL_CSV_LINKEDIN,
  REL_CSV_GOOGLE,
  REL_CSV_GOOGLE_LEGACY,
  REL_CSV_OUTLOOK,
  REL_CSV_OUTLOOK_COM,
  REL_CSV_RELATIONS,
} RelCsvProgram;

typedef struct {
  RelCsvKind kind;
  const char *label;
  guint number;
  guint parts; /* bits of RelCsvPart that columns exist for */
} RelCsvGroup;

/**
 * RelCsvDialect:
 * @header_line: the line on which the header begins, 0 for a table without one
 * @headers: the cells of the header row, trimmed
 * @columns: what each means
 * @groups: (element-type RelCsvGroup): what the columns of target %REL_CSV_PART make up
 * @group_of: for each column of that target, its index in @groups
 * @date_order: how the dates of the table are written, as far as it shows
 * @header_raw: the header row as it stands in the file
 */
typedef struct {
  RelCsvProgram program;
  char separator;
  guint header_line;
  guint n_columns;
  char **headers;
  RelCsvColumn *columns;
  GArray *groups;
  guint *group_of;
  RelDateOrder date_order;
  char *header_raw;
} RelCsvDialect;

RelCsvDialect *rel_csv_dialect_detect     (const char           *text,
                                           gsize                 len,
                                           GError              **error);
void           rel_csv_dialect_free       (RelCsvDialect        *self);
const char    *rel_csv_dialect_get_source (RelCsvDialect        *self);
gboolean       rel_csv_dialect_is_header  (RelCsvDialect        *self,
                                           const RelCsvRow      *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCsvDialect, rel_csv_dialect_free)

G_END_DECLS
