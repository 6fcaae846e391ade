/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures: arrows walk over the points, pressing one opens what is behind it, right to left mirrors them, and each has a name. */
#include <locale.h>

#include "rel-bars.h"
#include "rel-habit-ring.h"
#include "rel-heat-map.h"
#include "rel-month-columns.h"
#include "rel-network-map.h"
#include "rel-paths-card.h"
#include "rel-picture-card.h"
#include "rel-person-page.h"
#include "rel-person.h"
#include "rel-position-map.h"
#include "rel-records-page.h"
#include "rel-stakeholder.h"
#include "ui-driving.h"

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
  g_autoptr (RelRecord) record = ui_load (ui, REL_NOUN_STAKEHOLDER, id);

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
      ui_wait (rel_store_can_undo (rel_window_get_store (ui->window)));
      gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
      rel_store_flush (rel_window_get_store (ui->window));
      ui_settle (100);
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

static void
go_to_insights (UiFixture *ui)
{
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.go-to", "s", "insights");
  ui_wait (ui_find (ui->window, REL_TYPE_NETWORK_MAP) != NULL);
  ui_settle (100);
}

/* Presses a point and counts what it opens, then goes back. */
static guint
count_behind (UiFixture *ui, RelPicturePoint *point)
{
  RelRecordList *list;
  guint n;

  g_signal_emit_by_name (point, "clicked"); /* a button that is activated waits a while, so that one sees it */
  ui_wait (REL_IS_RECORDS_PAGE (get_page (ui)));
  list = rel_records_page_get_list (REL_RECORDS_PAGE (get_page (ui)));
  ui_wait (!rel_record_list_is_loading (list) && g_list_model_get_n_items (G_LIST_MODEL (list)) > 0);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  adw_navigation_view_pop (rel_view_get_navigation (rel_window_get_view (ui->window)));
  ui_wait (!REL_IS_RECORDS_PAGE (get_page (ui)));
  return n;
}

/* The last number of a sentence. */
static guint
read_last_number (const char *text)
{
  const char *number = NULL;

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && (p == text || !g_ascii_isdigit (p[-1])))
      number = p;
  g_assert_nonnull (number);
  return (guint) g_ascii_strtoull (number, NULL, 10);
}

/* Every figure that has records opens just as many of them as it says; contacts count people, so they open fewer meetings. */
static void
check_bars (UiFixture *ui, GtkWidget *root, guint *checked)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_bars (ui, child, checked);
  if (!REL_IS_BARS (root))
    return;
  for (guint i = 0; i < rel_picture_get_length (REL_PICTURE (root)); i++)
    {
      RelPicturePoint *point = rel_picture_get_point (REL_PICTURE (root), i);
      const char *text = rel_picture_point_get_text (point);
      gboolean contacts = strstr (text, "contact") != NULL;
      g_autofree char *figure = contacts ? g_strndup (text, (gsize) (strstr (text, "contact") - text)) : g_strdup (text);
      const char *of = strstr (figure, " of ");
      guint n;

      if (gtk_actionable_get_action_name (GTK_ACTIONABLE (point)) == NULL)
        continue;
      if (of != NULL)
        figure[of - figure] = '\0'; /* "1 of 3 led to an interview" */
      n = count_behind (ui, point);
      g_test_message ("%s: %u", text, n);
      if (contacts)
        g_assert_cmpuint (n, <=, read_last_number (figure));
      else
        g_assert_cmpuint (n, ==, read_last_number (figure));
      (*checked)++;
    }
}

static void
test_bars_open_what_they_count (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  guint checked = 0;

  go_to_insights (ui);
  check_bars (ui, GTK_WIDGET (get_page (ui)), &checked);
  g_assert_cmpuint (checked, >, 30);
  ui_fixture_free (ui);
}

static void
test_columns_open_their_month (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPicture *columns;

  go_to_insights (ui);
  columns = REL_PICTURE (ui_find (ui->window, REL_TYPE_MONTH_COLUMNS));
  g_assert_cmpuint (rel_picture_get_length (columns), ==, 12);
  for (guint i = 0; i < 12; i += 11)
    {
      const char *text = rel_picture_point_get_text (rel_picture_get_point (columns, i));

      g_assert_cmpuint (count_behind (ui, rel_picture_get_point (columns, i)), ==, (guint) g_ascii_strtoull (strstr (text, " of ") + 4, NULL, 10));
    }
  ui_fixture_free (ui);
}

static void
test_network_opens_people (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPicture *map;

  go_to_insights (ui);
  map = REL_PICTURE (ui_find (ui->window, REL_TYPE_NETWORK_MAP));
  g_assert_cmpuint (rel_picture_get_length (map), >, 10);
  gtk_widget_activate (GTK_WIDGET (find_point (map, "Priya Raghunathan")));
  ui_wait (REL_IS_PERSON_PAGE (get_page (ui)));
  ui_fixture_free (ui);
}

/* Changes show, and the focus stays on the same figure. */
static void
test_figures_follow_changes (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) person = ui_find_record (ui, REL_NOUN_PERSON, "Priya Raghunathan");
  g_autoptr (RelChanges) changes = rel_changes_new ("Elsewhere");
  RelPicture *directions;
  RelPicturePoint *peers;
  g_autofree char *before = NULL;

  go_to_insights (ui);
  directions = REL_PICTURE (ui_find (ui->window, REL_TYPE_BARS));
  peers = find_point (directions, "Peer: ");
  before = g_strdup (rel_picture_point_get_text (peers));
  gtk_widget_grab_focus (GTK_WIDGET (peers));
  rel_record_set_number (person, REL_PERSON_DIRECTION, REL_DIRECTION_ABOVE);
  rel_changes_save (changes, person);
  ui_apply (ui, changes);
  ui_wait (g_strcmp0 (rel_picture_point_get_text (find_point (directions, "Peer: ")), before) != 0);
  g_assert_true (get_focused (ui) == peers);
  ui_fixture_free (ui);
}

/* Two groups with no tie between them: only who knows both stands there. A tie makes them one. */
static void
test_bridges_open_their_group (void)
{
  UiFixture *ui = ui_fixture_new (FALSE);
  GtkWidget *row;
  RelRecordsPage *page;

  for (char c = 'a'; c <= 'd'; c++)
    {
      g_autofree char *person = g_strdup_printf ("{\"id\":\"%c\",\"name\":\"Person %c\"}", c, c);

      ui_add_record (ui, REL_NOUN_PERSON, person);
    }
  ui_add_record (ui, REL_NOUN_TIE, "{\"id\":\"t1\",\"person\":\"a\",\"other\":\"b\"}");
  ui_add_record (ui, REL_NOUN_TIE, "{\"id\":\"t2\",\"person\":\"c\",\"other\":\"d\"}");
  ui_add_record (ui, REL_NOUN_MEETING, "{\"id\":\"m\",\"started_on\":\"2026-01-05\",\"channel\":\"phone\",\"participants\":[\"a\",\"d\"]}");
  go_to_insights (ui);
  ui_wait (ui_find_text (ui->window, "Person a") != NULL && ui_find_text (ui->window, "Person d") != NULL);
  g_assert_nonnull (ui_find_text (ui->window, "2 people · I know 1"));
  row = gtk_widget_get_ancestor (ui_find_text (ui->window, "Person d"), ADW_TYPE_ACTION_ROW);
  gtk_widget_activate (row);
  ui_wait ((page = REL_RECORDS_PAGE (ui_find (ui->window, REL_TYPE_RECORDS_PAGE))) != NULL);
  ui_wait (g_list_model_get_n_items (G_LIST_MODEL (rel_records_page_get_list (page))) == 2);
  adw_navigation_view_pop (rel_view_get_navigation (rel_window_get_view (ui->window)));
  ui_add_record (ui, REL_NOUN_TIE, "{\"id\":\"t3\",\"person\":\"b\",\"other\":\"c\"}");
  ui_wait (ui_find_text (ui->window, "Bridges") == NULL);
  ui_fixture_free (ui);
}

static void
test_paths_lead_to_people (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  g_autoptr (RelRecord) sought = ui_find_record (ui, REL_NOUN_PERSON, "Noor El-Sayed");
  g_autoptr (RelRecord) unknown = ui_find_record (ui, REL_NOUN_PERSON, "Peter Walsh");
  RelPathsCard *card;

  go_to_insights (ui);
  card = REL_PATHS_CARD (ui_find (ui->window, REL_TYPE_PATHS_CARD));
  g_assert_null (ui_find_action (card, "win.open"));
  rel_paths_card_set_person (card, rel_record_get_id (unknown));
  ui_wait (ui_find_text (card, "No path is known") != NULL);
  rel_paths_card_set_person (card, rel_record_get_id (sought));
  ui_wait (ui_find_text (card, "Noor El-Sayed") != NULL && ui_find_text (card, "No path is known") == NULL);
  g_assert_cmpuint (ui_count (card, GTK_TYPE_BUTTON), >, 1); /* whom to ask, and who is sought */
  gtk_widget_activate (ui_find_action (card, "win.open"));
  ui_wait (REL_IS_PERSON_PAGE (get_page (ui)));
  ui_fixture_free (ui);
}

static void
test_card_lists_the_same_figures (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPicture *columns;
  GtkWidget *card;

  go_to_insights (ui);
  columns = REL_PICTURE (ui_find (ui->window, REL_TYPE_MONTH_COLUMNS));
  card = gtk_widget_get_ancestor (GTK_WIDGET (columns), REL_TYPE_PICTURE_CARD);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find (card, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  ui_wait (ui_count (card, ADW_TYPE_ACTION_ROW) == rel_picture_get_length (columns));
  g_assert_nonnull (ui_find_text (card, rel_picture_point_get_text (rel_picture_get_point (columns, 3))));
  ui_fixture_free (ui);
}

static void
test_heat_map_days_open_their_meetings (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);
  RelPicture *map;
  guint this_year, n;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.show-year", NULL);
  ui_wait (ui_find (ui->window, REL_TYPE_HEAT_MAP) != NULL);
  map = REL_PICTURE (ui_find (ui->window, REL_TYPE_HEAT_MAP));
  this_year = rel_picture_get_length (map);
  gtk_widget_activate_action (GTK_WIDGET (map), "year.previous", NULL);
  ui_wait (rel_picture_get_length (map) != this_year);
  n = rel_picture_get_length (map);
  g_assert_cmpuint (n, >, this_year);
  ui_settle (100);
  for (guint i = 0; i < n; i += 60)
    g_assert_cmpuint (count_behind (ui, rel_picture_get_point (map, i)), ==,
                      read_last_number (rel_picture_point_get_text (rel_picture_get_point (map, i))));
  ui_fixture_free (ui);
}

/* From any point, arrows lead to every other, and Tab leaves the picture. */
static void
check_walk (UiFixture *ui, RelPicture *picture)
{
  static const GtkDirectionType directions[] = { GTK_DIR_LEFT, GTK_DIR_RIGHT, GTK_DIR_UP, GTK_DIR_DOWN };
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  g_autoptr (GQueue) queue = g_queue_new ();
  RelPicturePoint *point;

  gtk_widget_grab_focus (GTK_WIDGET (picture));
  g_hash_table_add (reached, get_focused (ui));
  g_queue_push_tail (queue, get_focused (ui));
  while ((point = g_queue_pop_head (queue)) != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
      {
        gtk_widget_grab_focus (GTK_WIDGET (point));
        gtk_widget_child_focus (GTK_WIDGET (picture), directions[i]);
        g_assert_nonnull (get_focused (ui));
        if (g_hash_table_add (reached, get_focused (ui)))
          g_queue_push_tail (queue, get_focused (ui));
      }
  g_test_message ("%s", G_OBJECT_TYPE_NAME (picture));
  g_assert_cmpuint (g_hash_table_size (reached), ==, rel_picture_get_length (picture));
  g_signal_emit_by_name (ui->window, "move-focus", GTK_DIR_TAB_FORWARD);
  point = get_focused (ui);
  g_assert_true (point == NULL || gtk_widget_get_parent (GTK_WIDGET (point)) != GTK_WIDGET (picture));
}

/* A picture has a name, and says what is in it; so has each point. */
static void
check_names (RelPicture *picture)
{
  g_test_message ("%s", G_OBJECT_TYPE_NAME (picture));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (picture)), ==, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  for (guint i = 0; i < rel_picture_get_length (picture); i++)
    {
      RelPicturePoint *point = rel_picture_get_point (picture, i);

      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (point)), ==, GTK_ACCESSIBLE_ROLE_BUTTON);
      gtk_test_accessible_assert_property (point, GTK_ACCESSIBLE_PROPERTY_LABEL, rel_picture_point_get_text (point));
    }
}

static guint
check_pictures (UiFixture *ui, GtkWidget *root)
{
  guint n = 0;

  if (REL_IS_PICTURE (root) && gtk_widget_get_mapped (root))
    {
      check_names (REL_PICTURE (root));
      check_walk (ui, REL_PICTURE (root));
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_pictures (ui, child);
  return n;
}

static void
test_every_picture_has_names_and_walks (void)
{
  UiFixture *ui = ui_fixture_new (TRUE);

  show_position_map (ui);
  ui_wait (ui_find (ui->window, REL_TYPE_NETWORK_MAP) != NULL);
  g_assert_cmpuint (check_pictures (ui, GTK_WIDGET (get_page (ui))), ==, 2);
  go_to_insights (ui);
  g_assert_cmpuint (check_pictures (ui, GTK_WIDGET (get_page (ui))), ==, 9);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.show-year", NULL);
  ui_wait (ui_find (ui->window, REL_TYPE_HEAT_MAP) != NULL);
  gtk_widget_activate_action (ui_find (ui->window, REL_TYPE_HEAT_MAP), "year.previous", NULL);
  ui_wait (rel_picture_get_length (REL_PICTURE (ui_find (ui->window, REL_TYPE_HEAT_MAP))) > 60);
  ui_settle (100);
  g_assert_cmpuint (check_pictures (ui, GTK_WIDGET (get_page (ui))), ==, 1);
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
  g_test_add_func ("/pictures/bars/open-what-they-count", test_bars_open_what_they_count);
  g_test_add_func ("/pictures/columns/open-their-month", test_columns_open_their_month);
  g_test_add_func ("/pictures/network/opens-people", test_network_opens_people);
  g_test_add_func ("/pictures/insights/figures-follow-changes", test_figures_follow_changes);
  g_test_add_func ("/pictures/bridges/open-their-group", test_bridges_open_their_group);
  g_test_add_func ("/pictures/paths/lead-to-people", test_paths_lead_to_people);
  g_test_add_func ("/pictures/card/lists-the-same-figures", test_card_lists_the_same_figures);
  g_test_add_func ("/pictures/heat-map/days-open-their-meetings", test_heat_map_days_open_their_meetings);
  g_test_add_func ("/pictures/accessible/every-one-has-names-and-walks", test_every_picture_has_names_and_walks);
  g_test_add_func ("/pictures/right-to-left/is-mirrored", test_right_to_left_is_mirrored);
  return g_test_run ();
}
