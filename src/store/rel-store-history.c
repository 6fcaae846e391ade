/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes as the main thread makes them: written on the worker, remembered, undone and done again. */
#include "rel-store-private.h"

typedef struct
{
  RelStep *step;
  RelHistoryWay way;
  RelStep *taken; /* what @step takes back */
} Apply;

static void
apply_free (Apply *apply)
{
  rel_step_unref (apply->step);
  g_clear_pointer (&apply->taken, rel_step_unref);
  g_free (apply);
}

static gpointer
apply_step (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  RelStep *step = data;

  return rel_step_apply (step, connection, error) ? rel_step_ref (step) : NULL;
}

static void
notify_history (RelStore *self)
{
  g_object_notify (G_OBJECT (self), "can-undo");
  g_object_notify (G_OBJECT (self), "can-redo");
}

static void step_history (RelStore *self, GTask *task);

/* What was asked for meanwhile, now that it is known what is to be undone. */
static void
written (RelStore *self)
{
  RelHistory *history = rel_store_get_history (self);

  history->n_writing--;
  while (history->n_writing == 0 && !g_queue_is_empty (&history->waiting))
    step_history (self, g_queue_pop_head (&history->waiting));
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RelStore *self = REL_STORE (source);
  g_autoptr (GTask) task = user_data;
  Apply *apply = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (RelStep) step = g_task_propagate_pointer (G_TASK (result), &error);

  if (step == NULL)
    {
      /* What was changed elsewhere cannot be taken back any more, and will not become so again; a full disk can. */
      if (apply->taken != NULL && !g_error_matches (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT) &&
          !g_error_matches (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND))
        rel_history_put_back (rel_store_get_history (self), apply->way, apply->taken);
      notify_history (self);
      g_task_return_error (task, error);
      written (self);
      return;
    }
  rel_history_remember (rel_store_get_history (self), apply->way, step);
  notify_history (self);
  rel_store_announce (self, rel_step_get_changes (step));
  g_task_return_boolean (task, TRUE);
  written (self);
}

/* Takes @step and @taken over. */
static void
apply_async (RelStore *self, RelStep *step, RelHistoryWay way, RelStep *taken, GTask *task)
{
  Apply *apply = g_new0 (Apply, 1);

  apply->step = step;
  apply->way = way;
  apply->taken = taken;
  g_task_set_task_data (task, apply, (GDestroyNotify) apply_free);
  rel_store_get_history (self)->n_writing++;
  rel_store_push_write (self, g_task_new (self, NULL, applied_cb, task), apply_step, rel_step_ref (step), (GDestroyNotify) rel_step_unref,
        (GDestroyNotify) rel_step_unref);
}

/**
 * rel_store_apply_async:
 * @self: the store
 * @changes: changes not yet applied
 * @cancellable: (nullable): cancels the callback, not the writing
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Writes @changes, remembers them for undo and announces them by #RelStore::changed.
 */
void
rel_store_apply_async (RelStore *self, RelChanges *changes, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rel_store_apply_async);
  apply_async (self, rel_step_new_changes (changes), REL_HISTORY_NEW, NULL, task);
}

/**
 * rel_store_apply_finish:
 * @self: the store
 * @result: the result of applying changes or setting a setting
 * @error: return location
 *
 * Returns: whether it is written
 */
gboolean
rel_store_apply_finish (RelStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * rel_store_set_setting_async:
 * @self: the store
 * @key: a setting of the database
 * @json: (nullable): its value as JSON, %NULL to unset it
 * @label: (nullable): what the person did, for undo
 * @cancellable: (nullable): cancels the callback, not the writing
 * @callback: called on the main thread; it calls rel_store_apply_finish()
 * @user_data: for @callback
 *
 * Sets what changes what the records say. It can be undone like a change of records.
 */
void
rel_store_set_setting_async (RelStore *self, const char *key, const char *json, const char *label, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rel_store_set_setting_async);
  apply_async (self, rel_step_new_setting (key, json, label), REL_HISTORY_NEW, NULL, task);
}

/**
 * rel_store_remember_import:
 * @self: the store
 * @batch: an import that is done
 * @label: (nullable): what the person did, for undo
 *
 * From now on the import is what undo takes back.
 */
void
rel_store_remember_import (RelStore *self, gint64 batch, const char *label)
{
  g_autoptr (RelStep) step = rel_step_new_import (batch, label);

  rel_history_remember (rel_store_get_history (self), REL_HISTORY_NEW, step);
  notify_history (self);
}

/**
 * rel_store_can_undo:
 * @self: a store
 *
 * Returns: whether there is something to undo
 */
gboolean
rel_store_can_undo (RelStore *self)
{
  return rel_store_get_history (self)->undo.length > 0;
}

/**
 * rel_store_can_redo:
 * @self: a store
 *
 * Returns: whether there is something to do again
 */
gboolean
rel_store_can_redo (RelStore *self)
{
  return rel_store_get_history (self)->redo.length > 0;
}

/**
 * rel_store_get_undo_label:
 * @self: the store
 *
 * Returns: (transfer none) (nullable): what Undo would take back
 */
const char *
rel_store_get_undo_label (RelStore *self)
{
  return rel_store_can_undo (self) ? rel_step_get_label (rel_store_get_history (self)->undo.head->data) : NULL;
}

/**
 * rel_store_get_redo_label:
 * @self: the store
 *
 * Returns: (transfer none) (nullable): what Redo would do again
 */
const char *
rel_store_get_redo_label (RelStore *self)
{
  return rel_store_can_redo (self) ? rel_step_get_label (rel_store_get_history (self)->redo.head->data) : NULL;
}

/* Takes @task over, which says by its source tag which way to go. */
static void
step_history (RelStore *self, GTask *task)
{
  RelHistory *history = rel_store_get_history (self);
  RelHistoryWay way = g_task_get_source_tag (task) == rel_store_redo_async ? REL_HISTORY_REDO : REL_HISTORY_UNDO;
  RelStep *last;

  if (history->n_writing > 0)
    {
      g_queue_push_tail (&history->waiting, task);
      return;
    }
  last = rel_history_take (history, way);
  if (last == NULL)
    {
      g_task_return_boolean (task, FALSE);
      g_object_unref (task);
      return;
    }
  apply_async (self, rel_step_invert (last), way, last, task);
  notify_history (self);
}

/**
 * rel_store_undo_async:
 * @self: the store
 * @cancellable: (nullable): cancels the callback, not the writing
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Takes the last change back. It fails with %REL_STORE_ERROR_CONFLICT when somebody else changed the same
 * records since, and then is forgotten.
 */
void
rel_store_undo_async (RelStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rel_store_undo_async);
  step_history (self, task);
}

/**
 * rel_store_redo_async:
 * @self: a store
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main thread when it is done
 * @user_data: for @callback
 *
 * Does again what was undone last.
 */
void
rel_store_redo_async (RelStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rel_store_redo_async);
  step_history (self, task);
}

/**
 * rel_store_undo_import_async:
 * @self: the store
 * @batch: an import, of this window or of long ago
 * @label: (nullable): what the person had done, where this is not remembered
 * @cancellable: (nullable): cancels the callback, not the writing
 * @callback: called on the main thread; it calls rel_store_undo_finish()
 * @user_data: for @callback
 *
 * Takes an import back whole, whatever was done since; it can be redone.
 */
void
rel_store_undo_import_async (RelStore *self, gint64 batch, const char *label, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  RelStep *step = rel_history_take_import (rel_store_get_history (self), batch);

  if (step == NULL)
    step = rel_step_new_import (batch, label);
  apply_async (self, rel_step_invert (step), REL_HISTORY_UNDO, step, g_task_new (self, cancellable, callback, user_data));
  notify_history (self);
}

/**
 * rel_store_redo_import_async:
 * @self: the store
 * @batch: an import that was undone
 * @label: (nullable): what the person does
 * @cancellable: (nullable): cancels the callback, not the writing
 * @callback: called on the main thread; it calls rel_store_apply_finish()
 * @user_data: for @callback
 *
 * Brings an undone import in again, as something new that can be undone.
 */
void
rel_store_redo_import_async (RelStore *self, gint64 batch, const char *label, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  apply_async (self, rel_step_new_import (batch, label), REL_HISTORY_NEW, NULL, g_task_new (self, cancellable, callback, user_data));
}

/**
 * rel_store_undo_finish:
 * @self: the store
 * @result: the result of an undo or a redo
 * @label: (out) (transfer full) (optional) (nullable): what was taken back or done again
 * @kept: (out) (optional): of an import, how many records stay because they were edited since
 * @error: return location
 *
 * Returns: whether something was taken back or done again; %FALSE without @error when there was
 *   nothing
 */
gboolean
rel_store_undo_finish (RelStore *self, GAsyncResult *result, char **label, guint *kept, GError **error)
{
  Apply *apply = g_task_get_task_data (G_TASK (result));

  if (label != NULL)
    *label = apply != NULL ? g_strdup (rel_step_get_label (apply->step)) : NULL;
  if (kept != NULL)
    *kept = apply != NULL ? rel_step_get_kept (apply->step) : 0;
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * rel_store_forget_history:
 * @self: the store
 *
 * Nothing can be undone or redone any more: another database was put in the place of this one.
 */
void
rel_store_forget_history (RelStore *self)
{
  RelHistory *history = rel_store_get_history (self);

  g_queue_clear_full (&history->undo, (GDestroyNotify) rel_step_unref);
  g_queue_clear_full (&history->redo, (GDestroyNotify) rel_step_unref);
  notify_history (self);
}

/**
 * rel_store_refresh:
 * @self: the store
 *
 * Tells everybody to read again, because what the records say changed without them: a new day began.
 */
void
rel_store_refresh (RelStore *self)
{
  rel_store_announce (self, NULL);
}
