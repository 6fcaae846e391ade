/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window of the keyboard shortcuts names is what there is: each key is pressed, and does what it says there. */
#include <locale.h>
#include <string.h>

#include "rel-capture-dialog.h"
#include "rel-capture-entry.h"
#include "rel-goals-view.h"
#include "rel-insights-view.h"
#include "rel-meetings-view.h"
#include "rel-merge-dialog.h"
#include "rel-merge-page.h"
#include "rel-palette-dialog.h"
#include "rel-people-bar.h"
#include "rel-people-view.h"
#include "rel-person-page.h"
#include "rel-person.h"
#include "rel-position-map.h"
#include "rel-preferences-dialog.h"
#include "rel-sheets-view.h"
#include "rel-stakeholder.h"
#include "rel-summary-dialog.h"
#include "rel-tags-dialog.h"
#include "rel-tags-row.h"
#include "rel-today-view.h"
#include "ui-focus.h"
#include "ui-keys.h"

#define PERSON "Priya Raghunathan"
#define GOAL "Head of Measurement Engineering"

/* Ways into states, and what is seen there */

static void
go_to (UiFixture *ui, const char *view)
{
  ui_activate (ui, "win.go-to", "s", view);
  ui_wait_ready (ui);
  ui_settle (50);
}

static AdwNavigationPage *
get_page (UiFixture *ui)
{
  return adw_navigation_view_get_visible_page (rel_view_get_navigation (rel_window_get_view (ui->window)));
}

static void
reveal (UiFixture *ui, RelNoun noun, const char *title)
{
  g_autofree char *id = ui_dup_id (ui, noun, title);

  ui_activate (ui, "win.reveal", "(ss)", rel_noun_get_info (noun)->shape->name, id);
  ui_wait (REL_IS_RECORD_PAGE (get_page (ui)) && g_strcmp0 (rel_record_page_get_id (REL_RECORD_PAGE (get_page (ui))), id) == 0);
  ui_settle (50);
}

static void
press (UiFixture *ui, const char *accel)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (ui->window));
  g_autofree char *where = focus != NULL ? ui_describe (focus) : g_strdup ("nothing");

  if (!ui_press (ui, accel))
    g_error ("%s does nothing at %s", accel, where);
}

static void
close_dialog (UiFixture *ui)
{
  AdwDialog *dialog = ui_get_dialog (ui);

  adw_dialog_force_close (dialog);
  ui_wait (ui_get_dialog (ui) != dialog);
}

static void
wait_dialog (UiFixture *ui, GType type)
{
  ui_wait (ui_get_dialog (ui) != NULL && g_type_is_a (G_OBJECT_TYPE (ui_get_dialog (ui)), type));
  ui_settle (50);
}

/* Another window than ours, %NULL while there is none. */
static GtkWindow *
find_other_window (UiFixture *ui)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (ui->window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static void
close_other_window (UiFixture *ui)
{
  ui_wait (find_other_window (ui) != NULL);
  ui_settle (100);
  gtk_window_close (find_other_window (ui));
  ui_wait (find_other_window (ui) == NULL);
}

/* What is promised */

static void
check_palette (UiFixture *ui, const char *accel)
{
  press (ui, accel);
  wait_dialog (ui, REL_TYPE_PALETTE_DIALOG);
}

/* Where a view has no list, in that of people. */
static void
check_search (UiFixture *ui, const char *accel)
{
  const char * const views[] = { "today", "people", "meetings", "goals", "insights" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *focus;

      go_to (ui, views[i]);
      press (ui, accel);
      ui_wait ((focus = gtk_root_get_focus (GTK_ROOT (ui->window))) != NULL && gtk_widget_get_mapped (focus) &&
               gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) != NULL);
      press (ui, "Escape");
    }
}

static void
check_undo (UiFixture *ui, const char *accel)
{
  g_autofree char *id = ui_add_person (ui, accel);

  press (ui, accel);
  ui_wait (!ui_exists (ui, REL_NOUN_PERSON, accel));
}

static void
check_redo (UiFixture *ui, const char *accel)
{
  g_autofree char *id = ui_add_person (ui, accel);

  press (ui, "<Control>z");
  ui_wait (!ui_exists (ui, REL_NOUN_PERSON, accel));
  press (ui, accel);
  ui_wait (ui_exists (ui, REL_NOUN_PERSON, accel));
}

static void
check_import (UiFixture *ui, const char *accel)
{
  press (ui, accel);
  close_other_window (ui);
}

static void
check_export (UiFixture *ui, const char *accel)
{
  press (ui, accel);
  wait_dialog (ui, REL_TYPE_SUMMARY_DIALOG);
}

static void
check_preferences (UiFixture *ui, const char *accel)
{
  press (ui, accel);
  wait_dialog (ui, REL_TYPE_PREFERENCES_DIALOG);
}

static void
check_shortcuts (UiFixture *ui, const char *accel)
{
  press (ui, accel);
  wait_dialog (ui, ADW_TYPE_DIALOG);
  g_assert_cmpstr (adw_dialog_get_title (ui_get_dialog (ui)), ==, "Keyboard Shortcuts");
}

static void
check_menu (UiFixture *ui, const char *accel)
{
  GtkWidget *focus;

  press (ui, accel);
  ui_wait ((focus = gtk_root_get_focus (GTK_ROOT (ui->window))) != NULL &&
           gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) != NULL && gtk_widget_get_mapped (focus));
  press (ui, "Escape");
}

static gboolean
note_close_cb (gboolean *is_closing)
{
  *is_closing = TRUE;
  return TRUE; /* what follows needs it */
}

/* That of the application closes the window, which remembers how it is left, and with it ends the application. */
static void
check_close (UiFixture *ui, const char *accel)
{
  gboolean is_closing = FALSE;
  gulong handler = g_signal_connect_swapped (ui->window, "close-request", G_CALLBACK (note_close_cb), &is_closing);

  press (ui, accel);
  ui_wait (is_closing);
  g_signal_handler_disconnect (ui->window, handler);
}

static void
check_view (UiFixture *ui, const char *accel)
{
  const GType views[] = { REL_TYPE_TODAY_VIEW, REL_TYPE_PEOPLE_VIEW, REL_TYPE_MEETINGS_VIEW, REL_TYPE_GOALS_VIEW, REL_TYPE_INSIGHTS_VIEW };
  GType wanted = views[accel[strlen (accel) - 1] - '1'];

  go_to (ui, wanted == REL_TYPE_TODAY_VIEW ? "goals" : "today");
  press (ui, accel);
  ui_wait (g_type_is_a (G_OBJECT_TYPE (rel_window_get_view (ui->window)), wanted));
}

static void
check_back (UiFixture *ui, const char *accel)
{
  g_autofree char *person = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  AdwNavigationPage *goal;

  reveal (ui, REL_NOUN_GOAL, GOAL);
  goal = get_page (ui);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (goal), GTK_DIR_TAB_FORWARD));
  ui_activate (ui, "win.open", "(ss)", "person", person);
  ui_wait (REL_IS_PERSON_PAGE (get_page (ui)));
  ui_settle (50);
  press (ui, accel);
  ui_wait (get_page (ui) == goal);
}

static void
check_capture (UiFixture *ui, const char *accel)
{
  GtkWidget *focus;

  go_to (ui, "people");
  press (ui, accel);
  wait_dialog (ui, REL_TYPE_CAPTURE_DIALOG);
  close_dialog (ui);
  go_to (ui, "today");
  press (ui, accel);
  ui_wait ((focus = gtk_root_get_focus (GTK_ROOT (ui->window))) != NULL && gtk_widget_get_ancestor (focus, REL_TYPE_CAPTURE_ENTRY) != NULL);
  g_assert_null (ui_get_dialog (ui));
}

static void
check_new_here (UiFixture *ui, const char *accel)
{
  const struct
  {
    const char *view;
    RelNoun noun;
  } expected[] = {
    { "today", REL_NOUN_MEETING }, { "people", REL_NOUN_PERSON }, { "meetings", REL_NOUN_MEETING }, { "goals", REL_NOUN_GOAL },
    { "insights", REL_NOUN_MEETING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      go_to (ui, expected[i].view);
      press (ui, accel);
      g_assert_cmpint (rel_record_get_noun (rel_editor_dialog_get_record (ui_wait_editor (ui))), ==, expected[i].noun);
      close_dialog (ui);
    }
}

static const struct
{
  RelNoun noun;
  const char *title;
} shown[] = {
  { REL_NOUN_PERSON, PERSON },
  { REL_NOUN_MEETING, "Year-long trust" },
  { REL_NOUN_GOAL, GOAL },
};

static void
check_edit (UiFixture *ui, const char *accel)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *id = ui_dup_id (ui, shown[i].noun, shown[i].title);

      reveal (ui, shown[i].noun, shown[i].title);
      press (ui, accel);
      g_assert_cmpstr (rel_record_get_id (rel_editor_dialog_get_record (ui_wait_editor (ui))), ==, id);
      close_dialog (ui);
    }
}

static void
check_delete (UiFixture *ui, const char *accel)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      reveal (ui, shown[i].noun, shown[i].title);
      press (ui, accel);
      ui_wait (!ui_exists (ui, shown[i].noun, shown[i].title));
      ui_activate (ui, "win.undo-change", NULL);
      ui_wait (ui_exists (ui, shown[i].noun, shown[i].title));
    }
}

static gboolean
has_tag (UiFixture *ui, const char *id, const char *tag)
{
  g_autoptr (RelRecord) person = ui_load (ui, REL_NOUN_PERSON, id);
  const char * const *tags = rel_record_get_texts (person, REL_PERSON_TAGS);

  return tags != NULL && g_strv_contains (tags, tag);
}

static void
check_save (UiFixture *ui, const char *accel)
{
  RelBrowser *browser = ui_open_people (ui);
  g_autofree char *person = ui_dup_id (ui, REL_NOUN_PERSON, PERSON);
  RelEditorDialog *editor = ui_new (ui, REL_NOUN_PERSON);
  g_autofree char *twin = NULL;

  gtk_editable_set_text (GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_NAME)), "Priya R.");
  press (ui, accel);
  ui_wait (ui_get_dialog (ui) == NULL && ui_exists (ui, REL_NOUN_PERSON, "Priya R."));
  ui_wait (ui_find_name (browser, "Priya R.") != GTK_INVALID_LIST_POSITION);

  twin = ui_dup_id (ui, REL_NOUN_PERSON, "Priya R.");
  ui_activate (ui, "win.merge", "(ss)", person, twin);
  wait_dialog (ui, REL_TYPE_MERGE_DIALOG);
  ui_wait (rel_merge_page_get_compare (REL_MERGE_PAGE (rel_merge_dialog_get_page (REL_MERGE_DIALOG (ui_get_dialog (ui))))) != NULL);
  press (ui, accel);
  ui_wait (ui_get_dialog (ui) == NULL && !ui_exists (ui, REL_NOUN_PERSON, "Priya R."));

  ui_wait (ui_find_name (browser, "Priya R.") == GTK_INVALID_LIST_POSITION);
  rel_browser_select_all (browser);
  ui_wait (ui_find (ui->window, REL_TYPE_PEOPLE_BAR) != NULL);
  gtk_widget_activate_action (ui_find (ui->window, REL_TYPE_PEOPLE_BAR), "selected.tags", NULL);
  wait_dialog (ui, REL_TYPE_TAGS_DIALOG);
  rel_tags_row_add (REL_TAGS_ROW (ui_find (ui_get_dialog (ui), REL_TYPE_TAGS_ROW)), "choir");
  press (ui, accel);
  ui_wait (ui_get_dialog (ui) == NULL && has_tag (ui, person, "choir"));
}

static void
check_select_all (UiFixture *ui, const char *accel)
{
  RelBrowser *browser = ui_open_people (ui);

  gtk_widget_grab_focus (ui_find (browser, GTK_TYPE_LIST_VIEW));
  press (ui, accel);
  ui_wait (rel_browser_get_selecting (browser));
  g_assert_cmpuint (rel_row_selection_get_length (rel_browser_get_selected (browser)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (rel_browser_get_list (browser))));
}

static void
check_stop_selecting (UiFixture *ui, const char *accel)
{
  RelBrowser *browser = ui_open_people (ui);

  rel_browser_select (browser, 2, FALSE);
  ui_settle (50);
  press (ui, accel);
  ui_wait (!rel_browser_get_selecting (browser));
}

static RelPicture *
show_map (UiFixture *ui)
{
  GtkWidget *map = NULL;

  reveal (ui, REL_NOUN_GOAL, GOAL);
  ui_wait ((map = ui_find (ui->window, REL_TYPE_POSITION_MAP)) != NULL && rel_picture_get_length (REL_PICTURE (map)) > 2 &&
           gtk_widget_get_width (map) > 0);
  return REL_PICTURE (map);
}

static void
check_figure (UiFixture *ui, const char *accel)
{
  RelPicture *map = show_map (ui);
  RelPicturePoint *expected = rel_picture_get_point (map, g_str_equal (accel, "Home") ? 0 : rel_picture_get_length (map) - 1);

  gtk_widget_grab_focus (GTK_WIDGET (rel_picture_get_point (map, 1)));
  press (ui, accel);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (ui->window)) == GTK_WIDGET (expected));
}

static void
check_move (UiFixture *ui, const char *accel)
{
  RelPicture *map = show_map (ui);
  const char *key = accel + strlen ("<Control>");
  RelPicturePoint *point = NULL;
  RelRecord *before, *after = NULL;
  int right = g_str_equal (key, "Right") - g_str_equal (key, "Left");
  int up = g_str_equal (key, "Up") - g_str_equal (key, "Down");

  for (guint i = 0; i < rel_picture_get_length (map) && point == NULL; i++)
    if (g_str_has_prefix (rel_picture_point_get_text (rel_picture_get_point (map, i)), PERSON))
      point = rel_picture_get_point (map, i);
  before = ui_load (ui, REL_NOUN_STAKEHOLDER, rel_picture_point_get_key (point));
  gtk_widget_grab_focus (GTK_WIDGET (point));
  press (ui, accel);
  do
    {
      g_clear_object (&after);
      ui_settle (10);
      after = ui_load (ui, REL_NOUN_STAKEHOLDER, rel_record_get_id (before));
    }
  while (rel_record_equal (before, after));
  g_assert_cmpint (rel_record_get_word (after, REL_STAKEHOLDER_POSITION), ==, rel_record_get_word (before, REL_STAKEHOLDER_POSITION) + right);
  g_assert_cmpint (rel_record_get_number (after, REL_STAKEHOLDER_INFLUENCE), ==,
                   rel_record_get_number (before, REL_STAKEHOLDER_INFLUENCE) + up);
  g_object_unref (before);
  g_object_unref (after);
  ui_activate (ui, "win.undo-change", NULL);
  rel_store_flush (ui_get_store (ui));
  ui_settle (50);
}

static RelSheetsView *
show_summary (UiFixture *ui)
{
  RelSheetsView *sheets;

  ui_activate (ui, "win.export-summary", "s", "");
  wait_dialog (ui, REL_TYPE_SUMMARY_DIALOG);
  ui_wait (ui_find (ui_get_dialog (ui), REL_TYPE_SHEETS_VIEW) != NULL);
  sheets = REL_SHEETS_VIEW (ui_find (ui_get_dialog (ui), REL_TYPE_SHEETS_VIEW));
  ui_wait (rel_sheets_view_get_n_pages (sheets) > 0 && gtk_widget_get_width (GTK_WIDGET (sheets)) > 0);
  ui_settle (100);
  return sheets;
}

static void
check_print (UiFixture *ui, const char *accel)
{
  show_summary (ui);
  press (ui, accel);
  close_other_window (ui);
}

/* How large the first page is shown. */
static int
get_sheet_width (RelSheetsView *sheets)
{
  return gtk_widget_get_width (ui_find (sheets, g_type_from_name ("RelSheet")));
}

static void
check_zoom (UiFixture *ui, const char *accel)
{
  RelSheetsView *sheets = show_summary (ui);
  int before = get_sheet_width (sheets);

  if (g_str_equal (accel, "<Control>0"))
    {
      press (ui, "<Control>plus");
      ui_wait (get_sheet_width (sheets) > before);
      press (ui, accel);
      ui_wait (get_sheet_width (sheets) == before);
      return;
    }
  press (ui, accel);
  ui_wait (g_str_equal (accel, "<Control>plus") ? get_sheet_width (sheets) > before : get_sheet_width (sheets) < before);
}

static const struct
{
  const char *label;
  const char *accels;
  void (*check) (UiFixture *ui, const char *accel);
} promises[] = {
  { "Find Anything", "<Control>k", check_palette },
  { "Search in This View", "<Control>f", check_search },
  { "Undo", "<Control>z", check_undo },
  { "Redo", "<Control><Shift>z <Control>y", check_redo },
  { "Import", "<Control>o", check_import },
  { "Export Summary", "<Control>e", check_export },
  { "Preferences", "<Control>comma", check_preferences },
  { "Keyboard Shortcuts", "<Control>question", check_shortcuts },
  { "Main Menu", "F10", check_menu },
  { "Close the Window", "<Control>w", check_close },
  { "Quit", "<Control>q", check_close },
  { "Today", "<Alt>1", check_view },
  { "People", "<Alt>2", check_view },
  { "Meetings", "<Alt>3", check_view },
  { "Goals", "<Alt>4", check_view },
  { "Insights", "<Alt>5", check_view },
  { "Go Back", "<Alt>Left", check_back },
  { "Log a Conversation in One Line", "<Control>l", check_capture },
  { "New in This View", "<Control>n", check_new_here },
  { "Edit What Is Shown", "F2", check_edit },
  { "Delete What Is Shown", "<Control><Shift>Delete", check_delete },
  { "Save, Apply or Merge", "<Control>Return", check_save },
  { "Select All", "<Control>a", check_select_all },
  { "Stop Selecting", "Escape", check_stop_selecting },
  { "First Figure", "Home", check_figure },
  { "Last Figure", "End", check_figure },
  { "Move a Person on the Map", "<Control>Left <Control>Right <Control>Up <Control>Down", check_move },
  { "Print", "<Control>p", check_print },
  { "Zoom In", "<Control>plus", check_zoom },
  { "Zoom Out", "<Control>minus", check_zoom },
  { "Fit to Width", "<Control>0", check_zoom },
};

/* The window of the shortcuts */

static void
collect_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (ADW_IS_ACTION_ROW (widget))
    g_ptr_array_add (rows, widget);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      collect_rows (child, rows);
}

/* Neither more nor other keys than are pressed here. */
static void
test_window_names_what_is_known (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  ui_activate (ui, "win.show-shortcuts", NULL);
  wait_dialog (ui, ADW_TYPE_DIALOG);
  collect_rows (GTK_WIDGET (ui_get_dialog (ui)), rows);
  for (guint i = 0; i < MAX (rows->len, G_N_ELEMENTS (promises)); i++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) keys = NULL;
      g_auto (GStrv) accels = NULL;

      if (i >= G_N_ELEMENTS (promises))
        g_error ("Nobody presses the keys of “%s” here", adw_preferences_row_get_title (rows->pdata[i]));
      if (i >= rows->len)
        g_error ("“%s” is not named", promises[i].label);
      g_assert_cmpstr (adw_preferences_row_get_title (rows->pdata[i]), ==, promises[i].label);
      ui_collect_keys (rows->pdata[i], builder);
      keys = g_strv_builder_end (builder);
      accels = g_strsplit (promises[i].accels, " ", -1);
      g_assert_cmpuint (g_strv_length (keys), ==, g_strv_length (accels));
      for (gsize k = 0; accels[k] != NULL; k++)
        {
          g_autofree char *label = ui_describe_accel (accels[k]);

          g_assert_cmpstr (keys[k], ==, label);
        }
    }
  ui_fixture_free (ui);
}

static void
test_keys_do_what_they_say (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_auto (GStrv) accels = g_strsplit (promises[i].accels, " ", -1);

      for (gsize k = 0; accels[k] != NULL; k++)
        {
          g_test_message ("%s: %s", promises[i].label, accels[k]);
          go_to (ui, "today");
          promises[i].check (ui, accels[k]);
          while (ui_get_dialog (ui) != NULL)
            close_dialog (ui);
        }
    }
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shortcuts/window/names-what-is-known", test_window_names_what_is_known);
  g_test_add_func ("/shortcuts/keys/do-what-they-say", test_keys_do_what_they_say);
  return g_test_run ();
}
