/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coverage matrix: who has a part in a goal, and how well each of them is covered. */
#include "rel-coverage-table.h"

#include <glib/gi18n-lib.h>

#include "rel-coverage.h"
#include "rel-labels.h"
#include "rel-rows.h"
#include "rel-when.h"

struct _RelCoverageTable
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (RelCoverageTable, rel_coverage_table, ADW_TYPE_BIN)

/* What matters most comes first: on a narrow screen the rest is reached by scrolling. */
enum
{
  COLUMN_NAME,
  COLUMN_POSITION,
  COLUMN_ROLE,
  COLUMN_LIVE,
  COLUMN_FACE,
  COLUMN_INFLUENCE,
  COLUMN_GROUNDWORK,
  COLUMN_NEXT_MOVE,
  N_COLUMNS
};

static const char * const titles[N_COLUMNS] = {
  [COLUMN_NAME] = N_("Who"),
  [COLUMN_ROLE] = N_("Part"),
  [COLUMN_INFLUENCE] = N_("Influence"),
  [COLUMN_POSITION] = N_("Position"),
  [COLUMN_LIVE] = N_("Last Talked"),
  [COLUMN_FACE] = N_("Face to Face"),
  [COLUMN_GROUNDWORK] = N_("Groundwork"),
  [COLUMN_NEXT_MOVE] = N_("Next Move"),
};

static void
attach_label (RelCoverageTable *self, const char *text, int column, int row, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  if (column == COLUMN_NEXT_MOVE)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), 16);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
      gtk_widget_set_tooltip_text (label, text);
      gtk_widget_set_hexpand (label, TRUE);
    }
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
attach_row (RelCoverageTable *self, const RelCoverageRow *coverage, int row)
{
  g_autofree char *live = rel_when_ago (coverage->last_live);
  g_autofree char *face = rel_when_ago (coverage->last_face_to_face);
  g_autofree char *influence = coverage->influence > 0 ? g_strdup_printf (_("%d of 5"), coverage->influence) : g_strdup ("–");
  GtkWidget *name = gtk_button_new_with_label (coverage->name);
  GtkWidget *position;
  g_autofree char *hint = g_strdup_printf (_("Edit the part of %s"), coverage->name);

  gtk_widget_add_css_class (name, "flat");
  gtk_widget_add_css_class (name, "rel-link");
  gtk_widget_set_halign (name, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (name), "(ss)", "person", coverage->person);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (name), "win.open");
  gtk_grid_attach (self->grid, name, COLUMN_NAME, row, 1, 1);

  attach_label (self, coverage->decision_role != REL_DECISION_ROLE_UNSET ? rel_label_of (REL_TYPE_DECISION_ROLE, (int) coverage->decision_role) : "–",
                COLUMN_ROLE, row, NULL);
  attach_label (self, influence, COLUMN_INFLUENCE, row, "numeric");

  position = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (position), rel_pill_new (rel_label_of (REL_TYPE_POSITION, (int) coverage->position),
                                                             rel_style_of_position ((int) coverage->position)));
  gtk_widget_add_css_class (position, "flat");
  gtk_widget_add_css_class (position, "rel-pill-button");
  gtk_widget_set_halign (position, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (position, hint);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (position), "(ss)", "stakeholder", coverage->stakeholder);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (position), "win.edit");
  gtk_grid_attach (self->grid, position, COLUMN_POSITION, row, 1, 1);

  attach_label (self, live, COLUMN_LIVE, row, coverage->last_live == REL_DAY_NONE ? "warning" : NULL);
  attach_label (self, face, COLUMN_FACE, row, coverage->last_face_to_face == REL_DAY_NONE ? "warning" : NULL);
  attach_label (self, coverage->has_groundwork ? rel_label_of (REL_TYPE_GROUNDWORK, (int) coverage->groundwork) : "–", COLUMN_GROUNDWORK, row, NULL);
  attach_label (self, coverage->next_move != NULL ? coverage->next_move : "–", COLUMN_NEXT_MOVE, row, NULL);
}

static void
rel_coverage_table_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_COVERAGE_TABLE);
  G_OBJECT_CLASS (rel_coverage_table_parent_class)->dispose (object);
}

static void
rel_coverage_table_class_init (RelCoverageTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_coverage_table_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/goals/rel-coverage-table.ui");
  gtk_widget_class_bind_template_child (widget_class, RelCoverageTable, grid);
}

static void
rel_coverage_table_init (RelCoverageTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_coverage_table_set_rows:
 * @self: a table
 * @rows: (element-type RelCoverageRow): the rows, in order
 */
void
rel_coverage_table_set_rows (RelCoverageTable *self, GPtrArray *rows)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (int column = 0; column < N_COLUMNS; column++)
    attach_label (self, _(titles[column]), column, 0, "caption-heading");
  for (guint i = 0; i < rows->len; i++)
    attach_row (self, g_ptr_array_index (rows, i), (int) i + 1);
}
