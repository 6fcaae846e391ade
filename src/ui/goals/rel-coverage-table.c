/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coverage matrix: who has a part in a goal, and how well each of them is covered. A table where there is room for
 * one, else cards. What changed elsewhere is shown in the same widgets, so that neither focus nor text is lost. */
#include "rel-coverage-table.h"

#include <glib/gi18n-lib.h>

#include "rel-chip-box.h"
#include "rel-coverage-cells.h"
#include "rel-sentence.h"

struct _RelCoverageTable
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkGrid *grid;
  GtkBox *cards;

  RelStore *store;
  GPtrArray *rows;  /* RelCoverageCells */
  GPtrArray *facts; /* RelCoverageRow, to lay them out anew */
  gboolean is_cards;
};

G_DEFINE_FINAL_TYPE (RelCoverageTable, rel_coverage_table, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CARDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
heading_new (RelCoverageColumn column)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", rel_coverage_column_get_title (column), "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "rel-cell");
  return label;
}

static void
edit_button_add (GtkBox *box, const RelCoverageRow *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *label = rel_sentence (_("Edit the part of %s"), row->name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "stakeholder", row->stakeholder);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit");
  gtk_box_append (box, button);
}

static void
attach_row (RelCoverageTable *self, RelCoverageCells *cells, const RelCoverageRow *row, int position)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  for (int column = 0; column < REL_COVERAGE_NEXT_MOVE; column++)
    gtk_grid_attach (self->grid, cells->widgets[column], column, position, 1, 1);
  gtk_widget_set_size_request (cells->widgets[REL_COVERAGE_NEXT_MOVE], 180, -1);
  gtk_box_append (GTK_BOX (box), cells->widgets[REL_COVERAGE_NEXT_MOVE]);
  edit_button_add (GTK_BOX (box), row);
  gtk_grid_attach (self->grid, box, REL_COVERAGE_NEXT_MOVE, position, 1, 1);
}

/* What a figure is stands before it. */
static void
append_fact (RelChipBox *facts, RelCoverageCells *cells, RelCoverageColumn column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  if (GTK_IS_LABEL (cells->widgets[column]))
    g_object_set (cells->widgets[column], "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_box_append (GTK_BOX (box), heading_new (column));
  gtk_box_append (GTK_BOX (box), cells->widgets[column]);
  rel_chip_box_append (facts, box);
}

static void
append_card (RelCoverageTable *self, RelCoverageCells *cells, const RelCoverageRow *row)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *choosers = rel_chip_box_new ();
  GtkWidget *facts = rel_chip_box_new ();

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "rel-card");
  gtk_widget_set_hexpand (cells->widgets[REL_COVERAGE_NAME], TRUE);
  gtk_box_append (GTK_BOX (head), cells->widgets[REL_COVERAGE_NAME]);
  edit_button_add (GTK_BOX (head), row);
  rel_chip_box_append (REL_CHIP_BOX (choosers), cells->widgets[REL_COVERAGE_POSITION]);
  rel_chip_box_append (REL_CHIP_BOX (choosers), cells->widgets[REL_COVERAGE_ROLE]);
  append_fact (REL_CHIP_BOX (choosers), cells, REL_COVERAGE_INFLUENCE);
  for (int column = REL_COVERAGE_LIVE; column <= REL_COVERAGE_GROUNDWORK; column++)
    append_fact (REL_CHIP_BOX (facts), cells, column);
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), choosers);
  gtk_box_append (GTK_BOX (card), facts);
  gtk_box_append (GTK_BOX (card), cells->widgets[REL_COVERAGE_NEXT_MOVE]);
  gtk_box_append (self->cards, card);
}

static void
clear (RelCoverageTable *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
}

static gboolean
find_focus (RelCoverageTable *self, char **stakeholder, guint *column)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->rows->len; i++)
    for (guint j = 0; j < REL_N_COVERAGE_COLUMNS; j++)
      {
        RelCoverageCells *cells = self->rows->pdata[i];

        if (focus == cells->widgets[j] || gtk_widget_is_ancestor (focus, cells->widgets[j]))
          {
            *stakeholder = g_strdup (cells->stakeholder);
            *column = j;
            return TRUE;
          }
      }
  return FALSE;
}

static void
lay_out (RelCoverageTable *self)
{
  g_autofree char *focused = NULL;
  guint column = 0;
  gboolean had_focus = find_focus (self, &focused, &column);

  clear (self);
  for (int i = 0; !self->is_cards && i < REL_N_COVERAGE_COLUMNS; i++)
    gtk_grid_attach (self->grid, heading_new (i), i, 0, 1, 1);
  for (guint i = 0; i < self->facts->len; i++)
    {
      const RelCoverageRow *row = self->facts->pdata[i];
      RelCoverageCells *cells = rel_coverage_cells_new (self->store, row);

      g_ptr_array_add (self->rows, cells);
      if (self->is_cards)
        append_card (self, cells, row);
      else
        attach_row (self, cells, row, (int) i + 1);
      if (had_focus && g_str_equal (cells->stakeholder, focused))
        gtk_widget_grab_focus (cells->widgets[column]);
    }
  gtk_stack_set_visible_child_name (self->stack, self->is_cards ? "cards" : "table");
}

static void
rel_coverage_table_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CARDS:
      g_value_set_boolean (value, REL_COVERAGE_TABLE (object)->is_cards);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_coverage_table_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelCoverageTable *self = REL_COVERAGE_TABLE (object);

  switch (prop_id)
    {
    case PROP_CARDS:
      if (self->is_cards == g_value_get_boolean (value))
        return;
      self->is_cards = g_value_get_boolean (value);
      if (self->facts != NULL)
        lay_out (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_coverage_table_dispose (GObject *object)
{
  RelCoverageTable *self = REL_COVERAGE_TABLE (object);

  g_ptr_array_set_size (self->rows, 0);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_COVERAGE_TABLE);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (rel_coverage_table_parent_class)->dispose (object);
}

static void
rel_coverage_table_finalize (GObject *object)
{
  RelCoverageTable *self = REL_COVERAGE_TABLE (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  G_OBJECT_CLASS (rel_coverage_table_parent_class)->finalize (object);
}

static void
rel_coverage_table_class_init (RelCoverageTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rel_coverage_table_get_property;
  object_class->set_property = rel_coverage_table_set_property;
  object_class->dispose = rel_coverage_table_dispose;
  object_class->finalize = rel_coverage_table_finalize;

  properties[PROP_CARDS] = g_param_spec_boolean ("cards", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/goals/rel-coverage-table.ui");
  gtk_widget_class_bind_template_child (widget_class, RelCoverageTable, stack);
  gtk_widget_class_bind_template_child (widget_class, RelCoverageTable, grid);
  gtk_widget_class_bind_template_child (widget_class, RelCoverageTable, cards);
}

static void
rel_coverage_table_init (RelCoverageTable *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_coverage_cells_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_same_people (RelCoverageTable *self, GPtrArray *rows)
{
  if (self->rows->len != rows->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!g_str_equal (((RelCoverageCells *) self->rows->pdata[i])->stakeholder, ((RelCoverageRow *) rows->pdata[i])->stakeholder))
      return FALSE;
  return TRUE;
}

/**
 * rel_coverage_table_set_rows:
 * @self: a table
 * @store: where to write what is changed in place
 * @rows: (element-type RelCoverageRow): the rows, in order
 */
void
rel_coverage_table_set_rows (RelCoverageTable *self, RelStore *store, GPtrArray *rows)
{
  g_set_object (&self->store, store);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  self->facts = g_ptr_array_ref (rows);
  if (!has_same_people (self, rows))
    {
      lay_out (self);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    rel_coverage_cells_update (self->rows->pdata[i], rows->pdata[i]);
}

/**
 * rel_coverage_table_get_cell:
 * @self: a table
 * @person: the id of a person
 * @column: `name`, `position`, `role`, `influence`, `live`, `face`, `groundwork` or `next-move`
 *
 * Returns: (transfer none) (nullable): the widget that tells it
 */
GtkWidget *
rel_coverage_table_get_cell (RelCoverageTable *self, const char *person, const char *column)
{
  for (guint i = 0; i < self->rows->len; i++)
    for (guint j = 0; j < REL_N_COVERAGE_COLUMNS; j++)
      {
        RelCoverageCells *cells = self->rows->pdata[i];

        if (g_str_equal (cells->person, person) && g_str_equal (rel_coverage_column_get_name (j), column))
          return cells->widgets[j];
      }
  return NULL;
}
