/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A goal in the list of goals. */
#include "rel-goal-row.h"

#include "rel-enums.h"
#include "rel-goal.h"
#include "rel-labels.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"

struct _RelGoalRow
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *review;

  GSignalGroup *item;
};

G_DEFINE_FINAL_TYPE (RelGoalRow, rel_goal_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update (RelGoalRow *self)
{
  g_autoptr (RelListRow) item = g_signal_group_dup_target (self->item);
  RelRecord *goal = item != NULL ? rel_list_row_get_record (item) : NULL;
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
rel_goal_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_take_object (value, g_signal_group_dup_target (REL_GOAL_ROW (object)->item));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_goal_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelGoalRow *self = REL_GOAL_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_signal_group_set_target (self->item, g_value_get_object (value));
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_goal_row_dispose (GObject *object)
{
  g_clear_object (&REL_GOAL_ROW (object)->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_GOAL_ROW);
  G_OBJECT_CLASS (rel_goal_row_parent_class)->dispose (object);
}

static void
rel_goal_row_class_init (RelGoalRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rel_goal_row_get_property;
  object_class->set_property = rel_goal_row_set_property;
  object_class->dispose = rel_goal_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, REL_TYPE_LIST_ROW,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/goals/rel-goal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelGoalRow, title);
  gtk_widget_class_bind_template_child (widget_class, RelGoalRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RelGoalRow, review);
}

static void
rel_goal_row_init (RelGoalRow *self)
{
  self->item = g_signal_group_new (REL_TYPE_LIST_ROW);
  g_signal_group_connect_swapped (self->item, "notify::record", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
