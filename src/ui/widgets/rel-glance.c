/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card with one figure: what it is, the figure, and a note. Pressed, it leads to the records behind the figure. */
#include "rel-glance.h"

#include "rel-sentence.h"
#include "rel-texts.h"

struct _RelGlance
{
  AdwBin parent_instance;

  GtkWidget *content;
  GtkWidget *button; /* (nullable): round the content, where it leads anywhere */
};

G_DEFINE_FINAL_TYPE (RelGlance, rel_glance, ADW_TYPE_BIN)

/* The content keeps what it looks like, and stands on a button or not. */
static void
set_pressable (RelGlance *self, gboolean pressable)
{
  g_autoptr (GtkWidget) content = NULL;

  if (pressable == (self->button != NULL))
    return;
  content = g_object_ref (self->content);
  if (pressable)
    {
      adw_bin_set_child (ADW_BIN (self), NULL);
      self->button = gtk_button_new ();
      gtk_widget_remove_css_class (content, "card");
      gtk_widget_add_css_class (self->button, "card");
      gtk_widget_add_css_class (self->button, "activatable");
      gtk_button_set_child (GTK_BUTTON (self->button), content);
      adw_bin_set_child (ADW_BIN (self), self->button);
      return;
    }
  gtk_button_set_child (GTK_BUTTON (self->button), NULL);
  self->button = NULL;
  gtk_widget_add_css_class (content, "card");
  adw_bin_set_child (ADW_BIN (self), content);
}

static void
rel_glance_dispose (GObject *object)
{
  set_pressable (REL_GLANCE (object), FALSE);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_GLANCE);
  G_OBJECT_CLASS (rel_glance_parent_class)->dispose (object);
}

static void
rel_glance_class_init (RelGlanceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_glance_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/widgets/rel-glance.ui");
  gtk_widget_class_bind_template_child (widget_class, RelGlance, content);
  rel_texts_install (widget_class, "title value note");
}

static void
rel_glance_init (RelGlance *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A button is called by all that stands on it. */
static void
update_name (RelGlance *self)
{
  const char *note = rel_texts_get (self, "note");
  g_autofree char *name = rel_join_facts (rel_texts_get (self, "title"), rel_texts_get (self, "value"), note != NULL ? note : "", NULL);

  if (self->button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * rel_glance_set:
 * @self: a card
 * @value: the figure
 * @note: (nullable): what there is to add
 */
void
rel_glance_set (RelGlance *self, const char *value, const char *note)
{
  g_object_set (self, "value", value, "note", note, NULL);
  update_name (self);
}

/**
 * rel_glance_lead_to:
 * @self: a card
 * @hint: what pressing it does
 * @action: the action that does it
 * @target: (nullable): its parameter, taken over when it is floating
 *
 * Makes the card a button.
 */
void
rel_glance_lead_to (RelGlance *self, const char *hint, const char *action, GVariant *target)
{
  set_pressable (self, TRUE);
  gtk_widget_set_tooltip_text (self->button, hint);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  update_name (self);
}

/**
 * rel_glance_lead_off:
 * @self: a card
 *
 * There is nothing behind the figure: the card is to be read.
 */
void
rel_glance_lead_off (RelGlance *self)
{
  set_pressable (self, FALSE);
}
