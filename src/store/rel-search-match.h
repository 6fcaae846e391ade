/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what a person types to an expression of the search index. */
#pragma once

#include "rel-records.h"

G_BEGIN_DECLS

gboolean rel_search_match (RelConnection *connection, RelNoun noun, const char *typed, char **match, GError **error);

G_END_DECLS
