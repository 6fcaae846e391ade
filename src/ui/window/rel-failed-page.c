/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown when the database cannot be opened: why, and what to do. */
#include "rel-failed-page.h"

#include <glib/gi18n-lib.h>

#include "rel-database.h"
#include "rel-large-text.h"
#include "rel-primary-menu.h"
#include "rel-restore-dialog.h"

struct _RelFailedPage
{
  AdwBin parent_instance;

  GtkMenuButton *menu_button;
  AdwStatusPage *status;
  GtkWidget *restore_button;
  GtkWidget *again_button;
  GtkLabel *details;

  GtkWidget *advised; /* the button to press */
  char *database;
};

G_DEFINE_FINAL_TYPE (RelFailedPage, rel_failed_page, ADW_TYPE_BIN)

typedef struct
{
  const char *title;
  const char *advice;
  gboolean can_restore;
} Advice;

static Advice
advise (const GError *error)
{
  if (error->domain == REL_STORE_ERROR)
    switch ((RelStoreError) error->code)
      {
      case REL_STORE_ERROR_DAMAGED:
        return (Advice) { N_("Your Records Are Damaged"),
                          N_("The file that holds them cannot be read. Restore the newest backup; the damaged file is kept beside it."),
                          TRUE };
      case REL_STORE_ERROR_NEWER:
        return (Advice) { N_("Made by a Newer Version of Relations"),
                          N_("Your records were last opened with a newer version, which keeps them differently. "
                             "Update Relations; nothing was changed."),
                          FALSE };
      case REL_STORE_ERROR_FOREIGN:
        return (Advice) { N_("Not the Records of Relations"),
                          N_("The file in the place of your records belongs to another program. "
                             "Move it elsewhere and try again; nothing was changed."),
                          FALSE };
      case REL_STORE_ERROR_BUSY:
        return (Advice) { N_("Your Records Are in Use"), N_("Another program is writing to them. Try again in a moment."), FALSE };
      case REL_STORE_ERROR_FULL:
        return (Advice) { N_("The Disk Is Full"), N_("There is no room to open your records. Make some, then try again."), FALSE };
      case REL_STORE_ERROR_FAILED:
      case REL_STORE_ERROR_NOT_FOUND:
      case REL_STORE_ERROR_REFERENCE:
      case REL_STORE_ERROR_CONFLICT:
      default:
        break;
      }
  return (Advice) { N_("Your Records Could Not Be Opened"), N_("See below what stood in the way. Nothing was changed."), TRUE };
}

static void
restore_cb (RelFailedPage *self)
{
  adw_dialog_present (rel_restore_dialog_new (self->database, NULL), GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
rel_failed_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_FAILED_PAGE);
  G_OBJECT_CLASS (rel_failed_page_parent_class)->dispose (object);
}

static void
rel_failed_page_finalize (GObject *object)
{
  g_free (REL_FAILED_PAGE (object)->database);
  G_OBJECT_CLASS (rel_failed_page_parent_class)->finalize (object);
}

static gboolean
rel_failed_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (REL_FAILED_PAGE (widget)->advised);
}

static void
rel_failed_page_class_init (RelFailedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_failed_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = rel_failed_page_finalize;
  widget_class->grab_focus = rel_failed_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/window/rel-failed-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RelFailedPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RelFailedPage, status);
  gtk_widget_class_bind_template_child (widget_class, RelFailedPage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, RelFailedPage, again_button);
  gtk_widget_class_bind_template_child (widget_class, RelFailedPage, details);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
rel_failed_page_init (RelFailedPage *self)
{
  g_autoptr (GMenuModel) menu = rel_primary_menu_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  rel_button_wrap (self->restore_button);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
}

/**
 * rel_failed_page_set_error:
 * @self: a page
 * @database: the path of the database
 * @error: why it could not be opened
 */
void
rel_failed_page_set_error (RelFailedPage *self, const char *database, const GError *error)
{
  const Advice advice = advise (error);

  g_set_str (&self->database, database);
  adw_status_page_set_title (self->status, _(advice.title));
  adw_status_page_set_description (self->status, _(advice.advice));
  gtk_label_set_label (self->details, error->message);
  gtk_widget_set_visible (self->restore_button, advice.can_restore);
  gtk_widget_remove_css_class (self->restore_button, "suggested-action");
  gtk_widget_remove_css_class (self->again_button, "suggested-action");
  self->advised = advice.can_restore ? self->restore_button : self->again_button;
  gtk_widget_add_css_class (self->advised, "suggested-action");
}
