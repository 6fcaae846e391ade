/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Subsets as SQL, for the queries of lists. */
#pragma once

#include "rel-connection-private.h"
#include "rel-subset.h"

/* A condition for a query over the table of its noun, with parameters of its own names. */
const char *rel_subset_get_sql (const RelSubset *self);
void        rel_subset_bind    (const RelSubset *self, RelStatement *statement);
