/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A titled list of rows on a page; where it has none, it shows a sentence or nothing at all. */
#include "rel-section.h"

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_PLACEHOLDER,
  N_PROPS
};

struct _RelSection
{
  GtkBox parent_instance;

  GtkListBox *list_box;
  GtkBox *suffix;
  char *texts[N_PROPS]; /* by property */
  guint length;
  int focused; /* index of the row that had the focus, -1 for none */
  int inner;   /* index of the row inside it that had it, -1 for none */
  GType control; /* what in the row had it, G_TYPE_INVALID for the row itself */
};

static void rel_section_buildable_init (GtkBuildableIface *iface);

static GtkBuildableIface *parent_buildable;

G_DEFINE_FINAL_TYPE_WITH_CODE (RelSection, rel_section, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, rel_section_buildable_init))

static GParamSpec *properties[N_PROPS];

static gboolean
has_text (GObject *object, const char *text)
{
  return text != NULL && *text != '\0';
}

/* In a template, children with the type "suffix" stand beside the title. */
static void
rel_section_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (g_strcmp0 (type, "suffix") == 0)
    rel_section_add_suffix (REL_SECTION (buildable), GTK_WIDGET (child));
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
rel_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, REL_SECTION (object)->texts[prop_id]);
}

static void
rel_section_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (g_set_str (&REL_SECTION (object)->texts[prop_id], g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
rel_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_SECTION);
  G_OBJECT_CLASS (rel_section_parent_class)->dispose (object);
}

static void
rel_section_finalize (GObject *object)
{
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_free (REL_SECTION (object)->texts[i]);
  G_OBJECT_CLASS (rel_section_parent_class)->finalize (object);
}

static void
rel_section_class_init (RelSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rel_section_get_property;
  object_class->set_property = rel_section_set_property;
  object_class->dispose = rel_section_dispose;
  object_class->finalize = rel_section_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/widgets/rel-section.ui");
  gtk_widget_class_bind_template_child (widget_class, RelSection, list_box);
  gtk_widget_class_bind_template_child (widget_class, RelSection, suffix);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
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
  self->length = 0;
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
  if (self->length == 0 && self->texts[PROP_PLACEHOLDER] != NULL)
    {
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", self->texts[PROP_PLACEHOLDER], NULL);

      gtk_widget_add_css_class (row, "placeholder");
      gtk_list_box_append (self->list_box, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->length > 0 || self->texts[PROP_PLACEHOLDER] != NULL);
  restore_focus (self);
  self->focused = -1;
}

guint
rel_section_get_length (RelSection *self)
{
  return self->length;
}

/**
 * rel_section_add_suffix:
 * @self: a section
 * @widget: (transfer floating): what stands beside the title
 */
void
rel_section_add_suffix (RelSection *self, GtkWidget *widget)
{
  gtk_box_append (self->suffix, widget);
}
