/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export Summary: for whom, how people are named, which period, what is in it, and where to; and its very pages. */
#include "rel-summary-dialog.h"

#include <glib/gi18n-lib.h>

#include "rel-clock.h"
#include "rel-doing.h"
#include "rel-editor-rows.h"
#include "rel-goal.h"
#include "rel-rows.h"
#include "rel-sheets-view.h"
#include "rel-summary-out.h"
#include "rel-summary-request.h"
#include "rel-switches-row.h"

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
  AdwEntryRow *since_row;
  AdwEntryRow *until_row;
  AdwComboRow *format_row;
  RelSwitchesRow *sections_row;
  RelSwitchesRow *people_row;
  AdwExpanderRow *withheld_row;
  AdwWindowTitle *preview_title;
  GtkStack *preview_stack;
  RelSheetsView *sheets;

  RelStore *store;
  char *wanted_goal;
  GPtrArray *goals;    /* RelRecord, in the order of the row */
  GPtrArray *withheld; /* GtkWidget (borrowed) */
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
  AdwToast *toast;

  if (self->toasts == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  toast = adw_toast_new (advice);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
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
  request->left_out_sections = rel_switches_row_dup_off (self->sections_row);
  request->left_out_people = rel_switches_row_dup_off (self->people_row);
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
      rel_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->since_row)), &request->since);
      rel_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->until_row)), &request->until);
      break;
    default:
      break;
    }
  return request;
}

/* What is in it, and what is not */

static const RelPreviewSection *
find_section (const RelPreview *preview, const char *id)
{
  for (guint i = 0; i < preview->sections->len; i++)
    {
      const RelPreviewSection *section = preview->sections->pdata[i];

      if (g_strcmp0 (section->id, id) == 0)
        return section;
    }
  return NULL;
}

static void
show_sections (RelSummaryDialog *self, const RelPreview *preview)
{
  const char * const *ids = rel_summary_list_sections (preview->edition);
  g_auto (GStrv) off = rel_switches_row_dup_off (self->sections_row);
  g_autofree char *title = NULL;
  guint shown = 0;

  rel_switches_row_begin (self->sections_row);
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      const RelPreviewSection *section = find_section (preview, ids[i]);
      gboolean is_empty = section == NULL || section->sentences->len == 0;

      shown += !is_empty;
      rel_switches_row_put (self->sections_row, ids[i], rel_summary_get_section_title (ids[i]),
                            is_empty && !g_strv_contains ((const char * const *) off, ids[i]) ? _("The records say nothing about it") : NULL);
    }
  rel_switches_row_end (self->sections_row, FALSE);
  title = g_strdup_printf (ngettext ("%u section", "%u sections", shown), shown);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sections_row), title);
}

static void
show_people (RelSummaryDialog *self, const RelPreview *preview)
{
  g_autofree char *title = NULL;
  guint shown = 0;

  rel_switches_row_begin (self->people_row);
  for (guint i = 0; i < preview->people->len; i++)
    {
      const RelNameBookEntry *entry = preview->people->pdata[i];
      g_autofree char *shown_as = NULL;

      if (entry->withholding != REL_INCLUDED && entry->withholding != REL_WITHHELD_BY_CHOICE)
        continue;
      shown += entry->withholding == REL_INCLUDED;
      shown_as = entry->withholding == REL_WITHHELD_BY_CHOICE ? g_strdup (_("In no list and no count"))
                 : entry->shown_as == NULL                    ? g_strdup (_("Only counted"))
                 : g_str_equal (entry->shown_as, entry->name) ? g_strdup (_("By name"))
                                                              : g_strdup_printf (_("As “%s”"), entry->shown_as);
      rel_switches_row_put (self->people_row, entry->id, entry->name, shown_as);
    }
  rel_switches_row_end (self->people_row, TRUE);
  title = g_strdup_printf (ngettext ("%u person is in it", "%u people are in it", shown), shown);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->people_row), title);
}

static void
add_withheld (RelSummaryDialog *self, const char *what, const char *why)
{
  GtkWidget *row = GTK_WIDGET (rel_row_new (NULL, what, why));

  adw_expander_row_add_row (self->withheld_row, row);
  g_ptr_array_add (self->withheld, row);
}

static void
show_withheld (RelSummaryDialog *self, const RelSummaryDraft *draft)
{
  const RelPreview *preview = rel_summary_get_preview (draft->summary);
  const char *rule = rel_preview_get_rule (preview->edition);
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->withheld->len; i++)
    adw_expander_row_remove (self->withheld_row, self->withheld->pdata[i]);
  g_ptr_array_set_size (self->withheld, 0);
  for (guint i = 0; i < preview->people->len; i++)
    {
      const RelNameBookEntry *entry = preview->people->pdata[i];
      g_autofree char *why = NULL;

      if (entry->withholding == REL_INCLUDED || entry->withholding == REL_WITHHELD_BY_CHOICE)
        continue;
      why = entry->in_text ? g_strdup_printf ("%s; %s", rel_preview_get_reason (entry->withholding),
                                              _("a text names them, and says “somebody” instead: read it again"))
                           : g_strdup (rel_preview_get_reason (entry->withholding));
      add_withheld (self, entry->name, why);
    }
  for (guint i = 0; i < preview->withheld->len; i++)
    {
      const RelWithheld *withheld = preview->withheld->pdata[i];

      add_withheld (self, withheld->what, withheld->why);
    }
  for (gsize i = 0; draft->trimmed[i] != NULL; i++)
    add_withheld (self, draft->trimmed[i], _("So that the pages are no more than two"));
  title = self->withheld->len > 0
            ? g_strdup_printf (ngettext ("%u thing is kept back", "%u things are kept back", self->withheld->len), self->withheld->len)
            : g_strdup (_("Nothing is kept back"));
  if (rule != NULL)
    add_withheld (self, _("Always"), rule);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->withheld_row), title);
  rel_expander_row_allow (self->withheld_row, self->withheld->len > 0);
}

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
  show_sections (self, rel_summary_get_preview (draft->summary));
  show_people (self, rel_summary_get_preview (draft->summary));
  show_withheld (self, draft);
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
  sentence = g_strdup_printf (_("The summary is in “%s”"), name);
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
    say (GTK_WIDGET (self), _("Only a folder on this computer can hold the summary"), NULL);
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

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelSummaryDialog *self = REL_SUMMARY_DIALOG (data);

  rel_summary_print (GTK_WIDGET (self), self->store, request_new (self), rel_record_get_text (get_goal (self), REL_GOAL_TITLE), say);
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
  g_ptr_array_unref (self->withheld);
  G_OBJECT_CLASS (rel_summary_dialog_parent_class)->finalize (object);
}

static void
rel_summary_dialog_class_init (RelSummaryDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_summary_dialog_dispose;
  object_class->finalize = rel_summary_dialog_finalize;
  g_type_ensure (REL_TYPE_SHEETS_VIEW);
  g_type_ensure (REL_TYPE_SWITCHES_ROW);
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
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, sections_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, people_row);
  gtk_widget_class_bind_template_child (widget_class, RelSummaryDialog, withheld_row);
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

  self->withheld = g_ptr_array_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  set_enabled (self, FALSE);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "summary", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
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
