/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A titled list of rows on a page; where it has none, it shows a sentence or nothing at all. */
#include "rel-section.h"

#include <glib/gi18n-lib.h>

#include "rel-texts.h"

/* What is shown more at a time, once somebody asks. */
#define MORE_SHOWN 20

struct _RelSection
{
  GtkBox parent_instance;

  GtkListBox *list_box;
  GtkBox *suffix;
  guint length;
  guint limit; /* rows before somebody asks for more, 0 for all */
  guint more;  /* rows beyond the limit that were asked for */
  guint left;  /* rows that wait behind the last one */
  int focused; /* index of the row that had the focus, -1 for none */
  int inner;   /* index of the row inside it that had it, -1 for none */
  GType control; /* what in the row had it, G_TYPE_INVALID for the row itself */
};

enum
{
  MORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void rel_section_buildable_init (GtkBuildableIface *iface);

static GtkBuildableIface *parent_buildable;

G_DEFINE_FINAL_TYPE_WITH_CODE (RelSection, rel_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, rel_section_buildable_init))

/* In a template, children with the type "suffix" stand beside the title. */
static void
rel_section_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (g_strcmp0 (type, "suffix") == 0)
    gtk_box_append (REL_SECTION (buildable)->suffix, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
rel_section_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = rel_section_add_child;
}

static void
rel_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_SECTION);
  G_OBJECT_CLASS (rel_section_parent_class)->dispose (object);
}

static void
rel_section_class_init (RelSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_section_dispose;
  signals[MORE] = g_signal_new ("more", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/widgets/rel-section.ui");
  rel_texts_install (widget_class, "title description placeholder");
  gtk_widget_class_bind_template_child (widget_class, RelSection, list_box);
  gtk_widget_class_bind_template_child (widget_class, RelSection, suffix);
}

static void
rel_section_init (RelSection *self)
{
  self->focused = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Where the focus is: the row, the row inside that row, and the button or list in it. */
static void
remember_focus (RelSection *self)
{
  const GType controls[] = { GTK_TYPE_DROP_DOWN, GTK_TYPE_MENU_BUTTON, GTK_TYPE_BUTTON };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->focused = self->inner = -1;
  self->control = G_TYPE_INVALID;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_box)))
    return;
  for (GtkWidget *widget = focus; widget != GTK_WIDGET (self->list_box); widget = gtk_widget_get_parent (widget))
    {
      for (guint i = 0; self->control == G_TYPE_INVALID && self->inner < 0 && i < G_N_ELEMENTS (controls); i++)
        if (g_type_is_a (G_OBJECT_TYPE (widget), controls[i]))
          self->control = controls[i];
      if (!GTK_IS_LIST_BOX_ROW (widget))
        continue;
      if (gtk_widget_get_parent (widget) == GTK_WIDGET (self->list_box))
        self->focused = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget));
      else
        self->inner = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget));
    }
}

static GtkWidget *
find_below (GtkWidget *root, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (child), type) ? child : find_below (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* An expander row has a list of its own title, then the list of what it opens to. */
static GtkWidget *
find_inner (GtkWidget *row, int index)
{
  GtkWidget *revealer = index >= 0 ? find_below (row, GTK_TYPE_REVEALER) : NULL;
  GtkWidget *list = revealer != NULL ? find_below (revealer, GTK_TYPE_LIST_BOX) : NULL;
  GtkListBoxRow *inner = list != NULL ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index) : NULL;

  return inner != NULL ? GTK_WIDGET (inner) : row;
}

static void
restore_focus (RelSection *self)
{
  GtkWidget *row, *control;

  if (self->focused < 0 || self->length == 0)
    return;
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, MIN (self->focused, (int) self->length - 1)));
  row = find_inner (row, self->inner);
  control = self->control != G_TYPE_INVALID ? find_below (row, self->control) : NULL;
  if (control == NULL || !gtk_widget_grab_focus (control))
    gtk_widget_grab_focus (row);
}

static void
more_cb (RelSection *self)
{
  self->more += MORE_SHOWN;
  g_signal_emit (self, signals[MORE], 0);
}

static void
add_more (RelSection *self)
{
  const guint more = MIN (self->left, MORE_SHOWN);
  /* Translators: rows of a list */
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", more), more);
  GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", label, "end-icon-name", "pan-down-symbolic", NULL);

  g_signal_connect_object (row, "activated", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  rel_section_add (self, row);
}

/**
 * rel_section_set_limit:
 * @self: a section
 * @limit: how many rows it shows until somebody asks for more
 */
void
rel_section_set_limit (RelSection *self, guint limit)
{
  self->limit = limit;
}

/**
 * rel_section_fold:
 * @self: a section
 *
 * Shows no more than its limit again, when it is filled the next time.
 */
void
rel_section_fold (RelSection *self)
{
  self->more = 0;
}

/**
 * rel_section_count_shown:
 * @self: a section, between rel_section_begin() and rel_section_end()
 * @length: how many rows there are
 *
 * Returns: how many of them to put in; where that is not all, the last row offers more, and a press on it emits
 *   "more", for the section to be filled anew
 */
guint
rel_section_count_shown (RelSection *self, guint length)
{
  const guint shown = self->limit == 0 ? length : MIN (length, self->limit + self->more);

  self->left = length - shown;
  return shown;
}

/**
 * rel_section_begin:
 * @self: a section
 *
 * Takes all rows out, to put others in.
 */
void
rel_section_begin (RelSection *self)
{
  remember_focus (self);
  self->length = self->left = 0;
  gtk_list_box_remove_all (self->list_box);
}

/**
 * rel_section_add:
 * @self: a section, between rel_section_begin() and rel_section_end()
 * @row: (transfer floating): a row
 */
void
rel_section_add (RelSection *self, GtkWidget *row)
{
  gtk_list_box_append (self->list_box, row);
  self->length++;
}

/**
 * rel_section_end:
 * @self: a section
 *
 * Shows what was put in; the keyboard focus returns to the row where it was.
 */
void
rel_section_end (RelSection *self)
{
  const char *placeholder = rel_texts_get (self, "placeholder");

  if (self->left > 0)
    add_more (self);
  if (self->length == 0 && placeholder != NULL)
    {
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", placeholder, NULL);

      gtk_widget_add_css_class (row, "placeholder");
      gtk_list_box_append (self->list_box, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->length > 0 || placeholder != NULL);
  restore_focus (self);
  self->focused = -1;
}
