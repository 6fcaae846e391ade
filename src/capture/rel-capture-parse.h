/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one typed line says: the conversation, its people, and what was promised and given. */
#pragma once

#include "rel-capture-names.h"
#include "rel-capture-words.h"
#include "rel-date.h"
#include "rel-enums.h"

G_BEGIN_DECLS

/* A line may be of any length; what exceeds these stays in the title. */
#define REL_CAPTURE_MAX_NAMES 100
#define REL_CAPTURE_MAX_CLAUSES 100
#define REL_CAPTURE_MAX_TAGS 100

/**
 * RelCaptureSpanKind:
 * @REL_CAPTURE_SPAN_SYNTAX: a word or sign that connects others: “with”, “and”, “re:”, “;”
 * @REL_CAPTURE_SPAN_CHANNEL: how one talked
 * @REL_CAPTURE_SPAN_NAME: a person; the index is that of the name
 * @REL_CAPTURE_SPAN_DATE: the day
 * @REL_CAPTURE_SPAN_TIME: the time of day
 * @REL_CAPTURE_SPAN_DURATION: how long it took
 * @REL_CAPTURE_SPAN_TITLE: text that goes into the title
 * @REL_CAPTURE_SPAN_CLAUSE: the verb of a clause; the index is that of the clause
 * @REL_CAPTURE_SPAN_TEXT: the text of a clause; the index is that of the clause
 * @REL_CAPTURE_SPAN_DUE: a due date; the index is that of the clause
 * @REL_CAPTURE_SPAN_TAG: a goal or a tag; the index is that of the tag
 *
 * What a part of a line was understood as.
 */
typedef enum
{
  REL_CAPTURE_SPAN_SYNTAX,
  REL_CAPTURE_SPAN_CHANNEL,
  REL_CAPTURE_SPAN_NAME,
  REL_CAPTURE_SPAN_DATE,
  REL_CAPTURE_SPAN_TIME,
  REL_CAPTURE_SPAN_DURATION,
  REL_CAPTURE_SPAN_TITLE,
  REL_CAPTURE_SPAN_CLAUSE,
  REL_CAPTURE_SPAN_TEXT,
  REL_CAPTURE_SPAN_DUE,
  REL_CAPTURE_SPAN_TAG,
} RelCaptureSpanKind;

/**
 * RelCaptureSpan:
 * @kind: what it is
 * @index: which name, clause or tag
 * @start: the offset of its first byte in the line
 * @length: its length in bytes
 *
 * A part of a line. Spans are in the order of the line and never overlap; every byte that is no
 * white space and no control character is in one.
 */
typedef struct
{
  RelCaptureSpanKind kind;
  guint index;
  gsize start;
  gsize length;
} RelCaptureSpan;

/**
 * RelCaptureStatus:
 * @REL_CAPTURE_KNOWN: there is exactly one record of that name
 * @REL_CAPTURE_AMBIGUOUS: there are several, and none of them is guessed
 * @REL_CAPTURE_NEW: there is none
 *
 * What a name or tag of a line refers to.
 */
typedef enum
{
  REL_CAPTURE_KNOWN,
  REL_CAPTURE_AMBIGUOUS,
  REL_CAPTURE_NEW,
} RelCaptureStatus;

/**
 * RelCaptureName:
 * @text: the name as typed
 * @key: the same made comparable: what is decided about a name holds as long as its key is in the line
 * @status: whether it is known
 * @is_participant: whether the person took part; one who is only named in a clause did not
 * @people: (array zero-terminated=1): ids: one where known, the candidates where ambiguous, none where new
 *
 * A person named in a line.
 */
typedef struct
{
  char *text;
  char *key;
  RelCaptureStatus status;
  gboolean is_participant;
  GStrv people;
} RelCaptureName;

typedef enum
{
  REL_CAPTURE_PROMISED,      /* I promised something */
  REL_CAPTURE_THEY_PROMISED, /* the other promised something */
  REL_CAPTURE_GAVE,          /* I gave something */
  REL_CAPTURE_GOT,           /* I got something */
} RelCaptureClauseKind;

/**
 * RelCaptureClause:
 * @kind: who promised, or who gave
 * @text: what; for an exchange all that was said of it
 * @due_on: until when, or %REL_DAY_NONE
 * @exchange_kind: of an exchange, what was given
 * @names: (element-type guint): the indexes of those it concerns
 *
 * A promise or an exchange.
 *
 * It concerns the people it names: right after its verb (“promised Dana the slides”), after “to” or
 * “from” (“gave the slides to Dana”, “got advice from Sam”), or anywhere where that is one of the
 * participants. The person of “an introduction *to* Sam” is not who receives it, and neither is a
 * stranger to the conversation in “promised *to* talk to Sam”. Without such a name a promise is made
 * to the first participant, and an exchange is one with each of them.
 */
typedef struct
{
  RelCaptureClauseKind kind;
  char *text;
  RelDay due_on;
  RelExchangeKind exchange_kind;
  GArray *names;
} RelCaptureClause;

/**
 * RelCaptureTag:
 * @text: the word after the `#`
 * @key: the same made comparable
 * @status: known where it is one goal, ambiguous where it may be several, new where it is a tag
 * @goals: (array zero-terminated=1): the ids of these goals
 *
 * A `#goal-or-tag`. It is a goal where the goal's title is that text, begins with it, or else has a
 * word that begins with it (a hyphen or underscore in the tag stands for a space; active goals go
 * first). Otherwise it is a tag for each participant.
 */
typedef struct
{
  char *text;
  char *key;
  RelCaptureStatus status;
  GStrv goals;
} RelCaptureTag;

/**
 * RelCaptureParse:
 * @channel: how one talked, or unset
 * @purpose: what for, where that is evident, or unset
 * @has_date: whether the line named a day
 * @started_on: the day; today where the line named none
 * @started_at: the time as `HH:MM`, or empty
 * @duration_minutes: how long, 1 to 1440, or 0
 * @title: what it was about, and all that was not understood; empty where there is nothing
 * @names: (element-type RelCaptureName): the people
 * @clauses: (element-type RelCaptureClause): the promises and exchanges
 * @tags: (element-type RelCaptureTag): the goals and tags
 * @spans: (element-type RelCaptureSpan): what each part of the line was understood as
 *
 * What a line says. Read only.
 */
typedef struct
{
  RelChannel channel;
  RelPurpose purpose;
  gboolean has_date;
  RelDay started_on;
  char started_at[6];
  int duration_minutes;
  char *title;
  GPtrArray *names;
  GPtrArray *clauses;
  GPtrArray *tags;
  GArray *spans;
} RelCaptureParse;

/**
 * RelCaptureContext:
 *
 * What a line is read against: the day, the people and goals known, the words.
 */
typedef struct _RelCaptureContext RelCaptureContext;

RelCaptureContext *rel_capture_context_new         (RelDay               today);
void               rel_capture_context_free        (RelCaptureContext   *self);
void               rel_capture_context_set_today   (RelCaptureContext   *self,
                                                    RelDay               today);
void               rel_capture_context_set_refused (RelCaptureContext   *self,
                                                    const char * const  *keys);
void               rel_capture_context_set_words   (RelCaptureContext   *self,
                                                    RelCaptureWords     *words);
RelCaptureNames   *rel_capture_context_get_names   (RelCaptureContext   *self);
void               rel_capture_context_set_names   (RelCaptureContext   *self,
                                                    RelCaptureNames     *names);
void               rel_capture_context_set_goal    (RelCaptureContext   *self,
                                                    const char          *id,
                                                    const char          *title,
                                                    gboolean             is_active);
void               rel_capture_context_remove_goal (RelCaptureContext   *self,
                                                    const char          *id);
const char        *rel_capture_context_get_goal_title (RelCaptureContext *self,
                                                       const char        *id);

RelCaptureParse   *rel_capture_parse               (RelCaptureContext   *context,
                                                    const char          *line,
                                                    gssize               length);
void               rel_capture_parse_free          (RelCaptureParse     *self);
void               rel_capture_parse_choose        (RelCaptureParse     *self,
                                                    guint                index,
                                                    const char          *person);
void               rel_capture_parse_choose_goal   (RelCaptureParse     *self,
                                                    guint                index,
                                                    const char          *goal);
gboolean           rel_capture_parse_says_anything (RelCaptureParse     *self);
int                rel_capture_parse_find_name     (RelCaptureParse     *self,
                                                    const char          *line,
                                                    gsize                offset,
                                                    gsize               *start,
                                                    gsize               *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCaptureContext, rel_capture_context_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCaptureParse, rel_capture_parse_free)

G_END_DECLS
