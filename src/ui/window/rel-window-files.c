/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window takes in: files that are chosen, given or dropped, and the sample story. */
#include "rel-window-files.h"

#include "rel-import-dialog.h"
#include "rel-imports-dialog.h"

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);

  if (!rel_window_is_busy (self))
    rel_import_dialog_choose (rel_window_get_store (self), widget);
}

static void
load_sample_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelStore *store = rel_window_get_store (REL_WINDOW (widget));

  if (store != NULL)
    rel_import_load_sample (store, widget);
}

static void
show_imports_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);

  if (!rel_window_is_busy (self))
    adw_dialog_present (rel_imports_dialog_new (rel_window_get_store (self)), widget);
}

static gboolean
drop_cb (RelWindow *self, const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) dropped = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = dropped; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  if (g_list_model_get_n_items (G_LIST_MODEL (files)) == 0 || rel_window_get_store (self) == NULL)
    return FALSE;
  rel_window_import (self, G_LIST_MODEL (files));
  return TRUE;
}

/**
 * rel_window_import:
 * @self: a window
 * @files: (element-type GFile): files to import
 *
 * Shows what importing them would do, once there are records.
 */
void
rel_window_import (RelWindow *self, GListModel *files)
{
  RelStore *store = rel_window_get_store (self);

  if (store != NULL)
    rel_import_dialog_present (store, files, GTK_WIDGET (self));
}

/**
 * rel_window_files_accept:
 * @self: a window
 *
 * Lets files be dropped on it.
 */
void
rel_window_files_accept (RelWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/**
 * rel_window_files_install:
 * @widget_class: the class of #RelWindow
 *
 * `win.import` asks for files; `win.load-sample` imports the sample story; `win.show-imports` shows what was imported.
 */
void
rel_window_files_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.load-sample", NULL, load_sample_cb);
  gtk_widget_class_install_action (widget_class, "win.show-imports", NULL, show_imports_cb);
}
