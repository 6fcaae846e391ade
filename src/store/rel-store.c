/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The database as the main thread sees it: it asks, a worker answers, nothing waits. */
#include "rel-store-private.h"

#include "rel-connection-private.h"
#include "rel-memory.h"
#include "rel-trash.h"

#define N_READERS 2
/* A worker that has nothing to do for so long gives back what it holds to be quick. */
#define REST_AFTER_US (1 * G_USEC_PER_SEC)
/* How long after a file event to look whether another process wrote. */
#define EXTERNAL_DELAY_MS 150
/* The trash can wait until whoever opened the database has seen something. */
#define EXPIRE_DELAY_S 20

typedef struct
{
  GTask *task; /* NULL tells the thread to end */
  RelStoreFunc func;
  gpointer data;
  GDestroyNotify data_destroy;
  GDestroyNotify result_destroy;
} Job;

struct _RelStore
{
  GObject parent_instance;

  RelDatabase *database;
  GAsyncQueue *reads;
  GAsyncQueue *writes;
  GThread *readers[N_READERS];
  GThread *writer;
  RelHistory history;
  GFileMonitor *monitor;
  guint external_source;
  guint expire_source;
  gint64 data_version;
};

G_DEFINE_FINAL_TYPE (RelStore, rel_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

typedef struct
{
  RelDatabase *database;
  GAsyncQueue *queue;
  gboolean writable;
} Worker;

static gboolean
release_task_cb (gpointer task)
{
  g_object_unref (task);
  return G_SOURCE_REMOVE;
}

/* A task holds the store. Were the worker to drop the last reference, the store would be disposed
 * of on a thread that it then waits for: the task goes back to where it came from. */
static void
job_free (Job *job)
{
  if (job->data_destroy != NULL)
    job->data_destroy (job->data);
  if (job->task != NULL)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, release_task_cb, job->task, NULL);
      g_source_attach (source, g_task_get_context (job->task));
    }
  g_free (job);
}

static void
run_job (Job *job, RelConnection *connection)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);
  GError *error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (job->task))
    return;
  rel_connection_set_cancellable (connection, cancellable);
  result = job->func (connection, job->data, cancellable, &error);
  rel_connection_set_cancellable (connection, NULL);
  /* A function that failed half way leaves no transaction behind. */
  rel_connection_rollback (connection);
  if (error != NULL)
    g_task_return_error (job->task, error);
  else
    g_task_return_pointer (job->task, result, job->result_destroy);
}

static Job *
wait_for_job (Worker *worker, RelConnection *connection)
{
  Job *job = connection != NULL ? g_async_queue_timeout_pop (worker->queue, REST_AFTER_US) : NULL;

  if (job != NULL)
    return job;
  if (connection != NULL)
    {
      rel_connection_rest (connection);
      rel_memory_trim ();
    }
  return g_async_queue_pop (worker->queue);
}

static gpointer
worker_thread (gpointer data)
{
  g_autofree Worker *worker = data;
  RelConnection *connection = NULL;
  Job *job;

  while ((job = wait_for_job (worker, connection))->task != NULL)
    {
      GError *error = NULL;

      if (connection == NULL)
        connection = rel_database_connect (worker->database, worker->writable, &error);
      if (connection == NULL)
        g_task_return_error (job->task, error);
      else
        run_job (job, connection);
      job_free (job);
    }
  job_free (job);
  g_clear_pointer (&connection, rel_connection_close);
  g_object_unref (worker->database);
  g_async_queue_unref (worker->queue);
  return NULL;
}

static GThread *
start_worker (RelStore *self, const char *name, GAsyncQueue *queue, gboolean writable)
{
  Worker *worker = g_new0 (Worker, 1);

  worker->database = g_object_ref (self->database);
  worker->queue = g_async_queue_ref (queue);
  worker->writable = writable;
  return g_thread_new (name, worker_thread, worker);
}

static void
push (GAsyncQueue *queue, GTask *task, RelStoreFunc func, gpointer data, GDestroyNotify data_destroy, GDestroyNotify result_destroy)
{
  Job *job = g_new0 (Job, 1);

  job->task = task;
  job->func = func;
  job->data = data;
  job->data_destroy = data_destroy;
  job->result_destroy = result_destroy;
  g_async_queue_push (queue, job);
}

static gpointer
read_data_version (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RelStatement) statement = rel_connection_prepare (connection, "PRAGMA data_version", error);
  gint64 *version = g_new0 (gint64, 1);

  if (statement == NULL || !rel_connection_query_int (connection, statement, 0, version, error))
    g_clear_pointer (&version, g_free);
  return version;
}

static void
data_version_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RelStore *self = REL_STORE (source);
  g_autofree gint64 *version = g_task_propagate_pointer (G_TASK (result), NULL);

  if (version == NULL)
    return;
  if (self->data_version != 0 && *version != self->data_version)
    g_signal_emit (self, signals[CHANGED], 0, NULL);
  self->data_version = *version;
}

/* The writer's own commits do not move its data_version: what moves it is another process. */
static void
check_external (RelStore *self)
{
  push (self->writes, g_task_new (self, NULL, data_version_cb, NULL), read_data_version, NULL, NULL, g_free);
}

static gboolean
external_cb (gpointer data)
{
  RelStore *self = data;

  self->external_source = 0;
  check_external (self);
  return G_SOURCE_REMOVE;
}

static void
file_changed_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, RelStore *self)
{
  if (self->external_source == 0)
    self->external_source = g_timeout_add (EXTERNAL_DELAY_MS, external_cb, self);
}

static void
start_monitor (RelStore *self)
{
  g_autofree char *log = g_strdup_printf ("%s-wal", rel_database_get_path (self->database));
  g_autoptr (GFile) file = g_file_new_for_path (log);

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    {
      g_file_monitor_set_rate_limit (self->monitor, EXTERNAL_DELAY_MS);
      g_signal_connect (self->monitor, "changed", G_CALLBACK (file_changed_cb), self);
    }
  check_external (self);
}

static gpointer
expire_trash (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  rel_trash_expire (connection, error);
  return NULL;
}

static gboolean
expire_cb (gpointer data)
{
  RelStore *self = data;

  self->expire_source = 0;
  push (self->writes, g_task_new (NULL, NULL, NULL, NULL), expire_trash, NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * rel_store_new:
 * @database: an open database
 *
 * Starts the worker threads: one that writes, two that read. Answers and signals arrive on the
 * calling thread's main context.
 *
 * Returns: (transfer full): the store
 */
RelStore *
rel_store_new (RelDatabase *database)
{
  RelStore *self = g_object_new (REL_TYPE_STORE, NULL);

  self->database = g_object_ref (database);
  self->writer = start_worker (self, "store-writer", self->writes, TRUE);
  for (guint i = 0; i < N_READERS; i++)
    self->readers[i] = start_worker (self, "store-reader", self->reads, FALSE);
  start_monitor (self);
  self->expire_source = g_timeout_add_seconds (EXPIRE_DELAY_S, expire_cb, self);
  return self;
}

static void
stop_workers (RelStore *self)
{
  if (self->writer == NULL)
    return;
  g_async_queue_push (self->writes, g_new0 (Job, 1));
  for (guint i = 0; i < N_READERS; i++)
    g_async_queue_push (self->reads, g_new0 (Job, 1));
  g_thread_join (g_steal_pointer (&self->writer));
  for (guint i = 0; i < N_READERS; i++)
    g_thread_join (g_steal_pointer (&self->readers[i]));
}

/* Nothing is asked for by itself from here on. */
static void
stop_watching (RelStore *self)
{
  g_clear_handle_id (&self->external_source, g_source_remove);
  g_clear_handle_id (&self->expire_source, g_source_remove);
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      /* Otherwise its last reference may be that of the thread which delivers events, and which would then wait for
       * itself: https://gitlab.gnome.org/GNOME/glib/-/issues/1941 */
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
}

static void
rel_store_dispose (GObject *object)
{
  RelStore *self = REL_STORE (object);

  stop_watching (self);
  stop_workers (self);
  rel_history_clear (&self->history);
  g_clear_object (&self->database);
  G_OBJECT_CLASS (rel_store_parent_class)->dispose (object);
}

static void
rel_store_finalize (GObject *object)
{
  RelStore *self = REL_STORE (object);

  g_async_queue_unref (self->reads);
  g_async_queue_unref (self->writes);
  G_OBJECT_CLASS (rel_store_parent_class)->finalize (object);
}

static void
rel_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RelStore *self = REL_STORE (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, rel_store_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, rel_store_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_store_class_init (RelStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = rel_store_dispose;
  object_class->finalize = rel_store_finalize;
  object_class->get_property = rel_store_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * RelStore::changed:
   * @self: the store
   * @changes: (nullable): what was written; %NULL when it is not known which records
   *
   * Records were written, by this window or by another process.
   */
  signals[CHANGED] = g_signal_new ("changed", REL_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, REL_TYPE_CHANGES);
}

static void
rel_store_init (RelStore *self)
{
  self->reads = g_async_queue_new ();
  self->writes = g_async_queue_new ();
  rel_history_init (&self->history);
}

/**
 * rel_store_get_database:
 * @self: a store
 *
 * Returns: (transfer none): the database it reads and writes
 */
RelDatabase *
rel_store_get_database (RelStore *self)
{
  return self->database;
}

/**
 * rel_store_read_async:
 * @self: the store
 * @func: what to do on a reader thread
 * @data: for @func
 * @data_destroy: (nullable): frees @data, on the reader thread
 * @result_destroy: (nullable): frees an answer nobody takes
 * @cancellable: (nullable): interrupts @func's queries
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Asks something of the database.
 */
void
rel_store_read_async (RelStore *self, RelStoreFunc func, gpointer data, GDestroyNotify data_destroy, GDestroyNotify result_destroy,
                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rel_store_read_async);
  push (self->reads, task, func, data, data_destroy, result_destroy);
}

/**
 * rel_store_read_finish:
 * @self: the store
 * @result: the result
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the function returned
 */
gpointer
rel_store_read_finish (RelStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
write_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RelStore *self = REL_STORE (source);
  g_autoptr (GTask) task = user_data;
  GDestroyNotify result_destroy = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);

  g_signal_emit (self, signals[CHANGED], 0, NULL);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, answer, result_destroy);
}

/**
 * rel_store_write_async:
 * @self: the store
 * @func: what to do on the writer thread, in transactions of its own
 * @data: for @func
 * @data_destroy: (nullable): frees @data, on the writer thread
 * @result_destroy: (nullable): frees an answer nobody takes
 * @cancellable: (nullable): interrupts @func's queries
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * For imports and other bulk work. Afterwards everything is announced as changed. What @func does
 * is not part of the undo history: it has undo of its own.
 */
void
rel_store_write_async (RelStore *self, RelStoreFunc func, gpointer data, GDestroyNotify data_destroy, GDestroyNotify result_destroy,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rel_store_write_async);
  g_task_set_task_data (task, result_destroy, NULL);
  push (self->writes, g_task_new (self, cancellable, write_done_cb, task), func, data, data_destroy, result_destroy);
}

/**
 * rel_store_write_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the write gave
 */
gpointer
rel_store_write_finish (RelStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rel_store_get_history:
 * @self: a store
 *
 * Returns: (transfer none): what can be undone and done again
 */
RelHistory *
rel_store_get_history (RelStore *self)
{
  return &self->history;
}

/**
 * rel_store_push_write:
 * @self: a store
 * @task: (transfer full): its callback is called on the main thread
 * @func: what writes, on a worker thread
 * @data: (transfer full) (nullable): for @func
 * @data_destroy: (nullable): releases @data
 * @result_destroy: (nullable): releases what @func gave and nobody took
 */
void
rel_store_push_write (RelStore *self, GTask *task, RelStoreFunc func, gpointer data, GDestroyNotify data_destroy,
                      GDestroyNotify result_destroy)
{
  push (self->writes, task, func, data, data_destroy, result_destroy);
}

/**
 * rel_store_announce:
 * @self: a store
 * @changes: (nullable): what was written, %NULL for anything
 *
 * Tells everybody who listens.
 */
void
rel_store_announce (RelStore *self, RelChanges *changes)
{
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *flushed = user_data;

  g_task_propagate_pointer (G_TASK (result), NULL);
  *flushed = TRUE;
}

static gpointer
do_nothing (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/**
 * rel_store_flush:
 * @self: the store
 *
 * Runs the main loop until everything asked to be written before is written. For the end of the
 * program and for tests.
 */
void
rel_store_flush (RelStore *self)
{
  gboolean flushed = FALSE;

  push (self->writes, g_task_new (self, NULL, flushed_cb, &flushed), do_nothing, NULL, NULL, NULL);
  while (!flushed)
    g_main_context_iteration (NULL, TRUE);
}

/* What was asked for to be read, and not begun. */
static void
cancel_reads (RelStore *self)
{
  Job *job;

  while ((job = g_async_queue_try_pop (self->reads)) != NULL)
    {
      g_task_return_new_error_literal (job->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The store is closed");
      job_free (job);
    }
}

/**
 * rel_store_close:
 * @self: the store
 *
 * Ends the workers, for the end of the program: until everything asked to be written before is written, as by
 * rel_store_flush(), and what is being read is read; what was not begun to be read is cancelled. A program that ends
 * while a worker draws takes the libraries from below it. Nothing is answered afterwards.
 */
void
rel_store_close (RelStore *self)
{
  if (self->writer == NULL)
    return;
  stop_watching (self);
  rel_store_flush (self);
  cancel_reads (self);
  stop_workers (self);
}
