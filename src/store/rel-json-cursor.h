/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All records of a noun in id order as JSON, straight from their rows. */
#pragma once

#include "rel-connection.h"
#include "rel-shape.h"

G_BEGIN_DECLS

typedef struct _RelJsonCursor RelJsonCursor;

RelJsonCursor *rel_json_cursor_new  (RelConnection *connection, RelNoun noun, GError **error);
gboolean       rel_json_cursor_next (RelJsonCursor *self, gboolean *found, GError **error);
gboolean       rel_json_cursor_append (RelJsonCursor *self, GString *json, GError **error);
void           rel_json_cursor_free (RelJsonCursor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelJsonCursor, rel_json_cursor_free)

G_END_DECLS
