/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar days as whole numbers, and their text forms YYYY-MM-DD, --MM-DD and HH:MM. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RelDay:
 *
 * A day of the person's own calendar, never an instant: the number of days since 1970-01-01 in
 * the proleptic Gregorian calendar. %REL_DAY_NONE stands for "no date".
 */
typedef gint32 RelDay;

#define REL_DAY_NONE G_MININT32

/* Room for "YYYY-MM-DD" and its NUL. */
#define REL_DATE_SIZE 11

gboolean rel_date_parse           (const char *text, RelDay *day);
RelDay   rel_day_from_text        (const char *text);
RelDay   rel_day_from_ymd         (int year, int month, int day);
void     rel_day_to_ymd           (RelDay day, int *year, int *month, int *mday);
char    *rel_date_format          (RelDay day, char buffer[REL_DATE_SIZE]);
char    *rel_date_dup             (RelDay day);
int      rel_day_get_weekday      (RelDay day);
RelDay   rel_day_month_start      (RelDay day);
RelDay   rel_day_add_months       (RelDay day, int months);

gboolean rel_date_is_full         (const char *text);
gboolean rel_date_is_birthday     (const char *text);
gboolean rel_date_is_time         (const char *text);

G_END_DECLS
