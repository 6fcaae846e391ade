/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person in the list of people. */
#include "rel-person-row.h"

#include <glib/gi18n-lib.h>

#include "rel-employment.h"
#include "rel-person.h"
#include "rel-rows.h"
#include "rel-sentence.h"
#include "rel-when.h"

struct _RelPersonRow
{
  GtkBox parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *facts;
  GtkWidget *focus;
  GtkLabel *last;

  GSignalGroup *item;
};

G_DEFINE_FINAL_TYPE (RelPersonRow, rel_person_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update (RelPersonRow *self)
{
  g_autoptr (RelListRow) item = g_signal_group_dup_target (self->item);
  RelRecord *person = item != NULL ? rel_list_row_get_record (item) : NULL;
  g_autofree char *facts = NULL;
  g_autofree char *last = NULL;
  RelDay day = REL_DAY_NONE;
  const char *name;

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
  if (rel_list_row_get_last_touch (item) != NULL)
    day = rel_day_from_text (rel_list_row_get_last_touch (item));
  last = rel_when_brief (day);
  gtk_label_set_label (self->last, last);
}

static void
rel_person_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_take_object (value, g_signal_group_dup_target (REL_PERSON_ROW (object)->item));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rel_person_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelPersonRow *self = REL_PERSON_ROW (object);

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
rel_person_row_dispose (GObject *object)
{
  RelPersonRow *self = REL_PERSON_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PERSON_ROW);
  G_OBJECT_CLASS (rel_person_row_parent_class)->dispose (object);
}

static void
rel_person_row_class_init (RelPersonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rel_person_row_get_property;
  object_class->set_property = rel_person_row_set_property;
  object_class->dispose = rel_person_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, REL_TYPE_LIST_ROW,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/people/rel-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RelPersonRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, RelPersonRow, name);
  gtk_widget_class_bind_template_child (widget_class, RelPersonRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RelPersonRow, focus);
  gtk_widget_class_bind_template_child (widget_class, RelPersonRow, last);
}

static void
rel_person_row_init (RelPersonRow *self)
{
  self->item = g_signal_group_new (REL_TYPE_LIST_ROW);
  g_signal_group_connect_swapped (self->item, "notify::record", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_person_dup_position:
 * @person: a person
 *
 * Returns: (transfer full): title and organization of the position held now, in one line; may be empty
 */
char *
rel_person_dup_position (RelRecord *person)
{
  GPtrArray *positions = rel_record_get_items (person, REL_PERSON_POSITIONS);
  RelValues *position = NULL;
  const char *title, *organization;

  for (guint i = 0; positions != NULL && i < positions->len && position == NULL; i++)
    if (rel_values_get_text (positions->pdata[i], REL_EMPLOYMENT_ENDED_ON) == NULL)
      position = positions->pdata[i];
  if (position == NULL)
    return g_strdup ("");
  title = rel_values_get_text (position, REL_EMPLOYMENT_TITLE);
  organization = rel_values_get_text (position, REL_EMPLOYMENT_ORGANIZATION);
  return rel_join_facts (title != NULL ? title : "", organization != NULL ? organization : "", NULL);
}
