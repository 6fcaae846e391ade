/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real application on a database of its own, with the clock stopped, and ways to find and press what is in its window. */
#include "ui-fixture.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "rel-capture-draft.h"
#include "rel-clock.h"
#include "rel-editor-fields.h"
#include "rel-records.h"
#include "rel-sample.h"

/* The day on which the sample story ends as it is written down. */
#define TODAY rel_day_from_ymd (2026, 1, 15)

static void
load_sample (UiFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelDatabase) database = rel_database_open (self->database, &error);
  g_autoptr (RelConnection) connection = NULL;
  g_autofree char *path = rel_sample_find ();

  g_assert_no_error (error);
  connection = rel_database_connect (database, TRUE, &error);
  g_assert_no_error (error);
  rel_sample_load (connection, path, TODAY, NULL, &error);
  g_assert_no_error (error);
}

/* One for all windows, as long as the process lives: an application ends with its process. */
static RelApplication *
get_application (void)
{
  static RelApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      /* In another language, that of the catalogues which were built */
      if (g_getenv ("RELATIONS_CATALOGUES") != NULL)
        {
          bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RELATIONS_CATALOGUES"));
          bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
          textdomain (GETTEXT_PACKAGE);
        }
      application = rel_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
      g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE,
                    "gtk-decoration-layout", "appmenu:close", NULL); /* as GNOME has it */
    }
  return application;
}

/**
 * ui_fixture_new:
 * @with_sample: whether the database holds the sample story, or nothing
 *
 * Returns: the application with its window, the records at hand
 */
UiFixture *
ui_fixture_new (gboolean with_sample)
{
  UiFixture *self = g_new0 (UiFixture, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (RelDatabase) database = NULL;
  g_autoptr (RelStore) store = NULL;

  rel_clock_set_for_tests ("2026-01-15T09:30:00Z", TODAY);
  self->folder = g_dir_make_tmp ("relations-ui-XXXXXX", &error);
  g_assert_no_error (error);
  self->database = g_build_filename (self->folder, "relations.db", NULL);
  if (with_sample)
    load_sample (self);
  self->window = rel_window_new (ADW_APPLICATION (get_application ()));
  database = rel_database_open (self->database, &error);
  g_assert_no_error (error);
  store = rel_store_new (database);
  rel_window_set_store (self->window, store);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_wait (gtk_widget_get_width (GTK_WIDGET (self->window)) > 0);
  ui_settle (50);
  if (with_sample)
    ui_wait_ready (self);
  return self;
}

/**
 * ui_fixture_new_failed:
 *
 * Returns: the application with its window, told that its records cannot be opened
 */
UiFixture *
ui_fixture_new_failed (void)
{
  UiFixture *self = g_new0 (UiFixture, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (RelDatabase) database = NULL;

  self->folder = g_dir_make_tmp ("relations-ui-XXXXXX", &error);
  g_assert_no_error (error);
  self->database = g_build_filename (self->folder, "relations.db", NULL);
  g_file_set_contents (self->database, "This is no database, and long enough to be taken for a damaged one", -1, &error);
  g_assert_no_error (error);
  database = rel_database_open (self->database, &error);
  g_assert_null (database);
  self->window = rel_window_new (ADW_APPLICATION (get_application ()));
  rel_window_show_error (self->window, self->database, error);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_wait (gtk_widget_get_width (GTK_WIDGET (self->window)) > 0);
  ui_settle (50);
  return self;
}

/**
 * ui_request_size:
 * @self: a window
 * @width: in pixels
 * @height: in pixels
 *
 * Asks for a size, which takes a moment, and which the window does not get where its content needs more.
 */
void
ui_request_size (UiFixture *self, int width, int height)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  int outer_width, outer_height, border;

  /* Without a compositor the window has a border of its own, which is no part of its size */
  gtk_window_get_default_size (GTK_WINDOW (window), &outer_width, &outer_height);
  border = outer_width - gtk_widget_get_width (window);
  gtk_window_set_default_size (GTK_WINDOW (window), width + border, height + border);
}

/**
 * ui_resize:
 * @self: a window
 * @width: in pixels
 * @height: in pixels
 *
 * Fails where the content needs more room.
 */
void
ui_resize (UiFixture *self, int width, int height)
{
  GtkWidget *window = GTK_WIDGET (self->window);

  ui_request_size (self, width, height);
  ui_wait (gtk_widget_get_width (window) == width && gtk_widget_get_height (window) == height);
  ui_settle (50);
}

/**
 * ui_set_text_scale:
 * @scale: how large the text is, 1 for as usual
 */
void
ui_set_text_scale (double scale)
{
  get_application ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scale), NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* A line that was typed must not reach the next window. */
static void
forget_lines (UiFixture *self)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.example.Relations");
  RelStore *store = rel_window_get_store (self->window);

  if (store != NULL)
    rel_capture_draft_keep (rel_capture_draft_for_store (store));
  g_settings_reset (settings, "capture-lines");
}

void
ui_fixture_free (UiFixture *self)
{
  RelStore *store = rel_window_get_store (self->window);

  forget_lines (self);
  if (store != NULL)
    g_object_ref (store);
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_settle (20);
  /* As the application does when it ends */
  if (store != NULL)
    rel_store_close (store);
  g_clear_object (&store);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->database);
  g_free (self);
}

/* The clock by which the window draws, if there is one on the screen. */
static GdkFrameClock *
dup_frame_clock (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        return g_object_ref (gtk_widget_get_frame_clock (window));
    }
  return NULL;
}

/* Whether @clock has yet to come to @frame: not once its window is gone. */
static gboolean
wants_frames (GdkFrameClock *clock, gint64 frame)
{
  g_autoptr (GdkFrameClock) now = dup_frame_clock ();

  if (clock == NULL || now != clock || gdk_frame_clock_get_frame_counter (clock) >= frame)
    return FALSE;
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
  return TRUE;
}

/* GTK and libadwaita settle by frames, by no more of them than this. */
#define MOST_FRAMES 8

/**
 * ui_settle:
 * @milliseconds: how long
 *
 * Lets the main loop run for a while, and on a busy machine for as many frames as one with nothing else to do has in that time.
 */
void
ui_settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;
  g_autoptr (GdkFrameClock) clock = dup_frame_clock ();
  gint64 last = clock == NULL ? 0 : gdk_frame_clock_get_frame_counter (clock) + MIN (milliseconds * 60 / 1000, MOST_FRAMES);

  do
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
  while (wants_frames (clock, last) || g_get_monotonic_time () < end);
}

void
ui_wait_ready (UiFixture *self)
{
  ui_wait (rel_window_is_ready (self->window));
}

/* Looking for widgets, among those that can be seen */

typedef gboolean (*Matcher) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *root, Matcher matcher, gconstpointer data, guint *count)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    return NULL;
  if (matcher (root, data))
    {
      if (count == NULL)
        return root;
      (*count)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matcher, data, count);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_type (GtkWidget *widget, gconstpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) data);
}

static gboolean
has_text (GtkWidget *widget, gconstpointer data)
{
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), data) == 0 ||
           (gtk_label_get_use_underline (GTK_LABEL (widget)) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), data) == 0);
  if (GTK_IS_EDITABLE (widget) && !ADW_IS_PREFERENCES_ROW (widget))
    return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (widget)), data) == 0;
  return FALSE;
}

static gboolean
has_action (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), data) == 0;
}

/* The first widget of a type below @root, %NULL for none. */
GtkWidget *
ui_find (gpointer root, GType type)
{
  return find (GTK_WIDGET (root), has_type, &type, NULL);
}

/* The first label or entry below @root that shows just @text. */
GtkWidget *
ui_find_text (gpointer root, const char *text)
{
  return find (GTK_WIDGET (root), has_text, text, NULL);
}

/* What a widget is, for a person who looks for it: its type and text, and what it is in. */
char *
ui_describe (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (path, "“%s” ", gtk_label_get_text (GTK_LABEL (widget)));
  else if (ADW_IS_PREFERENCES_ROW (widget))
    g_string_append_printf (path, "“%s” ", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  else if (gtk_widget_get_tooltip_text (widget) != NULL)
    g_string_append_printf (path, "“%s” ", gtk_widget_get_tooltip_text (widget));
  for (guint i = 0; widget != NULL && i < 8; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (path, "%s%s", i > 0 ? " in " : "", G_OBJECT_TYPE_NAME (widget));
  return g_string_free (path, FALSE);
}

GtkWidget *
ui_find_action (gpointer root, const char *action)
{
  return find (GTK_WIDGET (root), has_action, action, NULL);
}

guint
ui_count (gpointer root, GType type)
{
  guint count = 0;

  find (GTK_WIDGET (root), has_type, &type, &count);
  return count;
}

AdwDialog *
ui_get_dialog (UiFixture *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

/* What is in the database, read beside the application */

typedef struct
{
  RelNoun noun;
  const char *title;
  RelRecord *found;
  guint count;
} Search;

static void
search (UiFixture *self, Search *wanted)
{
  g_autoptr (GError) error = NULL;
  RelStore *store = rel_window_get_store (self->window);
  g_autoptr (RelConnection) connection = NULL;
  g_autoptr (RelRecordCursor) cursor = NULL;
  RelRecord *record;

  /* What has been written has been told to the window, too: it can be undone. */
  rel_store_flush (store);
  connection = rel_database_connect (rel_store_get_database (store), FALSE, &error);
  g_assert_no_error (error);
  cursor = rel_record_cursor_new (connection, wanted->noun, &error);
  g_assert_no_error (error);
  for (;;)
    {
      g_assert_true (rel_record_cursor_next (cursor, &record, &error));
      if (record == NULL)
        break;
      wanted->count++;
      if (wanted->found == NULL && wanted->title != NULL && g_strcmp0 (rel_editor_get_title (record), wanted->title) == 0)
        wanted->found = g_object_ref (record);
      g_object_unref (record);
    }
  g_clear_pointer (&cursor, rel_record_cursor_free);
}

RelRecord *
ui_find_record (UiFixture *self, RelNoun noun, const char *title)
{
  Search wanted = { .noun = noun, .title = title };

  search (self, &wanted);
  return wanted.found;
}

gboolean
ui_has_record (UiFixture *self, RelNoun noun, const char *title)
{
  g_autoptr (RelRecord) record = ui_find_record (self, noun, title);

  return record != NULL;
}

guint
ui_count_records (UiFixture *self, RelNoun noun)
{
  Search wanted = { .noun = noun };

  search (self, &wanted);
  return wanted.count;
}
