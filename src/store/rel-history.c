/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be undone and done again: steps, and the two stacks they lie on. */
#include "rel-history.h"

#include <glib/gi18n-lib.h>

#include "rel-batches.h"
#include "rel-settings.h"

#define LENGTH 100
/* What changed more records than these is let go of on a thread of its own: that takes longer than a frame may. */
#define MANY 256

typedef enum { STEP_CHANGES, STEP_UNDO_IMPORT, STEP_REDO_IMPORT, STEP_SETTING } StepKind;

struct _RelStep
{
  gatomicrefcount references;
  StepKind kind;
  char *label;

  RelChanges *changes;
  RelStep *taken; /* (nullable): a step whose changes are turned round to be @changes, once this is applied */

  gint64 batch;
  guint kept; /* records of the import that were edited since, and stay */

  char *key;
  char *before; /* what it was, NULL for not set; known once applied */
  char *after;
  gboolean expected; /* an inverse: refuse unless @before is what is set */
};

static RelStep *
step_new (StepKind kind, const char *label)
{
  RelStep *self = g_new0 (RelStep, 1);

  g_atomic_ref_count_init (&self->references);
  self->kind = kind;
  self->label = g_strdup (label);
  return self;
}

/**
 * rel_step_new_changes:
 * @changes: changes not yet applied
 *
 * Returns: (transfer full): a step that applies them
 */
RelStep *
rel_step_new_changes (RelChanges *changes)
{
  RelStep *self = step_new (STEP_CHANGES, rel_changes_get_label (changes));

  self->changes = g_object_ref (changes);
  return self;
}

/**
 * rel_step_new_import:
 * @batch: an import that is done
 * @label: (nullable): what the person did
 *
 * Returns: (transfer full): the step of importing it, as if applied
 */
RelStep *
rel_step_new_import (gint64 batch, const char *label)
{
  RelStep *self = step_new (STEP_REDO_IMPORT, label);

  self->batch = batch;
  return self;
}

/**
 * rel_step_new_setting:
 * @key: a setting
 * @json: (nullable): its value as JSON, %NULL to unset it
 * @label: (nullable): what the person did
 *
 * Returns: (transfer full): a step that sets it
 */
RelStep *
rel_step_new_setting (const char *key, const char *json, const char *label)
{
  RelStep *self = step_new (STEP_SETTING, label);

  self->key = g_strdup (key);
  self->after = g_strdup (json);
  return self;
}

/**
 * rel_step_ref:
 * @self: a step
 *
 * Returns: (transfer full): @self
 */
RelStep *
rel_step_ref (RelStep *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static gpointer
forget_thread (gpointer changes)
{
  g_object_unref (changes);
  return NULL;
}

/**
 * rel_step_unref:
 * @self: a step
 */
void
rel_step_unref (RelStep *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->label);
  g_clear_pointer (&self->taken, rel_step_unref);
  if (self->changes != NULL && rel_changes_get_length (self->changes) > MANY)
    g_thread_unref (g_thread_new ("forget", forget_thread, g_steal_pointer (&self->changes)));
  g_clear_object (&self->changes);
  g_free (self->key);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static gboolean
apply_setting (RelStep *self, RelConnection *connection, GError **error)
{
  g_autofree char *current = NULL;

  if (!rel_connection_begin (connection, error))
    return FALSE;
  current = rel_settings_dup_json (connection, self->key, NULL);
  if (self->expected && g_strcmp0 (current, self->before) != 0)
    {
      rel_connection_rollback (connection);
      g_set_error_literal (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT, _("The setting was changed elsewhere in the meantime"));
      return FALSE;
    }
  g_set_str (&self->before, current);
  if (!rel_settings_set_json (connection, self->key, self->after, error))
    {
      rel_connection_rollback (connection);
      return FALSE;
    }
  return rel_connection_commit (connection, error);
}

/**
 * rel_step_apply:
 * @self: a step not yet applied
 * @connection: a writable connection in no transaction
 * @error: return location
 *
 * Returns: whether it is done; %REL_STORE_ERROR_CONFLICT when what it would take back was changed elsewhere
 */
gboolean
rel_step_apply (RelStep *self, RelConnection *connection, GError **error)
{
  guint removed, restored;

  switch (self->kind)
    {
    case STEP_CHANGES:
      if (self->changes == NULL)
        {
          self->changes = rel_changes_invert (self->taken->changes);
          g_clear_pointer (&self->taken, rel_step_unref);
        }
      return rel_changes_apply (self->changes, connection, error);
    case STEP_UNDO_IMPORT:
      return rel_batch_undo (connection, self->batch, &removed, &restored, &self->kept, error);
    case STEP_REDO_IMPORT:
      return rel_batch_redo (connection, self->batch, error);
    case STEP_SETTING:
    default:
      return apply_setting (self, connection, error);
    }
}

/**
 * rel_step_invert:
 * @self: an applied step
 *
 * Quick, however many records @self changed: they are turned round when the new step is applied.
 *
 * Returns: (transfer full): the step that takes it back
 */
RelStep *
rel_step_invert (RelStep *self)
{
  RelStep *inverse = step_new (self->kind, self->label);

  switch (self->kind)
    {
    case STEP_CHANGES:
      inverse->taken = rel_step_ref (self);
      break;
    case STEP_UNDO_IMPORT:
      inverse->kind = STEP_REDO_IMPORT;
      inverse->batch = self->batch;
      break;
    case STEP_REDO_IMPORT:
      inverse->kind = STEP_UNDO_IMPORT;
      inverse->batch = self->batch;
      break;
    case STEP_SETTING:
    default:
      inverse->key = g_strdup (self->key);
      inverse->before = g_strdup (self->after);
      inverse->after = g_strdup (self->before);
      inverse->expected = TRUE;
    }
  return inverse;
}

/**
 * rel_step_get_label:
 * @self: a step
 *
 * Returns: (transfer none) (nullable): what it did
 */
const char *
rel_step_get_label (RelStep *self)
{
  return self->label;
}

/**
 * rel_step_get_changes:
 * @self: a step that was applied
 *
 * Returns: (transfer none) (nullable): what it changed, %NULL when it is not known which records it concerns
 */
RelChanges *
rel_step_get_changes (RelStep *self)
{
  return self->changes;
}

/* 0 when it is no import. */
static gint64
rel_step_get_batch (RelStep *self)
{
  return self->batch;
}

/**
 * rel_step_get_kept:
 * @self: the step that undid an import
 *
 * Returns: how many records stay because they were edited since
 */
guint
rel_step_get_kept (RelStep *self)
{
  return self->kept;
}

/**
 * rel_history_init:
 * @self: (out caller-allocates): a history without steps, to be given to rel_history_clear()
 */
void
rel_history_init (RelHistory *self)
{
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
  g_queue_init (&self->waiting);
  self->n_writing = 0;
}

/**
 * rel_history_clear:
 * @self: a history
 *
 * Drops all steps, and what waits to be undone or done again.
 */
void
rel_history_clear (RelHistory *self)
{
  g_queue_clear_full (&self->undo, (GDestroyNotify) rel_step_unref);
  g_queue_clear_full (&self->redo, (GDestroyNotify) rel_step_unref);
  g_queue_clear_full (&self->waiting, g_object_unref);
}

/**
 * rel_history_remember:
 * @self: a history
 * @way: how the step came about
 * @step: an applied step
 *
 * What is new makes it impossible to redo what was undone before it.
 */
void
rel_history_remember (RelHistory *self, RelHistoryWay way, RelStep *step)
{
  GQueue *queue = way == REL_HISTORY_UNDO ? &self->redo : &self->undo;

  g_queue_push_head (queue, rel_step_ref (step));
  if (queue->length > LENGTH)
    rel_step_unref (g_queue_pop_tail (queue));
  if (way == REL_HISTORY_NEW)
    g_queue_clear_full (&self->redo, (GDestroyNotify) rel_step_unref);
}

/**
 * rel_history_take:
 * @self: a history
 * @way: %REL_HISTORY_UNDO or %REL_HISTORY_REDO
 *
 * Returns: (transfer full) (nullable): the step to be inverted next
 */
RelStep *
rel_history_take (RelHistory *self, RelHistoryWay way)
{
  return g_queue_pop_head (way == REL_HISTORY_UNDO ? &self->undo : &self->redo);
}

/**
 * rel_history_put_back:
 * @self: a history
 * @way: as it was taken
 * @step: a step that could not be inverted just now
 */
void
rel_history_put_back (RelHistory *self, RelHistoryWay way, RelStep *step)
{
  g_queue_push_head (way == REL_HISTORY_UNDO ? &self->undo : &self->redo, rel_step_ref (step));
}

/**
 * rel_history_take_import:
 * @self: a history
 * @batch: an import
 *
 * Returns: (transfer full) (nullable): its step, wherever it lies among what can be undone
 */
RelStep *
rel_history_take_import (RelHistory *self, gint64 batch)
{
  for (GList *l = self->undo.head; l != NULL; l = l->next)
    if (rel_step_get_batch (l->data) == batch)
      {
        RelStep *step = l->data;

        g_queue_delete_link (&self->undo, l);
        return step;
      }
  return NULL;
}
