/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The widgets that tell of one stakeholder, in a row of the table or on a card. What a person decides is changed in
 * place; what the records say is text. */
#include "rel-coverage-cells.h"

#include <glib/gi18n-lib.h>

#include "rel-labels.h"
#include "rel-move-cell.h"
#include "rel-sentence.h"
#include "rel-stakeholder.h"
#include "rel-when.h"

static const struct
{
  const char *name;
  const char *title;
} columns[REL_N_COVERAGE_COLUMNS] = {
  [REL_COVERAGE_NAME] = { "name", NC_("coverage", "Who") },
  [REL_COVERAGE_POSITION] = { "position", NC_("coverage", "Position") },
  [REL_COVERAGE_ROLE] = { "role", NC_("coverage", "Part") },
  [REL_COVERAGE_INFLUENCE] = { "influence", NC_("coverage", "Influence") },
  [REL_COVERAGE_LIVE] = { "live", NC_("coverage", "Last Talked") },
  [REL_COVERAGE_FACE] = { "face", NC_("coverage", "Face to Face") },
  [REL_COVERAGE_GROUNDWORK] = { "groundwork", NC_("coverage", "Groundwork") },
  [REL_COVERAGE_NEXT_MOVE] = { "next-move", NC_("coverage", "Next Move") },
};

/**
 * rel_coverage_column_get_title:
 * @column: a column
 *
 * Returns: (transfer none): its heading
 */
const char *
rel_coverage_column_get_title (RelCoverageColumn column)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "coverage", columns[column].title);
}

/**
 * rel_coverage_column_get_name:
 * @column: a column
 *
 * Returns: (transfer none): its name for rel_coverage_table_get_cell()
 */
const char *
rel_coverage_column_get_name (RelCoverageColumn column)
{
  return columns[column].name;
}

static GtkWidget *
name_button_new (const RelCoverageRow *row)
{
  GtkWidget *button = gtk_button_new_with_label (row->name);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "rel-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "person", row->person);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  return button;
}

static GtkWidget *
label_new (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (label, "rel-cell");
  return label;
}

static void
show_day (GtkWidget *label, RelDay day)
{
  g_autofree char *text = rel_when_ago (day);

  gtk_label_set_label (GTK_LABEL (label), text);
  if (day == REL_DAY_NONE)
    gtk_widget_add_css_class (label, "warning");
  else
    gtk_widget_remove_css_class (label, "warning");
}

/**
 * rel_coverage_cells_new:
 * @store: where to write
 * @row: a stakeholder
 *
 * Returns: (transfer full): widgets without a parent, to be put somewhere
 */
RelCoverageCells *
rel_coverage_cells_new (RelStore *store, const RelCoverageRow *row)
{
  RelCoverageCells *self = g_new0 (RelCoverageCells, 1);
  /* Translators: %s is a person */
  g_autofree char *position = rel_sentence (_("Position of %s"), row->name);
  /* Translators: what somebody does about a decision: decides, influences, advises; %s is a person */
  g_autofree char *part = rel_sentence (_("Part of %s"), row->name);
  /* Translators: %s is a person */
  g_autofree char *influence = rel_sentence (_("Influence of %s"), row->name);

  self->stakeholder = g_strdup (row->stakeholder);
  self->person = g_strdup (row->person);
  self->widgets[REL_COVERAGE_NAME] = name_button_new (row);
  self->widgets[REL_COVERAGE_POSITION] = rel_word_chooser_new (store, REL_NOUN_STAKEHOLDER, row->stakeholder, REL_STAKEHOLDER_POSITION, position);
  self->widgets[REL_COVERAGE_ROLE] = rel_word_chooser_new (store, REL_NOUN_STAKEHOLDER, row->stakeholder, REL_STAKEHOLDER_DECISION_ROLE, part);
  self->widgets[REL_COVERAGE_INFLUENCE] = rel_word_chooser_new (store, REL_NOUN_STAKEHOLDER, row->stakeholder, REL_STAKEHOLDER_INFLUENCE, influence);
  self->widgets[REL_COVERAGE_LIVE] = label_new ();
  self->widgets[REL_COVERAGE_FACE] = label_new ();
  self->widgets[REL_COVERAGE_GROUNDWORK] = label_new ();
  self->widgets[REL_COVERAGE_NEXT_MOVE] = rel_move_cell_new (store, row->stakeholder, row->name);
  rel_coverage_cells_update (self, row);
  return self;
}

/**
 * rel_coverage_cells_update:
 * @self: the widgets of a stakeholder
 * @row: the same stakeholder, as the records now say
 *
 * What is being typed stays.
 */
void
rel_coverage_cells_update (RelCoverageCells *self, const RelCoverageRow *row)
{
  gtk_button_set_label (GTK_BUTTON (self->widgets[REL_COVERAGE_NAME]), row->name);
  rel_word_chooser_set_value (REL_WORD_CHOOSER (self->widgets[REL_COVERAGE_POSITION]), (int) row->position);
  rel_word_chooser_set_value (REL_WORD_CHOOSER (self->widgets[REL_COVERAGE_ROLE]), (int) row->decision_role);
  rel_word_chooser_set_value (REL_WORD_CHOOSER (self->widgets[REL_COVERAGE_INFLUENCE]), row->influence);
  show_day (self->widgets[REL_COVERAGE_LIVE], row->last_live);
  show_day (self->widgets[REL_COVERAGE_FACE], row->last_face_to_face);
  gtk_label_set_label (GTK_LABEL (self->widgets[REL_COVERAGE_GROUNDWORK]),
                       row->has_groundwork ? rel_label_of (REL_TYPE_GROUNDWORK, (int) row->groundwork) : "–");
  gtk_widget_set_tooltip_text (self->widgets[REL_COVERAGE_GROUNDWORK], row->concern);
  rel_move_cell_set_move (REL_MOVE_CELL (self->widgets[REL_COVERAGE_NEXT_MOVE]), row->next_move != NULL ? row->next_move : "");
}

/**
 * rel_coverage_cells_free:
 * @self: (transfer full): the cells of a stakeholder; their widgets stay where they are
 *
 * Releases it and all that it owns.
 */
void
rel_coverage_cells_free (RelCoverageCells *self)
{
  g_free (self->stakeholder);
  g_free (self->person);
  g_free (self);
}
