/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a table of people becomes a draft of a person. */
#pragma once

#include "rel-csv-dialect.h"

G_BEGIN_DECLS

typedef struct _RelCsvMapping RelCsvMapping;

RelCsvMapping *rel_csv_mapping_new  (RelCsvDialect   *dialect);
void           rel_csv_mapping_free (RelCsvMapping   *self);
const char    *rel_csv_mapping_read (RelCsvMapping   *self,
                                     const RelCsvRow *row,
                                     RelPersonDraft  *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCsvMapping, rel_csv_mapping_free)

G_END_DECLS
