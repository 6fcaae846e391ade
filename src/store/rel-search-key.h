/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the search index numbers meetings: by day, then minute, then row, so that the greatest is the newest. */
#pragma once

#include "rel-date.h"

G_BEGIN_DECLS

/* Rows stay below this: a thousand million meetings. */
#define REL_SEARCH_KEY_ROWS  (G_GINT64_CONSTANT (1) << 30)
/* The minutes of a day, and none. */
#define REL_SEARCH_KEY_TIMES (G_GINT64_CONSTANT (1) << 11)

gint64 rel_search_meeting_key (const char *started_on, const char *started_at, gint64 row);
gint64 rel_search_key_to_row  (gint64 key);
RelDay rel_search_key_to_day  (gint64 key);

G_END_DECLS
