/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a picture stands that may be wider than there is room: it then scrolls sideways, as high as it is. (A scrolled
 * window alone does not ask what it holds how high it is for a width.) */
#include "rel-picture-frame.h"

#define PADDING 12
/* Less than this nothing can be seen in. */
#define LEAST_WIDTH 120

struct _RelPictureFrame
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *picture; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (RelPictureFrame, rel_picture_frame, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
rel_picture_frame_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rel_picture_frame_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  RelPictureFrame *self = REL_PICTURE_FRAME (widget);
  int least, wanted; /* with its margins */

  *minimum = *natural = LEAST_WIDTH;
  if (self->picture == NULL)
    return;
  gtk_widget_measure (self->picture, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (least, LEAST_WIDTH);
      *natural = wanted;
      return;
    }
  gtk_widget_measure (self->picture, GTK_ORIENTATION_VERTICAL, MAX (least, for_size >= 0 ? for_size : wanted), minimum, natural, NULL, NULL);
}

static void
rel_picture_frame_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  const GtkAllocation all = { 0, 0, width, height };

  gtk_widget_measure (REL_PICTURE_FRAME (widget)->scrolled, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (REL_PICTURE_FRAME (widget)->scrolled, &all, baseline);
}

static void
rel_picture_frame_dispose (GObject *object)
{
  RelPictureFrame *self = REL_PICTURE_FRAME (object);

  self->picture = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (rel_picture_frame_parent_class)->dispose (object);
}

static void
rel_picture_frame_class_init (RelPictureFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_picture_frame_dispose;
  widget_class->get_request_mode = rel_picture_frame_get_request_mode;
  widget_class->measure = rel_picture_frame_measure;
  widget_class->size_allocate = rel_picture_frame_size_allocate;
}

static void
rel_picture_frame_init (RelPictureFrame *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_widget_set_focusable (self->scrolled, FALSE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * rel_picture_frame_set_picture:
 * @self: a frame
 * @picture: (nullable): what stands in it
 */
void
rel_picture_frame_set_picture (RelPictureFrame *self, RelPicture *picture)
{
  self->picture = (GtkWidget *) picture;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->picture);
  if (picture == NULL)
    return;
  gtk_widget_set_margin_start (self->picture, PADDING);
  gtk_widget_set_margin_end (self->picture, PADDING);
  gtk_widget_set_margin_top (self->picture, PADDING);
  gtk_widget_set_margin_bottom (self->picture, PADDING);
}
