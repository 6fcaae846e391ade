/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says in passing, with an offer to take it back. */
#include "rel-window-toasts.h"

#include <glib/gi18n-lib.h>

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

static AdwToast *
toast_new (const char *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_use_markup (toast, FALSE);
  return toast;
}

/* What is said last is what counts: sentences do not queue up behind older ones, and only the newest change can be
 * undone by its toast. */
static void
show_toast (GtkWidget *window, AdwToast *toast)
{
  RelWindowToasts *self = rel_window_get_toasts (REL_WINDOW (window));

  dismiss (&self->last);
  g_set_weak_pointer (&self->last, toast);
  adw_toast_overlay_add_toast (self->overlay, toast);
}

static void
say_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_toast (widget, toast_new (g_variant_get_string (parameter, NULL)));
}

static void
say_undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwToast *toast = toast_new (g_variant_get_string (parameter, NULL));

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  show_toast (widget, toast);
}

/* Like the offer to undo, with another to open what was logged. The cursor may still be in the line, so it is the
 * change that is undone and not what is typed. */
static void
say_logged_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *sentence, *id;
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label, *open;
  AdwToast *toast;

  g_variant_get (parameter, "(&s&s)", &sentence, &id);
  toast = toast_new (sentence);
  label = gtk_label_new (sentence);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, sentence);
  gtk_widget_add_css_class (label, "heading");
  open = gtk_button_new_with_mnemonic (_("_Open"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "(ss)", "meeting", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.open");
  g_signal_connect_object (open, "clicked", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_box_append (GTK_BOX (title), label);
  gtk_box_append (GTK_BOX (title), open);
  g_object_bind_property (widget, "narrow", open, "visible", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  adw_toast_set_custom_title (toast, title);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-change");
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
  toast = toast_new (sentence);
  adw_toast_set_button_label (toast, _("_Remove Again"));
  adw_toast_set_action_name (toast, "win.undo-import");
  adw_toast_set_action_target (toast, "x", batch);
  adw_toast_set_timeout (toast, 0);
  g_set_weak_pointer (&self->import, toast);
  adw_toast_overlay_add_toast (self->overlay, toast);
}

/* A restored backup is taken back by restoring what it replaced. */
static void
say_restored_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *sentence, *replaced;
  AdwToast *toast;

  g_variant_get (parameter, "(&s&s)", &sentence, &replaced);
  toast = toast_new (sentence);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.restore-backup");
  adw_toast_set_action_target (toast, "s", replaced);
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
