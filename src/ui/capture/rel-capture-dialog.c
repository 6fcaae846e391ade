/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Logging a conversation in one line from anywhere. What is typed is kept when the dialog is closed. */
#include "rel-capture-dialog.h"

#include "rel-capture-draft.h"
#include "rel-capture-entry.h"
#include "rel-first-focus.h"

struct _RelCaptureDialog
{
  AdwDialog parent_instance;

  RelCaptureEntry *entry;
};

G_DEFINE_FINAL_TYPE (RelCaptureDialog, rel_capture_dialog, ADW_TYPE_DIALOG)

static void
logged_cb (RelCaptureDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
rel_capture_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REL_TYPE_CAPTURE_DIALOG);
  G_OBJECT_CLASS (rel_capture_dialog_parent_class)->dispose (object);
}

static void
rel_capture_dialog_class_init (RelCaptureDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rel_capture_dialog_dispose;
  g_type_ensure (REL_TYPE_CAPTURE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Relations/ui/capture/rel-capture-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RelCaptureDialog, entry);
}

static void
rel_capture_dialog_init (RelCaptureDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rel_capture_dialog_new:
 * @store: where it logs
 *
 * Returns: (transfer floating): a dialog with what was typed before
 */
AdwDialog *
rel_capture_dialog_new (RelStore *store)
{
  RelCaptureDialog *self = g_object_new (REL_TYPE_CAPTURE_DIALOG, NULL);
  RelCaptureDraft *draft = rel_capture_draft_for_store (store);

  rel_capture_draft_warm (draft);
  rel_capture_draft_resume (draft);
  rel_capture_entry_set_store (self->entry, store);
  g_signal_connect_object (draft, "logged", G_CALLBACK (logged_cb), self, G_CONNECT_SWAPPED);
  rel_first_focus_set (ADW_DIALOG (self), GTK_WIDGET (rel_capture_entry_get_editable (self->entry)));
  return ADW_DIALOG (self);
}
