/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of the window with the sample data: screenshots FOLDER [STATE…] writes one PNG a state and width, in the look
 * that LOOK names, of the sizes that SIZE names. The states are those of ui-states.c; a STATE may have wildcards. */
#include <fnmatch.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "ui-states.h"

typedef struct
{
  const char *folder;
  char **patterns; /* which states; none for all */
  char **sizes;    /* names of those wanted */
} Shoot;

typedef struct
{
  int width, height;
  const char *name; /* in the name of the file */
} Size;

static const Size sizes[] = { { 360, 640, "360" }, { 800, 600, "800" }, { 1200, 800, "1200" }, { 360, 294, "smallest" } };

/* Of which there are pictures unless SIZE says others. */
#define USUAL_SIZES "360 800 1200"

typedef struct
{
  const char *name;
  AdwColorScheme scheme;
  GtkTextDirection direction;
  double text_scale;
} Look;

/* What a process cannot change of itself is in its environment: high contrast and the language. */
static const Look looks[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_LTR, 1 },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK, GTK_TEXT_DIR_LTR, 1 },
  { "large", ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_LTR, 2 },
  { "rtl", ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_RTL, 1 },
  { "rtl-large", ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_RTL, 2 },
  { "de", ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_LTR, 1 },
  { "pseudo", ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_LTR, 1 },
  { "contrast", ADW_COLOR_SCHEME_FORCE_LIGHT, GTK_TEXT_DIR_LTR, 1 },
  { "contrast-dark", ADW_COLOR_SCHEME_FORCE_DARK, GTK_TEXT_DIR_LTR, 1 },
};

static void
draw (GtkSnapshot *snapshot, GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable), gdk_paintable_get_intrinsic_height (paintable));
}

/* Menus and completions are surfaces of their own, drawn where they are above the window. They may be larger than the
 * window is: @bounds grows to what they take. */
static void
draw_popovers (GtkSnapshot *snapshot, GtkWidget *window, GtkWidget *widget, graphene_rect_t *bounds)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    {
      GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (widget));
      double x, y, window_x, window_y;
      graphene_rect_t area;

      gtk_native_get_surface_transform (GTK_NATIVE (widget), &x, &y);
      gtk_native_get_surface_transform (GTK_NATIVE (window), &window_x, &window_y);
      area = GRAPHENE_RECT_INIT ((float) (gdk_popup_get_position_x (GDK_POPUP (surface)) + x - window_x),
                                 (float) (gdk_popup_get_position_y (GDK_POPUP (surface)) + y - window_y),
                                 (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &area.origin);
      draw (snapshot, widget);
      gtk_snapshot_restore (snapshot);
      graphene_rect_union (bounds, &area, bounds);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    draw_popovers (snapshot, window, child, bounds);
}

static void
shoot (UiFixture *ui, const char *path)
{
  GtkWidget *window = GTK_WIDGET (ui->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  graphene_rect_t bounds, all; /* of what is in the window; of the popovers, too */

  ui_settle (150);
  if (!gtk_widget_compute_bounds (gtk_window_get_child (GTK_WINDOW (window)), window, &bounds))
    g_error ("%s has nothing to show", path);
  /* The paintable has the border of the window around its content */
  graphene_rect_offset (&bounds, (gdk_paintable_get_intrinsic_width (paintable) - bounds.size.width) / 2 - bounds.origin.x,
                        (gdk_paintable_get_intrinsic_height (paintable) - bounds.size.height) / 2 - bounds.origin.y);
  draw (snapshot, window);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds.origin);
  all = GRAPHENE_RECT_INIT (0, 0, bounds.size.width, bounds.size.height);
  draw_popovers (snapshot, window, window, &all);
  gtk_snapshot_restore (snapshot);
  graphene_rect_offset (&all, bounds.origin.x, bounds.origin.y);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    g_error ("%s has nothing to show", path);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &all);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
}

static gboolean
is_wanted (Shoot *self, const UiState *state)
{
  for (char **p = self->patterns; *p != NULL; p++)
    if (fnmatch (*p, state->name, 0) == 0)
      return TRUE;
  return *self->patterns == NULL;
}

static void
shoot_look (Shoot *self, const Look *look)
{
  UiFixture *ui = NULL;
  guint n_states;
  const UiState *states = ui_states_get (&n_states);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), look->scheme);
  gtk_widget_set_default_direction (look->direction);
  ui_set_text_scale (look->text_scale);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < n_states; j++)
      {
        g_autofree char *file = g_strdup_printf ("%s-%s-%s.png", states[j].name, sizes[i].name, look->name);
        g_autofree char *path = g_build_filename (self->folder, file, NULL);

        if (!is_wanted (self, &states[j]) || !g_strv_contains ((const char * const *) self->sizes, sizes[i].name))
          continue;
        ui = ui_state_enter (&states[j], ui, sizes[i].width, sizes[i].height);
        shoot (ui, path);
        g_print ("%s\n", file);
        ui = ui_state_leave (&states[j], ui);
      }
  g_clear_pointer (&ui, ui_fixture_free);
}

int
main (int argc, char **argv)
{
  const char *chosen = g_getenv ("LOOK"), *chosen_sizes = g_getenv ("SIZE");
  g_auto (GStrv) wanted_sizes = g_strsplit (chosen_sizes != NULL ? chosen_sizes : USUAL_SIZES, " ", -1);
  Shoot self = { 0 };

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RELATIONS_CATALOGUES"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  if (argc < 2)
    {
      g_printerr ("Usage: screenshots FOLDER [STATE…]\n");
      return 2;
    }
  adw_init ();
  self.folder = argv[1];
  self.patterns = argv + 2;
  self.sizes = wanted_sizes;
  if (g_mkdir_with_parents (self.folder, 0755) != 0)
    {
      g_printerr ("screenshots: %s cannot be made\n", self.folder);
      return 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (chosen, looks[i].name) == 0)
      {
        shoot_look (&self, &looks[i]);
        return 0;
      }
  g_printerr ("screenshots: there is no look %s\n", chosen);
  return 2;
}
