/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping touches and the last touch of each person in step with the meetings. */
#pragma once

#include "rel-connection-private.h"
#include "rel-touches.h"

gboolean rel_touches_forget  (RelConnection *connection, gint64 meeting, GArray **people, GError **error);
gboolean rel_touches_add     (RelConnection *connection, gint64 meeting, GArray *people, GError **error);
gboolean rel_touches_refresh (RelConnection *connection, GArray *people, GError **error);
gboolean rel_touches_add_all (RelConnection *connection, gint64 after_meeting, GError **error);
