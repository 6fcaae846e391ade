/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the export dialog asks of the worker: a draft to look at, a file, or bytes to hand out. */
#include "rel-summary-request.h"

#include "rel-clock.h"
#include "rel-enums.h"
#include "rel-goal.h"
#include "rel-records.h"

/**
 * rel_summary_request_free:
 * @self: (transfer full): a request
 *
 * Releases it and all that it owns.
 */
void
rel_summary_request_free (RelSummaryRequest *self)
{
  g_free (self->goal_id);
  g_strfreev (self->left_out_people);
  g_strfreev (self->left_out_sections);
  g_free (self->path);
  g_free (self);
}

/**
 * rel_summary_draft_free:
 * @self: (transfer full): a draft
 *
 * Releases it and all that it owns.
 */
void
rel_summary_draft_free (RelSummaryDraft *self)
{
  g_clear_pointer (&self->summary, rel_summary_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_strfreev (self->trimmed);
  g_free (self);
}

static int
compare_goals (gconstpointer a, gconstpointer b)
{
  RelRecord *left = *(RelRecord **) a, *right = *(RelRecord **) b;
  int left_active = rel_record_get_word (left, REL_GOAL_STATUS) == REL_GOAL_STATUS_ACTIVE;
  int right_active = rel_record_get_word (right, REL_GOAL_STATUS) == REL_GOAL_STATUS_ACTIVE;

  if (left_active != right_active)
    return right_active - left_active;
  return g_utf8_collate (rel_record_get_text (left, REL_GOAL_TITLE), rel_record_get_text (right, REL_GOAL_TITLE));
}

/**
 * rel_summary_load_goals:
 *
 * Returns: (transfer full) (element-type RelRecord): all goals, the active ones first, by title
 */
gpointer
rel_summary_load_goals (RelConnection *connection, gpointer unused, GCancellable *cancellable, GError **error)
{
  g_autoptr (RelRecordCursor) cursor = rel_record_cursor_new (connection, REL_NOUN_GOAL, error);
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func (g_object_unref);
  RelRecord *goal = NULL;

  if (cursor == NULL)
    return NULL;
  do
    {
      if (!rel_record_cursor_next (cursor, &goal, error))
        return NULL;
      if (goal != NULL)
        g_ptr_array_add (goals, goal);
    }
  while (goal != NULL);
  g_ptr_array_sort (goals, compare_goals);
  return g_steal_pointer (&goals);
}

static RelSummary *
make_summary (RelConnection *connection, const RelSummaryRequest *request, GError **error)
{
  const RelSummaryOptions options = {
    .goal_id = request->goal_id,
    .edition = request->edition,
    .names = request->names,
    .on = rel_clock_today (),
    .since = request->since,
    .until = request->until,
    .left_out_people = (const char * const *) request->left_out_people,
    .left_out_sections = (const char * const *) request->left_out_sections,
  };

  return rel_summary_new (connection, &options, error);
}

/**
 * rel_summary_request_draft:
 *
 * Returns: (transfer full) (nullable) (type RelSummaryDraft): what the summary would be
 */
gpointer
rel_summary_request_draft (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const RelSummaryRequest *request = data;
  g_autoptr (RelSummaryDraft) draft = g_new0 (RelSummaryDraft, 1);

  draft->summary = make_summary (connection, request, error);
  if (draft->summary == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  draft->pages = rel_summary_render_pages (draft->summary, rel_paper_for_user (), request->scale);
  draft->trimmed = rel_document_describe_trimmed (rel_summary_get_document (draft->summary));
  return g_steal_pointer (&draft);
}

/**
 * rel_summary_draft_log_print:
 *
 * Returns: (transfer none) (nullable) (type RelSummaryDraft): the draft, whose pages were printed, when that is logged
 */
gpointer
rel_summary_draft_log_print (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  RelSummaryDraft *draft = data;

  return rel_summary_log_print (draft->summary, connection, error) ? draft : NULL;
}

/**
 * rel_summary_request_write:
 *
 * Returns: (transfer full) (nullable) (type filename): where the file is, which is written and logged
 */
gpointer
rel_summary_request_write (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const RelSummaryRequest *request = data;
  g_autoptr (RelSummary) summary = make_summary (connection, request, error);

  if (summary == NULL || !rel_summary_export (summary, connection, request->format, rel_paper_for_user (), request->path, error))
    return NULL;
  return g_strdup (request->path);
}

/**
 * rel_summary_request_hand_out:
 *
 * Returns: (transfer full) (nullable) (element-type GBytes): the summary in its format, which is logged, and beside
 * HTML the same as Markdown
 */
gpointer
rel_summary_request_hand_out (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const RelSummaryRequest *request = data;
  g_autoptr (RelSummary) summary = make_summary (connection, request, error);
  g_autoptr (GPtrArray) formats = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  GBytes *bytes;

  if (summary == NULL)
    return NULL;
  bytes = rel_summary_hand_out (summary, connection, request->format, rel_paper_for_user (), request->to, error);
  if (bytes == NULL)
    return NULL;
  g_ptr_array_add (formats, bytes);
  if (request->format == REL_RENDER_HTML)
    {
      bytes = rel_summary_render (summary, REL_RENDER_MARKDOWN, rel_paper_for_user (), error);
      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (formats, bytes);
    }
  return g_steal_pointer (&formats);
}
