/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says in passing, with an offer to take it back. */
#include "rel-window-toasts.h"

#include <glib/gi18n-lib.h>

#include "rel-toast.h"
#include "rel-window.h"

/* Two offers take longer to read than one. */
#define LOGGED_TOAST_SECONDS 8

struct _RelWindowToasts
{
  AdwToastOverlay *overlay; /* which outlives this */
  AdwToast *last;           /* what was said last */
  AdwToast *import;         /* the offer to take an import back; it stays */
};

static void
dismiss (AdwToast **toast)
{
  AdwToast *dismissed = *toast;

  g_clear_weak_pointer (toast);
  if (dismissed != NULL)
    adw_toast_dismiss (dismissed);
}

/* What is said last is what counts: sentences do not queue up behind older ones, and only the newest change can be
 * undone by its toast. */
static void
show_toast (GtkWidget *window, AdwToast *toast)
{
  RelWindowToasts *self = rel_window_get_toasts (REL_WINDOW (window));

  dismiss (&self->last);
  g_set_weak_pointer (&self->last, toast);
  rel_toast_show (toast, GTK_WIDGET (self->overlay));
}

static AdwToast *
toast_new (GtkWidget *window, const char *sentence)
{
  return rel_toast_new (sentence, GTK_WIDGET (rel_window_get_toasts (REL_WINDOW (window))->overlay));
}

static void
say_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_toast (widget, toast_new (widget, g_variant_get_string (parameter, NULL)));
}

static void
say_undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwToast *toast = toast_new (widget, g_variant_get_string (parameter, NULL));

  rel_toast_add_button (toast, _("_Undo"), "win.undo", NULL);
  show_toast (widget, toast);
}

/* Like the offer to undo, with another to open what was logged. The cursor may still be in the line, so it is the
 * change that is undone and not what is typed. */
static void
say_logged_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *sentence, *id;
  AdwToast *toast;

  g_variant_get (parameter, "(&s&s)", &sentence, &id);
  toast = toast_new (widget, sentence);
  rel_toast_add_button (toast, _("_Open"), "win.open", g_variant_new ("(ss)", "meeting", id));
  rel_toast_add_button (toast, _("_Undo"), "win.undo-change", NULL);
  adw_toast_set_timeout (toast, LOGGED_TOAST_SECONDS);
  show_toast (widget, toast);
}

static void
say_undo_import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindowToasts *self = rel_window_get_toasts (REL_WINDOW (widget));
  const char *sentence;
  gint64 batch;
  AdwToast *toast;

  g_variant_get (parameter, "(&sx)", &sentence, &batch);
  toast = toast_new (widget, sentence);
  rel_toast_add_button (toast, _("_Remove Again"), "win.undo-import", g_variant_new_int64 (batch));
  adw_toast_set_timeout (toast, 0);
  g_set_weak_pointer (&self->import, toast);
  rel_toast_show (toast, GTK_WIDGET (self->overlay));
}

/* A restored backup is taken back by restoring what it replaced. */
static void
say_restored_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *sentence, *replaced;
  AdwToast *toast;

  g_variant_get (parameter, "(&s&s)", &sentence, &replaced);
  toast = toast_new (widget, sentence);
  rel_toast_add_button (toast, _("_Undo"), "win.restore-backup", g_variant_new_string (replaced));
  adw_toast_set_timeout (toast, 0);
  show_toast (widget, toast);
}

/**
 * rel_window_toasts_new:
 * @overlay: where they are shown
 *
 * Returns: (transfer full): what remembers them, for rel_window_toasts_free() while the overlay is there
 */
RelWindowToasts *
rel_window_toasts_new (AdwToastOverlay *overlay)
{
  RelWindowToasts *self = g_new0 (RelWindowToasts, 1);

  self->overlay = overlay;
  return self;
}

/**
 * rel_window_toasts_free:
 * @self: (transfer full): the toasts of a window
 *
 * Releases it and all that it owns.
 */
void
rel_window_toasts_free (RelWindowToasts *self)
{
  g_clear_weak_pointer (&self->last);
  g_clear_weak_pointer (&self->import);
  g_free (self);
}

/**
 * rel_window_toasts_dismiss_import:
 * @self: the toasts of a window
 *
 * Takes the lasting offer to remove an import again away.
 */
void
rel_window_toasts_dismiss_import (RelWindowToasts *self)
{
  dismiss (&self->import);
}

/**
 * rel_window_toasts_install:
 * @widget_class: the class of #RelWindow
 *
 * `win.say` says a sentence; the others offer with it to undo the last change, to open what was logged, to remove
 * an import again, given by its batch, and to bring back what a backup replaced, given by its file.
 */
void
rel_window_toasts_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.say", "s", say_cb);
  gtk_widget_class_install_action (widget_class, "win.say-undo", "s", say_undo_cb);
  gtk_widget_class_install_action (widget_class, "win.say-logged", "(ss)", say_logged_cb);
  gtk_widget_class_install_action (widget_class, "win.say-undo-import", "(sx)", say_undo_import_cb);
  gtk_widget_class_install_action (widget_class, "win.say-restored", "(ss)", say_restored_cb);
}
