/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the export dialog asks of the worker: a draft to look at, a file, or bytes to hand out. */
#pragma once

#include "rel-store.h"
#include "rel-summary.h"

G_BEGIN_DECLS

/**
 * RelSummaryRequest:
 * @goal_id: the goal
 * @edition: for whom it is
 * @names: how people are named
 * @since: the first day of its period, %REL_DAY_NONE for no limit
 * @until: its last day, %REL_DAY_NONE for today
 * @left_out_people: (nullable): ids of people who are switched off
 * @left_out_sections: (nullable): ids of sections that are switched off
 * @scale: pixels a point, of a draft, or %REL_SCALE_ANY
 * @format: of a file
 * @path: (nullable): where the file goes
 * @to: (nullable): where bytes go, a word for the log
 */
typedef struct
{
  char *goal_id;
  RelEdition edition;
  RelNames names;
  RelDay since;
  RelDay until;
  GStrv left_out_people;
  GStrv left_out_sections;
  double scale;
  RelRenderFormat format;
  char *path;
  const char *to;
} RelSummaryRequest;

/* What there is to look at. */
typedef struct
{
  RelSummary *summary;
  GPtrArray *pages; /* RelPage */
  GStrv trimmed;    /* what had to go so that the pages are no more than allowed */
} RelSummaryDraft;

void     rel_summary_request_free     (RelSummaryRequest *self);
void     rel_summary_draft_free       (RelSummaryDraft *self);

/* Work for a store; the data is unused, a draft, or a request, as they say. */
gpointer rel_summary_load_goals       (RelConnection *connection, gpointer unused, GCancellable *cancellable, GError **error);
gpointer rel_summary_request_draft    (RelConnection *connection, gpointer request, GCancellable *cancellable, GError **error);
gpointer rel_summary_draft_log_print  (RelConnection *connection, gpointer draft, GCancellable *cancellable, GError **error);
gpointer rel_summary_request_write    (RelConnection *connection, gpointer request, GCancellable *cancellable, GError **error);
gpointer rel_summary_request_hand_out (RelConnection *connection, gpointer request, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelSummaryRequest, rel_summary_request_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelSummaryDraft, rel_summary_draft_free)

G_END_DECLS
