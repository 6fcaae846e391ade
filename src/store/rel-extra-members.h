/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Top-level members of native files that this version does not know: kept, and written out again. */
#pragma once

#include "rel-connection.h"

G_BEGIN_DECLS

gboolean rel_extra_members_add        (RelConnection *connection, const char *key, const char *json, gboolean *added, GError **error);
gboolean rel_extra_members_append_all (RelConnection *connection, GString *json, GError **error);

G_END_DECLS
