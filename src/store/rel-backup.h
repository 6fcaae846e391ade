/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of a database made while it is in use. */
#pragma once

#include "rel-connection.h"

gboolean rel_backup_copy (RelConnection *source, const char *path, GCancellable *cancellable, GError **error);
