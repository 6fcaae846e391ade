/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums of touches by day, direction and scope, kept with the touches. */
#pragma once

#include "rel-connection-private.h"

gboolean rel_touch_days_count     (RelConnection *connection, gint64 meeting, int by, GError **error);
gboolean rel_touch_days_count_all (RelConnection *connection, gint64 after_meeting, GError **error);
