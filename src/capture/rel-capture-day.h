/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day, or a birthday, as somebody types it into a field of its own. */
#pragma once

#include "rel-date.h"

G_BEGIN_DECLS

gboolean rel_capture_read_day      (const char *text,
                                    RelDay      today,
                                    gboolean    is_ahead,
                                    RelDay     *day);
char    *rel_capture_read_birthday (const char *text);

G_END_DECLS
