/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard shortcuts, as the application has them. GtkShortcutsWindow is deprecated and neither folds nor
 * scrolls well on a narrow screen; AdwShortcutsDialog is newer than the oldest libadwaita we run on. */
#include "rel-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *title; /* of the group that begins here */
  const char *label;
  const char *action;
} shortcuts[] = {
  { N_("General"), N_("Find Anything"), "win.show-palette" },
  { NULL, N_("Search in This View"), "win.search" },
  { NULL, N_("Undo"), "win.undo" },
  { NULL, N_("Redo"), "win.redo" },
  { NULL, N_("Import"), "win.import" },
  { NULL, N_("Export Summary"), "win.export-summary::" },
  { NULL, N_("Preferences"), "win.show-preferences" },
  { NULL, N_("Keyboard Shortcuts"), "win.show-shortcuts" },
  { NULL, N_("Close the Window"), "window.close" },
  { NULL, N_("Quit"), "app.quit" },
  { N_("Views"), N_("Today"), "win.go-to::today" },
  { NULL, N_("People"), "win.go-to::people" },
  { NULL, N_("Meetings"), "win.go-to::meetings" },
  { NULL, N_("Goals"), "win.go-to::goals" },
  { NULL, N_("Insights"), "win.go-to::insights" },
  { N_("Records"), N_("Log a Conversation in One Line"), "win.capture" },
  { NULL, N_("New in This View"), "win.new-here" },
  { NULL, N_("Edit What Is Shown"), "win.edit-shown" },
  { NULL, N_("Delete What Is Shown"), "win.delete-shown" },
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
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, shortcuts[i].action);
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
