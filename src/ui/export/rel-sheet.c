/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of paper on the screen: its picture in the size that there is room for, or in the one that is asked for. */
#include "rel-sheet.h"

#include <glib/gi18n-lib.h>

/* Pixels a point at 100 %. */
#define FULL_SIZE (96.0 / 72.0)
/* A page never asks for more than this where it may be as small as its place. */
#define LEAST_WIDTH 120

struct _RelSheet
{
  GtkWidget parent_instance;

  GdkTexture *texture;
  double width; /* at 100 % */
  double height;
  double zoom; /* 0: as wide as there is room, up to 100 % */
};

G_DEFINE_FINAL_TYPE (RelSheet, rel_sheet, GTK_TYPE_WIDGET)

enum
{
  RESIZED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static double
natural_width (RelSheet *self)
{
  return self->width * (self->zoom > 0 ? self->zoom : 1);
}

static GtkSizeRequestMode
rel_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rel_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                   int *natural_baseline)
{
  RelSheet *self = REL_SHEET (widget);
  double ratio = self->height / self->width;
  double width = natural_width (self);
  double least = self->zoom > 0 ? width : MIN (width, LEAST_WIDTH);

  if (for_size >= 0)
    width = CLAMP (orientation == GTK_ORIENTATION_HORIZONTAL ? for_size / ratio : for_size, least, width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = (int) width;
      *minimum = (int) least;
    }
  else
    {
      *natural = (int) (width * ratio);
      *minimum = for_size >= 0 ? *natural : (int) (least * ratio);
    }
}

static void
rel_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_signal_emit (widget, signals[RESIZED], 0);
}

static void
rel_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RelSheet *self = REL_SHEET (widget);

  if (self->texture != NULL)
    gtk_snapshot_append_scaled_texture (snapshot, self->texture, GSK_SCALING_FILTER_TRILINEAR,
                                        &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));
}

static void
rel_sheet_dispose (GObject *object)
{
  g_clear_object (&REL_SHEET (object)->texture);
  G_OBJECT_CLASS (rel_sheet_parent_class)->dispose (object);
}

static void
rel_sheet_class_init (RelSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_sheet_dispose;
  widget_class->get_request_mode = rel_sheet_get_request_mode;
  widget_class->measure = rel_sheet_measure;
  widget_class->size_allocate = rel_sheet_size_allocate;
  widget_class->snapshot = rel_sheet_snapshot;
  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "relsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rel_sheet_init (RelSheet *self)
{
  self->width = self->height = 1;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * rel_sheet_new:
 *
 * Returns: (transfer floating): a sheet of paper without a page
 */
GtkWidget *
rel_sheet_new (void)
{
  return g_object_new (REL_TYPE_SHEET, NULL);
}

static GdkTexture *
texture_new (cairo_surface_t *image)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (image);
  int width = cairo_image_surface_get_width (image);
  int height = cairo_image_surface_get_height (image);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (image), stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (image));
  const GdkMemoryFormat format = G_BYTE_ORDER == G_LITTLE_ENDIAN ? GDK_MEMORY_B8G8R8X8 : GDK_MEMORY_X8R8G8B8;

  return gdk_memory_texture_new (width, height, format, bytes, stride);
}

/**
 * rel_sheet_set_page:
 * @self: a sheet
 * @page: what is on it
 * @number: which page it is, from 1
 * @n_pages: of how many
 * @width: how wide the paper is, in points
 * @height: how tall the paper is, in points
 */
void
rel_sheet_set_page (RelSheet *self, const RelPage *page, guint number, guint n_pages, double width, double height)
{
  g_autofree char *label = g_strdup_printf (_("Page %u of %u"), number, n_pages);

  g_clear_object (&self->texture);
  self->texture = texture_new (page->image);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  page->text, -1);
  if (self->width != width * FULL_SIZE || self->height != height * FULL_SIZE)
    {
      self->width = width * FULL_SIZE;
      self->height = height * FULL_SIZE;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rel_sheet_get_texture:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): what the page on it looks like
 */
GdkTexture *
rel_sheet_get_texture (RelSheet *self)
{
  return self->texture;
}

/**
 * rel_sheet_set_zoom:
 * @self: a sheet
 * @zoom: its size, 1 for as large as paper is; 0 for as wide as there is room, but no larger than paper
 */
void
rel_sheet_set_zoom (RelSheet *self, double zoom)
{
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
