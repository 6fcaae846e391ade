/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that log a conversation in one line. */
#include "rel-window-capture.h"

#include "rel-capture-dialog.h"
#include "rel-capture-draft.h"
#include "rel-today-view.h"
#include "rel-window.h"

/* On Today the line is there already; from anywhere else it comes, over whatever else is open. */
static void
show_capture (RelWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  RelView *view = rel_window_is_ready (self) ? rel_window_get_view (self) : NULL;

  if (dialog != NULL && REL_IS_CAPTURE_DIALOG (dialog))
    return;
  if (dialog == NULL && view != NULL && REL_IS_TODAY_VIEW (view) && rel_today_view_focus_capture (REL_TODAY_VIEW (view)))
    return;
  adw_dialog_present (rel_capture_dialog_new (rel_window_get_store (self)), GTK_WIDGET (self));
}

static void
capture_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (rel_window_get_store (REL_WINDOW (widget)) != NULL)
    show_capture (REL_WINDOW (widget));
}

static void
capture_with_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RelStore *store = rel_window_get_store (REL_WINDOW (widget));
  const char *person, *name;

  if (store == NULL)
    return;
  g_variant_get (parameter, "(&s&s)", &person, &name);
  rel_capture_draft_begin_with (rel_capture_draft_for_store (store), person, name);
  show_capture (REL_WINDOW (widget));
}

/**
 * rel_window_capture_install:
 * @widget_class: the class of #RelWindow
 *
 * `win.capture` shows the line; `win.capture-with` begins one with somebody, given by id and name.
 */
void
rel_window_capture_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.capture", NULL, capture_cb);
  gtk_widget_class_install_action (widget_class, "win.capture-with", "(ss)", capture_with_cb);
}
