/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that present a dialog: the palette, shortcuts, preferences, trash, about. */
#include "rel-window-dialogs.h"

#include "rel-about.h"
#include "rel-palette-dialog.h"
#include "rel-preferences-dialog.h"
#include "rel-restore-dialog.h"
#include "rel-shortcuts-dialog.h"
#include "rel-trash-dialog.h"
#include "rel-window.h"

static void
show_shortcuts_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!rel_window_has_dialog (REL_WINDOW (widget)))
    adw_dialog_present (rel_shortcuts_dialog_new (gtk_window_get_application (GTK_WINDOW (widget))), widget);
}

static void
show_preferences_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelStore *store = rel_window_get_store (REL_WINDOW (widget));

  if (!rel_window_is_busy (REL_WINDOW (widget)))
    adw_dialog_present (rel_preferences_dialog_new (store), widget);
}

static void
show_trash_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelStore *store = rel_window_get_store (REL_WINDOW (widget));

  if (!rel_window_is_busy (REL_WINDOW (widget)))
    adw_dialog_present (rel_trash_dialog_new (store), widget);
}

static void
show_palette_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);

  if (rel_window_is_ready (self) && !rel_window_has_dialog (REL_WINDOW (widget)))
    adw_dialog_present (rel_palette_dialog_new (rel_window_get_view (self)), widget);
}

static void
show_about_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!rel_window_has_dialog (REL_WINDOW (widget)))
    rel_about_present (rel_window_get_store (REL_WINDOW (widget)), widget);
}

/* @parameter: a backup */
static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelStore *store = rel_window_get_store (REL_WINDOW (widget));
  AdwDialog *dialog;

  if (rel_window_is_busy (REL_WINDOW (widget)))
    return;
  dialog = rel_restore_dialog_new (rel_database_get_path (rel_store_get_database (store)), store);
  adw_dialog_present (dialog, widget);
  rel_restore_dialog_restore (REL_RESTORE_DIALOG (dialog), g_variant_get_string (parameter, NULL));
}

/**
 * rel_window_dialogs_install:
 * @widget_class: the class of #RelWindow
 */
void
rel_window_dialogs_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_cb);
  gtk_widget_class_install_action (widget_class, "win.show-preferences", NULL, show_preferences_cb);
  gtk_widget_class_install_action (widget_class, "win.show-palette", NULL, show_palette_cb);
  gtk_widget_class_install_action (widget_class, "win.show-trash", NULL, show_trash_cb);
  gtk_widget_class_install_action (widget_class, "win.show-about", NULL, show_about_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-backup", "s", restore_cb);
}
