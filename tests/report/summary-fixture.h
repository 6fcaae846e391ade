/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A database of its own for tests of the summary, filled from native JSON. */
#pragma once

#include "rel-database.h"
#include "rel-summary.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  RelDatabase *database;
  RelConnection *connection;
} SummaryFixture;

void        summary_fixture_set_up    (SummaryFixture           *fixture,
                                       gconstpointer             data);
void        summary_fixture_tear_down (SummaryFixture           *fixture,
                                       gconstpointer             data);
void        summary_fixture_load      (SummaryFixture           *fixture,
                                       const char               *json);
void        summary_fixture_load_file (SummaryFixture           *fixture,
                                       const char               *path);
RelSummary *summary_fixture_make      (SummaryFixture           *fixture,
                                       const RelSummaryOptions  *options);
char       *summary_fixture_render    (SummaryFixture           *fixture,
                                       const RelSummaryOptions  *options,
                                       RelRenderFormat           format);

G_END_DECLS
