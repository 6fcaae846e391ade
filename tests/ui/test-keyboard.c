/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard alone reaches everything that can be used, in every state of the window, and sees where it is. */
#include <locale.h>
#include <string.h>

#include "rel-picture.h"
#include "ui-keys.h"
#include "ui-states.h"

/* More steps than any page has things to use. */
#define STEPS 500
/* Having come to so many known things in a row, one has been round. */
#define KNOWN 30
/* What is seen of something that has the focus, in pixels, unless it is smaller itself. */
#define SEEN 16

static const char *now;

typedef struct
{
  UiFixture *ui;
  GtkWidget *root;     /* the window, or the dialog it shows */
  GHashTable *reached; /* GtkWidget */
} Walk;

static GtkWidget *
get_focus (Walk *walk)
{
  return gtk_root_get_focus (GTK_ROOT (walk->ui->window));
}

static gboolean
note (Walk *walk, GtkWidget *widget)
{
  return g_hash_table_add (walk->reached, g_object_ref (widget));
}

/* What can be used */

static gboolean
is_used (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX_ROW (widget))
    return gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget));
  return GTK_IS_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SCALE (widget);
}

/* What stands beside a thing of its own for the pointer alone: the buttons of the window itself (Alt+F4, Super+Up) and of
 * a dialog (Escape), the ends of a spin button (the arrow keys in its text), the switch of a row (the row), the days of a
 * calendar (the calendar), the icons in a text (its keys). */
static gboolean
has_another_way (GtkWidget *widget)
{
  const char *parent = G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget));

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL || g_str_equal (parent, "AdwSheetControls"))
    return TRUE;
  if (GTK_IS_SWITCH (widget))
    return gtk_widget_get_ancestor (widget, ADW_TYPE_SWITCH_ROW) != NULL;
  return GTK_IS_BUTTON (widget) &&
         (GTK_IS_SPIN_BUTTON (gtk_widget_get_parent (widget)) || gtk_widget_get_ancestor (widget, GTK_TYPE_CALENDAR) != NULL ||
          gtk_widget_get_ancestor (widget, ADW_TYPE_SPIN_ROW) != NULL || gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLBAR) != NULL);
}

static gboolean
has_focus_inside (Walk *walk, GtkWidget *widget)
{
  GHashTableIter iter;
  gpointer focus;

  g_hash_table_iter_init (&iter, walk->reached);
  while (g_hash_table_iter_next (&iter, &focus, NULL))
    if (gtk_widget_is_ancestor (focus, widget))
      return TRUE;
  return FALSE;
}

static gboolean
is_reached (Walk *walk, GtkWidget *widget)
{
  /* A row that is a text has the focus there */
  gboolean stands_for_another = !gtk_widget_get_focusable (widget) || ADW_IS_ENTRY_ROW (widget) || ADW_IS_SPIN_ROW (widget);

  return g_hash_table_contains (walk->reached, widget) || (stands_for_another && has_focus_inside (walk, widget));
}

static void
collect_unreached (Walk *walk, GtkWidget *widget, GPtrArray *unreached)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_sensitive (widget) || GTK_IS_POPOVER (widget))
    return;
  if (is_used (widget) && gtk_widget_get_can_target (widget) && !has_another_way (widget) && !is_reached (walk, widget))
    g_ptr_array_add (unreached, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_unreached (walk, child, unreached);
}

/* In sight */

static void
clip (GtkWidget *to, GtkWidget *window, graphene_rect_t *seen)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (to, window, &bounds) || !graphene_rect_intersection (seen, &bounds, seen))
    *seen = GRAPHENE_RECT_INIT (0, 0, 0, 0);
}

static gboolean
is_in_sight (GtkWidget *focus, GtkWidget *window)
{
  graphene_rect_t whole, seen;

  if (!gtk_widget_compute_bounds (focus, window, &whole))
    return FALSE;
  seen = whole;
  for (GtkWidget *parent = gtk_widget_get_parent (focus); parent != NULL; parent = gtk_widget_get_parent (parent))
    if (parent == window || GTK_IS_VIEWPORT (parent) || GTK_IS_SCROLLABLE (parent))
      clip (parent, window, &seen);
  return seen.size.width >= MIN (whole.size.width, SEEN) && seen.size.height >= MIN (whole.size.height, SEEN);
}

static void
wait_in_sight (Walk *walk)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  while (!is_in_sight (get_focus (walk), GTK_WIDGET (walk->ui->window)) && g_get_monotonic_time () < end)
    ui_settle (5);
}

/* A page scrolls there, a frame or two later. Who presses keys faster than the page is drawn may get ahead of it: only
 * what is out of sight when one comes back to it is lost. */
static void
check_in_sight (Walk *walk, GtkWidget *focus, const char *key, const char *back)
{
  GtkWidget *window = GTK_WIDGET (walk->ui->window);

  wait_in_sight (walk);
  if (is_in_sight (focus, window))
    return;
  ui_press (walk->ui, back);
  ui_settle (50);
  ui_press (walk->ui, key);
  wait_in_sight (walk);
  if (get_focus (walk) == focus && !is_in_sight (focus, window))
    ui_complain (now, focus, "has the focus out of sight");
}

/* Tab and Shift+Tab: what is before the first field of a row is for the latter. */

static gboolean
is_mapped (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* A list makes the row that gets the focus, and shows it a frame later. The row that one came to before may have been
 * scrolled out of it; the arrow keys scroll it in. */
static gboolean
is_row_to_come (Walk *walk)
{
  GtkWidget *focus = get_focus (walk);
  GtkWidget *list = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) : NULL;

  return is_mapped (list);
}

/* A dialog that only says something has one thing to come to. */
static gboolean
is_all_there_is (Walk *walk, GtkWidget *focus)
{
  g_autoptr (GPtrArray) unreached = g_ptr_array_new_with_free_func (g_object_unref);

  note (walk, focus);
  collect_unreached (walk, walk->root, unreached);
  return unreached->len == 0 && g_hash_table_size (walk->reached) == 1;
}

static gboolean
walk_towards (Walk *walk, const char *key, const char *back)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GtkWidget) last = NULL;
  guint n_steps, n_known = 0, n_stuck = 0;

  for (n_steps = 0; n_steps < STEPS && n_known <= KNOWN; n_steps++)
    {
      GtkWidget *focus;

      ui_press (walk->ui, key);
      for (guint i = 0; i < 50 && !is_mapped (get_focus (walk)) && is_row_to_come (walk); i++)
        ui_settle (5);
      focus = get_focus (walk);
      if (!is_mapped (focus) && is_row_to_come (walk))
        {
          note (walk, focus);
          n_known++;
          continue;
        }
      if (!is_mapped (focus))
        {
          ui_complain (now, last, "%s loses the focus after", key);
          return FALSE;
        }
      if (focus != walk->root && !gtk_widget_is_ancestor (focus, walk->root))
        {
          ui_complain (now, focus, "%s leaves the dialog for", key);
          return FALSE;
        }
      if (focus == last && ++n_stuck > 2)
        {
          if (is_all_there_is (walk, focus))
            return TRUE;
          ui_complain (now, focus, "%s does not lead on from", key);
          return FALSE;
        }
      if (focus != last)
        n_stuck = 0;
      n_known = g_hash_table_add (seen, focus) ? 0 : n_known + 1;
      if (note (walk, focus))
        {
          while (g_main_context_iteration (NULL, FALSE))
            ;
          check_in_sight (walk, focus, key, back);
        }
      g_set_object (&last, focus);
    }
  if (n_steps == STEPS)
    ui_complain (now, last, "%s does not come round; at last it came to", key);
  return n_steps < STEPS;
}

/* The arrow keys go on within a list, a picture, a group of radio buttons and the like from where Tab led. */

static const char * const arrows[] = { "Down", "Up", "Right", "Left", "Tab" };

static gboolean
is_radio_button (GtkWidget *widget)
{
  GtkWidget *sibling;

  if (!GTK_IS_CHECK_BUTTON (widget))
    return FALSE;
  for (sibling = gtk_widget_get_first_child (widget); sibling != NULL; sibling = gtk_widget_get_next_sibling (sibling))
    if (g_str_equal (gtk_widget_get_css_name (sibling), "radio"))
      return TRUE;
  return FALSE;
}

static GtkWidget *
get_arrow_group (GtkWidget *widget)
{
  GType types[] = { REL_TYPE_PICTURE, GTK_TYPE_FLOW_BOX, ADW_TYPE_TOGGLE_GROUP, ADW_TYPE_VIEW_SWITCHER, GTK_TYPE_LIST_BOX, GTK_TYPE_LIST_VIEW };

  /* The buttons of one question, in rows or side by side in one */
  if (is_radio_button (widget))
    return gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (gtk_widget_get_ancestor (widget, types[i]) != NULL && (types[i] != GTK_TYPE_LIST_BOX || GTK_IS_LIST_BOX_ROW (widget)))
      return gtk_widget_get_ancestor (widget, types[i]);
  return NULL;
}

/* Presses every arrow at everything that arrows lead to within @group. In a list of many rows, Tab leads into the row
 * that one is at. */
static void
walk_group (Walk *walk, GtkWidget *group)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) queued = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer focus;

  g_hash_table_iter_init (&iter, walk->reached);
  while (g_hash_table_iter_next (&iter, &focus, NULL))
    if (gtk_widget_is_ancestor (focus, group) && g_hash_table_add (queued, focus))
      g_ptr_array_add (queue, g_object_ref (focus));
  for (guint i = 0; i < queue->len && i < STEPS; i++)
    for (guint a = 0; a < G_N_ELEMENTS (arrows) - (GTK_IS_LIST_VIEW (group) ? 0 : 1); a++)
      {
        GtkWidget *next;

        if (!is_mapped (queue->pdata[i]))
          break;
        if (!gtk_widget_is_focus (queue->pdata[i]) && !gtk_widget_grab_focus (queue->pdata[i]))
          break;
        ui_press (walk->ui, arrows[a]);
        next = get_focus (walk);
        if (next == NULL)
          ui_complain (now, queue->pdata[i], "%s loses the focus after", arrows[a]);
        else if (gtk_widget_is_ancestor (next, group) && g_hash_table_add (queued, next))
          {
            g_ptr_array_add (queue, g_object_ref (next));
            note (walk, next);
          }
      }
}

/* Those of the sidebar last: they lead to other pages. */
static void
walk_groups (Walk *walk)
{
  g_autoptr (GHashTable) walked = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) unreached = g_ptr_array_new_with_free_func (g_object_unref);

  collect_unreached (walk, walk->root, unreached);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < unreached->len; i++)
      {
        GtkWidget *group = is_mapped (unreached->pdata[i]) ? get_arrow_group (unreached->pdata[i]) : NULL;
        gboolean leads_away = group != NULL && gtk_widget_has_css_class (group, "navigation-sidebar");

        if (group != NULL && leads_away == (pass == 1) && g_hash_table_add (walked, group))
          walk_group (walk, group);
      }
}

static void
check_reached (Walk *walk)
{
  g_autoptr (GPtrArray) unreached = g_ptr_array_new_with_free_func (g_object_unref);

  collect_unreached (walk, walk->root, unreached);
  for (guint i = 0; i < unreached->len; i++)
    ui_complain (now, unreached->pdata[i], "the keyboard does not reach");
}

/* The list may still be reading. */
static void
wait_for_other_focus (Walk *walk, GtkWidget *focus)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  do
    ui_settle (20);
  while (get_focus (walk) == focus && g_get_monotonic_time () < end);
}

/* From row to row of a list: it selects, and so shows, another record. */
static void
check_lists (Walk *walk, GtkWidget *widget)
{
  static const char * const keys[] = { "Down", "Down", "Up" };

  if (!is_mapped (widget))
    return;
  if (GTK_IS_LIST_VIEW (widget) && g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (widget)))) > 1)
    {
      GtkWidget *first, *second;

      if (!has_focus_inside (walk, widget))
        {
          ui_complain (now, widget, "Tab does not lead into");
          return;
        }
      gtk_widget_grab_focus (widget);
      first = second = get_focus (walk);
      /* Where nothing was chosen, the first chooses where one is */
      for (guint i = 0; i < G_N_ELEMENTS (keys) && second == first; i++)
        {
          ui_press (walk->ui, keys[i]);
          wait_for_other_focus (walk, first);
          second = get_focus (walk);
        }
      if (!is_mapped (second) || second == first || !gtk_widget_is_ancestor (second, widget))
        ui_complain (now, second, "the arrow keys do not lead along a list, but to");
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_lists (walk, child);
}

static guint
walk_state (UiFixture *ui)
{
  AdwDialog *dialog = ui_get_dialog (ui);
  g_autoptr (GHashTable) reached = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  Walk walk = { ui, dialog != NULL ? GTK_WIDGET (dialog) : GTK_WIDGET (ui->window), reached };

  if (walk_towards (&walk, "Tab", "<Shift>Tab") && walk_towards (&walk, "<Shift>Tab", "Tab"))
    {
      walk_groups (&walk);
      check_reached (&walk);
      check_lists (&walk, walk.root);
    }
  return g_hash_table_size (reached);
}

/* Every other state, so that the two halves can be walked at the same time. */
static void
walk_all (int width, int height, guint half)
{
  UiFixture *ui = NULL;
  guint n_states, n_reached = 0;
  const UiState *states = ui_states_get (&n_states);

  for (guint i = 0; i < n_states; i++)
    {
      g_autofree char *what = g_strdup_printf ("%s, %d", states[i].name, width);
      gint64 start = g_get_monotonic_time ();

      if (i % 2 != half)
        continue;
      /* A menu that is open has the keyboard to itself, and its own keys */
      if (!ui_state_is_wanted (&states[i]) || g_str_equal (states[i].name, "primary-menu"))
        continue;
      now = what;
      ui = ui_state_enter (&states[i], ui, width, height);
      n_reached += walk_state (ui);
      ui = ui_state_leave (&states[i], ui);
      g_test_message ("%s took %.1f s", what, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
    }
  g_clear_pointer (&ui, ui_fixture_free);
  g_assert_true (g_getenv ("UI_STATES") != NULL || n_reached > 500);
}

static void
test_wide (gconstpointer half)
{
  walk_all (1200, 800, GPOINTER_TO_UINT (half));
}

static void
test_narrow (gconstpointer half)
{
  walk_all (360, 640, GPOINTER_TO_UINT (half));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/keyboard/wide/even", GUINT_TO_POINTER (0), test_wide);
  g_test_add_data_func ("/keyboard/wide/odd", GUINT_TO_POINTER (1), test_wide);
  g_test_add_data_func ("/keyboard/narrow/even", GUINT_TO_POINTER (0), test_narrow);
  g_test_add_data_func ("/keyboard/narrow/odd", GUINT_TO_POINTER (1), test_narrow);
  return g_test_run ();
}
