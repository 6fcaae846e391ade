/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of text → a meeting, its people, exchanges and follow-ups. */
#pragma once

#include "rel-capture-parse.h"
#include "rel-changes.h"

G_BEGIN_DECLS

#define REL_CAPTURE_ERROR (rel_capture_error_quark ())
GQuark rel_capture_error_quark (void);

/**
 * RelCaptureError:
 * @REL_CAPTURE_ERROR_EMPTY: the line says nothing that could be recorded
 */
typedef enum
{
  REL_CAPTURE_ERROR_EMPTY,
} RelCaptureError;

/**
 * RelCaptureAmbiguous:
 * @text: a name as typed, or a `#tag`
 * @candidates: (array zero-terminated=1): the ids of the people, or goals, it may mean
 * @labels: (array zero-terminated=1): their names, or titles
 * @is_goal: whether it is a `#tag`
 *
 * What may mean several records, none of which is guessed.
 */
typedef struct
{
  char *text;
  GStrv candidates;
  GStrv labels;
  gboolean is_goal;
} RelCaptureAmbiguous;

/**
 * RelCaptureResult:
 * @parse: what the line says
 * @meeting: the meeting
 * @new_people: (element-type RelRecord): people nobody was known by the name of
 * @tagged_people: (element-type RelRecord): people known before who get a tag
 * @follow_ups: (element-type RelRecord): the promises
 * @exchanges: (element-type RelRecord): what was given and received
 * @ambiguous: (element-type RelCaptureAmbiguous): what is still to be chosen; empty before anything is written
 * @changes: all of it, to be applied
 * @is_written: whether it was written
 *
 * What a line becomes. Where something is ambiguous, the records are those of the rest of the line.
 */
typedef struct
{
  RelCaptureParse *parse;
  RelRecord *meeting;
  GPtrArray *new_people;
  GPtrArray *tagged_people;
  GPtrArray *follow_ups;
  GPtrArray *exchanges;
  GPtrArray *ambiguous;
  RelChanges *changes;
  gboolean is_written;
} RelCaptureResult;

RelCaptureContext *rel_capture_load_context        (RelConnection     *connection,
                                                    RelDay             today,
                                                    GError           **error);
void               rel_capture_context_follow      (RelCaptureContext *self,
                                                    RelChanges        *changes);
RelCaptureResult  *rel_capture_build               (RelConnection     *connection,
                                                    RelCaptureContext *context,
                                                    RelCaptureParse   *parse,
                                                    GError           **error);
RelCaptureResult  *rel_capture_log                 (RelConnection     *connection,
                                                    const char        *line,
                                                    RelDay             today,
                                                    gboolean           dry_run,
                                                    GError           **error);
char              *rel_capture_result_dup_question (RelCaptureResult  *self);
void               rel_capture_result_free         (RelCaptureResult  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelCaptureResult, rel_capture_result_free)

G_END_DECLS
