/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a document below each other, with ways to see them larger. Pages that are drawn anew take the place of
 * the old ones; what is scrolled to stays. */
#include "rel-sheets-view.h"

#include <glib/gi18n-lib.h>

#include "rel-sheet.h"

/* Pixels a point at 100 %. */
#define FULL_SIZE (96.0 / 72.0)
/* Larger pictures than this are not asked for, in pixels a point. */
#define MOST_SCALE 4.0
/* How far the size shown may be from the one that was drawn for. */
#define TOLERANCE 0.04

static const double zooms[] = { 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3 };

struct _RelSheetsView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkBox *sheets;
  GtkLabel *percent;

  GPtrArray *list; /* RelSheet (borrowed) */
  double zoom;     /* 0: fit */
  double page_width; /* in points */
  double drawn_scale;
  guint blurred_id;
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (RelSheetsView, rel_sheets_view, ADW_TYPE_BIN)

enum
{
  BLURRED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The width of the pages on the screen, as a part of their width on paper. */
static double
get_shown_zoom (RelSheetsView *self)
{
  int width = self->list->len > 0 ? gtk_widget_get_width (self->list->pdata[0]) : 0;

  return width > 0 ? width / (self->page_width * FULL_SIZE) : self->zoom > 0 ? self->zoom : 1;
}

static void
set_enabled (RelSheetsView *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

static void
show_zoom (RelSheetsView *self)
{
  double zoom = get_shown_zoom (self);
  /* Translators: how large a page is shown */
  g_autofree char *percent = g_strdup_printf (C_("zoom", "%d %%"), (int) (zoom * 100 + 0.5));

  if (!g_str_equal (gtk_label_get_label (self->percent), percent))
    gtk_label_set_label (self->percent, percent);
  set_enabled (self, "zoom-in", self->list->len > 0 && zoom < zooms[G_N_ELEMENTS (zooms) - 1] - 0.01);
  set_enabled (self, "zoom-out", self->list->len > 0 && zoom > zooms[0] + 0.01);
}

static gboolean
blurred_cb (gpointer data)
{
  RelSheetsView *self = REL_SHEETS_VIEW (data);
  double scale = rel_sheets_view_get_scale (self);

  self->blurred_id = 0;
  show_zoom (self);
  if (self->list->len > 0 && ABS (scale - self->drawn_scale) > TOLERANCE * self->drawn_scale)
    g_signal_emit (self, signals[BLURRED], 0);
  return G_SOURCE_REMOVE;
}

static void
resized_cb (RelSheetsView *self)
{
  if (self->blurred_id == 0)
    self->blurred_id = g_idle_add (blurred_cb, self);
}

static void
set_zoom (RelSheetsView *self, double zoom)
{
  self->zoom = zoom;
  for (guint i = 0; i < self->list->len; i++)
    rel_sheet_set_zoom (self->list->pdata[i], zoom);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  double zoom = get_shown_zoom (data);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i] > zoom + 0.01)
      {
        set_zoom (data, zooms[i]);
        return;
      }
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  double zoom = get_shown_zoom (data);

  for (guint i = G_N_ELEMENTS (zooms); i > 0; i--)
    if (zooms[i - 1] < zoom - 0.01)
      {
        set_zoom (data, zooms[i - 1]);
        return;
      }
}

static void
zoom_fit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_zoom (data, 0);
}

static gboolean
scroll_cb (RelSheetsView *self, double dx, double dy, GtkEventController *controller)
{
  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), dy < 0 ? "zoom-in" : "zoom-out", NULL);
  return GDK_EVENT_STOP;
}

static void
rel_sheets_view_dispose (GObject *object)
{
  RelSheetsView *self = REL_SHEETS_VIEW (object);

  g_clear_handle_id (&self->blurred_id, g_source_remove);
  g_ptr_array_set_size (self->list, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_SHEETS_VIEW);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (rel_sheets_view_parent_class)->dispose (object);
}

static void
rel_sheets_view_finalize (GObject *object)
{
  g_ptr_array_unref (REL_SHEETS_VIEW (object)->list);
  G_OBJECT_CLASS (rel_sheets_view_parent_class)->finalize (object);
}

static void
rel_sheets_view_class_init (RelSheetsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_sheets_view_dispose;
  object_class->finalize = rel_sheets_view_finalize;

  signals[BLURRED] = g_signal_new ("blurred", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/export/rel-sheets-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RelSheetsView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, RelSheetsView, sheets);
  gtk_widget_class_bind_template_child (widget_class, RelSheetsView, percent);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
}

static void
rel_sheets_view_init (RelSheetsView *self)
{
  static const GActionEntry entries[] = {
    { .name = "zoom-in", .activate = zoom_in_cb },
    { .name = "zoom-out", .activate = zoom_out_cb },
    { .name = "zoom-fit", .activate = zoom_fit_cb },
  };

  self->list = g_ptr_array_new ();
  self->page_width = 1;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sheets", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_sheets_view_set_pages:
 * @self: a view
 * @pages: (element-type RelPage): the pages
 * @paper: their paper
 */
void
rel_sheets_view_set_pages (RelSheetsView *self, GPtrArray *pages, RelPaper paper)
{
  double width, height;

  rel_paper_get_size (paper, &width, &height);
  self->page_width = width;
  while (self->list->len > pages->len)
    {
      gtk_box_remove (self->sheets, self->list->pdata[self->list->len - 1]);
      g_ptr_array_set_size (self->list, (int) self->list->len - 1);
    }
  while (self->list->len < pages->len)
    {
      GtkWidget *sheet = rel_sheet_new ();

      rel_sheet_set_zoom (REL_SHEET (sheet), self->zoom);
      g_signal_connect_object (sheet, "resized", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->sheets, sheet);
      g_ptr_array_add (self->list, sheet);
    }
  for (guint i = 0; i < pages->len; i++)
    rel_sheet_set_page (self->list->pdata[i], pages->pdata[i], i + 1, pages->len, width, height);
  if (pages->len > 0)
    self->drawn_scale = cairo_image_surface_get_width (((RelPage *) pages->pdata[0])->image) / width;
  resized_cb (self);
}

/**
 * rel_sheets_view_get_scale:
 * @self: a view
 *
 * Returns: how large the pages are wanted, in pixels a point
 */
double
rel_sheets_view_get_scale (RelSheetsView *self)
{
  return MIN (get_shown_zoom (self) * FULL_SIZE * gtk_widget_get_scale_factor (GTK_WIDGET (self)), MOST_SCALE);
}

/**
 * rel_sheets_view_get_n_pages:
 * @self: a view of sheets
 *
 * Returns: how many pages there are
 */
guint
rel_sheets_view_get_n_pages (RelSheetsView *self)
{
  return self->list->len;
}
