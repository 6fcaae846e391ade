/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads that go through a whole table, for statistics: each hands its rows to a function. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"
#include "rel-enums.h"
#include "rel-touches.h"

G_BEGIN_DECLS

/* A person who is not archived. Text is valid during the call only. */
typedef struct
{
  gint64 row;
  const char *id;
  const char *sort_key;
  RelDirection direction;
  RelScope scope;
  int cadence_days; /* 0: none */
  int knows_me;     /* REL_NUMBER_NONE: not known */
} RelScanPerson;

typedef void (*RelScanPersonFunc) (const RelScanPerson *person, gpointer data);
/* People in row order. */
gboolean rel_scan_people    (RelConnection *connection, RelScanPersonFunc func, gpointer data, GError **error);

/* Where a person stands who is not archived. */
typedef struct
{
  gint64 row;
  RelDirection direction;
  RelScope scope;
  int knows_me; /* REL_NUMBER_NONE: not known */
} RelScanPlace;

typedef void (*RelScanPlaceFunc) (const RelScanPlace *place, gpointer data);
/* People in row order, as an index has them: a tenth of what rel_scan_people() reads. */
gboolean rel_scan_places    (RelConnection *connection, RelScanPlaceFunc func, gpointer data, GError **error);

typedef void (*RelScanRowFunc) (gint64 row, gpointer data);
/* Archived people, in no order. */
gboolean rel_scan_archived  (RelConnection *connection, RelScanRowFunc func, gpointer data, GError **error);

/* @last_touch and @n_touches are of all touches, also future ones. */
typedef void (*RelScanMetFunc) (gint64 person, RelDay last_touch, guint n_touches, gpointer data);
/* Everybody not archived with whom there was a meeting, in no order. */
gboolean rel_scan_met       (RelConnection *connection, RelScanMetFunc func, gpointer data, GError **error);

typedef void (*RelScanDayFunc) (RelDay day, guint n_meetings, gpointer data);
/* The days between two with a meeting, with whomever, and how many there were on each; and the first of all, if any. */
gboolean rel_scan_first_meeting (RelConnection *connection, RelDay *day, GError **error);
gboolean rel_scan_meeting_days (RelConnection *connection, RelDay from, RelDay to, RelScanDayFunc func, gpointer data, GError **error);

typedef void (*RelScanTouchFunc) (gint64 person, const RelTouch *touch, gpointer data);
/* Touches between two days inclusive, also of archived people: by person, day, meeting. */
gboolean rel_scan_touches   (RelConnection *connection, RelDay from, RelDay to, RelScanTouchFunc func, gpointer data, GError **error);

typedef void (*RelScanTouchSumFunc) (RelDirection direction, RelScope scope, guint n_touches, gpointer data);
/* How many touches there are between two days inclusive with people of each direction and scope; archived people are left out. */
gboolean rel_scan_touch_sums (RelConnection *connection, RelDay from, RelDay to, RelScanTouchSumFunc func, gpointer data, GError **error);

typedef struct
{
  gint64 person;
  RelExchangeDirection direction;
  RelExchangeKind kind;
  RelDay occurred_on; /* REL_DAY_NONE: undated */
} RelScanExchange;

typedef void (*RelScanExchangeFunc) (const RelScanExchange *exchange, gpointer data);
/* Exchanges with people who are not archived, dated up to @to or undated; @person 0 takes everybody's. */
gboolean rel_scan_exchanges (RelConnection *connection, gint64 person, RelDay to, RelScanExchangeFunc func, gpointer data, GError **error);

/* Text is valid during the call only, and may be NULL. */
typedef void (*RelScanPositionFunc) (gint64 person, const char *organization, const char *department, gpointer data);
/* The current position of everybody not archived who has one. */
gboolean rel_scan_positions (RelConnection *connection, RelDay on, RelScanPositionFunc func, gpointer data, GError **error);

typedef void (*RelScanTieFunc) (gint64 person, gint64 other, gpointer data);
/* Ties; @other is 0 for a tie to oneself. Ties of archived people are left out. */
gboolean rel_scan_ties      (RelConnection *connection, RelScanTieFunc func, gpointer data, GError **error);

typedef void (*RelScanOpportunityFunc) (const char *id, RelRoute route, RelStage stage, gboolean reached_interview, gpointer data);
/* Opportunities in id order; @goal_id (nullable) takes those of one goal. */
gboolean rel_scan_opportunities (RelConnection *connection, const char *goal_id, RelScanOpportunityFunc func, gpointer data, GError **error);

/* A person at a glance, for the walk along ties and introductions. */
typedef struct
{
  gint64 row;
  char *id;
  char *name;
  char *sort_key;
  RelDay last_touch; /* of all, also future ones */
  RelDirection direction;
} RelGlance;

void       rel_glance_free      (RelGlance *glance);
/* NULL without an error when there is nobody of that id, or the person is archived. */
RelGlance *rel_scan_glance      (RelConnection *connection, const char *person_id, GError **error);
/* The same by row. */
RelGlance *rel_scan_glance_row  (RelConnection *connection, gint64 row, GError **error);
/* Everybody not archived with a part in a goal: GPtrArray of RelGlance. */
GPtrArray *rel_scan_stakeholders (RelConnection *connection, const char *goal_id, GError **error);
/* Everybody not archived to whom a tie or an introduction leads from @person: GPtrArray of RelGlance. */
GPtrArray *rel_scan_neighbours  (RelConnection *connection, gint64 person, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelGlance, rel_glance_free)

G_END_DECLS
