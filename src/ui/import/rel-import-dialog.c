/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing files: what it would do and what is decided, progress, a report of what came in, and undoing it whole. */
#include "rel-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-doing.h"
#include "rel-import-choice-page.h"
#include "rel-import-choices-page.h"
#include "rel-import-duplicates-group.h"
#include "rel-import-groups.h"
#include "rel-import-job.h"
#include "rel-import-rejected-page.h"
#include "rel-import-rejects.h"
#include "rel-large-text.h"
#include "rel-sentence.h"

struct _RelImportDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  GtkStack *stack;
  AdwStatusPage *working_page;
  GtkProgressBar *progress;
  AdwPreferencesPage *preview_page;
  AdwPreferencesGroup *preview_headline;
  RelImportDuplicatesGroup *duplicates_group;
  AdwPreferencesPage *report_page;
  AdwPreferencesGroup *report_headline;
  AdwStatusPage *failed_page;
  GtkWidget *choose_again_button;
  GtkActionBar *action_bar;
  GtkWidget *undo_button;
  GtkWidget *cancel_button;
  GtkWidget *done_button;
  GtkWidget *import_button;

  RelStore *store;
  GStrv paths;
  RelImportReport *report; /* of what was tried, then of what was done */
  GListModel *choices;     /* RelImportChoice */
  RelImportRejects *rejects;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RelImportDialog, rel_import_dialog, ADW_TYPE_DIALOG)

static void
show_state (RelImportDialog *self, const char *state)
{
  gboolean is_preview = g_str_equal (state, "preview"), is_report = g_str_equal (state, "report");

  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->cancel_button, !is_report);
  gtk_widget_set_visible (self->import_button, is_preview);
  gtk_widget_set_visible (self->done_button, is_report);
  gtk_widget_set_visible (self->undo_button, is_report && self->report->batch != 0);
  gtk_action_bar_set_revealed (self->action_bar, !g_str_equal (state, "failed"));
  adw_dialog_set_can_close (ADW_DIALOG (self), !g_str_equal (state, "working"));
}

static void
show_working (RelImportDialog *self, const char *title)
{
  adw_status_page_set_title (self->working_page, title);
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_state (self, "working");
}

static void
show_failure (RelImportDialog *self, const GError *error)
{
  g_autofree char *advice = rel_error_advice (error);
  g_autofree char *escaped = g_markup_escape_text (advice, -1);

  adw_status_page_set_description (self->failed_page, escaped);
  show_state (self, "failed");
}

static void
progress_cb (double fraction, gpointer user_data)
{
  RelImportDialog *self = REL_IMPORT_DIALOG (user_data);

  if (self->progress != NULL)
    gtk_progress_bar_set_fraction (self->progress, fraction);
}

/* What was rejected, and why */

static void
show_rejected_cb (RelImportDialog *self, GtkWidget *row)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "rel-file"));

  adw_navigation_view_push (self->navigation, rel_import_rejected_page_new (self->report->files->pdata[i]));
}

static void
add_files (RelImportDialog *self, AdwPreferencesPage *page)
{
  for (guint i = 0; i < self->report->files->len; i++)
    {
      AdwPreferencesGroup *group = rel_import_group_new (self->report->files->pdata[i], self->report->dry_run);
      GtkWidget *row = rel_import_group_get_rejected_row (group);

      if (row != NULL)
        {
          g_object_set_data (G_OBJECT (row), "rel-file", GUINT_TO_POINTER (i));
          g_signal_connect_object (row, "activated", G_CALLBACK (show_rejected_cb), self, G_CONNECT_SWAPPED);
        }
      adw_preferences_page_add (page, group);
    }
}

static void
save_rejected_cb (RelImportDialog *self)
{
  rel_import_rejects_ask (self->rejects, self->paths[0], GTK_WIDGET (self));
}

/* The report */

static char *
describe_import (RelImportDialog *self)
{
  guint n_files = g_strv_length (self->paths);
  g_autofree char *name = NULL;

  if (n_files > 1)
    return g_strdup_printf (ngettext ("Imported %u file", "Imported %u files", n_files), n_files);
  name = g_filename_display_basename (self->paths[0]);
  return rel_sentence (_("Imported “%s”"), name);
}

static void
show_report (RelImportDialog *self)
{
  adw_preferences_group_set_title (self->report_headline, self->report->batch != 0 ? _("The Import Is Done") : _("There Was Nothing New"));
  add_files (self, self->report_page);
  if (rel_import_report_has_rejected (self->report))
    {
      AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _("Save Rejected…"), NULL);

      g_signal_connect_object (row, "activated", G_CALLBACK (save_rejected_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (group, row);
      adw_preferences_page_add (self->report_page, group);
    }
  show_state (self, "report");
  gtk_widget_grab_focus (self->done_button);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  RelImportReport *report = rel_import_job_run_finish (REL_STORE (source), result, &error);

  g_clear_object (&self->cancellable);
  if (report == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_failure (self, error);
      else
        show_state (self, "preview"); /* nothing was written, and all that was decided stands */
      return;
    }
  rel_import_report_free (self->report);
  self->report = report;
  if (report->batch != 0)
    {
      g_autofree char *label = describe_import (self);

      rel_store_remember_import (self->store, report->batch, label);
    }
  show_report (self);
}

static void
import_cb (RelImportDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->rejects == NULL && (self->rejects = rel_import_rejects_new (&error)) == NULL)
    {
      show_failure (self, error);
      return;
    }
  show_working (self, _("Importing…"));
  self->cancellable = g_cancellable_new ();
  rel_import_job_run_async (self->store, (const char * const *) self->paths, self->choices,
                            rel_import_rejects_get_path (self->rejects), self->cancellable, progress_cb, imported_cb, g_object_ref (self));
}

/* The preview */

static gboolean
has_something_to_do (RelImportDialog *self)
{
  return rel_import_report_has_changes (self->report) || rel_import_duplicates_group_takes_any_in (self->duplicates_group);
}

static void
decided_cb (RelImportDialog *self)
{
  gtk_widget_set_sensitive (self->import_button, has_something_to_do (self));
}

static void
chosen_cb (RelImportDialog *self, RelImportChoice *choice)
{
  adw_navigation_view_push (self->navigation, rel_import_choice_page_new (self->store, choice));
}

static void
show_choices_cb (RelImportDialog *self)
{
  AdwNavigationPage *page = rel_import_choices_page_new (self->choices);

  g_signal_connect_object (page, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "hidden", G_CALLBACK (rel_import_duplicates_group_refresh), self->duplicates_group, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
}

static void
show_preview (RelImportDialog *self)
{
  rel_import_duplicates_group_set_choices (self->duplicates_group, self->choices);
  add_files (self, self->preview_page);
  if (has_something_to_do (self) || g_list_model_get_n_items (self->choices) > 0)
    {
      adw_preferences_group_set_title (self->preview_headline, _("Ready to Import"));
      adw_preferences_group_set_description (self->preview_headline, _("Nothing has been imported yet."));
    }
  else
    {
      adw_preferences_group_set_title (self->preview_headline, _("There Is Nothing New"));
      adw_preferences_group_set_description (self->preview_headline, _("Everything that can be imported is already here."));
    }
  show_state (self, "preview");
  gtk_widget_grab_focus (gtk_widget_is_sensitive (self->import_button) ? self->import_button : self->cancel_button);
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelImportDialog) self = data;
  g_autoptr (GError) error = NULL;

  self->report = rel_import_job_try_finish (REL_STORE (source), result, &self->choices, &error);
  g_clear_object (&self->cancellable);
  if (self->report != NULL)
    show_preview (self);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    show_failure (self, error);
}

static void
start (RelImportDialog *self)
{
  show_working (self, _("Reading…"));
  self->cancellable = g_cancellable_new ();
  rel_import_job_try_async (self->store, (const char * const *) self->paths, self->cancellable, progress_cb, tried_cb, g_object_ref (self));
}

static void
undo_cb (RelImportDialog *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_widget_activate_action (root, "win.undo-import", "x", self->report->batch);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
done_cb (RelImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* While something is under way, cancelling ends that alone. */
static void
cancel_cb (RelImportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (RelImportDialog *self)
{
  cancel_cb (self);
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
  g_clear_object (&self->choices);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_import_dialog_parent_class)->dispose (object);
}

static void
rel_import_dialog_finalize (GObject *object)
{
  RelImportDialog *self = REL_IMPORT_DIALOG (object);

  rel_import_rejects_free (self->rejects);
  g_strfreev (self->paths);
  rel_import_report_free (self->report);
  G_OBJECT_CLASS (rel_import_dialog_parent_class)->finalize (object);
}

static void
rel_import_dialog_class_init (RelImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_import_dialog_dispose;
  object_class->finalize = rel_import_dialog_finalize;
  g_type_ensure (REL_TYPE_IMPORT_DUPLICATES_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/import/rel-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, working_page);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, preview_page);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, preview_headline);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, duplicates_group);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, report_page);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, report_headline);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, choose_again_button);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, action_bar);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, done_button);
  gtk_widget_class_bind_template_child (widget_class, RelImportDialog, import_button);
  gtk_widget_class_bind_template_callback (widget_class, decided_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_choices_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_again_cb);
}

static void
rel_import_dialog_init (RelImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_button_wrap (self->choose_again_button);
  rel_button_wrap (self->undo_button);
}

/**
 * rel_import_dialog_present:
 * @store: where to import
 * @files: (element-type GFile): what to import
 * @parent: a widget of the window
 *
 * Shows what importing files would do, imports them as one batch as decided, and shows how that went.
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
  start (self);
}

/**
 * rel_import_dialog_get_state:
 * @self: a dialog
 *
 * Returns: `working`, `preview`, `report` or `failed`
 */
const char *
rel_import_dialog_get_state (RelImportDialog *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * rel_import_dialog_get_choices:
 * @self: a dialog that shows its preview
 *
 * Returns: (transfer none) (element-type RelImportChoice): who is here already
 */
GListModel *
rel_import_dialog_get_choices (RelImportDialog *self)
{
  return self->choices;
}

/**
 * rel_import_dialog_save_rejected:
 * @self: a dialog that shows its report
 * @file: where to
 *
 * Saves what was rejected, to be mended and imported again.
 */
void
rel_import_dialog_save_rejected (RelImportDialog *self, GFile *file)
{
  rel_import_rejects_save (self->rejects, file, GTK_WIDGET (self));
}
