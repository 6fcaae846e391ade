/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Influence by position: where everybody with a part in a goal stands, and how much they can move. Dragging somebody to
 * another field, or an arrow key with Ctrl, changes what the record says. Those in one field stand below one another. */
#include "rel-position-map.h"

#include <glib/gi18n-lib.h>

#include "rel-coverage.h"
#include "rel-doing.h"
#include "rel-labels.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-stakeholder.h"

#define N_COLUMNS (REL_POSITION_CHAMPIONING + 1)
#define MAX_INFLUENCE 5
/* From 5 down to 1, and below it those of whom it is not known. */
#define N_LINES (MAX_INFLUENCE + 1)
#define LEAST_COLUMN 44
#define PADDING 4.0f

typedef struct
{
  char *stakeholder; /* id */
  char *name;
  RelDecisionRole role;
  int line;   /* 0 for the greatest influence, N_LINES - 1 for none known */
  int column; /* RelPosition */
} Person;

struct _RelPositionMap
{
  RelPicture parent_instance;

  RelStore *store;
  GPtrArray *people; /* Person, in the order of the points */

  /* As arranged */
  float axis;                  /* width before the first column */
  float column;                /* width of each */
  float top[N_LINES + 1];      /* of each line, and the bottom */
  float text_line;             /* height of one person */
  float dot;                   /* radius of a person */
  gboolean staggered;          /* headings in two lines, by turns */

  /* While somebody is dragged */
  Person *dragged;             /* (not owned) */
  float pointer_x, pointer_y;  /* as if text ran from left to right */

  /* A change on its way, and what is wanted after it */
  gboolean is_writing;
  char *wanted;                /* (nullable): stakeholder */
};

G_DEFINE_FINAL_TYPE (RelPositionMap, rel_position_map, REL_TYPE_PICTURE)

static void
person_free (gpointer data)
{
  Person *person = data;

  g_free (person->stakeholder);
  g_free (person->name);
  g_free (person);
}

static int
line_to_influence (int line)
{
  return line < MAX_INFLUENCE ? MAX_INFLUENCE - line : REL_NUMBER_NONE;
}

static int
influence_to_line (int influence)
{
  return influence >= 1 && influence <= MAX_INFLUENCE ? MAX_INFLUENCE - influence : N_LINES - 1;
}

static const char *
get_heading (int column)
{
  return rel_label_of (REL_TYPE_POSITION, column);
}

/* Changing. One change is written at a time: what is wanted meanwhile is taken from where the person then stands. */

typedef struct
{
  RelPositionMap *map;
  char *stakeholder;
  char *label;
  int influence;
  int position;
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_object_unref (move->map);
  g_free (move->stakeholder);
  g_free (move->label);
  g_free (move);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Move, move_free)

static void show_people (RelPositionMap *self);
static void write_move (RelPositionMap *self, const char *stakeholder);

static Person *
find_person (RelPositionMap *self, const char *stakeholder)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_str_equal (((Person *) self->people->pdata[i])->stakeholder, stakeholder))
      return self->people->pdata[i];
  return NULL;
}

static void
finish_writing (RelPositionMap *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  self->is_writing = FALSE;
  if (wanted != NULL)
    write_move (self, wanted);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Move) move = data;
  g_autoptr (GError) error = NULL;
  gboolean done = rel_store_apply_finish (REL_STORE (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (move->map)) != NULL)
    {
      if (done)
        gtk_widget_activate_action (GTK_WIDGET (move->map), "win.say-undo", "s", move->label);
      else
        rel_say_error (GTK_WIDGET (move->map), error);
    }
  finish_writing (move->map);
}

/* The worker knows nothing of the widget. */
static gpointer
make_move (RelConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Move *move = data;
  g_autoptr (RelRecord) stakeholder = rel_records_load (connection, REL_NOUN_STAKEHOLDER, move->stakeholder, error);
  RelChanges *changes;

  if (stakeholder == NULL)
    return NULL;
  rel_record_set_number (stakeholder, REL_STAKEHOLDER_INFLUENCE, move->influence);
  rel_record_set_number (stakeholder, REL_STAKEHOLDER_POSITION, move->position);
  changes = rel_changes_new (move->label);
  rel_changes_save (changes, stakeholder);
  return changes;
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Move) move = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RelChanges) changes = rel_store_read_finish (REL_STORE (source), result, &error);

  if (changes != NULL)
    {
      rel_store_apply_async (REL_STORE (source), changes, NULL, applied_cb, g_steal_pointer (&move));
      return;
    }
  if (gtk_widget_get_root (GTK_WIDGET (move->map)) != NULL)
    rel_say_error (GTK_WIDGET (move->map), error);
  finish_writing (move->map);
}

static char *
describe_place (const Person *person)
{
  int influence = line_to_influence (person->line);
  /* Translators: how much a person can move, on a scale from 1 to 5 */
  g_autofree char *influence_text = influence != REL_NUMBER_NONE ? g_strdup_printf (_("Influence %d of 5"), influence)
                                                                 : g_strdup (_("Influence not known"));

  return rel_join_facts (get_heading (person->column), influence_text, NULL);
}

static void
write_move (RelPositionMap *self, const char *stakeholder)
{
  Person *person = find_person (self, stakeholder);
  g_autofree char *place = NULL;
  Move *move;

  if (person == NULL)
    return;
  if (self->is_writing)
    {
      g_set_str (&self->wanted, stakeholder);
      return;
    }
  place = describe_place (person);
  move = g_new0 (Move, 1);
  move->map = g_object_ref (self);
  move->stakeholder = g_strdup (stakeholder);
  /* Translators: what was changed: a person, and where they stand now */
  move->label = rel_sentence (_("%s: %s"), person->name, place);
  move->influence = line_to_influence (person->line);
  move->position = person->column;
  self->is_writing = TRUE;
  rel_store_read_async (self->store, make_move, move, NULL, g_object_unref, NULL, made_cb, move);
}

static void
move_person (RelPositionMap *self, Person *person, int line, int column)
{
  if (person->line == line && person->column == column)
    return;
  person->line = line;
  person->column = column;
  show_people (self);
  write_move (self, person->stakeholder);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  RelPositionMap *self = REL_POSITION_MAP (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (widget);
  Person *person;
  int dx, dy, line, column;

  if (focused == NULL || !REL_IS_PICTURE_POINT (focused))
    return FALSE;
  person = find_person (self, rel_picture_point_get_key (REL_PICTURE_POINT (focused)));
  g_variant_get (args, "(ii)", &dx, &dy);
  if (rel_picture_is_mirrored (REL_PICTURE (self)))
    dx = -dx;
  column = CLAMP (person->column + dx, 0, N_COLUMNS - 1);
  /* Nobody's influence is forgotten by a key */
  line = dy > 0 && person->line >= MAX_INFLUENCE - 1 ? person->line : CLAMP (person->line + dy, 0, N_LINES - 1);
  move_person (self, person, line, column);
  return TRUE;
}

/* Dragging */

static float
to_logical_x (RelPositionMap *self, double x)
{
  return (float) (rel_picture_is_mirrored (REL_PICTURE (self)) ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x);
}

static gboolean
find_field (RelPositionMap *self, float x, float y, int *line, int *column)
{
  if (x < self->axis || x >= self->axis + N_COLUMNS * self->column || y < self->top[0] || y >= self->top[N_LINES])
    return FALSE;
  *column = (int) ((x - self->axis) / self->column);
  for (*line = 0; y >= self->top[*line + 1]; (*line)++)
    ;
  return TRUE;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, RelPositionMap *self)
{
  RelPicturePoint *point = rel_picture_get_at (REL_PICTURE (self), x, y);

  if (point == NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, RelPositionMap *self)
{
  RelPicturePoint *point;
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->dragged == NULL)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y, (int) (x + dx), (int) (y + dy)) ||
          (point = rel_picture_get_at (REL_PICTURE (self), x, y)) == NULL)
        return;
      self->dragged = find_person (self, rel_picture_point_get_key (point));
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  self->pointer_x = to_logical_x (self, x + dx);
  self->pointer_y = (float) (y + dy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, RelPositionMap *self)
{
  Person *dragged = g_steal_pointer (&self->dragged);
  int line, column;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (dragged != NULL && find_field (self, self->pointer_x, self->pointer_y, &line, &column))
    move_person (self, dragged, line, column);
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, RelPositionMap *self)
{
  self->dragged = NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Size and place */

static int
get_widest_heading (RelPositionMap *self)
{
  int widest = 0;

  for (int i = 0; i < N_COLUMNS; i++)
    {
      int width;

      rel_picture_measure_text (REL_PICTURE (self), get_heading (i), REL_PEN_SMALL, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

/* Room for “Influence”, written upwards, and a digit. */
static int
get_axis_width (RelPositionMap *self, int *text_height)
{
  int digit;

  rel_picture_measure_text (REL_PICTURE (self), "5", REL_PEN_SMALL, &digit, text_height);
  return *text_height + digit + 14;
}

static int
count_in_field (RelPositionMap *self, int line, int column)
{
  int n = 0;

  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *person = self->people->pdata[i];

      n += person->line == line && person->column == column;
    }
  return n;
}

static gboolean
is_line_shown (RelPositionMap *self, int line)
{
  if (line < MAX_INFLUENCE)
    return TRUE;
  for (guint i = 0; i < self->people->len; i++)
    if (((Person *) self->people->pdata[i])->line == line)
      return TRUE;
  return FALSE;
}

/* Fills in where each line begins; gives the whole height. */
static int
lay_lines (RelPositionMap *self, int width)
{
  int text_height;
  int axis = get_axis_width (self, &text_height);
  float y;

  self->axis = (float) axis;
  self->column = (float) (width - axis) / N_COLUMNS;
  self->staggered = (float) get_widest_heading (self) + 6 > self->column;
  self->text_line = (float) text_height + 2 * PADDING;
  self->dot = MAX (5, (float) text_height * 0.32f);
  y = (float) text_height * (self->staggered ? 2 : 1) + 2 * PADDING;
  for (int line = 0; line < N_LINES; line++)
    {
      int most = 1;

      self->top[line] = y;
      for (int column = 0; column < N_COLUMNS; column++)
        most = MAX (most, count_in_field (self, line, column));
      if (is_line_shown (self, line))
        y += (float) most * self->text_line + 2 * PADDING;
    }
  self->top[N_LINES] = y;
  return (int) y + 1;
}

static void
rel_position_map_min_width (RelPicture *picture, int *minimum, int *natural)
{
  RelPositionMap *self = REL_POSITION_MAP (picture);
  int text_height, axis = get_axis_width (self, &text_height), widest = get_widest_heading (self);

  *minimum = axis + N_COLUMNS * MAX (LEAST_COLUMN, widest / 2 + 4);
  *natural = axis + N_COLUMNS * MAX (120, widest + 8);
}

static int
rel_position_map_measure_height (RelPicture *picture, int width)
{
  return lay_lines (REL_POSITION_MAP (picture), width);
}

static void
rel_position_map_arrange (RelPicture *picture, int width, int height)
{
  RelPositionMap *self = REL_POSITION_MAP (picture);
  int used[N_LINES][N_COLUMNS] = { 0 };

  lay_lines (self, width);
  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *person = self->people->pdata[i];
      int n = used[person->line][person->column]++;
      const graphene_rect_t area = GRAPHENE_RECT_INIT (self->axis + (float) person->column * self->column + 2,
                                                       self->top[person->line] + PADDING + (float) n * self->text_line, self->column - 4,
                                                       self->text_line);

      rel_picture_point_set_area (rel_picture_get_point (picture, i), &area);
    }
}

/* Drawing */

static RelInk
get_ink (int column)
{
  switch ((RelPosition) column)
    {
    case REL_POSITION_OPPOSED:
      return REL_INK_ERROR;
    case REL_POSITION_SCEPTICAL:
      return REL_INK_WARNING;
    case REL_POSITION_SUPPORTIVE:
    case REL_POSITION_CHAMPIONING:
      return REL_INK_SUCCESS;
    case REL_POSITION_UNKNOWN:
    case REL_POSITION_NEUTRAL:
    case REL_POSITION_UNSET:
    default:
      return REL_INK_NEUTRAL;
    }
}

/* Colour says no more than the column does: who is not known is a circle, who champions has one round the dot. */
static void
draw_dot (RelPositionMap *self, GtkSnapshot *snapshot, float x, float y, int column)
{
  RelPicture *picture = REL_PICTURE (self);
  const graphene_rect_t ring = GRAPHENE_RECT_INIT (x - self->dot, y - self->dot, 2 * self->dot, 2 * self->dot);

  if (column == REL_POSITION_UNKNOWN || column == REL_POSITION_CHAMPIONING)
    rel_picture_stroke_rect (picture, snapshot, &ring, self->dot, self->dot * 0.3f, get_ink (column));
  if (column != REL_POSITION_UNKNOWN)
    rel_picture_fill_circle (picture, snapshot, x, y, self->dot * (column == REL_POSITION_CHAMPIONING ? 0.5f : 0.8f), get_ink (column));
}

static void
draw_person (RelPositionMap *self, GtkSnapshot *snapshot, const Person *person, const graphene_rect_t *area, int column)
{
  RelPicture *picture = REL_PICTURE (self);
  RelPen pen = person->role == REL_DECISION_ROLE_DECIDES ? REL_PEN_SMALL | REL_PEN_BOLD : REL_PEN_SMALL;
  float start = area->origin.x + 2 + 2 * self->dot + 4;
  const graphene_rect_t text = GRAPHENE_RECT_INIT (start, area->origin.y, area->origin.x + area->size.width - start - 1, area->size.height);
  g_autofree char *name = rel_picture_shorten_name (picture, person->name, pen, (int) text.size.width);

  draw_dot (self, snapshot, area->origin.x + 2 + self->dot, area->origin.y + area->size.height / 2, column);
  rel_picture_write (picture, snapshot, name, &text, 0, pen, REL_INK_TEXT);
}

static void
draw_headings (RelPositionMap *self, GtkSnapshot *snapshot)
{
  float line = (self->top[0] - 2 * PADDING) / (self->staggered ? 2 : 1);

  for (int i = 0; i < N_COLUMNS; i++)
    {
      float x = self->axis + (float) i * self->column;
      /* In two lines each may reach over half of its neighbours, except at the edges */
      float before = self->staggered && i > 0 ? self->column / 2 : 0;
      float after = self->staggered && i < N_COLUMNS - 1 ? self->column / 2 : 0;
      const graphene_rect_t area = GRAPHENE_RECT_INIT (x - before, self->staggered && i % 2 == 1 ? line : 0,
                                                       self->column + before + after, line);
      float align = !self->staggered || (i > 0 && i < N_COLUMNS - 1) ? 0.5f : i == 0 ? 0 : 1;

      if (self->staggered && (i == 0 || i == N_COLUMNS - 1))
        {
          const graphene_rect_t wide = GRAPHENE_RECT_INIT (i == 0 ? x : x - self->column, area.origin.y, self->column * 2, line);

          rel_picture_write (REL_PICTURE (self), snapshot, get_heading (i), &wide, align, REL_PEN_SMALL, REL_INK_DIM);
        }
      else
        rel_picture_write (REL_PICTURE (self), snapshot, get_heading (i), &area, align, REL_PEN_SMALL, REL_INK_DIM);
    }
}

static void
draw_grid (RelPositionMap *self, GtkSnapshot *snapshot)
{
  RelPicture *picture = REL_PICTURE (self);
  float right = self->axis + N_COLUMNS * self->column, bottom = self->top[N_LINES];
  const graphene_rect_t axis = GRAPHENE_RECT_INIT (0, self->top[0], self->text_line - 2 * PADDING, bottom - self->top[0]);

  for (int line = 0; line <= N_LINES; line++)
    rel_picture_stroke_line (picture, snapshot, self->axis, self->top[line], right, self->top[line], 1, REL_INK_LINE);
  for (int i = 0; i <= N_COLUMNS; i++)
    rel_picture_stroke_line (picture, snapshot, self->axis + (float) i * self->column, self->top[0], self->axis + (float) i * self->column, bottom,
                             1, REL_INK_LINE);
  for (int line = 0; line < N_LINES; line++)
    {
      const graphene_rect_t area = GRAPHENE_RECT_INIT (axis.size.width, self->top[line], self->axis - axis.size.width - 4,
                                                       self->top[line + 1] - self->top[line]);
      g_autofree char *digit = line < MAX_INFLUENCE ? g_strdup_printf ("%d", line_to_influence (line)) : g_strdup ("–");

      if (area.size.height > 0)
        rel_picture_write (picture, snapshot, digit, &area, 1, REL_PEN_SMALL, REL_INK_DIM);
    }
  /* Translators: beside the influence × position map: how much people can move */
  rel_picture_write_upwards (picture, snapshot, _("Influence"), &axis, REL_PEN_SMALL, REL_INK_DIM);
}

static void
rel_position_map_draw (RelPicture *picture, GtkSnapshot *snapshot, int width, int height)
{
  RelPositionMap *self = REL_POSITION_MAP (picture);
  int line, column;

  draw_headings (self, snapshot);
  if (self->dragged != NULL && find_field (self, self->pointer_x, self->pointer_y, &line, &column))
    {
      const graphene_rect_t field = GRAPHENE_RECT_INIT (self->axis + (float) column * self->column, self->top[line], self->column,
                                                        self->top[line + 1] - self->top[line]);

      rel_picture_fill_rect (picture, snapshot, &field, 0, REL_INK_GROUND);
      rel_picture_stroke_rect (picture, snapshot, &field, 0, 2, REL_INK_ACCENT);
    }
  draw_grid (self, snapshot);
  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *person = self->people->pdata[i];

      if (person != self->dragged)
        draw_person (self, snapshot, person, rel_picture_point_get_area (rel_picture_get_point (picture, i)), person->column);
    }
  if (self->dragged != NULL)
    {
      const graphene_rect_t area = GRAPHENE_RECT_INIT (self->pointer_x - self->dot - 2, self->pointer_y - self->text_line / 2, self->column - 4,
                                                       self->text_line);

      draw_person (self, snapshot, self->dragged, &area, self->dragged->column);
    }
}

static void
show_people (RelPositionMap *self)
{
  RelPicture *picture = REL_PICTURE (self);

  rel_picture_begin (picture);
  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *person = self->people->pdata[i];
      g_autofree char *place = describe_place (person);
      g_autofree char *text = rel_join_facts (person->name, place,
                                              person->role != REL_DECISION_ROLE_UNSET ? rel_label_of (REL_TYPE_DECISION_ROLE, (int) person->role) : "",
                                              NULL);

      rel_picture_add (picture, person->stakeholder, text, "win.edit", g_variant_new ("(ss)", "stakeholder", person->stakeholder));
    }
  rel_picture_end (picture, _("Drag somebody, or hold Ctrl and press an arrow key, to change how much influence they have and where they stand."));
}

static void
rel_position_map_dispose (GObject *object)
{
  RelPositionMap *self = REL_POSITION_MAP (object);

  self->dragged = NULL;
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_position_map_parent_class)->dispose (object);
}

static void
rel_position_map_finalize (GObject *object)
{
  RelPositionMap *self = REL_POSITION_MAP (object);

  g_ptr_array_unref (self->people);
  g_free (self->wanted);
  G_OBJECT_CLASS (rel_position_map_parent_class)->finalize (object);
}

static void
rel_position_map_class_init (RelPositionMapClass *klass)
{
  static const struct
  {
    guint keys[2];
    int dx, dy;
  } bindings[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, -1, 0 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 1, 0 },
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, -1 },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, 1 },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RelPictureClass *picture_class = REL_PICTURE_CLASS (klass);

  object_class->dispose = rel_position_map_dispose;
  object_class->finalize = rel_position_map_finalize;
  picture_class->min_width = rel_position_map_min_width;
  picture_class->measure_height = rel_position_map_measure_height;
  picture_class->arrange = rel_position_map_arrange;
  picture_class->draw = rel_position_map_draw;
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bindings[i].keys); j++)
      gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), bindings[i].keys[j], GDK_CONTROL_MASK, move_cb, "(ii)", bindings[i].dx,
                                    bindings[i].dy);
}

static void
rel_position_map_init (RelPositionMap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->people = g_ptr_array_new_with_free_func (person_free);
  /* Before the point, which would take the press for itself */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * rel_position_map_set:
 * @self: a map
 * @store: where changes are written
 * @rows: (element-type RelCoverageRow): everybody with a part in the goal
 */
void
rel_position_map_set (RelPositionMap *self, RelStore *store, GPtrArray *rows)
{
  /* What is being written is newer than what was read before it */
  if (self->is_writing && self->wanted != NULL)
    return;
  g_set_object (&self->store, store);
  self->dragged = NULL;
  g_ptr_array_set_size (self->people, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      const RelCoverageRow *row = rows->pdata[i];
      Person *person = g_new0 (Person, 1);

      person->stakeholder = g_strdup (row->stakeholder);
      person->name = g_strdup (row->name);
      person->role = row->decision_role;
      person->line = influence_to_line (row->influence);
      person->column = row->position < N_COLUMNS ? (int) row->position : REL_POSITION_UNKNOWN;
      g_ptr_array_add (self->people, person);
    }
  show_people (self);
}
