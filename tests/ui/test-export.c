/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export Summary in the window: both editions, switches of sections and people, the pages, the clipboard, the log. */
#include <locale.h>
#include <string.h>

#include "rel-export-log.h"
#include "rel-sheet.h"
#include "rel-sheets-view.h"
#include "rel-summary-dialog.h"
#include "rel-switches-row.h"
#include "ui-fixture.h"

#define GOAL "Head of Measurement Engineering"

static RelSummaryDialog *
open_dialog (UiFixture *ui)
{
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, GOAL);

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.export-summary", "s", rel_record_get_id (goal));
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_SUMMARY_DIALOG (ui_get_dialog (ui)));
  ui_wait (rel_summary_dialog_is_ready (REL_SUMMARY_DIALOG (ui_get_dialog (ui))));
  ui_wait (ui_find (ui_get_dialog (ui), REL_TYPE_SHEET) != NULL);
  return REL_SUMMARY_DIALOG (ui_get_dialog (ui));
}

static void
choose (RelSummaryDialog *dialog, const char *title, guint selected)
{
  GtkWidget *row = gtk_widget_get_ancestor (ui_find_text (dialog, title), ADW_TYPE_COMBO_ROW);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  ui_wait (rel_summary_dialog_is_ready (dialog));
}

/* Turns off what stands under @title in the expander row that has a switch for @id. */
static void
switch_off (RelSummaryDialog *dialog, const char *title)
{
  GtkWidget *label;

  ui_wait ((label = ui_find_text (dialog, title)) != NULL);
  adw_switch_row_set_active (ADW_SWITCH_ROW (gtk_widget_get_ancestor (label, ADW_TYPE_SWITCH_ROW)), FALSE);
  g_assert_false (rel_summary_dialog_is_ready (dialog));
  ui_wait (rel_summary_dialog_is_ready (dialog));
}

static char *
save (UiFixture *ui, RelSummaryDialog *dialog, const char *name)
{
  g_autofree char *path = g_build_filename (ui->folder, name, NULL);
  char *content;

  rel_summary_dialog_save (dialog, path);
  ui_wait (g_file_test (path, G_FILE_TEST_EXISTS));
  ui_wait (ui_get_dialog (ui) == NULL);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

static char *
get_last_export (UiFixture *ui, const char *edition)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, GOAL);
  g_autoptr (RelConnection) connection = rel_database_connect (rel_store_get_database (rel_window_get_store (ui->window)), FALSE, &error);

  g_assert_no_error (error);
  return rel_export_log_last (connection, rel_record_get_id (goal), edition, &error);
}

static void
test_share (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *before = get_last_export (ui, "share");
  g_autofree char *after = NULL;
  g_autofree char *text = save (ui, open_dialog (ui), "share.md");
  g_autofree char *pdf = NULL;

  g_assert_null (before);
  ui_wait ((after = get_last_export (ui, "share")) != NULL);
  g_assert_nonnull (strstr (text, GOAL));
  /* By role, not by name, unless one asks for names */
  g_assert_null (strstr (text, "Raghunathan"));
  pdf = save (ui, open_dialog (ui), "share.pdf");
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  ui_fixture_free (ui);
}

static void
test_private (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *share = save (ui, open_dialog (ui), "share.md");
  g_autofree char *mine = NULL;
  RelSummaryDialog *dialog = open_dialog (ui);

  choose (dialog, "Edition", 1);
  mine = save (ui, dialog, "mine.md");
  g_assert_nonnull (strstr (mine, "Kwame Asante"));
  g_assert_cmpuint (strlen (mine), >, strlen (share));
  ui_fixture_free (ui);
}

static void
test_names_do_not_come_along (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelSummaryDialog *dialog = open_dialog (ui);
  g_autofree char *text = NULL;

  choose (dialog, "Edition", 1);
  choose (dialog, "Edition", 0);
  text = save (ui, dialog, "share.md");
  g_assert_null (strstr (text, "Kwame Asante"));
  ui_fixture_free (ui);
}

static void
test_switches (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelSummaryDialog *dialog = open_dialog (ui);
  g_autofree char *whole = NULL;
  g_autofree char *less = NULL;

  choose (dialog, "People Are Named By", 2);
  whole = save (ui, dialog, "whole.md");
  g_assert_nonnull (strstr (whole, "What I ask of you"));
  g_assert_nonnull (strstr (whole, "Amira Haddad"));

  dialog = open_dialog (ui);
  choose (dialog, "People Are Named By", 2);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_find (dialog, REL_TYPE_SWITCHES_ROW)), TRUE);
  switch_off (dialog, "What I ask of you");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_find (dialog, REL_TYPE_SWITCHES_ROW)), FALSE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (ui_find_text (dialog, "33 people are in it"), ADW_TYPE_EXPANDER_ROW)), TRUE);
  switch_off (dialog, "Amira Haddad");
  /* Who is switched off has a switch to come back by */
  g_assert_nonnull (ui_find_text (dialog, "32 people are in it"));
  g_assert_nonnull (ui_find_text (dialog, "Amira Haddad"));
  less = save (ui, dialog, "less.md");
  g_assert_null (strstr (less, "What I ask of you"));
  g_assert_null (strstr (less, "Amira Haddad"));
  ui_fixture_free (ui);
}

static void
test_pages (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelSummaryDialog *dialog = open_dialog (ui);
  RelSheetsView *view = REL_SHEETS_VIEW (ui_find (dialog, REL_TYPE_SHEETS_VIEW));
  GtkWidget *sheet = ui_find (view, REL_TYPE_SHEET);
  int width = gtk_widget_get_width (sheet);
  double scale = rel_sheets_view_get_scale (view);
  guint n_pages = rel_sheets_view_get_n_pages (view);

  g_assert_cmpuint (n_pages, ==, 2);
  g_assert_cmpint (width, >, 100);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "summary.zoom-in", NULL);
  ui_wait (gtk_widget_get_width (sheet) > width);
  ui_wait (rel_sheets_view_get_scale (view) > scale);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "summary.zoom-fit", NULL);
  ui_wait (gtk_widget_get_width (sheet) == width);
  /* The pages change, not the sheets they are shown on */
  choose (dialog, "Edition", 1);
  g_assert_cmpuint (rel_sheets_view_get_n_pages (view), >, n_pages);
  g_assert_true (ui_find (view, REL_TYPE_SHEET) == sheet);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_free (ui);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_clipboard (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelSummaryDialog *dialog = open_dialog (ui);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (ui->window));
  g_autofree char *text = NULL;
  g_autofree char *logged = NULL;

  gtk_widget_activate_action (GTK_WIDGET (dialog), "summary.copy-markdown", NULL);
  ui_wait (ui_find_text (dialog, "Copied as Markdown") != NULL);
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &text);
  ui_wait (text != NULL);
  g_assert_true (g_str_has_prefix (text, "# " GOAL));
  g_assert_false (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  ui_wait ((logged = get_last_export (ui, "share")) != NULL);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "summary.copy-rich-text", NULL);
  ui_wait (ui_find_text (dialog, "Copied as rich text") != NULL || gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_free (ui);
}

static GtkWindow *
find_print_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog"))
        return window;
    }
  return NULL;
}

/* Printing asks for a printer first; who thinks better of it has printed nothing, and nothing is logged */
static void
test_print_can_be_cancelled (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelSummaryDialog *dialog = open_dialog (ui);
  g_autofree char *logged = NULL;

  gtk_widget_activate_action (GTK_WIDGET (dialog), "summary.print", NULL);
  ui_wait (find_print_dialog () != NULL);
  ui_settle (200);
  gtk_window_close (find_print_dialog ());
  ui_wait (find_print_dialog () == NULL);
  ui_settle (100);
  logged = get_last_export (ui, "share");
  g_assert_null (logged);
  g_assert_true (ui_get_dialog (ui) == ADW_DIALOG (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_free (ui);
}

/* How much of a page is not white, of 1. */
static double
measure_ink (GdkTexture *page)
{
  const gsize n_pixels = (gsize) gdk_texture_get_width (page) * (gsize) gdk_texture_get_height (page);
  g_autofree guint32 *pixels = g_new (guint32, n_pixels);
  double ink = 0;

  gdk_texture_download (page, (guchar *) pixels, (gsize) gdk_texture_get_width (page) * 4);
  for (gsize i = 0; i < n_pixels; i++)
    ink += 1 - ((pixels[i] & 0xff) + ((pixels[i] >> 8) & 0xff) + ((pixels[i] >> 16) & 0xff)) / 765.0;
  return ink / (double) n_pixels;
}

/* A page of a PDF as a picture, one pixel a point. */
static GdkTexture *
read_page (const char *pdf, guint page)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *base = g_strdup_printf ("%s-%u", pdf, page);
  g_autofree char *png = g_strconcat (base, ".png", NULL);
  const char *arguments[] = { "pdftoppm", "-png", "-singlefile", "-r", "72", "-f", number, "-l", number, pdf, base, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  return status == 0 && g_file_test (png, G_FILE_TEST_EXISTS) ? gdk_texture_new_from_filename (png, NULL) : NULL;
}

/* What the printer gets are the pages of the preview: as many, each with the ink of its own; and it is logged */
static void
test_print (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelSummaryDialog *dialog = open_dialog (ui);
  g_autofree char *path = g_build_filename (ui->folder, "printed.pdf", NULL);
  g_autofree char *logged = NULL;
  RelSheetsView *view = REL_SHEETS_VIEW (ui_find (dialog, REL_TYPE_SHEETS_VIEW));
  const guint n_pages = rel_sheets_view_get_n_pages (view);
  GtkWidget *sheet = ui_find (view, REL_TYPE_SHEET);

  rel_summary_dialog_print (dialog, path);
  ui_wait (ui_find_text (dialog, "The summary is being printed") != NULL);
  g_assert_nonnull ((logged = get_last_export (ui, "share")));
  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr (GdkTexture) page = read_page (path, i);
      const double wanted = measure_ink (rel_sheet_get_texture (REL_SHEET (sheet)));

      g_assert_nonnull (page);
      g_assert_cmpint (gdk_texture_get_width (page), ==, 596);
      g_assert_cmpint (gdk_texture_get_height (page), ==, 842);
      g_assert_cmpfloat (wanted, >, 0.01);
      g_assert_cmpfloat_with_epsilon (measure_ink (page), wanted, 0.1 * wanted);
      sheet = gtk_widget_get_next_sibling (sheet);
    }
  g_assert_null (read_page (path, n_pages));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_free (ui);
}

static void
test_wrong_period_exports_nothing (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelSummaryDialog *dialog = open_dialog (ui);
  GtkWidget *since, *button;

  choose (dialog, "Period", 4);
  since = gtk_widget_get_ancestor (ui_find_text (dialog, "From"), ADW_TYPE_ENTRY_ROW);
  ui_wait ((button = ui_find_action (dialog, "summary.export")) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (since), "last spring");
  g_assert_false (gtk_widget_is_sensitive (gtk_widget_get_first_child (button)));
  gtk_editable_set_text (GTK_EDITABLE (since), "2025-03-01");
  g_assert_true (gtk_widget_is_sensitive (gtk_widget_get_first_child (button)));
  ui_wait (rel_summary_dialog_is_ready (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_free (ui);
}

static void
test_period_by_calendar (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelSummaryDialog *dialog = open_dialog (ui);
  g_autoptr (GDateTime) date = g_date_time_new_local (2025, 11, 3, 12, 0, 0);
  g_autoptr (GDateTime) shown = NULL;
  GtkWidget *until, *button, *calendar;

  choose (dialog, "Period", 4);
  until = gtk_widget_get_ancestor (ui_find_text (dialog, "To"), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (until), "2025-12-24");
  button = ui_find (until, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_wait (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))));
  calendar = gtk_popover_get_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  shown = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_day_of_year (shown), ==, 358);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (until)), ==, "2025-11-03");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  ui_wait (rel_summary_dialog_is_ready (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_free (ui);
}

static void
test_narrow (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelSummaryDialog *dialog;
  GtkWidget *sheet;

  gtk_window_set_default_size (GTK_WINDOW (ui->window), 360, 640);
  ui_wait (gtk_widget_get_width (GTK_WIDGET (ui->window)) < 420);
  g_assert_true (ui_has_record (ui, REL_NOUN_GOAL, GOAL));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.export-summary", "s", "");
  ui_wait (ui_get_dialog (ui) != NULL);
  dialog = REL_SUMMARY_DIALOG (ui_get_dialog (ui));
  ui_wait (rel_summary_dialog_is_ready (dialog));
  g_assert_null (ui_find (dialog, REL_TYPE_SHEET));
  g_assert_nonnull (ui_find_text (dialog, "Export Summary"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "summary.show-preview", NULL);
  ui_wait ((sheet = ui_find (dialog, REL_TYPE_SHEET)) != NULL);
  ui_wait (gtk_widget_get_width (sheet) > 200 && gtk_widget_get_width (sheet) < 360);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/share", test_share);
  g_test_add_func ("/export/private", test_private);
  g_test_add_func ("/export/names-do-not-come-along", test_names_do_not_come_along);
  g_test_add_func ("/export/switches", test_switches);
  g_test_add_func ("/export/pages", test_pages);
  g_test_add_func ("/export/clipboard", test_clipboard);
  g_test_add_func ("/export/print", test_print);
  g_test_add_func ("/export/print-can-be-cancelled", test_print_can_be_cancelled);
  g_test_add_func ("/export/wrong-period-exports-nothing", test_wrong_period_exports_nothing);
  g_test_add_func ("/export/period-by-calendar", test_period_by_calendar);
  g_test_add_func ("/export/narrow", test_narrow);
  return g_test_run ();
}
