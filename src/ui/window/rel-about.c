/* SPDX-License-Identifier: GPL-3.0-or-later */
/* About Relations, with what a report of a problem needs: versions and counts, and nothing about anybody. */
#include "rel-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "relations-config.h"

/* For those who read reports, so in their language. */
static void
append_versions (GString *text)
{
  const char *language = setlocale (LC_MESSAGES, NULL);

  g_string_append_printf (text, "Relations %s (%s)\n", PACKAGE_VERSION, PROFILE);
  g_string_append_printf (text, "GTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u\n", gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version);
  g_string_append_printf (text, "Language: %s, %s\n", language != NULL ? language : "C",
                          gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? "right to left" : "left to right");
  g_string_append_printf (text, "Backend: %s\n", G_OBJECT_TYPE_NAME (gdk_display_get_default ()));
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    g_string_append (text, "Flatpak: yes\n");
}

/* Where somebody is at home is theirs. */
static char *
hide_home (const char *path)
{
  const char *home = g_get_home_dir ();

  if (g_str_has_prefix (path, home) && path[strlen (home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", path + strlen (home), NULL);
  return g_strdup (path);
}

static gpointer
count_all (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "Database schema: %d\nRecords:", rel_database_get_schema ());
  for (RelNoun noun = 0; noun < REL_N_NOUNS; noun++)
    {
      gint64 count = rel_records_count (connection, noun, error);

      if (count < 0)
        return NULL;
      g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %s", noun > 0 ? "," : "", count, rel_noun_get_info (noun)->section);
    }
  g_string_append_c (text, '\n');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
present (RelStore *store, GtkWidget *parent, const char *about_records)
{
  static const char * const developers[] = { "The Relations contributors", NULL };
  AdwDialog *dialog = adw_about_dialog_new ();
  g_autoptr (GString) debug_info = g_string_new (NULL);

  append_versions (debug_info);
  if (store != NULL)
    {
      g_autofree char *path = hide_home (rel_database_get_path (rel_store_get_database (store)));

      g_string_append_printf (debug_info, "Database: %s\n", path);
    }
  g_string_append (debug_info, about_records);
  g_object_set (dialog, "application-name", _("Relations"), "application-icon", APP_ID, "version", PACKAGE_VERSION, "developer-name",
                _("The Relations contributors"), "developers", developers, "license-type", GTK_LICENSE_GPL_3_0, "comments",
                _("Tend the relationships that carry a career: who knows you, who trusts you, and whom to talk to next. "
                  "Everything stays on this computer."),
                "debug-info", debug_info->str, "debug-info-filename", "relations-debug-info.txt",
                /* Translators: your name and address, one person a line */
                "translator-credits", _("translator-credits"), NULL);
  adw_dialog_present (dialog, parent);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *records = rel_store_read_finish (REL_STORE (source), result, &error);

  if (gtk_widget_get_mapped (parent))
    present (REL_STORE (source), parent, records != NULL ? records : error->message);
}

/**
 * rel_about_present:
 * @store: (nullable): the records, which are counted
 * @parent: the window
 */
void
rel_about_present (RelStore *store, GtkWidget *parent)
{
  if (store == NULL)
    present (NULL, parent, "Database: not open\n");
  else
    rel_store_read_async (store, count_all, NULL, NULL, g_free, NULL, counted_cb, g_object_ref (parent));
}
