/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text can be told from what is behind it, as WCAG 2 reckons it, in every state of the window: measured in what is
 * drawn, light and dark. With ADW_DEBUG_HIGH_CONTRAST in the environment, in high contrast. */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "ui-states.h"

/* 4.5 for text, 3 for large text and, as everywhere in libadwaita, for what is dimmed on purpose. In high contrast
 * nothing is dimmed below 4.5. */
#define TEXT 4.5
#define LARGE 3.0

static const char *now;

typedef struct
{
  guchar *data;
  int width, height;
  gsize stride;
} Image;

/* @value: from 0 to 255 */
static double
linear (guint value)
{
  static double known[256];

  if (known[255] == 0)
    for (guint i = 0; i < G_N_ELEMENTS (known); i++)
      known[i] = i <= 0.04045 * 255 ? i / 255.0 / 12.92 : pow ((i / 255.0 + 0.055) / 1.055, 2.4);
  return known[value];
}

static double
luminance (guint32 pixel)
{
  return 0.2126 * linear (pixel >> 16 & 0xff) + 0.7152 * linear (pixel >> 8 & 0xff) + 0.0722 * linear (pixel & 0xff);
}

static double
contrast (double a, double b)
{
  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static GskRenderNode *
snapshot (GdkPaintable *paintable)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable), gdk_paintable_get_intrinsic_height (paintable));
  return gtk_snapshot_to_node (snapshot);
}

static Image *
draw (UiFixture *ui)
{
  GtkWidget *window = GTK_WIDGET (ui->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  Image *image = g_new0 (Image, 1);
  graphene_rect_t bounds;

  image->width = gtk_widget_get_width (window);
  image->height = gtk_widget_get_height (window);
  bounds = GRAPHENE_RECT_INIT ((float) (gdk_paintable_get_intrinsic_width (paintable) - image->width) / 2,
                               (float) (gdk_paintable_get_intrinsic_height (paintable) - image->height) / 2, (float) image->width,
                               (float) image->height);
  /* On a slow machine the window may not have been drawn yet */
  node = snapshot (paintable);
  for (guint i = 0; i < 400 && node == NULL; i++)
    {
      ui_settle (50);
      node = snapshot (paintable);
    }
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &bounds);
  image->stride = (gsize) image->width * 4;
  image->data = g_malloc (image->stride * (gsize) image->height);
  gdk_texture_download (texture, image->data, image->stride);
  return image;
}

static void
image_free (Image *image)
{
  g_free (image->data);
  g_free (image);
}

/* The colour that is most of what lies below a text. FALSE when little of it is in sight. */
static gboolean
find_background (const Image *image, const graphene_rect_t *bounds, guint32 *colour)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key, value;
  guint most = 0;
  int x0 = MAX ((int) bounds->origin.x, 0), y0 = MAX ((int) bounds->origin.y, 0);
  int x1 = MIN ((int) (bounds->origin.x + bounds->size.width), image->width);
  int y1 = MIN ((int) (bounds->origin.y + bounds->size.height), image->height);

  if (x1 - x0 < 4 || y1 - y0 < 8)
    return FALSE;
  for (int y = y0; y < y1; y++)
    for (int x = x0; x < x1; x++)
      {
        guint32 pixel;

        memcpy (&pixel, image->data + (gsize) y * image->stride + (gsize) x * 4, 4);
        key = GUINT_TO_POINTER (pixel);
        g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
      }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (GPOINTER_TO_UINT (value) > most)
      {
        most = GPOINTER_TO_UINT (value);
        *colour = GPOINTER_TO_UINT (key);
      }
  return TRUE;
}

static gboolean
is_large (GtkWidget *label)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (label));
  double points = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    points *= 0.75;
  return points >= 18 || (points >= 14 && pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD);
}

static double
get_opacity (GtkWidget *widget)
{
  double opacity = 1;

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    opacity *= gtk_widget_get_opacity (widget);
  return opacity;
}

/* The class alone sets the opacity of what is dimmed, which no property tells. */
static gboolean
is_dimmed (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, "dimmed") || gtk_widget_has_css_class (widget, "dim-label") ||
        gtk_widget_has_css_class (widget, "subtitle") || gtk_widget_has_css_class (widget, "placeholder"))
      return TRUE;
  return FALSE;
}

/* The darkest or lightest that the text becomes: what is furthest from the background in what is drawn. */
static double
measure (const Image *image, const graphene_rect_t *bounds, guint32 background)
{
  const double behind = luminance (background);
  double best = 1;

  for (int y = MAX ((int) bounds->origin.y, 0); y < MIN ((int) (bounds->origin.y + bounds->size.height), image->height); y++)
    for (int x = MAX ((int) bounds->origin.x, 0); x < MIN ((int) (bounds->origin.x + bounds->size.width), image->width); x++)
      {
        guint32 pixel;

        memcpy (&pixel, image->data + (gsize) y * image->stride + (gsize) x * 4, 4);
        best = MAX (best, contrast (behind, luminance (pixel)));
      }
  return best;
}

/* What has its colours from libadwaita alone: initials, which stand beside the name, and the button that is suggested. */
static gboolean
is_given (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (ADW_IS_AVATAR (widget) || gtk_widget_has_css_class (widget, "suggested-action"))
      return TRUE;
  return FALSE;
}

/* Also where only a part of it has been scrolled out of sight. */
static gboolean
is_covered (UiFixture *ui, GtkWidget *widget, const graphene_rect_t *bounds)
{
  AdwDialog *dialog = ui_get_dialog (ui);
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t seen;
  GtkWidget *at;

  if (scrolled != NULL && gtk_widget_compute_bounds (scrolled, GTK_WIDGET (ui->window), &seen) && !graphene_rect_contains_rect (&seen, bounds))
    return TRUE;

  if (dialog != NULL && !gtk_widget_is_ancestor (widget, GTK_WIDGET (dialog)))
    return TRUE;
  at = gtk_widget_pick (GTK_WIDGET (ui->window), bounds->origin.x + bounds->size.width / 2, bounds->origin.y + bounds->size.height / 2,
                        GTK_PICK_NON_TARGETABLE | GTK_PICK_INSENSITIVE);
  return at != widget && (at == NULL || (!gtk_widget_is_ancestor (at, widget) && !gtk_widget_is_ancestor (widget, at)));
}

static guint
check (UiFixture *ui, const Image *image, GtkWidget *widget)
{
  guint n_checked = 0;
  graphene_rect_t bounds;
  guint32 background = 0;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget) || is_given (widget))
    return 0;
  if (GTK_IS_LABEL (widget) && gtk_widget_is_sensitive (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0' &&
      get_opacity (widget) > 0.99 && gtk_widget_compute_bounds (widget, GTK_WIDGET (ui->window), &bounds) && !is_covered (ui, widget, &bounds) &&
      find_background (image, &bounds, &background))
    {
      const gboolean high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
      const double wanted = is_large (widget) || (is_dimmed (widget) && !high) ? LARGE : TEXT;
      const double found = measure (image, &bounds, background);

      n_checked++;
      if (found < wanted)
        {
          g_autofree char *path = ui_describe (widget);

          g_test_message ("%s: “%s” has a contrast of %.2f, not %.1f: %s", now, gtk_label_get_text (GTK_LABEL (widget)), found, wanted, path);
          g_test_fail ();
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_checked += check (ui, image, child);
  return n_checked;
}

static void
test_scheme (gconstpointer data)
{
  const gboolean dark = GPOINTER_TO_INT (data);
  UiFixture *ui = NULL;
  guint n_states, n_checked = 0;
  const UiState *states = ui_states_get (&n_states);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  for (guint i = 0; i < n_states; i++)
    {
      g_autofree char *what = g_strdup_printf ("%s, %s", states[i].name, dark ? "dark" : "light");
      Image *image;

      if (!ui_state_is_wanted (&states[i]))
        continue;
      now = what;
      ui = ui_state_enter (&states[i], ui, 1200, 800);
      image = draw (ui);
      n_checked += check (ui, image, GTK_WIDGET (ui->window));
      image_free (image);
      ui = ui_state_leave (&states[i], ui);
    }
  g_clear_pointer (&ui, ui_fixture_free);
  g_assert_cmpuint (n_checked, >, g_getenv ("UI_STATES") != NULL ? 0 : 500);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_data_func ("/contrast/light", GINT_TO_POINTER (FALSE), test_scheme);
  g_test_add_data_func ("/contrast/dark", GINT_TO_POINTER (TRUE), test_scheme);
  return g_test_run ();
}
