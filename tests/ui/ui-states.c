/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every view, dialog and state of the window, by name. To add one, add a line to the table at the end; write a
 * function only if none of those above it leads there. Pictures and the tests of size, names and keyboard take it
 * along. */
#include "ui-states-private.h"

#include <glib/gi18n-lib.h>
#include <fnmatch.h>
#include <string.h>

#include "rel-backups.h"
#include "rel-capture-draft.h"
#include "rel-capture-entry.h"
#include "rel-editor-dialog.h"
#include "rel-goal-page.h"
#include "rel-meeting.h"
#include "rel-person.h"
#include "rel-preferences-dialog.h"
#include "rel-reference-row.h"
#include "rel-restore-dialog.h"
#include "ui-driving.h"

#define GOAL "goal:Head of Measurement Engineering"
#define PERSON "person:Priya Raghunathan"

/* Ways into a state */

static void
activate (UiFixture *ui, const char *action, const char *argument)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (ui->window), action, argument != NULL ? "s" : NULL, argument))
    g_error ("There is no action %s", action);
}

static void
wait_dialog (UiFixture *ui)
{
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_settle (150);
}

/* A list grows for a moment after its first rows are there. */
static gboolean
is_list_whole (UiFixture *ui)
{
  RelView *view = rel_window_get_view (ui->window);
  RelBrowser *browser = view != NULL ? rel_view_get_browser (view) : NULL;
  RelRecordList *list = browser != NULL ? rel_browser_get_list (browser) : NULL;

  return list == NULL || !rel_record_list_is_loading (list);
}

/* @view: the name of a view */
void
ui_enter_view (UiFixture *ui, const char *view)
{
  activate (ui, "win.go-to", view);
  ui_wait (is_list_whole (ui));
  ui_settle (150);
}

/* @which: a noun, a colon, and the title of a record of the sample */
RelRecord *
ui_find_titled (UiFixture *ui, const char *which)
{
  const char *colon = strchr (which, ':');
  g_autofree char *noun = g_strndup (which, (gsize) (colon - which));
  RelRecord *record = ui_find_record (ui, rel_noun_from_name (noun), colon + 1);

  if (record == NULL)
    g_error ("The sample has no %s", which);
  return record;
}

static GtkWidget *
find_scrolled (UiFixture *ui)
{
  return ui_find (adw_navigation_view_get_visible_page (rel_view_get_navigation (rel_window_get_view (ui->window))), GTK_TYPE_SCROLLED_WINDOW);
}

static void
scroll (UiFixture *ui, double fraction)
{
  GtkAdjustment *adjustment;

  ui_wait (find_scrolled (ui) != NULL); /* where reading takes its time */
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find_scrolled (ui)));
  gtk_adjustment_set_value (adjustment, fraction * (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)));
  ui_settle (50);
}

/* @which: a noun, a colon, and the title of a record of the sample */
void
ui_enter_record (UiFixture *ui, const char *which)
{
  g_autoptr (RelRecord) record = ui_find_titled (ui, which);

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", rel_record_get_shape (record)->name,
                              rel_record_get_id (record));
  ui_settle (250);
  scroll (ui, 0);
}

static void
enter_view_top (UiFixture *ui, const char *view)
{
  ui_enter_view (ui, view);
  scroll (ui, 0);
}

/* One record leads from the welcome to the views, of which most have nothing to show yet. */
static void
enter_empty_view (UiFixture *ui, const char *view)
{
  if (g_str_equal (view, "people"))
    ui_add_record (ui, REL_NOUN_GOAL, "{\"id\":\"first\",\"title\":\"Senior engineer\"}");
  else
    ui_add_record (ui, REL_NOUN_PERSON, "{\"id\":\"first\",\"name\":\"Priya Raghunathan\"}");
  ui_wait (rel_window_get_view (ui->window) != NULL && gtk_widget_get_mapped (GTK_WIDGET (rel_window_get_view (ui->window))));
  ui_enter_view (ui, view);
}

static void
enter_record_middle (UiFixture *ui, const char *which)
{
  ui_enter_record (ui, which);
  scroll (ui, 0.5);
}

static void
enter_record_end (UiFixture *ui, const char *which)
{
  ui_enter_record (ui, which);
  scroll (ui, 1);
}

static void
enter_view_end (UiFixture *ui, const char *view)
{
  ui_enter_view (ui, view);
  scroll (ui, 1);
}

/* @channel: only meetings by this channel */
static void
enter_meetings_by (UiFixture *ui, const char *channel)
{
  ui_enter_view (ui, "meetings");
  gtk_widget_activate_action (GTK_WIDGET (rel_window_get_view (ui->window)), "meetings.channel", "s", channel);
  ui_settle (200);
}

static void
enter_search (UiFixture *ui, const char *text)
{
  ui_enter_view (ui, "people");
  activate (ui, "win.search", NULL);
  ui_wait (ui_find (ui->window, GTK_TYPE_SEARCH_ENTRY) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (ui->window, GTK_TYPE_SEARCH_ENTRY)), text);
  ui_settle (300);
}

static void
type_line (UiFixture *ui, const char *line)
{
  RelCaptureDraft *draft = rel_capture_draft_for_store (rel_window_get_store (ui->window));
  gpointer root = ui_get_dialog (ui) != NULL ? (gpointer) ui_get_dialog (ui) : (gpointer) ui->window;
  GtkEditable *editable;

  ui_wait (ui_find (root, REL_TYPE_CAPTURE_ENTRY) != NULL);
  editable = rel_capture_entry_get_editable (REL_CAPTURE_ENTRY (ui_find (root, REL_TYPE_CAPTURE_ENTRY)));
  ui_wait (rel_capture_draft_is_ready (draft));
  gtk_editable_set_text (editable, line);
  gtk_editable_set_position (editable, -1);
  ui_settle (300);
}

/* @line: as it is typed on Today */
static void
enter_capture (UiFixture *ui, const char *line)
{
  activate (ui, "win.capture", NULL);
  type_line (ui, line);
}

static void
enter_capture_dialog (UiFixture *ui, const char *line)
{
  ui_enter_view (ui, "people");
  activate (ui, "win.capture", NULL);
  wait_dialog (ui);
  type_line (ui, line);
}

static void
enter_logged (UiFixture *ui, const char *line)
{
  enter_capture (ui, line);
  gtk_widget_activate_action (ui_find (ui->window, REL_TYPE_CAPTURE_ENTRY), "capture.log", NULL);
  ui_settle (400);
}

static void
enter_tag (UiFixture *ui, const char *tag)
{
  activate (ui, "win.show-tag", tag);
  ui_settle (200);
}

/* @noun: of a new record, in its editor */
static void
enter_new (UiFixture *ui, const char *noun)
{
  activate (ui, "win.new", noun);
  wait_dialog (ui);
}

static void
enter_edit (UiFixture *ui, const char *which)
{
  g_autoptr (RelRecord) record = ui_find_titled (ui, which);

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.edit", "(ss)", rel_record_get_shape (record)->name, rel_record_get_id (record));
  wait_dialog (ui);
}

/* @name: of no goal, typed where a meeting says for which goals it was */
static void
enter_unclear (UiFixture *ui, const char *name)
{
  RelEditorDialog *editor;
  RelReferenceRow *row;

  enter_new (ui, "meeting");
  editor = REL_EDITOR_DIALOG (ui_get_dialog (ui));
  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_MEETING_TITLE)), "Lunch");
  row = REL_REFERENCE_ROW (rel_editor_dialog_get_row (editor, REL_MEETING_GOALS));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_set_text (rel_reference_row_get_entry (row), name);
  gtk_widget_activate_action (ui_find_action (ui_get_dialog (ui), "editor.save"), "editor.save", NULL);
  ui_settle (300);
}

/* @which: a person, met on no day that there is; Save led there */
static void
enter_wrong (UiFixture *ui, const char *which)
{
  GtkWidget *row;

  enter_edit (ui, which);
  row = rel_editor_dialog_get_row (REL_EDITOR_DIALOG (ui_get_dialog (ui)), REL_PERSON_MET_ON);
  gtk_editable_set_text (GTK_EDITABLE (row), "some day in spring");
  gtk_widget_activate_action (ui_find_action (ui_get_dialog (ui), "editor.save"), "editor.save", NULL);
  ui_settle (300);
}

/* @action: of the window; it presents a dialog */
static void
enter_dialog (UiFixture *ui, const char *action)
{
  activate (ui, action, NULL);
  wait_dialog (ui);
}

static void
enter_preferences_page (UiFixture *ui, const char *action)
{
  GtkWidget *row;

  enter_dialog (ui, action);
  row = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (ui_get_dialog (ui)), REL_TYPE_PREFERENCES_DIALOG, "kept_row"));
  adw_preferences_dialog_set_visible_page (ADW_PREFERENCES_DIALOG (ui_get_dialog (ui)),
                                           ADW_PREFERENCES_PAGE (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_PAGE)));
  ui_settle (200);
}

/* What belongs to no goal */
static void
enter_goals_none (UiFixture *ui, const char *argument)
{
  ui_enter_view (ui, "goals");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.show-records", "(s(uiiis))", _("Opportunities Without a Goal"), REL_SUBSET_WITHOUT_GOAL,
                              REL_NOUN_OPPORTUNITY, 0, 0, "");
  ui_settle (300);
}

static void
enter_trash (UiFixture *ui, const char *which)
{
  ui_enter_record (ui, which);
  activate (ui, "win.delete-shown", NULL);
  rel_store_flush (rel_window_get_store (ui->window));
  ui_settle (100);
  enter_dialog (ui, "win.show-trash");
  ui_wait (ui_find_text (ui_get_dialog (ui), _("_Restore")) != NULL);
}

static void
enter_imports (UiFixture *ui, const char *argument)
{
  enter_dialog (ui, "win.show-imports");
  ui_wait (ui_find_text (ui_get_dialog (ui), _("_Undo")) != NULL);
}

static void
enter_restore (UiFixture *ui, const char *argument)
{
  RelDatabase *database = rel_store_get_database (rel_window_get_store (ui->window));

  for (int day = 11; day <= 15; day++)
    if (!rel_backups_make_daily (database, rel_day_from_ymd (2026, 1, day), 7, NULL, NULL))
      g_error ("There is no backup");
  adw_dialog_present (rel_restore_dialog_new (rel_database_get_path (database), rel_window_get_store (ui->window)), GTK_WIDGET (ui->window));
  wait_dialog (ui);
}

static void
enter_palette (UiFixture *ui, const char *typed)
{
  enter_dialog (ui, "win.show-palette");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (ui_get_dialog (ui), GTK_TYPE_SEARCH_ENTRY)), typed);
  ui_settle (300);
}

static void
enter_export (UiFixture *ui, const char *which)
{
  g_autoptr (RelRecord) goal = ui_find_titled (ui, which);

  activate (ui, "win.export-summary", rel_record_get_id (goal));
  wait_dialog (ui);
  ui_settle (500);
}

static void
enter_export_private (UiFixture *ui, const char *which)
{
  enter_export (ui, which);
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_ancestor (ui_find_text (ui_get_dialog (ui), _("Edition")), ADW_TYPE_COMBO_ROW)), 1);
  ui_settle (500);
}

static void
enter_export_period (UiFixture *ui, const char *which)
{
  enter_export (ui, which);
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_ancestor (ui_find_text (ui_get_dialog (ui), _("Period")), ADW_TYPE_COMBO_ROW)), 4);
  ui_settle (500);
}

static void
enter_export_preview (UiFixture *ui, const char *which)
{
  enter_export (ui, which);
  gtk_widget_activate_action (GTK_WIDGET (ui_get_dialog (ui)), "summary.show-preview", NULL);
  ui_settle (500);
}

/* @fraction: how far down the page of the goal */
static void
enter_goal_at (UiFixture *ui, const char *fraction)
{
  ui_enter_record (ui, "goal:Head of Measurement Engineering");
  scroll (ui, g_ascii_strtod (fraction, NULL));
}

static void
enter_close_goal (UiFixture *ui, const char *which)
{
  ui_enter_record (ui, which);
  gtk_widget_activate_action (ui_find (ui->window, REL_TYPE_GOAL_PAGE), "goal.close", NULL);
  wait_dialog (ui);
}

static void
enter_primary_menu (UiFixture *ui, const char *argument)
{
  GtkWidget *sidebar = ui_find (ui->window, g_type_from_name ("RelSidebar"));

  if (sidebar == NULL) /* where it folds */
    {
      AdwNavigationSplitView *split = ADW_NAVIGATION_SPLIT_VIEW (ui_find (ui->window, ADW_TYPE_NAVIGATION_SPLIT_VIEW));

      adw_navigation_split_view_set_show_content (split, FALSE);
      ui_wait ((sidebar = ui_find (ui->window, g_type_from_name ("RelSidebar"))) != NULL);
    }
  gtk_menu_button_popup (GTK_MENU_BUTTON (ui_find (sidebar, GTK_TYPE_MENU_BUTTON)));
  ui_settle (200);
}

/* @action: what is done with a person */
static void
enter_dialog_on_person (UiFixture *ui, const char *action)
{
  ui_enter_record (ui, PERSON);
  activate (ui, action, NULL);
  wait_dialog (ui);
}

/* The states, in the order in which they are pictured */

static const UiState states[] = {
  { .name = "welcome", .flags = UI_STATE_EMPTY },
  { .name = "today-empty", .enter = enter_empty_view, .argument = "today", .flags = UI_STATE_EMPTY },
  { .name = "people-empty", .enter = enter_empty_view, .argument = "people", .flags = UI_STATE_EMPTY },
  { .name = "meetings-empty", .enter = enter_empty_view, .argument = "meetings", .flags = UI_STATE_EMPTY },
  { .name = "goals-empty", .enter = enter_empty_view, .argument = "goals", .flags = UI_STATE_EMPTY },
  { .name = "insights-empty", .enter = enter_empty_view, .argument = "insights", .flags = UI_STATE_EMPTY },
  { .name = "today", .enter = enter_view_top, .argument = "today" },
  { .name = "today-end", .enter = enter_view_end, .argument = "today" },
  { .name = "capture", .enter = enter_capture, .flags = UI_STATE_TRACES,
    .argument = "coffee with Priya and Zygmunt Nowak yesterday 14:00 45m re: roadmap; promised intro to Ingrid !fri; "
                "gave feedback; #heron" },
  { .name = "capture-names", .enter = enter_capture, .flags = UI_STATE_TRACES, .argument = "coffee with m" },
  { .name = "capture-dialog", .enter = enter_capture_dialog, .flags = UI_STATE_TRACES,
    .argument = "call with Priya and Zygmunt Nowak yesterday 1h re: roadmap; they promised the figures !3d" },
  { .name = "capture-dialog-empty", .enter = enter_capture_dialog, .flags = UI_STATE_TRACES, .argument = "" },
  { .name = "capture-logged", .enter = enter_logged, .flags = UI_STATE_TRACES, .argument = "lunch with Priya Raghunathan re: roadmap" },
  { .name = "palette", .enter = enter_dialog, .argument = "win.show-palette" },
  { .name = "palette-found", .enter = enter_palette, .argument = "re" },
  { .name = "palette-nothing", .enter = enter_palette, .argument = "nobody is called this" },
  { .name = "people-list", .enter = ui_enter_view, .argument = "people" },
  { .name = "people", .enter = ui_enter_record, .argument = PERSON },
  { .name = "people-middle", .enter = enter_record_middle, .argument = PERSON },
  { .name = "people-left-out", .enter = ui_enter_left_out, .argument = PERSON, .flags = UI_STATE_TRACES },
  { .name = "people-end", .enter = enter_record_end, .argument = PERSON },
  { .name = "people-search", .enter = enter_search, .argument = "ra", .flags = UI_STATE_TRACES },
  { .name = "people-no-results", .enter = enter_search, .argument = "nobody is called this", .flags = UI_STATE_TRACES },
  { .name = "people-tag", .enter = enter_tag, .argument = "heron", .flags = UI_STATE_TRACES },
  { .name = "people-select", .enter = ui_enter_selecting, .flags = UI_STATE_TRACES },
  { .name = "people-tags", .enter = ui_enter_tags, .flags = UI_STATE_TRACES },
  { .name = "merge", .enter = ui_enter_merge, .argument = "Priya Raghunathan", .flags = UI_STATE_TRACES },
  { .name = "merge-with", .enter = enter_dialog_on_person, .argument = "win.merge-shown" },
  { .name = "duplicates", .enter = ui_enter_duplicates, .flags = UI_STATE_TRACES },
  { .name = "meetings-list", .enter = ui_enter_view, .argument = "meetings" },
  { .name = "meetings-filtered", .enter = enter_meetings_by, .argument = "video", .flags = UI_STATE_TRACES },
  { .name = "meetings", .enter = ui_enter_record, .argument = "meeting:Year-long trust" },
  { .name = "meetings-year", .enter = ui_enter_year, .argument = "RelHeatMap", .flags = UI_STATE_TRACES },
  { .name = "insights", .enter = ui_enter_view, .argument = "insights" },
  { .name = "insights-bars", .enter = ui_enter_insights, .argument = "RelBars" },
  { .name = "insights-months", .enter = ui_enter_insights, .argument = "RelMonthColumns" },
  { .name = "insights-network", .enter = ui_enter_insights, .argument = "RelNetworkMap" },
  { .name = "insights-list", .enter = ui_enter_insights_list, .argument = "RelBars", .flags = UI_STATE_TRACES },
  { .name = "insights-paths", .enter = ui_enter_paths, .argument = "person:Noor El-Sayed", .flags = UI_STATE_TRACES },
  { .name = "insights-bridges", .enter = ui_enter_bridges },
  { .name = "insights-end", .enter = enter_view_end, .argument = "insights" },
  { .name = "insights-figure", .enter = ui_enter_figure, .argument = "RelMonthColumns", .flags = UI_STATE_TRACES },
  { .name = "goals-position-map", .enter = ui_enter_goal_picture, .argument = "RelPositionMap" },
  { .name = "goals-network", .enter = ui_enter_goal_picture, .argument = "RelNetworkMap" },
  { .name = "goals-list", .enter = ui_enter_view, .argument = "goals" },
  { .name = "goals-none", .enter = enter_goals_none },
  { .name = "goals", .enter = ui_enter_record, .argument = GOAL },
  { .name = "goals-coverage", .enter = enter_goal_at, .argument = "0.28" },
  { .name = "goals-middle", .enter = enter_record_middle, .argument = GOAL },
  { .name = "goals-work", .enter = enter_goal_at, .argument = "0.75" },
  { .name = "goals-end", .enter = enter_record_end, .argument = GOAL },
  { .name = "close-goal", .enter = enter_close_goal, .argument = GOAL },
  { .name = "new-person", .enter = enter_new, .argument = "person" },
  { .name = "log-meeting", .enter = enter_new, .argument = "meeting" },
  { .name = "log-meeting-unclear", .enter = enter_unclear, .argument = "Vice-chancellor of Heron", .flags = UI_STATE_TYPED },
  { .name = "new-goal", .enter = enter_new, .argument = "goal" },
  { .name = "new-follow-up", .enter = enter_new, .argument = "follow_up" },
  { .name = "new-exchange", .enter = enter_new, .argument = "exchange" },
  { .name = "new-feedback", .enter = enter_new, .argument = "feedback" },
  { .name = "new-tie", .enter = enter_new, .argument = "tie" },
  { .name = "new-stakeholder", .enter = enter_new, .argument = "stakeholder" },
  { .name = "new-requirement", .enter = enter_new, .argument = "requirement" },
  { .name = "new-achievement", .enter = enter_new, .argument = "achievement" },
  { .name = "new-opportunity", .enter = enter_new, .argument = "opportunity" },
  { .name = "new-focal-point", .enter = enter_new, .argument = "focal_point" },
  { .name = "edit-person", .enter = enter_edit, .argument = PERSON },
  { .name = "edit-person-wrong", .enter = enter_wrong, .argument = PERSON, .flags = UI_STATE_TYPED },
  { .name = "edit-milestone", .enter = enter_edit, .argument = "milestone:Measurement roadmap review" },
  { .name = "import", .enter = ui_enter_import, .argument = "connections.csv", .flags = UI_STATE_TRACES },
  { .name = "import-choices", .enter = ui_enter_import_choices, .argument = "connections.csv", .flags = UI_STATE_TRACES },
  { .name = "import-choice", .enter = ui_enter_import_choice, .argument = "connections.csv", .flags = UI_STATE_TRACES },
  { .name = "import-report", .enter = ui_enter_import_report, .argument = "connections.csv", .flags = UI_STATE_TRACES },
  { .name = "import-failed", .enter = ui_enter_import, .argument = "broken.json" },
  { .name = "export", .enter = enter_export, .argument = GOAL },
  { .name = "export-private", .enter = enter_export_private, .argument = GOAL },
  { .name = "export-period", .enter = enter_export_period, .argument = GOAL },
  { .name = "export-preview", .enter = enter_export_preview, .argument = GOAL },
  { .name = "primary-menu", .enter = enter_primary_menu },
  { .name = "preferences", .enter = enter_dialog, .argument = "win.show-preferences" },
  { .name = "preferences-backups", .enter = enter_preferences_page, .argument = "win.show-preferences" },
  { .name = "imports", .enter = enter_imports },
  { .name = "trash-empty", .enter = enter_dialog, .argument = "win.show-trash" },
  { .name = "trash", .enter = enter_trash, .argument = PERSON, .flags = UI_STATE_TRACES },
  { .name = "restore", .enter = enter_restore, .flags = UI_STATE_TRACES },
  { .name = "shortcuts", .enter = enter_dialog, .argument = "win.show-shortcuts" },
  { .name = "about", .enter = enter_dialog, .argument = "win.show-about" },
  { .name = "failed", .flags = UI_STATE_FAILED },
};

const UiState *
ui_states_get (guint *n_states)
{
  *n_states = G_N_ELEMENTS (states);
  return states;
}

/**
 * ui_state_is_wanted:
 * @state: a state
 *
 * Returns: whether a test that goes through all states goes there; UI_STATES='people*' in the environment chooses
 */
gboolean
ui_state_is_wanted (const UiState *state)
{
  const char *pattern = g_getenv ("UI_STATES");

  return pattern == NULL || fnmatch (pattern, state->name, 0) == 0;
}

/**
 * ui_state_enter:
 * @state: a state
 * @ui: (transfer full) (nullable): the window of the state before, used again where it can be
 * @width: of the window, in pixels
 * @height: of the window, in pixels
 *
 * Returns: (transfer full): a window in that state, for ui_state_leave()
 */
UiFixture *
ui_state_enter (const UiState *state, UiFixture *ui, int width, int height)
{
  const gboolean bare = (state->flags & (UI_STATE_EMPTY | UI_STATE_FAILED)) != 0;

  if (bare)
    g_clear_pointer (&ui, ui_fixture_free);
  if (ui == NULL)
    ui = (state->flags & UI_STATE_FAILED) != 0 ? ui_fixture_new_failed () : ui_fixture_new (!bare);
  ui_resize (ui, width, height);
  if (!bare)
    activate (ui, "win.go-to", "today");
  ui_settle (100);
  if (state->enter != NULL)
    state->enter (ui, state->argument);
  ui_wait (is_list_whole (ui));
  ui_settle (100);
  return ui;
}

static void
pop_down (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    pop_down (child);
}

/**
 * ui_state_leave:
 * @state: a state
 * @ui: (transfer full): its window
 *
 * Returns: (transfer full) (nullable): the window for the next state
 */
UiFixture *
ui_state_leave (const UiState *state, UiFixture *ui)
{
  AdwNavigationView *navigation;

  pop_down (GTK_WIDGET (ui->window));
  while (ui_get_dialog (ui) != NULL)
    {
      AdwDialog *dialog = ui_get_dialog (ui);

      adw_dialog_force_close (dialog);
      ui_wait (ui_get_dialog (ui) != dialog);
    }
  if (state->flags != 0)
    {
      ui_fixture_free (ui);
      return NULL;
    }
  navigation = rel_view_get_navigation (rel_window_get_view (ui->window));
  while (adw_navigation_view_get_previous_page (navigation, adw_navigation_view_get_visible_page (navigation)) != NULL)
    adw_navigation_view_pop (navigation);
  return ui;
}
