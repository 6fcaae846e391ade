/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What time it is: instants as RFC 3339 in UTC, and today in the person's calendar. */
#pragma once

#include "rel-date.h"

G_BEGIN_DECLS

char    *rel_clock_now           (void);
RelDay   rel_clock_today         (void);
void     rel_clock_set_for_tests (const char *instant, RelDay today);
char    *rel_instant_normalize   (const char *text);
int      rel_instant_compare     (const char *a, const char *b);

G_END_DECLS
