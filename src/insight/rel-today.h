/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Today: all that is said on the first page, read in one go. */
#pragma once

#include "rel-focus.h"
#include "rel-habit.h"
#include "rel-next-moves.h"
#include "rel-promises.h"

G_BEGIN_DECLS

/* Groundwork to do before a milestone in the next 14 days. */
typedef struct
{
  char *milestone; /* id */
  char *title;     /* of the milestone */
  char *goal;      /* id */
  RelDay occurs_on;
  char *person;    /* id */
  char *name;
  gboolean is_listed;       /* FALSE: a decider whom the groundwork does not list yet */
  RelGroundwork state;      /* valid when is_listed */
} RelGroundworkDue;

/* An active goal: its countdown. */
typedef struct
{
  char *goal; /* id */
  char *title;
  RelDay review_on; /* REL_DAY_NONE without */
} RelGoalCountdown;

typedef struct
{
  RelDay on;
  GPtrArray *moves;      /* of RelMove: everybody with a reason, in order */
  RelFocus *focus;
  RelHabit *habit;
  GPtrArray *promises;   /* of RelPromise, by due_on, then id */
  GPtrArray *groundwork; /* of RelGroundworkDue, by day, milestone, sort key of the name */
  GPtrArray *goals;      /* of RelGoalCountdown, soonest review first, without review last */
} RelToday;

RelToday *rel_today_load (RelConnection *connection, RelDay on, GError **error);
void      rel_today_free (RelToday *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelToday, rel_today_free)

G_END_DECLS
