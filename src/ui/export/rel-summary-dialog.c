/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export Summary: for whom, how people are named, which period, what is kept back, and where to. */
#include "rel-summary-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-editor-rows.h"
#include "rel-enums.h"
#include "rel-goal.h"
#include "rel-records.h"
#include "rel-rows.h"
#include "rel-summary.h"

struct _RelSummaryDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwComboRow *goal_row;
  AdwComboRow *edition_row;
  AdwComboRow *names_row;
  AdwComboRow *period_row;
  AdwEntryRow *since_row;
  AdwEntryRow *until_row;
  AdwComboRow *format_row;
  GtkWidget *preview_group;
  AdwExpanderRow *sections_row;
  AdwExpanderRow *people_row;
  AdwExpanderRow *withheld_row;

  RelStore *store;
  char *wanted_goal;
  GPtrArray *goals;    /* RelRecord, in the order of the row */
  GPtrArray *rows;     /* GtkWidget (borrowed) inside the three expander rows, each with its parent as data */
  GCancellable *cancellable;
  GSimpleActionGroup *actions;
  gboolean is_ready;
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

/* What is asked of the worker. */
typedef struct
{
  char *goal_id;
  RelSummaryOptions options;
  RelRenderFormat format;
  char *path; /* where to write, NULL for a preview */
} Job;

static void
job_free (Job *job)
{
  g_free (job->goal_id);
  g_free (job->path);
  g_free (job);
}

static gpointer
make_summary (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return rel_summary_new (connection, &job->options, error);
}

static gpointer
write_summary (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;
  g_autoptr (RelSummary) summary = rel_summary_new (connection, &job->options, error);

  if (summary == NULL || !rel_summary_export (summary, connection, job->format, rel_paper_for_user (), job->path, error))
    return NULL;
  return g_strdup (job->path);
}

static Job *
job_new (RelSummaryDialog *self)
{
  RelRecord *goal = self->goals->pdata[adw_combo_row_get_selected (self->goal_row)];
  Job *job = g_new0 (Job, 1);
  RelDay today = rel_clock_today ();

  job->goal_id = g_strdup (rel_record_get_id (goal));
  job->options.goal_id = job->goal_id;
  job->options.edition = adw_combo_row_get_selected (self->edition_row) == 0 ? REL_EDITION_SHARE : REL_EDITION_PRIVATE;
  job->options.names = (RelNames) adw_combo_row_get_selected (self->names_row);
  job->options.on = today;
  job->options.until = REL_DAY_NONE;
  job->options.since = REL_DAY_NONE;
  switch (adw_combo_row_get_selected (self->period_row))
    {
    case PERIOD_YEAR:
      job->options.since = rel_day_add_months (today, -12);
      break;
    case PERIOD_HALF_YEAR:
      job->options.since = rel_day_add_months (today, -6);
      break;
    case PERIOD_QUARTER:
      job->options.since = rel_day_add_months (today, -3);
      break;
    case PERIOD_FROM_TO:
      rel_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->since_row)), &job->options.since);
      rel_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->until_row)), &job->options.until);
      break;
    default:
      break;
    }
  return job;
}

/* The preview */

static void
clear_rows (RelSummaryDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (g_object_get_data (self->rows->pdata[i], "rel-parent"), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (RelSummaryDialog *self, AdwExpanderRow *parent, const char *title, const char *subtitle)
{
  GtkWidget *row = GTK_WIDGET (rel_row_new (NULL, title, subtitle));

  g_object_set_data (G_OBJECT (row), "rel-parent", parent);
  g_ptr_array_add (self->rows, row);
  adw_expander_row_add_row (parent, row);
}

static void
show_preview (RelSummaryDialog *self, const RelPreview *preview)
{
  guint shown = 0;
  g_autofree char *sections_title = NULL;
  g_autofree char *people_title = NULL;
  g_autofree char *withheld_title = NULL;

  clear_rows (self);
  for (guint i = 0; i < preview->sections->len; i++)
    {
      const RelPreviewSection *section = preview->sections->pdata[i];
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < section->sentences->len; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? "\n" : "", ((RelPreviewSentence *) section->sentences->pdata[j])->text);
      add_row (self, self->sections_row, section->title, text->str);
    }
  for (guint i = 0; i < preview->people->len; i++)
    {
      const RelNameBookEntry *entry = preview->people->pdata[i];
      g_autofree char *shown_as = NULL;

      if (entry->withholding != REL_INCLUDED)
        continue;
      shown++;
      shown_as = entry->shown_as == NULL ? g_strdup (_("Only counted"))
                 : g_str_equal (entry->shown_as, entry->name) ? g_strdup (_("By name"))
                                                              : g_strdup_printf (_("As “%s”"), entry->shown_as);
      add_row (self, self->people_row, entry->name, shown_as);
    }
  for (guint i = 0; i < preview->withheld->len; i++)
    {
      const RelWithheld *withheld = preview->withheld->pdata[i];

      add_row (self, self->withheld_row, withheld->what, withheld->why);
    }
  sections_title = g_strdup_printf (ngettext ("%u section", "%u sections", preview->sections->len), preview->sections->len);
  people_title = g_strdup_printf (ngettext ("%u person is in it", "%u people are in it", shown), shown);
  withheld_title = preview->withheld->len > 0
                     ? g_strdup_printf (ngettext ("%u thing is kept back", "%u things are kept back", preview->withheld->len), preview->withheld->len)
                     : g_strdup (_("Nothing is kept back"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sections_row), sections_title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->people_row), people_title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->withheld_row), withheld_title);
  adw_expander_row_set_enable_expansion (self->sections_row, preview->sections->len > 0);
  adw_expander_row_set_enable_expansion (self->people_row, shown > 0);
  adw_expander_row_set_enable_expansion (self->withheld_row, preview->withheld->len > 0);
  gtk_widget_set_visible (self->preview_group, TRUE);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RelSummaryDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelSummary) summary = rel_store_read_finish (REL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->stack == NULL)
    return;
  if (summary == NULL)
    {
      rel_say_error (GTK_WIDGET (self), error);
      return;
    }
  show_preview (self, rel_summary_get_preview (summary));
  self->is_ready = TRUE;
}

static gboolean
check_period (RelSummaryDialog *self)
{
  gboolean from_to = adw_combo_row_get_selected (self->period_row) == PERIOD_FROM_TO;
  const char *since = gtk_editable_get_text (GTK_EDITABLE (self->since_row));
  const char *until = gtk_editable_get_text (GTK_EDITABLE (self->until_row));
  gboolean since_valid = *since == '\0' || rel_date_is_full (since);
  gboolean until_valid = *until == '\0' || rel_date_is_full (until);

  gtk_widget_set_visible (GTK_WIDGET (self->since_row), from_to);
  gtk_widget_set_visible (GTK_WIDGET (self->until_row), from_to);
  rel_row_mark (GTK_WIDGET (self->since_row), since_valid, _("Year, month and day, as 2026-03-12"));
  rel_row_mark (GTK_WIDGET (self->until_row), until_valid, _("Year, month and day, as 2026-03-12"));
  return !from_to || (since_valid && until_valid);
}

static void
changed_cb (RelSummaryDialog *self)
{
  gboolean is_valid;

  if (self->goals == NULL || self->goals->len == 0)
    return;
  is_valid = check_period (self);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->edition_row), adw_combo_row_get_selected (self->edition_row) == 0
                                                                     ? _("What may be shared, and nothing else")
                                                                     : _("With positions, gaps and the next three conversations"));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "export")), is_valid);
  if (!is_valid)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_ready = FALSE;
  rel_store_read_async (self->store, make_summary, job_new (self), (GDestroyNotify) job_free, (GDestroyNotify) rel_summary_free,
                        self->cancellable, previewed_cb, g_object_ref (self));
}

/* The goals to choose from */

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

static gpointer
load_goals (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
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
        rel_say_error (GTK_WIDGET (self), error);
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
  changed_cb (self);
}

/* Writing it */

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
  sentence = g_strdup_printf (_("The summary is in “%s”"), name);
  rel_say (root, sentence);
}

/**
 * rel_summary_dialog_save:
 * @self: a dialog whose form is filled in
 * @path: where to write the summary
 *
 * Writes the summary in the background and closes the dialog; the window tells how it went.
 */
void
rel_summary_dialog_save (RelSummaryDialog *self, const char *path)
{
  Job *job = job_new (self);

  job->path = g_strdup (path);
  job->format = formats[adw_combo_row_get_selected (self->format_row)].format;
  rel_store_write_async (self->store, write_summary, job, (GDestroyNotify) job_free, g_free, NULL, written_cb,
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
        rel_say_error (GTK_WIDGET (self), error);
      return;
    }
  path = g_file_get_path (file);
  if (path == NULL)
    rel_say (GTK_WIDGET (self), _("Only a folder on this computer can hold the summary"));
  else
    rel_summary_dialog_save (self, path);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelSummaryDialog *self = REL_SUMMARY_DIALOG (data);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  RelRecord *goal = self->goals->pdata[adw_combo_row_get_selected (self->goal_row)];
  g_autofree char *name = g_strdup_printf ("%s.%s", rel_record_get_text (goal, REL_GOAL_TITLE),
                                           formats[adw_combo_row_get_selected (self->format_row)].suffix);

  g_strdelimit (name, "/\\:", '-');
  gtk_file_dialog_set_title (dialog, _("Export Summary"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb, g_object_ref (self));
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
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (rel_summary_dialog_parent_class)->finalize (object);
}

static void
rel_summary_dialog_class_init (RelSummaryDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_summary_dialog_dispose;
  object_class->finalize = rel_summary_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/export/rel-summary-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, goal_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, edition_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, names_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, period_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, since_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, preview_group);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, sections_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, people_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, withheld_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
rel_summary_dialog_init (RelSummaryDialog *self)
{
  static const GActionEntry entries[] = {
    { .name = "export", .activate = export_cb },
  };

  self->rows = g_ptr_array_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "export")), FALSE);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "summary", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->preview_group, FALSE);
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
  rel_store_read_async (store, load_goals, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, goals_loaded_cb, g_object_ref (self));
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
  return self->is_ready;
}
