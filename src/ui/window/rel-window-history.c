/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo in the window: of what is typed where a text field has the focus, else of the last change. */
#include "rel-window-history.h"

#include <glib/gi18n-lib.h>

#include "rel-capture-entry.h"
#include "rel-doing.h"
#include "rel-sentence.h"

typedef struct
{
  RelWindow *window;
  gboolean redo;
} Stepping;

/* A dialog that closes has the focus until it is out of sight. */
static gboolean
is_closing (GtkWidget *window, GtkWidget *focus)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG);

  return dialog != NULL && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != ADW_DIALOG (dialog);
}

/* Ctrl+Z in a text field concerns what is typed there; in the line where conversations are logged, when it is empty,
 * what was logged. */
static gboolean
pass_to_text (GtkWidget *widget, const char *action)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));

  if (focus == NULL || !(GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)) || is_closing (widget, focus) ||
      (GTK_IS_TEXT (focus) && gtk_widget_get_ancestor (focus, REL_TYPE_CAPTURE_ENTRY) != NULL &&
       gtk_editable_get_text (GTK_EDITABLE (focus))[0] == '\0'))
    return FALSE;
  gtk_widget_activate_action (focus, action, NULL);
  return TRUE;
}

static char *
describe_done (const char *label, guint kept, gboolean redo)
{
  g_autofree char *sentence = NULL;
  g_autofree char *rest = NULL;

  if (label == NULL || *label == '\0')
    sentence = g_strdup (redo ? _("Redone") : _("Undone"));
  else if (redo)
    /* Translators: what was done again follows, as in “Done again: Added “Anna””. */
    sentence = rel_sentence (_("Redone: %s"), label);
  else
    /* Translators: what was undone follows, as in “Undone: Added “Anna””. */
    sentence = rel_sentence (_("Undone: %s"), label);
  if (kept == 0)
    return g_steal_pointer (&sentence);
  rest = g_strdup_printf (ngettext ("%u record that you edited since stays", "%u records that you edited since stay", kept), kept);
  /* Translators: what was undone, then how many records stay */
  return rel_sentence (_("%s; %s"), sentence, rest);
}

/* What somebody else changed is theirs: it is told, and stays. */
static char *
describe_refusal (const GError *error, const char *label, gboolean redo)
{
  if (!g_error_matches (error, REL_STORE_ERROR, REL_STORE_ERROR_CONFLICT) &&
      !g_error_matches (error, REL_STORE_ERROR, REL_STORE_ERROR_NOT_FOUND))
    return rel_error_advice (error);
  if (label == NULL || *label == '\0')
    return g_strdup (redo ? _("This was changed elsewhere in the meantime, and cannot be redone")
                          : _("This was changed elsewhere in the meantime, and stays as it is"));
  if (redo)
    /* Translators: what the person had done and undone follows */
    return rel_sentence (_("Changed elsewhere in the meantime, and cannot be redone: %s"), label);
  /* Translators: what the person had done follows */
  return rel_sentence (_("Changed elsewhere in the meantime, and not undone: %s"), label);
}

static void
stepped_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Stepping *stepping = data;
  g_autoptr (GtkWidget) window = GTK_WIDGET (stepping->window);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *sentence = NULL;
  guint kept;

  if (rel_store_undo_finish (REL_STORE (source), result, &label, &kept, &error))
    {
      rel_window_toasts_dismiss_import (rel_window_get_toasts (stepping->window));
      sentence = describe_done (label, kept, stepping->redo);
    }
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sentence = describe_refusal (error, label, stepping->redo);
  if (sentence != NULL)
    rel_say (window, sentence);
}

static Stepping *
stepping_new (RelWindow *window, gboolean redo)
{
  Stepping *stepping = g_new0 (Stepping, 1);

  stepping->window = g_object_ref (window);
  stepping->redo = redo;
  return stepping;
}

static void
undo_change_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);

  if (rel_window_is_busy (self) || !rel_store_can_undo (rel_window_get_store (self)))
    return;
  rel_store_undo_async (rel_window_get_store (self), NULL, stepped_cb, stepping_new (self, FALSE));
}

static void
redo_change_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);

  if (rel_window_is_busy (self) || !rel_store_can_redo (rel_window_get_store (self)))
    return;
  rel_store_redo_async (rel_window_get_store (self), NULL, stepped_cb, stepping_new (self, TRUE));
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!pass_to_text (widget, "text.undo"))
    undo_change_cb (widget, action, parameter);
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!pass_to_text (widget, "text.redo"))
    redo_change_cb (widget, action, parameter);
}

static void
undo_import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelWindow *self = REL_WINDOW (widget);

  if (rel_window_get_store (self) != NULL)
    rel_store_undo_import_async (rel_window_get_store (self), g_variant_get_int64 (parameter), _("Imported"), NULL, stepped_cb,
                                 stepping_new (self, FALSE));
}

/**
 * rel_window_history_install:
 * @widget_class: the class of #RelWindow
 *
 * `win.undo` and `win.redo` are for the keyboard and leave a text field what is its; `win.undo-change` and
 * `win.redo-change` always concern the records.
 */
void
rel_window_history_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.undo-change", NULL, undo_change_cb);
  gtk_widget_class_install_action (widget_class, "win.redo-change", NULL, redo_change_cb);
  gtk_widget_class_install_action (widget_class, "win.undo-import", "x", undo_import_cb);
}

static void
update_cb (RelWindow *self)
{
  RelStore *store = rel_window_get_store (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo-change", store != NULL && rel_store_can_undo (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo-change", store != NULL && rel_store_can_redo (store));
}

/**
 * rel_window_history_watch:
 * @self: a window
 * @store: its records
 *
 * Keeps the actions enabled as there is something to undo and redo.
 */
void
rel_window_history_watch (RelWindow *self, RelStore *store)
{
  g_signal_connect_object (store, "notify::can-undo", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::can-redo", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
}
