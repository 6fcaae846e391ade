/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A goal in the list of goals. */
#include "rel-goal-row.h"

#include "rel-enums.h"
#include "rel-goal.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-sentence.h"
#include "rel-when.h"

struct _RelGoalRow
{
  RelItemRow parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *review;
};

G_DEFINE_FINAL_TYPE (RelGoalRow, rel_goal_row, REL_TYPE_ITEM_ROW)

static void
rel_goal_row_show (RelItemRow *row)
{
  RelGoalRow *self = REL_GOAL_ROW (row);
  RelRecord *goal = rel_item_row_get_record (row);
  g_autofree char *facts = NULL;
  g_autofree char *review = NULL;
  const char *organization;
  int status, kind;

  if (goal == NULL)
    {
      gtk_label_set_label (self->title, NULL);
      gtk_label_set_label (self->facts, NULL);
      gtk_label_set_label (self->review, NULL);
      return;
    }
  status = rel_record_get_word (goal, REL_GOAL_STATUS);
  kind = rel_record_get_word (goal, REL_GOAL_KIND);
  organization = rel_record_get_text (goal, REL_GOAL_ORGANIZATION);
  facts = rel_join_facts (kind != REL_GOAL_KIND_UNSET ? rel_label_of (REL_TYPE_GOAL_KIND, kind) : "",
                          organization != NULL ? organization : "", NULL);
  gtk_label_set_label (self->title, rel_record_get_text (goal, REL_GOAL_TITLE));
  gtk_label_set_label (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts != '\0');
  if (status != REL_GOAL_STATUS_ACTIVE)
    review = g_strdup (rel_label_of (REL_TYPE_GOAL_STATUS, status));
  else if (rel_record_get_text (goal, REL_GOAL_REVIEW_ON) != NULL)
    review = rel_when_until (rel_day_from_text (rel_record_get_text (goal, REL_GOAL_REVIEW_ON)));
  gtk_label_set_label (self->review, review);
}

static void
rel_goal_row_class_init (RelGoalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  REL_ITEM_ROW_CLASS (klass)->show = rel_goal_row_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/rows/rel-goal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelGoalRow, title);
  gtk_widget_class_bind_template_child (widget_class, RelGoalRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RelGoalRow, review);
}

static void
rel_goal_row_init (RelGoalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_label_make_room (self->title);
  rel_label_make_room (self->facts);
  rel_end_make_room (GTK_WIDGET (self->review), gtk_widget_get_parent (GTK_WIDGET (self->title)));
}
