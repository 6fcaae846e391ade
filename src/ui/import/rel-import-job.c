/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs an import on the thread that writes: first to see what it would do, then as decided. */
#include "rel-import-job.h"

#include "rel-import-choice.h"

/* What the thread of the import works on. */
typedef struct
{
  GStrv paths;
  char *rejects;
  GHashTable *decisions; /* path and line → RelImportDecision; NULL when it is only tried */
  RelImportJobProgress progress;
  GObject *listener; /* whom progress is told to, the user data of the callback */
} Job;

/* What comes of it: when it was tried, the questions too. */
typedef struct
{
  RelImportReport *report;
  GListStore *choices;
} Outcome;

static gboolean
release_cb (gpointer object)
{
  g_object_unref (object);
  return G_SOURCE_REMOVE;
}

/* A widget that listens is let go of on the thread it lives on. */
static void
job_free (gpointer data)
{
  Job *job = data;

  g_strfreev (job->paths);
  g_free (job->rejects);
  g_clear_pointer (&job->decisions, g_hash_table_unref);
  g_idle_add (release_cb, job->listener);
  g_free (job);
}

static void
outcome_free (gpointer data)
{
  Outcome *outcome = data;

  g_clear_pointer (&outcome->report, rel_import_report_free);
  g_clear_object (&outcome->choices);
  g_free (outcome);
}

typedef struct
{
  RelImportJobProgress func;
  GObject *listener;
  double fraction;
} Progress;

static gboolean
tell_progress_cb (gpointer data)
{
  Progress *progress = data;

  progress->func (progress->fraction, progress->listener);
  return G_SOURCE_REMOVE;
}

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->listener);
  g_free (progress);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  Job *job = user_data;
  Progress *progress = g_new0 (Progress, 1);

  progress->func = job->progress;
  progress->listener = g_object_ref (job->listener);
  progress->fraction = fraction;
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_progress_cb, progress, progress_free);
}

static char *
make_key (const char *path, guint line)
{
  return g_strdup_printf ("%u:%s", line, path);
}

/* Nobody has decided yet: the question is kept, and nothing is merged that nobody chose to merge. */
static RelImportDecision
ask_cb (const RelImportQuestion *question, gpointer user_data)
{
  Outcome *outcome = user_data;
  g_autoptr (RelImportChoice) choice = rel_import_choice_new (question);

  g_list_store_append (outcome->choices, choice);
  return rel_import_choice_get_decision (choice);
}

static RelImportDecision
look_up_cb (const RelImportQuestion *question, gpointer user_data)
{
  Job *job = user_data;
  g_autofree char *key = make_key (question->path, question->line);
  const RelImportDecision *decided = g_hash_table_lookup (job->decisions, key);
  RelImportDecision usual = { question->is_name_alone ? REL_IMPORT_ADD : REL_IMPORT_SKIP, 0, 0 };

  return decided != NULL ? *decided : usual;
}

static gpointer
run (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;
  Outcome *outcome = g_new0 (Outcome, 1);
  gboolean dry_run = job->decisions == NULL;
  RelImportOptions options = {
    .dry_run = dry_run,
    .rejects = job->rejects,
    .decide = dry_run ? ask_cb : look_up_cb,
    .decide_data = dry_run ? (gpointer) outcome : job,
    .progress = progress_cb,
    .progress_data = job,
  };

  if (dry_run)
    outcome->choices = g_list_store_new (REL_TYPE_IMPORT_CHOICE);
  outcome->report = rel_import_run (connection, (const char * const *) job->paths, &options, cancellable, error);
  if (outcome->report == NULL)
    g_clear_pointer (&outcome, outcome_free);
  return outcome;
}

static void
start (RelStore *store, const char * const *paths, GHashTable *decisions, const char *rejects, GCancellable *cancellable,
       RelImportJobProgress progress, GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->paths = g_strdupv ((GStrv) paths);
  job->rejects = g_strdup (rejects);
  job->decisions = decisions;
  job->progress = progress;
  job->listener = g_object_ref (G_OBJECT (user_data));
  rel_store_write_async (store, run, job, job_free, outcome_free, cancellable, callback, user_data);
}

/**
 * rel_import_job_try_async:
 * @store: where to import
 * @paths: (array zero-terminated=1): the files
 * @cancellable: (nullable): stops it
 * @progress: told how far it is
 * @callback: called on the main thread
 * @user_data: an object, for @callback and @progress; it is held meanwhile
 *
 * Finds out what an import would do, and writes nothing.
 */
void
rel_import_job_try_async (RelStore *store, const char * const *paths, GCancellable *cancellable, RelImportJobProgress progress,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  start (store, paths, NULL, NULL, cancellable, progress, callback, user_data);
}

/**
 * rel_import_job_try_finish:
 * @store: where to import
 * @result: the result
 * @choices: (out) (transfer full) (optional): (element-type RelImportChoice): who is here already, or may be
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the import would do, with every duplicate skipped, and added who has the name alone in
 *   common with somebody
 */
RelImportReport *
rel_import_job_try_finish (RelStore *store, GAsyncResult *result, GListModel **choices, GError **error)
{
  Outcome *outcome = rel_store_write_finish (store, result, error);
  RelImportReport *report;

  if (outcome == NULL)
    return NULL;
  report = g_steal_pointer (&outcome->report);
  if (choices != NULL)
    *choices = G_LIST_MODEL (g_steal_pointer (&outcome->choices));
  outcome_free (outcome);
  return report;
}

/**
 * rel_import_job_run_async:
 * @store: where to import
 * @paths: (array zero-terminated=1): the files
 * @choices: (element-type RelImportChoice): what was decided of whom
 * @rejects: (nullable): a file to write what is rejected to
 * @cancellable: (nullable): stops it, and leaves everything as it was
 * @progress: told how far it is
 * @callback: called on the main thread
 * @user_data: an object, for @callback and @progress; it is held meanwhile
 *
 * Imports files as one batch. A duplicate that nobody was asked about is skipped and reported; by the name alone they are
 * added.
 */
void
rel_import_job_run_async (RelStore *store, const char * const *paths, GListModel *choices, const char *rejects, GCancellable *cancellable,
                          RelImportJobProgress progress, GAsyncReadyCallback callback, gpointer user_data)
{
  GHashTable *decisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (RelImportChoice) choice = g_list_model_get_item (choices, i);
      RelImportDecision decision = rel_import_choice_get_decision (choice);

      if (decision.what != REL_IMPORT_SKIP || rel_import_choice_is_name_alone (choice))
        g_hash_table_insert (decisions, make_key (rel_import_choice_get_path (choice), rel_import_choice_get_line (choice)),
                             g_memdup2 (&decision, sizeof decision));
    }
  start (store, paths, decisions, rejects, cancellable, progress, callback, user_data);
}

/**
 * rel_import_job_run_finish:
 * @store: where it was imported
 * @result: the result
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what was done
 */
RelImportReport *
rel_import_job_run_finish (RelStore *store, GAsyncResult *result, GError **error)
{
  return rel_import_job_try_finish (store, result, NULL, error);
}
