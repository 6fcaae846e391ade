/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exchange, or a part of the work towards a goal, in a list. */
#include "rel-plain-row.h"

#include "rel-achievement.h"
#include "rel-enums.h"
#include "rel-exchange.h"
#include "rel-focal-point.h"
#include "rel-labels.h"
#include "rel-large-text.h"
#include "rel-opportunity.h"
#include "rel-sentence.h"
#include "rel-when.h"

struct _RelPlainRow
{
  RelItemRow parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *date;
};

G_DEFINE_FINAL_TYPE (RelPlainRow, rel_plain_row, REL_TYPE_ITEM_ROW)

static void
show (RelPlainRow *self, const char *icon, const char *title, const char *facts, const char *day)
{
  g_autofree char *date = rel_when_text (day);

  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), facts != NULL && *facts != '\0');
  gtk_label_set_label (self->date, date);
}

static void
show_exchange (RelPlainRow *self, RelRecord *exchange)
{
  int direction = rel_record_get_word (exchange, REL_EXCHANGE_DIRECTION);
  const char *note = rel_record_get_text (exchange, REL_EXCHANGE_NOTE);
  g_autofree char *facts = rel_join_facts (rel_label_of (REL_TYPE_EXCHANGE_DIRECTION, direction),
                                           rel_label_of (REL_TYPE_EXCHANGE_KIND, rel_record_get_word (exchange, REL_EXCHANGE_KIND)),
                                           note != NULL ? note : "", NULL);

  show (self, direction == REL_EXCHANGE_DIRECTION_GIVEN ? "rel-given-symbolic" : "rel-received-symbolic",
        rel_name_cache_get (rel_item_row_get_names (REL_ITEM_ROW (self)), REL_NOUN_PERSON, rel_record_get_text (exchange, REL_EXCHANGE_PERSON)), facts,
        rel_record_get_text (exchange, REL_EXCHANGE_OCCURRED_ON));
}

static void
show_opportunity (RelPlainRow *self, RelRecord *opportunity)
{
  const char *organization = rel_record_get_text (opportunity, REL_OPPORTUNITY_ORGANIZATION);
  g_autofree char *facts = rel_join_facts (organization != NULL ? organization : "",
                                           rel_label_of (REL_TYPE_ROUTE, rel_record_get_word (opportunity, REL_OPPORTUNITY_ROUTE)),
                                           rel_label_of (REL_TYPE_STAGE, rel_record_get_word (opportunity, REL_OPPORTUNITY_STAGE)), NULL);

  show (self, "rel-goal-symbolic", rel_record_get_text (opportunity, REL_OPPORTUNITY_TITLE), facts,
        rel_record_get_text (opportunity, REL_OPPORTUNITY_APPLIED_ON));
}

static void
show_achievement (RelPlainRow *self, RelRecord *achievement)
{
  int level = rel_record_get_word (achievement, REL_ACHIEVEMENT_LEVEL);

  show (self, "rel-goal-symbolic", rel_record_get_text (achievement, REL_ACHIEVEMENT_TITLE),
        level != REL_LEVEL_UNSET ? rel_label_of (REL_TYPE_LEVEL, level) : NULL, rel_record_get_text (achievement, REL_ACHIEVEMENT_OCCURRED_ON));
}

static void
show_focal_point (RelPlainRow *self, RelRecord *point)
{
  show (self, "rel-goal-symbolic", rel_record_get_text (point, REL_FOCAL_POINT_TEXT),
        rel_label_of (REL_TYPE_FOCAL_STATE, rel_record_get_word (point, REL_FOCAL_POINT_STATE)), NULL);
}

static void
rel_plain_row_show (RelItemRow *row)
{
  RelPlainRow *self = REL_PLAIN_ROW (row);
  RelRecord *record = rel_item_row_get_record (row);

  if (record == NULL)
    {
      show (self, NULL, NULL, NULL, NULL);
      return;
    }
  switch ((int) rel_record_get_noun (record))
    {
    case REL_NOUN_EXCHANGE:
      show_exchange (self, record);
      break;
    case REL_NOUN_ACHIEVEMENT:
      show_achievement (self, record);
      break;
    case REL_NOUN_FOCAL_POINT:
      show_focal_point (self, record);
      break;
    default:
      show_opportunity (self, record);
    }
}

static void
rel_plain_row_class_init (RelPlainRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  REL_ITEM_ROW_CLASS (klass)->show = rel_plain_row_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/rows/rel-plain-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPlainRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RelPlainRow, title);
  gtk_widget_class_bind_template_child (widget_class, RelPlainRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RelPlainRow, date);
}

static void
rel_plain_row_init (RelPlainRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rel_label_make_room (self->title);
  rel_label_make_room (self->facts);
  rel_end_make_room (GTK_WIDGET (self->date), gtk_widget_get_parent (GTK_WIDGET (self->title)));
}
