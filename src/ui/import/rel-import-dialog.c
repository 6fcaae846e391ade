/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing files: progress, a report of what came in and what did not, and undoing it whole. */
#include "rel-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-batches.h"
#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-import.h"
#include "rel-rows.h"
#include "rel-sample.h"

/* Reasons beyond these are counted. */
#define REASONS_SHOWN 50

struct _RelImportDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  GtkProgressBar *progress;
  AdwPreferencesPage *report_page;
  AdwPreferencesGroup *headline;
  AdwStatusPage *failed_page;
  GtkWidget *action_bar;
  GtkWidget *undo_button;

  RelStore *store;
  GStrv paths;
  GPtrArray *groups; /* AdwPreferencesGroup of the report (borrowed) */
  GCancellable *cancellable;
  gint64 batch;
};

G_DEFINE_FINAL_TYPE (RelImportDialog, rel_import_dialog, ADW_TYPE_DIALOG)

/* What the thread of the import works on. */
typedef struct
{
  GStrv paths;
  RelImportDuplicates duplicates;
  GWeakRef dialog;
} Job;

static void
job_free (Job *job)
{
  g_strfreev (job->paths);
  g_weak_ref_clear (&job->dialog);
  g_free (job);
}

typedef struct
{
  RelImportDialog *dialog;
  double fraction;
} Progress;

static gboolean
show_progress_cb (gpointer data)
{
  Progress *progress = data;

  if (progress->dialog->progress != NULL)
    gtk_progress_bar_set_fraction (progress->dialog->progress, progress->fraction);
  return G_SOURCE_REMOVE;
}

static void
progress_free (gpointer data)
{
  Progress *progress = data;

  g_object_unref (progress->dialog);
  g_free (progress);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  Job *job = user_data;
  RelImportDialog *dialog = g_weak_ref_get (&job->dialog);
  Progress *progress;

  if (dialog == NULL)
    return;
  progress = g_new0 (Progress, 1);
  progress->dialog = dialog;
  progress->fraction = fraction;
  g_idle_add_full (G_PRIORITY_DEFAULT, show_progress_cb, progress, progress_free);
}

static gpointer
run_import (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;
  RelImportOptions options = { .duplicates = job->duplicates, .progress = progress_cb, .progress_data = job };

  return rel_import_run (connection, (const char * const *) job->paths, &options, cancellable, error);
}

/* The report */

/* What records of a noun are called when there are @count of them. */
static char *
describe_count (RelNoun noun, guint count)
{
  switch ((int) noun)
    {
    case REL_NOUN_PERSON:
      return g_strdup_printf (ngettext ("%u person", "%u people", count), count);
    case REL_NOUN_MEETING:
      return g_strdup_printf (ngettext ("%u meeting", "%u meetings", count), count);
    case REL_NOUN_GOAL:
      return g_strdup_printf (ngettext ("%u goal", "%u goals", count), count);
    default:
      return g_strdup_printf (ngettext ("%u other record", "%u other records", count), count);
    }
}

static char *
describe_counts (const guint *counts)
{
  GString *line = g_string_new (NULL);
  guint others = 0;

  for (guint noun = 0; noun < REL_N_NOUNS; noun++)
    {
      g_autofree char *part = NULL;

      if (noun != REL_NOUN_PERSON && noun != REL_NOUN_MEETING && noun != REL_NOUN_GOAL)
        {
          others += counts[noun];
          continue;
        }
      if (counts[noun] == 0)
        continue;
      part = describe_count (noun, counts[noun]);
      g_string_append_printf (line, "%s%s", line->len > 0 ? C_("facts", " · ") : "", part);
    }
  if (others > 0)
    {
      g_autofree char *part = describe_count (REL_NOUN_NONE, others);

      g_string_append_printf (line, "%s%s", line->len > 0 ? C_("facts", " · ") : "", part);
    }
  return g_string_free (line, FALSE);
}

static void
add_count (AdwPreferencesGroup *group, const char *title, const guint *counts)
{
  g_autofree char *text = describe_counts (counts);

  if (*text != '\0')
    adw_preferences_group_add (group, GTK_WIDGET (rel_row_new_property (title, text)));
}

static void start (RelImportDialog *self, RelImportDuplicates duplicates);

static void
merge_cb (RelImportDialog *self)
{
  start (self, REL_IMPORT_MERGE);
}

static void
add_duplicates (RelImportDialog *self, AdwPreferencesGroup *group, GArray *duplicates)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u person is here already", "%u people are here already", duplicates->len),
                                            duplicates->len);
  GtkWidget *row, *button;

  if (duplicates->len == 0)
    return;
  row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", title, "subtitle", _("Left as they are"), NULL);
  button = gtk_button_new_with_mnemonic (_("_Merge"));
  gtk_widget_set_tooltip_text (button, _("Fill in what is missing from the file; nothing is overwritten"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (merge_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), button);
  for (guint i = 0; i < duplicates->len && i < REASONS_SHOWN; i++)
    {
      RelImportDuplicate *duplicate = &g_array_index (duplicates, RelImportDuplicate, i);
      g_autofree char *line = duplicate->line > 0 ? g_strdup_printf (_("Line %u"), duplicate->line) : NULL;

      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), GTK_WIDGET (rel_row_new (NULL, duplicate->name, line)));
    }
  adw_preferences_group_add (group, row);
}

static void
add_rejected (AdwPreferencesGroup *group, GArray *rejected)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u record was not imported", "%u records were not imported", rejected->len),
                                            rejected->len);
  GtkWidget *row;

  if (rejected->len == 0)
    return;
  row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", title, NULL);
  for (guint i = 0; i < rejected->len && i < REASONS_SHOWN; i++)
    {
      RelImportRejection *rejection = &g_array_index (rejected, RelImportRejection, i);
      g_autofree char *line = rejection->line > 0 ? g_strdup_printf (_("Line %u"), rejection->line) : NULL;

      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), GTK_WIDGET (rel_row_new (NULL, rejection->reason, line)));
    }
  adw_preferences_group_add (group, row);
}

static void
add_file (RelImportDialog *self, const RelImportFile *file)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *name = g_path_get_basename (file->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);

  adw_preferences_group_set_title (group, escaped);
  add_count (group, _("Added"), file->created);
  add_count (group, _("Updated"), file->updated);
  if (file->unchanged > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u record", "%u records", file->unchanged), file->unchanged);

      adw_preferences_group_add (group, GTK_WIDGET (rel_row_new_property (_("Here Already, Just So"), text)));
    }
  add_duplicates (self, group, file->duplicates);
  add_rejected (group, file->rejected);
  adw_preferences_page_add (self->report_page, group);
  g_ptr_array_add (self->groups, group);
}

static void
show_report (RelImportDialog *self, RelImportReport *report)
{
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->report_page, self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  self->batch = report->batch;
  adw_preferences_group_set_title (self->headline, report->batch != 0 ? _("The Import Is Done") : _("There Was Nothing New"));
  for (guint i = 0; i < report->files->len; i++)
    add_file (self, report->files->pdata[i]);
  gtk_widget_set_visible (self->undo_button, report->batch != 0);
  g_object_set (self->action_bar, "revealed", TRUE, NULL);
  gtk_stack_set_visible_child_name (self->stack, "report");
}

static void
show_failure (RelImportDialog *self, const GError *error)
{
  g_autofree char *advice = rel_error_advice (error);
  g_autofree char *escaped = g_markup_escape_text (advice, -1);

  adw_status_page_set_description (self->failed_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static char *
describe_import (RelImportDialog *self)
{
  guint n_files = g_strv_length (self->paths);
  g_autofree char *name = NULL;

  if (n_files > 1)
    return g_strdup_printf (ngettext ("Imported %u file", "Imported %u files", n_files), n_files);
  name = g_filename_display_basename (self->paths[0]);
  return g_strdup_printf (_("Imported “%s”"), name);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelImportReport) report = rel_store_write_finish (REL_STORE (source), result, &error);

  g_clear_object (&self->cancellable);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  if (report != NULL && report->batch != 0)
    {
      g_autofree char *label = describe_import (self);

      rel_store_remember_import (self->store, report->batch, label);
    }
  if (report != NULL)
    show_report (self, report);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    show_failure (self, error);
}

static void
start (RelImportDialog *self, RelImportDuplicates duplicates)
{
  Job *job = g_new0 (Job, 1);

  job->paths = g_strdupv (self->paths);
  job->duplicates = duplicates;
  g_weak_ref_init (&job->dialog, self);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stack, "working");
  g_object_set (self->action_bar, "revealed", FALSE, NULL);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  self->cancellable = g_cancellable_new ();
  rel_store_write_async (self->store, run_import, job, (GDestroyNotify) job_free, (GDestroyNotify) rel_import_report_free,
                         self->cancellable, imported_cb, g_object_ref (self));
}

/* The sample story is an import like another. */

static gpointer
run_sample (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = rel_sample_find ();
  gint64 batch;

  batch = rel_sample_load (connection, path, rel_clock_today (), cancellable, error);
  return batch > 0 ? g_memdup2 (&batch, sizeof batch) : NULL;
}

static void
sample_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) root = data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *batch = rel_store_write_finish (REL_STORE (source), result, &error);

  if (batch != NULL)
    {
      rel_store_remember_import (REL_STORE (source), *batch, _("Imported the sample data"));
      gtk_widget_activate_action (root, "win.say-undo-import", "(sx)", _("These people are made up: look around"), *batch);
    }
  else if (error != NULL)
    rel_say_error (root, error);
}

/**
 * rel_import_load_sample:
 * @store: where to import
 * @from: a widget of the window
 *
 * Imports the sample story, told so that it ends today.
 */
void
rel_import_load_sample (RelStore *store, GtkWidget *from)
{
  rel_store_write_async (store, run_sample, NULL, NULL, g_free, NULL, sample_loaded_cb, g_object_ref (gtk_widget_get_root (from)));
}

static void
undo_cb (RelImportDialog *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_widget_activate_action (root, "win.undo-import", "x", self->batch);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
done_cb (RelImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (RelImportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
close_attempt_cb (RelImportDialog *self)
{
  cancel_cb (self);
}

/* Choosing files */

typedef struct
{
  RelStore *store;
  GtkWidget *parent;
} Choosing;

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Choosing *choosing = data;
  g_autoptr (RelStore) store = choosing->store;
  g_autoptr (GtkWidget) parent = choosing->parent;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  g_free (choosing);
  if (files != NULL)
    rel_import_dialog_present (store, files, parent);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    rel_say_error (parent, error);
}

/**
 * rel_import_dialog_choose:
 * @store: where to import
 * @parent: a widget of the window
 *
 * Asks for files, then imports them.
 */
void
rel_import_dialog_choose (RelStore *store, GtkWidget *parent)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  static const char * const suffixes[] = { "vcf", "vcard", "csv", "tsv", "txt", "json", "ics", NULL };
  Choosing *choosing = g_new0 (Choosing, 1);

  gtk_file_filter_set_name (known, _("Contacts, Connections, Relations Files"));
  for (gsize i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (known, suffixes[i]);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, known);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _("Import"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  choosing->store = g_object_ref (store);
  choosing->parent = g_object_ref (parent);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, chosen_cb, choosing);
}

static void
choose_again_cb (RelImportDialog *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  rel_import_dialog_choose (self->store, root);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
rel_import_dialog_dispose (GObject *object)
{
  RelImportDialog *self = REL_IMPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_import_dialog_parent_class)->dispose (object);
}

static void
rel_import_dialog_finalize (GObject *object)
{
  RelImportDialog *self = REL_IMPORT_DIALOG (object);

  g_strfreev (self->paths);
  g_ptr_array_unref (self->groups);
  G_OBJECT_CLASS (rel_import_dialog_parent_class)->finalize (object);
}

static void
rel_import_dialog_class_init (RelImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_import_dialog_dispose;
  object_class->finalize = rel_import_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/import/rel-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, report_page);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, headline);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, action_bar);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_again_cb);
}

static void
rel_import_dialog_init (RelImportDialog *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_import_dialog_present:
 * @store: where to import
 * @files: (element-type GFile): what to import
 * @parent: a widget of the window
 *
 * Imports files as one batch, and shows how that went.
 */
void
rel_import_dialog_present (RelStore *store, GListModel *files, GtkWidget *parent)
{
  RelImportDialog *self;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);

      if (path == NULL)
        {
          rel_say (parent, _("Only files on this computer can be imported"));
          return;
        }
      g_strv_builder_take (builder, path);
    }
  self = g_object_new (REL_TYPE_IMPORT_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->paths = g_strv_builder_end (builder);
  adw_dialog_present (ADW_DIALOG (self), parent);
  start (self, REL_IMPORT_SKIP);
}

/**
 * rel_import_dialog_get_state:
 * @self: a dialog
 *
 * Returns: `working`, `report` or `failed`
 */
const char *
rel_import_dialog_get_state (RelImportDialog *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}
