/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a summary may draw on: the one place where records are cut down to what an edition may say.
 *
 * A disclosure reads the records of a goal and keeps of each only the columns that its edition allows. Whoever writes
 * a summary sees these views and no record; a column that is not in them is in no output. Texts are marked and people
 * are tokens, see rel-name-book.h. */
#pragma once

#include "rel-name-book.h"

G_BEGIN_DECLS

#define REL_N_CHANNELS (REL_CHANNEL_EVENT + 1)
#define REL_N_EXCHANGE_KINDS (REL_EXCHANGE_KIND_OPPORTUNITY + 1)

/* Texts are NULL when there is nothing to say. */
typedef struct
{
  char *id;
  char *title;
  char *target_role;
  char *organization;
  char *why;
  char *case_statement;
  RelDay review_on;
} RelDisclosedGoal;

typedef struct
{
  char *id;
  char *title;
  char *situation;
  char *result;
  RelLevel level;
  GPtrArray *witnesses; /* of RelDisclosedPerson, by name */
} RelDisclosedAchievement;

typedef struct
{
  char *id;
  RelChannel channel;
  char *summary;
} RelDisclosedMeeting;

typedef struct
{
  char *id;
  char *verbatim;
  char *response;
  RelDisclosedPerson *person; /* (nullable): never in the share edition */
} RelDisclosedFeedback;

typedef struct
{
  char *id;
  RelDisclosedPerson *person;
  RelDecisionRole decision_role;
} RelDisclosedProvider;

typedef struct
{
  char *id;
  char *name;
  int target; /* REL_NUMBER_NONE without */
} RelDisclosedRequirement;

typedef struct
{
  char *id;
  char *text;
} RelDisclosedFocalPoint;

/* People of one department. */
typedef struct
{
  char *department;
  GPtrArray *people; /* ids, borrowed */
} RelDisclosedFunction;

/* Something that was left out, for the person who exports. */
typedef struct
{
  char *section;
  char *id;
  char *what;
  char *why;
} RelWithheld;

/* Counts of the period. The conversations are those with at least one person who may be counted. */
typedef struct
{
  GPtrArray *people; /* of RelDisclosedPerson, by name */
  guint by_direction[REL_DIRECTION_BELOW + 1];
  guint by_scope[REL_SCOPE_EXTERNAL + 1];
  GPtrArray *functions; /* of RelDisclosedFunction, largest first */
  guint conversations;
  guint by_channel[REL_N_CHANNELS];
} RelDisclosedCoverage;

/* What is new since the summary before. */
typedef struct
{
  RelDay last; /* REL_DAY_NONE: there was none */
  guint conversations;
  guint people;
  guint achievements;
  guint feedback;
} RelDisclosedChanges;

typedef struct
{
  RelEdition edition;
  RelDay on;
  RelDay since; /* REL_DAY_NONE: no limit */
  RelDay until;
  RelDisclosedGoal goal;
  RelDisclosedCoverage coverage;
  RelDisclosedChanges changes;
  GPtrArray *achievements; /* of RelDisclosedAchievement, weightiest first, then newest */
  GPtrArray *meetings;     /* of RelDisclosedMeeting, newest first */
  GPtrArray *feedback;     /* of RelDisclosedFeedback, newest first */
  GPtrArray *providers;    /* of RelDisclosedProvider, by role, then name */
  GPtrArray *requirements; /* of RelDisclosedRequirement, by id */
  GPtrArray *focal_points; /* of RelDisclosedFocalPoint, by id */
  guint given[REL_N_EXCHANGE_KINDS];
  GPtrArray *given_ids[REL_N_EXCHANGE_KINDS]; /* ids */
  GPtrArray *withheld;     /* of RelWithheld */
  RelNameBook *names;
} RelDisclosure;

RelDisclosure *rel_disclosure_new      (RelConnection  *connection,
                                        const char     *goal_id,
                                        RelEdition      edition,
                                        RelNameBook    *names,
                                        RelDay          on,
                                        RelDay          since,
                                        RelDay          until,
                                        GError        **error);
void           rel_disclosure_free     (RelDisclosure  *self);
void           rel_disclosure_withhold (RelDisclosure  *self,
                                        const char     *section,
                                        const char     *id,
                                        const char     *what,
                                        const char     *why);
guint          rel_disclosure_face_to_face (const RelDisclosure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelDisclosure, rel_disclosure_free)

G_END_DECLS
