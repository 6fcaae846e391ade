/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A neighbourhood of people round oneself: rings by closeness, sectors by direction, ties as lines. Where each stands follows from
 * the figures alone, so that people are found again where they were. */
#include "rel-network-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rel-labels.h"
#include "rel-sentence.h"

#define N_SECTORS (REL_DIRECTION_BELOW + 1)
#define N_RINGS 4
#define LEAST_SIDE 240
#define MOST_HEIGHT 620
/* The least angle of a sector in which there is anybody. */
#define LEAST_ANGLE 0.6f
/* How far wider than high the rings may be. */
#define MOST_STRETCH 1.7f
/* Names are shortened to so much of the width. */
#define NAME_PART 0.24f
/* The middle is one's own. */
#define INNER 0.24f

typedef struct
{
  char *person; /* id */
  char *name;
  RelDirection direction;
  guint ring;   /* 0 is the innermost */
  gboolean is_main;

  /* As arranged */
  float x, y;
  char *label;  /* (nullable): what there was room for */
  graphene_rect_t label_area;
} Node;

typedef struct
{
  float start, size; /* angles, clockwise from the right; of size 0 where there is nobody */
} Sector;

struct _RelNetworkMap
{
  RelPicture parent_instance;

  GPtrArray *nodes; /* Node, in the order of the points */
  GArray *ties;     /* RelNetworkTie */

  float text_height, dot;
  float center_x, center_y, radius_x, radius_y;
  Sector sectors[N_SECTORS];
};

G_DEFINE_FINAL_TYPE (RelNetworkMap, rel_network_map, REL_TYPE_PICTURE)

/* Clockwise from the top: where one looks up to is above. */
static const RelDirection order[N_SECTORS] = { REL_DIRECTION_ABOVE, REL_DIRECTION_PEER, REL_DIRECTION_BELOW, REL_DIRECTION_UNSET };

static void
node_free (gpointer data)
{
  Node *node = data;

  g_free (node->person);
  g_free (node->name);
  g_free (node->label);
  g_free (node);
}

static void
rel_network_map_min_width (RelPicture *picture, int *minimum, int *natural)
{
  *minimum = LEAST_SIDE;
  *natural = 720;
}

static int
rel_network_map_measure_height (RelPicture *picture, int width)
{
  /* As high as wide where it is narrow */
  return CLAMP (MAX (width * 3 / 4, MIN (width, 420)), LEAST_SIDE, MOST_HEIGHT);
}

/* Sectors share the circle by how many people are in each, none so narrow that it cannot be read. */
static void
lay_sectors (RelNetworkMap *self)
{
  guint counts[N_SECTORS] = { 0 }, filled = 0;
  float angle = -(float) G_PI / 2;

  for (guint i = 0; i < self->nodes->len; i++)
    counts[((Node *) self->nodes->pdata[i])->direction]++;
  for (guint i = 0; i < N_SECTORS; i++)
    filled += counts[i] > 0;
  for (guint i = 0; i < N_SECTORS; i++)
    {
      Sector *sector = &self->sectors[order[i]];
      float free_angle = 2 * (float) G_PI - (float) filled * LEAST_ANGLE;

      sector->size = counts[order[i]] > 0 ? LEAST_ANGLE + free_angle * (float) counts[order[i]] / (float) self->nodes->len : 0;
      /* The first one has its middle at the top */
      if (i == 0)
        angle -= sector->size / 2;
      sector->start = angle;
      angle += sector->size;
    }
}

static void
lay_frame (RelNetworkMap *self, int width, int height)
{
  int text_height;
  float margin;

  rel_picture_measure_text (REL_PICTURE (self), "X", REL_PEN_SMALL, NULL, &text_height);
  self->text_height = (float) text_height;
  margin = self->text_height + 4;
  self->center_x = (float) width / 2;
  self->center_y = (float) height / 2;
  self->radius_y = (float) height / 2 - margin;
  self->radius_x = MIN ((float) width / 2 - margin, self->radius_y * MOST_STRETCH);
  self->dot = CLAMP (self->radius_y / (self->nodes->len > 40 ? 36 : 26), 4, 9);
}

/* Those of one sector and ring, spread evenly, in as many rows as they need. */
static void
spread (RelNetworkMap *self, GPtrArray *members, const Sector *sector, guint ring)
{
  float inner = INNER + (1 - INNER) * (float) ring / N_RINGS, thickness = (1 - INNER) / N_RINGS;
  float spacing = 2 * self->dot + self->text_height;
  float middle = (inner + thickness / 2) * (self->radius_x + self->radius_y) / 2;
  guint fit = MAX ((guint) (middle * sector->size / spacing), 1);
  guint rows = MIN ((members->len + fit - 1) / fit, MAX ((guint) (thickness * self->radius_y / (2 * self->dot + 3)), 1));

  for (guint i = 0; i < members->len; i++)
    {
      Node *node = members->pdata[i];
      guint row = i % rows, in_row = (members->len - row + rows - 1) / rows;
      /* Rows are shifted against one another, so that nobody stands behind somebody else */
      float shift = ((float) row + 0.5f) / (float) rows - 0.5f;
      float angle = sector->start + sector->size * ((float) (i / rows) + 0.5f + shift / 2) / (float) in_row;
      float distance = inner + thickness * ((float) row + 0.5f) / (float) rows;

      node->x = self->center_x + self->radius_x * distance * cosf (angle);
      node->y = self->center_y + self->radius_y * distance * sinf (angle);
    }
}

static void
lay_nodes (RelNetworkMap *self)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  for (guint direction = 0; direction < N_SECTORS; direction++)
    for (guint ring = 0; ring < N_RINGS; ring++)
      {
        g_ptr_array_set_size (members, 0);
        for (guint i = 0; i < self->nodes->len; i++)
          {
            Node *node = self->nodes->pdata[i];

            if ((guint) node->direction == direction && node->ring == ring)
              g_ptr_array_add (members, node);
          }
        spread (self, members, &self->sectors[direction], ring);
      }
}

static void
get_dot_area (RelNetworkMap *self, const Node *node, graphene_rect_t *area)
{
  *area = GRAPHENE_RECT_INIT (node->x - self->dot, node->y - self->dot, 2 * self->dot, 2 * self->dot);
}

/* A name stands at the rim: along the side where the sector lies to one side, above or below the rings else. Whether it is the side. */
static gboolean
get_sector_name_area (RelNetworkMap *self, RelDirection direction, graphene_rect_t *area)
{
  const Sector *sector = &self->sectors[direction];
  float angle = sector->start + sector->size / 2;
  float margin = self->text_height + 4;
  gboolean at_side = fabsf (cosf (angle)) > 0.6f;
  int wide;

  rel_picture_measure_text (REL_PICTURE (self), rel_label_of (REL_TYPE_DIRECTION, (int) direction), REL_PEN_SMALL, &wide, NULL);
  if (at_side)
    *area = GRAPHENE_RECT_INIT (self->center_x + (cosf (angle) > 0 ? self->radius_x + 2 : -self->radius_x - margin + 2),
                                self->center_y + self->radius_y * sinf (angle) * 0.9f - (float) wide / 2, self->text_height, (float) wide);
  else
    *area = GRAPHENE_RECT_INIT (self->center_x + self->radius_x * cosf (angle) - (float) wide / 2,
                                sinf (angle) < 0 ? 0 : 2 * self->center_y - self->text_height, (float) wide, self->text_height);
  return at_side;
}

static gboolean
is_free (RelNetworkMap *self, const Node *of, const graphene_rect_t *area, guint placed, int width, int height)
{
  const graphene_rect_t middle = GRAPHENE_RECT_INIT (self->center_x - self->text_height, self->center_y - self->text_height / 2,
                                                     2 * self->text_height, self->text_height);

  if (graphene_rect_intersection (area, &middle, NULL) || area->origin.x < 0 || area->origin.y < 0 || area->origin.x + area->size.width > (float) width ||
      area->origin.y + area->size.height > (float) height)
    return FALSE;
  for (guint direction = 0; direction < N_SECTORS; direction++)
    if (self->sectors[direction].size > 0)
      {
        graphene_rect_t name;

        get_sector_name_area (self, direction, &name);
        if (graphene_rect_intersection (area, &name, NULL))
          return FALSE;
      }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const Node *node = self->nodes->pdata[i];
      graphene_rect_t dot;

      get_dot_area (self, node, &dot);
      if (node != of && graphene_rect_intersection (area, &dot, NULL))
        return FALSE;
      if (i < placed && node->label != NULL && graphene_rect_intersection (area, &node->label_area, NULL))
        return FALSE;
    }
  return TRUE;
}

/* The closest first: a name stands beside its dot where it covers nothing, or not at all. */
static void
lay_labels (RelNetworkMap *self, int width, int height)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = self->nodes->pdata[i];
      g_autofree char *label = rel_picture_shorten_name (REL_PICTURE (self), node->name, REL_PEN_SMALL, (int) ((float) width * NAME_PART));
      int wide;

      g_clear_pointer (&node->label, g_free);
      rel_picture_measure_text (REL_PICTURE (self), label, REL_PEN_SMALL, &wide, NULL);
      for (guint place = 0; place < 4 && node->label == NULL; place++)
        {
          const float xs[] = { node->x - (float) wide / 2, node->x - (float) wide / 2, node->x + self->dot + 2, node->x - self->dot - 2 - (float) wide };
          const float ys[] = { node->y + self->dot + 1, node->y - self->dot - 1 - self->text_height, node->y - self->text_height / 2,
                               node->y - self->text_height / 2 };
          const graphene_rect_t area = GRAPHENE_RECT_INIT (xs[place], ys[place], (float) wide, self->text_height);

          if (!is_free (self, node, &area, i, width, height))
            continue;
          node->label = g_strdup (label);
          node->label_area = area;
        }
    }
}

static void
rel_network_map_arrange (RelPicture *picture, int width, int height)
{
  RelNetworkMap *self = REL_NETWORK_MAP (picture);

  if (self->nodes->len == 0)
    return;
  lay_frame (self, width, height);
  lay_sectors (self);
  lay_nodes (self);
  lay_labels (self, width, height);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      graphene_rect_t area;

      /* A little larger than what is seen */
      get_dot_area (self, self->nodes->pdata[i], &area);
      graphene_rect_inset (&area, -2, -2);
      rel_picture_point_set_area (rel_picture_get_point (picture, i), &area);
    }
}

/* Drawing */

static void
draw_rings (RelNetworkMap *self, GtkSnapshot *snapshot)
{
  RelPicture *picture = REL_PICTURE (self);

  for (guint ring = 0; ring < N_RINGS; ring++)
    {
      float outer = INNER + (1 - INNER) * (float) (ring + 1) / N_RINGS;
      float rx = self->radius_x * outer, ry = self->radius_y * outer;
      GskPathBuilder *builder = gsk_path_builder_new ();
      g_autoptr (GskPath) path = NULL;

      gsk_path_builder_move_to (builder, self->center_x - rx, self->center_y);
      gsk_path_builder_svg_arc_to (builder, rx, ry, 0, FALSE, TRUE, self->center_x + rx, self->center_y);
      gsk_path_builder_svg_arc_to (builder, rx, ry, 0, FALSE, TRUE, self->center_x - rx, self->center_y);
      gsk_path_builder_close (builder);
      path = gsk_path_builder_free_to_path (builder);
      rel_picture_fill (picture, snapshot, path, REL_INK_WASH);
      rel_picture_stroke (picture, snapshot, path, 1, REL_INK_LINE);
    }
}

static void
draw_sector_name (RelNetworkMap *self, GtkSnapshot *snapshot, RelDirection direction)
{
  const char *name = rel_label_of (REL_TYPE_DIRECTION, (int) direction);
  graphene_rect_t area;

  if (get_sector_name_area (self, direction, &area))
    rel_picture_write_upwards (REL_PICTURE (self), snapshot, name, &area, REL_PEN_SMALL, REL_INK_DIM);
  else
    rel_picture_write (REL_PICTURE (self), snapshot, name, &area, 0.5f, REL_PEN_SMALL, REL_INK_DIM);
}

static void
draw_sectors (RelNetworkMap *self, GtkSnapshot *snapshot)
{
  guint filled = 0;

  for (guint i = 0; i < N_SECTORS; i++)
    filled += self->sectors[i].size > 0;
  for (guint i = 0; i < N_SECTORS; i++)
    {
      const Sector *sector = &self->sectors[i];

      if (sector->size <= 0)
        continue;
      if (filled > 1)
        rel_picture_stroke_line (REL_PICTURE (self), snapshot, self->center_x + self->radius_x * INNER * cosf (sector->start),
                                 self->center_y + self->radius_y * INNER * sinf (sector->start), self->center_x + self->radius_x * cosf (sector->start),
                                 self->center_y + self->radius_y * sinf (sector->start), 1, REL_INK_LINE);
      draw_sector_name (self, snapshot, i);
    }
}

static void
draw_ties (RelNetworkMap *self, GtkSnapshot *snapshot, const Node *told)
{
  for (guint i = 0; i < self->ties->len; i++)
    {
      const RelNetworkTie *tie = &g_array_index (self->ties, RelNetworkTie, i);
      const Node *a = self->nodes->pdata[tie->a], *b = self->nodes->pdata[tie->b];
      gboolean is_told = a == told || b == told;

      rel_picture_stroke_line (REL_PICTURE (self), snapshot, a->x, a->y, b->x, b->y, is_told ? 2.5f : 1, is_told ? REL_INK_ACCENT : REL_INK_NEUTRAL);
    }
}

static void
draw_node (RelNetworkMap *self, GtkSnapshot *snapshot, const Node *node, gboolean is_told)
{
  RelPicture *picture = REL_PICTURE (self);

  /* Round the dot, so that ties do not seem to go through it */
  rel_picture_fill_circle (picture, snapshot, node->x, node->y, self->dot + 1.5f, REL_INK_PAPER);
  rel_picture_fill_circle (picture, snapshot, node->x, node->y, self->dot, is_told || node->is_main ? REL_INK_ACCENT : REL_INK_NEUTRAL);
  if (node->is_main)
    rel_picture_fill_circle (picture, snapshot, node->x, node->y, self->dot * 0.45f, REL_INK_PAPER);
  if (node->label != NULL)
    rel_picture_write (picture, snapshot, node->label, &node->label_area, 0.5f, node->is_main ? REL_PEN_SMALL | REL_PEN_BOLD : REL_PEN_SMALL,
                       REL_INK_TEXT);
}

static void
draw_self (RelNetworkMap *self, GtkSnapshot *snapshot)
{
  /* Translators: oneself, in the middle of the network map, as short as can be */
  const char *me = C_("network", "Me");
  int wide;
  graphene_rect_t area;

  rel_picture_measure_text (REL_PICTURE (self), me, REL_PEN_SMALL | REL_PEN_BOLD, &wide, NULL);
  area = GRAPHENE_RECT_INIT (self->center_x - (float) wide / 2, self->center_y - self->text_height / 2, (float) wide, self->text_height);
  rel_picture_write (REL_PICTURE (self), snapshot, me, &area, 0.5f, REL_PEN_SMALL | REL_PEN_BOLD, REL_INK_DIM);
}

static void
rel_network_map_draw (RelPicture *picture, GtkSnapshot *snapshot, int width, int height)
{
  RelNetworkMap *self = REL_NETWORK_MAP (picture);
  RelPicturePoint *told = rel_picture_get_told (picture);
  const Node *told_node = NULL;

  if (self->nodes->len == 0)
    return;
  for (guint i = 0; i < self->nodes->len && told != NULL; i++)
    if (rel_picture_get_point (picture, i) == told)
      told_node = self->nodes->pdata[i];
  draw_rings (self, snapshot);
  draw_sectors (self, snapshot);
  draw_ties (self, snapshot, told_node);
  draw_self (self, snapshot);
  for (guint i = 0; i < self->nodes->len; i++)
    draw_node (self, snapshot, self->nodes->pdata[i], self->nodes->pdata[i] == told_node);
}

static void
rel_network_map_finalize (GObject *object)
{
  RelNetworkMap *self = REL_NETWORK_MAP (object);

  g_ptr_array_unref (self->nodes);
  g_array_unref (self->ties);
  G_OBJECT_CLASS (rel_network_map_parent_class)->finalize (object);
}

static void
rel_network_map_class_init (RelNetworkMapClass *klass)
{
  RelPictureClass *picture_class = REL_PICTURE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rel_network_map_finalize;
  picture_class->min_width = rel_network_map_min_width;
  picture_class->measure_height = rel_network_map_measure_height;
  picture_class->arrange = rel_network_map_arrange;
  picture_class->draw = rel_network_map_draw;
}

static void
rel_network_map_init (RelNetworkMap *self)
{
  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->ties = g_array_new (FALSE, FALSE, sizeof (RelNetworkTie));
  gtk_widget_add_css_class (GTK_WIDGET (self), "round");
}

static char *
describe_node (const RelNetworkNode *node)
{
  /* Translators: how close a person is, from 0 to 100 */
  g_autofree char *closeness = g_strdup_printf (_("Closeness %d of 100"), (int) (node->closeness + 0.5));
  g_autofree char *ties = node->n_ties > 0 ? g_strdup_printf (ngettext ("Knows %u of the others", "Knows %u of the others", node->n_ties), node->n_ties)
                                           : g_strdup ("");

  return rel_join_facts (node->name, node->direction != REL_DIRECTION_UNSET ? rel_label_of (REL_TYPE_DIRECTION, (int) node->direction) : "",
                         closeness, ties, NULL);
}

/**
 * rel_network_map_set:
 * @self: a map
 * @network: a neighbourhood
 * @person: (nullable): the id of the person whose it is
 */
void
rel_network_map_set (RelNetworkMap *self, const RelNetwork *network, const char *person)
{
  RelPicture *picture = REL_PICTURE (self);

  g_ptr_array_set_size (self->nodes, 0);
  g_array_set_size (self->ties, 0);
  if (network->ties->len > 0)
    g_array_append_vals (self->ties, network->ties->data, network->ties->len);
  rel_picture_begin (picture);
  for (guint i = 0; i < network->nodes->len; i++)
    {
      const RelNetworkNode *from = network->nodes->pdata[i];
      g_autofree char *text = describe_node (from);
      Node *node = g_new0 (Node, 1);

      node->person = g_strdup (from->person);
      node->name = g_strdup (from->name);
      node->direction = from->direction;
      node->ring = N_RINGS - 1 - MIN ((guint) (from->closeness * N_RINGS / 100), N_RINGS - 1);
      node->is_main = g_strcmp0 (from->person, person) == 0;
      g_ptr_array_add (self->nodes, node);
      rel_picture_add (picture, from->person, text, "win.open", g_variant_new ("(ss)", "person", from->person));
    }
  rel_picture_end (picture, NULL);
}
