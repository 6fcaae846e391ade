/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping the search index in step with the records. */
#pragma once

#include "rel-connection-private.h"
#include "rel-record-texts-private.h"
#include "rel-search.h"

gboolean rel_search_forget  (RelConnection *connection, RelNoun noun, gint64 row, GError **error);
gboolean rel_search_add     (RelConnection *connection, RelRecord *record, const RelRecordTexts *texts, GError **error);
gboolean rel_search_flush   (RelConnection *connection, RelNoun noun, GError **error);
gboolean rel_search_finish  (RelConnection *connection, RelNoun noun, GError **error);
