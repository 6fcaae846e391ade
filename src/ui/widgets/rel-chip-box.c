/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chips side by side, which go on on the next line. One that asks for more than a whole line gets a line for itself, and as
 * much height as it needs at that width: unlike in an #AdwWrapBox (1.7), which measures a single chip at another width than
 * it gives it, and puts one that asks for more than there is beside itself from right to left. */
#include "rel-chip-box.h"

#define SPACING 6

struct _RelChipBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (RelChipBox, rel_chip_box, GTK_TYPE_WIDGET)

typedef struct
{
  GtkWidget *first; /* NULL after the last line */
  GtkWidget *next;  /* the first of the next line */
  int minimum, natural; /* its height */
} Line;

static int
get_width (GtkWidget *chip, int width)
{
  int minimum, natural;

  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return width < 0 ? natural : MAX (minimum, MIN (natural, width));
}

/* Whether @chip stands in a line at all. */
static GtkWidget *
skip_hidden (GtkWidget *chip)
{
  while (chip != NULL && !gtk_widget_should_layout (chip))
    chip = gtk_widget_get_next_sibling (chip);
  return chip;
}

/* The line that begins at @chip, in a box that is @width wide; -1: as wide as it needs to be. */
static Line
line_from (GtkWidget *chip, int width)
{
  Line line = { .first = skip_hidden (chip) };
  int x = 0;

  for (chip = line.first; chip != NULL; chip = skip_hidden (gtk_widget_get_next_sibling (chip)))
    {
      const int chip_width = get_width (chip, width);
      int minimum, natural;

      if (chip != line.first && width >= 0 && x + chip_width > width)
        break;
      x += chip_width + SPACING;
      gtk_widget_measure (chip, GTK_ORIENTATION_VERTICAL, chip_width, &minimum, &natural, NULL, NULL);
      line.minimum = MAX (line.minimum, minimum);
      line.natural = MAX (line.natural, natural);
    }
  line.next = chip;
  return line;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *chip = skip_hidden (gtk_widget_get_first_child (widget)); chip != NULL;
       chip = skip_hidden (gtk_widget_get_next_sibling (chip)))
    {
      int chip_minimum, chip_natural;

      gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, &chip_minimum, &chip_natural, NULL, NULL);
      *minimum = MAX (*minimum, chip_minimum);
      *natural += (*natural > 0 ? SPACING : 0) + chip_natural;
    }
}

static void
rel_chip_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }
  for (Line line = line_from (gtk_widget_get_first_child (widget), for_size); line.first != NULL; line = line_from (line.next, for_size))
    {
      *minimum += line.minimum + (line.next != NULL ? SPACING : 0);
      *natural += line.natural + (line.next != NULL ? SPACING : 0);
    }
}

static void
allocate_line (GtkWidget *widget, const Line *line, int width, int y, int height)
{
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *chip = line->first; chip != line->next; chip = skip_hidden (gtk_widget_get_next_sibling (chip)))
    {
      const int chip_width = get_width (chip, width);

      gtk_widget_size_allocate (chip, &(GtkAllocation) { is_rtl ? width - x - chip_width : x, y, chip_width, height }, -1);
      x += chip_width + SPACING;
    }
}

static void
rel_chip_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int minimum, natural, y = 0;
  gboolean has_room;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  has_room = height >= natural;
  for (Line line = line_from (gtk_widget_get_first_child (widget), width); line.first != NULL; line = line_from (line.next, width))
    {
      const int line_height = has_room ? line.natural : line.minimum;

      allocate_line (widget, &line, width, y, line_height);
      y += line_height + SPACING;
    }
}

static GtkSizeRequestMode
rel_chip_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rel_chip_box_dispose (GObject *object)
{
  rel_chip_box_clear (REL_CHIP_BOX (object));
  G_OBJECT_CLASS (rel_chip_box_parent_class)->dispose (object);
}

static void
rel_chip_box_class_init (RelChipBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_chip_box_dispose;
  widget_class->measure = rel_chip_box_measure;
  widget_class->size_allocate = rel_chip_box_size_allocate;
  widget_class->get_request_mode = rel_chip_box_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
rel_chip_box_init (RelChipBox *self)
{
}

/**
 * rel_chip_box_new:
 *
 * Returns: (transfer floating): a box without chips
 */
GtkWidget *
rel_chip_box_new (void)
{
  return g_object_new (REL_TYPE_CHIP_BOX, NULL);
}

/**
 * rel_chip_box_append:
 * @self: a box
 * @chip: (transfer floating): a widget
 *
 * Adds it after the others.
 */
void
rel_chip_box_append (RelChipBox *self, GtkWidget *chip)
{
  gtk_widget_insert_before (chip, GTK_WIDGET (self), NULL);
}

/**
 * rel_chip_box_clear:
 * @self: a box
 *
 * Takes everything out of it.
 */
void
rel_chip_box_clear (RelChipBox *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (chip);
}
