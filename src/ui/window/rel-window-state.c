/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the window was left, and is found again: its size, and in each view the filters, the order and what is shown. */
#include "rel-window-state.h"

#include "rel-large-text.h"

#define SMALLEST_WIDTH 360
#define SMALLEST_HEIGHT 294

/**
 * rel_window_state_restore:
 * @window: a window that is not shown yet
 * @settings: the settings of the application
 */
void
rel_window_state_restore (GtkWindow *window, GSettings *settings)
{
  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"), g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

static void
update_contrast (GtkWidget *window, GParamSpec *pspec, AdwStyleManager *manager)
{
  if (adw_style_manager_get_high_contrast (manager))
    gtk_widget_add_css_class (window, "rel-high-contrast");
  else
    gtk_widget_remove_css_class (window, "rel-high-contrast");
}

static void
arrange_text (gpointer window)
{
  if (rel_is_large_text ())
    gtk_widget_add_css_class (window, "rel-large-text");
  else
    gtk_widget_remove_css_class (window, "rel-large-text");
}

/**
 * rel_window_state_follow_style:
 * @window: a window
 *
 * Lets the style sheet know of high contrast, which GTK 4.18 has no media query for, and of large text.
 */
void
rel_window_state_follow_style (GtkWidget *window)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_contrast), window, G_CONNECT_SWAPPED);
  update_contrast (window, NULL, manager);
  rel_follow_text_size (window, arrange_text);
}

/**
 * rel_window_state_save:
 * @window: a window that is about to be closed
 * @settings: the settings of the application
 */
void
rel_window_state_save (GtkWindow *window, GSettings *settings)
{
  if (!gtk_window_is_maximized (window))
    {
      int width, height;

      gtk_window_get_default_size (window, &width, &height);
      g_settings_set_int (settings, "window-width", MAX (width, SMALLEST_WIDTH));
      g_settings_set_int (settings, "window-height", MAX (height, SMALLEST_HEIGHT));
    }
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
}

/**
 * rel_window_state_restore_view:
 * @view: a new view
 * @name: its name
 * @settings: the settings of the application
 */
void
rel_window_state_restore_view (RelView *view, const char *name, GSettings *settings)
{
  g_autoptr (GVariant) views = g_settings_get_value (settings, "views");
  g_autoptr (GVariant) state = g_variant_lookup_value (views, name, G_VARIANT_TYPE_VARDICT);

  if (state != NULL)
    rel_view_restore_state (view, state);
}

/**
 * rel_window_state_save_views:
 * @views: the views that were gone to
 * @settings: the settings of the application
 *
 * Views that were not gone to are left as they were before.
 */
void
rel_window_state_save_views (GtkStack *views, GSettings *settings)
{
  g_autoptr (GVariant) before = g_settings_get_value (settings, "views");
  g_auto (GVariantDict) states = G_VARIANT_DICT_INIT (before);
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (views);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GtkStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      g_variant_dict_insert_value (&states, gtk_stack_page_get_name (page), rel_view_dup_state (REL_VIEW (gtk_stack_page_get_child (page))));
    }
  g_settings_set_value (settings, "views", g_variant_dict_end (&states));
}
