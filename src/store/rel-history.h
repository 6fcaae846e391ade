/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be undone and done again: steps, and the two stacks they lie on. */
#pragma once

#include "rel-changes.h"

G_BEGIN_DECLS

/**
 * RelStep:
 *
 * One thing a person did: records changed, files imported, or a setting set. Applied on a worker thread,
 * looked at on the main thread, never both at once.
 */
typedef struct _RelStep RelStep;

RelStep    *rel_step_new_changes   (RelChanges *changes);
RelStep    *rel_step_new_import    (gint64 batch, const char *label);
RelStep    *rel_step_new_setting   (const char *key, const char *json, const char *label);
RelStep    *rel_step_ref           (RelStep *self);
void        rel_step_unref         (RelStep *self);
gboolean    rel_step_apply         (RelStep *self, RelConnection *connection, GError **error);
RelStep    *rel_step_invert        (RelStep *self);
const char *rel_step_get_label     (RelStep *self);
RelChanges *rel_step_get_changes   (RelStep *self);
guint       rel_step_get_kept      (RelStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelStep, rel_step_unref)

/**
 * RelHistoryWay:
 * @REL_HISTORY_NEW: something is done that was not done before
 * @REL_HISTORY_UNDO: the last step is taken back
 * @REL_HISTORY_REDO: what was taken back is done again
 */
typedef enum
{
  REL_HISTORY_NEW,
  REL_HISTORY_UNDO,
  REL_HISTORY_REDO,
} RelHistoryWay;

/**
 * RelHistory:
 *
 * The last hundred steps of a window, for the main thread alone.
 */
typedef struct
{
  GQueue undo; /* RelStep, newest first */
  GQueue redo;
  GQueue waiting; /* GTask of those who asked to undo or redo while something was being written */
  guint n_writing;
} RelHistory;

void     rel_history_init     (RelHistory *self);
void     rel_history_clear    (RelHistory *self);
void     rel_history_remember (RelHistory *self, RelHistoryWay way, RelStep *step);
RelStep *rel_history_take     (RelHistory *self, RelHistoryWay way);
void     rel_history_put_back (RelHistory *self, RelHistoryWay way, RelStep *step);
RelStep *rel_history_take_import (RelHistory *self, gint64 batch);

G_END_DECLS
