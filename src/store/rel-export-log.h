/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The log of exported summaries. */
#pragma once

#include "rel-connection.h"

G_BEGIN_DECLS

gboolean rel_export_log_add  (RelConnection *connection, const char *goal_id, const char *edition, const char *path, const char *details, GError **error);
char    *rel_export_log_last (RelConnection *connection, const char *goal_id, const char *edition, GError **error);

G_END_DECLS
