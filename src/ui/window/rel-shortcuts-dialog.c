/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard shortcuts, as the application and what is in its window have them. GtkShortcutsWindow is deprecated and
 * neither folds nor scrolls well on a narrow screen; AdwShortcutsDialog is newer than the oldest libadwaita we run on. */
#include "rel-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *title; /* (nullable): of the group that begins here */
  const char *label;
  const char *action; /* (nullable): the application has its keys */
  const char *keys;   /* (nullable): those that a dialog or a widget has itself, separated by spaces */
} shortcuts[] = {
  { N_("General"), N_("Find Anything"), "win.show-palette", NULL },
  { NULL, N_("Search in This View"), "win.search", NULL },
  { NULL, N_("Undo"), "win.undo", NULL },
  { NULL, N_("Redo"), "win.redo", NULL },
  { NULL, N_("Import"), "win.import", NULL },
  { NULL, N_("Export Summary"), "win.export-summary::", NULL },
  { NULL, N_("Preferences"), "win.show-preferences", NULL },
  { NULL, N_("Keyboard Shortcuts"), "win.show-shortcuts", NULL },
  { NULL, N_("Main Menu"), NULL, "F10" },
  { NULL, N_("Close the Window"), "window.close", NULL },
  { NULL, N_("Quit"), "app.quit", NULL },
  { N_("Views"), N_("Today"), "win.go-to::today", NULL },
  { NULL, N_("People"), "win.go-to::people", NULL },
  { NULL, N_("Meetings"), "win.go-to::meetings", NULL },
  { NULL, N_("Goals"), "win.go-to::goals", NULL },
  { NULL, N_("Insights"), "win.go-to::insights", NULL },
  { NULL, N_("Go Back"), NULL, "<Alt>Left" },
  { N_("Records"), N_("Log a Conversation in One Line"), "win.capture", NULL },
  { NULL, N_("New in This View"), "win.new-here", NULL },
  { NULL, N_("Edit What Is Shown"), "win.edit-shown", NULL },
  { NULL, N_("Delete What Is Shown"), "win.delete-shown", NULL },
  { NULL, N_("Save, Apply or Merge"), NULL, "<Control>Return" },
  { N_("Selecting People"), N_("Select All"), NULL, "<Control>a" },
  { NULL, N_("Stop Selecting"), NULL, "Escape" },
  { N_("Pictures"), N_("First Figure"), NULL, "Home" },
  { NULL, N_("Last Figure"), NULL, "End" },
  { NULL, N_("Move a Person on the Map"), NULL, "<Control>Left <Control>Right <Control>Up <Control>Down" },
  { N_("Summary"), N_("Print"), NULL, "<Control>p" },
  { NULL, N_("Zoom In"), NULL, "<Control>plus" },
  { NULL, N_("Zoom Out"), NULL, "<Control>minus" },
  { NULL, N_("Fit to Width"), NULL, "<Control>0" },
};

static char *
describe_accel (const char *accel)
{
  GdkModifierType modifiers;
  guint key;

  if (!gtk_accelerator_parse (accel, &key, &modifiers))
    return g_strdup (accel);
  return gtk_accelerator_get_label (key, modifiers);
}

/**
 * rel_shortcuts_dialog_new:
 * @application: whose shortcuts are shown
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
rel_shortcuts_dialog_new (GtkApplication *application)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) accels = shortcuts[i].action != NULL ? gtk_application_get_accels_for_action (application, shortcuts[i].action)
                                                          : g_strsplit (shortcuts[i].keys, " ", -1);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", _(shortcuts[i].label), NULL);
      GtkWidget *keys = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, "align", 1.0, "valign", GTK_ALIGN_CENTER, NULL);

      if (shortcuts[i].title != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].title));
          adw_preferences_page_add (page, group);
        }
      for (gsize j = 0; accels[j] != NULL; j++)
        {
          g_autofree char *label = describe_accel (accels[j]);
          GtkWidget *key = gtk_label_new (label);

          gtk_widget_add_css_class (key, "rel-key");
          adw_wrap_box_append (ADW_WRAP_BOX (keys), key);
        }
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
      adw_preferences_group_add (group, row);
    }
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 600);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
