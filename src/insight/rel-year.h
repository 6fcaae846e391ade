/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A year of meetings, day by day. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"

G_BEGIN_DECLS

typedef struct
{
  int year;
  RelDay first;      /* 1 January */
  guint n_days;      /* 365 or 366 */
  guint *meetings;   /* on each day */
  guint n_meetings;  /* in all */
  int earliest;      /* the first year with a meeting, @year when there is none */
} RelYear;

RelYear *rel_year_load (RelConnection *connection, int year, GError **error);
void     rel_year_free (RelYear *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelYear, rel_year_free)

G_END_DECLS
