/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as other programs write them. */
#pragma once

#include <rel-date.h>

G_BEGIN_DECLS

/**
 * RelDateOrder:
 * @REL_DATE_ORDER_UNKNOWN: nothing has shown yet which comes first
 *
 * How to read a date that is three numbers with the year last.
 */
typedef enum {
  REL_DATE_ORDER_UNKNOWN,
  REL_DATE_ORDER_DAY_FIRST,
  REL_DATE_ORDER_MONTH_FIRST,
} RelDateOrder;

/**
 * RelForeignDate:
 * @REL_FOREIGN_DATE_NONE: the text says that there is no date, as "0/0/00"
 * @REL_FOREIGN_DATE_INVALID: the text is no date
 */
typedef enum {
  REL_FOREIGN_DATE_VALID,
  REL_FOREIGN_DATE_NONE,
  REL_FOREIGN_DATE_INVALID,
} RelForeignDate;

RelForeignDate rel_foreign_date_parse       (const char   *text,
                                             RelDateOrder  order,
                                             gboolean      birthday,
                                             char          date[REL_DATE_SIZE]);
RelDateOrder   rel_foreign_date_guess_order (const char   *text);

G_END_DECLS
