/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With the pointer, as a person moves it: somebody is dragged over the position map, and a figure is pointed at. */
#include <locale.h>

#include "rel-bars.h"
#include "rel-position-map.h"
#include "ui-fixture.h"

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
run (const char * const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, &error);
  gboolean ended = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, ended_cb, &ended);
  ui_wait (ended);
  ui_settle (40);
}

/* The window stands in the corner of the screen: there is nobody who would put it elsewhere. */
static void
move_pointer (UiFixture *ui, GtkWidget *widget, double x, double y)
{
  graphene_point_t point;
  double surface_x, surface_y;
  g_autofree char *x_text = NULL;
  g_autofree char *y_text = NULL;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (ui->window), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  gtk_native_get_surface_transform (GTK_NATIVE (ui->window), &surface_x, &surface_y);
  x_text = g_strdup_printf ("%d", (int) (point.x + surface_x));
  y_text = g_strdup_printf ("%d", (int) (point.y + surface_y));
  run ((const char * const[]) { "xdotool", "mousemove", x_text, y_text, NULL });
}

static void
press (void)
{
  run ((const char * const[]) { "xdotool", "mousedown", "1", NULL });
}

static void
release (void)
{
  run ((const char * const[]) { "xdotool", "mouseup", "1", NULL });
}

static RelPicturePoint *
find_point (RelPicture *picture, const char *name)
{
  for (guint i = 0; i < rel_picture_get_length (picture); i++)
    if (g_str_has_prefix (rel_picture_point_get_text (rel_picture_get_point (picture, i)), name))
      return rel_picture_get_point (picture, i);
  g_assert_not_reached ();
}

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *page = GTK_WIDGET (gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_PAGE));
  GtkWidget *scrolled = ui_find (page, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (widget, scrolled, &GRAPHENE_POINT_INIT (0, 0), &point));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + point.y - 80);
  ui_settle (100);
}

static GtkWidget *
show_map (UiFixture *ui)
{
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, "Head of Measurement Engineering");
  GtkWidget *map = NULL;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "goal", rel_record_get_id (goal));
  ui_wait ((map = ui_find (ui->window, REL_TYPE_POSITION_MAP)) != NULL && rel_picture_get_length (REL_PICTURE (map)) > 0);
  ui_settle (200);
  scroll_to (map);
  return map;
}

static void
test_dragging_moves_people (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *map = show_map (ui);
  g_autofree char *before = NULL;
  RelPicturePoint *rutger;

  rutger = find_point (REL_PICTURE (map), "Rutger Vos");
  before = g_strdup (rel_picture_point_get_text (rutger));
  move_pointer (ui, GTK_WIDGET (rutger), 10, 8);
  press ();
  move_pointer (ui, map, gtk_widget_get_width (map) / 2.0, gtk_widget_get_height (map) / 2.0);
  /* Opposed, of no influence: the second field of the last line */
  move_pointer (ui, map, 40 + (gtk_widget_get_width (map) - 40) * 1.5 / 6, gtk_widget_get_height (map) - 8);
  release ();
  ui_wait (g_str_has_prefix (rel_picture_point_get_text (find_point (REL_PICTURE (map), "Rutger Vos")), "Rutger Vos · Opposed · Influence 1 of 5"));
  ui_wait (rel_store_can_undo (rel_window_get_store (ui->window)));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
  ui_wait (g_strcmp0 (rel_picture_point_get_text (find_point (REL_PICTURE (map), "Rutger Vos")), before) == 0);
  g_assert_null (ui_get_dialog (ui));

  /* Let go where there is no field, nothing happens */
  move_pointer (ui, GTK_WIDGET (find_point (REL_PICTURE (map), "Rutger Vos")), 10, 8);
  press ();
  move_pointer (ui, map, -20, 30);
  release ();
  ui_settle (200);
  g_assert_cmpstr (rel_picture_point_get_text (find_point (REL_PICTURE (map), "Rutger Vos")), ==, before);
  ui_fixture_free (ui);
}

/* There is no screen to touch, so the gestures of a finger are told what one does. */
static GtkGesture *
find_touch_gesture (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) && gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (controller)))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

static void
test_holding_and_dragging_moves_people (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *map = show_map (ui);
  GtkGesture *drag = find_touch_gesture (map, GTK_TYPE_GESTURE_DRAG), *hold = find_touch_gesture (map, GTK_TYPE_GESTURE_LONG_PRESS);
  RelPicturePoint *rutger = find_point (REL_PICTURE (map), "Rutger Vos");
  g_autofree char *before = g_strdup (rel_picture_point_get_text (rutger));
  graphene_point_t start;
  double dx, dy;

  g_assert_true (gtk_gesture_is_grouped_with (drag, hold));
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (rutger), map, &GRAPHENE_POINT_INIT (10, 8), &start));
  /* Opposed, of no influence: the second field of the last line */
  dx = 40 + (gtk_widget_get_width (map) - 40) * 1.5 / 6 - start.x;
  dy = gtk_widget_get_height (map) - 8 - start.y;

  /* A finger that moves at once scrolls the page */
  g_signal_emit_by_name (drag, "drag-begin", (double) start.x, (double) start.y);
  g_signal_emit_by_name (drag, "drag-update", dx, dy);
  g_signal_emit_by_name (drag, "drag-end", dx, dy);
  ui_settle (200);
  g_assert_cmpstr (rel_picture_point_get_text (find_point (REL_PICTURE (map), "Rutger Vos")), ==, before);

  /* What another gesture takes over is no drag any more */
  g_signal_emit_by_name (drag, "drag-begin", (double) start.x, (double) start.y);
  g_signal_emit_by_name (hold, "pressed", (double) start.x, (double) start.y);
  g_signal_emit_by_name (drag, "drag-update", dx, dy);
  g_signal_emit_by_name (drag, "cancel", NULL);
  g_signal_emit_by_name (drag, "drag-end", dx, dy);
  ui_settle (200);
  g_assert_cmpstr (rel_picture_point_get_text (find_point (REL_PICTURE (map), "Rutger Vos")), ==, before);

  g_signal_emit_by_name (drag, "drag-begin", (double) start.x, (double) start.y);
  g_signal_emit_by_name (hold, "pressed", (double) start.x, (double) start.y);
  g_signal_emit_by_name (drag, "drag-update", dx / 2, dy / 2);
  g_signal_emit_by_name (drag, "drag-update", dx, dy);
  g_signal_emit_by_name (drag, "drag-end", dx, dy);
  ui_wait (g_str_has_prefix (rel_picture_point_get_text (find_point (REL_PICTURE (map), "Rutger Vos")), "Rutger Vos · Opposed · Influence 1 of 5"));
  ui_wait (rel_store_can_undo (rel_window_get_store (ui->window)));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
  ui_wait (g_strcmp0 (rel_picture_point_get_text (find_point (REL_PICTURE (map), "Rutger Vos")), before) == 0);
  g_assert_null (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

static void
test_pointing_tells_the_figure (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  GtkWidget *bars = NULL;
  RelPicturePoint *peers;
  g_autofree char *told = NULL;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.go-to", "s", "insights");
  ui_wait ((bars = ui_find (ui->window, REL_TYPE_BARS)) != NULL);
  ui_settle (200);
  peers = find_point (REL_PICTURE (bars), "Peer: ");
  move_pointer (ui, GTK_WIDGET (peers), 20, 6);
  ui_wait (rel_picture_get_told (REL_PICTURE (bars)) == peers);
  told = g_strconcat ("\xe2\x80\x8e", rel_picture_point_get_text (peers), NULL); /* a mark of its direction before it */
  g_assert_nonnull (ui_find_text (bars, told));
  move_pointer (ui, bars, -40, -60);
  ui_wait (rel_picture_get_told (REL_PICTURE (bars)) == NULL);
  g_assert_null (ui_find_text (bars, told));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pointer/position-map/dragging-moves-people-and-undo", test_dragging_moves_people);
  g_test_add_func ("/pointer/position-map/holding-and-dragging-with-a-finger-moves-people", test_holding_and_dragging_moves_people);
  g_test_add_func ("/pointer/picture/pointing-tells-the-figure", test_pointing_tells_the_figure);
  return g_test_run ();
}
