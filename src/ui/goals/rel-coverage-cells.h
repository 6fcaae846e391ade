/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widgets that tell of one stakeholder, in a row of the table or on a card. */
#pragma once

#include "rel-coverage.h"
#include "rel-word-chooser.h"

G_BEGIN_DECLS

typedef enum
{
  REL_COVERAGE_NAME,
  REL_COVERAGE_POSITION,
  REL_COVERAGE_ROLE,
  REL_COVERAGE_INFLUENCE,
  REL_COVERAGE_LIVE,
  REL_COVERAGE_FACE,
  REL_COVERAGE_GROUNDWORK,
  REL_COVERAGE_NEXT_MOVE,
  REL_N_COVERAGE_COLUMNS
} RelCoverageColumn;

typedef struct
{
  char *stakeholder;
  char *person;
  GtkWidget *widgets[REL_N_COVERAGE_COLUMNS]; /* borrowed: their parent has them */
} RelCoverageCells;

const char       *rel_coverage_column_get_title (RelCoverageColumn column);
const char       *rel_coverage_column_get_name  (RelCoverageColumn column);
RelCoverageCells *rel_coverage_cells_new    (RelStore *store, const RelCoverageRow *row);
void              rel_coverage_cells_update (RelCoverageCells *self, const RelCoverageRow *row);
void              rel_coverage_cells_free   (RelCoverageCells *self);

G_END_DECLS
