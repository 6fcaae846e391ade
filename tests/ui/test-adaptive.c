/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every state of the window has room for itself: at 360 × 294, 800 × 600 and 1200 × 800, with text of the usual and of
 * twice the size, left to right and right to left. Nothing needs more room than it gets, nothing that can be read or used
 * lies where it cannot be seen or scrolled to, and none of it lies over another. */
#include <locale.h>
#include <string.h>

#include "rel-picture.h"
#include "ui-states.h"

/* Shadows and focus rings reach a little over an edge, and so do links whose text is in line with what is above. */
#define TOLERANCE 7

/* How far what stands beside something may reach into it. */
#define OVERLAP 2

/* How many pixels lines of one script are higher than those of another. */
#define SCRIPTS_DIFFER 4

static const struct
{
  int width, height;
} sizes[] = { { 800, 600 }, { 360, 294 }, { 1200, 800 } };

/* How often a window is looked at that may still be moving. */
#define LOOKS 5

static const char *now; /* what is being looked at */
static guint n_problems;
static GPtrArray *told; /* what is wrong with the window that is being looked at, %NULL while none is */

static void
complain (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (told != NULL)
    {
      g_ptr_array_add (told, g_steal_pointer (&text));
      return;
    }
  n_problems++;
  g_test_message ("%s: %s", now, text);
}

/* A line of letters of two scripts, in fonts of two heights, may be higher in a wider label, which a row then measures some
 * pixels less high than it is at the least. It happens from right to left, and AdwActionRow has no say in it. */
static gboolean
is_about_scripts (const char *message)
{
  int minimum, natural;

  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL &&
         sscanf (message, "GtkBox %*s (box) reported min height %d and natural height %d in measure()", &minimum, &natural) == 2 &&
         minimum - natural <= SCRIPTS_DIFFER;
}

/* Not so is what is said of the header of libadwaita's own about dialog, which is drawn once more while the dialog gets
 * another size. */
static gboolean
is_about_room (const char *message)
{
  return !is_about_scripts (message) && !(g_str_has_prefix (now, "about") && g_str_has_prefix (message, "Trying to snapshot GtkRevealer"));
}

/* GTK says itself when a widget gets less than it needs. */
static GLogWriterOutput
writer (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  if (level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL))
    for (gsize i = 0; i < n_fields; i++)
      if (g_str_equal (fields[i].key, "MESSAGE") && is_about_room (fields[i].value))
        complain ("%s", (const char *) fields[i].value);
  return g_log_writer_default (level, fields, n_fields, data);
}

/* And so does libadwaita, in the older way; what else is said this way is not about room. */
static void
handler (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  if ((level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL)) && g_strcmp0 (domain, "Adwaita") == 0)
    complain ("%s", message);
  else
    g_test_message ("%s: %s", now, message);
}

static gboolean
is_content (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) || GTK_IS_IMAGE (widget) || GTK_IS_SWITCH (widget) || GTK_IS_TEXT (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_PICTURE (widget) || GTK_IS_LEVEL_BAR (widget) || ADW_IS_AVATAR (widget);
}

static gboolean
scrolls (GtkWidget *widget, GtkOrientation orientation)
{
  GtkPolicyType horizontal, vertical;

  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &horizontal, &vertical);
  return (orientation == GTK_ORIENTATION_HORIZONTAL ? horizontal : vertical) != GTK_POLICY_NEVER;
}

/* Whether @widget lies within what each of its ancestors shows of it. */
static void
check_place (GtkWidget *widget)
{
  gboolean free_x = FALSE, free_y = FALSE;

  for (GtkWidget *frame = gtk_widget_get_parent (widget); frame != NULL; frame = gtk_widget_get_parent (frame))
    {
      graphene_rect_t bounds;
      const gboolean clips = gtk_widget_get_overflow (frame) == GTK_OVERFLOW_HIDDEN || GTK_IS_ROOT (frame) || GTK_IS_SCROLLED_WINDOW (frame);

      free_x = free_x || scrolls (frame, GTK_ORIENTATION_HORIZONTAL);
      free_y = free_y || scrolls (frame, GTK_ORIENTATION_VERTICAL);
      /* It is the scrolled window that says in which direction its viewport scrolls */
      if (GTK_IS_VIEWPORT (frame))
        continue;
      /* A text field scrolls what is typed, a list its rows */
      if (GTK_IS_TEXT (frame) || GTK_IS_POPOVER (frame) || GTK_IS_LIST_BASE (frame))
        return;
      if (clips && gtk_widget_compute_bounds (widget, frame, &bounds) &&
          ((!free_x && (bounds.origin.x < -TOLERANCE || bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (frame) + TOLERANCE)) ||
           (!free_y && (bounds.origin.y < -TOLERANCE || bounds.origin.y + bounds.size.height > (float) gtk_widget_get_height (frame) + TOLERANCE))))
        {
          g_autofree char *path = ui_describe (widget);

          complain ("%s is at %.0f, %.0f, %.0f × %.0f, of %s, %d × %d", path, bounds.origin.x, bounds.origin.y, bounds.size.width,
                    bounds.size.height, G_OBJECT_TYPE_NAME (frame), gtk_widget_get_width (frame), gtk_widget_get_height (frame));
          return;
        }
      if (GTK_IS_NATIVE (frame))
        return;
    }
}

static void
check_room (GtkWidget *widget)
{
  graphene_rect_t bounds;
  int minimum, room;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (!gtk_widget_compute_bounds (widget, widget, &bounds))
    return;
  room = (int) bounds.size.width + gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);
  if (minimum > room + TOLERANCE)
    {
      g_autofree char *path = ui_describe (widget);

      complain ("%s needs a width of %d and has %d", path, minimum, room);
    }
}

/* What is seen of a widget, in the window */
typedef struct
{
  GtkWidget *widget;
  graphene_rect_t rect;
} Seen;

/* Whether @parent shows its children one over the other because that is what it is for: what floats over a page, the points
 * of a picture and what is said of one, and, in an entry's row, the title in the place where text is typed. */
static gboolean
puts_over (GtkWidget *parent)
{
  const char *name = G_OBJECT_TYPE_NAME (parent);

  return GTK_IS_OVERLAY (parent) || ADW_IS_TOAST_OVERLAY (parent) || ADW_IS_BOTTOM_SHEET (parent) || REL_IS_PICTURE (parent) ||
         g_str_equal (name, "AdwDialogHost") ||
         (g_str_equal (name, "AdwGizmo") && gtk_widget_get_ancestor (parent, ADW_TYPE_ENTRY_ROW) != NULL);
}

static GtkWidget *
find_common (GtkWidget *one, GtkWidget *other)
{
  do
    one = gtk_widget_get_parent (one);
  while (!gtk_widget_is_ancestor (other, one));
  return one;
}

static void
check_apart (const Seen *one, const Seen *other)
{
  graphene_rect_t common;
  g_autofree char *path = NULL, *other_path = NULL;

  if (!graphene_rect_intersection (&one->rect, &other->rect, &common) || common.size.width <= OVERLAP || common.size.height <= OVERLAP ||
      gtk_widget_is_ancestor (one->widget, other->widget) || gtk_widget_is_ancestor (other->widget, one->widget) ||
      puts_over (find_common (one->widget, other->widget)))
    return;
  path = ui_describe (one->widget);
  other_path = ui_describe (other->widget);
  complain ("%s and %s lie over each other, by %.0f × %.0f at %.0f, %.0f", path, other_path, common.size.width, common.size.height,
            common.origin.x, common.origin.y);
}

/* Checks @widget and what is in it, of which @clip is shown; adds what can be read or used to @seen. */
static void
check (GtkWidget *widget, graphene_rect_t clip, GArray *seen)
{
  graphene_rect_t bounds;

  /* Popovers and tooltips are surfaces of their own, with a size of their own */
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_opacity (widget) == 0 || (GTK_IS_NATIVE (widget) && !GTK_IS_ROOT (widget)) ||
      !gtk_widget_compute_bounds (widget, GTK_WIDGET (gtk_widget_get_root (widget)), &bounds))
    return;
  if (is_content (widget) && gtk_widget_get_width (widget) > 0)
    {
      Seen it = { .widget = widget };

      check_place (widget);
      check_room (widget);
      if (graphene_rect_intersection (&bounds, &clip, &it.rect))
        g_array_append_val (seen, it);
    }
  if (gtk_widget_get_overflow (widget) == GTK_OVERFLOW_HIDDEN || GTK_IS_SCROLLED_WINDOW (widget))
    graphene_rect_intersection (&bounds, &clip, &clip);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check (child, clip, seen);
}

static void
check_window (GtkWidget *window)
{
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (Seen));

  check (window, GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (window), (float) gtk_widget_get_height (window)), seen);
  for (guint i = 0; i < seen->len; i++)
    for (guint j = i + 1; j < seen->len; j++)
      check_apart (&g_array_index (seen, Seen, i), &g_array_index (seen, Seen, j));
}

/* A busy machine takes its time to lay out a dialog that moves: what counts is how it comes to rest. */
static void
check_at_rest (GtkWidget *window)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i == 0 || (i < LOOKS && problems->len > 0); i++)
    {
      ui_settle (i == 0 ? 60 : 200);
      g_ptr_array_set_size (problems, 0);
      told = problems;
      check_window (window);
      told = NULL;
    }
  for (guint i = 0; i < problems->len; i++)
    complain ("%s", (const char *) problems->pdata[i]);
}

static gboolean
has_size (UiFixture *ui, int width, int height)
{
  return gtk_widget_get_width (GTK_WIDGET (ui->window)) == width && gtk_widget_get_height (GTK_WIDGET (ui->window)) == height;
}

static void
check_size (UiFixture *ui, int width, int height)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  ui_request_size (ui, width, height);
  while (!has_size (ui, width, height) && g_get_monotonic_time () < end)
    ui_settle (5);
  if (!has_size (ui, width, height))
    complain ("the window needs %d × %d", gtk_widget_get_width (GTK_WIDGET (ui->window)), gtk_widget_get_height (GTK_WIDGET (ui->window)));
  check_at_rest (GTK_WIDGET (ui->window));
}

typedef struct
{
  const char *name;
  GtkTextDirection direction;
  double text_scale;
} Look;

static void
test_look (gconstpointer data)
{
  const Look *look = data;
  UiFixture *ui = NULL;
  guint n_states;
  const UiState *states = ui_states_get (&n_states);

  n_problems = 0;
  gtk_widget_set_default_direction (look->direction);
  ui_set_text_scale (look->text_scale);
  for (guint i = 0; i < n_states; i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autofree char *what = g_strdup_printf ("%s, %s, %d × %d", states[i].name, look->name, sizes[j].width, sizes[j].height);

        if (!ui_state_is_wanted (&states[i]))
          continue;
        now = what;
        if (j == 0)
          ui = ui_state_enter (&states[i], ui, sizes[j].width, sizes[j].height);
        check_size (ui, sizes[j].width, sizes[j].height);
        if (j + 1 == G_N_ELEMENTS (sizes))
          ui = ui_state_leave (&states[i], ui);
        now = "";
      }
  g_clear_pointer (&ui, ui_fixture_free);
  g_assert_cmpuint (n_problems, ==, 0);
}

int
main (int argc, char **argv)
{
  static const Look looks[] = {
    { "usual", GTK_TEXT_DIR_LTR, 1 },
    { "large", GTK_TEXT_DIR_LTR, 2 },
    { "right-to-left", GTK_TEXT_DIR_RTL, 1 },
    { "right-to-left-large", GTK_TEXT_DIR_RTL, 2 },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  now = "";
  g_log_set_writer_func (writer, NULL, NULL);
  g_log_set_default_handler (handler, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/adaptive/", looks[i].name, NULL);

      g_test_add_data_func (path, &looks[i], test_look);
    }
  return g_test_run ();
}
