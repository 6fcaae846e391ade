/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The primary menu, which says what Undo would undo. */
#include "rel-primary-menu.h"

#include <glib/gi18n-lib.h>

#include "rel-sentence.h"

/* How many characters of what was done fit into a menu. */
#define LABEL_LENGTH 36

/* A name may have an underscore, which is no mnemonic, and any length. */
static char *
fit (const char *label)
{
  g_autoptr (GString) text = NULL;

  if (label == NULL || *label == '\0')
    return NULL;
  text = g_string_new (NULL);
  if (g_utf8_strlen (label, -1) > LABEL_LENGTH)
    {
      g_autofree char *start = g_utf8_substring (label, 0, LABEL_LENGTH - 1);

      g_string_append (text, g_strchomp (start));
      g_string_append (text, "…");
    }
  else
    g_string_append (text, label);
  g_string_replace (text, "_", "__", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill_history (GMenu *menu, GParamSpec *pspec, RelStore *store)
{
  g_autofree char *done = fit (rel_store_get_undo_label (store));
  g_autofree char *undone = fit (rel_store_get_redo_label (store));
  /* Translators: what would be undone follows, as in “Undo: Added “Anna”” */
  g_autofree char *undo = done != NULL ? rel_sentence (_("_Undo: %s"), done) : g_strdup (_("_Undo"));
  /* Translators: what would be done again follows, as in “Redo: Added “Anna”” */
  g_autofree char *redo = undone != NULL ? rel_sentence (_("_Redo: %s"), undone) : g_strdup (_("_Redo"));

  g_menu_remove_all (menu);
  g_menu_append (menu, undo, "win.undo-change");
  g_menu_append (menu, redo, "win.redo-change");
}

static void
append_section (GMenu *menu, const char * const *items)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; items[i] != NULL; i += 2)
    g_menu_append (section, _(items[i]), items[i + 1]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * rel_primary_menu_new:
 * @store: (nullable): whose last change can be undone; %NULL while there are no records
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
rel_primary_menu_new (RelStore *store)
{
  static const char * const files[] = {
    N_("_Import…"), "win.import", N_("Ear_lier Imports"), "win.show-imports", N_("_Export Summary…"), "win.export-summary::",
    N_("_Trash"), "win.show-trash", NULL,
  };
  static const char * const preferences[] = { N_("_Preferences"), "win.show-preferences", NULL };
  static const char * const application[] = {
    N_("_Keyboard Shortcuts"), "win.show-shortcuts", N_("_About Relations"), "win.show-about", NULL,
  };
  GMenu *menu = g_menu_new ();

  if (store != NULL)
    {
      g_autoptr (GMenu) history = g_menu_new ();

      g_signal_connect_object (store, "notify::can-undo", G_CALLBACK (fill_history), history, G_CONNECT_SWAPPED);
      g_signal_connect_object (store, "notify::can-redo", G_CALLBACK (fill_history), history, G_CONNECT_SWAPPED);
      fill_history (history, NULL, store);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (history));
      append_section (menu, files);
    }
  append_section (menu, preferences);
  append_section (menu, application);
  return G_MENU_MODEL (menu);
}
