/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application as it is, watched: our-window DATABASE PAGE [DEED], where a deed is one of deeds.c */
#include <locale.h>

#include "deeds.h"
#include "rel-application.h"
#include "rel-clock.h"
#include "rel-window.h"
#include "world.h"

static const char *page;
static ProbeNext next;

static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && *gtk_label_get_label (GTK_LABEL (widget)) != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

/* A row with words in it: of the list, or of those Today says to reach out to. */
static GtkWidget *
find_content (GtkWindow *window)
{
  static const struct
  {
    const char *page;
    const char *row;
  } rows[] = { { "today", "RelMoveRow" }, { "people", "RelPersonRow" }, { "meetings", "RelMeetingRow" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].page, page))
      {
        GtkWidget *row = deeds_find_mapped (GTK_WIDGET (window), rows[i].row);

        if (row == NULL || !has_text (row))
          return NULL;
        return i == 0 ? row : gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW);
      }
  g_error ("there is no page %s", page);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  if (REL_IS_WINDOW (window))
    probe_watch (window, find_content, next);
}

int
main (int argc, char **argv)
{
  RelApplication *application;
  GSettings *settings;

  setlocale (LC_ALL, "");
  if (argc < 3)
    return 2;
  page = argv[2];
  next = deeds_find (argv[3]);
  rel_clock_set_for_tests (WORLD_NOW, WORLD_DAY);
  settings = g_settings_new ("org.example.Relations");
  g_settings_set_string (settings, "page", page);
  g_settings_set_boolean (settings, "backups", FALSE); /* measured elsewhere, and it would end with the process */
  application = rel_application_new ();
  rel_application_set_database (application, argv[1]);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
