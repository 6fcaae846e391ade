/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The query behind a list: which rows, in what order. */
#pragma once

#include "rel-date.h"
#include "rel-record-list.h"
#include "rel-subset.h"

typedef struct
{
  RelNoun noun;
  char *search;
  RelListFilter filter;
  char *tag;
  RelListOrder order;
  char *person;
  char *goal;
  char *except; /* (nullable): a person left out */
  RelMeetingFilter *meetings; /* (nullable) */
  RelSubset *subset; /* (nullable) */
  RelDay today;
} RelListQuery;

/* Where a month begins in a list of meetings. */
typedef struct
{
  guint start;
  RelDay month; /* its first day */
} RelListMonth;

RelListQuery *rel_list_query_copy (const RelListQuery *self);
void          rel_list_query_free (RelListQuery *self);
GArray       *rel_list_query_run  (const RelListQuery *self, RelConnection *connection, guint limit, GArray **months, GError **error);
char         *rel_list_query_to_sql (const RelListQuery *self, gboolean match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelListQuery, rel_list_query_free)
