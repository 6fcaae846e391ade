/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: one database, one window, files to import. */
#include "rel-application.h"

#include <glib/gi18n-lib.h>

#include "rel-daily.h"
#include "rel-store.h"
#include "rel-window-files.h"
#include "relations-config.h"

struct _RelApplication
{
  AdwApplication parent_instance;

  char *path; /* of the database */
  RelStore *store;
  RelDaily *daily;
  gboolean opening;
  GListStore *files; /* to import once the database is open */
};

G_DEFINE_FINAL_TYPE (RelApplication, rel_application, ADW_TYPE_APPLICATION)

static RelWindow *
get_window (RelApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (REL_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
import_files (RelApplication *self)
{
  RelWindow *window = get_window (self);

  if (self->store == NULL || window == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->files)) == 0)
    return;
  rel_window_import (window, G_LIST_MODEL (self->files));
  g_list_store_remove_all (self->files);
}

/* Opening the database may migrate it, so it is opened on a thread. */

static void
open_database_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  RelDatabase *database = rel_database_open (task_data, &error);

  if (database != NULL)
    g_task_return_pointer (task, database, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
database_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  RelApplication *self = REL_APPLICATION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (RelDatabase) database = g_task_propagate_pointer (G_TASK (result), &error);
  RelWindow *window = get_window (self);

  self->opening = FALSE;
  if (database == NULL)
    {
      g_message ("The database could not be opened: %s", error->message);
      if (window != NULL)
        rel_window_show_error (window, g_task_get_task_data (G_TASK (result)), error);
      return;
    }
  self->store = rel_store_new (database);
  self->daily = rel_daily_new (G_APPLICATION (self), self->store);
  rel_daily_look (self->daily);
  if (window != NULL && rel_window_get_store (window) == NULL)
    rel_window_set_store (window, self->store);
  import_files (self);
}

static void
open_database (RelApplication *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->store != NULL || self->opening)
    return;
  self->opening = TRUE;
  task = g_task_new (self, NULL, database_opened_cb, NULL);
  g_task_set_task_data (task, self->path != NULL ? g_strdup (self->path) : rel_database_default_path (), g_free);
  g_task_run_in_thread (task, open_database_thread);
}

static void
rel_application_activate (GApplication *application)
{
  RelApplication *self = REL_APPLICATION (application);
  RelWindow *window = get_window (self);

  open_database (self);
  if (window == NULL)
    {
      window = rel_window_new (ADW_APPLICATION (self));
      if (self->store != NULL)
        rel_window_set_store (window, self->store);
    }
  rel_window_present_soon (window);
}

static void
rel_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  RelApplication *self = REL_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (self->files, files[i]);
  g_application_activate (application);
  import_files (self);
}

static int
rel_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  RelApplication *self = REL_APPLICATION (application);
  g_autofree char *path = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("relations %s\n", PACKAGE_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, "database", "^ay", &path))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
      g_autofree char *absolute = g_file_get_path (file);

      rel_application_set_database (self, absolute);
    }
  return -1;
}

static void
open_database_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_database (REL_APPLICATION (data));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelWindow *window = get_window (REL_APPLICATION (data));

  /* Through the window, which keeps its state and asks about what is not saved; one that was not shown yet, GTK does not
   * close */
  if (window != NULL && gtk_widget_get_realized (GTK_WIDGET (window)))
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (data));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RelWindow *window = get_window (REL_APPLICATION (data));

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-about", NULL);
}

/* What a reminder leads to. */
static void
show_today_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_application_activate (G_APPLICATION (data));
  gtk_widget_activate_action (GTK_WIDGET (get_window (REL_APPLICATION (data))), "win.go-to", "s", "today");
}

static void
rel_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
    { .name = "open-database", .activate = open_database_cb },
    { .name = "show-today", .activate = show_today_cb },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.search", { "<Control>f" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.new-here", { "<Control>n" } },
    { "win.capture", { "<Control>l" } },
    { "win.show-palette", { "<Control>k" } },
    { "win.edit-shown", { "F2" } },
    { "win.delete-shown", { "<Control><Shift>Delete" } },
    { "win.import", { "<Control>o" } },
    { "win.export-summary::", { "<Control>e" } },
    { "win.show-preferences", { "<Control>comma" } },
    { "win.show-shortcuts", { "<Control>question" } },
    { "win.go-to::today", { "<Alt>1" } },
    { "win.go-to::people", { "<Alt>2" } },
    { "win.go-to::meetings", { "<Alt>3" } },
    { "win.go-to::goals", { "<Alt>4" } },
    { "win.go-to::insights", { "<Alt>5" } },
  };

  /* The database is opened while the toolkit gets ready. */
  open_database (REL_APPLICATION (application));
  G_APPLICATION_CLASS (rel_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].accels);
}

static void
rel_application_shutdown (GApplication *application)
{
  RelApplication *self = REL_APPLICATION (application);

  if (self->store != NULL)
    rel_store_close (self->store);
  g_clear_object (&self->daily);
  g_clear_object (&self->store);
  G_APPLICATION_CLASS (rel_application_parent_class)->shutdown (application);
}

static void
rel_application_finalize (GObject *object)
{
  RelApplication *self = REL_APPLICATION (object);

  g_free (self->path);
  g_clear_object (&self->daily);
  g_clear_object (&self->store);
  g_clear_object (&self->files);
  G_OBJECT_CLASS (rel_application_parent_class)->finalize (object);
}

static void
rel_application_class_init (RelApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rel_application_finalize;
  application_class->activate = rel_application_activate;
  application_class->open = rel_application_open;
  application_class->handle_local_options = rel_application_handle_local_options;
  application_class->startup = rel_application_startup;
  application_class->shutdown = rel_application_shutdown;
}

static void
rel_application_init (RelApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL },
    { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open another database"), N_("FILE") },
    { NULL },
  };

  self->files = g_list_store_new (G_TYPE_FILE);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

/**
 * rel_application_new:
 *
 * Returns: (transfer full): the application
 */
RelApplication *
rel_application_new (void)
{
  return g_object_new (REL_TYPE_APPLICATION, "application-id", APP_ID, "flags", G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/org/example/Relations", NULL);
}

/**
 * rel_application_set_database:
 * @self: an application that is not registered yet
 * @path: the database to open instead of the default one
 *
 * Another database is another application: it has a window and a process of its own.
 */
void
rel_application_set_database (RelApplication *self, const char *path)
{
  g_set_str (&self->path, path);
  g_application_set_flags (G_APPLICATION (self), g_application_get_flags (G_APPLICATION (self)) | G_APPLICATION_NON_UNIQUE);
}
