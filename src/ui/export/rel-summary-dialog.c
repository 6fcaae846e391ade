/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export Summary: for whom, how people are named, which period, what is in it, and where to; and its very pages. */
#include "rel-summary-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-date-row.h"
#include "rel-doing.h"
#include "rel-goal.h"
#include "rel-large-text.h"
#include "rel-sentence.h"
#include "rel-sheets-view.h"
#include "rel-summary-contents.h"
#include "rel-summary-out.h"
#include "rel-summary-print.h"
#include "rel-summary-request.h"
#include "rel-toast.h"

/* What is chosen is drawn when nothing else was chosen for so long, in milliseconds. */
#define PAUSE 120

struct _RelSummaryDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationSplitView *split;
  GtkStack *stack;
  AdwPreferencesGroup *form_group;
  AdwComboRow *goal_row;
  AdwComboRow *edition_row;
  AdwComboRow *names_row;
  AdwComboRow *period_row;
  RelDateRow *since_row;
  RelDateRow *until_row;
  AdwComboRow *format_row;
  RelSummaryContents *contents;
  AdwWindowTitle *preview_title;
  GtkStack *preview_stack;
  RelSheetsView *sheets;

  RelStore *store;
  char *wanted_goal;
  GPtrArray *goals; /* RelRecord, in the order of the row */
  GCancellable *cancellable; /* of the draft that is being made */
  guint pause_id;
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (RelSummaryDialog, rel_summary_dialog, ADW_TYPE_DIALOG)

enum
{
  PERIOD_YEAR,
  PERIOD_HALF_YEAR,
  PERIOD_QUARTER,
  PERIOD_EVERYTHING,
  PERIOD_FROM_TO,
};

/* In the order of the choices. */
static const RelEdition editions[] = { REL_EDITION_SHARE, REL_EDITION_PRIVATE };
static const RelNames names[] = { REL_NAMES_ROLES, REL_NAMES_INITIALS, REL_NAMES_FULL };
static const struct
{
  RelRenderFormat format;
  const char *suffix;
} formats[] = {
  { REL_RENDER_PDF, "pdf" },
  { REL_RENDER_MARKDOWN, "md" },
  { REL_RENDER_HTML, "html" },
  { REL_RENDER_JSON, "json" },
};

static void
say (GtkWidget *from, const char *sentence, const GError *error)
{
  RelSummaryDialog *self = REL_SUMMARY_DIALOG (from);
  g_autofree char *advice = error != NULL ? rel_error_advice (error) : g_strdup (sentence);

  if (self->toasts == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  rel_toast_show (rel_toast_new (advice, GTK_WIDGET (self->toasts)), GTK_WIDGET (self->toasts));
}

static RelEdition
get_edition (RelSummaryDialog *self)
{
  return editions[adw_combo_row_get_selected (self->edition_row)];
}

static RelRecord *
get_goal (RelSummaryDialog *self)
{
  return self->goals->pdata[adw_combo_row_get_selected (self->goal_row)];
}

static RelSummaryRequest *
request_new (RelSummaryDialog *self)
{
  RelSummaryRequest *request = g_new0 (RelSummaryRequest, 1);
  RelDay today = rel_clock_today ();

  request->goal_id = g_strdup (rel_record_get_id (get_goal (self)));
  request->edition = get_edition (self);
  request->names = names[adw_combo_row_get_selected (self->names_row)];
  request->until = REL_DAY_NONE;
  request->since = REL_DAY_NONE;
  request->left_out_sections = rel_summary_contents_dup_sections_off (self->contents);
  request->left_out_people = rel_summary_contents_dup_people_off (self->contents);
  request->format = formats[adw_combo_row_get_selected (self->format_row)].format;
  switch (adw_combo_row_get_selected (self->period_row))
    {
    case PERIOD_YEAR:
      request->since = rel_day_add_months (today, -12);
      break;
    case PERIOD_HALF_YEAR:
      request->since = rel_day_add_months (today, -6);
      break;
    case PERIOD_QUARTER:
      request->since = rel_day_add_months (today, -3);
      break;
    case PERIOD_FROM_TO:
      {
        g_autofree char *since = rel_date_row_dup_date (self->since_row);
        g_autofree char *until = rel_date_row_dup_date (self->until_row);

        rel_date_parse (since, &request->since);
        rel_date_parse (until, &request->until);
        break;
      }
    default:
      break;
    }
  return request;
}

/* The pages */

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelSummaryDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelSummaryDraft) draft = rel_store_read_finish (REL_STORE (source), result, &error);
  g_autofree char *n_pages = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->stack == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (draft == NULL)
    {
      say (GTK_WIDGET (self), NULL, error);
      return;
    }
  n_pages = g_strdup_printf (ngettext ("%u page", "%u pages", draft->pages->len), draft->pages->len);
  adw_window_title_set_subtitle (self->preview_title, n_pages);
  rel_sheets_view_set_pages (self->sheets, draft->pages, rel_paper_for_user ());
  gtk_stack_set_visible_child_name (self->preview_stack, "sheets");
  rel_summary_contents_show (self->contents, draft);
}

static gboolean
pause_cb (gpointer data)
{
  RelSummaryDialog *self = REL_SUMMARY_DIALOG (data);
  RelSummaryRequest *request = request_new (self);

  self->pause_id = 0;
  request->scale = rel_sheets_view_get_scale (self->sheets);
  self->cancellable = g_cancellable_new ();
  rel_store_read_async (self->store, rel_summary_request_draft, request, (GDestroyNotify) rel_summary_request_free,
                        (GDestroyNotify) rel_summary_draft_free, self->cancellable, drafted_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* The form */

static gboolean
check_period (RelSummaryDialog *self)
{
  gboolean from_to = adw_combo_row_get_selected (self->period_row) == PERIOD_FROM_TO;

  gtk_widget_set_visible (GTK_WIDGET (self->since_row), from_to);
  gtk_widget_set_visible (GTK_WIDGET (self->until_row), from_to);
  return !from_to || (rel_date_row_is_valid (self->since_row) && rel_date_row_is_valid (self->until_row));
}

static void
set_enabled (RelSummaryDialog *self, gboolean enabled)
{
  static const char * const ways[] = { "export", "copy-markdown", "copy-rich-text", "print" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), ways[i])), enabled);
}

static void
changed_cb (RelSummaryDialog *self)
{
  gboolean is_valid;

  if (self->goals == NULL || self->goals->len == 0)
    return;
  is_valid = check_period (self);
  set_enabled (self, is_valid);
  if (!is_valid)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE, pause_cb, self);
}

/* An edition begins with names as suit it, so that none that were meant for oneself go to others. */
static void
edition_cb (RelSummaryDialog *self)
{
  gboolean shares = get_edition (self) == REL_EDITION_SHARE;

  adw_preferences_group_set_description (self->form_group, shares ? _("What may be shared with your manager, and nothing else.")
                                                                  : _("For yourself: with positions, gaps and the next three conversations."));
  adw_combo_row_set_selected (self->names_row, shares ? 0 : 2);
  changed_cb (self);
}

static void
blurred_cb (RelSummaryDialog *self)
{
  changed_cb (self);
}

static void
goals_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelSummaryDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) goals = rel_store_read_finish (REL_STORE (source), result, &error);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  if (goals == NULL || self->stack == NULL)
    {
      if (self->stack != NULL)
        say (GTK_WIDGET (self), NULL, error);
      return;
    }
  if (goals->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "no-goal");
      return;
    }
  for (guint i = 0; i < goals->len; i++)
    {
      gtk_string_list_append (titles, rel_record_get_text (goals->pdata[i], REL_GOAL_TITLE));
      if (g_strcmp0 (rel_record_get_id (goals->pdata[i]), self->wanted_goal) == 0)
        selected = i;
    }
  adw_combo_row_set_model (self->goal_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->goal_row, selected);
  self->goals = g_steal_pointer (&goals);
  edition_cb (self);
}

/* Ways out */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) root = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = rel_store_write_finish (REL_STORE (source), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (path == NULL)
    {
      rel_say_error (root, error);
      return;
    }
  name = g_filename_display_basename (path);
  sentence = rel_sentence (_("Saved the summary as “%s”"), name);
  rel_say (root, sentence);
}

/**
 * rel_summary_dialog_save:
 * @self: a dialog whose form is filled in
 * @path: where to write the summary
 *
 * Writes the summary in the background and closes the dialog; the window tells how it went. An ending of the name
 * that says a format decides it.
 */
void
rel_summary_dialog_save (RelSummaryDialog *self, const char *path)
{
  RelSummaryRequest *request = request_new (self);

  request->path = g_strdup (path);
  rel_render_format_from_path (path, &request->format, NULL);
  rel_store_write_async (self->store, rel_summary_request_write, request, (GDestroyNotify) rel_summary_request_free, g_free, NULL, written_cb,
                         g_object_ref (gtk_widget_get_root (GTK_WIDGET (self))));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelSummaryDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        say (GTK_WIDGET (self), NULL, error);
      return;
    }
  path = g_file_get_path (file);
  if (path == NULL)
    say (GTK_WIDGET (self), _("The summary can only be saved in a folder on this computer"), NULL);
  else
    rel_summary_dialog_save (self, path);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelSummaryDialog *self = REL_SUMMARY_DIALOG (data);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  const char *title = rel_record_get_text (get_goal (self), REL_GOAL_TITLE);
  const char *suffix = formats[adw_combo_row_get_selected (self->format_row)].suffix;
  /* Translators: the name of a file; the title of a goal, and the ending of its format */
  g_autofree char *name = get_edition (self) == REL_EDITION_SHARE ? g_strdup_printf (_("%s – Summary.%s"), title, suffix)
                                                                  : g_strdup_printf (_("%s – Private Summary.%s"), title, suffix);

  g_strdelimit (name, "/\\:", '-');
  gtk_file_dialog_set_title (dialog, _("Export Summary"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelSummaryDialog *self = REL_SUMMARY_DIALOG (data);
  RelSummaryRequest *request = request_new (self);

  request->format = g_str_equal (g_action_get_name (G_ACTION (action)), "copy-markdown") ? REL_RENDER_MARKDOWN : REL_RENDER_HTML;
  rel_summary_copy (GTK_WIDGET (self), self->store, request, say);
}

/**
 * rel_summary_dialog_print:
 * @self: a dialog whose form is filled in
 * @path: (nullable): where to write what the printer would get, %NULL to ask for a printer
 *
 * Prints the pages in the background, and says how it went.
 */
void
rel_summary_dialog_print (RelSummaryDialog *self, const char *path)
{
  rel_summary_print (GTK_WIDGET (self), self->store, request_new (self), rel_record_get_text (get_goal (self), REL_GOAL_TITLE), path, say);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  rel_summary_dialog_print (REL_SUMMARY_DIALOG (data), NULL);
}

static void
show_preview_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_navigation_split_view_set_show_content (REL_SUMMARY_DIALOG (data)->split, TRUE);
}

/* The keys for zooming work wherever the focus is. */
static void
zoom_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *name = g_strconcat ("sheets.", g_action_get_name (G_ACTION (action)), NULL);

  gtk_widget_activate_action (GTK_WIDGET (REL_SUMMARY_DIALOG (data)->sheets), name, NULL);
}

static void
cancel_cb (RelSummaryDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
rel_summary_dialog_dispose (GObject *object)
{
  RelSummaryDialog *self = REL_SUMMARY_DIALOG (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_SUMMARY_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (rel_summary_dialog_parent_class)->dispose (object);
}

static void
rel_summary_dialog_finalize (GObject *object)
{
  RelSummaryDialog *self = REL_SUMMARY_DIALOG (object);

  g_free (self->wanted_goal);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  G_OBJECT_CLASS (rel_summary_dialog_parent_class)->finalize (object);
}

static void
rel_summary_dialog_class_init (RelSummaryDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_summary_dialog_dispose;
  object_class->finalize = rel_summary_dialog_finalize;
  g_type_ensure (REL_TYPE_DATE_ROW);
  g_type_ensure (REL_TYPE_SHEETS_VIEW);
  g_type_ensure (REL_TYPE_SUMMARY_CONTENTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/export/rel-summary-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, split);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, form_group);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, goal_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, edition_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, names_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, period_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, since_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, preview_title);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, preview_stack);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, sheets);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edition_cb);
  gtk_widget_class_bind_template_callback (widget_class, blurred_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
rel_summary_dialog_init (RelSummaryDialog *self)
{
  static const GActionEntry entries[] = {
    { .name = "export", .activate = export_cb },
    { .name = "copy-markdown", .activate = copy_cb },
    { .name = "copy-rich-text", .activate = copy_cb },
    { .name = "print", .activate = print_cb },
    { .name = "show-preview", .activate = show_preview_cb },
    { .name = "zoom-in", .activate = zoom_cb },
    { .name = "zoom-out", .activate = zoom_cb },
    { .name = "zoom-fit", .activate = zoom_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  set_enabled (self, FALSE);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "summary", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_combo_row_make_room (self->edition_row);
  rel_combo_row_make_room (self->names_row);
  rel_combo_row_make_room (self->period_row);
  rel_combo_row_make_room (self->format_row);
}

/**
 * rel_summary_dialog_new:
 * @store: where the goals are
 * @goal_id: (nullable): the goal that is chosen at first
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
rel_summary_dialog_new (RelStore *store, const char *goal_id)
{
  RelSummaryDialog *self = g_object_new (REL_TYPE_SUMMARY_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->wanted_goal = g_strdup (goal_id);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  rel_store_read_async (store, rel_summary_load_goals, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, goals_loaded_cb,
                        g_object_ref (self));
  return ADW_DIALOG (self);
}

/**
 * rel_summary_dialog_is_ready:
 * @self: a dialog
 *
 * Returns: whether the preview is of what is chosen
 */
gboolean
rel_summary_dialog_is_ready (RelSummaryDialog *self)
{
  return self->goals != NULL && self->pause_id == 0 && self->cancellable == NULL;
}
