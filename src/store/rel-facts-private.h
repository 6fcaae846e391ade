/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that read facts share. */
#pragma once

#include "rel-connection-private.h"
#include "rel-facts.h"

G_BEGIN_DECLS

/* The columns of a person, in the order in which rel_facts_read_person() reads them; a query appends its
 * own after them. Those of REL_PERSON_COLUMNS_TENDED are all in the index people_tended. */
#define REL_PERSON_COLUMNS_TENDED "p.row, p.id, p.name, p.sort_key, p.is_focus, p.cadence_days, p.last_touch, p.last_live, " \
                                  "p.last_face_to_face, p.touch_count"
#define REL_PERSON_N_COLUMNS 10
/* Read by rel_facts_read_part(), after the others. */
#define REL_PERSON_COLUMNS_PART ", p.direction, p.scope"

/* The days that can be written as a date: 0001-01-01 and 9999-12-31. */
#define REL_FIRST_DAY (-719162)
#define REL_LAST_DAY 2932896

/* The values of RelChannel that are live, and face to face, as SQL lists. */
#define REL_SQL_LIVE "(1, 2, 3, 6)"
#define REL_SQL_FACE_TO_FACE "(1, 6)"
G_STATIC_ASSERT (REL_CHANNEL_IN_PERSON == 1 && REL_CHANNEL_VIDEO == 2 && REL_CHANNEL_PHONE == 3 && REL_CHANNEL_EVENT == 6);

RelFacts       *rel_facts_new         (RelDay on);
RelPersonFacts *rel_facts_read_person (RelFacts *self, RelConnection *connection, RelStatement *statement, GError **error);
const char     *rel_facts_keep        (RelFacts *self, const char *text);
const char     *rel_facts_keep_column (RelFacts *self, RelStatement *statement, int column);
int             rel_facts_read_word   (RelStatement *statement, int column, GType type);
RelDay          rel_facts_read_date   (RelStatement *statement, int column);
int             rel_facts_read_number (RelStatement *statement, int column);
void            rel_facts_bind_date   (RelStatement *statement, int index, RelDay day);
RelGoalFacts   *rel_facts_read_goal   (RelFacts *self, RelStatement *statement);
gboolean        rel_facts_read_stakeholders (RelFacts *self, RelConnection *connection, RelGoalFacts *goal, GError **error);
gboolean        rel_facts_read_milestones   (RelFacts *self, RelConnection *connection, RelGoalFacts *goal, RelDay until, GError **error);
gboolean        rel_facts_read_balance      (RelFacts *self, RelConnection *connection, GError **error);
gboolean        rel_facts_read_directions   (RelFacts *self, RelConnection *connection, GError **error);

#define REL_GOAL_COLUMNS "g.row, g.id, g.title, g.kind, g.status, g.review_on, g.follows"

G_END_DECLS
