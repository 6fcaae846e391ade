/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts: what the records hold about tended people and goals, read at once as plain structs. */
#pragma once

#include "rel-connection.h"
#include "rel-date.h"
#include "rel-enums.h"
#include "rel-touches.h"

G_BEGIN_DECLS

/* Most meetings, follow-ups … that one sentence names as its evidence. */
#define REL_EVIDENCE_MAX 20

/* A person, never an archived one. Days are on or before the date of the facts, REL_DAY_NONE for never. */
typedef struct
{
  gint64 row;
  const char *id;
  const char *name;
  const char *sort_key;
  RelDirection direction; /* stakeholders only */
  RelScope scope;         /* stakeholders only */
  int cadence_days;       /* 0: none */
  guint is_focus : 1;
  guint is_tended : 1;
  guint is_stakeholder : 1; /* of an active goal */
  guint is_planned : 1;     /* an open follow-up of mine is due after the date */
  guint is_email_only : 1;  /* three or more touches within 180 days, none of them live */
  RelDay last_touch;
  RelDay last_live;
  RelDay last_face_to_face;
  RelDay last_feedback;     /* stakeholders only, for today */
  const char *live_meeting; /* (nullable): id of the last live meeting; stakeholders only, for readiness */
  const char *face_to_face_meeting; /* (nullable) */
  guint given, received;    /* exchanges, dated up to the date or undated */
  RelDay last_given;
} RelPersonFacts;

/* A part in a goal. */
typedef struct
{
  const char *id;
  RelPersonFacts *person;
  RelDecisionRole decision_role;
  RelPosition position;
  RelPosition desired_position;
  int influence;         /* REL_NUMBER_NONE without */
  int interest;
  const char *next_move; /* (nullable) */
} RelStakeholderFacts;

/* An entry of a milestone's groundwork. */
typedef struct
{
  RelPersonFacts *person;
  RelGroundwork state;
  const char *concern; /* (nullable) */
  const char *meeting; /* (nullable): id */
} RelGroundworkFacts;

/* A milestone from the date on. */
typedef struct
{
  gint64 row;
  const char *id;
  const char *title;
  RelDay occurs_on;
  GArray *groundwork; /* of RelGroundworkFacts */
} RelMilestoneFacts;

/* One person's rating of a requirement. */
typedef struct
{
  const char *id;
  gint64 person; /* row */
  RelDay received_on;
  int rating;
} RelRatingFacts;

typedef struct
{
  gint64 row;
  const char *id;
  const char *name;
  RelRequirementKind kind;
  RelPractice practice;
  int self_rating;  /* REL_NUMBER_NONE without */
  GArray *ratings;  /* of RelRatingFacts, dated up to the date */
} RelRequirementFacts;

/* An achievement dated up to the date. */
typedef struct
{
  const char *id;
  RelLevel level;
  GArray *witnesses; /* of gint64: rows of people */
} RelAchievementFacts;

/* A focal point of the goal that this one follows. */
typedef struct
{
  const char *id;
  RelFocalState state;
} RelFocalPointFacts;

/* A goal. Only stakeholders and milestones are read for today; the rest for readiness. */
typedef struct
{
  gint64 row;
  const char *id;
  const char *title;
  RelGoalKind kind;
  RelGoalStatus status;
  RelDay review_on;
  gint64 follows;          /* row, 0 for none */
  GArray *stakeholders;    /* of RelStakeholderFacts, by id */
  GArray *milestones;      /* of RelMilestoneFacts, by day, then id */
  GArray *requirements;    /* of RelRequirementFacts, by id */
  GArray *achievements;    /* of RelAchievementFacts, by id */
  GArray *lessons;         /* of RelFocalPointFacts, by id */
  GPtrArray *feedback;     /* ids of feedback within 90 days, newest first, bounded; its number: */
  guint n_feedback;
  guint n_pairs;           /* (meeting, stakeholder) within 180 days */
  guint n_face_to_face;    /* of them */
  GPtrArray *pair_meetings; /* ids of their meetings, newest first, bounded */
} RelGoalFacts;

/* An open follow-up. */
typedef struct
{
  const char *id;
  RelPersonFacts *person;
  RelOwner owner;
  const char *text;
  RelDay due_on;
} RelFollowUpFacts;

/* A "Not now" in force. */
typedef struct
{
  RelPersonFacts *person;
  const char **codes; /* NULL-terminated */
} RelSnoozeFacts;

/**
 * RelFacts:
 *
 * What one question needs to know, as of the date @on. Everything in it belongs to it.
 */
typedef struct
{
  RelDay on;
  GPtrArray *people;     /* of RelPersonFacts: tended, promised to, or in groundwork */
  GPtrArray *goals;      /* of RelGoalFacts, by id: the active ones, or the one asked for */
  GArray *follow_ups;    /* of RelFollowUpFacts: due up to the date, open, not snoozed past it; by day, then id */
  GArray *snoozes;       /* of RelSnoozeFacts */
  GPtrArray *habit;      /* ids of the month's meetings that count, by day, then id */
  int monthly_target;
  guint n_internal_pairs; /* (meeting, participant) within 180 days, the person internal */
  guint n_scoped_pairs;   /* the person internal or external */
  GPtrArray *balance_meetings; /* ids of the newest of them, bounded; readiness only */
  gboolean has_peer;     /* anybody at all is a peer */
  gboolean has_below;

  /*< private >*/
  GHashTable *by_row;
  GStringChunk *strings;
} RelFacts;

RelFacts       *rel_facts_load_today (RelConnection *connection, RelDay on, GError **error);
RelFacts       *rel_facts_load_goal  (RelConnection *connection, const char *goal_id, RelDay on, GError **error);
RelPersonFacts *rel_facts_get_person (RelFacts *self, gint64 row);
void            rel_facts_free       (RelFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelFacts, rel_facts_free)

/* Which meetings to name. */
typedef enum
{
  REL_EVIDENCE_TOUCH,
  REL_EVIDENCE_LIVE,
  REL_EVIDENCE_FACE_TO_FACE,
} RelEvidence;

/* Ids of meetings with the person between two days, newest first, of one day the least id first, appended. */
gboolean rel_facts_append_meetings  (RelConnection *connection, gint64 person, RelEvidence evidence, RelDay from, RelDay to,
                                     guint limit, GPtrArray *ids, GError **error);
/* Ids of exchanges received from the person up to the date or undated, newest first, appended. */
gboolean rel_facts_append_exchanges (RelConnection *connection, gint64 person, RelExchangeDirection direction, RelDay to,
                                     guint limit, GPtrArray *ids, GError **error);

G_END_DECLS
