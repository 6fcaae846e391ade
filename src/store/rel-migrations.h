/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bringing a database to the schema of this version. */
#pragma once

#include "rel-connection-private.h"

#define REL_APPLICATION_ID 0x52454c4e /* "RELN" */

int      rel_migrations_get_latest (void);
gboolean rel_migrations_run        (RelConnection *connection, const char *path, GError **error);
