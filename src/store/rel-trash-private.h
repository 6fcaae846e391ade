/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Putting deleted records into the trash and taking them out. */
#pragma once

#include "rel-trash.h"

gint64   rel_trash_begin    (RelConnection *connection, const char *label, const char *now, GError **error);
gboolean rel_trash_put_in   (RelConnection *connection, gint64 deletion, guint position, RelRecord *before, RelRecord *after, GError **error);
gboolean rel_trash_take_out (RelConnection *connection, const char *id, GError **error);
