/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Influence by position: where everybody with a part in a goal stands, and how much they can move. Dragging somebody to
 * another field, or an arrow key with Ctrl, changes what the record says. Those in one field stand below one another. */
#include "rel-position-map-private.h"

#include <glib/gi18n-lib.h>

#include "rel-coverage.h"
#include "rel-doing.h"
#include "rel-labels.h"
#include "rel-sentence.h"
#include "rel-stakeholder.h"

G_DEFINE_FINAL_TYPE (RelPositionMap, rel_position_map, REL_TYPE_PICTURE)

static void
person_free (gpointer data)
{
  RelPositionPerson *person = data;

  g_free (person->stakeholder);
  g_free (person->name);
  g_free (person);
}

/**
 * rel_position_map_get_influence:
 * @line: a line of the map, counted from 0 at the top
 *
 * Returns: the influence of those in it, %REL_NUMBER_NONE for the last line
 */
int
rel_position_map_get_influence (int line)
{
  return line < MAX_INFLUENCE ? MAX_INFLUENCE - line : REL_NUMBER_NONE;
}

static int
influence_to_line (int influence)
{
  return influence >= 1 && influence <= MAX_INFLUENCE ? MAX_INFLUENCE - influence : N_LINES - 1;
}

/**
 * rel_position_map_get_heading:
 * @column: a column of the map, a #RelPosition
 *
 * Returns: (transfer none): its heading
 */
const char *
rel_position_map_get_heading (int column)
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

/**
 * rel_position_map_find_person:
 * @self: a map
 * @stakeholder: an id
 *
 * Returns: (transfer none) (nullable): whoever has that part, %NULL where nobody has it any more
 */
RelPositionPerson *
rel_position_map_find_person (RelPositionMap *self, const char *stakeholder)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_str_equal (((RelPositionPerson *) self->people->pdata[i])->stakeholder, stakeholder))
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
describe_place (const RelPositionPerson *person)
{
  int influence = rel_position_map_get_influence (person->line);
  /* Translators: how much a person can move, on a scale from 1 to 5 */
  g_autofree char *influence_text = influence != REL_NUMBER_NONE ? g_strdup_printf (_("Influence %d of 5"), influence)
                                                                 : g_strdup (_("Influence not known"));

  return rel_join_facts (rel_position_map_get_heading (person->column), influence_text, NULL);
}

static void
write_move (RelPositionMap *self, const char *stakeholder)
{
  RelPositionPerson *person = rel_position_map_find_person (self, stakeholder);
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
  move->influence = rel_position_map_get_influence (person->line);
  move->position = person->column;
  self->is_writing = TRUE;
  rel_store_read_async (self->store, make_move, move, NULL, g_object_unref, NULL, made_cb, move);
}

/**
 * rel_position_map_move_person:
 * @self: a map
 * @person: somebody on it
 * @line: a line
 * @column: a column
 *
 * Shows somebody in another field, and writes it.
 */
void
rel_position_map_move_person (RelPositionMap *self, RelPositionPerson *person, int line, int column)
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
  RelPositionPerson *person;
  int dx, dy, line, column;

  if (focused == NULL || !REL_IS_PICTURE_POINT (focused))
    return FALSE;
  person = rel_position_map_find_person (self, rel_picture_point_get_key (REL_PICTURE_POINT (focused)));
  g_variant_get (args, "(ii)", &dx, &dy);
  if (rel_picture_is_mirrored (REL_PICTURE (self)))
    dx = -dx;
  column = CLAMP (person->column + dx, 0, N_COLUMNS - 1);
  /* Nobody's influence is forgotten by a key */
  line = dy > 0 && person->line >= MAX_INFLUENCE - 1 ? person->line : CLAMP (person->line + dy, 0, N_LINES - 1);
  rel_position_map_move_person (self, person, line, column);
  return TRUE;
}

static void
show_people (RelPositionMap *self)
{
  RelPicture *picture = REL_PICTURE (self);

  rel_picture_begin (picture);
  for (guint i = 0; i < self->people->len; i++)
    {
      const RelPositionPerson *person = self->people->pdata[i];
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

  object_class->dispose = rel_position_map_dispose;
  object_class->finalize = rel_position_map_finalize;
  rel_position_map_install_drawing (REL_PICTURE_CLASS (klass));
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bindings[i].keys); j++)
      gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), bindings[i].keys[j], GDK_CONTROL_MASK, move_cb, "(ii)", bindings[i].dx,
                                    bindings[i].dy);
}

static void
rel_position_map_init (RelPositionMap *self)
{
  self->people = g_ptr_array_new_with_free_func (person_free);
  rel_position_map_install_drag (self);
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
      RelPositionPerson *person = g_new0 (RelPositionPerson, 1);

      person->stakeholder = g_strdup (row->stakeholder);
      person->name = g_strdup (row->name);
      person->role = row->decision_role;
      person->line = influence_to_line (row->influence);
      person->column = row->position < N_COLUMNS ? (int) row->position : REL_POSITION_UNKNOWN;
      g_ptr_array_add (self->people, person);
    }
  show_people (self);
}
