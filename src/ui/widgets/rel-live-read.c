/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question to the store whose answer is kept fresh: it is asked again after every change. */
#include "rel-live-read.h"

struct _RelLiveRead
{
  GObject parent_instance;

  RelStore *store;
  RelStoreFunc func;
  GDestroyNotify result_destroy;
  RelLiveReadCallback callback;
  gpointer user_data;

  char *input;
  gboolean asked;
  GCancellable *cancellable; /* of the read that is under way */
  gboolean again;            /* something changed while it was */
};

G_DEFINE_FINAL_TYPE (RelLiveRead, rel_live_read, G_TYPE_OBJECT)

static void run (RelLiveRead *self);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelLiveRead) self = data;
  g_autoptr (GError) error = NULL;
  gpointer answer = rel_store_read_finish (REL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->callback == NULL)
    {
      if (answer != NULL)
        self->result_destroy (answer);
      return;
    }
  g_clear_object (&self->cancellable);
  self->callback (answer, error, self->user_data);
  if (answer != NULL)
    self->result_destroy (answer);
  if (self->again && self->callback != NULL && self->cancellable == NULL)
    run (self);
}

static void
run (RelLiveRead *self)
{
  self->again = FALSE;
  self->cancellable = g_cancellable_new ();
  rel_store_read_async (self->store, self->func, g_strdup (self->input), g_free, self->result_destroy,
                        self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (RelLiveRead *self)
{
  rel_live_read_refresh (self);
}

static void
rel_live_read_dispose (GObject *object)
{
  RelLiveRead *self = REL_LIVE_READ (object);

  rel_live_read_stop (self);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_live_read_parent_class)->dispose (object);
}

static void
rel_live_read_finalize (GObject *object)
{
  g_free (REL_LIVE_READ (object)->input);
  G_OBJECT_CLASS (rel_live_read_parent_class)->finalize (object);
}

static void
rel_live_read_class_init (RelLiveReadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rel_live_read_dispose;
  object_class->finalize = rel_live_read_finalize;
}

static void
rel_live_read_init (RelLiveRead *self)
{
}

/**
 * rel_live_read_new:
 * @store: where to read
 * @func: the question, asked on a worker thread; its data is the input, a string or %NULL
 * @result_destroy: releases an answer
 * @callback: told every answer, on the main thread
 * @user_data: for @callback; it must call rel_live_read_stop() before it goes
 *
 * Nothing is read until rel_live_read_ask().
 *
 * Returns: (transfer full): a question
 */
RelLiveRead *
rel_live_read_new (RelStore *store, RelStoreFunc func, GDestroyNotify result_destroy, RelLiveReadCallback callback, gpointer user_data)
{
  RelLiveRead *self = g_object_new (REL_TYPE_LIVE_READ, NULL);

  self->store = g_object_ref (store);
  self->func = func;
  self->result_destroy = result_destroy;
  self->callback = callback;
  self->user_data = user_data;
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rel_live_read_ask:
 * @self: a question
 * @input: (nullable): what it is about, usually the id of a record
 *
 * Asks now, instead of whatever was being asked.
 */
void
rel_live_read_ask (RelLiveRead *self, const char *input)
{
  g_set_str (&self->input, input);
  self->asked = TRUE;
  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      g_clear_object (&self->cancellable);
    }
  run (self);
}

/**
 * rel_live_read_refresh:
 * @self: a question
 *
 * Asks the same again. A read that is under way is let finish first, so that a stream of changes
 * cannot keep the answer away.
 */
void
rel_live_read_refresh (RelLiveRead *self)
{
  if (!self->asked || self->callback == NULL)
    return;
  if (self->cancellable != NULL)
    self->again = TRUE;
  else
    run (self);
}

/**
 * rel_live_read_stop:
 * @self: a question
 *
 * Whatever is under way is cancelled; the listener hears nothing any more.
 */
void
rel_live_read_stop (RelLiveRead *self)
{
  self->callback = NULL;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}
