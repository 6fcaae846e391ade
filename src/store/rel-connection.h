/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A connection to the database, owned by one thread at a time. */
#pragma once

#include "rel-database.h"

G_BEGIN_DECLS

void     rel_connection_close      (RelConnection *self);
gboolean rel_connection_begin      (RelConnection *self, GError **error);
gboolean rel_connection_begin_read (RelConnection *self, GError **error);
gboolean rel_connection_commit     (RelConnection *self, GError **error);
void     rel_connection_rollback   (RelConnection *self);
gboolean rel_connection_in_transaction (RelConnection *self);
void     rel_connection_rest       (RelConnection *self);
void     rel_connection_set_cancellable (RelConnection *self, GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelConnection, rel_connection_close)

G_END_DECLS
