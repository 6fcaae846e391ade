/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures: arrows walk over the points, pressing one opens what is behind it, right to left mirrors them, and each has a name. */
#include <locale.h>

#include "rel-habit-ring.h"
#include "rel-position-map.h"
#include "rel-records-page.h"
#include "rel-stakeholder.h"
#include "ui-fixture.h"

static RelPicturePoint *
get_focused (UiFixture *ui)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (ui->window));

  return focus != NULL && REL_IS_PICTURE_POINT (focus) ? REL_PICTURE_POINT (focus) : NULL;
}

static AdwNavigationPage *
get_page (UiFixture *ui)
{
  return adw_navigation_view_get_visible_page (rel_view_get_navigation (rel_window_get_view (ui->window)));
}

/* Puts a widget into the window on a page of its own. */
static void
push (UiFixture *ui, GtkWidget *widget)
{
  AdwNavigationPage *page;

  gtk_widget_set_halign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  page = adw_navigation_page_new (widget, "Picture");
  adw_navigation_view_push (rel_view_get_navigation (rel_window_get_view (ui->window)), page);
  ui_wait (gtk_widget_get_width (widget) > 0);
}

static void
test_ring_opens_conversations (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) meeting = ui_find_record (ui, REL_NOUN_MEETING, "Year-long trust");
  const char *ids[] = { rel_record_get_id (meeting), NULL };
  RelHabitRing *ring = g_object_new (REL_TYPE_HABIT_RING, "done", 1, "target", 3, NULL);

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.go-to", "s", "today");
  push (ui, GTK_WIDGET (ring));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ring)), ==, gtk_widget_get_height (GTK_WIDGET (ring)));
  gtk_test_accessible_assert_property (rel_picture_get_point (REL_PICTURE (ring), 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "This month: 1 of 3 conversations that count");
  rel_habit_ring_set_meetings (ring, ids);
  gtk_widget_grab_focus (GTK_WIDGET (ring));
  g_assert_true (get_focused (ui) == rel_picture_get_point (REL_PICTURE (ring), 0));
  gtk_widget_activate (GTK_WIDGET (get_focused (ui)));
  ui_wait (REL_IS_RECORDS_PAGE (get_page (ui)));
  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (rel_records_page_get_list (REL_RECORDS_PAGE (get_page (ui))))) == 1);
  ui_fixture_free (ui);
}

/* The position map of the goal of the sample story. */
static RelPicture *
show_position_map (UiFixture *ui)
{
  g_autoptr (RelRecord) goal = ui_find_record (ui, REL_NOUN_GOAL, "Head of Measurement Engineering");
  GtkWidget *map = NULL;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.reveal", "(ss)", "goal", rel_record_get_id (goal));
  ui_wait ((map = ui_find (ui->window, REL_TYPE_POSITION_MAP)) != NULL && rel_picture_get_length (REL_PICTURE (map)) > 0 &&
           gtk_widget_get_width (map) > 0);
  return REL_PICTURE (map);
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
load_stakeholder (UiFixture *ui, const char *id, int *influence, int *position)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RelConnection) connection = rel_database_connect (rel_store_get_database (rel_window_get_store (ui->window)), FALSE, &error);
  g_autoptr (RelRecord) record = NULL;

  g_assert_no_error (error);
  record = rel_records_load (connection, REL_NOUN_STAKEHOLDER, id, &error);
  g_assert_no_error (error);
  *influence = rel_record_get_number (record, REL_STAKEHOLDER_INFLUENCE);
  *position = rel_record_get_word (record, REL_STAKEHOLDER_POSITION);
}

static gboolean
stands (UiFixture *ui, const char *id, int influence, int position)
{
  int influence_now, position_now;

  load_stakeholder (ui, id, &influence_now, &position_now);
  return influence_now == influence && position_now == position;
}

/* As the keyboard does it: the binding of a key, on the widget that has the focus or one around it. */
static void
press (UiFixture *ui, guint key, GdkModifierType state)
{
  g_autofree char *accel = gtk_accelerator_name (key, state);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (accel);

  for (GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (ui->window)); widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
            {
              g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

              if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted) &&
                  gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut)))
                return;
            }
        }
    }
  g_assert_not_reached ();
}

static void
test_map_keys_move_people (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPicture *map = show_position_map (ui);
  RelPicturePoint *priya = find_point (map, "Priya Raghunathan");
  g_autofree char *id = g_strdup (rel_picture_point_get_key (priya));
  int influence, position;

  load_stakeholder (ui, id, &influence, &position);
  g_assert_cmpint (position, ==, REL_POSITION_NEUTRAL);
  gtk_widget_grab_focus (GTK_WIDGET (priya));
  press (ui, GDK_KEY_Right, GDK_CONTROL_MASK);
  ui_wait (stands (ui, id, influence, REL_POSITION_SUPPORTIVE));
  /* One after the other without waiting: the last one is what is written in the end */
  press (ui, GDK_KEY_Right, GDK_CONTROL_MASK);
  press (ui, GDK_KEY_Down, GDK_CONTROL_MASK);
  press (ui, GDK_KEY_Down, GDK_CONTROL_MASK);
  ui_wait (stands (ui, id, influence - 2, REL_POSITION_CHAMPIONING));
  ui_settle (200);
  g_assert_true (get_focused (ui) == find_point (map, "Priya Raghunathan"));
  while (!stands (ui, id, influence, REL_POSITION_NEUTRAL))
    {
      g_assert_true (rel_store_can_undo (rel_window_get_store (ui->window)));
      gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
      ui_settle (50);
    }
  ui_wait (strstr (rel_picture_point_get_text (find_point (map, "Priya Raghunathan")), "Neutral") != NULL);
  ui_fixture_free (ui);
}

static void
test_map_pressing_opens_the_part (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPicture *map = show_position_map (ui);

  gtk_widget_activate (GTK_WIDGET (find_point (map, "Ingrid")));
  ui_wait (ui_get_dialog (ui) != NULL);
  adw_dialog_force_close (ui_get_dialog (ui));
  ui_fixture_free (ui);
}

/* From any point, arrows lead to every other, and Tab leaves the picture. */
static void
test_arrows_reach_every_point (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPicture *map = show_position_map (ui);
  static const GtkDirectionType directions[] = { GTK_DIR_LEFT, GTK_DIR_RIGHT, GTK_DIR_UP, GTK_DIR_DOWN };
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  g_autoptr (GQueue) queue = g_queue_new ();
  RelPicturePoint *point;

  gtk_widget_grab_focus (GTK_WIDGET (map));
  g_hash_table_add (reached, get_focused (ui));
  g_queue_push_tail (queue, get_focused (ui));
  while ((point = g_queue_pop_head (queue)) != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
      {
        gtk_widget_grab_focus (GTK_WIDGET (point));
        gtk_widget_child_focus (GTK_WIDGET (map), directions[i]);
        g_assert_nonnull (get_focused (ui));
        if (g_hash_table_add (reached, get_focused (ui)))
          g_queue_push_tail (queue, get_focused (ui));
      }
  g_assert_cmpuint (g_hash_table_size (reached), ==, rel_picture_get_length (map));
  g_signal_emit_by_name (ui->window, "move-focus", GTK_DIR_TAB_FORWARD);
  g_assert_null (get_focused (ui));
  ui_fixture_free (ui);
}

static void
get_bounds (RelPicture *picture, const char *name, graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (find_point (picture, name)), GTK_WIDGET (picture), bounds));
}

static void
test_right_to_left_is_mirrored (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPicture *map = show_position_map (ui);
  graphene_rect_t before, after;
  int width = gtk_widget_get_width (GTK_WIDGET (map));

  get_bounds (map, "Rutger", &before);
  g_assert_cmpfloat (before.origin.x, >, (float) width / 2);
  gtk_widget_set_direction (GTK_WIDGET (map), GTK_TEXT_DIR_RTL);
  ui_settle (100);
  get_bounds (map, "Rutger", &after);
  g_assert_cmpfloat_with_epsilon (after.origin.x, (float) width - before.origin.x - before.size.width, 1.5f);
  g_assert_cmpfloat (after.origin.y, ==, before.origin.y);
  /* The key that points to the left leads to the left */
  gtk_widget_grab_focus (GTK_WIDGET (find_point (map, "Ingrid")));
  get_bounds (map, "Ingrid", &before);
  gtk_widget_child_focus (GTK_WIDGET (map), GTK_DIR_LEFT);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_focused (ui)), GTK_WIDGET (map), &after));
  g_assert_cmpfloat (after.origin.x, <, before.origin.x);
  ui_fixture_free (ui);
}

/* Nobody stands on somebody else, however many are in one field. */
static void
test_map_spreads_people (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPicture *map = show_position_map (ui);

  for (guint i = 0; i < rel_picture_get_length (map); i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (graphene_rect_intersection (rel_picture_point_get_area (rel_picture_get_point (map, i)),
                                                  rel_picture_point_get_area (rel_picture_get_point (map, j)), NULL));
  ui_fixture_free (ui);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pictures/ring/opens-conversations", test_ring_opens_conversations);
  g_test_add_func ("/pictures/position-map/keys-move-people-and-undo", test_map_keys_move_people);
  g_test_add_func ("/pictures/position-map/pressing-opens-the-part", test_map_pressing_opens_the_part);
  g_test_add_func ("/pictures/position-map/spreads-people", test_map_spreads_people);
  g_test_add_func ("/pictures/keyboard/arrows-reach-every-point", test_arrows_reach_every_point);
  g_test_add_func ("/pictures/right-to-left/is-mirrored", test_right_to_left_is_mirrored);
  return g_test_run ();
}
