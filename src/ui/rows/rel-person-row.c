/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person in the list of people. */
#include "rel-person-row.h"

#include <adwaita.h>

#include "rel-line.h"
#include "rel-person.h"
#include "rel-record-list.h"
#include "rel-when.h"

struct _RelPersonRow
{
  RelItemRow parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *facts;
  GtkWidget *focus;
  GtkLabel *last;
};

G_DEFINE_FINAL_TYPE (RelPersonRow, rel_person_row, REL_TYPE_ITEM_ROW)

static void
rel_person_row_show (RelItemRow *row)
{
  RelPersonRow *self = REL_PERSON_ROW (row);
  RelRecord *person = rel_item_row_get_record (row);
  g_autofree char *facts = NULL;
  g_autofree char *last = NULL;
  RelDay day = REL_DAY_NONE;
  const char *name, *last_touch;

  if (person == NULL)
    {
      adw_avatar_set_text (self->avatar, NULL);
      gtk_label_set_label (self->name, NULL);
      gtk_label_set_label (self->facts, NULL);
      gtk_label_set_label (self->last, NULL);
      gtk_widget_set_visible (self->focus, FALSE);
      return;
    }
  name = rel_record_get_text (person, REL_PERSON_NAME);
  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name, name);
  facts = rel_person_dup_position (person);
  gtk_label_set_label (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts != '\0');
  gtk_widget_set_visible (self->focus, rel_record_get_flag (person, REL_PERSON_IS_FOCUS));
  last_touch = rel_list_row_get_last_touch (rel_item_row_get_item (row));
  if (last_touch != NULL)
    day = rel_day_from_text (last_touch);
  last = rel_when_brief (day);
  gtk_label_set_label (self->last, last);
}

static void
rel_person_row_class_init (RelPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  REL_ITEM_ROW_CLASS (klass)->show = rel_person_row_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/rows/rel-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPersonRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, RelPersonRow, name);
  gtk_widget_class_bind_template_child (widget_class, RelPersonRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RelPersonRow, focus);
  gtk_widget_class_bind_template_child (widget_class, RelPersonRow, last);
}

static void
rel_person_row_init (RelPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
