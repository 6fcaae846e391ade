/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What surrounds the views: preferences, trash, backups, a database that cannot be opened, and how the window was left. */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "rel-backups.h"
#include "rel-clock.h"
#include "rel-daily.h"
#include "rel-doing.h"
#include "rel-editor-dialog.h"
#include "rel-enums.h"
#include "rel-import-dialog.h"
#include "rel-person-page.h"
#include "rel-person.h"
#include "rel-preferences-dialog.h"
#include "rel-restore-dialog.h"
#include "rel-settings.h"
#include "ui-focus.h"

static AdwDialog *
wait_dialog (UiFixture *ui)
{
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_settle (50);
  return ui_get_dialog (ui);
}

static void
close_dialog (UiFixture *ui)
{
  AdwDialog *dialog = ui_get_dialog (ui);

  adw_dialog_close (dialog);
  ui_wait (ui_get_dialog (ui) != dialog);
}

static RelDatabase *
get_database (UiFixture *ui)
{
  return rel_store_get_database (rel_window_get_store (ui->window));
}

/* As another process would see it. */
static int
get_setting (UiFixture *ui, const char *key)
{
  g_autoptr (RelConnection) connection = rel_database_connect (get_database (ui), FALSE, NULL);

  return rel_settings_get_int (connection, key, -1);
}

/* However large the text is: what it is about comes first, and the keyboard is in the first row all the same. */
static void
test_preferences_open_at_their_top (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *row, *scrolled;

  ui_set_text_scale (2);
  ui_resize (ui, 360, 640);
  ui_activate (ui, "win.show-preferences", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_settle (300);
  row = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (ui_get_dialog (ui)), REL_TYPE_PREFERENCES_DIALOG, "target_row"));
  scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled))), ==, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (ui->window)), row));
  ui_set_text_scale (1);
  ui_fixture_free (ui);
}

static void
test_preferences_are_set_and_undone (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  AdwDialog *dialog;
  GtkWidget *target, *above;

  ui_activate (ui, "win.show-preferences", NULL);
  dialog = wait_dialog (ui);
  target = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), REL_TYPE_PREFERENCES_DIALOG, "target_row"));
  above = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), REL_TYPE_PREFERENCES_DIALOG, "above_row"));
  ui_wait (adw_spin_row_get_value (ADW_SPIN_ROW (target)) > 0);
  /* Turned through some values: one change */
  for (int i = 5; i <= 8; i++)
    adw_spin_row_set_value (ADW_SPIN_ROW (target), i);
  ui_wait (get_setting (ui, REL_SETTING_MONTHLY_TARGET) == 8);
  /* Closed before it came to rest: set all the same */
  adw_spin_row_set_value (ADW_SPIN_ROW (above), 14);
  close_dialog (ui);
  ui_wait (get_setting (ui, "default_cadence_above") == 14);
  ui_settle (50);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (get_setting (ui, "default_cadence_above") == -1);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (ui_find_text (ui->window, "Undone: Aim for 8 conversations a month") != NULL);
  g_assert_cmpint (get_setting (ui, REL_SETTING_MONTHLY_TARGET), !=, 8);
  ui_fixture_free (ui);
}

static void
delete_person (UiFixture *ui, const char *name)
{
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, name);

  rel_do_remove (GTK_WIDGET (ui->window), rel_window_get_store (ui->window), REL_NOUN_PERSON, rel_record_get_id (person), "Deleted");
  ui_wait (!ui_has_record (ui, REL_NOUN_PERSON, name));
}

static void
test_trash_restores_undoably (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  AdwDialog *dialog;

  ui_activate (ui, "win.show-trash", NULL);
  dialog = wait_dialog (ui);
  ui_wait (ui_find_text (dialog, "The Trash Is Empty") != NULL);
  delete_person (ui, "Priya Raghunathan");
  /* It shows at once */
  ui_wait (ui_find_text (dialog, "Priya Raghunathan") != NULL);
  gtk_widget_activate (ui_find_button (dialog, "Restore"));
  ui_wait (ui_exists (ui, REL_NOUN_PERSON, "Priya Raghunathan"));
  ui_wait (ui_find_text (dialog, "The Trash Is Empty") != NULL);
  close_dialog (ui);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (!ui_exists (ui, REL_NOUN_PERSON, "Priya Raghunathan"));
  ui_fixture_free (ui);
}

static void
test_trash_is_emptied_when_asked_twice (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  AdwDialog *dialog;

  delete_person (ui, "Priya Raghunathan");
  ui_activate (ui, "win.show-trash", NULL);
  dialog = wait_dialog (ui);
  ui_wait (ui_find_text (dialog, "Priya Raghunathan") != NULL);
  gtk_widget_activate (ui_find_button (dialog, "Empty…"));
  ui_wait (ui_get_dialog (ui) != dialog);
  g_assert_cmpstr (adw_alert_dialog_get_default_response (ADW_ALERT_DIALOG (ui_get_dialog (ui))), ==, "cancel");
  gtk_widget_activate (ui_find_button (ui_get_dialog (ui), "Empty"));
  ui_wait (ui_get_dialog (ui) == dialog);
  ui_wait (ui_find_text (dialog, "The Trash Is Empty") != NULL);
  ui_fixture_free (ui);
}

static void
test_undone_import_is_one_entry (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  AdwDialog *dialog;
  guint people;

  ui_activate (ui, "win.load-sample", NULL);
  ui_wait_ready (ui);
  people = ui_count_records (ui, REL_NOUN_PERSON);
  ui_activate (ui, "win.undo-change", NULL);
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == 0);
  ui_activate (ui, "win.show-trash", NULL);
  dialog = wait_dialog (ui);
  ui_wait (ui_find_text (dialog, "An Undone Import") != NULL);
  gtk_widget_activate (ui_find_button (dialog, "Restore"));
  ui_wait (ui_count_records (ui, REL_NOUN_PERSON) == people);
  ui_fixture_free (ui);
}

static void
test_backup_and_restore (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *path = g_build_filename (ui->folder, "mine.db", NULL);
  AdwDialog *dialog;

  ui_activate (ui, "win.show-preferences", NULL);
  dialog = wait_dialog (ui);
  rel_preferences_dialog_back_up (REL_PREFERENCES_DIALOG (dialog), path);
  ui_wait (ui_find_text (dialog, "Backed up to “mine.db”") != NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  rel_preferences_dialog_back_up (REL_PREFERENCES_DIALOG (dialog), rel_database_get_path (get_database (ui)));
  ui_settle (100);
  close_dialog (ui);

  delete_person (ui, "Priya Raghunathan");
  dialog = rel_restore_dialog_new (rel_database_get_path (get_database (ui)), rel_window_get_store (ui->window));
  adw_dialog_present (dialog, GTK_WIDGET (ui->window));
  wait_dialog (ui);
  rel_restore_dialog_restore (REL_RESTORE_DIALOG (dialog), path);
  ui_wait (ui_get_dialog (ui) == NULL);
  g_assert_true (ui_exists (ui, REL_NOUN_PERSON, "Priya Raghunathan"));
  /* What could be undone before concerned another database */
  g_assert_false (rel_store_can_undo (rel_window_get_store (ui->window)));
  gtk_widget_activate (ui_find_button (ui->window, "Undo"));
  ui_wait (!ui_exists (ui, REL_NOUN_PERSON, "Priya Raghunathan"));
  ui_wait (ui_get_dialog (ui) == NULL);
  ui_fixture_free (ui);
}

static void
test_restore_says_why_not (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *path = g_build_filename (ui->folder, "no-backup.txt", NULL);
  AdwDialog *dialog = rel_restore_dialog_new (rel_database_get_path (get_database (ui)), rel_window_get_store (ui->window));
  guint people = ui_count_records (ui, REL_NOUN_PERSON);

  g_assert_true (g_file_set_contents (path, "Dear diary, this is no database but a text of some length.", -1, NULL));
  adw_dialog_present (dialog, GTK_WIDGET (ui->window));
  wait_dialog (ui);
  rel_restore_dialog_restore (REL_RESTORE_DIALOG (dialog), path);
  ui_wait (adw_dialog_get_can_close (dialog));
  g_assert_true (ui_get_dialog (ui) == dialog);
  g_assert_cmpuint (ui_count_records (ui, REL_NOUN_PERSON), ==, people);
  ui_fixture_free (ui);
}

static void
test_damaged_offers_backup (void)
{
  UiFixture *ui = ui_fixture_new_failed ();

  ui_wait (ui_find_text (ui->window, "Your Records Are Damaged") != NULL);
  g_assert_true (gtk_widget_has_css_class (ui_find_button (ui->window, "Restore a Backup…"), "suggested-action"));
  ui_check_focus_in (ui, ui_find_button (ui->window, "Restore a Backup…"), "the records could not be opened");
  gtk_widget_activate (ui_find_button (ui->window, "Restore a Backup…"));
  ui_wait (ui_get_dialog (ui) != NULL && REL_IS_RESTORE_DIALOG (ui_get_dialog (ui)));
  ui_fixture_free (ui);
}

static void
test_errors_say_what_to_do (void)
{
  static const struct
  {
    RelStoreError code;
    const char *title;
    gboolean can_restore;
  } cases[] = {
    { REL_STORE_ERROR_NEWER, "Made by a Newer Version of Relations", FALSE },
    { REL_STORE_ERROR_FULL, "The Disk Is Full", FALSE },
    { REL_STORE_ERROR_BUSY, "Your Records Are in Use", FALSE },
    { REL_STORE_ERROR_FOREIGN, "Not the Records of Relations", FALSE },
    { REL_STORE_ERROR_FAILED, "Your Records Could Not Be Opened", TRUE },
  };
  UiFixture *ui = ui_fixture_new_failed ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new (REL_STORE_ERROR, cases[i].code, "case %u", i);
      g_autofree char *details = g_strdup_printf ("case %u", i);

      rel_window_show_error (ui->window, ui->database, error);
      ui_wait (ui_find_text (ui->window, cases[i].title) != NULL);
      g_assert_nonnull (ui_find_text (ui->window, details));
      g_assert_true ((ui_find_text (ui->window, "Restore a Backup…") != NULL) == cases[i].can_restore);
      g_assert_nonnull (ui_find_text (ui->window, "Try Again"));
      ui_check_focus_in (ui, ui_find_button (ui->window, cases[i].can_restore ? "Restore a Backup…" : "Try Again"), cases[i].title);
    }
  ui_fixture_free (ui);
}

static GAction *
get_choice (UiFixture *ui, const char *name)
{
  RelView *view = rel_window_get_view (ui->window);

  return g_action_map_lookup_action (G_ACTION_MAP (REL_VIEW_GET_CLASS (view)->get_choices (view)), name);
}

static void
test_window_is_found_as_it_was_left (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (GSettings) settings = g_settings_new ("org.example.Relations");
  g_autofree char *page = NULL;
  RelStore *store = g_object_ref (rel_window_get_store (ui->window));
  RelWindow *again;

  ui_resize (ui, 1000, 650);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", rel_record_get_id (person));
  ui_wait (ui_find (ui->window, REL_TYPE_PERSON_PAGE) != NULL);
  g_action_change_state (get_choice (ui, "focus"), g_variant_new_boolean (TRUE));
  g_action_change_state (get_choice (ui, "sort"), g_variant_new_string ("last"));
  again = ui->window;
  g_object_ref (again);
  gtk_window_close (GTK_WINDOW (again));
  ui_settle (100);
  g_object_unref (again);
  page = g_settings_get_string (settings, "page");
  g_assert_cmpstr (page, ==, "people");
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), >=, 1000);

  ui->window = rel_window_new (ADW_APPLICATION (g_application_get_default ()));
  rel_window_set_store (ui->window, store);
  gtk_window_present (GTK_WINDOW (ui->window));
  ui_wait_ready (ui);
  g_assert_cmpstr (rel_window_get_page (ui->window), ==, "people");
  {
    g_autoptr (GVariant) focus = g_action_get_state (get_choice (ui, "focus"));
    g_autoptr (GVariant) sort = g_action_get_state (get_choice (ui, "sort"));

    g_assert_true (g_variant_get_boolean (focus));
    g_assert_cmpstr (g_variant_get_string (sort, NULL), ==, "last");
  }
  ui_wait (ui_find (ui->window, REL_TYPE_PERSON_PAGE) != NULL);
  g_assert_cmpstr (rel_browser_get_shown_id (rel_view_get_browser (rel_window_get_view (ui->window))), ==, rel_record_get_id (person));
  g_settings_reset (settings, "views");
  g_settings_reset (settings, "page");
  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
  g_object_unref (store);
  ui_fixture_free (ui);
}

/* As when they are given on the command line, or opened from the file manager. */
static void
test_files_that_are_opened_are_imported (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autofree char *path = g_build_filename (ui->folder, "ada.vcf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lovelace\r\nN:Lovelace;Ada;;;\r\nEND:VCARD\r\n", -1, NULL));
  g_application_open (g_application_get_default (), &file, 1, "");
  ui_wait (ui_get_dialog (ui) != NULL);
  g_assert_true (REL_IS_IMPORT_DIALOG (ui_get_dialog (ui)));
  ui_settle (200);
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

static void
test_new_person_is_offered_a_cadence (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelStore *store = rel_window_get_store (ui->window);
  RelEditorDialog *editor;
  GtkEditable *cadence;

  rel_store_set_setting_async (store, "default_cadence_unset", "60", NULL, NULL, NULL, NULL);
  rel_store_set_setting_async (store, "default_cadence_above", "14", NULL, NULL, NULL, NULL);
  rel_store_flush (store);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.new", "s", "person");
  editor = REL_EDITOR_DIALOG (wait_dialog (ui));
  cadence = GTK_EDITABLE (rel_editor_dialog_get_row (editor, REL_PERSON_CADENCE_DAYS));
  ui_wait (g_str_equal (gtk_editable_get_text (cadence), "60"));
  rel_record_set_number (rel_editor_dialog_get_record (editor), REL_PERSON_DIRECTION, REL_DIRECTION_ABOVE);
  ui_wait (g_str_equal (gtk_editable_get_text (cadence), "14"));
  /* What one types is one's own */
  gtk_editable_set_text (cadence, "21");
  rel_record_set_number (rel_editor_dialog_get_record (editor), REL_PERSON_DIRECTION, REL_DIRECTION_UNSET);
  ui_settle (50);
  g_assert_cmpstr (gtk_editable_get_text (cadence), ==, "21");
  adw_dialog_force_close (ADW_DIALOG (editor));
  ui_fixture_free (ui);
}

static gboolean
is_above (gpointer root, const char *first, const char *second)
{
  GtkWidget *upper = ui_find_text (root, first), *lower = ui_find_text (root, second);
  graphene_point_t place;

  return upper != NULL && lower != NULL && gtk_widget_compute_point (lower, upper, graphene_point_zero (), &place) && place.y > 0;
}

static void
test_family_name_first (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) priya = NULL;
  g_autoptr (GSettings) settings = g_settings_new ("org.example.Relations");

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.go-to", "s", "people");
  ui_wait (is_above (ui->window, "Amira Haddad", "Kwame Asante"));
  g_settings_set_string (settings, "name-order", "family-first");
  ui_wait (is_above (ui->window, "Kwame Asante", "Amira Haddad"));

  /* Where somebody is chosen, too */
  priya = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "person", rel_record_get_id (priya));
  ui_wait (ui_find_text (ui->window, "Why and What I Can Offer") != NULL);
  ui_activate (ui, "win.merge-shown", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  ui_wait (is_above (ui_get_dialog (ui), "Kwame Asante", "Amira Haddad"));
  adw_dialog_force_close (ui_get_dialog (ui));
  g_settings_reset (settings, "name-order");
  ui_fixture_free (ui);
}

static void
test_debug_info_tells_nothing_personal (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  const char *info;

  ui_activate (ui, "win.show-about", NULL);
  ui_wait (ui_get_dialog (ui) != NULL);
  g_assert_true (ADW_IS_ABOUT_DIALOG (ui_get_dialog (ui)));
  info = adw_about_dialog_get_debug_info (ADW_ABOUT_DIALOG (ui_get_dialog (ui)));
  g_assert_nonnull (strstr (info, "Relations "));
  g_assert_nonnull (strstr (info, "GTK "));
  g_assert_nonnull (strstr (info, "Database schema: 1\n"));
  g_assert_nonnull (strstr (info, " people,"));
  g_assert_null (strstr (info, "Priya"));
  ui_fixture_free (ui);
}

static void
count_cb (gpointer object, gpointer changes, gpointer data)
{
  ++*(guint *) data;
}

/* A desktop that takes notifications: the last one it was given. */

static const char desktop_xml[] =
  "<node><interface name='org.freedesktop.Notifications'>"
  "<method name='Notify'><arg type='s'/><arg type='u'/><arg type='s'/><arg type='s'/><arg type='s'/><arg type='as'/>"
  "<arg type='a{sv}'/><arg type='i'/><arg type='u' direction='out'/></method>"
  "<method name='CloseNotification'><arg type='u'/></method>"
  "</interface></node>";

typedef struct
{
  char *title;
  char *body;
  gboolean owned;
} Desktop;

static void
call_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *method, GVariant *parameters,
         GDBusMethodInvocation *invocation, gpointer data)
{
  Desktop *desktop = data;

  if (!g_str_equal (method, "Notify"))
    {
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }
  g_variant_get_child (parameters, 3, "s", &desktop->title);
  g_variant_get_child (parameters, 4, "s", &desktop->body);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 1));
}

static void
owned_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  ((Desktop *) data)->owned = TRUE;
}

static void
test_daily (void)
{
  static const GDBusInterfaceVTable vtable = { .method_call = call_cb };
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (desktop_xml, NULL);
  Desktop desktop = { 0 };
  guint object = g_dbus_connection_register_object (bus, "/org/freedesktop/Notifications", info->interfaces[0], &vtable, &desktop, NULL, NULL);
  guint name = g_bus_own_name_on_connection (bus, "org.freedesktop.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL, &desktop, NULL);
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (GSettings) settings = g_settings_new ("org.example.Relations");
  g_autoptr (RelDaily) daily = rel_daily_new (g_application_get_default (), rel_window_get_store (ui->window));
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *reminded_on = NULL;
  guint n_changed = 0;
  gulong handler = g_signal_connect (rel_window_get_store (ui->window), "changed", G_CALLBACK (count_cb), &n_changed);

  /* The backup is made without being asked for, the reminder is not */
  rel_daily_look (daily);
  ui_wait (!rel_daily_is_working (daily));
  backups = rel_backups_list (ui->database);
  g_assert_cmpuint (backups->len, ==, 1);
  reminded_on = g_settings_get_string (settings, "reminded-on");
  g_assert_cmpstr (reminded_on, ==, "");
  g_assert_cmpuint (n_changed, ==, 0);

  ui_wait (desktop.owned);
  /* A new day: everything is read anew, and the reminder comes once */
  g_settings_set_boolean (settings, "reminders", TRUE);
  rel_clock_set_for_tests ("2026-01-16T09:30:00Z", rel_day_from_ymd (2026, 1, 16));
  rel_daily_look (daily);
  ui_wait (!rel_daily_is_working (daily));
  g_assert_cmpuint (n_changed, ==, 1);
  g_free (reminded_on);
  reminded_on = g_settings_get_string (settings, "reminded-on");
  g_assert_cmpstr (reminded_on, ==, "2026-01-16");
  ui_wait (desktop.title != NULL);
  g_assert_nonnull (strstr (desktop.body, "Reach out to "));
  g_ptr_array_unref (backups);
  backups = rel_backups_list (ui->database);
  g_assert_cmpuint (backups->len, ==, 2);
  rel_daily_look (daily);
  g_assert_false (rel_daily_is_working (daily));

  g_signal_handler_disconnect (rel_window_get_store (ui->window), handler);
  g_settings_reset (settings, "reminders");
  g_settings_reset (settings, "reminded-on");
  g_bus_unown_name (name);
  g_dbus_connection_unregister_object (bus, object);
  g_free (desktop.title);
  g_free (desktop.body);
  ui_fixture_free (ui);
}

static void
test_reminder_is_about_what_is_due (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (RelConnection) connection = rel_database_connect (get_database (ui), FALSE, &error);
  g_autoptr (RelToday) today = rel_today_load (connection, rel_clock_today (), &error);
  g_autofree char *body = NULL;
  g_autofree char *title = rel_daily_describe (today, &body);

  g_assert_nonnull (title);
  g_assert_nonnull (strstr (body, "Reach out to "));
  g_clear_pointer (&body, g_free);
  /* Nothing to remind of: silence */
  g_ptr_array_set_size (today->moves, 0);
  g_ptr_array_set_size (today->promises, 0);
  g_free (title);
  title = rel_daily_describe (today, &body);
  g_assert_null (title);
  g_assert_null (body);
  ui_fixture_free (ui);
}

static GtkIconPaintable *
look_up (const char *name, int size)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (name);

  return gtk_icon_theme_lookup_by_gicon (gtk_icon_theme_get_for_display (gdk_display_get_default ()), icon, size, 1,
                                         gtk_widget_get_default_direction (), GTK_ICON_LOOKUP_PRELOAD);
}

/* Whether an icon that nothing shows outlives many others, which are files: threads that load them may outlive the
 * resources of the test. GTK alone forgets it. The threads may hold it still for a moment, of at most @patience in
 * milliseconds. */
static gboolean
outlives_others (const char *name, guint patience)
{
  GtkIconPaintable *icon = look_up (name, 16);
  gboolean lives;

  g_object_add_weak_pointer (G_OBJECT (icon), (gpointer *) &icon);
  g_object_unref (icon);
  for (int size = 17; size < 200; size++)
    g_object_unref (look_up ("network-wired-symbolic", size));
  for (guint waited = 0; icon != NULL && waited < patience; waited += 50)
    ui_settle (50);
  lives = icon != NULL;
  g_clear_weak_pointer (&icon);
  return lives;
}

static void
test_icons_are_kept (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);

  g_assert_false (outlives_others ("network-wired-symbolic", 20000));
  ui_wait (outlives_others ("rel-merge-symbolic", 100));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shell/preferences/open-at-their-top", test_preferences_open_at_their_top);
  g_test_add_func ("/shell/preferences/set-and-undone", test_preferences_are_set_and_undone);
  g_test_add_func ("/shell/trash/restores-undoably", test_trash_restores_undoably);
  g_test_add_func ("/shell/trash/emptied-when-asked-twice", test_trash_is_emptied_when_asked_twice);
  g_test_add_func ("/shell/trash/undone-import-is-one-entry", test_undone_import_is_one_entry);
  g_test_add_func ("/shell/backup/and-restore", test_backup_and_restore);
  g_test_add_func ("/shell/backup/restore-says-why-not", test_restore_says_why_not);
  g_test_add_func ("/shell/failed/damaged-offers-backup", test_damaged_offers_backup);
  g_test_add_func ("/shell/failed/says-what-to-do", test_errors_say_what_to_do);
  g_test_add_func ("/shell/state/found-as-it-was-left", test_window_is_found_as_it_was_left);
  g_test_add_func ("/shell/open/files-are-imported", test_files_that_are_opened_are_imported);
  g_test_add_func ("/shell/preferences/cadence-is-offered", test_new_person_is_offered_a_cadence);
  g_test_add_func ("/shell/preferences/family-name-first", test_family_name_first);
  g_test_add_func ("/shell/about/nothing-personal", test_debug_info_tells_nothing_personal);
  g_test_add_func ("/shell/daily/day-backup-reminder", test_daily);
  g_test_add_func ("/shell/daily/reminder-is-about-what-is-due", test_reminder_is_about_what_is_due);
  g_test_add_func ("/shell/icons/are-kept", test_icons_are_kept);
  return g_test_run ();
}
