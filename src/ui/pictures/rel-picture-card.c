/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture with its heading, and the same figures as a list for who would rather read. */
#include "rel-picture-card.h"

#include "rel-picture-frame.h"
#include "rel-rows.h"
#include "rel-texts.h"

struct _RelPictureCard
{
  GtkBox parent_instance;

  GtkToggleButton *list_button;
  GtkStack *stack;
  RelPictureFrame *frame;
  GtkListBox *list_box;

  RelPicture *picture;
};

G_DEFINE_FINAL_TYPE (RelPictureCard, rel_picture_card, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_PLACEHOLDER,
  PROP_PICTURE,
};

static void
add_row (RelPictureCard *self, RelPicturePoint *point)
{
  AdwActionRow *row = rel_row_new (NULL, rel_picture_point_get_text (point), NULL);
  const char *action = gtk_actionable_get_action_name (GTK_ACTIONABLE (point));

  adw_action_row_set_title_lines (row, 0);
  if (action != NULL)
    {
      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), gtk_actionable_get_action_target_value (GTK_ACTIONABLE (point)));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    }
  gtk_list_box_append (self->list_box, GTK_WIDGET (row));
}

/* The rows are made when they are to be seen, and again when the figures change. */
static void
update (RelPictureCard *self)
{
  guint n = self->picture != NULL ? rel_picture_get_length (self->picture) : 0;
  gboolean as_list = gtk_toggle_button_get_active (self->list_button);
  int focused = -1;

  if (self->stack == NULL)
    return;
  for (int i = 0; as_list; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, i);

      if (row == NULL)
        break;
      if (gtk_widget_is_focus (GTK_WIDGET (row)))
        focused = i;
    }
  gtk_list_box_remove_all (self->list_box);
  for (guint i = 0; as_list && i < n; i++)
    add_row (self, rel_picture_get_point (self->picture, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list_button), n > 0);
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "placeholder" : as_list ? "list" : "picture");
  if (focused >= 0 && n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, MIN (focused, (int) n - 1))));
}

static void
list_toggled_cb (RelPictureCard *self)
{
  update (self);
}

static void
rel_picture_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RelPictureCard *self = REL_PICTURE_CARD (object);

  if (prop_id == PROP_PICTURE)
    g_value_set_object (value, self->picture);
  else
    rel_texts_get_property (object, prop_id, value, pspec);
}

static gboolean
set_picture (RelPictureCard *self, RelPicture *picture)
{
  if (!g_set_object (&self->picture, picture))
    return FALSE;
  rel_picture_frame_set_picture (self->frame, picture);
  if (picture != NULL)
    {
      g_object_bind_property (self, "title", picture, "title", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (picture, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
  return TRUE;
}

static void
rel_picture_card_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RelPictureCard *self = REL_PICTURE_CARD (object);

  if (prop_id != PROP_PICTURE)
    rel_texts_set_property (object, prop_id, value, pspec);
  else if (set_picture (self, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
rel_picture_card_dispose (GObject *object)
{
  RelPictureCard *self = REL_PICTURE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_PICTURE_CARD);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (rel_picture_card_parent_class)->dispose (object);
}

static void
rel_picture_card_class_init (RelPictureCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rel_picture_card_dispose;
  g_type_ensure (REL_TYPE_PICTURE_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/pictures/rel-picture-card.ui");
  rel_texts_install (widget_class, "title description placeholder");
  object_class->get_property = rel_picture_card_get_property;
  object_class->set_property = rel_picture_card_set_property;
  g_object_class_install_property (object_class, PROP_PICTURE,
                                   g_param_spec_object ("picture", NULL, NULL, REL_TYPE_PICTURE,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  gtk_widget_class_bind_template_child (widget_class, RelPictureCard, list_button);
  gtk_widget_class_bind_template_child (widget_class, RelPictureCard, stack);
  gtk_widget_class_bind_template_child (widget_class, RelPictureCard, frame);
  gtk_widget_class_bind_template_child (widget_class, RelPictureCard, list_box);
  gtk_widget_class_bind_template_callback (widget_class, list_toggled_cb);
}

static void
rel_picture_card_init (RelPictureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
