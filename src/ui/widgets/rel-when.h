/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people say them. */
#pragma once

#include "rel-date.h"

G_BEGIN_DECLS

RelDay rel_when_day_of  (const char *instant);
char *rel_when_ago      (RelDay day);
char *rel_when_brief    (RelDay day);
char *rel_when_until    (RelDay day);
char *rel_when_date     (RelDay day);
char *rel_when_brief_date (RelDay day);
char *rel_when_in_month (RelDay day);
char *rel_when_full     (RelDay day);
char *rel_when_month    (RelDay day);
char *rel_when_short_month (RelDay day);
char *rel_when_short_weekday (RelDay day);
int   rel_when_first_weekday (void);
char *rel_when_text     (const char *date);
char *rel_when_duration (int minutes);
char *rel_when_interval (int days);

G_END_DECLS
