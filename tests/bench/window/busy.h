/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the main loop is busy between two waits. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void   busy_watch       (void);
void   busy_begin       (void);
double busy_get_longest (void);
double busy_get_own     (void);

G_END_DECLS
