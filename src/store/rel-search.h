/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Full-text search over people, meetings and goals. */
#pragma once

#include "rel-records.h"

G_BEGIN_DECLS

GArray *rel_search_rows (RelConnection *connection, RelNoun noun, const char *typed, guint limit, GError **error);

G_END_DECLS
