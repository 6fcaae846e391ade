/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for those who hear the window instead of seeing it. */
#include "rel-announce.h"

/**
 * rel_announce:
 * @widget: what they are about
 * @sentence: the words
 * @priority: whether they interrupt what is being said
 */
void
rel_announce (GtkWidget *widget, const char *sentence, GtkAccessibleAnnouncementPriority priority)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (widget));

  /* GTK's context for tests cannot announce (seen in 4.18): calling it crashes. Tests find the words with it. */
  if (context != NULL && g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext"))
    g_object_set_data_full (G_OBJECT (context), "rel-announced", g_strdup (sentence), g_free);
  else
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), sentence, priority);
}
