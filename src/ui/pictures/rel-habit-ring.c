/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The habit of the month as a ring that closes: “2 of 3”. It opens the conversations counted. */
#include "rel-habit-ring.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rel-subset.h"

#define LEAST_DIAMETER 72
/* Of the diameter. */
#define THICKNESS 0.11f

struct _RelHabitRing
{
  RelPicture parent_instance;

  guint done;
  guint target;
  GStrv meetings;
};

G_DEFINE_FINAL_TYPE (RelHabitRing, rel_habit_ring, REL_TYPE_PICTURE)

enum
{
  PROP_0,
  PROP_DONE,
  PROP_TARGET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
make_figure (RelHabitRing *self)
{
  /* Translators: inside the ring, as short as can be: conversations had this month, of so many one set out to have */
  return g_strdup_printf (C_("habit", "%u of %u"), self->done, self->target);
}

static int
get_diameter (RelHabitRing *self)
{
  g_autofree char *figure = make_figure (self);
  int width;

  rel_picture_measure_text (REL_PICTURE (self), figure, REL_PEN_BOLD, &width, NULL);
  return MAX (LEAST_DIAMETER, (int) ((float) width / (1 - 3.6f * THICKNESS)));
}

static void
rel_habit_ring_min_width (RelPicture *picture, int *minimum, int *natural)
{
  *minimum = *natural = get_diameter (REL_HABIT_RING (picture));
}

static int
rel_habit_ring_measure_height (RelPicture *picture, int width)
{
  return get_diameter (REL_HABIT_RING (picture));
}

static void
rel_habit_ring_arrange (RelPicture *picture, int width, int height)
{
  float side = (float) MIN (width, height);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (((float) width - side) / 2, ((float) height - side) / 2, side, side);

  for (guint i = 0; i < rel_picture_get_length (picture); i++)
    rel_picture_point_set_area (rel_picture_get_point (picture, i), &area);
}

/* A part of the circle, from its top. */
static GskPath *
make_arc (float x, float y, float radius, float part)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  float angle = part * 2 * (float) G_PI;

  gsk_path_builder_move_to (builder, x, y - radius);
  if (part > 0.5f)
    gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, x, y + radius);
  gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, x + radius * sinf (angle), y - radius * cosf (angle));
  return gsk_path_builder_free_to_path (builder);
}

static void
rel_habit_ring_draw (RelPicture *picture, GtkSnapshot *snapshot, int width, int height)
{
  RelHabitRing *self = REL_HABIT_RING (picture);
  const graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  float side = (float) MIN (width, height);
  float x = (float) width / 2, y = (float) height / 2;
  float radius = side * (0.5f - THICKNESS / 2);
  float part = self->target > 0 ? MIN ((float) self->done / (float) self->target, 1) : 0;
  g_autofree char *figure = make_figure (self);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) circle = NULL;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), radius);
  circle = gsk_path_builder_free_to_path (builder);
  rel_picture_stroke (picture, snapshot, circle, side * THICKNESS, REL_INK_GROUND);
  if (part >= 1)
    rel_picture_stroke (picture, snapshot, circle, side * THICKNESS, REL_INK_SUCCESS);
  else if (part > 0)
    {
      g_autoptr (GskPath) arc = make_arc (x, y, radius, part);

      rel_picture_stroke (picture, snapshot, arc, side * THICKNESS, REL_INK_ACCENT);
    }
  rel_picture_write (picture, snapshot, figure, &whole, 0.5f, REL_PEN_BOLD, REL_INK_TEXT);
}

static void
update (RelHabitRing *self)
{
  RelPicture *picture = REL_PICTURE (self);
  /* Translators: live conversations of this month with people who matter to a goal, and how many one set out to have */
  g_autofree char *text = g_strdup_printf (ngettext ("This month: %u of %u conversation that counts", "This month: %u of %u conversations that count",
                                                     self->target),
                                           self->done, self->target);
  g_autoptr (RelSubset) subset = self->meetings != NULL && self->meetings[0] != NULL
                                   ? rel_subset_new_ids (REL_NOUN_MEETING, (const char * const *) self->meetings)
                                   : NULL;

  rel_picture_begin (picture);
  rel_picture_add (picture, "habit", text, subset != NULL ? "win.show-records" : NULL,
                   subset != NULL ? g_variant_new ("(s@" REL_SUBSET_VARIANT_TYPE ")", _("Conversations of This Month"), rel_subset_to_variant (subset)) : NULL);
  rel_picture_end (picture, NULL);
}

static void
rel_habit_ring_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DONE:
      g_value_set_uint (value, REL_HABIT_RING (object)->done);
      break;
    case PROP_TARGET:
      g_value_set_uint (value, REL_HABIT_RING (object)->target);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_habit_ring_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelHabitRing *self = REL_HABIT_RING (object);
  guint *number;

  switch (prop_id)
    {
    case PROP_DONE:
      number = &self->done;
      break;
    case PROP_TARGET:
      number = &self->target;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (*number == g_value_get_uint (value))
    return;
  *number = g_value_get_uint (value);
  update (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
rel_habit_ring_constructed (GObject *object)
{
  G_OBJECT_CLASS (rel_habit_ring_parent_class)->constructed (object);
  rel_picture_set_tells (REL_PICTURE (object), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (object), "round");
  update (REL_HABIT_RING (object));
}

static void
rel_habit_ring_finalize (GObject *object)
{
  g_strfreev (REL_HABIT_RING (object)->meetings);
  G_OBJECT_CLASS (rel_habit_ring_parent_class)->finalize (object);
}

static void
rel_habit_ring_class_init (RelHabitRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RelPictureClass *picture_class = REL_PICTURE_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rel_habit_ring_get_property;
  object_class->set_property = rel_habit_ring_set_property;
  object_class->constructed = rel_habit_ring_constructed;
  object_class->finalize = rel_habit_ring_finalize;
  picture_class->min_width = rel_habit_ring_min_width;
  picture_class->measure_height = rel_habit_ring_measure_height;
  picture_class->arrange = rel_habit_ring_arrange;
  picture_class->draw = rel_habit_ring_draw;

  properties[PROP_DONE] = g_param_spec_uint ("done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TARGET] = g_param_spec_uint ("target", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rel_habit_ring_init (RelHabitRing *self)
{
}

/**
 * rel_habit_ring_set_meetings:
 * @self: a ring
 * @ids: (nullable): the conversations that were counted; pressing the ring shows them
 */
void
rel_habit_ring_set_meetings (RelHabitRing *self, const char * const *ids)
{
  if (self->meetings != NULL && ids != NULL && g_strv_equal ((const char * const *) self->meetings, ids))
    return;
  g_strfreev (self->meetings);
  self->meetings = g_strdupv ((GStrv) ids);
  update (self);
}
