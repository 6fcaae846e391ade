/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody sees who has no records yet: three doors. */
#include "rel-welcome.h"

#include "rel-primary-menu.h"
#include "relations-config.h"

struct _RelWelcome
{
  AdwBin parent_instance;

  GtkMenuButton *menu_button;
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (RelWelcome, rel_welcome, ADW_TYPE_BIN)

static void
rel_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_WELCOME);
  G_OBJECT_CLASS (rel_welcome_parent_class)->dispose (object);
}

static void
rel_welcome_class_init (RelWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_welcome_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/window/rel-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, RelWelcome, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RelWelcome, status);
}

static void
rel_welcome_init (RelWelcome *self)
{
  g_autoptr (GMenuModel) menu = rel_primary_menu_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  adw_status_page_set_icon_name (self->status, APP_ID);
}
