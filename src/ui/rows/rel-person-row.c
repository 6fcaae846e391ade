/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person in the list of people. A list makes two hundred of them before its first frame, so they are put together here
 * and not from a template. */
#include "rel-person-row.h"

#include <glib/gi18n-lib.h>

#include "rel-initials.h"
#include "rel-large-text.h"
#include "rel-line.h"
#include "rel-person.h"
#include "rel-record-list.h"
#include "rel-when.h"

struct _RelPersonRow
{
  RelItemRow parent_instance;

  RelInitials *avatar;
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
      rel_initials_set_name (self->avatar, NULL);
      gtk_label_set_label (self->name, NULL);
      gtk_label_set_label (self->facts, NULL);
      gtk_label_set_label (self->last, NULL);
      gtk_widget_set_visible (self->focus, FALSE);
      return;
    }
  name = rel_record_get_text (person, REL_PERSON_NAME);
  rel_initials_set_name (self->avatar, name);
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
  RelItemRowClass *row_class = REL_ITEM_ROW_CLASS (klass);

  row_class->show = rel_person_row_show;
  row_class->has_template = FALSE;
}

static GtkLabel *
label_new (const char * const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes", classes, NULL);
}

static void
rel_person_row_init (RelPersonRow *self)
{
  static const char * const plain[] = { NULL };
  static const char * const small[] = { "caption", "dimmed", NULL };
  static const char * const figures[] = { "caption", "dimmed", "numeric", NULL };
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->avatar = REL_INITIALS (rel_initials_new (36, NULL));
  self->name = label_new (plain);
  self->facts = label_new (small);
  self->focus = g_object_new (GTK_TYPE_IMAGE, "icon-name", "starred-symbolic", "pixel-size", 12, "visible", FALSE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->focus), GTK_ACCESSIBLE_PROPERTY_LABEL, _("In focus"), -1);
  gtk_widget_add_css_class (self->focus, "dimmed");
  self->last = g_object_new (GTK_TYPE_LABEL, "css-classes", figures, NULL);

  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->facts));
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rel-row");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->avatar));
  gtk_box_append (GTK_BOX (self), texts);
  gtk_box_append (GTK_BOX (self), self->focus);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->last));
  rel_label_make_room (self->name);
  rel_label_make_room (self->facts);
  rel_end_make_room (GTK_WIDGET (self->last), texts);
}
