/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A read transaction for as long as a scope lasts, so that everything read is of one moment. */
#pragma once

#include "rel-connection.h"

G_BEGIN_DECLS

typedef struct _RelSnapshot RelSnapshot;

RelSnapshot *rel_snapshot_begin (RelConnection *connection, GError **error);
void         rel_snapshot_end   (RelSnapshot *self);
gint64       rel_snapshot_find_person (RelConnection *connection, const char *person_id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelSnapshot, rel_snapshot_end)

G_END_DECLS
