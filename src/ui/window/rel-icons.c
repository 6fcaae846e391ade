/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK (4.18) remembers the last hundred icons that it was asked for, and loads new ones in threads. A thread that holds
 * the last reference to an icon frees it, and an icon that is looked up in that moment is a dangling pointer: where rows
 * are made anew quickly, that ends the program once in some thousand times. So whatever icon the window uses is held. */
#include "rel-icons.h"

/* Not while the window is filled for the first time */
#define AFTER_S 1
/* GtkImage's, unless it is told otherwise */
#define SIZE 16

/* Every one that a file of the interface names; a test compares */
static const char * const names[] = {
  "alarm-symbolic", "application-exit-symbolic", "bookmark-new-symbolic", "call-start-symbolic",
  "camera-video-symbolic", "chat-message-new-symbolic", "contact-new-symbolic", "dialog-error-symbolic",
  "dialog-question-symbolic", "dialog-warning-symbolic", "document-edit-symbolic",
  "document-open-recent-symbolic", "document-open-symbolic", "document-save-as-symbolic", "edit-copy-symbolic",
  "edit-delete-symbolic", "edit-find-symbolic", "edit-redo-symbolic", "edit-select-all-symbolic",
  "edit-undo-symbolic", "folder-open-symbolic", "folder-symbolic", "format-text-plaintext-symbolic",
  "go-next-symbolic", "go-previous-symbolic", "help-about-symbolic", "input-keyboard-symbolic",
  "list-add-symbolic", "mail-unread-symbolic", "mark-location-symbolic", "non-starred-symbolic",
  "object-select-symbolic", "open-menu-symbolic", "pan-down-symbolic", "preferences-system-symbolic",
  "rel-archive-symbolic", "rel-filter-symbolic", "rel-gap-symbolic", "rel-given-symbolic", "rel-goal-symbolic",
  "rel-goals-symbolic", "rel-in-person-symbolic", "rel-insights-symbolic", "rel-meetings-symbolic",
  "rel-merge-symbolic", "rel-met-symbolic", "rel-people-symbolic", "rel-quote-symbolic", "rel-received-symbolic",
  "rel-tag-symbolic", "rel-today-symbolic", "rel-unknown-symbolic", "rel-year-symbolic",
  "selection-mode-symbolic", "starred-symbolic", "system-users-symbolic", "user-info-symbolic",
  "user-trash-symbolic", "view-list-symbolic", "view-more-symbolic", "web-browser-symbolic",
  "window-close-symbolic", "x-office-calendar-symbolic", "zoom-in-symbolic", "zoom-out-symbolic",
};

typedef struct
{
  int scale;
  GtkTextDirection direction;
  guint next;
} Keeping;

/* As a GtkImage looks for them; of some its style demands that they are symbolic. */
static gboolean
keep_one_cb (gpointer data)
{
  static const GtkIconLookupFlags flags[] = { GTK_ICON_LOOKUP_PRELOAD, GTK_ICON_LOOKUP_PRELOAD | GTK_ICON_LOOKUP_FORCE_SYMBOLIC };
  static GPtrArray *kept;
  Keeping *self = data;
  g_autoptr (GIcon) icon = g_themed_icon_new (names[self->next]);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  if (kept == NULL)
    kept = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_ptr_array_add (kept, gtk_icon_theme_lookup_by_gicon (theme, icon, SIZE, self->scale, self->direction, flags[i]));
  return ++self->next < G_N_ELEMENTS (names) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
begin_cb (gpointer keeping)
{
  g_idle_add_full (G_PRIORITY_LOW, keep_one_cb, keeping, g_free);
}

/**
 * rel_icons_keep:
 * @window: a window that is on a display
 *
 * Loads the icons of all windows, one by one when nothing else is to do, and holds them until the program ends. A theme
 * that is changed later loads its own.
 */
void
rel_icons_keep (GtkWidget *window)
{
  static gboolean begun;
  Keeping *keeping;

  if (begun)
    return;
  begun = TRUE;
  keeping = g_new0 (Keeping, 1);
  keeping->scale = gtk_widget_get_scale_factor (window);
  keeping->direction = gtk_widget_get_direction (window);
  g_timeout_add_seconds_once (AFTER_S, begin_cb, keeping);
}
