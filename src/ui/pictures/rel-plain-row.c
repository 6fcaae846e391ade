/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exchange or an opportunity in a list. */
#include "rel-plain-row.h"

#include "rel-enums.h"
#include "rel-exchange.h"
#include "rel-labels.h"
#include "rel-opportunity.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"

struct _RelPlainRow
{
  GtkBox parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *date;

  RelNameCache *names;
  GSignalGroup *item;
};

G_DEFINE_FINAL_TYPE (RelPlainRow, rel_plain_row, GTK_TYPE_BOX)

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
        rel_name_cache_get (self->names, REL_NOUN_PERSON, rel_record_get_text (exchange, REL_EXCHANGE_PERSON)), facts,
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
update (RelPlainRow *self)
{
  g_autoptr (RelListRow) item = g_signal_group_dup_target (self->item);
  RelRecord *record = item != NULL ? rel_list_row_get_record (item) : NULL;

  if (record == NULL)
    show (self, NULL, NULL, NULL, NULL);
  else if (rel_record_get_noun (record) == REL_NOUN_EXCHANGE)
    show_exchange (self, record);
  else
    show_opportunity (self, record);
}

static void
names_loaded_cb (RelPlainRow *self)
{
  if (self->item != NULL)
    update (self);
}

static void
rel_plain_row_dispose (GObject *object)
{
  RelPlainRow *self = REL_PLAIN_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PLAIN_ROW);
  g_clear_object (&self->names);
  G_OBJECT_CLASS (rel_plain_row_parent_class)->dispose (object);
}

static void
rel_plain_row_class_init (RelPlainRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_plain_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/pictures/rel-plain-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPlainRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RelPlainRow, title);
  gtk_widget_class_bind_template_child (widget_class, RelPlainRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RelPlainRow, date);
}

static void
rel_plain_row_init (RelPlainRow *self)
{
  self->item = g_signal_group_new (REL_TYPE_LIST_ROW);
  g_signal_group_connect_swapped (self->item, "notify::record", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_plain_row_new:
 * @names: where the names of people come from
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rel_plain_row_new (RelNameCache *names)
{
  RelPlainRow *self = g_object_new (REL_TYPE_PLAIN_ROW, NULL);

  self->names = g_object_ref (names);
  g_signal_connect_object (names, "loaded", G_CALLBACK (names_loaded_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rel_plain_row_set_item:
 * @self: a row
 * @item: (nullable): an exchange or an opportunity
 */
void
rel_plain_row_set_item (RelPlainRow *self, RelListRow *item)
{
  g_signal_group_set_target (self->item, item);
  update (self);
}
